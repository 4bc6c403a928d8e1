//! One row of the parameter table as a lever.

use super::project;
use crate::model::Inputs;
use crate::report::Changes;
use crate::scenario::Scenario;
use crate::scenario::parameters::{Fold, Key, List, Parameter, Unit, get, id, source_of};
use crate::scenario::problem::Problem;
use crate::text::{Language, format, lever, phrase, words};
use crate::ui::control::{About, Lever, LeverLabels};
use crate::ui::part::Tell;
use crate::ui::state::Action;
use std::rc::Rc;
use yew::prelude::*;

/// What all levers say.
pub(in crate::ui) fn lever_labels(language: Language) -> LeverLabels {
    let text = words(language);
    LeverLabels {
        help: text.page.what_it_means.into(),
        not_a_number: text.error.not_a_number.into(),
        out_of_range: text.error.out_of_range.into(),
        not_whole: text.error.not_whole.into(),
    }
}

/// What a lever shows, in base units. Levers whose row is the same as before are not drawn anew.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) struct Row {
    /// Id for the page: letters of any script, digits, `_` and hyphens alone.
    pub(in crate::ui) id: AttrValue,
    parameter: Parameter,
    name: AttrValue,
    value: f64,
    from: f64,
    changed: bool,
    /// Of a year with a switch: whether it is on, and was.
    on: Option<(bool, bool)>,
    /// Whether the thing it belongs to is switched off.
    off: bool,
    wrong: Option<AttrValue>,
}

/// What rows are made from.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Rows<'a> {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) inputs: &'a Inputs,
    pub(in crate::ui) baseline: &'a Inputs,
    pub(in crate::ui) changes: &'a Changes,
    pub(in crate::ui) problems: &'a [Problem],
    /// Puts them into words, once that part of the page is there.
    pub(in crate::ui) tell: Option<Tell>,
}

impl Rows<'_> {
    /// The row of a parameter; of a thing's year, its switch included. In full: named with all it belongs to.
    pub(in crate::ui) fn row(&self, parameter: &Parameter, in_full: bool) -> Row {
        let (language, key) = (self.language, &parameter.key);
        let value = get(self.inputs, key).unwrap_or(parameter.min);
        let switch = key.switch();
        let on = |inputs| switch.as_ref().and_then(|switch| get(inputs, switch)).map(|on| on >= 0.5);
        let name = match key.thing() {
            Some((List::Projects | List::Estates, _)) if in_full && switch.is_none() => {
                lever::name(language, self.inputs, key)
            }
            Some((list, id)) if parameter.fold != Fold::Thing && list != List::Zones => {
                lever::thing(language, self.inputs, list, id)
            }
            Some((List::Zones, _)) => lever::name(language, self.inputs, key),
            Some(_) if in_full => lever::name(language, self.inputs, key),
            _ => lever::own_name(language, key),
        };
        Row {
            id: element_id(key).into(),
            name: name.into(),
            value,
            from: get(self.baseline, key).unwrap_or(value),
            changed: self.changed(key),
            on: on(self.inputs).map(|here| (here, on(self.baseline).unwrap_or(here))),
            off: self.is_off(key),
            wrong: self.wrong(&parameter.field),
            parameter: parameter.clone(),
        }
    }

    /// Whether a lever or its switch differs.
    pub(in crate::ui) fn changed(&self, key: &Key) -> bool {
        self.changes.has(key) || key.switch().is_some_and(|switch| self.changes.has(&switch))
    }

    fn is_off(&self, key: &Key) -> bool {
        let switch = match key.thing() {
            Some((List::Projects, id)) => Key::ProjectOn(id.into()),
            Some((List::Estates, id)) => Key::EstateOn(id.into()),
            _ => return false,
        };
        get(self.inputs, &switch).is_some_and(|on| on < 0.5)
    }

    /// What is told of a lever's field, or of a figure within it.
    fn wrong(&self, field: &str) -> Option<AttrValue> {
        let about = |problem: &&Problem| {
            problem.path.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        let tell = self.tell?;
        let told = self.problems.iter().filter(about).map(|found| tell(found, self.inputs, self.language));
        Some(told.collect::<Vec<_>>().join(" ")).filter(|told| !told.is_empty()).map(AttrValue::from)
    }
}

/// The baseline, the same as long as it lies where it lay: comparing all of it would take longer than a frame has.
#[derive(Clone)]
pub(in crate::ui) struct Ground(pub(in crate::ui) Rc<Scenario>);

impl PartialEq for Ground {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Properties of [`ParameterLever`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ParameterLeverProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) row: Row,
    /// Sources, and names of things.
    pub(in crate::ui) ground: Ground,
    pub(in crate::ui) labels: Rc<LeverLabels>,
    pub(in crate::ui) on_action: Callback<Action>,
}

/// A lever of the parameter table.
#[component]
pub(in crate::ui) fn ParameterLever(props: &ParameterLeverProps) -> Html {
    let ParameterLeverProps { language, row, ground: Ground(baseline), labels, on_action } = props;
    let (language, parameter) = (*language, &row.parameter);
    let (key, unit) = (&parameter.key, parameter.unit);
    let shown = format::parameter(language, unit, row.value);
    let to_shown = |value| format::to_shown(unit, value);
    let on_value = {
        let (key, from) = (key.clone(), to_shown(row.from));
        on_action.reform(move |value| match key.clone() {
            // Exactly what it was, also where the figure shown is a rounded one.
            key if value == from => Action::Reset(key),
            key => Action::SetParameter(key, format::from_shown(unit, value)),
        })
    };
    let bare = unit == Unit::Switch;
    let switch = if bare { Some(key.clone()) } else { key.switch() };
    let on_reset = {
        let (on_action, keys) = (on_action.clone(), [Some(key.clone()), key.switch()]);
        Callback::from(move |()| keys.iter().flatten().for_each(|key| on_action.emit(Action::Reset(key.clone()))))
    };
    let on = if bare { Some(row.value >= 0.5) } else { row.on.map(|(on, _)| on) };
    let turn = on.zip(switch).map(|(on, key)| {
        (on, on_action.reform(move |on: bool| Action::SetParameter(key.clone(), f64::from(u8::from(on)))))
    });
    let mut from = lever::value(language, unit, row.from);
    if let (Some((here, there)), Some(switch)) = (row.on, key.switch())
        && here != there
    {
        let on = lever::value(language, Unit::Switch, f64::from(u8::from(there)));
        from = format!("{from} · {} {on}", lever::lever(language, &switch).name);
    }
    let detail = match key {
        Key::ProjectYear(id) => Some(project::detail(language, &baseline.inputs, id)),
        _ => None,
    };
    html! {
        <Lever id={row.id.clone()} name={row.name.clone()} label={lever::name(language, &baseline.inputs, key)}
            since={lever::since(language, &baseline.inputs, key).map(AttrValue::from)} unit={shown.unit}
            min={to_shown(parameter.min)} max={to_shown(parameter.max)} step={to_shown(parameter.step)}
            whole={unit.is_whole()} value={to_shown(row.value)} shown={shown.number} from={to_shown(row.from)}
            changed={row.changed} off={row.off} switch={turn} {bare} {detail} wrong={row.wrong.clone()}
            about={about(language, parameter, baseline)} range={phrase::range(language, parameter)}
            reset={lever::back_to(language, &from)} labels={labels.clone()} {on_value}
            on_settle={on_action.reform(|()| Action::Settle)} {on_reset} />
    }
}

/// What stands behind "?": the meaning, the baseline's value, where it comes from.
fn about(language: Language, parameter: &Parameter, baseline: &Scenario) -> About {
    let page = &words(language).page;
    let mut facts: Vec<(AttrValue, AttrValue)> = Vec::with_capacity(4);
    if let Some(value) = lever::baseline_value(language, parameter.unit, &baseline.inputs, &parameter.key) {
        facts.push((page.baseline_value.into(), value.into()));
    }
    match source_of(&baseline.sources, &parameter.field) {
        Some(source) => {
            facts.push((page.source.into(), language.name(&source.source).to_owned().into()));
            if !source.date.is_empty() {
                facts.push((page.date.into(), source.date.clone().into()));
            }
            facts.push((page.standing.into(), page.status[source.status as usize].into()));
        }
        None => facts.push((page.source.into(), page.no_source.into())),
    }
    About { meaning: lever::lever(language, &parameter.key).meaning.into(), facts }
}

/// The name of a lever as an id of the page.
pub(in crate::ui) fn element_id(key: &Key) -> String {
    let name = id(key);
    let letters = name.chars().map(|c| if c.is_alphanumeric() || c == '_' { c } else { '-' });
    letters.collect::<String>().replace("--", "-")
}
