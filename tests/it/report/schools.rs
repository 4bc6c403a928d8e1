//! The tables of schools, worked out by hand: a crowded school beside an empty one, in a zone that has enough places.

use crate::support::{closing_of, plan, primary_school, project_at, project_of, steady_zone};
use proptest::prelude::*;
use xuewei::exchange::schools::{ledger_csv, list_csv};
use xuewei::model::{
    Area, GRADES, Inputs, Name, Ownership, STAGES, School, SchoolKind, Stage, Utilisation, ZoneKind, needs, project,
    schools,
};
use xuewei::report::schools::{
    Asked, Change, Column, LedgerColumn, OfSchool, SchoolFigures, Sizes, Touch, YearTotal, class_sizes, entry_stage,
    figures, hidden, kept, kinds_there, large_classes, ledger_lines, nearby, outside, private_unmet, rows, shared,
    shared_from, shared_out, sort_ledger, sort_list, summary, takers, totals_by_year, touching,
};
use xuewei::report::{Cost, Level, Lines, beyond, deeper, goes_deeper, headline};
use xuewei::text::Language;
use xuewei::text::naming::Naming;
use xuewei::text::schools as told;
use xuewei::text::six::six;

const PRIMARY: Asked = Asked { area: Area::County, stage: Some(Stage::Primary), kind: None, ownership: None };

/// 300 pupils a grade in the old town: 270 in rooms for 180, in four classes each (68, 68, 67, 67), 30 in rooms for 180.
/// 60 a grade in the hills, in rooms of no school.
fn county() -> Inputs {
    let mut hills = steady_zone("hills", ZoneKind::Rural, 60.0);
    hills.rooms[Stage::Primary as usize][0] = 12.0;
    let mut inputs = plan(5, vec![steady_zone("old", ZoneKind::City, 300.0), hills]);
    let four: [f64; GRADES] = std::array::from_fn(|grade| if (3..9).contains(&grade) { 4.0 } else { 0.0 });
    let named = |zh: &str| Name { zh: zh.into(), en: String::new() };
    let full =
        School { name: named("实验小学"), classes: Some(four), ..primary_school("full", "old", 24.0, 270.0) };
    let empty = School { name: named("东门小学"), ..primary_school("empty", "old", 24.0, 30.0) };
    let junior = School {
        id: "junior".into(),
        name: named("清江中学"),
        zone: "old".into(),
        kind: SchoolKind::Junior,
        ownership: Ownership::Private,
        rooms: [0.0, 0.0, 18.0],
        ..School::default()
    };
    inputs.schools = vec![full, empty, junior];
    inputs
}

fn list(inputs: &Inputs, step: usize) -> Vec<SchoolFigures> {
    let schools = schools(inputs, &project(inputs));
    let rows = rows(inputs, &schools, &PRIMARY);
    rows.into_iter().filter_map(|of| figures(&schools, of, step, &Lines::of(&inputs.norms))).collect()
}

#[test]
fn a_year_of_each_school() {
    let inputs = county();
    let [full, empty] = list(&inputs, 0)[..] else { panic!("two primary schools") };
    assert_eq!((full.pupils, full.places, full.utilisation), (1620.0, 1080.0, Utilisation::Share(1.5)));
    assert_eq!((full.level, full.classes, full.mean, full.largest), (Level::Red, 24, Some(67.5), 68));
    assert_eq!((full.over_norm, full.large, full.super_large, full.unmet), (24, 24, 24, 540.0));
    assert_eq!((empty.level, empty.classes, empty.mean, empty.large), (Level::Idle, 6, Some(30.0), 0));
}

#[test]
fn schools_are_asked_for_by_all_that_they_are() {
    let inputs = county();
    let schools = schools(&inputs, &project(&inputs));
    let found = |asked: Asked| rows(&inputs, &schools, &asked).iter().map(|row| row.school).collect::<Vec<_>>();
    let all = Asked { stage: None, ..PRIMARY };
    assert_eq!(found(all), [0, 1, 2]);
    assert_eq!(found(Asked { kind: Some(SchoolKind::Junior), ..all }), [2]);
    assert_eq!(found(Asked { ownership: Some(Ownership::Public), ..all }), [0, 1]);
    assert_eq!(found(Asked { area: Area::Zone(1), ..all }), [] as [usize; 0]);
    assert_eq!(found(Asked { area: Area::Kind(ZoneKind::City), ..PRIMARY }), [0, 1]);
}

#[test]
fn kindergarten_classes_of_a_primary_school_are_found_as_attached_ones() {
    let mut inputs = county();
    inputs.schools[1].rooms[Stage::Kindergarten as usize] = 3.0;
    let schools = schools(&inputs, &project(&inputs));
    let found = |kind: SchoolKind| rows(&inputs, &schools, &Asked { stage: None, kind: Some(kind), ..PRIMARY });
    assert_eq!(found(SchoolKind::Attached), [OfSchool { school: 1, stage: Stage::Kindergarten }]);
    let primary = [0, 1].map(|school| OfSchool { school, stage: Stage::Primary });
    assert_eq!(found(SchoolKind::Primary), primary);
    assert_eq!(kinds_there(&inputs, &schools), [SchoolKind::Attached, SchoolKind::Primary, SchoolKind::Junior]);
}

#[test]
fn the_zone_hides_what_is_short_in_one_school_and_idle_in_another() {
    let inputs = county();
    let projection = project(&inputs);
    let schools = schools(&inputs, &projection);
    let [found] = hidden(&inputs, &projection, &schools, &PRIMARY, 0)[..] else { panic!("one zone") };
    assert_eq!(
        (found.zone, found.by_zone, found.by_school, found.difference(), found.idle),
        (0, 0.0, 540.0, 540.0, 900.0)
    );
    let [hills] = outside(&inputs, &schools, &PRIMARY, 0)[..] else { panic!("one zone without schools") };
    assert_eq!((hills.zone, hills.pupils, hills.unmet), (1, 360.0, 0.0));
    let sum = summary(&inputs, &projection, &schools, &PRIMARY, 0);
    assert_eq!((sum.schools, sum.stages, sum.full, sum.idle), (2, 2, 1, 1));
    assert_eq!((sum.pupils, sum.outside), (2160.0, 360.0));
    assert_eq!((sum.by_zone, sum.by_school, sum.classes.share()), (0.0, 540.0, Some(0.8)));
    // Who runs a school does not make the area another one.
    let private = Asked { ownership: Some(Ownership::Private), ..PRIMARY };
    assert_eq!(summary(&inputs, &projection, &schools, &private, 0), sum);
    assert_eq!(private_unmet(&inputs, &schools, &PRIMARY, 0), 0.0);
}

#[test]
fn what_is_short_in_private_schools_is_told_apart() {
    let mut inputs = county();
    inputs.schools[0].ownership = Ownership::Private;
    let schools = schools(&inputs, &project(&inputs));
    assert_eq!(private_unmet(&inputs, &schools, &PRIMARY, 0), 540.0);
    // What is looked at is an area and its stages, whoever runs the schools.
    let public = Asked { ownership: Some(Ownership::Public), ..PRIMARY };
    assert_eq!(private_unmet(&inputs, &schools, &public, 0), 540.0);
    assert_eq!(private_unmet(&inputs, &schools, &Asked { stage: Some(Stage::Junior), ..PRIMARY }, 0), 0.0);
}

#[test]
fn a_school_of_two_stages_is_one_school() {
    let mut inputs = county();
    inputs.schools[0].rooms[Stage::Junior as usize] = 6.0;
    let projection = project(&inputs);
    let schools = schools(&inputs, &projection);
    let sum = summary(&inputs, &projection, &schools, &Asked { stage: None, ..PRIMARY }, 0);
    assert_eq!((sum.schools, sum.stages), (3, 4));
}

#[test]
fn sharing_tells_from_the_first_year_with_entrants_on() {
    let of = |share: f64| {
        let inputs = Inputs { sharing: [share; STAGES], ..county() };
        schools(&inputs, &project(&inputs))
    };
    let [fixed, whole] = [0.0, 1.0].map(of);
    let plans = [&fixed, &fixed, &whole];
    // Of the 270 who enter the full school each year, 90 go to the other one.
    assert_eq!(shared(plans, &PRIMARY, 0).map(|of| of.unmet), [540.0; 3]);
    assert_eq!(shared_from(plans, &PRIMARY, 0), Some(1));
    assert_eq!(shared(plans, &PRIMARY, 1).map(|of| of.unmet), [540.0, 540.0, 450.0]);
    assert_eq!(shared_from(plans, &PRIMARY, 3), Some(3));
    // One junior school has nobody to share with.
    let junior = Asked { stage: Some(Stage::Junior), ..PRIMARY };
    assert_eq!(shared_from(plans, &junior, 0), None);
}

#[test]
fn the_ledger_tells_when_large_classes_come_and_go() {
    let mut inputs = county();
    inputs.sharing[Stage::Primary as usize] = 1.0;
    let schools = schools(&inputs, &project(&inputs));
    let all = Asked { stage: None, ..PRIMARY };
    let lines = ledger_lines(&inputs, &schools, &all, false);
    let [full] = &lines[..] else { panic!("one school has large classes: {lines:?}") };
    // Cohorts keep their four classes of 68 and 67 until they leave; those that enter are 180, in four classes of 45.
    let large: Vec<u32> = full.by_year.iter().map(|classes| classes.large).collect();
    assert_eq!(large, [24, 20, 16, 12, 8, 4]);
    assert_eq!(
        (full.over_norm, full.large, full.super_large, full.largest),
        (Some((2020, 2025)), Some((2020, 2025)), Some((2020, 2025)), 68)
    );
    assert_eq!(ledger_lines(&inputs, &schools, &all, true).len(), 3);
    let totals = totals_by_year(&schools, &all);
    // The emptier school has one class of 30 a grade, then three of 40; the junior school six of 50 a grade.
    assert_eq!(totals[0], YearTotal { classes: 24 + 6 + 18, over_norm: 24, large: 24, super_large: 24 });
    assert_eq!(totals[1], YearTotal { classes: 24 + 8 + 18, over_norm: 20, large: 20, super_large: 20 });
    let found = large_classes(&schools, Area::County).expect("schools are entered");
    assert_eq!((found.year, found.large, found.super_large, found.classes), (2020, 24, 24, 48));
    assert_eq!(large_classes(&schools, Area::Zone(1)), None);
}

#[test]
fn cohorts_that_keep_large_classes_beside_empty_rooms_are_told() {
    let mut inputs = county();
    inputs.projects = vec![project_at("extend", "full", Stage::Primary, 2022, 6.0)];
    let schools = schools(&inputs, &project(&inputs));
    let of = OfSchool { school: 0, stage: Stage::Primary };
    // Until the rooms come, all 24 are used.
    assert_eq!((kept(&inputs, &schools, of, 1), kept(&inputs, &schools, of, 0)), (None, None));
    // 270 of each cohort that was there in four classes of 68, where six rooms more stand: those who enter take two.
    let found = kept(&inputs, &schools, of, 2).expect("classes are kept");
    assert_eq!((found.grades.len(), found.idle), (5, 30 - schools.classes_of(0, Stage::Primary)[2].all));
    assert!(!found.grades.contains(&0) && found.idle > 0, "{found:?}");
    let lines = ledger_lines(&inputs, &schools, &PRIMARY, true);
    assert_eq!((lines[0].idle[1], lines[0].idle[2], &lines[1].idle[..]), (0, found.idle, &[0; 6][..]));
    let said = told::keeps(Language::Zh, 3);
    assert_eq!(said, "沿用原有分班，未重新编班；有空余教室 3 间");
    // Formed afresh there is nothing to tell, from the first year on.
    inputs.keep_classes = false;
    let schools = xuewei::model::schools(&inputs, &project(&inputs));
    assert!((1..6).all(|step| kept(&inputs, &schools, of, step).is_none()));
}

#[test]
fn what_a_zone_shares_out_is_known_from_what_a_school_states() {
    let mut inputs = county();
    let primary = Stage::Primary as usize;
    inputs.zones[0].resources.staff[primary] = Some(40.0);
    inputs.zones[0].resources.site_area[primary] = Some(9000.0);
    inputs.schools[0].staff = Some([0.0, 70.0, 0.0]);
    assert_eq!(shared_out(&inputs, 0), [false, false, true, false]);
    assert_eq!(shared_out(&inputs, 1), [true, false, true, false]);
    assert_eq!(shared_out(&inputs, 2), [false; 4], "nothing is given for junior schools");
    let schools = schools(&inputs, &project(&inputs));
    let needs = needs(&inputs, &project(&inputs), &schools);
    // All of the zone's is that of the one school that states none; the site is shared by rooms, 24 and 24.
    let of = |school: usize| needs.of_school(school, Stage::Primary)[0];
    assert_eq!(
        (of(0).staff, of(1).staff, of(0).land, of(1).land),
        (Some(70.0), Some(40.0), Some(4500.0), Some(4500.0))
    );
}

#[test]
fn a_school_is_entered_in_the_stage_looked_at_or_its_first() {
    let mut inputs = county();
    assert_eq!(entry_stage(&inputs, 0, None), Stage::Primary);
    assert_eq!(entry_stage(&inputs, 2, Some(Stage::Primary)), Stage::Junior);
    inputs.projects = vec![project_at("nine", "junior", Stage::Primary, 2022, 6.0)];
    assert_eq!(
        (entry_stage(&inputs, 2, None), entry_stage(&inputs, 2, Some(Stage::Junior))),
        (Stage::Primary, Stage::Junior)
    );
}

#[test]
fn lists_sort_by_any_column_and_what_is_nothing_comes_last() {
    let mut inputs = county();
    inputs.schools.push(School { id: "later".into(), zone: "old".into(), ..School::default() });
    inputs.projects.push(project_at("p", "later", Stage::Primary, 2022, 6.0));
    let order = |by, falls, step| {
        let mut list = list(&inputs, step);
        sort_list(&inputs, &mut list, by, falls, &[2, 0, 1, 3]);
        list.iter().map(|row| row.of.school).collect::<Vec<_>>()
    };
    assert_eq!(order(Column::Use, true, 0), [0, 1, 3]);
    assert_eq!(order(Column::Use, false, 0), [1, 0, 3], "the school that is not there yet stays last");
    assert_eq!(order(Column::School, false, 0), [1, 0, 3]);
    assert_eq!(order(Column::Places, true, 2), [0, 1, 3]);
    let schools = schools(&inputs, &project(&inputs));
    let mut lines = ledger_lines(&inputs, &schools, &PRIMARY, true);
    sort_ledger(&inputs, &mut lines, LedgerColumn::Large, true, |classes| classes.large, &[]);
    assert_eq!(lines[0].of.school, 0, "those that never have one come last, whichever way it is sorted");
}

#[test]
fn one_school_its_projects_and_who_would_take_its_pupils() {
    let mut inputs = county();
    inputs.projects = vec![
        project_at("extend", "empty", Stage::Primary, 2022, 6.0),
        closing_of("close", "empty", Some("full"), 2024),
        project_of("elsewhere", "hills", Stage::Primary, 2022, 6.0),
    ];
    inputs.projects[1].on = false;
    let found = touching(&inputs, 1);
    assert_eq!(
        found.iter().map(|one| (one.project, one.year, one.on)).collect::<Vec<_>>(),
        [(0, 2022, true), (1, 2024, false)]
    );
    assert_eq!(found[0].touches, [Touch::Rooms(Stage::Primary, 6.0)]);
    assert_eq!(found[1].touches, [Touch::Closes(None, Some(0))]);
    assert_eq!(touching(&inputs, 0)[0].touches, [Touch::Receives(None, 1)]);
    // The other school is larger from 2022 on: it takes more of those who enter.
    let beside = nearby(&inputs, 0);
    assert_eq!(beside.iter().map(|one| (one.project, one.year)).collect::<Vec<_>>(), [(0, 2022)]);
    assert_eq!(beside[0].changes, [Change::Rooms(Some(1), Stage::Primary, 6.0)]);
    let said = Language::ALL.map(|language| told::change(language, &inputs, beside[0].changes[0]));
    assert_eq!(said, ["东门小学：小学教室 +6 间", "东门小学: +6 rooms, primary"]);
    assert_eq!(nearby(&inputs, 1), [], "what touches it is told above");
    assert_eq!(nearby(&inputs, 2), [], "another stage");
    inputs.projects[1].closures[0].receiver = None;
    assert_eq!(nearby(&inputs, 0)[1].changes, [Change::Closes(1, None)]);
    inputs.projects[1].closures[0].receiver = Some("full".into());
    let schools = schools(&inputs, &project(&inputs));
    let takers = takers(&inputs, &schools, OfSchool { school: 0, stage: Stage::Primary }, 0);
    assert_eq!((takers.schools.as_slice(), takers.spare), (&[(1, 900.0)][..], 900.0));
    let said = told::taken_by(Language::Zh, &inputs, Stage::Primary, 1620.0, &takers);
    assert_eq!(
        said.replace('\u{202f}', " "),
        "小学 1 620 人：未指定接收学校时，由东门小学（空余 900）接收，共空余 900 个学位，还差 720 个学位。"
    );
}

#[test]
fn spells_and_sizes_in_words() {
    let both = |spell| Language::ALL.map(|language| told::spell(language, spell, 2035));
    assert_eq!(both(None), ["无", "never"]);
    assert_eq!(both(Some((2021, 2035))), ["2021 起", "from 2021"]);
    assert_eq!(both(Some((2021, 2025))), ["2021–2025", "2021–2025"]);
    assert_eq!(both(Some((2021, 2021))), ["2021", "2021"]);
    let sizes = class_sizes(270, 4);
    assert_eq!(sizes, [Sizes { classes: 2, pupils: 68 }, Sizes { classes: 2, pupils: 67 }]);
    assert_eq!(told::sizes(Language::Zh, &sizes), "2 个班各 68 人，2 个班各 67 人");
    assert_eq!(told::sizes(Language::En, &class_sizes(46, 1)), "1 class of 46");
}

#[test]
fn tables_as_files() {
    let inputs = county();
    let schools = schools(&inputs, &project(&inputs));
    let county = Name { zh: "两校县".into(), en: String::new() };
    let naming = Naming { language: Language::Zh, county: &county, inputs: &inputs };
    let list = list_csv(&naming, &list(&inputs, 0), &Lines::of(&inputs.norms));
    assert_eq!(list.lines().nth(1), Some("实验小学,old,小学,1620,1080,150,24,67.5,68,24,24,24,0,540"));
    let lines = ledger_lines(&inputs, &schools, &PRIMARY, false);
    let ledger = ledger_csv(&naming, &lines, &totals_by_year(&schools, &PRIMARY));
    let row = ledger.lines().nth(1).expect("a school");
    assert!(row.starts_with("实验小学,old,小学,2020 起,2020 起,2020 起,68,24,24,24,24,24,24,24,"), "{row}");
    assert!(ledger.contains("大班额占比,80.00%,"), "{ledger}");
}

#[test]
fn the_six_figures_with_what_schools_and_needs_tell() {
    let mut inputs = county();
    inputs.projects = vec![project_at("extend", "empty", Stage::Primary, 2022, 6.0)];
    let projection = project(&inputs);
    assert!(goes_deeper(&inputs));
    let plain = headline(&inputs, &projection, Area::County);
    assert_eq!(plain.cost, Cost { unknown: 1, ..Cost::default() });
    let deep = deeper(&inputs, &projection);
    let found = plain.with(beyond(&inputs, &projection, &deep, Area::County));
    // 6 rooms × 45 places × floor area a pupil × 2 000 yuan.
    assert_eq!((found.cost.known, found.cost.unknown, found.beyond.estimated), (1, 0, 1));
    assert!((found.cost.yuan - deep.needs.projects[0].cost).abs() < 1e-6 && found.cost.yuan > 1e6, "{found:?}");
    assert_eq!(found.beyond.staff, None, "nobody said who is there");
    let county = Name { zh: "两校县".into(), en: String::new() };
    for (language, classes) in
        [(Language::Zh, ["大班额峰值", "24", "个班"]), (Language::En, ["Most large classes", "24", "classes"])]
    {
        let naming = Naming { language, county: &county, inputs: &inputs };
        let all = six(&naming, &found, Some(&found), true);
        assert_eq!([&all[3].label, &all[3].number, &all[3].unit], classes);
    }
    // In the zone without schools, classes are those that lack.
    let hills = headline(&inputs, &projection, Area::Zone(1)).with(beyond(&inputs, &projection, &deep, Area::Zone(1)));
    assert_eq!(hills.beyond.large, None);
    assert_eq!((hills.cost.known, hills.cost.unknown), (0, 0), "the school stands in the other zone");
}

#[test]
fn the_gap_in_staff_does_not_cancel_between_stages() {
    let mut inputs = county();
    inputs.schools.clear();
    inputs.zones.truncate(1);
    inputs.zones[0].rooms = [[20.0, 0.0, 0.0, 0.0], [40.0, 0.0, 0.0, 0.0], [18.0, 0.0, 0.0, 0.0]];
    // 1 800 ÷ 19 = 94.7 needed, 900 ÷ 13.5 = 66.7 needed; and 3 % leave each year.
    inputs.zones[0].resources.staff = [None, Some(80.0), Some(90.0)];
    inputs.norms.resources.attrition = 0.0;
    let projection = project(&inputs);
    let deep = deeper(&inputs, &projection);
    let gap = beyond(&inputs, &projection, &deep, Area::County).staff.expect("staff is known");
    assert_eq!((gap.year, gap.stages), (2020, [false, true, true]));
    assert!((gap.posts - (1800.0 / 19.0 - 80.0)).abs() < 0.51, "{gap:?}");
}

proptest! {
    #[test]
    fn classes_hold_all_pupils_and_differ_by_one(pupils in 0_u32..3000, classes in 1_u32..80) {
        let sizes = class_sizes(pupils, classes);
        prop_assert_eq!(sizes.iter().map(|one| one.classes).sum::<u32>(), classes);
        prop_assert_eq!(sizes.iter().map(|one| one.classes * one.pupils).sum::<u32>(), pupils);
        prop_assert!(sizes.len() < 2 || sizes[0].pupils == sizes[1].pupils + 1);
    }

    #[test]
    fn a_zone_never_hides_less_than_nothing(first in 0.0..400.0_f64, second in 0.0..400.0_f64, rooms in 1.0..40.0_f64) {
        let total = (first + second).max(1.0);
        let mut inputs = plan(4, vec![steady_zone("z", ZoneKind::City, total)]);
        inputs.schools =
            vec![primary_school("a", "z", rooms.floor(), first), primary_school("b", "z", 12.0, total - first.min(total))];
        let projection = project(&inputs);
        let schools = schools(&inputs, &projection);
        for step in 0..5 {
            for row in hidden(&inputs, &projection, &schools, &PRIMARY, step) {
                prop_assert!(row.by_school >= row.by_zone - 1e-6, "{:?}", row);
            }
        }
    }
}
