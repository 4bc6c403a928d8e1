//! What is typed into the rows of a table, taken as far as it can be, and the rows in their order.

use super::cell::Cells;
use super::lines::{Line, Lines};
use super::names::Names;
use crate::model::Year;
use crate::scenario::order::{gathered, sort_by};
use crate::scenario::sheet::{Kind, Record, Refusal, Settled, Sheet, Value, What, Words, settle};
use crate::text::sheet::{kind_of_name, possible};

impl Lines<'_> {
    /// What a row comes to, and why parts of it do not.
    pub(super) fn settled(&self, line: usize) -> Settled {
        let before = self.lines[line].record.as_ref().map(|row| row.values.as_slice());
        let typed = self.lines[line].typed.iter();
        let typed = gathered(typed.map(|(field, text)| (*field, self.cells.read(text, self.fields[*field].kind()))));
        let mut settled = settle(self.sheet, &self.fields, before, &typed);
        if self.sheet == Sheet::Effects {
            self.stand(&mut settled, |field| typed.get(&field).and_then(|value| value.as_ref().ok()));
        }
        let Some(values) = settled.values.as_ref().filter(|_| self.sheet == Sheet::History) else { return settled };
        let twice = |(other, row): (usize, &Line)| {
            other != line && row.record.as_ref().is_some_and(|row| row.values[..2] == values[..2])
        };
        if before.is_some_and(|before| before[..2] == values[..2]) || !self.lines.iter().enumerate().any(twice) {
            return settled;
        }
        let mut refusals = settled.refusals;
        refusals.push((1, Refusal::Twice));
        refusals.extend(typed.keys().filter(|field| **field != 1).map(|field| (*field, Refusal::Incomplete)));
        Settled { values: before.map(<[Value]>::to_vec), refusals }
    }

    /// Rooms of a school stand in its zone and are of its class, whatever was typed.
    fn stand<'a>(&self, settled: &mut Settled, typed: impl Fn(usize) -> Option<&'a Value>) {
        let columns = [What::School, What::Zone, What::Stage, What::RoomClass].map(|what| self.column(what));
        let ([Some(school), Some(zone), Some(stage), Some(class)], Some(values)) = (columns, &mut settled.values)
        else {
            return;
        };
        let (Value::Id(id), Value::Word(at)) = (&values[school], &values[stage]) else { return };
        let Some((of_school, classes)) = self.cells.stand(id) else { return };
        let is = [
            (zone, Value::Id(of_school.clone()), Refusal::OtherZone),
            (class, Value::Word(classes[(*at).min(2)] as usize), Refusal::OtherClass),
        ];
        for (column, value, refusal) in is {
            if typed(column).is_some_and(|typed| *typed != Value::Blank && *typed != value) {
                settled.refusals.push((column, refusal));
            }
            values[column] = value;
        }
    }

    /// Takes what can be taken of the rows that were changed.
    pub(super) fn settle(&mut self) {
        let mut moved = false;
        for place in 0..self.lines.len() {
            if !self.lines[place].touched {
                continue;
            }
            self.guess_kind(place);
            let Settled { values, refusals } = self.settled(place);
            let line = &mut self.lines[place];
            line.touched = false;
            let Some(values) = values else {
                line.typed.retain(|_, text| !text.is_empty());
                continue;
            };
            line.typed.retain(|field, _| refusals.iter().any(|(refused, _)| refused == field));
            let (from, id) = line.record.take().map_or((None, String::new()), |row| (row.from, row.id));
            line.record = Some(Record { from, id, values });
            moved = true;
        }
        if moved {
            self.sort();
        }
    }

    /// What is typed may mean something now that zones or schools have other names: it is to be settled again.
    pub(super) fn reconsider(&mut self) {
        self.lines.iter_mut().for_each(|line| line.touched = !line.typed.is_empty());
    }

    /// A new school whose kind is not given is of the kind its name tells.
    fn guess_kind(&mut self, line: usize) {
        if let (Sheet::Schools, Some(kind)) = (self.sheet, self.column(What::SchoolKind)) {
            let known = [0, self.english()].iter().find_map(|column| kind_of_name(&self.text(line, *column)));
            let words = possible(self.cells.language, Words::SchoolKind);
            let word = known.and_then(|place| words.get(place).copied()).unwrap_or_default();
            self.supply(line, kind, word);
        }
    }

    /// The kind of a school, as it stands in its row, by the place of its word.
    pub(super) fn kind_of_school(&mut self, line: usize) -> Option<usize> {
        self.guess_kind(line);
        let kind = self.column(What::SchoolKind)?;
        match self.cells.read(&self.text(line, kind), Kind::Word(Words::SchoolKind)) {
            Ok(Value::Word(place)) => Some(place),
            _ => None,
        }
    }

    /// Rows that belong to a zone, school or project stand in its order; a row that is not complete stays behind the one
    /// before.
    pub(super) fn sort(&mut self) {
        let owner: fn(&Cells, &Record) -> (usize, Option<Year>) = match self.sheet {
            Sheet::Effects | Sheet::Closures | Sheet::Moves => {
                |cells, row| (place(&cells.projects, &row.values[0]), None)
            }
            Sheet::Intakes => |cells, row| (place(&cells.schools, &row.values[0]), None),
            Sheet::AreaNorms => |_, row| (usize::from(row.values[0] != Value::Word(0)), None),
            Sheet::History => {
                |cells, row| (place(&cells.zones, &row.values[0]), row.values[1].number().map(|year| year as Year))
            }
            _ => return,
        };
        let mut last = (0, None);
        let mut keyed: Vec<_> = std::mem::take(&mut self.lines)
            .into_iter()
            .map(|line| {
                last = line.record.as_ref().map_or(last, |row| owner(self.cells, row));
                (last, line)
            })
            .collect();
        sort_by(&mut keyed, |one, other| one.0.cmp(&other.0));
        self.lines = keyed.into_iter().map(|(_, line)| line).collect();
    }
}

fn place(names: &Names, value: &Value) -> usize {
    if let Value::Id(id) = value { names.place(id).unwrap_or(usize::MAX) } else { usize::MAX }
}
