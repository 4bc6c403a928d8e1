//! What the tab 对比 shows of the work. Nothing of it is undone.

use super::Work;
use crate::model::Year;
use crate::report::Measure;
use std::fmt::{self, Debug, Formatter};
use std::rc::Rc;

/// So many scenarios stand side by side at most.
pub const MOST: usize = 6;

/// What is compared, and how. Scenarios by their ids: they stay who they are when the list changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparing {
    /// Scenarios left out.
    pub hidden: Vec<String>,
    /// What the others are compared with; `None`: the baseline.
    pub base: Option<String>,
    /// The scenario whose differences are told; `None`: the one worked on, or the first that is not the base.
    pub scenario: Option<String>,
    /// The measure of the overlay and of the differences.
    pub measure: Measure,
    /// Charts one above the other instead of side by side.
    pub overlay: bool,
    /// Why a year differs from another is asked, instead of why a scenario differs from another.
    pub between: bool,
    /// The year asked about; `None`: the page chooses.
    pub year: Option<Year>,
    /// The earlier year; `None`: the base year.
    pub since: Option<Year>,
}

impl Default for Comparing {
    fn default() -> Self {
        Self {
            hidden: Vec::new(),
            base: None,
            scenario: None,
            measure: Measure::Unmet,
            overlay: false,
            between: false,
            year: None,
            since: None,
        }
    }
}

impl Comparing {
    /// The scenarios shown, by their places: the first so many that are not left out.
    pub fn shown(&self, work: &Work) -> Vec<usize> {
        let shows = |place: &usize| !self.hidden.contains(&work.scenarios[*place].id);
        (0..work.scenarios.len()).filter(shows).take(MOST).collect()
    }

    /// What of it matters for what is told of whole scenarios: which they are.
    pub fn of_scenarios(&self) -> Self {
        Self { hidden: self.hidden.clone(), base: self.base.clone(), ..Self::default() }
    }

    /// What of it matters for the charts.
    pub fn of_charts(&self) -> Self {
        let measure = if self.overlay { self.measure } else { Measure::Unmet };
        Self { overlay: self.overlay, measure, ..self.of_scenarios() }
    }

    /// Forgets a scenario that is gone: another one may get its id.
    pub(super) fn forget(&mut self, id: &str) {
        self.hidden.retain(|other| other != id);
        for named in [&mut self.base, &mut self.scenario] {
            named.take_if(|other| other == id);
        }
    }

    /// The place of the base.
    pub fn base(&self, work: &Work) -> usize {
        place(work, self.base.as_deref()).unwrap_or(work.baseline)
    }

    /// The place of the scenario whose differences are told; the base itself, where there is no other.
    pub fn scenario(&self, work: &Work) -> usize {
        let base = self.base(work);
        let others = [place(work, self.scenario.as_deref()), Some(work.active)].into_iter().flatten();
        let shown = self.shown(work);
        others.chain(shown).find(|place| *place != base).unwrap_or(base)
    }
}

/// What is compared becomes something else: what else was turned to meanwhile stays.
#[derive(Clone)]
pub struct Adjustment(Rc<dyn Fn(&mut Comparing)>);

impl Adjustment {
    /// By a change of what stands by then.
    pub fn by(change: impl Fn(&mut Comparing) + 'static) -> Self {
        Self(Rc::new(change))
    }

    /// What is compared after it.
    pub(super) fn after(&self, comparing: &Comparing) -> Comparing {
        let mut turned = comparing.clone();
        (self.0)(&mut turned);
        turned
    }
}

impl PartialEq for Adjustment {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Debug for Adjustment {
    fn fmt(&self, formatter: &mut Formatter) -> fmt::Result {
        formatter.write_str("Adjustment")
    }
}

fn place(work: &Work, id: Option<&str>) -> Option<usize> {
    work.scenarios.iter().position(|scenario| Some(scenario.id.as_str()) == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::presets;
    use crate::ui::state::Arrange;
    use crate::ui::state::arrange::arranged;

    #[test]
    fn six_are_shown_at_most_and_the_base_is_no_scenario_of_its_own() {
        let mut work = Work::of(presets::workspace("example@1").expect("a preset of this name"));
        for _ in 0..6 {
            work = arranged(&work, &Arrange::New).expect("there is room");
        }
        let mut comparing = Comparing::default();
        assert_eq!(comparing.shown(&work), [0, 1, 2, 3, 4, 5]);
        assert_eq!((comparing.base(&work), comparing.scenario(&work)), (0, 7));
        comparing.hidden = vec![work.scenarios[1].id.clone(), "gone".into()];
        comparing.base = Some(work.scenarios[7].id.clone());
        assert_eq!(comparing.shown(&work), [0, 2, 3, 4, 5, 6]);
        assert_eq!((comparing.base(&work), comparing.scenario(&work)), (7, 0));
        comparing.scenario = Some(work.scenarios[7].id.clone());
        assert_eq!(comparing.scenario(&work), 0);
        comparing.base = Some("gone".into());
        assert_eq!(comparing.base(&work), work.baseline);
    }
}
