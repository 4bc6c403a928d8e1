//! Pupils who go to another zone because their school closes (§2.2, step 3).

use super::base::base_pupils;
use super::roster::Roster;
use crate::calibration::Base;
use crate::closures::{Closing, closings};
use crate::enrolment;
use crate::inputs::Inputs;
use crate::places::rooms;
use crate::prepared::Places;
use crate::words::Ages;

/// A closure whose pupils go to a school in another zone.
pub(crate) struct ClosureMove {
    /// What closes, and when.
    pub(crate) closing: Closing,
    /// The zone left, by its place.
    pub(crate) from: usize,
    /// The zone reached.
    pub(crate) to: usize,
    /// σ, the school's share of the zone's base pupils of the stage. A school that opens after the base year has none of
    /// them: it has no share of the zone's children to take along.
    pub(crate) share: f64,
}

/// The closures whose pupils go to another zone. Of several closures of one school the first in time counts.
pub(crate) fn closure_moves(inputs: &Inputs, horizon: usize, places: &Places, base: &[Base]) -> Vec<ClosureMove> {
    let closings = closings(inputs, horizon, places);
    let mut moves = Vec::new();
    for (place, closing) in closings.iter().enumerate() {
        let sooner =
            |(other, one): (usize, &Closing)| one.row() == closing.row() && (one.step, other) < (closing.step, place);
        let zones = places.zone_of(closing.school).zip(closing.receiver.and_then(|school| places.zone_of(school)));
        if let Some((from, to)) = zones
            && from != to
            && !closings.iter().enumerate().any(sooner)
        {
            moves.push(ClosureMove { closing: *closing, from, to, share: 0.0 });
        }
    }
    if moves.is_empty() {
        return moves;
    }
    let children: Vec<Ages> = base.iter().map(|base| base.children).collect();
    let zones = enrolment::pupils(inputs, base, &children, 1);
    // The base year alone.
    let roster = Roster::new(inputs, &rooms(inputs, 0, places), places, 1);
    let pupils = base_pupils(inputs, &roster, |zone| &zones[zone]);
    for one in &mut moves {
        let stage = one.closing.stage;
        let all: f64 = zones[one.from][inputs.scheme.grades(stage)].iter().sum();
        let Some(row) = roster.row(one.closing.school, stage) else { continue };
        let own = roster.group(one.from, stage).find(|stream| roster.streams[*stream].row == row);
        if let Some(own) = own.filter(|_| all > 0.0) {
            one.share = pupils[own].iter().sum::<f64>() / all;
        }
    }
    moves
}
