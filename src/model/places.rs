//! Rooms and places by zone, stage and class of room (§3), as the building programme changes them.

use super::inputs::Inputs;
use super::prepared::Places;
use super::programme::{Effect, Project};
use super::projection::Notice;
use super::words::{ProjectKind, STAGES, Stage, Year};

/// Classes of room.
const CLASSES: usize = 4;

/// Rooms of all zones: zone by zone, stage by stage, b … b+H, the classes of room together.
pub(super) struct Rooms {
    /// The rooms.
    pub(super) values: Vec<f64>,
    /// Projects that asked for more than there was, once for each effect, with the first year of it.
    pub(super) cut: Vec<Notice>,
    years: usize,
}

impl Rooms {
    /// Rooms of a zone and stage in year b + `step`, by class of room.
    pub(super) fn of(&self, zone: usize, stage: Stage, step: usize) -> &[f64] {
        let from = ((zone * STAGES + stage as usize) * self.years + step) * CLASSES;
        &self.values[from..from + CLASSES]
    }
}

/// One effect of a project that is carried out, with its zone found.
struct Change<'a> {
    project: usize,
    plan: &'a Project,
    effect: &'a Effect,
    zone: usize,
}

/// Rooms in t = base + Σ ⌊rooms · share + ½⌋. Removals come before additions, in list order; rooms never go below 0.
pub(super) fn rooms(inputs: &Inputs, horizon: usize, places: &Places) -> Rooms {
    let years = horizon + 1;
    let mut values = Vec::with_capacity(inputs.zones.len() * STAGES * years * CLASSES);
    for stage in inputs.zones.iter().flat_map(|zone| &zone.rooms) {
        let stage = stage.map(|rooms| rooms.max(0.0));
        (0..years).for_each(|_| values.extend(stage));
    }
    let mut rooms = Rooms { values, cut: Vec::new(), years };
    let changes = changes(inputs, places);
    for change in &changes {
        rooms.apply(change, inputs.base_year, |rooms| rooms.min(0.0));
    }
    for change in &changes {
        rooms.apply(change, inputs.base_year, |rooms| rooms.max(0.0));
    }
    rooms
}

fn changes<'a>(inputs: &'a Inputs, places: &Places) -> Vec<Change<'a>> {
    let mut changes = Vec::new();
    for (project, plan) in inputs.projects.iter().enumerate().filter(|(_, plan)| plan.on) {
        for effect in &plan.effects {
            if let Some(zone) = places.of(&effect.zone) {
                changes.push(Change { project, plan, effect, zone });
            }
        }
    }
    changes
}

impl Rooms {
    /// Adds the part of a change that `part` keeps, in every year.
    fn apply(&mut self, change: &Change, base: Year, part: impl Fn(f64) -> f64) {
        let mut named = false;
        for step in 0..self.years {
            let asked = part(change.plan.rooms(change.effect.rooms, base, step));
            let at = ((change.zone * STAGES + change.effect.stage as usize) * self.years + step) * CLASSES
                + change.effect.class as usize;
            let left = self.values[at] + asked;
            if left < 0.0 && !named {
                named = true;
                self.cut.push(Notice::RoomsCut {
                    project: change.project,
                    zone: change.zone,
                    stage: change.effect.stage,
                    class: change.effect.class,
                    year: base.saturating_add(i32::try_from(step).unwrap_or(0)),
                    rooms: -left,
                });
            }
            self.values[at] = left.max(0.0);
        }
    }
}

impl Project {
    /// f + d, the first school year with its delay.
    pub fn opening(&self) -> Year {
        self.first_year.saturating_add(self.delay)
    }

    /// Rooms that have come (+) or gone (−) by year b + `step` of an effect of `rooms`: ⌊rooms · share + ½⌋, the sign
    /// kept. What was there by the base year is part of the base; so flexible places of before the base year leave
    /// when their years are over. Parts are counted whole, so that halves are exact.
    fn rooms(&self, rooms: f64, base: Year, step: usize) -> f64 {
        let since = i64::from(base) - i64::from(self.opening());
        let parts = self.parts(since + i64::try_from(step).unwrap_or(0)) - self.parts(since);
        let asked = rooms * f64::from(parts) / f64::from(self.phase_in.max(1));
        let whole = (asked.abs() + 0.5).floor();
        if asked < 0.0 { -whole } else { whole }
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
        let year = i64::from(base) + i64::try_from(step).unwrap_or(0) - i64::from(self.delay);
        if self.cost_years.is_empty() {
            return if year == i64::from(self.first_year) - 1 { cost } else { 0.0 };
        }
        let spent = self.cost_years.iter().filter(|spent| i64::from(**spent) == year).count();
        cost * spent as f64 / self.cost_years.len() as f64
    }
}
