//! The rows of a project that is there: rooms at places, schools that close, pupils who go to another zone. Each can be
//! changed, taken out, and put in anew.

use super::typed::Reader;
use super::{Draft, Field, Wrong, stage_word};
use crate::model::{Closure, Effect, Inputs, Move, Project, ProjectKind, RoomClass, Stage};
use crate::scenario::draft::{Part, Rows};

/// Which rows are asked of a project, and their fields.
pub type Lines = Vec<(Rows, Vec<(usize, Vec<Field>)>)>;

impl Draft {
    /// A row comes behind the others; its number.
    pub fn add_row(&mut self, rows: Rows) -> usize {
        let list = self.rows.entry(rows).or_default();
        let row = list.iter().max().map_or(0, |last| last + 1);
        list.push(row);
        if rows == Rows::Closures {
            let stage = match self.kind {
                ProjectKind::Split => stage_word(Stage::Junior),
                ProjectKind::ClosureOfAttached => stage_word(Stage::Kindergarten),
                _ => "",
            };
            self.texts.insert(Field::Row(Part::ClosingStage, row), stage.into());
        } else if rows == Rows::Rooms {
            self.texts.insert(Field::Row(Part::Class, row), class_word(RoomClass::Public).into());
        }
        row
    }

    /// A row goes, with what stood in it.
    pub fn drop_row(&mut self, rows: Rows, row: usize) {
        self.rows.entry(rows).or_default().retain(|one| *one != row);
        for part in parts(rows) {
            self.texts.remove(&Field::Row(*part, row));
        }
    }

    fn rows(&self, rows: Rows) -> &[usize] {
        self.rows.get(&rows).map_or(&[], Vec::as_slice)
    }
}

/// The rows that are asked of a project: those it has, and those its kind can have.
pub(super) fn lines(inputs: &Inputs, draft: &Draft) -> Lines {
    let closes = matches!(
        draft.kind,
        ProjectKind::Relocation
            | ProjectKind::Split
            | ProjectKind::Merger
            | ProjectKind::ClosureOfAttached
            | ProjectKind::PrivateEntryOrExit
    );
    let moves = matches!(draft.kind, ProjectKind::Relocation | ProjectKind::Split | ProjectKind::Merger);
    let can = |rows: Rows| match rows {
        Rows::Rooms => true,
        Rows::Closures => closes && !inputs.schools.is_empty(),
        Rows::Moves => moves && inputs.zones.len() > 1,
    };
    let asked = Rows::ALL.into_iter().filter(|rows| can(*rows) || !draft.rows(*rows).is_empty());
    asked
        .map(|rows| {
            let line = |row: &usize| {
                let fields = parts(rows).iter().filter(|part| **part != Part::Class || by_zone(draft, *row));
                (*row, fields.map(|part| Field::Row(*part, *row)).collect())
            };
            (rows, draft.rows(rows).iter().map(line).collect())
        })
        .collect()
}

fn parts(rows: Rows) -> &'static [Part] {
    match rows {
        Rows::Rooms => &[Part::Place, Part::Stage, Part::Class, Part::Rooms],
        Rows::Closures => &[Part::Closes, Part::ClosingStage, Part::Receiver],
        Rows::Moves => &[Part::MovingStage, Part::From, Part::To, Part::Share],
    }
}

/// Whether rooms belong to no school entered.
fn by_zone(draft: &Draft, row: usize) -> bool {
    draft.text(Field::Row(Part::Place, row)).starts_with(ZONE)
}

const SCHOOL: &str = "school:";
const ZONE: &str = "zone:";

/// A place in a field: a school, else a zone.
pub fn place_word(school: Option<&str>, zone: &str) -> String {
    school.map_or_else(|| format!("{ZONE}{zone}"), |school| format!("{SCHOOL}{school}"))
}

/// The word of a class of rooms in a field.
pub const fn class_word(class: RoomClass) -> &'static str {
    match class {
        RoomClass::Public => "public",
        RoomClass::Attached => "attached",
        RoomClass::Inclusive => "inclusive",
        RoomClass::Private => "private",
    }
}

/// What stands in the rows of a project.
pub(super) fn fill(draft: &mut Draft, project: &Project) {
    let lengths = [project.effects.len(), project.closures.len(), project.moves.len()];
    for (rows, length) in Rows::ALL.into_iter().zip(lengths) {
        draft.rows.insert(rows, (0..length).collect());
    }
    let mut put = |part, row, text: String| draft.texts.insert(Field::Row(part, row), text);
    for (row, effect) in project.effects.iter().enumerate() {
        put(Part::Place, row, place_word(effect.school.as_deref(), &effect.zone));
        put(Part::Stage, row, stage_word(effect.stage).into());
        put(Part::Class, row, class_word(effect.class).into());
        put(Part::Rooms, row, effect.rooms.to_string());
    }
    for (row, closure) in project.closures.iter().enumerate() {
        put(Part::Closes, row, closure.school.clone());
        put(Part::ClosingStage, row, closure.stage.map_or("", stage_word).into());
        put(Part::Receiver, row, closure.receiver.clone().unwrap_or_default());
    }
    for (row, one) in project.moves.iter().enumerate() {
        put(Part::MovingStage, row, stage_word(one.stage).into());
        put(Part::From, row, one.from.clone());
        put(Part::To, row, one.to.clone());
        put(Part::Share, row, percent(one.share));
    }
}

/// A share in per cent, without digits that only came in by counting.
fn percent(share: f64) -> String {
    ((share * 1e11).round() / 1e9).to_string()
}

/// The rows as the form has them.
pub(super) fn read(reader: &mut Reader, project: &mut Project) {
    let draft = reader.draft;
    let known = project.clone();
    project.effects = draft.rows(Rows::Rooms).iter().map(|row| effect(reader, known.effects.get(*row), *row)).collect();
    project.closures = draft.rows(Rows::Closures).iter().map(|row| closure(reader, *row)).collect();
    project.moves = draft.rows(Rows::Moves).iter().map(|row| moved(reader, known.moves.get(*row), *row)).collect();
}

fn effect(reader: &mut Reader, known: Option<&Effect>, row: usize) -> Effect {
    let (inputs, field) = (reader.inputs, Field::Row(Part::Place, row));
    let place = reader.draft.text(field);
    let stage = reader.stage(Field::Row(Part::Stage, row));
    let rooms = reader.net_rooms(Field::Row(Part::Rooms, row));
    let as_it_was = known.filter(|known| {
        known.stage == stage && known.school.is_some() && place_word(known.school.as_deref(), &known.zone) == place
    });
    if let Some(id) = place.strip_prefix(SCHOOL) {
        let Some(school) = inputs.schools.iter().find(|school| school.id == id) else {
            reader.wrong(field, Wrong::Missing);
            return Effect { zone: String::new(), school: None, stage, class: RoomClass::Public, rooms };
        };
        // What a file says beside a school of its zone and class stays as it was.
        let (zone, class) = match as_it_was {
            Some(known) => (known.zone.clone(), known.class),
            None => (school.zone.clone(), school.room_class(stage)),
        };
        return Effect { zone, school: Some(id.into()), stage, class, rooms };
    }
    let zone = place.strip_prefix(ZONE).unwrap_or_default().to_owned();
    if place.is_empty() {
        reader.wrong(field, Wrong::NotChosen);
    } else if inputs.zones.iter().all(|one| one.id != zone) {
        reader.wrong(field, Wrong::Missing);
    }
    let field = Field::Row(Part::Class, row);
    let word = reader.draft.text(field);
    let class = RoomClass::ALL.into_iter().find(|class| class_word(*class) == word && class.fits(stage));
    if class.is_none() && !place.is_empty() {
        reader.wrong(field, Wrong::NotChosen);
    }
    Effect { zone, school: None, stage, class: class.unwrap_or(RoomClass::Public), rooms }
}

fn closure(reader: &mut Reader, row: usize) -> Closure {
    let [closes, stage, receiver] =
        [Part::Closes, Part::ClosingStage, Part::Receiver].map(|part| Field::Row(part, row));
    let school = reader.school_named(closes);
    if school.is_none() {
        reader.wrong(closes, Wrong::NotChosen);
    }
    let stage = if reader.draft.text(stage).is_empty() { None } else { Some(reader.stage(stage)) };
    let to = reader.school_named(receiver);
    if to.is_some() && to == school {
        reader.wrong(receiver, Wrong::Same);
    }
    Closure { school: school.unwrap_or_default(), stage, receiver: to }
}

fn moved(reader: &mut Reader, known: Option<&Move>, row: usize) -> Move {
    let [stage, from, to, share] =
        [Part::MovingStage, Part::From, Part::To, Part::Share].map(|part| Field::Row(part, row));
    let stage = reader.stage(stage);
    let (from, to) = (reader.zone(from), reader.zone(to));
    if from == to && !to.is_empty() {
        reader.wrong(Field::Row(Part::To, row), Wrong::Same);
    }
    // What is typed as it was stays to the bit.
    let as_it_was = known.map(|known| known.share).filter(|known| percent(*known) == reader.draft.text(share));
    Move { stage, from, to, share: as_it_was.unwrap_or_else(|| reader.share(share)) }
}

#[cfg(test)]
mod tests;
