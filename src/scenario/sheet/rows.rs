//! The rows of the tables: read from a scenario, and written back to it.

use super::cells::Cells;
use super::field::Field;
use super::of_norms::{self, Area, SHARE_ROWS};
use super::owned::{self, of_projects};
use super::{Record, Sheet, Value, items, of_resources, of_schools};
use crate::model::{
    AreaNorm, Arrivals, ClassSize, Closure, Counted, Effect, Estate, Intake, LandPlan, Link, LinkRule, Move, Project,
    Recruits, RoomClass, School, Stage, Year, Zone,
};
use crate::scenario::Scenario;
use std::collections::BTreeMap;

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
        Sheet::CountyResources => list(1, &mut |_, cells| of_resources::county(&mut inputs.resources, cells)),
        Sheet::Norms => list(1, &mut |_, cells| of_norms::norms(&mut inputs.norms, cells)),
        Sheet::Lines => list(1, &mut |_, cells| of_norms::lines(&mut inputs.norms.lines, cells)),
        Sheet::StageShares => list(SHARE_ROWS, &mut |place, cells| {
            of_norms::stage_shares(&mut inputs.norms.resources, place, cells);
        }),
        Sheet::Zones => list(inputs.zones.len(), &mut |place, cells| items::zone(&mut inputs.zones[place], cells)),
        Sheet::Pupils | Sheet::Children | Sheet::Rooms | Sheet::Retention | Sheet::ZoneResources => {
            list(inputs.zones.len(), &mut |place, cells| items::of_zone(&mut inputs.zones[place], sheet, fields, cells))
        }
        Sheet::PrivateShares => list(inputs.zones.len() * 3, &mut |place, cells| {
            items::private(&mut inputs.zones[place / 3], Stage::ALL[place % 3], fields, cells);
        }),
        Sheet::Births | Sheet::LaterBirths => {
            list(years.len(), &mut |place, cells| items::births(inputs, years[place], fields, cells))
        }
        Sheet::SpecialGroups => {
            list(years.len(), &mut |place, cells| of_resources::special_groups(inputs, years[place], fields, cells))
        }
        Sheet::Schools => {
            list(inputs.schools.len(), &mut |place, cells| of_schools::school(&mut inputs.schools[place], cells))
        }
        Sheet::SchoolPupils | Sheet::SchoolClasses => list(inputs.schools.len(), &mut |place, cells| {
            of_schools::of_school(&mut inputs.schools[place], sheet, cells);
        }),
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
        Sheet::Recruits => list(inputs.resources.recruits.len(), &mut |place, cells| {
            of_resources::recruits(&mut inputs.resources.recruits[place], fields, cells);
        }),
        Sheet::LandPlans => list(inputs.resources.land_plans.len(), &mut |place, cells| {
            of_resources::land_plan(&mut inputs.resources.land_plans[place], cells);
        }),
        Sheet::ClassSizes => list(inputs.norms.class_size.len(), &mut |place, cells| {
            items::class_size(&mut inputs.norms.class_size[place], cells);
        }),
        Sheet::AreaNorms => {
            let mut flat = owned::areas(inputs);
            list(flat.len(), &mut |place, cells| of_norms::area(&mut flat[place], cells))
        }
        Sheet::Effects => {
            let mut flat = of_projects(|project| &mut project.effects).flat(inputs).1;
            list(flat.len(), &mut |place, cells| of_schools::effect(&mut flat[place], &inputs.schools, cells))
        }
        Sheet::Closures => {
            let mut flat = of_projects(|project| &mut project.closures).flat(inputs).1;
            list(flat.len(), &mut |place, cells| of_schools::closure(&mut flat[place], cells))
        }
        Sheet::Moves => {
            let mut flat = of_projects(|project| &mut project.moves).flat(inputs).1;
            list(flat.len(), &mut |place, cells| items::pupils_move(&mut flat[place], cells))
        }
        Sheet::Intakes => {
            let mut flat = owned::of_schools(|school| &mut school.intake).flat(inputs).1;
            list(flat.len(), &mut |place, cells| of_schools::intake(&mut flat[place], fields, cells))
        }
        Sheet::History => {
            let mut flat = owned::earlier(inputs).1;
            list(flat.len(), &mut |place, cells| items::earlier(&mut flat[place], cells))
        }
    };
    for (place, row) in rows.iter_mut().enumerate() {
        row.id = match sheet {
            Sheet::Zones => inputs.zones[place].id.clone(),
            Sheet::Projects => inputs.projects[place].id.clone(),
            Sheet::Estates => inputs.estates[place].id.clone(),
            Sheet::Schools => inputs.schools[place].id.clone(),
            Sheet::LandPlans => inputs.resources.land_plans[place].id.clone(),
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
        Sheet::Schools => list(&mut inputs.schools, rows, &changed, &School::default(), &|school, row| {
            of_schools::school(school, &mut Cells::writer(&mut row.values));
            take_id(&mut school.id, row);
        }),
        Sheet::LandPlans => {
            list(&mut inputs.resources.land_plans, rows, &changed, &LandPlan::default(), &|plan, row| {
                of_resources::land_plan(plan, &mut Cells::writer(&mut row.values));
                take_id(&mut plan.id, row);
            });
        }
        Sheet::Recruits => {
            let blank = Recruits { zone: None, stage: Stage::Primary, by_year: BTreeMap::new() };
            list(&mut inputs.resources.recruits, rows, &changed, &blank, &|recruits, row| {
                of_resources::recruits(recruits, fields, &mut Cells::writer(&mut row.values));
            });
        }
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
        Sheet::AreaNorms => {
            let mut areas = owned::areas(inputs);
            list(&mut areas, rows, &changed, &Area { land: false, norm: AreaNorm::default() }, &|area, row| {
                of_norms::area(area, &mut Cells::writer(&mut row.values));
            });
            owned::set_areas(inputs, areas);
        }
        Sheet::Effects => {
            let (zone, class) = (String::new(), RoomClass::Public);
            let one = Effect { zone, school: None, stage: Stage::Primary, class, rooms: 0.0 };
            let schools = inputs.schools.clone();
            of_projects(|project| &mut project.effects).write(inputs, rows, &changed, one, &|one, row| {
                of_schools::effect(one, &schools, &mut Cells::writer(&mut row.values));
            });
        }
        Sheet::Closures => {
            let one = Closure { school: String::new(), stage: None, receiver: None };
            of_projects(|project| &mut project.closures).write(inputs, rows, &changed, one, &|one, row| {
                of_schools::closure(one, &mut Cells::writer(&mut row.values));
            });
        }
        Sheet::Moves => {
            let one = Move { stage: Stage::Primary, from: String::new(), to: String::new(), share: 0.0 };
            of_projects(|project| &mut project.moves).write(inputs, rows, &changed, one, &|one, row| {
                items::pupils_move(one, &mut Cells::writer(&mut row.values));
            });
        }
        Sheet::Intakes => {
            let one = Intake { zone: String::new(), stage: Stage::Primary, share: BTreeMap::new() };
            owned::of_schools(|school| &mut school.intake).write(inputs, rows, &changed, one, &|one, row| {
                of_schools::intake(one, fields, &mut Cells::writer(&mut row.values));
            });
        }
        Sheet::History => owned::write_history(inputs, rows, &changed),
        _ => {
            for mut row in rows.into_iter().filter(|row| changed(row)) {
                let (place, year) = (row.from.unwrap_or(usize::MAX), row.year());
                let cells = &mut Cells::writer(&mut row.values);
                match sheet {
                    Sheet::County => items::county(scenario, cells),
                    Sheet::CountyResources => of_resources::county(&mut scenario.inputs.resources, cells),
                    Sheet::Norms => of_norms::norms(&mut scenario.inputs.norms, cells),
                    Sheet::Lines => of_norms::lines(&mut scenario.inputs.norms.lines, cells),
                    Sheet::StageShares if place < SHARE_ROWS => {
                        of_norms::stage_shares(&mut scenario.inputs.norms.resources, place, cells);
                    }
                    Sheet::SpecialGroups => {
                        of_resources::special_groups(&mut scenario.inputs, year.unwrap_or(0), fields, cells);
                    }
                    Sheet::SchoolPupils | Sheet::SchoolClasses => {
                        if let Some(school) = scenario.inputs.schools.get_mut(place) {
                            of_schools::of_school(school, sheet, cells);
                        }
                    }
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

/// Values as one text that tells them from others.
fn key(values: &[Value]) -> String {
    let mut key = String::new();
    for value in values {
        match value {
            Value::Id(text) | Value::Text(text) => key.push_str(text),
            Value::Number(number) => key.push_str(&number.to_string()),
            Value::Word(place) => key.push_str(&place.to_string()),
            Value::Blank | Value::List(_) | Value::Ids(_) => {}
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

/// Writes the rows of a list.
pub(super) fn list<T: Clone>(
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::presets;
    use crate::scenario::sheet::years;
    use std::collections::BTreeSet;

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
}
