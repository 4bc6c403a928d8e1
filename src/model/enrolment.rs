//! Enrolment per child (§2.2, step 6).

use super::calibration::Base;
use super::inputs::{Inputs, KindergartenPupils, KindergartenTarget, TargetRatio, Zone};
use super::words::{Ages, GRADES, Stage};

/// Pupils by grade K1…G9, `E = C × ratio`, zone by zone, year by year, from children year by year, zone by zone.
pub(super) fn pupils(inputs: &Inputs, base: &[Base], children: &[Ages], years: usize) -> Vec<[f64; GRADES]> {
    let ratios = ratios(inputs, base);
    let mut pupils = vec![[0.0; GRADES]; children.len()];
    for (place, (ratio, pupils)) in ratios.iter().zip(pupils.chunks_exact_mut(years)).enumerate() {
        for (step, pupils) in pupils.iter_mut().enumerate() {
            let part = ratio.part(step);
            let children = &children[step * ratios.len() + place];
            for grade in 0..GRADES {
                pupils[grade] = children[grade + 3] * ratio.now[grade];
            }
            for class in 0..3 {
                pupils[class] += children[class + 3] * ratio.change[class] * part;
            }
        }
    }
    pupils
}

/// Pupils per child of each grade's age in one zone: linear from b to the year of the target, flat after.
struct Ratios {
    /// In the base year.
    now: [f64; GRADES],
    /// In kindergartens, from the base year to the target.
    change: [f64; 3],
    /// Years to the target; 0 without one, or where it is not after the base year (refused by `scenario::check`).
    span: usize,
}

impl Ratios {
    /// How much of the way to the target is gone, 0…1.
    fn part(&self, step: usize) -> f64 {
        match self.span {
            0 => 0.0,
            span if step >= span => 1.0,
            span => step as f64 / span as f64,
        }
    }
}

/// The ratios of all zones.
fn ratios(inputs: &Inputs, base: &[Base]) -> Vec<Ratios> {
    let kindergarten: Vec<[f64; 3]> =
        inputs.zones.iter().zip(base).map(|(zone, base)| base_ratios(inputs, zone, base)).collect();
    let county = gross_ratio(base.iter().zip(&kindergarten));
    let of_zone = |((zone, base), kindergarten): ((&Zone, &Base), &[f64; 3])| {
        let (target, gross) = match &zone.kindergarten_target {
            Some(own) => (Some(own), gross_ratio(std::iter::once((base, kindergarten)))),
            None => (inputs.kindergarten_target.as_ref(), county),
        };
        let mut now = [zone.attendance[0]; GRADES];
        now[..3].copy_from_slice(kindergarten);
        now[inputs.scheme.grades(Stage::Junior)].fill(zone.attendance[1]);
        let reached = target.map_or(*kindergarten, |target| reached(target, kindergarten, gross));
        let change = std::array::from_fn(|class| reached[class] - kindergarten[class]);
        let span = target.map_or(0, |target| i64::from(target.year) - i64::from(inputs.base_year));
        Ratios { now, change, span: usize::try_from(span).unwrap_or(0) }
    };
    inputs.zones.iter().zip(base).zip(&kindergarten).map(of_zone).collect()
}

/// e(b) of K1, K2, K3: pupils of the class ÷ children if pupils by class are known, else the gross ratio. Without
/// children of an age its pupils tell nothing, and the gross ratio holds for those who may come.
fn base_ratios(inputs: &Inputs, zone: &Zone, base: &Base) -> [f64; 3] {
    let children = &base.children[3..6];
    let all: f64 = children.iter().sum();
    let given = zone.gross_ratio.or(inputs.gross_ratio).unwrap_or(1.0);
    let of_all = |pupils: f64| if all > 0.0 { pupils / all } else { given };
    match zone.kindergarten {
        KindergartenPupils::Unknown => [given; 3],
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
