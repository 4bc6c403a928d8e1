//! The tab 对比: the scenarios side by side, where they differ, and why.

mod charts;
mod differences;
mod inputs;
mod list;
mod totals;
mod turn;
mod waterfall;
mod why;

use crate::model::{Area, Stage};
use crate::report::{Changes, Side, changes, deeper};
use crate::scenario::Scenario;
use crate::text::words::compare::compare_words;
use crate::text::{Language, words};
use crate::ui::handed::name;
use crate::ui::hooks::save_file;
use crate::ui::state::{Action, Adjustment, Arrange, Comparing, Computed, Tab, Work};
use inputs::all_inputs;
use std::rc::Rc;
use turn::{Part, Seen, Turn};
pub(super) use waterfall::waterfall;
pub(super) use why::{answer_in_sight, standing};
use yew::prelude::*;

/// What [`compare`] takes.
#[derive(Clone, Properties)]
pub(in crate::ui) struct CompareProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) work: Rc<Work>,
    /// Every scenario of the work and what it comes to, in their order.
    pub(in crate::ui) all: Rc<Vec<Computed>>,
    pub(in crate::ui) comparing: Comparing,
    /// The scenario that undo would bring back.
    pub(in crate::ui) deleted: Option<Rc<Scenario>>,
    /// The area looked at, of the scenario that is worked on.
    pub(in crate::ui) area: Area,
    pub(in crate::ui) stage: Stage,
    pub(in crate::ui) on_action: Callback<Action>,
}

impl PartialEq for CompareProps {
    /// The same work is equal, and no other: to compare every figure would take longer than what is saved.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.work, &other.work)
            && self.all == other.all
            && self.comparing == other.comparing
            && self.deleted.as_ref().map(Rc::as_ptr) == other.deleted.as_ref().map(Rc::as_ptr)
            && (self.language, self.area, self.stage) == (other.language, other.area, other.stage)
            && self.on_action == other.on_action
    }
}

impl CompareProps {
    fn name(&self, place: usize) -> &str {
        self.work.scenarios.get(place).map_or("", |scenario| name(self.language, scenario))
    }

    fn base(&self) -> usize {
        self.comparing.base(&self.work)
    }

    /// The places of the scenarios shown and of the base, in their order.
    fn shown_and_base(&self) -> Vec<usize> {
        let mut places = self.comparing.shown(&self.work);
        let base = self.base();
        if !places.contains(&base) {
            places.push(base);
            places.sort_unstable();
        }
        places
    }

    /// What is compared becomes something else.
    fn turn<T: Clone + 'static>(&self, change: impl Fn(&mut Comparing, T) + Clone + 'static) -> Callback<T> {
        self.on_action.reform(move |to: T| {
            let change = change.clone();
            Action::Compare(Adjustment::by(move |comparing| change(comparing, to.clone())))
        })
    }
}

/// The tab.
pub(in crate::ui) fn compare(props: CompareProps) -> Html {
    html! { <Compare ..props /> }
}

#[component]
fn Compare(props: &CompareProps) -> Html {
    // What each changes of the base, as long as neither is another.
    let known = use_mut_ref(|| (None::<Rc<Scenario>>, Vec::<(Rc<Scenario>, Rc<Changes>)>::new()));
    let base = &props.work.scenarios[props.base()];
    let changed = {
        let mut known = known.borrow_mut();
        if known.0.as_ref().is_none_or(|of| !Rc::ptr_eq(of, base)) {
            *known = (Some(base.clone()), Vec::new());
        }
        let of = |scenario: &Rc<Scenario>| {
            let before = known.1.iter().find(|(one, _)| Rc::ptr_eq(one, scenario));
            before.map_or_else(|| Rc::new(changes(&scenario.inputs, &base.inputs)), |(_, changes)| changes.clone())
        };
        let all: Vec<Rc<Changes>> = props.work.scenarios.iter().map(of).collect();
        known.1 = props.work.scenarios.iter().cloned().zip(all.iter().cloned()).collect();
        Rc::new(all)
    };
    let several = props.work.scenarios.len() > 1;
    if props.work.scenarios.iter().all(|scenario| scenario.inputs.zones.is_empty()) {
        return empty(props);
    }
    // Parts that tell of whole scenarios are not drawn anew for another area, stage or measure.
    let comparing = &props.comparing;
    let [of_scenarios, of_charts] = [comparing.of_scenarios(), comparing.of_charts()];
    let seen = |comparing: Comparing, whole: bool| {
        let (area, stage) = if whole { (Area::County, Stage::Primary) } else { (props.area, props.stage) };
        Seen { compared: CompareProps { area, stage, comparing, ..props.clone() }, changed: changed.clone() }
    };
    let (whole, here) = (seen(of_scenarios, true), seen(comparing.clone(), false));
    html! {
        <div class="compare">
            <Turn part={Part::List} now={whole.clone()} />
            if several {
                <Turn part={Part::Totals} now={whole.clone()} />
                <Turn part={Part::Charts} now={seen(of_charts, false)} />
                <Turn part={Part::Differences} now={here.clone()} />
                <Turn part={Part::Why} now={here} />
                { all_inputs(&whole) }
            } else {
                { alone(props) }
            }
        </div>
    }
}

/// What to do where nothing is known yet.
fn empty(props: &CompareProps) -> Html {
    let onclick = props.on_action.reform(|_| Action::ChooseTab(Tab::Data));
    let text = compare_words(props.language);
    html! {
        <p class="compare-alone" data-test="compare-empty">
            { text.empty }
            <button type="button" class="button main" {onclick}>{ text.to_data }</button>
        </p>
    }
}

/// What to do with a single scenario.
fn alone(props: &CompareProps) -> Html {
    let onclick = props.on_action.reform(|_| Action::Arrange(Arrange::New));
    html! {
        <p class="compare-alone" data-test="compare-alone">
            { compare_words(props.language).alone }
            <button type="button" class="button main" {onclick}>{ words(props.language).page.new_plan }</button>
        </p>
    }
}

fn side(computed: &Computed) -> Side<'_> {
    Side { inputs: &computed.scenario.inputs, projection: &computed.projection, deeper: computed.deeper(deeper) }
}

/// Offers a table as a file; what is made of it tells whether the browser took it.
fn save_table(
    language: Language,
    test: &'static str,
    refused: &UseStateHandle<bool>,
    save: Callback<(), (String, String)>,
) -> Html {
    let onclick = {
        let refused = refused.setter();
        move |_| {
            let (name, text) = save.emit(());
            refused.set(!save_file(&format!("{name}.csv"), "text/csv", &text));
        }
    };
    html! {
        <>
            <button type="button" class="plain" data-test={test} {onclick}>{ compare_words(language).save }</button>
            if **refused {
                <p class="notice" role="alert">{ words(language).error.not_saved }</p>
            }
        </>
    }
}
