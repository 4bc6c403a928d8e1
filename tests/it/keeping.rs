//! What the browser keeps: whatever is done to the tables comes back as it was, and whatever happens to what is kept, the
//! page starts.

use crate::dice::Dice;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use xuewei::exchange::grid::{self, Edit};
use xuewei::scenario::packed::{Effort, pack};
use xuewei::scenario::presets;
use xuewei::scenario::sheet::Sheet;
use xuewei::text::Language;
use xuewei::ui::kept::content::{self, View};
use xuewei::ui::kept::keeper::{Pen, Stamp, start};
use xuewei::ui::kept::{Shelf, recents};
use xuewei::ui::state::{Action, State, Work};

#[derive(Default)]
struct Table(RefCell<BTreeMap<String, String>>);

impl Shelf for Table {
    fn keys(&self) -> Vec<String> {
        self.0.borrow().keys().cloned().collect()
    }

    fn get(&self, key: &str) -> Option<String> {
        self.0.borrow().get(key).cloned()
    }

    fn set(&self, key: &str, text: &str) -> bool {
        self.0.borrow_mut().insert(key.into(), text.into());
        true
    }

    fn remove(&self, key: &str) {
        self.0.borrow_mut().remove(key);
    }
}

fn page(preset: &str) -> Rc<State> {
    let work = Work::of(presets::workspace(preset).unwrap());
    Rc::new(State::new(Language::Zh, Rc::new(work)))
}

const TYPED: [&str; 22] = [
    "",
    "0",
    "1",
    "-3",
    "12.5",
    "1e400",
    "NaN",
    "∞",
    "95%",
    "2031",
    "99999999999",
    "许多",
    "新 学校",
    "a b",
    "old_town",
    "是",
    "城区",
    "\u{0}\u{7}",
    "\"{[",
    "1\t2\t3\n4\t5\t6",
    "甲\t乙\n丙",
    "学校名称非常长非常长非常长非常长非常长非常长非常长非常长非常长非常长非常长",
];

fn edit(die: &mut Dice, state: &State) -> Edit {
    let sheet = state.sheet;
    let table = state.table();
    let (rows, columns) = (table.rows.len(), table.columns.len());
    let row = die.below(rows + 1);
    match die.below(12) {
        0..2 => Edit::Insert { sheet, row, count: 1 + die.below(2) },
        2 => Edit::Remove { sheet, rows: row..(row + 1).min(rows) },
        3 => Edit::Clear { sheet, rows: row..(row + 2).min(rows), columns: 0..columns },
        4 => Edit::Move { sheet, row, to: die.below(rows + 1) },
        _ => {
            let text = match die.below(20) {
                0 => "长".repeat(5000),
                _ => TYPED[die.below(TYPED.len())].to_owned(),
            };
            Edit::Paste { sheet, row, column: die.below(columns.max(1)), text }
        }
    }
}

/// Rows that are not complete, text where numbers belong, names that are too long: all of it comes back.
#[test]
fn whatever_is_typed_into_the_tables_comes_back() {
    for seed in 0..120 {
        let mut die = Dice(seed);
        let mut state = page(["empty@1", "example@1"][die.below(2)]);
        for _ in 0..die.below(30) {
            let sheet = Sheet::ALL[die.below(Sheet::ALL.len())];
            state = state.after(Action::ChooseSheet(sheet));
            let edit = edit(&mut die, &state);
            state = state.after(Action::Edit(edit.clone(), grid::edit));
            let view = View::of(&state);
            let back = content::read(&content::write(&state.work, view));
            let (work, there) = back.unwrap_or_else(|problems| panic!("{seed}: {edit:?}\n{problems:?}"));
            assert_eq!((&work, there), (&*state.work, Some(view)), "{seed}: {edit:?}");
        }
    }
}

/// What `label` and content a workspace was kept with, damaged in every way.
#[test]
fn damaged_work_is_opened_or_told_and_the_page_starts() {
    let shelf = Table::default();
    let state = page("example@1");
    let edits = [(Sheet::Pupils, 0, 1, "许多"), (Sheet::Projects, 99, 0, "新校")];
    let state = edits.into_iter().fold(state, |state, (sheet, row, column, text)| {
        let edit = Edit::Paste { sheet, row, column, text: text.into() };
        state.after(Action::ChooseSheet(sheet)).after(Action::Edit(edit, grid::edit))
    });
    let stamp = Stamp { now: 1.0, fresh: "a".into(), pen: Some(Pen::PEN) };
    let begun = start(Some(&shelf), None, false, Language::Zh);
    let mut keeper = begun.keeper;
    keeper.keep(Some(&shelf), &state.work, View::of(&state), &stamp);
    let key = shelf.keys()[0].clone();
    let kept = shelf.get(&key).unwrap();
    let label = kept.split_once('\n').unwrap().0;
    let content = content::write(&state.work, View::of(&state));
    let mut opened = 0;
    for seed in 0..500 {
        let mut die = Dice(seed);
        let mut bytes = if seed % 3 == 0 { kept.clone() } else { content.clone() }.into_bytes();
        // The head holds what no other reader has seen: it is damaged more often.
        let end = if seed % 3 == 1 { content.find('\n').unwrap() } else { bytes.len() };
        for _ in 0..=die.below(3) {
            let end = end.min(bytes.len());
            let place = die.below(end);
            match die.below(4) {
                0 => bytes[place] = b"0123456789,:[]{}\"\n-"[die.below(19)],
                1 => bytes.insert(place, b"09,[]{}\"-"[die.below(9)]),
                2 => bytes.swap(place, end - 1),
                _ => drop(bytes.remove(place)),
            }
        }
        let text = match String::from_utf8_lossy(&bytes) {
            text if seed % 3 == 0 => text.into_owned(),
            text => format!("{label}\n{}", pack(text.as_bytes(), Effort::Quick)),
        };
        shelf.set(&key, &text);
        let begun = start(Some(&shelf), keeper.tab(View::of(&state)).as_deref(), false, Language::Zh);
        opened += usize::from(begun.keeper.id().is_some());
        let mut state = Rc::new(begun.state);
        for sheet in Sheet::ALL {
            state = state.after(Action::ChooseSheet(sheet));
            state.table();
        }
        assert_eq!(recents(&shelf).len(), 1);
        assert_eq!(shelf.get(&key).as_deref(), Some(text.as_str()), "it is left as it is");
    }
    assert!((60..480).contains(&opened), "{opened}");
}

/// A few letters that claim to hold more than the memory does.
#[test]
fn what_swells_beyond_measure_is_told() {
    let shelf = Table::default();
    let label = r#"{"kept":1,"mark":"a","at":1,"zh":"","en":"","scenarios":2}"#;
    let swollen = pack(&vec![b' '; 40 << 20], Effort::Quick);
    shelf.set("xuewei.work.a", &format!("{label}\n{swollen}"));
    let begun = start(Some(&shelf), None, false, Language::Zh);
    assert_eq!((begun.keeper.id(), recents(&shelf).len()), (None, 1));
}
