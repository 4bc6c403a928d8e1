//! What a link hands on, in words: what it carries and what it changes, told before its results are shown.

use crate::model::Name;
use crate::report::{Changes, changes};
use crate::scenario::{Scenario, Workspace, presets};
use crate::text::change::change;
use crate::text::{Language, keep};

/// What a scenario comes from.
struct Origin {
    scenario: Scenario,
    /// What it is called.
    name: Name,
}

/// What a workspace carries: `恩施市：恩施市·现行规划、方案；与预设“恩施市·现行规划”相比改了 5 项。`
pub fn carries(language: Language, workspace: &Workspace) -> String {
    let Some(baseline) = workspace.scenarios.get(workspace.baseline) else { return String::new() };
    let preset = baseline.preset.as_deref().and_then(preset_of).map(|origin| origin.name);
    let changed = (0..workspace.scenarios.len()).filter_map(|place| of(workspace, place));
    let count = changed.map(|(_, changes)| changes.count()).sum();
    let names: Vec<&str> = workspace.scenarios.iter().map(|scenario| name(language, scenario)).collect();
    let county = language.name(&baseline.county);
    keep::carries(
        language,
        county,
        &keep::names(language, &names),
        preset.map(|name| language.name(&name).to_owned()).as_deref(),
        count,
    )
}

/// Of each scenario that differs from what it comes from, or that comes from nothing: a heading, and each difference.
pub fn told(language: Language, workspace: &Workspace) -> Vec<(String, Vec<String>)> {
    let one = |place: usize| {
        let scenario = workspace.scenarios.get(place)?;
        let name = name(language, scenario);
        let Some((origin, changes)) = of(workspace, place) else {
            return Some((keep::own(language, name), Vec::new()));
        };
        let heading = keep::changed(language, name, language.name(&origin.name), changes.count());
        let lines = changes.list.iter().map(|one| change(language, &scenario.inputs, &origin.scenario.inputs, one));
        (changes.count() > 0).then(|| (heading, lines.collect()))
    };
    (0..workspace.scenarios.len()).filter_map(one).collect()
}

/// What a scenario comes from, and what it changes of that: a plan of the baseline, the baseline of its preset.
fn of(workspace: &Workspace, place: usize) -> Option<(Origin, Changes)> {
    let scenario = workspace.scenarios.get(place)?;
    let origin = if place == workspace.baseline {
        preset_of(scenario.preset.as_deref()?)?
    } else {
        let scenario = workspace.scenarios.get(workspace.baseline)?.clone();
        Origin { name: scenario.name.clone(), scenario }
    };
    let changes = changes(&scenario.inputs, &origin.scenario.inputs);
    Some((origin, changes))
}

fn preset_of(id: &str) -> Option<Origin> {
    let name = presets::list().iter().find(|preset| preset.id == id)?.name();
    Some(Origin { scenario: presets::preset(id)?, name })
}

/// The name of a scenario, its id where it has none.
fn name(language: Language, scenario: &Scenario) -> &str {
    let name = language.name(&scenario.name);
    if name.trim().is_empty() { &scenario.id } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::parameters::{Key, set};

    #[test]
    fn a_baseline_is_told_from_its_preset_and_a_plan_from_the_baseline() {
        let mut workspace = presets::workspace("enshi@1").expect("a preset of this name");
        assert_eq!(told(Language::Zh, &workspace), []);
        set(&mut workspace.scenarios[0].inputs, &Key::BirthChange, -0.05);
        let mut plan = workspace.scenarios[0].clone();
        plan.name = Name { zh: "方案".into(), en: "Plan".into() };
        set(&mut plan.inputs, &Key::BirthChange, -0.06);
        plan.inputs.zones.remove(0);
        workspace.scenarios.push(plan);
        let told = told(Language::En, &workspace);
        assert_eq!(told.iter().map(|(_, lines)| lines.len()).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(told[1].0, "Plan: 2 changes from “Enshi City, current plan”");
        assert!(carries(Language::Zh, &workspace).ends_with("方案；与预设“恩施市·现行规划”相比改了 3 项。"));
    }

    #[test]
    fn a_county_of_its_own_comes_from_nothing() {
        let mut workspace = presets::workspace("example@1").expect("a preset of this name");
        workspace.scenarios[0].preset = None;
        assert_eq!(told(Language::Zh, &workspace).len(), 1);
        assert!(!carries(Language::Zh, &workspace).contains("预设"));
        assert_eq!(told(Language::Zh, &Workspace::default()), []);
        assert_eq!(carries(Language::Zh, &Workspace::default()), "");
    }
}
