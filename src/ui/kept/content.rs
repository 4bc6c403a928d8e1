//! What is kept of a workspace, as text: a line of what no file carries, then the file.

use super::Shelf;
use crate::exchange::grid::{DraftParts, Drafts, columns};
use crate::model::{Area, Inputs, Stage, Year};
use crate::scenario::file;
use crate::scenario::order::gathered;
use crate::scenario::problem::Problem;
use crate::scenario::sheet::{Field, Sheet};
use crate::ui::state::{Action, State, Tab, Work};
use serde_json::{Value, json};
use std::collections::BTreeMap;
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
        let tab = match self.tab {
            Tab::Explore => EXPLORE,
            Tab::Programme => PROGRAMME,
            Tab::Schools => SCHOOLS,
            Tab::Needs => NEEDS,
            Tab::Compare => COMPARE,
            Tab::Data => DATA,
        };
        json!({"tab": tab, "sheet": self.sheet.id(), "area": self.area, "stage": self.stage})
    }

    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            tab: match value.get("tab")? {
                tab if tab == EXPLORE || *tab == 0 => Tab::Explore,
                tab if tab == PROGRAMME => Tab::Programme,
                tab if tab == SCHOOLS => Tab::Schools,
                tab if tab == NEEDS => Tab::Needs,
                tab if tab == COMPARE => Tab::Compare,
                // An earlier version wrote places: 数据 was 1.
                tab if tab == DATA || *tab == 1 => Tab::Data,
                _ => return None,
            },
            sheet: named(value.get("sheet")?)?,
            area: serde_json::from_value(value.get("area")?.clone()).ok()?,
            stage: serde_json::from_value(value.get("stage")?.clone()).ok()?,
        })
    }
}

/// The tabs, as they are kept.
const EXPLORE: &str = "explore";
const PROGRAMME: &str = "programme";
const SCHOOLS: &str = "schools";
const NEEDS: &str = "needs";
const COMPARE: &str = "compare";
const DATA: &str = "data";

/// What is kept of a work.
pub fn write(work: &Work, view: View) -> String {
    let head = json!({"active": work.active, "view": view.value(), "drafts": drafts_value(work)});
    format!("{head}\n{}", file::write(&work.workspace()))
}

/// The work that was kept, and where the page was.
pub fn read(text: &str) -> Result<(Work, Option<View>), Vec<Problem>> {
    let (head, file) = text.split_once('\n').unwrap_or(("", text));
    let head: Value = serde_json::from_slice(head.as_bytes()).unwrap_or_default();
    let mut work = Work::of(file::read(file.as_bytes())?);
    let active = head.get("active").and_then(Value::as_u64).and_then(|place| usize::try_from(place).ok());
    if let Some(active) = active.filter(|active| *active < work.scenarios.len()) {
        work.active = active;
    }
    let inputs = &work.baseline().inputs;
    let drafts = head.get("drafts").and_then(|drafts| read_drafts(drafts, inputs)).unwrap_or_default();
    work.drafts = Rc::new(drafts);
    let view = head.get("view").and_then(View::read).filter(|view| view.fits(&work));
    Ok((work, view))
}

/// Drafts, by the names of their tables and of what their columns hold: columns may move from version to version.
fn drafts_value(work: &Work) -> Value {
    let DraftParts { cells, rows, years } = work.drafts.parts();
    let mut known = Columns::new(&work.baseline().inputs, &years);
    let cells: Vec<_> = cells
        .iter()
        .map(|(sheet, row, column, text)| json!([sheet.id(), row, known.of(*sheet).get(*column), text]))
        .collect();
    let rows: Vec<_> = rows.iter().map(|(sheet, row)| json!([sheet.id(), row])).collect();
    let years: Vec<_> = years.iter().map(|(sheet, year)| json!([sheet.id(), year])).collect();
    json!([cells, rows, years])
}

/// The drafts; those of tables and columns that there are no longer are left out.
fn read_drafts(value: &Value, inputs: &Inputs) -> Option<Drafts> {
    let list = |place: usize| value.get(place)?.as_array();
    let year = |entry: &Value| Some((sheet(entry)?, entry.get(1)?.as_i64()?.try_into().ok()?));
    let years: Vec<(Sheet, Year)> = list(2)?.iter().filter_map(year).collect();
    let mut known = Columns::new(inputs, &years);
    let mut cell = |entry: &Value| {
        let sheet = sheet(entry)?;
        let named =
            || Some(entry.get(2)?).and_then(|name| known.of(sheet).iter().position(|field| json!(field) == *name));
        let column = number(entry, 2).or_else(named)?;
        Some((sheet, number(entry, 1)?, column, entry.get(3)?.as_str()?.to_owned()))
    };
    let row = |entry: &Value| Some((sheet(entry)?, number(entry, 1)?));
    let parts = DraftParts {
        cells: list(0)?.iter().filter_map(&mut cell).collect(),
        rows: list(1)?.iter().filter_map(row).collect(),
        years,
    };
    Some(parts.into())
}

/// The table of an entry.
fn sheet(entry: &Value) -> Option<Sheet> {
    named(entry.get(0)?)
}

/// A table by its name; earlier versions wrote its place among those they had.
fn named(sheet: &Value) -> Option<Sheet> {
    const FORMER: [Sheet; 17] = [
        Sheet::County,
        Sheet::Zones,
        Sheet::Births,
        Sheet::Pupils,
        Sheet::Children,
        Sheet::Rooms,
        Sheet::PrivateShares,
        Sheet::Projects,
        Sheet::Effects,
        Sheet::Moves,
        Sheet::Estates,
        Sheet::Links,
        Sheet::Arrivals,
        Sheet::LaterBirths,
        Sheet::History,
        Sheet::Retention,
        Sheet::ClassSizes,
    ];
    match sheet.as_str() {
        Some(name) => Sheet::parse(name),
        None => FORMER.get(usize::try_from(sheet.as_u64()?).ok()?).copied(),
    }
}

fn number(entry: &Value, place: usize) -> Option<usize> {
    entry.get(place)?.as_u64()?.try_into().ok()
}

/// The columns of tables, each made once.
struct Columns<'a> {
    inputs: &'a Inputs,
    years: &'a [(Sheet, Year)],
    of: BTreeMap<Sheet, Vec<Field>>,
}

impl<'a> Columns<'a> {
    fn new(inputs: &'a Inputs, years: &'a [(Sheet, Year)]) -> Self {
        Self { inputs, years, of: BTreeMap::new() }
    }

    fn of(&mut self, sheet: Sheet) -> &[Field] {
        let Self { inputs, years, of } = self;
        of.entry(sheet).or_insert_with(|| {
            let years = years.iter().filter(|(own, _)| *own == sheet).map(|(_, year)| *year);
            columns(inputs, sheet, &gathered(years))
        })
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::grid::{Edit, edit};
    use crate::scenario::presets;
    use crate::text::Language;

    fn enshi() -> Rc<State> {
        let workspace = presets::workspace("enshi@1").expect("a preset of this name");
        Rc::new(State::new(Language::Zh, Rc::new(Work::of(workspace))))
    }

    /// The page after something was typed that can't be taken.
    fn typed(state: Rc<State>, sheet: Sheet, row: usize, column: usize) -> Rc<State> {
        state.after(Action::Edit(Edit::Paste { sheet, row, column, text: "不详".into() }, edit))
    }

    fn kept(state: &State) -> (Value, String) {
        let text = write(&state.work, View::of(state));
        let (head, file) = text.split_once('\n').expect("a line before the file");
        (serde_json::from_str(head).expect("JSON"), file.to_owned())
    }

    fn cells(head: &Value, file: &str) -> Vec<(Sheet, usize, usize, String)> {
        let (work, _) = read(&format!("{head}\n{file}")).expect("what was written can be read");
        work.drafts.parts().cells
    }

    #[test]
    fn drafts_of_all_tables_come_back() {
        let mut state = enshi();
        for sheet in Sheet::ALL {
            let columns = columns(&state.work.baseline().inputs, sheet, &Default::default()).len();
            for place in [1, columns / 2, columns - 1] {
                // Some tables stand on their side.
                let (row, column) = if sheet.on_its_side() { (place, 1) } else { (0, place) };
                state = typed(state, sheet, row, column);
            }
        }
        assert!(state.work.drafts.count() > 20);
        let (head, file) = kept(&state);
        let (work, _) = read(&format!("{head}\n{file}")).expect("what was written can be read");
        assert_eq!(work.drafts, state.work.drafts);
    }

    #[test]
    fn a_draft_stays_with_what_its_column_holds() {
        let state = typed(typed(enshi(), Sheet::Births, 0, 4), Sheet::Pupils, 1, 5);
        let zone = state.work.baseline().inputs.zones[2].id.clone();
        let (head, file) = kept(&state);
        let births = json!(["births", 0, {"what": "zone_births", "at": 0, "zone": zone}, "不详"]);
        let pupils = json!(["pupils", 1, {"what": "pupils_of_grade", "at": 3, "zone": ""}, "不详"]);
        assert_eq!(head["drafts"][0], json!([births, pupils]));
        // In another order of columns, it stands where its column is.
        let mut value: Value = serde_json::from_str(&file).expect("JSON");
        for scenario in value["scenarios"].as_array_mut().expect("scenarios") {
            scenario["zones"].as_array_mut().expect("zones").swap(2, 4);
        }
        let moved = cells(&head, &value.to_string());
        assert_eq!((moved[0].2, moved[1].2), (6, 5));
    }

    #[test]
    fn drafts_that_were_kept_by_number_are_read_and_unknown_ones_left_out() {
        let (mut head, file) = kept(&enshi());
        let gone = json!(["births", 0, {"what": "never", "at": 0, "zone": ""}, "b"]);
        head["drafts"] = json!([[[2, 0, 4, "不详"], gone, ["no_table", 0, 1, "c"], "d"], [[1, 2]], [[2, 1999]]]);
        assert_eq!(cells(&head, &file), [(Sheet::Births, 0, 4, "不详".to_owned())]);
        let (work, _) = read(&format!("{head}\n{file}")).expect("what was written can be read");
        let DraftParts { rows, years, .. } = work.drafts.parts();
        assert_eq!((rows, years), (vec![(Sheet::Zones, 2)], vec![(Sheet::Births, 1999)]));
    }
}
