//! The cells of one row, read from a thing or written to it: each sort of thing says once, field by field, what stands
//! in its row, for both ways.

use super::Value;
use crate::model::{ByYear, Year};

/// The cells of a row, from the left.
pub(super) struct Cells<'a> {
    values: &'a mut Vec<Value>,
    at: usize,
    writes: bool,
}

impl<'a> Cells<'a> {
    /// To be read into an empty row.
    pub(super) fn reader(values: &'a mut Vec<Value>) -> Self {
        Self { values, at: 0, writes: false }
    }

    /// To be written from a row.
    pub(super) fn writer(values: &'a mut Vec<Value>) -> Self {
        Self { values, at: 0, writes: true }
    }

    /// Whether the thing is being written.
    pub(super) fn writes(&self) -> bool {
        self.writes
    }

    /// Reads a value into the next cell, or gives the one to be written.
    pub(super) fn next(&mut self, now: Value) -> Option<&Value> {
        if !self.writes {
            self.values.push(now);
            return None;
        }
        self.at += 1;
        self.values.get(self.at - 1)
    }

    /// A number that has one when nothing is given.
    pub(super) fn number(&mut self, number: &mut f64, blank: f64) {
        if let Some(value) = self.next(Value::Number(*number)) {
            *number = value.number().unwrap_or(blank);
        }
    }

    /// A number that may be missing.
    pub(super) fn option(&mut self, number: &mut Option<f64>) {
        if let Some(value) = self.next(number.map_or(Value::Blank, Value::Number)) {
            *number = value.number();
        }
    }

    /// Numbers that are all 0 where nothing is given, and then left empty.
    pub(super) fn zeros(&mut self, numbers: &mut [f64]) {
        let blank = numbers.iter().all(|number| *number == 0.0);
        for number in numbers {
            if let Some(value) = self.next(if blank { Value::Blank } else { Value::Number(*number) }) {
                *number = value.number().unwrap_or(0.0);
            }
        }
    }

    /// A number that is left empty where it is 0.
    pub(super) fn nonzero(&mut self, number: &mut f64) {
        if let Some(value) = self.next(if *number == 0.0 { Value::Blank } else { Value::Number(*number) }) {
            *number = value.number().unwrap_or(0.0);
        }
    }

    /// Numbers of which any will do: those left out are 0, and where none is given nothing is known. `sparse`: those
    /// that are 0 are left empty, unless all are.
    pub(super) fn some<const N: usize>(&mut self, numbers: &mut Option<[f64; N]>, sparse: bool) {
        let now = *numbers;
        let shows_zeros = !sparse || now.is_some_and(|now| now.iter().all(|number| *number == 0.0));
        let mut given = [0.0; N];
        let mut any = false;
        for (place, number) in given.iter_mut().enumerate() {
            let shown = now.map(|now| now[place]).filter(|number| shows_zeros || *number != 0.0);
            let value = self.next(shown.map_or(Value::Blank, Value::Number));
            if let Some(value) = value.and_then(Value::number) {
                *number = value;
                any = true;
            }
        }
        if self.writes {
            *numbers = any.then_some(given);
        }
    }

    /// Numbers that are given together or not at all.
    pub(super) fn all<const N: usize>(&mut self, numbers: &mut Option<[f64; N]>) {
        let now = *numbers;
        let mut given = [0.0; N];
        let mut complete = true;
        for (place, number) in given.iter_mut().enumerate() {
            let value = self.next(now.map_or(Value::Blank, |now| Value::Number(now[place])));
            match value.and_then(Value::number) {
                Some(value) => *number = value,
                None => complete = false,
            }
        }
        if self.writes {
            *numbers = complete.then_some(given);
        }
    }

    /// A figure of one year.
    pub(super) fn of_year(&mut self, figures: &mut ByYear, year: Year) {
        let mut figure = figures.get(&year).copied();
        self.option(&mut figure);
        if self.writes {
            match figure {
                Some(figure) => _ = figures.insert(year, figure),
                None => _ = figures.remove(&year),
            }
        }
    }

    /// A year; nothing changes it to nothing.
    pub(super) fn year(&mut self, year: &mut Year) {
        let now = *year;
        self.year_or(year, now);
    }

    /// A whole number, possibly negative, that has one when nothing is given.
    pub(super) fn year_or(&mut self, year: &mut i32, blank: i32) {
        if let Some(value) = self.next(Value::Number(f64::from(*year))) {
            *year = value.number().map_or(blank, |number| number as i32);
        }
    }

    /// A year that may be missing.
    pub(super) fn option_year(&mut self, year: &mut Option<Year>) {
        let mut number = year.map(f64::from);
        self.option(&mut number);
        if self.writes {
            *year = number.map(|number| number as Year);
        }
    }

    /// A whole number that has one when nothing is given.
    pub(super) fn whole(&mut self, whole: &mut u32, blank: u32) {
        if let Some(value) = self.next(Value::Number(f64::from(*whole))) {
            *whole = value.number().map_or(blank, |number| number as u32);
        }
    }

    /// Text.
    pub(super) fn text(&mut self, text: &mut String) {
        let now = if text.is_empty() { Value::Blank } else { Value::Text(text.clone()) };
        if let Some(value) = self.next(now) {
            *text = if let Value::Text(text) = value { text.clone() } else { String::new() };
        }
    }

    /// The id of a zone, school or project; nothing changes it to nothing.
    pub(super) fn id(&mut self, id: &mut String) {
        let now = if id.is_empty() { Value::Blank } else { Value::Id(id.clone()) };
        if let Some(Value::Id(given)) = self.next(now) {
            id.clone_from(given);
        }
    }

    /// The id of something that may be missing.
    pub(super) fn option_id(&mut self, id: &mut Option<String>) {
        if let Some(value) = self.next(id.clone().map_or(Value::Blank, Value::Id)) {
            *id = if let Value::Id(id) = value { Some(id.clone()) } else { None };
        }
    }

    /// Ids one after the other in one cell.
    pub(super) fn ids(&mut self, ids: &mut Vec<String>) {
        let now = if ids.is_empty() { Value::Blank } else { Value::Ids(ids.clone()) };
        if let Some(value) = self.next(now) {
            *ids = if let Value::Ids(ids) = value { ids.clone() } else { Vec::new() };
        }
    }

    /// Yes, or nothing.
    pub(super) fn only_yes(&mut self, is: &mut bool) {
        let mut word = is.then_some(0);
        self.word(&mut word);
        if self.writes {
            *is = word == Some(0);
        }
    }

    /// The place of a word.
    pub(super) fn word(&mut self, word: &mut Option<usize>) {
        if let Some(value) = self.next(word.map_or(Value::Blank, Value::Word)) {
            *word = if let Value::Word(place) = value { Some(*place) } else { None };
        }
    }

    /// One of all things of a sort, and one when nothing is given.
    pub(super) fn one_of<T: Copy + PartialEq>(&mut self, thing: &mut T, all: &[T], blank: T) {
        let mut given = Some(*thing);
        self.maybe_one_of(&mut given, all);
        if self.writes {
            *thing = given.unwrap_or(blank);
        }
    }

    /// One of all things of a sort, or none.
    pub(super) fn maybe_one_of<T: Copy + PartialEq>(&mut self, thing: &mut Option<T>, all: &[T]) {
        let mut word = thing.and_then(|thing| all.iter().position(|one| *one == thing));
        self.word(&mut word);
        if self.writes {
            *thing = word.and_then(|word| all.get(word).copied());
        }
    }

    /// Numbers one after the other in one cell.
    pub(super) fn list(&mut self, list: &mut Vec<f64>) {
        let now = if list.is_empty() { Value::Blank } else { Value::List(list.clone()) };
        if let Some(value) = self.next(now) {
            *list = if let Value::List(list) = value { list.clone() } else { Vec::new() };
        }
    }
}
