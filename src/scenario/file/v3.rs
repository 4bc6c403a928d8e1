//! Version 3 of the file, as it is written, which adds schools and what pupils need beside rooms to version 2: every
//! field with a default may be left out, no other field may be there.

use super::at::At;
use super::either::{ByYear, Kindergarten, Named, YearKey, Yearly};
use super::lines::Lines;
use super::read::{Blank, Notes, Read, read_object};
use crate::model::{
    Counted, GradeScheme, Ownership, Progression, ProjectKind, RoomClass, SchoolKind, Stage, Year, ZoneKind,
};
use crate::scenario::Status;
use crate::scenario::meeting::{MinuteKind, StepKind};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// Objects of the file: first the fields that have to be there, then those that may be left out.
macro_rules! objects {
    ($($(#[$doc:meta])* $object:ident { $($field:ident: $type:ty),* $(,)? } may { $($optional:ident: $inner:ty),* $(,)? })*) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Serialize)]
        pub(super) struct $object {
            $(pub(super) $field: $type,)*
            $(#[serde(skip_serializing_if = "Option::is_none")] pub(super) $optional: Option<$inner>,)*
        }

        impl Read for $object {
            fn read(&mut self, value: &Value, at: &At, notes: &mut Notes) {
                const REQUIRED: &[&str] = &[$(stringify!($field)),*];
                const FIELDS: &[&str] = &[$(stringify!($field),)* $(stringify!($optional)),*];
                let places: &mut [&mut dyn Read] = &mut [$(&mut self.$field,)* $(&mut self.$optional),*];
                read_object(FIELDS, places, REQUIRED.len(), value, at, notes);
            }
        }

        impl Blank for $object {
            const BLANK: Self = Self { $($field: Blank::BLANK,)* $($optional: None),* };
        }
    )* };
}

objects! {
    /// The whole file.
    File { xuewei: u64, scenarios: Vec<Scenario> } may { baseline: String, meeting: Meeting }

    Meeting {} may { steps: Vec<Step>, minutes: Vec<Minute> }

    Step { kind: StepKind } may {
        title: Named,
        text: Named,
        scenario: String,
        area: String,
        stage: Stage,
        year: Year,
    }

    /// `at`: milliseconds since 1970.
    Minute { at: f64, kind: MinuteKind, text: String } may {}

    Scenario { id: String, base_year: Year } may {
        name: Named,
        note: Named,
        county: Named,
        preset: String,
        horizon: u32,
        grade_scheme: GradeScheme,
        autumn_share: f64,
        births: Births,
        gross_ratio: f64,
        kindergarten_target: KindergartenTarget,
        urbanisation: Urbanisation,
        progression: Progression,
        damping: f64,
        zones: Vec<Zone>,
        links: Vec<Link>,
        arrivals: Vec<Arrivals>,
        estates: Vec<Estate>,
        projects: Vec<Project>,
        schools: Vec<School>,
        sharing: ByStage<f64>,
        keep_classes: bool,
        admissions: Vec<Admission>,
        resources: Resources,
        norms: Norms,
        sources: Vec<Source>,
    }

    Births {} may { by_year: ByYear, later: ByYear, change: ByYear }

    /// One of `ratio` and `by_class` is given.
    KindergartenTarget { year: Year } may { ratio: f64, by_class: [f64; 3] }

    Urbanisation { now: f64, target: f64, year: Year } may { intensity: f64, entry_weight: f64 }

    Zone { id: String } may {
        name: Named,
        kind: ZoneKind,
        births: Births,
        children: [f64; 6],
        kindergarten: Kindergarten,
        gross_ratio: f64,
        pupils: [f64; 9],
        kindergarten_target: KindergartenTarget,
        children_per_birth: f64,
        entry_ratio: f64,
        retention: [f64; 15],
        attendance: Attendance,
        progression: Progression,
        history: BTreeMap<YearKey, [f64; 9]>,
        rooms: ByStage<Rooms>,
        private_share: ByStage<Yearly>,
        sharing: ByStage<f64>,
        staff: ByStage<f64>,
        floor_area: ByStage<f64>,
        site_area: ByStage<f64>,
        boarding_beds: ByStage<f64>,
        boarding_share: ByStage<f64>,
        population: f64,
        migrants_in_public: Yearly,
        villages: Villages,
    }

    /// Villages, and those within reach of a kindergarten.
    Villages { count: f64 } may { within_reach: f64 }

    Attendance {} may { primary: f64, junior: f64 }

    /// Rooms of one stage by class.
    Rooms {} may { public: f64, attached: f64, inclusive: f64, private: f64 }

    /// `weight` belongs to links by target, the rest to links by hand.
    Link { from: String, to: String, by: LinkKind } may {
        weight: f64,
        at_entry: ByStage<f64>,
        other_ages: f64,
        first_year: Year,
        last_year: Year,
    }

    Arrivals { zone: String, stage: Stage } may { counted: Counted, by_year: ByYear, profile: Vec<f64> }

    Estate { id: String, zone: String, dwellings: f64, first_year: Year } may {
        name: Named,
        occupancy: Vec<f64>,
        children_per_100: ByStage<f64>,
        origin: Origin,
        adds_births: bool,
        filled_by_transfer: bool,
        on: bool,
    }

    /// Where the children of an estate come from.
    Origin {} may { new: f64, same_zone: f64 }

    Project { id: String, first_year: Year } may {
        name: Named,
        kind: ProjectKind,
        on: bool,
        delay: i32,
        phase_in: u32,
        years_open: u32,
        effects: Vec<Effect>,
        closures: Vec<Closure>,
        moves: Vec<Move>,
        cost: f64,
        cost_years: Vec<Year>,
        floor_area: f64,
        land: f64,
        staff: f64,
        boarding_beds: f64,
        villages: f64,
    }

    /// One of `zone` and `school` is given; `class` belongs to a zone.
    Effect { stage: Stage, rooms: f64 } may { zone: String, school: String, class: RoomClass }

    Closure { school: String } may { stage: Stage, receiver: String }

    Move { stage: Stage, from: String, to: String, share: f64 } may {}

    School { id: String, zone: String } may {
        name: Named,
        ownership: Ownership,
        kind: SchoolKind,
        rooms: ByStage<f64>,
        pupils: [f64; 12],
        classes: [f64; 12],
        boarding_beds: f64,
        site_area: f64,
        floor_area: f64,
        teaching_area: f64,
        sports_area: f64,
        central: bool,
        staff: ByStage<f64>,
        intake: Vec<Intake>,
    }

    Intake { zone: String, stage: Stage, share: Yearly } may {}

    /// One of `school` and `zone` is given.
    Admission { stage: Stage } may {
        school: String,
        zone: String,
        places: ByYear,
        residents: ByYear,
        registered_share: f64,
        special: f64,
        reserved: f64,
        lottery: Lottery,
        points: Vec<f64>,
        point_bins: Vec<PointBin>,
        redirect: Vec<String>,
        seed: u64,
    }

    /// At most one of `applicants` and `share` is given.
    Lottery {} may { applicants: f64, share: f64, twins: f64, triplets: f64, outside: bool }

    PointBin { from: f64, to: f64, children: f64 } may {}

    Resources {} may {
        recruits: Vec<Recruits>,
        land_plans: Vec<LandPlan>,
        devices: ByStage<f64>,
        spent_before: ByStage<f64>,
        disabled_enrolled: Yearly,
    }

    Recruits { stage: Stage, by_year: ByYear } may { zone: String }

    LandPlan { id: String, population: f64, year: Year } may { name: Named, zones: Vec<String>, land: ByStage<f64> }

    Norms {} may {
        class_size: Vec<ClassSize>,
        pupils_per_staff_primary: f64,
        pupils_per_staff_junior: f64,
        staff_per_kindergarten_class: f64,
        lead_time: LeadTime,
        warning_yellow: f64,
        warning_red: f64,
        small_school_rooms: f64,
        staff_per_small_class: f64,
        attrition: f64,
        floor_area: Vec<AreaNorm>,
        land: Vec<AreaNorm>,
        unit_cost_new: f64,
        unit_cost_extension: f64,
        places_per_1000: ByStage<f64>,
        boarding_share: ByZoneKind,
        funding: ByStage<f64>,
        funding_growth: Growth,
        boarder_supplement: f64,
        funded_at_least: f64,
        public_funding: ByOwnership,
        pupils_per_device: f64,
        staff_per_device: f64,
        disabled_per_1000: f64,
        lines: Lines,
    }

    ClassSize { pupils: f64 } may { stage: Stage, grade: Grade, school_kind: SchoolKind, zone_kind: ZoneKind }

    AreaNorm { area: f64 } may { stage: Stage, school_kind: SchoolKind, zone_kind: ZoneKind, up_to_classes: f64 }

    ByZoneKind {} may { city: ByStage<f64>, town: ByStage<f64>, rural: ByStage<f64> }

    ByOwnership {} may { public: ByStage<f64>, inclusive: ByStage<f64>, private: ByStage<f64> }

    /// One of `share` and `yuan` is given.
    Growth {} may { share: f64, yuan: f64 }

    LeadTime {} may { kindergarten: u32, primary: u32, junior: u32, extension: u32 }

    Source { field: String, status: Status, source: Named } may { date: String }
}

/// A figure of each stage that has one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub(super) struct ByStage<T> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) kindergarten: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) primary: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) junior: Option<T>,
}

impl<T: Blank> Read for ByStage<T> {
    fn read(&mut self, value: &Value, at: &At, notes: &mut Notes) {
        let places: &mut [&mut dyn Read] = &mut [&mut self.kindergarten, &mut self.primary, &mut self.junior];
        read_object(&["kindergarten", "primary", "junior"], places, 0, value, at, notes);
    }
}

impl<T: Blank> Blank for ByStage<T> {
    const BLANK: Self = Self { kindergarten: None, primary: None, junior: None };
}

/// The rule of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum LinkKind {
    Target,
    Hand,
}

/// A grade by its usual name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Grade {
    K1,
    K2,
    K3,
    G1,
    G2,
    G3,
    G4,
    G5,
    G6,
    G7,
    G8,
    G9,
}

impl Grade {
    /// All grades, in order.
    pub(super) const ALL: [Grade; 12] = [
        Grade::K1,
        Grade::K2,
        Grade::K3,
        Grade::G1,
        Grade::G2,
        Grade::G3,
        Grade::G4,
        Grade::G5,
        Grade::G6,
        Grade::G7,
        Grade::G8,
        Grade::G9,
    ];
}
