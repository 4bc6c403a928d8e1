//! The classes of one stage of a school in one year (§3.2).

use super::result::Classes;
use crate::supply::{ClassNorms, STAGE_GRADES};
use crate::words::Stage;

/// Ratios of pupils to class size this little over a whole number are rounding errors.
const WHOLE: f64 = 1e-9;
/// 大班额: a primary or junior class of so many pupils.
const LARGE: u64 = 56;
/// 超大班额.
const SUPER_LARGE: u64 = 66;

/// Something counted in each grade of a stage.
pub(super) type ByGrade = [u32; STAGE_GRADES];

/// What the classes of a stage are formed from.
pub(super) struct Forming<'a> {
    /// The stage.
    pub(super) stage: Stage,
    /// Its class sizes.
    pub(super) norms: &'a ClassNorms,
    /// Whole pupils by grade.
    pub(super) pupils: ByGrade,
    /// R.
    pub(super) rooms: f64,
}

impl Forming<'_> {
    /// All classes by the norm and the rooms.
    pub(super) fn afresh(&self) -> Classes {
        let rooms = self.rooms();
        if self.in_class() > u64::from(rooms) {
            return self.counted([0; STAGE_GRADES], rooms);
        }
        self.counted(within(rooms, &self.pupils, self.wanted()), 0)
    }

    /// Classes of which cohorts keep those that they have: the others share the rooms that are left. Where these are too
    /// few for one class of each other grade, because rooms have gone, all are formed afresh. `exist`: the classes kept
    /// are those of the base year, which there are, whatever the rooms.
    pub(super) fn keeping(&self, kept: &ByGrade, exist: bool) -> Classes {
        let mut fixed = [0; STAGE_GRADES];
        let mut others = self.pupils;
        for grade in 0..STAGE_GRADES {
            fixed[grade] = kept[grade].min(self.pupils[grade]);
            if fixed[grade] > 0 {
                others[grade] = 0;
            }
        }
        if total(&fixed) == 0 {
            return self.afresh();
        }
        let new = others.iter().filter(|pupils| **pupils > 0).count() as u64;
        let left = u64::from(self.rooms()).saturating_sub(total(&fixed));
        if left < new && !exist {
            return self.afresh();
        }
        let rooms = u32::try_from(left.max(new)).unwrap_or(u32::MAX);
        let wanted = Forming { pupils: others, ..*self }.wanted();
        let formed = within(rooms, &others, wanted);
        fixed.iter_mut().zip(formed).for_each(|(classes, formed)| *classes += formed);
        self.counted(fixed, 0)
    }

    /// Whole rooms.
    fn rooms(&self) -> u32 {
        (self.rooms + WHOLE).floor() as u32
    }

    /// Grades with pupils.
    fn in_class(&self) -> u64 {
        self.pupils.iter().filter(|pupils| **pupils > 0).count() as u64
    }

    /// k_g = ⌈X_g ÷ norm_g⌉, no more than there are pupils.
    fn wanted(&self) -> ByGrade {
        std::array::from_fn(|grade| {
            let pupils = self.pupils[grade];
            (((f64::from(pupils) / self.norms.sizes[grade]) - WHOLE).ceil() as u32).min(pupils)
        })
    }

    /// Counts the classes of each grade, or the classes of mixed ages.
    fn counted(&self, by_grade: ByGrade, mixed: u32) -> Classes {
        let mut classes = Classes { by_grade, mixed, needed: saturated(total(&self.wanted())), ..Classes::default() };
        if mixed > 0 {
            self.count(&mut classes, total(&self.pupils), mixed, self.norms.mixed);
            return classes;
        }
        for (grade, number) in by_grade.into_iter().enumerate() {
            match number {
                0 => classes.without_room = classes.without_room.saturating_add(self.pupils[grade]),
                _ => self.count(&mut classes, u64::from(self.pupils[grade]), number, self.norms.sizes[grade]),
            }
        }
        classes
    }

    /// Counts `number` classes of `pupils` together, whose sizes differ by at most one. A class is over its norm by a
    /// whole pupil: a norm of 37.5 is kept by 38 and 37.
    fn count(&self, classes: &mut Classes, pupils: u64, number: u32, norm: f64) {
        let (size, larger) = (pupils / u64::from(number), pupils % u64::from(number));
        let compulsory = self.stage != Stage::Kindergarten;
        for (size, number) in [(size, u64::from(number) - larger), (size + 1, larger)] {
            if number > 0 {
                let number = saturated(number);
                let counts = |over: bool| if over { number } else { 0 };
                classes.all = classes.all.saturating_add(number);
                classes.largest = classes.largest.max(saturated(size));
                classes.over_norm = classes.over_norm.saturating_add(counts(size as f64 - norm >= 1.0 - WHOLE));
                classes.large = classes.large.saturating_add(counts(compulsory && size >= LARGE));
                classes.super_large = classes.super_large.saturating_add(counts(compulsory && size >= SUPER_LARGE));
            }
        }
    }
}

/// The wanted classes, where there are rooms for them. Otherwise rooms are dealt one by one: first one to every grade
/// with pupils, then always to the grade with the largest X_g ÷ (classes it has), ties to the lower grade. `rooms` are at
/// least as many as grades with pupils.
fn within(rooms: u32, pupils: &ByGrade, wanted: ByGrade) -> ByGrade {
    let grades = pupils.iter().filter(|pupils| **pupils > 0).count() as u64;
    if total(&wanted) <= u64::from(rooms) || grades == 0 {
        return wanted;
    }
    // Dealt until no grade has more than d = ΣX ÷ (R − grades) pupils a class, each has ⌈X_g ÷ d⌉: together less than R.
    // So many are on the way to the end, whatever the number of rooms, and at most one a grade is left to deal.
    let (all, rooms) = (u128::from(total(pupils)), u64::from(rooms));
    let dealt = u128::from(rooms.saturating_sub(grades));
    let mut classes: ByGrade = pupils.map(|pupils| match pupils {
        0 => 0,
        _ => u32::try_from((u128::from(pupils) * dealt).div_ceil(all)).unwrap_or(u32::MAX).max(1),
    });
    for _ in total(&classes)..rooms {
        let mut most = 0;
        for grade in 1..STAGE_GRADES {
            // X_a ÷ n_a > X_b ÷ n_b; 0 ÷ 0 is never more than anything.
            let (a, b) = (u64::from(pupils[grade]), u64::from(pupils[most]));
            if a * u64::from(classes[most]) > b * u64::from(classes[grade]) || (b == 0 && a > 0) {
                most = grade;
            }
        }
        classes[most] += 1;
    }
    classes
}

fn total(by_grade: &ByGrade) -> u64 {
    by_grade.iter().map(|number| u64::from(*number)).sum()
}

fn saturated(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{ByGrade, total, within};

    /// One room after the other, as it is said.
    fn dealt(rooms: u32, pupils: &ByGrade) -> ByGrade {
        let mut classes = pupils.map(|pupils| u32::from(pupils > 0));
        while total(&classes) < u64::from(rooms) {
            let mut most = None;
            for grade in 0..pupils.len() {
                let ahead = |other: usize| {
                    u64::from(pupils[grade]) * u64::from(classes[other])
                        > u64::from(pupils[other]) * u64::from(classes[grade])
                };
                if pupils[grade] > 0 && most.is_none_or(ahead) {
                    most = Some(grade);
                }
            }
            classes[most.unwrap()] += 1;
        }
        classes
    }

    #[test]
    fn rooms_dealt_in_one_go_are_those_dealt_one_by_one() {
        let mut state = 3_u64;
        for _ in 0..2000 {
            let mut next = |below: u64| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                ((state >> 33) % below) as u32
            };
            let pupils: ByGrade = std::array::from_fn(|_| if next(4) == 0 { 0 } else { next(7) * next(40) });
            let grades = pupils.iter().filter(|pupils| **pupils > 0).count() as u32;
            let rooms = grades + next(30);
            let wanted = [u32::MAX / 8; 6];
            if grades > 0 {
                assert_eq!(within(rooms, &pupils, wanted), dealt(rooms, &pupils), "{pupils:?} in {rooms}");
            }
        }
    }
}
