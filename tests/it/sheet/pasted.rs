//! Tables with the titles, numbers and columns of other people's sheets, and what is told of what they hold besides.

use super::Desk;
use xuewei::exchange::grid::Lost;
use xuewei::model::{KindergartenPupils, ZoneKind};
use xuewei::scenario::sheet::Sheet;
use xuewei::text::Language;

/// Names and kinds of the zones that come of a paste into an empty county, the same in both languages.
#[track_caller]
fn zones_of(text: &str) -> Vec<(String, ZoneKind)> {
    let [zh, en] = Language::ALL.map(|language| {
        let mut desk = Desk { language, ..Desk::preset("empty@1") };
        let outcome = desk.paste(Sheet::Zones, 0, 0, text);
        assert_eq!((outcome.refused, outcome.left_over), (0, 0), "{text}");
        let zones = &desk.scenarios[0].inputs.zones;
        assert!(zones.iter().all(|zone| zone.name.en.is_empty()), "{zones:?}");
        zones.iter().map(|zone| (zone.name.zh.clone(), zone.kind)).collect::<Vec<_>>()
    });
    assert_eq!(zh, en);
    zh
}

fn three() -> Vec<(String, ZoneKind)> {
    [("老城", ZoneKind::City), ("新镇", ZoneKind::Town), ("山里", ZoneKind::Rural)].map(|(n, k)| (n.into(), k)).into()
}

#[test]
fn zones_are_read_under_every_usual_head() {
    for text in [
        "老城\t城区\n新镇\t镇\n山里\t农村\n",
        "片区名称\t类型\n老城\t城区\n新镇\t镇\n山里\t农村\n",
        "名称\t性质\n老城\t城市\n新镇\t镇区\n山里\t乡\n",
        "片区\t城乡类型\n老城\t城区\n新镇\t镇\n山里\t乡村\n",
        "Name\tKind\n老城\tcity\n新镇\ttown\n山里\trural\n",
        "2020年片区一览表\t\t\n序号\t片区名称\t类型\n1\t老城\t城区\n2\t新镇\t镇\n3\t山里\t农村\n",
        "某县学位规划\n\n2020年片区一览表\n单位：个\n编号\t片区\t性质\n1\t老城\t城区\n2\t新镇\t镇\n3\t山里\t农村\n合计\t3\t\n",
        "No.\tZone\tType\n1\t老城\tcity\n2\t新镇\ttown\n3\t山里\tvillage\n\tTotal\t\n",
    ] {
        assert_eq!(zones_of(text), three(), "{text}");
    }
}

#[test]
fn one_known_title_is_enough_and_the_others_are_told() {
    let mut desk = Desk::preset("empty@1");
    let outcome = desk.paste(Sheet::Zones, 0, 0, "片区名称\t备注\n老城\t远\n新镇\t\n");
    assert_eq!((outcome.taken, outcome.left_over, outcome.skipped), (2, 1, 2));
    assert_eq!(outcome.columns, Lost { names: vec!["备注".into()], count: 1, cells: 1 });
    // A zone may be called like a title.
    let mut desk = Desk::preset("empty@1");
    desk.paste(Sheet::Zones, 0, 0, "学区\t城区\n新镇\t镇区\n");
    assert_eq!(desk.scenarios[0].inputs.zones.len(), 2);
}

#[test]
fn projects_are_read_without_an_english_name() {
    let mut desk = Desk::preset("empty@1");
    let text = "建设项目库\n序号\t项目名称\t项目类型\t起始学年\n1\t城东小学\t新建\t2024\n2\t城西小学\t改扩建\t2025\n";
    assert_eq!(desk.paste(Sheet::Projects, 0, 0, text).left_over, 0);
    assert_eq!(desk.paste(Sheet::Projects, 2, 0, "城南小学\t新建\t2026\n城北小学\t新建\t2027\n").refused, 0);
    let projects = &desk.scenarios[0].inputs.projects;
    let found: Vec<_> = projects.iter().map(|project| (project.name.zh.as_str(), project.first_year)).collect();
    assert_eq!(found, [("城东小学", 2024), ("城西小学", 2025), ("城南小学", 2026), ("城北小学", 2027)]);
}

/// Pupils of the first of two zones after a paste of both.
#[track_caller]
fn pupils_of(figures: &[i32]) -> (KindergartenPupils, [f64; 9]) {
    let mut desk = Desk::preset("empty@1");
    desk.paste(Sheet::Zones, 0, 0, "老城\t城区\n新镇\t镇区\n");
    let row = |name: &str| figures.iter().fold(name.to_owned(), |row, figure| format!("{row}\t{figure}"));
    let outcome = desk.paste(Sheet::Pupils, 0, 0, &format!("{}\n{}\n", row("老城"), row("新镇")));
    assert_eq!((outcome.taken, outcome.refused, outcome.left_over), (2 * figures.len() + 2, 0, 0));
    let zones = &desk.scenarios[0].inputs.zones;
    assert_eq!((zones[0].kindergarten, zones[0].pupils), (zones[1].kindergarten, zones[1].pupils));
    (zones[0].kindergarten, zones[0].pupils)
}

#[test]
fn pupils_without_titles_go_to_their_grades_however_many_there_are() {
    let grades = [11.0, 12.0, 13.0, 14.0, 15.0, 16.0, 17.0, 18.0, 19.0];
    let by_class = KindergartenPupils::ByClass([5.0, 6.0, 7.0]);
    let nine = [11, 12, 13, 14, 15, 16, 17, 18, 19];
    let with = |before: &[i32]| before.iter().chain(&nine).copied().collect::<Vec<_>>();
    assert_eq!(pupils_of(&with(&[18, 5, 6, 7])), (by_class, grades));
    assert_eq!(pupils_of(&with(&[5, 6, 7])), (by_class, grades));
    assert_eq!(pupils_of(&with(&[40])), (KindergartenPupils::Total(40.0), grades));
    assert_eq!(pupils_of(&with(&[])), (KindergartenPupils::Unknown, grades));
    // The left part of this table stays what it was: its first figure is the sum of the next three.
    let (kindergarten, pupils) = pupils_of(&with(&[18, 5, 6, 7])[..12]);
    assert_eq!((kindergarten, pupils[..8].to_vec(), pupils[8]), (by_class, grades[..8].to_vec(), 0.0));
}

#[test]
fn titles_in_two_rows_are_read_as_one() {
    let mut desk = Desk::preset("empty@1");
    desk.paste(Sheet::Zones, 0, 0, "老城\t城区\n新镇\t镇区\n");
    let text = "序号\t片区\t幼儿园\t\t\t小学\t\n\t\t小班\t中班\t大班\t一年级\t二年级\n1\t新镇\t1\t2\t3\t4\t5\n";
    let outcome = desk.paste(Sheet::Pupils, 0, 0, text);
    assert_eq!((outcome.refused, outcome.left_over), (0, 0));
    let zone = &desk.scenarios[0].inputs.zones[1];
    assert_eq!(zone.kindergarten, KindergartenPupils::ByClass([1.0, 2.0, 3.0]));
    assert_eq!(zone.pupils[..3], [4.0, 5.0, 0.0]);
}

#[test]
fn rows_and_columns_without_a_place_are_named() {
    let mut desk = Desk::preset("empty@1");
    desk.paste(Sheet::Zones, 0, 0, "老城\t城区\n");
    let text = "片区\t一年级\t二年级\t小学小计\n老城\t1\t2\t3\n河西\t4\t5\t9\n";
    let outcome = desk.paste(Sheet::Pupils, 0, 0, text);
    assert_eq!(outcome.rows, Lost { names: vec!["河西".into()], count: 1, cells: 4 });
    assert_eq!(outcome.columns, Lost { names: vec!["小学小计".into()], count: 1, cells: 1 });
    assert_eq!(outcome.left_over, 5);
    let text: String = (1..6).map(|place| format!("河{place}\t1\t2\n")).collect();
    let outcome = desk.paste(Sheet::Pupils, 0, 0, &text);
    assert_eq!(outcome.rows, Lost { names: vec!["河1".into(), "河2".into(), "河3".into()], count: 5, cells: 15 });
}
