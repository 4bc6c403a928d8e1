//! What is told at a cell: in its unit, with the names of zones, and of figures that differ from another county's.

use super::Desk;
use xuewei::exchange::grid::{Table, differences, table};
use xuewei::model::{Inputs, Name, Zone};
use xuewei::scenario::check::check;
use xuewei::scenario::presets;
use xuewei::scenario::sheet::Sheet;
use xuewei::text::{Language, problem};

/// The sentences at the cells of a table, in both languages.
fn told(sheet: Sheet, change: fn(&mut Inputs)) -> [Vec<String>; 2] {
    let mut scenario = presets::preset("enshi@1").unwrap();
    change(&mut scenario.inputs);
    let problems = check(&scenario.inputs);
    Language::ALL.map(|language| {
        let Table { rows, .. } =
            table(language, &scenario, &xuewei::exchange::grid::Drafts::default(), &problems, sheet);
        let faults = rows.into_iter().flat_map(|row| row.cells).filter_map(|cell| cell.fault);
        faults.map(|fault| fault.sentence).collect()
    })
}

#[test]
fn a_figure_is_told_as_its_cell_is_written() {
    for (sheet, change, zh, en) in [
        (
            Sheet::County,
            (|i| i.autumn_share = 4.0) as fn(&mut Inputs),
            "400% 超出范围，应在 0% 至 100% 之间。",
            "400% is outside 0% to 100%.",
        ),
        (
            Sheet::County,
            |i| i.autumn_share = 1.000_000_01,
            "100.000001% 超出范围，应在 0% 至 100% 之间。",
            "100.000001% is outside 0% to 100%.",
        ),
        (
            Sheet::County,
            |i| i.gross_ratio = Some(0.07),
            "7% 不常见，一般在 50% 至 150% 之间。",
            "7% is unusual; as a rule it is 50% to 150%.",
        ),
        (
            Sheet::County,
            |i| i.base_year = 1880,
            "1880 超出范围，应在 1900 至 2200 之间。",
            "1880 is outside 1900 to 2200.",
        ),
        (
            Sheet::Projects,
            |i| i.projects[0].cost = Some(-30_000.0),
            "−3\u{202f}万元小于 0，不能为负。",
            "−3 × 10,000 yuan is below 0. It cannot be negative.",
        ),
        (
            Sheet::LaterBirths,
            |i| _ = i.births.change.insert(2026, -1.5),
            "−150% 超出范围，应在 −100% 至 1\u{202f}000% 之间。",
            "−150% is outside −100% to 1,000%.",
        ),
        (
            Sheet::PrivateShares,
            |i| _ = i.zones[0].private_share[1].insert(2021, 1.05),
            "105% 超出范围，应在 0% 至 100% 之间。",
            "105% is outside 0% to 100%.",
        ),
        (
            Sheet::Pupils,
            |i| i.zones[0].pupils[0] = -1234.5,
            "−1\u{202f}234.5 小于 0，不能为负。",
            "−1,234.5 is below 0. It cannot be negative.",
        ),
    ] {
        let found = told(sheet, change);
        assert!(found[0].contains(&zh.to_owned()), "{zh}: {found:?}");
        assert!(found[1].contains(&en.to_owned()), "{en}: {found:?}");
    }
}

#[test]
fn zones_are_told_by_their_names_and_in_files_with_their_ids() {
    let mut scenario = presets::preset("enshi@1").unwrap();
    let inputs = &mut scenario.inputs;
    let id = inputs.zones[0].id.clone();
    inputs.links[0].from.clone_from(&id);
    inputs.links[0].to.clone_from(&id);
    inputs.zones[0].name = Name { zh: "老城".into(), en: "Old town".into() };
    let problems = check(inputs);
    let one = problems.iter().find(|one| one.path == "links[0].to").unwrap();
    assert_eq!(problem::told(one, inputs, Language::Zh), "从片区“老城”又回到自己，请另选片区。");
    let line = |language| problem::line(&problem::with_names(one, inputs, language), language);
    assert_eq!(line(Language::Zh), format!("links[0].to: 从片区“老城（{id}）”又回到自己，请另选片区。"));
    assert_eq!(
        line(Language::En),
        format!("links[0].to: This leads from zone “Old town ({id})” to itself. Choose another zone.")
    );
    for one in &problems {
        for language in Language::ALL {
            assert!(!problem::told(one, inputs, language).contains(&id), "{one:?}");
        }
    }
}

#[test]
fn a_number_that_could_mean_two_is_not_taken() {
    let mut desk = Desk::preset("example@1");
    let before = desk.scenarios[0].inputs.clone();
    for (sheet, row, column, text, said) in [
        (Sheet::Pupils, 0, 5, "1,2", "这不是数字。"),
        (Sheet::Pupils, 0, 5, "12,34", "这不是数字。"),
        (Sheet::Pupils, 0, 5, "12%", "此处不是百分比。"),
        (Sheet::Projects, 0, 7, "12%", "此处不是百分比。"),
        (Sheet::Projects, 0, 4, "12%", "此处不是百分比。"),
        (Sheet::Arrivals, 0, 3, "1、12%", "此处不是百分比。"),
    ] {
        if sheet == Sheet::Arrivals && before.arrivals.is_empty() {
            continue;
        }
        assert_eq!(desk.paste(sheet, row, column, text).refused, 1, "{text}");
        let fault = desk.table(sheet).rows[row].cells[column].fault.clone().unwrap();
        assert!(fault.error && fault.sentence.starts_with(said), "{fault:?}");
    }
    assert_eq!(desk.scenarios[0].inputs, before);
    for (text, value) in [("1,234", 1234.0), ("1，234", 1234.0), ("1 234", 1234.0), ("1.2 万", 12_000.0)] {
        desk.paste(Sheet::Pupils, 0, 5, text);
        assert_eq!(desk.scenarios[0].inputs.zones[0].pupils[0], value, "{text}");
    }
}

#[test]
fn cells_that_differ_are_told_from_and_to() {
    let from = presets::preset("example@1").unwrap();
    let said = |language, change: fn(&mut Inputs)| {
        let mut scenario = from.clone();
        change(&mut scenario.inputs);
        let found = differences(language, &scenario, &from, 9);
        assert_eq!(found.count, found.told.len());
        found.told
    };
    let zh = |change| said(Language::Zh, change);
    assert_eq!(zh(|_| ()), [""; 0]);
    assert_eq!(zh(|i| i.zones[0].pupils[0] += 450.0).len(), 1);
    assert_eq!(said(Language::En, |i| i.zones[0].rooms[1][0] += 1.0).len(), 1,);
    assert_eq!(zh(|i| i.horizon = 7), ["推演年数：6 → 7\u{a0}年"]);
    assert_eq!(zh(|i| i.zones[0].attendance[0] = 0.955), ["城区 · 小学就读比例：100 → 95.5%"]);
    assert_eq!(
        zh(|i| (i.autumn_share, i.zones[1].attendance[0]) = (1.0 / 3.0 + 0.1, 1.0 - 1e-9))[1..],
        ["镇区 · 小学就读比例：100 → 99.9999999%"]
    );
    let cost = said(Language::En, |i| i.projects[0].cost = Some(30_000.0));
    assert!(cost[0].ends_with(" → 3\u{a0}× 10,000 yuan"), "{cost:?}");
    // What is worked out from other cells is not told again, nor what was left empty and is now 0.
    assert_eq!(zh(|i| _ = i.births.by_year.insert(2001, 900.0)).len(), 1);
    assert_eq!(zh(|i| i.zones.push(Zone { id: "new".into(), ..Zone::default() })), ["片区：新增 new"]);
    let gone = zh(|i| drop(i.projects.remove(0)));
    assert!(gone[0].starts_with("建设项目：去掉 "), "{gone:?}");
}
