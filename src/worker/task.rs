//! A job under way: worked on step by step, for as long as there is time.

use crate::analysis::{Answer, Question, Why};
use crate::scenario::Scenario;
use std::cell::Cell;
use std::future::poll_fn;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// Work to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Job {
    /// Why one scenario differs from another.
    Why {
        /// The one compared with.
        from: Rc<Scenario>,
        /// The other one.
        to: Rc<Scenario>,
        /// What is asked.
        question: Question,
    },
}

/// What a job comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Why one scenario differs from another.
    Why(Answer),
}

/// A job that is worked on.
pub struct Task {
    work: Pin<Box<dyn Future<Output = Option<Outcome>>>>,
    progress: Rc<Cell<Progress>>,
}

/// How far a job has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Steps taken.
    pub done: usize,
    /// Steps in all; 0: not known yet.
    pub total: usize,
}

impl Task {
    /// Takes up a job; nothing is done yet.
    pub fn new(job: Job) -> Self {
        let progress = Rc::<Cell<Progress>>::default();
        let Job::Why { from, to, question } = job;
        Self { work: Box::pin(why(from, to, question, progress.clone())), progress }
    }

    /// Works on until it is done, or there has been `enough`; asked after every step. `Some(None)`: it can't be done.
    pub fn advance(&mut self, enough: &mut dyn FnMut() -> bool) -> Option<Option<Outcome>> {
        let mut context = Context::from_waker(Waker::noop());
        loop {
            if let Poll::Ready(outcome) = self.work.as_mut().poll(&mut context) {
                return Some(outcome);
            }
            if enough() {
                return None;
            }
        }
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        self.progress.get()
    }
}

async fn why(
    from: Rc<Scenario>,
    to: Rc<Scenario>,
    question: Question,
    progress: Rc<Cell<Progress>>,
) -> Option<Outcome> {
    let mut why = Why::new(&from.inputs, &to.inputs, question).ok()?;
    loop {
        progress.set(Progress { done: why.done(), total: why.total() });
        if let Some(answer) = why.answer() {
            return Some(Outcome::Why(answer));
        }
        step().await;
        why.advance(1);
    }
}

/// The end of a step: [`Task::advance`] may leave it at that.
async fn step() {
    let mut left = false;
    poll_fn(|_| if std::mem::replace(&mut left, true) { Poll::Ready(()) } else { Poll::Pending }).await;
}
