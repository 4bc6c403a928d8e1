//! What one plan comes to: plain figures by area, stage and year.

use super::inputs::Inputs;
use super::words::{AGES, GRADES, ProjectKind, RoomClass, STAGES, Stage, Year, ZoneKind};
use serde::{Deserialize, Serialize};

/// The results of one projection, for the years b … b+H.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Projection {
    /// b.
    pub base_year: Year,
    /// Years with results: H + 1.
    pub years: usize,
    /// Zones, in the order of the inputs.
    pub zones: usize,
    /// Children `C[z][a][t]`, year by year, zone by zone, ages 0…14 together; read them by [`Projection::children_of`].
    pub children: Vec<f64>,
    /// Enrolment by grade, zone by zone, year by year, K1…G9 together; read it by [`Projection::grades_of`].
    pub by_grade: Vec<f64>,
    /// The figures of every area, stage and year; read them by [`Projection::cell`].
    pub cells: Vec<Cell>,
    /// Kindergarten enrolment ratios, county last: area by area, year by year.
    pub kindergarten_ratios: Vec<KindergartenRatios>,
    /// What is to be decided by when, area by area (zones, kinds, county), stage by stage.
    pub decisions: Vec<Option<Decision>>,
    /// Capital in yuan by project, year by year.
    pub capital: Vec<f64>,
    /// k and ρ of each zone, given or calibrated.
    pub calibration: Vec<Calibration>,
    /// The first year whose pupils depend on children not yet born, by stage.
    pub first_unborn: [Year; STAGES],
    /// What could not be done as it was asked for.
    pub notices: Vec<Notice>,
}

/// Where a figure is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Area {
    /// A zone, by its place in the inputs.
    Zone(usize),
    /// All zones of a kind.
    Kind(ZoneKind),
    /// The county.
    #[default]
    County,
}

/// An area by what it is called, so that it is the same in inputs that list their zones in another order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A zone, by its id.
    Zone(String),
    /// All zones of a kind.
    Kind(ZoneKind),
    /// The county.
    County,
}

impl Place {
    /// What an area of these inputs is called; the county, where they have no such zone.
    pub fn of(inputs: &Inputs, area: Area) -> Self {
        match area {
            Area::Zone(zone) => inputs.zones.get(zone).map_or(Place::County, |zone| Place::Zone(zone.id.clone())),
            Area::Kind(kind) => Place::Kind(kind),
            Area::County => Place::County,
        }
    }

    /// The area in these inputs; `None`: they have no such zone.
    pub fn area(&self, inputs: &Inputs) -> Option<Area> {
        match self {
            Place::Zone(id) => inputs.zones.iter().position(|zone| zone.id == *id).map(Area::Zone),
            Place::Kind(kind) => Some(Area::Kind(*kind)),
            Place::County => Some(Area::County),
        }
    }

    /// Whether a zone lies there, by its id.
    pub fn holds(&self, inputs: &Inputs, zone: &str) -> bool {
        match self {
            Place::Zone(id) => id == zone,
            Place::Kind(kind) => inputs.zones.iter().any(|other| other.id == zone && other.kind == *kind),
            Place::County => true,
        }
    }
}

/// One area, one stage, one year. Counts of a kind of zones and of the county are sums over their zones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Pupils.
    pub enrolment: f64,
    /// Of these in private schools (kindergarten: private and not inclusive).
    pub private_enrolment: f64,
    /// Places 学位.
    pub places: f64,
    /// Of these public (kindergarten: public and inclusive).
    pub public_places: f64,
    /// Places − enrolment 学位余缺.
    pub balance: f64,
    /// Public places − pupils not in private schools.
    pub public_balance: f64,
    /// Σ over zones of shortages 缺口合计.
    pub unmet: f64,
    /// Σ over zones of spare places 闲置合计.
    pub idle: f64,
    /// Unmet of the public balance.
    pub public_unmet: f64,
    /// Idle of the public balance.
    pub public_idle: f64,
    /// Σ of ⌈pupils of a grade ÷ class size⌉: at least so many.
    pub classes_needed: f64,
    /// Σ over zones of ⌈shortage ÷ class size⌉.
    pub classes_short: f64,
    /// Staff needed, posts.
    pub staff_needed: f64,
    /// Pupils of the entry grade 招生.
    pub intake: f64,
    /// Places of the entry grade.
    pub entry_places: f64,
    /// Rooms.
    pub rooms: f64,
}

/// How full places are.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Utilisation {
    /// Neither pupils nor places.
    Nothing,
    /// Enrolment ÷ places.
    Share(f64),
    /// Pupils and no places.
    Over,
}

/// Early warning 学位预警, by intake ÷ entry places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Warning {
    /// Below the yellow line, or nobody enters.
    None,
    /// 黄色.
    Yellow,
    /// 红色, also where there are entrants and no places.
    Red,
}

fn share(pupils: f64, places: f64) -> Utilisation {
    if places > 0.0 {
        Utilisation::Share(pupils / places)
    } else if pupils > 0.0 {
        Utilisation::Over
    } else {
        Utilisation::Nothing
    }
}

impl Cell {
    /// 学位使用率.
    pub fn utilisation(&self) -> Utilisation {
        share(self.enrolment, self.places)
    }

    /// Early warning by the lines of the norms.
    pub fn warning(&self, yellow: f64, red: f64) -> Warning {
        match share(self.intake, self.entry_places) {
            Utilisation::Nothing => Warning::None,
            Utilisation::Over => Warning::Red,
            Utilisation::Share(s) if s >= red => Warning::Red,
            Utilisation::Share(s) if s >= yellow => Warning::Yellow,
            Utilisation::Share(_) => Warning::None,
        }
    }

    /// Adds a zone's figures to those of a larger area.
    pub(super) fn add(&mut self, zone: &Cell) {
        self.enrolment += zone.enrolment;
        self.private_enrolment += zone.private_enrolment;
        self.places += zone.places;
        self.public_places += zone.public_places;
        self.balance += zone.balance;
        self.public_balance += zone.public_balance;
        self.unmet += zone.unmet;
        self.idle += zone.idle;
        self.public_unmet += zone.public_unmet;
        self.public_idle += zone.public_idle;
        self.classes_needed += zone.classes_needed;
        self.classes_short += zone.classes_short;
        self.staff_needed += zone.staff_needed;
        self.intake += zone.intake;
        self.entry_places += zone.entry_places;
        self.rooms += zone.rooms;
    }
}

/// Kindergarten enrolment in proportion to children; `None` without children.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct KindergartenRatios {
    /// 学前三年毛入园率: ΣE_K ÷ ΣC[3..5].
    pub three_year: Option<f64>,
    /// 学前一年毛入园率: E_K3 ÷ C[5].
    pub one_year: Option<f64>,
}

/// When a shortage has to be decided upon.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// First school year in shortage.
    pub first_short: Year,
    /// Last school year in shortage.
    pub last_short: Year,
    /// First short year − lead time of the stage's new schools.
    pub decide_by: Year,
    /// If that is before the base year (来不及新建): the quickest kind of project that still opens within the shortage.
    pub too_late: bool,
    /// That kind and the year it opens, where `too_late`.
    pub quickest: Option<(ProjectKind, Year)>,
}

/// How births become children and children pupils in a zone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// k, resident children per birth.
    pub children_per_birth: f64,
    /// ρ, entry to G1 per child of that age.
    pub entry_ratio: f64,
    /// Largest and smallest progression ratio q used at ages 7…14.
    pub progression: (f64, f64),
}

/// Something that could not be done as it was asked for. Zones, estates and projects by their place in the inputs.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Notice {
    /// A project takes more rooms than there are.
    RoomsCut {
        /// Project.
        project: usize,
        /// Zone.
        zone: usize,
        /// School, where the effect names one.
        school: Option<usize>,
        /// Stage.
        stage: Stage,
        /// Class of rooms, where it names none.
        class: RoomClass,
        /// First year.
        year: Year,
        /// Rooms that were not there to be taken.
        rooms: f64,
    },
    /// More departures than children.
    CouldNotLeave {
        /// Zone.
        zone: usize,
        /// Age.
        age: usize,
        /// Year.
        year: Year,
        /// Children who could not leave.
        children: f64,
    },
    /// An estate draws more children from other zones than there are.
    EstateShort {
        /// Estate.
        estate: usize,
        /// Age.
        age: usize,
        /// Year.
        year: Year,
        /// Children who do not come.
        children: f64,
    },
}

impl Projection {
    /// Areas with results: the zones, the three kinds, the county.
    pub fn areas(&self) -> usize {
        self.zones + 4
    }

    fn area_index(&self, area: Area) -> usize {
        match area {
            Area::Zone(zone) => zone.min(self.zones.saturating_sub(1)),
            Area::Kind(kind) => self.zones + kind as usize,
            Area::County => self.zones + 3,
        }
    }

    /// The years with results.
    pub fn all_years(&self) -> impl DoubleEndedIterator<Item = Year> + use<> {
        let base = self.base_year;
        (0..self.years).map(move |step| base.saturating_add(i32::try_from(step).unwrap_or(i32::MAX)))
    }

    /// The figures of an area and stage, `step` years after the base year.
    pub fn cell(&self, area: Area, stage: Stage, step: usize) -> &Cell {
        &self.cells[(self.area_index(area) * STAGES + stage as usize) * self.years + step]
    }

    /// The figures of an area and stage, all years.
    pub fn series(&self, area: Area, stage: Stage) -> &[Cell] {
        let from = (self.area_index(area) * STAGES + stage as usize) * self.years;
        &self.cells[from..from + self.years]
    }

    /// Children of a zone `step` years after the base year, by age.
    pub fn children_of(&self, zone: usize, step: usize) -> &[f64] {
        let from = (step * self.zones + zone) * AGES;
        &self.children[from..from + AGES]
    }

    /// Enrolment of a zone `step` years after the base year, by grade.
    pub fn grades_of(&self, zone: usize, step: usize) -> &[f64] {
        let from = (zone * self.years + step) * GRADES;
        &self.by_grade[from..from + GRADES]
    }

    /// Kindergarten enrolment ratios of a zone or the county.
    pub fn ratios(&self, area: Area, step: usize) -> KindergartenRatios {
        self.kindergarten_ratios[self.area_index(area) * self.years + step]
    }

    /// What is to be decided for an area and stage.
    pub fn decision(&self, area: Area, stage: Stage) -> Option<Decision> {
        self.decisions[self.area_index(area) * STAGES + stage as usize]
    }

    /// Capital of a project, year by year, yuan.
    pub fn capital_of(&self, project: usize) -> &[f64] {
        &self.capital[project * self.years..(project + 1) * self.years]
    }
}
