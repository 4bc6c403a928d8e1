//! What goes into the minutes by itself: when the meeting began and ended, and which steps were shown.

use crate::scenario::meeting::{Minute, MinuteKind};

/// Keeps the times of a meeting. Nothing is noted of one that nobody stays in: its beginning goes into the minutes with
/// the first thing that does.
#[derive(Clone, Copy, Debug)]
pub struct Recorder {
    opened: f64,
    began: bool,
    turned: f64,
    shown: bool,
}

impl Recorder {
    /// A meeting is opened. Times are milliseconds since 1970.
    pub fn new(now: f64) -> Self {
        Self { opened: now, began: false, turned: now, shown: false }
    }

    /// It turns to another step.
    pub fn turn(&mut self, now: f64) {
        (self.turned, self.shown) = (now, false);
    }

    /// The step of this name is on the screen and has been for a while, or something happens at it: what goes into the
    /// minutes, in order.
    pub fn note(&mut self, step: &str, entry: Option<Minute>) -> Vec<Minute> {
        let mut minutes = Vec::new();
        if !self.began {
            minutes.push(Minute { at: self.opened, kind: MinuteKind::Began, text: String::new() });
        }
        if !self.shown {
            minutes.push(Minute { at: self.turned, kind: MinuteKind::Shown, text: step.to_owned() });
        }
        (self.began, self.shown) = (true, true);
        minutes.extend(entry);
        minutes
    }

    /// It is over.
    pub fn end(&mut self, now: f64) -> Option<Minute> {
        let ended = self.began.then(|| Minute { at: now, kind: MinuteKind::Ended, text: String::new() });
        *self = Self::new(now);
        ended
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(minutes: &[Minute]) -> Vec<(f64, MinuteKind)> {
        minutes.iter().map(|minute| (minute.at, minute.kind)).collect()
    }

    #[test]
    fn a_glance_leaves_no_trace() {
        let mut recorder = Recorder::new(1.0);
        recorder.turn(2.0);
        assert_eq!(recorder.end(3.0), None);
    }

    #[test]
    fn each_visit_of_a_step_is_noted_once_before_what_happens_at_it() {
        let mut recorder = Recorder::new(1.0);
        recorder.turn(2.0);
        let note = Minute { at: 3.0, kind: MinuteKind::Note, text: "x".into() };
        let first = recorder.note("a", Some(note.clone()));
        assert_eq!(kinds(&first), [(1.0, MinuteKind::Began), (2.0, MinuteKind::Shown), (3.0, MinuteKind::Note)]);
        assert_eq!(first[1].text, "a");
        assert!(recorder.note("a", None).is_empty());
        assert_eq!(recorder.note("a", Some(note.clone())), [note]);
        recorder.turn(4.0);
        assert_eq!(kinds(&recorder.note("b", None)), [(4.0, MinuteKind::Shown)]);
        assert_eq!(recorder.end(5.0).map(|minute| minute.kind), Some(MinuteKind::Ended));
        assert_eq!(recorder.end(6.0), None);
    }
}
