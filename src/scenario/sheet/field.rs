//! A column: what may stand in it, and which columns belong together.

use super::what::What;
use serde::Serialize;

/// A column of a table; of one that stands on its side, a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Field {
    /// What it holds.
    pub what: What,
    /// Of which class, grade, age or stage, from 0, or of which year.
    pub at: i32,
    /// Id of the zone it is about, where zones stand side by side; of a year, what it holds.
    pub zone: String,
}

/// What may stand in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A number.
    Number,
    /// A whole number from 0.
    Whole,
    /// A share, written per cent.
    Percent,
    /// Yuan, written in 万元.
    Money,
    /// A year.
    Year,
    /// Numbers, one after the other.
    Numbers,
    /// Shares, one after the other.
    Percents,
    /// Years, one after the other.
    Years,
    /// m²; 公顷 and 亩 are understood.
    Area,
    /// The name of a zone.
    Zone,
    /// The name of a zone; nothing: the county.
    ZoneOrCounty,
    /// Names of zones, one after the other.
    Zones,
    /// The name of a school.
    School,
    /// The name of a project.
    Project,
    /// One of a few words.
    Word(Words),
}

/// The words possible in a cell; the value is the place of the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// As `GradeScheme`.
    Scheme,
    /// As `Progression`.
    Progression,
    /// As `ZoneKind::ALL`.
    ZoneKind,
    /// As `ProjectKind::ALL`.
    ProjectKind,
    /// Yes, no.
    YesNo,
    /// As `Stage::ALL`.
    Stage,
    /// As `RoomClass::ALL`.
    RoomClass,
    /// By target, by hand.
    Rule,
    /// Flow, stock.
    Counted,
    /// K1 … G9.
    Grade,
    /// As `SchoolKind`, in the order of its variants.
    SchoolKind,
    /// As `Ownership::ALL`.
    Ownership,
    /// Boarding by kind of zone, then public funding by ownership.
    ShareOf,
    /// Floor, land.
    AreaOf,
}

/// In place of a zone: the years of this table hold shares.
pub(super) const PERCENT: &str = "%";
/// In place of a zone: the years of this table hold staff.
pub const STAFF: &str = "staff";

impl Field {
    pub(super) fn new(what: What, at: usize) -> Self {
        Self { what, at: i32::try_from(at).unwrap_or(0), zone: String::new() }
    }

    /// What may stand in its cells.
    pub fn kind(&self) -> Kind {
        use What::*;
        match self.what {
            Name | NameEn => Kind::Text,
            AutumnShare | GrossRatio | TargetRatio | TargetOfClass | UrbanNow | UrbanTarget | WarningYellow
            | WarningRed | Attendance | BirthChange | ZoneBirthChange | Retention | Share | NewShare
            | SameZoneShare | AtEntry | OtherAges | Sharing | BoardingShare | DisabledEnrolled | MigrantsInPublic
            | Attrition | GrowthShare | StageShare | ShareLine => Kind::Percent,
            // Shares of pupils in private schools; elsewhere a year holds people.
            InYear if self.zone == PERCENT => Kind::Percent,
            Horizon | LeadTime | LeadExtension | Delay | PhaseIn | YearsOpen => Kind::Whole,
            BaseYear | TargetYear | UrbanYear | CalendarYear | SchoolYear | FirstYear | LastYear | PlanYear => {
                Kind::Year
            }
            Cost | SpentBefore => Kind::Money,
            FloorArea | Land | SiteArea | TeachingArea | SportsArea | ZoneFloor | ZoneSite | PlanLand => Kind::Area,
            CostYears => Kind::Years,
            Occupancy => Kind::Percents,
            Profile => Kind::Numbers,
            Zone | From | To => Kind::Zone,
            RecruitsZone => Kind::ZoneOrCounty,
            PlanZones => Kind::Zones,
            School | Receiver => Kind::School,
            Project => Kind::Project,
            Scheme => Kind::Word(Words::Scheme),
            Progression => Kind::Word(Words::Progression),
            ZoneKind => Kind::Word(Words::ZoneKind),
            ProjectKind => Kind::Word(Words::ProjectKind),
            On | AddsBirths | FilledByTransfer | Central | KeepClasses => Kind::Word(Words::YesNo),
            Ownership => Kind::Word(Words::Ownership),
            ShareOf => Kind::Word(Words::ShareOf),
            AreaOf => Kind::Word(Words::AreaOf),
            Stage => Kind::Word(Words::Stage),
            RoomClass => Kind::Word(Words::RoomClass),
            Rule => Kind::Word(Words::Rule),
            Counted => Kind::Word(Words::Counted),
            Grade => Kind::Word(Words::Grade),
            SchoolKind => Kind::Word(Words::SchoolKind),
            _ => Kind::Number,
        }
    }

    /// Whether sums of it mean something.
    pub fn adds_up(&self) -> bool {
        use What::*;
        match self.what {
            KindergartenTotal | PupilsOfGrade | ChildrenOfAge | Rooms | Cost | FloorArea | Land | Staff
            | RoomChange | Dwellings | SchoolRooms | Beds | SiteArea | TeachingArea | SportsArea | SchoolStaff
            | ClassesOfGrade | Villages | ZoneStaff | ZoneFloor | ZoneSite | ZoneBeds | Population | VillageCount
            | VillagesReached | PlanLand => true,
            InYear => self.zone == STAFF,
            _ => false,
        }
    }

    /// Columns of the same number are given together or not at all; 0: alone.
    pub(super) fn group(&self) -> u8 {
        use What::*;
        match self.what {
            Name | NameEn => 1,
            TargetYear | TargetRatio | TargetOfClass => 2,
            UrbanNow | UrbanTarget | UrbanYear | UrbanIntensity | UrbanEntryWeight => 3,
            KindergartenTotal => 4,
            PupilsOfGrade if self.at < 3 => 4,
            ChildrenOfAge => 5,
            Rule | Weight | AtEntry | OtherAges => 6,
            VillageCount | VillagesReached => 7,
            GrowthShare | GrowthYuan => 8,
            _ => 0,
        }
    }
}
