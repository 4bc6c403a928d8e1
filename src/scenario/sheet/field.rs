//! What a column can hold: what may stand in it, and which columns belong together.

use super::Sheet;
use serde::Serialize;

/// What a column holds. As text it is part of what browsers keep: the names stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is the input of its name; its meaning is told in `text::words::sheet`")]
pub enum What {
    Name,
    NameEn,
    BaseYear,
    Horizon,
    Scheme,
    AutumnShare,
    GrossRatio,
    TargetYear,
    TargetRatio,
    TargetOfClass,
    UrbanNow,
    UrbanTarget,
    UrbanYear,
    UrbanIntensity,
    UrbanEntryWeight,
    Progression,
    Damping,
    StaffPrimary,
    StaffJunior,
    StaffKindergarten,
    LeadTime,
    LeadExtension,
    WarningYellow,
    WarningRed,
    ZoneKind,
    ChildrenPerBirth,
    EntryRatio,
    Attendance,
    CalendarYear,
    CountyBirths,
    ZoneBirths,
    LeftBirths,
    LaterBirths,
    BirthChange,
    ZoneLaterBirths,
    ZoneBirthChange,
    KindergartenTotal,
    PupilsOfGrade,
    ChildrenOfAge,
    Rooms,
    Retention,
    InYear,
    ProjectKind,
    FirstYear,
    LastYear,
    On,
    Delay,
    PhaseIn,
    YearsOpen,
    Cost,
    CostYears,
    FloorArea,
    Land,
    Staff,
    Project,
    Zone,
    From,
    To,
    Stage,
    RoomClass,
    RoomChange,
    Share,
    Dwellings,
    Occupancy,
    ChildrenPer100,
    NewShare,
    SameZoneShare,
    AddsBirths,
    FilledByTransfer,
    Rule,
    Weight,
    AtEntry,
    OtherAges,
    Counted,
    Profile,
    SchoolYear,
    Grade,
    SchoolKind,
    ClassPupils,
}

/// A column of a table; of the county's, which stands on its side, a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Field {
    /// What it holds.
    pub what: What,
    /// Of which class, grade, age or stage, from 0, or of which year.
    pub at: i32,
    /// Id of the zone it is about, where zones stand side by side.
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
    /// The name of a zone.
    Zone,
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
    /// As `SchoolKind`.
    SchoolKind,
}

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
            | SameZoneShare | AtEntry | OtherAges => Kind::Percent,
            // Shares of pupils in private schools; elsewhere a year holds children.
            InYear if !self.zone.is_empty() => Kind::Percent,
            Horizon | LeadTime | LeadExtension | Delay | PhaseIn | YearsOpen => Kind::Whole,
            BaseYear | TargetYear | UrbanYear | CalendarYear | SchoolYear | FirstYear | LastYear => Kind::Year,
            Cost => Kind::Money,
            CostYears => Kind::Years,
            Occupancy => Kind::Percents,
            Profile => Kind::Numbers,
            Zone | From | To => Kind::Zone,
            Project => Kind::Project,
            Scheme => Kind::Word(Words::Scheme),
            Progression => Kind::Word(Words::Progression),
            ZoneKind => Kind::Word(Words::ZoneKind),
            ProjectKind => Kind::Word(Words::ProjectKind),
            On | AddsBirths | FilledByTransfer => Kind::Word(Words::YesNo),
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
        matches!(
            self.what,
            KindergartenTotal
                | PupilsOfGrade
                | ChildrenOfAge
                | Rooms
                | Cost
                | FloorArea
                | Land
                | Staff
                | RoomChange
                | Dwellings
        )
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
            _ => 0,
        }
    }
}

impl Sheet {
    /// Whether rows can be added and removed.
    pub fn grows(self) -> bool {
        !matches!(
            self,
            Sheet::County | Sheet::Pupils | Sheet::Children | Sheet::Rooms | Sheet::PrivateShares | Sheet::Retention
        )
    }

    /// How many columns at the left say what the row is and cannot be changed.
    pub fn keys(self) -> usize {
        match self {
            Sheet::Pupils | Sheet::Children | Sheet::Rooms | Sheet::Retention | Sheet::Births | Sheet::LaterBirths => 1,
            Sheet::PrivateShares => 2,
            _ => 0,
        }
    }

    /// Whether its rows are things with a name of their own.
    pub fn named(self) -> bool {
        matches!(self, Sheet::Zones | Sheet::Projects | Sheet::Estates)
    }

    /// Whether its rows are years.
    pub fn by_year(self) -> bool {
        matches!(self, Sheet::Births | Sheet::LaterBirths)
    }

    /// Whether a row must have something in this column. (Of names, one will do.)
    pub(super) fn requires(self, what: What) -> bool {
        use What::*;
        match self {
            Sheet::County => what == BaseYear,
            Sheet::Projects => what == FirstYear,
            Sheet::Effects => matches!(what, Project | Zone | Stage | RoomChange),
            Sheet::Moves => matches!(what, Project | Stage | From | To | Share),
            Sheet::Estates => matches!(what, Zone | Dwellings | FirstYear),
            Sheet::Links => matches!(what, From | To | Rule),
            Sheet::Arrivals => matches!(what, Zone | Stage),
            Sheet::History => true,
            Sheet::ClassSizes => what == ClassPupils,
            _ => false,
        }
    }
}
