//! A plan made ready: names found, years laid out, everything that does not depend on how the children move.

use super::MAX_HORIZON;
use super::arrivals::{Arriving, arriving};
use super::births::{ZoneBirths, births, target_weights, with_families};
use super::calibration::{Base, calibrate};
use super::estates::{Filling, filling};
use super::inputs::{Inputs, Zone};
use super::progression::{Ratios, damping, ratios};
use super::schools::closure_moves;
use super::transfer::{Transfer, found_links, project_moves, transfer, urbanising};
use super::words::{Stage, Year, at_most_one};

/// Everything the years need, in dense arrays. `step` is t − b.
pub(super) struct Prepared {
    /// H, at most [`MAX_HORIZON`].
    pub(super) horizon: usize,
    /// Births, after families have moved.
    pub(super) births: ZoneBirths,
    /// φ.
    pub(super) autumn_share: f64,
    /// The base year of each zone.
    pub(super) base: Vec<Base>,
    /// What q is made of, zone by zone.
    pub(super) progression: Vec<Ratios>,
    /// δ^(t−b−1) of b+1 … b+H.
    pub(super) damping: Vec<f64>,
    /// Urban transfer.
    pub(super) links: Transfer,
    /// Mergers and relocations across zones.
    pub(super) moves: Option<Transfer>,
    /// Arrivals from outside.
    pub(super) arriving: Arriving,
    /// Housing estates.
    pub(super) filling: Vec<Filling>,
    /// The first year whose pupils depend on children not yet born, by stage.
    pub(super) first_unborn: [Year; 3],
}

/// Finds zones and schools by their ids. Of two with one id (refused by `scenario::check`) the first counts.
pub(super) struct Places<'a> {
    zones: Ids<'a>,
    schools: Ids<'a>,
    /// The zone of each school.
    zone_of_school: Vec<Option<usize>>,
}

impl<'a> Places<'a> {
    /// The places of all zones and schools.
    pub(super) fn new(inputs: &'a Inputs) -> Self {
        let zones = Ids::new(inputs.zones.iter().map(|zone| zone.id.as_str()));
        let schools = Ids::new(inputs.schools.iter().map(|school| school.id.as_str()));
        let zone_of_school = inputs.schools.iter().map(|school| zones.place(&school.zone)).collect();
        Self { zones, schools, zone_of_school }
    }

    /// The place of a zone.
    pub(super) fn of(&self, id: &str) -> Option<usize> {
        self.zones.place(id)
    }

    /// The place of a school and of its zone; `None` where either is missing.
    pub(super) fn school(&self, id: &str) -> Option<(usize, usize)> {
        let school = self.schools.place(id)?;
        Some((school, self.zone_of(school)?))
    }

    /// The zone of a school, by its place.
    pub(super) fn zone_of(&self, school: usize) -> Option<usize> {
        self.zone_of_school[school]
    }
}

/// Ids by their places: each in the slot that its hash names, or the next free one. At most half of the slots are taken.
/// The standard library's map is kilobytes to download, and comparing ids in order takes four times as long.
struct Ids<'a> {
    ids: Vec<&'a str>,
    /// Places, and [`FREE`]; their number is a power of two.
    slots: Vec<u32>,
}

/// A slot without an id.
const FREE: u32 = u32::MAX;

impl<'a> Ids<'a> {
    fn new(all: impl ExactSizeIterator<Item = &'a str>) -> Self {
        let slots = (2 * all.len() + 1).next_power_of_two();
        let mut ids = Self { ids: Vec::with_capacity(all.len()), slots: vec![FREE; slots] };
        for (place, id) in all.enumerate() {
            let slot = ids.slot(id);
            if ids.slots[slot] == FREE {
                ids.slots[slot] = place as u32;
            }
            ids.ids.push(id);
        }
        ids
    }

    fn place(&self, id: &str) -> Option<usize> {
        let place = self.slots[self.slot(id)];
        (place != FREE).then_some(place as usize)
    }

    /// The slot of an id, or the free one that it would have. The hash is FNV-1a:
    /// <http://www.isthe.com/chongo/tech/comp/fnv/>.
    fn slot(&self, id: &str) -> usize {
        let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let last = self.slots.len() - 1;
        let mut slot = hash as usize & last;
        while self.slots[slot] != FREE && self.ids[self.slots[slot] as usize] != id {
            slot = (slot + 1) & last;
        }
        slot
    }
}

/// What is given, by its keys in their order; of equal ones the first. Each is put in its place: the standard library's
/// sort is 5 KB to download for every type.
pub(super) fn in_order<K: Ord, V>(items: impl Iterator<Item = (K, V)>) -> Vec<(K, V)> {
    let mut ordered: Vec<(K, V)> = Vec::with_capacity(items.size_hint().0);
    for (key, value) in items {
        if let Err(at) = ordered.binary_search_by(|(known, _)| known.cmp(&key)) {
            ordered.insert(at, (key, value));
        }
    }
    ordered
}

/// Makes a plan ready.
pub(super) fn prepare(inputs: &Inputs, places: &Places) -> Prepared {
    let horizon = inputs.horizon.min(MAX_HORIZON);

    let births = births(inputs, horizon);
    let calibrated = |(place, zone): (usize, &Zone)| {
        let for_entry = births.known[place].for_entry;
        calibrate(zone, births.of(place), for_entry, inputs.autumn_share, inputs.scheme)
    };
    let base: Vec<Base> = inputs.zones.iter().enumerate().map(calibrated).collect();

    let links = found_links(inputs, places);
    let targets = target_weights(inputs, &links);
    let urbanising = urbanising(inputs.urbanisation.as_ref(), inputs.base_year, horizon);
    let kappa = inputs.urbanisation.as_ref().map_or(0.0, |path| path.intensity);
    let moving: Vec<f64> = urbanising.iter().map(|h| at_most_one(h * kappa)).collect();

    Prepared {
        horizon,
        autumn_share: inputs.autumn_share,
        progression: ratios(inputs, &base),
        damping: damping(inputs, horizon),
        links: transfer(inputs, &links, &targets, &urbanising),
        moves: project_moves(inputs, horizon, places, &closure_moves(inputs, horizon, places, &base)),
        arriving: arriving(inputs, horizon, places),
        filling: filling(inputs, &targets, horizon, places),
        first_unborn: first_unborn(inputs, &births),
        births: with_families(births, inputs.base_year, &targets, &moving),
        base,
    }
}

/// A stage is entered by unborn children from the year in which its entry age was born after the last known births.
/// Children of ages 0–5 that are given were born by then, whatever is known of births.
fn first_unborn(inputs: &Inputs, births: &ZoneBirths) -> [Year; 3] {
    let last = inputs
        .zones
        .iter()
        .zip(&births.known)
        .map(|(zone, known)| if zone.children.is_some() { known.last.max(inputs.base_year) } else { known.last });
    let last = last.min().unwrap_or(inputs.base_year);
    let entered = |stage: Stage| i32::try_from(inputs.scheme.entry_age(stage)).unwrap_or(0);
    Stage::ALL.map(|stage| last.saturating_add(1).saturating_add(entered(stage)))
}
