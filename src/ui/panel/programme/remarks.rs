//! What the plan would tell of a project while it is still in the form: that it closes more than there is, opens before it
//! can be built, and the like. None of it keeps the project from being taken.

use super::bars::is_about;
use crate::exchange::draft::{Asked, Field, Part, Rows};
use crate::model::{Inputs, Project, School, project as projected};
use crate::scenario::check::{check, check_results, computable};
use crate::scenario::problem::Problem;

/// All that would be told of a project and the schools that it builds.
pub(super) fn remarks(inputs: &Inputs, project: &Project, schools: &[School]) -> Vec<Problem> {
    let mut with = inputs.clone();
    with.schools.extend_from_slice(schools);
    let place = with.projects.iter().position(|other| other.id == project.id).unwrap_or(with.projects.len());
    if place < with.projects.len() {
        with.projects[place] = project.clone();
    } else {
        with.projects.push(project.clone());
    }
    let mut problems = check(&with);
    if computable(&problems) {
        problems.extend(check_results(&with, &projected(&with)));
    }
    problems.retain(|problem| is_about(&with, problem, place));
    problems
}

/// The field that a remark stands at; `None`: it is about the whole project.
pub(super) fn field(asked: &Asked, problem: &Problem) -> Option<Field> {
    let (_, at) = problem.path.split_once("].")?;
    let place = |list: &str| at.strip_prefix(list)?.split_once(']')?.0.parse::<usize>().ok();
    // Of a project that is there, the rows in which it stands.
    let row = |rows: Rows, place: usize| {
        let (_, lines) = asked.rows.iter().find(|(one, _)| *one == rows)?;
        Some(lines.get(place)?.0)
    };
    let field = if at == "first_year" {
        Field::FirstYear
    } else if at == "years_open" {
        Field::YearsOpen
    } else if let Some(place) = place("closures[") {
        let to = at.ends_with("receiver");
        let several = asked.what.contains(&Field::Schools);
        let closing = if several { Field::Schools } else { Field::School };
        let (part, plain) = if to { (Part::Receiver, Field::Receiver) } else { (Part::Closes, closing) };
        row(Rows::Closures, place).map_or(plain, |row| Field::Row(part, row))
    } else if let Some(place) = place("moves[") {
        row(Rows::Moves, place).map_or(Field::Share, |row| Field::Row(Part::Share, row))
    } else {
        Field::Row(Part::Rooms, row(Rows::Rooms, place("effects[")?)?)
    };
    asked.all().any(|one| one == field).then_some(field)
}
