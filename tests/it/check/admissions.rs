//! What is said of rules of admission: a slip is an error, a reference to nothing keeps nothing from being computed.

use super::{Case, example, expect_of};
use xuewei::model::{Admission, AdmissionAt, Applicants, ByYear, Inputs, PointBin, Stage};
use xuewei::scenario::problem::Level;

/// The example with rules for its town.
fn county() -> Inputs {
    let mut inputs = example();
    let mut rules = Admission::of(AdmissionAt::Zone("town".into()), Stage::Primary);
    rules.registered_share = Some(0.8);
    rules.lottery.applicants = Applicants::Number(60.0);
    (rules.lottery.twins, rules.lottery.triplets) = (3.0, 1.0);
    rules.points.bins = vec![PointBin { from: 60.0, to: 80.0, children: 40.0 }];
    rules.redirect = Some(vec!["city".into()]);
    inputs.admissions = vec![rules];
    inputs
}

#[test]
fn figures_that_mean_nothing_are_errors() {
    let cases: &[Case] = &[
        (|i| i.admissions[0].places = ByYear::from([(2022, -1.0)]), "admissions[0].places.2022", "Negative"),
        (|i| i.admissions[0].residents = ByYear::from([(2500, 1.0)]), "admissions[0].residents.2500", "FarYear"),
        (|i| i.admissions[0].registered_share = Some(1.2), "admissions[0].registered_share", "OutOfRange"),
        (|i| i.admissions[0].special = f64::NAN, "admissions[0].special", "NotFinite"),
        (|i| i.admissions[0].reserved = -2.0, "admissions[0].reserved", "Negative"),
        (|i| i.admissions[0].lottery.applicants = Applicants::Share(2.0), "admissions[0].lottery.share", "OutOfRange"),
        // 2 × 30 + 3 of 60.
        (|i| i.admissions[0].lottery.twins = 30.0, "admissions[0].lottery.twins", "OutOfRange"),
        (|i| i.admissions[0].points.list = vec![80.0, -1.0], "admissions[0].points[1]", "Negative"),
        (|i| i.admissions[0].points.bins[0].to = 50.0, "admissions[0].point_bins[0].to", "OutOfRange"),
    ];
    expect_of(&county(), Level::Error, cases);
}

#[test]
fn references_to_nothing_are_told() {
    let cases: &[Case] = &[
        (|i| i.admissions[0].at = AdmissionAt::Zone("x".into()), "admissions[0].zone", "UnknownZone"),
        (|i| i.admissions[0].at = AdmissionAt::School("x".into()), "admissions[0].school", "School(UnknownSchool"),
        (|i| i.admissions[0].redirect = Some(vec!["x".into()]), "admissions[0].redirect[0]", "UnknownZone"),
        (|i| i.admissions.push(i.admissions[0].clone()), "admissions[1]", "NotUsed"),
    ];
    expect_of(&county(), Level::Warning, cases);
}
