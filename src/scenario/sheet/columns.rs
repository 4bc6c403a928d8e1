//! Which columns a table has, from the left.

use super::Sheet;
use super::field::{Field, PERCENT, STAFF};
use super::what::What;
use super::years::years_across;
use crate::model::{Inputs, RoomClass, Stage, Year};

impl Sheet {
    /// Its columns for these inputs.
    pub fn fields(self, inputs: &Inputs) -> Vec<Field> {
        use What::*;
        let mut fields = Vec::new();
        let mut add = |what: What, count: usize| fields.extend((0..count).map(|at| Field::new(what, at)));
        let plan: &[(What, usize)] = match self {
            Sheet::County => &[
                (Name, 1),
                (NameEn, 1),
                (BaseYear, 1),
                (Horizon, 1),
                (Scheme, 1),
                (AutumnShare, 1),
                (GrossRatio, 1),
                (TargetYear, 1),
                (TargetRatio, 1),
                (TargetOfClass, 3),
                (UrbanNow, 1),
                (UrbanTarget, 1),
                (UrbanYear, 1),
                (UrbanIntensity, 1),
                (UrbanEntryWeight, 1),
                (Progression, 1),
                (Damping, 1),
                (Sharing, 3),
                (KeepClasses, 1),
            ],
            // The English name, which is rarely given, stands last: what is pasted begins with name and kind.
            Sheet::Zones => &[
                (Name, 1),
                (ZoneKind, 1),
                (ChildrenPerBirth, 1),
                (EntryRatio, 1),
                (Attendance, 2),
                (Progression, 1),
                (GrossRatio, 1),
                (TargetYear, 1),
                (TargetRatio, 1),
                (TargetOfClass, 3),
                (Sharing, 3),
                (NameEn, 1),
            ],
            Sheet::Births => &[(CalendarYear, 1), (CountyBirths, 1)],
            Sheet::LaterBirths => &[(CalendarYear, 1), (LaterBirths, 1), (BirthChange, 1)],
            Sheet::Pupils => &[(Zone, 1), (KindergartenTotal, 1), (PupilsOfGrade, 12)],
            Sheet::Children => &[(Zone, 1), (ChildrenOfAge, 6)],
            Sheet::Rooms => &[(Zone, 1)],
            Sheet::Retention => &[(Zone, 1), (Retention, 15)],
            Sheet::PrivateShares => &[(Zone, 1), (Stage, 1)],
            Sheet::Projects => &[
                (Name, 1),
                (ProjectKind, 1),
                (FirstYear, 1),
                (On, 1),
                (Delay, 1),
                (PhaseIn, 1),
                (YearsOpen, 1),
                (Cost, 1),
                (CostYears, 1),
                (FloorArea, 1),
                (Land, 1),
                (Staff, 1),
                (Beds, 1),
                (Villages, 1),
                (NameEn, 1),
            ],
            Sheet::Effects => &[(Project, 1), (Zone, 1), (School, 1), (Stage, 1), (RoomClass, 1), (RoomChange, 1)],
            Sheet::Closures => &[(Project, 1), (School, 1), (Stage, 1), (Receiver, 1)],
            Sheet::Moves => &[(Project, 1), (Stage, 1), (From, 1), (To, 1), (Share, 1)],
            Sheet::Estates => &[
                (Name, 1),
                (NameEn, 1),
                (Zone, 1),
                (Dwellings, 1),
                (FirstYear, 1),
                (Occupancy, 1),
                (ChildrenPer100, 3),
                (NewShare, 1),
                (SameZoneShare, 1),
                (AddsBirths, 1),
                (FilledByTransfer, 1),
                (On, 1),
            ],
            Sheet::Links => &[
                (From, 1),
                (To, 1),
                (Rule, 1),
                (Weight, 1),
                (AtEntry, 3),
                (OtherAges, 1),
                (FirstYear, 1),
                (LastYear, 1),
            ],
            Sheet::Arrivals => &[(Zone, 1), (Stage, 1), (Counted, 1), (Profile, 1)],
            Sheet::History => &[(Zone, 1), (SchoolYear, 1)],
            Sheet::Schools => &[
                (Name, 1),
                (Zone, 1),
                (Ownership, 1),
                (SchoolKind, 1),
                (SchoolRooms, 3),
                (Beds, 1),
                (SiteArea, 1),
                (FloorArea, 1),
                (TeachingArea, 1),
                (SportsArea, 1),
                (SchoolStaff, 3),
                (Central, 1),
                (NameEn, 1),
            ],
            Sheet::SchoolPupils => &[(School, 1), (PupilsOfGrade, 12)],
            Sheet::SchoolClasses => &[(School, 1), (ClassesOfGrade, 12)],
            Sheet::Intakes => &[(School, 1), (Zone, 1), (Stage, 1)],
            Sheet::ZoneResources => &[
                (Zone, 1),
                (ZoneStaff, 3),
                (ZoneFloor, 3),
                (ZoneSite, 3),
                (ZoneBeds, 3),
                (BoardingShare, 3),
                (Population, 1),
                (VillageCount, 1),
                (VillagesReached, 1),
            ],
            Sheet::CountyResources => &[(Devices, 3), (SpentBefore, 3)],
            Sheet::SpecialGroups => &[(SchoolYear, 1), (DisabledEnrolled, 1)],
            Sheet::Recruits => &[(RecruitsZone, 1), (Stage, 1)],
            Sheet::LandPlans => {
                &[(Name, 1), (PlanZones, 1), (PlanPopulation, 1), (PlanYear, 1), (PlanLand, 3), (NameEn, 1)]
            }
            Sheet::Norms => &[
                (StaffKindergarten, 1),
                (StaffPrimary, 1),
                (StaffJunior, 1),
                (SmallSchoolRooms, 1),
                (StaffPerSmallClass, 1),
                (Attrition, 1),
                (LeadTime, 3),
                (LeadExtension, 1),
                (WarningYellow, 1),
                (WarningRed, 1),
                (UnitCostNew, 1),
                (UnitCostExtension, 1),
                (PlacesPer1000, 3),
                (Funding, 3),
                (GrowthShare, 1),
                (GrowthYuan, 1),
                (BoarderSupplement, 1),
                (FundedAtLeast, 1),
                (PupilsPerDevice, 1),
                (StaffPerDevice, 1),
                (DisabledPer1000, 1),
            ],
            Sheet::StageShares => &[(ShareOf, 1), (StageShare, 3)],
            Sheet::ClassSizes => &[(Stage, 1), (Grade, 1), (SchoolKind, 1), (ZoneKind, 1), (ClassPupils, 1)],
            Sheet::AreaNorms => {
                &[(AreaOf, 1), (Stage, 1), (SchoolKind, 1), (ZoneKind, 1), (UpToClasses, 1), (AreaPerPupil, 1)]
            }
            Sheet::Lines => &[(ShareLine, 13), (SizeLine, 3), (AreaLine, 7)],
        };
        plan.iter().for_each(|(what, count)| add(*what, *count));
        self.more_fields(inputs, &mut fields);
        fields
    }

    /// Columns that depend on the inputs: one for each zone, year or class of room.
    fn more_fields(self, inputs: &Inputs, fields: &mut Vec<Field>) {
        let zones = |what| inputs.zones.iter().map(move |zone| Field { what, at: 0, zone: zone.id.clone() });
        match self {
            Sheet::Births => {
                fields.extend(zones(What::ZoneBirths));
                if !inputs.zones.is_empty() {
                    fields.push(Field::new(What::LeftBirths, 0));
                }
            }
            Sheet::LaterBirths => {
                fields.extend(zones(What::ZoneLaterBirths));
                fields.extend(zones(What::ZoneBirthChange));
            }
            Sheet::Rooms => {
                for stage in Stage::ALL {
                    for class in RoomClass::ALL {
                        let strays =
                            |place: usize| inputs.zones.iter().any(|zone| zone.rooms[place / 4][place % 4] != 0.0);
                        let place = stage as usize * 4 + class as usize;
                        // Rooms of a class the stage does not have must be seen to be taken away.
                        if class.fits(stage) || strays(place) {
                            fields.push(Field::new(What::Rooms, place));
                        }
                    }
                }
            }
            Sheet::History => fields.extend((3..12).map(|grade| Field::new(What::PupilsOfGrade, grade))),
            Sheet::SpecialGroups => fields.extend(zones(What::MigrantsInPublic)),
            sheet if sheet.years_across() => {
                fields.extend(years_across(inputs, self).into_iter().map(|year| self.year_field(year)));
            }
            _ => {}
        }
    }

    /// The column of a year, where years stand side by side.
    pub fn year_field(self, year: Year) -> Field {
        // The zone is only a mark: shares are of the zone in the row.
        let mark = match self {
            Sheet::PrivateShares | Sheet::Intakes => PERCENT,
            Sheet::Recruits => STAFF,
            _ => "",
        };
        Field { what: What::InYear, at: year, zone: mark.into() }
    }
}
