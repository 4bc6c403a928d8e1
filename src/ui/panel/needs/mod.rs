//! The tab 需求与达标: what pupils need beside places, whether the lines of the assessments are met, and the standards.

mod assessments;
mod effect;
mod field;
mod projects;
mod resources;
mod standards;

use crate::model::Stage;
use crate::model::{Area, Assessment, Inputs, Needs, Schools, Year, assessment, needs, schools};
use crate::scenario::sheet::Sheet;
use crate::text::Language;
use crate::text::naming::Naming;
use crate::text::needs::{LandUnit, scope as named};
use crate::text::words;
use crate::text::words::needs::{NeedsWords, needs_words};
use crate::ui::control::{Choice, choice};
use crate::ui::hooks::{save_file, use_printing};
use crate::ui::panel::area::{area_name, areas};
use crate::ui::state::{Action, Computed, Tab};
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Properties of the tab.
#[derive(Clone, PartialEq, Properties)]
pub(in crate::ui) struct NeedsProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) baseline: Computed,
    /// The plan that is shown: its figures can be computed.
    pub(in crate::ui) plan: Computed,
    /// Whether it is the baseline, whose norms are changed in the tables.
    pub(in crate::ui) fixed: bool,
    pub(in crate::ui) area: Area,
    pub(in crate::ui) stage: Stage,
    pub(in crate::ui) on_action: Callback<Action>,
}

impl NeedsProps {
    fn inputs(&self) -> &Inputs {
        &self.plan.scenario.inputs
    }

    fn naming(&self) -> Naming<'_> {
        Naming { language: self.language, county: &self.plan.scenario.county, inputs: self.inputs() }
    }

    fn words(&self) -> &'static NeedsWords {
        needs_words(self.language)
    }

    /// The school years.
    fn years(&self) -> Vec<Year> {
        self.plan.projection.all_years().collect()
    }

    /// Leads to a table of data.
    fn to_sheet(&self, sheet: Sheet) -> Callback<MouseEvent> {
        let on_action = self.on_action.clone();
        Callback::from(move |_: MouseEvent| {
            on_action.emit(Action::ChooseTab(Tab::Data));
            on_action.emit(Action::ChooseSheet(sheet));
        })
    }
}

/// What the plan comes to.
struct Sight {
    schools: Schools,
    needs: Needs,
    assessment: Assessment,
}

/// What the sections are drawn from.
#[derive(Clone)]
struct Seen {
    props: NeedsProps,
    sight: Rc<Sight>,
    /// What land is told in.
    land: LandUnit,
    /// Called with the place of the section to turn to.
    on_section: Callback<usize>,
    /// The page is being printed: what is folded is open.
    printing: bool,
    on_print: Callback<()>,
}

impl Seen {
    /// What is looked at, by name: the area, the stage where there is one, the plan.
    fn scope(&self, stage: Option<Stage>) -> String {
        let props = &self.props;
        named(&props.naming(), props.area, stage, &props.plan.scenario.name)
    }
}

impl PartialEq for Seen {
    fn eq(&self, other: &Self) -> bool {
        self.props == other.props
            && self.land == other.land
            && self.printing == other.printing
            && Rc::ptr_eq(&self.sight, &other.sight)
    }
}

/// Where the standards stand among the sections.
const STANDARDS: usize = 2;

/// The tab.
pub(in crate::ui) fn needs_tab(props: NeedsProps) -> Html {
    html! { <NeedsTab ..props /> }
}

#[component]
fn NeedsTab(props: &NeedsProps) -> Html {
    let section = use_state_eq(|| 0_usize);
    let land = use_state_eq(LandUnit::default);
    let (printing, on_print) = use_printing();
    let sight = use_memo(props.plan.clone(), |plan| {
        let (inputs, projection) = (&plan.scenario.inputs, &plan.projection);
        let schools = schools(inputs, projection);
        let needs = needs(inputs, projection, &schools);
        Sight { assessment: assessment(inputs, projection, &schools, &needs), schools, needs }
    });
    let text = props.words();
    if props.inputs().zones.is_empty() {
        let onclick = props.on_action.reform(|_: MouseEvent| Action::ChooseTab(Tab::Data));
        return html! {
            <p class="plan-empty" data-test="needs-empty">
                { text.empty }{ " " }
                <button type="button" class="button main" {onclick}>{ text.to_data }</button>
            </p>
        };
    }
    let on_section = {
        let section = section.setter();
        Callback::from(move |place: usize| section.set(place))
    };
    let seen = Seen { props: props.clone(), sight, land: *land, on_section: on_section.clone(), printing, on_print };
    // So many years stand on paper in small type alone.
    let many = props.plan.projection.years > 17;
    let units = Choice {
        test: "needs-land-unit",
        label: text.land_unit.into(),
        options: &text.land_units,
        chosen: *land as usize,
        on_choose: {
            let land = land.setter();
            Callback::from(move |place: usize| land.set(LandUnit::ALL[place.min(2)]))
        },
    };
    let sections = Choice {
        test: "needs-section",
        label: text.section.into(),
        options: &text.sections,
        chosen: *section,
        on_choose: on_section,
    };
    html! {
        <div class={classes!("needs", many.then_some("needs-many"))} data-test="needs">
            <div class="schools-tools">
                { choice(sections) }
                if *section != STANDARDS { { scope(props, *section == 0) } }
                if *section == 0 { { choice(units) } }
            </div>
            { match *section {
                0 => html! { <resources::Resources {seen} /> },
                1 => html! { <assessments::Assessments {seen} /> },
                _ => html! { <standards::Standards {seen} /> },
            } }
        </div>
    }
}

/// The choice of the area, and of the stage where there is one to choose.
fn scope(props: &NeedsProps, by_stage: bool) -> Html {
    let text = props.words();
    let scenario = &props.plan.scenario;
    let all = areas(scenario);
    let name = |area: &Area| {
        let selected = *area == props.area;
        html! { <option {selected}>{ area_name(props.language, scenario, *area) }</option> }
    };
    let options: Vec<Html> = all.iter().map(name).collect();
    let onchange = {
        let on_action = props.on_action.clone();
        move |event: Event| {
            let list: HtmlSelectElement = event.target_unchecked_into();
            let place = usize::try_from(list.selected_index()).unwrap_or(0);
            if let Some(area) = all.get(place) {
                on_action.emit(Action::ChooseArea(*area));
            }
        }
    };
    let stages = Choice {
        test: "needs-stage",
        label: text.stage.into(),
        options: &words(props.language).field.stages,
        chosen: props.stage as usize,
        on_choose: props.on_action.reform(|place: usize| Action::ChooseStage(Stage::ALL[place.min(2)])),
    };
    html! {
        <>
            if by_stage { { choice(stages) } }
            <select class="pick" data-test="needs-area" aria-label={text.area} {onchange}>{ for options }</select>
        </>
    }
}

/// A heading with buttons that keep what stands beneath as a file and print it, and tells where the browser refuses.
fn titled(
    seen: &Seen,
    (id, title): (&'static str, &'static str),
    refused: &UseStateHandle<bool>,
    csv: impl Fn() -> (String, String) + 'static,
) -> Html {
    let props = &seen.props;
    let print = seen.on_print.reform(|_: MouseEvent| ());
    let onclick = {
        let refused = refused.setter();
        move |_: MouseEvent| {
            let (name, csv) = csv();
            refused.set(!save_file(&format!("{name}.csv"), "text/csv", &csv));
        }
    };
    html! {
        <>
            <div class="schools-line">
                <h2 {id}>{ title }</h2>
                <span class="schools-keep">
                    <button type="button" class="plain" data-test={format!("save-{id}")} {onclick}>{ props.words().save }</button>
                    <button type="button" class="plain" data-test="needs-print" onclick={print}>{ props.words().print }</button>
                </span>
            </div>
            if **refused {
                <p class="notice" role="alert">{ words(props.language).error.not_saved }</p>
            }
        </>
    }
}

/// The heads of the columns of years.
fn year_heads(props: &NeedsProps) -> Html {
    props.years().into_iter().map(|year| html! { <th scope="col" class="figure">{ year }</th> }).collect()
}
