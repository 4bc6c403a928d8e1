//! The schools that a project builds: they come with it, and go with it.

use crate::model::{AdmissionAt, Inputs, Project, School, SchoolKind};

/// Whether a project brings a school its first rooms: a school that stands in the tables for that project.
pub fn builds(project: &Project, school: &School) -> bool {
    school.rooms.iter().all(|rooms| *rooms == 0.0)
        && school.pupils.is_none()
        && school.kind != SchoolKind::IdleSite
        && project.effects.iter().any(|effect| effect.rooms > 0.0 && effect.school.as_ref() == Some(&school.id))
}

/// Whether a school is there for these projects alone: nothing else names it, and nothing has been entered of it but who
/// it is.
pub fn comes_along(inputs: &Inputs, school: &School, projects: &[&Project]) -> bool {
    is_bare(school) && !is_named(inputs, school, |other| projects.iter().all(|one| one.id != other.id))
}

/// The schools that a project names.
pub fn names(project: &Project) -> impl Iterator<Item = &String> {
    let effects = project.effects.iter().filter_map(|effect| effect.school.as_ref());
    let closures = project.closures.iter().flat_map(|one| [Some(&one.school), one.receiver.as_ref()]).flatten();
    effects.chain(closures)
}

/// Takes out the schools that a project that is gone, or was otherwise before, was to build; `may`: whether one can go.
pub fn drop_unbuilt(inputs: &mut Inputs, before: &Project, may: impl Fn(&School) -> bool) {
    let gone = |school: &School| builds(before, school) && comes_along(inputs, school, &[]) && may(school);
    let ids: Vec<String> =
        inputs.schools.iter().filter(|school| gone(school)).map(|school| school.id.clone()).collect();
    inputs.schools.retain(|school| !ids.contains(&school.id));
}

/// Whether nothing is known of a school but its name, its zone, its kind and who runs it.
fn is_bare(school: &School) -> bool {
    let School { id, name, zone, ownership, kind, .. } = school.clone();
    *school == School { id, name, zone, ownership, kind, ..School::default() }
}

/// Whether a school is named by some projects, or by a rule of admission.
fn is_named(inputs: &Inputs, school: &School, which: impl Fn(&Project) -> bool) -> bool {
    let by_project = |project: &Project| which(project) && names(project).any(|id| *id == school.id);
    inputs.projects.iter().any(by_project)
        || inputs.admissions.iter().any(|rule| matches!(&rule.at, AdmissionAt::School(id) if *id == school.id))
}
