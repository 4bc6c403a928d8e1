//! What a plan starts from: one county, its zones, and everything assumed about their future.
//!
//! Counts are children, pupils, rooms; shares lie in 0…1; money is yuan. References between things are by id, so
//! that a thing can be added or taken away without renumbering the rest; a reference to nothing has no effect, and
//! `scenario::check` names it.

use super::admission::Admission;
use super::norms::Norms;
use super::programme::Project;
use super::resources::{Resources, ZoneResources};
use super::school::School;
use super::words::{AGES, ByYear, GradeScheme, Name, Stage, Year, ZoneKind};
use serde::{Deserialize, Serialize};

/// Everything one projection needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inputs {
    /// The base year b: the school year whose pupils are known.
    pub base_year: Year,
    /// Years projected, H: 1…30.
    pub horizon: usize,
    /// 六三 or 五四.
    pub scheme: GradeScheme,
    /// φ, share of a calendar year's births in September–December.
    pub autumn_share: f64,
    /// Births of the whole county; zones with births of their own are part of it.
    pub births: Births,
    /// Gross enrolment ratio of kindergartens in the base year, for zones that know neither pupils nor a ratio; `None`: 1.
    pub gross_ratio: Option<f64>,
    /// Kindergarten enrolment to reach, for zones without a target of their own.
    pub kindergarten_target: Option<KindergartenTarget>,
    /// The urbanisation target; `None`: links by target move nobody.
    pub urbanisation: Option<Urbanisation>,
    /// How grades follow from one another, for zones that do not say.
    pub progression: Progression,
    /// δ, damping of a trend towards retention, a year.
    pub damping: f64,
    /// The zones 片区, in the order they are shown.
    pub zones: Vec<Zone>,
    /// Where children move between zones.
    pub links: Vec<Link>,
    /// Net arrivals from outside the county.
    pub arrivals: Vec<Arrivals>,
    /// Housing estates.
    pub estates: Vec<Estate>,
    /// The building programme 建设计划.
    pub projects: Vec<Project>,
    /// The schools, in the order they are shown; a zone without schools of a stage has `Zone::rooms`.
    pub schools: Vec<School>,
    /// λ by stage, how far the schools of a zone share their places: 0 fixed catchments 划片, 1 fully shared
    /// (学区制、集团化办学). For zones that do not say.
    pub sharing: [f64; 3],
    /// Whether a cohort keeps its number of classes until it leaves the stage, where a school's classes are given.
    pub keep_classes: bool,
    /// How pupils are admitted in rounds, where it is not by catchment alone.
    pub admissions: Vec<Admission>,
    /// What the county has and plans beside rooms: staff, land, money, equipment.
    pub resources: Resources,
    /// Class sizes, staff, lead times, warning lines, what a pupil needs and what is assessed.
    pub norms: Norms,
}

impl Default for Inputs {
    fn default() -> Self {
        Self {
            base_year: 2020,
            horizon: 15,
            scheme: GradeScheme::SixThree,
            autumn_share: 1.0 / 3.0,
            births: Births::default(),
            gross_ratio: None,
            kindergarten_target: None,
            urbanisation: None,
            progression: Progression::Retention,
            damping: 0.85,
            zones: Vec::new(),
            links: Vec::new(),
            arrivals: Vec::new(),
            estates: Vec::new(),
            projects: Vec::new(),
            schools: Vec::new(),
            sharing: [0.0; 3],
            keep_classes: true,
            admissions: Vec::new(),
            resources: Resources::default(),
            norms: Norms::default(),
        }
    }
}

/// Births by calendar year.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Births {
    /// Known births. A gap is filled linearly; before the first year its value holds.
    pub by_year: ByYear,
    /// Births assumed for years after the last known one. Years up to it are left out of account.
    pub later: ByYear,
    /// r, change on the year before, for other years after the last known one; missing: the last given, none: 0.
    pub change: ByYear,
}

/// A zone 片区: an area whose pupils and places are counted together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Zone {
    /// Stable name in files and references.
    pub id: String,
    /// Name shown.
    pub name: Name,
    /// 城区, 镇区 or 乡村.
    pub kind: ZoneKind,
    /// Births of the zone's own; `None`: it shares what is left of the county's. Its `change` empty: the county's.
    pub births: Option<Births>,
    /// Children of ages 0…5 in the base year.
    pub children: Option<[f64; 6]>,
    /// Kindergarten pupils of the base year.
    pub kindergarten: KindergartenPupils,
    /// Gross enrolment ratio of the base year, where pupils do not tell it; `None`: the county's.
    pub gross_ratio: Option<f64>,
    /// Pupils of G1…G9 in the base year.
    pub pupils: [f64; 9],
    /// Kindergarten enrolment to reach.
    pub kindergarten_target: Option<KindergartenTarget>,
    /// k, resident children per birth; `None`: calibrated.
    pub children_per_birth: Option<f64>,
    /// ρ, entry to G1 per child of that age; `None`: calibrated.
    pub entry_ratio: Option<f64>,
    /// Share of children of age a−1 still there at age a = 1…14, and from the count in G9 to graduation.
    pub retention: [f64; AGES],
    /// Share of resident children who attend primary, junior.
    pub attendance: [f64; 2],
    /// How grades follow from one another; `None`: as the county.
    pub progression: Option<Progression>,
    /// Pupils of G1…G9 in earlier years, for the trend. The base year's pupils count as its last year.
    pub history: std::collections::BTreeMap<Year, [f64; 9]>,
    /// Rooms of the base year by stage and by class of room (in the order of `RoomClass::ALL`), of stages whose schools
    /// are not entered.
    pub rooms: [[f64; 4]; 3],
    /// Share of the zone's pupils in private schools by stage (kindergarten: in private ones that are not inclusive).
    /// Missing year: the last given; before the first: the first; none: 0.
    pub private_share: [ByYear; 3],
    /// λ by stage; `None`: the county's.
    pub sharing: Option<[f64; 3]>,
    /// Staff, floor, land, beds and residents of the base year, where schools do not give them.
    pub resources: ZoneResources,
}

impl Default for Zone {
    fn default() -> Self {
        Self {
            id: String::new(),
            name: Name::default(),
            kind: ZoneKind::City,
            births: None,
            children: None,
            kindergarten: KindergartenPupils::default(),
            gross_ratio: None,
            pupils: [0.0; 9],
            kindergarten_target: None,
            children_per_birth: None,
            entry_ratio: None,
            retention: RETENTION,
            attendance: [1.0; 2],
            progression: None,
            history: std::collections::BTreeMap::new(),
            rooms: [[0.0; 4]; 3],
            private_share: Default::default(),
            sharing: None,
            resources: ZoneResources::default(),
        }
    }
}

/// Retention by default: nobody leaves before 13, then 0.23 % a year (nine years 99.31 %, as reported for Enshi, seed E7).
pub const RETENTION: [f64; AGES] = [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.9977, 0.9977, 0.9977];

/// What is known of a zone's kindergarten pupils in the base year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum KindergartenPupils {
    /// Nothing: the gross ratio holds.
    #[default]
    Unknown,
    /// Only all of them together.
    Total(f64),
    /// Pupils of K1, K2, K3.
    ByClass([f64; 3]),
}

/// Kindergarten enrolment per child to reach in a year: linear from the base year, flat after.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct KindergartenTarget {
    /// T ≥ b + 1.
    pub year: Year,
    /// What is reached.
    pub ratio: TargetRatio,
}

/// A target by class, or one for all.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum TargetRatio {
    /// GER(T): every class moves in proportion, `e_j(T) = e_j(b) · GER(T) ÷ GER(b)`. GER(b) is that of the owner of
    /// the target: the zone's for a zone's, the county's for the county's (so towns above 1 stay above).
    All(f64),
    /// e(T) of K1, K2, K3.
    ByClass([f64; 3]),
}

/// The path of the urbanisation rate: U(b) now, U(T) in year T, linear between, flat after.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Urbanisation {
    /// U(b).
    pub now: f64,
    /// U(T).
    pub target: f64,
    /// T ≥ b + 1.
    pub year: Year,
    /// κ, how strongly children follow the urbanisation of residents; 1: in step.
    pub intensity: f64,
    /// m at the ages of entry to a stage, 1 at all others.
    pub entry_weight: f64,
}

/// How grades follow from one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Progression {
    /// Retention alone.
    #[default]
    Retention,
    /// The zone's own trend, damped towards retention. It already contains the migration of the past.
    Trend,
}

/// Children who move from one zone to another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Id of the zone they leave.
    pub from: String,
    /// Id of the zone they move to.
    pub to: String,
    /// How many.
    pub rule: LinkRule,
}

/// How many children a link moves.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum LinkRule {
    /// By the urbanisation target; only from rural zones.
    Target {
        /// Weight among the target links that leave the same zone.
        weight: f64,
    },
    /// By hand: shares of the children of an age, a year.
    Hand {
        /// At the age of entry to kindergarten, primary, junior.
        at_entry: [f64; 3],
        /// At each other age, 0 included.
        other_ages: f64,
        /// First year; `None`: b + 1.
        first_year: Option<Year>,
        /// Last year; `None`: the end.
        last_year: Option<Year>,
    },
}

/// Net arrivals from outside the county into one stage of a zone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Arrivals {
    /// Id of the zone.
    pub zone: String,
    /// The stage at whose ages they arrive.
    pub stage: Stage,
    /// What `by_year` counts.
    pub counted: Counted,
    /// Children by school year. Missing year: the last given; before the first: 0.
    pub by_year: ByYear,
    /// Weights of the stage's ages, the youngest first; `None` or all 0: evenly.
    pub profile: Option<Vec<f64>>,
}

/// What a figure of arrivals counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Counted {
    /// Net arrivals of the year; negative: departures.
    #[default]
    Flow,
    /// In-comers present in the stage 随迁子女在校生, as the statistics publish them.
    Stock,
}

/// A housing estate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estate {
    /// Stable name in files and references.
    pub id: String,
    /// Name shown.
    pub name: Name,
    /// Id of the zone it stands in.
    pub zone: String,
    /// D.
    pub dwellings: f64,
    /// f, first year of occupation.
    pub first_year: Year,
    /// Share of the dwellings occupied in f, f + 1, …; the last value after that.
    pub occupancy: Vec<f64>,
    /// Children per 100 dwellings by stage.
    pub children_per_100: [f64; 3],
    /// Share of the children new to the county.
    pub new_share: f64,
    /// Share that moves within the zone. The rest comes from the other zones.
    pub same_zone_share: f64,
    /// Whether the estate adds children of age 0. Off where the zone's own births already hold the estate.
    pub adds_births: bool,
    /// Whether the modelled transfer already fills it, so that only the new share is added; `None`: if a target link enters the zone.
    pub filled_by_transfer: Option<bool>,
    /// Whether it is built at all.
    pub on: bool,
}

impl Default for Estate {
    fn default() -> Self {
        Self {
            id: String::new(),
            name: Name::default(),
            zone: String::new(),
            dwellings: 0.0,
            first_year: 2021,
            occupancy: vec![0.40, 0.70, 0.90, 0.95],
            children_per_100: [0.0; 3],
            new_share: 0.30,
            same_zone_share: 0.30,
            adds_births: true,
            filled_by_transfer: None,
            on: true,
        }
    }
}
