//! From a projection to the rounds: who enters where, how many places there are, and what the rules say of it.
//!
//! Entrants and places are those of the projection, made whole. The children of special groups, of new residents and those
//! who live here without a claim to a school are among the entrants; what is left of these are the residents. Private
//! schools have taken their share before.

use super::rounds::{Catchment, Receiver, Rounds, apportioned};
use crate::model::{
    Admission, AdmissionAt, Applicants, Area, ByYear, Inputs, Points, Projection, RoomClass, Schools, Stage, Year,
    schools,
};
use std::cmp::Reverse;

/// More children or places than any school or zone has.
const MOST: f64 = 100_000.0;
/// What is this little under a whole number is a rounding error.
const WHOLE: f64 = 1e-9;

/// The entrants and entry places of a plan, school by school.
#[derive(Clone, Debug, PartialEq)]
pub struct Admissions {
    /// The schools with fixed catchments: what they share, λ, is what admission is about.
    schools: Schools,
}

/// One admission: who applies where.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The rules in force: those given, or those that say nothing.
    pub rules: Admission,
    /// Whether they are given.
    pub given: bool,
    /// The rounds.
    pub rounds: Rounds,
    /// The school of each catchment, by its place in the inputs; `None`: rooms or pupils of no school entered.
    pub schools: Vec<Option<usize>>,
    /// Who each receiver is.
    pub receivers: Vec<Destination>,
    /// Entry places by the projection.
    pub places: u32,
    /// Entrants by the projection.
    pub entrants: u32,
    /// Residents as they follow from these, where the rules do not give them.
    pub residents: u32,
}

/// Where those who get no place are sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Another school of the zone, by its place in the inputs.
    School(usize),
    /// The schools of a zone, by its place in the inputs; of the zone itself, those of no school entered.
    Zone(usize),
}

/// Why there is no admission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No such school or zone.
    UnknownPlace,
    /// A year that is not projected.
    NotProjected,
    /// Neither entrants nor places of this stage.
    Nobody,
}

/// The school or zone of an id; of a zone and a school of the same id the zone.
pub fn place_of(inputs: &Inputs, id: &str) -> Option<AdmissionAt> {
    if inputs.zones.iter().any(|zone| zone.id == id) {
        return Some(AdmissionAt::Zone(id.to_owned()));
    }
    inputs.schools.iter().any(|school| school.id == id).then(|| AdmissionAt::School(id.to_owned()))
}

/// Entrants and places of one school.
#[derive(Clone, Copy, Default)]
struct Entry {
    school: Option<usize>,
    places: u32,
    entrants: u32,
}

impl Admissions {
    /// Looks into a projection.
    pub fn new(inputs: &Inputs, projection: &Projection) -> Self {
        let shares = |sharing: &[f64; 3]| sharing.iter().any(|share| *share > 0.0);
        if !shares(&inputs.sharing) && !inputs.zones.iter().any(|zone| zone.sharing.as_ref().is_some_and(shares)) {
            return Self { schools: schools(inputs, projection) };
        }
        let mut fixed = inputs.clone();
        fixed.sharing = [0.0; 3];
        fixed.zones.iter_mut().for_each(|zone| zone.sharing = None);
        Self { schools: schools(&fixed, projection) }
    }

    /// The admission to a school or zone in a year.
    pub fn case(
        &self,
        inputs: &Inputs,
        projection: &Projection,
        (at, stage, year): (&AdmissionAt, Stage, Year),
    ) -> Result<Case, Refusal> {
        let step = usize::try_from(i64::from(year) - i64::from(projection.base_year)).ok();
        let step = step.filter(|step| *step < projection.years.min(self.schools.years)).ok_or(Refusal::NotProjected)?;
        let look = Look { inputs, projection, schools: &self.schools, stage, step };
        let (zone, school) = match at {
            AdmissionAt::Zone(id) => (inputs.zones.iter().position(|zone| zone.id == *id), None),
            AdmissionAt::School(id) => {
                let school = inputs.schools.iter().position(|school| school.id == *id).ok_or(Refusal::UnknownPlace)?;
                let zone = inputs.zones.iter().position(|zone| zone.id == inputs.schools[school].zone);
                (zone, Some(school))
            }
        };
        let zone = zone.ok_or(Refusal::UnknownPlace)?;
        let in_zone = look.entries(zone);
        let own: Vec<Entry> = match school {
            Some(school) => vec![look.school(school)],
            None => in_zone.clone(),
        };
        if own.iter().all(|entry| entry.places == 0 && entry.entrants == 0) {
            return Err(Refusal::Nobody);
        }
        let given = inputs.admissions.iter().find(|rules| rules.at == *at && rules.stage == stage);
        let rules = given.cloned().unwrap_or_else(|| Admission::of(at.clone(), stage));
        let neighbours: Vec<Entry> =
            in_zone.into_iter().filter(|entry| own.iter().all(|own| own.school != entry.school)).collect();
        let elsewhere = match school {
            Some(_) => sum(&neighbours, |entry| entry.entrants),
            None => (0..inputs.zones.len())
                .filter(|other| *other != zone)
                .map(|other| sum(&look.entries(other), |entry| entry.entrants))
                .sum(),
        };
        let mut receivers = if school.is_some() { beside(&neighbours, zone) } else { Vec::new() };
        let same_zone = receivers.len();
        for other in others(inputs, zone, rules.redirect.as_deref()) {
            receivers.push((Destination::Zone(other), spare(&look.entries(other))));
        }
        let receivers = receivers.into_iter().enumerate().map(|(place, (to, spare))| {
            let receiver = Receiver { spare, same_zone: place < same_zone };
            (to, receiver)
        });
        let receivers = receivers.filter(|(_, receiver)| receiver.spare > 0).collect();
        Ok(case(rules, given.is_some(), &own, year, elsewhere, receivers))
    }
}

/// The other schools of a zone, those with most places to spare first: what they have together is shared among them by
/// what each has.
fn beside(neighbours: &[Entry], zone: usize) -> Vec<(Destination, u32)> {
    let own: Vec<u32> = neighbours.iter().map(|entry| entry.places.saturating_sub(entry.entrants)).collect();
    let shared = apportioned(spare(neighbours), &own);
    let to = |entry: &Entry| entry.school.map_or(Destination::Zone(zone), Destination::School);
    let mut found: Vec<(Destination, u32)> = neighbours.iter().map(to).zip(shared).collect();
    found.sort_by_key(|(_, spare)| Reverse(*spare));
    found
}

/// The zones that others are sent to, in this order. Unless they are named, these are the zones of its kind: a child of
/// the town is not sent to a village school before somebody says so.
fn others(inputs: &Inputs, zone: usize, named: Option<&[String]>) -> Vec<usize> {
    let mut others: Vec<usize> = Vec::new();
    let mut add = |other: usize| {
        if other != zone && !others.contains(&other) {
            others.push(other);
        }
    };
    match named {
        None => {
            let kind = inputs.zones[zone].kind;
            (0..inputs.zones.len()).filter(|other| inputs.zones[*other].kind == kind).for_each(add);
        }
        Some(ids) => {
            ids.iter().filter_map(|id| inputs.zones.iter().position(|zone| zone.id == *id)).for_each(&mut add);
        }
    }
    others
}

fn sum(entries: &[Entry], of: impl Fn(&Entry) -> u32) -> u32 {
    entries.iter().map(of).fold(0, u32::saturating_add)
}

/// What is left of some schools' places when their own entrants have theirs: those whose school is full first go to the
/// others among them.
fn spare(entries: &[Entry]) -> u32 {
    sum(entries, |entry| entry.places).saturating_sub(sum(entries, |entry| entry.entrants))
}

/// The rounds by the rules.
fn case(
    rules: Admission,
    given: bool,
    own: &[Entry],
    year: Year,
    elsewhere: u32,
    receivers: Vec<(Destination, Receiver)>,
) -> Case {
    let figure = |by_year: &ByYear| by_year.get(&year).copied();
    let (places, entrants) = (sum(own, |entry| entry.places), sum(own, |entry| entry.entrants));
    let special = whole(rules.special);
    let points = points(&rules.points);
    let applicants = match rules.lottery.applicants {
        Applicants::Number(number) => whole(number),
        Applicants::Share(share) => whole(share * f64::from(elsewhere)),
    };
    let (triplets, twins) = (whole(rules.lottery.triplets), whole(rules.lottery.twins));
    let triplets = triplets.min(applicants / 3);
    let twins = twins.min((applicants - 3 * triplets) / 2);
    let here = if rules.lottery.outside { 0 } else { applicants };
    let counted = u32::try_from(points.len()).unwrap_or(u32::MAX);
    let residents = entrants.saturating_sub(special.saturating_add(counted).saturating_add(here));
    let weights: Vec<u32> = own.iter().map(|entry| entry.entrants).collect();
    let by_places: Vec<u32> = own.iter().map(|entry| entry.places).collect();
    let in_catchments = apportioned(figure(&rules.residents).map_or(residents, whole), &weights);
    let of_schools = figure(&rules.places).map_or_else(|| by_places.clone(), |all| apportioned(whole(all), &by_places));
    let catchments = of_schools.iter().zip(in_catchments).map(|(places, residents)| {
        let registered = whole(rules.registered_share.unwrap_or(1.0) * f64::from(residents)).min(residents);
        Catchment { places: *places, residents: [registered, residents - registered] }
    });
    let rounds = Rounds {
        catchments: catchments.collect(),
        special,
        reserved: whole(rules.reserved),
        lottery: [applicants - 2 * twins - 3 * triplets, twins, triplets],
        outside: rules.lottery.outside,
        points,
        receivers: receivers.iter().map(|(_, receiver)| *receiver).collect(),
        seed: rules.seed,
    };
    Case {
        rules,
        given,
        rounds,
        schools: own.iter().map(|entry| entry.school).collect(),
        receivers: receivers.into_iter().map(|(to, _)| to).collect(),
        places,
        entrants,
        residents,
    }
}

/// The points of each child: those of a bin spread evenly over its whole points.
fn points(given: &Points) -> Vec<f64> {
    let mut points: Vec<f64> = given.list.iter().copied().filter(|points| points.is_finite()).collect();
    for bin in &given.bins {
        let children = whole(bin.children);
        let by_whole = bin.from.fract() == 0.0 && bin.to.fract() == 0.0;
        points.extend((0..children).map(|child| {
            let at = bin.from + (bin.to - bin.from) * (f64::from(child) + 0.5) / f64::from(children);
            if by_whole { at.floor() } else { at }
        }));
    }
    points.truncate(MOST as usize);
    points
}

/// A count as a whole number.
fn whole(number: f64) -> u32 {
    // What is no number is none.
    (number.clamp(0.0, MOST) + 0.5) as u32
}

/// A plan looked at in one stage and year.
struct Look<'a> {
    inputs: &'a Inputs,
    projection: &'a Projection,
    schools: &'a Schools,
    stage: Stage,
    step: usize,
}

impl Look<'_> {
    /// One school.
    fn school(&self, school: usize) -> Entry {
        let cells = self.schools.series(school, self.stage);
        let places = cells.get(self.step).map_or(0.0, |cell| cell.entry_places);
        let entrants = self.schools.whole_of(school, self.stage).get(self.step).map_or(0, |grades| grades[0]);
        Entry { school: Some(school), places: (places.clamp(0.0, MOST) + WHOLE) as u32, entrants }
    }

    /// The schools of a zone that are not private, and what belongs to no school; those with neither entrants nor places
    /// are left out.
    fn entries(&self, zone: usize) -> Vec<Entry> {
        let (mut entries, mut places, mut any) = (Vec::new(), 0.0, false);
        for (place, school) in self.inputs.schools.iter().enumerate() {
            let cells = self.schools.series(place, self.stage);
            let Some(cell) = cells.get(self.step).filter(|_| school.zone == self.inputs.zones[zone].id) else {
                continue;
            };
            (places, any) = (places + cell.entry_places, true);
            if school.room_class(self.stage) != RoomClass::Private {
                entries.push(self.school(place));
            }
        }
        entries.push(self.of_no_school(zone, places, any));
        entries.retain(|entry| entry.places > 0 || entry.entrants > 0);
        entries
    }

    /// What is left of a zone: entry places that are not those of its schools, and entrants whom no school takes. Where
    /// `any` schools are not entered at all, the private ones have their share of both.
    fn of_no_school(&self, zone: usize, of_schools: f64, any: bool) -> Entry {
        let cell = self.projection.cell(Area::Zone(zone), self.stage, self.step);
        let pupils = self.schools.without_school(zone, self.stage)[self.step];
        let entrants = f64::from(self.schools.whole_without_school(zone, self.stage)[self.step][0]);
        let part = |part: f64, all: f64| if all > 0.0 { part / all } else { 1.0 };
        let all = pupils.iter().sum::<f64>();
        // Private schools of other zones have taken theirs already.
        let taken = all < cell.enrolment - WHOLE * cell.enrolment.max(1.0);
        let (public_places, public_pupils) = match any {
            true => (1.0, 1.0),
            false if taken => (part(cell.public_places, cell.places), 1.0),
            false => {
                let public = part(cell.enrolment - cell.private_enrolment, cell.enrolment);
                (part(cell.public_places, cell.places), public)
            }
        };
        let places = (cell.entry_places - of_schools).clamp(0.0, MOST) * public_places;
        Entry { school: None, places: (places + WHOLE) as u32, entrants: whole(entrants * public_pupils) }
    }
}
