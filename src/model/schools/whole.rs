//! Pupils made whole (§3.2).

use super::roster::Grades;
use crate::supply::STAGE_GRADES;
use std::cmp::Ordering;

/// A pupil's part this small is a rounding error: 30 − 10⁻¹² pupils are 30.
const WHOLE: f64 = 1e-9;
/// Remainders are compared by billionths: equal ones may differ by rounding errors.
const BILLIONTHS: f64 = 1e9;
/// Bits of a key that hold a stream's place in its zone.
const PLACE_BITS: u32 = 24;

/// Makes pupils whole, zone by zone and grade by grade.
#[derive(Default)]
pub(super) struct Rounding {
    /// Remainder and place of each stream, the larger the sooner it gets a pupil more.
    keys: Vec<u64>,
    /// The same in another order.
    sorted: Vec<u64>,
}

impl Rounding {
    /// Makes the pupils of one grade of a zone whole, by largest remainder within the zone's rounded grade, ties to the
    /// school listed first, and adds them to the schools' rows.
    pub(super) fn round(
        &mut self,
        enrolment: f64,
        pupils: &[Grades],
        grade: usize,
        rows: &[usize],
        sums: &mut [[u32; STAGE_GRADES]],
    ) {
        let mut left = (enrolment + 0.5).floor() as i64;
        self.keys.clear();
        for (place, (row, pupils)) in rows.iter().zip(pupils).enumerate() {
            let whole = (pupils[grade] + WHOLE).floor();
            let remainder = (pupils[grade] - whole) * BILLIONTHS + 0.5;
            let behind = rows.len() - place;
            self.keys.push((remainder as u64) << PLACE_BITS | behind as u64);
            sums[*row][grade] = sums[*row][grade].saturating_add(whole as u32);
            left = left.saturating_sub(i64::from(whole as u32));
        }
        let left = usize::try_from(left).unwrap_or(0).min(rows.len());
        if left > 0 {
            self.sorted.clone_from(&self.keys);
            let last = largest(&mut self.sorted, left);
            for (row, _) in rows.iter().zip(&self.keys).filter(|(_, key)| **key >= last) {
                sums[*row][grade] = sums[*row][grade].saturating_add(1);
            }
        }
    }
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
    use super::largest;

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
            for (place, expected) in sorted.iter().enumerate() {
                assert_eq!(largest(&mut numbers, place + 1), *expected);
            }
        }
    }
}
