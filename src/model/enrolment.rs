//! Enrolment per child (§2.2, step 6).

use super::calibration::Base;
use super::inputs::{Inputs, KindergartenPupils, KindergartenTarget, TargetRatio, Zone};
use super::words::{GRADES, Stage};

/// Pupils per child of each grade's age: zone by zone, b … b+H, K1…G9 together.
pub(super) fn ratios(inputs: &Inputs, base: &[Base], horizon: usize) -> Vec<f64> {
    let now: Vec<[f64; 3]> = inputs.zones.iter().zip(base).map(|(zone, base)| base_ratios(inputs, zone, base)).collect();
    let county = gross_ratio(base.iter().zip(&now));
    let mut ratios = Vec::with_capacity(inputs.zones.len() * (horizon + 1) * GRADES);
    for ((zone, base), now) in inputs.zones.iter().zip(base).zip(&now) {
        let (target, gross) = match (&zone.kindergarten_target, &inputs.kindergarten_target) {
            (Some(own), _) => (Some(own), gross_ratio(std::iter::once((base, now)))),
            (None, Some(county_target)) => (Some(county_target), county),
            (None, None) => (None, 0.0),
        };
        let reached = target.map(|target| (target, reached(target, now, gross)));
        for step in 0..=horizon {
            match reached {
                Some((target, reached)) => {
                    let part = part(inputs, target, step);
                    ratios.extend((0..3).map(|class| now[class] + (reached[class] - now[class]) * part));
                }
                None => ratios.extend(now),
            }
            let primary = inputs.scheme.grades(Stage::Primary);
            let attending = |grade: usize| zone.attendance[usize::from(!primary.contains(&grade))];
            ratios.extend((3..GRADES).map(attending));
        }
    }
    ratios
}

/// e(b) of K1, K2, K3: pupils of the class ÷ children if pupils by class are known, else the gross ratio. Without
/// children of an age its pupils tell nothing, and the gross ratio holds for those who may come.
fn base_ratios(inputs: &Inputs, zone: &Zone, base: &Base) -> [f64; 3] {
    let children = &base.children[3..6];
    let all: f64 = children.iter().sum();
    let given = inputs.gross_ratio.unwrap_or(1.0);
    let of_all = |pupils: f64| if all > 0.0 { pupils / all } else { given };
    match zone.kindergarten {
        KindergartenPupils::Unknown => [given; 3],
        KindergartenPupils::Ratio(ratio) => [ratio; 3],
        KindergartenPupils::Total(pupils) => [of_all(pupils); 3],
        KindergartenPupils::ByClass(classes) => std::array::from_fn(|class| {
            if children[class] > 0.0 { classes[class] / children[class] } else { of_all(classes.iter().sum()) }
        }),
    }
}

/// GER(b) = ΣE ÷ ΣC[3..5]; 0 without children.
fn gross_ratio<'a>(zones: impl Iterator<Item = (&'a Base, &'a [f64; 3])>) -> f64 {
    let (mut pupils, mut all) = (0.0, 0.0);
    for (base, ratios) in zones {
        for (children, ratio) in base.children[3..6].iter().zip(ratios) {
            pupils += children * ratio;
            all += children;
        }
    }
    if all > 0.0 { pupils / all } else { 0.0 }
}

/// e(T): by class as given; one for all as `e(b) · GER(T) ÷ GER(b)`, or GER(T) itself where GER(b) is 0.
fn reached(target: &KindergartenTarget, now: &[f64; 3], gross: f64) -> [f64; 3] {
    match target.ratio {
        TargetRatio::ByClass(ratios) => ratios,
        TargetRatio::All(ratio) if gross > 0.0 => now.map(|now| now * ratio / gross),
        TargetRatio::All(ratio) => [ratio; 3],
    }
}

/// How much of the way to the target is gone, 0…1. A target not after the base year (refused by `scenario::check`)
/// is never set out for.
fn part(inputs: &Inputs, target: &KindergartenTarget, step: usize) -> f64 {
    let span = i64::from(target.year) - i64::from(inputs.base_year);
    let gone = i64::try_from(step).unwrap_or(i64::MAX);
    match span {
        ..1 => 0.0,
        _ if gone >= span => 1.0,
        _ => gone as f64 / span as f64,
    }
}
