//! The state of the page and what can happen to it. Pure: the same state and action always give the same state.

mod arrange;
mod comparing;
mod history;
mod looking;
mod norms;
mod programme;
mod replay;
mod results;
mod tab;
mod work;

pub use arrange::Arrange;
pub use comparing::{Adjustment, Comparing, MOST};
pub use history::Deed;
pub use looking::{Around, Looking, SchoolsView};
pub use programme::{Rework, Reworked, Topic, Turn, years_late};
pub use results::Computed;
pub use tab::Tab;
pub use work::Work;

use crate::exchange::grid::{Edit, Editing, Outcome, Table, table};
use crate::model::{Area, Inputs, Stage};
use crate::report::{self, lead};
use crate::scenario::file::MAX_STEPS;
use crate::scenario::meeting::{self, Meeting, Minute};
use crate::scenario::parameters::{self, Key};
use crate::scenario::sheet::Sheet;
use crate::scenario::{Scenario, Workspace};
use crate::text::Language;
use history::{History, Step};
use std::rc::Rc;

/// Everything the page shows.
#[derive(Clone, Debug)]
pub struct State {
    /// The language it speaks.
    pub language: Language,
    /// What undo goes back to, and what is kept.
    pub work: Rc<Work>,
    /// What everything is compared with, and what it comes to.
    pub baseline: Computed,
    /// The plan that is shown, and what it comes to. During a replay it is on its way to the plan of the work.
    pub plan: Computed,
    /// The tab.
    pub tab: Tab,
    /// The area the charts show.
    pub area: Area,
    /// The stage the table shows.
    pub stage: Stage,
    /// The table of data.
    pub sheet: Sheet,
    /// What the last change of a table came to.
    pub outcome: Option<Outcome>,
    /// How far a replay has come.
    pub replay: Option<f64>,
    /// Every scenario and what it comes to, in their order, while they are compared or presented; else none.
    pub all: Rc<Vec<Computed>>,
    /// Which schools are looked at.
    pub looking: Rc<Looking>,
    /// What is compared.
    pub comparing: Comparing,
    /// The step that a meeting has come to; `None`: there is no meeting.
    pub presenting: Option<usize>,
    history: History,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
// At worst, the same change of a table is taken to be another one.
#[allow(unpredictable_function_pointer_comparisons)]
pub enum Action {
    /// A lever is moved; the value is in base units.
    SetParameter(Key, f64),
    /// A lever is put back to the baseline.
    Reset(Key),
    /// A lever is let go: its next move is undone by itself.
    Settle,
    /// A change of the plan is taken back.
    TakeBack(report::Change),
    /// Everything in the plan is put back to the baseline.
    ResetAll,
    /// The building programme of the plan is changed.
    Programme(Rework),
    /// A table of data is changed, by what changes tables.
    Edit(Edit, Editing),
    /// The last deed is undone.
    Undo,
    /// The deed undone last is done again.
    Redo,
    /// The last deed is shown once more: from 0, as before it, to 1, as after it; `None`: it is over.
    Replay(Option<f64>),
    /// Other work takes the place of this one; what was done before can't be undone.
    Open(Rc<Work>),
    /// The list of scenarios is changed.
    Arrange(Arrange),
    /// The steps of the meeting are others.
    SetSteps(Vec<meeting::Step>),
    /// Something is put into the minutes, where undo leaves it.
    Note(Minute),
    /// An entry is taken out of the minutes, by its place.
    DropNote(usize),
    /// A meeting turns to a step; `None`: it is over.
    Present(Option<usize>),
    /// Other schools are looked at, or otherwise.
    Look(Rc<Looking>),
    /// Other things are compared.
    Compare(Adjustment),
    /// The page turns to another scenario.
    ChooseScenario(usize),
    /// The page turns to a tab.
    ChooseTab(Tab),
    /// The charts turn to an area.
    ChooseArea(Area),
    /// The table turns to a stage.
    ChooseStage(Stage),
    /// The tables of data turn to a table.
    ChooseSheet(Sheet),
    /// The page turns to a language.
    SetLanguage(Language),
}

impl State {
    /// The page on a work; it shows what its sentence is about, or the tables where nothing is known yet.
    pub fn new(language: Language, work: Rc<Work>) -> Self {
        let (baseline, plan) = results::results(&work, &[]);
        let empty = work.scenarios.iter().all(|scenario| scenario.inputs.zones.is_empty());
        let (area, stage) = lead(&plan.findings).unwrap_or((Area::County, Stage::Primary));
        Self {
            language,
            work,
            baseline,
            plan,
            tab: if empty { Tab::Data } else { Tab::Explore },
            area,
            stage,
            sheet: Sheet::ALL[0],
            outcome: None,
            replay: None,
            all: Rc::default(),
            looking: Rc::default(),
            comparing: Comparing::default(),
            presenting: None,
            history: History::default(),
        }
    }

    /// The page on a single scenario, which becomes the baseline.
    pub fn on(language: Language, baseline: Scenario) -> Self {
        Self::new(language, Rc::new(Work::of(Workspace { scenarios: vec![baseline], ..Workspace::default() })))
    }

    /// The state after an action; the very same where it changes nothing.
    #[must_use]
    pub fn after(self: Rc<Self>, action: Action) -> Rc<Self> {
        match action {
            Action::SetParameter(key, value) => {
                self.changed(Deed::Lever(key.clone()), |plan, _| parameters::set(&mut plan.inputs, &key, value))
            }
            Action::Reset(key) => self.changed(Deed::Lever(key.clone()), |plan, from| {
                parameters::reset(&mut plan.inputs, &from.inputs, &key);
            }),
            Action::TakeBack(change) => self.changed(Deed::TakenBack, |plan, from| {
                report::take_back(&mut plan.inputs, &from.inputs, &change);
            }),
            Action::ResetAll => self.changed(Deed::AllReset, |plan, from| plan.inputs.clone_from(&from.inputs)),
            Action::Programme(rework) => self.reworked(&rework),
            Action::Edit(change, by) => self.edited(&change, by),
            Action::Arrange(change) => match arrange::arranged(&self.work, &change) {
                Some(work) => {
                    let mut state = Rc::unwrap_or_clone(self.did(Deed::Arranged, work));
                    if let Arrange::Delete(place) = change {
                        state.comparing.forget(&self.work.scenarios[place].id);
                    }
                    Rc::new(state)
                }
                None => self,
            },
            Action::SetSteps(mut steps) => {
                steps.truncate(MAX_STEPS);
                if steps == self.work.meeting.steps {
                    return self;
                }
                self.did(Deed::Steps, self.work.with_meeting(|meeting| meeting.steps = steps))
            }
            Action::Note(minute) => self.with(|state| {
                state.work = Rc::new(self.work.with_meeting(|meeting| meeting.note(minute)));
            }),
            Action::DropNote(place) => match self.work.meeting.minutes.get(place).cloned() {
                Some(minute) => {
                    let work = self.work.with_meeting(|meeting| drop(meeting.minutes.remove(place)));
                    self.did(Deed::Dropped(minute), work)
                }
                None => self,
            },
            Action::Present(step) if step != self.presenting => self.with(|state| {
                state.presenting = step;
                state.compute_all(&self.work);
            }),
            Action::Look(looking) => self.with(|state| state.looking = looking),
            Action::Compare(turn) => {
                let comparing = turn.after(&self.comparing);
                if comparing == self.comparing { self } else { self.with(|state| state.comparing = comparing) }
            }
            Action::Undo => self.stepped(History::undo, |meeting, dropped| meeting.note(dropped.clone())),
            Action::Redo => self.stepped(History::redo, Meeting::forget),
            Action::Replay(share) => self.replayed(share),
            Action::Open(work) => Rc::new(Self { sheet: self.sheet, ..Self::new(self.language, work) }),
            Action::ChooseScenario(place) => match self.work.choosing(place) {
                Some(work) => self.with(|state| {
                    state.history.settle();
                    state.now(Rc::new(work));
                }),
                None => self,
            },
            Action::Settle if self.history.holds() => self.with(|state| state.history.settle()),
            Action::ChooseTab(tab) if tab != self.tab => self.with(|state| {
                state.tab = tab;
                state.compute_all(&self.work);
            }),
            Action::ChooseArea(area) if area != self.area => self.with(|state| state.area = area),
            Action::ChooseStage(stage) if stage != self.stage => self.with(|state| state.stage = stage),
            Action::ChooseSheet(sheet) if sheet != self.sheet => self.with(|state| {
                state.sheet = sheet;
                state.outcome = None;
            }),
            Action::SetLanguage(language) if language != self.language => self.with(|state| state.language = language),
            Action::Settle
            | Action::Present(_)
            | Action::ChooseTab(_)
            | Action::ChooseArea(_)
            | Action::ChooseStage(_)
            | Action::ChooseSheet(_)
            | Action::SetLanguage(_) => self,
        }
    }

    /// What undo would undo.
    pub fn undoes(&self) -> Option<&Deed> {
        self.history.last().map(|step| &step.deed)
    }

    /// The scenario that undo would bring back.
    pub fn deleted(&self) -> Option<&Rc<Scenario>> {
        let gone = |one: &&Rc<Scenario>| self.work.scenarios.iter().all(|other| other.id != one.id);
        self.history.last()?.work.scenarios.iter().find(gone)
    }

    /// What a replay would show.
    pub fn replays(&self) -> Option<&Deed> {
        self.replayable().map(|step| &step.deed)
    }

    /// The last change of figures, if it was one of the scenario that is shown.
    fn replayable(&self) -> Option<&Step> {
        let same = |step: &&Step| step.work.scenario().id == self.work.scenario().id;
        self.history.shown().filter(same)
    }

    /// What redo would do again.
    pub fn redoes(&self) -> Option<&Deed> {
        self.history.next().map(|step| &step.deed)
    }

    /// The table of data in view: the baseline's.
    pub fn table(&self) -> Table {
        table(self.language, &self.baseline.scenario, &self.work.drafts, &self.baseline.problems, self.sheet)
    }

    /// The same state with something about it changed.
    fn with(&self, change: impl FnOnce(&mut Self)) -> Rc<Self> {
        let mut state = self.clone();
        change(&mut state);
        Rc::new(state)
    }

    /// The state after a change of the plan; the baseline is changed in the tables alone.
    fn changed(self: Rc<Self>, deed: Deed, change: impl FnOnce(&mut Scenario, &Scenario)) -> Rc<Self> {
        if self.work.active == self.work.baseline {
            return self;
        }
        let work = self.work.with_plan(change);
        if work.scenario() == self.work.scenario() {
            return self;
        }
        self.did(deed, work)
    }

    /// The state after a change of a table.
    fn edited(self: Rc<Self>, change: &Edit, by: Editing) -> Rc<Self> {
        let mut work = (*self.work).clone();
        let drafts = Rc::make_mut(&mut work.drafts);
        let outcome = by(self.language, &mut work.scenarios, work.baseline, drafts, change);
        if work == *self.work {
            return self.with(|state| state.outcome = Some(outcome));
        }
        let mut state = Rc::unwrap_or_clone(self.did(Deed::Table(self.sheet), work));
        state.outcome = Some(outcome);
        Rc::new(state)
    }

    /// The state with a deed done.
    fn did(&self, deed: Deed, work: Work) -> Rc<Self> {
        self.with(|state| {
            state.history.note(&self.work, deed, self.tab);
            state.now(Rc::new(work));
        })
    }

    /// The state a step back or forth. The minutes stay as they are, unless one was dropped: then `drops` tells what
    /// becomes of it.
    fn stepped(
        self: Rc<Self>,
        step: fn(&mut History, &Rc<Work>) -> Option<Step>,
        drops: fn(&mut Meeting, &Minute),
    ) -> Rc<Self> {
        let mut history = self.history.clone();
        let Some(step) = step(&mut history, &self.work) else { return self };
        let minutes = &self.work.meeting.minutes;
        let work = match &step.deed {
            Deed::Dropped(minute) => Rc::new(step.work.with_meeting(|meeting| {
                meeting.minutes.clone_from(minutes);
                drops(meeting, minute);
            })),
            // The very same work, so that it is known to be kept.
            _ if step.work.meeting.minutes == *minutes => step.work.clone(),
            _ => Rc::new(step.work.with_meeting(|meeting| meeting.minutes.clone_from(minutes))),
        };
        self.with(|state| {
            state.history = history;
            state.tab = step.tab;
            if let Deed::Table(sheet) = step.deed {
                state.sheet = sheet;
            }
            state.now(work);
        })
    }

    fn replayed(self: Rc<Self>, share: Option<f64>) -> Rc<Self> {
        let Some(step) = self.replayable() else { return self };
        if share == self.replay {
            return self;
        }
        let shown = share.map_or_else(|| self.work.clone(), |share| replay::at(step, &self.work, share));
        self.with(|state| {
            state.replay = share;
            state.show(&shown);
        })
    }

    /// Turns to a work.
    fn now(&mut self, work: Rc<Work>) {
        self.replay = None;
        self.outcome = None;
        self.show(&work);
        self.work = work;
    }

    /// Shows what a work comes to.
    fn show(&mut self, work: &Work) {
        let (baseline, plan) = results::results(work, &[&self.plan, &self.baseline]);
        self.area = same_area(self.area, &self.plan.scenario.inputs, &plan.scenario.inputs);
        (self.baseline, self.plan) = (baseline, plan);
        self.compute_all(work);
    }

    /// Works out every scenario where all of them are shown. What is known already is taken over.
    fn compute_all(&mut self, work: &Work) {
        if self.tab != Tab::Compare && self.presenting.is_none() {
            self.all = Rc::default();
            return;
        }
        let all = results::all(work, &[&self.plan, &self.baseline], &self.all);
        if *self.all != all {
            self.all = Rc::new(all);
        }
    }
}

/// The area in other inputs: the zone of the same id, the kind if it has zones, else the county.
fn same_area(area: Area, before: &Inputs, now: &Inputs) -> Area {
    match area {
        Area::Zone(place) => {
            let id = before.zones.get(place).map(|zone| &zone.id);
            now.zones.iter().position(|zone| Some(&zone.id) == id).map_or(Area::County, Area::Zone)
        }
        Area::Kind(kind) if now.zones.iter().all(|zone| zone.kind != kind) => Area::County,
        area => area,
    }
}

#[cfg(test)]
mod tests;
