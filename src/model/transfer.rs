//! Urban transfer (§2.2, step 3): shares of the children of a zone who move to another within the county.

use super::births::TargetWeight;
use super::inputs::{Inputs, LinkRule, Urbanisation};
use super::prepared::Places;
use super::schools::ClosureMove;
use super::words::{AGES, Ages, GradeScheme, Stage, Year, at_most_one};

/// Moves between zones: who moves where, and what share of an age in each year.
#[derive(Clone, Debug, Default)]
pub(super) struct Transfer {
    /// The zones left and reached, by their places.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Shares τ: year b+1 first, pair by pair.
    shares: Vec<Ages>,
}

impl Transfer {
    /// Shares of one year, pair by pair.
    pub(super) fn year(&self, step: usize) -> &[Ages] {
        &self.shares[(step - 1) * self.pairs.len()..step * self.pairs.len()]
    }

    /// Scales the shares that leave one zone at one age to a sum of 1 where they exceed it.
    fn scaled(mut self, zones: usize) -> Self {
        let mut leaving = vec![[0.0; AGES]; zones];
        for shares in self.shares.chunks_exact_mut(self.pairs.len()) {
            leaving.fill([0.0; AGES]);
            for ((from, _), shares) in self.pairs.iter().zip(&*shares) {
                leaving[*from].iter_mut().zip(shares).for_each(|(total, share)| *total += share);
            }
            for ((from, _), shares) in self.pairs.iter().zip(shares) {
                for (total, share) in leaving[*from].iter().zip(shares) {
                    if *total > 1.0 {
                        *share /= total;
                    }
                }
            }
        }
        self
    }
}

/// A link between two zones that exist.
#[derive(Clone, Copy, Debug)]
pub(super) struct FoundLink<'a> {
    /// The zone left, by its place.
    pub(super) from: usize,
    /// The zone reached, another one.
    pub(super) to: usize,
    /// How many move.
    pub(super) rule: &'a LinkRule,
}

/// The links whose zones exist; one from a zone to itself (refused by `scenario::check`) moves nobody.
pub(super) fn found_links<'a>(inputs: &'a Inputs, places: &Places) -> Vec<FoundLink<'a>> {
    let found = inputs.links.iter().filter_map(|link| {
        let (from, to) = (places.of(&link.from)?, places.of(&link.to)?);
        (from != to).then_some(FoundLink { from, to, rule: &link.rule })
    });
    found.collect()
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
        if step >= span { path.target } else { path.now + (path.target - path.now) * (step as f64) / (span as f64) }
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
pub(super) fn transfer(inputs: &Inputs, links: &[FoundLink], weights: &[TargetWeight], urbanising: &[f64]) -> Transfer {
    let hands: Vec<Hand> = links.iter().filter_map(|link| Hand::new(link, inputs.scheme)).collect();
    let pairs: Vec<(usize, usize)> =
        weights.iter().map(|link| (link.from, link.to)).chain(hands.iter().map(|hand| (hand.from, hand.to))).collect();
    let pattern = target_pattern(inputs.urbanisation.as_ref(), inputs.scheme);
    let kappa = inputs.urbanisation.as_ref().map_or(0.0, |path| path.intensity);

    let years = (i64::from(inputs.base_year)..).zip(urbanising).skip(1);
    let mut shares = Vec::with_capacity(urbanising.len() * pairs.len());
    for (year, urbanising) in years {
        let leaving = pattern.map(|m| at_most_one(urbanising * kappa * m));
        shares.extend(weights.iter().map(|link| leaving.map(|leaving| leaving * link.weight)));
        shares.extend(hands.iter().map(|hand| hand.year(year)));
    }
    let transfer = Transfer { pairs, shares };
    // Links by target never add up to more than 1.
    if hands.is_empty() { transfer } else { transfer.scaled(inputs.zones.len()) }
}

/// m[a] ÷ m̄; 0 at age 0, whose families move with their births.
fn target_pattern(urbanisation: Option<&Urbanisation>, scheme: GradeScheme) -> Ages {
    let at_entry = urbanisation.map_or(1.0, |path| path.entry_weight);
    let m: Ages = std::array::from_fn(|age| match age {
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

/// A link by hand.
struct Hand {
    from: usize,
    to: usize,
    shares: Ages,
    first: Option<Year>,
    last: Option<Year>,
}

impl Hand {
    fn new(link: &FoundLink, scheme: GradeScheme) -> Option<Self> {
        let LinkRule::Hand { at_entry, other_ages, first_year, last_year } = *link.rule else { return None };
        let mut shares = [other_ages; AGES];
        for (stage, share) in Stage::ALL.iter().zip(at_entry) {
            shares[scheme.entry_age(*stage)] = share;
        }
        Some(Self { from: link.from, to: link.to, shares, first: first_year, last: last_year })
    }

    fn year(&self, year: i64) -> Ages {
        let begun = self.first.is_none_or(|first| year >= i64::from(first));
        let over = self.last.is_some_and(|last| year > i64::from(last));
        if begun && !over { self.shares } else { [0.0; AGES] }
    }
}

/// Pupils who go to another zone because their school closes or moves (mergers and relocations across zones): in the
/// project's first year a share σ of every age of the stage, from then on of those who reach its entry age.
/// `None` where no project moves anybody. Of a project whose closures move pupils between two zones, what it says of
/// the same stage and zones by hand does not count.
pub(super) fn project_moves(
    inputs: &Inputs,
    horizon: usize,
    places: &Places,
    closures: &[ClosureMove],
) -> Option<Transfer> {
    let mut pairs = Vec::new();
    let mut rules = Vec::new();
    for one in closures {
        pairs.push((one.from, one.to));
        rules.push((one.closing.step as i64, inputs.scheme.ages(one.closing.stage), one.share));
    }
    for (place, project) in inputs.projects.iter().enumerate().filter(|(_, project)| project.on) {
        for moved in &project.moves {
            let (Some(from), Some(to)) = (places.of(&moved.from), places.of(&moved.to)) else { continue };
            let told = |one: &ClosureMove| {
                (one.closing.project, one.closing.stage, one.from, one.to) == (place, moved.stage, from, to)
            };
            if from != to && !closures.iter().any(told) {
                pairs.push((from, to));
                let first = i64::from(project.first_year) + i64::from(project.delay) - i64::from(inputs.base_year);
                rules.push((first, inputs.scheme.ages(moved.stage), moved.share));
            }
        }
    }
    if pairs.is_empty() {
        return None;
    }
    let mut shares = Vec::with_capacity(horizon * pairs.len());
    for step in (1..).take(horizon) {
        for (first, ages, share) in &rules {
            let mut moving = [0.0; AGES];
            if step == *first {
                moving[ages.clone()].fill(*share);
            } else if step > *first {
                moving[ages.start] = *share;
            }
            shares.push(moving);
        }
    }
    Some(Transfer { pairs, shares }.scaled(inputs.zones.len()))
}
