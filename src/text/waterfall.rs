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
use crate::report::SHORT;

/// A change taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Waterfall {
    /// What is taken apart: shortage, idle places, pupils less places.
    pub what: &'static str,
    /// From the first figure to the last.
    pub rows: Vec<Row>,
    /// The names of the parts that show as 0.
    pub rest: Vec<String>,
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
            RowKind::Figure => count(language, self.to),
            RowKind::Part | RowKind::Project => signed(language, self.value()),
        }
    }

    /// The error beside it: `± 3`.
    pub fn error(&self, language: Language) -> Option<String> {
        let decimals = |error: f64| usize::from((0.05..9.95).contains(&error));
        self.error.map(|error| format!("± {}", decimal(language, error, decimals(error))))
    }

    /// Whether it shows as more than 0 or as less: 1, −1, 0.
    pub fn sign(&self) -> i8 {
        let value = self.value();
        i8::from(value >= SHORT) - i8::from(value <= -SHORT)
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
        let at = made.end;
        if !made.part(name, part[figure], shows) {
            continue;
        }
        let mut inner = at;
        for (place, (id, part)) in projects.iter().enumerate() {
            let named = project(language, [naming.inputs, base.0], id);
            let error = answer.errors.as_ref().and_then(|errors| errors.get(place)).map(|error| error[figure]);
            made.drawn |= error.is_some();
            let (from, to) = (inner, inner + part[figure]);
            // What it adds to the others must not be lost with it.
            inner = to;
            if part[figure].abs() >= SHORT {
                made.rows.push(Row { kind: RowKind::Project, name: named, from, to, error });
            } else {
                made.rest.push(named);
            }
        }
    }
    made.finish(scenario, answer.to[figure])
}

/// Why pupils less places of a year are not those of an earlier one.
pub fn years(language: Language, names: [&str; 2], between: &Between) -> Waterfall {
    let mut made = Made::begin(why_words(language).changes[2], names[0], between.lacking[0]);
    for part in Part::ALL {
        made.part(why::part(language, part), between.part(part), false);
    }
    made.finish(names[1], between.lacking[1])
}

/// The same as a table: name, part of the programme, figure, error; in full, for a spreadsheet to go on with.
pub fn table(language: Language, waterfall: &Waterfall) -> Vec<[String; 3]> {
    let words = why_words(language);
    let head = [words.part, waterfall.what, "±"].map(str::to_owned);
    let plain = |value: f64| format!("{}", (value * 1000.0).round() / 1000.0 + 0.0);
    let line = |row: &Row| {
        let indent = if row.kind == RowKind::Project { "  " } else { "" };
        [format!("{indent}{}", row.name), plain(row.value()), row.error.map_or_else(String::new, plain)]
    };
    let rest = waterfall.rest.iter().map(|name| [name.clone(), "0".into(), String::new()]);
    std::iter::once(head).chain(waterfall.rows.iter().map(line)).chain(rest).collect()
}

/// A waterfall in the making.
struct Made {
    what: &'static str,
    rows: Vec<Row>,
    rest: Vec<String>,
    drawn: bool,
    /// Where the last bar ended.
    end: f64,
}

impl Made {
    fn begin(what: &'static str, name: &str, figure: f64) -> Self {
        let row = Row { kind: RowKind::Figure, name: name.to_owned(), from: 0.0, to: figure, error: None };
        Self { what, rows: vec![row], rest: Vec::new(), drawn: false, end: figure }
    }

    /// A part; whether it gets a row, as all that show and those whose own parts do.
    fn part(&mut self, name: &str, part: f64, shows: bool) -> bool {
        let (from, to) = (self.end, self.end + part);
        self.end = to;
        let shows = shows || part.abs() >= SHORT;
        if shows {
            self.rows.push(Row { kind: RowKind::Part, name: name.to_owned(), from, to, error: None });
        } else {
            self.rest.push(name.to_owned());
        }
        shows
    }

    fn finish(mut self, name: &str, figure: f64) -> Waterfall {
        self.rows.push(Row { kind: RowKind::Figure, name: name.to_owned(), from: 0.0, to: figure, error: None });
        Waterfall { what: self.what, rows: self.rows, rest: self.rest, drawn: self.drawn }
    }
}

/// The name of a project that one of two plans has; its id where it has none.
fn project(language: Language, plans: [&Inputs; 2], id: &str) -> String {
    let known = plans.iter().find_map(|inputs| inputs.projects.iter().find(|project| project.id == id));
    let name = known.map_or("", |project| language.name(&project.name)).trim();
    if name.is_empty() { id.to_owned() } else { name.to_owned() }
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
            ("丙校", -109.4, 10.4),
            ("基础数据与升级", 10.4, 40.4),
            ("方案", 0.0, 40.4),
        ];
        for ((name, from, to), (found, starts, ends)) in expected.into_iter().zip(&told) {
            assert_eq!(name, *found);
            assert!((from - starts).abs() < 1e-9 && (to - ends).abs() < 1e-9, "{name}: {starts} {ends}");
        }
        assert_eq!((told.len(), shown.drawn), (7, true));
        assert_eq!(shown.rest, ["标准", "b"]);
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
        assert_eq!(shown.rest.len(), 4, "the projects of what is nothing are not told");
        assert_eq!((shown.span(), shown.drawn), ((0.0, 0.0), false));
    }

    #[test]
    fn a_spreadsheet_gets_plain_figures() {
        let table = table(Language::Zh, &shown(&answer(), 0));
        assert_eq!(table[0], ["因素", "缺口（个）", "±"]);
        assert_eq!(table[2], ["出生", "-90", ""]);
        assert_eq!(table[4], ["  甲校", "-120", "2.04"]);
        assert_eq!(table.last().unwrap(), &["b", "0", ""]);
    }
}
