//! Indicators that are told school by school.

use super::Indicator;
use super::areas::Table;
use crate::inputs::Inputs;
use crate::needs::Needs;
use crate::prepared::Places;
use crate::school::{Ownership, School};
use crate::schools::Schools;
use crate::words::{STAGES, SchoolKind, Stage};

/// Puts the indicators that are told school by school.
pub(super) fn fill(table: &mut Table, inputs: &Inputs, places: &Places, schools: &Schools, needs: &Needs) {
    let mut teaching = Stage::ALL.map(|_| table.ratio());
    let mut sports = Stage::ALL.map(|_| table.ratio());
    let mut meeting = table.ratio();
    let mut central = vec![false; inputs.zones.len() * schools.years];
    let mut kindergartens = false;
    for (place, school) in inputs.schools.iter().enumerate() {
        let Some(zone) = places.zone_of(place) else { continue };
        let at = (zone, inputs.zones[zone].kind);
        kindergartens |= !schools.series(place, Stage::Kindergarten).is_empty();
        for step in 0..schools.years {
            let of_school = OfSchool::new(schools, place, step);
            let is_central = school.central && school.ownership == Ownership::Public;
            central[zone * schools.years + step] |= is_central && of_school.open[Stage::Kindergarten as usize];
            if of_school.all() == 0.0 {
                continue;
            }
            for (indicator, pupils) in sizes(school, &of_school) {
                table.put_largest(indicator, at, step, pupils);
            }
            for stage in Stage::ALL {
                let (pupils, part) = (of_school.pupils[stage as usize], of_school.part(stage));
                for (given, ratios) in [(school.teaching_area, &mut teaching), (school.sports_area, &mut sports)] {
                    if let Some(area) = given.filter(|_| pupils > 0.0) {
                        ratios[stage as usize].add(at, step, area * part, pupils);
                    }
                }
            }
            let met = meets_every_line(inputs, school, &of_school, schools, needs, (place, step));
            meeting.add(at, step, if met { 1.0 } else { 0.0 }, 1.0);
        }
    }
    for stage in Stage::ALL {
        table.put_ratio(Indicator::TeachingArea(stage), &teaching[stage as usize]);
        table.put_ratio(Indicator::SportsArea(stage), &sports[stage as usize]);
    }
    table.put_ratio(Indicator::Schools, &meeting);
    if kindergartens {
        let mut townships = table.ratio();
        for (place, zone) in inputs.zones.iter().enumerate().filter(|(_, zone)| zone.kind != crate::ZoneKind::City) {
            for step in 0..schools.years {
                let has = if central[place * schools.years + step] { 1.0 } else { 0.0 };
                townships.add((place, zone.kind), step, has, 1.0);
            }
        }
        table.put_ratio(Indicator::Townships, &townships);
    }
}

/// One school in one year, by stage.
struct OfSchool {
    /// Whole pupils.
    pupils: [f64; STAGES],
    rooms: [f64; STAGES],
    /// Whether it has rooms or pupils.
    open: [bool; STAGES],
}

impl OfSchool {
    fn new(schools: &Schools, school: usize, step: usize) -> Self {
        let pupils = Stage::ALL.map(|stage| {
            schools
                .whole_of(school, stage)
                .get(step)
                .map_or(0.0, |grades| grades.iter().map(|pupils| f64::from(*pupils)).sum())
        });
        let rooms = Stage::ALL.map(|stage| schools.series(school, stage).get(step).map_or(0.0, |cell| cell.rooms));
        let open = std::array::from_fn(|stage| pupils[stage] > 0.0 || rooms[stage] > 0.0);
        Self { pupils, rooms, open }
    }

    /// All its pupils.
    fn all(&self) -> f64 {
        self.pupils.iter().sum()
    }

    /// The part of a stage in what the school has: by rooms; without any by pupils.
    fn part(&self, stage: Stage) -> f64 {
        let rooms: f64 = self.rooms.iter().sum();
        if rooms > 0.0 { self.rooms[stage as usize] / rooms } else { self.pupils[stage as usize] / self.all() }
    }

    /// Pupils of its compulsory stages.
    fn compulsory(&self) -> f64 {
        self.pupils[Stage::Primary as usize] + self.pupils[Stage::Junior as usize]
    }
}

/// The sizes by which a school is held against a cap: its children as those of a kindergarten, but for attached classes,
/// and its compulsory pupils as those of a school. A kindergarten that comes to teach primary has both, so that neither
/// hides the other.
fn sizes(school: &School, of_school: &OfSchool) -> impl Iterator<Item = (Indicator, f64)> {
    let kindergarten = school.norm_kind(Stage::Kindergarten) == SchoolKind::Kindergarten;
    let children = if kindergarten { of_school.pupils[Stage::Kindergarten as usize] } else { 0.0 };
    let of_school_kind =
        if school.kind == SchoolKind::NineYear { Indicator::NineYearSize } else { Indicator::SchoolSize };
    let sizes = [(Indicator::KindergartenSize, children), (of_school_kind, of_school.compulsory())];
    sizes.into_iter().filter(|(_, pupils)| *pupils > 0.0)
}

/// The lines that a school misses `step` years after the base year, each with its figure. What is not known is not held
/// against it; a school without pupils misses none.
pub fn missed_lines(
    inputs: &Inputs,
    schools: &Schools,
    needs: &Needs,
    school: usize,
    step: usize,
) -> Vec<(Indicator, f64)> {
    let of_school = OfSchool::new(schools, school, step);
    if of_school.all() == 0.0 {
        return Vec::new();
    }
    let mut missed = Vec::new();
    let lines = &inputs.norms.lines;
    held(&inputs.schools[school], &of_school, schools, needs, (school, step), &mut |indicator, figure| {
        if let Some((figure, line)) = figure.zip(indicator.line(lines))
            && !indicator.meets(figure, line)
        {
            missed.push((indicator, figure));
        }
    });
    missed
}

/// Whether a school meets every line that it can be held against. What is not known is not held against it.
fn meets_every_line(
    inputs: &Inputs,
    school: &School,
    of_school: &OfSchool,
    schools: &Schools,
    needs: &Needs,
    at: (usize, usize),
) -> bool {
    let lines = &inputs.norms.lines;
    let mut meets = true;
    held(school, of_school, schools, needs, at, &mut |indicator, figure| {
        meets &= figure.zip(indicator.line(lines)).is_none_or(|(figure, line)| indicator.meets(figure, line));
    });
    meets
}

/// Tells each indicator that a school can be held against, with its figure; `None`: it is not known.
fn held(
    school: &School,
    of_school: &OfSchool,
    schools: &Schools,
    needs: &Needs,
    (place, step): (usize, usize),
    tell: &mut dyn FnMut(Indicator, Option<f64>),
) {
    let classes = |stage: Stage| schools.classes_of(place, stage).get(step).copied().unwrap_or_default();
    let (primary, junior) = (classes(Stage::Primary), classes(Stage::Junior));
    let compulsory = f64::from(primary.all.saturating_add(junior.all));
    let share = |over: u32, all: f64| (all > 0.0).then(|| f64::from(over) / all);
    let (mut all, mut over) = (0.0, 0.0);
    for stage in Stage::ALL {
        all += f64::from(classes(stage).all);
        over += f64::from(classes(stage).over_norm);
    }
    for (indicator, pupils) in sizes(school, of_school) {
        tell(indicator, Some(pupils));
    }
    tell(Indicator::Large, share(primary.large.saturating_add(junior.large), compulsory));
    tell(Indicator::SuperLarge, share(primary.super_large.saturating_add(junior.super_large), compulsory));
    tell(Indicator::WithinNorm, (all > 0.0).then(|| 1.0 - over / all));
    for stage in Stage::ALL {
        let pupils = of_school.pupils[stage as usize];
        let a_pupil = |area: Option<f64>| area.filter(|_| pupils > 0.0).map(|area| area / pupils);
        let of_stage = |given: Option<f64>| a_pupil(given.map(|given| given * of_school.part(stage)));
        tell(Indicator::TeachingArea(stage), of_stage(school.teaching_area));
        tell(Indicator::SportsArea(stage), of_stage(school.sports_area));
        if stage == Stage::Kindergarten {
            let floor = needs.of_school(place, stage).get(step).and_then(|need| need.floor);
            tell(Indicator::KindergartenFloor, a_pupil(floor));
        }
    }
}
