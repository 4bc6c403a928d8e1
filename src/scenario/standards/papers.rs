//! The papers that norms come from, and how far each can be relied upon.

use super::{ClassLine, Norm};
use crate::model::{Indicator, SchoolKind, Stage};

/// How far a figure can be relied upon as an official norm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// The text of the paper says so.
    Official,
    /// Another text quotes the paper.
    Secondary,
    /// It holds in one place.
    Local,
    /// An example to be replaced: no paper was found.
    Example,
}

/// A paper, or what there is in place of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Paper {
    /// 幼儿园工作规程, art. 11.
    KindergartenRules,
    /// GB 50099-2011, art. 3.0.1.
    SchoolDesign,
    /// 国发〔2016〕40号.
    Integration,
    /// 中央编办发〔2014〕72号.
    StaffRatios,
    /// 幼儿园教职工配备标准(暂行).
    KindergartenStaff,
    /// County assessment of 普及普惠.
    Accessible,
    /// 建标〔2002〕102号.
    UrbanFloor,
    /// A provincial control standard of land.
    LandControl,
    /// 教督〔2017〕6号.
    Quality,
    /// 浙教基〔2018〕100号.
    Warning,
    /// The plan of Shawan (S2, S10).
    ShawanPlan,
    /// Unit costs: none is national.
    UnitCosts,
    /// Planners' practice.
    Practice,
    /// The county's own rules; nothing holds until they are entered.
    OwnRules,
}

impl Paper {
    /// How far what it says can be relied upon.
    pub const fn standing(self) -> Standing {
        match self {
            Paper::KindergartenRules
            | Paper::SchoolDesign
            | Paper::Integration
            | Paper::StaffRatios
            | Paper::KindergartenStaff
            | Paper::Accessible => Standing::Official,
            Paper::UrbanFloor | Paper::Quality => Standing::Secondary,
            Paper::LandControl | Paper::Warning | Paper::ShawanPlan => Standing::Local,
            Paper::UnitCosts | Paper::Practice | Paper::OwnRules => Standing::Example,
        }
    }
}

impl Norm {
    /// The paper that the default comes from.
    pub const fn paper(self) -> Paper {
        match self {
            Norm::Class(ClassLine::Kindergarten(_) | ClassLine::Attached, _) => Paper::KindergartenRules,
            Norm::Class(..) => Paper::SchoolDesign,
            Norm::Staff(Stage::Kindergarten) => Paper::KindergartenStaff,
            Norm::Staff(_) => Paper::StaffRatios,
            Norm::Floor(square) => match square.school_kind {
                SchoolKind::Kindergarten => Paper::Accessible,
                _ => Paper::UrbanFloor,
            },
            Norm::Land(_) => Paper::LandControl,
            Norm::UnitCostNew | Norm::UnitCostExtension => Paper::UnitCosts,
            Norm::SmallSchoolRooms
            | Norm::StaffPerSmallClass
            | Norm::Attrition
            | Norm::FundedAtLeast
            | Norm::LeadTime(_)
            | Norm::LeadExtension => Paper::Practice,
            Norm::PlacesPer1000(_)
            | Norm::Boarding(..)
            | Norm::Funding(_)
            | Norm::GrowthShare
            | Norm::GrowthYuan
            | Norm::BoarderSupplement
            | Norm::PublicFunding(..)
            | Norm::DisabledPer1000 => Paper::OwnRules,
            Norm::PupilsPerDevice | Norm::StaffPerDevice => Paper::ShawanPlan,
            Norm::WarningYellow | Norm::WarningRed => Paper::Warning,
            Norm::Line(indicator) => of_line(indicator),
        }
    }
}

const fn of_line(indicator: Indicator) -> Paper {
    match indicator {
        Indicator::GrossEnrolment
        | Indicator::Inclusive
        | Indicator::Public
        | Indicator::KindergartenFloor
        | Indicator::TeachingArea(Stage::Kindergarten)
        | Indicator::SportsArea(Stage::Kindergarten) => Paper::Accessible,
        Indicator::Retention | Indicator::Migrants | Indicator::TeachingArea(_) | Indicator::SportsArea(_) => {
            Paper::Quality
        }
        Indicator::Large | Indicator::SuperLarge => Paper::Integration,
        Indicator::KindergartenSize => Paper::KindergartenRules,
        Indicator::Townships | Indicator::Villages => Paper::ShawanPlan,
        Indicator::SchoolSize | Indicator::NineYearSize => Paper::Practice,
        Indicator::OneYearEnrolment | Indicator::WithinNorm | Indicator::Private | Indicator::Schools => {
            Paper::OwnRules
        }
    }
}
