//! The tab 建设计划: the shortages, the projects as bars on the axis of years, the balance that they change, what they cost.

mod bars;
mod broken;
mod entry;
mod foot;
mod form;
mod hand;
mod late;
mod remarks;
mod rows;
mod shortages;
mod strip;

use crate::exchange::draft::{Draft, Start};
use crate::model::{Area, Name, Needs, Project, ProjectKind, Projection, Stage, Year, needs, project, schools};
use crate::report::programme::{
    Bar, Group, Otherwise, Shortage, about, otherwise, programme as grouped, shortages, touches, without_any,
};
use crate::text::programme::form::form_words;
use crate::text::words::programme::programme_words;
use crate::text::{Language, words};
use crate::ui::control::Dialog;
use crate::ui::state::{Action, Arrange, Computed, Tab};
use form::Form;
use hand::Hand;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Programme`].
#[derive(Clone, PartialEq, Properties)]
pub(in crate::ui) struct ProgrammeProps {
    pub(in crate::ui) language: Language,
    /// The plan that is shown.
    pub(in crate::ui) plan: Computed,
    /// Whether it is the baseline, whose projects are changed in the tables.
    pub(in crate::ui) fixed: bool,
    pub(in crate::ui) area: Area,
    pub(in crate::ui) stage: Stage,
    /// The change of the programme that undo would undo.
    pub(in crate::ui) last: Option<Name>,
    pub(in crate::ui) on_action: Callback<Action>,
}

/// The tab.
pub(in crate::ui) fn programme(props: ProgrammeProps) -> Html {
    html! { <Programme ..props /> }
}

/// What the plan comes to as far as its programme goes.
struct Sight {
    groups: Vec<Group>,
    /// The plan without any project.
    bare: Rc<Projection>,
    shortages: Vec<Shortage>,
    needs: Needs,
    /// The school years.
    years: Vec<Year>,
}

impl Sight {
    /// The first and the last of the school years.
    fn ends(&self) -> [Year; 2] {
        [self.years.first(), self.years.last()].map(|year| year.copied().unwrap_or_default())
    }
}

/// What the parts of the tab are drawn with.
struct Scene<'a> {
    props: &'a ProgrammeProps,
    sight: &'a Sight,
    /// The project in view.
    seen: Option<&'a Bar>,
    /// What the plan comes to with it the other way round.
    other: Option<&'a Otherwise>,
    on_see: &'a Callback<Option<String>>,
    on_form: &'a Callback<Asking>,
    hand: &'a Hand,
}

impl Scene<'_> {
    fn project(&self, place: usize) -> &Project {
        &self.props.plan.scenario.inputs.projects[place]
    }
}

/// What the form is opened for.
#[derive(Clone, Debug, PartialEq)]
enum Asking {
    /// A new project.
    New(Start),
    /// The project of this id.
    Change(String),
}

#[component]
fn Programme(props: &ProgrammeProps) -> Html {
    let language = props.language;
    let inputs = &props.plan.scenario.inputs;
    let chosen = use_state_eq(|| None::<String>);
    let asking = use_state_eq(|| None::<Asking>);
    // A new project that is entered and not taken is kept for as long as the tab is; it is drawn when the form opens.
    let left = use_mut_ref(|| None::<Draft>);
    let on_keep = {
        let left = left.clone();
        Callback::from(move |draft: Option<Draft>| *left.borrow_mut() = draft)
    };
    let bare = use_memo(props.plan.clone(), |plan| without_any(&plan.scenario.inputs));
    // What is done to a project, such as dragging it, leaves that as it was.
    let bare = use_memo(bare, |bare| Rc::new(project(bare)));
    // What can't be computed has none.
    let sight = use_memo((props.plan.clone(), Bare((*bare).clone())), |(plan, bare)| {
        plan.computable().then(|| Rc::new(sight(plan, &bare.0)))
    });
    let other = use_memo((props.plan.clone(), (*chosen).clone()), |(plan, id)| {
        otherwise(&plan.scenario.inputs, id.as_deref().filter(|_| plan.computable())?)
    });
    let hand = hand::use_hand(&props.on_action);
    let bars = || sight.iter().flat_map(|sight| &sight.groups).flat_map(|group| &group.bars);
    let seen = chosen.as_deref().and_then(|id| bars().find(|bar| inputs.projects[bar.project].id == id));
    let on_see = {
        let (chosen, sight, props) = (chosen.setter(), sight.clone(), props.clone());
        Callback::from(move |id: Option<String>| {
            if let (Some(id), Some(sight)) = (&id, &*sight) {
                turn_to(&props, sight, id);
            }
            chosen.set(id);
        })
    };
    let on_form = {
        let asking = asking.setter();
        Callback::from(move |of: Asking| asking.set(Some(of)))
    };
    let on_close = {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(None))
    };
    let text = programme_words(language);
    if inputs.zones.is_empty() {
        let onclick = props.on_action.reform(|_| Action::ChooseTab(Tab::Data));
        return html! {
            <p class="plan-empty" data-test="programme-empty">
                { text.empty }{ " " }
                <button type="button" class="button main" {onclick}>{ text.to_data }</button>
            </p>
        };
    }
    let whole = || {
        let Some(sight) = (*sight).as_ref() else { return broken::broken(props, &on_form) };
        let other = (*other).as_ref();
        let scene = Scene { props, sight, seen, other, on_see: &on_see, on_form: &on_form, hand: &hand };
        html! {
            <>
                if props.fixed { { fixed(language, &props.on_action) } }
                <shortages::Shortages language={language} scenario={props.plan.scenario.clone()}
                    sight={shortages::Found(sight.clone())} fixed={props.fixed} on_form={on_form.clone()} />
                { bars::timeline(&scene) }
                { foot::in_hand(&scene) }
            </>
        }
    };
    let on_done = {
        let (on_action, on_see, on_close) = (props.on_action.clone(), on_see.clone(), on_close.clone());
        Callback::from(move |(id, rework): (String, _)| {
            on_action.emit(Action::Programme(rework));
            on_close.emit(());
            on_see.emit(Some(id));
        })
    };
    let own = form_words(language);
    let title = own.titles[usize::from(matches!(&*asking, Some(Asking::Change(_))))];
    html! {
        <div class="plan" data-test="programme">
            { whole() }
            <Dialog id="plan-form" open={asking.is_some()} {title} close={own.close} {on_close}>
                if let Some(asking) = &*asking {
                    <Form {language} scenario={props.plan.scenario.clone()} asking={asking.clone()}
                        left={left.borrow().clone()} {on_keep} {on_done} />
                }
            </Dialog>
        </div>
    }
}

/// The very same projection.
struct Bare(Rc<Projection>);

impl PartialEq for Bare {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

fn sight(plan: &Computed, bare: &Rc<Projection>) -> Sight {
    let inputs = &plan.scenario.inputs;
    let groups = grouped(inputs);
    let shortages = shortages(inputs, &plan.projection, bare, &groups);
    let needs = needs(inputs, &plan.projection, &schools(inputs, &plan.projection));
    Sight { shortages, needs, groups, bare: bare.clone(), years: plan.projection.all_years().collect() }
}

/// Turns to where a project works, unless that is in view.
fn turn_to(props: &ProgrammeProps, sight: &Sight, id: &str) {
    let inputs = &props.plan.scenario.inputs;
    let bar = sight.groups.iter().flat_map(|group| &group.bars).find(|bar| inputs.projects[bar.project].id == id);
    let Some(bar) = bar else { return };
    let stage = props.stage as usize;
    if touches(inputs, bar, props.area) && (bar.brings[stage] > 0.0 || bar.takes[stage] > 0.0) {
        return;
    }
    if let Some((zone, stage)) = about(inputs, bar) {
        props.on_action.emit(Action::ChooseArea(Area::Zone(zone)));
        props.on_action.emit(Action::ChooseStage(stage));
    }
}

/// What stands above the projects of the baseline.
fn fixed(language: Language, on_action: &Callback<Action>) -> Html {
    let onclick = on_action.reform(|_| Action::Arrange(Arrange::New));
    html! {
        <p class="plan-fixed" data-test="programme-fixed">
            { programme_words(language).baseline_note }{ " " }
            <button type="button" class="button" {onclick}>{ words(language).page.new_plan }</button>
        </p>
    }
}

/// The shape of the bar of a kind of project, as its place in `ProgrammeWords::shapes`.
const fn shape(kind: ProjectKind, closes: bool) -> usize {
    match kind {
        ProjectKind::New | ProjectKind::Extension | ProjectKind::Reuse | ProjectKind::EstateKindergarten => 0,
        ProjectKind::Relocation | ProjectKind::Conversion | ProjectKind::Split => 1,
        ProjectKind::Merger | ProjectKind::ClosureOfAttached => 2,
        ProjectKind::PrivateEntryOrExit if closes => 2,
        ProjectKind::PrivateEntryOrExit => 0,
        ProjectKind::Flexible => 3,
    }
}

/// The classes of the shapes.
const SHAPES: [&str; 4] = ["adds", "alters", "closes", "passing"];

/// The id of the element of a project's bar.
fn element(id: &str) -> String {
    format!("bar-{id}")
}
