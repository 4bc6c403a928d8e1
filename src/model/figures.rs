//! What there is room for and what it takes (§3, §4): from children and rooms to the figures of every area.

use super::births::last_given;
use super::enrolment;
use super::flow::Flow;
use super::inputs::Inputs;
use super::places::{Rooms, rooms};
use super::prepared::{Places, Prepared};
use super::projection::{Calibration, Cell, Decision, KindergartenRatios, Notice, Projection};
use super::supply::{Supply, supply};
use super::words::{Ages, ByYear, GRADES, NOBODY, ProjectKind, RoomClass, STAGES, Stage, Year, ZoneKind, positive};

/// Ratios of pupils to class size this little over a whole number are rounding errors: 90.000…01 pupils are two
/// classes of 45.
const WHOLE: f64 = 1e-9;
/// A shortage counts from half a place on, what shows as 1.
pub(super) const SHORT: f64 = 0.5;

/// Works out every figure of a projection.
pub(super) fn projection(inputs: &Inputs, plan: &Prepared, places: &Places, flow: Flow) -> Projection {
    let (zones, years) = (inputs.zones.len(), plan.horizon + 1);
    let rooms = rooms(inputs, plan.horizon, places);
    let pupils = enrolment::pupils(inputs, &plan.base, &flow.children, years);
    let supply = supply(inputs, &rooms, places, years);
    let cells = cells(inputs, &rooms, &supply, &pupils, years);
    Projection {
        base_year: inputs.base_year,
        years,
        zones,
        kindergarten_ratios: kindergarten_ratios(inputs, &flow.children, &pupils, years),
        decisions: decisions(inputs, &cells, years),
        capital: capital(inputs, years),
        calibration: calibration(plan),
        first_unborn: plan.first_unborn,
        notices: notices(inputs.base_year, &rooms, &flow),
        children: flow.children.into_flattened(),
        by_grade: pupils.into_flattened(),
        cells,
    }
}

/// The figures of the zones, then their sums by kind and for the county: area by area, stage by stage, year by year.
fn cells(inputs: &Inputs, rooms: &Rooms, supply: &[Supply], pupils: &[[f64; GRADES]], years: usize) -> Vec<Cell> {
    let series = STAGES * years;
    let measures = measures(inputs);
    let mut cells = Vec::with_capacity((inputs.zones.len() + 4) * series);
    let mut sums = Vec::new();
    sums.resize_with(4 * series, Cell::default);
    let mut private = vec![0.0; years];
    let nothing = vec![Supply::default(); years];
    for (place, (zone, pupils)) in inputs.zones.iter().zip(pupils.chunks_exact(years)).enumerate() {
        for stage in Stage::ALL {
            let of_kind = zone.kind as usize * STAGES + stage as usize;
            let (measure, sums) = (&measures[of_kind], &mut sums[of_kind * years..(of_kind + 1) * years]);
            private_share(&zone.private_share[stage as usize], inputs.base_year, &mut private);
            let from = (place * STAGES + stage as usize) * years;
            let of_schools = if supply.is_empty() { &nothing } else { &supply[from..from + years] };
            let years = pupils.iter().zip(rooms.of(place, stage)).zip(of_schools).zip(&private).zip(sums);
            cells.extend(years.map(|((((pupils, rooms), of_schools), private), sum)| {
                let cell = measure.cell(pupils, &measure.supply(rooms, of_schools), *private);
                sum.add(&cell);
                cell
            }));
        }
    }
    let (kinds, county) = sums.split_at_mut(3 * series);
    for kind in kinds.chunks_exact(series) {
        county.iter_mut().zip(kind).for_each(|(sum, kind)| sum.add(kind));
    }
    cells.append(&mut sums);
    cells
}

/// Capital by project, year by year.
fn capital(inputs: &Inputs, years: usize) -> Vec<f64> {
    let mut capital = Vec::with_capacity(inputs.projects.len() * years);
    for project in &inputs.projects {
        capital.extend((0..years).map(|step| project.capital(inputs.base_year, step)));
    }
    capital
}

/// What pupils and rooms of one stage are measured by in one kind of zone.
struct Measure {
    grades: std::ops::Range<usize>,
    /// Classes a pupil of each grade: 1 ÷ class size.
    classes: [f64; GRADES],
    /// Places a room: Σ_g norm_g ÷ G.
    room: f64,
    /// Rooms a place.
    place: f64,
    /// Places of the entry grade a room.
    entry_room: f64,
    /// Places a room of attached classes.
    attached: f64,
    /// Of these for the entry grade: of a mixed class, each age has an equal part.
    entry_attached: f64,
    /// Members of staff a class, and a pupil.
    staff: (f64, f64),
}

/// The measures, kind of zone by kind, stage by stage.
fn measures(inputs: &Inputs) -> Vec<Measure> {
    let norms = &inputs.norms;
    let mut measures = Vec::with_capacity(ZoneKind::ALL.len() * STAGES);
    for kind in ZoneKind::ALL {
        let (sizes, attached) = norms.ordinary(inputs.scheme, kind);
        for stage in Stage::ALL {
            let grades = inputs.scheme.grades(stage);
            let count = grades.len() as f64;
            let room = sizes[grades.clone()].iter().sum::<f64>() / count;
            measures.push(Measure {
                classes: sizes.map(|size| 1.0 / size),
                room,
                place: 1.0 / room,
                entry_room: sizes[grades.start] / count,
                attached,
                entry_attached: attached / count,
                staff: match stage {
                    Stage::Kindergarten => (norms.staff_per_kindergarten_class, 0.0),
                    Stage::Primary => (0.0, 1.0 / norms.pupils_per_staff_primary),
                    Stage::Junior => (0.0, 1.0 / norms.pupils_per_staff_junior),
                },
                grades,
            });
        }
    }
    measures
}

impl Measure {
    /// What the rooms of a zone hold that belong to no school entered, and what its schools have.
    fn supply(&self, rooms: &[f64; 4], of_schools: &Supply) -> Supply {
        let attached = rooms[RoomClass::Attached as usize];
        let public = rooms[RoomClass::Public as usize] + rooms[RoomClass::Inclusive as usize];
        let ordinary = public + rooms[RoomClass::Private as usize];
        Supply {
            rooms: ordinary + attached + of_schools.rooms,
            places: ordinary * self.room + attached * self.attached + of_schools.places,
            public_places: public * self.room + attached * self.attached + of_schools.public_places,
            entry_places: ordinary * self.entry_room + attached * self.entry_attached + of_schools.entry_places,
        }
    }

    /// One zone and year, from the pupils of all grades.
    fn cell(&self, pupils: &[f64; GRADES], supply: &Supply, private: f64) -> Cell {
        let pupils = &pupils[self.grades.clone()];
        let (mut enrolment, mut classes_needed) = (0.0, 0.0);
        for (pupils, classes) in pupils.iter().zip(&self.classes[self.grades.clone()]) {
            enrolment += pupils;
            classes_needed += whole_classes(pupils * classes);
        }
        let private_enrolment = enrolment * private;

        let Supply { rooms, places, public_places, entry_places } = *supply;
        let balance = places - enrolment;
        let public_balance = public_places - (enrolment - private_enrolment);
        let (unmet, public_unmet) = (positive(-balance), positive(-public_balance));

        Cell {
            enrolment,
            private_enrolment,
            places,
            public_places,
            balance,
            public_balance,
            unmet,
            idle: balance + unmet,
            public_unmet,
            public_idle: public_balance + public_unmet,
            classes_needed,
            classes_short: positive(whole_classes(unmet * self.place)),
            staff_needed: classes_needed * self.staff.0 + enrolment * self.staff.1,
            intake: pupils[0],
            entry_places,
            rooms,
        }
    }
}

/// ⌈classes⌉.
fn whole_classes(classes: f64) -> f64 {
    (classes - WHOLE).ceil()
}

/// Share of a zone's pupils in private schools in b, b+1, … Missing year: the last given; before the first: the first;
/// none: 0.
pub(super) fn private_share(by_year: &ByYear, base: Year, shares: &mut [f64]) {
    match by_year.first_key_value() {
        None => shares.fill(0.0),
        Some((_, first)) => {
            shares
                .iter_mut()
                .zip(last_given(by_year, i64::from(base), *first))
                .for_each(|(share, given)| *share = given);
        }
    }
}

/// One- and three-year gross enrolment of zones, kinds and county.
fn kindergarten_ratios(
    inputs: &Inputs,
    children: &[Ages],
    pupils: &[[f64; GRADES]],
    years: usize,
) -> Vec<KindergartenRatios> {
    let zones = inputs.zones.len();
    let mut ratios = Vec::with_capacity((zones + 4) * years);
    let mut sums = vec![[0.0; 4]; 4 * years];
    for (place, (zone, pupils)) in inputs.zones.iter().zip(pupils.chunks_exact(years)).enumerate() {
        for (step, pupils) in pupils.iter().enumerate() {
            let children = &children[step * zones + place];
            // Pupils of K1–K3, children 3–5, pupils of K3, children of 5.
            let own =
                [pupils[0] + pupils[1] + pupils[2], children[3] + children[4] + children[5], pupils[2], children[5]];
            ratios.push(ratios_of(&own));
            for area in [zone.kind as usize, 3] {
                sums[area * years + step].iter_mut().zip(own).for_each(|(sum, own)| *sum += own);
            }
        }
    }
    ratios.extend(sums.iter().map(ratios_of));
    ratios
}

fn ratios_of([all, of_all, last, of_last]: &[f64; 4]) -> KindergartenRatios {
    let ratio = |over: f64, under: f64| (under >= NOBODY).then(|| over / under);
    KindergartenRatios { three_year: ratio(*all, *of_all), one_year: ratio(*last, *of_last) }
}

/// What is to be decided by when, area by area, stage by stage.
fn decisions(inputs: &Inputs, cells: &[Cell], years: usize) -> Vec<Option<Decision>> {
    let stages = Stage::ALL.iter().cycle();
    cells.chunks_exact(years).zip(stages).map(|(series, stage)| decision(inputs, *stage, series)).collect()
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

/// k, ρ and the range of q; a damped trend is farthest from retention in its first year, and nearest in its last.
fn calibration(plan: &Prepared) -> Vec<Calibration> {
    let mut rows = Vec::with_capacity(plan.base.len());
    for (base, q) in plan.base.iter().zip(&plan.progression) {
        let (mut low, mut high) = (1.0, 1.0);
        for damping in plan.damping.first().into_iter().chain(plan.damping.last()) {
            for q in q.at(*damping).into_iter().skip(7) {
                low = if q < low { q } else { low };
                high = if q > high { q } else { high };
            }
        }
        let (children_per_birth, entry_ratio) = (base.children_per_birth, base.entry_ratio);
        rows.push(Calibration { children_per_birth, entry_ratio, progression: (low, high) });
    }
    rows
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
