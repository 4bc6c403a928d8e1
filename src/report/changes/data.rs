//! Differences that are no lever: figures of the county and its zones, things that come, go or differ otherwise.

use super::Change;
use crate::model::{ByYear, Inputs, Project, Resources, School, Zone};
use crate::report::programme::{builds, comes_along, drop_unbuilt, names};
use crate::scenario::order::sort_by;
use crate::scenario::parameters::{List, ids, places, position};
use std::mem::take;

/// Something of the county that is no lever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CountyData {
    /// b.
    BaseYear,
    /// H.
    Horizon,
    /// 学制.
    Scheme,
    /// Known births.
    Births,
    /// What is assumed of later births beyond the levers.
    LaterBirths,
    /// Gross kindergarten ratio of the base year.
    GrossRatio,
    /// The kindergarten target, where there is one on one side alone.
    KindergartenTarget,
    /// The urbanisation rate of the base year.
    UrbanNow,
    /// Rules of admission.
    Admissions,
    /// Staff who are taken on.
    Recruits,
    /// Land set aside.
    LandPlans,
    /// Computers, spending and enrolment of children with disabilities so far.
    Equipment,
    /// Class sizes of single grades, kinds of school or of zone.
    ClassSizes,
    /// Norms of staff, floor, land, beds, money, equipment.
    ResourceNorms,
    /// The lines of the assessments.
    Lines,
}

/// Something of a zone that is no lever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ZoneData {
    /// Its name.
    Name,
    /// 城区, 镇区 or 乡村.
    Kind,
    /// Births of its own.
    Births,
    /// Children of ages 0–5.
    Children,
    /// Kindergarten pupils.
    Kindergarten,
    /// Gross kindergarten ratio of the base year.
    GrossRatio,
    /// Pupils of G1–G9.
    Pupils,
    /// Its kindergarten target, where there is one on one side alone.
    KindergartenTarget,
    /// k.
    ChildrenPerBirth,
    /// ρ.
    EntryRatio,
    /// Retention by age.
    Retention,
    /// Attendance.
    Attendance,
    /// How its grades follow from one another.
    Progression,
    /// Pupils of earlier years.
    History,
    /// Rooms.
    Rooms,
    /// Private shares.
    PrivateShare,
    /// λ of its own.
    Sharing,
    /// Staff, floor, land, beds, residents, villages.
    Resources,
}

impl CountyData {
    /// All, in the order of the file.
    pub const ALL: [CountyData; 15] = [
        CountyData::BaseYear,
        CountyData::Horizon,
        CountyData::Scheme,
        CountyData::Births,
        CountyData::LaterBirths,
        CountyData::GrossRatio,
        CountyData::KindergartenTarget,
        CountyData::UrbanNow,
        CountyData::Admissions,
        CountyData::Recruits,
        CountyData::LandPlans,
        CountyData::Equipment,
        CountyData::ClassSizes,
        CountyData::ResourceNorms,
        CountyData::Lines,
    ];
}

impl ZoneData {
    /// All, in the order of the file.
    pub const ALL: [ZoneData; 18] = [
        ZoneData::Name,
        ZoneData::Kind,
        ZoneData::Births,
        ZoneData::Children,
        ZoneData::Kindergarten,
        ZoneData::GrossRatio,
        ZoneData::Pupils,
        ZoneData::KindergartenTarget,
        ZoneData::ChildrenPerBirth,
        ZoneData::EntryRatio,
        ZoneData::Retention,
        ZoneData::Attendance,
        ZoneData::Progression,
        ZoneData::History,
        ZoneData::Rooms,
        ZoneData::PrivateShare,
        ZoneData::Sharing,
        ZoneData::Resources,
    ];
}

/// A part of something: whether two have it alike, and how one takes it over from the other.
struct Part<T: 'static> {
    same: fn(&T, &T) -> bool,
    copy: fn(&mut T, &T),
}

macro_rules! part {
    ($($field:ident).+) => {
        Part { same: |one, other| one.$($field).+ == other.$($field).+, copy: |one, other| one.$($field).+.clone_from(&other.$($field).+) }
    };
}

/// In the order of [`CountyData::ALL`].
static COUNTY: [Part<Inputs>; 15] = [
    part!(base_year),
    part!(horizon),
    part!(scheme),
    part!(births.by_year),
    Part {
        same: |one, other| one.births.later == other.births.later && one.births.change == other.births.change,
        copy: |one, other| {
            one.births.later.clone_from(&other.births.later);
            one.births.change.clone_from(&other.births.change);
        },
    },
    part!(gross_ratio),
    part!(kindergarten_target),
    part!(urbanisation),
    part!(admissions),
    part!(resources.recruits),
    part!(resources.land_plans),
    Part {
        same: |one, other| equipment(&one.resources) == equipment(&other.resources),
        copy: |one, other| {
            let (recruits, land_plans) = (take(&mut one.resources.recruits), take(&mut one.resources.land_plans));
            one.resources = Resources { recruits, land_plans, ..other.resources.clone() };
        },
    },
    part!(norms.class_size),
    part!(norms.resources),
    part!(norms.lines),
];

/// What there is in the base year.
fn equipment(resources: &Resources) -> (&[Option<f64>; 3], &[Option<f64>; 3], &ByYear) {
    (&resources.devices, &resources.spent_before, &resources.disabled_enrolled)
}

/// In the order of [`ZoneData::ALL`].
static ZONE: [Part<Zone>; 18] = [
    part!(name),
    part!(kind),
    part!(births),
    part!(children),
    part!(kindergarten),
    part!(gross_ratio),
    part!(pupils),
    part!(kindergarten_target),
    part!(children_per_birth),
    part!(entry_ratio),
    part!(retention),
    part!(attendance),
    part!(progression),
    part!(history),
    part!(rooms),
    part!(private_share),
    part!(sharing),
    part!(resources),
];

/// Lists what differs, the levers set back.
pub(super) fn add(inputs: &Inputs, baseline: &Inputs, list: &mut Vec<Change>) {
    let county = CountyData::ALL.into_iter().filter(|data| !(COUNTY[*data as usize].same)(inputs, baseline));
    list.extend(county.map(Change::County));
    let projects = places(baseline, List::Projects);
    let added: Vec<&Project> = inputs.projects.iter().filter(|one| !projects.contains_key(&one.id)).collect();
    for things in List::ALL {
        let (mine, known) = (ids(inputs, things), places(baseline, things));
        let mut common = Vec::new();
        for (place, id) in mine.iter().enumerate() {
            let Some(other) = known.get(id).copied() else {
                if things == List::Schools && comes_with_project(inputs, &added, &inputs.schools[place]) {
                    continue;
                }
                list.push(Change::Added(things, id.clone()));
                continue;
            };
            common.push(other);
            match things {
                List::Zones => {
                    let (zone, other) = (&inputs.zones[place], &baseline.zones[other]);
                    let parts = ZoneData::ALL.into_iter().filter(|data| !(ZONE[*data as usize].same)(zone, other));
                    list.extend(parts.map(|data| Change::Zone(id.clone(), data)));
                }
                _ if differs((inputs, place), (baseline, other), things) => {
                    list.push(Change::Thing(things, id.clone()));
                }
                _ => (),
            }
        }
        // Where the baseline has none but those, none is gone.
        if common.len() < known.len() {
            let mine = places(inputs, things);
            let removed = ids(baseline, things).into_iter().filter(|id| !mine.contains_key(id));
            list.extend(removed.map(|id| Change::Removed(things, id)));
        }
        if !common.is_sorted() {
            list.push(Change::Order(things));
        }
    }
}

/// Whether a school came with a project that the baseline does not have: it is told of with that.
fn comes_with_project(inputs: &Inputs, added: &[&Project], school: &School) -> bool {
    added.iter().any(|project| builds(project, school)) && comes_along(inputs, school, added)
}

fn differs((inputs, place): (&Inputs, usize), (baseline, other): (&Inputs, usize), list: List) -> bool {
    match list {
        List::Zones => inputs.zones[place] != baseline.zones[other],
        List::Links => inputs.links[place] != baseline.links[other],
        List::Arrivals => inputs.arrivals[place] != baseline.arrivals[other],
        List::Estates => inputs.estates[place] != baseline.estates[other],
        List::Projects => inputs.projects[place] != baseline.projects[other],
        List::Schools => inputs.schools[place] != baseline.schools[other],
    }
}

/// Takes over from the baseline what a change is about, with the levers it holds. The schools that a project builds come
/// and go with it.
pub(super) fn take_back(inputs: &mut Inputs, baseline: &Inputs, change: &Change) {
    let project = match change {
        Change::Thing(List::Projects, id) | Change::Added(List::Projects, id) | Change::Removed(List::Projects, id) => {
            id
        }
        change => return take_over(inputs, baseline, change),
    };
    let of = |inputs: &Inputs| inputs.projects.iter().find(|one| one.id == *project).cloned();
    let before = of(inputs);
    take_over(inputs, baseline, change);
    if let Some(before) = before {
        drop_unbuilt(inputs, &before, |school| position(baseline, List::Schools, &school.id).is_none());
    }
    for school in of(inputs).iter().flat_map(names) {
        take_over(inputs, baseline, &Change::Removed(List::Schools, school.clone()));
    }
}

fn take_over(inputs: &mut Inputs, baseline: &Inputs, change: &Change) {
    match change {
        Change::Lever(_) => (),
        Change::County(data) => (COUNTY[*data as usize].copy)(inputs, baseline),
        Change::Zone(id, data) => {
            let (mine, other) = (position(inputs, List::Zones, id), position(baseline, List::Zones, id));
            if let (Some(mine), Some(other)) = (mine, other) {
                (ZONE[*data as usize].copy)(&mut inputs.zones[mine], &baseline.zones[other]);
            }
        }
        Change::Thing(list, id) => {
            if let (Some(mine), Some(other)) = (position(inputs, *list, id), position(baseline, *list, id)) {
                edit(inputs, baseline, *list, Edit::Replace(mine, other));
            }
        }
        Change::Added(list, id) => {
            if let Some(place) = position(inputs, *list, id) {
                edit(inputs, baseline, *list, Edit::Remove(place));
            }
        }
        Change::Removed(list, id) => {
            let (mine, theirs) = (ids(inputs, *list), ids(baseline, *list));
            if let Some(other) = theirs.iter().position(|other| other == id).filter(|_| !mine.contains(id)) {
                // Behind the one it stands behind in the baseline.
                let before = theirs[..other].iter().rev().find_map(|before| mine.iter().position(|id| id == before));
                edit(inputs, baseline, *list, Edit::Insert(before.map_or(0, |place| place + 1), other));
            }
        }
        Change::Order(list) => {
            let theirs = places(baseline, *list);
            let rank = |id: &String| theirs.get(id).copied().unwrap_or(theirs.len());
            let ranks = ids(inputs, *list).iter().map(rank).collect();
            edit(inputs, baseline, *list, Edit::Sort(ranks));
        }
    }
}

/// What happens to a list.
enum Edit {
    /// The entry at the first place becomes what the baseline has at the second.
    Replace(usize, usize),
    /// Before the entry at the first place comes what the baseline has at the second.
    Insert(usize, usize),
    Remove(usize),
    /// By the rank of each entry.
    Sort(Vec<usize>),
}

fn edit(inputs: &mut Inputs, baseline: &Inputs, list: List, what: Edit) {
    match list {
        List::Zones => edit_list(&mut inputs.zones, &baseline.zones, what),
        List::Links => edit_list(&mut inputs.links, &baseline.links, what),
        List::Arrivals => edit_list(&mut inputs.arrivals, &baseline.arrivals, what),
        List::Estates => edit_list(&mut inputs.estates, &baseline.estates, what),
        List::Projects => edit_list(&mut inputs.projects, &baseline.projects, what),
        List::Schools => edit_list(&mut inputs.schools, &baseline.schools, what),
    }
}

fn edit_list<T: Clone>(mine: &mut Vec<T>, theirs: &[T], what: Edit) {
    match what {
        Edit::Replace(place, other) => mine[place].clone_from(&theirs[other]),
        Edit::Insert(place, other) => mine.insert(place, theirs[other].clone()),
        Edit::Remove(place) => drop(mine.remove(place)),
        Edit::Sort(ranks) => {
            let mut ranked: Vec<(usize, T)> = ranks.into_iter().zip(mine.drain(..)).collect();
            sort_by(&mut ranked, |one, other| one.0.cmp(&other.0));
            mine.extend(ranked.into_iter().map(|(_, one)| one));
        }
    }
}
