//! What goes with zones and schools that are taken away.

use crate::model::{AdmissionAt, Inputs};

/// What else happened when something was taken away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gone {
    /// Closures whose receiving school is gone: the other schools of the zone take the pupils.
    pub receivers: usize,
}

/// Takes away what refers to zones or schools that are gone.
///
/// With a zone go its schools, admissions, links, arrivals, estates, recruits and what projects did there, with a school its part in
/// projects: kept, they would refer to nothing and stop every computation until each was found and removed by hand. The
/// page says how many went, and undo brings all back.
pub fn remove_dependents(inputs: &mut Inputs, zones: &[String], schools: &[String]) -> Gone {
    let gone = |id: &String| zones.contains(id);
    inputs.links.retain(|link| !gone(&link.from) && !gone(&link.to));
    inputs.arrivals.retain(|arrivals| !gone(&arrivals.zone));
    inputs.estates.retain(|estate| !gone(&estate.zone));
    let resources = &mut inputs.resources;
    resources.recruits.retain(|recruits| !recruits.zone.as_ref().is_some_and(gone));
    // A plan without zones would be the county's.
    resources.land_plans.retain(|plan| plan.zones.is_empty() || !plan.zones.iter().all(gone));
    resources.land_plans.iter_mut().for_each(|plan| plan.zones.retain(|zone| !gone(zone)));
    let mut closed = schools.to_vec();
    closed.extend(inputs.schools.iter().filter(|school| gone(&school.zone)).map(|school| school.id.clone()));
    inputs.schools.retain(|school| !gone(&school.zone));
    inputs.schools.iter_mut().for_each(|school| school.intake.retain(|intake| !gone(&intake.zone)));
    inputs.admissions.retain(|one| match &one.at {
        AdmissionAt::School(school) => !closed.contains(school),
        AdmissionAt::Zone(zone) => !gone(zone),
    });
    inputs.admissions.iter_mut().filter_map(|one| one.redirect.as_mut()).for_each(|to| to.retain(|zone| !gone(zone)));
    let mut told = Gone::default();
    for project in &mut inputs.projects {
        project.effects.retain(|effect| match &effect.school {
            Some(school) => !closed.contains(school),
            None => !gone(&effect.zone),
        });
        project.closures.retain(|closure| !closed.contains(&closure.school));
        for closure in &mut project.closures {
            if closure.receiver.take_if(|receiver| closed.contains(receiver)).is_some() {
                told.receivers += 1;
            }
        }
        project.moves.retain(|one| !gone(&one.from) && !gone(&one.to));
    }
    told
}
