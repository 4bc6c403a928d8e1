//! The building programme on the axis of years: when each project is built, opens, is complete and ends, where, what it
//! costs, which shortage it helps against.

mod built;
mod money;
mod shortages;

pub use built::{builds, comes_along, drop_unbuilt, names};
pub use money::{Outside, Price, Spent, need_of, outside, price, spending};
pub use shortages::{Does, Helper, NewSchool, Shortage, Spell, shortages, spell};

use super::{SHORT, cells, year_at};
use crate::model::{
    Area, Cell, Effect, Grade, Inputs, Project, ProjectKind, Projection, RoomClass, STAGES, SchoolKind, Stage, Year,
    project,
};
use crate::scenario::order::sort_by;

/// The projects of a zone, or those of several zones together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The zone, by its place in the inputs; `None`: each of them touches several zones, or none.
    pub zone: Option<usize>,
    /// In the order of the inputs: one that is moved in time must not run away from the hand that moves it.
    pub bars: Vec<Bar>,
}

/// A project as a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its place in the inputs.
    pub project: usize,
    /// The zones it touches, by their places, in the order of the inputs.
    pub zones: Vec<usize>,
    /// The year in which building has to begin: its opening − the lead time of its kind.
    pub begins: Year,
    /// Its first school year, without its delay.
    pub planned: Year,
    /// Its first school year, with its delay.
    pub opens: Year,
    /// The first school year in which all of it is there.
    pub complete: Year,
    /// Flexible places alone: the first school year in which they are gone again.
    pub ends: Option<Year>,
    /// Rooms it brings by stage, without what it takes.
    pub brings: [f64; STAGES],
    /// Rooms it takes by stage, those of the schools it closes included, as a positive number.
    pub takes: [f64; STAGES],
    /// What the rooms it brings hold, by stage.
    pub places: [f64; STAGES],
}

/// All projects, by zone in the order of the inputs, those of several zones first.
pub fn programme(inputs: &Inputs) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for place in 0..inputs.projects.len() {
        let bar = bar(inputs, place);
        let zone = if let [zone] = bar.zones[..] { Some(zone) } else { None };
        match groups.iter_mut().find(|group| group.zone == zone) {
            Some(group) => group.bars.push(bar),
            None => groups.push(Group { zone, bars: vec![bar] }),
        }
    }
    sort_by(&mut groups, |one, other| one.zone.cmp(&other.zone));
    groups
}

/// A project by its place in the inputs.
pub fn bar(inputs: &Inputs, place: usize) -> Bar {
    let project = &inputs.projects[place];
    let opens = project.opening();
    let after = |years: u32| opens.saturating_add_unsigned(years);
    let ends = (project.kind == ProjectKind::Flexible).then(|| project.years_open.map(after)).flatten();
    let mut bar = Bar {
        project: place,
        zones: zones(inputs, project),
        begins: opens.saturating_sub_unsigned(inputs.norms.lead_time.of_project(project)),
        planned: project.first_year,
        opens,
        complete: after(project.phase_in.max(1) - 1),
        ends,
        brings: [0.0; STAGES],
        takes: [0.0; STAGES],
        places: [0.0; STAGES],
    };
    for effect in &project.effects {
        let stage = effect.stage as usize;
        if effect.rooms > 0.0 {
            bar.brings[stage] += effect.rooms;
            bar.places[stage] += effect.rooms * places_a_room(inputs, effect);
        } else {
            bar.takes[stage] -= effect.rooms;
        }
    }
    for closure in &project.closures {
        let Some(school) = inputs.schools.iter().find(|school| school.id == closure.school) else { continue };
        for stage in Stage::ALL.into_iter().filter(|stage| closure.stage.is_none_or(|only| only == *stage)) {
            bar.takes[stage as usize] += school.rooms[stage as usize];
        }
    }
    bar
}

/// The zone of an effect, by its place: its school's, where it names one.
pub fn zone_of(inputs: &Inputs, effect: &Effect) -> Option<usize> {
    match &effect.school {
        Some(id) => zone_of_school(inputs, id),
        None => zone(inputs, &effect.zone),
    }
}

fn zone_of_school(inputs: &Inputs, id: &str) -> Option<usize> {
    let school = inputs.schools.iter().find(|school| school.id == id)?;
    zone(inputs, &school.zone)
}

fn zone(inputs: &Inputs, id: &str) -> Option<usize> {
    inputs.zones.iter().position(|zone| zone.id == id)
}

/// The zones that a project touches.
fn zones(inputs: &Inputs, project: &Project) -> Vec<usize> {
    let effects = project.effects.iter().filter_map(|effect| zone_of(inputs, effect));
    let schools = project.closures.iter().flat_map(|closure| [Some(&closure.school), closure.receiver.as_ref()]);
    let closures = schools.flatten().filter_map(|id| zone_of_school(inputs, id));
    let moves = project.moves.iter().flat_map(|one| [&one.from, &one.to]).filter_map(|id| zone(inputs, id));
    let touched: Vec<usize> = effects.chain(closures).chain(moves).collect();
    (0..inputs.zones.len()).filter(|zone| touched.contains(zone)).collect()
}

/// What a room of an effect holds: the mean of its class sizes.
fn places_a_room(inputs: &Inputs, effect: &Effect) -> f64 {
    let school = effect.school.as_ref().and_then(|id| inputs.schools.iter().find(|school| school.id == *id));
    let kind = match (school, effect.class) {
        (Some(school), _) => school.norm_kind(effect.stage),
        (None, RoomClass::Attached) => SchoolKind::Attached,
        (None, _) => ordinary(effect.stage),
    };
    let Some(zone) = zone_of(inputs, effect).map(|zone| inputs.zones[zone].kind) else { return 0.0 };
    let grades = inputs.scheme.grades(effect.stage);
    let count = grades.len() as f64;
    let size = |grade: usize| {
        let grade = u8::try_from(grade).ok().map(Grade);
        inputs.norms.class_size(effect.stage, grade.filter(|_| kind != SchoolKind::Attached), kind, zone)
    };
    grades.map(size).sum::<f64>() / count
}

fn ordinary(stage: Stage) -> SchoolKind {
    match stage {
        Stage::Kindergarten => SchoolKind::Kindergarten,
        Stage::Primary => SchoolKind::Primary,
        Stage::Junior => SchoolKind::Junior,
    }
}

/// What a plan comes to with one project, or all of them, not as they are.
#[derive(Clone, Debug)]
pub struct Otherwise {
    /// Its projection.
    pub projection: Projection,
    /// Whether the project is carried out in it: then the plan itself is without.
    pub with: bool,
}

/// A plan with a project carried out if it is not, and not if it is; `None`: it has none of this id. One that is not
/// carried out is told for what it would do.
pub fn otherwise(inputs: &Inputs, id: &str) -> Option<Otherwise> {
    let mut inputs = inputs.clone();
    let project = inputs.projects.iter_mut().find(|project| project.id == id)?;
    project.on = !project.on;
    let with = project.on;
    Some(Otherwise { projection: self::project(&inputs), with })
}

/// A plan without its projects: the same whatever is done to them.
pub fn without_any(inputs: &Inputs) -> Inputs {
    Inputs { projects: Vec::new(), ..inputs.clone() }
}

/// An area and stage in a school year, with what is asked about and without it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Balance {
    /// The school year.
    pub year: Year,
    /// Places − pupils with it.
    pub with: f64,
    /// Places − pupils without it.
    pub without: f64,
    /// Shortages of the area's zones with it, added up.
    pub short: f64,
    /// The same without it.
    pub short_without: f64,
}

/// The balance of an area and stage, year by year; the projections are of the same county and years.
pub fn balances(with: &Projection, without: &Projection, area: Area, stage: Stage) -> Vec<Balance> {
    let both = cells(with, area, stage).iter().zip(cells(without, area, stage));
    let of = |(step, (with_it, without_it)): (usize, (&Cell, &Cell))| Balance {
        year: year_at(with, step),
        with: with_it.balance,
        without: without_it.balance,
        short: with_it.unmet,
        short_without: without_it.unmet,
    };
    both.enumerate().map(of).collect()
}

/// A zone and stage whose balance differs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Touched {
    /// The zone, by its place.
    pub zone: usize,
    /// The stage.
    pub stage: Stage,
    /// By how much at most: with it − without it.
    pub most: f64,
}

/// The zones and stages that something changes, the most changed first.
pub fn touched(with: &Projection, without: &Projection) -> Vec<Touched> {
    let mut touched = Vec::new();
    for zone in 0..with.zones.min(without.zones) {
        for stage in Stage::ALL {
            let differences =
                balances(with, without, Area::Zone(zone), stage).into_iter().map(|one| one.with - one.without);
            let most = differences.fold(0.0, |most: f64, one| if one.abs() > most.abs() { one } else { most });
            if most.abs() >= SHORT {
                touched.push(Touched { zone, stage, most });
            }
        }
    }
    sort_by(&mut touched, |one, other| other.most.abs().total_cmp(&one.most.abs()));
    touched
}

/// The area and stage that a project is about most: where it brings or takes most rooms.
pub fn about(inputs: &Inputs, bar: &Bar) -> Option<(usize, Stage)> {
    let most = |rooms: &[f64; STAGES]| {
        Stage::ALL.into_iter().rev().max_by(|one, other| rooms[*one as usize].total_cmp(&rooms[*other as usize]))
    };
    let brings = bar.brings.iter().any(|rooms| *rooms > 0.0);
    let stage = most(if brings { &bar.brings } else { &bar.takes })?;
    let project = &inputs.projects[bar.project];
    let of_stage = project.effects.iter().filter(|effect| effect.stage == stage && (effect.rooms > 0.0) == brings);
    let zone = of_stage.filter_map(|effect| zone_of(inputs, effect)).next().or(bar.zones.first().copied())?;
    Some((zone, stage))
}

/// Whether a project touches an area.
pub fn touches(inputs: &Inputs, bar: &Bar, area: Area) -> bool {
    bar.zones.iter().any(|zone| super::belongs(inputs, *zone, area))
}
