//! The county assessments.

use super::zone_of;
use crate::support::{all_close, close, primary_school, steady_zone};
use xuewei::model::{
    Area, Assessment, Indicator, Inputs, KindergartenPupils, Ownership, Project, RETENTION, School, SchoolKind, Stage,
    Villages, ZoneKind, assessment, missed_lines, needs, project, schools,
};

fn assessed(inputs: &Inputs) -> Assessment {
    let projection = project(inputs);
    let schools = schools(inputs, &projection);
    assessment(inputs, &projection, &schools, &needs(inputs, &projection, &schools))
}

fn county(found: &Assessment, indicator: Indicator, step: usize) -> f64 {
    found.figures(indicator, Area::County)[step].expect("known")
}

fn kindergarten(id: &str, ownership: Ownership, pupils: f64) -> School {
    let by_grade = std::array::from_fn(|grade| if grade < 3 { pupils } else { 0.0 });
    School {
        id: id.into(),
        zone: "a".into(),
        ownership,
        kind: SchoolKind::Kindergarten,
        rooms: [9.0, 0.0, 0.0],
        pupils: Some(by_grade),
        ..School::default()
    }
}

#[test]
fn inclusive_coverage_and_public_share_with_schools() {
    // 300 children: public 90, inclusive 120, private 90 → 70 % and 30 %; lines 80 % and 50 %.
    let schools = vec![
        kindergarten("k1", Ownership::Public, 30.0),
        kindergarten("k2", Ownership::Inclusive, 40.0),
        kindergarten("k3", Ownership::Private, 30.0),
    ];
    let mut inputs = zone_of(100.0, 1, schools);
    let found = assessed(&inputs);
    all_close([Indicator::Inclusive, Indicator::Public].map(|one| county(&found, one, 0)), &[0.7, 0.3]);
    assert_eq!(found.met(Indicator::Inclusive, Area::County, 0), Some(false));
    assert_eq!(found.verdict(Indicator::Inclusive, Area::County).first_missed, Some(2020));
    // The third turns inclusive: all are.
    inputs.schools[2].ownership = Ownership::Inclusive;
    let verdict = assessed(&inputs).verdict(Indicator::Inclusive, Area::County);
    assert_eq!((verdict.line, verdict.met_from, verdict.first_missed), (Some(0.8), Some(2020), None));
    // The largest has 120; the cap is 360.
    let found = assessed(&inputs);
    close(county(&found, Indicator::KindergartenSize, 0), 120.0);
    assert_eq!(found.met(Indicator::KindergartenSize, Area::County, 0), Some(true));
    // Not known without a school of the stage.
    assert_eq!(found.figures(Indicator::SchoolSize, Area::County)[0], None);
}

#[test]
fn inclusive_coverage_before_schools_are_entered() {
    let mut inputs = zone_of(100.0, 0, Vec::new());
    let both = |inputs: &Inputs| {
        let found = assessed(inputs);
        [Indicator::Inclusive, Indicator::Public].map(|one| found.figures(one, Area::County)[0])
    };
    assert_eq!(both(&inputs), [None, None]);
    // A private share alone tells the one.
    inputs.zones[0].private_share[0] = [(2020, 0.25)].into();
    assert_eq!(both(&inputs), [Some(0.75), None]);
    // Rooms tell the other: of 12 not private ones 4 are inclusive, of 75 % a third.
    inputs.zones[0].rooms[0] = [6.0, 2.0, 4.0, 1.0];
    assert_eq!(both(&inputs).map(|one| one.unwrap()), [0.75, 0.5]);
    assert_eq!(assessed(&inputs).met(Indicator::Public, Area::County, 0), Some(true));
}

#[test]
fn enrolment_retention_and_the_year_from_which_on_a_line_is_met() {
    // Children 100 an age, 80 in each class of kindergarten; the target of 90 % in 2022 goes by 5 points a year.
    let mut inputs = zone_of(100.0, 3, Vec::new());
    inputs.zones[0].kindergarten = KindergartenPupils::ByClass([80.0; 3]);
    inputs.kindergarten_target =
        Some(xuewei::model::KindergartenTarget { year: 2022, ratio: xuewei::model::TargetRatio::All(0.9) });
    inputs.zones[0].retention = RETENTION;
    let found = assessed(&inputs);
    let figures = found.figures(Indicator::GrossEnrolment, Area::County);
    all_close(figures.iter().flatten().copied(), &[0.8, 0.85, 0.9, 0.9]);
    let verdict = found.verdict(Indicator::GrossEnrolment, Area::County);
    assert_eq!((verdict.first_missed, verdict.met_from), (Some(2020), Some(2021)));
    // One-year enrolment has no line: neither met nor missed.
    assert_eq!(found.met(Indicator::OneYearEnrolment, Area::County, 3), None);
    close(county(&found, Indicator::OneYearEnrolment, 3), 0.9);
    // 0.9977³, as Enshi reports 99.31 % (seed E7). A second zone with none lost and twice the entrants: (a + 2) ÷ 3.
    close(county(&found, Indicator::Retention, 0), 0.9977 * 0.9977 * 0.9977);
    inputs.zones.push(steady_zone("b", ZoneKind::City, 200.0));
    close(county(&assessed(&inputs), Indicator::Retention, 0), (0.9977 * 0.9977 * 0.9977 + 2.0) / 3.0);
}

#[test]
fn classes_and_sizes() {
    // 70 a grade in six rooms: six classes of 70, all super-large; 30 a grade in six rooms: six of 30. The zone has 100
    // juniors a grade in no school.
    let mut inputs =
        zone_of(100.0, 0, vec![primary_school("a1", "a", 6.0, 70.0), primary_school("a2", "a", 6.0, 30.0)]);
    let found = assessed(&inputs);
    for (indicator, expected) in [
        (Indicator::Large, 0.5),
        (Indicator::SuperLarge, 0.5),
        (Indicator::WithinNorm, 0.5),
        (Indicator::SchoolSize, 420.0),
    ] {
        close(county(&found, indicator, 0), expected);
    }
    assert_eq!(found.met(Indicator::Large, Area::County, 0), Some(false));
    assert_eq!(found.met(Indicator::WithinNorm, Area::County, 0), None);
    // Of two schools one meets all lines; with sports grounds of 7 m² a pupil (180 × 7) none does.
    close(county(&found, Indicator::Schools, 0), 0.5);
    inputs.schools[1].sports_area = Some(1260.0);
    let found = assessed(&inputs);
    close(county(&found, Indicator::Schools, 0), 0.0);
    close(county(&found, Indicator::SportsArea(Stage::Primary), 0), 7.0);
    assert_eq!(found.met(Indicator::SportsArea(Stage::Primary), Area::Zone(0), 0), Some(false));
    assert_eq!(found.figures(Indicator::SportsArea(Stage::Junior), Area::County)[0], None);
    // 7.5 m² reach the line exactly.
    inputs.schools[1].sports_area = Some(1350.0);
    close(county(&assessed(&inputs), Indicator::Schools, 0), 0.5);
    // A nine-year school is held against its own cap.
    inputs.schools[0].kind = SchoolKind::NineYear;
    let found = assessed(&inputs);
    close(county(&found, Indicator::NineYearSize, 0), 420.0);
    close(county(&found, Indicator::SchoolSize, 0), 180.0);
    // Teaching area is shared by rooms, 6 : 2, and 1 890 of 2 520 m² for 420 pupils are 4.5.
    inputs.schools[0].rooms[0] = 2.0;
    inputs.schools[0].teaching_area = Some(2520.0);
    close(county(&assessed(&inputs), Indicator::TeachingArea(Stage::Primary), 0), 4.5);
}

#[test]
fn townships_villages_migrants_and_private_schools() {
    // A city, and two townships of which one has a public central kindergarten.
    let mut central = kindergarten("k1", Ownership::Public, 10.0);
    central.central = true;
    let mut inputs = zone_of(10.0, 2, vec![central]);
    inputs.zones.push(steady_zone("b", ZoneKind::Town, 30.0));
    inputs.zones.push(steady_zone("city", ZoneKind::City, 60.0));
    inputs.zones[0].resources.villages = Some(Villages { count: 12.0, within_reach: 7.0 });
    inputs.zones[1].resources.villages = Some(Villages { count: 8.0, within_reach: 8.0 });
    let new = |id: &str, year, villages| Project {
        villages: Some(villages),
        ..crate::support::project_at(id, "k1", Stage::Kindergarten, year, 1.0)
    };
    inputs.projects = vec![new("one", 2021, 3.0), new("two", 2022, 9.0)];
    let found = assessed(&inputs);
    close(county(&found, Indicator::Townships, 0), 0.5);
    assert_eq!(found.figures(Indicator::Townships, Area::Zone(2))[0], None);
    // 15, 18 of 20; then no more than the 12 there are.
    all_close((0..3).map(|step| county(&found, Indicator::Villages, step)), &[0.75, 0.9, 1.0]);
    assert_eq!(found.verdict(Indicator::Villages, Area::County).met_from, Some(2022));
    // Migrants: 90 % of the pupils of b (270), 60 % of the city's (540): (243 + 324) ÷ 810.
    inputs.zones[1].resources.migrants_in_public = [(2020, 0.9)].into();
    inputs.zones[2].resources.migrants_in_public = [(2020, 0.6), (2022, 0.9)].into();
    let found = assessed(&inputs);
    all_close((0..3).map(|step| county(&found, Indicator::Migrants, step)), &[0.7, 0.7, 0.9]);
    assert_eq!(found.verdict(Indicator::Migrants, Area::County).met_from, Some(2022));
    // Private share of compulsory pupils: 20 % of the city's primary pupils, 72 of 900. Other zones have public rooms only.
    inputs.zones.iter_mut().for_each(|zone| (zone.rooms[1][0], zone.rooms[2][0]) = (6.0, 6.0));
    inputs.zones[2].private_share[1] = [(2020, 0.2)].into();
    close(county(&assessed(&inputs), Indicator::Private, 0), 72.0 / 900.0);
}

#[test]
fn floor_of_kindergartens_and_children_with_disabilities() {
    // 300 children on 3 132 m²: 10.44, the line.
    let mut inputs = zone_of(100.0, 0, Vec::new());
    inputs.zones[0].resources.floor_area[0] = Some(3132.0);
    let found = assessed(&inputs);
    close(county(&found, Indicator::KindergartenFloor, 0), 10.44);
    assert_eq!(found.met(Indicator::KindergartenFloor, Area::County, 0), Some(true));
    // 600 children of primary age × 5 per 1 000, 96 % of them enrolled.
    let projection = project(&inputs);
    let disabled = |inputs: &Inputs| {
        let needs = needs(inputs, &projection, &schools(inputs, &projection));
        let cell = needs.series(Area::County, Stage::Primary)[0];
        (cell.disabled, cell.disabled_enrolled)
    };
    assert_eq!(disabled(&inputs), (None, None));
    inputs.norms.resources.disabled_per_1000 = Some(5.0);
    assert_eq!(disabled(&inputs), (Some(3.0), None));
    inputs.resources.disabled_enrolled = [(2020, 0.96)].into();
    close(disabled(&inputs).1.unwrap(), 2.88);
}

#[test]
fn a_kindergarten_that_teaches_primary_is_held_against_both_caps() {
    // All 300 children, and 60 of 100 in each of six grades: 360, more than the 240 of the primary school. Its children
    // are no attached classes: they are held against the cap of kindergartens.
    let mut both = kindergarten("k1", Ownership::Public, 100.0);
    both.pupils.as_mut().unwrap()[3..9].fill(60.0);
    both.rooms[1] = 12.0;
    let mut inputs = zone_of(100.0, 0, vec![both, primary_school("a1", "a", 12.0, 40.0)]);
    let found = assessed(&inputs);
    close(county(&found, Indicator::KindergartenSize, 0), 300.0);
    close(county(&found, Indicator::SchoolSize, 0), 360.0);
    // Caps of 250 and 350: it is over both.
    (inputs.norms.lines.kindergarten_size, inputs.norms.lines.school_size) = (Some(250.0), Some(350.0));
    let projection = project(&inputs);
    let schools = schools(&inputs, &projection);
    let missed = missed_lines(&inputs, &schools, &needs(&inputs, &projection, &schools), 0, 0);
    assert_eq!(missed[..2], [(Indicator::KindergartenSize, 300.0), (Indicator::SchoolSize, 360.0)]);
    // In a primary school the same children are in attached classes, and no part of its size.
    inputs.schools[0].kind = SchoolKind::Primary;
    let found = assessed(&inputs);
    assert_eq!(found.figures(Indicator::KindergartenSize, Area::County)[0], None);
    close(county(&found, Indicator::SchoolSize, 0), 360.0);
}
