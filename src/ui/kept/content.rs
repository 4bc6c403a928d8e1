//! What is kept of a workspace, as text: a line of what no file carries, then the file.

use super::Shelf;
use crate::exchange::grid::{DraftParts, Drafts};
use crate::model::{Area, Stage};
use crate::scenario::file;
use crate::scenario::problem::Problem;
use crate::scenario::sheet::Sheet;
use crate::ui::state::{Action, State, Tab, Work};
use serde_json::{Value, json};
use std::rc::Rc;

/// Where on the page somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    tab: Tab,
    sheet: Sheet,
    area: Area,
    stage: Stage,
}

impl View {
    /// Where the page is.
    pub fn of(state: &State) -> Self {
        Self { tab: state.tab, sheet: state.sheet, area: state.area, stage: state.stage }
    }

    /// What brings the page there.
    pub fn actions(self) -> [Action; 4] {
        let Self { tab, sheet, area, stage } = self;
        [Action::ChooseTab(tab), Action::ChooseSheet(sheet), Action::ChooseStage(stage), Action::ChooseArea(area)]
    }

    /// The page there, unless it is on a zone that the work does not have.
    #[must_use]
    pub fn shown(self, state: State) -> State {
        if !self.fits(&state.work) {
            return state;
        }
        Rc::unwrap_or_clone(self.actions().into_iter().fold(Rc::new(state), State::after))
    }

    fn fits(self, work: &Work) -> bool {
        !matches!(self.area, Area::Zone(zone) if zone >= work.scenario().inputs.zones.len())
    }

    fn value(self) -> Value {
        let tab = Tab::ALL.iter().position(|tab| *tab == self.tab);
        let sheet = Sheet::ALL.iter().position(|sheet| *sheet == self.sheet);
        json!({"tab": tab, "sheet": sheet, "area": self.area, "stage": self.stage})
    }

    fn read(value: &Value) -> Option<Self> {
        let place = |field: &str| usize::try_from(value.get(field)?.as_u64()?).ok();
        Some(Self {
            tab: *Tab::ALL.get(place("tab")?)?,
            sheet: *Sheet::ALL.get(place("sheet")?)?,
            area: serde_json::from_value(value.get("area")?.clone()).ok()?,
            stage: serde_json::from_value(value.get("stage")?.clone()).ok()?,
        })
    }
}

/// What is kept of a work.
pub fn write(work: &Work, view: View) -> String {
    let head = json!({"active": work.active, "view": view.value(), "drafts": drafts_value(&work.drafts)});
    format!("{head}\n{}", file::write(&work.workspace()))
}

/// The work that was kept, and where the page was.
pub fn read(text: &str) -> Result<(Work, Option<View>), Vec<Problem>> {
    let (head, file) = text.split_once('\n').unwrap_or(("", text));
    let head: Value = serde_json::from_slice(head.as_bytes()).unwrap_or_default();
    let mut work = Work::of(file::read(file.as_bytes())?);
    let active = head.get("active").and_then(Value::as_u64).and_then(|place| usize::try_from(place).ok());
    if let Some(active) = active.filter(|active| *active < work.scenarios.len() && *active != work.baseline) {
        work.active = active;
    }
    work.drafts = Rc::new(head.get("drafts").and_then(read_drafts).unwrap_or_default());
    let view = head.get("view").and_then(View::read).filter(|view| view.fits(&work));
    Ok((work, view))
}

/// Drafts by the places of their tables in [`Sheet::ALL`].
fn drafts_value(drafts: &Drafts) -> Value {
    let place = |sheet: &Sheet| Sheet::ALL.iter().position(|one| one == sheet);
    let DraftParts { cells, rows, years } = drafts.parts();
    let cells: Vec<_> =
        cells.iter().map(|(sheet, row, column, text)| json!([place(sheet), row, column, text])).collect();
    let rows: Vec<_> = rows.iter().map(|(sheet, row)| json!([place(sheet), row])).collect();
    let years: Vec<_> = years.iter().map(|(sheet, year)| json!([place(sheet), year])).collect();
    json!([cells, rows, years])
}

fn read_drafts(value: &Value) -> Option<Drafts> {
    let list = |place: usize| value.get(place)?.as_array();
    let sheet = |entry: &Value| Sheet::ALL.get(number(entry, 0)?).copied();
    let cell =
        |entry: &Value| Some((sheet(entry)?, number(entry, 1)?, number(entry, 2)?, entry.get(3)?.as_str()?.to_owned()));
    let row = |entry: &Value| Some((sheet(entry)?, number(entry, 1)?));
    let year = |entry: &Value| Some((sheet(entry)?, entry.get(1)?.as_i64()?.try_into().ok()?));
    let parts = DraftParts {
        cells: list(0)?.iter().map(cell).collect::<Option<_>>()?,
        rows: list(1)?.iter().map(row).collect::<Option<_>>()?,
        years: list(2)?.iter().map(year).collect::<Option<_>>()?,
    };
    Some(parts.into())
}

fn number(entry: &Value, place: usize) -> Option<usize> {
    entry.get(place)?.as_u64()?.try_into().ok()
}

/// The workspace that holds just this work, if there is one: what is opened again need not be kept twice.
pub fn find(shelf: &dyn Shelf, work: &Work) -> Option<String> {
    let file = file::write(&work.workspace());
    let holds = |id: &str| {
        super::read(shelf, id).is_ok_and(|(_, text)| text.split_once('\n').is_some_and(|(_, own)| own == file))
    };
    super::recents(shelf).into_iter().map(|recent| recent.id).find(|id| holds(id))
}

/// What a tab shows: a reload brings it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A kept workspace, by its id.
    Kept(String),
    /// A preset that nothing was changed of.
    Preset(String),
}

/// What a tab remembers over a reload.
pub fn write_tab(shown: &Shown, view: View) -> String {
    let (kept, preset) = match shown {
        Shown::Kept(id) => (Some(id), None),
        Shown::Preset(id) => (None, Some(id)),
    };
    json!({"kept": kept, "preset": preset, "view": view.value()}).to_string()
}

/// What a tab remembered.
pub fn read_tab(text: &str) -> Option<(Shown, Option<View>)> {
    let value: Value = serde_json::from_slice(text.as_bytes()).ok()?;
    let id = |field: &str| Some(value.get(field)?.as_str()?.to_owned());
    let shown = id("kept").map(Shown::Kept).or_else(|| id("preset").map(Shown::Preset))?;
    Some((shown, value.get("view").and_then(View::read)))
}
