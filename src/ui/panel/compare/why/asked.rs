//! What is asked: which scenarios, area and years, or why nothing can be asked.

use crate::analysis::Question;
use crate::model::{Area, Place, Year};
use crate::report::{counterpart, furthest, widest};
use crate::text::why;
use crate::text::words::why::why_words;
use crate::ui::handed::name;
use crate::ui::hooks::Asked;
use crate::ui::panel::area::area_name;
use crate::ui::panel::compare::{CompareProps, side};
use crate::ui::state::Computed;
use std::ops::RangeInclusive;

/// What is asked.
#[derive(Clone, PartialEq)]
pub(super) enum Matter {
    /// Why two scenarios differ.
    Scenarios(Asked),
    /// Why a year of a scenario differs from an earlier one, each so many years after the base year.
    Years(Computed, Area, (usize, usize)),
    /// Nothing can be: a sentence tells why.
    Nothing(String),
}

/// What the choices stand at.
pub(super) struct Choices {
    /// The place of the scenario compared with.
    pub(super) base: usize,
    /// The place of the scenario asked about.
    pub(super) scenario: usize,
    /// The years that can be chosen.
    pub(super) years: RangeInclusive<Year>,
    /// The year.
    pub(super) year: Year,
    /// The earlier years that can be chosen.
    pub(super) earlier: RangeInclusive<Year>,
    /// The earlier year.
    pub(super) since: Year,
}

/// What is asked, and what the choices stand at; `None`: nothing is worked out yet.
pub(super) fn asked(props: &CompareProps) -> Option<(Choices, Matter)> {
    let CompareProps { language, work, comparing, .. } = props;
    let (base, mut scenario) = (comparing.base(work), comparing.scenario(work));
    if comparing.between {
        // A scenario is compared with itself a year before: the base can be, too.
        let named = work.scenarios.iter().position(|one| Some(&one.id) == comparing.scenario.as_ref());
        scenario = named.unwrap_or(scenario);
    }
    let (from, to) = (props.all.get(base)?, props.all.get(scenario)?);
    let (first, last) = span(to);
    let mut choices = Choices { base, scenario, years: first..=last, year: last, earlier: first..=first, since: first };
    let concerned = if comparing.between { [to, to] } else { [from, to] };
    let matter = if let Some(broken) = concerned.into_iter().find(|one| !one.computable()) {
        Matter::Nothing(why::not_computed(*language, name(*language, &broken.scenario)))
    } else if comparing.between {
        years(props, to, &mut choices)
    } else {
        scenarios(props, from, to, &mut choices)
    };
    Some((choices, matter))
}

fn years(props: &CompareProps, own: &Computed, choices: &mut Choices) -> Matter {
    let (comparing, (first, last)) = (&props.comparing, span(own));
    choices.earlier = first..=(last - 1).max(first);
    choices.since = comparing.since.filter(|since| choices.earlier.contains(since)).unwrap_or(first);
    choices.years = (choices.since + 1).min(last)..=last;
    let Some(area) = area_in(props, own) else {
        let area = area_name(props.language, props.work.scenario(), props.area);
        return Matter::Nothing(why::no_area(props.language, name(props.language, &own.scenario), &area));
    };
    let year = comparing.year.filter(|year| choices.years.contains(year));
    let year = year.or_else(|| furthest(&own.projection, area, props.stage, choices.since));
    choices.year = year.unwrap_or(last);
    if choices.since >= choices.year {
        return Matter::Nothing(why_words(props.language).one_year.to_owned());
    }
    let step = |year: Year| usize::try_from(year - first).unwrap_or(0);
    Matter::Years(own.clone(), area, (step(choices.since), step(choices.year)))
}

fn scenarios(props: &CompareProps, from: &Computed, to: &Computed, choices: &mut Choices) -> Matter {
    let (language, [there, own]) = (props.language, [from, to].map(span));
    let [base_name, own_name] = [from, to].map(|one| name(language, &one.scenario));
    choices.years = there.0.min(own.0)..=there.1.max(own.1);
    if choices.base == choices.scenario {
        return Matter::Nothing(why_words(language).alone.to_owned());
    }
    let year = props.comparing.year.filter(|year| choices.years.contains(year));
    let apart = || widest(side(from), side(to), area_in(props, to)?, props.stage);
    choices.year = year.or_else(apart).unwrap_or(own.1);
    let place = Place::of(&props.work.scenario().inputs, props.area);
    let question = Question { place, stage: props.stage, year: choices.year };
    Asked::of(&from.scenario, &to.scenario, question).map_or_else(
        |because| {
            let area = area_name(language, props.work.scenario(), props.area);
            Matter::Nothing(why::why_not(language, because, [base_name, own_name], &area, choices.year))
        },
        Matter::Scenarios,
    )
}

/// The first year and the last.
fn span(one: &Computed) -> (Year, Year) {
    let first = one.projection.base_year;
    let more = i32::try_from(one.projection.years.saturating_sub(1)).unwrap_or(0);
    (first, first.saturating_add(more))
}

/// The area looked at, in a scenario.
fn area_in(props: &CompareProps, one: &Computed) -> Option<Area> {
    counterpart(&props.work.scenario().inputs, &one.scenario.inputs, props.area)
}
