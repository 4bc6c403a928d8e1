//! Version 2 of the file, as it is written, which adds a meeting to version 1: every field with a default may be left out, no other field may be there.

use super::at::At;
use super::either::{ByYear, Kindergarten, Named, PrivateShare, YearKey};
use super::read::{Blank, Notes, Read, read_object};
use crate::model::{Counted, GradeScheme, Progression, ProjectKind, RoomClass, SchoolKind, Stage, Year, ZoneKind};
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
        private_share: ByStage<PrivateShare>,
    }

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
        moves: Vec<Move>,
        cost: f64,
        cost_years: Vec<Year>,
        floor_area: f64,
        land: f64,
        staff: f64,
    }

    Effect { zone: String, stage: Stage, rooms: f64 } may { class: RoomClass }

    Move { stage: Stage, from: String, to: String, share: f64 } may {}

    Norms {} may {
        class_size: Vec<ClassSize>,
        pupils_per_staff_primary: f64,
        pupils_per_staff_junior: f64,
        staff_per_kindergarten_class: f64,
        lead_time: LeadTime,
        warning_yellow: f64,
        warning_red: f64,
    }

    ClassSize { pupils: f64 } may { stage: Stage, grade: Grade, school_kind: SchoolKind, zone_kind: ZoneKind }

    LeadTime {} may { kindergarten: u32, primary: u32, junior: u32, extension: u32 }

    Source { field: String, status: Status, source: Named } may { date: String }
}

/// A figure of each stage that has one.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
