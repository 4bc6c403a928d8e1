//! What a step shows: its heading, its text, and by its kind the rest.

use super::super::chart::{Chart, Drawing, Shared};
use super::super::sentence::piece;
use super::super::six::six_figures;
use super::comparison::comparison;
use super::decision::decision;
use super::guess::{guess, question_of};
use super::options::options;
use super::stage::HEADING;
use super::sums::{figures as figures_of, naming};
use super::why::{Whys, Years};
use crate::chart::{Colours, Picture};
use crate::model::Projection;
use crate::report::{counterpart, lead, stage_series};
use crate::scenario::Scenario;
use crate::scenario::meeting::{MinuteKind, Step, StepKind};
use crate::text::naming::Naming;
use crate::text::outcome::all_stages;
use crate::text::readout::readout;
use crate::text::sentence::{chart_note, headline as sentence};
use crate::text::six::six;
use crate::text::words::meeting::meeting_words;
use crate::text::{Language, meeting, words};
use crate::ui::crosshair::{Crosshair, Point};
use crate::ui::meeting::{About, Room, Turn};
use crate::ui::state::{Computed, Work};
use std::rc::Rc;
use yew::prelude::*;

/// What a step is shown with.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) language: Language,
    pub(super) work: &'a Rc<Work>,
    pub(super) all: &'a Rc<Vec<Computed>>,
    pub(super) step: &'a Step,
    /// Its place.
    pub(super) at: usize,
    /// What it is about; `None`: there are no scenarios.
    pub(super) about: Option<About>,
    pub(super) room: &'a Room,
    pub(super) colours: Colours,
    pub(super) crosshair: Crosshair,
    pub(super) on_point: &'a Callback<Point>,
    pub(super) on_turn: &'a Callback<Turn>,
    /// Called with what goes into the minutes.
    pub(super) on_note: &'a Callback<(MinuteKind, String)>,
    /// Ends the meeting, for the tables of data.
    pub(super) on_data: &'a Callback<()>,
}

/// A scenario with an area and a stage of it.
pub(super) struct Subject<'a> {
    pub(super) about: About,
    pub(super) own: &'a Computed,
    pub(super) naming: Naming<'a>,
}

impl<'a> Scene<'a> {
    /// What it is about, if that has figures; else a sentence in their place.
    pub(super) fn subject(&self) -> Result<Subject<'a>, Html> {
        let Some((about, own)) = self.about.and_then(|about| Some((about, self.all.get(about.scenario)?))) else {
            return Err(Html::default());
        };
        if !own.computable() {
            let back = self.about.is_some_and(|about| about.scenario == self.work.baseline);
            return Err(html! { <>{ faulty(self.language, &own.scenario) }if back { { self.data_button() } }</> });
        }
        Ok(Subject { about, own, naming: naming(self.language, own) })
    }

    /// The way to the tables of data.
    fn data_button(self) -> Html {
        let onclick = self.on_data.reform(|_: MouseEvent| ());
        html! {
            <p><button type="button" class="button main" data-test="meeting-to-data" {onclick}>{ meeting_words(self.language).to_data }</button></p>
        }
    }

    /// What everything is compared with, if it has figures.
    pub(super) fn baseline(&self) -> Option<&'a Computed> {
        self.all.get(self.work.baseline).filter(|baseline| baseline.computable())
    }

    /// The step as it goes into the minutes.
    pub(super) fn called(&self) -> String {
        let about = if self.step.kind == StepKind::Guess { question_of(self) } else { subject_of(self) };
        let title = titled(self.language, self.step, self.work);
        meeting::shown(self.language, self.at, &title, &about.unwrap_or_default())
    }

    /// A chart; the year looked at goes through it.
    pub(super) fn chart(&self, drawing: Rc<dyn Drawing>, name: String, label: String, said: String) -> Html {
        html! {
            <Chart drawing={Shared(drawing)} colours={self.colours} {label} {name} {said}
                crosshair={self.crosshair} on_point={self.on_point.clone()} />
        }
    }
}

/// What a scenario is called.
pub(super) fn called(language: Language, scenario: &Scenario) -> String {
    crate::ui::handed::name(language, scenario).to_owned()
}

/// The heading of a step; with the plan that it tells apart from the baseline, where it says which.
pub(super) fn titled(language: Language, step: &Step, work: &Work) -> String {
    let named = work.scenarios.iter().position(|scenario| Some(&scenario.id) == step.scenario.as_ref());
    let named = named.filter(|_| step.kind == StepKind::Why);
    named.map_or_else(
        || meeting::title(language, step),
        |place| meeting::title_about(language, step, &called(language, &work.scenarios[place])),
    )
}

/// The step.
pub(super) fn scene(scene: &Scene) -> Html {
    let step = scene.step;
    let text = scene.language.name(&step.text);
    let content = match step.kind {
        StepKind::Situation => situation(scene),
        StepKind::Guess => guess(scene),
        StepKind::Years => html! { <Years key={scene.at} shown={Whys::of(scene)} /> },
        StepKind::Options => options(scene),
        StepKind::Comparison => comparison(scene),
        StepKind::Why => html! { <super::why::Why key={scene.at} shown={Whys::of(scene)} /> },
        StepKind::Decision => decision(scene),
        StepKind::Text => Html::default(),
    };
    let class = classes!("meeting-step", class_of(step.kind));
    html! {
        <article key={scene.at} {class}>
            <header>
                <h2 id={HEADING} tabindex="-1" data-test="meeting-heading">{ titled(scene.language, step, scene.work) }</h2>
                { subject_line(scene) }
            </header>
            if !text.trim().is_empty() {
                <div class="meeting-text">{ for text.lines().map(|line| html! { <p>{ line.to_owned() }</p> }) }</div>
            }
            { content }
        </article>
    }
}

fn class_of(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Situation => "situation",
        StepKind::Guess => "guess",
        StepKind::Years | StepKind::Why => "whys",
        StepKind::Options => "options",
        StepKind::Comparison => "comparison",
        StepKind::Decision => "decision",
        StepKind::Text => "text",
    }
}

/// Which scenario, area and stage, where the step is about one.
fn subject_line(scene: &Scene) -> Html {
    let line = |told| html! { <p data-test="meeting-subject">{ told }</p> };
    subject_of(scene).map_or_else(Html::default, line)
}

fn subject_of(scene: &Scene) -> Option<String> {
    let (of_scenario, of_place, _) = meeting::asks_for(scene.step.kind);
    let about = scene.about.filter(|_| of_scenario && of_place)?;
    let own = scene.all.get(about.scenario).filter(|own| !own.scenario.inputs.zones.is_empty())?;
    let name = called(scene.language, &own.scenario);
    Some(meeting::subject(&naming(scene.language, own), &name, about.area, about.stage))
}

/// That a scenario has errors.
pub(super) fn faulty(language: Language, scenario: &Scenario) -> Html {
    let name = called(language, scenario);
    html! { <p class="meeting-faulty" data-test="meeting-faulty">{ meeting::faulty(language, &name) }</p> }
}

/// The sentence, one large chart, the six figures.
fn situation(scene: &Scene) -> Html {
    let subject = match scene.subject() {
        Ok(subject) => subject,
        Err(instead) => return instead,
    };
    if subject.own.scenario.inputs.zones.is_empty() {
        let empty = meeting_words(scene.language).empty;
        return html! { <><p class="meeting-sentence" data-test="meeting-empty">{ empty }</p>{ scene.data_button() }</> };
    }
    let Subject { about, own, naming } = &subject;
    let (language, inputs) = (scene.language, &own.scenario.inputs);
    let baseline = scene.baseline();
    let known: Option<(_, &Projection)> = baseline.map(|known| (&known.scenario.inputs, &*known.projection));
    let series = stage_series(inputs, &own.projection, known, about.area, about.stage);
    let note = chart_note(naming, &series);
    let says = if lead(&own.findings) == Some((about.area, about.stage)) || lead(&own.findings).is_none() {
        let found = baseline.map_or(&own.findings, |baseline| &baseline.findings);
        sentence(naming, &own.findings, found).pieces.iter().map(piece).collect::<Html>()
    } else {
        html! { &note }
    };
    let there = baseline.and_then(|baseline| {
        counterpart(inputs, &baseline.scenario.inputs, about.area).map(|area| figures_of(baseline, area))
    });
    let differs = known.is_some_and(|(known, _)| known != inputs);
    let figures = six(naming, &figures_of(own, about.area), there.as_ref(), differs);
    html! {
        <>
            <p class="meeting-sentence" data-test="meeting-sentence">{ says }</p>
            { places_chart(scene, &subject, Picture::of(language, series), &note) }
            <section class="meeting-six">
                <h3 data-test="meeting-six-scope">{ all_stages(naming, about.area) }</h3>
                { six_figures(language, &figures) }
            </section>
        </>
    }
}

/// Pupils against places, large, and what their lines are.
pub(super) fn places_chart(scene: &Scene, subject: &Subject, picture: Picture, note: &str) -> Html {
    let text = words(scene.language);
    let series = &picture.series;
    let title = meeting::chart(&subject.naming, subject.about.area, subject.about.stage, None);
    let step = scene.crosshair.year.and_then(|year| series.years.iter().position(|one| *one == year));
    // What is not drawn yet must not be told either.
    let step = step.filter(|step| series.enrolment[*step].is_finite());
    let said = step.and_then(|step| readout(&subject.naming, series, step)).map(|now| now.line(scene.language));
    let mark =
        |class: &'static str, name: &'static str| html! { <li><i class={classes!("key", class)}></i>{ name }</li> };
    let label = format!("{title}: {note} {}", text.chart.born_hint);
    let unit = picture.axes.unit();
    html! {
        <figure class="meeting-chart">
            <ul class="legend">
                <li class="scope" aria-hidden="true">{ &title }</li>
                { mark("demand", text.chart.enrolment) }
                { mark("places", text.chart.places) }
                if series.baseline_enrolment.is_some() { { mark("base", text.chart.baseline_enrolment) } }
                <li class="unit">{ unit }</li>
            </ul>
            { scene.chart(Rc::new(picture), title, label, said.clone().unwrap_or_default()) }
            if let Some(said) = said { <figcaption>{ said }</figcaption> }
        </figure>
    }
}
