//! In which cells the tables of a county differ from those of another, in words.

use super::cell::Cells;
use super::lines::rows_of_years;
use super::show::heads;
use crate::model::Year;
use crate::scenario::Scenario;
use crate::scenario::order::gathered;
use crate::scenario::sheet::{Field, Record, Sheet, Value, What, matching, read};
use crate::text::sheet::{column, row_alone, unit};
use crate::text::{Language, change, words};
use std::collections::BTreeSet;

/// What differs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// Cells that differ, and rows that only one has.
    pub count: usize,
    /// The first of them: `老城区 · 一年级：1 200 → 1 250 人`.
    pub told: Vec<String>,
    /// The table of the first.
    pub sheet: Sheet,
}

impl Differences {
    fn add(&mut self, most: usize, sheet: Sheet, told: &dyn Fn() -> String) {
        if self.count == 0 {
            self.sheet = sheet;
        }
        self.count += 1;
        if self.told.len() < most {
            self.told.push(told());
        }
    }
}

/// How a scenario's tables differ from those of another, `most` of the differences in words.
pub fn differences(language: Language, scenario: &Scenario, from: &Scenario, most: usize) -> Differences {
    let mut found = Differences::default();
    if (&scenario.inputs, &scenario.county) == (&from.inputs, &from.county) {
        return found;
    }
    let both = [from, scenario];
    let cells = both.map(|one| Cells::new(language, &one.inputs));
    for sheet in Sheet::ALL {
        let mut fields = sheet.fields(&scenario.inputs);
        let more: Vec<Field> = sheet.fields(&from.inputs).into_iter().filter(|field| !fields.contains(field)).collect();
        fields.extend(more);
        let years = both.map(|one| rows_of_years(&one.inputs, sheet, &BTreeSet::new()));
        let years: Vec<Year> = gathered::<_, BTreeSet<Year>>(years.into_iter().flatten()).into_iter().collect();
        let [before, rows] = both.map(|one| read(one, sheet, &fields, &years));
        let head = |side: usize, row: &Record| {
            let cells: &Cells = &cells[side];
            match sheet {
                Sheet::Zones => return cells.zones.label(&row.id).to_owned(),
                Sheet::Projects => return cells.projects.label(&row.id).to_owned(),
                Sheet::Schools => return cells.schools.label(&row.id).to_owned(),
                _ => (),
            }
            let shown = row.values.iter().zip(&fields).take(heads(sheet));
            let shown = shown.map(|(value, field)| cells.show(value, field.kind()));
            shown.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
        };
        let alone =
            |side: usize, row| row_alone(language, words(language).data.title(sheet), &head(side, row), side == 1);
        let known = matching(&before, &rows);
        for (row, old) in rows.iter().zip(&known) {
            let Some(old) = old.map(|place| &before[place]) else {
                // A zone that came is told once.
                if sheet.grows() {
                    found.add(most, sheet, &|| alone(1, row));
                }
                continue;
            };
            for (place, field) in fields.iter().enumerate().filter(|(place, _)| differs(&fields, *place, old, row)) {
                found.add(most, sheet, &|| {
                    let names = cells.each_ref().map(|cells| &cells.zones);
                    let zone = names.into_iter().find_map(|names| Some(names.at(names.place(&field.zone)?)));
                    let title = column(language, field, zone.unwrap_or_default());
                    let head = if sheet.on_its_side() { String::new() } else { head(1, row) };
                    let shown = |round: bool| {
                        [(0, old), (1, row)].map(|(side, row)| match &row.values[place] {
                            Value::Number(number) if round => {
                                let rounded = Value::Number((number * 1e4).round() / 1e4);
                                cells[side].show(&rounded, field.kind())
                            }
                            value => cells[side].show(value, field.kind()),
                        })
                    };
                    // So many digits as it takes to tell them apart.
                    let [from, to] =
                        [true, false].map(shown).into_iter().find(|[from, to]| from != to).unwrap_or_default();
                    change::cell(language, [&head, &title], [&from, &to], unit(language, field))
                });
            }
        }
        for (place, old) in before.iter().enumerate() {
            if sheet.grows() && !known.contains(&Some(place)) {
                found.add(most, sheet, &|| alone(0, old));
            }
        }
    }
    found
}

/// Whether a cell differs that is not worked out from others.
fn differs(fields: &[Field], place: usize, old: &Record, row: &Record) -> bool {
    let (was, is) = (&old.values[place], &row.values[place]);
    let of_school = |row: &Record| {
        fields.iter().zip(&row.values).any(|(field, value)| field.what == What::School && *value != Value::Blank)
    };
    let number = |value: &Value| value.number().unwrap_or(0.0);
    match fields[place].what {
        What::LeftBirths => false,
        // Where the school of the row stands, and who runs it.
        What::Zone | What::RoomClass if fields[0].what == What::Project && of_school(row) => false,
        What::KindergartenTotal if row.values[place + 1] != Value::Blank => false,
        // Left empty these count as 0.
        What::PupilsOfGrade | What::Rooms if fields[0].what != What::School => number(was) != number(is),
        _ => was != is,
    }
}
