//! Pupils made whole (§3.2).

use super::roster::Grades;
use crate::supply::STAGE_GRADES;
use std::cmp::Ordering;

/// A pupil's part this small is a rounding error: 30 − 10⁻¹² pupils are 30.
const WHOLE: f64 = 1e-9;
/// Remainders are compared by billionths: equal ones may differ by rounding errors.
const BILLIONTHS: f64 = 1e9;
/// Of so many remainders the largest are found by [`largest_few`]; of more, by putting them in order in part.
const FEW: usize = u32::BITS as usize;
/// Bits of a key that hold a stream's place in its zone.
const PLACE_BITS: u32 = 24;
/// Remainders of so many bits less are sorted into one drawer: 10⁹ fills 15.
const DRAWER_BITS: u32 = 26;
const DRAWERS: usize = 16;

/// ⌊x⌋ of a number that is not negative, as a number and as a count. A browser takes ten times as long for the
/// conversion than for the sum with 2⁵², which leaves no room for a fraction and the whole number in the lowest bits.
pub(super) fn floor(x: f64) -> (f64, u32) {
    const NO_FRACTION: f64 = 4_503_599_627_370_496.0;
    if !(0.0..2_147_483_648.0).contains(&x) {
        let count = x as u32;
        return (f64::from(count), count);
    }
    let sum = x + NO_FRACTION;
    let (nearest, count) = (sum - NO_FRACTION, sum.to_bits() as u32);
    if nearest > x { (nearest - 1.0, count - 1) } else { (nearest, count) }
}

/// Remainder in billionths and place of a stream in each grade, the larger the sooner it gets a pupil more.
type Keys = [u64; STAGE_GRADES];

/// Makes pupils whole, zone by zone and stage by stage.
#[derive(Default)]
pub(super) struct Rounding {
    /// The keys of each stream.
    keys: Vec<Keys>,
    /// Those of one grade, to be put in another order.
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
        let grades = grades.min(STAGE_GRADES);
        let mut left = enrolment.map(|pupils| floor(pupils + 0.5).0);
        self.keys.clear();
        for (place, (row, pupils)) in rows.iter().zip(pupils).enumerate() {
            let sums = &mut sums[*row];
            let mut keys = Keys::default();
            for grade in 0..grades {
                let (whole, count) = floor(pupils[grade] + WHOLE);
                let (_, remainder) = floor((pupils[grade] - whole) * BILLIONTHS + 0.5);
                keys[grade] = (u64::from(remainder) << PLACE_BITS) | (rows.len() - place) as u64;
                sums[grade] = sums[grade].saturating_add(count);
                left[grade] -= whole;
            }
            self.keys.push(keys);
        }
        for (grade, left) in left.into_iter().enumerate().take(grades) {
            if left >= 1.0 {
                self.give((left as usize).min(rows.len()), grade, rows, sums);
            }
        }
    }

    /// Gives the pupils of a grade who are left to the schools with the largest remainders, one each.
    fn give(&mut self, left: usize, grade: usize, rows: &[usize], sums: &mut [[u32; STAGE_GRADES]]) {
        let mut give = |row: &usize| sums[*row][grade] = sums[*row][grade].saturating_add(1);
        let keys = self.keys.iter().map(|keys| keys[grade]);
        if rows.len() <= FEW {
            let mut given = largest_few(&keys, left);
            while given != 0 {
                give(&rows[given.trailing_zeros() as usize]);
                given &= given - 1;
            }
        } else {
            self.ordered.clear();
            self.ordered.extend(keys.clone());
            let last = largest(&mut self.ordered, left);
            rows.iter().zip(keys).filter(|(_, key)| *key >= last).for_each(|(row, _)| give(row));
        }
    }
}

/// The places of the `count` largest of [`FEW`] different keys at most, as bits. They are laid in drawers by size: whole
/// drawers are given from the top, and only of the last one its members are compared.
fn largest_few(keys: &(impl Iterator<Item = u64> + Clone), count: usize) -> u32 {
    let mut drawers = [0_u32; DRAWERS];
    for (place, key) in keys.clone().enumerate() {
        drawers[(key >> (PLACE_BITS + DRAWER_BITS)) as usize % DRAWERS] |= 1 << place;
    }
    let (mut given, mut left) = (0, count as u32);
    for drawer in drawers.into_iter().rev() {
        let members = drawer.count_ones();
        if members > left {
            return given | largest_of(keys, drawer, left);
        }
        given |= drawer;
        left -= members;
    }
    given
}

/// The `count` largest keys of some places, as bits.
fn largest_of(keys: &(impl Iterator<Item = u64> + Clone), mut places: u32, count: u32) -> u32 {
    let mut given = 0;
    for _ in 0..count {
        let among = keys.clone().enumerate().filter(|(place, _)| (places >> place) & 1 == 1);
        let Some((at, _)) = among.max_by_key(|(_, key)| *key) else { break };
        given |= 1 << at;
        places &= !(1 << at);
    }
    given
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
    use super::{FEW, PLACE_BITS, floor, largest, largest_few};

    #[test]
    fn floors_are_those_of_the_standard() {
        for x in [
            0.0,
            0.3,
            0.5,
            0.999_999_999_9,
            1.0,
            1.5,
            2.5,
            44.999,
            2_147_483_647.9,
            2_147_483_648.0,
            1e12,
            -1.0,
            f64::NAN,
        ] {
            let count = x as u32;
            assert_eq!(floor(x), (f64::from(count), count), "{x}");
        }
    }

    #[test]
    fn the_largest_are_found_in_any_order() {
        let mut state = 7_u64;
        for length in 1..40 {
            let mut numbers: Vec<u64> = Vec::new();
            for place in 0..length {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                numbers.push((((state >> 60) * 62_500_000) << PLACE_BITS) | place);
            }
            let mut sorted = numbers.clone();
            sorted.sort_unstable_by(|a, b| b.cmp(a));
            if length <= FEW as u64 {
                for count in 0..=sorted.len() {
                    let given = largest_few(&numbers.iter().copied(), count);
                    for (place, number) in numbers.iter().enumerate() {
                        assert_eq!((given >> place) & 1 == 1, sorted[..count].contains(number), "{numbers:?} {count}");
                    }
                }
            }
            for (place, expected) in sorted.iter().enumerate() {
                assert_eq!(largest(&mut numbers, place + 1), *expected);
            }
        }
    }
}
