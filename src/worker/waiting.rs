//! The page's side: what it waits for. What is said of an older job, or of one that was stopped, is dropped.

use super::message::Reply;
use super::task::{Outcome, Progress};

/// At most one job is waited for.
#[derive(Debug, Default)]
pub struct Waiting {
    /// The number given last.
    newest: u32,
    /// Whether it is still waited for.
    open: bool,
}

/// What is heard of the job that is waited for.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// It is worked on.
    Working(Progress),
    /// It is done; `None`: it can't be.
    Done(Option<Outcome>),
}

impl Waiting {
    /// The number of a new job; what was waited for before is not any more.
    pub fn ask(&mut self) -> u32 {
        self.newest += 1;
        self.open = true;
        self.newest
    }

    /// Waits no longer for a job; `false`: nobody does.
    pub fn stop(&mut self, number: u32) -> bool {
        number == self.newest && std::mem::take(&mut self.open)
    }

    /// Waits for nothing any more.
    pub fn leave(&mut self) {
        self.open = false;
    }

    /// Whether something is waited for.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Hears a reply.
    pub fn hear(&mut self, reply: Reply) -> Option<Heard> {
        match reply {
            Reply::Progress(number, progress) if self.open && number == self.newest => Some(Heard::Working(progress)),
            Reply::Done(number, outcome) if self.open && number == self.newest => {
                self.open = false;
                Some(Heard::Done(outcome))
            }
            Reply::Progress(..) | Reply::Done(..) => None,
        }
    }
}
