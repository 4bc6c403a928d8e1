//! The public lottery 电脑派位: families are drawn one after the other, twins and triplets together, until the next does
//! not fit.
//!
//! The draw ends there and the place or two that are left are held back: were the next family let in that does fit, a
//! place more could lower the chance of those who come alone, and a place less for the rounds that follow raise theirs.

use crate::uncertainty::stream::{SliceRandom, stream};

/// Families by their number of children: one, two, three.
pub type Families = [u32; 3];

/// What stands for the draw, and for its trials, among the streams of random numbers.
const DRAW: u64 = 0x6472_6177;
const TRIAL: u64 = 0x7472_6961;
/// So many states are gone through for an exact chance, and so many families drawn for one by trial.
const MOST_STATES: u64 = 2_000_000;
const MOST_DRAWN: u64 = 4_000_000;
/// The fewest trials, and the most.
const TRIALS: (u64, u64) = (200, 10_000);

/// The chance to be drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// 0…1.
    pub share: f64,
    /// Its standard error, where it comes from trials; `None`: it is exact.
    pub error: Option<f64>,
}

/// Children of some families.
pub fn children(families: Families) -> u64 {
    let [one, two, three] = families.map(u64::from);
    one + 2 * two + 3 * three
}

/// The families drawn for so many places with this seed: for more places the same ones and more.
pub fn drawn(families: Families, places: u32, seed: u64) -> Families {
    if children(families) <= u64::from(places) {
        return families;
    }
    if families[1..] == [0, 0] {
        return [places, 0, 0];
    }
    let mut order = lots(families);
    order.shuffle(&mut stream(seed, &[DRAW]));
    first_who_fit(&order, places)
}

/// The chances of families of one, two and three children; `None`: there are none. Exact, unless there are too many
/// families to go through all ways to draw them.
pub fn chances(families: Families, places: u32, seed: u64) -> [Option<Chance>; 3] {
    let certain = |shares: [Option<f64>; 3]| shares.map(|share| share.map(|share| Chance { share, error: None }));
    exact(families, places).map_or_else(|| simulated(families, places, trials(families), seed), certain)
}

/// The exact chances; `None`: there are too many ways to draw.
///
/// A family of k children is drawn if those before it have at most P − k. It stands behind j others with the chance
/// 1 ÷ N, whatever j, and these are a₁, a₂, a₃ families of each size with the chance q(a), which follows from those with
/// one family less: `q(a) = Σᵢ q(a − eᵢ) · (nᵢ − aᵢ + 1) ÷ (n − j + 1)`. So the chance is `Σ q(a) ÷ N` over all a with
/// a₁ + 2a₂ + 3a₃ ≤ P − k.
pub fn exact(families: Families, places: u32) -> Option<[Option<f64>; 3]> {
    let fits = children(families) <= u64::from(places);
    let states = |size: usize| {
        let mut others = families;
        others[size] -= 1;
        let room = places.saturating_sub(size as u32 + 1);
        (0..3).map(|size| u64::from(others[size].min(room / (size as u32 + 1))) + 1).product::<u64>()
    };
    let there = |size: &usize| families[*size] > 0;
    if !fits && (1..3).any(|size| families[size] > 0) && (0..3).filter(there).any(|size| states(size) > MOST_STATES) {
        return None;
    }
    Some(std::array::from_fn(|size| match families[size] {
        0 => None,
        _ if fits => Some(1.0),
        alone if families[1..] == [0, 0] => Some(f64::from(places) / f64::from(alone)),
        _ => Some(exact_of(size, families, places)),
    }))
}

fn exact_of(size: usize, families: Families, places: u32) -> f64 {
    let all: f64 = families.iter().map(|families| f64::from(*families)).sum();
    let mut others = families;
    others[size] -= 1;
    let Some(room) = places.checked_sub(size as u32 + 1) else { return 0.0 };
    let most = |size: usize, room: u32| others[size].min(room / (size as u32 + 1)) as usize;
    let width = most(0, room) + 1;
    let [ones, twos, threes] = others.map(f64::from);
    let before = all - 1.0;
    // q by a₁ and a₂, of a₃ in hand and of the one before it.
    let mut plane = vec![0.0; width * (most(1, room) + 1)];
    let mut last = plane.clone();
    let mut sum = 0.0;
    for c in 0..=most(2, room) {
        std::mem::swap(&mut plane, &mut last);
        let room = room - 3 * c as u32;
        for b in 0..=most(1, room) {
            for a in 0..=most(0, room - 2 * b as u32) {
                let left = before - (a + b + c) as f64 + 1.0;
                let from = |there: bool, q: &dyn Fn() -> f64, of: f64, taken: usize| {
                    if there { q() * (of - taken as f64 + 1.0) / left } else { 0.0 }
                };
                let at = b * width + a;
                let q = match (a, b, c) {
                    (0, 0, 0) => 1.0,
                    _ => {
                        from(a > 0, &|| plane[at - 1], ones, a)
                            + from(b > 0, &|| plane[at - width], twos, b)
                            + from(c > 0, &|| last[at], threes, c)
                    }
                };
                plane[at] = q;
                sum += q;
            }
        }
    }
    (sum / all).min(1.0)
}

/// The chances by so many trials, with their standard errors.
pub fn simulated(families: Families, places: u32, trials: u64, seed: u64) -> [Option<Chance>; 3] {
    let mut order = lots(families);
    let (mut sums, mut squares) = ([0.0; 3], [0.0; 3]);
    for trial in 0..trials {
        order.shuffle(&mut stream(seed, &[TRIAL, trial]));
        let drawn = first_who_fit(&order, places);
        for size in 0..3 {
            let share = f64::from(drawn[size]) / f64::from(families[size].max(1));
            sums[size] += share;
            squares[size] += share * share;
        }
    }
    let count = trials.max(1) as f64;
    std::array::from_fn(|size| {
        let share = sums[size] / count;
        let variance = (squares[size] / count - share * share).max(0.0);
        (families[size] > 0).then(|| Chance { share, error: Some((variance / count).sqrt()) })
    })
}

/// As many trials as are quickly made.
fn trials(families: Families) -> u64 {
    let all: u64 = families.iter().map(|families| u64::from(*families)).sum();
    (MOST_DRAWN / all.max(1)).clamp(TRIALS.0, TRIALS.1)
}

/// A lot for each family: how many children it has.
fn lots(families: Families) -> Vec<u8> {
    let mut lots = Vec::new();
    for (size, families) in (1..).zip(families) {
        lots.resize(lots.len() + families as usize, size);
    }
    lots
}

fn first_who_fit(order: &[u8], places: u32) -> Families {
    let (mut left, mut drawn) = (places, [0; 3]);
    for size in order {
        let Some(less) = left.checked_sub(u32::from(*size)) else { break };
        left = less;
        drawn[usize::from(*size) - 1] += 1;
    }
    drawn
}
