//! What each step of a meeting is about, where it does not say so itself.

use super::steps::rival;
use crate::model::{Area, Inputs, Stage, Year};
use crate::report::{SHORT, StageSeries, counterpart, lead, stage_series};
use crate::scenario::meeting::{Step, StepKind};
use crate::ui::state::{Computed, Work};
use std::rc::Rc;

/// What a step is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// The place of its scenario.
    pub scenario: usize,
    /// The area of that scenario.
    pub area: Area,
    /// The stage.
    pub stage: Stage,
    /// The school year: after the base year, unless there is no other.
    pub year: Year,
}

/// What the step on the screen is about. A replay shows the same, not what would be chosen on its way.
#[derive(Clone, Debug, Default)]
pub struct Steady {
    settled: Option<(Step, About)>,
}

impl Steady {
    /// What the step is about now; see [`about`].
    pub fn about(&mut self, step: &Step, work: &Work, all: &[Computed]) -> Option<About> {
        let under_way = all.iter().zip(&work.scenarios).any(|(own, known)| !Rc::ptr_eq(&own.scenario, known));
        let before = self.settled.take().filter(|(of, about)| under_way && of == step && is_there(*about, all));
        let now = before.map(|(_, about)| about).or_else(|| about(step, work, all));
        self.settled = now.map(|about| (step.clone(), about));
        now
    }
}

fn is_there(about: About, all: &[Computed]) -> bool {
    all.get(about.scenario).is_some_and(|own| {
        let inputs = &own.scenario.inputs;
        is_in(inputs, about.area) && own.projection.all_years().any(|year| year == about.year)
    })
}

/// What a step is about. What it does not say, or what is not there any more, is chosen: the baseline, the worst that is
/// found in it, and its worst year; where scenarios are set against each other, what differs. `None`: there are no
/// scenarios.
pub fn about(step: &Step, work: &Work, all: &[Computed]) -> Option<About> {
    let named = all.iter().position(|computed| Some(&computed.scenario.id) == step.scenario.as_ref());
    let chosen = if step.kind == StepKind::Why { rival(work) } else { work.baseline };
    let scenario = named.unwrap_or(chosen);
    let own = all.get(scenario)?;
    let able = |place: usize| all.get(place).filter(|computed| computed.computable());
    let compares = matches!(step.kind, StepKind::Why | StepKind::Comparison);
    let other = if step.kind == StepKind::Why { scenario } else { rival(work) };
    let pair = able(work.baseline).zip(able(other)).filter(|_| compares && other != work.baseline);
    // What a plan mends is short in the baseline, and no more in the plan.
    let from = pair.map_or(own, |(baseline, _)| baseline);
    let inputs = &from.scenario.inputs;
    let given = step.place.as_ref().and_then(|place| place.area(inputs)).filter(|area| is_in(inputs, *area));
    let (mut area, mut stage) = worst(from, given, step.stage);
    let mut asked = step.year;
    if let Some((baseline, other)) = pair.filter(|_| asked.is_none()) {
        let found = apart(baseline, other, (area, stage), (given, step.stage));
        (area, stage, asked) = found.map_or((area, stage, asked), |(area, stage, year)| (area, stage, Some(year)));
    }
    let year = series_of(from, area, stage).and_then(|series| year_of(&series, asked));
    Some(About {
        scenario,
        area: counterpart(inputs, &own.scenario.inputs, area).unwrap_or(Area::County),
        stage,
        year: year.unwrap_or(inputs.base_year),
    })
}

/// Where and when another scenario differs most from the baseline: where that is worst, if the shortage differs there at
/// all; else in what is given, or the whole county, in the shortage of any stage; else in idle places of a year in which
/// nothing is short. Areas of the baseline. `None`: nowhere.
fn apart(
    baseline: &Computed,
    other: &Computed,
    worst: (Area, Stage),
    given: (Option<Area>, Option<Stage>),
) -> Option<(Area, Stage, Year)> {
    let stages: Vec<Stage> = given.1.map_or(Stage::ALL.to_vec(), |stage| vec![stage]);
    let wider: Vec<(Area, Stage)> = stages.into_iter().map(|stage| (given.0.unwrap_or(Area::County), stage)).collect();
    let most = |places: &[(Area, Stage)], idle: bool| {
        let mut best: Option<(f64, (Area, Stage, Year))> = None;
        for (area, stage) in places {
            let there = counterpart(&baseline.scenario.inputs, &other.scenario.inputs, *area)?;
            let (before, now) = (series_of(baseline, *area, *stage)?, series_of(other, there, *stage)?);
            for (step, year) in before.years.iter().enumerate().skip(1) {
                let Some(same) = now.years.iter().position(|known| known == year) else { continue };
                let short = before.unmet[step].max(now.unmet[same]) >= SHORT;
                let difference =
                    if idle { now.idle[same] - before.idle[step] } else { now.unmet[same] - before.unmet[step] };
                let size = if idle && short { 0.0 } else { difference.abs() };
                if size >= SHORT && best.is_none_or(|(largest, _)| size > largest + 1e-6) {
                    best = Some((size, (*area, *stage, *year)));
                }
            }
        }
        best.map(|(_, found)| found)
    };
    most(&[worst], false)
        .or_else(|| most(&wider, false))
        .or_else(|| most(&[worst], true))
        .or_else(|| most(&wider, true))
}

fn is_in(inputs: &Inputs, area: Area) -> bool {
    match area {
        Area::Kind(kind) => inputs.zones.iter().any(|zone| zone.kind == kind),
        Area::Zone(zone) => zone < inputs.zones.len(),
        Area::County => true,
    }
}

/// The worst that is found, as far as area and stage are not given.
fn worst(from: &Computed, area: Option<Area>, stage: Option<Stage>) -> (Area, Stage) {
    let findings = &from.findings;
    let (led, found) = lead(findings).unwrap_or((Area::County, Stage::Primary));
    match (area, stage) {
        (Some(area), Some(stage)) => (area, stage),
        (Some(area), None) => {
            let most = |stage: Stage| series_of(from, area, stage).map_or(0.0, |series| peak(&series));
            let first = if led == area { found } else { Stage::Primary };
            (
                area,
                Stage::ALL.into_iter().fold(first, |best, stage| if most(stage) > most(best) { stage } else { best }),
            )
        }
        (None, Some(stage)) => {
            let short = findings.shortages.iter().find(|short| short.stage == stage).map(|short| short.area);
            let tight = || findings.tight.iter().find(|tight| tight.stage == stage).map(|tight| tight.area);
            (short.or_else(tight).unwrap_or(Area::County), stage)
        }
        (None, None) => (led, found),
    }
}

fn series_of(from: &Computed, area: Area, stage: Stage) -> Option<StageSeries> {
    from.computable().then(|| stage_series(&from.scenario.inputs, &from.projection, None, area, stage))
}

fn peak(series: &StageSeries) -> f64 {
    series.unmet.iter().copied().fold(0.0, f64::max)
}

/// The year asked for, if it comes after the base year; else the one that lacks most, or has fewest places to spare.
fn year_of(series: &StageSeries, asked: Option<Year>) -> Option<Year> {
    let later = series.years.get(1..).unwrap_or_default();
    if let Some(year) = asked.filter(|year| later.contains(year)) {
        return Some(year);
    }
    let short = peak(series) >= SHORT;
    let bad = |step: usize| {
        if short { series.unmet[step] } else { series.enrolment[step] - series.places[step] }
    };
    // A difference that no figure shows makes no year worse.
    let worse = |best: usize, step: usize| if bad(step) > bad(best) + 1e-6 { step } else { best };
    (1..series.years.len()).reduce(worse).map(|step| series.years[step])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Place;
    use crate::scenario::presets;
    use crate::ui::meeting::default_steps;
    use crate::ui::state::{Action, State};

    fn presented(preset: &str) -> Rc<State> {
        let work = Work::of(presets::workspace(preset).expect("a preset of this name"));
        Rc::new(State::new(crate::text::Language::Zh, Rc::new(work))).after(Action::Present(Some(0)))
    }

    #[test]
    fn where_nothing_is_short_a_step_is_about_the_county() {
        let empty = presented("empty@1");
        let told = about(&Step::default(), &empty.work, &empty.all);
        assert_eq!(
            told.map(|about| (about.scenario, about.area, about.stage)),
            Some((0, Area::County, Stage::Primary))
        );
        assert_eq!(about(&Step::default(), &empty.work, &[]), None);
    }

    #[test]
    fn a_replay_has_the_same_steps_and_they_are_about_the_same() {
        let births = crate::scenario::parameters::Key::BirthChange;
        let mut would_jump = false;
        for (preset, change) in [("enshi@1", -0.025), ("example@1", 0.02)] {
            let met =
                presented(preset).after(Action::ChooseScenario(1)).after(Action::SetParameter(births.clone(), change));
            let steps = default_steps(&met.work, &met.all);
            assert!(steps.iter().any(|step| step.kind == StepKind::Comparison));
            for step in &steps {
                let mut steady = Steady::default();
                let told = steady.about(step, &met.work, &met.all);
                assert_eq!(told, about(step, &met.work, &met.all));
                for share in [0.0, 0.3, 0.7, 1.0] {
                    let shown = met.clone().after(Action::Replay(Some(share)));
                    assert_eq!(default_steps(&shown.work, &shown.all), steps, "{preset} at {share}");
                    assert_eq!(steady.about(step, &shown.work, &shown.all), told, "{preset} at {share}: {step:?}");
                    would_jump |= about(step, &shown.work, &shown.all) != told;
                }
            }
        }
        assert!(would_jump, "chosen on the way, it would be about something else");
    }

    #[test]
    fn what_a_step_was_about_is_chosen_anew_where_it_is_gone() {
        let (met, empty) = (presented("enshi@1"), presented("empty@1"));
        let mut steady = Steady::default();
        assert_ne!(steady.about(&Step::default(), &met.work, &met.all), None);
        let gone = steady.about(&Step::default(), &met.work, &empty.all);
        assert_eq!(gone, about(&Step::default(), &met.work, &empty.all));
    }

    #[test]
    fn scenarios_are_set_against_each_other_where_they_differ() {
        let births = crate::scenario::parameters::Key::BirthChange;
        let state = presented("enshi@1").after(Action::SetParameter(births, -0.025));
        for kind in [StepKind::Why, StepKind::Comparison] {
            let told = about(&Step { kind, ..Step::default() }, &state.work, &state.all).unwrap();
            let figures = |scenario: usize| {
                let series = series_of(&state.all[scenario], told.area, told.stage).unwrap();
                let step = series.years.iter().position(|year| *year == told.year).unwrap();
                (series.unmet[step], series.idle[step])
            };
            let (before, now) = (figures(state.work.baseline), figures(state.work.active));
            let (short, idle) = ((now.0 - before.0).abs() >= SHORT, (now.1 - before.1).abs() >= SHORT);
            assert!(short || (idle && before.0.max(now.0) < SHORT), "{kind:?} {told:?} {before:?} {now:?}");
        }
    }

    #[test]
    fn the_worst_is_chosen_and_what_is_given_is_kept() {
        let state = presented("enshi@1");
        let (work, all) = (&state.work, &state.all);
        let step = |kind| Step { kind, ..Step::default() };
        let told = about(&step(StepKind::Situation), work, all).unwrap();
        let first = &all[work.baseline].findings.shortages[0];
        assert_eq!((told.scenario, told.area, told.stage), (work.baseline, first.area, first.stage));
        assert_eq!(told.year, first.peak_year.max(all[0].projection.base_year + 1));
        assert_eq!(about(&step(StepKind::Why), work, all).unwrap().scenario, rival(work));

        let inputs = &all[work.baseline].scenario.inputs;
        let zone = Place::Zone(inputs.zones[1].id.clone());
        let asked = Step {
            place: Some(zone),
            stage: Some(Stage::Junior),
            year: Some(inputs.base_year + 3),
            ..step(StepKind::Guess)
        };
        let told = about(&asked, work, all).unwrap();
        assert_eq!((told.area, told.stage, told.year), (Area::Zone(1), Stage::Junior, inputs.base_year + 3));
        // What is gone, and a year that is no later one, are chosen anew.
        let gone = Step {
            scenario: Some("gone".into()),
            place: Some(Place::Zone("gone".into())),
            year: Some(inputs.base_year),
            ..step(StepKind::Situation)
        };
        assert_eq!(about(&gone, work, all), about(&step(StepKind::Situation), work, all));
    }
}
