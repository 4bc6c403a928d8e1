//! Why do two plans differ: the exact part of each factor in the change of a shortage and of idle places, and within
//! the building programme of each project.
//!
//! Parts are Shapley values over the factors in which the plans differ; those of projects are Owen values, which add
//! up to the programme's part. Up to [`EXACT`] projects they are exact. Of more, orders are drawn with a fixed seed,
//! for every set of the other factors alike, so that they still add up, and their error is told.
//!
//! It is worked out in steps, so that it can show how far it has come, and stop.

use super::factors::{FACTORS, Factor, Factors, changed, changed_projects, mixed, mixed_projects};
use super::shapley::{Worth, add, ones, shares, weight};
use crate::model::{Inputs, Place, Project, Projection, Stage, Year, project};
use crate::uncertainty::stream::{SliceRandom, stream};

/// Projects whose parts are exact.
pub const EXACT: usize = 10;

/// Pairs of orders (one and its reverse) drawn over all sets of the other factors together, at the least.
const PAIRS: usize = 512;

/// What stands for this analysis among the streams of random numbers.
const SEED: u64 = 0x0077_6879;

/// What is asked: the shortage 缺口合计 and the idle places 闲置合计 of a place, stage and school year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Where.
    pub place: Place,
    /// Of which stage.
    pub stage: Stage,
    /// In which school year.
    pub year: Year,
}

impl Question {
    /// Shortage and idle places; nothing where a plan has no such place or year.
    pub fn figures(&self, inputs: &Inputs, projection: &Projection) -> Worth {
        let step = usize::try_from(i64::from(self.year) - i64::from(projection.base_year)).ok();
        match (self.place.area(inputs), step.filter(|step| *step < projection.years)) {
            (Some(area), Some(step)) => {
                let cell = projection.cell(area, self.stage, step);
                [cell.unmet, cell.idle]
            }
            _ => [0.0; 2],
        }
    }

    /// Whether a project can matter: it moves pupils, or has rooms of the stage there.
    fn touches(&self, inputs: &Inputs, project: &Project) -> bool {
        let here = |zone: &str| self.place.holds(inputs, zone);
        !project.moves.is_empty()
            || project.effects.iter().any(|effect| effect.stage == self.stage && here(&effect.zone))
    }
}

/// The answer: figures of both plans and the parts they differ by. Each pair is shortage, idle places.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Of the plan compared with.
    pub from: Worth,
    /// Of the other plan.
    pub to: Worth,
    /// The part of each factor in which the plans differ, in their order; they add up to `to − from`.
    pub factors: Vec<(Factor, Worth)>,
    /// The part of each changed project that can matter, by its id; they add up to the programme's part.
    pub projects: Vec<(String, Worth)>,
    /// Standard errors of the projects' parts; `None`: they are exact.
    pub errors: Option<Vec<Worth>>,
}

/// A question being worked out.
pub struct Why<'a> {
    from: &'a Inputs,
    to: &'a Inputs,
    question: Question,
    factors: Vec<Factor>,
    projects: Vec<String>,
    /// Worth of every set of the factors.
    worth: Vec<Worth>,
    within: Within,
    done: usize,
    total: usize,
}

/// The projects within the programme, for each set of the other factors.
enum Within {
    /// Worth of every set of projects, one set of the other factors after the other.
    Exact(Vec<Worth>),
    /// Sums over pairs of orders: of what each project adds and of its square.
    Drawn { pairs: usize, sums: Vec<(Worth, Worth)> },
}

impl<'a> Why<'a> {
    /// Asks why `to` differs from `from`.
    pub fn new(from: &'a Inputs, to: &'a Inputs, question: Question) -> Self {
        let factors = changed(from, to);
        let matters = |id: &String| {
            let in_plan = |inputs: &Inputs| {
                let found = inputs.projects.iter().find(|project| project.id == *id);
                found.is_some_and(|project| question.touches(from, project) || question.touches(to, project))
            };
            in_plan(from) || in_plan(to)
        };
        // Ids that two projects share, which no checked plan has, may make some differ where the programme does not.
        let differs = factors.contains(&Factor::Programme);
        let projects = changed_projects(&from.projects, &to.projects).into_iter();
        let projects: Vec<String> = projects.filter(|id| differs && matters(id)).collect();
        let (sets, others) = (1 << factors.len(), (1 << factors.len()) / 2);
        let (within, inner) = match projects.len() {
            0 => (Within::Exact(Vec::new()), 0),
            count @ 1..=EXACT => (Within::Exact(Vec::with_capacity(others << count)), others << count),
            count => {
                let pairs = PAIRS.div_ceil(others).max(2);
                (Within::Drawn { pairs, sums: vec![Default::default(); others * count] }, others * pairs)
            }
        };
        let worth = Vec::with_capacity(sets);
        Self { from, to, question, factors, projects, worth, within, done: 0, total: sets + inner }
    }

    /// Steps in all; each takes one projection, or as many as there are projects twice over.
    pub fn total(&self) -> usize {
        self.total
    }

    /// Steps taken.
    pub fn done(&self) -> usize {
        self.done
    }

    /// Takes some steps more.
    pub fn advance(&mut self, steps: usize) {
        for _ in 0..steps.min(self.total - self.done) {
            self.step();
            self.done += 1;
        }
    }

    fn step(&mut self) {
        let sets = 1 << self.factors.len();
        if self.done < sets {
            let worth = self.worth_of(self.done, None);
            self.worth.push(worth);
            return;
        }
        let (inner, count) = (self.done - sets, self.projects.len());
        if let Within::Drawn { pairs, .. } = self.within {
            return self.draw(inner / pairs, inner % pairs);
        }
        let (others, taken) = (self.with_programme_out(inner >> count), inner & ((1 << count) - 1));
        let worth = match taken {
            0 => self.worth[others],
            all if all + 1 == 1 << count => self.worth[others | self.programme()],
            _ => self.worth_of(others, Some(&|project| taken >> project & 1 == 1)),
        };
        if let Within::Exact(all) = &mut self.within {
            all.push(worth);
        }
    }

    /// A drawn order and its reverse: what each project adds to those before it.
    fn draw(&mut self, other: usize, pair: usize) {
        let (others, count) = (self.with_programme_out(other), self.projects.len());
        let mut order: Vec<usize> = (0..count).collect();
        order.shuffle(&mut stream(SEED, &[other as u64, pair as u64]));
        let mut added = vec![[0.0; 2]; count];
        for _ in 0..2 {
            let mut taken = vec![false; count];
            let mut before = self.worth[others];
            for (place, project) in order.iter().enumerate() {
                taken[*project] = true;
                let now = if place + 1 == count {
                    self.worth[others | self.programme()]
                } else {
                    self.worth_of(others, Some(&|project| taken[project]))
                };
                add(&mut added[*project], 0.5, now, before);
                before = now;
            }
            order.reverse();
        }
        if let Within::Drawn { sums, .. } = &mut self.within {
            for ((sum, squares), added) in sums[other * count..].iter_mut().zip(added) {
                add(sum, 1.0, added, [0.0; 2]);
                add(squares, 1.0, added.map(|added| added * added), [0.0; 2]);
            }
        }
    }

    /// The answer, once all steps are taken.
    pub fn answer(&self) -> Option<Answer> {
        if self.done < self.total {
            return None;
        }
        let parts = shares(self.factors.len(), &self.worth);
        let (projects, errors) = self.within();
        Some(Answer {
            from: self.worth[0],
            to: self.worth[self.worth.len() - 1],
            factors: self.factors.iter().copied().zip(parts).collect(),
            projects: self.projects.iter().cloned().zip(projects).collect(),
            errors,
        })
    }

    /// The parts of the projects: the mean over the sets of the other factors, each weighted as for the programme.
    fn within(&self) -> (Vec<Worth>, Option<Vec<Worth>>) {
        let (count, factors) = (self.projects.len(), self.factors.len());
        let mut parts = vec![[0.0; 2]; count];
        let mut variances = vec![[0.0; 2]; count];
        for other in 0..if count == 0 { 0 } else { self.worth.len() / 2 } {
            let weight = weight(ones(other), factors);
            match &self.within {
                Within::Exact(all) => {
                    let here = shares(count, &all[other << count..(other + 1) << count]);
                    parts.iter_mut().zip(here).for_each(|(part, here)| add(part, weight, here, [0.0; 2]));
                }
                Within::Drawn { pairs, sums } => {
                    let pairs = *pairs as f64;
                    for (project, (sum, squares)) in sums[other * count..(other + 1) * count].iter().enumerate() {
                        for figure in 0..2 {
                            let mean = sum[figure] / pairs;
                            let spread = (squares[figure] / pairs - mean * mean).max(0.0) / (pairs - 1.0);
                            parts[project][figure] += weight * mean;
                            variances[project][figure] += weight * weight * spread;
                        }
                    }
                }
            }
        }
        let drawn = matches!(self.within, Within::Drawn { .. });
        (parts, drawn.then(|| variances.into_iter().map(|variance| variance.map(f64::sqrt)).collect()))
    }

    /// The bit of the programme among the factors.
    fn programme(&self) -> usize {
        self.factors.iter().position(|factor| *factor == Factor::Programme).map_or(0, |place| 1 << place)
    }

    /// The set of factors which is the `other`th of those without the programme.
    fn with_programme_out(&self, other: usize) -> usize {
        let below = self.programme() - 1;
        (other & below) | (other & !below) << 1
    }

    /// What a set of factors is worth, with some projects of the other plan.
    fn worth_of(&self, set: usize, taken: Option<&dyn Fn(usize) -> bool>) -> Worth {
        let in_set = self.factors.iter().enumerate().filter(|(place, _)| set >> place & 1 == 1);
        let factors: Factors = in_set.map(|(_, factor)| *factor).collect();
        // What does not differ may come from either; all taken is the other plan to the last field.
        let factors = if set + 1 == 1 << self.factors.len() { Factors::ALL } else { factors };
        let mut inputs = mixed(self.from, self.to, factors);
        if let Some(taken) = taken {
            inputs.projects = mixed_projects(&self.from.projects, &self.to.projects, &self.projects, taken);
        }
        self.question.figures(&inputs, &project(&inputs))
    }
}

const _: () = assert!(FACTORS <= 8, "a set of factors is a byte");
