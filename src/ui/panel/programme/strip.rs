//! The balance of an area and stage, year by year, with the project in view and without it: it changes with the hand on
//! its bar.

use super::Scene;
use crate::model::Area;
use crate::model::{Projection, Stage};
use crate::report::SHORT;
use crate::report::programme::{Balance, balances, spell, touched};
use crate::text::naming::Naming;
use crate::text::programme as told;
use crate::text::words::programme::programme_words;
use crate::text::{format, phrase, words};
use crate::ui::control::{Choice, choice};
use crate::ui::panel::charts::area_choice;
use crate::ui::state::Action;
use yew::prelude::*;

/// The plan with what is asked about, and without it.
fn both<'a>(scene: &'a Scene) -> (&'a Projection, &'a Projection) {
    let plan = &*scene.props.plan.projection;
    match scene.other.filter(|_| scene.seen.is_some()) {
        Some(other) if other.with => (&other.projection, plan),
        Some(other) => (plan, &other.projection),
        None => (plan, &scene.sight.bare),
    }
}

/// What is compared, where, and what it comes to.
pub(super) fn heading(scene: &Scene) -> Html {
    let props = scene.props;
    let (language, inputs) = (props.language, &props.plan.scenario.inputs);
    let text = programme_words(language);
    let stages = Choice {
        test: "plan-stage",
        label: words(language).table.stage.into(),
        options: &words(language).field.stages,
        chosen: props.stage as usize,
        on_choose: props
            .on_action
            .reform(|place: usize| Action::ChooseStage(Stage::ALL[place.min(Stage::ALL.len() - 1)])),
    };
    let (with, without) = both(scene);
    let compared = match scene.seen {
        Some(bar) => told::with_or_without(language, &phrase::project(language, inputs, bar.project)),
        None => text.all_or_none.into(),
    };
    let avoided: f64 =
        balances(with, without, props.area, props.stage).iter().map(|one| one.short_without - one.short).sum();
    let comes_to = told::avoided(language, avoided, spell(with, props.area, props.stage).as_ref());
    let to_all = scene.on_see.reform(|_: MouseEvent| None);
    html! {
        <div class="plan-balance">
            <div class="plan-line">
                <h3>{ text.balance }</h3>
                { area_choice(language, &props.plan.scenario, props.area, &props.on_action.reform(Action::ChooseArea)) }
                { choice(stages) }
            </div>
            <p data-test="plan-compared">
                <span>{ compared }</span>
                if scene.seen.is_some() {
                    { " " }<button type="button" class="plain" data-test="plan-all" onclick={to_all}>{ text.all_projects }</button>
                }
            </p>
            <p data-test="plan-comes-to">{ comes_to }</p>
            { elsewhere(scene, with, without) }
        </div>
    }
}

/// The zones and stages that it changes most, each a button that turns to it.
fn elsewhere(scene: &Scene, with: &Projection, without: &Projection) -> Html {
    let props = scene.props;
    let (language, inputs) = (props.language, &props.plan.scenario.inputs);
    if scene.seen.is_none() {
        return Html::default();
    }
    let text = programme_words(language);
    let all = touched(with, without);
    let one = |of: &crate::report::programme::Touched| {
        let (area, stage) = (Area::Zone(of.zone), of.stage);
        let name = told::touched(language, &told::zone_stage(language, inputs, of.zone, stage), of.most);
        let on_action = props.on_action.clone();
        let onclick = move |_: MouseEvent| {
            on_action.emit(Action::ChooseArea(area));
            on_action.emit(Action::ChooseStage(stage));
        };
        let shown = (area, stage) == (props.area, props.stage);
        html! { <button type="button" class="plain" aria-pressed={shown.to_string()} {onclick}>{ name }</button> }
    };
    html! {
        <p class="plan-touches" data-test="plan-touches">
            if all.is_empty() {
                { text.no_effect }
            } else {
                { text.touches }{ " " }{ for all.iter().take(MOST).map(one) }
            }
        </p>
    }
}

/// So many of them are named.
const MOST: usize = 5;

/// The table of the balance, on the axis of the bars.
pub(super) fn strip(scene: &Scene) -> Html {
    let props = scene.props;
    let language = props.language;
    let text = programme_words(language);
    let (with, without) = both(scene);
    let all = balances(with, without, props.area, props.stage);
    let most = all.iter().flat_map(|one| [one.with.abs(), one.without.abs()]).fold(1.0, f64::max);
    let year = |one: &Balance| html! { <th scope="col" key={one.year}>{ format::year(one.year) }</th> };
    let chart = |one: &Balance| {
        html! {
            <td key={one.year} class={classes!((one.with <= -SHORT).then_some("short"))}>
                <span class="plan-columns" aria-hidden="true">
                    { column("without", one.without, most) }{ column("with", one.with, most) }
                </span>
                { figure(language, one.with) }
            </td>
        }
    };
    let row = |class: &'static str, name: &'static str, value: &dyn Fn(&Balance) -> Html| {
        html! {
            <tr {class}>
                <th scope="row">{ name }</th>
                { for all.iter().map(|one| html! { <td key={one.year}>{ value(one) }</td> }) }
            </tr>
        }
    };
    let [balance, short, alone, difference] = text.rows;
    // It stays in sight when the heading is gone, and follows the project in view.
    let naming = Naming { language, county: &props.plan.scenario.county, inputs: &props.plan.scenario.inputs };
    let place = format!("{} · {}", naming.area(props.area), words(language).field.stage(props.stage));
    let zones = !matches!(props.area, Area::Zone(_));
    html! {
        <table class="plan-strip" data-test="plan-strip">
            <thead><tr><th scope="col" data-test="plan-strip-place"><span class="heard">{ text.balance }{ " · " }</span>{ place }</th>{ for all.iter().map(year) }</tr></thead>
            <tbody>
                <tr class="balance"><th scope="row">{ balance }</th>{ for all.iter().map(chart) }</tr>
                if zones {
                    { row("zones", short, &|one| if one.short >= SHORT { figure(language, -one.short) } else { Html::default() }) }
                }
                { row("alone", alone, &|one| figure(language, one.without)) }
                { row("brought", difference, &|one| Html::from(format::signed(language, one.with - one.without))) }
            </tbody>
        </table>
    }
}

fn figure(language: crate::text::Language, balance: f64) -> Html {
    Html::from(format::signed(language, balance))
}

/// A column up from the line of enough places, or down from it.
fn column(class: &'static str, balance: f64, most: f64) -> Html {
    let size = balance.abs() / most * 50.0;
    let (side, sign) = if balance < 0.0 { ("top", "under") } else { ("bottom", "over") };
    html! { <i class={classes!(class, sign)} style={format!("{side}:50%;height:{size:.1}%")}></i> }
}
