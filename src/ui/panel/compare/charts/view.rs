//! What the charts of several scenarios show.

use super::super::super::charts::Shown;
use crate::chart::{Overlay, Picture, Sign, tones};
use crate::model::{Area, Stage};
use crate::report::{Measure, Side, counterpart, overlay, stage_series};
use crate::scenario::Scenario;
use crate::text::Language;
use crate::text::meeting::sign as label;
use crate::text::naming::Naming;
use crate::text::sentence::chart_note;
use crate::ui::handed::name;
use crate::ui::state::Computed;
use std::rc::Rc;

/// What is to be shown. The same results are equal, and no others.
#[derive(PartialEq)]
pub(super) struct Asked {
    pub(super) language: Language,
    pub(super) all: Rc<Vec<Computed>>,
    /// The scenarios shown, by their places.
    pub(super) shown: Vec<usize>,
    /// The place of what they are compared with.
    pub(super) base: usize,
    /// The place of the scenario whose area it is.
    pub(super) active: usize,
    pub(super) area: Area,
    pub(super) stage: Stage,
    /// The measure whose lines are laid over one another; `None`: a chart for each.
    pub(super) measure: Option<Measure>,
}

/// What is shown.
pub(super) struct View {
    /// The area, as the scenario that is worked on calls it.
    pub(super) place: String,
    /// What stands for the base, and its name.
    pub(super) base: Option<Sign>,
    /// A panel for each scenario.
    pub(super) panels: Vec<Panel>,
    pub(super) content: Content,
}

/// How it is set.
pub(super) enum Content {
    /// Each panel has its own picture.
    Beside,
    /// One picture has all lines.
    Overlay(Lines),
}

/// Lines in one picture.
pub(super) struct Lines {
    pub(super) picture: Rc<Overlay>,
    /// The scenario whose area it is, and the area in it.
    pub(super) scenario: Rc<Scenario>,
    pub(super) area: Area,
}

/// A scenario in the charts.
pub(super) struct Panel {
    pub(super) sign: Sign,
    pub(super) scenario: Rc<Scenario>,
    pub(super) shown: Found,
}

/// What there is of a scenario.
pub(super) enum Found {
    /// Its figures in this area; its own picture and the sentence beneath, unless all lines are in one picture.
    Here(Area, Option<Shown>),
    /// It has errors.
    Errors,
    /// It does not have the area.
    NoArea,
}

/// Works out what is shown. The base is always among the lines of an overlay: the others are told by how far they
/// are from it.
pub(super) fn view(asked: &Asked) -> View {
    let Asked { language, all, .. } = asked;
    let mut places: Vec<usize> = asked.shown.iter().copied().filter(|place| *place < all.len()).collect();
    if asked.measure.is_some() && !places.contains(&asked.base) && asked.base < all.len() {
        places.insert(0, asked.base);
    }
    let tones = tones(&places, asked.base);
    let sign = |place: usize, tone| Sign {
        label: label(place),
        name: name(*language, &all[place].scenario).trim().to_owned(),
        tone,
    };
    let mut panels: Vec<Panel> = places
        .iter()
        .zip(tones)
        .map(|(place, tone)| {
            let one = &all[*place];
            let area = all
                .get(asked.active)
                .and_then(|active| counterpart(&active.scenario.inputs, &one.scenario.inputs, asked.area));
            let shown = match area {
                _ if !one.computable() => Found::Errors,
                None => Found::NoArea,
                Some(area) => Found::Here(area, None),
            };
            Panel { sign: sign(*place, tone), scenario: one.scenario.clone(), shown }
        })
        .collect();
    let content = match asked.measure {
        Some(measure) => lay_over(asked, &places, &panels, measure).map_or(Content::Beside, Content::Overlay),
        None => {
            set_beside(asked, &places, &mut panels);
            Content::Beside
        }
    };
    let place = all.get(asked.active).map_or_else(String::new, |active| naming(*language, active).area(asked.area));
    let base = (asked.base < all.len()).then(|| sign(asked.base, None));
    View { place, base, panels, content }
}

fn naming(language: Language, of: &Computed) -> Naming<'_> {
    Naming { language, county: &of.scenario.county, inputs: &of.scenario.inputs }
}

/// Gives each panel its picture, all on the same axes.
fn set_beside(asked: &Asked, places: &[usize], panels: &mut [Panel]) {
    let all = &asked.all;
    let base = all.get(asked.base).filter(|base| base.computable());
    let mut series = Vec::new();
    for (place, panel) in places.iter().zip(&*panels) {
        if let Found::Here(area, _) = panel.shown {
            let known = base.filter(|_| *place != asked.base).map(|base| (&base.scenario.inputs, &*base.projection));
            series.push(stage_series(&all[*place].scenario.inputs, &all[*place].projection, known, area, asked.stage));
        }
    }
    let mut pictures = Picture::side_by_side(asked.language, series).into_iter();
    for (place, panel) in places.iter().zip(panels) {
        if let Found::Here(_, shown) = &mut panel.shown {
            *shown = pictures.next().map(|picture| {
                let note = chart_note(&naming(asked.language, &all[*place]), &picture.series).into();
                Shown { picture: Rc::new(picture), note }
            });
        }
    }
}

/// The lines of all panels that have figures.
fn lay_over(asked: &Asked, places: &[usize], panels: &[Panel], measure: Measure) -> Option<Lines> {
    let all = &asked.all;
    let mut found = (Vec::new(), Vec::new(), Vec::new());
    for (place, panel) in places.iter().zip(panels) {
        if let Found::Here(area, _) = panel.shown {
            found.0.push(Side {
                inputs: &all[*place].scenario.inputs,
                projection: &all[*place].projection,
                deeper: None,
            });
            found.1.push(Some(area));
            found.2.push(panel.sign.clone());
        }
    }
    let (sides, areas, signs) = found;
    let lines = overlay(&sides, &areas, asked.stage, measure);
    Some(Lines {
        picture: Rc::new(Overlay::of(asked.language, lines, signs)),
        scenario: all.get(asked.active)?.scenario.clone(),
        area: asked.area,
    })
}
