//! What one tab does with what is kept: begins with it, keeps its own work as it changes, opens other work, and notices
//! what other tabs do.
//!
//! Two laws: nothing that another tab wrote is ever written over, and nothing of this tab is left behind for something
//! else before it is kept, unless the person says so.

use super::content::{self, Shown, View};
use super::{Fate, Held, Label, Shelf, Written, fate, read, recents, write};
use crate::model::Name;
use crate::scenario::problem::Problem;
use crate::scenario::{file, presets};
use crate::text::Language;
use crate::ui::state::{State, Work};
use std::rc::Rc;

/// The tab's part in what is kept.
#[derive(Debug)]
pub struct Keeper {
    /// What is to be told.
    pub told: Option<Told>,
    held: Option<Held>,
    preset: Option<String>,
    /// The work as it is kept, or as its preset has it; none where it has to be kept yet.
    settled: Option<Rc<Work>>,
    /// The work that was left for another: it may be on the page for a moment longer.
    left: Option<Rc<Work>>,
    /// That the browser keeps nothing is told once.
    told_off: bool,
}

/// What is to be told of what is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// The work changed last was opened by itself.
    Resumed(Label),
    /// What should have been opened by itself is damaged.
    Lost,
    /// What should have been opened by itself kept the page from starting.
    Stumbled,
    /// Another tab has changed the work; nothing was changed here.
    OtherTab,
    /// Another tab has changed the work, which is kept under this id; the work here is kept as a copy.
    Copied(String),
    /// There is no room.
    Full,
    /// The browser keeps nothing.
    Off,
    /// What writes could not be fetched.
    Unwritten,
    /// The work could not be read again if it were kept as it is.
    Unkeepable(Vec<Problem>),
    /// The work here is not kept, and would be lost if this were opened.
    Unkept(Opening),
}

/// What can be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Opening {
    /// A preset, by its id.
    Preset(String),
    /// A kept work, by its id.
    Kept(String),
    /// Work from a file or link.
    Work(Rc<Work>),
    /// Work from a link that opens as a meeting.
    Meeting(Rc<Work>),
}

/// What a writing needs from outside.
#[derive(Clone, Debug)]
pub struct Stamp {
    /// Now: milliseconds since 1970.
    pub now: f64,
    /// A text of letters and digits that nobody else has ever used.
    pub fresh: String,
    /// What writes; `None`: that part of the page is still to come, and until then nothing is kept.
    pub pen: Option<Pen>,
}

/// Writes what is kept of a work.
#[derive(Clone, Copy, Debug)]
pub struct Pen {
    /// The content: [`content::write`].
    pub write: fn(&Work, View) -> String,
    /// The content, packed: [`super::packed`].
    pub pack: fn(&str) -> String,
}

impl Pen {
    /// The pen: all that writes hangs on it, and is fetched with it.
    pub const PEN: Self = Self { write: content::write, pack: super::packed };
}

/// What a tab begins with.
#[derive(Debug)]
pub struct Start {
    /// Its part in what is kept.
    pub keeper: Keeper,
    /// The page.
    pub state: State,
}

/// What a tab begins with: what it had before a reload, else the work changed last, else the first preset. `tab`: what
/// the tab remembers. `stumbled`: it did not start with that. Nothing that is kept can keep it from starting.
pub fn start(shelf: Option<&dyn Shelf>, tab: Option<&str>, stumbled: bool, language: Language) -> Start {
    let remembered = tab.and_then(content::read_tab);
    let view = remembered.as_ref().and_then(|(_, view)| *view);
    let last = || recents(shelf?).into_iter().find(|recent| recent.label.is_some());
    let (preset, wanted) = match remembered.map(|(shown, _)| shown) {
        Some(Shown::Preset(id)) => (Some(id), None),
        Some(Shown::Kept(id)) => (None, Some((id, None))),
        None => (None, last().map(|recent| (recent.id, recent.label))),
    };
    let mut told = None;
    if let Some(((id, label), shelf)) = wanted.zip(shelf) {
        let kept = Some(()).filter(|()| !stumbled).and_then(|()| taken(shelf, &id));
        if let Some((held, work, own)) = kept {
            let state = placed(State::new(language, work.clone()), view.or(own));
            let keeper = Keeper { told: label.map(Told::Resumed), held: Some(held), ..Keeper::new(work) };
            return Start { keeper, state };
        }
        told = Some(if stumbled { Told::Stumbled } else { Told::Lost });
    }
    let (id, work) = preset.and_then(|id| Some((work_of(&id)?, id))).map_or_else(first, |(work, id)| (id, work));
    let state = placed(State::new(language, work.clone()), view.filter(|_| told.is_none()));
    Start { keeper: Keeper { told, preset: Some(id), ..Keeper::new(work) }, state }
}

impl Keeper {
    /// Whether the work has changed since it was kept.
    pub fn is_due(&self, work: &Rc<Work>) -> bool {
        let is = |other: &Option<Rc<Work>>| other.as_ref().is_some_and(|other| Rc::ptr_eq(other, work));
        !is(&self.settled) && !is(&self.left)
    }

    /// Keeps the work if it has changed.
    pub fn keep(&mut self, shelf: Option<&dyn Shelf>, work: &Rc<Work>, view: View, stamp: &Stamp) {
        if self.is_due(work) {
            self.keep_now(shelf, work, view, stamp);
        }
    }

    /// Keeps the work even where nothing was changed since another tab wrote: as a copy.
    pub fn keep_now(&mut self, shelf: Option<&dyn Shelf>, work: &Rc<Work>, view: View, stamp: &Stamp) {
        let Some(shelf) = shelf else {
            if !std::mem::replace(&mut self.told_off, true) {
                self.told = Some(Told::Off);
            }
            return;
        };
        let Some(pen) = stamp.pen else { return };
        let content = (pen.write)(work, view);
        // What is kept and can't be read again would replace what can.
        if let Err(problems) = content::read(&content) {
            self.told = Some(Told::Unkeepable(problems));
            return;
        }
        match write(shelf, self.held.as_ref(), &label(work, stamp.now), &(pen.pack)(&content), &stamp.fresh) {
            Written::Kept(held) => {
                self.held = Some(held);
                if matches!(
                    self.told,
                    Some(Told::Full | Told::Off | Told::Unwritten | Told::Unkeepable(_) | Told::Resumed(_))
                ) {
                    self.told = None;
                }
            }
            Written::Copied(held) => {
                let other = self.held.replace(held).map(|other| other.id);
                self.told = other.map(Told::Copied);
            }
            Written::Full => {
                self.told = Some(Told::Full);
                return;
            }
        }
        self.preset = None;
        self.settled = Some(work.clone());
    }

    /// Looks whether another tab has changed the work; what was changed here since, or was displaced by the other, is
    /// then kept as a copy at once.
    pub fn look(&mut self, shelf: Option<&dyn Shelf>, work: &Rc<Work>, view: View, stamp: &Stamp) {
        let Some((held, on)) = self.held.as_mut().zip(shelf) else { return };
        match fate(on, held) {
            Fate::Stands => return,
            Fate::Followed => held.follow(),
            Fate::Displaced => self.settled = None,
        }
        self.told = Some(Told::OtherTab);
        self.keep(shelf, work, view, stamp);
    }

    /// Opens something in place of `present`, which has to be kept by now, unless it may be lost. `None`: it was not
    /// opened, and what is told says why.
    pub fn open(
        &mut self,
        shelf: Option<&dyn Shelf>,
        present: &Rc<Work>,
        opening: &Opening,
        may_be_lost: bool,
    ) -> Option<(Rc<Work>, Option<View>)> {
        if self.is_due(present) && !may_be_lost {
            self.told = Some(Told::Unkept(opening.clone()));
            return None;
        }
        let found = match (opening, shelf) {
            (Opening::Work(work) | Opening::Meeting(work), Some(shelf)) => content::find(shelf, work),
            (Opening::Kept(id), _) => Some(id.clone()),
            (Opening::Work(_) | Opening::Meeting(_) | Opening::Preset(_), _) => None,
        };
        let mut opened = (None, None, None);
        let (work, view) = match (opening, found) {
            (_, Some(id)) => {
                let Some((held, work, view)) = shelf.and_then(|shelf| taken(shelf, &id)) else {
                    self.told = Some(Told::Lost);
                    return None;
                };
                opened = (Some(held), None, Some(work.clone()));
                (work, view)
            }
            (Opening::Preset(id), None) => {
                let work = work_of(id)?;
                // What the program does not have from its start is kept at once, for the tab to have it after a reload.
                if presets::is_carried(id) {
                    opened = (None, Some(id.clone()), Some(work.clone()));
                }
                (work, None)
            }
            (Opening::Work(work) | Opening::Meeting(work), None) => (work.clone(), None),
            (Opening::Kept(_), None) => return None,
        };
        (self.held, self.preset, self.settled) = opened;
        self.told = None;
        self.left = Some(present.clone());
        Some((work, view))
    }

    /// The id of the work on the page, where it is kept.
    pub fn id(&self) -> Option<&str> {
        self.held.as_ref().map(|held| held.id.as_str())
    }

    /// What the tab is to remember over a reload; `None`: work that is not kept.
    pub fn tab(&self, view: View) -> Option<String> {
        let kept = self.held.as_ref().map(|held| Shown::Kept(held.id.clone()));
        let shown = kept.or_else(|| self.preset.clone().map(Shown::Preset))?;
        Some(content::write_tab(&shown, view))
    }

    fn new(settled: Rc<Work>) -> Self {
        Self { told: None, held: None, preset: None, settled: Some(settled), left: None, told_off: false }
    }
}

/// A kept work.
fn taken(shelf: &dyn Shelf, id: &str) -> Option<(Held, Rc<Work>, Option<View>)> {
    let (held, text) = read(shelf, id).ok()?;
    let (work, view) = content::read(&text).ok()?;
    Some((held, Rc::new(work), view))
}

/// The work of a preset.
fn work_of(preset: &str) -> Option<Rc<Work>> {
    Some(Rc::new(Work::of(presets::workspace(preset)?)))
}

/// The preset to begin with.
fn first() -> (String, Rc<Work>) {
    let first = presets::list()[0].id;
    (first.to_owned(), work_of(first).unwrap_or_else(|| Rc::new(Work::of(Default::default()))))
}

fn placed(state: State, view: Option<View>) -> State {
    match view {
        Some(view) => view.shown(state),
        None => state,
    }
}

fn label(work: &Work, at: f64) -> Label {
    // Names are cut only where no file could hold them.
    let cut = |name: &str| name.chars().take(file::MAX_NAME).collect();
    let county = &work.baseline().county;
    let scenarios = u32::try_from(work.scenarios.len()).unwrap_or(u32::MAX);
    Label { at, county: Name { zh: cut(&county.zh), en: cut(&county.en) }, scenarios }
}

#[cfg(test)]
mod tests;
