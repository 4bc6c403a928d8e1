use super::super::Action;
use super::*;
use crate::model::{Admission, AdmissionAt, Closure, Effect, RoomClass, Stage};
use crate::scenario::presets::preset;
use crate::text::Language;

fn start() -> Rc<State> {
    Rc::new(State::on(Language::Zh, preset("enshi@1").expect("a preset of this name")))
}

fn told() -> Name {
    Name { zh: "改".into(), en: "change".into() }
}

fn turn(id: &str, turn: Turn, held: bool) -> Action {
    Action::Programme(Rework::project(told(), id.into(), turn, held))
}

fn first(state: &State) -> Project {
    state.plan.scenario.inputs.projects[0].clone()
}

#[test]
fn each_change_is_undone_by_itself() {
    let start = start();
    let id = first(&start).id;
    let before = first(&start);
    for (one, shows) in [
        (
            Turn::Opens(before.opening() + 2),
            (|new, old| new.first_year == old.first_year + 2) as fn(&Project, &Project) -> bool,
        ),
        (Turn::PhaseIn(4), |new, _| new.phase_in == 4),
        (Turn::YearsOpen(3), |new, _| new.years_open == Some(3)),
        (Turn::Delay(1), |new, old| new.opening() == old.opening() + 1),
        (Turn::On(false), |new, _| !new.on),
        (Turn::Delete, |new, old| new.id != old.id),
    ] {
        let changed = start.clone().after(turn(&id, one.clone(), false));
        assert!(shows(&first(&changed), &before), "{one:?}");
        assert!(matches!(changed.undoes(), Some(Deed::Programme(done)) if done.told == told()));
        let back = changed.after(Action::Undo);
        assert_eq!(back.plan.scenario.inputs, start.plan.scenario.inputs, "{one:?}");
    }
}

#[test]
fn a_drag_is_one_deed_until_it_is_let_go() {
    let start = start();
    let (id, opening) = (first(&start).id, first(&start).opening());
    let mut state = start.clone();
    for year in 1..4 {
        state = state.after(turn(&id, Turn::Opens(opening + year), true));
    }
    assert_eq!(first(&state).opening(), opening + 3);
    let twice = state.after(Action::Settle).after(turn(&id, Turn::Opens(opening + 5), true));
    let once = twice.after(Action::Undo);
    assert_eq!(first(&once).opening(), opening + 3);
    assert_eq!(first(&once.after(Action::Undo)).opening(), opening);
}

#[test]
fn a_drag_there_and_back_leaves_no_trace() {
    let start = start();
    let base = start.plan.scenario.inputs.base_year;
    let mut state = start.clone().after(Action::Programme(Rework::by(told(), Topic::Projects, move |inputs| {
        inputs.projects[0].first_year = base + 4;
        inputs.projects[0].cost_years = vec![base, base + 2, base + 3];
    })));
    let before = first(&state);
    let mut paid = Vec::new();
    for opening in [base + 2, base + 1, base + 5, base + 4] {
        state = state.after(turn(&before.id, Turn::Opens(opening + before.delay), true));
        paid.push(first(&state).cost_years.iter().map(|year| year - base).collect::<Vec<_>>());
    }
    assert_eq!(paid, [[0, 1, 1], [0, 1, 1], [0, 3, 4], [0, 2, 3]], "what is to come waits for the base year to end");
    assert_eq!(first(&state), before);
}

#[test]
fn a_project_that_is_late_keeps_its_delay_when_it_is_moved() {
    let start = start();
    let (id, planned) = (first(&start).id, first(&start).first_year);
    let late = start.after(turn(&id, Turn::Delay(2), false)).after(turn(&id, Turn::Opens(planned + 3), false));
    assert_eq!((first(&late).first_year, first(&late).delay), (planned + 1, 2));
}

#[test]
fn months_late_are_school_years_late_and_only_for_what_is_to_come() {
    assert_eq!([0, 1, 12, 13, 24, 30].map(years_late), [0, 1, 1, 2, 2, 3]);
    let start = start();
    let base = start.plan.scenario.inputs.base_year;
    let late = start.clone().after(Action::Programme(Rework::late(told(), 13)));
    for (now, before) in late.plan.scenario.inputs.projects.iter().zip(&start.plan.scenario.inputs.projects) {
        assert_eq!(now.delay, if before.first_year > base { 2 } else { before.delay });
    }
    let on_time = late.after(Action::Programme(Rework::late(told(), 0)));
    assert!(on_time.plan.scenario.inputs.projects.iter().all(|project| project.delay == 0));
}

#[test]
fn the_baseline_is_not_changed() {
    let start = start();
    let id = first(&start).id;
    let state = start.after(Action::ChooseScenario(0));
    let same = state.clone().after(turn(&id, Turn::Delete, false));
    assert!(Rc::ptr_eq(&state, &same));
}

fn school(id: &str) -> School {
    School { id: id.into(), zone: "z".into(), name: Name { zh: id.into(), en: String::new() }, ..School::default() }
}

fn new_school() -> Inputs {
    let effect = Effect {
        zone: "z".into(),
        school: Some("new".into()),
        stage: Stage::Primary,
        class: RoomClass::Public,
        rooms: 24.0,
    };
    let closure = Closure { school: "old".into(), stage: None, receiver: Some("new".into()) };
    let name = Name { zh: "迁建".into(), en: "Move".into() };
    let project =
        Project { id: "p".into(), name, effects: vec![effect], closures: vec![closure], ..Project::default() };
    let mut old = school("old");
    old.rooms = [0.0, 12.0, 0.0];
    Inputs { schools: vec![old, school("new")], projects: vec![project], ..Inputs::default() }
}

#[test]
fn a_copy_builds_a_school_of_its_own() {
    let mut inputs = new_school();
    turned(&mut inputs, "p", &Turn::Duplicate);
    let [one, two] = &inputs.projects[..] else { panic!("two projects") };
    assert_eq!((two.id.as_str(), two.name.zh.as_str()), ("p-2", "迁建 (2)"));
    assert_eq!(inputs.schools.iter().map(|school| school.id.as_str()).collect::<Vec<_>>(), ["old", "new", "new-2"]);
    assert_eq!(two.effects[0].school.as_deref(), Some("new-2"));
    assert_eq!((two.closures[0].school.as_str(), two.closures[0].receiver.as_deref()), ("old", Some("new-2")));
    assert_eq!(one, &new_school().projects[0]);
}

#[test]
fn a_project_takes_its_new_school_with_it_and_no_other() {
    let mut inputs = new_school();
    turned(&mut inputs, "p", &Turn::Delete);
    assert_eq!(inputs.schools.iter().map(|school| school.id.as_str()).collect::<Vec<_>>(), ["old"]);
    let mut inputs = new_school();
    let mut other = inputs.projects[0].clone();
    other.id = "q".into();
    put(&mut inputs, &other, &[school("new")]);
    assert_eq!((inputs.projects.len(), inputs.schools.len()), (2, 2), "a school that is there is not put twice");
    turned(&mut inputs, "p", &Turn::Delete);
    assert_eq!(inputs.schools.len(), 2, "the other project still builds it");
}

#[test]
fn a_school_of_which_anything_is_known_or_that_is_named_stays() {
    let keeps = |edit: fn(&mut Inputs)| {
        let mut inputs = new_school();
        edit(&mut inputs);
        turned(&mut inputs, "p", &Turn::Delete);
        inputs.schools.iter().any(|school| school.id == "new")
    };
    assert!(!keeps(|_| ()));
    assert!(keeps(|inputs| inputs.schools[1].staff = Some([0.0, 30.0, 0.0])));
    assert!(keeps(|inputs| inputs.schools[1].pupils = Some([0.0; 12])));
    assert!(keeps(|inputs| {
        let at = AdmissionAt::School("new".into());
        inputs.admissions.push(Admission::of(at, Stage::Primary));
    }));
}

#[test]
fn what_comes_and_goes_with_a_project_is_known_beforehand() {
    let inputs = new_school();
    let names =
        |turn: &Turn| -> Vec<String> { Rework::schools(&inputs, "p", turn).into_iter().map(|name| name.zh).collect() };
    assert_eq!(names(&Turn::Delete), ["new"]);
    assert_eq!(names(&Turn::Duplicate), ["new (2)"]);
    assert!(names(&Turn::On(false)).is_empty());
}

#[test]
fn a_project_that_builds_its_school_no_more_leaves_none_behind() {
    let mut inputs = new_school();
    let mut changed = inputs.projects[0].clone();
    changed.effects[0].school = Some("old".into());
    changed.closures.clear();
    put(&mut inputs, &changed, &[]);
    assert_eq!(inputs.schools.iter().map(|school| school.id.as_str()).collect::<Vec<_>>(), ["old"]);
}

#[test]
fn what_is_put_takes_the_place_of_its_own() {
    let mut inputs = new_school();
    let mut changed = inputs.projects[0].clone();
    changed.first_year = 2030;
    put(&mut inputs, &changed, &[]);
    assert_eq!(inputs.projects, [changed]);
}
