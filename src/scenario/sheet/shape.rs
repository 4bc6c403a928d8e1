//! The shape of each table: whether it grows, what its rows are, and what must be given in them.

use super::Sheet;
use super::what::What;

impl Sheet {
    /// Whether rows can be added and removed.
    pub fn grows(self) -> bool {
        use Sheet::*;
        !self.on_its_side()
            && !matches!(
                self,
                Pupils
                    | Children
                    | Rooms
                    | PrivateShares
                    | Retention
                    | SchoolPupils
                    | SchoolClasses
                    | ZoneResources
                    | StageShares
            )
    }

    /// Whether its columns stand beneath each other: what holds for the county as a whole, one figure a row.
    pub fn on_its_side(self) -> bool {
        matches!(self, Sheet::County | Sheet::CountyResources | Sheet::Norms | Sheet::Lines)
    }

    /// How many columns at the left say what the row is and cannot be changed.
    pub fn keys(self) -> usize {
        use Sheet::*;
        match self {
            Pupils | Children | Rooms | Retention | Births | LaterBirths | SchoolPupils | SchoolClasses
            | ZoneResources | SpecialGroups | StageShares => 1,
            PrivateShares => 2,
            _ => 0,
        }
    }

    /// Whether its rows are things with a name of their own.
    pub fn named(self) -> bool {
        matches!(self, Sheet::Zones | Sheet::Projects | Sheet::Estates | Sheet::Schools | Sheet::LandPlans)
    }

    /// Whether its rows are the schools.
    pub fn by_school(self) -> bool {
        matches!(self, Sheet::SchoolPupils | Sheet::SchoolClasses)
    }

    /// Whether its rows are years.
    pub fn by_year(self) -> bool {
        matches!(self, Sheet::Births | Sheet::LaterBirths | Sheet::SpecialGroups)
    }

    /// Whether years stand side by side in it.
    pub fn years_across(self) -> bool {
        matches!(self, Sheet::Arrivals | Sheet::PrivateShares | Sheet::Intakes | Sheet::Recruits)
    }

    /// Whether its rows stand in the order of what they belong to: projects, schools, zones.
    pub fn ordered(self) -> bool {
        use Sheet::*;
        matches!(self, Effects | Closures | Moves | History | Intakes | AreaNorms)
    }

    /// How many columns at the left tell a row from another that has no id.
    pub(super) fn identity(self) -> usize {
        use Sheet::*;
        match self {
            Effects | AreaNorms => 5,
            Moves | ClassSizes => 4,
            Links | Closures | Intakes => 3,
            PrivateShares | Arrivals | History | Recruits => 2,
            _ => usize::from(!self.on_its_side()),
        }
    }

    /// Whether a row must have something in this column. (Of names, one will do.)
    pub(super) fn requires(self, what: What) -> bool {
        use What::*;
        match self {
            Sheet::County => what == BaseYear,
            Sheet::Schools => what == Zone,
            Sheet::Projects => what == FirstYear,
            Sheet::Effects => matches!(what, Project | Zone | Stage | RoomChange),
            Sheet::Closures => matches!(what, Project | School),
            Sheet::Moves => matches!(what, Project | Stage | From | To | Share),
            Sheet::Estates => matches!(what, Zone | Dwellings | FirstYear),
            Sheet::Links => matches!(what, From | To | Rule),
            Sheet::Arrivals => matches!(what, Zone | Stage),
            Sheet::Intakes => matches!(what, School | Zone | Stage),
            Sheet::Recruits => what == Stage,
            Sheet::LandPlans => matches!(what, PlanPopulation | PlanYear),
            Sheet::History => true,
            Sheet::ClassSizes => what == ClassPupils,
            Sheet::AreaNorms => matches!(what, AreaOf | AreaPerPupil),
            _ => false,
        }
    }
}
