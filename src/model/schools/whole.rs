//! Pupils made whole (§3.2).

use super::roster::Grades;
use crate::supply::STAGE_GRADES;
use std::cmp::Ordering;

/// A pupil's part this small is a rounding error: 30 − 10⁻¹² pupils are 30.
const WHOLE: f64 = 1e-9;
/// Remainders are compared by billionths: equal ones may differ by rounding errors.
const BILLIONTHS: f64 = 1e9;
/// So many numbers are compared each with each; of more, the largest are looked for.
const FEW: usize = 24;
/// Bits of a key that hold a stream's place in its zone.
const PLACE_BITS: u32 = 24;

/// Makes pupils whole, zone by zone and stage by stage.
#[derive(Default)]
pub(super) struct Rounding {
    /// Remainder in billionths and place of each stream in one grade, the larger the sooner it gets a pupil more.
    keys: Vec<u64>,
    /// The same, to be put in another order.
    ordered: Vec<u64>,
}

impl Rounding {
    /// Makes the pupils of one stage of a zone whole, by largest remainder within the zone's rounded grade, ties to the
    /// school listed first, and adds them to the schools' rows. `grades`: those of the stage.
    pub(super) fn round(
        &mut self,
        grades: usize,
        enrolment: &Grades,
        pupils: &[Grades],
        rows: &[usize],
        sums: &mut [[u32; STAGE_GRADES]],
    ) {
        for grade in 0..grades.min(STAGE_GRADES) {
            // Of numbers that are not negative, what `as` leaves out is what `floor` does.
            let mut left = f64::from((enrolment[grade] + 0.5) as u32);
            self.keys.clear();
            for (place, (row, pupils)) in rows.iter().zip(pupils).enumerate() {
                let whole = (pupils[grade] + WHOLE) as u32;
                let remainder = ((pupils[grade] - f64::from(whole)) * BILLIONTHS + 0.5) as u32;
                self.keys.push(u64::from(remainder) << PLACE_BITS | (rows.len() - place) as u64);
                let sum = &mut sums[*row][grade];
                *sum = sum.saturating_add(whole);
                left -= f64::from(whole);
            }
            if left >= 1.0 {
                self.give((left as usize).min(rows.len()), grade, rows, sums);
            }
        }
    }

    /// Gives the pupils of a grade who are left to the schools with the largest remainders, one each.
    fn give(&mut self, left: usize, grade: usize, rows: &[usize], sums: &mut [[u32; STAGE_GRADES]]) {
        let mut give = |row: &usize| sums[*row][grade] = sums[*row][grade].saturating_add(1);
        if rows.len() <= FEW {
            let larger = larger(&self.keys);
            rows.iter().zip(larger).filter(|(_, larger)| usize::from(*larger) < left).for_each(|(row, _)| give(row));
        } else {
            self.ordered.clone_from(&self.keys);
            let last = largest(&mut self.ordered, left);
            rows.iter().zip(&self.keys).filter(|(_, key)| **key >= last).for_each(|(row, _)| give(row));
        }
    }
}

/// How many numbers are larger than each, of [`FEW`] different ones at most: every two are compared, without a branch to
/// be guessed wrong.
fn larger(numbers: &[u64]) -> [u8; FEW] {
    let mut larger = [0; FEW];
    for (place, number) in numbers.iter().enumerate() {
        let mut of_this = 0;
        for (other, larger) in numbers[..place].iter().zip(&mut larger) {
            let is_larger = u8::from(other > number);
            of_this += is_larger;
            *larger += 1 - is_larger;
        }
        larger[place] = of_this;
    }
    larger
}

/// The `count`-th largest of different numbers, which are put in another order. Of the part in which it must lie, one
/// number parts the larger from the smaller, until it is that one.
fn largest(numbers: &mut [u64], count: usize) -> u64 {
    let (mut from, mut to, wanted) = (0, numbers.len(), count - 1);
    loop {
        let pivot = numbers[from + (to - from) / 2];
        let (mut left, mut right) = (from, to - 1);
        loop {
            while numbers[left] > pivot {
                left += 1;
            }
            while numbers[right] < pivot {
                right -= 1;
            }
            if left >= right {
                break;
            }
            numbers.swap(left, right);
        }
        match wanted.cmp(&left) {
            Ordering::Less => to = left,
            Ordering::Equal => return pivot,
            Ordering::Greater => from = left + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FEW, larger, largest};

    #[test]
    fn the_largest_are_found_in_any_order() {
        let mut state = 7_u64;
        for length in 1..40 {
            let mut numbers: Vec<u64> = Vec::new();
            for place in 0..length {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                numbers.push((state >> 60) << 8 | place);
            }
            let mut sorted = numbers.clone();
            sorted.sort_unstable_by(|a, b| b.cmp(a));
            if length <= FEW as u64 {
                for (number, larger) in numbers.iter().zip(larger(&numbers)) {
                    assert_eq!(sorted[usize::from(larger)], *number);
                }
            }
            for (place, expected) in sorted.iter().enumerate() {
                assert_eq!(largest(&mut numbers, place + 1), *expected);
            }
        }
    }
}
