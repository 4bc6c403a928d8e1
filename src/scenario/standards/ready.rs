//! Ready sets of norms: national, rural in the long term, as it is today.

use super::{ClassLine, Norm};
use crate::model::{Area, ClassSize, Inputs, Needs, Norms, Projection, Schools, Stage, ZoneKind};

/// A ready set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ready {
    /// 国家标准: every norm has its default.
    National,
    /// 乡村远期: in rural zones primary classes of 40, junior classes of 45 (建标109-2008, art. 8); incomplete primary
    /// schools keep theirs.
    RuralLongTerm,
    /// 现状: class sizes and staff ratios of the base year.
    AsToday,
}

impl Ready {
    /// All sets, in the order they are shown.
    pub const ALL: [Ready; 3] = [Ready::National, Ready::RuralLongTerm, Ready::AsToday];
}

/// The norms with a ready set put in; `today`: what [`today`] found.
pub fn with_ready(norms: &Norms, set: Ready, today: &Norms) -> Norms {
    match set {
        Ready::National => Norms::default(),
        Ready::RuralLongTerm => {
            let mut norms = norms.clone();
            for line in [ClassLine::Primary, ClassLine::NineYearPrimary] {
                Norm::Class(line, ZoneKind::Rural).set(&mut norms, Some(40.0));
            }
            for line in [ClassLine::Junior, ClassLine::NineYearJunior] {
                Norm::Class(line, ZoneKind::Rural).set(&mut norms, Some(45.0));
            }
            norms
        }
        Ready::AsToday => today.clone(),
    }
}

/// The norms of a plan with class sizes and staff ratios as they are in the base year; the rest stays.
///
/// The mean class of a stage and kind of zone is its pupils ÷ its classes, where every school of the stage there gives
/// them and pupils are in schools; else ÷ its rooms. To one decimal, at least one pupil. Staff ratios are today's where
/// the staff of the whole county is known.
pub fn today(inputs: &Inputs, projection: &Projection, schools: &Schools, needs: &Needs) -> Norms {
    let mut norms = inputs.norms.clone();
    let mut rows = Vec::new();
    for stage in Stage::ALL {
        for zone in ZoneKind::ALL {
            if let Some(pupils) = mean_class(inputs, projection, schools, stage, zone) {
                rows.push(ClassSize {
                    stage: Some(stage),
                    zone_kind: Some(zone),
                    pupils: pupils.clamp(1.0, 100.0),
                    ..ClassSize::default()
                });
            }
        }
    }
    // Where nothing is known of today, what held holds.
    let known = |row: &ClassSize| rows.iter().any(|own| own.stage == row.stage && own.zone_kind == row.zone_kind);
    norms.class_size.retain(|row| !known(row));
    norms.class_size.extend(rows);
    for stage in Stage::ALL {
        let Some(cell) = needs.series(Area::County, stage).first() else { continue };
        let Some(staff) = cell.staff.there.filter(|staff| *staff > 0.0) else { continue };
        let ratio = match stage {
            Stage::Kindergarten if cell.classes_needed > 0.0 => staff / cell.classes_needed,
            Stage::Kindergarten => continue,
            Stage::Primary | Stage::Junior => cell.pupils / staff,
        };
        let bounds = Norm::Staff(stage).bounds();
        if ratio > 0.0 {
            Norm::Staff(stage).set(&mut norms, Some(tenth(ratio).clamp(bounds.min, bounds.max)));
        }
    }
    norms
}

fn mean_class(
    inputs: &Inputs,
    projection: &Projection,
    schools: &Schools,
    stage: Stage,
    zone: ZoneKind,
) -> Option<f64> {
    let cell = projection.series(Area::Kind(zone), stage).first()?;
    let grades = inputs.scheme.grades(stage);
    let there = |id: &str| inputs.zones.iter().any(|one| one.id == id && one.kind == zone);
    let (mut pupils, mut classes, mut all) = (0.0, 0.0, true);
    for (place, school) in inputs.schools.iter().enumerate().filter(|(_, school)| there(&school.zone)) {
        let taught = schools.series(place, stage).first().map_or(0.0, |cell| cell.enrolment);
        let formed = school.classes.map_or(0.0, |classes| grades.clone().map(|grade| classes[grade]).sum::<f64>());
        all &= taught <= 0.0 || formed > 0.0;
        if taught > 0.0 {
            pupils += taught;
            classes += formed;
        }
    }
    if all && classes > 0.0 {
        return Some(tenth(pupils / classes));
    }
    (cell.rooms > 0.0 && cell.enrolment > 0.0).then(|| tenth(cell.enrolment / cell.rooms))
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
