//! The programme as bars, its money, and what it does to shortages.

use xuewei::model::{Area, Effect, Inputs, Move, Project, ProjectKind, RoomClass, Stage, needs, project, schools};
use xuewei::report::programme::{
    Does, Outside, Shortage, about, balances, need_of, otherwise, outside, price, programme, shortages, spending,
    touched, without_any,
};
use xuewei::scenario::presets::{self, preset};

fn enshi() -> Inputs {
    preset("enshi@1").expect("a preset of this name").inputs
}

fn rooms(zone: &str, stage: Stage, rooms: f64) -> Effect {
    Effect { zone: zone.into(), school: None, stage, class: RoomClass::Public, rooms }
}

#[test]
fn every_project_is_a_bar_of_its_zone_or_of_several() {
    let inputs = enshi();
    let groups = programme(&inputs);
    let mut places: Vec<usize> = groups.iter().flat_map(|group| &group.bars).map(|bar| bar.project).collect();
    places.sort_unstable();
    assert_eq!(places, (0..inputs.projects.len()).collect::<Vec<_>>());
    for group in &groups {
        for bar in &group.bars {
            match group.zone {
                Some(zone) => assert_eq!(bar.zones, [zone]),
                None => assert_ne!(bar.zones.len(), 1),
            }
            let project = &inputs.projects[bar.project];
            assert_eq!(bar.opens, project.first_year + project.delay);
            assert!(bar.begins <= bar.opens && bar.opens <= bar.complete);
            let net: f64 = project.effects.iter().map(|effect| effect.rooms).sum();
            assert!((bar.brings.iter().sum::<f64>() - bar.takes.iter().sum::<f64>() - net).abs() < 1e-9);
        }
    }
}

#[test]
fn a_bar_says_when_it_is_built_complete_and_gone() {
    let zone = &enshi().zones[0].id;
    let project = |kind, years_open| Project {
        kind,
        first_year: 2025,
        delay: 1,
        phase_in: 3,
        years_open,
        effects: vec![rooms(zone, Stage::Primary, 6.0)],
        ..Project::default()
    };
    let projects = vec![project(ProjectKind::New, None), project(ProjectKind::Flexible, Some(4))];
    let inputs = Inputs { projects, ..enshi() };
    let groups = programme(&inputs);
    let [new, flexible] = &groups[0].bars[..] else { panic!("two bars") };
    assert_eq!((new.planned, new.begins, new.opens, new.complete, new.ends), (2025, 2023, 2026, 2028, None));
    assert_eq!((flexible.begins, flexible.ends), (2025, Some(2030)), "an extension takes a year; 2026 … 2029");
    assert_eq!(new.places, [0.0, 270.0, 0.0]);
    assert_eq!(about(&inputs, new), Some((0, Stage::Primary)));
    let closing =
        Project { kind: ProjectKind::Merger, effects: vec![rooms(zone, Stage::Primary, -6.0)], ..Project::default() };
    assert_eq!(inputs.norms.lead_time.of_project(&closing), 0);
}

#[test]
fn money_is_the_models_and_what_is_estimated_is_told() {
    let mut inputs = enshi();
    inputs.projects[0].cost = None;
    inputs.projects[0].floor_area = Some(10_000.0);
    let projection = project(&inputs);
    let all = needs(&inputs, &projection, &schools(&inputs, &projection));
    let first = price(&inputs.projects[0], &all.projects[0]).expect("it has an area");
    assert_eq!((first.yuan, first.estimated), (35e6, true), "3 500 yuan/m²");
    let spent = spending(&all);
    assert!(spent.iter().map(|one| one.estimated).sum::<f64>() >= 35e6);
    let (sum, capital): (f64, f64) = (spent.iter().map(|one| one.yuan).sum(), all.capital.iter().sum());
    assert!((sum - capital).abs() < 1.0);
    assert!(spent.iter().all(|one| one.estimated <= one.yuan + 1e-6));

    let mut off = inputs.projects[0].clone();
    off.on = false;
    assert_eq!(need_of(&inputs, &off, &[]), all.projects[0], "as if it were carried out");
    off.id = "other".into();
    assert_eq!(need_of(&inputs, &off, &[]).cost, 35e6, "beside the others");
    let closing = Project { kind: ProjectKind::Merger, ..Project::default() };
    assert_eq!(price(&closing, &need_of(&inputs, &closing, &[])), None);
}

#[test]
fn a_project_makes_the_difference_of_its_places() {
    let mut inputs = enshi();
    let zone = inputs.zones[0].id.clone();
    let new = Project {
        id: "new".into(),
        first_year: 2025,
        effects: vec![rooms(&zone, Stage::Junior, 10.0)],
        ..Project::default()
    };
    inputs.projects = vec![new];
    let plan = project(&inputs);
    let other = otherwise(&inputs, "new").expect("it is there");
    assert!(!other.with);
    for one in balances(&plan, &other.projection, Area::Zone(0), Stage::Junior) {
        assert_eq!((one.with - one.without).round(), if one.year >= 2025 { 500.0 } else { 0.0 }, "{}", one.year);
        assert!(one.short <= one.short_without);
    }
    let touched = touched(&plan, &other.projection);
    assert_eq!(touched.iter().map(|one| (one.zone, one.stage)).collect::<Vec<_>>(), [(0, Stage::Junior)]);
    inputs.projects[0].on = false;
    let turned = otherwise(&inputs, "new").expect("it is there");
    assert!(turned.with && turned.projection == plan);
    assert!(otherwise(&inputs, "gone").is_none());
}

#[test]
fn a_shortage_knows_what_is_left_of_it_and_who_helps() {
    let inputs = enshi();
    let (plan, bare) = (project(&inputs), project(&without_any(&inputs)));
    let all = shortages(&inputs, &plan, &bare, &programme(&inputs));
    assert!(!all.is_empty());
    let dates: Vec<i32> = all.iter().filter_map(|one| one.decision).map(|decision| decision.decide_by).collect();
    assert!(dates.is_sorted(), "what is to be decided first comes first");
    for one in &all {
        assert!(one.left.is_some() || one.without.is_some());
        assert_eq!(one.left.is_some(), one.decision.is_some());
        assert_eq!(one.left.is_some(), one.new_school.is_some());
        if let Some(left) = one.left {
            let cells = plan.series(Area::Zone(one.zone), one.stage);
            assert_eq!(left.most, cells.iter().map(|cell| cell.unmet).fold(0.0, f64::max));
        }
    }
    let none = Inputs::default();
    assert!(shortages(&none, &project(&none), &project(&none), &[]).is_empty());
}

fn found(inputs: &Inputs) -> Vec<Shortage> {
    shortages(inputs, &project(inputs), &project(&without_any(inputs)), &programme(inputs))
}

#[test]
fn what_changes_a_shortage_is_named_and_nothing_else() {
    for info in presets::list() {
        let inputs = preset(info.id).expect("a preset of the list").inputs;
        for one in found(&inputs) {
            let name = &inputs.zones[one.zone].id;
            assert!(one.left == one.without || !one.helpers.is_empty(), "{} {name} {:?}", info.id, one.stage);
            for helper in &one.helpers {
                let id = &inputs.projects[helper.project].id;
                let other = otherwise(&inputs, id).expect("it is there").projection;
                let area = Area::Zone(one.zone);
                let differs =
                    |balance: &xuewei::report::programme::Balance| (balance.with - balance.without).abs() > 0.5;
                let all = balances(&project(&inputs), &other, area, one.stage);
                assert!(all.iter().any(differs), "{} {name}: {id}", info.id);
            }
        }
    }
}

#[test]
fn pupils_who_leave_ease_a_shortage_where_no_room_is_built() {
    let mut inputs = enshi();
    inputs.projects.clear();
    let short = found(&inputs).remove(0);
    let (from, to) = (&inputs.zones[short.zone].id, &inputs.zones[usize::from(short.zone == 0)].id);
    let moved = Move { stage: short.stage, from: from.clone(), to: to.clone(), share: 0.3 };
    let merger = |id: &str, moved: Move| Project {
        id: id.into(),
        kind: ProjectKind::Merger,
        first_year: inputs.base_year + 1,
        moves: vec![moved],
        ..Project::default()
    };
    let projects = vec![merger("eases", moved.clone())];
    let back = Move { from: to.clone(), to: from.clone(), ..moved };
    let mut other = merger("adds", back);
    other.first_year += 1;
    let inputs = Inputs { projects: [projects, vec![other]].concat(), ..inputs.clone() };
    let all = found(&inputs);
    let one =
        all.iter().find(|one| (one.zone, one.stage) == (short.zone, short.stage)).expect("short without projects");
    let does = |project: usize| one.helpers.iter().find(|helper| helper.project == project).map(|helper| helper.does);
    let [Some(Does::Balance(eased)), Some(Does::Balance(added))] = [0, 1].map(does) else {
        panic!("pupils go, no room comes: {:?}", one.helpers)
    };
    assert!(eased > 0.0 && added < 0.0, "{eased} {added}");
}

#[test]
fn a_new_school_decided_now_opens_in_its_lead_time_and_may_still_be_in_time_for_the_worst_year() {
    let inputs = enshi();
    let lead = inputs.norms.lead_time;
    let mut ahead = 0;
    for one in found(&inputs) {
        let (Some(left), Some(new), Some(decision)) = (one.left, one.new_school, one.decision) else { continue };
        assert_eq!(new.opens, inputs.base_year.saturating_add_unsigned(lead.of(one.stage)));
        assert_eq!(decision.too_late, new.opens > left.first);
        if let Some(decide) = new.for_worst {
            ahead += 1;
            assert!(decide >= inputs.base_year && decide > decision.decide_by);
            assert_eq!(decide.saturating_add_unsigned(lead.of(one.stage)), left.in_year);
        }
    }
    assert!(ahead > 0, "some shortage grows");
}

#[test]
fn money_outside_the_years_shown_is_told_apart() {
    let mut inputs = enshi();
    let base = inputs.base_year;
    let project = |id: &str, first_year, cost_years| Project {
        id: id.into(),
        first_year,
        cost_years,
        cost: Some(6e6),
        effects: vec![rooms("old_town", Stage::Primary, 6.0)],
        ..Project::default()
    };
    inputs.projects = vec![
        project("begun", base + 2, vec![base - 2, base - 1, base + 1]),
        project("late", base + 40, Vec::new()),
        Project { on: false, ..project("off", base + 2, vec![base - 1]) },
    ];
    let projection = xuewei::model::project(&inputs);
    let all = needs(&inputs, &projection, &schools(&inputs, &projection));
    let apart = |projects: &[usize]| outside(&inputs, &all, projects.iter().copied());
    assert_eq!(apart(&[0, 1, 2]), Outside { before: 4e6, after: 6e6 });
    assert_eq!(apart(&[1, 2]), Outside { before: 0.0, after: 6e6 });
    let shown: f64 = spending(&all).iter().map(|spent| spent.yuan).sum();
    assert_eq!(shown + 4e6 + 6e6, 12e6, "what is in no total is told");
}
