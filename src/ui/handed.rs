//! What a county's data and a link's scenarios change, in words: told beside the levers, and before a link's results
//! are shown.

use crate::exchange::changed;
use crate::exchange::grid::differences;
use crate::model::Name;
use crate::report::{Changes, changes};
use crate::scenario::sheet::Sheet;
use crate::scenario::{Scenario, Workspace, presets};
use crate::text::{Language, keep, words};

/// Cells told of a link's data.
const MANY: usize = 12;
/// So many figures of one change are told.
const FIGURES: usize = 6;

/// Ids of presets without data, all but their number.
const EMPTY: &str = "empty@";

/// What is told of the data of a baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataTold {
    /// How much differs from the preset, or that they come from none.
    pub heading: String,
    /// The first cells that differ, and how many more do.
    pub lines: Vec<String>,
    /// The table to begin with.
    pub sheet: Sheet,
}

/// Whether there may be something to tell of the data of a baseline: they are not those of its preset.
pub fn has_own_data(baseline: &Scenario) -> bool {
    match preset_of(baseline) {
        Some((_, from)) => from.inputs != baseline.inputs,
        None => !baseline.inputs.zones.is_empty(),
    }
}

/// What is told of the data of a baseline, `most` cells of it one by one; `None`: they are those of its preset.
pub fn data(language: Language, baseline: &Scenario, most: usize) -> Option<DataTold> {
    let origin = preset_of(baseline);
    let Some((preset, from)) = origin.filter(|(_, from)| !from.inputs.zones.is_empty()) else {
        let Scenario { inputs, .. } = baseline;
        let heading = keep::own_data(language, inputs.zones.len(), inputs.base_year);
        return (!inputs.zones.is_empty()).then_some(DataTold { heading, lines: Vec::new(), sheet: Sheet::Zones });
    };
    let found = differences(language, baseline, &from, most);
    let more = found.count - found.told.len();
    let mut lines = found.told;
    lines.extend((more > 0).then(|| keep::more(language, more)));
    let heading = keep::data_changed(language, language.name(&preset), found.count);
    (found.count > 0).then_some(DataTold { heading, lines, sheet: found.sheet })
}

/// What a workspace carries: `恩施市：恩施市·现行规划、方案；与预设“恩施市·现行规划”相比改了 5 项。`
pub fn carries(language: Language, workspace: &Workspace) -> String {
    let Some(baseline) = workspace.scenarios.get(workspace.baseline) else { return String::new() };
    let count = plans(workspace).map(|(_, changes)| changes.count()).sum();
    let names: Vec<&str> = workspace.scenarios.iter().map(|scenario| name(language, scenario)).collect();
    let names = keep::names(language, &names);
    let county = language.name(&baseline.county);
    let county = if county.trim().is_empty() { words(language).keep.nameless } else { county };
    match (data(language, baseline, 0), preset_of(baseline)) {
        (Some(data), _) => {
            let scenarios = keep::with_data(language, &names, &data.heading);
            keep::carries(language, county, &scenarios, None, count)
        }
        (None, preset) => {
            let preset = preset.map(|(name, _)| language.name(&name).to_owned());
            keep::carries(language, county, &names, preset.as_deref(), count)
        }
    }
}

/// Of the data, and of each plan that differs from the baseline: a heading, and each difference.
pub fn told(language: Language, workspace: &Workspace) -> Vec<(String, Vec<String>)> {
    let Some(baseline) = workspace.scenarios.get(workspace.baseline) else { return Vec::new() };
    let data = data(language, baseline, MANY).map(|data| (data.heading, data.lines));
    let plan = |(plan, changes): (&Scenario, Changes)| {
        let heading = keep::changed(language, name(language, plan), name(language, baseline), changes.count());
        let lines =
            changes.list.iter().map(|one| changed::told(language, &plan.inputs, &baseline.inputs, one, FIGURES));
        (changes.count() > 0).then(|| (heading, lines.collect()))
    };
    data.into_iter().chain(plans(workspace).filter_map(plan)).collect()
}

/// The plans, and what each changes of the baseline.
fn plans(workspace: &Workspace) -> impl Iterator<Item = (&Scenario, Changes)> {
    let baseline = workspace.scenarios.get(workspace.baseline);
    let plans = workspace.scenarios.iter().enumerate().filter(|(place, _)| *place != workspace.baseline);
    plans.filter_map(move |(_, plan)| Some((plan, changes(&plan.inputs, &baseline?.inputs))))
}

/// The preset a scenario comes from, and what it is called.
fn preset_of(scenario: &Scenario) -> Option<(Name, Scenario)> {
    let id = scenario.preset.as_deref()?;
    let name = presets::list().iter().find(|preset| preset.id == id)?.name();
    Some((name, presets::preset(id)?))
}

/// The name of a scenario, its id where it has none. What began empty is not called so once there is something in it.
pub fn name(language: Language, scenario: &Scenario) -> &str {
    let name = language.name(&scenario.name);
    let began_empty = || {
        let preset = presets::list().iter().find(|preset| Some(preset.id) == scenario.preset.as_deref());
        preset.is_some_and(|preset| preset.id.starts_with(EMPTY) && language.name(&preset.name()) == name)
    };
    if name.trim().is_empty() {
        &scenario.id
    } else if !scenario.inputs.zones.is_empty() && began_empty() {
        words(language).page.as_it_is
    } else {
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Zone;
    use crate::scenario::parameters::{Key, set};

    #[test]
    fn data_are_told_from_their_preset_and_a_plan_from_the_baseline() {
        let mut workspace = presets::workspace("enshi@1").expect("a preset of this name");
        assert_eq!(told(Language::Zh, &workspace), []);
        let mut plan = workspace.scenarios[0].clone();
        plan.name = Name { zh: "方案".into(), en: "Plan".into() };
        set(&mut plan.inputs, &Key::BirthChange, -0.06);
        workspace.scenarios.push(plan);
        assert!(carries(Language::Zh, &workspace).ends_with("方案；与预设“恩施市·现行规划”相比改了 1 项。"));
        for scenario in &mut workspace.scenarios {
            scenario.inputs.zones[0].pupils[0] += 50.0;
        }
        let told = told(Language::En, &workspace);
        assert_eq!(told.iter().map(|(_, lines)| lines.len()).collect::<Vec<_>>(), [1, 1]);
        assert_eq!(told[0].0, "1 figure of the data differs from the preset “Enshi City, current plan”");
        assert_eq!(told[1].0, "Plan: 1 change from “Enshi City, current plan”");
        let said = carries(Language::Zh, &workspace);
        assert!(said.ends_with("方案；数据与预设“恩施市·现行规划”相比改了 1 处；与基准相比改了 1 项。"), "{said}");
    }

    #[test]
    fn the_first_cells_are_told_and_how_many_more_there_are() {
        let mut scenario = presets::preset("enshi@1").expect("a preset of this name");
        assert_eq!(data(Language::Zh, &scenario, 3), None);
        for grade in 0..5 {
            scenario.inputs.zones[0].pupils[grade] += 50.0;
        }
        let told = data(Language::Zh, &scenario, 3).expect("five cells differ");
        assert_eq!(told.heading, "数据与预设“恩施市·现行规划”相比改了 5 处");
        assert!(
            told.lines[0].starts_with("老城区 · 一年级：") && told.lines[0].ends_with("\u{a0}人"),
            "{:?}",
            told.lines
        );
        assert_eq!((told.lines.len(), told.lines[3].as_str(), told.sheet), (4, "……另有 2 处。", Sheet::Pupils));
    }

    #[test]
    fn a_county_of_ones_own_is_not_called_empty() {
        let mut workspace = presets::workspace("empty@1").expect("a preset of this name");
        assert_eq!(data(Language::Zh, &workspace.scenarios[0], 3), None);
        let inputs = &mut workspace.scenarios[0].inputs;
        inputs.base_year = 2025;
        inputs.zones = vec![Zone { id: "z1".into(), ..Zone::default() }];
        let mut plan = workspace.scenarios[0].clone();
        plan.name = Name { zh: "方案".into(), en: "Plan".into() };
        plan.inputs.autumn_share = 0.4;
        workspace.scenarios.push(plan);
        let said = "自己录入的数据：1 个片区，基准学年 2025";
        assert_eq!(carries(Language::Zh, &workspace), format!("未命名：现状、方案；{said}；与基准相比改了 1 项。"));
        let told = told(Language::Zh, &workspace);
        assert_eq!(told[0], (said.to_owned(), Vec::new()));
        assert_eq!(told[1].0, "方案：与“现状”相比改了 1 项");
        workspace.scenarios[0].preset = None;
        assert!(!carries(Language::Zh, &workspace).contains("预设"));
        assert_eq!(super::told(Language::Zh, &Workspace::default()), []);
        assert_eq!(carries(Language::Zh, &Workspace::default()), "");
    }
}
