//! The words of the field: stages, grades, kinds of zone, classes of room, kinds of project.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A school year 学年, named by the calendar year in which it starts on 1 September.
pub type Year = i32;

/// A figure by year. What a missing year means is said where it is used.
pub type ByYear = BTreeMap<Year, f64>;

/// Completed ages 0…14 on 31 August: one more than the age of G9.
pub const AGES: usize = 15;
/// Children by age, 0…14.
pub(super) type Ages = [f64; AGES];
/// K1–K3 and G1–G9.
pub const GRADES: usize = 12;
/// Kindergarten, primary, junior.
pub const STAGES: usize = 3;

/// A stage of schooling 学段.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// 幼儿园, K1–K3, ages 3–5.
    Kindergarten,
    /// 小学, from G1 at age 6.
    Primary,
    /// 初中, to G9 at age 14.
    Junior,
}

impl Stage {
    /// All stages, in the order of schooling.
    pub const ALL: [Stage; STAGES] = [Stage::Kindergarten, Stage::Primary, Stage::Junior];
}

/// A grade 年级, 0…11: K1 小班, K2 中班, K3 大班, G1 … G9. Its age is its number + 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Grade(pub u8);

/// The grade scheme 学制: where primary ends and junior begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum GradeScheme {
    /// 六三: primary G1–6, junior G7–9.
    #[default]
    #[serde(rename = "6-3")]
    SixThree,
    /// 五四: primary G1–5, junior G6–9.
    #[serde(rename = "5-4")]
    FiveFour,
}

impl GradeScheme {
    /// The grades of a stage, as numbers of [`Grade`].
    pub const fn grades(self, stage: Stage) -> std::ops::Range<usize> {
        let junior = match self {
            GradeScheme::SixThree => 9,
            GradeScheme::FiveFour => 8,
        };
        match stage {
            Stage::Kindergarten => 0..3,
            Stage::Primary => 3..junior,
            Stage::Junior => junior..GRADES,
        }
    }

    /// The completed ages of a stage's pupils.
    pub const fn ages(self, stage: Stage) -> std::ops::Range<usize> {
        let grades = self.grades(stage);
        grades.start + 3..grades.end + 3
    }

    /// The age at which a stage is entered: 3, 6, and 12 or 11.
    pub const fn entry_age(self, stage: Stage) -> usize {
        self.ages(stage).start
    }
}

/// The kind of a zone 片区类型, the three classes of the national statistics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ZoneKind {
    /// 城区.
    #[default]
    City,
    /// 镇区.
    Town,
    /// 乡村.
    Rural,
}

impl ZoneKind {
    /// All kinds, in the order of the statistics.
    pub const ALL: [ZoneKind; 3] = [ZoneKind::City, ZoneKind::Town, ZoneKind::Rural];
}

/// Whose rooms they are, as far as places are counted by it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RoomClass {
    /// 公办.
    #[default]
    Public,
    /// 附设班: kindergarten classes attached to a public primary school or teaching point; public, with a class size of their own.
    Attached,
    /// 普惠民办: private kindergartens at the public price; their places count with the public ones.
    Inclusive,
    /// 其他民办.
    Private,
}

impl RoomClass {
    /// All classes of room.
    pub const ALL: [RoomClass; 4] = [RoomClass::Public, RoomClass::Attached, RoomClass::Inclusive, RoomClass::Private];

    /// Whether a stage can have such rooms: attached and inclusive ones belong to kindergartens alone.
    pub fn fits(self, stage: Stage) -> bool {
        stage == Stage::Kindergarten || matches!(self, RoomClass::Public | RoomClass::Private)
    }
}

/// The kind of a school, as far as norms are looked up by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SchoolKind {
    /// 幼儿园.
    Kindergarten,
    /// 附设班, attached to a primary school.
    Attached,
    /// 小学.
    Primary,
    /// 教学点.
    TeachingPoint,
    /// 初中.
    Junior,
    /// 九年一贯制学校.
    NineYear,
    /// 闲置校产: no school until a project puts rooms there.
    IdleSite,
}

impl SchoolKind {
    /// All kinds, in the order in which they are listed.
    pub const ALL: [SchoolKind; 7] = [
        SchoolKind::Kindergarten,
        SchoolKind::Attached,
        SchoolKind::Primary,
        SchoolKind::TeachingPoint,
        SchoolKind::Junior,
        SchoolKind::NineYear,
        SchoolKind::IdleSite,
    ];
}

/// The kind of a project 项目.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProjectKind {
    /// 新建.
    #[default]
    New,
    /// 改扩建.
    Extension,
    /// 迁建.
    Relocation,
    /// 改造转用: rooms of one stage become rooms of another.
    Conversion,
    /// 九年一贯制分设.
    Split,
    /// 撤并.
    Merger,
    /// 取消附设班.
    ClosureOfAttached,
    /// 盘活闲置校产.
    Reuse,
    /// 小区配套园.
    EstateKindergarten,
    /// 潮汐学位: rooms for some years only.
    Flexible,
    /// 民办进退.
    PrivateEntryOrExit,
}

impl ProjectKind {
    /// All kinds, in the order of the reference.
    pub const ALL: [ProjectKind; 11] = [
        ProjectKind::New,
        ProjectKind::Extension,
        ProjectKind::Relocation,
        ProjectKind::Conversion,
        ProjectKind::Split,
        ProjectKind::Merger,
        ProjectKind::ClosureOfAttached,
        ProjectKind::Reuse,
        ProjectKind::EstateKindergarten,
        ProjectKind::Flexible,
        ProjectKind::PrivateEntryOrExit,
    ];
}

/// A name in both languages. No formula reads it; it travels with its thing to whoever shows the results.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// In Chinese.
    pub zh: String,
    /// In English; empty: as in Chinese.
    pub en: String,
}

/// Fewer pupils or children than this are nobody: what rounding errors leave of them.
pub(super) const NOBODY: f64 = 1e-9;

/// The number where it is positive, else 0: never −0 and never NaN, which `f64::max` may give, and faster as wasm.
pub(super) fn positive(number: f64) -> f64 {
    if number > 0.0 { number } else { 0.0 }
}

/// The share, at most 1.
pub(super) fn at_most_one(share: f64) -> f64 {
    if share < 1.0 { share } else { 1.0 }
}
