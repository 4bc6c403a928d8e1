//! The rows of the tables: read from a scenario, and written back to it.

use super::cells::Cells;
use super::field::Field;
use super::items::{self, Earlier, OfProject};
use super::{Record, Sheet, Value};
use crate::model::{
    Arrivals, ClassSize, Counted, Effect, Estate, Inputs, Link, LinkRule, MAX_HORIZON, Move, Project, Stage, Year, Zone,
};
use crate::scenario::Scenario;
use crate::scenario::order::gathered;
use std::collections::{BTreeMap, BTreeSet};

/// No year is further from the base year.
pub const MAX_YEARS_AWAY: u32 = 200;

/// The rows of a table, in its order. `fields`: its columns. `years`: its rows, where they are years.
pub fn read(scenario: &Scenario, sheet: Sheet, fields: &[Field], years: &[Year]) -> Vec<Record> {
    let mut copy = scenario.clone();
    let inputs = &mut copy.inputs;
    let list = |count: usize, visit: &mut dyn FnMut(usize, &mut Cells)| -> Vec<Record> {
        let row = |place: usize| {
            let mut values = Vec::with_capacity(fields.len());
            visit(place, &mut Cells::reader(&mut values));
            Record { from: Some(place), id: String::new(), values }
        };
        (0..count).map(row).collect()
    };
    let mut rows = match sheet {
        Sheet::County => list(1, &mut |_, cells| items::county(&mut scenario.clone(), cells)),
        Sheet::Zones => list(inputs.zones.len(), &mut |place, cells| items::zone(&mut inputs.zones[place], cells)),
        Sheet::Pupils | Sheet::Children | Sheet::Rooms | Sheet::Retention => {
            list(inputs.zones.len(), &mut |place, cells| items::of_zone(&mut inputs.zones[place], sheet, fields, cells))
        }
        Sheet::PrivateShares => list(inputs.zones.len() * 3, &mut |place, cells| {
            items::private(&mut inputs.zones[place / 3], Stage::ALL[place % 3], fields, cells);
        }),
        Sheet::Births | Sheet::LaterBirths => {
            list(years.len(), &mut |place, cells| items::births(inputs, years[place], fields, cells))
        }
        Sheet::Projects => {
            list(inputs.projects.len(), &mut |place, cells| items::project(&mut inputs.projects[place], cells))
        }
        Sheet::Estates => {
            list(inputs.estates.len(), &mut |place, cells| items::estate(&mut inputs.estates[place], cells))
        }
        Sheet::Links => list(inputs.links.len(), &mut |place, cells| items::link(&mut inputs.links[place], cells)),
        Sheet::Arrivals => list(inputs.arrivals.len(), &mut |place, cells| {
            items::arrivals(&mut inputs.arrivals[place], fields, cells);
        }),
        Sheet::ClassSizes => list(inputs.norms.class_size.len(), &mut |place, cells| {
            items::class_size(&mut inputs.norms.class_size[place], cells);
        }),
        Sheet::Effects => {
            let mut flat = of_projects(inputs, |project| &mut project.effects).1;
            list(flat.len(), &mut |place, cells| items::effect(&mut flat[place], cells))
        }
        Sheet::Moves => {
            let mut flat = of_projects(inputs, |project| &mut project.moves).1;
            list(flat.len(), &mut |place, cells| items::pupils_move(&mut flat[place], cells))
        }
        Sheet::History => {
            let mut flat = earlier(inputs).1;
            list(flat.len(), &mut |place, cells| items::earlier(&mut flat[place], cells))
        }
    };
    for (place, row) in rows.iter_mut().enumerate() {
        row.id = match sheet {
            Sheet::Zones => inputs.zones[place].id.clone(),
            Sheet::Projects => inputs.projects[place].id.clone(),
            Sheet::Estates => inputs.estates[place].id.clone(),
            _ => key(&row.values[..sheet.identity().min(row.values.len())]),
        };
    }
    rows
}

/// Writes the rows of a table: those that came from a row and do not differ from it stay to the bit. Of what grows,
/// rows that are not there go and new ones come, in the order given. What is of no such zone or project is left out.
pub fn write(scenario: &mut Scenario, sheet: Sheet, fields: &[Field], before: &[Record], rows: Vec<Record>) {
    let changed = |row: &Record| row.from.and_then(|from| before.get(from)).is_none_or(|old| old.values != row.values);
    let inputs = &mut scenario.inputs;
    match sheet {
        Sheet::Zones => list(&mut inputs.zones, rows, &changed, &Zone::default(), &|zone, row| {
            items::zone(zone, &mut Cells::writer(&mut row.values));
            take_id(&mut zone.id, row);
        }),
        Sheet::Projects => list(&mut inputs.projects, rows, &changed, &Project::default(), &|project, row| {
            items::project(project, &mut Cells::writer(&mut row.values));
            take_id(&mut project.id, row);
        }),
        Sheet::Estates => list(&mut inputs.estates, rows, &changed, &Estate::default(), &|estate, row| {
            items::estate(estate, &mut Cells::writer(&mut row.values));
            take_id(&mut estate.id, row);
        }),
        Sheet::Links => {
            let rule = LinkRule::Target { weight: 1.0 };
            let blank = Link { from: String::new(), to: String::new(), rule };
            list(&mut inputs.links, rows, &changed, &blank, &|link, row| {
                items::link(link, &mut Cells::writer(&mut row.values));
            });
        }
        Sheet::Arrivals => {
            let (zone, by_year) = (String::new(), BTreeMap::new());
            let blank = Arrivals { zone, stage: Stage::Primary, counted: Counted::Flow, by_year, profile: None };
            list(&mut inputs.arrivals, rows, &changed, &blank, &|arrivals, row| {
                items::arrivals(arrivals, fields, &mut Cells::writer(&mut row.values));
            });
        }
        Sheet::ClassSizes => {
            list(&mut inputs.norms.class_size, rows, &changed, &ClassSize::default(), &|one, row| {
                items::class_size(one, &mut Cells::writer(&mut row.values));
            });
        }
        Sheet::Effects => {
            let one = Effect {
                zone: String::new(),
                school: None,
                stage: Stage::Primary,
                class: Default::default(),
                rooms: 0.0,
            };
            nested(inputs, rows, &changed, one, |project| &mut project.effects, &|one, row| {
                items::effect(one, &mut Cells::writer(&mut row.values));
            });
        }
        Sheet::Moves => {
            let one = Move { stage: Stage::Primary, from: String::new(), to: String::new(), share: 0.0 };
            nested(inputs, rows, &changed, one, |project| &mut project.moves, &|one, row| {
                items::pupils_move(one, &mut Cells::writer(&mut row.values));
            });
        }
        Sheet::History => write_history(inputs, rows, &changed),
        _ => {
            for mut row in rows.into_iter().filter(|row| changed(row)) {
                let (place, year) = (row.from.unwrap_or(usize::MAX), row.year());
                let cells = &mut Cells::writer(&mut row.values);
                match sheet {
                    Sheet::County => items::county(scenario, cells),
                    Sheet::Births | Sheet::LaterBirths => {
                        items::births(&mut scenario.inputs, year.unwrap_or(0), fields, cells);
                    }
                    Sheet::PrivateShares => {
                        if let Some(zone) = scenario.inputs.zones.get_mut(place / 3) {
                            items::private(zone, Stage::ALL[place % 3], fields, cells);
                        }
                    }
                    _ => {
                        if let Some(zone) = scenario.inputs.zones.get_mut(place) {
                            items::of_zone(zone, sheet, fields, cells);
                        }
                    }
                }
            }
        }
    }
}

/// The years that are rows: those around which births are asked for, those given, and `more`.
pub fn years(inputs: &Inputs, sheet: Sheet, more: &BTreeSet<Year>) -> Vec<Year> {
    let births = || Some(&inputs.births).into_iter().chain(inputs.zones.iter().filter_map(|zone| zone.births.as_ref()));
    let base = inputs.base_year;
    let mut years = more.clone();
    if sheet == Sheet::Births {
        years.extend(births().flat_map(|births| births.by_year.keys()));
        years.extend(base.saturating_sub(15)..=base.saturating_add(5));
    } else {
        years.extend(births().flat_map(|births| births.later.keys().chain(births.change.keys())));
        let known: Option<&Year> = births().filter_map(|births| Some(births.by_year.last_key_value()?.0)).max();
        let first = known.copied().filter(|year| year.abs_diff(base) < MAX_YEARS_AWAY).unwrap_or(base);
        years.extend(first.saturating_add(1)..=last_year(inputs));
    }
    filled(years)
}

/// The years that are columns.
pub(super) fn years_across(inputs: &Inputs, sheet: Sheet) -> Vec<Year> {
    let mut years: BTreeSet<Year> = gathered(inputs.base_year..=last_year(inputs));
    if sheet == Sheet::Arrivals {
        years.extend(inputs.arrivals.iter().flat_map(|arrivals| arrivals.by_year.keys()));
    } else {
        years.extend(inputs.zones.iter().flat_map(|zone| &zone.private_share).flat_map(|shares| shares.keys()));
    }
    years.into_iter().collect()
}

fn last_year(inputs: &Inputs) -> Year {
    inputs.base_year.saturating_add(i32::try_from(inputs.horizon.min(MAX_HORIZON)).unwrap_or(0))
}

/// With the years between, unless they are too many.
fn filled(years: BTreeSet<Year>) -> Vec<Year> {
    let mut all: Vec<Year> = Vec::with_capacity(years.len());
    for year in years {
        if let Some(&last) = all.last().filter(|last| year.abs_diff(**last) < 40) {
            all.extend(last + 1..year);
        }
        all.push(year);
    }
    all
}

impl Sheet {
    /// How many columns at the left tell a row from another that has no id.
    fn identity(self) -> usize {
        match self {
            Sheet::County => 0,
            Sheet::Links => 3,
            Sheet::Effects | Sheet::Moves | Sheet::ClassSizes => 4,
            Sheet::PrivateShares | Sheet::Arrivals | Sheet::History => 2,
            _ => 1,
        }
    }
}

/// Values as one text that tells them from others.
fn key(values: &[Value]) -> String {
    let mut key = String::new();
    for value in values {
        match value {
            Value::Id(text) | Value::Text(text) => key.push_str(text),
            Value::Number(number) => key.push_str(&number.to_string()),
            Value::Word(place) => key.push_str(&place.to_string()),
            Value::Blank | Value::List(_) => {}
        }
        key.push('\u{1f}');
    }
    key
}

fn take_id(id: &mut String, row: &Record) {
    if row.from.is_none() {
        id.clone_from(&row.id);
    }
}

fn list<T: Clone>(
    items: &mut Vec<T>,
    rows: Vec<Record>,
    changed: &dyn Fn(&Record) -> bool,
    blank: &T,
    write: &dyn Fn(&mut T, &mut Record),
) {
    let one = |mut row: Record| {
        let mut item = row.from.and_then(|from| items.get(from)).unwrap_or(blank).clone();
        if changed(&row) {
            write(&mut item, &mut row);
        }
        item
    };
    *items = rows.into_iter().map(one).collect();
}

/// What all projects have of a sort, one after the other, with the place of each one's project.
fn of_projects<T: Clone>(
    inputs: &mut Inputs,
    part: fn(&mut Project) -> &mut Vec<T>,
) -> (Vec<usize>, Vec<OfProject<T>>) {
    let (mut places, mut flat) = (Vec::new(), Vec::new());
    for (place, project) in inputs.projects.iter_mut().enumerate() {
        let id = project.id.clone();
        for one in part(project).iter() {
            places.push(place);
            flat.push(OfProject { project: id.clone(), one: one.clone() });
        }
    }
    (places, flat)
}

fn nested<T: Clone>(
    inputs: &mut Inputs,
    rows: Vec<Record>,
    changed: &dyn Fn(&Record) -> bool,
    one: T,
    part: fn(&mut Project) -> &mut Vec<T>,
    write: &dyn Fn(&mut OfProject<T>, &mut Record),
) {
    let (places, mut flat) = of_projects(inputs, part);
    let owners: Vec<Option<usize>> = rows.iter().map(|row| places.get(row.from?).copied()).collect();
    list(&mut flat, rows, changed, &OfProject { project: String::new(), one }, write);
    inputs.projects.iter_mut().for_each(|project| part(project).clear());
    for (owner, one) in owners.into_iter().zip(flat) {
        // Where an id stands for two projects, what is not changed stays where it was.
        let same = owner.filter(|owner| inputs.projects[*owner].id == one.project);
        let owner = same.or_else(|| inputs.projects.iter().position(|project| project.id == one.project));
        if let Some(owner) = owner {
            part(&mut inputs.projects[owner]).push(one.one);
        }
    }
}

fn earlier(inputs: &Inputs) -> (Vec<usize>, Vec<Earlier>) {
    let (mut places, mut flat) = (Vec::new(), Vec::new());
    for (place, zone) in inputs.zones.iter().enumerate() {
        for (&year, &pupils) in &zone.history {
            places.push(place);
            flat.push(Earlier { zone: zone.id.clone(), year, pupils: Some(pupils) });
        }
    }
    (places, flat)
}

fn write_history(inputs: &mut Inputs, rows: Vec<Record>, changed: &dyn Fn(&Record) -> bool) {
    let (places, mut flat) = earlier(inputs);
    let owners: Vec<Option<usize>> = rows.iter().map(|row| places.get(row.from?).copied()).collect();
    list(&mut flat, rows, changed, &Earlier::default(), &|one, row| {
        items::earlier(one, &mut Cells::writer(&mut row.values));
    });
    inputs.zones.iter_mut().for_each(|zone| zone.history.clear());
    for (owner, one) in owners.into_iter().zip(flat) {
        let same = owner.filter(|owner| inputs.zones[*owner].id == one.zone);
        let owner = same.or_else(|| inputs.zones.iter().position(|zone| zone.id == one.zone));
        if let (Some(owner), Some(pupils)) = (owner, one.pupils) {
            inputs.zones[owner].history.insert(one.year, pupils);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::presets;

    #[test]
    fn every_row_has_a_cell_in_every_column_and_writing_it_changes_nothing() {
        for id in ["enshi@1", "example@1", "empty@1"] {
            let scenario = presets::preset(id).unwrap();
            for sheet in Sheet::ALL {
                let fields = sheet.fields(&scenario.inputs);
                let years = years(&scenario.inputs, sheet, &BTreeSet::new());
                let rows = read(&scenario, sheet, &fields, &years);
                assert!(rows.iter().all(|row| row.values.len() == fields.len()), "{id} {sheet:?}");
                let mut written = scenario.clone();
                // Against no rows before, every row counts as changed.
                write(&mut written, sheet, &fields, &[], rows);
                assert_eq!(written, scenario, "{id} {sheet:?}");
            }
        }
    }

    #[test]
    fn a_gap_between_years_is_filled_unless_it_is_absurd() {
        assert_eq!(filled([2001, 2003].into()), [2001, 2002, 2003]);
        assert_eq!(filled([1, 2003].into()), [1, 2003]);
        assert_eq!(filled([i32::MIN, i32::MAX].into()).len(), 2);
    }
}
