//! The page as a whole: holds the state, and hands its parts values and callbacks.

use super::desk::use_desk;
use super::hooks::{PageKey, begin, first_language, focus, show, use_document_language, use_page_keys, use_replay};
use super::panel::{
    Act, CompareProps, DataProps, ExploreProps, HeaderProps, MeetingProps, NeedsProps, ProblemsList, ProgrammeProps,
    Rail, SchoolsProps, TabsProps, baseline_note, explore, footer, header, plan_id, plans, show_cell, tabs,
};
use super::part::{Needing, Programming, Schooling, Tables, Together, use_part, waiting};
use super::state::{Action, Deed, State, Tab, Topic};
use crate::exchange::grid::Place;
use crate::model::Name;
use crate::report::changes;
use crate::scenario::Scenario;
use crate::text::phrase::place_line;
use crate::text::{lever, words};
use gloo::utils::document;
use std::rc::Rc;
use yew::prelude::*;

/// Puts the page into the element `app` of the document.
pub fn mount() {
    let root = document().get_element_by_id("app").expect("index.html has an element for the app");
    yew::Renderer::<App>::with_root(root).render();
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        self.after(action)
    }
}

#[component]
fn App() -> Html {
    let start = use_memo((), |()| begin(first_language()));
    let state = use_reducer(|| start.1.clone());
    let on_action = use_memo((), |()| Callback::<Action>::from(state.dispatcher()));
    let on_key = use_memo((), |()| on_action.reform(of_key));
    let on_share = use_memo((), |()| on_action.reform(Action::Replay));
    let on_sheet = use_memo((), |()| on_action.reform(Action::ChooseSheet));
    let on_undo = use_memo((), |()| on_action.reform(|()| Action::Undo));
    let on_place = use_memo((), |()| to_place(&on_action));
    let tables = use_part::<Tables>(state.tab == Tab::Data);
    let together = use_part::<Together>(state.tab == Tab::Compare || state.presenting.is_some());
    let programming = use_part::<Programming>(state.tab == Tab::Programme);
    let schooling = use_part::<Schooling>(state.tab == Tab::Schools);
    let needing = use_part::<Needing>(state.tab == Tab::Needs);
    let on_edit = use_memo(tables.here().map(|tables| tables.edit), |by| {
        by.map_or_else(Callback::noop, |by| on_action.reform(move |edit| Action::Edit(edit, by)))
    });
    use_effect_with((state.work.active, state.work.scenarios.len()), |(active, _)| show(plan_id(*active)));
    let levers = state.tab == Tab::Explore && state.work.active != state.work.baseline;
    let both = levers.then(|| Both([&state.plan, &state.baseline].map(|one| one.scenario.clone())));
    let changed = use_memo(both, |both| both.as_ref().map(|Both([plan, from])| changes(&plan.inputs, &from.inputs)));
    use_document_language(state.language);
    use_page_keys((*on_key).clone());
    use_replay(state.replay.is_some(), (*on_share).clone());
    let desk = use_desk(&state, &start.0, &on_action);

    let language = state.language;
    let (baseline, plan) = (&state.baseline, &state.plan);
    let inputs = &plan.scenario.inputs;
    let act = |deed: Option<&Deed>, action: Action| Act {
        what: deed.map(|deed| what(&state, deed).into()),
        on_click: on_action.reform(move |()| action.clone()),
    };
    // While the baseline can't be computed, nothing can: its errors come first.
    let shown = if state.tab == Tab::Data || !baseline.computable() { baseline } else { plan };
    html! {
        <div class={classes!("page", (state.tab != Tab::Explore).then_some("wide"))}>
            { header(&HeaderProps {
                language,
                place: place_line(language, &plan.scenario.county, inputs.base_year).into(),
                undo: act(state.undoes(), Action::Undo),
                redo: act(state.redoes(), Action::Redo),
                replay: act(state.replays(), Action::Replay(Some(0.0))),
                plans: plans(language, &state.work, &on_action),
                tools: desk.buttons,
                on_language: on_action.reform(Action::SetLanguage),
                on_skip: Callback::from(|()| focus("work")),
            }) }
            if let Some(changes) = &*changed {
                <Rail {language} baseline={baseline.scenario.clone()} scenario={plan.scenario.clone()}
                    changes={changes.clone()} problems={plan.problems.clone()}
                    on_action={(*on_action).clone()} />
            } else if state.tab == Tab::Explore {
                { baseline_note(language, &on_action) }
            }
            <main class="work" id="work" tabindex="-1">
                { tabs(&TabsProps { language, tab: state.tab, on_tab: on_action.reform(Action::ChooseTab) }) }
                <p class="replaying" role="status" data-test="replaying">{ replaying(&state) }</p>
                { desk.notices }
                <ProblemsList {language} scenario={shown.scenario.clone()} problems={shown.problems.clone()}
                    drafts={state.work.drafts.clone()} folded={state.tab == Tab::Data} on_place={(*on_place).clone()} />
                if state.tab == Tab::Data {
                    if let Some(tables) = tables.here() {
                        { (tables.data)(DataProps {
                            language,
                            scenario: baseline.scenario.clone(),
                            drafts: state.work.drafts.clone(),
                            problems: baseline.problems.clone(),
                            sheet: state.sheet,
                            outcome: state.outcome.clone(),
                            on_sheet: (*on_sheet).clone(),
                            on_edit: (*on_edit).clone(),
                            on_undo: (*on_undo).clone(),
                        }) }
                    } else {
                        { waiting(language, &tables) }
                    }
                } else if state.tab == Tab::Compare && state.presenting.is_some() {
                    // The meeting stands above it, and there is but one worker to ask.
                } else if state.tab == Tab::Compare {
                    if let Some(together) = together.here() {
                        { (together.compare)(CompareProps {
                            language,
                            work: state.work.clone(),
                            all: state.all.clone(),
                            comparing: state.comparing.clone(),
                            deleted: state.deleted().cloned(),
                            area: state.area,
                            stage: state.stage,
                            on_action: (*on_action).clone(),
                        }) }
                    } else {
                        { waiting(language, &together) }
                    }
                } else if state.tab == Tab::Programme && baseline.computable() {
                    if let Some(programming) = programming.here() {
                        { (programming.programme)(ProgrammeProps {
                            language,
                            plan: plan.clone(),
                            fixed: state.work.active == state.work.baseline,
                            area: state.area,
                            stage: state.stage,
                            last: programmed(&state),
                            on_action: (*on_action).clone(),
                        }) }
                    } else {
                        { waiting(language, &programming) }
                    }
                } else if state.tab == Tab::Schools && baseline.computable() && plan.computable() {
                    if let Some(schooling) = schooling.here() {
                        { (schooling.tab)(&SchoolsProps {
                            language,
                            baseline: baseline.clone(),
                            plan: plan.clone(),
                            stage: state.stage,
                            looking: state.looking.clone(),
                            on_action: (*on_action).clone(),
                            on_place: (*on_place).clone(),
                        }) }
                    } else {
                        { waiting(language, &schooling) }
                    }
                } else if state.tab == Tab::Needs && baseline.computable() && plan.computable() {
                    if let Some(needing) = needing.here() {
                        { (needing.tab)(NeedsProps {
                            language,
                            baseline: baseline.clone(),
                            plan: plan.clone(),
                            fixed: state.work.active == state.work.baseline,
                            area: state.area,
                            stage: state.stage,
                            on_action: (*on_action).clone(),
                        }) }
                    } else {
                        { waiting(language, &needing) }
                    }
                } else if baseline.computable() && plan.computable() {
                    { explore(&ExploreProps {
                        language,
                        baseline,
                        plan,
                        area: state.area,
                        stage: state.stage,
                        on_action: &on_action,
                    }) }
                } else {
                    <p class="notice" role="status" data-test="not-computed">{ words(language).error.not_computed }</p>
                }
                { footer(language, language.name(&baseline.scenario.note)) }
            </main>
            { desk.dialogs }
            if let Some(step) = state.presenting {
                if let Some(together) = together.here() {
                    { (together.meeting)(MeetingProps {
                        language,
                        work: state.work.clone(),
                        all: state.all.clone(),
                        step,
                        dropped: matches!(state.undoes(), Some(Deed::Dropped(_))),
                        replays: state.replays().is_some(),
                        on_action: (*on_action).clone(),
                    }) }
                } else {
                    { waiting(language, &together) }
                }
            }
        </div>
    }
}

/// Two scenarios: the same ones are equal, and no others.
struct Both([Rc<Scenario>; 2]);

impl PartialEq for Both {
    fn eq(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(one, other)| Rc::ptr_eq(one, other))
    }
}

/// Leads to a cell of the tables.
fn to_place(on_action: &Callback<Action>) -> Callback<Place> {
    let on_action = on_action.clone();
    Callback::from(move |place: Place| {
        on_action.emit(Action::ChooseTab(Tab::Data));
        on_action.emit(Action::ChooseSheet(place.sheet));
        show_cell(place);
    })
}

fn of_key(key: PageKey) -> Action {
    match key {
        PageKey::Undo => Action::Undo,
        PageKey::Redo => Action::Redo,
    }
}

/// What was done, in words.
fn what(state: &State, deed: &Deed) -> String {
    let page = &words(state.language).page;
    match deed {
        Deed::Lever(key) => lever::name(state.language, &state.plan.scenario.inputs, key),
        Deed::Table(table) => words(state.language).data.title(*table).to_owned(),
        Deed::Programme(done) => state.language.name(&done.told).to_owned(),
        Deed::TakenBack => page.taken_back.to_owned(),
        Deed::AllReset => page.reset_all.to_owned(),
        Deed::Arranged => page.arranged.to_owned(),
        Deed::Steps | Deed::Dropped(_) => page.meeting.to_owned(),
    }
}

/// The change of the programme that undo would undo, as it was called.
fn programmed(state: &State) -> Option<Name> {
    match state.undoes() {
        Some(Deed::Programme(done)) if done.of == Topic::Projects => Some(done.told.clone()),
        _ => None,
    }
}

/// What a replay is showing.
fn replaying(state: &State) -> Option<String> {
    let page = &words(state.language).page;
    let (share, deed) = state.replay.zip(state.replays())?;
    let stands = if share <= 0.0 { page.before_change } else { page.after_change };
    Some(format!("{} · {stands}", what(state, deed)))
}
