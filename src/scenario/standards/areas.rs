//! Square metres a pupil by the size of a school: ladders of the national standards, of which a plan may replace rungs.

use crate::model::{AreaNorm, AreaOf, Norms, SchoolKind, Stage, ZoneKind};

/// A rung: schools of a kind of at most so many classes, and of more than those of the rung before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Square {
    /// Stage of the pupils.
    pub stage: Stage,
    /// Kind of their school.
    pub school_kind: SchoolKind,
    /// Classes at most; `None`: any number more.
    pub up_to: Option<u16>,
}

/// What has a ladder: stage, kind of school, and the classes of all rungs but the last.
type Ladder = (Stage, SchoolKind, &'static [u16]);

const FLOOR: [Ladder; 5] = [
    (Stage::Kindergarten, SchoolKind::Kindergarten, &[]),
    (Stage::Primary, SchoolKind::Primary, &[12, 18, 24]),
    (Stage::Primary, SchoolKind::NineYear, &[18, 27, 36]),
    (Stage::Junior, SchoolKind::Junior, &[12, 18, 24]),
    (Stage::Junior, SchoolKind::NineYear, &[18, 27, 36]),
];

const LAND: [Ladder; 5] = [
    (Stage::Kindergarten, SchoolKind::Kindergarten, &[6, 9]),
    (Stage::Primary, SchoolKind::Primary, &[6, 12, 18, 24]),
    (Stage::Primary, SchoolKind::NineYear, &[6, 12, 18, 24]),
    (Stage::Junior, SchoolKind::Junior, &[12, 18, 24]),
    (Stage::Junior, SchoolKind::NineYear, &[12, 18, 24]),
];

/// The rungs of floor area.
pub(super) fn floor() -> impl Iterator<Item = Square> {
    FLOOR.iter().flat_map(rungs)
}

/// The rungs of land.
pub(super) fn land() -> impl Iterator<Item = Square> {
    LAND.iter().flat_map(rungs)
}

fn rungs((stage, school_kind, steps): &Ladder) -> impl Iterator<Item = Square> {
    let (stage, school_kind) = (*stage, *school_kind);
    let ends = steps.iter().map(|step| Some(*step)).chain([None]);
    ends.map(move |up_to| Square { stage, school_kind, up_to })
}

impl Square {
    /// Floor area a pupil, m², where no row for one kind of zone holds.
    pub(super) fn floor(self, norms: &Norms) -> f64 {
        self.of(&FLOOR, |of| everywhere(norms).floor_area(of))
    }

    /// Land a pupil, m², where no row for one kind of zone holds.
    pub(super) fn land(self, norms: &Norms) -> f64 {
        self.of(&LAND, |of| everywhere(norms).land(of))
    }

    pub(super) fn set_floor(self, norms: &mut Norms, area: f64) {
        let known = floor().map(|square| (square, square.floor(norms))).collect();
        norms.resources.floor_area = self.put(&norms.resources.floor_area, known, area, Square::floor_of);
    }

    pub(super) fn set_land(self, norms: &mut Norms, area: f64) {
        let known = land().map(|square| (square, square.land(norms))).collect();
        norms.resources.land = self.put(&norms.resources.land, known, area, Square::land_of);
    }

    fn floor_of(self, rows: &[AreaNorm]) -> f64 {
        let mut norms = Norms::default();
        norms.resources.floor_area = rows.to_vec();
        self.floor(&norms)
    }

    fn land_of(self, rows: &[AreaNorm]) -> f64 {
        let mut norms = Norms::default();
        norms.resources.land = rows.to_vec();
        self.land(&norms)
    }

    /// What a school in the middle of the rung has.
    fn of(self, ladders: &[Ladder], area: impl Fn(AreaOf) -> f64) -> f64 {
        let Square { stage, school_kind, up_to } = self;
        let mine = ladders.iter().find(|(of, kind, _)| (*of, *kind) == (stage, school_kind));
        let last = mine.and_then(|(.., steps)| steps.last()).copied().unwrap_or(0);
        let classes = up_to.map_or(f64::from(last) + 1.0, f64::from);
        area(AreaOf { stage, school_kind, zone_kind: ZoneKind::City, classes })
    }

    /// The rows with this rung at another value: the whole ladder, from its last rung to its first, as the last row that
    /// fits holds; nothing where the other rows say the same. Rows for one kind of zone stay behind it.
    fn put(
        self,
        rows: &[AreaNorm],
        known: Vec<(Square, f64)>,
        area: f64,
        of: fn(Square, &[AreaNorm]) -> f64,
    ) -> Vec<AreaNorm> {
        let is_mine = |square: &Square| (square.stage, square.school_kind) == (self.stage, self.school_kind);
        let ladder: Vec<(Square, f64)> = known
            .into_iter()
            .filter(|(square, _)| is_mine(square))
            .map(|(square, value)| (square, if square == self { area } else { value }))
            .collect();
        let own = |row: &AreaNorm| {
            (row.stage, row.school_kind, row.zone_kind) == (Some(self.stage), Some(self.school_kind), None)
        };
        let mut rows: Vec<AreaNorm> = rows.iter().filter(|row| !own(row)).cloned().collect();
        if ladder.iter().all(|(square, value)| of(*square, &rows) == *value) {
            return rows;
        }
        let place = rows.iter().rposition(|row| row.zone_kind.is_none()).map_or(0, |last| last + 1);
        let made = ladder.iter().rev().map(|(square, value)| AreaNorm {
            stage: Some(square.stage),
            school_kind: Some(square.school_kind),
            zone_kind: None,
            up_to_classes: square.up_to.map(f64::from),
            area: *value,
        });
        rows.splice(place..place, made);
        rows
    }
}

/// The norms without the rows for one kind of zone.
fn everywhere(norms: &Norms) -> Norms {
    let mut norms = norms.clone();
    norms.resources.floor_area.retain(|row| row.zone_kind.is_none());
    norms.resources.land.retain(|row| row.zone_kind.is_none());
    norms
}
