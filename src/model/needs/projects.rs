//! What each project builds, what that costs, and where it stands from when on.

use super::result::ProjectNeed;
use super::rows::Rows;
use super::stocks::Addition;
use crate::area_norms::AreaOf;
use crate::programme::{Effect, Project};
use crate::supply::NormTable;
use crate::words::{ProjectKind, RoomClass, SchoolKind, Stage, positive};

/// What the programme brings.
#[derive(Default)]
pub(super) struct Built {
    /// What each project builds and costs.
    pub(super) projects: Vec<ProjectNeed>,
    /// Capital, project by project, year by year.
    pub(super) capital: Vec<f64>,
    /// Floor area that comes.
    pub(super) floor: Vec<Addition>,
    /// Land that comes.
    pub(super) land: Vec<Addition>,
    /// Boarding beds that come.
    pub(super) beds: Vec<Addition>,
    /// Staff posts that come.
    pub(super) posts: Vec<Addition>,
    /// What is left of the rooms of no school of the base year, zone by zone, stage by stage, year by year.
    pub(super) left: Vec<f64>,
}

/// Rooms that a project adds at one place.
struct Added<'a> {
    effect: &'a Effect,
    row: usize,
    school: Option<usize>,
    /// Places of these rooms.
    places: f64,
    /// What the square metres of their pupils are looked up by.
    area: AreaOf,
}

/// What all projects bring, that are carried out.
///
/// A project without a cost takes unit cost × floor area; without a floor area, the places it adds × the norm; one that
/// builds on a new site and names no land, the places × the norm of land. What it builds stands from its opening on,
/// without phase-in, where its rooms are: in proportion to them; without rooms, at the schools that take in its pupils.
pub(super) fn built(rows: &Rows) -> Built {
    let mut built = Built { left: left(rows), ..Built::default() };
    let mut norms = NormTable::new(rows.inputs);
    for project in &rows.inputs.projects {
        let need = if project.on { built.add(rows, &mut norms, project) } else { ProjectNeed::default() };
        built.projects.push(need);
        let base = rows.inputs.base_year;
        let spent = |step| if project.on { project.spent(need.cost, base, step) } else { 0.0 };
        built.capital.extend((0..rows.years).map(spent));
    }
    built
}

impl Built {
    fn add(&mut self, rows: &Rows, norms: &mut NormTable, project: &Project) -> ProjectNeed {
        let added = added(rows, norms, project);
        let (resources, new_site) = (&rows.inputs.norms.resources, is_new_site(project.kind));
        let floor_of = |one: &Added| one.places * rows.inputs.norms.floor_area(one.area);
        let land_of = |one: &Added| if new_site { one.places * rows.inputs.norms.land(one.area) } else { 0.0 };
        let (estimated_floor, estimated_land) = (added.iter().map(floor_of).sum(), added.iter().map(land_of).sum());
        let floor = project.floor_area.unwrap_or(estimated_floor);
        let land = project.land.unwrap_or(estimated_land);
        let unit_cost = if new_site { resources.unit_cost_new } else { resources.unit_cost_extension };

        let there = there(project, rows);
        let put = |additions: &mut Vec<Addition>, row: usize, amount: f64| {
            if amount > 0.0 && there.contains(&1.0) {
                additions.push(Addition { row, by_step: there.iter().map(|there| there * amount).collect() });
            }
        };
        let spots = spots(rows, project, &added);
        let spread = |additions: &mut Vec<Addition>, amount: Option<f64>| {
            spots.iter().for_each(|(row, part)| put(additions, *row, amount.unwrap_or(0.0) * part));
        };
        spread(&mut self.floor, project.floor_area);
        spread(&mut self.land, project.land);
        spread(&mut self.beds, project.boarding_beds);
        spread(&mut self.posts, project.staff);
        for one in &added {
            if project.floor_area.is_none() && !in_what_stands(rows, project.kind, one.school) {
                put(&mut self.floor, one.row, floor_of(one));
            }
            if project.land.is_none() && !has_land(rows, project.kind, one.school) {
                put(&mut self.land, one.row, land_of(one));
            }
        }
        ProjectNeed {
            cost: project.cost.unwrap_or(floor * unit_cost),
            cost_estimated: project.cost.is_none() && floor > 0.0,
            floor,
            floor_estimated: project.floor_area.is_none() && floor > 0.0,
            land,
            land_estimated: project.land.is_none() && land > 0.0,
        }
    }
}

/// Whether a project builds on a site of its own: 新建, 迁建, 分设, 配套园, 民办. The others work on what there is.
fn is_new_site(kind: ProjectKind) -> bool {
    match kind {
        ProjectKind::New
        | ProjectKind::Relocation
        | ProjectKind::Split
        | ProjectKind::EstateKindergarten
        | ProjectKind::PrivateEntryOrExit => true,
        ProjectKind::Extension
        | ProjectKind::Conversion
        | ProjectKind::Merger
        | ProjectKind::ClosureOfAttached
        | ProjectKind::Reuse
        | ProjectKind::Flexible => false,
    }
}

/// Whether rooms at a school need no floor beside what stands there: those of one stage turned into those of another,
/// flexible places, those on an idle site of which the floor area is known, those that junior classes leave behind.
fn in_what_stands(rows: &Rows, kind: ProjectKind, school: Option<usize>) -> bool {
    let Some(school) = school else { return false };
    match kind {
        ProjectKind::Conversion | ProjectKind::Flexible => true,
        ProjectKind::Reuse => rows.inputs.schools[school].floor_area.is_some(),
        ProjectKind::Split => !is_to_be_built(rows, school),
        _ => false,
    }
}

/// Whether a site that a project builds on is known by itself.
fn has_land(rows: &Rows, kind: ProjectKind, school: Option<usize>) -> bool {
    school.is_some_and(|school| {
        rows.inputs.schools[school].site_area.is_some() || (kind == ProjectKind::Split && !is_to_be_built(rows, school))
    })
}

/// Whether a school has neither rooms nor pupils in the base year.
fn is_to_be_built(rows: &Rows, school: usize) -> bool {
    rows.of_school[school].clone().all(|row| !rows.open(row, 0))
}

/// The rooms that a project adds, effect by effect.
fn added<'a>(rows: &Rows, norms: &mut NormTable, project: &'a Project) -> Vec<Added<'a>> {
    let mut added = Vec::new();
    for effect in project.effects.iter().filter(|effect| effect.rooms > 0.0) {
        let Some((row, school)) = place(rows, effect) else { continue };
        let of_row = &rows.all[row];
        let zone = &rows.inputs.zones[of_row.zone];
        let room = match school {
            Some(school) => norms.of(&rows.inputs.schools[school], effect.stage, zone.kind).room,
            None => {
                let (sizes, attached) = rows.inputs.norms.ordinary(rows.inputs.scheme, zone.kind);
                let sizes = &sizes[rows.inputs.scheme.grades(effect.stage)];
                let attached = Some(attached).filter(|_| effect.class == RoomClass::Attached);
                attached.unwrap_or(sizes.iter().sum::<f64>() / sizes.len() as f64)
            }
        };
        let classes = match school {
            Some(school) => classes_after(rows, project, effect, school),
            None if is_new_site(project.kind) => effect.rooms,
            None => of_row.area.classes,
        };
        let area = AreaOf { classes, ..of_row.area };
        added.push(Added { effect, row, school, places: effect.rooms * room, area });
    }
    added
}

/// The classes by which the size of a school is told, with what the project adds: its rooms of the stage in the base
/// year, of a nine-year school those of both stages.
fn classes_after(rows: &Rows, project: &Project, effect: &Effect, school: usize) -> f64 {
    let of_school = &rows.inputs.schools[school];
    let nine_year = of_school.kind == SchoolKind::NineYear && effect.stage != Stage::Kindergarten;
    let counts = |stage: Stage| stage == effect.stage || (nine_year && stage != Stage::Kindergarten);
    let base = Stage::ALL.into_iter().filter(|stage| counts(*stage)).map(|stage| of_school.rooms[stage as usize]);
    let here = |other: &&Effect| other.school == effect.school && counts(other.stage) && other.rooms > 0.0;
    base.sum::<f64>() + project.effects.iter().filter(here).map(|other| other.rooms).sum::<f64>()
}

/// The row of an effect, and its school.
fn place(rows: &Rows, effect: &Effect) -> Option<(usize, Option<usize>)> {
    match &effect.school {
        None => Some((rows.without_school(rows.places.of(&effect.zone)?, effect.stage), None)),
        Some(id) => {
            let (school, _) = rows.places.school(id)?;
            Some((rows.row(school, effect.stage)?, Some(school)))
        }
    }
}

/// Where what a project brings stands, and in what parts: where its rooms come; else where it names a place; else at the
/// schools that take in its pupils.
fn spots(rows: &Rows, project: &Project, added: &[Added]) -> Vec<(usize, f64)> {
    let mut spots: Vec<(usize, f64)> = added.iter().map(|one| (one.row, one.effect.rooms)).collect();
    if spots.is_empty() {
        let named = project.effects.iter().filter(|effect| effect.rooms == 0.0);
        spots = named.filter_map(|effect| Some((place(rows, effect)?.0, 1.0))).collect();
    }
    if spots.is_empty() {
        for closure in &project.closures {
            let Some((school, _)) = closure.receiver.as_ref().and_then(|id| rows.places.school(id)) else { continue };
            let stages = Stage::ALL.into_iter().filter(|stage| closure.stage.is_none_or(|only| only == *stage));
            spots.extend(stages.filter_map(|stage| Some((rows.row(school, stage)?, 1.0))));
        }
    }
    let all: f64 = spots.iter().map(|(_, weight)| weight).sum();
    spots.iter_mut().for_each(|(_, weight)| *weight /= all);
    spots
}

/// Whether what a project brings has come by b, b+1, … b+H: 1, or 0. What was there by the base year is part of it.
fn there(project: &Project, rows: &Rows) -> Vec<f64> {
    let opening = i64::from(project.opening()) - i64::from(rows.inputs.base_year);
    let open_for = project.years_open.filter(|_| project.kind == ProjectKind::Flexible).map(i64::from);
    let there = |step: i64| step >= opening && open_for.is_none_or(|years| step < opening + years);
    (0..rows.years as i64).map(|step| if opening > 0 && there(step) { 1.0 } else { 0.0 }).collect()
}

/// What is left of the rooms of no school of the base year when those that projects take have gone.
fn left(rows: &Rows) -> Vec<f64> {
    let zone_rows = rows.school_rows;
    let mut left = vec![1.0; (rows.all.len() - zone_rows) * rows.years];
    for project in rows.inputs.projects.iter().filter(|project| project.on) {
        for effect in project.effects.iter().filter(|effect| effect.rooms < 0.0 && effect.school.is_none()) {
            let Some((row, _)) = place(rows, effect) else { continue };
            let base = rows.room_counts[row * rows.years];
            let gone = project.rooms(effect.rooms, rows.inputs.base_year, rows.years - 1);
            let of_row = left[(row - zone_rows) * rows.years..][..rows.years].iter_mut();
            of_row.zip(gone).filter(|_| base > 0.0).for_each(|(left, gone)| *left = positive(*left + gone / base));
        }
    }
    left
}
