//! The classes of one stage of a school in one year (§3.2).

use super::result::Classes;
use super::whole::floor;
use crate::supply::{ClassNorms, STAGE_GRADES, over_from};
use crate::words::Stage;

/// Ratios of pupils to class size this little over a whole number are rounding errors.
const WHOLE: f64 = 1e-9;
/// 大班额: a primary or junior class of so many pupils.
const LARGE: u32 = 56;
/// 超大班额.
const SUPER_LARGE: u32 = 66;

/// Something counted in each grade of a stage.
pub(super) type ByGrade = [u32; STAGE_GRADES];

/// What the classes of a stage are formed from.
pub(super) struct Forming<'a> {
    stage: Stage,
    norms: &'a ClassNorms,
    /// Grades of the stage.
    grades: usize,
    /// Whole pupils by grade.
    pupils: ByGrade,
    /// Whole rooms.
    rooms: u32,
    /// k_g = ⌈X_g ÷ norm_g⌉, no more than there are pupils.
    wanted: ByGrade,
    /// Σ k_g.
    needed: u64,
    /// Grades with pupils.
    taught: u64,
}

impl<'a> Forming<'a> {
    /// The `grades` of a stage with whole pupils, in `rooms`.
    pub(super) fn new(stage: Stage, norms: &'a ClassNorms, grades: usize, pupils: ByGrade, rooms: f64) -> Self {
        let grades = grades.min(STAGE_GRADES);
        let (mut wanted, mut needed, mut taught) = ([0; STAGE_GRADES], 0, 0);
        for grade in 0..grades {
            let classes = f64::from(pupils[grade]) * norms.classes[grade] - WHOLE;
            // ⌈classes⌉ of a number that is not negative; −10⁻⁹ has no pupils.
            let (whole, count) = floor(classes);
            wanted[grade] = count.saturating_add(u32::from(classes > whole)).min(pupils[grade]);
            needed += u64::from(wanted[grade]);
            taught += u64::from(pupils[grade] > 0);
        }
        Self { stage, norms, grades, pupils, rooms: (rooms + WHOLE) as u32, wanted, needed, taught }
    }

    /// All classes by the norm and the rooms.
    pub(super) fn afresh(&self) -> Classes {
        let rooms = u64::from(self.rooms);
        if self.taught > rooms {
            self.counted([0; STAGE_GRADES], self.rooms)
        } else if self.needed <= rooms {
            self.counted(self.wanted, 0)
        } else {
            self.counted(dealt(self.rooms, &self.pupils), 0)
        }
    }

    /// Classes of which cohorts keep those that they have: the others share the rooms that are left. Where these are too
    /// few for one class of each other grade, because rooms have gone, all are formed afresh. `exist`: the classes kept
    /// are those of the base year, which there are, whatever the rooms.
    pub(super) fn keeping(&self, kept: &ByGrade, exist: bool) -> Classes {
        let (mut classes, mut others, mut of_others) = (self.wanted, self.pupils, self.needed);
        let (mut fixed, mut new) = (0, self.taught);
        for grade in 0..self.grades {
            let keeps = kept[grade].min(self.pupils[grade]);
            if keeps > 0 {
                fixed += u64::from(keeps);
                new -= 1;
                of_others -= u64::from(self.wanted[grade]);
                (classes[grade], others[grade]) = (keeps, 0);
            }
        }
        let left = u64::from(self.rooms).saturating_sub(fixed);
        if fixed == 0 || (left < new && !exist) {
            return self.afresh();
        }
        let rooms = left.max(new);
        if of_others > rooms && new > 0 {
            let dealt = dealt(saturated(rooms), &others);
            classes.iter_mut().zip(others).zip(dealt).for_each(|((classes, other), dealt)| {
                *classes = if other > 0 { dealt } else { *classes };
            });
        }
        self.counted(classes, 0)
    }

    /// Counts the classes of each grade, or the classes of mixed ages.
    fn counted(&self, by_grade: ByGrade, mixed: u32) -> Classes {
        let mut classes = Classes { by_grade, mixed, needed: saturated(self.needed), ..Classes::default() };
        if mixed > 0 {
            self.count(&mut classes, saturated(total(&self.pupils)), mixed, over_from(self.norms.mixed));
            return classes;
        }
        for (grade, number) in by_grade.into_iter().enumerate().take(self.grades) {
            match number {
                0 => classes.without_room = classes.without_room.saturating_add(self.pupils[grade]),
                _ => self.count(&mut classes, self.pupils[grade], number, self.norms.over[grade]),
            }
        }
        classes
    }

    /// Counts `number` classes of `pupils` together, whose sizes differ by at most one; `over`: the smallest over the norm.
    fn count(&self, classes: &mut Classes, pupils: u32, number: u32, over: u32) {
        let (size, larger) = (pupils / number, pupils % number);
        let largest = size + u32::from(larger > 0);
        classes.all = classes.all.saturating_add(number);
        classes.largest = classes.largest.max(largest);
        if largest < over && largest < LARGE {
            return;
        }
        let from = |least: u32| match size >= least {
            true => number,
            false if largest >= least => larger,
            false => 0,
        };
        classes.over_norm = classes.over_norm.saturating_add(from(over));
        if self.stage != Stage::Kindergarten {
            classes.large = classes.large.saturating_add(from(LARGE));
            classes.super_large = classes.super_large.saturating_add(from(SUPER_LARGE));
        }
    }
}

/// Rooms dealt one by one: first one to every grade with pupils, then always to the grade with the largest X_g ÷ (classes
/// it has), ties to the lower grade. `rooms` are at least as many as grades with pupils, of which there is one.
fn dealt(rooms: u32, pupils: &ByGrade) -> ByGrade {
    let grades = pupils.iter().filter(|pupils| **pupils > 0).count() as u64;
    // Dealt until no grade has more than d = ΣX ÷ (R − grades) pupils a class, each has ⌈X_g ÷ d⌉: together less than R.
    // So many are on the way to the end, whatever the number of rooms, and at most one a grade is left to deal.
    let (all, rooms) = (total(pupils), u64::from(rooms));
    let more = rooms.saturating_sub(grades);
    let mut classes: ByGrade = pupils.map(|pupils| match pupils {
        0 => 0,
        _ => saturated((u64::from(pupils) * more).div_ceil(all)).max(1),
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
    use super::{ByGrade, dealt, total};

    /// One room after the other, as it is said.
    fn one_by_one(rooms: u32, pupils: &ByGrade) -> ByGrade {
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
            if grades > 0 {
                assert_eq!(dealt(rooms, &pupils), one_by_one(rooms, &pupils), "{pupils:?} in {rooms}");
            }
        }
    }
}
