//! The parameter table: every lever as a row of figures and two functions. The forms are made from it, so that a new
//! lever is a row here and two words in `text`, not a new form.
//!
//! Values are in base units: 0.95, not 95. What an absent input stands for is in [`absent`].

mod absent;
mod births;
mod key;

pub use key::{Group, Key, id, parse};

use super::Source;
use crate::model::{
    Inputs, KindergartenTarget, LinkRule, MAX_HORIZON, Project, TargetRatio, Urbanisation, Year, ZoneKind,
};

/// A lever: what it sets and between which ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Which.
    pub key: Key,
    /// The group it is shown in.
    pub group: Group,
    /// What its value counts.
    pub unit: Unit,
    /// Least value, in base units.
    pub min: f64,
    /// Greatest value.
    pub max: f64,
    /// Step of a slider.
    pub step: f64,
    /// Path of the input it sets, as in problems and sources.
    pub field: String,
}

/// What a lever's value counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A relative change a year.
    PercentPerYear,
    /// A share.
    Percent,
    /// A calendar or school year.
    Year,
    /// A multiple.
    Times,
    /// 1 on, 0 off.
    Switch,
}

/// The levers of these inputs, group by group: the fixed ones that can have an effect here, then two for each project.
///
/// A range is widened where the inputs lie outside it, so that no value shown is off its slider.
pub fn parameters(inputs: &Inputs) -> Vec<Parameter> {
    let fixed = FIXED.iter().filter(|row| (row.works)(inputs)).map(|row| row.key.clone());
    let projects = inputs
        .projects
        .iter()
        .flat_map(|project| [Key::ProjectOn(project.id.clone()), Key::ProjectYear(project.id.clone())]);
    fixed.chain(projects).filter_map(|key| parameter(inputs, &key)).collect()
}

/// The row of one lever; `None`: these inputs do not have it.
pub fn parameter(inputs: &Inputs, key: &Key) -> Option<Parameter> {
    let value = get(inputs, key)?;
    let (unit, (min, max), step, field) = match key {
        Key::ProjectOn(id) => (Unit::Switch, (0.0, 1.0), 1.0, format!("projects[{id}].on")),
        Key::ProjectYear(id) => (Unit::Year, years(inputs), 1.0, format!("projects[{id}].first_year")),
        _ => {
            let row = FIXED.iter().find(|row| row.key == *key)?;
            (row.unit, (row.range)(inputs), row.step, row.field.into())
        }
    };
    Some(Parameter {
        key: key.clone(),
        group: key.group(),
        unit,
        min: min.min(value),
        max: max.max(value),
        step,
        field,
    })
}

/// The value of a lever as the model uses it; `None`: these inputs do not have it.
pub fn get(inputs: &Inputs, key: &Key) -> Option<f64> {
    let value = match key {
        Key::BirthChange => births::change(inputs),
        Key::AutumnShare => inputs.autumn_share,
        Key::KindergartenRatio => ratio(&kindergarten(inputs)?),
        Key::KindergartenYear => f64::from(kindergarten(inputs)?.year),
        Key::UrbanTarget => urbanisation(inputs).target,
        Key::UrbanYear => f64::from(urbanisation(inputs).year),
        Key::UrbanIntensity => urbanisation(inputs).intensity,
        Key::ProjectOn(id) => f64::from(u8::from(project(inputs, id)?.on)),
        Key::ProjectYear(id) => f64::from(project(inputs, id)?.first_year),
    };
    value.is_finite().then_some(value)
}

/// The year from which the births lever holds: it may be later than the first unknown one, where a county gives a path.
pub fn births_since(inputs: &Inputs) -> Year {
    births::since(inputs)
}

/// Sets a lever: within its range, years to whole numbers. What is not a number, or a lever these inputs do not have,
/// changes nothing; nor does the value it has, so that a target by class stays until a lever replaces it.
pub fn set(inputs: &mut Inputs, key: &Key, value: f64) {
    let Some(row) = parameter(inputs, key).filter(|_| !value.is_nan()) else { return };
    let value = value.clamp(row.min, row.max);
    let value = if matches!(row.unit, Unit::Year | Unit::Switch) { value.round() } else { value };
    if get(inputs, key) == Some(value) {
        return;
    }
    match key {
        Key::BirthChange => births::set_change(inputs, value),
        Key::AutumnShare => inputs.autumn_share = value,
        Key::KindergartenRatio => set_kindergarten(inputs, |target| target.ratio = TargetRatio::All(value)),
        Key::KindergartenYear => set_kindergarten(inputs, |target| target.year = whole(value)),
        Key::UrbanTarget => set_urbanisation(inputs, |urban| urban.target = value),
        Key::UrbanYear => set_urbanisation(inputs, |urban| urban.year = whole(value)),
        Key::UrbanIntensity => set_urbanisation(inputs, |urban| urban.intensity = value),
        Key::ProjectOn(id) => {
            if let Some(project) = project_mut(inputs, id) {
                project.on = value >= 0.5;
            }
        }
        Key::ProjectYear(id) => {
            if let Some(project) = project_mut(inputs, id) {
                move_project(project, whole(value));
            }
        }
    }
}

/// Puts a lever back to what it is in the baseline, exactly: also a path of births, a target by class, or no target
/// at all.
pub fn reset(inputs: &mut Inputs, baseline: &Inputs, key: &Key) {
    match key {
        Key::BirthChange => inputs.births.change.clone_from(&baseline.births.change),
        Key::AutumnShare => inputs.autumn_share = baseline.autumn_share,
        Key::KindergartenRatio | Key::KindergartenYear => reset_kindergarten(inputs, baseline, key),
        Key::UrbanTarget | Key::UrbanYear | Key::UrbanIntensity => reset_urbanisation(inputs, baseline, key),
        Key::ProjectOn(id) => {
            if let (Some(project), Some(from)) = (project_mut(inputs, id), project(baseline, id)) {
                project.on = from.on;
            }
        }
        Key::ProjectYear(id) => {
            if let (Some(project), Some(from)) = (project_mut(inputs, id), project(baseline, id)) {
                project.first_year = from.first_year;
                project.cost_years.clone_from(&from.cost_years);
            }
        }
    }
}

/// Whether a lever differs between two sets of inputs: putting it back would change something.
pub fn differs(inputs: &Inputs, baseline: &Inputs, key: &Key) -> bool {
    match key {
        Key::BirthChange => births::effective(inputs) != births::effective(baseline),
        // Where only one side has a target by class, the ratios may be equal by chance.
        Key::KindergartenRatio => {
            kindergarten(inputs).map(|target| target.ratio) != kindergarten(baseline).map(|target| target.ratio)
        }
        _ => get(inputs, key) != get(baseline, key),
    }
}

/// Where a lever's value comes from: the source of its field, else that of the nearest group the field belongs to.
pub fn source_of<'a>(sources: &'a [Source], field: &str) -> Option<&'a Source> {
    let covers = |source: &&Source| {
        let rest = field.strip_prefix(source.field.as_str());
        !source.field.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    sources.iter().filter(covers).max_by_key(|source| source.field.len())
}

/// A fixed lever: everything but its words.
struct Row {
    key: Key,
    unit: Unit,
    range: fn(&Inputs) -> (f64, f64),
    step: f64,
    field: &'static str,
    /// Whether it can have an effect on these inputs: no lever is offered that does nothing.
    works: fn(&Inputs) -> bool,
}

static FIXED: [Row; 7] = [
    Row {
        key: Key::BirthChange,
        unit: Unit::PercentPerYear,
        range: |_| (-0.20, 0.20),
        step: 0.005,
        field: "births.change",
        works: births::have_effect,
    },
    Row {
        key: Key::AutumnShare,
        unit: Unit::Percent,
        range: |_| (0.20, 0.50),
        step: 0.005,
        field: "autumn_share",
        works: |inputs| !inputs.zones.is_empty(),
    },
    Row {
        key: Key::KindergartenRatio,
        unit: Unit::Percent,
        range: |_| (0.30, 1.30),
        step: 0.005,
        field: "kindergarten_target.ratio",
        works: |inputs| kindergarten(inputs).is_some() && county_target_counts(inputs),
    },
    Row {
        key: Key::KindergartenYear,
        unit: Unit::Year,
        range: years,
        step: 1.0,
        field: "kindergarten_target.year",
        works: |inputs| kindergarten(inputs).is_some() && county_target_counts(inputs),
    },
    Row {
        key: Key::UrbanTarget,
        unit: Unit::Percent,
        range: |inputs| ((urbanisation(inputs).now * 20.0).floor() / 20.0, 0.95),
        step: 0.005,
        field: "urbanisation.target",
        works: follows_target,
    },
    Row {
        key: Key::UrbanYear,
        unit: Unit::Year,
        range: years,
        step: 1.0,
        field: "urbanisation.year",
        works: follows_target,
    },
    Row {
        key: Key::UrbanIntensity,
        unit: Unit::Times,
        range: |_| (0.0, 3.0),
        step: 0.1,
        field: "urbanisation.intensity",
        works: follows_target,
    },
];

/// The years projected after the base year.
fn years(inputs: &Inputs) -> (f64, f64) {
    let base = f64::from(inputs.base_year);
    (base + 1.0, base + inputs.horizon.clamp(1, MAX_HORIZON) as f64)
}

fn whole(year: f64) -> i32 {
    // Clamped to a range of years before, so nothing is cut.
    year as i32
}

fn county_target_counts(inputs: &Inputs) -> bool {
    inputs.zones.iter().any(|zone| zone.kindergarten_target.is_none())
}

/// Whether a link by target leaves a rural zone: without one, nobody follows the urbanisation rate.
fn follows_target(inputs: &Inputs) -> bool {
    let rural = |id: &str| inputs.zones.iter().any(|zone| zone.id == id && zone.kind == ZoneKind::Rural);
    let moves = |rule: &LinkRule| matches!(rule, LinkRule::Target { weight } if *weight > 0.0);
    inputs.links.iter().any(|link| moves(&link.rule) && rural(&link.from))
}

fn kindergarten(inputs: &Inputs) -> Option<KindergartenTarget> {
    inputs.kindergarten_target.or_else(|| absent::kindergarten(inputs))
}

fn ratio(target: &KindergartenTarget) -> f64 {
    match target.ratio {
        TargetRatio::All(ratio) => ratio,
        TargetRatio::ByClass(classes) => classes.iter().sum::<f64>() / 3.0,
    }
}

fn set_kindergarten(inputs: &mut Inputs, change: impl FnOnce(&mut KindergartenTarget)) {
    let Some(mut target) = kindergarten(inputs) else { return };
    change(&mut target);
    inputs.kindergarten_target = Some(target);
    if absent::kindergarten(inputs) == Some(target) {
        inputs.kindergarten_target = None;
    }
}

fn reset_kindergarten(inputs: &mut Inputs, baseline: &Inputs, key: &Key) {
    let (Some(mut target), Some(from)) = (kindergarten(inputs), kindergarten(baseline)) else { return };
    match key {
        Key::KindergartenRatio => target.ratio = from.ratio,
        _ => target.year = from.year,
    }
    let none = baseline.kindergarten_target.is_none() && target == from;
    inputs.kindergarten_target = (!none).then_some(target);
}

fn urbanisation(inputs: &Inputs) -> Urbanisation {
    inputs.urbanisation.unwrap_or_else(|| absent::urbanisation(inputs))
}

fn set_urbanisation(inputs: &mut Inputs, change: impl FnOnce(&mut Urbanisation)) {
    let mut urban = urbanisation(inputs);
    change(&mut urban);
    inputs.urbanisation = (urban != absent::urbanisation(inputs)).then_some(urban);
}

fn reset_urbanisation(inputs: &mut Inputs, baseline: &Inputs, key: &Key) {
    let (mut urban, from) = (urbanisation(inputs), urbanisation(baseline));
    match key {
        Key::UrbanTarget => urban.target = from.target,
        Key::UrbanYear => urban.year = from.year,
        _ => urban.intensity = from.intensity,
    }
    let none = baseline.urbanisation.is_none() && urban == from;
    inputs.urbanisation = (!none).then_some(urban);
}

fn project<'a>(inputs: &'a Inputs, id: &str) -> Option<&'a Project> {
    inputs.projects.iter().find(|project| project.id == id)
}

fn project_mut<'a>(inputs: &'a mut Inputs, id: &str) -> Option<&'a mut Project> {
    inputs.projects.iter_mut().find(|project| project.id == id)
}

/// Moves a project with the years in which it is paid for: what opens later is paid for later.
fn move_project(project: &mut Project, year: i32) {
    let by = year.saturating_sub(project.first_year);
    project.first_year = year;
    for paid in &mut project.cost_years {
        *paid = paid.saturating_add(by);
    }
}
