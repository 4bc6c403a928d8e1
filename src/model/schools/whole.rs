//! Pupils made whole (§3.2).

use super::roster::Grades;
use crate::supply::STAGE_GRADES;
use std::cmp::Ordering;

/// A pupil's part this small is a rounding error: 30 − 10⁻¹² pupils are 30.
const WHOLE: f64 = 1e-9;
/// Remainders are compared by billionths: equal ones may differ by rounding errors.
const BILLIONTHS: f64 = 1e9;
/// So many numbers are sorted as they come; of more, the largest are looked for.
const FEW: usize = 24;
/// Bits of a key that hold a stream's place in its zone.
const PLACE_BITS: u32 = 24;

/// Makes pupils whole, zone by zone and stage by stage.
#[derive(Default)]
pub(super) struct Rounding {
    /// Remainders of each stream by grade, in billionths.
    remainders: Vec<[u32; STAGE_GRADES]>,
    /// Remainder and place of each stream, the larger the sooner it gets a pupil more.
    keys: Vec<u64>,
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
        let grades = grades.min(STAGE_GRADES);
        // Of numbers that are not negative, what `as` leaves out is what `floor` does.
        let mut left = enrolment.map(|pupils| f64::from((pupils + 0.5) as u32));
        self.remainders.clear();
        for (row, pupils) in rows.iter().zip(pupils) {
            let mut remainders = [0; STAGE_GRADES];
            let sums = &mut sums[*row];
            for grade in 0..grades {
                let whole = (pupils[grade] + WHOLE) as u32;
                remainders[grade] = ((pupils[grade] - f64::from(whole)) * BILLIONTHS + 0.5) as u32;
                sums[grade] = sums[grade].saturating_add(whole);
                left[grade] -= f64::from(whole);
            }
            self.remainders.push(remainders);
        }
        for (grade, left) in left.into_iter().enumerate().filter(|(_, left)| *left >= 1.0) {
            self.give((left as usize).min(rows.len()), grade, rows, sums);
        }
    }

    /// Gives the pupils of a grade who are left to the schools with the largest remainders, one each.
    fn give(&mut self, left: usize, grade: usize, rows: &[usize], sums: &mut [[u32; STAGE_GRADES]]) {
        let key = |(place, remainders): (usize, &[u32; STAGE_GRADES])| {
            u64::from(remainders[grade]) << PLACE_BITS | (rows.len() - place) as u64
        };
        self.keys.clear();
        let keys = self.remainders.iter().enumerate().map(key);
        let last = if rows.len() <= FEW {
            keys.for_each(|key| insert(&mut self.keys, key));
            self.keys[left - 1]
        } else {
            self.keys.extend(keys);
            largest(&mut self.keys, left)
        };
        for (row, _) in rows.iter().zip(self.remainders.iter().enumerate().map(key)).filter(|(_, key)| *key >= last) {
            sums[*row][grade] = sums[*row][grade].saturating_add(1);
        }
    }
}

/// Puts a number in its place among others, the largest first.
fn insert(numbers: &mut Vec<u64>, number: u64) {
    numbers.push(number);
    let mut place = numbers.len() - 1;
    while place > 0 && numbers[place - 1] < number {
        numbers[place] = numbers[place - 1];
        place -= 1;
    }
    numbers[place] = number;
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
    use super::{insert, largest};

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
            let mut inserted = Vec::new();
            numbers.iter().for_each(|number| insert(&mut inserted, *number));
            assert_eq!(inserted, sorted);
            for (place, expected) in sorted.iter().enumerate() {
                assert_eq!(largest(&mut numbers, place + 1), *expected);
            }
        }
    }
}
