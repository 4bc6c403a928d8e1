//! What the needs come to: plain figures by area, school, stage, project and year.

use crate::projection::Area;
use crate::words::{NOBODY, STAGES, Stage, Year};
use serde::{Deserialize, Serialize};

/// What pupils need beside places, what there will be of it, and what it costs, for the years b … b+H.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Needs {
    /// b.
    pub base_year: Year,
    /// Years with results: H + 1.
    pub years: usize,
    /// Zones, in the order of the inputs.
    pub zones: usize,
    /// The figures of the areas, in the order of a projection's cells; read them by [`Needs::series`].
    pub cells: Vec<NeedCell>,
    /// The figures of each school and stage, row by row, year by year; read them by [`Needs::of_school`].
    pub schools: Vec<SchoolNeed>,
    /// The row of each school and stage; `None`: it never has it.
    pub row_of: Vec<Option<usize>>,
    /// Needs by the residents that zones are planned for: area by area, stage by stage.
    pub by_population: Vec<PopulationNeed>,
    /// Land plans held against the need: plan by plan, stage by stage, year by year; read them by [`Needs::land_plan`].
    pub land_plans: Vec<LandPlanCell>,
    /// What each project builds and costs.
    pub projects: Vec<ProjectNeed>,
    /// Capital in yuan by project, year by year, estimates included; read it by [`Needs::capital_of`].
    pub capital: Vec<f64>,
    /// When operating money first falls: area by area, the three stages, then all of them together.
    pub falls: Vec<Falls>,
    /// Schools by kind and ownership: area by area, year by year.
    pub counts: Vec<SchoolCounts>,
}

/// Something that is needed and of which there is some already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Need {
    /// How much is needed.
    pub needed: f64,
    /// How much there is; `None`: not known.
    pub there: Option<f64>,
    /// Σ over zones of what is missing; `None`: not known.
    pub short: Option<f64>,
    /// Σ over zones of what there is too much; `None`: not known. Of staff: those who are redundant 富余人员.
    pub spare: Option<f64>,
}

/// One area, one stage, one year. Pupils, staff and areas count where the school stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NeedCell {
    /// Pupils of the area's schools, and those of its zones who are in no school entered.
    pub pupils: f64,
    /// Of these in private schools (kindergarten: private and not inclusive); `None`: not known.
    pub private: Option<f64>,
    /// Of these in inclusive kindergartens; `None`: not known.
    pub inclusive: Option<f64>,
    /// Classes needed.
    pub classes_needed: f64,
    /// Whether it is only at least so many, because some pupils are in no school entered.
    pub at_least: bool,
    /// Staff 教职工, posts.
    pub staff: Need,
    /// Staff taken on for this year.
    pub recruits: f64,
    /// Staff posts that came with projects by this year; they are filled by recruits.
    pub project_posts: f64,
    /// Floor area, m².
    pub floor: Need,
    /// Land, m².
    pub land: Need,
    /// Boarding beds.
    pub beds: Need,
    /// Computers for pupils and staff.
    pub devices_needed: f64,
    /// Computers there are in the base year: of the county alone; `None`: not known.
    pub devices: Option<f64>,
    /// Operating money 公用经费, yuan; `None`: no funding a pupil is set.
    pub operating: Option<f64>,
    /// Of this paid by public funds; the rest families and providers pay.
    pub operating_public: Option<f64>,
    /// Children with disabilities of the stage's ages, in the compulsory stages; `None`: not known.
    pub disabled: Option<f64>,
    /// Of these enrolled; `None`: not known.
    pub disabled_enrolled: Option<f64>,
}

/// One stage of a school in one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SchoolNeed {
    /// Staff needed.
    pub staff_needed: f64,
    /// Staff there will be; `None`: not known.
    pub staff: Option<f64>,
    /// Floor area needed, m².
    pub floor_needed: f64,
    /// Floor area, m²: of a school of several stages the part of its rooms; `None`: not known.
    pub floor: Option<f64>,
    /// Land needed, m².
    pub land_needed: f64,
    /// Land, m², shared in the same way; `None`: not known.
    pub land: Option<f64>,
    /// Boarding beds needed.
    pub beds_needed: f64,
    /// Boarding beds, shared by those who board; `None`: not known.
    pub beds: Option<f64>,
    /// Computers needed.
    pub devices_needed: f64,
    /// Operating money, yuan; `None`: no funding a pupil is set.
    pub operating: Option<f64>,
}

/// What the residents need for whom zones are planned 千人指标; of an area, those of its zones that give residents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PopulationNeed {
    /// Residents; `None`: no zone gives them.
    pub residents: Option<f64>,
    /// Places: residents ÷ 1 000 × places per 1 000; `None`: not known.
    pub places: Option<f64>,
    /// Floor area, m².
    pub floor: Option<f64>,
    /// Land, m².
    pub land: Option<f64>,
}

/// A land plan and one stage in one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LandPlanCell {
    /// Land that the pupils of the plan's zones need, m².
    pub needed: f64,
    /// Land of the schools there, m²; `None`: not known.
    pub there: Option<f64>,
    /// Land set aside, m²; `None`: not said.
    pub planned: Option<f64>,
    /// Land needed by the plan's own residents: ÷ 1 000 × 千人指标 × m²; `None`: no norm is set.
    pub by_population: Option<f64>,
}

/// What a project builds and costs; of one that is switched off, nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProjectNeed {
    /// Capital, yuan.
    pub cost: f64,
    /// Whether that is unit cost × floor area, for want of a figure.
    pub cost_estimated: bool,
    /// Floor area, m².
    pub floor: f64,
    /// Whether that is places × norm, for want of a figure.
    pub floor_estimated: bool,
    /// Land, m².
    pub land: f64,
    /// Whether that is places × norm, for want of a figure.
    pub land_estimated: bool,
}

/// When operating money is first less than the year before ("两个只增不减"); `None`: never, or not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Falls {
    /// In total.
    pub total: Option<Year>,
    /// A pupil.
    pub per_pupil: Option<Year>,
}

/// Schools that have rooms or pupils, by [`crate::SchoolKind`] and [`crate::Ownership`]. An idle site that is used counts
/// as what is put there; schools with attached kindergarten classes 附设班 are counted once more as such.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolCounts {
    /// By kind, then ownership.
    pub by_kind: [[u32; 3]; 7],
}

impl Need {
    /// Needed − there; `None`: not known. Negative: there is more than needed.
    pub fn gap(&self) -> Option<f64> {
        self.there.map(|there| self.needed - there)
    }
}

impl NeedCell {
    /// Operating money a pupil, yuan; `None`: not known, or no pupils.
    pub fn operating_per_pupil(&self) -> Option<f64> {
        self.operating.filter(|_| self.pupils >= NOBODY).map(|money| money / self.pupils)
    }

    /// Operating money that families and providers pay, yuan.
    pub fn operating_of_others(&self) -> Option<f64> {
        self.operating.zip(self.operating_public).map(|(all, public)| all - public)
    }

    /// Pupils in public schools, attached classes included; `None`: not known.
    pub fn public(&self) -> Option<f64> {
        self.private.zip(self.inclusive).map(|(private, inclusive)| self.pupils - private - inclusive)
    }
}

impl Needs {
    fn place(&self, area: Area) -> usize {
        match area {
            Area::Zone(zone) => zone.min(self.zones.saturating_sub(1)),
            Area::Kind(kind) => self.zones + kind as usize,
            Area::County => self.zones + 3,
        }
    }

    /// The figures of an area and stage, all years.
    pub fn series(&self, area: Area, stage: Stage) -> &[NeedCell] {
        let from = (self.place(area) * STAGES + stage as usize) * self.years;
        &self.cells[from..from + self.years]
    }

    /// The figures of a school and stage, all years; empty: it never has it.
    pub fn of_school(&self, school: usize, stage: Stage) -> &[SchoolNeed] {
        match self.row_of.get(school * STAGES + stage as usize) {
            Some(Some(row)) => &self.schools[row * self.years..(row + 1) * self.years],
            _ => &[],
        }
    }

    /// What the residents of an area need.
    pub fn by_population(&self, area: Area, stage: Stage) -> PopulationNeed {
        self.by_population.get(self.place(area) * STAGES + stage as usize).copied().unwrap_or_default()
    }

    /// A land plan, by its place in the inputs, and a stage, all years.
    pub fn land_plan(&self, plan: usize, stage: Stage) -> &[LandPlanCell] {
        let from = (plan * STAGES + stage as usize) * self.years;
        &self.land_plans[from..from + self.years]
    }

    /// Capital of a project, by its place in the inputs, year by year, yuan.
    pub fn capital_of(&self, project: usize) -> &[f64] {
        &self.capital[project * self.years..(project + 1) * self.years]
    }

    /// Capital of all projects, `step` years after the base year, yuan.
    pub fn capital_in(&self, step: usize) -> f64 {
        self.capital.iter().skip(step).step_by(self.years.max(1)).sum()
    }

    /// When operating money of an area first falls; `None`: all stages together.
    pub fn falls(&self, area: Area, stage: Option<Stage>) -> Falls {
        let place = self.place(area) * (STAGES + 1) + stage.map_or(STAGES, |stage| stage as usize);
        self.falls.get(place).copied().unwrap_or_default()
    }

    /// Schools of an area, `step` years after the base year.
    pub fn counts(&self, area: Area, step: usize) -> SchoolCounts {
        self.counts.get(self.place(area) * self.years + step).copied().unwrap_or_default()
    }
}
