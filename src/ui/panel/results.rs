//! What a scenario comes to: six figures, three charts, zones × years; one school year goes through all of them.

use super::charts::{Charts, Shown};
use super::heat::Heat;
use super::keep::{Kept, What};
use super::save::keep_as_file;
use super::six::six_figures;
use crate::chart::Picture;
use crate::model::{Area, Projection, Stage};
use crate::report::{Deeper, counterpart, goes_deeper, headline, stage_series, utilisation_table};
use crate::scenario::Scenario;
use crate::text::naming::Naming;
use crate::text::sentence::chart_note;
use crate::text::six::{Figure, six};
use crate::text::{Language, words};
use crate::ui::crosshair::{Crosshair, Point};
use crate::ui::part::{Schooling, use_part};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Results`].
#[derive(Properties)]
pub(in crate::ui) struct ResultsProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) scenario: Rc<Scenario>,
    pub(in crate::ui) baseline: Rc<Scenario>,
    pub(in crate::ui) projection: Rc<Projection>,
    pub(in crate::ui) baseline_projection: Rc<Projection>,
    /// The area the figures and charts show.
    pub(in crate::ui) area: Area,
    /// The stage the table shows.
    pub(in crate::ui) stage: Stage,
    /// Called with the area to turn to.
    pub(in crate::ui) on_area: Callback<Area>,
    /// Called with the stage to turn to.
    pub(in crate::ui) on_stage: Callback<Stage>,
}

impl PartialEq for ResultsProps {
    fn eq(&self, other: &Self) -> bool {
        self.plans() == other.plans()
            && (self.language, self.area, self.stage) == (other.language, other.area, other.stage)
            && (&self.on_area, &self.on_stage) == (&other.on_area, &other.on_stage)
    }
}

impl ResultsProps {
    fn plans(&self) -> Plans {
        Plans {
            scenario: self.scenario.clone(),
            baseline: self.baseline.clone(),
            projection: self.projection.clone(),
            baseline_projection: self.baseline_projection.clone(),
        }
    }
}

/// A scenario and its baseline with what they come to. The same ones are equal, and no others: to compare every figure
/// would take longer than what is saved.
#[derive(Clone)]
struct Plans {
    scenario: Rc<Scenario>,
    baseline: Rc<Scenario>,
    projection: Rc<Projection>,
    baseline_projection: Rc<Projection>,
}

impl PartialEq for Plans {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scenario, &other.scenario)
            && Rc::ptr_eq(&self.baseline, &other.baseline)
            && Rc::ptr_eq(&self.projection, &other.projection)
            && Rc::ptr_eq(&self.baseline_projection, &other.baseline_projection)
    }
}

impl Reducible for Crosshair {
    type Action = Point;

    fn reduce(self: Rc<Self>, point: Point) -> Rc<Self> {
        Rc::new(self.after(point))
    }
}

/// Six figures, charts and table. The year looked at is a matter of this part alone: moving it computes nothing anew.
#[component]
pub(in crate::ui) fn Results(props: &ResultsProps) -> Html {
    let language = props.language;
    let crosshair = use_reducer_eq(Crosshair::default);
    let on_point: Callback<Point> = crosshair.dispatcher().into();
    let refused = use_state(|| false);
    let plans = props.plans();
    let goes = [&plans.scenario, &plans.baseline].map(|one| goes_deeper(&one.inputs));
    let schooling = use_part::<Schooling>(goes.contains(&true)).here();
    let own = use_deeper(&plans.scenario, &plans.projection, schooling, goes[0]);
    let theirs = use_deeper(&plans.baseline, &plans.baseline_projection, schooling, goes[1]);
    let views = use_memo((plans, props.area, language, schooling.is_some()), |(plans, area, language, _)| {
        view(plans, *area, *language, schooling, [&own, &theirs].map(|one| (**one).as_ref()))
    });
    let table = use_memo((props.plans(), props.stage), |(plans, stage)| {
        utilisation_table(&plans.scenario.inputs, &plans.projection, *stage)
    });

    let on_keep = {
        let (refused, scenario) = (refused.setter(), props.scenario.clone());
        Callback::from(move |what| {
            let refused = refused.clone();
            let kept = Kept { language, scenario: scenario.clone(), what };
            keep_as_file(kept, Callback::from(move |failed| refused.set(failed)));
        })
    };
    let on_save = {
        let (views, area) = (views.clone(), props.area);
        on_keep.reform(move |(stage, format)| What::Chart(views.0[stage as usize].clone(), area, stage, format))
    };
    let on_save_table = {
        let table = table.clone();
        on_keep.reform(move |()| What::Table(table.clone()))
    };
    html! {
        <>
            if *refused {
                <p class="notice" role="alert">{ words(language).error.not_saved }</p>
            }
            { six_figures(language, &views.1) }
            <Charts {language} scenario={props.scenario.clone()} area={props.area} shown={views.0.clone()}
                crosshair={*crosshair} on_point={on_point.clone()} on_area={props.on_area.clone()} {on_save} />
            <Heat {language} scenario={props.scenario.clone()} {table} area={props.area} crosshair={*crosshair} {on_point}
                on_area={props.on_area.clone()} on_stage={props.on_stage.clone()} on_save={on_save_table} />
        </>
    }
}

/// What schools and needs of a scenario come to, where they tell anything and that part is there.
#[hook]
fn use_deeper(
    scenario: &Rc<Scenario>,
    projection: &Rc<Projection>,
    schooling: Option<Schooling>,
    goes: bool,
) -> Rc<Option<Deeper>> {
    let of = (Rc::as_ptr(scenario), Rc::as_ptr(projection), goes && schooling.is_some());
    // What lies at the same places is the same as long as it is held.
    let held = (scenario.clone(), projection.clone());
    let found = use_memo(of, |(.., wanted)| {
        let found = schooling.filter(|_| *wanted).map(|part| (part.deeper)(&held.0.inputs, &held.1));
        (Rc::new(found), held.clone())
    });
    found.0.clone()
}

/// The charts of an area, each with its sentence, and its six figures.
fn view(
    plans: &Plans,
    area: Area,
    language: Language,
    schooling: Option<Schooling>,
    deeper: [Option<&Deeper>; 2],
) -> (Rc<[Shown]>, [Figure; 6]) {
    let Plans { scenario, baseline, projection, baseline_projection } = plans;
    let naming = Naming { language, county: &scenario.county, inputs: &scenario.inputs };
    let chart = |stage| {
        let known = Some((&baseline.inputs, &**baseline_projection));
        let series = stage_series(&scenario.inputs, projection, known, area, stage);
        let note = chart_note(&naming, &series).into();
        Shown { picture: Rc::new(Picture::of(language, series)), note }
    };
    let there = counterpart(&scenario.inputs, &baseline.inputs, area);
    let six_of = |inputs, projection, area, deeper: Option<&Deeper>| {
        let plain = headline(inputs, projection, area);
        let beyond = schooling.zip(deeper).map(|(part, deeper)| (part.beyond)(inputs, projection, deeper, area));
        beyond.map_or(plain.clone(), |beyond| plain.with(beyond))
    };
    let there = there.map(|area| six_of(&baseline.inputs, baseline_projection, area, deeper[1]));
    let own = six_of(&scenario.inputs, projection, area, deeper[0]);
    let figures = six(&naming, &own, there.as_ref(), scenario.inputs != baseline.inputs);
    (Stage::ALL.map(chart).into(), figures)
}
