//! Urban transfer (§2.2, step 3): shares of the children of a zone who move to another within the county.

use super::births::TargetWeight;
use super::inputs::{Inputs, LinkRule, Urbanisation};
use super::words::{AGES, GradeScheme, Stage, Year};

/// Moves between zones: who moves where, and what share of an age in each year.
#[derive(Clone, Debug, Default)]
pub(super) struct Transfer {
    /// The zones left and reached, by their places.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Shares τ: year b+1 first, pair by pair, ages 0…14 together.
    pub(super) shares: Vec<f64>,
}

impl Transfer {
    /// Shares of one year, pair by pair.
    pub(super) fn year(&self, step: usize) -> &[f64] {
        let len = self.pairs.len() * AGES;
        &self.shares[(step - 1) * len..step * len]
    }

    /// Scales the shares that leave one zone at one age to a sum of 1 where they exceed it.
    fn scaled(mut self, zones: usize, horizon: usize) -> Self {
        let mut leaving = vec![0.0; zones * AGES];
        let len = self.pairs.len() * AGES;
        for step in 0..horizon {
            let shares = &mut self.shares[step * len..(step + 1) * len];
            leaving.fill(0.0);
            for (pair, (from, _)) in self.pairs.iter().enumerate() {
                for age in 0..AGES {
                    leaving[from * AGES + age] += shares[pair * AGES + age];
                }
            }
            for (pair, (from, _)) in self.pairs.iter().enumerate() {
                for age in 0..AGES {
                    let total = leaving[from * AGES + age];
                    if total > 1.0 {
                        shares[pair * AGES + age] /= total;
                    }
                }
            }
        }
        self
    }
}

/// `h[t] = (U[t] − U[t−1]) ÷ (1 − U[t−1])` for the years b … b+H (0 in b): the share of rural residents who become
/// urban in a year. 0 where U falls, stays, or has reached 1.
pub(super) fn urbanising(urbanisation: Option<&Urbanisation>, base: Year, horizon: usize) -> Vec<f64> {
    let mut shares = vec![0.0; horizon + 1];
    let Some(path) = urbanisation else { return shares };
    let span = i64::from(path.year) - i64::from(base);
    if span < 1 {
        return shares;
    }
    let rate = |step: usize| {
        let step = i64::try_from(step).unwrap_or(span);
        if step >= span {
            path.target
        } else {
            path.now + (path.target - path.now) * (step as f64) / (span as f64)
        }
    };
    for (step, share) in shares.iter_mut().enumerate().skip(1) {
        let (before, now) = (rate(step - 1), rate(step));
        if now > before && before < 1.0 {
            *share = (now - before) / (1.0 - before);
        }
    }
    shares
}

/// The links' shares of every year. By target `τ[a] = min(1, h·κ·m[a] ÷ m̄) · w`, m̄ the mean of m over ages 1–14;
/// by hand as given.
pub(super) fn transfer(
    inputs: &Inputs,
    weights: &[TargetWeight],
    urbanising: &[f64],
    place_of: impl Fn(&str) -> Option<usize>,
) -> Transfer {
    let horizon = urbanising.len() - 1;
    let scheme = inputs.scheme;
    let hands: Vec<Hand> = inputs.links.iter().filter_map(|link| Hand::new(&link.rule, place_of(&link.from)?, place_of(&link.to)?)).collect();
    let pairs: Vec<(usize, usize)> =
        weights.iter().map(|link| (link.from, link.to)).chain(hands.iter().map(|hand| (hand.from, hand.to))).collect();
    let pattern = target_pattern(inputs.urbanisation.as_ref(), scheme);
    let kappa = inputs.urbanisation.as_ref().map_or(0.0, |path| path.intensity);

    let mut shares = Vec::with_capacity(horizon * pairs.len() * AGES);
    for (step, urbanising) in urbanising.iter().enumerate().skip(1) {
        for link in weights {
            shares.extend(pattern.iter().map(|m| (urbanising * kappa * m).min(1.0) * link.weight));
        }
        let year = i64::from(inputs.base_year) + i64::try_from(step).unwrap_or(0);
        for hand in &hands {
            let runs = hand.first.is_none_or(|first| year >= i64::from(first))
                && hand.last.is_none_or(|last| year <= i64::from(last));
            shares.extend((0..AGES).map(|age| if runs { hand.share(age, scheme) } else { 0.0 }));
        }
    }
    Transfer { pairs, shares }.scaled(inputs.zones.len(), horizon)
}

/// m[a] ÷ m̄; 0 at age 0, whose families move with their births.
fn target_pattern(urbanisation: Option<&Urbanisation>, scheme: GradeScheme) -> [f64; AGES] {
    let at_entry = urbanisation.map_or(1.0, |path| path.entry_weight);
    let m: [f64; AGES] = std::array::from_fn(|age| match age {
        0 => 0.0,
        _ if is_entry(scheme, age) => at_entry,
        _ => 1.0,
    });
    let mean = m[1..].iter().sum::<f64>() / 14.0;
    m.map(|m| if mean > 0.0 { m / mean } else { 0.0 })
}

fn is_entry(scheme: GradeScheme, age: usize) -> bool {
    Stage::ALL.iter().any(|stage| scheme.entry_age(*stage) == age)
}

/// A link by hand with its zones found.
struct Hand {
    from: usize,
    to: usize,
    at_entry: [f64; 3],
    other_ages: f64,
    first: Option<Year>,
    last: Option<Year>,
}

impl Hand {
    fn new(rule: &LinkRule, from: usize, to: usize) -> Option<Self> {
        match *rule {
            LinkRule::Hand { at_entry, other_ages, first_year, last_year } if from != to => {
                Some(Self { from, to, at_entry, other_ages, first: first_year, last: last_year })
            }
            _ => None,
        }
    }

    fn share(&self, age: usize, scheme: GradeScheme) -> f64 {
        let stage = Stage::ALL.iter().position(|stage| scheme.entry_age(*stage) == age);
        stage.map_or(self.other_ages, |stage| self.at_entry[stage])
    }
}

/// Pupils who go to another zone because their school closes or moves (mergers and relocations across zones): in the
/// project's first year a share σ of every age of the stage, from then on of those who reach its entry age.
/// `None` where no project moves anybody.
pub(super) fn project_moves(
    inputs: &Inputs,
    horizon: usize,
    place_of: impl Fn(&str) -> Option<usize>,
) -> Option<Transfer> {
    let mut pairs = Vec::new();
    let mut rules = Vec::new();
    for project in inputs.projects.iter().filter(|project| project.on) {
        for moved in &project.moves {
            let (Some(from), Some(to)) = (place_of(&moved.from), place_of(&moved.to)) else { continue };
            if from != to {
                pairs.push((from, to));
                let first = i64::from(project.first_year) + i64::from(project.delay) - i64::from(inputs.base_year);
                rules.push((first, inputs.scheme.ages(moved.stage), moved.share));
            }
        }
    }
    if pairs.is_empty() {
        return None;
    }
    let mut shares = Vec::with_capacity(horizon * pairs.len() * AGES);
    for step in 1..=horizon {
        let step = i64::try_from(step).unwrap_or(i64::MAX);
        for (first, ages, share) in &rules {
            shares.extend((0..AGES).map(|age| {
                let moves = (step == *first && ages.contains(&age)) || (step > *first && age == ages.start);
                if moves { *share } else { 0.0 }
            }));
        }
    }
    Some(Transfer { pairs, shares }.scaled(inputs.zones.len(), horizon))
}
