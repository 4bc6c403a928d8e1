//! The rules of admission as fields of a form: what stands in them, and what was typed.

use crate::model::{Admission, Applicants, ByYear, Inputs, PointBin, Points, Year};
use crate::scenario::file::MAX_ENTRIES;
use crate::text::format::parse;

/// A field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Entry places of the year; empty: the projection's.
    Places,
    /// Residents of the year; empty: who is left of the projection's entrants.
    Residents,
    /// Share of them whose register and home agree, per cent; empty: they are not told apart.
    Registered,
    /// Children of special groups.
    Special,
    /// Places held for them.
    Reserved,
    /// Who apply for the lottery: children, or per cent of the entrants elsewhere.
    Applicants,
    /// Pairs of twins among them.
    Twins,
    /// Triplets among them.
    Triplets,
    /// The points of those who come by points.
    Points,
    /// The number that settles the draw.
    Seed,
}

impl Field {
    /// All of them, in the order of the form.
    pub const ALL: [Field; 10] = [
        Field::Places,
        Field::Residents,
        Field::Registered,
        Field::Special,
        Field::Reserved,
        Field::Applicants,
        Field::Twins,
        Field::Triplets,
        Field::Points,
        Field::Seed,
    ];
}

/// What is wrong with what was typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong {
    /// No number.
    NotANumber,
    /// Not whole.
    NotWhole,
    /// Not from 0 to so many.
    OutOfRange(f64),
    /// A part of the list of points that says nothing.
    Part(String),
    /// More entries than so many.
    TooMany(usize),
}

/// The most children, places and points.
const MOST: f64 = 100_000.0;
/// The largest seed: all whole numbers to it can be told apart.
const MOST_SEED: f64 = 9_007_199_254_740_991.0;

/// What stands in a field.
pub fn shown(rules: &Admission, field: Field, year: Year) -> String {
    let of_year = |by_year: &ByYear| by_year.get(&year).map_or_else(String::new, f64::to_string);
    let count = |count: f64| if count == 0.0 { String::new() } else { count.to_string() };
    match field {
        Field::Places => of_year(&rules.places),
        Field::Residents => of_year(&rules.residents),
        Field::Registered => rules.registered_share.map_or_else(String::new, percent),
        Field::Special => count(rules.special),
        Field::Reserved => count(rules.reserved),
        Field::Applicants => match rules.lottery.applicants {
            Applicants::Number(number) => count(number),
            Applicants::Share(share) => percent(share) + "%",
        },
        Field::Twins => count(rules.lottery.twins),
        Field::Triplets => count(rules.lottery.triplets),
        Field::Points => points_shown(&rules.points),
        Field::Seed => rules.seed.to_string(),
    }
}

/// The rules with what was typed into a field.
pub fn typed(rules: &Admission, field: Field, year: Year, text: &str) -> Result<Admission, Wrong> {
    let mut rules = rules.clone();
    let empty = text.trim().is_empty();
    let whole = |most| if empty { Ok(0.0) } else { whole(text, most) };
    let of_year = |by_year: &mut ByYear| -> Result<(), Wrong> {
        if empty {
            by_year.remove(&year);
        } else {
            by_year.insert(year, whole(MOST)?);
        }
        Ok(())
    };
    match field {
        Field::Places => of_year(&mut rules.places)?,
        Field::Residents => of_year(&mut rules.residents)?,
        Field::Registered => rules.registered_share = if empty { None } else { Some(share(text)?) },
        Field::Special => rules.special = whole(MOST)?,
        Field::Reserved => rules.reserved = whole(MOST)?,
        Field::Applicants if text.contains(['%', '％']) => rules.lottery.applicants = Applicants::Share(share(text)?),
        Field::Applicants => rules.lottery.applicants = Applicants::Number(whole(MOST)?),
        Field::Twins => rules.lottery.twins = whole(room(&rules, 2.0))?,
        Field::Triplets => rules.lottery.triplets = whole(room(&rules, 3.0))?,
        Field::Points => rules.points = points(text)?,
        Field::Seed => rules.seed = if empty { 1 } else { whole(MOST_SEED)? as u64 },
    }
    Ok(rules)
}

/// Puts rules in the place of those there are for the same school or zone and stage; rules that say nothing go.
pub fn keep(inputs: &mut Inputs, rules: &Admission) {
    let same = |other: &Admission| other.at == rules.at && other.stage == rules.stage;
    if *rules == Admission::of(rules.at.clone(), rules.stage) {
        inputs.admissions.retain(|other| !same(other));
        return;
    }
    match inputs.admissions.iter_mut().find(|other| same(other)) {
        Some(other) => other.clone_from(rules),
        None => inputs.admissions.push(rules.clone()),
    }
}

/// The most families of so many children that can be among the applicants.
fn room(rules: &Admission, children: f64) -> f64 {
    match rules.lottery.applicants {
        Applicants::Number(number) => (number / children).floor(),
        Applicants::Share(_) => MOST,
    }
}

fn percent(share: f64) -> String {
    ((share * 100.0 * 1e9).round() / 1e9).to_string()
}

fn share(text: &str) -> Result<f64, Wrong> {
    match parse(text).ok_or(Wrong::NotANumber)? {
        percent if (0.0..=100.0).contains(&percent) => Ok(percent / 100.0),
        _ => Err(Wrong::OutOfRange(100.0)),
    }
}

fn number(text: &str, most: f64) -> Result<f64, Wrong> {
    match parse(text).filter(|_| !text.contains(['%', '％'])).ok_or(Wrong::NotANumber)? {
        number if (0.0..=most).contains(&number) => Ok(number),
        _ => Err(Wrong::OutOfRange(most)),
    }
}

fn whole(text: &str, most: f64) -> Result<f64, Wrong> {
    match number(text, most)? {
        number if number.fract() == 0.0 => Ok(number),
        _ => Err(Wrong::NotWhole),
    }
}

/// Points as they are typed: `85` is one child, `85×3` three with the same, `60-80:40` forty from 60 to below 80; spaces,
/// line ends or commas between.
fn points(text: &str) -> Result<Points, Wrong> {
    let mut text: String = text
        .chars()
        .map(|c| match c {
            '：' => ':',
            '–' | '—' | '~' | '～' | '至' | '－' => '-',
            '×' | '*' | '＊' | 'X' => 'x',
            ',' | '，' | '、' | ';' | '；' => ' ',
            c if c.is_whitespace() => ' ',
            c => c,
        })
        .collect();
    for sign in ['-', ':', 'x'] {
        while text.contains(&format!(" {sign}")) || text.contains(&format!("{sign} ")) {
            text = text.replace(&format!(" {sign}"), &sign.to_string()).replace(&format!("{sign} "), &sign.to_string());
        }
    }
    let mut points = Points::default();
    for part in text.split(' ').filter(|part| !part.is_empty()) {
        let bad = |_| Wrong::Part(part.chars().take(40).collect());
        let bin = |from: &str, to: &str, children: &str| -> Result<PointBin, Wrong> {
            Ok(PointBin {
                from: number(from, MOST).map_err(bad)?,
                to: number(to, MOST).map_err(bad)?,
                children: whole(children, MOST).map_err(bad)?,
            })
        };
        if let Some((span, children)) = part.split_once(':') {
            let (from, to) = span.split_once('-').ok_or(()).map_err(|()| bad(Wrong::NotANumber))?;
            let bin = bin(from, to, children)?;
            if bin.from >= bin.to {
                return Err(bad(Wrong::NotANumber));
            }
            points.bins.push(bin);
        } else if let Some((same, children)) = part.split_once('x') {
            points.bins.push(bin(same, same, children)?);
        } else {
            points.list.push(number(part, MOST).map_err(bad)?);
        }
    }
    if points.list.len() > MAX_ENTRIES || points.bins.len() > MAX_ENTRIES {
        return Err(Wrong::TooMany(MAX_ENTRIES));
    }
    if points.bins.iter().map(|bin| bin.children).sum::<f64>() > MOST {
        return Err(Wrong::TooMany(MOST as usize));
    }
    Ok(points)
}

fn points_shown(points: &Points) -> String {
    let bins = points.bins.iter().map(|bin| match bin {
        PointBin { from, to, children } if from == to => format!("{from}×{children}"),
        PointBin { from, to, children } => format!("{from}–{to}：{children}"),
    });
    let list: Vec<String> = points.list.iter().map(f64::to_string).collect();
    let lines: Vec<String> = bins.chain((!list.is_empty()).then(|| list.join(" "))).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AdmissionAt, Stage};

    fn rules() -> Admission {
        Admission::of(AdmissionAt::Zone("z".into()), Stage::Primary)
    }

    #[test]
    fn what_is_typed_stands_in_the_field() {
        for (field, text, stands) in [
            (Field::Places, "１80", "180"),
            (Field::Registered, "80%", "80"),
            (Field::Applicants, "5％", "5%"),
            (Field::Applicants, "1,200", "1200"),
            (Field::Seed, "20250701", "20250701"),
            (Field::Seed, "", "1"),
            (Field::Special, " ", ""),
            (Field::Points, "60 - 80 ： 40，85 x3、90.5 70", "60–80：40\n85×3\n90.5 70"),
        ] {
            let rules = typed(&rules(), field, 2025, text).unwrap();
            assert_eq!(shown(&rules, field, 2025), stands, "{text}");
            assert_eq!(typed(&rules, field, 2025, stands), Ok(rules), "{text}");
        }
        let places = typed(&rules(), Field::Places, 2025, "0").unwrap();
        assert_eq!(
            (shown(&places, Field::Places, 2025), shown(&places, Field::Places, 2026)),
            ("0".into(), String::new())
        );
    }

    #[test]
    fn what_cannot_be_taken_is_told() {
        for (field, text, wrong) in [
            (Field::Places, "很多", Wrong::NotANumber),
            (Field::Places, "5%", Wrong::NotANumber),
            (Field::Places, "-1", Wrong::OutOfRange(100_000.0)),
            (Field::Special, "1.5", Wrong::NotWhole),
            (Field::Registered, "120", Wrong::OutOfRange(100.0)),
            (Field::Twins, "1", Wrong::OutOfRange(0.0)),
            (Field::Points, "90 八十", Wrong::Part("八十".into())),
            (Field::Points, "80-60:3", Wrong::Part("80-60:3".into())),
            (Field::Points, "60:3", Wrong::Part("60:3".into())),
            (Field::Points, "60x1.5", Wrong::Part("60x1.5".into())),
            (Field::Points, "60-70:90000 70-80:90000", Wrong::TooMany(100_000)),
        ] {
            assert_eq!(typed(&rules(), field, 2025, text), Err(wrong), "{text}");
        }
    }

    #[test]
    fn rules_that_say_nothing_are_not_kept() {
        let mut inputs = Inputs::default();
        let some = typed(&rules(), Field::Special, 2025, "3").unwrap();
        keep(&mut inputs, &some);
        let more = typed(&some, Field::Special, 2025, "4").unwrap();
        keep(&mut inputs, &more);
        assert_eq!(inputs.admissions, [more]);
        keep(&mut inputs, &rules());
        assert!(inputs.admissions.is_empty());
    }
}
