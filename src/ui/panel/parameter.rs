//! One row of the parameter table as a lever.

use super::project;
use crate::report::Changes;
use crate::scenario::parameters::{Key, Parameter, get, id};
use crate::scenario::{Scenario, Source};
use crate::text::{Language, format, lever, phrase, words};
use crate::ui::control::{About, Lever, LeverLabels};
use crate::ui::state::Action;
use std::rc::Rc;
use yew::prelude::*;

/// What a lever shows, in base units. Levers whose row is the same as before are not drawn anew.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) struct Row {
    /// Id for the page: letters, digits and hyphens alone.
    pub(in crate::ui) id: AttrValue,
    parameter: Parameter,
    value: f64,
    from: f64,
    changed: bool,
    /// For projects: whether it is carried out.
    on: Option<bool>,
}

impl Row {
    /// The row of a parameter; of a project's year, its switch included.
    pub(in crate::ui) fn of(
        parameter: &Parameter,
        scenario: &Scenario,
        baseline: &Scenario,
        changes: &Changes,
    ) -> Self {
        let key = &parameter.key;
        let switch = switch_of(key);
        let value = get(&scenario.inputs, key).unwrap_or(parameter.min);
        Self {
            id: element_id(key).into(),
            value,
            from: get(&baseline.inputs, key).unwrap_or(value),
            changed: changes.has(key) || switch.as_ref().is_some_and(|switch| changes.has(switch)),
            on: switch.and_then(|switch| get(&scenario.inputs, &switch)).map(|on| on >= 0.5),
            parameter: parameter.clone(),
        }
    }
}

/// Properties of [`ParameterLever`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ParameterLeverProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) row: Row,
    /// Names of projects and sources; the same for as long as the page is open.
    pub(in crate::ui) baseline: Rc<Scenario>,
    pub(in crate::ui) labels: Rc<LeverLabels>,
    pub(in crate::ui) on_action: Callback<Action>,
}

/// A lever of the parameter table.
#[component]
pub(in crate::ui) fn ParameterLever(props: &ParameterLeverProps) -> Html {
    let ParameterLeverProps { language, row, baseline, labels, on_action } = props;
    let (language, parameter) = (*language, &row.parameter);
    let unit = parameter.unit;
    let shown = format::parameter(language, unit, row.value);
    let text = lever::lever(language, &parameter.key);
    let to_shown = |value| format::to_shown(unit, value);
    let project = project_of(&parameter.key);
    let name =
        project.map_or_else(|| text.name.to_owned(), |project| project::name(language, &baseline.inputs, project));
    let on_value = {
        let (key, from) = (parameter.key.clone(), to_shown(row.from));
        on_action.reform(move |value| match key.clone() {
            // Exactly what it was, also where the figure shown is a rounded one.
            key if value == from => Action::Reset(key),
            key => Action::SetParameter(key, format::from_shown(unit, value)),
        })
    };
    let switch = switch_of(&parameter.key);
    let on_reset = {
        let (on_action, keys) = (on_action.clone(), [Some(parameter.key.clone()), switch.clone()]);
        Callback::from(move |()| keys.iter().flatten().for_each(|key| on_action.emit(Action::Reset(key.clone()))))
    };
    let turn = row.on.zip(switch).map(|(on, key)| {
        (on, on_action.reform(move |on: bool| Action::SetParameter(key.clone(), f64::from(u8::from(on)))))
    });
    html! {
        <Lever id={row.id.clone()} {name} role={project.map(|_| AttrValue::from(text.name))} since={lever::since(language, &baseline.inputs, &parameter.key).map(AttrValue::from)} unit={shown.unit} min={to_shown(parameter.min)}
            max={to_shown(parameter.max)} step={to_shown(parameter.step)} value={to_shown(row.value)} shown={shown.number}
            from={to_shown(row.from)} changed={row.changed} switch={turn} detail={project.map(|id| project::detail(language, &baseline.inputs, id))}
            about={about(language, parameter, row, &baseline.sources)} range={phrase::range(language, parameter)} labels={labels.clone()} {on_value} {on_reset} />
    }
}

/// What stands behind "?": the meaning, the baseline's value, where it comes from.
fn about(language: Language, parameter: &Parameter, row: &Row, sources: &[Source]) -> About {
    let page = &words(language).page;
    let from = format::parameter(language, parameter.unit, row.from);
    let mut facts: Vec<(AttrValue, AttrValue)> =
        vec![(page.baseline_value.into(), format!("{} {}", from.number, from.unit).trim().to_owned().into())];
    match source_of(sources, &parameter.field) {
        Some(source) => {
            facts.push((page.source.into(), language.name(&source.source).to_owned().into()));
            facts.push((page.date.into(), source.date.clone().into()));
            facts.push((page.standing.into(), page.status[source.status as usize].into()));
        }
        None => facts.push((page.source.into(), page.no_source.into())),
    }
    About { meaning: lever::lever(language, &parameter.key).meaning.into(), facts }
}

/// The source of a figure: of its own path, else of the nearest group that holds it.
fn source_of<'a>(sources: &'a [Source], field: &str) -> Option<&'a Source> {
    let holds =
        |group: &str| field.strip_prefix(group).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
    sources.iter().filter(|source| holds(&source.field)).max_by_key(|source| source.field.len())
}

fn project_of(key: &Key) -> Option<&str> {
    match key {
        Key::ProjectOn(id) | Key::ProjectYear(id) => Some(id),
        _ => None,
    }
}

/// The switch that belongs to a project's year.
fn switch_of(key: &Key) -> Option<Key> {
    match key {
        Key::ProjectYear(id) => Some(Key::ProjectOn(id.clone())),
        _ => None,
    }
}

/// The name of a lever as an id of the page.
fn element_id(key: &Key) -> String {
    let name = id(key);
    let letters = name.chars().map(|c| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' });
    letters.collect::<String>().replace("--", "-")
}
