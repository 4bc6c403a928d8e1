use super::assessed::applies;
use super::*;
use crate::model::{Assessment, Indicator, Need, SchoolKind, Verdict, ZoneKind, needs, project, schools};
use crate::scenario::presets;

fn need(needed: f64, there: f64) -> Need {
    let over = |gap: f64| Some(((needed - there) * gap).max(0.0));
    Need { needed, there: Some(there), short: over(1.0), spare: over(-1.0) }
}

#[test]
fn a_difference_knows_its_terms_where_they_stand_above_it() {
    let cell = NeedCell { staff: need(12.4, 10.6), land: need(9.0, 12.0), ..NeedCell::default() };
    assert_eq!(Resource::StaffShort.terms(&cell), Some([12.4, 10.6]));
    assert_eq!(Resource::StaffSpare.terms(&cell), None, "there are none too many");
    assert_eq!(Resource::LandShort.terms(&cell), None);
    let spare = NeedCell { staff: need(10.0, 12.0), ..NeedCell::default() };
    assert_eq!(Resource::StaffSpare.terms(&spare), Some([12.0, 10.0]));
    // One zone has 5 too many, the other 8 too few: together needed − there is 3, and 8 are short.
    let both = Need { needed: 30.0, there: Some(27.0), short: Some(8.0), spare: Some(5.0) };
    assert_eq!(Resource::StaffShort.terms(&NeedCell { staff: both, ..NeedCell::default() }), None);
}

fn line(of: Resource, values: &[Option<f64>]) -> ResourceLine {
    ResourceLine { of, values: values.to_vec(), terms: Vec::new(), entered: None }
}

#[test]
fn staff_taken_on_in_spite_of_a_surplus_are_told() {
    let recruits = line(Resource::Recruits, &[0.0, 5.0, 5.0, 4.0, 0.0, 3.0].map(Some));
    let spare = |values: [f64; 6]| line(Resource::StaffSpare, &values.map(Some));
    let found = taken_on(&[recruits.clone(), spare([9.0, 0.0, 2.0, 7.0, 8.0, 1.0])]).unwrap();
    // In the base year and in the fifth nobody is taken on; in the second none are too many.
    assert_eq!(found, TakenOn { spans: vec![(2, 3), (5, 5)], worst: 3, spare: 7.0, terms: None, recruits: 4.0 });
    // Those taken on may be for zones in which more are missing than are too many elsewhere.
    let short = line(Resource::StaffShort, &[0.0, 3.0, 178.0, 2.0, 0.0, 1.0].map(Some));
    let mut lines = [recruits.clone(), spare([9.0, 0.0, 2.0, 7.0, 8.0, 1.0]), short];
    lines[1].terms = vec![None, None, None, Some([20.4, 13.4]), None, None];
    let found = taken_on(&lines).unwrap();
    assert_eq!((found.spans, found.worst, found.terms), (vec![(3, 3)], 3, Some([20.4, 13.4])));
    assert_eq!(taken_on(&[recruits.clone(), spare([9.0, 0.4, 0.0, 0.0, 8.0, 0.0])]), None);
    assert_eq!(taken_on(&[recruits]), None, "it is not known how many there are");
}

/// A county of one figure, held against a line of 100 that must not be passed.
fn course(figures: &[Option<f64>]) -> Assessed {
    let met: Vec<Option<bool>> = figures.iter().map(|figure| figure.map(|figure| figure <= 100.0)).collect();
    let from = met.iter().rposition(|met| *met != Some(true)).map_or(0, |last| last + 1);
    let year = |step: usize| 2020 + i32::try_from(step).unwrap();
    let verdict = Verdict {
        line: Some(100.0),
        met_from: (from < met.len()).then(|| year(from)),
        first_missed: met.iter().position(|met| *met == Some(false)).map(year),
    };
    Assessed { indicator: Indicator::SchoolSize, figures: figures.to_vec(), met, verdict, applies: true }
}

#[test]
fn what_is_met_later_is_neither_met_nor_missed() {
    let of = |figures: &[f64]| course(&figures.iter().copied().map(Some).collect::<Vec<_>>());
    assert_eq!(of(&[90.0, 80.0]).course(), Course::Met);
    assert_eq!(of(&[110.0, 80.0]).course(), Course::Later);
    assert_eq!(of(&[90.0, 110.0]).course(), Course::Missed);
    assert_eq!(course(&[None, None]).course(), Course::Unknown);
    assert_eq!(Assessed { applies: false, ..course(&[None, None]) }.course(), Course::Inapplicable);
    assert_eq!(Assessed { applies: false, ..of(&[90.0, 110.0]) }.course(), Course::Missed, "it is there after all");
    assert_eq!(course(&[None, Some(90.0), Some(80.0), None, Some(70.0)]).known_spans(), [(1, 2), (4, 4)]);
    let unjudged = Assessed { verdict: Verdict::default(), met: vec![None; 2], ..of(&[90.0, 110.0]) };
    assert_eq!(unjudged.course(), Course::Unjudged);
    assert_eq!(of(&[90.0, 110.0, 120.0, 80.0, 130.0]).missed_spans(), [(1, 2), (4, 4)]);
}

#[test]
fn each_indicator_of_a_preset_has_the_course_of_its_years() {
    let inputs = presets::preset("enshi@2").unwrap().inputs;
    let projection = project(&inputs);
    let schools = schools(&inputs, &projection);
    let needs = needs(&inputs, &projection, &schools);
    let found: Assessment = crate::model::assessment(&inputs, &projection, &schools, &needs);
    let all = assessed(&inputs, &found, Area::County, false);
    for one in &all {
        let known: Vec<bool> = one.met.iter().flatten().copied().collect();
        let expected = match (one.verdict.line, known.contains(&false), known.last()) {
            (None, ..) => Course::Unjudged,
            (_, _, None) if !one.applies => Course::Inapplicable,
            (_, _, None) => Course::Unknown,
            (_, false, _) => Course::Met,
            (_, true, Some(true)) => Course::Later,
            (_, true, Some(false)) => Course::Missed,
        };
        assert_eq!(one.course(), expected, "{:?}", one.indicator);
    }
    assert!(all.iter().any(|one| one.course() == Course::Later), "nothing is met later: the test tells nothing");
    assert!(all.iter().any(Assessed::is_over_full));
    // The land of each plan is looked at in the first year in which most of it is needed.
    let land = planned_land(&inputs, &needs);
    assert!(!land.is_empty());
    for of in land {
        let cells = needs.land_plan(of.plan, of.stage);
        let step = usize::try_from(of.year - inputs.base_year).unwrap();
        assert_eq!(cells[step].needed, of.needed);
        assert!(cells.iter().all(|cell| cell.needed <= of.needed + 0.01));
        assert!(cells[..step].iter().all(|cell| cell.needed < of.needed));
    }
}

#[test]
fn what_is_not_there_is_not_lacking_and_pupils_of_no_school_are_counted() {
    let mut inputs = presets::preset("enshi@2").unwrap().inputs;
    let outside =
        |inputs: &crate::model::Inputs, area: Area| in_no_school(inputs, &schools(inputs, &project(inputs)), area);
    let city = inputs.zones.iter().position(|zone| zone.kind == ZoneKind::City).unwrap();
    assert!(!applies(&inputs, Indicator::Townships, Area::Zone(city)));
    assert!(applies(&inputs, Indicator::Townships, Area::County));
    assert!(applies(&inputs, Indicator::NineYearSize, Area::County));
    inputs.schools.retain(|school| school.kind != SchoolKind::NineYear);
    assert!(!applies(&inputs, Indicator::NineYearSize, Area::County), "there are other schools, and none of these");
    let zone = inputs.zones[city].id.clone();
    inputs.schools.retain(|school| school.zone != zone);
    let taken_out = outside(&inputs, Area::Zone(city)).expect("nobody teaches their pupils");
    assert_eq!(taken_out.0, 0);
    inputs.schools.clear();
    assert!(applies(&inputs, Indicator::NineYearSize, Area::County), "no school is entered: it is not known");
    assert_eq!(outside(&inputs, Area::County), None);
}

#[test]
fn floor_area_that_is_there_before_its_rooms_is_told() {
    let mut inputs = presets::preset("enshi@2").unwrap().inputs;
    let told = |inputs: &crate::model::Inputs| {
        let projection = project(inputs);
        in_full_at_once(inputs, &needs(inputs, &projection, &schools(inputs, &projection)), Area::County)
    };
    let place = inputs.projects.iter().position(|one| one.effects.iter().any(|effect| effect.rooms > 0.0)).unwrap();
    let mut one = inputs.projects.swap_remove(place);
    (one.on, one.floor_area, one.first_year, one.delay) = (true, Some(9000.0), inputs.base_year + 1, 0);
    let with = |change: &dyn Fn(&mut crate::model::Project)| {
        let mut one = one.clone();
        one.phase_in = 3;
        change(&mut one);
        crate::model::Inputs { projects: vec![one], ..inputs.clone() }
    };
    assert!(told(&with(&|_| ())));
    assert!(!told(&with(&|one| one.phase_in = 1)));
    assert!(!told(&with(&|one| one.on = false)));
    assert!(!told(&with(&|one| one.first_year = inputs.base_year + 80)), "it opens after the years shown");
}

#[test]
fn projects_are_summed_with_their_floor_land_and_posts() {
    let project = |by_year: [f64; 4], floor, land, posts| Capital {
        project: 0,
        estimated: false,
        by_year: by_year.to_vec(),
        floor,
        land,
        posts,
    };
    let found = capital_total(&[
        project([0.0, 5.0, 0.0, 0.0], (100.0, false), (0.0, false), None),
        project([0.0, 0.0, 0.0, 7.0], (50.0, false), (300.0, true), Some(12.0)),
    ]);
    assert_eq!((found.by_year, found.spent), (vec![0.0, 5.0, 0.0, 7.0], 1..4));
    assert_eq!((found.floor, found.land, found.posts), ((150.0, false), (300.0, true), Some(12.0)));
    assert_eq!(capital_total(&[]), CapitalTotal::default());
}
