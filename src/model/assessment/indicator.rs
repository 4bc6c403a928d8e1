//! What the county assessments look at, and the line each figure is held against.

use crate::resources::Lines;
use crate::words::Stage;
use serde::{Deserialize, Serialize};

/// An indicator of the assessments of 普及普惠, 基本均衡 and 优质均衡.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Indicator {
    /// 学前三年毛入园率.
    GrossEnrolment,
    /// 学前一年毛入园率.
    OneYearEnrolment,
    /// 普惠性幼儿园覆盖率: (public, attached classes included, + inclusive) ÷ all kindergarten pupils.
    Inclusive,
    /// 公办园在园幼儿占比: public ÷ all kindergarten pupils.
    Public,
    /// 九年巩固率: Π retention from G1 to graduation; of several zones weighted by who enters G1. Migration never enters.
    Retention,
    /// 大班额比例: classes of 56 and more ÷ primary and junior classes.
    Large,
    /// 超大班额比例: classes of 66 and more ÷ primary and junior classes.
    SuperLarge,
    /// 班额达标率: classes not over their norm ÷ classes of all stages.
    WithinNorm,
    /// Pupils of the largest kindergarten.
    KindergartenSize,
    /// Pupils of the largest primary or junior school, kindergarten classes not counted.
    SchoolSize,
    /// Pupils of the largest nine-year school, kindergarten classes not counted.
    NineYearSize,
    /// 随迁子女在公办学校(含政府购买学位)就读比例; of several zones weighted by their migrant pupils where all who give a
    /// share give a stock of arrivals, else by their compulsory pupils.
    Migrants,
    /// 民办义务教育在校生占比: compulsory pupils in private schools ÷ all.
    Private,
    /// Townships with a public central kindergarten 乡镇公办中心园 ÷ townships. Every zone that is not urban is one.
    Townships,
    /// Villages with a kindergarten within 3 km ÷ villages.
    Villages,
    /// 幼儿园生均建筑面积, m².
    KindergartenFloor,
    /// 生均教学及辅助用房面积 (kindergarten: activity rooms), m², of the schools that give it.
    TeachingArea(Stage),
    /// 生均体育运动场馆面积 (kindergarten: outdoors), m², of the schools that give it.
    SportsArea(Stage),
    /// Schools that meet every line a school can be held against ÷ all: size, large and super-large classes, classes
    /// within the norm, floor, teaching and sports area. What is not known of a school is not held against it.
    Schools,
}

impl Indicator {
    /// All indicators, in the order in which they are shown.
    pub const ALL: [Indicator; 23] = [
        Indicator::GrossEnrolment,
        Indicator::OneYearEnrolment,
        Indicator::Inclusive,
        Indicator::Public,
        Indicator::Townships,
        Indicator::Villages,
        Indicator::KindergartenSize,
        Indicator::KindergartenFloor,
        Indicator::TeachingArea(Stage::Kindergarten),
        Indicator::SportsArea(Stage::Kindergarten),
        Indicator::Retention,
        Indicator::Large,
        Indicator::SuperLarge,
        Indicator::WithinNorm,
        Indicator::SchoolSize,
        Indicator::NineYearSize,
        Indicator::TeachingArea(Stage::Primary),
        Indicator::TeachingArea(Stage::Junior),
        Indicator::SportsArea(Stage::Primary),
        Indicator::SportsArea(Stage::Junior),
        Indicator::Migrants,
        Indicator::Private,
        Indicator::Schools,
    ];

    /// Its place in [`Indicator::ALL`].
    pub(super) fn place(self) -> usize {
        Self::ALL.iter().position(|one| *one == self).unwrap_or(0)
    }

    /// The line it is held against; `None`: it is not assessed.
    pub fn line(self, lines: &Lines) -> Option<f64> {
        match self {
            Indicator::GrossEnrolment => lines.gross_enrolment,
            Indicator::OneYearEnrolment => lines.one_year_enrolment,
            Indicator::Inclusive => lines.inclusive,
            Indicator::Public => lines.public,
            Indicator::Retention => lines.retention,
            Indicator::Large => lines.large,
            Indicator::SuperLarge => lines.super_large,
            Indicator::WithinNorm => lines.within_norm,
            Indicator::KindergartenSize => lines.kindergarten_size,
            Indicator::SchoolSize => lines.school_size,
            Indicator::NineYearSize => lines.nine_year_size,
            Indicator::Migrants => lines.migrants,
            Indicator::Private => lines.private,
            Indicator::Townships => lines.townships,
            Indicator::Villages => lines.villages,
            Indicator::KindergartenFloor => lines.kindergarten_floor,
            Indicator::TeachingArea(stage) => lines.teaching_area[stage as usize],
            Indicator::SportsArea(stage) => lines.sports_area[stage as usize],
            Indicator::Schools => lines.schools,
        }
    }

    /// Whether the line must not be passed; else it has to be reached.
    pub fn at_most(self) -> bool {
        matches!(
            self,
            Indicator::Large
                | Indicator::SuperLarge
                | Indicator::KindergartenSize
                | Indicator::SchoolSize
                | Indicator::NineYearSize
                | Indicator::Private
        )
    }

    /// Whether a figure meets a line; one that lies on it does, up to rounding.
    pub fn meets(self, figure: f64, line: f64) -> bool {
        let rounding = 1e-9 * if line > 1.0 { line } else { 1.0 };
        if self.at_most() { figure <= line + rounding } else { figure >= line - rounding }
    }
}
