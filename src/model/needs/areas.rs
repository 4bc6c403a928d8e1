//! From the rows to the zones, the kinds of zone and the county; and what is known of areas alone.

use super::money::{Operating, Parts};
use super::result::{Falls, LandPlanCell, Need, NeedCell, PopulationNeed, SchoolCounts};
use super::rows::Rows;
use super::staff::Staff;
use crate::area_norms::AreaOf;
use crate::births::last_given;
use crate::projection::Projection;
use crate::words::{NOBODY, STAGES, SchoolKind, Stage, Year, ZoneKind, positive};

/// Everything there is by row and year, to be summed up.
pub(super) struct ByRow<'a> {
    pub(super) staff: &'a Staff,
    pub(super) posts: &'a [f64],
    pub(super) floor: (&'a [f64], &'a [f64]),
    pub(super) land: (&'a [f64], &'a [f64]),
    pub(super) beds: (&'a [f64], &'a [f64]),
    pub(super) devices: &'a [f64],
    pub(super) parts: &'a Parts,
    pub(super) operating: &'a Operating,
}

/// `None` where a figure is NaN.
pub(super) fn known(figure: f64) -> Option<f64> {
    (!figure.is_nan()).then_some(figure)
}

fn sum(left: Option<f64>, right: Option<f64>) -> Option<f64> {
    left.zip(right).map(|(left, right)| left + right)
}

impl Need {
    fn new(needed: f64, there: f64) -> Self {
        let there = known(there);
        let over = |gap: f64| there.map(|there| positive((needed - there) * gap));
        Self { needed, there, short: over(1.0), spare: over(-1.0) }
    }

    fn add(&mut self, zone: &Need) {
        self.needed += zone.needed;
        self.there = sum(self.there, zone.there);
        self.short = sum(self.short, zone.short);
        self.spare = sum(self.spare, zone.spare);
    }

    fn nothing() -> Self {
        Self { needed: 0.0, there: Some(0.0), short: Some(0.0), spare: Some(0.0) }
    }
}

impl NeedCell {
    /// Nothing yet: all of it known.
    fn nothing() -> Self {
        let (zero, need) = (Some(0.0), Need::nothing());
        Self {
            private: zero,
            inclusive: zero,
            staff: need,
            floor: need,
            land: need,
            beds: need,
            operating: zero,
            operating_public: zero,
            disabled: zero,
            disabled_enrolled: zero,
            ..Self::default()
        }
    }

    /// Adds a zone's figures to those of a larger area.
    fn add(&mut self, zone: &NeedCell) {
        self.pupils += zone.pupils;
        self.private = sum(self.private, zone.private);
        self.inclusive = sum(self.inclusive, zone.inclusive);
        self.classes_needed += zone.classes_needed;
        self.at_least |= zone.at_least;
        self.staff.add(&zone.staff);
        self.recruits += zone.recruits;
        self.project_posts += zone.project_posts;
        self.floor.add(&zone.floor);
        self.land.add(&zone.land);
        self.beds.add(&zone.beds);
        self.devices_needed += zone.devices_needed;
        self.operating = sum(self.operating, zone.operating);
        self.operating_public = sum(self.operating_public, zone.operating_public);
        self.disabled = sum(self.disabled, zone.disabled);
        self.disabled_enrolled = sum(self.disabled_enrolled, zone.disabled_enrolled);
    }
}

/// The figures of the zones, then their sums by kind and for the county, in the order of a projection's cells.
pub(super) fn cells(rows: &Rows, by_row: &ByRow, projection: &Projection) -> Vec<NeedCell> {
    let (zones, years) = (rows.inputs.zones.len(), rows.years);
    let series = STAGES * years;
    let mut cells = vec![NeedCell::nothing(); (zones + 4) * series];
    let (of_zones, of_areas) = cells.split_at_mut(zones * series);
    let enrolled: Vec<Option<f64>> = enrolled(rows).collect();
    for (zone, of_zone) in rows.inputs.zones.iter().enumerate() {
        for stage in Stage::ALL {
            let group = zone * STAGES + stage as usize;
            for step in 0..years {
                let cell = &mut of_zones[group * years + step];
                *cell = of_group(rows, by_row, group, step);
                cell.disabled = disabled(rows, projection, zone, stage, step);
                cell.disabled_enrolled = cell.disabled.zip(enrolled[step]).map(|(children, share)| children * share);
                for area in [of_zone.kind as usize, 3] {
                    of_areas[(area * STAGES + stage as usize) * years + step].add(cell);
                }
            }
        }
    }
    for (stage, devices) in rows.inputs.resources.devices.into_iter().enumerate() {
        of_areas[(3 * STAGES + stage) * years..][..years].iter_mut().for_each(|cell| cell.devices = devices);
    }
    cells
}

fn of_group(rows: &Rows, by_row: &ByRow, group: usize, step: usize) -> NeedCell {
    let mut cell = NeedCell::default();
    let (mut private, mut inclusive) = (0.0, 0.0);
    let (mut staff, mut floor, mut land, mut beds) = ([0.0; 2], [0.0; 2], [0.0; 2], [0.0; 2]);
    let (mut operating, mut public) = (0.0, 0.0);
    for row in &rows.of_zone[group] {
        let at = row * rows.years + step;
        let pupils = rows.pupils[at];
        cell.pupils += pupils;
        private += pupils * by_row.parts.private[at];
        inclusive += pupils * by_row.parts.inclusive[at];
        cell.classes_needed += rows.classes[at];
        cell.at_least |= *row >= rows.school_rows && pupils >= NOBODY;
        cell.recruits += by_row.staff.recruits[at];
        cell.project_posts += by_row.posts[at];
        cell.devices_needed += by_row.devices[at];
        operating += by_row.operating.all[at];
        public += by_row.operating.public[at];
        let pairs = [(&by_row.staff.needed[..], &by_row.staff.there[..]), by_row.floor, by_row.land, by_row.beds];
        for (sums, (needed, there)) in [&mut staff, &mut floor, &mut land, &mut beds].into_iter().zip(pairs) {
            sums[0] += needed[at];
            sums[1] += there[at];
        }
    }
    let need = |[needed, there]: [f64; 2]| Need::new(needed, there);
    (cell.staff, cell.floor, cell.land, cell.beds) = (need(staff), need(floor), need(land), need(beds));
    (cell.private, cell.inclusive) = (known(private), known(inclusive));
    if rows.inputs.norms.resources.funding[group % STAGES].is_some() {
        (cell.operating, cell.operating_public) = (Some(operating), Some(public));
    }
    cell
}

/// Share of the children with disabilities who are enrolled, in b … b+H.
fn enrolled(rows: &Rows) -> impl Iterator<Item = Option<f64>> {
    let by_year = &rows.inputs.resources.disabled_enrolled;
    let first = by_year.first_key_value().map(|(_, first)| *first);
    let shares = last_given(by_year, i64::from(rows.inputs.base_year), first.unwrap_or(0.0));
    shares.take(rows.years).map(move |share| first.map(|_| share))
}

/// Children with disabilities of a compulsory stage's ages: children ÷ 1 000 × those per 1 000.
fn disabled(rows: &Rows, projection: &Projection, zone: usize, stage: Stage, step: usize) -> Option<f64> {
    let per_1000 = rows.inputs.norms.resources.disabled_per_1000.filter(|_| stage != Stage::Kindergarten)?;
    let children: f64 = projection.children_of(zone, step)[rows.inputs.scheme.ages(stage)].iter().sum();
    Some(children / 1000.0 * per_1000)
}

/// What the residents need whom zones are planned for, area by area, stage by stage.
pub(super) fn by_population(rows: &Rows) -> Vec<PopulationNeed> {
    let zones = rows.inputs.zones.len();
    let norms = &rows.inputs.norms;
    let mut needs = vec![PopulationNeed::default(); (zones + 4) * STAGES];
    for (place, zone) in rows.inputs.zones.iter().enumerate() {
        let Some(residents) = zone.resources.population else { continue };
        for stage in Stage::ALL {
            let places = norms.resources.places_per_1000[stage as usize].map(|places| residents / 1000.0 * places);
            let area = AreaOf::no_school(stage, zone.kind);
            let (floor, land) = (norms.floor_area(area), norms.land(area));
            for area in [place, zones + zone.kind as usize, zones + 3] {
                let need = &mut needs[area * STAGES + stage as usize];
                let add = |sum: &mut Option<f64>, part: Option<f64>| {
                    *sum = part.map(|part| sum.unwrap_or(0.0) + part);
                };
                add(&mut need.residents, Some(residents));
                add(&mut need.places, places);
                add(&mut need.floor, places.map(|places| places * floor));
                add(&mut need.land, places.map(|places| places * land));
            }
        }
    }
    needs
}

/// The need of the zones of each land plan beside its land, plan by plan, stage by stage, year by year.
pub(super) fn land_plans(rows: &Rows, cells: &[NeedCell]) -> Vec<LandPlanCell> {
    let norms = &rows.inputs.norms;
    let mut plans = Vec::new();
    for plan in &rows.inputs.resources.land_plans {
        let mut zones: Vec<usize> = (0..rows.inputs.zones.len()).collect();
        if !plan.zones.is_empty() {
            zones.retain(|zone| plan.zones.iter().any(|id| rows.places.of(id) == Some(*zone)));
        }
        let kind = zones.first().map_or(ZoneKind::City, |zone| rows.inputs.zones[*zone].kind);
        for stage in Stage::ALL {
            let a_resident = norms.resources.places_per_1000[stage as usize]
                .map(|places| places / 1000.0 * norms.land(AreaOf::no_school(stage, kind)));
            for step in 0..rows.years {
                let mut need = Need::nothing();
                for zone in &zones {
                    need.add(&cells[(zone * STAGES + stage as usize) * rows.years + step].land);
                }
                plans.push(LandPlanCell {
                    needed: need.needed,
                    there: need.there,
                    planned: plan.land[stage as usize],
                    by_population: a_resident.map(|land| plan.population * land),
                });
            }
        }
    }
    plans
}

/// When operating money first falls, in total and a pupil: area by area, the three stages, then all together. The base
/// year is held against the year before in the county's total alone.
pub(super) fn falls(rows: &Rows, cells: &[NeedCell]) -> Vec<Falls> {
    let years = rows.years;
    let mut falls = Vec::with_capacity(cells.len() / years / STAGES * (STAGES + 1));
    let county = cells.len() / years / STAGES - 1;
    for (area, of_area) in cells.chunks_exact(STAGES * years).enumerate() {
        let before = rows.inputs.resources.spent_before.map(|spent| spent.filter(|_| area == county));
        let series = |stage: usize| &of_area[stage * years..(stage + 1) * years];
        for (stage, before) in before.iter().enumerate() {
            let money = series(stage).iter().map(|cell| (cell.operating, cell.pupils));
            falls.push(falls_of(rows.inputs.base_year, *before, money));
        }
        let all = (0..years).map(|step| {
            (0..STAGES)
                .map(|stage| &series(stage)[step])
                .fold((Some(0.0), 0.0), |(money, pupils), cell| (sum(money, cell.operating), pupils + cell.pupils))
        });
        let before = before.into_iter().fold(Some(0.0), sum);
        falls.push(falls_of(rows.inputs.base_year, before, all));
    }
    falls
}

fn falls_of(base: Year, before: Option<f64>, money: impl Iterator<Item = (Option<f64>, f64)>) -> Falls {
    let mut falls = Falls::default();
    let mut last = (before, None);
    for (step, (total, pupils)) in money.enumerate() {
        let per_pupil = total.filter(|_| pupils >= NOBODY).map(|total| total / pupils);
        let year = base.saturating_add(i32::try_from(step).unwrap_or(i32::MAX));
        let fell = |now: Option<f64>, last: Option<f64>| {
            // What is less by no more than rounding has not fallen.
            now.zip(last).filter(|(now, last)| *now < last * (1.0 - 1e-9)).map(|_| year)
        };
        falls.total = falls.total.or(fell(total, last.0));
        falls.per_pupil = falls.per_pupil.or(fell(per_pupil, last.1));
        last = (total, per_pupil.or(last.1));
    }
    falls
}

/// Schools with rooms or pupils, by kind and ownership: area by area, year by year.
pub(super) fn counts(rows: &Rows) -> Vec<SchoolCounts> {
    let (zones, years) = (rows.inputs.zones.len(), rows.years);
    let mut counts = vec![SchoolCounts::default(); (zones + 4) * years];
    for (place, school) in rows.inputs.schools.iter().enumerate() {
        let Some(zone) = rows.places.zone_of(place) else { continue };
        for step in 0..years {
            let mut open = [false; STAGES];
            let of_school = rows.of_school[place].clone().filter(|row| rows.open(*row, step));
            of_school.for_each(|row| open[rows.all[row].stage as usize] = true);
            let [kindergarten, primary, junior] = open;
            let kind = match (school.kind, kindergarten, primary, junior) {
                (SchoolKind::IdleSite, _, true, true) => SchoolKind::NineYear,
                (SchoolKind::IdleSite, _, true, false) => SchoolKind::Primary,
                (SchoolKind::IdleSite, _, false, true) => SchoolKind::Junior,
                (SchoolKind::IdleSite, true, false, false) => SchoolKind::Kindergarten,
                (kind, ..) => kind,
            };
            if open == [false; STAGES] && kind != SchoolKind::IdleSite {
                continue;
            }
            let attached = kindergarten && school.norm_kind(Stage::Kindergarten) == SchoolKind::Attached;
            for area in [zone, zones + rows.inputs.zones[zone].kind as usize, zones + 3] {
                let count = &mut counts[area * years + step].by_kind;
                count[kind as usize][school.ownership as usize] += 1;
                if attached && kind != SchoolKind::Attached {
                    count[SchoolKind::Attached as usize][school.ownership as usize] += 1;
                }
            }
        }
    }
    counts
}
