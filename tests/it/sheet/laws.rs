//! Laws of the tables, for counties of every sort, most of them nonsense.

use super::{Desk, everything};
use crate::dice::Dice;
use proptest::prelude::*;
use std::rc::Rc;
use xuewei::exchange::grid::{Edit, copy};
use xuewei::scenario::sheet::Sheet;
use xuewei::scenario::{Scenario, Workspace, check, presets};
use xuewei::text::Language;

/// A desk with any scenarios; half of the time what is on it is a preset and a copy of it.
fn desk(seed: u64) -> Desk {
    let mut dice = Dice(seed);
    let language = Language::ALL[dice.below(2)];
    let scenarios = match dice.below(4) {
        0 => twice("enshi@1"),
        1 => twice("example@1"),
        _ => {
            let Workspace { scenarios, .. } = dice.workspace();
            scenarios.into_iter().map(Rc::new).collect()
        }
    };
    Desk { language, scenarios, drafts: Default::default() }
}

/// A preset as baseline and plan.
fn twice(id: &str) -> Vec<Rc<Scenario>> {
    let preset = Rc::new(presets::preset(id).unwrap());
    vec![preset.clone(), preset]
}

fn sheet(seed: u64) -> Sheet {
    Sheet::ALL[Dice(seed ^ 0x5555).below(Sheet::ALL.len())]
}

/// Texts as they are found on clipboards.
fn clipboard() -> impl Strategy<Value = String> {
    let cell = prop_oneof![
        Just(String::new()),
        Just("—".into()),
        Just("合计".into()),
        Just("片区".into()),
        Just("名称".into()),
        Just("年份".into()),
        Just("2021".into()),
        Just("2199年".into()),
        Just("一年级".into()),
        Just("小学".into()),
        Just("公办".into()),
        Just("老城区".into()),
        Just("城区".into()),
        Just("是".into()),
        Just("手工".into()),
        Just("学校名称".into()),
        Just("班数".into()),
        Just("中心幼儿园".into()),
        Just("民办".into()),
        Just("30亩".into()),
        Just("1,234".into()),
        Just("95%".into()),
        Just("1.2万".into()),
        Just("-3".into()),
        Just("\"".into()),
        "[0-9]{1,4}",
        ".{0,6}",
    ];
    let row = prop::collection::vec(cell, 1..6).prop_map(|cells| cells.join("\t"));
    prop::collection::vec(row, 1..6).prop_map(|rows| rows.join("\n"))
}

fn nonblank(text: &str) -> usize {
    text.split(['\t', '\n', '\r']).filter(|cell| !cell.trim().is_empty()).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn what_is_copied_and_pasted_where_it_was_changes_nothing(seed: u64, part: (u8, u8, u8, u8)) {
        let mut desk = desk(seed);
        let sheet = sheet(seed);
        let before = desk.clone();
        let table = desk.table(sheet);
        let (height, width) = (table.rows.len(), table.columns.len());
        let whole = copy(&table, everything(height), everything(width));
        if height > 0 {
            let outcome = desk.paste(sheet, 0, 0, &whole);
            prop_assert_eq!(outcome.refused + outcome.left_over, 0, "{:?} {:?}", sheet, whole);
            prop_assert!(desk == before, "{:?}\n{:?}\n{:?}", sheet, whole, desk.copied(sheet));
            let (row, column) = (usize::from(part.0) % height, usize::from(part.1) % width);
            let rows = row..(row + 1 + usize::from(part.2) % 4).min(height);
            let columns = column..(column + 1 + usize::from(part.3) % 4).min(width);
            let pasted = copy(&table, rows, columns);
            desk.paste(sheet, row, column, &pasted);
            prop_assert!(desk == before, "{:?} {:?}\n{:?}\n{:?}", sheet, pasted, before.copied(sheet), desk.copied(sheet));
        }
    }

    #[test]
    fn nothing_pasted_is_lost_and_nothing_panics(seed: u64, row in 0usize..6, column in 0usize..14, text in clipboard()) {
        let mut desk = desk(seed);
        let sheet = sheet(seed);
        let quoted = text.contains('"');
        let outcome = desk.paste(sheet, row, column, &text);
        let counted = outcome.taken + outcome.refused + outcome.left_over + outcome.skipped;
        if !quoted {
            prop_assert_eq!(counted, nonblank(&text), "{:?} {:?} {:?}", sheet, text, outcome);
        }
        for sheet in Sheet::ALL {
            let scenario = &desk.scenarios[0];
            let problems = check::check(&scenario.inputs);
            let table = xuewei::exchange::grid::table(desk.language, scenario, &desk.drafts, &problems, sheet);
            prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
        }
        // A second change finds what the first left behind.
        desk.paste(sheet, column, row, &text);
        desk.edit(&Edit::Clear { sheet, rows: 0..3, columns: 0..99 });
        desk.edit(&Edit::Remove { sheet, rows: 0..2 });
    }

    #[test]
    fn rows_added_and_taken_away_again_leave_nothing(seed: u64, row in 0usize..5, count in 1usize..4) {
        let mut desk = desk(seed);
        let sheet = sheet(seed);
        let before = desk.clone();
        let rows = desk.table(sheet).rows.len();
        let row = row.min(rows);
        desk.edit(&Edit::Insert { sheet, row, count });
        let added = desk.table(sheet).rows.len() - rows;
        desk.edit(&Edit::Remove { sheet, rows: row..row + added });
        prop_assert!(desk == before, "{:?}", sheet);
    }

    #[test]
    fn a_row_moved_there_and_back_is_where_it_was(seed: u64, row in 0usize..4, to in 0usize..4) {
        let mut desk = desk(seed);
        let sheet = sheet(seed);
        // These stand in the order of their zones, schools or projects whatever is moved.
        prop_assume!(!sheet.ordered());
        let texts = |desk: &Desk| desk.copied(sheet);
        let before = texts(&desk);
        desk.edit(&Edit::Move { sheet, row, to });
        desk.edit(&Edit::Move { sheet, row: to, to: row });
        prop_assert_eq!(texts(&desk), before, "{:?}", sheet);
    }
}
