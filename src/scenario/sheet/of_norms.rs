//! What stands in the rows of norms and of the lines of assessments.

use super::cells::Cells;
use crate::model::{AreaNorm, Growth, Lines, Norms, Ownership, ResourceNorms, SchoolKind, Stage, ZoneKind};

/// Norms that are one figure.
pub(super) fn norms(norms: &mut Norms, cells: &mut Cells) {
    let usual = Norms::default();
    cells.number(&mut norms.staff_per_kindergarten_class, usual.staff_per_kindergarten_class);
    cells.number(&mut norms.pupils_per_staff_primary, usual.pupils_per_staff_primary);
    cells.number(&mut norms.pupils_per_staff_junior, usual.pupils_per_staff_junior);
    let (mine, blank) = (&mut norms.resources, usual.resources);
    cells.number(&mut mine.small_school_rooms, blank.small_school_rooms);
    cells.number(&mut mine.staff_per_small_class, blank.staff_per_small_class);
    cells.number(&mut mine.attrition, blank.attrition);
    let (lead, usual_lead) = (&mut norms.lead_time, usual.lead_time);
    cells.whole(&mut lead.kindergarten, usual_lead.kindergarten);
    cells.whole(&mut lead.primary, usual_lead.primary);
    cells.whole(&mut lead.junior, usual_lead.junior);
    cells.whole(&mut lead.extension, usual_lead.extension);
    cells.number(&mut norms.warning_yellow, usual.warning_yellow);
    cells.number(&mut norms.warning_red, usual.warning_red);
    cells.number(&mut mine.unit_cost_new, blank.unit_cost_new);
    cells.number(&mut mine.unit_cost_extension, blank.unit_cost_extension);
    mine.places_per_1000.iter_mut().for_each(|places| cells.option(places));
    mine.funding.iter_mut().for_each(|funding| cells.option(funding));
    growth(&mut mine.funding_growth, cells);
    cells.option(&mut mine.boarder_supplement);
    cells.number(&mut mine.funded_at_least, blank.funded_at_least);
    cells.number(&mut mine.pupils_per_device, blank.pupils_per_device);
    cells.number(&mut mine.staff_per_device, blank.staff_per_device);
    cells.option(&mut mine.disabled_per_1000);
}

/// By a share or by yuan; neither: not at all.
fn growth(growth: &mut Growth, cells: &mut Cells) {
    let (mut share, mut yuan) = match *growth {
        Growth::Share(share) => (Some(share), None),
        Growth::Yuan(yuan) => (None, Some(yuan)),
    };
    cells.option(&mut share);
    cells.option(&mut yuan);
    *growth = yuan.map_or(Growth::Share(share.unwrap_or(0.0)), Growth::Yuan);
}

/// Rows of [`stage_shares`]: boarding by kind of zone, public funding by ownership.
pub(super) const SHARE_ROWS: usize = ZoneKind::ALL.len() + Ownership::ALL.len();

/// Boarding of a kind of zone, or public funding of an ownership, by stage.
pub(super) fn stage_shares(norms: &mut ResourceNorms, row: usize, cells: &mut Cells) {
    cells.word(&mut Some(row));
    let usual = ResourceNorms::default();
    let (mine, blank) = match row.checked_sub(ZoneKind::ALL.len()) {
        None => (&mut norms.boarding_share[row], usual.boarding_share[row]),
        Some(row) => (&mut norms.public_funding[row], usual.public_funding[row]),
    };
    mine.iter_mut().zip(blank).for_each(|(share, blank)| cells.number(share, blank));
}

/// An area norm and what it is of: floor, land.
#[derive(Clone)]
pub(super) struct Area {
    pub(super) land: bool,
    pub(super) norm: AreaNorm,
}

pub(super) fn area(area: &mut Area, cells: &mut Cells) {
    cells.one_of(&mut area.land, &[false, true], false);
    let norm = &mut area.norm;
    cells.maybe_one_of(&mut norm.stage, &Stage::ALL);
    cells.maybe_one_of(&mut norm.school_kind, &SchoolKind::ALL);
    cells.maybe_one_of(&mut norm.zone_kind, &ZoneKind::ALL);
    cells.option(&mut norm.up_to_classes);
    cells.number(&mut norm.area, 0.0);
}

/// Lines of the assessments: shares, sizes, areas a pupil; nothing: not assessed.
pub(super) fn lines(lines: &mut Lines, cells: &mut Cells) {
    let Lines {
        gross_enrolment,
        one_year_enrolment,
        inclusive,
        public,
        retention,
        large,
        super_large,
        within_norm,
        kindergarten_size,
        school_size,
        nine_year_size,
        migrants,
        private,
        townships,
        villages,
        kindergarten_floor,
        teaching_area,
        sports_area,
        schools,
    } = lines;
    let shares = [
        gross_enrolment,
        one_year_enrolment,
        inclusive,
        public,
        townships,
        villages,
        retention,
        migrants,
        private,
        large,
        super_large,
        within_norm,
        schools,
    ];
    let areas = std::iter::once(kindergarten_floor).chain(teaching_area).chain(sports_area);
    let sizes = [kindergarten_size, school_size, nine_year_size];
    shares.into_iter().chain(sizes).chain(areas).for_each(|line| cells.option(line));
}
