//! The project that a draft makes, kind by kind, and the school it builds.

use super::takes::take;
use super::typed::Reader;
use super::{Draft, Field, Wrong, asked, has_schools};
use crate::model::{
    Closure, Effect, Inputs, Move, Name, Ownership, Project, ProjectKind, RoomClass, STAGES, School, SchoolKind, Stage,
};
use crate::scenario::order::sort_by;
use crate::text::{Language, programme as told};

/// What a draft makes.
#[derive(Clone, Debug, PartialEq)]
pub struct Built {
    /// The project.
    pub project: Project,
    /// The school it builds, without rooms yet; at most one.
    pub schools: Vec<School>,
}

/// The project of a draft, or all that is wrong, in the order of the fields. `language`: that of the names typed.
pub fn build(inputs: &Inputs, draft: &Draft, language: Language) -> Result<Built, Vec<(Field, Wrong)>> {
    let Maker { mut reader, mut project, name, schools, .. } = made(inputs, draft, language);
    if !reader.wrong.is_empty() {
        let order: Vec<Field> = asked(inputs, draft).all().collect();
        let at = |field: &Field| order.iter().position(|one| one == field);
        sort_by(&mut reader.wrong, |(one, _), (other, _)| at(one).cmp(&at(other)));
        return Err(reader.wrong);
    }
    let typed = draft.text(Field::Name).trim();
    project.name = match name {
        _ if !typed.is_empty() => in_language(language, typed),
        Some(name) => name,
        None => usual(inputs, &project),
    };
    project.id = free_id("p", |id| inputs.projects.iter().any(|other| other.id == id));
    Ok(Built { project, schools })
}

/// The project of a new draft as far as it goes.
pub(super) fn so_far(inputs: &Inputs, draft: &Draft) -> Project {
    made(inputs, draft, Language::Zh).project
}

fn made<'a>(inputs: &'a Inputs, draft: &'a Draft, language: Language) -> Maker<'a> {
    let mut maker = Maker {
        reader: Reader::new(inputs, draft),
        language,
        project: Project { kind: draft.kind, ..Project::default() },
        name: None,
        schools: Vec::new(),
    };
    maker.what();
    maker.when();
    maker.takes();
    maker
}

/// A name that was typed in a language.
pub(super) fn in_language(language: Language, typed: &str) -> Name {
    match language {
        Language::Zh => Name { zh: typed.into(), en: String::new() },
        Language::En => Name { zh: String::new(), en: typed.into() },
    }
}

/// A project that nobody named is called by where it is and what kind it is.
fn usual(inputs: &Inputs, project: &Project) -> Name {
    let effect = project.effects.first();
    let school = project.closures.first().map(|one| &one.school).or(effect.and_then(|one| one.school.as_ref()));
    let school = school.and_then(|id| inputs.schools.iter().find(|one| one.id == *id)).map(|school| &school.name);
    let zone = effect.and_then(|one| inputs.zones.iter().find(|zone| zone.id == one.zone)).map(|zone| &zone.name);
    if project.closures.len() < 2 {
        return told::usual_name(school.or(zone), project.kind);
    }
    // Of several that go to one, that one names it.
    let receiver = project.closures.iter().find_map(|one| one.receiver.as_ref());
    match receiver.and_then(|id| inputs.schools.iter().find(|one| one.id == *id)) {
        Some(receiver) => told::into(&receiver.name),
        None => told::usual_name(None, project.kind),
    }
}

fn free_id(stem: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut number = 1;
    loop {
        let id = format!("{stem}{number}");
        if !taken(&id) {
            return id;
        }
        number += 1;
    }
}

pub(super) struct Maker<'a> {
    pub(super) reader: Reader<'a>,
    language: Language,
    project: Project,
    /// What it is called, unless it is given a name.
    name: Option<Name>,
    schools: Vec<School>,
}

impl Maker<'_> {
    fn what(&mut self) {
        let (inputs, draft) = (self.reader.inputs, self.reader.draft);
        let zone = draft.text(Field::Zone);
        let by_school = !zone.is_empty() && has_schools(inputs, zone);
        match draft.kind {
            ProjectKind::New => self.new_school(),
            ProjectKind::PrivateEntryOrExit if !draft.exits() => self.new_school(),
            ProjectKind::Relocation if by_school => self.relocation(),
            ProjectKind::Relocation => {
                let (stage, from, rooms) = self.leaving();
                let to = self.reader.zone(Field::ToZone);
                let there = self.reader.needed_rooms(Field::ToCount);
                self.add(&from, stage, RoomClass::Public, -rooms);
                self.add(&to, stage, RoomClass::Public, there);
                self.moves(stage, from, to);
            }
            ProjectKind::Split if by_school => self.split(),
            ProjectKind::Split => {
                let from = self.reader.zone(Field::Zone);
                let rooms = self.reader.needed_rooms(Field::Count);
                let to = self.reader.zone(Field::ToZone);
                let there = self.reader.rooms(Field::ToCount);
                self.check_there(&from, Stage::Junior, RoomClass::Public, rooms);
                self.add(&from, Stage::Junior, RoomClass::Public, -rooms);
                self.add(&from, Stage::Primary, RoomClass::Public, rooms);
                self.add(&to, Stage::Junior, RoomClass::Public, there);
                self.moves(Stage::Junior, from, to);
            }
            ProjectKind::Merger if by_school => self.merger(),
            ProjectKind::Merger => {
                let (stage, from, rooms) = self.leaving();
                let to = self.reader.zone(Field::ToZone);
                self.add(&from, stage, RoomClass::Public, -rooms);
                self.moves(stage, from, to);
            }
            ProjectKind::ClosureOfAttached => self.attached(),
            ProjectKind::Conversion => self.conversion(by_school),
            ProjectKind::Reuse => {
                let sites = asked(inputs, draft).what.contains(&Field::School);
                self.rooms_at_place(sites);
            }
            ProjectKind::EstateKindergarten => self.estate(),
            ProjectKind::Extension | ProjectKind::Flexible => self.rooms_at_place(by_school),
            ProjectKind::PrivateEntryOrExit if by_school => {
                let school = self.reader.school(Field::School);
                self.close(school, None, None);
            }
            ProjectKind::PrivateEntryOrExit => {
                let zone = self.reader.zone(Field::Zone);
                let class = draft.ownership();
                for (stage, rooms) in Stage::ALL.into_iter().zip(self.reader.some_rooms()) {
                    let class = class_of(class, stage);
                    self.check_there(&zone, stage, class, rooms);
                    self.add(&zone, stage, class, -rooms);
                }
            }
        }
    }

    fn when(&mut self) {
        let asked = asked(self.reader.inputs, self.reader.draft).when;
        self.project.first_year = self.reader.first_year(None);
        if asked.contains(&Field::PhaseIn) {
            self.project.phase_in = self.reader.years(Field::PhaseIn);
        }
        if asked.contains(&Field::YearsOpen) {
            self.project.years_open = Some(self.reader.years(Field::YearsOpen));
        }
    }

    fn takes(&mut self) {
        for field in asked(self.reader.inputs, self.reader.draft).takes {
            if field == Field::CostYears {
                self.project.cost_years = self.reader.paid();
            } else {
                take(&mut self.project, field, self.reader.amount(field));
            }
        }
    }

    /// A new school in a zone that has schools entered, else rooms of the zone.
    fn new_school(&mut self) {
        let zone = self.reader.zone(Field::Zone);
        let name = self.reader.draft.text(Field::SchoolName).trim();
        if name.is_empty() {
            self.reader.wrong(Field::SchoolName, Wrong::Empty);
        }
        let name = in_language(self.language, name);
        let rooms = self.reader.some_rooms();
        self.build_at(&zone, name, rooms);
    }

    fn estate(&mut self) {
        let inputs = self.reader.inputs;
        let estate = inputs.estates.iter().find(|estate| estate.id == self.reader.draft.text(Field::Estate));
        let rooms = self.reader.needed_rooms(Field::Rooms(Stage::Kindergarten));
        let Some(estate) = estate else {
            let wrong = if inputs.estates.is_empty() { Wrong::NoChoice } else { Wrong::NotChosen };
            return self.reader.wrong(Field::Estate, wrong);
        };
        let name = self.school_name(&told::estate_kindergarten(&estate.name));
        self.build_at(&estate.zone.clone(), name, [rooms, 0.0, 0.0]);
    }

    /// The name typed for the new school, or one that stands to reason.
    fn school_name(&self, usual: &Name) -> Name {
        let typed = self.reader.draft.text(Field::SchoolName).trim();
        if typed.is_empty() { usual.clone() } else { in_language(self.language, typed) }
    }

    /// Rooms in a zone: in a school that is built for them, where its schools are entered.
    fn build_at(&mut self, zone: &str, name: Name, rooms: [f64; STAGES]) {
        let ownership = self.reader.draft.ownership();
        self.name = Some(name.clone());
        if has_schools(self.reader.inputs, zone) {
            let school = self.new_site(zone, name, ownership, rooms);
            self.rooms_at(&school, rooms);
            self.schools.push(school);
        } else {
            for (stage, rooms) in Stage::ALL.into_iter().zip(rooms) {
                self.add(zone, stage, class_of(ownership, stage), rooms);
            }
        }
    }

    /// A school that is yet to be built.
    fn new_site(&self, zone: &str, name: Name, ownership: Ownership, rooms: [f64; STAGES]) -> School {
        let id = free_id("s", |id| self.reader.inputs.schools.iter().any(|other| other.id == id));
        let [kindergarten, primary, junior] = rooms.map(|rooms| rooms > 0.0);
        let kind = match (primary, junior) {
            (true, true) => SchoolKind::NineYear,
            (false, true) => SchoolKind::Junior,
            (false, false) if kindergarten => SchoolKind::Kindergarten,
            _ => SchoolKind::Primary,
        };
        School { id, name, zone: zone.into(), ownership, kind, ..School::default() }
    }

    fn relocation(&mut self) {
        let old = self.reader.school(Field::School);
        let zone = self.reader.zone(Field::ToZone);
        let rooms = self.reader.some_rooms();
        let Some(old) = old else { return };
        let name = self.school_name(&told::new_site(&old.name));
        let mut new = self.new_site(&zone, name, old.ownership, rooms);
        if old.kind != SchoolKind::IdleSite {
            new.kind = old.kind;
        }
        self.rooms_at(&new, rooms);
        self.close(Some(old), None, Some(new.id.clone()));
        self.name = Some(told::usual_name(Some(&old.name), ProjectKind::Relocation));
        self.schools.push(new);
    }

    fn split(&mut self) {
        let school = self.reader.school(Field::School);
        let receiver = self.reader.school(Field::Receiver);
        let (primary, junior) = (self.reader.rooms(Field::Count), self.reader.rooms(Field::ToCount));
        let (Some(school), Some(receiver)) = (school, receiver) else { return };
        self.rooms_at(school, [0.0, primary, 0.0]);
        self.rooms_at(receiver, [0.0, 0.0, junior]);
        self.close(Some(school), Some(Stage::Junior), Some(receiver.id.clone()));
    }

    fn merger(&mut self) {
        let closing = self.reader.ticked();
        let receiver = self.reader.school(Field::Receiver);
        let rooms = Stage::ALL.map(|stage| self.reader.rooms(Field::Rooms(stage)));
        if let Some(receiver) = receiver {
            self.rooms_at(receiver, rooms);
            for school in closing {
                self.close(Some(school), None, Some(receiver.id.clone()));
            }
        }
    }

    fn attached(&mut self) {
        if asked(self.reader.inputs, self.reader.draft).what.contains(&Field::Schools) {
            for school in self.reader.ticked() {
                self.close(Some(school), Some(Stage::Kindergarten), None);
            }
            return;
        }
        let zone = self.reader.zone(Field::Zone);
        let rooms = self.reader.needed_rooms(Field::Count);
        self.check_there(&zone, Stage::Kindergarten, RoomClass::Attached, rooms);
        self.add(&zone, Stage::Kindergarten, RoomClass::Attached, -rooms);
    }

    fn conversion(&mut self, by_school: bool) {
        let zone = self.reader.zone(Field::Zone);
        let school = if by_school { self.reader.school(Field::School) } else { None };
        let [from, to] = [Field::Stage, Field::ToStage].map(|field| self.reader.stage(field));
        let rooms = self.reader.needed_rooms(Field::Count);
        if from == to && self.reader.wrong.iter().all(|(field, _)| *field != Field::ToStage) {
            self.reader.wrong(Field::ToStage, Wrong::Same);
        }
        if let Some(school) = school {
            let there = school.rooms[from as usize]
                + self.added(|effect| effect.school.as_ref() == Some(&school.id) && effect.stage == from);
            self.check_count(rooms, there);
            let mut turned = [0.0; STAGES];
            turned[from as usize] -= rooms;
            turned[to as usize] += rooms;
            self.rooms_at(school, turned);
        } else if !by_school {
            self.check_there(&zone, from, RoomClass::Public, rooms);
            self.add(&zone, from, RoomClass::Public, -rooms);
            self.add(&zone, to, RoomClass::Public, rooms);
        }
    }

    /// Rooms at the school chosen, or in the zone.
    fn rooms_at_place(&mut self, by_school: bool) {
        if by_school {
            let school = self.reader.school(Field::School);
            let rooms = self.reader.some_rooms();
            if let Some(school) = school {
                self.rooms_at(school, rooms);
            }
        } else {
            let zone = self.reader.zone(Field::Zone);
            for (stage, rooms) in Stage::ALL.into_iter().zip(self.reader.some_rooms()) {
                self.add(&zone, stage, RoomClass::Public, rooms);
            }
        }
    }

    /// Rooms of a stage that leave a zone.
    fn leaving(&mut self) -> (Stage, String, f64) {
        let from = self.reader.zone(Field::Zone);
        let stage = self.reader.stage(Field::Stage);
        let rooms = self.reader.needed_rooms(Field::Count);
        self.check_there(&from, stage, RoomClass::Public, rooms);
        (stage, from, rooms)
    }

    /// Pupils go along to another zone.
    fn moves(&mut self, stage: Stage, from: String, to: String) {
        if from != to && !to.is_empty() {
            let share = self.reader.share(Field::Share);
            self.project.moves.push(Move { stage, from, to, share });
        }
    }

    fn close(&mut self, school: Option<&School>, stage: Option<Stage>, receiver: Option<String>) {
        if let Some(school) = school {
            self.project.closures.push(Closure { school: school.id.clone(), stage, receiver });
        }
    }

    fn add(&mut self, zone: &str, stage: Stage, class: RoomClass, rooms: f64) {
        if rooms != 0.0 {
            self.project.effects.push(Effect { zone: zone.into(), school: None, stage, class, rooms });
        }
    }

    fn rooms_at(&mut self, school: &School, rooms: [f64; STAGES]) {
        for (stage, rooms) in Stage::ALL.into_iter().zip(rooms).filter(|(_, rooms)| *rooms != 0.0) {
            let (zone, class) = (school.zone.clone(), school.room_class(stage));
            self.project.effects.push(Effect { zone, school: Some(school.id.clone()), stage, class, rooms });
        }
    }
}

/// Whose rooms they are that somebody runs.
fn class_of(ownership: Ownership, stage: Stage) -> RoomClass {
    match ownership {
        Ownership::Public => RoomClass::Public,
        Ownership::Inclusive if stage == Stage::Kindergarten => RoomClass::Inclusive,
        Ownership::Inclusive | Ownership::Private => RoomClass::Private,
    }
}
