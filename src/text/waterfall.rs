//! A change taken apart, row by row: where each bar floats, and what stands beside it.
//!
//! ```text
//! Answer, Between ─> rows: what it was, its parts (each from where the last one ended), what it is
//! ```

use super::format::{count, decimal, signed};
use super::naming::Naming;
use super::words::why::why_words;
use super::{Language, why};
use crate::analysis::why::Answer;
use crate::analysis::{Between, Factor, Part};
use crate::model::Inputs;
use crate::report::{SHORT, adding_up};
use std::ops::Range;

/// A change taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Waterfall {
    /// What is taken apart: shortage, idle places, pupils less places.
    pub what: &'static str,
    /// From the first figure to the last.
    pub rows: Vec<Row>,
    /// The parts that show as 0, each with the place of the row it stands before.
    pub rest: Vec<(usize, Row)>,
    /// Whether errors stand beside some parts.
    pub drawn: bool,
}

/// A row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// What it is called.
    pub name: String,
    /// Where its bar begins; 0 for a figure.
    pub from: f64,
    /// Where its bar ends.
    pub to: f64,
    /// The standard error of the part, where it was drawn.
    pub error: Option<f64>,
    /// The whole number shown: the parts add up to the change between the figures as they are shown.
    pub shown: f64,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// One of the two figures.
    Figure,
    /// A part of the change.
    Part,
    /// A project: a part of the row of the programme above it.
    Project,
}

impl Row {
    /// The figure, or the part.
    pub fn value(&self) -> f64 {
        self.to - self.from
    }

    /// The number beside its bar: parts with their sign.
    pub fn number(&self, language: Language) -> String {
        match self.kind {
            RowKind::Figure => count(language, self.shown),
            RowKind::Part | RowKind::Project => signed(language, self.shown),
        }
    }

    /// The error beside it: `± 3`.
    pub fn error(&self, language: Language) -> Option<String> {
        let decimals = |error: f64| usize::from((0.05..9.95).contains(&error));
        self.error.map(|error| format!("± {}", decimal(language, error, decimals(error))))
    }

    /// Whether it shows as more than 0 or as less: 1, −1, 0.
    pub fn sign(&self) -> i8 {
        i8::from(self.shown >= SHORT) - i8::from(self.shown <= -SHORT)
    }

    fn figure(name: &str, figure: f64) -> Self {
        let shown = figure.round() + 0.0;
        Self { kind: RowKind::Figure, name: name.to_owned(), from: 0.0, to: figure, error: None, shown }
    }
}

impl Waterfall {
    /// The least and the greatest figure of all bars, and 0.
    pub fn span(&self) -> (f64, f64) {
        let ends = self.rows.iter().flat_map(|row| [row.from, row.to]);
        ends.fold((0.0, 0.0), |(least, most): (f64, f64), end| (least.min(end), most.max(end)))
    }
}

/// Why a scenario's shortage (`figure` 0) or idle places (1) are not those of the base, in the words of `naming`, whose
/// inputs are the scenario's.
pub fn scenarios(naming: &Naming, base: (&Inputs, &str), scenario: &str, answer: &Answer, figure: usize) -> Waterfall {
    let language = naming.language;
    let mut made = Made::begin(why_words(language).changes[figure], base.1, answer.from[figure]);
    for (factor, part) in &answer.factors {
        let name = why::factor(language, *factor);
        let projects = if *factor == Factor::Programme { &answer.projects[..] } else { &[] };
        let shows = projects.iter().any(|(_, part)| part[figure].abs() >= SHORT);
        let mut inner = made.end;
        made.part(name, part[figure], shows);
        for (place, (id, part)) in projects.iter().enumerate() {
            let named = project(language, [naming.inputs, base.0], id);
            let error = answer.errors.as_ref().and_then(|errors| errors.get(place)).map(|error| error[figure]);
            let shows = part[figure].abs() >= SHORT;
            made.drawn |= shows && error.is_some();
            let (from, to) = (inner, inner + part[figure]);
            // What it adds to the others must not be lost with it.
            inner = to;
            made.row(Row { kind: RowKind::Project, name: named, from, to, error, shown: 0.0 }, shows);
        }
    }
    made.finish(scenario, answer.to[figure])
}

/// Why pupils less places of a year are not those of an earlier one.
pub fn years(language: Language, names: [&str; 2], between: &Between) -> Waterfall {
    let mut made = Made::begin(why_words(language).changes[2], names[0], between.lacking[0]);
    for part in Part::ALL {
        made.part(why::part(language, part, between.part(part)), between.part(part), false);
    }
    made.finish(names[1], between.lacking[1])
}

/// The same as a table: name, part of the programme, figure, error; in full, also what shows as 0, for a spreadsheet to go on with.
pub fn table(language: Language, waterfall: &Waterfall) -> Vec<[String; 3]> {
    let words = why_words(language);
    let head = [words.part, waterfall.what, "±"].map(str::to_owned);
    // Without the noise of sums, and far finer than anything shown.
    let plain = |value: f64| format!("{}", (value * 1e6).round() / 1e6 + 0.0);
    let line = |row: &Row| {
        let indent = if row.kind == RowKind::Project { "  " } else { "" };
        [format!("{indent}{}", row.name), plain(row.value()), row.error.map_or_else(String::new, plain)]
    };
    let mut lines = vec![head];
    for (place, row) in waterfall.rows.iter().enumerate() {
        lines.extend(waterfall.rest.iter().filter(|(before, _)| *before == place).map(|(_, row)| line(row)));
        lines.push(line(row));
    }
    lines
}

/// Names told of the parts that show as 0: among hundreds of projects the others are only counted.
const NAMES: usize = 8;

/// What is said of the parts that show as 0: `没有影响（显示为 0）：标准、乙校`, of many `…、乙校等 240 项`; `None`: there are
/// none.
pub fn rest(language: Language, waterfall: &Waterfall) -> Option<String> {
    let of = |kind| waterfall.rest.iter().map(|(_, row)| row).filter(move |row| row.kind == kind);
    let mut told: Vec<&str> = of(RowKind::Part).map(|row| row.name.as_str()).collect();
    // Where the programme comes to nothing, its projects need not be told.
    if !told.contains(&why::factor(language, Factor::Programme)) {
        told.extend(of(RowKind::Project).map(|row| row.name.as_str()));
    }
    let all = told.len();
    // One more would take as much room as to say so.
    if all > NAMES + 1 {
        told.truncate(NAMES);
    }
    let more = all - told.len();
    let names = told.join(if language == Language::Zh { "、" } else { ", " });
    let names = match language {
        _ if more == 0 => names,
        Language::Zh => format!("{names}等 {} 项", count(language, all as f64)),
        Language::En => format!("{names} and {} more", count(language, more as f64)),
    };
    (all > 0).then(|| sentences(language, &[why_words(language).rest, &names]))
}

/// How it is to be read.
pub fn key(language: Language, waterfall: &Waterfall) -> String {
    let words = why_words(language);
    let mut said = vec![words.key];
    said.extend(waterfall.rows.iter().any(|row| row.kind == RowKind::Project).then_some(words.projects));
    said.extend(waterfall.drawn.then_some(words.errors));
    sentences(language, &said)
}

/// Sentences one behind the other.
fn sentences(language: Language, said: &[&str]) -> String {
    said.join(if language == Language::Zh { "" } else { " " })
}

/// A waterfall in the making.
struct Made {
    what: &'static str,
    rows: Vec<Row>,
    rest: Vec<(usize, Row)>,
    drawn: bool,
    /// Where the last bar ended.
    end: f64,
}

impl Made {
    fn begin(what: &'static str, name: &str, figure: f64) -> Self {
        Self { what, rows: vec![Row::figure(name, figure)], rest: Vec::new(), drawn: false, end: figure }
    }

    /// A part. All that show get a row, and those whose own parts do.
    fn part(&mut self, name: &str, part: f64, shows: bool) {
        let (from, to) = (self.end, self.end + part);
        self.end = to;
        let row = Row { kind: RowKind::Part, name: name.to_owned(), from, to, error: None, shown: 0.0 };
        self.row(row, shows || part.abs() >= SHORT);
    }

    fn row(&mut self, row: Row, shows: bool) {
        if shows {
            self.rows.push(row);
        } else {
            self.rest.push((self.rows.len(), row));
        }
    }

    /// Has the rows of a kind show numbers that add up.
    fn show(&mut self, kind: RowKind, rows: Range<usize>, total: f64) {
        let mut rows: Vec<&mut Row> = self.rows[rows].iter_mut().filter(|row| row.kind == kind).collect();
        let parts: Vec<f64> = rows.iter().map(|row| row.value()).collect();
        rows.iter_mut().zip(adding_up(&parts, total)).for_each(|(row, shown)| row.shown = shown);
    }

    fn finish(mut self, name: &str, figure: f64) -> Waterfall {
        self.rows.push(Row::figure(name, figure));
        let ends = [0, self.rows.len() - 1].map(|row| self.rows[row].shown);
        self.show(RowKind::Part, 0..self.rows.len(), ends[1] - ends[0]);
        // Projects follow their programme.
        let programme =
            self.rows.iter().position(|row| row.kind == RowKind::Project).and_then(|first| first.checked_sub(1));
        if let Some(programme) = programme {
            self.show(RowKind::Project, programme + 1..self.rows.len(), self.rows[programme].shown);
        }
        Waterfall { what: self.what, rows: self.rows, rest: self.rest, drawn: self.drawn }
    }
}

/// What is changed about a project: its name (its id where it has none), and that it is not built any more.
fn project(language: Language, [plan, base]: [&Inputs; 2], id: &str) -> String {
    let of = |inputs: &'_ Inputs| inputs.projects.iter().position(|project| project.id == id);
    let known = of(plan).map(|place| &plan.projects[place]).or_else(|| of(base).map(|place| &base.projects[place]));
    let name = known.map_or("", |project| language.name(&project.name)).trim();
    let name = if name.is_empty() { id } else { name };
    let built = |inputs: &Inputs| of(inputs).is_some_and(|place| inputs.projects[place].on);
    match language {
        _ if built(plan) || !built(base) => name.to_owned(),
        Language::Zh => format!("不建{name}"),
        Language::En => format!("Without {name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Name, Project};

    fn answer() -> Answer {
        Answer {
            from: [100.0, 0.0],
            to: [40.4, 0.0],
            factors: vec![
                (Factor::Births, [-90.0, 0.0]),
                (Factor::Norms, [0.4, 0.0]),
                (Factor::Programme, [0.0, 0.0]),
                (Factor::Base, [30.0, 0.0]),
            ],
            projects: vec![("a".into(), [-120.0, 0.0]), ("b".into(), [0.2, 0.0]), ("c".into(), [119.8, 0.0])],
            errors: Some(vec![[2.04, 0.0], [0.1, 0.0], [31.0, 0.0]]),
        }
    }

    fn shown(answer: &Answer, figure: usize) -> Waterfall {
        let project = |id: &str, zh: &str| Project {
            id: id.into(),
            name: Name { zh: zh.into(), en: String::new() },
            ..Project::default()
        };
        let inputs = Inputs { projects: vec![project("a", "甲校"), project("b", " ")], ..Inputs::default() };
        let base = Inputs { projects: vec![project("c", "丙校")], ..Inputs::default() };
        let naming = Naming { language: Language::Zh, county: &Name::default(), inputs: &inputs };
        scenarios(&naming, (&base, "基准"), "方案", answer, figure)
    }

    #[test]
    fn every_bar_begins_where_the_last_one_ended() {
        let shown = shown(&answer(), 0);
        let told: Vec<(&str, f64, f64)> = shown.rows.iter().map(|row| (row.name.as_str(), row.from, row.to)).collect();
        // A programme that comes to nothing is told where its projects do not.
        let expected = [
            ("基准", 0.0, 100.0),
            ("出生", 100.0, 10.0),
            ("建设计划", 10.4, 10.4),
            ("甲校", 10.4, -109.6),
            ("不建丙校", -109.4, 10.4),
            ("基础数据与升级", 10.4, 40.4),
            ("方案", 0.0, 40.4),
        ];
        for ((name, from, to), (found, starts, ends)) in expected.into_iter().zip(&told) {
            assert_eq!(name, *found);
            assert!((from - starts).abs() < 1e-9 && (to - ends).abs() < 1e-9, "{name}: {starts} {ends}");
        }
        assert_eq!((told.len(), shown.drawn), (7, true));
        let rest: Vec<(usize, &str)> = shown.rest.iter().map(|(before, row)| (*before, row.name.as_str())).collect();
        assert_eq!(rest, [(2, "标准"), (4, "b")]);
        assert_eq!(super::rest(Language::Zh, &shown).as_deref(), Some("没有影响（显示为 0）：标准、b"));
        let rest = super::rest(Language::En, &shown);
        assert!(rest.is_some_and(|said| said.starts_with("No effect (shown as 0): ") && said.ends_with(", b")));
        let (zh, en) = (key(Language::Zh, &shown), key(Language::En, &shown));
        assert!(zh.contains("变化。缩进") && zh.ends_with("标准误。"), "{zh}");
        assert!(en.contains("change. Indented") && en.ends_with("standard error."), "{en}");
        let (least, most) = shown.span();
        assert!((least + 109.6).abs() < 1e-9 && most == 100.0);
        let beside = |row: &Row| (row.number(Language::Zh), row.error(Language::Zh), row.sign());
        assert_eq!(beside(&shown.rows[3]), ("−120".into(), Some("± 2.0".into()), -1));
        assert_eq!(beside(&shown.rows[4]), ("+120".into(), Some("± 31".into()), 1));
        assert_eq!(beside(&shown.rows[2]), ("0".into(), None, 0));
        assert_eq!(beside(&shown.rows[6]), ("40".into(), None, 1));
    }

    #[test]
    fn what_shows_as_nothing_is_one_line() {
        let shown = shown(&answer(), 1);
        assert_eq!(shown.rows.len(), 2);
        let told = super::rest(Language::Zh, &shown).unwrap();
        assert_eq!(
            told, "没有影响（显示为 0）：出生、标准、建设计划、基础数据与升级",
            "projects of nothing are not told"
        );
        assert_eq!((shown.span(), shown.drawn), ((0.0, 0.0), false));
    }

    #[test]
    fn of_many_parts_without_effect_the_first_are_named() {
        let rest = |language, projects: usize| {
            let projects = (0..projects).map(|place| (format!("p{place}"), [0.2, 0.0])).collect();
            let factors = vec![(Factor::Births, [5.0, 0.0]), (Factor::Programme, [1.0, 0.0])];
            let answer = Answer { factors, projects, errors: None, ..answer() };
            rest(language, &shown(&answer, 0)).unwrap()
        };
        assert_eq!(rest(Language::Zh, 9), "没有影响（显示为 0）：p0、p1、p2、p3、p4、p5、p6、p7、p8");
        assert_eq!(rest(Language::Zh, 240), "没有影响（显示为 0）：p0、p1、p2、p3、p4、p5、p6、p7等 240 项");
        assert_eq!(rest(Language::En, 240), "No effect (shown as 0): p0, p1, p2, p3, p4, p5, p6, p7 and 232 more");
    }

    #[test]
    fn a_spreadsheet_gets_plain_figures() {
        let table = table(Language::Zh, &shown(&answer(), 0));
        assert_eq!(table[0], ["因素", "缺口（个）", "±"]);
        assert_eq!(table[2], ["出生", "-90", ""]);
        assert_eq!(table[5], ["  甲校", "-120", "2.04"]);
        assert_eq!(table[3], ["标准", "0.4", ""]);
        assert_eq!(table[6], ["  b", "0.2", "0.1"], "also what shows as 0, in its place");
        assert_eq!(table.last().unwrap(), &["方案", "40.4", ""]);
    }

    #[test]
    fn the_parts_of_the_table_add_up() {
        let small = (0..400).map(|place| (format!("p{place}"), [0.4, 0.001])).collect();
        let factors = vec![(Factor::Births, [-0.25, 0.3]), (Factor::Programme, [160.0, 0.4])];
        let answer = Answer { from: [10.0, 5.0], to: [169.75, 5.7], factors, projects: small, errors: None };
        for figure in [0, 1] {
            let table = table(Language::Zh, &shown(&answer, figure));
            assert_eq!(table.len(), 1 + 2 + 2 + 400);
            let value = |line: &[String; 3]| line[1].parse::<f64>().unwrap();
            let (projects, others): (Vec<_>, Vec<_>) = table[1..].iter().partition(|line| line[0].starts_with(' '));
            let [first, parts @ .., last] = &others[..] else { panic!("two figures at least") };
            let sum: f64 = parts.iter().map(|line| value(line)).sum();
            assert!((sum - (value(last) - value(first))).abs() < 1e-6, "{sum}");
            let sum: f64 = projects.iter().map(|line| value(line)).sum();
            assert!((sum - answer.factors[1].1[figure]).abs() < 1e-6, "{sum}");
        }
    }
}
