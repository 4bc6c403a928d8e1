//! §3 and §4: rooms, projects, balances, classes, staff, warnings, decisions, capital.

use crate::support::{all_close, close, places, plan, project_of, steady_zone};
use xuewei::model::{
    Area, ClassSize, Decision, Effect, Grade, Inputs, Notice, Project, ProjectKind, RoomClass, Stage, Utilisation,
    Warning, ZoneKind, project,
};

/// One zone of 100 children an age with rooms by stage (public).
fn one_zone(horizon: usize, rooms: [f64; 3]) -> Inputs {
    let mut zone = steady_zone("a", ZoneKind::City, 100.0);
    zone.rooms = rooms.map(|rooms| [rooms, 0.0, 0.0, 0.0]);
    plan(horizon, vec![zone])
}

#[test]
fn places_are_rooms_by_class_size() {
    // 10 kindergarten rooms of (25 + 30 + 35) ÷ 3 = 30: 300, 2 attached classes of 30: 360 in all;
    // 12 primary rooms of 45: 540; 6 junior rooms of 50: 300. Public places: kindergarten without 3 private rooms.
    let mut inputs = one_zone(1, [7.0, 12.0, 6.0]);
    inputs.zones[0].rooms[0] = [5.0, 2.0, 2.0, 3.0];
    inputs.zones[0].private_share[0] = [(2020, 0.2)].into();
    let result = project(&inputs);
    let cell = |stage| *result.cell(Area::Zone(0), stage, 0);
    close(cell(Stage::Kindergarten).places, 360.0);
    close(cell(Stage::Primary).places, 540.0);
    close(cell(Stage::Junior).places, 300.0);
    // 300 pupils, 60 of them private: all places 360 − 300 = 60; public 270 − 240 = 30.
    close(cell(Stage::Kindergarten).balance, 60.0);
    close(cell(Stage::Kindergarten).public_balance, 30.0);
    // 600 primary pupils on 540 places: 60 unmet, 2 classes short, use 1.111…
    close(cell(Stage::Primary).unmet, 60.0);
    close(cell(Stage::Primary).classes_short, 2.0);
    assert_eq!(cell(Stage::Primary).utilisation(), Utilisation::Share(600.0 / 540.0));
    // Norms by zone kind, by grade, and the last row wins: 40 in city primaries, 36 in G1 anywhere.
    inputs.norms.class_size = vec![
        ClassSize {
            stage: Some(Stage::Primary),
            zone_kind: Some(ZoneKind::City),
            pupils: 40.0,
            ..ClassSize::default()
        },
        ClassSize {
            stage: Some(Stage::Primary),
            zone_kind: Some(ZoneKind::Rural),
            pupils: 20.0,
            ..ClassSize::default()
        },
        ClassSize { grade: Some(Grade(3)), pupils: 34.0, ..ClassSize::default() },
    ];
    // (34 + 5 · 40) ÷ 6 = 39 a room: 468 places; of these 12 ÷ 6 · 34 = 68 for those who enter.
    let cell = *project(&inputs).cell(Area::Zone(0), Stage::Primary, 0);
    close(cell.places, 468.0);
    close(cell.entry_places, 68.0);
    // Classes: ⌈100 ÷ 34⌉ + 5 · ⌈100 ÷ 40⌉ = 3 + 15.
    close(cell.classes_needed, 18.0);
}

#[test]
fn rooms_come_in_parts_late_and_only_after_the_base_year() {
    // 10 rooms in 2022, one year late, over three years: 2023 ⌊10·⅓+½⌋ = 3, 2024 ⌊6.67+½⌋ = 7, 2025 10.
    let mut inputs = one_zone(6, [0.0, 2.0, 0.0]);
    let mut new = project_of("new", "a", Stage::Primary, 2022, 10.0);
    (new.delay, new.phase_in) = (1, 3);
    inputs.projects = vec![new];
    let rooms =
        |inputs: &Inputs| places(&project(inputs), 0, Stage::Primary).iter().map(|p| p / 45.0).collect::<Vec<_>>();
    all_close(rooms(&inputs), &[2.0, 2.0, 2.0, 5.0, 9.0, 12.0, 12.0]);
    // First year 2019 over 4 years: half of it (2019, 2020) is part of the base; 2021 ⌊10·¼+½⌋ = 3, 2022 5.
    (inputs.projects[0].first_year, inputs.projects[0].delay, inputs.projects[0].phase_in) = (2019, 0, 4);
    all_close(rooms(&inputs), &[2.0, 5.0, 7.0, 7.0, 7.0, 7.0, 7.0]);
    // Flexible places 2021–2022; of before the base year (2019–2021), they leave in 2022.
    let flexible = |first_year, years| Project {
        kind: ProjectKind::Flexible,
        years_open: Some(years),
        ..project_of("flexible", "a", Stage::Primary, first_year, 1.0)
    };
    inputs.projects = vec![flexible(2021, 2)];
    all_close(rooms(&inputs), &[2.0, 3.0, 3.0, 2.0, 2.0, 2.0, 2.0]);
    inputs.projects = vec![flexible(2019, 3)];
    all_close(rooms(&inputs), &[2.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0]);
    // Switched off: nothing.
    inputs.projects[0].on = false;
    all_close(rooms(&inputs), &[2.0; 7]);
}

#[test]
fn removals_come_first_and_stop_at_nothing() {
    // 5 rooms; an extension of 4 and closures of 3 and 4, all in 2021: removals first: 5 − 3 − 4 → 0, one room cut of
    // the second closure; then + 4.
    let mut inputs = one_zone(2, [0.0, 5.0, 0.0]);
    inputs.projects = vec![
        project_of("extension", "a", Stage::Primary, 2021, 4.0),
        project_of("first", "a", Stage::Primary, 2021, -3.0),
        project_of("second", "a", Stage::Primary, 2021, -4.0),
    ];
    let result = project(&inputs);
    all_close(places(&result, 0, Stage::Primary), &[225.0, 180.0, 180.0]);
    let cut = Notice::RoomsCut {
        project: 2,
        zone: 0,
        school: None,
        stage: Stage::Primary,
        class: RoomClass::Public,
        year: 2021,
        rooms: 2.0,
    };
    assert_eq!(result.notices, [cut]);
}

#[test]
fn a_project_of_each_kind_is_its_effects() {
    // Conversion: 2 primary rooms (90 places) become kindergarten rooms (60); relocation: 3 junior rooms leave zone a
    // for zone b; inclusion of a private kindergarten: the places stay and become public.
    let mut inputs = one_zone(1, [2.0, 4.0, 6.0]);
    inputs.zones[0].rooms[0][RoomClass::Private as usize] = 3.0;
    inputs.zones.push(steady_zone("b", ZoneKind::Town, 0.0));
    let effect = |zone: &str, stage, class, rooms| Effect { zone: zone.into(), school: None, stage, class, rooms };
    let of = |kind, effects: Vec<Effect>| Project { id: format!("{kind:?}"), kind, effects, ..Project::default() };
    use RoomClass::{Inclusive, Private, Public};
    inputs.projects = vec![
        of(
            ProjectKind::Conversion,
            vec![effect("a", Stage::Primary, Public, -2.0), effect("a", Stage::Kindergarten, Public, 2.0)],
        ),
        of(
            ProjectKind::Relocation,
            vec![effect("a", Stage::Junior, Public, -3.0), effect("b", Stage::Junior, Public, 3.0)],
        ),
        of(
            ProjectKind::PrivateEntryOrExit,
            vec![effect("a", Stage::Kindergarten, Private, -3.0), effect("a", Stage::Kindergarten, Inclusive, 3.0)],
        ),
    ];
    let result = project(&inputs);
    all_close(places(&result, 0, Stage::Kindergarten), &[150.0, 210.0]);
    all_close(places(&result, 0, Stage::Primary), &[180.0, 90.0]);
    all_close(places(&result, 0, Stage::Junior), &[300.0, 150.0]);
    all_close(places(&result, 1, Stage::Junior), &[0.0, 150.0]);
    let public = result.series(Area::Zone(0), Stage::Kindergarten).iter().map(|cell| cell.public_places);
    all_close(public, &[60.0, 210.0]);
}

#[test]
fn shortage_and_idle_places_do_not_cancel() {
    // Zone a: 600 primary pupils on 10 rooms (450): 150 unmet. Zone b: 300 pupils on 10 rooms: 150 idle.
    // The county's balance is 0, its shortage 150 (⌈150 ÷ 45⌉ = 4 classes), its idle places 150.
    let mut inputs = one_zone(1, [0.0, 10.0, 0.0]);
    let mut other = steady_zone("b", ZoneKind::Rural, 50.0);
    other.rooms[1][0] = 10.0;
    inputs.zones.push(other);
    let result = project(&inputs);
    let county = result.cell(Area::County, Stage::Primary, 1);
    all_close([county.balance, county.unmet, county.idle, county.classes_short], &[0.0, 150.0, 150.0, 4.0]);
    close(result.cell(Area::Kind(ZoneKind::Rural), Stage::Primary, 1).idle, 150.0);
    // Classes needed: a 6 · ⌈100 ÷ 45⌉ = 18; b 6 · ⌈50 ÷ 45⌉ = 12. Staff: 900 ÷ 19; junior 450 ÷ 13.5 = 33 ⅓;
    // kindergarten: a ⌈100⁄25⌉ + ⌈100⁄30⌉ + ⌈100⁄35⌉ = 4 + 4 + 3, b 2 + 2 + 2: 17 classes, 51 posts.
    close(county.classes_needed, 30.0);
    close(county.staff_needed, 900.0 / 19.0);
    close(result.cell(Area::County, Stage::Junior, 1).staff_needed, 450.0 / 13.5);
    close(result.cell(Area::County, Stage::Kindergarten, 1).staff_needed, 51.0);
    // Pupils and no places.
    assert_eq!(result.cell(Area::County, Stage::Junior, 0).utilisation(), Utilisation::Over);
    inputs.zones.clear();
    assert_eq!(project(&inputs).cell(Area::County, Stage::Junior, 0).utilisation(), Utilisation::Nothing);
}

#[test]
fn early_warning_is_by_intake() {
    // 100 enter G1; 12 rooms hold 12 ÷ 6 · 45 = 90 who enter: red. 14: 105, 95 %: yellow. 15: 112.5, 89 %: none.
    let warning = |rooms: f64| {
        let inputs = one_zone(1, [0.0, rooms, 0.0]);
        let (yellow, red) = (inputs.norms.warning_yellow, inputs.norms.warning_red);
        project(&inputs).cell(Area::Zone(0), Stage::Primary, 0).warning(yellow, red)
    };
    assert_eq!([12.0, 14.0, 15.0, 0.0].map(warning), [Warning::Red, Warning::Yellow, Warning::None, Warning::Red]);
}

#[test]
fn decisions_are_due_a_lead_time_before_the_shortage() {
    // 12 rooms for 600 pupils are short at once. With 14 rooms (630) that become 13 (585) in 2024: short from 2024 on;
    // a new primary takes 3 years: decide by 2021.
    let mut inputs = one_zone(8, [0.0, 14.0, 0.0]);
    inputs.projects = vec![project_of("closure", "a", Stage::Primary, 2024, -1.0)];
    let decision = |inputs: &Inputs| project(inputs).decision(Area::County, Stage::Primary);
    let due = Decision { first_short: 2024, last_short: 2028, decide_by: 2021, too_late: false, quickest: None };
    assert_eq!(decision(&inputs), Some(due));
    // Closed in 2022 it would have been due in 2019: too late to build, an extension opens in 2021.
    inputs.projects[0].first_year = 2022;
    let late = decision(&inputs).unwrap();
    assert_eq!((late.decide_by, late.too_late), (2019, true));
    assert_eq!(late.quickest, Some((ProjectKind::Extension, 2021)));
    // Short in the base year alone: over before anything can open.
    inputs.projects = vec![project_of("new", "a", Stage::Primary, 2021, 9.0)];
    inputs.zones[0].rooms[1][0] = 12.0;
    let over = decision(&inputs).unwrap();
    assert_eq!((over.first_short, over.last_short, over.quickest), (2020, 2020, None));
    inputs.zones[0].rooms[1][0] = 14.0;
    assert_eq!(decision(&inputs), None);
}

#[test]
fn capital_is_spent_in_its_years() {
    // 30 M yuan in 2021 and 2022, one year late: 15 M in 2022 and 2023. Without years: the year before opening.
    let mut inputs = one_zone(4, [0.0; 3]);
    let mut new = project_of("new", "a", Stage::Primary, 2022, 24.0);
    (new.cost, new.cost_years, new.delay) = (Some(30e6), vec![2021, 2022], 1);
    let mut other = project_of("other", "a", Stage::Primary, 2022, 24.0);
    other.cost = Some(5e6);
    inputs.projects = vec![new, other];
    let result = project(&inputs);
    assert_eq!(result.capital_of(0), [0.0, 0.0, 15e6, 15e6, 0.0]);
    assert_eq!(result.capital_of(1), [0.0, 5e6, 0.0, 0.0, 0.0]);
    inputs.projects[0].on = false;
    assert_eq!(project(&inputs).capital_of(0), [0.0; 5]);
}
