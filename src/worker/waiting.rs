//! The page's side: what it waits for. What is said of an older job, or of one that was stopped, is dropped.

use super::message::Reply;
use super::task::{Outcome, Progress};

/// At most one job is waited for.
#[derive(Debug, Default)]
pub struct Waiting {
    /// The number given last.
    newest: u32,
    /// Whether it is still waited for, and how far it has come.
    open: Option<Progress>,
}

/// What is heard of the job that is waited for.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// It is worked on.
    Working(Progress),
    /// It is done.
    Done(Outcome),
}

impl Waiting {
    /// The number of a new job; what was waited for before is not any more.
    pub fn ask(&mut self) -> u32 {
        self.newest += 1;
        self.open = Some(Progress::default());
        self.newest
    }

    /// Waits no longer for a job; `false`: nobody does.
    pub fn stop(&mut self, number: u32) -> bool {
        number == self.newest && self.open.take().is_some()
    }

    /// Waits for nothing any more.
    pub fn leave(&mut self) {
        self.open = None;
    }

    /// Whether something is waited for.
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// How far it has come, as far as is known.
    pub fn progress(&self) -> Progress {
        self.open.unwrap_or_default()
    }

    /// Hears a reply. Progress never goes back, also where a job is begun anew.
    pub fn hear(&mut self, reply: Reply) -> Option<Heard> {
        let so_far = self.open?;
        match reply {
            Reply::Progress(number, now) if number == self.newest => {
                let progress = if now.done < so_far.done { so_far } else { now };
                self.open = Some(progress);
                Some(Heard::Working(progress))
            }
            Reply::Done(number, outcome) if number == self.newest => {
                self.open = None;
                Some(Heard::Done(outcome))
            }
            Reply::Progress(..) | Reply::Done(..) => None,
        }
    }
}
