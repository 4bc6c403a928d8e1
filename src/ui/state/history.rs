//! Undo and redo: the works of before, each with what made it into the next.

use super::{Reworked, Tab, Work};
use crate::scenario::meeting::Minute;
use crate::scenario::parameters::Key;
use crate::scenario::sheet::Sheet;
use std::rc::Rc;

/// What was done, so that the page can name it.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// A lever was moved or put back.
    Lever(Key),
    /// The building programme was changed.
    Programme(Reworked),
    /// A table of data was changed.
    Table(Sheet),
    /// One change of the plan was taken back.
    TakenBack,
    /// The whole plan was put back to the baseline.
    AllReset,
    /// The list of scenarios was changed.
    Arranged,
    /// The steps of the meeting were changed.
    Steps,
    /// An entry was taken out of the minutes. Else they are no deeds: what was said is not unsaid by undoing a lever.
    Dropped(Minute),
}

/// A deed that can be undone or redone: the work on its other side, and the tab it was done on.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) work: Rc<Work>,
    pub(super) deed: Deed,
    pub(super) tab: Tab,
}

/// What can be undone and redone, the latest last.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    pub(super) past: Vec<Step>,
    future: Vec<Step>,
    /// What is done with the lever or the project in hand: its moves are one deed.
    held: Option<Deed>,
}

/// The most steps back.
const DEPTH: usize = 300;

impl History {
    /// Notes a deed before which the work was `before`.
    pub(super) fn note(&mut self, before: &Rc<Work>, deed: Deed, tab: Tab) {
        self.future.clear();
        let held = match &deed {
            Deed::Lever(_) | Deed::Programme(Reworked { held: Some(_), .. }) => Some(deed.clone()),
            _ => None,
        };
        let goes_on = held.is_some() && held == self.held;
        self.held = held;
        if goes_on {
            return;
        }
        if self.past.len() == DEPTH {
            self.past.remove(0);
        }
        self.past.push(Step { work: before.clone(), deed, tab });
    }

    /// The work before a deed that is still in hand; `None`: the deed begins.
    pub(super) fn begun(&self, deed: &Deed) -> Option<&Rc<Work>> {
        let step = self.past.last().filter(|_| self.held.as_ref() == Some(deed))?;
        Some(&step.work)
    }

    /// What is in hand is let go: its next move is a deed of its own.
    pub(super) fn settle(&mut self) {
        self.held = None;
    }

    /// Whether anything is in hand.
    pub(super) fn holds(&self) -> bool {
        self.held.is_some()
    }

    /// The last deed, with the work before it; `now` can be redone.
    pub(super) fn undo(&mut self, now: &Rc<Work>) -> Option<Step> {
        Self::step(&mut self.past, &mut self.future, &mut self.held, now)
    }

    /// The deed undone last, with the work after it.
    pub(super) fn redo(&mut self, now: &Rc<Work>) -> Option<Step> {
        Self::step(&mut self.future, &mut self.past, &mut self.held, now)
    }

    /// The last deed.
    pub(super) fn last(&self) -> Option<&Step> {
        self.past.last()
    }

    /// The last deed that a replay can show: one that changed figures.
    pub(super) fn shown(&self) -> Option<&Step> {
        let last = self.past.iter().rev().find(|step| !matches!(step.deed, Deed::Steps | Deed::Dropped(_)));
        last.filter(|step| step.deed != Deed::Arranged)
    }

    /// The deed undone last.
    pub(super) fn next(&self) -> Option<&Step> {
        self.future.last()
    }

    fn step(from: &mut Vec<Step>, to: &mut Vec<Step>, held: &mut Option<Deed>, now: &Rc<Work>) -> Option<Step> {
        let step = from.pop()?;
        *held = None;
        to.push(Step { work: now.clone(), ..step.clone() });
        Some(step)
    }
}
