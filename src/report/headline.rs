//! The six figures of an area: first short year, largest shortage, idle places meanwhile, classes short, staff, cost.

use super::deeper::Beyond;
use super::{SHORT, belongs, capital, cells, kinds, year_at};
use crate::model::{Area, Inputs, Project, Projection, Stage, Year};

/// The figures that stand above the charts, over all stages of one area.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Headline {
    /// The first school year in which a zone of the area lacks places, and of which stage; the stage that then lacks
    /// most. `None`: nothing is ever short.
    pub first_short: Option<(Year, Stage)>,
    /// The largest shortage of a stage in a year. `None`: nothing is ever short.
    pub largest: Option<Largest>,
    /// Where nothing is short, the most idle places of the area; else those of the whole county in the year and stage
    /// of the largest shortage. `None`: there are no years.
    pub idle: Option<Idleness>,
    /// Posts of all stages together in the year that needs most, and that year. `None`: nobody is needed.
    pub staff: Option<(f64, Year)>,
    /// What the projects carried out cost.
    pub cost: Cost,
    /// What schools and needs tell beside.
    pub beyond: Beyond,
}

impl Headline {
    /// The same with what schools and needs tell.
    #[must_use]
    pub fn with(mut self, beyond: Beyond) -> Self {
        self.cost.yuan += beyond.yuan;
        self.cost.known += beyond.estimated;
        self.cost.unknown = self.cost.unknown.saturating_sub(beyond.estimated);
        self.beyond = beyond;
        self
    }
}

/// The largest shortage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Largest {
    /// The first year that lacks so many.
    pub year: Year,
    /// Of which stage.
    pub stage: Stage,
    /// Places lacking: the shortages of the area's zones, added up.
    pub places: f64,
    /// Classes lacking then.
    pub classes: f64,
}

/// Places that lie idle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Idleness {
    /// In which school year.
    pub year: Year,
    /// Of which stage.
    pub stage: Stage,
    /// How many: the spare places of the zones, added up.
    pub places: f64,
    /// The kind of zones, or the only zone of it, that has more than half of them; `None`: none has, or all are of one.
    pub mostly: Option<Area>,
}

/// Capital within the horizon.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cost {
    /// Yuan, of the projects whose cost is known. Each counts in full in every area it changes.
    pub yuan: f64,
    /// Projects carried out within the horizon whose cost is known.
    pub known: usize,
    /// Those whose cost is not.
    pub unknown: usize,
}

/// The six figures of an area. Never panics, whatever the figures.
pub fn headline(inputs: &Inputs, projection: &Projection, area: Area) -> Headline {
    let steps = cells(projection, area, Stage::Primary).len();
    let each = || (0..steps).flat_map(|step| Stage::ALL.map(|stage| (step, stage)));
    let at = |area, (step, stage): (usize, Stage)| cells(projection, area, stage)[step];
    let unmet = |of: &(usize, Stage)| at(area, *of).unmet;
    let first = each().find(|of| unmet(of) >= SHORT).map(|(step, _)| step);
    let first_short = first.and_then(|step| most(Stage::ALL.into_iter().map(|stage| (step, stage)), unmet));
    let largest = most(each(), unmet).filter(|of| unmet(of) >= SHORT);
    let idle = match largest {
        Some(of) => Some((Area::County, of)),
        None => most(each(), |of| at(area, *of).idle).map(|of| (area, of)),
    };
    let year = |step| year_at(projection, step);
    let staff = |step: &usize| Stage::ALL.iter().map(|stage| at(area, (*step, *stage)).staff_needed).sum::<f64>();
    Headline {
        first_short: first_short.map(|(step, stage)| (year(step), stage)),
        largest: largest.map(|of| {
            let cell = at(area, of);
            Largest { year: year(of.0), stage: of.1, places: cell.unmet, classes: cell.classes_short }
        }),
        idle: idle.map(|(area, of)| Idleness {
            year: year(of.0),
            stage: of.1,
            places: at(area, of).idle,
            mostly: mostly(inputs, area, &|area| cells(projection, area, of.1).get(of.0).map_or(0.0, |cell| cell.idle)),
        }),
        staff: most(0..steps, staff).map(|step| (staff(&step), year(step))).filter(|(posts, _)| *posts >= SHORT),
        cost: cost(inputs, projection, area),
        beyond: Beyond::default(),
    }
}

/// The first of those with the largest figure; differences no figure shows do not count.
fn most<T>(all: impl Iterator<Item = T>, figure: impl Fn(&T) -> f64) -> Option<T> {
    all.reduce(|best, next| if figure(&next) > figure(&best) + 1e-6 { next } else { best })
}

/// The part of an area in which more than half of its idle places lie.
fn mostly(inputs: &Inputs, area: Area, idle: &dyn Fn(Area) -> f64) -> Option<Area> {
    let parts: Vec<Area> = match area {
        Area::Zone(_) => return None,
        Area::Kind(_) => (0..inputs.zones.len()).filter(|zone| belongs(inputs, *zone, area)).map(Area::Zone).collect(),
        Area::County => {
            let part = |(kind, zones): (_, Vec<usize>)| match zones.as_slice() {
                [zone] => Area::Zone(*zone),
                _ => Area::Kind(kind),
            };
            kinds(inputs).into_iter().map(part).collect()
        }
    };
    let half = idle(area) / 2.0;
    (parts.len() > 1 && half >= SHORT).then(|| parts.into_iter().find(|part| idle(*part) > half)).flatten()
}

fn cost(inputs: &Inputs, projection: &Projection, area: Area) -> Cost {
    let mut cost = Cost::default();
    for (place, project) in inputs.projects.iter().enumerate() {
        if !(project.on && changes(inputs, project, area)) {
            continue;
        }
        if project.cost.is_none() {
            let opens = i64::from(project.opening()) - i64::from(projection.base_year);
            cost.unknown += usize::from(opens > 0 && usize::try_from(opens).is_ok_and(|step| step < projection.years));
            continue;
        }
        let spent: f64 = capital(projection, place).iter().sum();
        if spent > 0.0 {
            cost.yuan += spent;
            cost.known += 1;
        }
    }
    cost
}

/// Whether a project changes rooms or schools of the area; one that changes none belongs to the county alone.
pub(super) fn changes(inputs: &Inputs, project: &Project, area: Area) -> bool {
    let here =
        |id: &str| inputs.zones.iter().position(|zone| zone.id == id).is_some_and(|at| belongs(inputs, at, area));
    let at_school = |id: &String| inputs.schools.iter().any(|school| school.id == *id && here(&school.zone));
    area == Area::County
        || project.effects.iter().any(|effect| here(effect.zone_among(&inputs.schools)))
        || project.closures.iter().any(|closure| at_school(&closure.school))
}
