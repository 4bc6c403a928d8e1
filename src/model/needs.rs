//! What there is room for and what it takes (§3, §4): from children and rooms to the figures of every area.

use super::flow::Flow;
use super::inputs::{Inputs, Zone};
use super::places::{Rooms, rooms};
use super::prepared::{Places, Prepared};
use super::projection::{Calibration, Cell, Decision, KindergartenRatios, Notice, Projection};
use super::words::{AGES, ByYear, GRADES, ProjectKind, RoomClass, STAGES, Stage, Year, ZoneKind};

/// Ratios of pupils to class size this little over a whole number are rounding errors: 90.000…01 pupils are two
/// classes of 45.
const WHOLE: f64 = 1e-9;
/// A shortage counts from half a place on, what shows as 1.
pub(super) const SHORT: f64 = 0.5;

/// Works out every figure of a projection.
pub(super) fn projection(inputs: &Inputs, plan: &Prepared, flow: Flow) -> Projection {
    let zones = inputs.zones.len();
    let years = plan.horizon + 1;
    let rooms = rooms(inputs, plan.horizon, &Places::new(inputs));
    let by_grade = by_grade(plan, &flow.children);
    let mut result = Projection {
        base_year: inputs.base_year,
        years,
        zones,
        cells: vec![Cell::default(); (zones + 4) * STAGES * years],
        capital: inputs.projects.iter().flat_map(|p| (0..years).map(|step| p.capital(inputs.base_year, step))).collect(),
        calibration: calibration(plan),
        first_unborn: plan.first_unborn,
        notices: notices(inputs.base_year, &rooms, &flow),
        children: flow.children,
        by_grade,
        ..Projection::default()
    };
    fill_cells(inputs, &rooms, &mut result);
    result.kindergarten_ratios = kindergarten_ratios(inputs, &result);
    result.decisions = (0..(zones + 4) * STAGES)
        .map(|series| decision(inputs, Stage::ALL[series % STAGES], &result.cells[series * years..(series + 1) * years]))
        .collect();
    result
}

/// Enrolment `E = C × ratio` by grade, zone by zone, year by year.
fn by_grade(plan: &Prepared, children: &[f64]) -> Vec<f64> {
    let ratios = plan.enrolment.chunks_exact(GRADES);
    let mut pupils = Vec::with_capacity(plan.enrolment.len());
    for (children, ratios) in children.chunks_exact(AGES).zip(ratios) {
        pupils.extend(children[3..].iter().zip(ratios).map(|(children, ratio)| children * ratio));
    }
    pupils
}

/// The zones' figures, then their sums by kind and for the county.
fn fill_cells(inputs: &Inputs, rooms: &Rooms, result: &mut Projection) {
    let (zones, years) = (result.zones, result.years);
    let sizes = ZoneKind::ALL.map(|kind| ClassSizes::of(inputs, kind));
    for (place, zone) in inputs.zones.iter().enumerate() {
        let sizes = &sizes[zone.kind as usize];
        for stage in Stage::ALL {
            let series = (place * STAGES + stage as usize) * years;
            let kind = ((zones + zone.kind as usize) * STAGES + stage as usize) * years;
            let county = ((zones + 3) * STAGES + stage as usize) * years;
            for step in 0..years {
                let private = private_share(zone, stage, inputs.base_year, step);
                let pupils = &result.grades_of(place, step)[inputs.scheme.grades(stage)];
                let cell = cell(inputs, sizes, stage, pupils, rooms.of(place, stage, step), private);
                result.cells[series + step] = cell;
                result.cells[kind + step].add(&cell);
                result.cells[county + step].add(&cell);
            }
        }
    }
}

/// Class sizes of a kind of zone.
struct ClassSizes {
    by_grade: [f64; GRADES],
    /// Places a room of each stage: Σ_g norm_g ÷ G.
    room: [f64; STAGES],
    attached: f64,
}

impl ClassSizes {
    fn of(inputs: &Inputs, kind: ZoneKind) -> Self {
        let (by_grade, attached) = inputs.norms.ordinary(inputs.scheme, kind);
        let room = Stage::ALL.map(|stage| {
            let grades = inputs.scheme.grades(stage);
            let number = grades.len() as f64;
            by_grade[grades].iter().sum::<f64>() / number
        });
        Self { by_grade, room, attached }
    }
}

/// One zone, stage and year.
fn cell(inputs: &Inputs, sizes: &ClassSizes, stage: Stage, pupils: &[f64], rooms: &[f64], private: f64) -> Cell {
    let norms = &inputs.norms;
    let grades = inputs.scheme.grades(stage);
    let size = sizes.room[stage as usize];
    let room = |class: RoomClass| rooms[class as usize];
    let attached = room(RoomClass::Attached) * sizes.attached;
    let ordinary = room(RoomClass::Public) + room(RoomClass::Inclusive);
    let public_places = ordinary * size + attached;
    let places = (ordinary + room(RoomClass::Private)) * size + attached;

    let enrolment: f64 = pupils.iter().sum();
    let balance = places - enrolment;
    let public_balance = public_places - enrolment * (1.0 - private);
    let by_grade = pupils.iter().zip(&sizes.by_grade[grades.clone()]);
    let classes_needed: f64 = by_grade.map(|(pupils, size)| classes(*pupils, *size)).sum();
    let entry = sizes.by_grade[grades.start] / grades.len() as f64;
    // A mixed attached class takes every age: a third of its places are for those who enter.
    let entry_places = (ordinary + room(RoomClass::Private)) * entry + attached / grades.len() as f64;

    Cell {
        enrolment,
        private_enrolment: enrolment * private,
        places,
        public_places,
        balance,
        public_balance,
        unmet: positive(-balance),
        idle: positive(balance),
        public_unmet: positive(-public_balance),
        public_idle: positive(public_balance),
        classes_needed,
        classes_short: classes(positive(-balance), size),
        staff_needed: match stage {
            Stage::Kindergarten => classes_needed * norms.staff_per_kindergarten_class,
            Stage::Primary => enrolment / norms.pupils_per_staff_primary,
            Stage::Junior => enrolment / norms.pupils_per_staff_junior,
        },
        intake: pupils[0],
        entry_places,
        rooms: rooms.iter().sum(),
    }
}

/// ⌈pupils ÷ class size⌉.
fn classes(pupils: f64, size: f64) -> f64 {
    positive((pupils / size - WHOLE).ceil())
}

/// The number where it is positive, else 0: never −0, which `f64::max` may give.
fn positive(number: f64) -> f64 {
    if number > 0.0 { number } else { 0.0 }
}

/// Share of a zone's pupils in private schools. Missing year: the last given; before the first: the first; none: 0.
fn private_share(zone: &Zone, stage: Stage, base: Year, step: usize) -> f64 {
    let by_year: &ByYear = &zone.private_share[stage as usize];
    let year = base.saturating_add(i32::try_from(step).unwrap_or(0));
    by_year.range(..=year).next_back().or_else(|| by_year.first_key_value()).map_or(0.0, |(_, share)| *share)
}

/// One- and three-year gross enrolment of zones, kinds and county.
fn kindergarten_ratios(inputs: &Inputs, result: &Projection) -> Vec<KindergartenRatios> {
    let (zones, years) = (result.zones, result.years);
    // Pupils of K1–K3, children 3–5, pupils of K3, children of 5.
    let mut sums = vec![[0.0; 4]; (zones + 4) * years];
    for (place, zone) in inputs.zones.iter().enumerate() {
        for step in 0..years {
            let (children, pupils) = (result.children_of(place, step), result.grades_of(place, step));
            let own = [pupils[..3].iter().sum::<f64>(), children[3..6].iter().sum(), pupils[2], children[5]];
            for area in [place, zones + zone.kind as usize, zones + 3] {
                for (sum, own) in sums[area * years + step].iter_mut().zip(own) {
                    *sum += own;
                }
            }
        }
    }
    let ratio = |over: f64, under: f64| (under > 0.0).then(|| over / under);
    sums.iter()
        .map(|[all, of_all, last, of_last]| KindergartenRatios {
            three_year: ratio(*all, *of_all),
            one_year: ratio(*last, *of_last),
        })
        .collect()
}

/// First short year − lead time; when that has passed, the quickest kind of project that still opens in time to help.
fn decision(inputs: &Inputs, stage: Stage, series: &[Cell]) -> Option<Decision> {
    let lead = inputs.norms.lead_time;
    let after = |years: u32| inputs.base_year.saturating_add_unsigned(years);
    let year = |step: usize| after(u32::try_from(step).unwrap_or(0));
    let first_short = year(series.iter().position(|cell| cell.unmet >= SHORT)?);
    let last_short = year(series.iter().rposition(|cell| cell.unmet >= SHORT)?);
    let decide_by = first_short.saturating_sub_unsigned(lead.of(stage));
    let too_late = decide_by < inputs.base_year;
    let kinds = [(ProjectKind::Extension, after(lead.extension)), (ProjectKind::New, after(lead.of(stage)))];
    let quickest = kinds.into_iter().filter(|(_, opens)| *opens <= last_short).min_by_key(|(_, opens)| *opens);
    Some(Decision { first_short, last_short, decide_by, too_late, quickest: quickest.filter(|_| too_late) })
}

fn calibration(plan: &Prepared) -> Vec<Calibration> {
    let ratios_of = |zone: usize| &plan.progression[zone * plan.horizon * AGES..(zone + 1) * plan.horizon * AGES];
    let row = |(zone, base): (usize, &super::calibration::Base)| {
        let grades = || ratios_of(zone).chunks_exact(AGES).flat_map(|year| &year[7..]);
        Calibration {
            children_per_birth: base.children_per_birth,
            entry_ratio: base.entry_ratio,
            progression: (grades().copied().fold(1.0, f64::min), grades().copied().fold(1.0, f64::max)),
        }
    };
    plan.base.iter().enumerate().map(row).collect()
}

fn notices(base: Year, rooms: &Rooms, flow: &Flow) -> Vec<Notice> {
    let year = |step: usize| base.saturating_add(i32::try_from(step).unwrap_or(0));
    let leave = flow.could_not_leave.iter().map(|&(zone, age, step, children)| Notice::CouldNotLeave {
        zone,
        age,
        year: year(step),
        children,
    });
    let short = flow.estate_short.iter().map(|&(estate, age, step, children)| Notice::EstateShort {
        estate,
        age,
        year: year(step),
        children,
    });
    rooms.cut.iter().copied().chain(leave).chain(short).collect()
}
