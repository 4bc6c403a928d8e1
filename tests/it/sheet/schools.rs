//! Schools as offices list them: pasted as a whole, removed, and in the projects.

use super::Desk;
use std::fmt::Write;
use std::rc::Rc;
use xuewei::exchange::grid::{Edit, Lost, Outcome, place_among, sums_of_schools};
use xuewei::model::{Closure, Inputs, KindergartenPupils, Ownership, RoomClass, School, SchoolKind, Stage};
use xuewei::scenario::sheet::Sheet;
use xuewei::text::{Language, words};

fn three_zones() -> Desk {
    let mut desk = Desk::preset("empty@1");
    desk.paste(Sheet::Zones, 0, 0, "老城区\t城区\r\n新镇\t镇区\r\n山里\t乡村\r\n");
    desk
}

fn inputs(desk: &Desk) -> &Inputs {
    &desk.scenarios[0].inputs
}

fn school<'a>(desk: &'a Desk, name: &str) -> &'a School {
    inputs(desk).schools.iter().find(|school| school.name.zh == name).unwrap_or_else(|| panic!("{name}"))
}

fn pupils(of: &[(usize, f64)]) -> Option<[f64; 12]> {
    let mut pupils = [0.0; 12];
    of.iter().for_each(|(grade, count)| pupils[*grade] = *count);
    Some(pupils)
}

#[test]
fn a_table_of_schools_as_the_statistics_have_it_goes_to_three_tables() {
    let mut desk = three_zones();
    let text = "某县2020学年学校基本情况一览表\t\t\t\t\t\t\t\t\t\t\t\n\
                填表单位：某县教育局\t\t\t\t\t\t\t\t单位：间、人\t\t\t\n\
                序号\t学校名称\t办学性质\t类别\t所在乡镇\t教室（间）\t一年级\t\t二年级\t\t学生数\t备注\n\
                \t\t\t\t\t\t班数\t人数\t班数\t人数\t\t\n\
                1\t实验小学\t公办\t完小\t老城区\t36\t6\t330\t6\t1,012\t1342\t\n\
                2\t逸夫小学\t\t中心小学\t\t24\t4\t180\t4\t175\t355\t寄宿\n\
                \t小计\t\t\t\t60\t10\t510\t10\t1187\t1697\t\n\
                3\t板桥教学点\t教育部门\t\t山里\t4\t1\t12\t1\t9\t21\t\n\
                4\t育才学校\t民办\t九年一贯制学校\t新镇\t30\t2\t80\t2\t78\t158\t\n\
                合计\t\t\t\t\t94\t13\t602\t13\t1274\t1876\t\n";
    let outcome = desk.paste(Sheet::Schools, 0, 0, text);
    let one = school(&desk, "实验小学");
    assert_eq!((one.zone.as_str(), one.kind, one.rooms), ("老城区", SchoolKind::Primary, [0.0, 36.0, 0.0]));
    assert_eq!((one.pupils, one.classes), (pupils(&[(3, 330.0), (4, 1012.0)]), pupils(&[(3, 6.0), (4, 6.0)])));
    // The zone of joined cells is that of the first.
    let two = school(&desk, "逸夫小学");
    assert_eq!((two.zone.as_str(), two.ownership, two.rooms[1]), ("老城区", Ownership::Public, 24.0));
    let point = school(&desk, "板桥教学点");
    assert_eq!(
        (point.kind, point.rooms[1], point.pupils),
        (SchoolKind::TeachingPoint, 4.0, pupils(&[(3, 12.0), (4, 9.0)]))
    );
    // Of which stage the rooms of a nine-year school are cannot be told.
    let private = school(&desk, "育才学校");
    assert_eq!((private.ownership, private.kind, private.rooms), (Ownership::Private, SchoolKind::NineYear, [0.0; 3]));
    assert_eq!(inputs(&desk).schools.len(), 4);
    assert_eq!(outcome.columns.names, ["学生数", "备注", "教室（间）"]);
    assert_eq!((outcome.columns.cells, outcome.refused, outcome.left_over), (4 + 1 + 1, 0, 6));
    let cells = text.split(['\t', '\n']).filter(|cell| !cell.trim().is_empty()).count();
    assert_eq!(outcome.taken + outcome.refused + outcome.left_over + outcome.skipped, cells, "every cell once");
    // Pasted again it changes nothing.
    let before = desk.clone();
    desk.paste(Sheet::Schools, 0, 0, text);
    assert_eq!(desk, before);
}

#[test]
fn kindergartens_are_known_by_their_words_and_names() {
    let mut desk = three_zones();
    let text = "园名\t办别\t办园类型\t所在片区\t班数\t小班\t中班\t大班\t教职工数\n\
                机关幼儿园\t公办园\t独立幼儿园\t老城区\t12\t120\t130\t140\t48\n\
                新镇中心幼儿园\t公办\t\t新镇\t9\t80\t90\t95\t30\n\
                小太阳幼儿园\t普惠性民办\t\t新镇\t6\t50\t60\t66\t20\n\
                贝贝中心幼儿园\t民办非普惠\t\t新镇\t6\t50\t60\t66\t20\n\
                山里小学附设幼儿班\t公办\t附设班\t山里\t1\t0\t8\t12\t2\n";
    let outcome = desk.paste(Sheet::Schools, 0, 0, text);
    assert_eq!((outcome.refused, outcome.columns.names.len()), (0, 1), "{outcome:?}");
    let found: Vec<_> = inputs(&desk)
        .schools
        .iter()
        .map(|one| (one.ownership, one.kind, one.rooms[0], one.central, one.staff.unwrap()[0], one.pupils.unwrap()[2]))
        .collect();
    use Ownership::*;
    use SchoolKind::*;
    assert_eq!(
        found,
        [
            (Public, Kindergarten, 12.0, false, 48.0, 140.0),
            (Public, Kindergarten, 9.0, true, 30.0, 95.0),
            (Inclusive, Kindergarten, 6.0, false, 20.0, 66.0),
            (Private, Kindergarten, 6.0, false, 20.0, 66.0),
            (Public, Attached, 1.0, false, 2.0, 12.0),
        ]
    );
}

#[test]
fn an_english_table_with_stages_beneath_rooms_is_read() {
    for language in Language::ALL {
        let mut desk = Desk { language, ..three_zones() };
        let text = "School\tOwnership\tKind\tZone\tRooms\t\t\tBeds\tSite area\n\
                    \t\t\t\tKindergarten\tPrimary\tJunior\t\t\n\
                    Hill School\tpublic\tnine-year\t山里\t2\t12\t6\t150\t30 mu\n\
                    Town Junior\tprivate\tmiddle school\t新镇\t\t\t18\t\t1.2 ha\n";
        let outcome = desk.paste(Sheet::Schools, 0, 0, text);
        assert_eq!((outcome.refused, outcome.left_over), (0, 0), "{outcome:?}");
        let [hill, town] = &inputs(&desk).schools[..] else { panic!() };
        assert_eq!((hill.kind, hill.rooms, hill.boarding_beds), (SchoolKind::NineYear, [2.0, 12.0, 6.0], Some(150.0)));
        assert_eq!((hill.site_area, town.site_area), (Some(20_000.0), Some(12_000.0)));
        assert_eq!((town.kind, town.rooms, town.ownership), (SchoolKind::Junior, [0.0, 0.0, 18.0], Ownership::Private));
    }
}

#[test]
fn a_school_of_a_zone_that_is_not_there_waits_and_says_so() {
    let mut desk = three_zones();
    let text = "学校名称\t类别\t片区\t教室数\n河西小学\t小学\t河西\t18\n新镇初中\t初级中学\t新镇\t12\n";
    assert_eq!(desk.paste(Sheet::Schools, 0, 0, text).refused, 4);
    assert_eq!(inputs(&desk).schools.len(), 1);
    let table = desk.table(Sheet::Schools);
    let fault = table.rows[0].cells[1].fault.clone().unwrap();
    assert!(fault.error && fault.sentence.starts_with("没有这个名称的片区"), "{fault:?}");
    // Once there is such a zone the row is taken, in whatever order the tables are filled.
    desk.paste(Sheet::Zones, 3, 0, "河西\t城区");
    assert_eq!(school(&desk, "河西小学").rooms, [0.0, 18.0, 0.0]);
    assert_eq!((inputs(&desk).schools.len(), desk.drafts.count()), (2, 0));
}

/// A county with three schools and a project at two of them.
fn with_projects() -> Desk {
    let mut desk = three_zones();
    let schools = "学校名称\t办别\t类别\t片区\n东小学\t公办\t小学\t老城区\n西小学\t民办\t小学\t老城区\n山小学\t公办\t小学\t山里\n";
    assert_eq!(desk.paste(Sheet::Schools, 0, 0, schools).left_over, 0);
    desk.paste(Sheet::Projects, 0, 0, "项目名称\t类型\t起始学年\n扩建\t改扩建\t2024\n撤并\t撤并\t2025\n");
    let effects = "项目\t片区\t学校\t学段\t办学性质\t增减教室\n\
                   扩建\t老城区\t东小学\t小学\t公办\t6\n\t\t西小学\t小学\t\t4\n\t新镇\t\t初中\t其他民办\t3\n";
    let outcome = desk.paste(Sheet::Effects, 0, 0, effects);
    assert_eq!((outcome.refused, outcome.left_over), (0, 0), "{:?}", desk.table(Sheet::Effects).rows);
    let outcome = desk.paste(Sheet::Closures, 0, 0, "项目\t撤并学校\t学段\t并入学校\n撤并\t山小学\t\t东小学\n");
    assert_eq!((outcome.refused, outcome.left_over), (0, 0));
    desk.paste(Sheet::Intakes, 0, 0, "学校\t片区\t学段\t2020\t2024年\n西小学\t老城区\t小学\t10\t5%\n");
    desk
}

#[test]
fn rooms_of_projects_are_at_a_school_or_in_a_zone() {
    let mut desk = with_projects();
    let effects = &inputs(&desk).projects[0].effects;
    let found: Vec<_> =
        effects.iter().map(|one| (one.school.as_deref(), one.zone.as_str(), one.class, one.rooms)).collect();
    assert_eq!(
        found,
        [
            (Some("东小学"), "", RoomClass::Public, 6.0),
            (Some("西小学"), "", RoomClass::Public, 4.0),
            (None, "新镇", RoomClass::Private, 3.0)
        ]
    );
    // The zone and the class that are shown are those of the school.
    let row = |desk: &Desk, row: usize| (0..5).map(|at| desk.text(Sheet::Effects, row, at)).collect::<Vec<_>>();
    assert_eq!(row(&desk, 1), ["扩建", "老城区", "西小学", "小学", "其他民办"]);
    // Another zone than the school's is not taken.
    assert_eq!(desk.paste(Sheet::Effects, 1, 1, "新镇").refused, 1);
    let fault = desk.table(Sheet::Effects).rows[1].cells[1].fault.clone().unwrap();
    assert!(fault.sentence.contains("学校所在的片区"), "{fault:?}");
    desk.edit(&Edit::Clear { sheet: Sheet::Effects, rows: 1..2, columns: 1..2 });
    // Without its school, it is in the zone where the school is.
    desk.edit(&Edit::Clear { sheet: Sheet::Effects, rows: 1..2, columns: 2..3 });
    let effect = &inputs(&desk).projects[0].effects[1];
    assert_eq!((effect.zone.as_str(), &effect.school, effect.class), ("老城区", &None, RoomClass::Private));
    desk.paste(Sheet::Effects, 1, 2, "山小学");
    assert_eq!(row(&desk, 1)[..3], ["扩建", "山里", "山小学"]);
    assert_eq!(desk.drafts.count(), 0);
}

#[test]
fn with_a_school_goes_what_refers_to_it_and_all_of_it_is_named() {
    let mut desk = with_projects();
    desk.scenarios.push(Rc::clone(&desk.scenarios[0]));
    let outcome = desk.edit(&Edit::Remove { sheet: Sheet::Schools, rows: 0..2 });
    let entries = vec![(Sheet::Intakes, 1), (Sheet::Effects, 2)];
    assert_eq!((outcome.removed.count, outcome.removed.entries, outcome.removed.receivers), (2, entries, 1));
    assert_eq!(outcome.removed.names, ["东小学", "西小学"]);
    for scenario in &desk.scenarios {
        let closures = &scenario.inputs.projects[1].closures;
        assert_eq!(*closures, [Closure { school: "山小学".into(), stage: None, receiver: None }]);
    }
    // With a zone go its schools, and with these their part in projects.
    let mut desk = with_projects();
    let outcome = desk.edit(&Edit::Remove { sheet: Sheet::Zones, rows: 2..3 });
    assert_eq!(outcome.removed.entries, [(Sheet::Schools, 1), (Sheet::Closures, 1)]);
    assert_eq!(inputs(&desk).schools.len(), 2);
}

#[test]
fn a_school_is_renamed_and_moved_and_keeps_what_is_its_own() {
    let mut desk = with_projects();
    desk.paste(Sheet::Schools, 1, 0, "城西实验小学");
    desk.paste(Sheet::Schools, 1, 1, "新镇");
    assert_eq!(school(&desk, "城西实验小学").id, "西小学");
    assert!(desk.copied(Sheet::Intakes).starts_with("城西实验小学\t老城区\t小学"));
    assert_eq!(desk.text(Sheet::Effects, 1, 1), "新镇");
    assert_eq!(desk.text(Sheet::SchoolPupils, 1, 0), "城西实验小学");
}

#[test]
fn every_path_of_schools_resources_and_norms_has_its_cell() {
    let mut desk = with_projects();
    desk.paste(Sheet::Recruits, 0, 0, "片区\t学段\t2022\n全县\t小学\t81\n");
    desk.paste(
        Sheet::LandPlans,
        0,
        0,
        "名称\t覆盖片区\t规划人口\t规划年份\t小学规划用地\n中心城区\t老城区、新镇\t60万\t2030\t112.47公顷\n",
    );
    desk.paste(Sheet::AreaNorms, 0, 0, "建筑面积\t小学\t\t\t\t7.9\n用地面积\t初中\t\t\t\t25\n");
    for (path, sheet, cell) in [
        ("schools[东小学].rooms.primary", Sheet::Schools, "东小学 | 小学教室"),
        ("schools[东小学].staff.junior", Sheet::Schools, "东小学 | 初中教职工"),
        ("schools[山小学].zone", Sheet::Schools, "山小学 | 片区"),
        ("schools[西小学].pupils.G2", Sheet::SchoolPupils, "西小学 | 二年级"),
        ("schools[西小学].classes.K3", Sheet::SchoolClasses, "西小学 | 大班班数"),
        ("schools[西小学].intake[0].share.2024", Sheet::Intakes, "西小学 老城区 小学 | 2024"),
        ("projects[扩建].effects[1].school", Sheet::Effects, "扩建 老城区 西小学 | 学校"),
        ("projects[撤并].closures[0].receiver", Sheet::Closures, "撤并 山小学 | 接收学校"),
        ("projects[撤并].boarding_beds", Sheet::Projects, "撤并 | 寄宿床位"),
        ("zones[新镇].sharing.junior", Sheet::Zones, "新镇 | 初中学位共享程度"),
        ("zones[新镇].boarding_share.primary", Sheet::ZoneResources, "新镇 | 小学寄宿率"),
        ("zones[新镇].villages.within_reach", Sheet::ZoneResources, "新镇 | 3 公里内有园的村"),
        ("zones[新镇].migrants_in_public.2023", Sheet::SpecialGroups, "2023 | 新镇"),
        ("resources.disabled_enrolled.2021", Sheet::SpecialGroups, "2021 | 残疾儿童入学率"),
        ("resources.spent_before.junior", Sheet::CountyResources, "初中上年公用经费支出 | 数值"),
        ("resources.recruits[0].by_year.2022", Sheet::Recruits, "小学 | 2022"),
        ("resources.land_plans[中心城区].land.primary", Sheet::LandPlans, "中心城区 | 小学规划用地"),
        ("keep_classes", Sheet::County, "在读班级不拆分 | 数值"),
        ("sharing.primary", Sheet::County, "小学学位共享程度 | 数值"),
        ("norms.land[0].area", Sheet::AreaNorms, "用地面积 初中 | 生均面积"),
        ("norms.funding_growth.yuan", Sheet::Norms, "公用经费年增额 | 数值"),
        ("norms.places_per_1000.junior", Sheet::Norms, "初中千人指标 | 数值"),
        ("norms.boarding_share.rural.junior", Sheet::StageShares, "乡村寄宿率 | 初中"),
        ("norms.public_funding.inclusive.kindergarten", Sheet::StageShares, "普惠民办财政负担 | 幼儿园"),
        ("norms.lines.super_large", Sheet::Lines, "超大班额占比 | 数值"),
        ("norms.lines.sports_area.primary", Sheet::Lines, "小学生均运动场地 | 数值"),
    ] {
        let place = place_among(inputs(&desk), &desk.drafts, path).unwrap_or_else(|| panic!("{path}"));
        let table = desk.table(place.sheet);
        let found = format!("{} | {}", table.rows[place.row].head, table.columns[place.column].title);
        assert_eq!((place.sheet, found.as_str()), (sheet, cell), "{path}");
    }
    let plan = &inputs(&desk).resources.land_plans[0];
    assert_eq!((plan.population, plan.land[1], plan.zones.len()), (600_000.0, Some(1_124_700.0), 2));
}

#[test]
fn pupils_of_schools_fill_the_zones_that_have_none() {
    let mut desk = with_projects();
    assert_eq!(sums_of_schools(Language::Zh, &desk.scenarios[0]), None);
    desk.paste(Sheet::SchoolPupils, 0, 0, "学校\t一年级\t二年级\n东小学\t90\t80\n西小学\t10\t20\n火星小学\t1\t2\n");
    desk.paste(Sheet::Pupils, 0, 0, "片区\t七年级\n老城区\t77\n");
    for language in Language::ALL {
        let mut desk = Desk { language, ..desk.clone() };
        let edit = sums_of_schools(language, &desk.scenarios[0]).unwrap();
        let outcome = desk.edit(&edit);
        assert_eq!((outcome.refused, outcome.left_over), (0, 0));
        let zone = &inputs(&desk).zones[0];
        assert_eq!((zone.pupils[..3].to_vec(), zone.pupils[6]), (vec![100.0, 100.0, 0.0], 77.0));
        assert_eq!(zone.kindergarten, KindergartenPupils::Unknown);
        assert_eq!(sums_of_schools(language, &desk.scenarios[0]), None, "what is there stays");
    }
}

#[test]
fn a_school_that_is_not_there_is_named() {
    let mut desk = with_projects();
    let outcome = desk.paste(Sheet::SchoolClasses, 0, 0, "校名\t一年级\t二年级班数\n东小学\t2\t3\n火星小学\t1\t2\n");
    assert_eq!(outcome.rows, Lost { names: vec!["火星小学".into()], count: 1, cells: 3 });
    assert_eq!(school(&desk, "东小学").classes, pupils(&[(3, 2.0), (4, 3.0)]));
}

#[test]
fn growth_is_by_a_share_or_by_yuan() {
    let mut desk = three_zones();
    let row = |desk: &Desk, title: &str| {
        let table = desk.table(Sheet::Norms);
        table.rows.iter().position(|row| row.head == title).unwrap_or_else(|| panic!("{title}"))
    };
    let (share, yuan) = (row(&desk, "公用经费年增幅"), row(&desk, "公用经费年增额"));
    assert_eq!(desk.text(Sheet::Norms, share, 1), "0");
    assert_eq!(desk.paste(Sheet::Norms, yuan, 1, "100元"), Outcome { taken: 1, ..Outcome::default() });
    assert_eq!((desk.text(Sheet::Norms, share, 1), desk.text(Sheet::Norms, yuan, 1)), (String::new(), "100".into()));
    assert_eq!(desk.paste(Sheet::Norms, share, 1, "5\n200").refused, 2);
    assert_eq!(inputs(&desk).norms.resources.funding_growth, xuewei::model::Growth::Yuan(100.0));
}

#[test]
fn four_hundred_schools_with_all_their_columns_are_taken() {
    let mut desk = Desk::preset("empty@1");
    let zones: String = (0..20).map(|place| format!("片区{place}\t镇区\n")).collect();
    desk.paste(Sheet::Zones, 0, 0, &zones);
    let grades = words(Language::Zh).field.grades;
    let mut text = "学校名称\t所在片区\t办别\t类别\t小学教室\t初中教室\t占地面积\t建筑面积".to_owned();
    grades.iter().for_each(|grade| write!(text, "\t{grade}\t{grade}班数").unwrap());
    for place in 0..400 {
        write!(text, "\n学校{place}\t片区{}\t公办\t九年一贯制\t18\t12\t20000\t9000", place % 20).unwrap();
        (0..12).for_each(|_| text.push_str("\t45\t1"));
    }
    let outcome = desk.paste(Sheet::Schools, 0, 0, &text);
    assert_eq!((outcome.refused, outcome.left_over), (0, 0));
    assert_eq!(inputs(&desk).schools.len(), 400);
    assert_eq!(school(&desk, "学校399").classes, Some([1.0; 12]));
    for sheet in [Sheet::Schools, Sheet::SchoolPupils, Sheet::SchoolClasses] {
        desk.paste(sheet, 399, 4, "7");
        assert_eq!(desk.table(sheet).rows.len(), 400);
    }
    assert_eq!(school(&desk, "学校399").pupils.unwrap()[Stage::Primary as usize + 2], 7.0);
}
