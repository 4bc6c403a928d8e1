//! What can be wrong with a file or with inputs, as data. The sentences are in `text::problem`.

mod path;
mod school;

use crate::model::{RoomClass, Stage, Year};

pub use path::{MAX_ID, is_id};
pub(super) use path::{entry, grade_name};
pub use school::SchoolFault;

/// Something to tell about a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Whether the scenario can be computed all the same.
    pub level: Level,
    /// Where: `zones[old_town].pupils.G3`; empty: the whole file.
    pub path: String,
    /// What.
    pub fault: Fault,
}

impl Problem {
    /// A problem that keeps the scenario from being computed.
    pub fn error(path: impl Into<String>, fault: Fault) -> Self {
        Self { level: Level::Error, path: path.into(), fault }
    }

    /// Something unusual, which is computed.
    pub fn warning(path: impl Into<String>, fault: Fault) -> Self {
        Self { level: Level::Warning, path: path.into(), fault }
    }
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Not computed.
    Error,
    /// Computed, and shown.
    Warning,
}

/// What is wrong, with the figures its sentence needs.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The file is larger than is read.
    FileTooLarge {
        /// Bytes allowed.
        max: usize,
    },
    /// The text is not JSON.
    NotJson {
        /// Line, from 1; 0: the end of the text.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// No version number: not a file of ours.
    NoVersion,
    /// Written by a later version of the program.
    NewerVersion {
        /// Version of the file.
        found: u64,
        /// The latest version known here.
        known: u64,
    },
    /// The same key twice in one object.
    DuplicateKey(String),
    /// A field that has to be given is not.
    MissingField(String),
    /// A field that does not exist.
    UnknownField {
        /// The field.
        field: String,
        /// Fields that exist there.
        known: Vec<String>,
    },
    /// A word that is none of the words possible.
    UnknownWord {
        /// The word.
        word: String,
        /// The words possible.
        known: Vec<String>,
    },
    /// A list with a wrong number of entries.
    WrongLength {
        /// Entries found.
        found: usize,
        /// Entries expected, where the parser says how many; else fewer.
        expected: Option<usize>,
    },
    /// A key that should be a year.
    NotAYear(String),
    /// Text where a number should be, and the like; in the words of the parser.
    WrongType {
        /// What is there.
        found: String,
        /// What should be there.
        expected: String,
    },
    /// More entries than are read.
    TooMany {
        /// Entries found.
        found: usize,
        /// Entries allowed.
        max: usize,
    },
    /// A name or another text longer than is read.
    TooLong {
        /// Characters found.
        found: usize,
        /// Characters allowed.
        max: usize,
    },
    /// A file without a scenario.
    NoScenario,
    /// A reference to a scenario that is not there.
    UnknownScenario(String),
    /// Neither or both of two fields of which one is given.
    EitherOr(&'static str, &'static str),
    /// A field of the other kind of link.
    NotForThisLink,

    /// A share link that is no link of ours, or lost or changed a letter.
    LinkDamaged,
    /// A share link longer than is opened, or that holds more.
    LinkTooLarge {
        /// Characters allowed.
        max: usize,
    },
    /// A share link of a later version.
    LinkNewer {
        /// Version of the link.
        found: u64,
        /// The latest version known here.
        known: u64,
    },
    /// A share link made from a preset that is not known here.
    UnknownPreset(String),
    /// A share link made with another version of the model.
    OtherModel {
        /// Version of the model then.
        found: u32,
        /// Version of the model here.
        here: u32,
    },

    /// Not a finite number.
    NotFinite,
    /// A count below 0.
    Negative(f64),
    /// A figure that has to be above 0.
    NotPositive(f64),
    /// A count of rooms that is not whole.
    NotWhole(f64),
    /// A figure outside what is possible.
    OutOfRange {
        /// The figure.
        value: f64,
        /// Least possible.
        min: f64,
        /// Most possible.
        max: f64,
    },
    /// No id.
    EmptyId,
    /// An id with a character that is not allowed, or more than 40 of them.
    BadId(String),
    /// An id used before.
    DuplicateId(String),
    /// A reference to a zone that is not there.
    UnknownZone(String),
    /// From a zone to itself.
    SameZone(String),
    /// A year for which something must be later than the base year.
    NotAfterBase {
        /// The year.
        year: Year,
        /// The base year.
        base: Year,
    },
    /// A year too far from the base year.
    FarYear {
        /// The year.
        year: Year,
        /// The base year.
        base: Year,
    },
    /// Children who share births cannot be measured by the same figure.
    NothingToShareBy,
    /// Pupils, and a share of 0 who attend.
    NobodyAttends,
    /// A class of rooms the stage does not have.
    WrongRooms {
        /// Class of the rooms.
        class: RoomClass,
        /// Stage.
        stage: Stage,
    },
    /// A link by target from a zone that is not rural.
    NotRural(String),
    /// Arrivals given twice for a zone and stage.
    ArrivalsTwice {
        /// Zone.
        zone: String,
        /// Stage.
        stage: Stage,
    },
    /// Shares that together exceed 1.
    SharesOverOne(f64),
    /// An estate without occupancy.
    NoOccupancy,
    /// Flexible places without the years they are there.
    NoYearsOpen,

    /// An unusual ratio.
    Unusual {
        /// The figure.
        value: f64,
        /// Lower end of the usual.
        min: f64,
        /// Upper end of the usual.
        max: f64,
    },
    /// Births that change by leaps.
    BirthsLeap {
        /// Year of the leap.
        year: Year,
        /// Change on the year known before, a share.
        change: f64,
    },
    /// Missing years filled linearly.
    BirthsGap {
        /// First missing year.
        first: Year,
        /// Last missing year.
        last: Year,
    },
    /// Births projected already before the base year.
    BirthsEndEarly {
        /// Last known year.
        last: Year,
        /// Base year.
        base: Year,
    },
    /// Pupils, and no births at all.
    NoBirths,
    /// The zones' own births exceed the county's.
    OwnBirthsExceed {
        /// First such year.
        year: Year,
        /// Births of the zones.
        zones: f64,
        /// Births of the county.
        county: f64,
    },
    /// An urbanisation target below today's rate.
    FallingTarget {
        /// Now.
        now: f64,
        /// Target.
        target: f64,
    },
    /// An urbanisation target, and no link that would move anybody.
    TargetWithoutLinks,
    /// Links by target, and no urbanisation target.
    LinkWithoutTarget,
    /// A figure for a year that is not projected.
    BeyondHorizon {
        /// The year.
        year: Year,
        /// The last year projected.
        last: Year,
    },
    /// A first year after the last.
    NeverHolds {
        /// First year.
        first: Year,
        /// Last year.
        last: Year,
    },
    /// Links by hand from one zone that together move more than all children.
    LeavingOverOne {
        /// Zone.
        zone: String,
        /// Year.
        year: Year,
        /// Sum of the shares.
        sum: f64,
    },
    /// Moves of pupils that together take more than all of a stage.
    MovesOverOne(f64),
    /// Two links by target between the same zones.
    LinkTwice,
    /// Links by target whose weights are all 0.
    NoWeight(String),
    /// The name of another zone, or of another project.
    NameTwice(String),
    /// A grade, as `Grade`, whose pupils do not go with those beside it: its own, and those of the grade most like it.
    GradeLeap(usize, [f64; 2]),
    /// Years missing in a history.
    HistoryGap {
        /// First missing year.
        first: Year,
        /// Last missing year.
        last: Year,
    },
    /// A year of history that is not before the base year.
    HistoryNotBefore {
        /// The year.
        year: Year,
        /// Base year.
        base: Year,
    },
    /// A trend asked for without two consecutive years of pupils.
    NoTrend,
    /// Rooms in a stage, and nobody in it.
    RoomsWithoutPupils(Stage),
    /// Pupils in a stage, and no rooms.
    PupilsWithoutRooms(Stage),
    /// A figure that is not used.
    NotUsed,
    /// A project without effects and moves.
    NoEffects,
    /// A project that is in effect in the base year: only what comes later counts.
    StartsBeforeBase {
        /// First year, with the delay.
        year: Year,
        /// Base year.
        base: Year,
    },
    /// A project that opens sooner than it can be built.
    BeforeBuilt {
        /// First year, with the delay.
        year: Year,
        /// The first in which it can open.
        earliest: Year,
    },
    /// A merger that closes no rooms.
    MergerWithoutRemoval,
    /// A row of class sizes that fits no grade.
    FitsNoGrade,
    /// The yellow line above the red one.
    YellowAboveRed,
    /// Something of schools.
    School(SchoolFault),
    /// k or ρ as calibrated is unusual.
    UnusualCalibration {
        /// The figure.
        value: f64,
        /// Lower end of the usual.
        min: f64,
        /// Upper end of the usual.
        max: f64,
    },
    /// A progression ratio as computed is unusual.
    UnusualProgression {
        /// The figure.
        value: f64,
        /// Lower end of the usual.
        min: f64,
        /// Upper end of the usual.
        max: f64,
    },
    /// Places used far beyond their number in the base year.
    Crowded {
        /// Stage.
        stage: Stage,
        /// Use, a share.
        utilisation: f64,
    },
    /// A project takes more rooms than there are.
    RoomsCut {
        /// Zone.
        zone: String,
        /// School; `None`: rooms of the zone.
        school: Option<String>,
        /// Stage.
        stage: Stage,
        /// First year.
        year: Year,
        /// Rooms that were not there to be taken.
        rooms: f64,
    },
    /// More departures than children.
    CouldNotLeave {
        /// First year.
        year: Year,
        /// Children who could not leave, all years and ages of the stage.
        children: f64,
    },
    /// An estate draws more children from other zones than there are.
    EstateShort {
        /// First year.
        year: Year,
        /// Children who do not come, all years and ages.
        children: f64,
    },
}
