//! The standards: ready sets, every norm with its source, what norms alone do.

use super::effect::EffectOfNorms;
use super::field::Field;
use super::{NeedsProps, Seen, titled};
use crate::exchange::needs::standards_csv;
use crate::model::{Norms, ZoneKind};
use crate::scenario::sheet::Sheet;
use crate::scenario::standards::{Norm, Ready, Section, Today, changed, held, today, with_ready};
use crate::text::compare::file_name;
use crate::text::needs::about;
use crate::text::standards::{group, label, left, paper, set_done, told, unit};
use crate::text::words;
use crate::text::words::standards::{StandardsWords, standards_words};
use crate::ui::state::{Action, Arrange, Rework};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Standards`].
#[derive(Properties, PartialEq)]
pub(super) struct StandardsProps {
    pub(super) seen: Seen,
}

/// The section.
#[component]
pub(super) fn Standards(props: &StandardsProps) -> Html {
    let seen = &props.seen;
    let refused = use_state_eq(|| false);
    // The first group stands open, so that it is seen what the others are.
    let open = use_state_eq(|| Section::ALL.map(|section| section == Section::Classes));
    let as_today = use_memo(Sighted(seen.clone()), |Sighted(seen)| {
        let (inputs, sight) = (seen.props.inputs(), &seen.sight);
        (!seen.props.fixed).then(|| today(inputs, &seen.props.plan.projection, &sight.schools, &sight.needs))
    });
    let props = &seen.props;
    let text = standards_words(props.language);
    let csv = {
        let props = props.clone();
        move || {
            let naming = props.naming();
            let name = file_name(&naming, &[standards_words(props.language).title]);
            (name, standards_csv(&naming, &props.inputs().norms))
        }
    };
    let usual = Norms::default();
    let mut place = 0;
    let mut sections = Vec::new();
    for section in Section::ALL {
        let rows: Vec<(usize, Norm)> = section.rows().into_iter().map(|norm| (next(&mut place), norm)).collect();
        sections.push(one(seen, section, &rows, &usual, &open));
    }
    let (rows, mine) = Section::ALL.iter().fold((0, 0), |(rows, mine), section| {
        (rows + section.rows().len(), mine + changed(&props.inputs().norms, *section))
    });
    let name = props.language.name(&props.plan.scenario.name);
    html! {
        <>
            <section aria-labelledby="needs-standards">
                { titled(seen, ("needs-standards", text.title), &refused, csv) }
                <p class="question-sentence" role="status" data-test="standards-changed">
                    { about(props.language, name, &group(props.language, rows, mine)) }
                </p>
                if props.fixed {
                    { fixed(props, text) }
                } else {
                    <p class="schools-note">{ text.about }</p>
                    if let Some(as_today) = &*as_today { { ready(seen, text, as_today) } }
                    <EffectOfNorms language={props.language} baseline={props.baseline.scenario.clone()}
                        plan={props.plan.scenario.clone()} />
                }
            </section>
            { for sections }
            <ul class="schools-note needs-standings">
                { for text.standings.iter().zip(text.standings_mean).map(|(name, mean)| html! { <li><b>{ *name }</b>{ " " }{ mean }</li> }) }
            </ul>
        </>
    }
}

fn next(place: &mut usize) -> usize {
    *place += 1;
    *place - 1
}

/// What stands above the norms of the baseline.
fn fixed(props: &NeedsProps, text: &StandardsWords) -> Html {
    let onclick = props.on_action.reform(|_: MouseEvent| Action::Arrange(Arrange::New));
    html! {
        <p class="plan-fixed" data-test="standards-fixed">
            { text.baseline_note }{ " " }
            <button type="button" class="button" {onclick}>{ words(props.language).page.new_plan }</button>
        </p>
    }
}

/// The ready sets: which is in force, and what of one's own each leaves.
fn ready(seen: &Seen, text: &StandardsWords, as_today: &Today) -> Html {
    let props = &seen.props;
    let set = |(place, set): (usize, Ready)| {
        let (name, meaning) = text.sets[place];
        let norms = &props.inputs().norms;
        let held = held(norms, set, as_today);
        let exact = held.is_exact();
        let onclick = {
            let (on_action, norms) = (props.on_action.clone(), with_ready(norms, set, as_today));
            move |_: MouseEvent| on_action.emit(Action::Programme(Rework::norms(set_done(place), norms.clone())))
        };
        html! {
            <li class={exact.then_some("chosen")}>
                <button type="button" class="button" data-test={format!("ready-{place}")} aria-pressed={exact.to_string()} {onclick}>{ name }</button>
                if exact { <b>{ text.in_force }</b> }
                <span>{ meaning }</span>
                if let Some(left) = left(props.language, &held) {
                    <small data-test={format!("ready-{place}-left")}>{ left }</small>
                }
            </li>
        }
    };
    html! {
        <>
            <h3 id="needs-ready">{ text.ready }</h3>
            <ul class="needs-ready" aria-labelledby="needs-ready">{ for Ready::ALL.into_iter().enumerate().map(set) }</ul>
        </>
    }
}

/// What is seen, the same as long as the plan and its results are.
struct Sighted(Seen);

impl PartialEq for Sighted {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0.sight, &other.0.sight) && self.0.props.fixed == other.0.props.fixed
    }
}

/// Which groups stand open.
type Open = UseStateHandle<[bool; Section::ALL.len()]>;

/// A section of norms.
fn one(seen: &Seen, section: Section, rows: &[(usize, Norm)], usual: &Norms, open: &Open) -> Html {
    let props = &seen.props;
    let text = standards_words(props.language);
    let place = section as usize;
    let shown = seen.printing || open[place];
    let ontoggle = {
        let open = open.clone();
        move |event: Event| {
            let details: web_sys::Element = event.target_unchecked_into();
            let now = details.has_attribute("open");
            // What printing opens and closes was not opened by hand.
            if now != shown {
                let mut all = *open;
                all[place] = now;
                open.set(all);
            }
        }
    };
    let count = group(props.language, rows.len(), changed(&props.inputs().norms, section));
    let id = format!("needs-norms-{}", section as usize);
    let table = if section == Section::Classes { sizes(props, rows, usual) } else { list(props, rows, usual) };
    let more = match section {
        Section::Classes => Some((Sheet::ClassSizes, text.to_sizes)),
        Section::Floor | Section::Land => Some((Sheet::AreaNorms, text.to_areas)),
        _ => None,
    };
    html! {
        <details class="needs-group" open={shown} {ontoggle}>
            <summary data-test={format!("{id}-group")}><h3 id={id.clone()}>{ text.sections[place] }</h3><span>{ count }</span></summary>
            <div class="schools-box" tabindex="0" role="group" aria-labelledby={id.clone()}>
                <table class="schools-table needs-norms" aria-labelledby={id.clone()} data-test={id}>{ table }</table>
            </div>
            if let Some((sheet, told)) = more {
                <p class="schools-note">
                    { text.more_rows }{ " " }
                    <button type="button" class="plain" onclick={props.to_sheet(sheet)}>{ told }</button>
                </p>
            }
        </details>
    }
}

fn field(props: &NeedsProps, (place, norm): (usize, Norm), usual: &Norms) -> Html {
    let (value, usual) = (norm.get(&props.inputs().norms), norm.get(usual));
    html! {
        <Field language={props.language} {norm} {place} {value} {usual} fixed={props.fixed}
            on_action={props.on_action.clone()} />
    }
}

/// Where a norm comes from: source, number, date, status.
fn source(props: &NeedsProps, norm: Norm) -> Html {
    let text = standards_words(props.language);
    let (title, number, date) = paper(props.language, norm);
    let standing = norm.paper().standing() as usize;
    html! {
        <>
            <td class="name wide">{ title }</td>
            <td class="name wide">{ number }</td>
            <td>{ date }</td>
            <td class="name" title={text.standings_mean[standing]}>{ text.standings[standing] }</td>
        </>
    }
}

/// Class sizes: a row a line, a column a kind of zone.
fn sizes(props: &NeedsProps, rows: &[(usize, Norm)], usual: &Norms) -> Html {
    let text = standards_words(props.language);
    let [name, _, unit_head, usual_head, sources @ ..] = text.columns;
    let head = |title: &'static str| html! { <th scope="col">{ title }</th> };
    let kinds = ZoneKind::ALL.map(|zone| words(props.language).field.kind(zone));
    let lines = text.lines.into_iter().zip(rows.chunks(ZoneKind::ALL.len()));
    let row = |(line, cells): (&'static str, &[(usize, Norm)])| {
        let norm = cells[0].1;
        html! {
            <tr>
                <th scope="row">{ line }</th>
                { for cells.iter().map(|cell| html! { <td>{ field(props, *cell, usual) }</td> }) }
                <td class="name">{ unit(props.language, norm) }</td>
                <td class="name">{ told(props.language, norm, norm.get(usual)) }</td>
                { source(props, norm) }
            </tr>
        }
    };
    html! {
        <>
            <thead><tr>{ head(name) }{ for kinds.into_iter().map(head) }{ for [unit_head, usual_head].into_iter().chain(sources).map(head) }</tr></thead>
            <tbody>{ for lines.map(row) }</tbody>
        </>
    }
}

/// Other norms: one a row.
fn list(props: &NeedsProps, rows: &[(usize, Norm)], usual: &Norms) -> Html {
    let text = standards_words(props.language);
    let row = |of: &(usize, Norm)| {
        let norm = of.1;
        html! {
            <tr>
                <th scope="row">{ label(props.language, norm) }</th>
                <td>{ field(props, *of, usual) }</td>
                <td class="name">{ unit(props.language, norm) }</td>
                <td class="name">{ told(props.language, norm, norm.get(usual)) }</td>
                { source(props, norm) }
            </tr>
        }
    };
    html! {
        <>
            <thead><tr>{ for text.columns.iter().map(|title| html! { <th scope="col">{ *title }</th> }) }</tr></thead>
            <tbody>{ for rows.iter().map(row) }</tbody>
        </>
    }
}
