//! Why do two plans differ: the exact part of each factor in the change of a shortage and of idle places, and within
//! the building programme of each project.
//!
//! Parts are Shapley values over the factors in which the plans differ; those of projects are Owen values, which add
//! up to the programme's part. Up to [`EXACT`] projects they are exact. Of more, orders are drawn with a fixed seed,
//! for every set of the other factors alike, so that they still add up, and their error is told.
//!
//! It is worked out in steps of one projection each, so that it can show how far it has come, and stop.

use super::asked::{Question, WhyNot};
use super::factors::{FACTORS, Factor, Factors, Programmes, changed, changed_projects, mixed};
use super::orders::Orders;
use super::shapley::{Worth, add, ones, shares, weight};
use crate::model::{Inputs, project};
use std::collections::BTreeSet;

/// Projects whose parts are exact.
pub const EXACT: usize = 10;

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
    programmes: Programmes<'a>,
    /// Worth of every set of the factors.
    worth: Vec<Worth>,
    within: Within,
    done: usize,
    total: usize,
}

/// The projects within the programme, for each set of the other factors.
enum Within {
    /// Worth of every set of some projects, but not all: one set of the other factors after the other.
    Exact(Vec<Worth>),
    /// Orders drawn.
    Drawn(Orders),
}

impl<'a> Why<'a> {
    /// Asks why `to` differs from `from`.
    ///
    /// # Errors
    /// Where a plan lacks the place or the year.
    pub fn new(from: &'a Inputs, to: &'a Inputs, question: Question) -> Result<Self, WhyNot> {
        question.of_both(from, to)?;
        let factors = changed(from, to);
        let touches = |project| question.touches(from, project) || question.touches(to, project);
        let touching = [from, to].map(|inputs| inputs.projects.iter().filter(|project| touches(project)));
        let touching: BTreeSet<&str> = touching.into_iter().flatten().map(|project| project.id.as_str()).collect();
        // Ids that two projects share, which no checked plan has, may make some differ where the programme does not.
        let differs = factors.contains(&Factor::Programme);
        let projects = changed_projects(&from.projects, &to.projects).into_iter();
        let projects: Vec<String> = projects.filter(|id| differs && touching.contains(id.as_str())).collect();
        let (sets, others) = (1 << factors.len(), (1 << factors.len()) / 2);
        let (within, inner) = match projects.len() {
            0 => (Within::Exact(Vec::new()), 0),
            count @ 1..=EXACT => (Within::Exact(Vec::new()), others * some_of(count)),
            count => {
                let orders = Orders::new(count, others);
                let steps = orders.steps();
                (Within::Drawn(orders), others * steps)
            }
        };
        let programmes = Programmes::new(&from.projects, &to.projects, &projects);
        let worth = Vec::with_capacity(sets);
        Ok(Self { from, to, question, factors, projects, programmes, worth, within, done: 0, total: sets + inner })
    }

    /// Steps in all; each takes one projection.
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
            return self.worth.push(worth);
        }
        let (inner, count) = (self.done - sets, self.projects.len());
        let each = match &self.within {
            Within::Exact(_) => some_of(count),
            Within::Drawn(orders) => orders.steps(),
        };
        let (other, step) = (inner / each, inner % each);
        let others = self.with_programme_out(other);
        let (none, all) = (self.worth[others], self.worth[others | self.programme()]);
        if let Within::Drawn(orders) = &mut self.within {
            orders.come(other, step, none);
        }
        let worth = match &self.within {
            Within::Exact(_) => self.worth_of(others, Some(&|project| (step + 1) >> project & 1 == 1)),
            Within::Drawn(orders) => self.worth_of(others, Some(&|project| orders.has(project))),
        };
        match &mut self.within {
            Within::Exact(found) => found.push(worth),
            Within::Drawn(orders) => orders.count(other, step, worth, all),
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
                Within::Exact(found) => {
                    let (others, some) = (self.with_programme_out(other), some_of(count));
                    let (none, all) = (self.worth[others], self.worth[others | self.programme()]);
                    let worth = [&[none], &found[other * some..(other + 1) * some], &[all]].concat();
                    parts
                        .iter_mut()
                        .zip(shares(count, &worth))
                        .for_each(|(part, here)| add(part, weight, here, [0.0; 2]));
                }
                Within::Drawn(orders) => {
                    for (project, (part, variance)) in parts.iter_mut().zip(&mut variances).enumerate() {
                        let (mean, square) = orders.mean(other, project);
                        add(part, weight, mean, [0.0; 2]);
                        add(variance, weight * weight, square, [0.0; 2]);
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
            inputs.projects = self.programmes.mixed(taken);
        }
        // Zones and years are those of one of the plans, and both have what is asked.
        self.question.figures(&inputs, &project(&inputs)).expect("every mix has the place and the year")
    }
}

/// Sets of some projects of so many, but not all of them.
fn some_of(count: usize) -> usize {
    (1 << count) - 2
}

const _: () = assert!(FACTORS <= 8, "a set of factors is a byte");
