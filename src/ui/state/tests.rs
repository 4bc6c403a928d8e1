use super::*;
use crate::exchange::grid::edit;
use crate::scenario::presets::preset;

fn start() -> Rc<State> {
    Rc::new(State::on(Language::Zh, preset("enshi@1").expect("a preset of this name")))
}

fn births(state: &State) -> f64 {
    parameters::get(&state.plan.scenario.inputs, &Key::BirthChange).expect("births have an effect")
}

fn set(value: f64) -> Action {
    Action::SetParameter(Key::BirthChange, value)
}

#[test]
fn begins_at_the_baseline() {
    let state = start();
    assert_eq!(state.plan.scenario.inputs, state.baseline.scenario.inputs);
    assert!(Rc::ptr_eq(&state.plan.projection, &state.baseline.projection));
    assert_ne!(state.plan.scenario.id, state.baseline.scenario.id);
    assert_eq!((state.undoes(), state.redoes(), state.tab), (None, None, Tab::Explore));
}

#[test]
fn begins_with_the_tables_where_nothing_is_known() {
    let state = State::on(Language::Zh, preset("empty@1").expect("a preset of this name"));
    assert_eq!(state.tab, Tab::Data);
}

#[test]
fn a_lever_moves_and_goes_back() {
    let start = start();
    let moved = start.clone().after(set(-0.11));
    assert_eq!(births(&moved), -0.11);
    assert_ne!(moved.plan.projection, start.plan.projection);
    assert!(Rc::ptr_eq(&moved.baseline.scenario, &start.baseline.scenario));
    for action in [Action::Reset(Key::BirthChange), Action::ResetAll, Action::Undo] {
        let back = moved.clone().after(action);
        assert_eq!(back.plan.scenario.inputs, start.plan.scenario.inputs);
        assert!(Rc::ptr_eq(&back.plan.projection, &start.baseline.projection));
    }
}

#[test]
fn what_changes_nothing_keeps_the_state() {
    let start = start();
    for action in [
        set(births(&start)),
        set(f64::NAN),
        Action::SetParameter(Key::ProjectOn("nothing".into()), 0.0),
        Action::Reset(Key::BirthChange),
        Action::ResetAll,
        Action::Settle,
        Action::Undo,
        Action::Redo,
        Action::Replay(Some(0.0)),
        Action::Arrange(Arrange::Delete(0)),
        Action::SetSteps(Vec::new()),
        Action::DropNote(0),
        Action::Present(None),
        Action::Compare(Adjustment::by(|_| ())),
        Action::ChooseScenario(1),
        Action::ChooseScenario(2),
        Action::ChooseTab(start.tab),
        Action::ChooseArea(start.area),
        Action::ChooseStage(start.stage),
        Action::ChooseSheet(start.sheet),
        Action::SetLanguage(start.language),
    ] {
        assert!(Rc::ptr_eq(&start, &start.clone().after(action.clone())), "{action:?}");
    }
}

#[test]
fn the_language_and_the_view_leave_the_results_alone() {
    let start = start();
    let mut state = start.clone();
    for action in [
        Action::SetLanguage(Language::En),
        Action::ChooseArea(Area::Zone(0)),
        Action::ChooseStage(Stage::Junior),
        Action::ChooseTab(Tab::Data),
    ] {
        state = state.after(action);
    }
    assert_eq!((state.language, state.area, state.stage), (Language::En, Area::Zone(0), Stage::Junior));
    assert!(Rc::ptr_eq(&state.plan.projection, &start.plan.projection));
    assert_eq!(state.undoes(), None);
}

#[test]
fn both_scenarios_go_into_the_file() {
    let moved = start().after(set(-0.11));
    let workspace = moved.work.workspace();
    assert_eq!((workspace.scenarios.len(), workspace.baseline), (2, 0));
    assert_eq!(workspace.scenarios[1], *moved.plan.scenario);
}

#[test]
fn a_drag_is_undone_at_once_and_two_moves_one_by_one() {
    let start = start();
    let dragged = start.clone().after(set(-0.05)).after(set(-0.06)).after(set(-0.07));
    assert_eq!(births(&dragged.clone().after(Action::Undo)), births(&start));
    let twice = dragged.after(Action::Settle).after(set(-0.02));
    let once = twice.after(Action::Undo);
    assert_eq!(births(&once), -0.07);
    assert_eq!(births(&once.clone().after(Action::Undo)), births(&start));
    let again = once.after(Action::Redo);
    assert_eq!((births(&again), again.redoes()), (-0.02, None));
    assert_eq!(again.undoes(), Some(&Deed::Lever(Key::BirthChange)));
}

#[test]
fn what_is_done_anew_can_no_longer_be_redone() {
    let state = start().after(set(-0.05)).after(Action::Undo);
    assert!(state.redoes().is_some());
    let state = state.after(set(-0.01));
    assert_eq!(state.redoes(), None);
    assert!(Rc::ptr_eq(&state, &state.clone().after(Action::Redo)));
}

#[test]
fn undo_leads_back_to_the_tab_of_the_deed() {
    let state = start().after(set(-0.05)).after(Action::ChooseTab(Tab::Data));
    let back = state.after(Action::Undo);
    assert_eq!(back.tab, Tab::Explore);
}

#[test]
fn a_table_changes_the_baseline_and_the_plan_that_follows_it() {
    let start = start().after(set(-0.05)).after(Action::ChooseTab(Tab::Data));
    let typed = Edit::Paste { sheet: Sheet::Pupils, row: 0, column: pupils_column(&start), text: "77".into() };
    let state = start.clone().after(Action::ChooseSheet(Sheet::Pupils)).after(Action::Edit(typed, edit));
    for result in [&state.baseline, &state.plan] {
        assert!(result.scenario.inputs.zones[0].pupils.contains(&77.0));
    }
    assert_eq!(births(&state), -0.05);
    assert_eq!(state.undoes(), Some(&Deed::Table(Sheet::Pupils)));
    let back = state.after(Action::ChooseTab(Tab::Explore)).after(Action::Undo);
    assert_eq!((back.work.clone(), back.tab), (start.work.clone(), Tab::Data));
}

#[test]
fn what_is_typed_and_cannot_be_taken_is_kept_and_undone() {
    let start = start().after(Action::ChooseSheet(Sheet::Pupils));
    let typed = Edit::Paste { sheet: Sheet::Pupils, row: 0, column: pupils_column(&start), text: "许多".into() };
    let state = start.clone().after(Action::Edit(typed, edit));
    assert!(Rc::ptr_eq(&state.plan.projection, &start.plan.projection));
    let cell = |state: &State| state.table().rows[0].cells[pupils_column(&start)].clone();
    assert_eq!(cell(&state).text, "许多");
    assert!(cell(&state).fault.is_some_and(|fault| fault.error));
    let back = state.after(Action::Undo);
    assert!(cell(&back).fault.is_none());
}

#[test]
fn a_replay_goes_from_before_to_after_and_changes_nothing() {
    let start = start();
    let from = births(&start);
    let moved = start.clone().after(set(-0.11));
    let at = |share| births(&moved.clone().after(Action::Replay(Some(share))));
    assert_eq!(at(0.0), from);
    assert!((at(0.5) - (from - 0.11) / 2.0).abs() < 1e-9);
    assert_eq!(at(1.0), -0.11);
    let over = moved.clone().after(Action::Replay(Some(0.3))).after(Action::Replay(None));
    assert_eq!((births(&over), over.replay), (-0.11, None));
    assert!(Rc::ptr_eq(&over.work, &moved.work));
    let done = moved.clone().after(Action::Replay(Some(0.3))).after(Action::Undo);
    assert_eq!((births(&done), done.replay), (from, None));
}

#[test]
fn opening_other_work_begins_anew() {
    let state = start().after(set(-0.05));
    let empty = preset("empty@1").expect("a preset of this name");
    let work = Rc::new(Work::of(Workspace { scenarios: vec![empty], ..Workspace::default() }));
    let state = state.after(Action::Open(work));
    assert_eq!((state.undoes(), state.tab, state.area), (None, Tab::Data, Area::County));
}

#[test]
fn an_area_goes_with_its_zone() {
    let inputs = |ids: &[&str]| Inputs {
        zones: ids.iter().map(|id| crate::model::Zone { id: (*id).into(), ..Default::default() }).collect(),
        ..Inputs::default()
    };
    let (before, now) = (inputs(&["a", "b"]), inputs(&["b", "c"]));
    assert_eq!(same_area(Area::Zone(1), &before, &now), Area::Zone(0));
    assert_eq!(same_area(Area::Zone(0), &before, &now), Area::County);
    assert_eq!(same_area(Area::Kind(crate::model::ZoneKind::Rural), &before, &now), Area::County);
}

/// The column of first-grade pupils.
fn pupils_column(state: &State) -> usize {
    let on_pupils = state.with(|state| state.sheet = Sheet::Pupils);
    let table = on_pupils.table();
    table.columns.iter().position(|column| column.title.contains('一')).expect("a column of the first grade")
}

#[test]
fn the_baseline_is_shown_and_has_no_levers() {
    let start = start();
    let shown = start.clone().after(Action::ChooseScenario(0));
    assert!(Rc::ptr_eq(&shown.plan.scenario, &start.baseline.scenario));
    assert_eq!(shown.undoes(), None);
    for action in [set(-0.11), Action::ResetAll] {
        assert!(Rc::ptr_eq(&shown, &shown.clone().after(action)));
    }
    let back = shown.after(Action::ChooseScenario(1)).after(set(-0.11));
    assert_eq!(births(&back), -0.11);
}

#[test]
fn the_list_of_scenarios_is_undone_and_redone() {
    let start = start();
    let both = start.clone().after(Action::Arrange(Arrange::New)).after(set(-0.11));
    assert_eq!((both.work.scenarios.len(), both.work.active), (3, 2));
    assert_ne!(both.plan.projection, start.plan.projection);
    let gone = both.clone().after(Action::Arrange(Arrange::Delete(2)));
    assert_eq!((gone.work.scenarios.len(), gone.work.active, gone.undoes()), (2, 1, Some(&Deed::Arranged)));
    let back = gone.after(Action::Undo);
    assert_eq!(back.work, both.work);
    assert_eq!(back.after(Action::Undo).after(Action::Undo).work, start.work);
}

#[test]
fn all_are_worked_out_where_all_are_shown_and_nothing_twice() {
    let three = start().after(Action::Arrange(Arrange::New)).after(set(-0.11)).after(Action::ChooseScenario(1));
    assert!(three.all.is_empty());
    for shown in [Action::ChooseTab(Tab::Compare), Action::Present(Some(0))] {
        let shown = three.clone().after(shown);
        let ids: Vec<&str> = shown.all.iter().map(|one| one.scenario.id.as_str()).collect();
        assert_eq!(ids, ["enshi", "plan", "plan2"]);
        assert!(Rc::ptr_eq(&shown.all[0].projection, &shown.baseline.projection));
        assert_eq!(*shown.all[2].projection, crate::model::project(&shown.all[2].scenario.inputs));
        let turned = shown.clone().after(Action::ChooseStage(Stage::Junior));
        assert!(Rc::ptr_eq(&shown.all, &turned.all));
        let moved = shown.clone().after(set(0.02));
        assert!(Rc::ptr_eq(&shown.all[2].projection, &moved.all[2].projection));
        assert_eq!(*moved.all[1].projection, *moved.plan.projection);
        let left = moved.after(Action::Present(None)).after(Action::ChooseTab(Tab::Data));
        assert!(left.all.is_empty());
    }
}

fn minute(at: f64) -> Minute {
    Minute { at, text: at.to_string(), ..Minute::default() }
}

fn minutes(state: &State) -> Vec<f64> {
    state.work.meeting.minutes.iter().map(|minute| minute.at).collect()
}

#[test]
fn the_steps_of_a_meeting_are_undone_and_travel_with_the_work() {
    let start = start();
    let steps = vec![meeting::Step::default()];
    let met = start.clone().after(Action::SetSteps(steps.clone()));
    assert_eq!(met.work.workspace().meeting.steps, steps);
    assert!(Rc::ptr_eq(&met.plan.projection, &start.plan.projection));
    assert_eq!(met.after(Action::Undo).work, start.work);
}

#[test]
fn what_was_noted_stays_whatever_is_undone() {
    let noted = start().after(set(-0.11)).after(Action::Note(minute(2.0))).after(Action::Note(minute(1.0)));
    assert_eq!((minutes(&noted), noted.undoes()), (vec![1.0, 2.0], Some(&Deed::Lever(Key::BirthChange))));
    let undone = noted.after(Action::Undo).after(Action::Note(minute(3.0)));
    assert_eq!(minutes(&undone), [1.0, 2.0, 3.0]);
    let again = undone.after(Action::Redo);
    assert_eq!((births(&again), minutes(&again)), (-0.11, vec![1.0, 2.0, 3.0]));
    let dropped = again.after(Action::DropNote(1)).after(Action::Note(minute(4.0)));
    assert_eq!(minutes(&dropped), [1.0, 3.0, 4.0]);
    let back = dropped.after(Action::Undo);
    assert_eq!(minutes(&back), [1.0, 2.0, 3.0, 4.0]);
    assert_eq!(minutes(&back.after(Action::Redo)), [1.0, 3.0, 4.0]);
}

#[test]
fn a_replay_shows_the_last_change_of_figures() {
    let moved = start().after(set(-0.11));
    let met = moved.clone().after(Action::SetSteps(vec![meeting::Step::default()]));
    assert_eq!(met.replays(), Some(&Deed::Lever(Key::BirthChange)));
    let shown = met.clone().after(Action::Replay(Some(0.0)));
    assert_ne!(births(&shown), -0.11);
    assert_eq!(births(&shown.after(Action::Replay(None))), -0.11);
    assert_eq!(met.after(Action::Arrange(Arrange::New)).replays(), None);
}

#[test]
fn undo_leads_to_the_very_same_work_and_redo_too() {
    let start = start();
    let moved = start.clone().after(set(-0.11));
    let undone = moved.clone().after(Action::Undo);
    assert!(Rc::ptr_eq(&undone.work, &start.work));
    assert!(Rc::ptr_eq(&undone.after(Action::Redo).work, &moved.work));
}

#[test]
fn a_replay_is_of_the_scenario_that_is_shown() {
    let two = start().after(Action::Arrange(Arrange::New)).after(set(-0.11));
    assert_eq!(two.replays(), Some(&Deed::Lever(Key::BirthChange)));
    let turned = two.after(Action::ChooseScenario(1));
    assert_eq!(turned.replays(), None);
    assert!(Rc::ptr_eq(&turned, &turned.clone().after(Action::Replay(Some(0.0)))));
}

#[test]
fn the_same_lever_of_two_scenarios_is_two_deeds() {
    let both = start().after(set(-0.11)).after(Action::Arrange(Arrange::New));
    let both = both.after(set(-0.05)).after(Action::ChooseScenario(1)).after(set(-0.07)).after(Action::Undo);
    assert_eq!(births(&both), -0.11);
    assert_eq!(births(&both.after(Action::ChooseScenario(2))), -0.05);
}

#[test]
fn a_new_scenario_takes_nothing_over_from_one_that_is_gone() {
    let new = || Action::Arrange(Arrange::New);
    let two = start().after(new());
    let id = two.work.scenario().id.clone();
    let compared = Comparing {
        hidden: vec![id.clone()],
        base: Some(id.clone()),
        scenario: Some(id.clone()),
        ..Comparing::default()
    };
    let gone = two
        .after(Action::Compare(Adjustment::by(move |now| *now = compared.clone())))
        .after(Action::Arrange(Arrange::Delete(2)));
    assert_eq!(gone.comparing, Comparing::default());
    let step = meeting::Step { scenario: Some(id.clone()), ..meeting::Step::default() };
    let again = gone.after(Action::SetSteps(vec![step])).after(new());
    assert_ne!(again.work.scenario().id, id);
    let copied = again.after(Action::Arrange(Arrange::Duplicate(0)));
    assert_ne!(copied.work.scenario().id, id);
}

#[test]
fn what_was_deleted_is_known_as_long_as_undo_brings_it_back() {
    let two = start().after(Action::Arrange(Arrange::New));
    let id = two.work.scenario().id.clone();
    assert!(two.deleted().is_none());
    let gone = two.after(Action::Arrange(Arrange::Delete(2)));
    assert_eq!(gone.deleted().map(|one| &one.id), Some(&id));
    let chosen = gone.clone().after(Action::ChooseScenario(0));
    assert_eq!(chosen.deleted().map(|one| &one.id), Some(&id), "to look elsewhere is no deed");
    let renamed = gone.clone().after(Action::Arrange(Arrange::Rename(1, "甲".into())));
    assert!(renamed.deleted().is_none(), "undo would take back the name");
    assert!(renamed.after(Action::Undo).deleted().is_some());
    assert!(gone.after(Action::Undo).deleted().is_none());
}
