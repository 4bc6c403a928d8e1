//! Where cohorts stay in large classes although rooms stand empty: they keep the classes they have until they leave (§3.2).

use super::{OfSchool, place_of_zone};
use crate::model::{Grade, Inputs, Schools};

/// Ratios of pupils to class size this little over a whole number are rounding errors.
const WHOLE: f64 = 1e-9;

/// Cohorts of a school's stage in one year that have fewer classes than their norm asks for, and rooms that no class uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The grades, by their place in the stage.
    pub grades: Vec<usize>,
    /// Rooms that stand empty.
    pub idle: u32,
}

/// The cohorts that keep their classes, `step` years after the base year; `None`: there are none, or no room is left.
///
/// Formed afresh, classes are as many as the norm asks for or use every room: where both is not so, they are kept.
pub fn kept(inputs: &Inputs, schools: &Schools, of: OfSchool, step: usize) -> Option<Kept> {
    let school = &inputs.schools[of.school];
    school.classes?;
    let zone = inputs.zones[place_of_zone(inputs, &school.zone)?].kind;
    let classes = schools.classes_of(of.school, of.stage).get(step)?;
    let rooms = schools.series(of.school, of.stage).get(step)?.rooms;
    let idle = ((rooms + WHOLE) as u32).saturating_sub(classes.all);
    if idle == 0 || classes.mixed > 0 {
        return None;
    }
    let whole = schools.whole_of(of.school, of.stage).get(step)?;
    let kind = school.norm_kind(of.stage);
    let too_few = |place: usize, grade: usize| {
        let grade = u8::try_from(grade).ok().map(Grade);
        let wanted = f64::from(whole[place]) / inputs.norms.class_size(of.stage, grade, kind, zone);
        classes.by_grade[place] > 0 && f64::from(classes.by_grade[place]) < wanted - WHOLE
    };
    let grades = inputs.scheme.grades(of.stage).enumerate();
    let grades: Vec<usize> = grades.filter(|(place, grade)| too_few(*place, *grade)).map(|(place, _)| place).collect();
    (!grades.is_empty()).then_some(Kept { grades, idle })
}
