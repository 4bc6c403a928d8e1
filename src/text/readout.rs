//! What a chart says of one school year, in words.

use super::format::{count, difference, school_year};
use super::naming::Naming;
use super::{Language, phrase, words};
use crate::model::Area;
use crate::report::{SHORT, StageSeries};

/// One year of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readout {
    /// The school year.
    pub year: String,
    /// Pupils: name and figure.
    pub enrolment: (&'static str, String),
    /// Places: name and figure.
    pub places: (&'static str, String),
    /// Places less pupils, in words.
    pub balance: String,
    /// Whether places lack.
    pub short: bool,
    /// What the zones lack, added up, where that is more; then the baseline, where it differs. May be empty.
    pub more: String,
    /// The projects that bring or take places in that year, by name; one line each for what opens and what closes.
    pub projects: Vec<String>,
}

impl Readout {
    /// All of it in one line, for those who hear it.
    pub fn line(&self, language: Language) -> String {
        let (pupils, places) = (&self.enrolment, &self.places);
        let figures = [format!("{} {}", pupils.0, pupils.1), format!("{} {}", places.0, places.1)];
        let parts = [&self.year, &figures[0], &figures[1], &self.balance, &self.more].into_iter().chain(&self.projects);
        let parts: Vec<&str> = parts.map(String::as_str).filter(|part| !part.is_empty()).collect();
        parts.join(if language == Language::Zh { "，" } else { ", " })
    }
}

/// The year `step` of a chart; `None`: the chart does not have it.
pub fn readout(naming: &Naming, series: &StageSeries, step: usize) -> Option<Readout> {
    let language = naming.language;
    let chart = &words(language).chart;
    let (year, pupils, places) = (*series.years.get(step)?, *series.enrolment.get(step)?, *series.places.get(step)?);
    let number = |value: f64| count(language, value);
    let mut more = Vec::new();
    let unmet = series.unmet.get(step).copied().unwrap_or(0.0);
    if !matches!(series.area, Area::Zone(_)) && unmet - (pupils - places).max(0.0) > SHORT {
        more.push(format!("{} {}", chart.unmet_in_zones, number(unmet)));
    }
    let baseline = [
        (chart.baseline_enrolment, &series.baseline_enrolment, pupils),
        (chart.baseline_places, &series.baseline_places, places),
    ];
    for (name, values, own) in baseline {
        let differs =
            values.as_ref().and_then(|values| values.get(step)).filter(|value| number(**value) != number(own));
        more.extend(differs.map(|value| format!("{name} {}", number(*value))));
    }
    let here = series.markers.iter().filter(|marker| marker.year == year);
    let names = |marker: &crate::report::Marker| -> String {
        let names: Vec<String> =
            marker.projects.iter().map(|place| phrase::project(language, naming.inputs, *place)).collect();
        let leads = if marker.rooms < 0.0 { chart.closes } else { chart.opens };
        format!("{leads}{}", names.join(if language == Language::Zh { "、" } else { "; " }))
    };
    Some(Readout {
        year: school_year(language, year),
        enrolment: (chart.enrolment, number(pupils)),
        places: (chart.places, number(places)),
        balance: phrase::balance(language, difference(places, pupils)),
        short: places - pupils <= -SHORT,
        more: more.join(if language == Language::Zh { "，" } else { ", " }),
        projects: here.map(names).collect(),
    })
}
