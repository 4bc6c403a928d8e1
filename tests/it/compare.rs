//! Scenarios side by side: totals and differences by hand.

use crate::support::{close, plan, project_of, steady_zone};
use xuewei::exchange::comparison::{write_differences, write_totals};
use xuewei::model::{Area, Inputs, Projection, Stage, ZoneKind, project};
use xuewei::report::compare::{Measure, Side, Unpriced, differences, same_years, totals};

/// One zone of 100 births a year: 600 primary pupils, 10 rooms for 450; 3 years after the base year.
fn short() -> Inputs {
    let mut zone = steady_zone("a", ZoneKind::City, 100.0);
    zone.rooms = [[10.0, 0.0, 0.0, 0.0], [10.0, 0.0, 0.0, 0.0], [6.0, 0.0, 0.0, 0.0]];
    plan(3, vec![zone])
}

/// With 4 rooms more from 2022 on, for 18 million yuan: 630 places.
fn built() -> Inputs {
    let mut inputs = short();
    inputs.projects = vec![project_of("school", "a", Stage::Primary, 2022, 4.0)];
    inputs.projects[0].cost = Some(18e6);
    inputs
}

fn sides<'a>(all: &'a [(Inputs, Projection)]) -> Vec<Side<'a>> {
    all.iter().map(|(inputs, projection)| Side { inputs, projection, deeper: None }).collect()
}

fn projected<const N: usize>(all: [Inputs; N]) -> [(Inputs, Projection); N] {
    all.map(|inputs| {
        let projection = project(&inputs);
        (inputs, projection)
    })
}

#[test]
fn a_programme_is_priced_by_what_it_spares() {
    let all = projected([short(), built()]);
    let [base, plan] = totals(&sides(&all), Some(0)).try_into().unwrap();
    // 150 primary pupils without a place in each of 4 years; kindergartens 300 places, junior 300: exactly enough.
    close(base.unmet, 600.0);
    assert_eq!(
        (base.cost_per_place, base.cost_per_unmet, base.places),
        (Err(Unpriced::Free), Err(Unpriced::IsBase), 0.0)
    );
    // From 2022 on 630 places: 30 idle in 2022 and 2023.
    close(plan.unmet, 300.0);
    close(plan.idle - base.idle, 60.0);
    close(plan.places, 180.0);
    close(plan.cost_per_place.unwrap(), 100_000.0);
    close(plan.cost_per_unmet.unwrap(), 60_000.0);
    assert_eq!(
        totals(&sides(&all), Some(1))[0].cost_per_unmet,
        Err(Unpriced::Cheaper { saved: 18e6, spared: -300.0 }),
        "who builds less spares nothing"
    );
    assert_eq!(totals(&sides(&all), Some(2))[1].cost_per_unmet, Err(Unpriced::NoBase));
    assert_eq!(totals(&sides(&all), None)[1].cost_per_unmet, Err(Unpriced::NoBase));
}

#[test]
fn what_brings_nothing_has_no_price() {
    // Rooms where there are places enough: nobody is spared. Rooms that go while money is spent: no places come.
    let mut elsewhere = built();
    elsewhere.projects = vec![project_of("school", "a", Stage::Junior, 2022, 4.0)];
    elsewhere.projects[0].cost = Some(18e6);
    let mut fewer = elsewhere.clone();
    fewer.projects[0].effects[0].rooms = -1.0;
    let all = projected([short(), elsewhere, fewer]);
    let [_, elsewhere, fewer] = totals(&sides(&all), Some(0)).try_into().unwrap();
    assert_eq!(elsewhere.cost_per_unmet, Err(Unpriced::NoneSpared));
    assert_eq!(fewer.cost_per_place, Err(Unpriced::NoPlaces));
}

#[test]
fn what_is_not_known_is_not_priced() {
    let mut unknown = built();
    unknown.projects[0].cost = None;
    let all = projected([short(), unknown]);
    let plan = &totals(&sides(&all), Some(0))[1];
    assert_eq!((plan.cost_per_place, plan.cost_per_unmet), (Err(Unpriced::Unknown(1)), Err(Unpriced::Unknown(1))));
    assert_eq!(totals(&sides(&all), Some(1))[0].cost_per_unmet, Err(Unpriced::BaseUnknown(1)));
    assert!(totals(&[], Some(0)).is_empty());
}

#[test]
fn only_years_both_have_are_set_against_each_other() {
    let longer = Inputs { horizon: 5, ..built() };
    let all = projected([short(), longer]);
    close(totals(&sides(&all), Some(0))[1].cost_per_unmet.unwrap(), 60_000.0);
    assert!(same_years(&sides(&all)[0], &sides(&all)[0]) && !same_years(&sides(&all)[0], &sides(&all)[1]));
    let found = differences(sides(&all)[0], sides(&all)[1], Measure::Unmet);
    let primary = found.rows.iter().find(|row| row.stage == Stage::Primary).unwrap();
    assert_eq!(found.years, [2020, 2021, 2022, 2023, 2024, 2025]);
    assert_eq!(primary.values, [Some(0.0), Some(0.0), Some(-150.0), Some(-150.0), None, None]);
}

#[test]
fn what_is_built_after_the_years_of_the_base_is_no_price_of_what_it_spares() {
    let mut longer = Inputs { horizon: 9, ..built() };
    let mut later = project_of("later", "a", Stage::Primary, 2027, 4.0);
    later.cost = Some(50e6);
    longer.projects.push(later);
    // Half of the first school is paid for when the base has ended.
    let mut late = Inputs { horizon: 9, ..built() };
    late.projects[0].cost_years = vec![2021, 2024];
    let all = projected([short(), longer, late]);
    let [_, longer, late] = totals(&sides(&all), Some(0)).try_into().unwrap();
    close(longer.headline.cost.yuan, 68e6);
    close(longer.cost_per_unmet.unwrap(), 60_000.0);
    close(late.cost_per_unmet.unwrap(), 30_000.0);
    // The other way round, too: neither side's later cost counts.
    let base = totals(&sides(&all), Some(1))[0].cost_per_unmet;
    assert_eq!(base, Err(Unpriced::Cheaper { saved: 18e6, spared: -300.0 }));
}

#[test]
fn zones_are_matched_by_their_ids() {
    let mut more = built();
    more.zones.insert(0, steady_zone("b", ZoneKind::Town, 10.0));
    let all = projected([short(), more]);
    let [base, side] = sides(&all).try_into().unwrap();
    for measure in Measure::ALL {
        let found = differences(base, side, measure);
        let areas: Vec<Area> = found.rows.iter().step_by(3).map(|row| row.area).collect();
        assert_eq!(areas, [Area::Zone(0), Area::Zone(1), Area::County]);
        assert!(found.rows[..3].iter().all(|row| row.values.iter().all(Option::is_none)), "b is not in the base");
    }
    let places = differences(base, side, Measure::Places);
    assert_eq!(places.rows[4].values, [Some(0.0), Some(0.0), Some(180.0), Some(180.0)]);
}

#[test]
fn tables_hold_what_was_worked_out() {
    let all = projected([short(), built()]);
    let sides = sides(&all);
    let named = [("now", sides[0]), ("plan", sides[1])];
    let (mut lines, mut differences) = (Vec::new(), Vec::new());
    write_totals(&mut lines, &named, Some(0)).unwrap();
    write_differences(&mut differences, &named, 0).unwrap();
    let lines = String::from_utf8(lines).unwrap();
    let [head, now, plan]: [&str; 3] = lines.lines().collect::<Vec<_>>().try_into().unwrap();
    assert!(
        head.ends_with("cost,unmet_pupil_years,idle_place_years,places_added,projects_without_cost,cost_per_place,cost_per_unmet_pupil_year,large_classes,super_large_classes,classes_then,large_classes_year,staff_gap,staff_gap_year,projects_estimated")
    );
    assert!(
        now.starts_with("now,2020,primary,150,2020,primary,4,0,2020,primary,")
            && now.ends_with(",0,600,0,0,0,,,,,,,,,0"),
        "{now}"
    );
    assert!(plan.ends_with(",18000000,300,60,180,0,100000,60000,,,,,,,0"), "{plan}");
    let differences = String::from_utf8(differences).unwrap();
    // One zone alone is the county: three stages of four years.
    assert_eq!(differences.lines().count(), 1 + 3 * 4);
    assert!(differences.contains("plan,a,primary,2022,-150,30,0,180\n"), "{differences}");
}
