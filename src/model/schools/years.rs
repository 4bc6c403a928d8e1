//! The pupils of every school through the years (§3.1), one year after the other.

use super::base::base_pupils;
use super::roster::{Grades, Roster, Stream};
use super::share::{Seat, Sharing, by_places};
use super::whole::Rounding;
use crate::closures::Closing;
use crate::inputs::Inputs;
use crate::places::Rooms;
use crate::projection::Projection;
use crate::supply::STAGE_GRADES;
use crate::words::{NOBODY, STAGES, Stage};
use std::ops::Range;

/// What the years come to, row by row, year by year.
pub(super) struct Years {
    /// Pupils by grade of the stage.
    pub(super) pupils: Vec<Grades>,
    /// The same made whole.
    pub(super) whole: Vec<[u32; STAGE_GRADES]>,
    /// Of which grades the classes are formed afresh: cohorts that pupils of a school that closes have joined, and all
    /// where a school opens.
    pub(super) afresh: Vec<[bool; STAGE_GRADES]>,
    /// Pupils of a zone in private schools: zone by zone, stage by stage, year by year.
    pub(super) private: Vec<f64>,
    /// Whether any private school takes in pupils of a zone and stage.
    pub(super) drawn_from: Vec<bool>,
}

/// The state of a row from year to year.
#[derive(Clone, Copy, Default)]
struct State {
    open: bool,
    /// Whether a project has closed it.
    shut: bool,
    /// Pupils it has.
    pupils: f64,
    /// Whether it opens this year, with all grades.
    opening: bool,
    /// Whether it has been opened in the projection.
    new: bool,
    /// Whether pupils of a school that closes come to it.
    receives: bool,
}

/// Takes the pupils through b … b+H.
pub(super) fn years(inputs: &Inputs, projection: &Projection, rooms: &Rooms, roster: &Roster) -> Years {
    let (rows, steps) = (roster.rows.len(), roster.years);
    let mut years = Years {
        pupils: vec![[0.0; STAGE_GRADES]; rows * steps],
        whole: vec![[0; STAGE_GRADES]; rows * steps],
        afresh: vec![[false; STAGE_GRADES]; rows * steps],
        private: vec![0.0; inputs.zones.len() * STAGES * steps],
        drawn_from: vec![false; inputs.zones.len() * STAGES],
    };
    let mut pupils = base_pupils(inputs, roster, |zone| projection.grades_of(zone, 0));
    let mut seats = base_seats(inputs, projection, roster, &pupils);
    let mut states = vec![State::default(); rows];
    for (stream, pupils) in roster.streams.iter().zip(&pupils) {
        states[stream.row].pupils += pupils.iter().sum::<f64>();
    }
    for (row, state) in states.iter_mut().enumerate() {
        state.open = roster.rooms(row, 0) > 0.0 || state.pupils > 0.0;
    }
    let mut rounding = Rounding::default();
    years.keep(inputs, projection, roster, 0, &pupils, &mut rounding);

    let at_once = OpenedAtOnce::new(inputs, rooms, roster);
    let mut risen = pupils.clone();
    for step in 1..steps {
        open_and_close(&mut states, &rooms.closings, roster, step, &at_once);
        for (risen, pupils) in risen.iter_mut().zip(&pupils) {
            risen[0] = 0.0;
            risen[1..].copy_from_slice(&pupils[..STAGE_GRADES - 1]);
        }
        take_seats(&mut seats, &states, roster, step);
        hand_over(&mut risen, &mut seats, &mut years, &states, &rooms.closings, roster, step);
        for zone in 0..inputs.zones.len() {
            let of_zone = projection.grades_of(zone, step);
            let lambda = inputs.zones[zone].sharing.unwrap_or(inputs.sharing);
            for stage in Stage::ALL {
                let group = roster.group(zone, stage);
                let streams = &roster.streams[group.clone()];
                let sharing = Sharing::new(&mut seats[group.clone()], &risen[group.clone()], lambda[stage as usize]);
                let pupils = &mut pupils[group];
                let enrolment = of_stage(of_zone, inputs.scheme.grades(stage));
                sharing.entrants(enrolment[0], pupils);
                sharing.later(&enrolment, pupils, |place, grade| roster.grade_places(streams[place].row, step, grade));
            }
        }
        years.keep(inputs, projection, roster, step, &pupils, &mut rounding);
        states.iter_mut().for_each(|state| state.pupils = 0.0);
        for (stream, pupils) in roster.streams.iter().zip(&pupils) {
            states[stream.row].pupils += pupils.iter().sum::<f64>();
        }
        for (row, _) in states.iter().enumerate().filter(|(_, state)| state.opening) {
            years.afresh[row * steps + step] = [true; STAGE_GRADES];
        }
    }
    years
}

impl Years {
    /// Keeps the pupils of a year: by row, made whole, and those of private schools by zone.
    fn keep(
        &mut self,
        inputs: &Inputs,
        projection: &Projection,
        roster: &Roster,
        step: usize,
        pupils: &[Grades],
        rounding: &mut Rounding,
    ) {
        let steps = roster.years;
        let mut rows = Vec::with_capacity(roster.rows.len());
        for zone in 0..inputs.zones.len() {
            let of_zone = projection.grades_of(zone, step);
            for stage in Stage::ALL {
                let group = roster.group(zone, stage);
                let series = zone * STAGES + stage as usize;
                let (streams, pupils) = (&roster.streams[group.clone()], &pupils[group]);
                rows.clear();
                for (stream, pupils) in streams.iter().zip(pupils) {
                    let row = stream.row * steps + step;
                    rows.push(row);
                    let sums = &mut self.pupils[row];
                    for grade in 0..STAGE_GRADES {
                        sums[grade] += pupils[grade];
                    }
                    if stream.private {
                        self.private[series * steps + step] += pupils.iter().sum::<f64>();
                        self.drawn_from[series] = true;
                    }
                }
                let grades = inputs.scheme.grades(stage);
                let enrolment = of_stage(of_zone, grades.clone());
                rounding.round(grades.len(), &enrolment, pupils, &rows, &mut self.whole);
            }
        }
    }
}

/// The pupils of a zone by grade of a stage, 0 beyond its last.
fn of_stage(of_zone: &[f64], grades: Range<usize>) -> Grades {
    let mut enrolment = [0.0; STAGE_GRADES];
    enrolment[..grades.len()].copy_from_slice(&of_zone[grades]);
    enrolment
}

/// What a seat has of the base year: its part of the intake; where the zone has nobody of the stage, of the rooms of
/// those that do not give their pupils as none (what they give may contradict the zone, whose figure holds). Whoever has
/// neither rooms nor pupils then is yet to come.
fn base_seats(inputs: &Inputs, projection: &Projection, roster: &Roster, pupils: &[Grades]) -> Vec<Seat> {
    let mut seats = Vec::with_capacity(pupils.len());
    // Of the zone's rooms, those of a school that stands elsewhere are none.
    let rooms_of = |stream: &Stream| {
        if roster.rows[stream.row].zone == stream.zone { roster.rooms(stream.row, 0) } else { 0.0 }
    };
    for (stream, pupils) in roster.streams.iter().zip(pupils) {
        let row = &roster.rows[stream.row];
        let of_zone = &projection.grades_of(stream.zone, 0)[inputs.scheme.grades(row.stage)];
        let (all, of_all) = (pupils.iter().sum::<f64>(), of_zone.iter().sum());
        let rooms = rooms_of(stream);
        let given = row.school.and_then(|school| inputs.schools[school].pupils);
        let given_as_none =
            given.is_some_and(|pupils| pupils[inputs.scheme.grades(row.stage)].iter().all(|one| *one <= 0.0));
        let base = match stream.private {
            false if of_all < NOBODY && !given_as_none => rooms,
            false => pupils[0],
            true if of_all < NOBODY && !given_as_none => {
                let group = &roster.streams[roster.group(stream.zone, row.stage)];
                by_places(rooms, group.iter().map(rooms_of).sum(), 0.0)
            }
            true => by_places(pupils[0], of_zone[0], by_places(all, of_all, 0.0)),
        };
        seats.push(Seat { private: stream.private, new: all <= 0.0 && rooms <= 0.0, base, ..Seat::default() });
    }
    seats
}

/// Rows whose rooms come all at once, in order: row, t − b.
struct OpenedAtOnce(Vec<(usize, usize)>);

impl OpenedAtOnce {
    fn new(inputs: &Inputs, rooms: &Rooms, roster: &Roster) -> Self {
        let schools = inputs.schools.len() * STAGES;
        let row = |place: usize| match place.checked_sub(schools) {
            Some(zone) => Some(roster.school_rows + zone),
            None => roster.row(place / STAGES, Stage::ALL[place % STAGES]),
        };
        Self(rooms.at_once.iter().filter_map(|(place, step)| Some((row(*place)?, *step))).collect())
    }

    fn has(&self, row: usize, step: usize) -> bool {
        self.0.contains(&(row, step))
    }
}

/// Which schools have their stage this year. One without rooms has it as long as it has pupils and has neither lost its
/// rooms nor been closed: what is known of its rooms may be wanting, or pupils have been sent to it. The rooms of no
/// school are open where there are any, or there is no public school.
fn open_and_close(states: &mut [State], closings: &[Closing], roster: &Roster, step: usize, at_once: &OpenedAtOnce) {
    for state in states.iter_mut() {
        (state.opening, state.receives) = (false, false);
    }
    for closing in closings.iter().filter(|closing| closing.step == step) {
        let Some(row) = roster.row(closing.school, closing.stage) else { continue };
        states[row].shut = true;
        let receiver = closing.receiver.and_then(|school| roster.row(school, closing.stage));
        if let Some(receiver) = receiver.filter(|_| states[row].pupils >= NOBODY) {
            states[receiver].receives = true;
        }
    }
    for (row, state) in states[..roster.school_rows].iter_mut().enumerate() {
        let (before, now) = (roster.rooms(row, step - 1) > 0.0, roster.rooms(row, step) > 0.0);
        let was_open = state.open;
        state.shut &= !now;
        state.open = now || (!before && !state.shut && (state.pupils >= NOBODY || state.receives));
        if state.open && !was_open {
            state.new = true;
            state.opening = now && !state.receives && at_once.has(row, step);
        }
    }
    for row in roster.school_rows..states.len() {
        let of_row = &roster.rows[row];
        let mut group = roster.streams[roster.group(of_row.zone, of_row.stage)].iter();
        let (before, now) = (roster.rooms(row, step - 1) > 0.0, roster.rooms(row, step) > 0.0);
        let none = !group.any(|stream| stream.row < roster.school_rows && !stream.private && states[stream.row].open);
        let state = &mut states[row];
        let was_open = state.open;
        state.open = now || none;
        if state.open && !was_open {
            state.new = true;
            state.opening = now && !before && at_once.has(row, step);
        }
    }
}

/// What each seat is this year.
fn take_seats(seats: &mut [Seat], states: &[State], roster: &Roster, step: usize) {
    for (seat, stream) in seats.iter_mut().zip(&roster.streams) {
        let (state, row) = (&states[stream.row], &roster.rows[stream.row]);
        seat.open = state.open;
        seat.opening = state.opening;
        seat.new |= state.new;
        seat.handed = false;
        seat.entry = if row.zone == stream.zone { roster.grade_places(stream.row, step, 0) } else { 0.0 };
        seat.intake = roster.intake(stream, step);
    }
}

/// The pupils of schools that close go to the named receivers; where one has closed itself, to its own. A cohort that
/// any of them joins, counted whole, is a new one.
fn hand_over(
    risen: &mut [Grades],
    seats: &mut [Seat],
    years: &mut Years,
    states: &[State],
    closings: &[Closing],
    roster: &Roster,
    step: usize,
) {
    for closing in closings.iter().filter(|closing| closing.step == step) {
        let Some(row) = roster.row(closing.school, closing.stage).filter(|row| !states[*row].open) else { continue };
        let Some(receiver) = open_receiver(closing, states, closings, roster) else { continue };
        for (place, stream) in roster.streams.iter().enumerate().filter(|(_, stream)| stream.row == row) {
            if seats[place].handed {
                continue;
            }
            if let Some(to) = roster.stream_of(receiver, stream.zone) {
                seats[place].handed = true;
                let leaving = years.whole[row * roster.years + step - 1];
                let joined = &mut years.afresh[receiver * roster.years + step];
                joined[1..].iter_mut().zip(leaving).for_each(|(joined, leaving)| *joined |= leaving > 0);
                let leaving = risen[place];
                risen[to].iter_mut().zip(leaving).for_each(|(risen, leaving)| *risen += leaving);
            }
        }
    }
}

/// The school at the end of a chain of closures that is open.
fn open_receiver(closing: &Closing, states: &[State], closings: &[Closing], roster: &Roster) -> Option<usize> {
    let mut receiver = closing.receiver?;
    for _ in 0..=closings.len() {
        let row = roster.row(receiver, closing.stage)?;
        if states[row].open {
            return Some(row);
        }
        let next = |other: &&Closing| {
            other.school == receiver
                && other.stage == closing.stage
                && other.step <= closing.step
                && other.receiver.is_some()
        };
        receiver = closings.iter().find(next)?.receiver?;
    }
    None
}
