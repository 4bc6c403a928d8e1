//! How the pupils of a zone's grade are shared among its schools in one year (§3.1).

use super::roster::Grades;
use crate::supply::STAGE_GRADES;
use crate::words::{NOBODY, positive};

/// No pupils in any grade.
const NO_PUPILS: Grades = [0.0; STAGE_GRADES];

/// One stream of pupils in the year being worked out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seat {
    /// Whether its school has the stage.
    pub(super) open: bool,
    /// Whether it takes its share before the others.
    pub(super) private: bool,
    /// Whether it opens with all grades and takes pupils of each.
    pub(super) opening: bool,
    /// Whether it was not there in the base year, or has been closed since.
    pub(super) new: bool,
    /// Its part of the base intake: of the public schools', a private one's of the zone's.
    pub(super) base: f64,
    /// Entry places of its school, where that stands in the zone.
    pub(super) entry: f64,
    /// The share of the zone's entrants its school says it takes.
    pub(super) intake: Option<f64>,
    /// The share it takes: of the zone's entrants a private one, of those left a public one.
    pub(super) share: f64,
    /// Whether its pupils went to a named school.
    pub(super) handed: bool,
}

/// The part of some places in all, `otherwise` where there are none.
pub(super) fn by_places(places: f64, all: f64, otherwise: f64) -> f64 {
    if all > 0.0 { places / all } else { otherwise }
}

/// The streams of one zone and stage in one year.
pub(super) struct Sharing<'a> {
    /// The streams.
    pub(super) seats: &'a mut [Seat],
    /// Who has moved up within their school, or come to it from one that closed, by grade of the stage.
    pub(super) risen: &'a [Grades],
    /// λ.
    pub(super) lambda: f64,
    /// Entry places of the open public seats.
    entry: f64,
    /// What the private seats take together.
    private: f64,
    /// Whether any seat opens with all grades.
    opening: bool,
}

impl<'a> Sharing<'a> {
    /// Works out who takes what share.
    ///
    /// A public school takes its part of the base intake; a new one its entry places ÷ the zone's, the others the rest
    /// in proportion (so the part of one that has closed goes to them). Places of private schools, which take their
    /// share before, do not count. Without a base intake all is by entry places, without these in equal parts. Private
    /// shares that add up to more than 1 are scaled to it.
    pub(super) fn new(seats: &'a mut [Seat], risen: &'a [Grades], lambda: f64) -> Self {
        let (mut entry, mut all_entry, mut base, mut public, mut opening) = (0.0, 0.0, 0.0, 0.0, false);
        for seat in seats.iter().filter(|seat| seat.open) {
            all_entry += seat.entry;
            opening |= seat.opening;
            if !seat.private {
                public += 1.0;
                entry += seat.entry;
                base += if seat.new { 0.0 } else { seat.base };
            }
        }
        let of_places = |seat: &Seat| by_places(seat.entry, entry, 1.0 / public);
        let of_new =
            |seat: &Seat| if seat.open && !seat.private && seat.new { by_places(seat.entry, entry, 0.0) } else { 0.0 };
        let new: f64 = seats.iter().map(of_new).sum();
        let mut private = 0.0;
        for seat in seats.iter_mut() {
            seat.share = match (seat.open, seat.private) {
                (false, _) => 0.0,
                (true, true) if seat.new => seat.intake.unwrap_or_else(|| by_places(seat.entry, all_entry, 0.0)),
                (true, true) => seat.intake.unwrap_or(seat.base),
                (true, false) if base <= 0.0 => of_places(seat),
                (true, false) if seat.new => of_new(seat),
                (true, false) => positive(1.0 - new) * seat.base / base,
            };
            private += if seat.private { seat.share } else { 0.0 };
        }
        if private > 1.0 {
            seats.iter_mut().filter(|seat| seat.private).for_each(|seat| seat.share /= private);
            private = 1.0;
        }
        Self { seats, risen, lambda, entry, private, opening }
    }

    /// Entrants: private schools take their share, the others what is left, by catchment and λ.
    pub(super) fn entrants(&self, entrants: f64, pupils: &mut [Grades]) {
        let left = positive(1.0 - self.private) * entrants;
        for (seat, pupils) in self.seats.iter().zip(&mut *pupils) {
            pupils[0] = seat.share * if seat.private { entrants } else { left };
        }
        self.exchange(pupils, 0, |place| self.seats[place].entry, |_| true);
    }

    /// Pupils of the later grades: they move up within their school, scaled to the zone's grade; a school that opens with
    /// all grades takes its share of each, and of what exceeds the others' `places` of a grade as λ says.
    ///
    /// Pupils of a school that has closed without a receiver go to the public ones in proportion; a grade nobody has
    /// moved up to is shared by entry places. `enrolment` is the zone's, by grade; 0 beyond the stage.
    pub(super) fn later(&self, enrolment: &Grades, pupils: &mut [Grades], places: impl Fn(usize, usize) -> f64) {
        let (mut private, mut public, mut left_behind) = (NO_PUPILS, NO_PUPILS, NO_PUPILS);
        for (seat, risen) in self.seats.iter().zip(self.risen) {
            let sums = match (seat.open, seat.private) {
                (true, true) => &mut private,
                (true, false) => &mut public,
                (false, _) if seat.handed => continue,
                (false, _) => &mut left_behind,
            };
            sums.iter_mut().zip(risen).for_each(|(sum, risen)| *sum += risen);
        }
        let (by_private, by_public) = (self.taken(true), self.taken(false));
        // What is left of a grade by private schools: to be scaled, or shared where nobody has moved up to it.
        let (mut scale, mut part, mut left, mut new) = (NO_PUPILS, NO_PUPILS, NO_PUPILS, NO_PUPILS);
        for grade in 1..STAGE_GRADES {
            let risen = private[grade] + public[grade] + left_behind[grade];
            let others = positive(1.0 - by_private) * enrolment[grade];
            scale[grade] = if risen >= NOBODY { others / risen } else { 0.0 };
            let of_public = positive(others - private[grade] * scale[grade]);
            if public[grade] >= NOBODY {
                left[grade] = of_public;
                part[grade] = positive(1.0 - by_public) * of_public / public[grade];
            } else {
                new[grade] = of_public;
            }
        }
        for ((seat, risen), pupils) in self.seats.iter().zip(self.risen).zip(&mut *pupils) {
            let (grown, taken, shared) = match (seat.open, seat.private) {
                (false, _) => (&NO_PUPILS, &NO_PUPILS, 0.0),
                (true, true) if seat.opening => (&NO_PUPILS, enrolment, seat.share),
                (true, true) => (&scale, &NO_PUPILS, 0.0),
                (true, false) if seat.opening => (&NO_PUPILS, &left, seat.share),
                (true, false) => (&part, &NO_PUPILS, 0.0),
            };
            let first = if seat.open && !seat.private { by_places(seat.entry, self.entry, seat.share) } else { 0.0 };
            for grade in 1..STAGE_GRADES {
                pupils[grade] = risen[grade] * grown[grade] + taken[grade] * shared + new[grade] * first;
            }
        }
        if by_public > 0.0 {
            for grade in 1..STAGE_GRADES {
                self.exchange(pupils, grade, |place| places(place, grade), |seat| seat.opening);
            }
        }
    }

    /// What schools that open with all grades take of each.
    fn taken(&self, private: bool) -> f64 {
        if !self.opening {
            return 0.0;
        }
        let takes = |seat: &&Seat| seat.opening && seat.open && seat.private == private;
        self.seats.iter().filter(takes).map(|seat| seat.share).sum()
    }

    /// `min(λ · Σ excess, Σ spare)` pupils go from public schools with more than their places, in proportion to the
    /// excess, to those with places to spare, in proportion to these.
    fn exchange(
        &self,
        pupils: &mut [Grades],
        grade: usize,
        places: impl Fn(usize) -> f64,
        takes: impl Fn(&Seat) -> bool,
    ) {
        if self.lambda <= 0.0 {
            return;
        }
        let public = |seat: &Seat| seat.open && !seat.private;
        let (mut excess, mut spare) = (0.0, 0.0);
        for (place, (seat, pupils)) in self.seats.iter().zip(&*pupils).enumerate().filter(|(_, (seat, _))| public(seat))
        {
            let over = pupils[grade] - places(place);
            excess += positive(over);
            spare += if takes(seat) { positive(-over) } else { 0.0 };
        }
        let wish = self.lambda * excess;
        let moving = if wish < spare { wish } else { spare };
        if moving <= 0.0 {
            return;
        }
        let (leaves, comes) = (moving / excess, moving / spare);
        for (place, (seat, pupils)) in self.seats.iter().zip(pupils).enumerate().filter(|(_, (seat, _))| public(seat)) {
            let over = pupils[grade] - places(place);
            if over > 0.0 {
                pupils[grade] -= over * leaves;
            } else if takes(seat) {
                pupils[grade] -= over * comes;
            }
        }
    }
}
