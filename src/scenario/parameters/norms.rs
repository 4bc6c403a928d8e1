//! The levers of norms.

use super::table::{Exact, Of, ROW, Row, Things, count, write};
use super::{Group, Key, Unit};
use crate::model::{ClassSize, Grade, Inputs, Norms, SchoolKind, Stage, ZoneKind};

pub(super) static CLASS_SIZE: Row = Row {
    name: "norms.class_size.*",
    key: |of| Key::ClassSize(of.stage),
    things: Things::Stages,
    unit: Unit::PupilsPerClass,
    range: |_, of| if of.stage == Stage::Kindergarten { (15.0, 45.0) } else { (20.0, 65.0) },
    step: 1.0,
    field: "norms.class_size",
    works: |inputs, of| !inputs.zones.is_empty() && some_grade_follows(inputs, of.stage),
    get: |inputs, of| Some(general(&inputs.norms, of.stage)),
    set: |inputs, of, value| {
        set_general(&mut inputs.norms, of.stage, value);
        Some(())
    },
    exact: Some(Exact {
        differs: |inputs, baseline, of| {
            let own =
                |inputs: &Inputs, stage| own_row(&inputs.norms, stage).map(|row| inputs.norms.class_size[row].pupils);
            own(inputs, of.stage) != own(baseline, of.stage)
        },
        back: |inputs, baseline, of| {
            let theirs = own_row(&baseline.norms, of.stage);
            let rows = &mut inputs.norms;
            match (own_row(rows, of.stage), theirs) {
                (Some(mine), Some(other)) => rows.class_size[mine].pupils = baseline.norms.class_size[other].pupils,
                (Some(mine), None) => drop(rows.class_size.remove(mine)),
                (None, Some(other)) => {
                    let place = other.min(rows.class_size.len());
                    rows.class_size.insert(place, baseline.norms.class_size[other].clone());
                }
                (None, None) => (),
            }
            Some(())
        },
    }),
    ..NORM
};

pub(super) static PUPILS_PER_STAFF: Row = Row {
    name: "norms.pupils_per_staff.*",
    key: |of| Key::PupilsPerStaff(of.stage),
    things: Things::Stages,
    unit: Unit::PupilsPerStaff,
    range: |_, _| (8.0, 30.0),
    step: 0.5,
    field: "norms.pupils_per_staff_*",
    get: |inputs, of| match of.stage {
        Stage::Kindergarten => None,
        Stage::Primary => Some(inputs.norms.pupils_per_staff_primary),
        Stage::Junior => Some(inputs.norms.pupils_per_staff_junior),
    },
    set: |inputs, of, value| match of.stage {
        Stage::Kindergarten => None,
        Stage::Primary => write(&mut inputs.norms.pupils_per_staff_primary, value),
        Stage::Junior => write(&mut inputs.norms.pupils_per_staff_junior, value),
    },
    ..NORM
};

pub(super) static STAFF_PER_CLASS: Row = Row {
    name: "norms.staff_per_kindergarten_class",
    key: |_| Key::StaffPerClass,
    unit: Unit::StaffPerClass,
    range: |_, _| (1.0, 5.0),
    step: 0.1,
    field: "norms.staff_per_kindergarten_class",
    get: |inputs, _| Some(inputs.norms.staff_per_kindergarten_class),
    set: |inputs, _, value| write(&mut inputs.norms.staff_per_kindergarten_class, value),
    ..NORM
};

pub(super) static LEAD_TIME: Row = Row {
    name: "norms.lead_time.*",
    key: |of| Key::LeadTime(of.stage),
    things: Things::Stages,
    unit: Unit::Years,
    range: |_, _| (0.0, 10.0),
    step: 1.0,
    field: "norms.lead_time.*",
    get: |inputs, of| Some(f64::from(inputs.norms.lead_time.of(of.stage))),
    set: |inputs, of, value| {
        let (lead, years) = (&mut inputs.norms.lead_time, count(value));
        match of.stage {
            Stage::Kindergarten => lead.kindergarten = years,
            Stage::Primary => lead.primary = years,
            Stage::Junior => lead.junior = years,
        }
        Some(())
    },
    ..NORM
};

pub(super) static LEAD_EXTENSION: Row = Row {
    name: "norms.lead_time_extension",
    key: |_| Key::LeadExtension,
    unit: Unit::Years,
    range: |_, _| (0.0, 10.0),
    step: 1.0,
    field: "norms.lead_time.extension",
    get: |inputs, _| Some(f64::from(inputs.norms.lead_time.extension)),
    set: |inputs, _, value| write(&mut inputs.norms.lead_time.extension, count(value)),
    ..NORM
};

pub(super) static YELLOW: Row = Row {
    name: "norms.warning_yellow",
    key: |_| Key::WarningYellow,
    range: |_, _| (0.5, 1.5),
    field: "norms.warning_yellow",
    get: |inputs, _| Some(inputs.norms.warning_yellow),
    set: |inputs, _, value| write(&mut inputs.norms.warning_yellow, value),
    ..NORM
};

pub(super) static RED: Row = Row {
    name: "norms.warning_red",
    key: |_| Key::WarningRed,
    range: |_, _| (0.5, 1.5),
    field: "norms.warning_red",
    get: |inputs, _| Some(inputs.norms.warning_red),
    set: |inputs, _, value| write(&mut inputs.norms.warning_red, value),
    ..NORM
};

/// What the rows have in common.
const NORM: Row = Row { group: Group::Norms, step: 0.01, ..ROW };

/// Whether a row holds for all grades, kinds of school and kinds of zone of a stage.
fn is_general(row: &ClassSize, stage: Stage) -> bool {
    row.stage.is_none_or(|own| own == stage) && (&row.grade, &row.school_kind, &row.zone_kind) == (&None, &None, &None)
}

/// The last row that is for this stage as a whole and no other: the lever's.
fn own_row(norms: &Norms, stage: Stage) -> Option<usize> {
    norms.class_size.iter().rposition(|row| row.stage == Some(stage) && is_general(row, stage))
}

/// What holds where no row for single grades, kinds of school or of zone does; nationally, kindergartens have 30 on
/// average over their three grades.
fn general(norms: &Norms, stage: Stage) -> f64 {
    let given = norms.class_size.iter().rfind(|row| is_general(row, stage)).map(|row| row.pupils);
    given.unwrap_or_else(|| Norms::default().class_size(stage, None, ordinary(stage), ZoneKind::City))
}

/// One row for the stage, before those that are for single grades or kinds: they stay.
fn set_general(norms: &mut Norms, stage: Stage, pupils: f64) {
    let last = norms.class_size.iter().rposition(|row| is_general(row, stage));
    let place = match last {
        Some(place) if norms.class_size[place].stage == Some(stage) => {
            norms.class_size[place].pupils = pupils;
            place
        }
        _ => {
            let place = last.map_or(0, |place| place + 1);
            norms.class_size.insert(place, ClassSize { stage: Some(stage), pupils, ..ClassSize::default() });
            place
        }
    };
    // What holds without the row needs none.
    let row = norms.class_size.remove(place);
    if general(norms, stage) != pupils {
        norms.class_size.insert(place, row);
    }
}

fn some_grade_follows(inputs: &Inputs, stage: Stage) -> bool {
    let mut moved = inputs.norms.clone();
    set_general(&mut moved, stage, general(&inputs.norms, stage) + 1.0);
    let size = |norms: &Norms, grade: usize, kind| {
        norms.class_size(stage, u8::try_from(grade).ok().map(Grade), ordinary(stage), kind)
    };
    inputs.zones.iter().any(|zone| {
        inputs.scheme.grades(stage).any(|grade| size(&moved, grade, zone.kind) != size(&inputs.norms, grade, zone.kind))
    })
}

const fn ordinary(stage: Stage) -> SchoolKind {
    match stage {
        Stage::Kindergarten => SchoolKind::Kindergarten,
        Stage::Primary => SchoolKind::Primary,
        Stage::Junior => SchoolKind::Junior,
    }
}

/// The path of the lever's row, where it has one.
pub(super) fn class_size_field(inputs: &Inputs, of: Of) -> Option<String> {
    own_row(&inputs.norms, of.stage).map(|row| format!("norms.class_size[{row}]"))
}
