//! What pupils need, what there will be of it, and what is assessed.

use super::flow::doubled;
use super::school_plans::school_plan;
use super::strategy::plan_strategy;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use xuewei::model::{
    Area, Assessment, Growth, Indicator, Inputs, Need, NeedCell, Needs, Ownership, Recruits, Stage, ZoneKind,
    assessment, needs, project, schools,
};

fn near(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-9 * left.abs().max(right.abs()).max(1.0)
}

fn all_near(left: Option<f64>, right: Option<f64>) -> bool {
    match (left, right) {
        (None, None) => true,
        (Some(left), Some(right)) => near(left, right),
        _ => false,
    }
}

fn needs_of(inputs: &Inputs) -> Needs {
    let projection = project(inputs);
    needs(inputs, &projection, &schools(inputs, &projection))
}

fn assessed(inputs: &Inputs) -> Assessment {
    let projection = project(inputs);
    let schools = schools(inputs, &projection);
    assessment(inputs, &projection, &schools, &needs(inputs, &projection, &schools))
}

fn known() -> impl Strategy<Value = Option<f64>> {
    option::weighted(0.8, (0..4000u32).prop_map(f64::from))
}

/// What zones and schools have beside rooms, with gaps, and what is taken on, built and paid.
fn with_resources() -> impl Strategy<Value = Inputs> {
    let of_zone = ([known(), known(), known()], [known(), known(), known()], [known(), known(), known()]);
    let of_school = (option::of([0..40u32, 0..90u32, 0..90u32]), known(), known());
    let of_project = (option::of(0.0..1e7), option::of(0.0..9000.0), option::of(0.0..200.0));
    let recruits = (option::of(0..5usize), 2019..2026i32, 0..60u32, prop::sample::select(Stage::ALL.to_vec()));
    let money = (option::of(100.0..2000.0), 0.0..0.2f64, any::<bool>(), 0.0..0.5f64, 0.0..0.2f64);
    (school_plan(), vec(of_zone, 5), vec(of_school, 12), vec(of_project, 12), vec(recruits, 0..4), money).prop_map(
        |(mut inputs, zones, of_schools, projects, recruits, (funding, growth, by_share, boarding, attrition))| {
            for (zone, (staff, floor, beds)) in inputs.zones.iter_mut().zip(zones) {
                (zone.resources.staff, zone.resources.floor_area, zone.resources.boarding_beds) = (staff, floor, beds);
            }
            for (school, (staff, floor, beds)) in inputs.schools.iter_mut().zip(of_schools) {
                school.staff = staff.map(|staff| staff.map(f64::from));
                (school.floor_area, school.boarding_beds) = (floor, beds);
            }
            for (project, (cost, floor, staff)) in inputs.projects.iter_mut().zip(projects) {
                (project.cost, project.floor_area, project.staff) = (cost, floor, staff);
            }
            let recruits = recruits.into_iter().map(|(zone, year, posts, stage)| Recruits {
                zone: zone.map(|zone| format!("z{zone}")),
                stage,
                by_year: [(year, f64::from(posts)), (year + 4, 0.0)].into(),
            });
            inputs.resources.recruits = recruits.collect();
            let norms = &mut inputs.norms.resources;
            norms.funding = [funding, Some(1000.0), Some(1200.0)];
            norms.funding_growth = if by_share { Growth::Share(growth) } else { Growth::Yuan(growth * 100.0) };
            norms.boarding_share = [[0.0, boarding / 2.0, boarding]; 3];
            norms.boarder_supplement = Some(300.0);
            norms.attrition = attrition;
            inputs
        },
    )
}

const KINDS_OF_NEED: [fn(&NeedCell) -> Need; 4] =
    [|cell| cell.staff, |cell| cell.floor, |cell| cell.land, |cell| cell.beds];

proptest! {
    #[test]
    fn zones_add_up_and_nothing_unknown_is_told(inputs in with_resources()) {
        let found = needs_of(&inputs);
        for stage in Stage::ALL {
            for step in 0..found.years {
                let cell = |area: Area| found.series(area, stage)[step];
                let zones: Vec<NeedCell> = (0..found.zones).map(|zone| cell(Area::Zone(zone))).collect();
                let kinds: Vec<NeedCell> = ZoneKind::ALL.map(|kind| cell(Area::Kind(kind))).into();
                let county = cell(Area::County);
                for parts in [&zones, &kinds] {
                    for of in KINDS_OF_NEED {
                        let need = of(&county);
                        prop_assert!(near(need.needed, parts.iter().map(|one| of(one).needed).sum()));
                        for figure in [|need: Need| need.there, |need: Need| need.short, |need: Need| need.spare] {
                            let parts: Option<f64> = parts.iter().map(|one| figure(of(one))).sum();
                            prop_assert!(all_near(figure(need), parts), "{:?} {parts:?}", figure(need));
                        }
                        prop_assert!(!need.needed.is_nan() && need.needed >= 0.0);
                        prop_assert!(need.there.is_none_or(|there| there >= -1e-9));
                    }
                    prop_assert!(all_near(county.operating, parts.iter().map(|one| one.operating).sum()));
                    prop_assert!(all_near(county.private, parts.iter().map(|one| one.private).sum()));
                }
                // Short and spare are the two sides of the gap.
                for of in KINDS_OF_NEED {
                    let need = of(&county);
                    let gap = need.short.zip(need.spare).map(|(short, spare)| short - spare);
                    prop_assert!(all_near(need.gap(), gap));
                }
            }
        }
    }

    #[test]
    fn pupils_of_the_needs_are_those_of_the_projection(inputs in with_resources()) {
        let (found, result) = (needs_of(&inputs), project(&inputs));
        for stage in Stage::ALL {
            for (need, cell) in found.series(Area::County, stage).iter().zip(result.series(Area::County, stage)) {
                prop_assert!(near(need.pupils, cell.enrolment));
                prop_assert!(need.private.is_none_or(|private| private <= need.pupils + 1e-6));
            }
        }
    }

    #[test]
    fn mergers_lose_and_make_no_staff(mut inputs in with_resources()) {
        inputs.norms.resources.attrition = 0.0;
        inputs.resources.recruits.clear();
        inputs.zones.iter_mut().for_each(|zone| zone.resources.staff = [Some(90.0), Some(200.0), Some(100.0)]);
        let found = needs_of(&inputs);
        for stage in Stage::ALL {
            let series = found.series(Area::County, stage);
            for cell in series {
                prop_assert!(all_near(cell.staff.there, series[0].staff.there));
                prop_assert!(cell.staff.there.is_some());
            }
        }
        // What the schools have is part of what their zones have.
        for step in 0..found.years {
            for stage in Stage::ALL {
                let of_schools: f64 = (0..inputs.schools.len())
                    .filter_map(|school| found.of_school(school, stage).get(step)?.staff)
                    .sum();
                prop_assert!(of_schools <= found.series(Area::County, stage)[step].staff.there.unwrap() + 1e-6);
            }
        }
    }

    #[test]
    fn a_closed_school_has_neither_staff_nor_floor(inputs in with_resources()) {
        let result = project(&inputs);
        let found = schools(&inputs, &result);
        let needs = needs(&inputs, &result, &found);
        for school in 0..inputs.schools.len() {
            for stage in Stage::ALL {
                for (step, (need, cell)) in
                    needs.of_school(school, stage).iter().zip(found.series(school, stage)).enumerate()
                {
                    if step > 0 && cell.rooms == 0.0 && cell.enrolment == 0.0 {
                        let figures = [need.staff, need.floor, need.land, need.beds];
                        prop_assert!(figures.iter().all(|figure| figure.is_none_or(|figure| figure == 0.0)));
                        prop_assert_eq!((need.staff_needed, need.operating.unwrap_or(0.0)), (0.0, 0.0));
                    }
                }
            }
        }
    }

    #[test]
    fn capital_adds_up_to_the_projects_costs(inputs in with_resources()) {
        let (found, result) = (needs_of(&inputs), project(&inputs));
        for (place, (project, need)) in inputs.projects.iter().zip(&found.projects).enumerate() {
            let capital = found.capital_of(place);
            prop_assert!(capital.iter().sum::<f64>() <= need.cost * (1.0 + 1e-9));
            // The year before it opens lies in the projection.
            let year = project.opening() - 1 - inputs.base_year;
            if project.on && project.cost_years.is_empty() && (0..found.years as i32).contains(&year) {
                prop_assert!(near(capital[year as usize], need.cost));
                prop_assert!(near(capital.iter().sum(), need.cost));
            }
            if project.cost.is_some() {
                prop_assert_eq!(capital, result.capital_of(place));
                prop_assert!(!need.cost_estimated);
            }
        }
        for step in 0..found.years {
            let all: f64 = (0..inputs.projects.len()).map(|project| found.capital_of(project)[step]).sum();
            prop_assert!(near(found.capital_in(step), all));
        }
    }

    #[test]
    fn twice_as_many_pupils_need_twice_as_much(mut inputs in plan_strategy()) {
        for zone in &mut inputs.zones {
            zone.progression = Some(xuewei::model::Progression::Retention);
        }
        inputs.norms.resources.funding = [Some(500.0), Some(800.0), Some(900.0)];
        inputs.norms.resources.boarding_share = [[0.0, 0.2, 0.7]; 3];
        let (one, two) = (needs_of(&inputs), needs_of(&doubled(inputs.clone())));
        for stage in Stage::ALL {
            for (one, two) in one.series(Area::County, stage).iter().zip(two.series(Area::County, stage)) {
                prop_assert!(near(two.floor.needed, 2.0 * one.floor.needed));
                prop_assert!(near(two.land.needed, 2.0 * one.land.needed));
                prop_assert!(near(two.beds.needed, 2.0 * one.beds.needed));
                prop_assert!(all_near(two.operating, one.operating.map(|money| 2.0 * money)));
                // Kindergarten staff go by classes, which are whole.
                if stage != Stage::Kindergarten {
                    prop_assert!(near(two.staff.needed, 2.0 * one.staff.needed));
                }
            }
        }
    }

    #[test]
    fn more_of_a_thing_is_never_missed_more(inputs in with_resources(), more in 0.0..5000.0, posts in 0..80u32, zone in 0..5usize) {
        let mut better = inputs.clone();
        for school in &mut better.schools {
            school.floor_area = school.floor_area.map(|area| area + more);
        }
        for zone in &mut better.zones {
            zone.resources.floor_area = zone.resources.floor_area.map(|area| area.map(|area| area + more));
        }
        for stage in Stage::ALL {
            better.resources.recruits.push(Recruits {
                zone: (zone > 0).then(|| format!("z{zone}")),
                stage,
                by_year: [(2021, f64::from(posts))].into(),
            });
        }
        let (before, after) = (needs_of(&inputs), needs_of(&better));
        for (before, after) in before.cells.iter().zip(&after.cells) {
            for of in [KINDS_OF_NEED[0], KINDS_OF_NEED[1]] {
                let (before, after) = (of(before), of(after));
                prop_assert!(near(before.needed, after.needed));
                prop_assert_eq!(before.there.is_some(), after.there.is_some());
                prop_assert!(after.short.unwrap_or(0.0) <= before.short.unwrap_or(0.0) * (1.0 + 1e-9) + 1e-6);
            }
        }
    }

    #[test]
    fn who_pays_adds_up_to_what_is_paid(inputs in with_resources()) {
        let found = needs_of(&inputs);
        for cell in &found.cells {
            if let (Some(all), Some(public)) = (cell.operating, cell.operating_public) {
                prop_assert!(public >= 0.0 && public <= all * (1.0 + 1e-9));
                prop_assert!(all_near(cell.operating_of_others().map(|others| others + public), Some(all)));
            }
        }
        for stage in Stage::ALL {
            for step in 0..found.years {
                let schools: f64 =
                    (0..inputs.schools.len()).filter_map(|school| found.of_school(school, stage).get(step)?.operating).sum();
                let county = found.series(Area::County, stage)[step].operating;
                prop_assert!(schools <= county.unwrap_or(0.0) * (1.0 + 1e-9) + 1e-6);
            }
        }
    }

    #[test]
    fn shares_are_shares_and_verdicts_follow_the_figures(inputs in with_resources()) {
        let found = assessed(&inputs);
        let shares = [
            Indicator::Inclusive, Indicator::Public, Indicator::Retention, Indicator::Large, Indicator::SuperLarge,
            Indicator::WithinNorm, Indicator::Private, Indicator::Townships, Indicator::Villages, Indicator::Schools,
        ];
        for indicator in Indicator::ALL {
            for area in (0..found.zones).map(Area::Zone).chain([Area::County]) {
                let figures = found.figures(indicator, area);
                for figure in figures.iter().flatten() {
                    prop_assert!(!figure.is_nan() && *figure >= -1e-9);
                    prop_assert!(*figure <= 1.0 + 1e-9 || !shares.contains(&indicator), "{indicator:?} {figure}");
                }
                let verdict = found.verdict(indicator, area);
                for (step, year) in (0..found.years).zip(found.base_year..) {
                    let met = found.met(indicator, area, step);
                    prop_assert!(verdict.met_from.is_none_or(|from| year < from || met == Some(true)));
                    prop_assert!(verdict.first_missed.is_none_or(|missed| year >= missed || met != Some(false)));
                    prop_assert!(verdict.first_missed.is_some() || met != Some(false));
                }
                if let Some(from) = verdict.met_from.filter(|from| *from > found.base_year) {
                    let before = usize::try_from(from - found.base_year).unwrap() - 1;
                    prop_assert!(found.met(indicator, area, before) != Some(true));
                }
            }
        }
        let (large, super_large) = (Indicator::Large, Indicator::SuperLarge);
        let figures = found.figures(large, Area::County).iter().zip(found.figures(super_large, Area::County));
        prop_assert!(figures.into_iter().all(|(large, super_large)| super_large <= large));
    }

    #[test]
    fn kindergartens_that_turn_inclusive_never_lower_the_coverage(inputs in with_resources()) {
        let mut turned = inputs.clone();
        // Whom private schools take from elsewhere is told by other figures than whom inclusive ones have.
        (turned.horizon, turned.projects) = (0, Vec::new());
        turned.schools.iter_mut().for_each(|school| school.intake.clear());
        turned.zones.iter_mut().for_each(|zone| zone.private_share = Default::default());
        let before = assessed(&turned);
        turned.schools.iter_mut().filter(|school| school.ownership == Ownership::Private).for_each(|school| {
            school.ownership = Ownership::Inclusive;
        });
        let after = assessed(&turned);
        if let (Some(before), Some(after)) =
            (before.figures(Indicator::Inclusive, Area::County)[0], after.figures(Indicator::Inclusive, Area::County)[0])
        {
            prop_assert!(after >= before - 1e-9, "{before} {after}");
        }
    }

    #[test]
    fn an_easier_line_is_never_missed_sooner(inputs in with_resources(), easier in 0.0..0.5) {
        let mut eased = inputs.clone();
        let lines = &mut eased.norms.lines;
        lines.large = lines.large.map(|line| line + easier);
        lines.inclusive = lines.inclusive.map(|line| line - easier);
        let (before, after) = (assessed(&inputs), assessed(&eased));
        for indicator in [Indicator::Large, Indicator::Inclusive] {
            let verdict = |found: &Assessment| found.verdict(indicator, Area::County);
            let missed = |found: &Assessment| verdict(found).first_missed.unwrap_or(i32::MAX);
            let met = |found: &Assessment| verdict(found).met_from.unwrap_or(i32::MAX);
            prop_assert!(missed(&after) >= missed(&before) && met(&after) <= met(&before));
        }
    }
}

#[test]
fn of_another_county_nothing_is_told() {
    let inputs = crate::support::plan(2, vec![crate::support::steady_zone("a", ZoneKind::City, 10.0)]);
    let longer = Inputs { horizon: 3, ..inputs.clone() };
    let (result, found) = (project(&inputs), schools(&inputs, &project(&inputs)));
    assert_eq!(needs(&longer, &result, &found), Needs::default());
    assert_eq!(assessment(&longer, &result, &found, &Needs::default()), Assessment::default());
    // Schools of another projection are worked out anew.
    assert_eq!(needs(&inputs, &result, &Default::default()), needs(&inputs, &result, &found));
}
