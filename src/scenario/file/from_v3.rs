//! From the file to the workspace: defaults filled in, fields that exclude one another sorted out.

mod admissions;
mod norms;
mod resources;
mod schools;

use super::either::{Kindergarten, Named, YearKey, Yearly};
use super::read::Blank;
use super::{limits, v3};
use crate::model::{
    Arrivals, Births, ByYear, Estate, Inputs, KindergartenPupils, KindergartenTarget, Link, LinkRule, Name, STAGES,
    TargetRatio, Urbanisation, Year, Zone,
};
use crate::scenario::meeting::{Meeting, Minute, Step, place_of};
use crate::scenario::order::{gathered, sort_by};
use crate::scenario::problem::{Fault, Problem, entry, is_id};
use crate::scenario::{Scenario, Source, Workspace};
use std::collections::BTreeMap;

/// The workspace of a file.
pub(super) fn workspace(file: v3::File) -> Result<Workspace, Vec<Problem>> {
    let mut problems = Vec::new();
    let count = file.scenarios.len();
    if count == 0 {
        return Err(vec![Problem::error("scenarios", Fault::NoScenario)]);
    }
    if count > limits::MAX_SCENARIOS {
        let fault = Fault::TooMany { found: count, max: limits::MAX_SCENARIOS };
        return Err(vec![Problem::error("scenarios", fault)]);
    }
    let mut scenarios: Vec<Scenario> = Vec::with_capacity(count);
    for (index, raw) in file.scenarios.into_iter().enumerate() {
        let at = if count == 1 { String::new() } else { format!("{}.", entry("scenarios", index, &raw.id)) };
        let id_fault = match raw.id.as_str() {
            "" => Some(Fault::EmptyId),
            id if !is_id(id) => Some(Fault::BadId(id.to_owned())),
            id => scenarios.iter().any(|other| other.id == id).then(|| Fault::DuplicateId(id.to_owned())),
        };
        problems.extend(id_fault.map(|fault| Problem::error(format!("{at}id"), fault)));
        problems.extend(limits::exceeded(&at, &raw));
        scenarios.push(scenario(raw, &mut Found { at, problems: &mut problems }));
    }
    let baseline = file.baseline.map_or(Some(0), |id| {
        scenarios.iter().position(|scenario| scenario.id == id).or_else(|| {
            problems.push(Problem::error("baseline", Fault::UnknownScenario(id)));
            None
        })
    });
    let meeting = file.meeting.unwrap_or(v3::Meeting::BLANK);
    problems.extend(limits::exceeded_by(&meeting));
    match baseline {
        Some(baseline) if problems.is_empty() => Ok(Workspace { scenarios, baseline, meeting: self::meeting(meeting) }),
        _ => Err(problems),
    }
}

/// The latest moment that clocks of browsers know.
const LATEST: f64 = 8.64e15;

fn meeting(raw: v3::Meeting) -> Meeting {
    let named = |name: Option<Named>| name.map_or_else(Name::default, |Named(name)| name);
    let step = |raw: v3::Step| Step {
        kind: raw.kind,
        title: named(raw.title),
        text: named(raw.text),
        scenario: raw.scenario,
        place: raw.area.as_deref().map(place_of),
        stage: raw.stage,
        year: raw.year,
    };
    let minute = |raw: v3::Minute| Minute { at: raw.at.clamp(0.0, LATEST), kind: raw.kind, text: raw.text };
    let mut minutes: Vec<Minute> = raw.minutes.into_iter().flatten().map(minute).collect();
    sort_by(&mut minutes, |one, other| one.at.total_cmp(&other.at));
    Meeting { steps: raw.steps.into_iter().flatten().map(step).collect(), minutes }
}

/// Where problems are noted, and the path of the scenario being read.
struct Found<'a> {
    at: String,
    problems: &'a mut Vec<Problem>,
}

impl Found<'_> {
    fn note(&mut self, path: &str, fault: impl Into<Fault>) {
        self.problems.push(Problem::error(format!("{}{path}", self.at), fault.into()));
    }
}

fn scenario(raw: v3::Scenario, found: &mut Found) -> Scenario {
    let usual = Inputs::default();
    let base_year = raw.base_year;
    let inputs = Inputs {
        base_year,
        horizon: raw.horizon.map_or(usual.horizon, |years| usize::try_from(years).unwrap_or(usize::MAX)),
        scheme: raw.grade_scheme.unwrap_or(usual.scheme),
        autumn_share: raw.autumn_share.unwrap_or(usual.autumn_share),
        births: raw.births.map(births).unwrap_or_default(),
        gross_ratio: raw.gross_ratio,
        kindergarten_target: raw.kindergarten_target.and_then(|raw| target("kindergarten_target", &raw, found)),
        urbanisation: raw.urbanisation.map(|raw| Urbanisation {
            now: raw.now,
            target: raw.target,
            year: raw.year,
            intensity: raw.intensity.unwrap_or(INTENSITY),
            entry_weight: raw.entry_weight.unwrap_or(ENTRY_WEIGHT),
        }),
        progression: raw.progression.unwrap_or(usual.progression),
        damping: raw.damping.unwrap_or(usual.damping),
        zones: list(raw.zones, |index, raw| zone(index, raw, base_year, found)),
        links: list(raw.links, |index, raw| link(index, raw, found)),
        arrivals: list(raw.arrivals, |_, raw| Arrivals {
            zone: raw.zone,
            stage: raw.stage,
            counted: raw.counted.unwrap_or_default(),
            by_year: by_year(raw.by_year),
            profile: raw.profile,
        }),
        estates: list(raw.estates, |_, raw| estate(raw)),
        projects: list(raw.projects, |index, raw| schools::project(index, raw, found)),
        schools: list(raw.schools, |_, raw| schools::school(raw, base_year)),
        sharing: figures(raw.sharing),
        keep_classes: raw.keep_classes.unwrap_or(usual.keep_classes),
        admissions: list(raw.admissions, |index, raw| admissions::admission(index, raw, found)),
        resources: raw.resources.map(|raw| resources::resources(raw, base_year)).unwrap_or_default(),
        norms: raw.norms.map(|raw| norms::norms(raw, found)).unwrap_or_default(),
    };
    Scenario {
        name: named(raw.name, &raw.id),
        id: raw.id,
        note: text(raw.note),
        county: text(raw.county),
        preset: raw.preset,
        inputs,
        sources: list(raw.sources, |_, raw| Source {
            field: raw.field,
            status: raw.status,
            source: raw.source.0,
            date: raw.date.unwrap_or_default(),
        }),
    }
}

/// κ by default: in step with the urbanisation of residents.
pub(super) const INTENSITY: f64 = 1.0;
/// m at the entry ages by default.
pub(super) const ENTRY_WEIGHT: f64 = 3.0;

fn list<T, U>(raw: Option<Vec<T>>, mut one: impl FnMut(usize, T) -> U) -> Vec<U> {
    raw.into_iter().flatten().enumerate().map(|(index, raw)| one(index, raw)).collect()
}

fn named(name: Option<Named>, id: &str) -> Name {
    name.map_or_else(|| Name { zh: id.to_owned(), en: String::new() }, |Named(name)| name)
}

fn text(text: Option<Named>) -> Name {
    text.map_or_else(Name::default, |Named(text)| text)
}

fn by_year<T>(raw: Option<BTreeMap<YearKey, T>>) -> BTreeMap<Year, T> {
    gathered(raw.into_iter().flatten().map(|(YearKey(year), figure)| (year, figure)))
}

fn births(raw: v3::Births) -> Births {
    Births { by_year: by_year(raw.by_year), later: by_year(raw.later), change: by_year(raw.change) }
}

fn target(path: &str, raw: &v3::KindergartenTarget, found: &mut Found) -> Option<KindergartenTarget> {
    let ratio = match (raw.ratio, raw.by_class) {
        (Some(ratio), None) => TargetRatio::All(ratio),
        (None, Some(classes)) => TargetRatio::ByClass(classes),
        _ => {
            found.note(path, Fault::EitherOr("ratio", "by_class"));
            return None;
        }
    };
    Some(KindergartenTarget { year: raw.year, ratio })
}

fn by_stage<T>(raw: Option<v3::ByStage<T>>) -> [Option<T>; STAGES] {
    raw.map_or([None, None, None], |raw| [raw.kindergarten, raw.primary, raw.junior])
}

/// A figure of each stage, 0 where it is left out.
fn figures(raw: Option<v3::ByStage<f64>>) -> [f64; STAGES] {
    by_stage(raw).map(Option::unwrap_or_default)
}

/// What holds in all years is given for the base year.
fn yearly(raw: Option<Yearly>, base: Year) -> ByYear {
    match raw {
        None => ByYear::new(),
        Some(Yearly::Always(figure)) => gathered([(base, figure)]),
        Some(Yearly::ByYear(figures)) => by_year(Some(figures)),
    }
}

fn zone(index: usize, mut raw: v3::Zone, base: Year, found: &mut Found) -> Zone {
    let usual = Zone::default();
    let kindergarten = match raw.kindergarten {
        Some(Kindergarten::Total(total)) => KindergartenPupils::Total(total),
        Some(Kindergarten::ByClass(classes)) => KindergartenPupils::ByClass(classes),
        None => KindergartenPupils::Unknown,
    };
    let target_path = format!("{}.kindergarten_target", entry("zones", index, &raw.id));
    let resources = resources::of_zone(&mut raw, base);
    let [primary, junior] = raw.attendance.map_or([None; 2], |raw| [raw.primary, raw.junior]);
    let rooms = |raw: Option<v3::Rooms>| {
        let rooms = raw.map_or([None; 4], |raw| [raw.public, raw.attached, raw.inclusive, raw.private]);
        rooms.map(Option::unwrap_or_default)
    };
    Zone {
        resources,
        sharing: raw.sharing.map(|raw| figures(Some(raw))),
        name: named(raw.name, &raw.id),
        kind: raw.kind.unwrap_or(usual.kind),
        births: raw.births.map(births),
        children: raw.children,
        kindergarten,
        gross_ratio: raw.gross_ratio,
        pupils: raw.pupils.unwrap_or(usual.pupils),
        kindergarten_target: raw.kindergarten_target.and_then(|raw| target(&target_path, &raw, found)),
        children_per_birth: raw.children_per_birth,
        entry_ratio: raw.entry_ratio,
        retention: raw.retention.unwrap_or(usual.retention),
        attendance: [primary.unwrap_or(usual.attendance[0]), junior.unwrap_or(usual.attendance[1])],
        progression: raw.progression,
        history: by_year(raw.history),
        rooms: by_stage(raw.rooms).map(rooms),
        private_share: by_stage(raw.private_share).map(|raw| yearly(raw, base)),
        id: raw.id,
    }
}

fn link(index: usize, raw: v3::Link, found: &mut Found) -> Link {
    let stray = match raw.by {
        v3::LinkKind::Target => [
            ("at_entry", raw.at_entry.is_some()),
            ("other_ages", raw.other_ages.is_some()),
            ("first_year", raw.first_year.is_some()),
            ("last_year", raw.last_year.is_some()),
        ]
        .into_iter()
        .find_map(|(field, given)| given.then_some(field)),
        v3::LinkKind::Hand => raw.weight.map(|_| "weight"),
    };
    if let Some(field) = stray {
        found.note(&format!("links[{index}].{field}"), Fault::NotForThisLink);
    }
    let rule = match raw.by {
        v3::LinkKind::Target => LinkRule::Target { weight: raw.weight.unwrap_or(1.0) },
        v3::LinkKind::Hand => LinkRule::Hand {
            at_entry: figures(raw.at_entry),
            other_ages: raw.other_ages.unwrap_or_default(),
            first_year: raw.first_year,
            last_year: raw.last_year,
        },
    };
    Link { from: raw.from, to: raw.to, rule }
}

fn estate(raw: v3::Estate) -> Estate {
    let usual = Estate::default();
    let (new, same_zone) = raw.origin.map_or((None, None), |raw| (raw.new, raw.same_zone));
    Estate {
        name: named(raw.name, &raw.id),
        id: raw.id,
        zone: raw.zone,
        dwellings: raw.dwellings,
        first_year: raw.first_year,
        occupancy: raw.occupancy.unwrap_or(usual.occupancy),
        children_per_100: figures(raw.children_per_100),
        new_share: new.unwrap_or(usual.new_share),
        same_zone_share: same_zone.unwrap_or(usual.same_zone_share),
        adds_births: raw.adds_births.unwrap_or(usual.adds_births),
        filled_by_transfer: raw.filled_by_transfer,
        on: raw.on.unwrap_or(usual.on),
    }
}
