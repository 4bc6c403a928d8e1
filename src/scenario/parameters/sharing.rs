//! The levers of schools: how far those of a zone share their places, and whether classes keep together.

use super::table::{Of, ROW, Row, Things, switch, write};
use super::{Group, Key, Unit};
use crate::model::{Inputs, School};

pub(super) static SHARING: Row = Row {
    name: "sharing.*",
    key: |of| Key::Sharing(of.stage),
    group: Group::Schools,
    things: Things::Stages,
    step: 0.05,
    field: "sharing.*",
    works: can_share,
    get: |inputs, of| Some(inputs.sharing[of.stage as usize]),
    set: |inputs, of, value| write(&mut inputs.sharing[of.stage as usize], value),
    ..ROW
};

pub(super) static KEEP: Row = Row {
    name: "keep_classes",
    key: |_| Key::KeepClasses,
    group: Group::Schools,
    unit: Unit::Switch,
    step: 1.0,
    field: "keep_classes",
    works: |inputs, _| inputs.schools.iter().any(|school| school.classes.is_some()),
    get: |inputs, _| Some(switch(inputs.keep_classes)),
    set: |inputs, _, value| write(&mut inputs.keep_classes, value >= 0.5),
    ..ROW
};

/// Whether a zone that follows the county has two schools of the stage, now or once a project has built them.
fn can_share(inputs: &Inputs, of: Of) -> bool {
    let built = |school: &School| {
        let effects = || inputs.projects.iter().flat_map(|project| &project.effects);
        effects().any(|effect| effect.stage == of.stage && effect.school.as_ref() == Some(&school.id))
    };
    let follows = |zone: &str| inputs.zones.iter().any(|one| one.id == zone && one.sharing.is_none());
    let of_stage = inputs.schools.iter().filter(|school| school.teaches(of.stage, inputs.scheme) || built(school));
    let zones: Vec<&str> = of_stage.map(|school| school.zone.as_str()).filter(|zone| follows(zone)).collect();
    zones.iter().enumerate().any(|(place, zone)| zones[..place].contains(zone))
}
