//! What becomes of whom: groups × rounds, chances, schools.

use super::{AdmissionProps, school_name, zone_name, zone_of};
use crate::analysis::admission::{Case, Destination, Filled, Flow, Group, Outcome, Round};
use crate::text::words::admission::{AdmissionWords, admission_words};
use crate::text::{Language, admission as told, format};
use yew::prelude::*;

/// A column of the table: its heading, what stands small beneath, and its figure.
struct Column {
    heading: &'static str,
    beneath: String,
    figure: fn(&Flow) -> u32,
    /// Whether it counts whom to worry about.
    worry: bool,
}

/// The table of groups and rounds. Rounds and ways that concern nobody are left out.
pub(super) fn flow(language: Language, case: &Case, outcome: &Outcome) -> Html {
    let text = admission_words(language);
    let total = outcome.total();
    let columns = columns(language, text, case, outcome, &total);
    let groups = Group::ALL.into_iter().filter(|group| outcome.flow(*group).applied > 0);
    let row = |name: &'static str, flow: &Flow, of_all: bool| {
        let share = (flow.applied > 0).then(|| f64::from(flow.placed()) / f64::from(flow.applied));
        let cell = |column: &Column| {
            let figure = (column.figure)(flow);
            let class = classes!((figure == 0).then_some("nil"), (figure > 0 && column.worry).then_some("worry"));
            html! { <td {class}>{ format::count(language, f64::from(figure)) }</td> }
        };
        html! {
            <tr class={of_all.then_some("all")}>
                <th scope="row">{ name }</th>
                { for columns.iter().map(cell) }
                <td>{ share.map_or_else(|| format::NONE.into(), |share| format::percent(language, share, 0)) }</td>
            </tr>
        }
    };
    let heading = |column: &Column| {
        html! { <th scope="col">{ column.heading }if !column.beneath.is_empty() { <small>{ column.beneath.clone() }</small> }</th> }
    };
    html! {
        <div class="admission-part">
            <h3 id="admission-flow">{ text.flow }</h3>
            <div class="admission-box" role="group" tabindex="0" aria-labelledby="admission-flow">
                <table class="admission-table" aria-labelledby="admission-flow" data-test="admission-flow">
                    <thead><tr><th scope="col">{ text.group }</th>{ for columns.iter().map(heading) }<th scope="col">{ text.share }</th></tr></thead>
                    <tbody>
                        { for groups.map(|group| row(group_name(text, case, group), outcome.flow(group), false)) }
                        { row(text.all, &total, true) }
                    </tbody>
                </table>
            </div>
            <p class="admission-note">{ text.share_meaning }</p>
        </div>
    }
}

fn columns(language: Language, text: &AdmissionWords, case: &Case, outcome: &Outcome, total: &Flow) -> Vec<Column> {
    const PLACED: [fn(&Flow) -> u32; 4] =
        [|flow| flow.placed[0], |flow| flow.placed[1], |flow| flow.placed[2], |flow| flow.placed[3]];
    const SENT: [fn(&Flow) -> u32; 3] = [|flow| flow.zone, |flow| flow.beyond, |flow| flow.home];
    let column = |heading, figure| Column { heading, beneath: String::new(), figure, worry: false };
    let mut columns = vec![column(text.applied, |flow| flow.applied)];
    for round in Round::ALL {
        let there = match round {
            Round::Reserve => case.rounds.reserved > 0,
            Round::Catchment => true,
            Round::Lottery => outcome.flow(Group::Lottery).applied > 0,
            Round::Points => outcome.flow(Group::Points).applied > 0,
        };
        if there {
            let place = round as usize;
            let beneath = told::open(language, outcome.open[place]);
            columns.push(Column { beneath, ..column(text.rounds[place], PLACED[place]) });
        }
    }
    for (heading, figure) in text.redirected.into_iter().zip(SENT) {
        if figure(total) > 0 {
            columns.push(column(heading, figure));
        }
    }
    columns.push(Column { worry: true, ..column(text.unplaced, |flow| flow.unplaced) });
    columns
}

fn group_name(text: &AdmissionWords, case: &Case, group: Group) -> &'static str {
    match group {
        Group::Registered if case.rules.registered_share.is_none() => text.all_residents,
        group => text.groups[group as usize],
    }
}

/// The odds of the lottery and the points needed; nothing where there is neither.
pub(super) fn chances(language: Language, case: &Case, outcome: &Outcome) -> Html {
    let text = admission_words(language);
    let alone = case.rounds.lottery[1..] == [0, 0];
    let names = if alone { [text.groups[Group::Lottery as usize]; 3] } else { text.families };
    let odds = names.into_iter().zip(outcome.chances).filter_map(|(name, chance)| Some((name, chance?)));
    let mut rows: Vec<(&str, String, &str)> =
        odds.map(|(name, chance)| (name, told::chance(language, chance, text.exact), "admission-odds")).collect();
    rows.extend(told::points(language, outcome).map(|points| (text.points_needed, points, "admission-points")));
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <div class="admission-part">
            <h3>{ text.chances }</h3>
            <dl class="admission-chances">
                { for rows.into_iter().map(|(name, told, test)| html! { <><dt>{ name }</dt><dd data-test={test}>{ told }</dd></> }) }
            </dl>
            { for told::held(language, outcome.held).map(|held| html! { <p class="admission-note">{ held }</p> }) }
        </div>
    }
}

/// The schools of a zone one by one; nothing where there is one alone.
pub(super) fn schools(props: &AdmissionProps, case: &Case, outcome: &Outcome) -> Html {
    if outcome.catchments.len() < 2 {
        return Html::default();
    }
    let (language, text) = (props.language, admission_words(props.language));
    let row = |(school, filled): (&Option<usize>, &Filled)| {
        let name = school
            .map_or_else(|| text.no_school.to_owned(), |school| school_name(language, &props.plan.scenario, school));
        let Filled { places, residents, residents_placed, others, spare } = *filled;
        let worry = residents_placed < residents;
        let figures = [places, residents, residents_placed, others, spare];
        let cell = |(place, figure): (usize, u32)| {
            let class = classes!((figure == 0).then_some("nil"), (place == 2 && worry).then_some("worry"));
            html! { <td {class}>{ format::count(language, f64::from(figure)) }</td> }
        };
        html! { <tr><th scope="row">{ name }</th>{ for figures.into_iter().enumerate().map(cell) }</tr> }
    };
    html! {
        <details class="admission-part" open={outcome.catchments.len() <= 6}>
            <summary><h3 id="admission-schools">{ text.schools }</h3></summary>
            <div class="admission-box" role="group" tabindex="0" aria-labelledby="admission-schools">
                <table class="admission-table" aria-labelledby="admission-schools" data-test="admission-schools">
                    <thead><tr><th scope="col">{ text.school }</th>{ for text.of_school.iter().map(|heading| html! { <th scope="col">{ *heading }</th> }) }</tr></thead>
                    <tbody>{ for case.schools.iter().zip(&outcome.catchments).map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}

/// Where the redirected went: to which school of the zone, to which other zone; nothing where there are none.
pub(super) fn received(props: &AdmissionProps, case: &Case, outcome: &Outcome) -> Html {
    let (language, text) = (props.language, admission_words(props.language));
    let scenario = &props.plan.scenario;
    let own = zone_of(&scenario.inputs, &case.rules.at);
    let among = case.schools.iter().zip(&outcome.taken_over).map(|(school, children)| {
        let name = school.map_or_else(|| text.no_school.to_owned(), |school| school_name(language, scenario, school));
        (name, *children)
    });
    let beyond = case.receivers.iter().zip(&outcome.received).map(|(to, children)| {
        let name = match *to {
            Destination::School(school) => school_name(language, scenario, school),
            Destination::Zone(zone) if Some(zone) == own => text.no_school.to_owned(),
            Destination::Zone(zone) => zone_name(language, scenario, zone),
        };
        (name, *children)
    });
    let all: Vec<(String, u32)> = among.chain(beyond).filter(|(_, children)| *children > 0).collect();
    if all.is_empty() {
        return Html::default();
    }
    html! { <p class="admission-received" data-test="admission-received">{ told::received(language, text.received, &all) }</p> }
}
