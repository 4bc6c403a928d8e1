//! The worker's side: which job is worked on. The newest wins; a stopped one is forgotten.

use super::message::{Order, Reply};
use super::task::Task;

/// At most one job.
#[derive(Default)]
pub struct Queue {
    task: Option<(u32, Task)>,
    newest: u32,
}

impl Queue {
    /// Hears an order; `false`: it means nothing.
    pub fn hear(&mut self, message: &str) -> bool {
        match Order::read(message) {
            Some(Order::Do(number, job)) if number > self.newest => {
                self.newest = number;
                self.task = Some((number, Task::new(job)));
            }
            // Stopped before it is heard of: it must not begin then.
            Some(Order::Stop(number)) if number >= self.newest => {
                self.newest = number;
                self.task = None;
            }
            // What is said of an older job comes too late.
            Some(Order::Do(..) | Order::Stop(_)) => {}
            None => return false,
        }
        true
    }

    /// Works on until there has been `enough`, and tells how far it has come; `None`: there is nothing to do.
    pub fn work(&mut self, enough: &mut dyn FnMut() -> bool) -> Option<Reply> {
        let (number, task) = self.task.as_mut()?;
        let number = *number;
        match task.advance(enough) {
            Some(outcome) => {
                self.task = None;
                Some(Reply::Done(number, outcome))
            }
            None => Some(Reply::Progress(number, task.progress())),
        }
    }

    /// Whether there is something to do.
    pub fn is_busy(&self) -> bool {
        self.task.is_some()
    }
}
