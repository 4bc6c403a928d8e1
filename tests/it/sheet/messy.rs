//! Tables as they come out of offices.

use super::Desk;
use std::rc::Rc;
use xuewei::exchange::grid::{Edit, Outcome, Removed};
use xuewei::model::{KindergartenPupils, LinkRule, RoomClass, TargetRatio, ZoneKind};
use xuewei::scenario::sheet::Sheet;
use xuewei::text::Language;

fn three_zones() -> Desk {
    let mut desk = Desk::preset("empty@1");
    let outcome = desk.paste(Sheet::Zones, 0, 0, "老城区\t城区\r\n新区\t城区\r\n山里\t乡村\r\n");
    assert_eq!(outcome, Outcome { taken: 6, ..Outcome::default() });
    desk
}

#[test]
fn names_pasted_into_an_empty_county_become_zones() {
    let desk = three_zones();
    let zones = &desk.scenarios[0].inputs.zones;
    let found: Vec<_> = zones.iter().map(|zone| (zone.id.as_str(), zone.name.zh.as_str(), zone.kind)).collect();
    assert_eq!(
        found,
        [("老城区", "老城区", ZoneKind::City), ("新区", "新区", ZoneKind::City), ("山里", "山里", ZoneKind::Rural)]
    );
}

#[test]
fn pupils_with_titles_find_their_zones_and_grades() {
    let mut desk = three_zones();
    let text = "\n某县2020学年在校生统计表\n";
    assert_eq!(desk.paste(Sheet::Pupils, 0, 0, text).left_over, 1);
    let text = "学区\t备注\t一年级（人）\t2年级\tGrade 3\t七年级\t小班\t中班\t大班\n\
                山里\t远\t1\t2\t3\t7\t\t\t\n\
                \n\
                老城区\t\t1,200\t１１００\t1.1千\t900人\t300\t310\t320\n\
                火星\t\t9\t9\t9\t9\t\t\t\n\
                合 计\t\t1201\t1102\t3\t907\t300\t310\t320\n";
    let outcome = desk.paste(Sheet::Pupils, 0, 0, text);
    // Left over: the note's title does not count, its one word does; five of a zone that is not there.
    assert_eq!((outcome.left_over, outcome.refused, outcome.skipped), (1 + 5, 1, 9 + 8));
    let zones = &desk.scenarios[0].inputs.zones;
    assert_eq!(zones[0].pupils[..3], [1200.0, 1100.0, 0.0]);
    assert_eq!(zones[0].pupils[6], 900.0);
    assert_eq!(zones[2].pupils[..3], [1.0, 2.0, 3.0]);
    assert_eq!(zones[0].kindergarten, KindergartenPupils::ByClass([300.0, 310.0, 320.0]));
    assert_eq!(desk.text(Sheet::Pupils, 0, 7), "1.1千");
    let fault = desk.table(Sheet::Pupils).rows[0].cells[7].fault.clone().unwrap();
    assert!(fault.error && fault.sentence.contains("数字"), "{fault:?}");
}

#[test]
fn years_of_births_are_found_by_their_year_and_added() {
    let mut desk = three_zones();
    let outcome = desk.paste(Sheet::Births, 3, 0, "年份\t全县\t新区\n1998年\t500\t\n2020年度\t600\t100\n");
    assert_eq!((outcome.taken, outcome.left_over, outcome.refused), (5, 0, 0));
    let inputs = &desk.scenarios[0].inputs;
    assert_eq!(inputs.births.by_year, [(1998, 500.0), (2020, 600.0)].into());
    assert_eq!(inputs.zones[1].births.as_ref().unwrap().by_year, [(2020, 100.0)].into());
    let table = desk.table(Sheet::Births);
    let row = table.rows.iter().find(|row| row.head == "2020").unwrap();
    // What is left for the zones without births of their own.
    assert_eq!(row.cells.last().unwrap().text, "500");
    assert_eq!(table.columns.last().unwrap().title, "其余片区");
    // The gap between is there to be filled.
    assert!(table.rows.iter().any(|row| row.head == "2001"));
}

#[test]
fn a_year_is_added_before_the_first_and_after_the_last() {
    let mut desk = three_zones();
    let heads = |desk: &Desk| desk.table(Sheet::Births).rows.iter().map(|row| row.head.clone()).collect::<Vec<_>>();
    assert_eq!((heads(&desk)[0].as_str(), heads(&desk).len()), ("2005", 21));
    desk.edit(&Edit::Insert { sheet: Sheet::Births, row: 0, count: 2 });
    desk.edit(&Edit::Insert { sheet: Sheet::Births, row: 23, count: 1 });
    assert_eq!((heads(&desk)[0].as_str(), heads(&desk)[23].as_str(), heads(&desk).len()), ("2003", "2026", 24));
    assert_eq!(desk.edit(&Edit::Insert { sheet: Sheet::Births, row: 5, count: 1 }).left_over, 1);
}

#[test]
fn what_belongs_together_waits_until_it_is_complete() {
    let mut desk = three_zones();
    desk.paste(Sheet::Pupils, 0, 2, "30");
    desk.paste(Sheet::Pupils, 0, 3, "31");
    assert_eq!(desk.scenarios[0].inputs.zones[0].kindergarten, KindergartenPupils::Unknown);
    let cell = desk.table(Sheet::Pupils).rows[0].cells[2].clone();
    assert_eq!(cell.text, "30");
    assert!(!cell.fault.unwrap().error);
    desk.paste(Sheet::Pupils, 0, 4, "0");
    assert_eq!(desk.scenarios[0].inputs.zones[0].kindergarten, KindergartenPupils::ByClass([30.0, 31.0, 0.0]));
    assert_eq!(desk.text(Sheet::Pupils, 0, 1), "61");
    // A total that is not their sum is kept and told, and the classes hold.
    assert_eq!(desk.paste(Sheet::Pupils, 0, 1, "70").refused, 1);
    assert_eq!(desk.text(Sheet::Pupils, 0, 1), "70");
    assert_eq!(desk.scenarios[0].inputs.zones[0].kindergarten, KindergartenPupils::ByClass([30.0, 31.0, 0.0]));
    // Without classes it is the total.
    desk.edit(&Edit::Clear { sheet: Sheet::Pupils, rows: 0..1, columns: 2..5 });
    assert_eq!(desk.scenarios[0].inputs.zones[0].kindergarten, KindergartenPupils::Total(70.0));
    assert_eq!(desk.drafts.count(), 0);
    desk.paste(Sheet::Pupils, 0, 1, "—");
    assert_eq!(desk.scenarios[0].inputs.zones[0].kindergarten, KindergartenPupils::Unknown);
}

#[test]
fn a_target_is_one_ratio_or_three_never_both() {
    let mut desk = three_zones();
    let target = |desk: &Desk| desk.scenarios[0].inputs.kindergarten_target.map(|target| (target.year, target.ratio));
    // Rows of the county: target year, target, three classes.
    desk.paste(Sheet::County, 7, 1, "2030\n95%");
    assert_eq!(target(&desk), Some((2030, TargetRatio::All(0.95))));
    desk.paste(Sheet::County, 9, 1, "80\n90\n100");
    assert_eq!(target(&desk), Some((2030, TargetRatio::ByClass([0.8, 0.9, 1.0]))));
    assert_eq!(desk.text(Sheet::County, 8, 1), "");
    desk.paste(Sheet::County, 8, 1, "97");
    assert_eq!(target(&desk), Some((2030, TargetRatio::All(0.97))));
    desk.edit(&Edit::Clear { sheet: Sheet::County, rows: 7..12, columns: 1..2 });
    assert_eq!(target(&desk), None);
    assert_eq!(desk.drafts.count(), 0);
}

#[test]
fn the_county_is_pasted_by_the_names_of_its_figures() {
    let mut desk = Desk::preset("empty@1");
    let outcome = desk.paste(Sheet::County, 0, 0, "推演年数\t10年\n名称\t算例县\nBase year\t2024学年\n没有的\t5\n");
    assert_eq!((outcome.taken, outcome.left_over), (6, 2));
    let scenario = &desk.scenarios[0];
    assert_eq!((scenario.inputs.horizon, scenario.inputs.base_year), (10, 2024));
    assert_eq!(scenario.county.zh, "算例县");
}

#[test]
fn a_link_waits_for_its_zones_and_keeps_to_its_rule() {
    let mut desk = three_zones();
    desk.edit(&Edit::Insert { sheet: Sheet::Links, row: 0, count: 1 });
    assert!(desk.scenarios[0].inputs.links.is_empty());
    let fault = |desk: &Desk, column: usize| desk.table(Sheet::Links).rows[0].cells[column].fault.clone();
    assert_eq!(fault(&desk, 1), None);
    desk.paste(Sheet::Links, 0, 0, "山里\t火星\t手工");
    assert!(desk.scenarios[0].inputs.links.is_empty());
    assert!(fault(&desk, 1).unwrap().error);
    desk.paste(Sheet::Links, 0, 1, "新区");
    desk.paste(Sheet::Links, 0, 4, "5\t10%");
    let LinkRule::Hand { at_entry, .. } = desk.scenarios[0].inputs.links[0].rule else { panic!() };
    assert_eq!(at_entry, [0.05, 0.10, 0.0]);
    assert_eq!(desk.paste(Sheet::Links, 0, 3, "2").refused, 1);
    assert_eq!(desk.text(Sheet::Links, 0, 3), "2");
    // With the other rule, what waited is taken, and the shares are not its.
    desk.paste(Sheet::Links, 0, 2, "by target");
    assert_eq!(desk.scenarios[0].inputs.links[0].rule, LinkRule::Target { weight: 2.0 });
    assert_eq!(desk.text(Sheet::Links, 0, 4), "");
}

#[test]
fn with_a_zone_goes_what_refers_to_it_and_all_of_it_is_named() {
    let mut desk = Desk::preset("enshi@1");
    let effects = desk.table(Sheet::Effects).rows.len();
    let outcome = desk.edit(&Edit::Remove { sheet: Sheet::Zones, rows: 2..3 });
    let inputs = &desk.scenarios[0].inputs;
    assert!(inputs.links.iter().all(|link| link.to != "chengbei"));
    assert!(inputs.arrivals.iter().all(|arrivals| arrivals.zone != "chengbei"));
    let gone = effects - desk.table(Sheet::Effects).rows.len();
    let entries = vec![(Sheet::Links, 3), (Sheet::Arrivals, 2), (Sheet::Effects, gone)];
    assert_eq!(
        (outcome.removed, gone),
        (Removed { names: vec!["城北新区".into()], count: 1, entries, receivers: 0 }, 8)
    );
    // What a plan has there of its own is counted, too; what all have is counted once.
    let mut desk = Desk::preset("enshi@1");
    let mut plan = (*desk.scenarios[0]).clone();
    let link = plan.inputs.links[0].clone();
    plan.inputs.links.push(link.clone());
    desk.scenarios.push(Rc::new(plan));
    let zones = &desk.scenarios[0].inputs.zones;
    let row = zones.iter().position(|zone| zone.id == link.to).unwrap();
    let there = desk.scenarios[0].inputs.links.iter().filter(|own| own.to == link.to || own.from == link.to).count();
    let outcome = desk.edit(&Edit::Remove { sheet: Sheet::Zones, rows: row..row + 1 });
    assert_eq!(outcome.removed.entries[0], (Sheet::Links, there + 1));
    let outcome = Desk::preset("enshi@1").edit(&Edit::Remove { sheet: Sheet::Projects, rows: 0..5 });
    assert_eq!((outcome.removed.names.len(), outcome.removed.count), (3, 5));
    assert!(outcome.removed.entries.iter().any(|(sheet, _)| *sheet == Sheet::Effects));
    let outcome = Desk::preset("enshi@1").edit(&Edit::Remove { sheet: Sheet::Links, rows: 0..1 });
    assert_eq!(outcome.removed, Removed::default());
}

#[test]
fn drafts_stay_with_their_rows() {
    let mut desk = Desk::preset("enshi@1");
    desk.paste(Sheet::Pupils, 4, 5, "很多");
    desk.paste(Sheet::Births, 0, 6, "不详");
    desk.paste(Sheet::Links, 2, 3, "重");
    desk.edit(&Edit::Remove { sheet: Sheet::Zones, rows: 0..1 });
    assert_eq!(desk.text(Sheet::Pupils, 3, 5), "很多");
    assert_eq!(desk.text(Sheet::Births, 0, 5), "不详");
    assert_eq!(desk.text(Sheet::Links, 2, 3), "重");
    desk.edit(&Edit::Move { sheet: Sheet::Zones, row: 3, to: 0 });
    assert_eq!(desk.text(Sheet::Pupils, 0, 5), "很多");
    assert_eq!(desk.drafts.count(), 3);
    assert_eq!(desk.scenarios[0].inputs.zones[0].id, "longfeng");
}

#[test]
fn rows_keep_their_drafts_when_they_are_put_in_order() {
    let mut desk = Desk::preset("example@1");
    let text = "城区小学扩建\t镇区\t小学\t公办\tx\n城区小学扩建\t乡村\tprimary\t\t−2\n";
    let outcome = desk.paste(Sheet::Effects, 1, 0, text);
    assert_eq!((outcome.taken, outcome.refused), (4, 5));
    let effects = &desk.scenarios[0].inputs.projects[0].effects;
    assert_eq!(effects.len(), 2);
    assert_eq!((effects[1].class, effects[1].rooms), (RoomClass::Public, -2.0));
    desk.paste(Sheet::Effects, 1, 5, "3");
    assert_eq!(desk.scenarios[0].inputs.projects[0].effects[1].rooms, 3.0);
    assert_eq!(desk.drafts.count(), 0);
}

#[test]
fn either_language_is_understood() {
    let mut desk = Desk::preset("enshi@1");
    let chinese = desk.copied(Sheet::Effects);
    desk.language = Language::En;
    let english = desk.copied(Sheet::Effects);
    assert_ne!(chinese, english);
    let before = desk.clone();
    assert_eq!(desk.paste(Sheet::Effects, 0, 0, &chinese).refused, 0);
    assert_eq!(desk, before);
}

#[test]
fn a_zone_is_renamed_and_keeps_its_links() {
    let mut desk = Desk::preset("enshi@1");
    desk.paste(Sheet::Zones, 8, 0, "西部山乡");
    let inputs = &desk.scenarios[0].inputs;
    assert_eq!((inputs.zones[8].id.as_str(), inputs.zones[8].name.zh.as_str()), ("west_villages", "西部山乡"));
    assert!(desk.copied(Sheet::Links).contains("西部山乡\t老城区"));
    // It cannot be left without a name.
    let english = desk.table(Sheet::Zones).columns.len() - 1;
    desk.edit(&Edit::Clear { sheet: Sheet::Zones, rows: 8..9, columns: english..english + 1 });
    desk.edit(&Edit::Clear { sheet: Sheet::Zones, rows: 8..9, columns: 0..1 });
    assert_eq!(desk.scenarios[0].inputs.zones[8].name.zh, "西部山乡");
    assert_eq!(desk.text(Sheet::Zones, 8, 0), "");
}

#[test]
fn a_year_beyond_the_columns_is_added_by_its_title() {
    let mut desk = three_zones();
    let text = "学段\t片区\t2020\t2040年\n小学\t新区\t20%\t15\n初中\t新区\t\t多\n";
    assert_eq!(desk.paste(Sheet::PrivateShares, 0, 0, text).refused, 1);
    let zone = &desk.scenarios[0].inputs.zones[1];
    assert_eq!(zone.private_share[1], [(2020, 0.20), (2040, 0.15)].into());
    let table = desk.table(Sheet::PrivateShares);
    assert_eq!(table.columns.last().unwrap().title, "2040");
    assert_eq!(table.rows[5].cells.last().unwrap().text, "多");
}

#[test]
fn a_row_given_twice_is_filled_once_and_told() {
    let mut desk = three_zones();
    let outcome = desk.paste(Sheet::Births, 0, 0, "2018年\t900\n2016\t800\n2018\t—\n2018\t700\n");
    assert_eq!((outcome.taken, outcome.left_over), (4, 4));
    assert_eq!((outcome.twice.names.as_slice(), outcome.twice.cells), (["2018".to_owned()].as_slice(), 4));
    let births = &desk.scenarios[0].inputs.births.by_year;
    assert_eq!(births.iter().map(|(year, count)| (*year, *count)).collect::<Vec<_>>(), [(2016, 800.0), (2018, 900.0)]);
    let outcome = desk.paste(Sheet::Pupils, 0, 0, "片区\t一年级\n山里\t5\n老城区\t7\n山里\t6\n");
    assert_eq!((outcome.taken, outcome.twice.names.as_slice()), (4, ["山里".to_owned()].as_slice()));
    let zones = &desk.scenarios[0].inputs.zones;
    assert_eq!([0, 2].map(|zone| zones[zone].pupils[0]), [7.0, 5.0]);
}
