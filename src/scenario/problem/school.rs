//! What can be wrong with schools, with what they have, and with projects that name them.

use super::Fault;
use crate::model::{Stage, Year};

/// What is wrong, with the figures its sentence needs.
#[derive(Clone, Debug, PartialEq)]
pub enum SchoolFault {
    /// A reference to a school that is not there.
    UnknownSchool(String),
    /// From a school to itself.
    SameSchool(String),
    /// A class of rooms where a school is named, which has its own.
    NotWithSchool,
    /// Neither zone nor school, or two that contradict each other.
    ZoneOrSchool,

    /// Pupils of a zone's schools, and of the zone, together in a stage: they differ.
    SchoolsDiffer {
        /// Stage.
        stage: Stage,
        /// Pupils of the schools.
        schools: f64,
        /// Pupils of the zone.
        zone: f64,
    },
    /// The same in one grade, as `Grade`, of a stage that adds up.
    SchoolsDifferInGrade {
        /// Grade.
        grade: usize,
        /// Pupils of the schools.
        schools: f64,
        /// Pupils of the zone.
        zone: f64,
    },
    /// Rooms of a zone's own in a stage of which it has schools.
    OwnRoomsNotCounted {
        /// Stage.
        stage: Stage,
        /// The rooms.
        rooms: f64,
    },
    /// Classes and no pupils; of a grade, as `Grade`, or of the whole school.
    ClassesWithoutPupils(Option<usize>),
    /// A school without rooms and pupils, and no project that gives it any.
    NothingBuilds,
    /// An idle site with rooms or pupils.
    IdleSiteInUse,
    /// A stage that the kind of school does not have.
    StageNotOfKind(Stage),
    /// An inclusive school with another stage than the kindergarten.
    InclusiveBeyondKindergarten(Stage),
    /// Intake shares of a school that is not private in the stage.
    IntakeNotPrivate,
    /// Intake shares of a school given twice for a zone and stage.
    IntakeTwice {
        /// Zone.
        zone: String,
        /// Stage.
        stage: Stage,
    },
    /// Private schools that together take more than all who enter.
    IntakeOverOne {
        /// Zone.
        zone: String,
        /// Stage.
        stage: Stage,
        /// First such year.
        year: Year,
        /// Sum of the shares.
        sum: f64,
    },
    /// Recruits given twice for a zone, or the county, and a stage.
    RecruitsTwice(Stage),

    /// A school that closes twice.
    ClosedTwice(String),
    /// A closure of what a school does not have.
    ClosesNothing {
        /// School.
        school: String,
        /// The stage; `None`: all.
        stage: Option<Stage>,
    },
    /// A receiver that is itself closed by then.
    ReceiverCloses {
        /// The receiver.
        school: String,
        /// When it closes.
        year: Year,
    },
    /// A receiver without rooms of the stage by then.
    ReceiverWithoutRooms {
        /// The receiver.
        school: String,
        /// Stage.
        stage: Stage,
        /// Year.
        year: Year,
    },
}

impl From<SchoolFault> for Fault {
    fn from(fault: SchoolFault) -> Self {
        Fault::School(fault)
    }
}
