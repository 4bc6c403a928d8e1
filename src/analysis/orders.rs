//! Orders of projects drawn with a fixed seed, each followed by its reverse: what every project adds to those before it.
//!
//! One step is about one project, whatever their number.

use super::shapley::{Worth, add};
use crate::uncertainty::stream::{SliceRandom, stream};

/// Pairs of orders (one and its reverse) drawn over all sets of the other factors together, at the least.
const PAIRS: usize = 512;

/// What stands for this analysis among the streams of random numbers.
const SEED: u64 = 0x0077_6879;

/// Orders being drawn: so many pairs for each set of the other factors.
pub(super) struct Orders {
    /// Projects.
    count: usize,
    pairs: usize,
    /// Sums over pairs, for each set of the other factors: of what each project adds and of its square.
    sums: Vec<(Worth, Worth)>,
    /// The order that is gone through.
    order: Vec<usize>,
    /// Which projects have come.
    taken: Vec<bool>,
    /// What each project adds: the mean of the order and its reverse.
    added: Vec<Worth>,
    /// What those that have come are worth.
    before: Worth,
}

impl Orders {
    /// Orders of so many projects, more than one, for so many sets of the other factors.
    pub(super) fn new(count: usize, others: usize) -> Self {
        Self {
            count,
            pairs: PAIRS.div_ceil(others).max(2),
            sums: vec![Default::default(); others * count],
            order: Vec::new(),
            taken: Vec::new(),
            added: Vec::new(),
            before: [0.0; 2],
        }
    }

    /// Steps for each set of the other factors: every project of an order but the last, with which all have come.
    pub(super) fn steps(&self) -> usize {
        self.pairs * 2 * (self.count - 1)
    }

    /// The next project of a step comes; `none`: what no project is worth with the other factors.
    pub(super) fn come(&mut self, other: usize, step: usize, none: Worth) {
        let count = self.count;
        let (run, place) = (step / (count - 1), step % (count - 1));
        if place == 0 {
            if run % 2 == 0 {
                self.order = (0..count).collect();
                self.order.shuffle(&mut stream(SEED, &[other as u64, (run / 2) as u64]));
                self.added = vec![[0.0; 2]; count];
            } else {
                self.order.reverse();
            }
            self.taken = vec![false; count];
            self.before = none;
        }
        self.taken[self.order[place]] = true;
    }

    /// Whether a project has come.
    pub(super) fn has(&self, project: usize) -> bool {
        self.taken[project]
    }

    /// What those that have come are worth `now`; `all`: what all projects are worth with the other factors.
    pub(super) fn count(&mut self, other: usize, step: usize, now: Worth, all: Worth) {
        let count = self.count;
        let (run, place) = (step / (count - 1), step % (count - 1));
        add(&mut self.added[self.order[place]], 0.5, now, self.before);
        self.before = now;
        if place + 2 < count {
            return;
        }
        add(&mut self.added[self.order[place + 1]], 0.5, all, now);
        if run % 2 == 1 {
            for ((sum, squares), added) in self.sums[other * count..].iter_mut().zip(&self.added) {
                add(sum, 1.0, *added, [0.0; 2]);
                add(squares, 1.0, added.map(|added| added * added), [0.0; 2]);
            }
        }
    }

    /// What a project adds with a set of the other factors, and the square of its standard error.
    pub(super) fn mean(&self, other: usize, project: usize) -> (Worth, Worth) {
        let (pairs, (sum, squares)) = (self.pairs as f64, self.sums[other * self.count + project]);
        let mean = sum.map(|sum| sum / pairs);
        let spread = |figure: usize| (squares[figure] / pairs - mean[figure] * mean[figure]).max(0.0) / (pairs - 1.0);
        (mean, [spread(0), spread(1)])
    }
}
