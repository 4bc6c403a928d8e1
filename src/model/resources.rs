//! What pupils need beside places, and what there is of it (§4): staff, floor, land, beds, money, equipment.
//!
//! Everything here has a default that changes nothing, so that a plan of which only pupils and rooms are known says no
//! more than it knows.

use super::words::{ByYear, Name, SchoolKind, Stage, Year, ZoneKind};
use serde::{Deserialize, Serialize};

/// What a county has and plans, beside schools and rooms.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Resources {
    /// Staff who are taken on 招聘, by stage and year.
    pub recruits: Vec<Recruits>,
    /// Land set aside for schools by town plans.
    pub land_plans: Vec<LandPlan>,
    /// Computers for teaching there are in the base year, by stage; `None`: not known.
    pub devices: [Option<f64>; 3],
    /// Spending of the year before the base year on operation, yuan, by stage: what the base year is held against by
    /// "两个只增不减"; `None`: not known.
    pub spent_before: [Option<f64>; 3],
    /// Share of children with disabilities of school age who are enrolled, by year. Missing year: the last given;
    /// before the first: the first; none: not known.
    pub disabled_enrolled: ByYear,
}

/// Staff who are taken on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recruits {
    /// Id of the zone; `None`: the county, whose zones share them by the staff they need.
    pub zone: Option<String>,
    /// The stage.
    pub stage: Stage,
    /// Posts filled before the school year. Missing year: the last given; before the first: 0.
    pub by_year: ByYear,
}

/// Land that a town plan sets aside for a number of residents (seed E10).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LandPlan {
    /// Stable name in files and references.
    pub id: String,
    /// Name shown.
    pub name: Name,
    /// Ids of the zones it covers; empty: the county.
    pub zones: Vec<String>,
    /// Residents it plans for.
    pub population: f64,
    /// The year for which it plans.
    pub year: Year,
    /// Land by stage, m²; `None`: not said.
    pub land: [Option<f64>; 3],
}

/// What a zone has beside its schools; of what schools are entered with, theirs counts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ZoneResources {
    /// Staff 教职工 of the base year by stage, where schools do not give it.
    pub staff: [Option<f64>; 3],
    /// Floor area of the base year by stage, m², where schools do not give it.
    pub floor_area: [Option<f64>; 3],
    /// Site area of the base year by stage, m², where schools do not give it.
    pub site_area: [Option<f64>; 3],
    /// Boarding beds of the base year by stage, where schools do not give them.
    pub boarding_beds: [Option<f64>; 3],
    /// Share of pupils who board, by stage; `None`: as the norms say for the kind of zone.
    pub boarding_share: [Option<f64>; 3],
    /// Residents for whom the zone is planned, for 千人指标.
    pub population: Option<f64>,
    /// Share of migrant pupils 随迁子女 in public places or places bought for them, by year (compulsory stages). Missing
    /// year: the last given; before the first: the first; none: not known.
    pub migrants_in_public: ByYear,
    /// Villages, and those with a kindergarten within 3 km (seed S2).
    pub villages: Option<Villages>,
}

/// Villages and the kindergartens near them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Villages {
    /// How many there are.
    pub count: f64,
    /// Of these with a kindergarten within 3 km in the base year; projects add theirs.
    pub within_reach: f64,
}

/// Norms of what pupils need beside rooms, with their defaults from `standards.md` of the design.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResourceNorms {
    /// Schools of at most so many rooms count as small: 6.
    pub small_school_rooms: f64,
    /// Staff per class in small schools: 2.0, the larger of this and the ratio to pupils holds.
    pub staff_per_small_class: f64,
    /// Share of the staff who leave in a year: 3 %.
    pub attrition: f64,
    /// Floor area a pupil that replaces the default; of the rows that fit, the last holds.
    pub floor_area: Vec<AreaNorm>,
    /// Land a pupil that replaces the default; of the rows that fit, the last holds.
    pub land: Vec<AreaNorm>,
    /// Yuan per m² of new schools 新建: 3 500.
    pub unit_cost_new: f64,
    /// Yuan per m² of extensions 改扩建 and re-use: 2 000.
    pub unit_cost_extension: f64,
    /// Places per 1 000 residents 千人指标 by stage; local, `None` until set.
    pub places_per_1000: [Option<f64>; 3],
    /// Share of pupils who board, by kind of zone and stage; 0 until set.
    pub boarding_share: [[f64; 3]; 3],
    /// Operating money a pupil and year 生均公用经费, yuan, by stage; local, `None` until set.
    pub funding: [Option<f64>; 3],
    /// How it grows.
    pub funding_growth: Growth,
    /// Added for each boarder and year, yuan; `None` until set.
    pub boarder_supplement: Option<f64>,
    /// A school of fewer pupils is funded as if it had so many: 100.
    pub funded_at_least: f64,
    /// Share of operating money that public funds pay, by ownership (public, inclusive, private) and stage; families and
    /// providers pay the rest. Compulsory stages are funded in full, whoever runs the school; kindergartens half in
    /// public, a third in inclusive and not in private ones until set.
    pub public_funding: [[f64; 3]; 3],
    /// Pupils per computer: 10 (seed S10).
    pub pupils_per_device: f64,
    /// Teachers per computer: 1 (seed S10).
    pub staff_per_device: f64,
    /// Children with disabilities per 1 000 of school age; `None` until set.
    pub disabled_per_1000: Option<f64>,
}

impl Default for ResourceNorms {
    fn default() -> Self {
        Self {
            small_school_rooms: 6.0,
            staff_per_small_class: 2.0,
            attrition: 0.03,
            floor_area: Vec::new(),
            land: Vec::new(),
            unit_cost_new: 3500.0,
            unit_cost_extension: 2000.0,
            places_per_1000: [None; 3],
            boarding_share: [[0.0; 3]; 3],
            funding: [None; 3],
            funding_growth: Growth::Share(0.0),
            boarder_supplement: None,
            funded_at_least: 100.0,
            public_funding: [[0.5, 1.0, 1.0], [1.0 / 3.0, 1.0, 1.0], [0.0, 1.0, 1.0]],
            pupils_per_device: 10.0,
            staff_per_device: 1.0,
            disabled_per_1000: None,
        }
    }
}

/// How operating money a pupil grows from the base year on.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Growth {
    /// By a share each year: × (1 + share)^(t−b).
    Share(f64),
    /// By yuan each year: + yuan · (t−b) (seed Z3: 100 yuan).
    Yuan(f64),
}

/// Square metres a pupil, and where they hold; a selector left out fits all.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AreaNorm {
    /// Stage.
    pub stage: Option<Stage>,
    /// Kind of school.
    pub school_kind: Option<SchoolKind>,
    /// Kind of zone.
    pub zone_kind: Option<ZoneKind>,
    /// Schools of at most so many classes; `None`: of any size.
    pub up_to_classes: Option<f64>,
    /// m² a pupil.
    pub area: f64,
}

/// The lines of the county assessments that figures are held against; `None`: not assessed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lines {
    /// Three-year gross enrolment at least: 85 % (county assessment of 普及普惠).
    pub gross_enrolment: Option<f64>,
    /// One-year gross enrolment at least; local.
    pub one_year_enrolment: Option<f64>,
    /// Inclusive coverage 普惠率 at least: 80 % (same).
    pub inclusive: Option<f64>,
    /// Public share of kindergarten pupils 公办率 at least: 50 % (same).
    pub public: Option<f64>,
    /// Nine-year retention 九年巩固率 at least: 95 % (教督〔2017〕6号).
    pub retention: Option<f64>,
    /// Large classes 大班额 at most: 5 % (国发〔2016〕40号).
    pub large: Option<f64>,
    /// Super-large classes 超大班额 at most: none (same).
    pub super_large: Option<f64>,
    /// Classes within their norm at least; local.
    pub within_norm: Option<f64>,
    /// Pupils of a kindergarten at most: 360 (幼儿园工作规程).
    pub kindergarten_size: Option<f64>,
    /// Pupils of a primary or junior school at most: 2 000.
    pub school_size: Option<f64>,
    /// Pupils of a nine-year school at most: 2 500.
    pub nine_year_size: Option<f64>,
    /// Migrant pupils in public or bought places at least: 85 % (教督〔2017〕6号).
    pub migrants: Option<f64>,
    /// Compulsory pupils in private schools at most; local.
    pub private: Option<f64>,
    /// Townships with a public central kindergarten at least: all (seed S2).
    pub townships: Option<f64>,
    /// Villages with a kindergarten within 3 km at least: all (seed S2).
    pub villages: Option<f64>,
    /// Floor area a kindergarten child, m², at least: 10.44 (county assessment of 普及普惠).
    pub kindergarten_floor: Option<f64>,
    /// Teaching area a pupil, m², at least, by stage: kindergarten 8.17 (same), primary 4.5, junior 5.8 (教督〔2017〕6号).
    pub teaching_area: [Option<f64>; 3],
    /// Sports area a pupil, m², at least, by stage: kindergarten, outdoors, 4, primary 7.5, junior 10.2 (same).
    pub sports_area: [Option<f64>; 3],
    /// Schools that meet every line at least; local (seed Z4 reports 40.5 %).
    pub schools: Option<f64>,
}

impl Default for Lines {
    fn default() -> Self {
        Self {
            gross_enrolment: Some(0.85),
            one_year_enrolment: None,
            inclusive: Some(0.80),
            public: Some(0.50),
            retention: Some(0.95),
            large: Some(0.05),
            super_large: Some(0.0),
            within_norm: None,
            kindergarten_size: Some(360.0),
            school_size: Some(2000.0),
            nine_year_size: Some(2500.0),
            migrants: Some(0.85),
            private: None,
            townships: Some(1.0),
            villages: Some(1.0),
            kindergarten_floor: Some(10.44),
            teaching_area: [Some(8.17), Some(4.5), Some(5.8)],
            sports_area: [Some(4.0), Some(7.5), Some(10.2)],
            schools: None,
        }
    }
}
