//! Housing estates (§2.2, step 5).

use super::births::TargetWeight;
use super::inputs::{Estate, Inputs};
use super::prepared::Places;
use super::words::{AGES, Ages, GradeScheme, Stage, positive};

/// School years in which an estate still brings children: f … f + 9.
const FILLING_YEARS: i64 = 10;

/// An estate, ready for the years.
#[derive(Clone, Debug)]
pub(super) struct Filling {
    /// The estate, by its place in the inputs.
    pub(super) estate: usize,
    /// Zone, by its place.
    pub(super) zone: usize,
    /// Share of the children new to the county.
    pub(super) new_share: f64,
    /// Share that comes from the other zones.
    pub(super) other_share: f64,
    /// Children it asks for, year b+1 first.
    asked: Vec<Ages>,
}

impl Filling {
    /// Children it asks for in year b + `step`; `None` where it asks for none.
    pub(super) fn asked(&self, step: usize) -> Option<&Ages> {
        self.asked.get(step - 1).filter(|asked| asked.iter().any(|children| *children > 0.0))
    }
}

/// All estates that are built and whose zone exists.
pub(super) fn filling(inputs: &Inputs, targets: &[TargetWeight], horizon: usize, places: &Places) -> Vec<Filling> {
    let row = |(place, estate): (usize, &Estate)| {
        let zone = places.of(&estate.zone)?;
        let by_target = inputs.urbanisation.is_some() && targets.iter().any(|link| link.to == zone);
        let filled = estate.filled_by_transfer.unwrap_or(by_target);
        Some(Filling {
            estate: place,
            zone,
            new_share: estate.new_share,
            other_share: if filled { 0.0 } else { positive(1.0 - estate.new_share - estate.same_zone_share) },
            asked: asked(estate, inputs.scheme, i64::from(estate.first_year) - i64::from(inputs.base_year), horizon),
        })
    };
    inputs.estates.iter().enumerate().filter(|(_, estate)| estate.on).filter_map(row).collect()
}

/// In f … f+9: at ages ≥ 1 `max(0, occ[t] − occ[t−1]) · D · y[a]`; at age 0 `occ[t] · D · y[0]`.
fn asked(estate: &Estate, scheme: GradeScheme, first: i64, horizon: usize) -> Vec<Ages> {
    let occupied = |year: i64| match (usize::try_from(year), estate.occupancy.last()) {
        (Ok(year), Some(last)) => *estate.occupancy.get(year).unwrap_or(last),
        _ => 0.0,
    };
    let yields = yields(estate, scheme);
    let mut asked = vec![[0.0; AGES]; horizon];
    for (step, ages) in asked.iter_mut().enumerate() {
        let year = i64::try_from(step + 1).unwrap_or(i64::MAX) - first;
        if !(0..FILLING_YEARS).contains(&year) {
            continue;
        }
        let moving_in = positive(occupied(year) - occupied(year - 1));
        for (age, child) in ages.iter_mut().enumerate() {
            *child = match age {
                0 if !estate.adds_births => 0.0,
                0 => occupied(year) * estate.dwellings * yields[0],
                _ => moving_in * estate.dwellings * yields[age],
            };
        }
    }
    asked
}

/// y[a], children of an age per dwelling: stage yield ÷ number of its ages ÷ 100; ages 0–2 as kindergarten.
fn yields(estate: &Estate, scheme: GradeScheme) -> Ages {
    let mut yields = [0.0; AGES];
    for stage in Stage::ALL {
        let ages = scheme.ages(stage);
        let each = estate.children_per_100[stage as usize] / ages.len() as f64 / 100.0;
        yields[ages].fill(each);
    }
    let kindergarten = yields[3];
    yields[..3].fill(kindergarten);
    yields
}
