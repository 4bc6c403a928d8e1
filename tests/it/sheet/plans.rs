//! Several scenarios: plans follow the baseline where they are as it is, and keep what they changed.

use super::Desk;
use std::rc::Rc;
use xuewei::exchange::grid::{Drafts, Edit, place_among};
use xuewei::scenario::sheet::Sheet;
use xuewei::scenario::{check, presets};

fn two_plans() -> Desk {
    let mut desk = Desk::preset("enshi@1");
    desk.scenarios.push(Rc::clone(&desk.scenarios[0]));
    desk
}

#[test]
fn a_plan_keeps_the_cell_it_changed_and_follows_in_the_others() {
    let mut desk = two_plans();
    let plan = Rc::make_mut(&mut desk.scenarios[1]);
    plan.inputs.zones[0].pupils[2] = 7.0;
    plan.inputs.links[0].rule = xuewei::model::LinkRule::Target { weight: 0.5 };
    plan.inputs.projects.swap(0, 6);
    plan.inputs.projects[0].on = false;
    desk.paste(Sheet::Pupils, 0, 5, "1\t2\t3\t4");
    assert_eq!(desk.scenarios[0].inputs.zones[0].pupils[..4], [1.0, 2.0, 3.0, 4.0]);
    assert_eq!(desk.scenarios[1].inputs.zones[0].pupils[..4], [1.0, 2.0, 7.0, 4.0]);
    desk.paste(Sheet::Links, 0, 3, "0.9");
    desk.paste(Sheet::Links, 1, 3, "0.1");
    let weight = |plan: usize, link: usize| match desk.scenarios[plan].inputs.links[link].rule {
        xuewei::model::LinkRule::Target { weight } => weight,
        xuewei::model::LinkRule::Hand { .. } => f64::NAN,
    };
    assert_eq!((weight(0, 0), weight(1, 0), weight(0, 1), weight(1, 1)), (0.9, 0.5, 0.1, 0.1));
    // Projects are matched by id: the plan has them in another order, and keeps its own switch.
    desk.paste(Sheet::Projects, 6, 2, "2026\t否");
    let project = |plan: usize| {
        let inputs = &desk.scenarios[plan].inputs;
        inputs.projects.iter().find(|project| project.id == "xigu_primary").unwrap()
    };
    assert_eq!((project(0).first_year, project(1).first_year), (2026, 2026));
    assert!(!project(0).on && !project(1).on);
    assert_eq!(desk.scenarios[1].inputs.projects[0].id, "xigu_primary");
}

#[test]
fn rows_are_added_and_taken_away_in_all_scenarios() {
    let mut desk = two_plans();
    Rc::make_mut(&mut desk.scenarios[1]).inputs.zones.swap(0, 1);
    let before = desk.scenarios.clone();
    desk.paste(Sheet::Zones, 9, 0, "新片区\t城区");
    let english = desk.table(Sheet::Zones).columns.len() - 1;
    desk.paste(Sheet::Zones, 9, english, "New zone");
    for scenario in &desk.scenarios {
        let zone = scenario.inputs.zones.last().unwrap();
        assert_eq!((zone.id.as_str(), zone.name.en.as_str()), ("新片区", "New zone"));
    }
    desk.edit(&Edit::Remove { sheet: Sheet::Zones, rows: 9..10 });
    assert_eq!(desk.scenarios, before);
    desk.edit(&Edit::Remove { sheet: Sheet::Zones, rows: 0..1 });
    for scenario in &desk.scenarios {
        assert!(scenario.inputs.zones.iter().all(|zone| zone.id != "old_town"));
    }
    assert_eq!(desk.scenarios[1].inputs.zones[0].id, "xiaoduchuan");
}

#[test]
fn every_problem_of_a_broken_county_has_its_cell() {
    let mut scenario = presets::preset("enshi@1").unwrap();
    let inputs = &mut scenario.inputs;
    inputs.zones[3].pupils[2] = -1.0;
    inputs.zones[1].rooms[1][0] = 0.5;
    inputs.zones[1].private_share[2].insert(2021, 3.0);
    inputs.births.by_year.insert(2012, -3.0);
    inputs.births.change.insert(2027, 99.0);
    inputs.links[4].to = "火星".into();
    inputs.links[17].rule =
        xuewei::model::LinkRule::Hand { at_entry: [0.0, 2.0, 0.0], other_ages: 0.0, first_year: None, last_year: None };
    inputs.projects[5].effects[0].zone = "nowhere".into();
    inputs.projects[11].moves[1].share = 2.0;
    inputs.projects[2].cost_years = vec![9999];
    inputs.estates[0].new_share = 4.0;
    inputs.arrivals[2].by_year.insert(2022, f64::INFINITY);
    inputs.norms.warning_yellow = 2.0;
    inputs.damping = 7.0;
    let inputs = &scenario.inputs;
    let found = |path: &str| {
        let place = place_among(inputs, &Drafts::default(), path).unwrap_or_else(|| panic!("{path}"));
        let desk = Desk::new(scenario.clone());
        let table = desk.table(place.sheet);
        format!(
            "{} | {} | {}",
            table.columns[place.column].title,
            table.rows[place.row].head,
            table.rows[place.row].cells[place.column].text
        )
    };
    let problems = check::check(inputs);
    let places: Vec<String> =
        problems.iter().map(|problem| format!("{} => {}", problem.path, found(&problem.path))).collect();
    insta::assert_snapshot!(places.join("\n"));
    // A table shows them at these cells.
    let desk = Desk::new(scenario.clone());
    for problem in &problems {
        let place = place_among(inputs, &Drafts::default(), &problem.path).unwrap();
        let table = xuewei::exchange::grid::table(desk.language, &scenario, &desk.drafts, &problems, place.sheet);
        assert!(table.rows[place.row].cells[place.column].fault.is_some(), "{}", problem.path);
    }
}
