//! What is looked at: stage, area and school year; kind, ownership and name; and the year in a few sentences.

use super::{SchoolsProps, Seen};
use crate::model::{Ownership, SchoolKind, Stage};
use crate::report::schools::{kinds_there, summary};
use crate::text::format::{percent, school_year};
use crate::text::schools::{heading, kind as kind_told, summary as sentences};
use crate::text::words;
use crate::ui::control::{Choice, SliderProps, choice, search, slider};
use crate::ui::panel::area::{area_name, areas};
use crate::ui::state::{Action, Around, Looking, SchoolsView};
use std::rc::Rc;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The heading of the table.
pub(super) const TITLE: &str = "schools-title";

/// Stage, area and school year.
pub(super) fn scope(seen: &Seen) -> Html {
    let props = &seen.props;
    let text = props.words();
    let on_stage = {
        let (looking, on_action) = (props.looking.clone(), props.on_action.clone());
        Callback::from(move |place: usize| {
            on_action.emit(Action::Look(Rc::new(Looking { every_stage: place == 0, ..(*looking).clone() })));
            if let Some(stage) = place.checked_sub(1).and_then(|place| Stage::ALL.get(place)) {
                on_action.emit(Action::ChooseStage(*stage));
            }
        })
    };
    let stages = Choice {
        test: "schools-stage",
        label: text.stage.into(),
        options: &text.stages,
        chosen: if props.looking.every_stage { 0 } else { props.stage as usize + 1 },
        on_choose: on_stage,
    };
    let all = areas(&props.plan.scenario);
    let names: Vec<String> = all.iter().map(|area| area_name(props.language, &props.plan.scenario, *area)).collect();
    let chosen = all.iter().position(|area| *area == props.asked().area).unwrap_or(0);
    let around: Vec<Around> = all.iter().map(|area| Around::of(*area, props.inputs())).collect();
    let on_area =
        props.turn(move |looking, place: usize| looking.around = around.get(place).cloned().unwrap_or_default());
    html! {
        <div class="schools-tools" role="group" aria-label={text.summary}>
            { choice(stages) }
            { pick("schools-area", text.area, &names, chosen, &on_area) }
            { year(props) }
        </div>
    }
}

/// The school year as a slider.
pub(super) fn year(props: &SchoolsProps) -> Html {
    let text = props.words();
    let (step, last) = (props.step(), props.plan.projection.years.saturating_sub(1));
    let base = props.inputs().base_year;
    let shown = school_year(props.language, props.year(step));
    let on_move = props.turn(move |looking, value: f64| looking.year = Some(value.round() as i32));
    let props = SliderProps {
        id: "schools-year".into(),
        label: text.year.into(),
        spoken: shown.clone().into(),
        min: f64::from(base),
        max: f64::from(props.year(last)),
        step: 1.0,
        value: f64::from(props.year(step)),
        from: f64::from(base),
        disabled: last == 0,
        on_move,
        on_settle: Callback::noop(),
    };
    html! { <div class="schools-year"><b data-test="schools-year">{ shown }</b>{ slider(&props) }</div> }
}

/// The year in a few sentences.
pub(super) fn summary_of(seen: &Seen) -> Html {
    let props = &seen.props;
    let asked = props.asked();
    let step = props.step();
    let sum = summary(props.inputs(), &props.plan.projection, &seen.schools, &asked, step);
    let line = props.inputs().norms.lines.large;
    let told = sentences(props.language, asked.stage, &sum, line);
    html! {
        <section class="schools-summary" aria-labelledby="schools-summary-title" data-test="schools-summary">
            <h2 id="schools-summary-title">{ heading(&props.naming(), asked.area, asked.stage, props.year(step)) }</h2>
            <ul aria-live="polite">
                { for told.into_iter().map(|(told, bad)| html! { <li class={bad.then_some("bad")}>{ told }</li> }) }
            </ul>
        </section>
    }
}

/// The heading of the table with the ways to look at schools, and which of them.
pub(super) fn table_line(seen: &Seen, more: Html) -> Html {
    let props = &seen.props;
    let text = props.words();
    let views = Choice {
        test: "schools-view",
        label: text.view.into(),
        options: &text.views,
        chosen: props.looking.view as usize,
        on_choose: props.turn(|looking, place: usize| looking.view = SchoolsView::ALL[place.min(2)]),
    };
    // The kinds there are; one that is chosen stays, though an edit may have taken its last school.
    let there = kinds_there(props.inputs(), &seen.schools);
    let offered: Vec<SchoolKind> =
        SchoolKind::ALL.into_iter().filter(|kind| there.contains(kind) || props.looking.kind == Some(*kind)).collect();
    let kinds: Vec<String> = std::iter::once(text.any_kind)
        .chain(offered.iter().map(|kind| kind_told(props.language, *kind)))
        .map(String::from)
        .collect();
    let kind = props.looking.kind.and_then(|kind| offered.iter().position(|one| *one == kind)).map_or(0, |at| at + 1);
    let on_kind = props.turn(move |looking, place: usize| {
        looking.kind = place.checked_sub(1).and_then(|place| offered.get(place).copied());
    });
    let owners: Vec<String> = std::iter::once(text.any_ownership).chain(text.ownerships).map(String::from).collect();
    let owner = props.looking.ownership.map_or(0, |ownership| ownership as usize + 1);
    let on_owner = props.turn(|looking, place: usize| {
        looking.ownership = place.checked_sub(1).and_then(|place| Ownership::ALL.get(place).copied());
    });
    let on_typed = props.turn(|looking, typed: String| looking.search = typed);
    let filtered = kind > 0 || owner > 0 || !props.looking.search.is_empty();
    let clear = props.turn(|looking, _: MouseEvent| {
        *looking = Looking { kind: None, ownership: None, search: String::new(), ..looking.clone() };
    });
    html! {
        <>
            <div class="schools-line">
                <h2 id={TITLE} tabindex="-1">{ text.titles[props.looking.view as usize] }</h2>
                { choice(views) }
                { more }
            </div>
            <div class="schools-tools">
                { search("schools-search", text.search, &props.looking.search, &on_typed) }
                { pick("schools-kind", text.kind, &kinds, kind, &on_kind) }
                { pick("schools-ownership", text.ownership, &owners, owner, &on_owner) }
                if filtered {
                    <button type="button" class="plain" data-test="schools-clear" onclick={clear}>{ text.clear }</button>
                }
            </div>
        </>
    }
}

/// What the colours of how full a school is mean, with their bounds.
pub(super) fn levels(props: &SchoolsProps) -> Html {
    let (text, lines, table) = (props.words(), props.lines(), &words(props.language).table);
    let percent = |share| percent(props.language, share, 0);
    let [idle, yellow, red] = [lines.idle, lines.yellow, lines.red].map(percent);
    swatches(
        "schools-levels",
        text.colours,
        &[
            ("short", format!("≥ {red} {}", table.red)),
            ("tight", format!("{yellow}–{red} {}", table.yellow)),
            ("fair", format!("{idle}–{yellow} {}", table.normal)),
            ("idle", format!("< {idle} {}", table.idle)),
        ],
    )
}

/// What the colours of classes mean.
pub(super) fn class_levels(props: &SchoolsProps, kindergarten: bool) -> Html {
    let text = props.words();
    let [large, over_norm] = text.class_colours;
    let all = [("short", large.to_owned()), ("tight", over_norm.to_owned())];
    swatches("class-levels", text.classes, &all[usize::from(kindergarten)..])
}

fn swatches(test: &'static str, label: &'static str, all: &[(&'static str, String)]) -> Html {
    let one = |(class, told): &(&'static str, String)| {
        html! { <span class="level"><i class={classes!("swatch", *class)}></i>{ told }</span> }
    };
    html! { <p class="levels schools-levels" data-test={test}><span>{ label }</span>{ for all.iter().map(one) }</p> }
}

/// One of many, in a list that opens.
fn pick(test: &'static str, label: &'static str, names: &[String], chosen: usize, on_choose: &Callback<usize>) -> Html {
    let onchange = on_choose.reform(|event: Event| {
        let list: HtmlSelectElement = event.target_unchecked_into();
        usize::try_from(list.selected_index()).unwrap_or(0)
    });
    let option = |(place, name): (usize, &String)| html! { <option selected={place == chosen}>{ name }</option> };
    html! {
        <select class="pick" data-test={test} aria-label={label} {onchange}>{ for names.iter().enumerate().map(option) }</select>
    }
}
