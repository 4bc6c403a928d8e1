//! What is said in a meeting, and its minutes as a file.

use std::fmt::Write;
use xuewei::model::{Area, Name, Stage};
use xuewei::report::Measure;
use xuewei::scenario::meeting::{MinuteKind, Step, StepKind};
use xuewei::text::keep::Moment;
use xuewei::text::meeting::{
    Figure, about, amount, chart, chart_label, decided, guess_range, guessed, median, missing, more_changes,
    more_plans, more_scenarios, numbered, off, position, question, shown, subject, title, title_about,
};
use xuewei::text::minutes::{Entry, Presented, file_name, minutes};
use xuewei::text::naming::{Naming, whole};
use xuewei::text::words::meeting::meeting_words;
use xuewei::text::{Language, format::THIN};

fn at(day: u32, hour: u32, minute: u32) -> Moment {
    Moment { year: 2026, month: 11, day, hour, minute }
}

fn entry(at: Moment, kind: MinuteKind, text: &str) -> Entry {
    Entry { at, kind, text: text.into() }
}

fn scenarios(language: Language) -> [Presented; 4] {
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    let baseline = if language == Language::Zh { "基准" } else { "Baseline" };
    let one = |sign: &str, name: &str, changes: &[&str], count, figures: &[&str]| Presented {
        sign: sign.into(),
        name: name.into(),
        baseline: sign == "1",
        changes: lines(changes),
        count,
        figures: lines(figures),
    };
    [
        one("1", baseline, &[], 0, &["最大缺口 1 860 个（2030 学年小学）", "项目投资 0 元"]),
        one("2", "方案 A", &["新增项目：东城小学", "小学班额：45 → 40 人"], 5, &["最大缺口 900 个（比基准 −960）"]),
        one("3", "方案 B", &[], 0, &["最大缺口 1 860 个（与基准相同）"]),
        one("4", "方案 C", &["出生人数年变化：0% → −1%"], 1, &[]),
    ]
}

#[test]
fn the_minutes_of_a_meeting() {
    let one_day = [
        entry(at(22, 9, 5), MinuteKind::Began, ""),
        entry(at(22, 9, 5), MinuteKind::Shown, "1. 现状"),
        entry(at(22, 9, 12), MinuteKind::Guess, "2027 学年城区小学缺多少个学位？"),
        entry(at(22, 9, 30), MinuteKind::Note, "请核对\r\n 新城的 住宅"),
        entry(at(22, 10, 1), MinuteKind::Decision, "采用情景 2“方案 A”。"),
        entry(at(22, 10, 2), MinuteKind::Ended, ""),
    ];
    let mut two_days = one_day.to_vec();
    two_days.push(entry(at(23, 14, 0), MinuteKind::Decision, "暂不决定。"));
    let mut out = String::new();
    for language in Language::ALL {
        for entries in [&one_day[..], &two_days, &[]] {
            let whole = whole(language, &Name { zh: "恩施市".into(), en: String::new() });
            let text = minutes(language, "恩施市", whole, &scenarios(language), entries);
            // A sentence ends once, and no sign of the other language stands in it.
            for twice in ["。。", "；。", "：：", "。；", ".;", "..", ";.", " ."] {
                assert!(!text.contains(twice), "{twice} in {text}");
            }
            assert!(text.starts_with('\u{feff}'), "the mark of UTF-8");
            assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "{text:?}");
            writeln!(out, "{}", text.trim_start_matches('\u{feff}').replace("\r\n", "\n")).unwrap();
            writeln!(out, "--------").unwrap();
        }
    }
    insta::assert_snapshot!(out);
}

#[test]
fn the_file_has_a_name_that_every_system_takes() {
    assert_eq!(file_name(Language::Zh, "恩施市", at(2, 1, 1)), "会议记录-恩施市-2026-11-02.txt");
    assert_eq!(file_name(Language::En, " a/b:c ", at(22, 1, 1)), "Minutes-a_b_c-2026-11-22.txt");
    assert_eq!(file_name(Language::Zh, "", at(22, 1, 1)), "会议记录-2026-11-22.txt");
    assert!(file_name(Language::Zh, &"县".repeat(300), at(22, 1, 1)).len() < 200);
}

#[test]
fn the_room_is_asked_in_words() {
    let county = Name { zh: "恩施市".into(), en: "Enshi City".into() };
    let inputs = xuewei::model::Inputs::default();
    let ask = |language, figure| {
        let naming = Naming { language, county: &county, inputs: &inputs };
        question(&naming, Area::County, Stage::Primary, 2027, figure)
    };
    assert_eq!(ask(Language::Zh, Figure::Shortage), "2027 学年全市小学缺多少个学位？");
    assert_eq!(ask(Language::Zh, Figure::Pupils), "2027 学年全市小学有多少名学生？");
    assert_eq!(
        ask(Language::En, Figure::Shortage),
        "How many places will primary schools across the city lack in 2027/28?"
    );
    assert_eq!(
        ask(Language::En, Figure::Pupils),
        "How many pupils will primary schools across the city have in 2027/28?"
    );
    assert_eq!(amount(Language::En, 1.0, Figure::Shortage), "1 place");
    assert_eq!(amount(Language::Zh, 12.0, Figure::Pupils), "12 人");
}

#[test]
fn charts_have_a_heading_and_are_heard() {
    let county = Name { zh: "恩施市".into(), en: "Enshi City".into() };
    let inputs = xuewei::model::Inputs::default();
    let naming = |language| Naming { language, county: &county, inputs: &inputs };
    let (zh, en) = (naming(Language::Zh), naming(Language::En));
    assert_eq!(chart(&zh, Area::County, Stage::Primary, None), "全市 · 小学");
    let heading = chart(&zh, Area::County, Stage::Primary, Some(Measure::Unmet));
    assert_eq!(heading, "全市 · 小学 · 缺口");
    assert_eq!(subject(&en, "Plan A", Area::County, Stage::Primary), "Plan A · Whole city · Primary");
    let names = [numbered("1", "基准"), numbered("3", "方案 A")];
    assert_eq!(chart_label(Language::Zh, &heading, &names), "全市 · 小学 · 缺口：1 基准、3 方案 A");
    assert_eq!(chart_label(Language::En, "Primary", &names), "Primary: 1 基准, 3 方案 A");
    assert_eq!(more_scenarios(Language::Zh, 3), "另有 3 个情景没有列出。");
    assert_eq!(more_scenarios(Language::En, 1), "1 scenario more is not shown.");
    assert_eq!(more_scenarios(Language::En, 2), "2 scenarios more are not shown.");
}

#[test]
fn guesses_are_set_against_the_answer() {
    let thin = |text: String| text.replace(THIN, " ");
    assert_eq!(thin(off(Language::Zh, 1500.0, 1860.4)), "少 360（−19%）");
    assert_eq!(thin(off(Language::Zh, 2000.0, 1000.0)), "多 1 000（+100%）");
    assert_eq!(off(Language::En, 1500.0, 1860.0), "360 too few (−19%)");
    // Of nothing there is no share.
    assert_eq!(off(Language::En, 3.0, 0.2), "3 too many");
    assert_eq!([off(Language::Zh, 7.0, 7.3), off(Language::En, 7.0, 7.3)], ["正好", "exact"]);
    assert_eq!(thin(median(Language::Zh, 1500.0, 1860.0)), "猜测的中位数 1 500，少 360（−19%）");
    let told = |language, given: &[f64], middle| guessed(language, "?", given, middle, "7", 7.0);
    assert_eq!(told(Language::Zh, &[], None), "?推演结果：7。");
    assert_eq!(told(Language::Zh, &[5.0, 9.0], Some(7.0)), "?大家猜：5、9。推演结果：7。猜测的中位数 7，正好。");
    assert_eq!(
        told(Language::En, &[5.0, 9.0], Some(7.0)),
        "? Guesses: 5; 9. Answer: 7. Median of the guesses 7, exact."
    );
    assert_eq!(guess_range(Language::En, 10_000_000.0), " Please enter a whole number from 0 to 10,000,000.");
}

#[test]
fn steps_and_decisions_are_told() {
    assert_eq!(position(Language::Zh, 2, 7), "第 3 步，共 7 步");
    assert_eq!(position(Language::En, 0, 1), "Step 1 of 1");
    let mut step = Step { kind: StepKind::Guess, ..Step::default() };
    assert_eq!(title(Language::En, &step), "Guess first");
    step.title.zh = " 猜猜看 ".into();
    assert_eq!([title(Language::Zh, &step), title(Language::En, &step)], ["猜猜看", "猜猜看"]);
    assert_eq!(shown(Language::Zh, 1, "先猜后看", "缺多少？"), "2. 先猜后看：缺多少？");
    assert_eq!(shown(Language::En, 0, "Situation", ""), "1. Situation");
    let adopted = |language, figures, text| decided(language, Some(["2", "方案 A", figures]), text);
    let zh = adopted(Language::Zh, "全市：最大缺口 50 个。", " 明年再议。");
    assert_eq!(zh, "采用情景 2“方案 A”。全市：最大缺口 50 个。明年再议。");
    let en = adopted(Language::En, "Whole city: largest shortage 50 places.", "");
    assert_eq!(en, "Scenario 2, “方案 A”, is adopted. Whole city: largest shortage 50 places.");
    assert_eq!(decided(Language::En, None, ""), "No decision for now.");
    assert_eq!([more_changes(Language::Zh, 3), more_changes(Language::En, 1)], ["另有 3 项", "1 change more"]);
}

#[test]
fn a_step_says_what_it_is_about() {
    let county = Name { zh: "恩施市".into(), en: "Enshi City".into() };
    let inputs = xuewei::model::Inputs::default();
    let naming = |language| Naming { language, county: &county, inputs: &inputs };
    let of = (Area::County, Stage::Junior, 2027);
    let zh = |kind, chosen| about(&naming(Language::Zh), kind, "方案 A", of, chosen);
    assert_eq!(zh(StepKind::Why, false), "方案 A · 全市 · 初中 · 2027 学年");
    assert_eq!(zh(StepKind::Situation, true), "自动：方案 A · 全市 · 初中");
    assert_eq!(zh(StepKind::Comparison, false), "全市 · 初中");
    assert_eq!(zh(StepKind::Text, true), "");
    let en = about(&naming(Language::En), StepKind::Guess, "Plan A", of, true);
    assert_eq!(en, "Automatic: Plan A · Whole city · Junior · 2027/28");
    let mut step = Step { kind: StepKind::Why, ..Step::default() };
    assert_eq!(title_about(Language::Zh, &step, "方案 A"), "差别何来：方案 A");
    assert_eq!(title_about(Language::En, &step, "Plan A"), "Why they differ: Plan A");
    step.title.zh = "为什么".into();
    assert_eq!(title_about(Language::Zh, &step, "方案 A"), "为什么");
    assert!(more_plans(Language::Zh, 2).starts_with("另有 2 个方案没有自动排出“差别何来”："));
    let reasons = [("a".to_owned(), vec!["2".to_owned(), "3".to_owned()]), ("b".to_owned(), vec!["4".to_owned()])];
    assert_eq!(missing(Language::Zh, "投资", &reasons), "“投资”：情景 2、3 a；情景 4 b。");
    assert_eq!(missing(Language::En, "Cost", &reasons), "Cost – 2, 3: a; 4: b.");
    assert!(more_plans(Language::En, 1).starts_with("1 plan more has no step “Why they differ”"));
}

#[test]
fn english_words_have_no_chinese_signs() {
    let chinese = |c: char| ('\u{3000}'..='\u{9fff}').contains(&c) || ('\u{ff00}'..='\u{ffef}').contains(&c);
    let en = format!("{:?}", meeting_words(Language::En));
    assert_eq!(en.chars().find(|c| chinese(*c)), None);
    let zh = format!("{:?}", meeting_words(Language::Zh));
    let letters: Vec<char> = zh.chars().collect();
    for pair in letters.windows(2) {
        assert!(!(chinese(pair[0]) && ",;:?!()".contains(pair[1])), "half-width sign after {pair:?}");
    }
}
