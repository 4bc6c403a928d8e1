//! In what sections the rows stand, their units, and between which ends their figures lie.

use super::{ClassLine, Norm, areas};
use crate::model::{Indicator, Ownership, Stage, ZoneKind};

/// A section of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// 班额.
    Classes,
    /// 教职工.
    Staff,
    /// 建筑面积.
    Floor,
    /// 用地.
    Land,
    /// 寄宿.
    Boarding,
    /// Unit costs, lead times, early warning.
    Building,
    /// 公用经费.
    Money,
    /// Equipment and children with disabilities.
    Equipment,
    /// Lines of the assessments.
    Lines,
}

/// In what a figure is counted. Shares are kept as shares and shown as per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Pupils a class.
    PupilsPerClass,
    /// Pupils per member of staff.
    PupilsPerStaff,
    /// Staff a class.
    StaffPerClass,
    /// Rooms.
    Rooms,
    /// A share.
    Share,
    /// m² a pupil.
    SquareMetres,
    /// Places per 1 000 residents.
    PlacesPer1000,
    /// Yuan per m².
    YuanPerSquareMetre,
    /// Yuan.
    Yuan,
    /// Pupils.
    Pupils,
    /// Pupils per computer.
    PupilsPerDevice,
    /// Teachers per computer.
    StaffPerDevice,
    /// Children per 1 000.
    Per1000,
    /// Years.
    Years,
}

/// Between which ends a figure lies, both included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Least.
    pub min: f64,
    /// Most.
    pub max: f64,
    /// Only whole numbers.
    pub whole: bool,
}

impl Section {
    /// All sections, in the order they are shown.
    pub const ALL: [Section; 9] = [
        Section::Classes,
        Section::Staff,
        Section::Floor,
        Section::Land,
        Section::Boarding,
        Section::Building,
        Section::Money,
        Section::Equipment,
        Section::Lines,
    ];

    /// Its rows, in the order they are shown.
    pub fn rows(self) -> Vec<Norm> {
        let stages = |of: fn(Stage) -> Norm| Stage::ALL.map(of);
        match self {
            Section::Classes => {
                let zones = |line| ZoneKind::ALL.map(|zone| Norm::Class(line, zone));
                ClassLine::ALL.into_iter().flat_map(zones).collect()
            }
            Section::Staff => {
                let small = [Norm::SmallSchoolRooms, Norm::StaffPerSmallClass, Norm::Attrition];
                stages(Norm::Staff).into_iter().chain(small).collect()
            }
            Section::Floor => areas::floor().map(Norm::Floor).collect(),
            Section::Land => areas::land().map(Norm::Land).chain(stages(Norm::PlacesPer1000)).collect(),
            Section::Boarding => {
                let of = |zone| Stage::ALL.map(|stage| Norm::Boarding(zone, stage));
                ZoneKind::ALL.into_iter().flat_map(of).collect()
            }
            Section::Building => {
                let mut rows = vec![Norm::UnitCostNew, Norm::UnitCostExtension];
                rows.extend(stages(Norm::LeadTime));
                rows.extend([Norm::LeadExtension, Norm::WarningYellow, Norm::WarningRed]);
                rows
            }
            Section::Money => {
                let mut rows = stages(Norm::Funding).to_vec();
                rows.extend([Norm::GrowthShare, Norm::GrowthYuan, Norm::BoarderSupplement, Norm::FundedAtLeast]);
                let of = |payee| Stage::ALL.map(|stage| Norm::PublicFunding(payee, stage));
                rows.extend(Ownership::ALL.into_iter().flat_map(of));
                rows
            }
            Section::Equipment => vec![Norm::PupilsPerDevice, Norm::StaffPerDevice, Norm::DisabledPer1000],
            Section::Lines => Indicator::ALL.map(Norm::Line).to_vec(),
        }
    }
}

impl Norm {
    /// In what the figure is counted.
    pub const fn unit(self) -> Unit {
        match self {
            Norm::Class(..) => Unit::PupilsPerClass,
            Norm::Staff(Stage::Kindergarten) | Norm::StaffPerSmallClass => Unit::StaffPerClass,
            Norm::Staff(_) => Unit::PupilsPerStaff,
            Norm::SmallSchoolRooms => Unit::Rooms,
            Norm::Floor(_) | Norm::Land(_) => Unit::SquareMetres,
            Norm::PlacesPer1000(_) => Unit::PlacesPer1000,
            Norm::UnitCostNew | Norm::UnitCostExtension => Unit::YuanPerSquareMetre,
            Norm::Funding(_) | Norm::GrowthYuan | Norm::BoarderSupplement => Unit::Yuan,
            Norm::FundedAtLeast => Unit::Pupils,
            Norm::PupilsPerDevice => Unit::PupilsPerDevice,
            Norm::StaffPerDevice => Unit::StaffPerDevice,
            Norm::DisabledPer1000 => Unit::Per1000,
            Norm::LeadTime(_) | Norm::LeadExtension => Unit::Years,
            Norm::Attrition
            | Norm::Boarding(..)
            | Norm::GrowthShare
            | Norm::PublicFunding(..)
            | Norm::WarningYellow
            | Norm::WarningRed => Unit::Share,
            Norm::Line(indicator) => of_line(indicator),
        }
    }

    /// Between which ends the figure lies: within what `scenario::check` lets pass.
    pub const fn bounds(self) -> Bounds {
        let (min, max) = match (self, self.unit()) {
            (Norm::WarningYellow | Norm::WarningRed, _) => (0.1, 2.0),
            (Norm::GrowthShare, _) => (-1.0, 1.0),
            (Norm::GrowthYuan, _) => (-100_000.0, 100_000.0),
            (Norm::FundedAtLeast | Norm::StaffPerSmallClass | Norm::SmallSchoolRooms, _) => (0.0, 1000.0),
            (_, Unit::Share) => (0.0, 1.0),
            (_, Unit::PupilsPerClass | Unit::PupilsPerStaff) => (1.0, 100.0),
            (_, Unit::StaffPerClass) => (0.1, 20.0),
            (_, Unit::Years) => (0.0, 50.0),
            (_, Unit::PupilsPerDevice | Unit::StaffPerDevice) => (0.1, 1000.0),
            (_, Unit::PlacesPer1000 | Unit::Per1000 | Unit::SquareMetres) => (0.0, 1000.0),
            (_, Unit::Pupils) => (1.0, 100_000.0),
            _ => (0.0, 1_000_000.0),
        };
        Bounds { min, max, whole: matches!(self.unit(), Unit::Years) }
    }
}

const fn of_line(indicator: Indicator) -> Unit {
    match indicator {
        Indicator::KindergartenSize | Indicator::SchoolSize | Indicator::NineYearSize => Unit::Pupils,
        Indicator::KindergartenFloor | Indicator::TeachingArea(_) | Indicator::SportsArea(_) => Unit::SquareMetres,
        _ => Unit::Share,
    }
}
