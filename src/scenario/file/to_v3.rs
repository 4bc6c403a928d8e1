//! From the workspace to the file: what is as by default is left out.

mod admissions;
mod norms;
mod resources;
mod schools;

use super::either::{Kindergarten, Named, YearKey, Yearly};
use super::from_v3::{ENTRY_WEIGHT, INTENSITY};
use super::{VERSION, v3};
use crate::model::{
    Births, ByYear, Estate, Inputs, KindergartenPupils, KindergartenTarget, Link, LinkRule, Name, STAGES, TargetRatio,
    Urbanisation, Year, Zone,
};
use crate::scenario::meeting::{Meeting, Minute, Step, place_word};
use crate::scenario::order::gathered;
use crate::scenario::{Scenario, Workspace};
use std::collections::BTreeMap;

/// The file of a workspace.
pub(super) fn file(workspace: &Workspace) -> v3::File {
    let baseline = workspace.scenarios.get(workspace.baseline).filter(|_| workspace.baseline > 0);
    v3::File {
        xuewei: VERSION,
        baseline: baseline.map(|scenario| scenario.id.clone()),
        scenarios: workspace.scenarios.iter().map(scenario).collect(),
        meeting: meeting(&workspace.meeting),
    }
}

fn meeting(meeting: &Meeting) -> Option<v3::Meeting> {
    let step = |step: &Step| v3::Step {
        kind: step.kind,
        title: named(&step.title, ""),
        text: named(&step.text, ""),
        scenario: step.scenario.clone(),
        area: step.place.as_ref().map(|place| place_word(place).to_owned()),
        stage: step.stage,
        year: step.year,
    };
    let minute = |minute: &Minute| v3::Minute { at: minute.at, kind: minute.kind, text: minute.text.clone() };
    let raw = v3::Meeting { steps: list(&meeting.steps, step), minutes: list(&meeting.minutes, minute) };
    (*meeting != Meeting::default()).then_some(raw)
}

/// A value unless it is the usual one.
fn unless<T: PartialEq>(value: T, usual: &T) -> Option<T> {
    (value != *usual).then_some(value)
}

/// A list unless it is empty.
fn list<T, U>(values: &[T], one: impl Fn(&T) -> U) -> Option<Vec<U>> {
    (!values.is_empty()).then(|| values.iter().map(one).collect())
}

fn by_year<T: Copy>(values: &BTreeMap<Year, T>) -> Option<BTreeMap<YearKey, T>> {
    (!values.is_empty()).then(|| keyed(values))
}

fn keyed<T: Copy>(values: &BTreeMap<Year, T>) -> BTreeMap<YearKey, T> {
    gathered(values.iter().map(|(year, value)| (YearKey(*year), *value)))
}

fn named(name: &Name, id: &str) -> Option<Named> {
    let usual = name.zh == id && name.en.is_empty();
    (!usual).then(|| Named(name.clone()))
}

fn by_stage<T>(figures: [Option<T>; STAGES]) -> Option<v3::ByStage<T>> {
    let given = figures.iter().any(Option::is_some);
    let [kindergarten, primary, junior] = figures;
    given.then_some(v3::ByStage { kindergarten, primary, junior })
}

/// Figures that are given as a whole, though each of them may be 0.
fn given(figures: [f64; STAGES]) -> v3::ByStage<f64> {
    let [kindergarten, primary, junior] = figures.map(|figure| unless(figure, &0.0));
    v3::ByStage { kindergarten, primary, junior }
}

/// One figure, given for the base year, holds in all years.
fn yearly(figures: &ByYear, base: Year) -> Option<Yearly> {
    match (figures.len(), figures.get(&base)) {
        (0, _) => None,
        (1, Some(figure)) => Some(Yearly::Always(*figure)),
        _ => Some(Yearly::ByYear(keyed(figures))),
    }
}

fn shares(figures: [f64; STAGES]) -> Option<v3::ByStage<f64>> {
    by_stage(figures.map(|figure| unless(figure, &0.0)))
}

fn scenario(scenario: &Scenario) -> v3::Scenario {
    let inputs = &scenario.inputs;
    let usual = Inputs::default();
    v3::Scenario {
        id: scenario.id.clone(),
        base_year: inputs.base_year,
        name: named(&scenario.name, &scenario.id),
        note: unless(scenario.note.clone(), &Name::default()).map(Named),
        county: unless(scenario.county.clone(), &Name::default()).map(Named),
        preset: scenario.preset.clone(),
        horizon: unless(inputs.horizon, &usual.horizon).map(|years| u32::try_from(years).unwrap_or(u32::MAX)),
        grade_scheme: unless(inputs.scheme, &usual.scheme),
        autumn_share: unless(inputs.autumn_share, &usual.autumn_share),
        births: unless(inputs.births.clone(), &usual.births).as_ref().map(births),
        gross_ratio: inputs.gross_ratio,
        kindergarten_target: inputs.kindergarten_target.map(target),
        urbanisation: inputs.urbanisation.map(urbanisation),
        progression: unless(inputs.progression, &usual.progression),
        damping: unless(inputs.damping, &usual.damping),
        zones: list(&inputs.zones, |one| zone(one, inputs.base_year)),
        links: list(&inputs.links, link),
        arrivals: list(&inputs.arrivals, |one| v3::Arrivals {
            zone: one.zone.clone(),
            stage: one.stage,
            counted: Some(one.counted),
            by_year: by_year(&one.by_year),
            profile: one.profile.clone(),
        }),
        estates: list(&inputs.estates, estate),
        projects: list(&inputs.projects, schools::project),
        schools: list(&inputs.schools, |one| schools::school(one, inputs.base_year)),
        sharing: shares(inputs.sharing),
        keep_classes: unless(inputs.keep_classes, &usual.keep_classes),
        admissions: list(&inputs.admissions, admissions::admission),
        resources: resources::resources(&inputs.resources, inputs.base_year),
        norms: unless(&inputs.norms, &&usual.norms).map(norms::norms),
        sources: list(&scenario.sources, |one| v3::Source {
            field: one.field.clone(),
            status: one.status,
            source: Named(one.source.clone()),
            date: unless(one.date.clone(), &String::new()),
        }),
    }
}

fn births(births: &Births) -> v3::Births {
    v3::Births { by_year: by_year(&births.by_year), later: by_year(&births.later), change: by_year(&births.change) }
}

fn target(target: KindergartenTarget) -> v3::KindergartenTarget {
    let (ratio, by_class) = match target.ratio {
        TargetRatio::All(ratio) => (Some(ratio), None),
        TargetRatio::ByClass(classes) => (None, Some(classes)),
    };
    v3::KindergartenTarget { year: target.year, ratio, by_class }
}

fn urbanisation(urbanisation: Urbanisation) -> v3::Urbanisation {
    v3::Urbanisation {
        now: urbanisation.now,
        target: urbanisation.target,
        year: urbanisation.year,
        intensity: unless(urbanisation.intensity, &INTENSITY),
        entry_weight: unless(urbanisation.entry_weight, &ENTRY_WEIGHT),
    }
}

fn zone(zone: &Zone, base_year: Year) -> v3::Zone {
    let (usual, own) = (Zone::default(), &zone.resources);
    let kindergarten = match zone.kindergarten {
        KindergartenPupils::Unknown => None,
        KindergartenPupils::Total(total) => Some(Kindergarten::Total(total)),
        KindergartenPupils::ByClass(classes) => Some(Kindergarten::ByClass(classes)),
    };
    let [primary, junior] = zone.attendance.map(|share| unless(share, &1.0));
    let rooms = |rooms: [f64; 4]| {
        let [public, attached, inclusive, private] = rooms.map(|rooms| unless(rooms, &0.0));
        (rooms != [0.0; 4]).then_some(v3::Rooms { public, attached, inclusive, private })
    };
    v3::Zone {
        id: zone.id.clone(),
        name: named(&zone.name, &zone.id),
        kind: unless(zone.kind, &usual.kind),
        births: zone.births.as_ref().map(births),
        children: zone.children,
        kindergarten,
        gross_ratio: zone.gross_ratio,
        pupils: unless(zone.pupils, &usual.pupils),
        kindergarten_target: zone.kindergarten_target.map(target),
        children_per_birth: zone.children_per_birth,
        entry_ratio: zone.entry_ratio,
        retention: unless(zone.retention, &usual.retention),
        attendance: (zone.attendance != usual.attendance).then_some(v3::Attendance { primary, junior }),
        progression: zone.progression,
        history: by_year(&zone.history),
        rooms: by_stage(zone.rooms.map(rooms)),
        private_share: by_stage(zone.private_share.each_ref().map(|shares| yearly(shares, base_year))),
        sharing: zone.sharing.map(given),
        staff: by_stage(own.staff),
        floor_area: by_stage(own.floor_area),
        site_area: by_stage(own.site_area),
        boarding_beds: by_stage(own.boarding_beds),
        boarding_share: by_stage(own.boarding_share),
        population: own.population,
        migrants_in_public: yearly(&own.migrants_in_public, base_year),
        villages: own.villages.map(resources::villages),
    }
}

fn link(link: &Link) -> v3::Link {
    let (from, to) = (link.from.clone(), link.to.clone());
    match link.rule {
        LinkRule::Target { weight } => v3::Link {
            from,
            to,
            by: v3::LinkKind::Target,
            weight: unless(weight, &1.0),
            at_entry: None,
            other_ages: None,
            first_year: None,
            last_year: None,
        },
        LinkRule::Hand { at_entry, other_ages, first_year, last_year } => v3::Link {
            from,
            to,
            by: v3::LinkKind::Hand,
            weight: None,
            at_entry: shares(at_entry),
            other_ages: unless(other_ages, &0.0),
            first_year,
            last_year,
        },
    }
}

fn estate(estate: &Estate) -> v3::Estate {
    let usual = Estate::default();
    let (new, same_zone) =
        (unless(estate.new_share, &usual.new_share), unless(estate.same_zone_share, &usual.same_zone_share));
    v3::Estate {
        id: estate.id.clone(),
        zone: estate.zone.clone(),
        dwellings: estate.dwellings,
        first_year: estate.first_year,
        name: named(&estate.name, &estate.id),
        occupancy: unless(estate.occupancy.clone(), &usual.occupancy),
        children_per_100: shares(estate.children_per_100),
        origin: (new.is_some() || same_zone.is_some()).then_some(v3::Origin { new, same_zone }),
        adds_births: unless(estate.adds_births, &usual.adds_births),
        filled_by_transfer: estate.filled_by_transfer,
        on: unless(estate.on, &usual.on),
    }
}
