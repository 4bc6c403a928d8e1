//! What stands in the row of a zone, an estate, a project …, cell by cell, in the order of `Sheet::fields`.

use super::cells::Cells;
use super::field::Field;
use super::owned::Owned;
use super::what::What;
use super::{Sheet, of_resources};
use crate::model::{
    Arrivals, Births, ClassSize, Counted, Estate, Grade, GradeScheme, Inputs, KindergartenPupils, KindergartenTarget,
    Link, LinkRule, Move, Progression, Project, ProjectKind, RETENTION, SchoolKind, Stage, TargetRatio, Urbanisation,
    Year, Zone, ZoneKind,
};
use crate::scenario::Scenario;

const SCHEMES: [GradeScheme; 2] = [GradeScheme::SixThree, GradeScheme::FiveFour];
const PROGRESSIONS: [Progression; 2] = [Progression::Retention, Progression::Trend];
const COUNTED: [Counted; 2] = [Counted::Flow, Counted::Stock];
pub(super) const YES_NO: [bool; 2] = [true, false];
/// Place of the rule by target among the words of rules, and of that by hand.
pub(super) const BY_TARGET: usize = 0;
const BY_HAND: usize = 1;

/// The county.
pub(super) fn county(scenario: &mut Scenario, cells: &mut Cells) {
    let usual = Inputs::default();
    let inputs = &mut scenario.inputs;
    cells.text(&mut scenario.county.zh);
    cells.text(&mut scenario.county.en);
    cells.year(&mut inputs.base_year);
    let mut horizon = u32::try_from(inputs.horizon).unwrap_or(u32::MAX);
    cells.whole(&mut horizon, u32::try_from(usual.horizon).unwrap_or(1));
    inputs.horizon = usize::try_from(horizon).unwrap_or(usize::MAX);
    cells.one_of(&mut inputs.scheme, &SCHEMES, usual.scheme);
    cells.number(&mut inputs.autumn_share, usual.autumn_share);
    cells.option(&mut inputs.gross_ratio);
    target(&mut inputs.kindergarten_target, cells);
    urbanisation(&mut inputs.urbanisation, cells);
    cells.one_of(&mut inputs.progression, &PROGRESSIONS, usual.progression);
    cells.number(&mut inputs.damping, usual.damping);
    inputs.sharing.iter_mut().for_each(|share| cells.number(share, 0.0));
    cells.one_of(&mut inputs.keep_classes, &YES_NO, usual.keep_classes);
}

/// Year, one ratio for all, ratios by class.
fn target(target: &mut Option<KindergartenTarget>, cells: &mut Cells) {
    let mut year = target.map(|target| target.year);
    let (mut ratio, mut classes) = match target.map(|target| target.ratio) {
        Some(TargetRatio::All(ratio)) => (Some(ratio), None),
        Some(TargetRatio::ByClass(classes)) => (None, Some(classes)),
        None => (None, None),
    };
    cells.option_year(&mut year);
    cells.option(&mut ratio);
    cells.all(&mut classes);
    let ratio = classes.map(TargetRatio::ByClass).or(ratio.map(TargetRatio::All));
    *target = year.zip(ratio).map(|(year, ratio)| KindergartenTarget { year, ratio });
}

fn urbanisation(urbanisation: &mut Option<Urbanisation>, cells: &mut Cells) {
    let mut now = urbanisation.map(|urban| urban.now);
    let mut target = urbanisation.map(|urban| urban.target);
    let mut year = urbanisation.map(|urban| urban.year);
    let mut intensity = urbanisation.map(|urban| urban.intensity);
    let mut entry_weight = urbanisation.map(|urban| urban.entry_weight);
    cells.option(&mut now);
    cells.option(&mut target);
    cells.option_year(&mut year);
    cells.option(&mut intensity);
    cells.option(&mut entry_weight);
    *urbanisation = now.zip(target).zip(year).map(|((now, target), year)| Urbanisation {
        now,
        target,
        year,
        intensity: intensity.unwrap_or(1.0),
        entry_weight: entry_weight.unwrap_or(3.0),
    });
}

/// A zone, in the table of zones.
pub(super) fn zone(zone: &mut Zone, cells: &mut Cells) {
    cells.text(&mut zone.name.zh);
    cells.one_of(&mut zone.kind, &ZoneKind::ALL, ZoneKind::City);
    cells.option(&mut zone.children_per_birth);
    cells.option(&mut zone.entry_ratio);
    zone.attendance.iter_mut().for_each(|share| cells.number(share, 1.0));
    cells.maybe_one_of(&mut zone.progression, &PROGRESSIONS);
    cells.option(&mut zone.gross_ratio);
    target(&mut zone.kindergarten_target, cells);
    cells.some(&mut zone.sharing, false);
    cells.text(&mut zone.name.en);
}

/// A zone, in the tables whose rows are zones.
pub(super) fn of_zone(zone: &mut Zone, sheet: Sheet, fields: &[Field], cells: &mut Cells) {
    cells.id(&mut zone.id.clone());
    match sheet {
        Sheet::Pupils => {
            kindergarten(&mut zone.kindergarten, cells);
            cells.zeros(&mut zone.pupils);
        }
        Sheet::Children => cells.all(&mut zone.children),
        Sheet::Rooms => {
            let fields = fields.iter().filter(|field| field.what == What::Rooms);
            let places: Vec<(usize, usize)> =
                fields.map(|field| (field.at as usize / 4, field.at as usize % 4)).collect();
            let mut rooms: Vec<f64> = places.iter().map(|(stage, class)| zone.rooms[*stage][*class]).collect();
            cells.zeros(&mut rooms);
            for ((stage, class), rooms) in places.into_iter().zip(rooms) {
                zone.rooms[stage][class] = rooms;
            }
        }
        Sheet::ZoneResources => of_resources::zone(&mut zone.resources, cells),
        _ => zone.retention.iter_mut().zip(RETENTION).for_each(|(share, usual)| cells.number(share, usual)),
    }
}

/// All together, then by class: where the classes are known the total is their sum.
fn kindergarten(pupils: &mut KindergartenPupils, cells: &mut Cells) {
    let (mut total, mut classes) = match *pupils {
        KindergartenPupils::Unknown => (None, None),
        KindergartenPupils::Total(total) => (Some(total), None),
        KindergartenPupils::ByClass(classes) => (Some(classes.iter().sum()), Some(classes)),
    };
    cells.option(&mut total);
    cells.all(&mut classes);
    *pupils = match (total, classes) {
        (_, Some(classes)) => KindergartenPupils::ByClass(classes),
        (Some(total), None) => KindergartenPupils::Total(total),
        (None, None) => KindergartenPupils::Unknown,
    };
}

/// A stage of a zone: shares in private schools by year.
pub(super) fn private(zone: &mut Zone, stage: Stage, fields: &[Field], cells: &mut Cells) {
    cells.id(&mut zone.id.clone());
    cells.one_of(&mut { stage }, &Stage::ALL, stage);
    let shares = &mut zone.private_share[stage as usize];
    fields.iter().filter(|field| field.what == What::InYear).for_each(|field| cells.of_year(shares, field.at));
}

/// A year of births, known or assumed.
pub(super) fn births(inputs: &mut Inputs, year: Year, fields: &[Field], cells: &mut Cells) {
    cells.year(&mut { year });
    let zones = inputs.zones.iter().filter_map(|zone| zone.births.as_ref()?.by_year.get(&year));
    let own: f64 = zones.sum();
    let left = inputs.births.by_year.get(&year).map(|county| county - own);
    let county = &mut inputs.births;
    let mut next = 0;
    for field in fields.iter().skip(1) {
        match field.what {
            What::CountyBirths => cells.of_year(&mut county.by_year, year),
            What::LaterBirths => cells.of_year(&mut county.later, year),
            What::BirthChange => cells.of_year(&mut county.change, year),
            What::LeftBirths => cells.option(&mut { left }),
            _ => {
                let zone = zone_of(&mut inputs.zones, field, &mut next);
                zone_births(zone.map(|zone| &mut zone.births), field.what, year, cells);
            }
        }
    }
}

/// The zone of a column. Columns of zones stand in their order, as a rule: to search for each would take long for
/// hundreds. `next`: the place of the zone expected.
pub(super) fn zone_of<'a>(zones: &'a mut [Zone], field: &Field, next: &mut usize) -> Option<&'a mut Zone> {
    let is_own = |place: &usize| zones.get(*place).is_some_and(|zone| zone.id == field.zone);
    let place = Some(*next).filter(is_own).or_else(|| (0..zones.len()).find(is_own))?;
    *next = place + 1;
    zones.get_mut(place)
}

/// Births of a zone's own: there is such a thing as soon as one figure is given.
fn zone_births(own: Option<&mut Option<Births>>, what: What, year: Year, cells: &mut Cells) {
    let mut none = None;
    let own = own.unwrap_or(&mut none);
    let mut births = own.take();
    let given = births.is_some();
    let some = births.get_or_insert_default();
    match what {
        What::ZoneBirths => cells.of_year(&mut some.by_year, year),
        What::ZoneLaterBirths => cells.of_year(&mut some.later, year),
        _ => cells.of_year(&mut some.change, year),
    }
    let empty = *some == Births::default();
    *own = if empty && (cells.writes() || !given) { None } else { births };
}

/// A zone's pupils of an earlier year.
#[derive(Clone, Default)]
pub(super) struct Earlier {
    pub(super) zone: String,
    pub(super) year: Year,
    pub(super) pupils: Option<[f64; 9]>,
}

pub(super) fn earlier(earlier: &mut Earlier, cells: &mut Cells) {
    cells.id(&mut earlier.zone);
    cells.year(&mut earlier.year);
    cells.all(&mut earlier.pupils);
}

pub(super) fn project(project: &mut Project, cells: &mut Cells) {
    cells.text(&mut project.name.zh);
    cells.one_of(&mut project.kind, &ProjectKind::ALL, ProjectKind::New);
    cells.year(&mut project.first_year);
    cells.one_of(&mut project.on, &YES_NO, true);
    cells.year_or(&mut project.delay, 0);
    cells.whole(&mut project.phase_in, 1);
    let mut years = project.years_open.map(f64::from);
    cells.option(&mut years);
    project.years_open = years.map(|years| years as u32);
    cells.option(&mut project.cost);
    let mut paid: Vec<f64> = project.cost_years.iter().copied().map(f64::from).collect();
    cells.list(&mut paid);
    project.cost_years = paid.into_iter().map(|year| year as Year).collect();
    cells.option(&mut project.floor_area);
    cells.option(&mut project.land);
    cells.option(&mut project.staff);
    cells.option(&mut project.boarding_beds);
    cells.option(&mut project.villages);
    cells.text(&mut project.name.en);
}

pub(super) fn pupils_move(moved: &mut Owned<Move>, cells: &mut Cells) {
    cells.id(&mut moved.owner);
    let moved = &mut moved.one;
    cells.one_of(&mut moved.stage, &Stage::ALL, Stage::Primary);
    cells.id(&mut moved.from);
    cells.id(&mut moved.to);
    cells.number(&mut moved.share, 0.0);
}

pub(super) fn estate(estate: &mut Estate, cells: &mut Cells) {
    let usual = Estate::default();
    cells.text(&mut estate.name.zh);
    cells.text(&mut estate.name.en);
    cells.id(&mut estate.zone);
    cells.number(&mut estate.dwellings, 0.0);
    cells.year(&mut estate.first_year);
    cells.list(&mut estate.occupancy);
    estate.children_per_100.iter_mut().for_each(|children| cells.number(children, 0.0));
    cells.number(&mut estate.new_share, usual.new_share);
    cells.number(&mut estate.same_zone_share, usual.same_zone_share);
    cells.one_of(&mut estate.adds_births, &YES_NO, true);
    cells.maybe_one_of(&mut estate.filled_by_transfer, &YES_NO);
    cells.one_of(&mut estate.on, &YES_NO, true);
    if cells.writes() && estate.occupancy.is_empty() {
        estate.occupancy = usual.occupancy;
    }
}

pub(super) fn link(link: &mut Link, cells: &mut Cells) {
    cells.id(&mut link.from);
    cells.id(&mut link.to);
    let (mut weight, mut at_entry, mut other_ages) = (None, [None; 3], None);
    let (mut first, mut last) = (None, None);
    let mut rule = Some(BY_TARGET);
    match link.rule {
        LinkRule::Target { weight: one } => weight = Some(one),
        LinkRule::Hand { at_entry: shares, other_ages: others, first_year, last_year } => {
            (at_entry, other_ages) = (shares.map(Some), Some(others));
            (rule, first, last) = (Some(BY_HAND), first_year, last_year);
        }
    }
    cells.word(&mut rule);
    cells.option(&mut weight);
    at_entry.iter_mut().for_each(|share| cells.option(share));
    cells.option(&mut other_ages);
    cells.option_year(&mut first);
    cells.option_year(&mut last);
    link.rule = if rule == Some(BY_HAND) {
        LinkRule::Hand {
            at_entry: at_entry.map(Option::unwrap_or_default),
            other_ages: other_ages.unwrap_or_default(),
            first_year: first,
            last_year: last,
        }
    } else {
        LinkRule::Target { weight: weight.unwrap_or(1.0) }
    };
}

pub(super) fn arrivals(arrivals: &mut Arrivals, fields: &[Field], cells: &mut Cells) {
    cells.id(&mut arrivals.zone);
    cells.one_of(&mut arrivals.stage, &Stage::ALL, Stage::Primary);
    cells.one_of(&mut arrivals.counted, &COUNTED, Counted::Flow);
    let mut profile = arrivals.profile.take().unwrap_or_default();
    cells.list(&mut profile);
    arrivals.profile = (!profile.is_empty()).then_some(profile);
    let years = fields.iter().filter(|field| field.what == What::InYear);
    years.for_each(|field| cells.of_year(&mut arrivals.by_year, field.at));
}

pub(super) fn class_size(row: &mut ClassSize, cells: &mut Cells) {
    cells.maybe_one_of(&mut row.stage, &Stage::ALL);
    let mut grade = row.grade.map(|grade| usize::from(grade.0));
    cells.word(&mut grade);
    row.grade = grade.and_then(|grade| u8::try_from(grade).ok()).map(Grade);
    cells.maybe_one_of(&mut row.school_kind, &SchoolKind::ALL);
    cells.maybe_one_of(&mut row.zone_kind, &ZoneKind::ALL);
    cells.number(&mut row.pupils, 0.0);
}
