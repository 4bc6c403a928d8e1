//! Changes of tables: in the baseline first, then in the scenarios that follow it.

use super::cell::Cells;
use super::lines::Lines;
use super::paste::{Block, paste, put_down};
use super::{Drafts, Edit, Lost, Outcome, Removed};
use crate::model::{Inputs, Project};
use crate::scenario::Scenario;
use crate::scenario::order::gathered;
use crate::scenario::problem::is_id;
use crate::scenario::sheet::{Record, Sheet, Value, follow, read, remove_dependents, write};
use crate::text::Language;
use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

/// Changes a table: in the baseline, and cell by cell in every other scenario that is there as the baseline was.
/// Rows are added and removed in all of them. What stands in a pasted table of schools of their pupils and classes goes
/// to the tables of these.
pub fn edit(
    language: Language,
    scenarios: &mut [Rc<Scenario>],
    baseline: usize,
    drafts: &mut Drafts,
    edit: &Edit,
) -> Outcome {
    let (mut outcome, mut beside) = (Outcome::default(), Vec::new());
    let sheet = sheet(edit);
    let mut desk = Desk { language, scenarios, baseline, drafts };
    desk.change(sheet, &mut outcome, &mut |lines, outcome| beside = change(lines, edit, outcome));
    for (other, block) in &beside {
        desk.change(*other, &mut outcome, &mut |lines, outcome| put_down(lines, block, outcome));
    }
    // What was refused because a name was not known may be taken now.
    if matches!(sheet, Sheet::Zones | Sheet::Schools | Sheet::Projects) {
        let waiting: BTreeSet<Sheet> = gathered(desk.drafts.cells.keys().map(|(sheet, ..)| *sheet));
        for other in waiting.into_iter().filter(|other| *other != sheet) {
            desk.change(other, &mut Outcome::default(), &mut |lines, _| lines.reconsider());
        }
    }
    outcome.rows.cut();
    outcome.columns.cut();
    outcome.twice.cut();
    outcome
}

/// Scenarios and what is typed.
struct Desk<'a> {
    language: Language,
    scenarios: &'a mut [Rc<Scenario>],
    baseline: usize,
    drafts: &'a mut Drafts,
}

impl Desk<'_> {
    /// Changes a table, and counts what came of it.
    fn change(&mut self, sheet: Sheet, outcome: &mut Outcome, change: &mut dyn FnMut(&mut Lines, &mut Outcome)) {
        let Desk { scenarios, baseline, drafts, .. } = self;
        let Some(before) = scenarios.get(*baseline).cloned() else { return };
        let cells = Cells::new(self.language, &before.inputs);
        let mut lines = Lines::new(&cells, &before, drafts, sheet);
        change(&mut lines, outcome);
        lines.settle();
        for line in &mut lines.lines {
            let refused = line.fresh.iter().filter(|field| line.typed.contains_key(field)).count();
            outcome.refused += refused;
            outcome.taken += std::mem::take(&mut line.fresh).len() - refused;
        }
        self.write(&before, &cells, lines, outcome);
    }

    /// Writes what was changed to all scenarios.
    fn write(&mut self, before: &Scenario, cells: &Cells, mut lines: Lines, outcome: &mut Outcome) {
        let Desk { scenarios, baseline, drafts, .. } = self;
        let (sheet, baseline) = (lines.sheet, *baseline);
        let years = lines.years();
        let old = read(before, sheet, &lines.fields, &years);
        let mut rows = lines.records();
        if sheet.by_year() {
            rows.iter_mut().enumerate().for_each(|(place, row)| row.from = Some(place));
        }
        name(scenarios, &lines, &mut rows);
        let moved = rows.len() != old.len() || rows.iter().enumerate().any(|(place, row)| row.from != Some(place));
        if !moved && rows.iter().zip(&old).all(|(row, old)| row.values == old.values) {
            lines.store(drafts);
            return;
        }
        let gone: Vec<String> = (0..old.len())
            .filter(|place| !rows.iter().any(|row| row.from == Some(*place)))
            .map(|place| old[place].id.clone())
            .filter(|id| {
                matches!(sheet, Sheet::Zones | Sheet::Schools | Sheet::Projects)
                    && !rows.iter().any(|row| row.id == *id)
            })
            .collect();
        let entries: Vec<_> = scenarios.iter().map(|scenario| dependents(scenario)).collect();
        let mut receivers = 0;
        for (place, scenario) in scenarios.iter_mut().enumerate() {
            let scenario = Rc::make_mut(scenario);
            if place == baseline {
                write(scenario, sheet, &lines.fields, &old, rows.clone());
            } else {
                follow(scenario, sheet, &lines.fields, &years, &old, &rows);
            }
            let (zones, schools): (&[String], &[String]) = match sheet {
                Sheet::Zones => (&gone, &[]),
                Sheet::Schools => (&[], &gone),
                _ => continue,
            };
            receivers = remove_dependents(&mut scenario.inputs, zones, schools).receivers.max(receivers);
        }
        if !gone.is_empty() {
            outcome.removed = Removed { receivers, ..removed(cells, sheet, &gone, &entries, scenarios) };
        }
        let after = &scenarios[baseline];
        // The rows just written are those of the scenario, in the same order.
        adopt(&mut lines, after);
        lines.store(drafts);
        let others: BTreeSet<Sheet> =
            gathered(drafts.cells.keys().map(|(sheet, ..)| *sheet).chain(drafts.rows.iter().map(|(sheet, _)| *sheet)));
        for other in others.into_iter().filter(|other| *other != sheet) {
            let mut lines = Lines::new(cells, before, drafts, other);
            lines.follow(after);
            lines.store(drafts);
        }
    }
}

/// Gives the rows of the table in hand the ids they were written under, and the columns the scenario now has.
fn adopt(lines: &mut Lines, after: &Scenario) {
    let records = read(after, lines.sheet, &lines.fields, &lines.years());
    let mut written = records.iter();
    for line in lines.lines.iter_mut().filter(|line| line.record.is_some()) {
        line.record = written.next().cloned();
    }
    lines.follow(after);
}

fn sheet(edit: &Edit) -> Sheet {
    match edit {
        Edit::Paste { sheet, .. }
        | Edit::Clear { sheet, .. }
        | Edit::Insert { sheet, .. }
        | Edit::Remove { sheet, .. }
        | Edit::Move { sheet, .. } => *sheet,
    }
}

/// Makes a change, and gives what is to be put down in other tables.
fn change(lines: &mut Lines, edit: &Edit, outcome: &mut Outcome) -> Vec<(Sheet, Block)> {
    match edit {
        Edit::Paste { row, column, text, .. } => return paste(lines, *row, *column, text, outcome),
        Edit::Clear { rows, columns, .. } => {
            let (height, width) = lines.size();
            for row in within(rows, height) {
                for column in within(columns, width) {
                    if let Some((line, field)) = lines.at(row, column) {
                        lines.put(line, field, "");
                    }
                }
            }
        }
        Edit::Insert { row, count, .. } => outcome.left_over = count - lines.insert(*row, *count),
        Edit::Remove { rows, .. } => lines.remove(rows.clone()),
        Edit::Move { row, to, .. } => lines.move_row(*row, *to),
    }
    Vec::new()
}

fn within(range: &Range<usize>, count: usize) -> Range<usize> {
    range.start.min(count)..range.end.min(count)
}

/// Things with an id that are new get one: the name where it can be an id, else a letter and a number; one that no
/// scenario has.
fn name(scenarios: &[Rc<Scenario>], lines: &Lines, rows: &mut [Record]) {
    let letter = match lines.sheet {
        Sheet::Zones => 'z',
        Sheet::Projects => 'p',
        Sheet::Estates => 'e',
        Sheet::Schools => 's',
        Sheet::LandPlans => 'l',
        _ => return,
    };
    let mut ids: BTreeSet<String> = BTreeSet::new();
    for inputs in scenarios.iter().map(|scenario| &scenario.inputs) {
        match lines.sheet {
            Sheet::Zones => ids.extend(inputs.zones.iter().map(|zone| zone.id.clone())),
            Sheet::Projects => ids.extend(inputs.projects.iter().map(|project| project.id.clone())),
            Sheet::Schools => ids.extend(inputs.schools.iter().map(|school| school.id.clone())),
            Sheet::LandPlans => ids.extend(inputs.resources.land_plans.iter().map(|plan| plan.id.clone())),
            _ => ids.extend(inputs.estates.iter().map(|estate| estate.id.clone())),
        }
    }
    let mut number = 0;
    for row in rows.iter_mut().filter(|row| row.from.is_none()) {
        let names = [0, lines.english()].map(|column| &row.values[column]);
        let name = names.into_iter().find_map(|value| if let Value::Text(text) = value { Some(text) } else { None });
        row.id = name.filter(|name| is_id(name) && !ids.contains(*name)).cloned().unwrap_or_else(|| {
            loop {
                number += 1;
                let id = format!("{letter}{number}");
                if !ids.contains(&id) {
                    return id;
                }
            }
        });
        ids.insert(row.id.clone());
    }
}

/// Tables whose entries refer to zones, schools or projects.
const DEPENDENT: [Sheet; 10] = [
    Sheet::Schools,
    Sheet::Intakes,
    Sheet::Links,
    Sheet::Arrivals,
    Sheet::Estates,
    Sheet::Effects,
    Sheet::Closures,
    Sheet::Moves,
    Sheet::Recruits,
    Sheet::LandPlans,
];

/// How many entries those tables have.
fn dependents(scenario: &Scenario) -> [usize; DEPENDENT.len()] {
    let Inputs { links, arrivals, estates, projects, schools, resources, .. } = &scenario.inputs;
    let of_projects = |count: fn(&Project) -> usize| projects.iter().map(count).sum();
    [
        schools.len(),
        schools.iter().map(|school| school.intake.len()).sum(),
        links.len(),
        arrivals.len(),
        estates.len(),
        of_projects(|project| project.effects.len()),
        of_projects(|project| project.closures.len()),
        of_projects(|project| project.moves.len()),
        resources.recruits.len(),
        resources.land_plans.len(),
    ]
}

/// What the removed things are called, and what went with them. `before`: how many entries each scenario had.
fn removed(
    cells: &Cells,
    sheet: Sheet,
    gone: &[String],
    before: &[[usize; DEPENDENT.len()]],
    scenarios: &[Rc<Scenario>],
) -> Removed {
    let mut most = [0; DEPENDENT.len()];
    for (before, scenario) in before.iter().zip(scenarios) {
        for ((most, before), after) in most.iter_mut().zip(before).zip(dependents(scenario)) {
            *most = before.saturating_sub(after).max(*most);
        }
    }
    let things = match sheet {
        Sheet::Zones => &cells.zones,
        Sheet::Schools => &cells.schools,
        _ => &cells.projects,
    };
    let own = |(of, count): &(Sheet, usize)| *count > 0 && *of != sheet;
    Removed {
        names: gone.iter().take(Lost::NAMED).map(|id| things.label(id).to_owned()).collect(),
        count: gone.len(),
        entries: DEPENDENT.into_iter().zip(most).filter(own).collect(),
        receivers: 0,
    }
}
