//! Rooms and places by zone, stage and class of room (§3), as the building programme changes them.

use super::inputs::Inputs;
use super::prepared::Places;
use super::programme::{Effect, Project};
use super::projection::Notice;
use super::words::{ProjectKind, STAGES, Stage, Year, positive};

/// Classes of room.
const CLASSES: usize = 4;

/// Rooms of all zones: zone by zone, stage by stage, b … b+H, the classes of room together.
pub(super) struct Rooms {
    /// The rooms.
    values: Vec<[f64; CLASSES]>,
    /// Projects that asked for more than there was, once for each effect, with the first year of it.
    pub(super) cut: Vec<Notice>,
    years: usize,
}

impl Rooms {
    /// Rooms of a zone and stage in b … b+H, by class of room.
    pub(super) fn of(&self, zone: usize, stage: Stage) -> &[[f64; CLASSES]] {
        let from = (zone * STAGES + stage as usize) * self.years;
        &self.values[from..from + self.years]
    }
}

/// One effect of a project that is carried out, with its zone found.
struct Change<'a> {
    project: usize,
    effect: &'a Effect,
    zone: usize,
    /// Rooms come (+) or gone (−) by b, b+1, … b+H.
    by_step: Vec<f64>,
}

/// Rooms in t = base + Σ ⌊rooms · share + ½⌋. Removals come before additions, in list order; rooms never go below 0.
pub(super) fn rooms(inputs: &Inputs, horizon: usize, places: &Places) -> Rooms {
    let years = horizon + 1;
    let mut values = Vec::with_capacity(inputs.zones.len() * STAGES * years);
    for stage in inputs.zones.iter().flat_map(|zone| &zone.rooms) {
        values.resize(values.len() + years, stage.map(positive));
    }
    let mut rooms = Rooms { values, cut: Vec::new(), years };
    let changes = changes(inputs, horizon, places);
    for change in &changes {
        rooms.apply(change, inputs.base_year, |rooms| rooms < 0.0);
    }
    for change in &changes {
        rooms.apply(change, inputs.base_year, |rooms| rooms > 0.0);
    }
    rooms
}

fn changes<'a>(inputs: &'a Inputs, horizon: usize, places: &Places) -> Vec<Change<'a>> {
    let mut changes = Vec::new();
    for (project, plan) in inputs.projects.iter().enumerate().filter(|(_, plan)| plan.on) {
        for effect in &plan.effects {
            if let Some(zone) = places.of(&effect.zone) {
                let by_step = plan.rooms(effect.rooms, inputs.base_year, horizon);
                changes.push(Change { project, effect, zone, by_step });
            }
        }
    }
    changes
}

impl Rooms {
    /// Adds a change in the years in which it is of the kind wanted: a removal, an addition.
    fn apply(&mut self, change: &Change, base: Year, wanted: impl Fn(f64) -> bool) {
        let series = (change.zone * STAGES + change.effect.stage as usize) * self.years;
        let mut named = false;
        for (step, asked) in change.by_step.iter().enumerate().filter(|(_, asked)| wanted(**asked)) {
            let rooms = &mut self.values[series + step][change.effect.class as usize];
            let left = *rooms + asked;
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
            *rooms = positive(left);
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
    fn rooms(&self, rooms: f64, base: Year, horizon: usize) -> Vec<f64> {
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
        let year = i64::from(base) + i64::try_from(step).unwrap_or(0) - i64::from(self.delay);
        if self.cost_years.is_empty() {
            return if year == i64::from(self.first_year) - 1 { cost } else { 0.0 };
        }
        let spent = self.cost_years.iter().filter(|spent| i64::from(**spent) == year).count();
        cost * spent as f64 / self.cost_years.len() as f64
    }
}
