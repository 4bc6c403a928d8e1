//! Two plans taken apart into eight factors, and put together again with some factors of one and the rest of the other.

use crate::model::{Inputs, Project, Zone};

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
    /// The building programme.
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
        norms: of(Factor::Norms).norms.clone(),
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
    let gone = from.iter().filter(|project| find(to, &project.id) != Some(project));
    let come = to.iter().filter(|project| find(from, &project.id).is_none());
    gone.chain(come).map(|project| project.id.clone()).collect()
}

/// The programme `from` with those projects of `to` that `taken` tells by their ids: changed in their place, left out,
/// or added at the end. With every changed project taken it is `to`, with its order.
pub fn mixed_projects(
    from: &[Project],
    to: &[Project],
    changed: &[String],
    taken: &dyn Fn(usize) -> bool,
) -> Vec<Project> {
    if (0..changed.len()).all(taken) {
        return to.to_vec();
    }
    let is_taken = |id: &str| changed.iter().position(|other| other == id).is_some_and(taken);
    let kept =
        from.iter().filter_map(|project| if is_taken(&project.id) { find(to, &project.id) } else { Some(project) });
    let new = to.iter().filter(|project| find(from, &project.id).is_none() && is_taken(&project.id));
    kept.chain(new).cloned().collect()
}

fn find<'a>(projects: &'a [Project], id: &str) -> Option<&'a Project> {
    projects.iter().find(|project| project.id == id)
}
