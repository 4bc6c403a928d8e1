//! The clock of the work: batches of a few milliseconds, and word of them now and then.

use super::message::Reply;
use super::queue::Queue;
use js_sys::Date;

/// Milliseconds of a batch: what a newer job or a stop has to wait at most, and a frame of the page can spare.
const BATCH: f64 = 8.0;

/// Milliseconds between one word of progress and the next.
const WORD: f64 = 100.0;

/// A queue that is worked on in batches.
#[derive(Default)]
pub(super) struct Batches {
    pub(super) queue: Queue,
    told: f64,
}

impl Batches {
    /// One batch; what is to be told, if anything.
    pub(super) fn next(&mut self) -> Option<Reply> {
        let began = Date::now();
        let reply = self.queue.work(&mut || Date::now() - began >= BATCH)?;
        if matches!(reply, Reply::Progress(..)) {
            if began - self.told < WORD {
                return None;
            }
            self.told = began;
        }
        Some(reply)
    }
}
