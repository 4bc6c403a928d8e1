//! The only door to random numbers: streams told apart by what they are for, the same on every machine.

use rand::SeedableRng;
pub use rand::seq::SliceRandom;
use rand_xoshiro::Xoshiro256PlusPlus;

/// A stream of random numbers of its own for each seed and each list of what it is for: asking for one more stream
/// changes none of the others.
pub fn stream(seed: u64, of: &[u64]) -> Xoshiro256PlusPlus {
    Xoshiro256PlusPlus::seed_from_u64(of.iter().fold(mix(seed), |state, part| mix(state ^ mix(*part))))
}

/// One step of SplitMix64 (Steele, Lea and Flood 2014): neighbours come out unlike each other.
fn mix(state: u64) -> u64 {
    let state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let state = (state ^ state >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let state = (state ^ state >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ state >> 31
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::Rng;

    #[test]
    fn streams_are_their_own_and_stay_the_same() {
        let first = |seed, of: &[u64]| stream(seed, of).next_u64();
        assert_eq!(first(1, &[2, 3]), first(1, &[2, 3]));
        let others = [first(1, &[3, 2]), first(1, &[2]), first(1, &[2, 3, 0]), first(2, &[2, 3]), first(0, &[])];
        assert!(others.iter().all(|other| *other != first(1, &[2, 3])), "{others:?}");
    }
}
