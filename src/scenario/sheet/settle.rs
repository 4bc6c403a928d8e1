//! What of a row that was typed in can be taken.
//!
//! Some cells mean something only together: three classes of a kindergarten, a target and its year. Until all of them
//! are given, what was there before holds, and what was typed waits.

use super::field::{Field, Words};
use super::items::BY_TARGET;
use super::what::What;
use super::{Sheet, Value};
use std::collections::BTreeMap;

/// Why something typed is not taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Not a number.
    NotANumber,
    /// Per cent where no share is meant.
    NotAShare,
    /// Not a whole number from 0.
    NotWhole,
    /// Not a year.
    NotAYear,
    /// None of the words possible.
    UnknownWord(Words),
    /// No zone is called so.
    UnknownZone,
    /// No project is called so.
    UnknownProject,
    /// No school is called so.
    UnknownSchool,
    /// Not the zone of the school in the row.
    OtherZone,
    /// Not the class that the rooms of the school in the row have.
    OtherClass,
    /// More characters than are kept.
    TooLong {
        /// Characters allowed.
        max: usize,
    },
    /// Emptied, and cannot be empty: what was there holds.
    Required,
    /// A new row waits for this cell.
    Missing,
    /// Waits for other cells of its group.
    Incomplete,
    /// Belongs to the other kind of link.
    OtherRule,
    /// Not the sum of the classes.
    OtherTotal {
        /// Their sum.
        sum: f64,
    },
    /// One ratio for all and ratios by class.
    BothRatios,
    /// Growth both by a share and by yuan.
    BothGrowths,
    /// The zone has pupils of that year in another row.
    Twice,
}

impl Refusal {
    /// Whether nothing is wrong, and only something is missing.
    pub fn waits(&self) -> bool {
        matches!(self, Refusal::Missing | Refusal::Incomplete)
    }
}

/// What becomes of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settled {
    /// Its values; `None`: a new row that is not complete.
    pub values: Option<Vec<Value>>,
    /// Columns whose text is not taken, or is waited for, and why.
    pub refusals: Vec<(usize, Refusal)>,
}

/// Settles a row. `before`: its values so far; `None`: it is new. `typed`: what the text typed into its columns means.
pub fn settle(
    sheet: Sheet,
    fields: &[Field],
    before: Option<&[Value]>,
    typed: &BTreeMap<usize, Result<Value, Refusal>>,
) -> Settled {
    let blanks = || vec![Value::Blank; fields.len()];
    let values = before.map_or_else(blanks, <[Value]>::to_vec);
    let mut row = Row { sheet, fields, before, typed, values, refusals: Vec::new() };
    for (&column, value) in typed.iter().filter(|(column, _)| **column < fields.len()) {
        match value {
            Ok(value) => row.values[column] = value.clone(),
            Err(refusal) => row.refusals.push((column, refusal.clone())),
        }
    }
    // Classes of kindergartens go together in zones, which may know only their sum; a school knows its own.
    (1..=8).filter(|group| sheet != Sheet::SchoolPupils || *group != 4).for_each(|group| row.settle_group(group));
    let complete = row.settle_required();
    Settled { values: complete.then_some(row.values), refusals: row.refusals }
}

struct Row<'a> {
    sheet: Sheet,
    fields: &'a [Field],
    before: Option<&'a [Value]>,
    typed: &'a BTreeMap<usize, Result<Value, Refusal>>,
    values: Vec<Value>,
    refusals: Vec<(usize, Refusal)>,
}

impl Row<'_> {
    fn settle_group(&mut self, group: u8) {
        let columns: Vec<usize> = (0..self.fields.len()).filter(|c| self.fields[*c].group() == group).collect();
        if !columns.iter().any(|column| self.typed.contains_key(column)) {
            return;
        }
        if columns.iter().any(|column| matches!(self.typed.get(column), Some(Err(_)))) {
            return self.put_back(&columns, &Refusal::Incomplete);
        }
        match group {
            1 if self.sheet.named() && self.given(&columns) == 0 => self.put_back(&columns, &Refusal::Required),
            2 => self.settle_target(&columns),
            3 => self.settle_urbanisation(&columns),
            4 => self.settle_kindergarten(&columns),
            5 if !matches!(self.given(&columns), 0 | 6) => self.put_back(&columns, &Refusal::Incomplete),
            6 => self.settle_link(&columns),
            7 if self.given(&columns) == 1 => self.put_back(&columns, &Refusal::Incomplete),
            8 if self.given(&columns) == 2 => self.settle_growth(&columns),
            _ => {}
        }
    }

    /// Year, ratio, three classes.
    fn settle_target(&mut self, columns: &[usize]) {
        let &[year, ratio, ref classes @ ..] = columns else { return };
        let typed = |column: &usize| self.typed.contains_key(column) && self.values[*column] != Value::Blank;
        let by_class = self.given(classes);
        if self.given(&[ratio]) == 1 && by_class > 0 {
            // What was typed last takes the place of the other.
            match (typed(&ratio), classes.iter().any(typed)) {
                (true, true) => return self.put_back(columns, &Refusal::BothRatios),
                (true, false) => classes.iter().for_each(|column| self.values[*column] = Value::Blank),
                (false, _) if by_class == 3 => self.values[ratio] = Value::Blank,
                (false, _) => return self.put_back(columns, &Refusal::Incomplete),
            }
        }
        let complete = matches!(
            (self.given(&[year]), self.given(&[ratio]), self.given(classes)),
            (0, 0, 0) | (1, 1, 0) | (1, 0, 3)
        );
        if !complete {
            self.put_back(columns, &Refusal::Incomplete);
        }
    }

    /// Now, target and year; how strongly and how much more at entry are as usual where they are left out.
    fn settle_urbanisation(&mut self, columns: &[usize]) {
        let (needed, others) = columns.split_at(columns.len().min(3));
        match self.given(needed) {
            3 => {
                for (column, usual) in others.iter().zip([1.0, 3.0]) {
                    if self.values[*column] == Value::Blank {
                        self.values[*column] = Value::Number(usual);
                    }
                }
            }
            0 => {
                let typed = |column: &&usize| self.typed.contains_key(column) && self.values[**column] != Value::Blank;
                if others.iter().any(|column| typed(&column)) {
                    return self.put_back(columns, &Refusal::Incomplete);
                }
                others.iter().for_each(|column| self.values[*column] = Value::Blank);
            }
            _ => self.put_back(columns, &Refusal::Incomplete),
        }
    }

    /// The total, three classes: where all classes are given, the total is their sum.
    fn settle_kindergarten(&mut self, columns: &[usize]) {
        let &[total, ref classes @ ..] = columns else { return };
        match self.given(classes) {
            0 => {}
            3 => {
                let sum: f64 = classes.iter().filter_map(|column| self.values[*column].number()).sum();
                let typed = self.typed.contains_key(&total);
                if typed && self.values[total].number().is_some_and(|total| (total - sum).abs() > 0.5) {
                    self.refusals.push((total, Refusal::OtherTotal { sum }));
                }
                self.values[total] = Value::Number(sum);
            }
            _ => self.put_back(columns, &Refusal::Incomplete),
        }
    }

    /// By a share and by yuan: what was typed last takes the place of the other.
    fn settle_growth(&mut self, columns: &[usize]) {
        let before: Vec<usize> = columns.iter().copied().filter(|column| !self.typed.contains_key(column)).collect();
        match before[..] {
            [other] => self.values[other] = Value::Blank,
            _ => self.put_back(columns, &Refusal::BothGrowths),
        }
    }

    /// Rule, weight, shares: of what belongs to the other rule nothing stays.
    fn settle_link(&mut self, columns: &[usize]) {
        let &[rule, weight, ref shares @ ..] = columns else { return };
        let by_target = self.values[rule] == Value::Word(BY_TARGET);
        if self.values[rule] == Value::Blank {
            return;
        }
        let (own, others): (&[usize], &[usize]) = if by_target { (&[weight], shares) } else { (shares, &[weight]) };
        for column in others {
            if self.values[*column] != Value::Blank && self.typed.contains_key(column) {
                self.refusals.push((*column, Refusal::OtherRule));
            }
            self.values[*column] = Value::Blank;
        }
        for column in own {
            if self.values[*column] == Value::Blank {
                self.values[*column] = Value::Number(if by_target { 1.0 } else { 0.0 });
            }
        }
    }

    /// Whether everything is there that has to be.
    fn settle_required(&mut self) -> bool {
        let empty = self.before.is_none() && self.values.iter().all(|value| *value == Value::Blank);
        let mut complete = true;
        let english = self.fields.iter().position(|field| field.what == What::NameEn);
        let in_english = english.is_some_and(|english| self.values[english] != Value::Blank);
        let school = self.fields.iter().position(|field| field.what == What::School);
        let in_school = school.is_some_and(|school| self.values[school] != Value::Blank);
        for column in 0..self.fields.len() {
            let what = self.fields[column].what;
            let nameless = self.sheet.named() && what == What::Name && !in_english;
            // Rooms of a school are where it stands.
            let of_school = self.sheet == Sheet::Effects && what == What::Zone && in_school;
            if of_school || !(self.sheet.requires(what) || nameless) || self.values[column] != Value::Blank {
                continue;
            }
            let told = self.refusals.iter().any(|(told, _)| *told == column);
            if let Some(before) = self.before {
                // A name that was empty before may stay so.
                if self.typed.contains_key(&column) && before[column] != Value::Blank && !told {
                    self.values[column] = before[column].clone();
                    self.refusals.push((column, Refusal::Required));
                }
            } else {
                complete = false;
                if !(told || empty && self.refusals.is_empty()) {
                    self.refusals.push((column, Refusal::Missing));
                }
            }
        }
        complete && !(empty && self.before.is_none())
    }

    /// Puts a group back to what it was; what was typed into it and differs waits.
    fn put_back(&mut self, columns: &[usize], refusal: &Refusal) {
        for &column in columns {
            let before = self.before.map_or(Value::Blank, |before| before[column].clone());
            let told = self.refusals.iter().any(|(told, _)| *told == column);
            if !told && self.typed.contains_key(&column) && self.values[column] != before {
                self.refusals.push((column, refusal.clone()));
            }
            self.values[column] = before;
        }
    }

    fn given(&self, columns: &[usize]) -> usize {
        columns.iter().filter(|column| self.values[**column] != Value::Blank).count()
    }
}
