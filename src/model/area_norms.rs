//! Square metres a pupil: the national values, and those of a plan that replace them.

use super::norms::Norms;
use super::resources::AreaNorm;
use super::words::{SchoolKind, Stage, ZoneKind};

/// What square metres a pupil are looked up by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AreaOf {
    /// Stage of the pupils.
    pub stage: Stage,
    /// Kind of their school, as class sizes are looked up by it ([`crate::School::norm_kind`]).
    pub school_kind: SchoolKind,
    /// Kind of its zone.
    pub zone_kind: ZoneKind,
    /// Classes of the stage; in a nine-year school those of both stages.
    pub classes: f64,
}

impl AreaOf {
    /// Pupils of a zone of whom no school is known: as in a full school of the national standards, a kindergarten of 12
    /// classes, a primary or junior school of 24.
    pub fn no_school(stage: Stage, zone_kind: ZoneKind) -> Self {
        let (school_kind, classes) = match stage {
            Stage::Kindergarten => (SchoolKind::Kindergarten, 12.0),
            Stage::Primary => (SchoolKind::Primary, 24.0),
            Stage::Junior => (SchoolKind::Junior, 24.0),
        };
        Self { stage, school_kind, zone_kind, classes }
    }
}

impl Norms {
    /// Floor area a pupil, m²: the last row of the plan that fits, else [`national_floor_area`].
    pub fn floor_area(&self, of: AreaOf) -> f64 {
        last_that_fits(&self.resources.floor_area, of).unwrap_or_else(|| national_floor_area(of))
    }

    /// Land a pupil, m²: the last row of the plan that fits, else [`national_land`].
    pub fn land(&self, of: AreaOf) -> f64 {
        last_that_fits(&self.resources.land, of).unwrap_or_else(|| national_land(of))
    }
}

fn last_that_fits(rows: &[AreaNorm], of: AreaOf) -> Option<f64> {
    let fits = |row: &&AreaNorm| {
        row.stage.is_none_or(|stage| stage == of.stage)
            && row.school_kind.is_none_or(|kind| kind == of.school_kind)
            && row.zone_kind.is_none_or(|kind| kind == of.zone_kind)
            && row.up_to_classes.is_none_or(|most| of.classes <= most)
    };
    rows.iter().rev().find(fits).map(|row| row.area)
}

/// Floor area a pupil, m², by classes, planning values 规划指标 of 建标〔2002〕102号, table 4-1: primary (12, 18, 24, 30)
/// 10.0, 8.3, 7.9, 7.2; junior 11.4, 10.1, 9.8, 9.0; nine-year schools (18, 27, 36, 45) 9.3, 7.9, 8.0, 7.8. A school
/// between two sizes has the larger one's. Kindergartens 10.44 (county assessment of 普及普惠).
pub fn national_floor_area(of: AreaOf) -> f64 {
    let AreaOf { stage, school_kind, classes, .. } = of;
    match (stage, school_kind) {
        (Stage::Kindergarten, _) => 10.44,
        (_, SchoolKind::NineYear) => by_size(classes, [18.0, 27.0, 36.0], [9.3, 7.9, 8.0, 7.8]),
        (Stage::Primary, _) => by_size(classes, [12.0, 18.0, 24.0], [10.0, 8.3, 7.9, 7.2]),
        (Stage::Junior, _) => by_size(classes, [12.0, 18.0, 24.0], [11.4, 10.1, 9.8, 9.0]),
    }
}

/// Land a pupil, m², by classes, upper limits of a provincial control standard: kindergartens (6, 9, 12 and more) 15, 14,
/// 13; primary (6, 12, 18, 24, 30) 25.8, 24.2, 21.4, 20.6, 18.8; junior (12, 18, 24, 30) 25.9, 23.3, 21.9, 20. What
/// dormitories (5.7 a boarder) and canteens (2.5) take is not in it.
pub fn national_land(of: AreaOf) -> f64 {
    match of.stage {
        Stage::Kindergarten => by_size(of.classes, [6.0, 9.0], [15.0, 14.0, 13.0]),
        Stage::Primary => by_size(of.classes, [6.0, 12.0, 18.0, 24.0], [25.8, 24.2, 21.4, 20.6, 18.8]),
        Stage::Junior => by_size(of.classes, [12.0, 18.0, 24.0], [25.9, 23.3, 21.9, 20.0]),
    }
}

/// The value of the first size that holds so many classes; beyond all sizes the last value.
fn by_size<const SIZES: usize, const VALUES: usize>(classes: f64, sizes: [f64; SIZES], values: [f64; VALUES]) -> f64 {
    values[sizes.iter().take_while(|size| classes > **size).count()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(stage: Stage, school_kind: SchoolKind, classes: f64) -> AreaOf {
        AreaOf { stage, school_kind, zone_kind: ZoneKind::City, classes }
    }

    #[test]
    fn a_school_between_two_sizes_has_the_larger_ones_area() {
        let primary = |classes| national_floor_area(of(Stage::Primary, SchoolKind::Primary, classes));
        assert_eq!([1.0, 12.0, 13.0, 18.0, 24.0, 25.0, 60.0].map(primary), [10.0, 10.0, 8.3, 8.3, 7.9, 7.2, 7.2]);
        assert_eq!(national_floor_area(of(Stage::Primary, SchoolKind::NineYear, 30.0)), 8.0);
        let land = |classes| national_land(of(Stage::Primary, SchoolKind::Primary, classes));
        assert_eq!([6.0, 7.0, 24.0, 31.0].map(land), [25.8, 24.2, 20.6, 18.8]);
    }

    #[test]
    fn the_last_row_that_fits_holds() {
        let row = |area, up_to_classes, zone_kind| AreaNorm { area, up_to_classes, zone_kind, ..AreaNorm::default() };
        let mut norms = Norms::default();
        norms.resources.floor_area =
            vec![row(7.0, None, None), row(9.0, Some(12.0), None), row(6.0, None, Some(ZoneKind::Rural))];
        let area = |classes| norms.floor_area(of(Stage::Junior, SchoolKind::Junior, classes));
        assert_eq!([area(12.0), area(12.5)], [9.0, 7.0]);
        // Land has none of its own.
        assert_eq!(norms.land(of(Stage::Junior, SchoolKind::Junior, 12.5)), 23.3);
    }
}
