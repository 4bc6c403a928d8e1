//! What zones, schools and projects are called in cells. Ids are never shown: of things with one name, the second is `name (2)`.

use crate::model::{Inputs, Name};
use crate::text::Language;
use crate::text::sheet::plain;
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// The names of the zones, schools or projects of a county.
pub(super) struct Names {
    by_id: BTreeMap<String, usize>,
    /// As they are shown, in the language of the page and in the other.
    shown: [Vec<String>; 2],
    ids: Vec<String>,
    /// What each may be called, made when the first name is read: a table that is only shown needs none.
    known: OnceCell<BTreeMap<String, usize>>,
}

impl Names {
    pub(super) fn of_zones(language: Language, inputs: &Inputs) -> Self {
        Self::new(language, &inputs.zones.iter().map(|zone| (zone.id.as_str(), &zone.name)).collect::<Vec<_>>())
    }

    pub(super) fn of_projects(language: Language, inputs: &Inputs) -> Self {
        Self::new(language, &inputs.projects.iter().map(|one| (one.id.as_str(), &one.name)).collect::<Vec<_>>())
    }

    pub(super) fn of_schools(language: Language, inputs: &Inputs) -> Self {
        Self::new(language, &inputs.schools.iter().map(|one| (one.id.as_str(), &one.name)).collect::<Vec<_>>())
    }

    fn new(language: Language, things: &[(&str, &Name)]) -> Self {
        let mut by_id = BTreeMap::new();
        for (place, (id, _)) in things.iter().enumerate() {
            by_id.entry((*id).to_owned()).or_insert(place);
        }
        let shown = [language, language.other()].map(|language| labels(language, things));
        let ids = things.iter().map(|(id, _)| (*id).to_owned()).collect();
        Self { by_id, shown, ids, known: OnceCell::new() }
    }

    fn known(&self) -> BTreeMap<String, usize> {
        let mut known = BTreeMap::new();
        // What is shown is meant before what only sounds like it, and the id comes last.
        for labels in &self.shown {
            for (place, label) in labels.iter().enumerate() {
                known.entry(label.clone()).or_insert(place);
            }
        }
        for labels in &self.shown {
            for (place, label) in labels.iter().enumerate() {
                known.entry(plain(label)).or_insert(place);
            }
        }
        for (place, id) in self.ids.iter().enumerate() {
            known.entry(id.clone()).or_insert(place);
        }
        known
    }

    /// The name of an id; of an id that is nobody's, the id.
    pub(super) fn label<'a>(&'a self, id: &'a str) -> &'a str {
        self.by_id.get(id).map_or(id, |place| &self.shown[0][*place])
    }

    /// The name of a thing by its place.
    pub(super) fn at(&self, place: usize) -> &str {
        self.shown[0].get(place).map_or("", String::as_str)
    }

    /// The name of a thing by its place, in the other language.
    pub(super) fn other(&self, place: usize) -> &str {
        self.shown[1].get(place).map_or("", String::as_str)
    }

    /// The place of an id.
    pub(super) fn place(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The id of what is called so.
    pub(super) fn id(&self, text: &str) -> Option<&str> {
        let known = self.known.get_or_init(|| self.known());
        let place = known.get(text).or_else(|| known.get(&plain(text)).filter(|_| !plain(text).is_empty()));
        place.map(|place| self.ids[*place].as_str())
    }

    /// All names.
    pub(super) fn all(&self) -> &[String] {
        &self.shown[0]
    }
}

fn labels(language: Language, things: &[(&str, &Name)]) -> Vec<String> {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    let label = |(id, name): &(&'_ str, &'_ Name)| -> String {
        let own = language.name(name).trim();
        if own.is_empty() { (*id).to_owned() } else { own.to_owned() }
    };
    let own: Vec<String> = things.iter().map(label).collect();
    let count = |label| {
        let times = times.entry(label).or_default();
        *times += 1;
        if *times == 1 { label.to_owned() } else { format!("{label} ({times})") }
    };
    own.iter().map(String::as_str).map(count).collect()
}
