//! A value as text, and text as a value. Numbers are shown as the language writes them and without loss: what is shown
//! reads back as the same number, to the bit.

use super::names::Names;
use crate::model::{Inputs, RoomClass, School, Stage};
use crate::scenario::file::limits::MAX_NAME;
use crate::scenario::sheet::{Kind, Refusal, Value, Words};
use crate::text::Language;
use crate::text::format::{self, MINUS, NONE, THIN};
use crate::text::sheet::{is_county, meanings, plain, possible};

/// Writes and reads the cells of a county's tables in a language.
pub(super) struct Cells {
    pub(super) language: Language,
    pub(super) zones: Names,
    pub(super) projects: Names,
    pub(super) schools: Names,
    /// The zone of each school, and the class of its rooms by stage.
    stands: Vec<(String, [RoomClass; 3])>,
}

impl Cells {
    pub(super) fn new(language: Language, inputs: &Inputs) -> Self {
        let (zones, projects) = (Names::of_zones(language, inputs), Names::of_projects(language, inputs));
        let schools = Names::of_schools(language, inputs);
        let stand = |school: &School| (school.zone.clone(), Stage::ALL.map(|stage| school.room_class(stage)));
        let stands = inputs.schools.iter().map(stand).collect();
        Self { language, zones, projects, schools, stands }
    }

    /// The zone of a school, and the class of its rooms by stage.
    pub(super) fn stand(&self, school: &str) -> Option<&(String, [RoomClass; 3])> {
        self.stands.get(self.schools.place(school)?)
    }

    /// What the ids in cells of a kind are names of.
    pub(super) fn names(&self, kind: Kind) -> &Names {
        match kind {
            Kind::Project => &self.projects,
            Kind::School => &self.schools,
            _ => &self.zones,
        }
    }

    /// A value as it is shown.
    pub(super) fn show(&self, value: &Value, kind: Kind) -> String {
        match value {
            Value::Blank => String::new(),
            Value::Text(text) => text.clone(),
            Value::Id(id) => self.names(kind).label(id).to_owned(),
            Value::Ids(ids) => {
                let names: Vec<&str> = ids.iter().map(|id| self.zones.label(id)).collect();
                names.join(self.comma())
            }
            Value::Word(place) => match kind {
                Kind::Word(words) => possible(self.language, words).get(*place).copied().unwrap_or_default().to_owned(),
                _ => String::new(),
            },
            Value::Number(number) if kind == Kind::Year => exact(*number, 0),
            Value::Number(number) => format::grouped(self.language, &exact(*number, -scale(kind))),
            Value::List(list) => {
                let parts: Vec<String> = list.iter().map(|number| exact(*number, -scale(kind))).collect();
                parts.join(self.comma())
            }
        }
    }

    /// Between the parts of a list.
    fn comma(&self) -> &'static str {
        if self.language == Language::Zh { "、" } else { ", " }
    }

    /// What a text means in a cell.
    pub(super) fn read(&self, text: &str, kind: Kind) -> Result<Value, Refusal> {
        let text = text.trim();
        if text.is_empty() || kind != Kind::Text && is_blank(text) {
            return Ok(Value::Blank);
        }
        match kind {
            Kind::Text if text.chars().count() > MAX_NAME => Err(Refusal::TooLong { max: MAX_NAME }),
            Kind::Text => Ok(Value::Text(text.to_owned())),
            Kind::Number | Kind::Whole | Kind::Money | Kind::Area | Kind::Numbers if text.contains(['%', '％']) => {
                Err(Refusal::NotAShare)
            }
            Kind::Year => year(text).map(f64::from).map(Value::Number).ok_or(Refusal::NotAYear),
            Kind::Number | Kind::Percent | Kind::Money => {
                number(text, scale(kind)).map(Value::Number).ok_or(Refusal::NotANumber)
            }
            Kind::Whole => {
                let whole = number(text, 0).filter(|whole| whole.floor() == *whole && (0.0..=4e9).contains(whole));
                whole.map(Value::Number).ok_or(Refusal::NotWhole)
            }
            Kind::Years => list(text, |part| year(part).map(f64::from)).ok_or(Refusal::NotAYear),
            Kind::Numbers | Kind::Percents => list(text, |part| number(part, scale(kind))).ok_or(Refusal::NotANumber),
            Kind::Zone => self.zones.id(text).map(|id| Value::Id(id.to_owned())).ok_or(Refusal::UnknownZone),
            Kind::Area => area(text).map(Value::Number).ok_or(Refusal::NotANumber),
            Kind::ZoneOrCounty if is_county(text) && self.zones.id(text).is_none() => Ok(Value::Blank),
            Kind::ZoneOrCounty => self.read(text, Kind::Zone),
            Kind::Zones => self.read_zones(text),
            Kind::School => self.schools.id(text).map(|id| Value::Id(id.to_owned())).ok_or(Refusal::UnknownSchool),
            Kind::Project => self.projects.id(text).map(|id| Value::Id(id.to_owned())).ok_or(Refusal::UnknownProject),
            Kind::Word(words) => self.word(text, words).map(Value::Word).ok_or(Refusal::UnknownWord(words)),
        }
    }

    /// Zones, one after the other; a name may hold what stands between them.
    fn read_zones(&self, text: &str) -> Result<Value, Refusal> {
        if let Some(id) = self.zones.id(text) {
            return Ok(Value::Ids(vec![id.to_owned()]));
        }
        if is_county(text) {
            return Ok(Value::Blank);
        }
        let parts = text.split(['、', ',', '，', ';', '；']).map(str::trim).filter(|part| !part.is_empty());
        let ids = parts.map(|part| self.zones.id(part).map(str::to_owned)).collect::<Option<Vec<String>>>();
        ids.map(Value::Ids).ok_or(Refusal::UnknownZone)
    }

    /// The place of a word, in either language.
    fn word(&self, text: &str, words: Words) -> Option<usize> {
        let all = [self.language, self.language.other()].map(|language| possible(language, words));
        let exact = all.iter().find_map(|words| words.iter().position(|word| *word == text));
        exact.or_else(|| {
            let plains = all.map(|words| words.into_iter().map(plain).collect::<Vec<_>>());
            let find = |written: &String| plains.iter().find_map(|words| words.iter().position(|word| word == written));
            let written = plain(text);
            find(&written).or_else(|| meanings(&written).iter().find_map(find))
        })
    }
}

/// A number as spreadsheets read it: without groups, with a plain minus.
pub(super) fn ungrouped(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, &THIN | ',')).map(|c| if c == MINUS { '-' } else { c }).collect()
}

/// A year as people write it: 2021, 2021年, 2021学年, 2021/22.
pub(super) fn year(text: &str) -> Option<i32> {
    let text: String = text.chars().map(|c| if ('０'..='９').contains(&c) { narrow(c) } else { c }).collect();
    let text = text.trim();
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let rest = text[digits..].trim_start().trim_start_matches(".0");
    let follows = |c: char| c.is_ascii_digit() || matches!(c, '年' | '学' | '度' | '/' | '-' | '–' | '—' | '－' | ' ');
    text[..digits].parse().ok().filter(|_| digits == 4 && rest.chars().all(follows))
}

/// How many places the point moves between what is written and the base unit.
fn scale(kind: Kind) -> i32 {
    match kind {
        Kind::Percent | Kind::Percents => -2,
        Kind::Money => 4,
        _ => 0,
    }
}

fn narrow(c: char) -> char {
    char::from_u32(u32::from(c) - 0xff10 + 0x30).unwrap_or(c)
}

/// What is written for nothing.
fn is_blank(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '-' | '—' | '–' | '－' | '−' | '/' | '／' | '\\' | '…' | ' ')) || text == "无"
}

/// A number as people write it; `scale`: by which power of ten it is multiplied where no unit says otherwise.
fn number(text: &str, scale: i32) -> Option<f64> {
    let mut scale = scale;
    let mut rest = text.trim();
    let yuan = rest.ends_with('元');
    if let Some(before) = rest.strip_suffix(['%', '％']) {
        (rest, scale) = (before, -2);
    } else {
        rest =
            rest.trim_end_matches(['人', '个', '间', '班', '套', '户', '元', '名', '㎡', '倍', '岁', '年']).trim_end();
        if let Some(before) = rest.strip_suffix('万') {
            (rest, scale) = (before, 4);
        } else if let Some(before) = rest.strip_suffix('亿') {
            (rest, scale) = (before, 8);
        } else if yuan {
            scale = 0;
        }
    }
    // The point is moved in the text, so that no digit is lost.
    let (digits, exponent) = rest.split_once(['e', 'E']).unwrap_or((rest, "0"));
    let exponent: i32 = exponent.trim_start_matches('+').parse().ok()?;
    format::parse(&format!("{}e{}", digits.trim_end(), exponent.checked_add(scale)?)).map(|number| number + 0.0)
}

/// Square metres, also of 公顷 and 亩.
fn area(text: &str) -> Option<f64> {
    for (unit, metres) in
        [("公顷", 10_000.0), ("hm²", 10_000.0), ("ha", 10_000.0), ("亩", 2000.0 / 3.0), ("mu", 2000.0 / 3.0)]
    {
        if let Some(before) = text.strip_suffix(unit) {
            return number(before, 0).map(|number| number * metres);
        }
    }
    let metres = ["平方米", "平米", "m²", "m2", "㎡"].iter().find_map(|unit| text.strip_suffix(unit));
    number(metres.unwrap_or(text), 0)
}

/// Parts with something between them.
fn list(text: &str, one: impl Fn(&str) -> Option<f64>) -> Option<Value> {
    let parts = text.split(|c: char| c.is_whitespace() || matches!(c, '、' | ',' | '，' | ';' | '；' | '/' | '|'));
    parts.filter(|part| !part.is_empty()).map(one).collect::<Option<Vec<f64>>>().map(Value::List)
}

/// A number times a power of ten, in full: the shortest text that reads back as the number.
fn exact(number: f64, shift: i32) -> String {
    if number == 0.0 || !number.is_finite() {
        return if number == 0.0 { "0" } else { NONE }.into();
    }
    let text = format!("{number:e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let (sign, mantissa) = mantissa.strip_prefix('-').map_or(("", mantissa), |mantissa| ("-", mantissa));
    let exponent = exponent.parse::<i32>().unwrap_or(0) + shift;
    if !(-9..=20).contains(&exponent) {
        return format!("{sign}{mantissa}e{exponent}");
    }
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let point = exponent + 1;
    if point <= 0 {
        return format!("{sign}0.{}{digits}", "0".repeat(point.unsigned_abs() as usize));
    }
    let point = point.unsigned_abs() as usize;
    if digits.len() <= point {
        return format!("{sign}{digits}{}", "0".repeat(point - digits.len()));
    }
    format!("{sign}{}.{}", &digits[..point], &digits[point..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, expected) in [
            ("1,234", 1234.0),
            ("1 234", 1234.0),
            ("１２３４", 1234.0),
            ("1.2万", 12_000.0),
            ("－5", -5.0),
            ("3.5亿元", 350_000_000.0),
            ("1 234.5 万", 12_345_000.0),
            ("120人", 120.0),
            ("95%", 0.95),
            ("1e3", 1000.0),
        ] {
            assert_eq!(number(text, 0), Some(expected), "{text}");
        }
        assert_eq!(number("95", -2), Some(0.95));
        assert_eq!(number("95％", -2), Some(0.95));
        assert_eq!(number("8509", 4), Some(85_090_000.0));
        assert_eq!(number("8509万元", 4), Some(85_090_000.0));
        assert_eq!(number("85090000元", 4), Some(85_090_000.0));
        for text in
            ["", "x", "万", "1,2", "12,34", "1，2万", "1e", "1e99999999999", "1e2147483647", "--1", "e5", "inf", "NaN"]
        {
            assert_eq!(number(text, 4), None, "{text}");
        }
    }

    #[test]
    fn areas_are_read_in_every_unit() {
        for (text, expected) in [
            ("1,200", 1200.0),
            ("1.2万平方米", 12_000.0),
            ("16.05 公顷", 160_500.0),
            ("30亩", 20_000.0),
            ("850㎡", 850.0),
        ] {
            assert_eq!(area(text), Some(expected), "{text}");
        }
        assert_eq!(area("亩"), None);
    }

    #[test]
    fn years_are_read_as_people_write_them() {
        for text in ["2021", "2021年", "2021学年", "2021/22", "2021—2022学年", "２０２１", " 2021 学年度", "2021.0"]
        {
            assert_eq!(year(text), Some(2021), "{text}");
        }
        for text in ["", "21", "20215", "2021x", "20.21", "年"] {
            assert_eq!(year(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_is_shown_in_full() {
        assert_eq!(exact(0.1 + 0.2, 2), "30.000000000000004");
        assert_eq!(exact(1.0 / 3.0, 2), "33.33333333333333");
        assert_eq!(exact(85_090_000.0, -4), "8509");
        assert_eq!(exact(-1234.5, 0), "-1234.5");
        assert_eq!(exact(1e300, 0), "1e300");
        assert_eq!(exact(0.0001, 0), "0.0001");
        assert_eq!(exact(-0.0, 0), "0");
        for value in [1.0 / 3.0, 2.0 / 7.0, 0.07, 0.57, 1e-7, 123_456_789.123, 0.1 + 0.2] {
            for scale in [0, -2, 4] {
                assert_eq!(number(&exact(value, -scale), scale), Some(value));
            }
        }
    }
}
