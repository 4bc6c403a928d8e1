//! Two plans taken apart into eight factors, and put together again with some factors of one and the rest of the other.

use crate::model::{Inputs, Project, Resources, School, Zone};
use std::collections::BTreeMap;

/// What two plans can differ in. Every field of the inputs belongs to exactly one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Factor {
    /// Births of county and zones, φ, children per birth.
    Births,
    /// Enrolment rates: kindergarten ratios and targets, attendance, shares in private schools.
    Enrolment,
    /// Urban transfer: the urbanisation target and the links between zones.
    Transfer,
    /// Arrivals from outside.
    Arrivals,
    /// Housing estates.
    Housing,
    /// Norms.
    Norms,
    /// The building programme, with the staff who are taken on and the land that is set aside.
    Programme,
    /// Base data and progression: zones, their children, pupils and rooms, the years covered, how grades follow.
    Base,
}

/// Factors there are.
pub const FACTORS: usize = 8;

impl Factor {
    /// All of them, in the order in which a plan is worked out.
    pub const ALL: [Factor; FACTORS] = [
        Factor::Births,
        Factor::Enrolment,
        Factor::Transfer,
        Factor::Arrivals,
        Factor::Housing,
        Factor::Norms,
        Factor::Programme,
        Factor::Base,
    ];
}

/// Some of the factors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Factors(u8);

impl Factors {
    /// None of them.
    pub const NONE: Factors = Factors(0);
    /// All of them.
    pub const ALL: Factors = Factors(u8::MAX);

    /// Whether a factor is among them.
    pub fn has(self, factor: Factor) -> bool {
        self.0 & 1 << factor as u8 != 0
    }

    /// These and one more.
    #[must_use]
    pub fn with(self, factor: Factor) -> Self {
        Self(self.0 | 1 << factor as u8)
    }
}

impl FromIterator<Factor> for Factors {
    fn from_iter<I: IntoIterator<Item = Factor>>(factors: I) -> Self {
        factors.into_iter().fold(Self::NONE, Self::with)
    }
}

/// The plan `from` with the `taken` factors of the plan `to`. None taken: `from`; all taken: `to`, to the last field.
///
/// The zones are those of the plan whose base data hold. What another factor knows of a zone is looked up by the
/// zone's id; a zone the other plan does not have keeps what it has.
pub fn mixed(from: &Inputs, to: &Inputs, taken: Factors) -> Inputs {
    let of = |factor: Factor| if taken.has(factor) { to } else { from };
    let (base, births, enrolment) = (of(Factor::Base), of(Factor::Births), of(Factor::Enrolment));
    let transfer = of(Factor::Transfer);
    let mut zones = base.zones.clone();
    adopt(&mut zones, base, births, |zone, other| {
        zone.births.clone_from(&other.births);
        zone.children_per_birth = other.children_per_birth;
    });
    adopt(&mut zones, base, enrolment, |zone, other| {
        zone.gross_ratio = other.gross_ratio;
        zone.kindergarten_target = other.kindergarten_target;
        zone.attendance = other.attendance;
        zone.private_share.clone_from(&other.private_share);
    });
    Inputs {
        base_year: base.base_year,
        horizon: base.horizon,
        scheme: base.scheme,
        autumn_share: births.autumn_share,
        births: births.births.clone(),
        gross_ratio: enrolment.gross_ratio,
        kindergarten_target: enrolment.kindergarten_target,
        urbanisation: transfer.urbanisation,
        progression: base.progression,
        damping: base.damping,
        zones,
        links: transfer.links.clone(),
        arrivals: of(Factor::Arrivals).arrivals.clone(),
        estates: of(Factor::Housing).estates.clone(),
        projects: of(Factor::Programme).projects.clone(),
        schools: schools(base, of(Factor::Programme)),
        sharing: base.sharing,
        keep_classes: base.keep_classes,
        admissions: base.admissions.clone(),
        resources: resources(base, of(Factor::Programme)),
        norms: of(Factor::Norms).norms.clone(),
    }
}

/// The schools of the base data, and those that the programme builds: without rooms and pupils they are nothing without it.
fn schools(base: &Inputs, programme: &Inputs) -> Vec<School> {
    let to_build = |school: &School| school.rooms == [0.0; 3] && school.pupils.is_none();
    let known = |inputs: &Inputs, school: &School| inputs.schools.iter().any(|own| own.id == school.id);
    let kept = base.schools.iter().filter(|school| !to_build(school) || known(programme, school));
    let added = programme.schools.iter().filter(|school| to_build(school) && !known(base, school));
    kept.chain(added).cloned().collect()
}

/// What there is is base data; what is planned goes with the programme.
fn resources(base: &Inputs, programme: &Inputs) -> Resources {
    Resources {
        recruits: programme.resources.recruits.clone(),
        land_plans: programme.resources.land_plans.clone(),
        ..base.resources.clone()
    }
}

fn adopt(zones: &mut [Zone], base: &Inputs, other: &Inputs, take: fn(&mut Zone, &Zone)) {
    if std::ptr::eq(base, other) {
        return;
    }
    for zone in zones {
        if let Some(other) = other.zones.iter().find(|other| other.id == zone.id) {
            take(zone, other);
        }
    }
}

/// The factors in which two plans differ, in their order.
pub fn changed(from: &Inputs, to: &Inputs) -> Vec<Factor> {
    let differs = |factor: &Factor| mixed(from, to, Factors::NONE.with(*factor)) != *from;
    Factor::ALL.into_iter().filter(differs).collect()
}

/// The projects in which two programmes differ, by their ids: those of `from` first, in their order, then new ones.
pub fn changed_projects(from: &[Project], to: &[Project]) -> Vec<String> {
    let (before, after) = (by_id(from), by_id(to));
    let gone = from.iter().filter(|project| after.get(project.id.as_str()) != Some(project));
    let come = to.iter().filter(|project| !before.contains_key(project.id.as_str()));
    gone.chain(come).map(|project| project.id.clone()).collect()
}

/// Two programmes made ready to be mixed over and over: nothing is looked up then.
pub struct Programmes<'a> {
    to: &'a [Project],
    /// How many projects are told apart.
    changed: usize,
    /// The projects of `from`, with those to be taken instead.
    kept: Vec<(&'a Project, Option<Taken<'a>>)>,
    /// What `to` has more.
    new: Vec<Taken<'a>>,
}

/// A project as it is once its change is taken, if it is there then; before it, the place among the changed ones.
type Taken<'a> = (usize, Option<&'a Project>);

impl<'a> Programmes<'a> {
    /// `changed`: the ids of the projects that are told apart.
    pub fn new(from: &'a [Project], to: &'a [Project], changed: &[String]) -> Self {
        let (before, after) = (by_id(from), by_id(to));
        let mut places = BTreeMap::new();
        for (place, id) in changed.iter().enumerate() {
            places.entry(id.as_str()).or_insert(place);
        }
        let taken = |project: &Project| {
            let place = *places.get(project.id.as_str())?;
            Some((place, after.get(project.id.as_str()).copied()))
        };
        let come = to.iter().filter(|project| !before.contains_key(project.id.as_str()));
        Self {
            to,
            changed: changed.len(),
            kept: from.iter().map(|project| (project, taken(project))).collect(),
            new: come.filter_map(taken).collect(),
        }
    }

    /// The programme `from` with those projects of `to` that `taken` tells by their place among the changed ones:
    /// changed in their place, left out, or added at the end. With every one taken it is `to`, with its order.
    pub fn mixed(&self, taken: &dyn Fn(usize) -> bool) -> Vec<Project> {
        if (0..self.changed).all(taken) {
            return self.to.to_vec();
        }
        let kept = self.kept.iter().filter_map(|(project, change)| match change {
            Some((place, instead)) if taken(*place) => *instead,
            _ => Some(*project),
        });
        let new = self.new.iter().filter(|(place, _)| taken(*place)).filter_map(|(_, project)| *project);
        kept.chain(new).cloned().collect()
    }
}

/// Projects by their ids; of those that share one, the first.
fn by_id(projects: &[Project]) -> BTreeMap<&str, &Project> {
    let mut found = BTreeMap::new();
    for project in projects {
        found.entry(project.id.as_str()).or_insert(project);
    }
    found
}
