//! What a project takes, as it is typed, and back.

use super::Field;
use crate::model::Project;

/// Ten thousand yuan, in which costs are typed.
const MONEY: f64 = 10_000.0;

/// Takes over an amount.
pub(super) fn take(project: &mut Project, field: Field, amount: Option<f64>) {
    match field {
        Field::Cost => project.cost = amount.map(|amount| amount * MONEY),
        Field::FloorArea => project.floor_area = amount,
        Field::Land => project.land = amount,
        Field::Staff => project.staff = amount,
        Field::Beds => project.boarding_beds = amount,
        Field::Villages => project.villages = amount,
        _ => (),
    }
}

/// What a project takes, as it is typed.
pub(super) fn taken(project: &Project, field: Field) -> Option<f64> {
    match field {
        Field::Cost => project.cost.map(|yuan| yuan / MONEY),
        Field::FloorArea => project.floor_area,
        Field::Land => project.land,
        Field::Staff => project.staff,
        Field::Beds => project.boarding_beds,
        Field::Villages => project.villages,
        _ => None,
    }
}
