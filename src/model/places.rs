//! Rooms by zone and by school, stage and class of room (§3), as the building programme changes them.

use super::closures::{Closing, closings};
use super::inputs::Inputs;
use super::prepared::Places;
use super::programme::{Effect, Project};
use super::projection::Notice;
use super::words::{ProjectKind, STAGES, Stage, Year, positive};

/// Classes of room.
const CLASSES: usize = 4;

/// Rooms of all zones and schools in b … b+H.
pub(super) struct Rooms {
    /// Rooms that belong to no school entered: zone by zone, stage by stage, year by year, the classes together.
    zones: Vec<[f64; CLASSES]>,
    /// Rooms of schools: school by school, stage by stage, year by year.
    schools: Vec<f64>,
    /// Rooms that come all at once: where, among the schools and stages, then the zones and stages, and t − b.
    pub(super) at_once: Vec<(usize, usize)>,
    /// The programme's closures.
    pub(super) closings: Vec<Closing>,
    /// Projects that asked for more than there was, once for each effect, with the first year of it.
    pub(super) cut: Vec<Notice>,
    years: usize,
}

impl Rooms {
    /// Rooms of a zone and stage that belong to no school entered, in b … b+H, by class of room.
    pub(super) fn of(&self, zone: usize, stage: Stage) -> &[[f64; CLASSES]] {
        let from = (zone * STAGES + stage as usize) * self.years;
        &self.zones[from..from + self.years]
    }

    /// Rooms of a school and stage in b … b+H.
    pub(super) fn of_school(&self, school: usize, stage: Stage) -> &[f64] {
        let from = (school * STAGES + stage as usize) * self.years;
        &self.schools[from..from + self.years]
    }
}

/// One effect of a project that is carried out, with its place found.
struct Change<'a> {
    project: usize,
    effect: &'a Effect,
    zone: usize,
    school: Option<usize>,
    /// Rooms come (+) or gone (−) by b, b+1, … b+H.
    by_step: Vec<f64>,
}

/// Rooms in t = base + Σ ⌊rooms · share + ½⌋. Removals come before additions, in list order; rooms never go below 0.
///
/// A zone has rooms of its own only in stages of which it has no school in the base year; there, and where a project
/// names the zone and no school, its rooms count beside those of its schools. A school that closes loses all it has,
/// what came before its closing and in that year included; what comes later opens it again.
pub(super) fn rooms(inputs: &Inputs, horizon: usize, places: &Places) -> Rooms {
    let years = horizon + 1;
    let entered = entered(inputs, places);
    let mut zones = Vec::with_capacity(inputs.zones.len() * STAGES * years);
    for (row, stage) in inputs.zones.iter().flat_map(|zone| &zone.rooms).enumerate() {
        let base = if entered.get(row).is_some_and(|entered| *entered) { [0.0; CLASSES] } else { stage.map(positive) };
        zones.resize(zones.len() + years, base);
    }
    let mut schools = Vec::with_capacity(inputs.schools.len() * STAGES * years);
    for stage in inputs.schools.iter().flat_map(|school| &school.rooms) {
        schools.resize(schools.len() + years, positive(*stage));
    }
    let closings = closings(inputs, horizon, places);
    for closing in &closings {
        schools[closing.row() * years..][closing.step..years].fill(0.0);
    }
    let mut rooms = Rooms { zones, schools, at_once: Vec::new(), closings, cut: Vec::new(), years };
    let changes = changes(inputs, horizon, places, &rooms.closings);
    for change in &changes {
        rooms.apply(change, inputs.base_year, |rooms| rooms < 0.0);
    }
    for change in &changes {
        rooms.apply(change, inputs.base_year, |rooms| rooms > 0.0);
        rooms.note_opening(change, &inputs.projects[change.project]);
    }
    rooms
}

/// Whether a zone has schools of a stage in the base year, zone by zone, stage by stage; empty without schools.
fn entered(inputs: &Inputs, places: &Places) -> Vec<bool> {
    if inputs.schools.is_empty() {
        return Vec::new();
    }
    let mut entered = vec![false; inputs.zones.len() * STAGES];
    for (place, school) in inputs.schools.iter().enumerate() {
        let Some(zone) = places.zone_of(place) else { continue };
        for stage in Stage::ALL {
            entered[zone * STAGES + stage as usize] |= school.teaches(stage, inputs.scheme);
        }
    }
    entered
}

fn changes<'a>(inputs: &'a Inputs, horizon: usize, places: &Places, closings: &[Closing]) -> Vec<Change<'a>> {
    let mut changes = Vec::new();
    for (project, plan) in inputs.projects.iter().enumerate().filter(|(_, plan)| plan.on) {
        for effect in &plan.effects {
            let place = match &effect.school {
                None => places.of(&effect.zone).map(|zone| (zone, None)),
                Some(id) => places.school(id).map(|(school, zone)| (zone, Some(school))),
            };
            let Some((zone, school)) = place else { continue };
            let mut by_step = plan.rooms(effect.rooms, inputs.base_year, horizon);
            if let Some(school) = school {
                let since = i64::from(plan.opening()) - i64::from(inputs.base_year);
                let ends = |closing: &&Closing| {
                    closing.school == school && closing.stage == effect.stage && closing.step as i64 >= since
                };
                if let Some(end) = closings.iter().filter(ends).map(|closing| closing.step).min() {
                    by_step[end..].fill(0.0);
                }
            }
            changes.push(Change { project, effect, zone, school, by_step });
        }
    }
    changes
}

impl Rooms {
    /// Adds a change in the years in which it is of the kind wanted: a removal, an addition.
    fn apply(&mut self, change: &Change, base: Year, wanted: impl Fn(f64) -> bool) {
        let Change { project, effect, zone, school, .. } = *change;
        let series = (school.unwrap_or(zone) * STAGES + effect.stage as usize) * self.years;
        let mut named = false;
        for (step, asked) in change.by_step.iter().enumerate().filter(|(_, asked)| wanted(**asked)) {
            let rooms = match school {
                None => &mut self.zones[series + step][effect.class as usize],
                Some(_) => &mut self.schools[series + step],
            };
            let left = *rooms + asked;
            if left < 0.0 && !named {
                named = true;
                self.cut.push(Notice::RoomsCut {
                    project,
                    zone,
                    school,
                    stage: effect.stage,
                    class: effect.class,
                    year: base.saturating_add(i32::try_from(step).unwrap_or(0)),
                    rooms: -left,
                });
            }
            *rooms = positive(left);
        }
    }

    /// Notes when the rooms of a school, or those of no school, come all at once: with all grades, if they open by it.
    fn note_opening(&mut self, change: &Change, project: &Project) {
        let schools = self.schools.len() / self.years;
        let place = change.school.map_or(schools + change.zone * STAGES, |school| school * STAGES);
        if project.phase_in <= 1
            && let Some(step) = change.by_step.iter().position(|rooms| *rooms > 0.0)
        {
            self.at_once.push((place + change.effect.stage as usize, step));
        }
    }
}

impl Project {
    /// f + d, the first school year with its delay.
    pub fn opening(&self) -> Year {
        self.first_year.saturating_add(self.delay)
    }

    /// Rooms that have come (+) or gone (−) by b, b+1, … b+H of an effect of `rooms`: ⌊rooms · share + ½⌋, the sign
    /// kept. What was there by the base year is part of the base; so flexible places of before the base year leave
    /// when their years are over. Parts are counted whole, so that halves are exact.
    pub(super) fn rooms(&self, rooms: f64, base: Year, horizon: usize) -> Vec<f64> {
        let since = i64::from(base) - i64::from(self.opening());
        let of_base = self.parts(since);
        let mut by_step = Vec::with_capacity(horizon + 1);
        for since in (since..).take(horizon + 1) {
            let parts = self.parts(since) - of_base;
            let asked = rooms * f64::from(parts) / f64::from(self.phase_in.max(1));
            let whole = (asked.abs() + 0.5).floor();
            by_step.push(if asked < 0.0 { -whole } else { whole });
        }
        by_step
    }

    /// Parts of p that are there `since` years after the first: min(p, t − f + 1).
    fn parts(&self, since: i64) -> i32 {
        let over = match (self.kind, self.years_open) {
            (ProjectKind::Flexible, Some(years)) => since >= i64::from(years),
            _ => false,
        };
        let all = i64::from(self.phase_in.max(1));
        i32::try_from(if since < 0 || over { 0 } else { all.min(since + 1) }).unwrap_or(i32::MAX)
    }

    /// Capital in year b + `step`, yuan: the cost in equal parts over its years, all late with the project.
    pub(super) fn capital(&self, base: Year, step: usize) -> f64 {
        let (true, Some(cost)) = (self.on, self.cost) else { return 0.0 };
        self.spent(cost, base, step)
    }

    /// The part of a cost that is spent in year b + `step`.
    pub(super) fn spent(&self, cost: f64, base: Year, step: usize) -> f64 {
        let year = i64::from(base) + i64::try_from(step).unwrap_or(0) - i64::from(self.delay);
        if self.cost_years.is_empty() {
            return if year == i64::from(self.first_year) - 1 { cost } else { 0.0 };
        }
        let spent = self.cost_years.iter().filter(|spent| i64::from(**spent) == year).count();
        cost * spent as f64 / self.cost_years.len() as f64
    }
}
