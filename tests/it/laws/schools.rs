//! Pupils among schools, and their classes.

use super::school_plans::{plan_of_own_schools, school_plan};
use super::strategy::plan_strategy;
use crate::support::{closing_of, plan, primary_school, steady_zone};
use proptest::collection::vec;
use proptest::prelude::*;
use xuewei::model::{Area, Effect, Inputs, Project, RoomClass, Schools, Stage, ZoneKind, project, schools};

fn near(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-9 * left.abs().max(right.abs()).max(1.0)
}

/// The schools of a zone, by their places.
fn of_zone(inputs: &Inputs, zone: usize) -> Vec<usize> {
    let id = &inputs.zones[zone].id;
    (0..inputs.schools.len()).filter(|school| inputs.schools[*school].zone == *id).collect()
}

fn is_public(inputs: &Inputs, school: usize, stage: Stage) -> bool {
    inputs.schools[school].room_class(stage) != RoomClass::Private
}

/// Every school and stage that there is, with its place.
fn rows<'a>(inputs: &'a Inputs, found: &'a Schools) -> impl Iterator<Item = (usize, Stage)> + 'a {
    let all = (0..inputs.schools.len()).flat_map(|school| Stage::ALL.map(|stage| (school, stage)));
    all.filter(|(school, stage)| !found.series(*school, *stage).is_empty())
}

proptest! {
    #[test]
    fn pupils_of_the_schools_add_up_to_the_zone(inputs in plan_of_own_schools()) {
        let result = project(&inputs);
        let found = schools(&inputs, &result);
        for zone in 0..result.zones {
            let own = of_zone(&inputs, zone);
            for stage in Stage::ALL {
                let grades = inputs.scheme.grades(stage);
                for step in 0..result.years {
                    let mut all = 0.0;
                    for (grade, of_zone) in grades.clone().enumerate() {
                        let enrolment = result.grades_of(zone, step)[of_zone];
                        let mut pupils = found.without_school(zone, stage)[step][grade];
                        let mut whole = found.whole_without_school(zone, stage)[step][grade];
                        for school in &own {
                            pupils += found.grades_of(*school, stage).get(step).map_or(0.0, |grades| grades[grade]);
                            whole = whole.saturating_add(found.whole_of(*school, stage).get(step).map_or(0, |grades| grades[grade]));
                        }
                        prop_assert!(near(pupils, enrolment), "{pupils} of {enrolment}, {stage:?} {grade} in {step}");
                        // More than four thousand million pupils do not fit into whole numbers: a trend gone wild.
                        prop_assert!(enrolment > 4e9 || f64::from(whole) == (enrolment + 0.5).floor());
                        all += pupils;
                    }
                    prop_assert!(near(all, result.cell(Area::Zone(zone), stage, step).enrolment));
                }
            }
        }
    }

    #[test]
    fn pupils_of_all_schools_add_up_to_the_county(inputs in school_plan()) {
        let result = project(&inputs);
        let found = schools(&inputs, &result);
        for stage in Stage::ALL {
            for step in 0..result.years {
                let in_schools: f64 = (0..inputs.schools.len())
                    .map(|school| found.series(school, stage).get(step).map_or(0.0, |cell| cell.enrolment))
                    .sum();
                let area = found.area(Area::County, stage)[step];
                prop_assert!(near(in_schools + area.without_school, result.cell(Area::County, stage, step).enrolment));
                prop_assert!(area.private_enrolment <= in_schools + area.without_school + 1e-6);
                let zones: f64 = (0..result.zones).map(|zone| found.area(Area::Zone(zone), stage)[step].unmet).sum();
                let kinds: f64 = ZoneKind::ALL.map(|kind| found.area(Area::Kind(kind), stage)[step].unmet).iter().sum();
                prop_assert!(near(area.unmet, zones) && near(area.unmet, kinds));
            }
        }
        prop_assert!(found.pupils.iter().flatten().all(|pupils| *pupils >= 0.0));
    }

    #[test]
    fn what_a_zone_lacks_its_schools_lack(inputs in plan_of_own_schools()) {
        // A zone's own figure hides crowded schools beside empty ones, never the other way round.
        let result = project(&inputs);
        let found = schools(&inputs, &result);
        for zone in 0..result.zones {
            for stage in Stage::ALL {
                for (cell, area) in result.series(Area::Zone(zone), stage).iter().zip(found.area(Area::Zone(zone), stage)) {
                    prop_assert!(area.unmet >= cell.unmet - 1e-6);
                    prop_assert!(near(area.idle - area.unmet, cell.balance));
                }
            }
        }
    }

    #[test]
    fn no_room_is_idle_while_a_class_is_over_the_norm(mut inputs in school_plan()) {
        inputs.schools.iter_mut().for_each(|school| school.classes = None);
        let found = schools(&inputs, &project(&inputs));
        for (school, stage) in rows(&inputs, &found) {
            let cells = found.series(school, stage);
            for ((classes, cell), pupils) in found.classes_of(school, stage).iter().zip(cells).zip(found.whole_of(school, stage)) {
                let idle = cell.rooms - f64::from(classes.all);
                prop_assert!(idle >= 0.0);
                prop_assert!(classes.over_norm == 0 || idle == 0.0);
                let pupils = pupils.iter().map(|pupils| u64::from(*pupils)).sum::<u64>();
                prop_assert!(classes.without_room == 0 || cell.rooms == 0.0);
                prop_assert!(u64::from(classes.largest) * u64::from(classes.all) >= pupils - u64::from(classes.without_room));
                prop_assert!(classes.super_large <= classes.large && classes.large <= classes.all);
                prop_assert_eq!(classes.all, classes.by_grade.iter().sum::<u32>() + classes.mixed);
            }
        }
    }

    #[test]
    fn cohorts_keep_their_classes(mut inputs in school_plan()) {
        // Where nothing opens, closes or changes, a cohort with pupils has the classes that it had the year before.
        inputs.keep_classes = true;
        inputs.projects.clear();
        let found = schools(&inputs, &project(&inputs));
        for (school, stage) in rows(&inputs, &found) {
            let given = inputs.schools[school].classes.unwrap_or_default();
            let (classes, pupils) = (found.classes_of(school, stage), found.whole_of(school, stage));
            let rooms = found.series(school, stage)[0].rooms;
            if given[inputs.scheme.grades(stage)].iter().all(|classes| *classes == 0.0) {
                continue;
            }
            for (step, pair) in classes.windows(2).enumerate() {
                let kept: u32 = pair[0].by_grade[..5].iter().sum();
                if f64::from(kept) + 6.0 > rooms {
                    continue;
                }
                let grades = inputs.scheme.grades(stage).len();
                for (grade, pupils) in pupils[step + 1].iter().enumerate().take(grades).skip(1) {
                    let kept = pair[0].by_grade[grade - 1].min(*pupils);
                    prop_assert!(kept == 0 || pair[1].by_grade[grade] == kept);
                }
            }
        }
    }

    #[test]
    fn merging_moves_every_pupil(pupils in vec(1.0..400.0, 2..7), rooms in vec(1..30u32, 7), change in 0.5..1.5) {
        // The zone's grades shrink or grow; what the two schools had of a grade is what the receiver has of the next.
        let mut zone = steady_zone("a", ZoneKind::Town, 500.0);
        zone.pupils = std::array::from_fn(|grade| 500.0 * if grade % 2 == 0 { 1.0 } else { change });
        let mut inputs = plan(4, vec![zone]);
        inputs.schools = pupils.iter().zip(rooms).enumerate()
            .map(|(place, (pupils, rooms))| primary_school(&format!("s{place}"), "a", f64::from(rooms), *pupils))
            .collect();
        inputs.projects = vec![closing_of("merger", "s0", Some("s1"), 2022)];
        let result = project(&inputs);
        let found = schools(&inputs, &result);
        let part = |school: usize, step: usize, grade: usize| {
            found.grades_of(school, Stage::Primary)[step][grade] / result.grades_of(0, step)[3 + grade]
        };
        for grade in 1..6 {
            prop_assert!(near(part(1, 2, grade), part(0, 1, grade - 1) + part(1, 1, grade - 1)));
        }
        prop_assert!(found.series(0, Stage::Primary)[2..].iter().all(|cell| cell.enrolment == 0.0));
    }

    #[test]
    fn a_closed_school_has_none(inputs in school_plan()) {
        let found = schools(&inputs, &project(&inputs));
        for plan in inputs.projects.iter().filter(|plan| plan.on) {
            let Ok(first) = usize::try_from(plan.opening() - inputs.base_year) else { continue };
            for closure in plan.closures.iter().filter(|_| first > 0) {
                let Some(school) = inputs.schools.iter().position(|school| school.id == closure.school) else { continue };
                for stage in Stage::ALL.into_iter().filter(|stage| closure.stage.is_none_or(|only| only == *stage)) {
                    let all = found.series(school, stage).iter().zip(found.classes_of(school, stage));
                    for (cell, classes) in all.skip(first).take_while(|(cell, _)| cell.rooms == 0.0) {
                        prop_assert!(cell.enrolment == 0.0 && classes.all == 0 && classes.without_room == 0);
                    }
                }
            }
        }
    }

    #[test]
    fn more_rooms_at_a_school_never_raise_the_zones_shortage(
        inputs in school_plan(), school in 0..12usize, stage in prop::sample::select(Stage::ALL.to_vec()),
        rooms in 1..40u32, first_year in 2015..2036i32, phase_in in 1..5u32,
    ) {
        let mut more = inputs.clone();
        let effect = Effect {
            zone: String::new(),
            school: Some(format!("s{school}")),
            stage,
            class: RoomClass::Public,
            rooms: f64::from(rooms),
        };
        more.projects.push(Project { first_year, phase_in, effects: vec![effect], ..Project::default() });
        for (before, after) in project(&inputs).cells.iter().zip(&project(&more).cells) {
            prop_assert!(after.unmet <= before.unmet && after.public_unmet <= before.public_unmet);
        }
    }

    #[test]
    fn fully_shared_places_leave_nobody_over_while_there_is_room(mut inputs in school_plan()) {
        inputs.sharing = [1.0; 3];
        inputs.zones[0].sharing = None;
        let result = project(&inputs);
        let found = schools(&inputs, &result);
        for zone in 0..result.zones {
            for stage in Stage::ALL {
                for step in 1..result.years {
                    let (mut over, mut spare): (f64, f64) = (0.0, 0.0);
                    for school in of_zone(&inputs, zone).into_iter().filter(|school| is_public(&inputs, *school, stage)) {
                        if let Some(cell) = found.series(school, stage).get(step).filter(|cell| cell.rooms > 0.0) {
                            over = over.max(cell.intake - cell.entry_places);
                            spare = spare.max(cell.entry_places - cell.intake);
                        }
                    }
                    prop_assert!(over <= 1e-6 || spare <= 1e-6, "{over} over and {spare} to spare");
                }
            }
        }
    }

    #[test]
    fn zone_totals_are_never_changed_by_what_goes_on_among_schools(inputs in school_plan(), lambda in 0.0..=1.0) {
        let mut other = inputs.clone();
        other.sharing = [lambda; 3];
        other.zones[0].sharing = None;
        other.keep_classes = !inputs.keep_classes;
        for school in &mut other.schools {
            (school.classes, school.staff) = (None, Some([9.0; 3]));
        }
        prop_assert_eq!(project(&inputs), project(&other));
    }

    #[test]
    fn without_schools_the_public_balance_is_the_zones(inputs in plan_strategy()) {
        let result = project(&inputs);
        let found = schools(&inputs, &result);
        prop_assert_eq!(found.areas.len(), result.cells.len());
        for (cell, area) in result.cells.iter().zip(&found.areas) {
            prop_assert!(near(cell.public_balance, area.public_balance) && near(cell.public_unmet, area.public_unmet));
            prop_assert!(near(cell.unmet, area.unmet) && near(cell.enrolment, area.without_school));
        }
    }

    #[test]
    fn a_longer_horizon_leaves_the_years_before_as_they_were(inputs in school_plan(), more in 1..10usize) {
        let longer = Inputs { horizon: inputs.horizon + more, ..inputs.clone() };
        let (short, long) = (schools(&inputs, &project(&inputs)), schools(&longer, &project(&longer)));
        for (school, stage) in rows(&inputs, &short) {
            prop_assert_eq!(short.series(school, stage), &long.series(school, stage)[..short.years]);
            prop_assert_eq!(short.classes_of(school, stage), &long.classes_of(school, stage)[..short.years]);
        }
        prop_assert_eq!(short.area(Area::County, Stage::Primary), &long.area(Area::County, Stage::Primary)[..short.years]);
    }

    #[test]
    fn nothing_panics(mut inputs in school_plan(), place in 0..9usize, number in super::total::odd()) {
        for school in &mut inputs.schools {
            match place {
                0 => school.rooms = [number; 3],
                1 => school.pupils = Some([number; 12]),
                2 => school.classes = Some([number; 12]),
                3 => school.intake.iter_mut().for_each(|intake| intake.share.values_mut().for_each(|one| *one = number)),
                4 => school.id = "s0".into(),
                _ => {}
            }
        }
        match place {
            5 => inputs.sharing = [number; 3],
            6 => inputs.norms.class_size = vec![xuewei::model::ClassSize { pupils: number, ..Default::default() }],
            7 => inputs.zones.iter_mut().for_each(|zone| zone.pupils = [number; 9]),
            8 => inputs.projects.iter_mut().flat_map(|one| &mut one.effects).for_each(|effect| effect.rooms = number),
            _ => {}
        }
        let result = project(&inputs);
        prop_assert_eq!(schools(&inputs, &result).areas.len(), (result.zones + 4) * 3 * result.years);
    }
}
