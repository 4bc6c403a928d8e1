//! Shares of players in what they bring about together (Shapley 1953), and of the members of one player within its
//! share (Owen 1977): the mean of what each adds, over all orders in which they may come.
//!
//! A set of players is a number whose bit i says whether player i is in it.

/// What a set of players is worth: a pair of figures, told apart one by one.
pub type Worth = [f64; 2];

/// Weight of a set of `before` players among `all` in the mean over all orders: `before! · (all − before − 1)! ÷ all!`.
pub fn weight(before: usize, all: usize) -> f64 {
    // 1 ÷ (all · C(all − 1, before)): no factorial grows large.
    let mut choose = 1.0;
    for step in 1..=before {
        choose *= (all - step) as f64 / step as f64;
    }
    1.0 / (all as f64 * choose)
}

/// The share of each of `players`, from the worth of every set of them: `worth[set]`, 2^players of them.
///
/// The shares add up to `worth[all] − worth[none]`; who adds nothing to any set has exactly nothing.
pub fn shares(players: usize, worth: &[Worth]) -> Vec<Worth> {
    (0..players)
        .map(|player| {
            let mut share = [0.0; 2];
            for set in (0..worth.len()).filter(|set| set >> player & 1 == 0) {
                add(&mut share, weight(ones(set), players), worth[set | 1 << player], worth[set]);
            }
            share
        })
        .collect()
}

/// Adds `weight · (with − without)`.
pub fn add(share: &mut Worth, weight: f64, with: Worth, without: Worth) {
    for ((share, with), without) in share.iter_mut().zip(with).zip(without) {
        *share += weight * (with - without);
    }
}

/// Players in a set.
pub fn ones(set: usize) -> usize {
    set.count_ones() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_those_of_all_orders() {
        // Three players: first in 2 of 6 orders, behind a given one in 1, last in 2.
        assert_eq!([0, 1, 2].map(|before| weight(before, 3)), [2.0 / 6.0, 1.0 / 6.0, 2.0 / 6.0]);
        for all in 1..20 {
            let sets = |before: usize| (0..before).fold(1.0, |c, i| c * (all - 1 - i) as f64 / (i + 1) as f64);
            let sum: f64 = (0..all).map(|before| weight(before, all) * sets(before)).sum();
            assert!((sum - 1.0).abs() < 1e-12, "{all}");
        }
    }

    #[test]
    fn the_glove_game() {
        // One left glove, two right ones: a pair is worth 1. Shapley: 4/6, 1/6, 1/6.
        let pair = |set: usize| f64::from(u8::from(set & 1 == 1 && set > 1));
        let worth: Vec<Worth> = (0..8).map(|set| [pair(set), 2.0 * pair(set)]).collect();
        let found = shares(3, &worth);
        for (found, expected) in found.iter().zip([4.0 / 6.0, 1.0 / 6.0, 1.0 / 6.0]) {
            assert!((found[0] - expected).abs() < 1e-15 && (found[1] - 2.0 * expected).abs() < 1e-15, "{found:?}");
        }
    }
}
