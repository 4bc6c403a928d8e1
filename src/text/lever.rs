//! What levers are called and what they mean.

use super::words::LeverText;
use super::{Language, phrase, words};
use crate::model::Inputs;
use crate::scenario::parameters::{Group, Key, births_since, get};

/// Title of a group of levers.
pub fn group(language: Language, group: Group) -> &'static str {
    words(language).lever.groups[group as usize]
}

/// A lever's two words: its name without the project it belongs to, and what it means.
pub fn lever(language: Language, key: &Key) -> LeverText {
    let lever = &words(language).lever;
    match key {
        Key::BirthChange => lever.birth_change,
        Key::AutumnShare => lever.autumn_share,
        Key::KindergartenRatio => lever.kindergarten_ratio,
        Key::KindergartenYear => lever.kindergarten_year,
        Key::UrbanTarget => lever.urban_target,
        Key::UrbanYear => lever.urban_year,
        Key::UrbanIntensity => lever.urban_intensity,
        Key::ProjectOn(_) => lever.project_on,
        Key::ProjectYear(_) => lever.project_year,
    }
}

/// From when a lever works, where it is not at once: `2026 年起`.
pub fn since(language: Language, inputs: &Inputs, key: &Key) -> Option<String> {
    let year = births_since(inputs);
    match (language, key) {
        (Language::Zh, Key::BirthChange) => Some(format!("{year} 年起")),
        (Language::En, Key::BirthChange) => Some(format!("from {year}")),
        _ => None,
    }
}

/// A lever's full name: targets with their year, levers of a project with its name.
pub fn name(language: Language, inputs: &Inputs, key: &Key) -> String {
    let own = lever(language, key).name;
    let with_year = |year: &Key| match get(inputs, year) {
        Some(year) => format!("{own} {year:.0}"),
        None => own.into(),
    };
    let of_project = |id: &str| {
        let place = inputs.projects.iter().position(|project| project.id == id);
        let project = place.map_or_else(|| id.to_owned(), |place| phrase::project(language, inputs, place));
        match language {
            Language::Zh => format!("{project} {own}"),
            Language::En => format!("{project}: {own}"),
        }
    };
    match key {
        Key::BirthChange => match (language, since(language, inputs, key).unwrap_or_default()) {
            (Language::Zh, since) => format!("{own}（{since}）"),
            (Language::En, since) => format!("{own} {since}"),
        },
        Key::KindergartenRatio => with_year(&Key::KindergartenYear),
        Key::UrbanTarget => with_year(&Key::UrbanYear),
        Key::ProjectOn(id) | Key::ProjectYear(id) => of_project(id),
        _ => own.into(),
    }
}
