//! One school: what is known of it, its pupils and classes by grade and year, the projects that touch it, and who takes its
//! pupils if it closes.

use super::list::use_cell;
use super::needs::needs_of;
use super::table::{class_of, class_of_classes};
use super::tools::{class_levels, levels, year as year_slider};
use super::{SchoolsProps, Seen};
use crate::exchange::grid::Place;
use crate::model::{Classes, Schools, Stage, Year, needs};
use crate::report::SHORT;
use crate::report::schools::{
    Nearby, OfSchool, Sizes, Touching, class_sizes, kept, nearby, takers, touching, utilisation,
};
use crate::scenario::sheet::Sheet;
use crate::text::format::{count, school_year, year};
use crate::text::schools::{
    change, classes_short, keeps as keeps_told, kind, mixed, name, short_of, sizes, some, square_metres, taken_by,
    touch,
};
use crate::text::{Language, phrase, words};
use crate::ui::hooks::focus;
use std::rc::Rc;
use yew::prelude::*;

/// The heading, which gets the keyboard when a school is opened.
const TITLE: &str = "school-title";

/// Properties of [`One`].
#[derive(Properties, PartialEq)]
pub(super) struct OneProps {
    pub(super) seen: Seen,
    /// The school, by its place in the inputs.
    pub(super) school: usize,
}

/// The sheet of a school.
#[component]
pub(super) fn One(props: &OneProps) -> Html {
    let OneProps { seen, school } = props;
    let school = *school;
    use_effect_with(school, |_| focus(TITLE));
    let needs = use_memo((seen.props.plan.clone(), Held(seen.schools.clone())), |(plan, Held(schools))| {
        needs(&plan.scenario.inputs, &plan.projection, schools)
    });
    let props = &seen.props;
    let (text, language, inputs) = (props.words(), props.language, props.inputs());
    let of = &inputs.schools[school];
    let stages: Vec<Stage> =
        Stage::ALL.into_iter().filter(|stage| !seen.schools.series(school, *stage).is_empty()).collect();
    let owner = text.ownerships[of.ownership as usize];
    let mut about = vec![props.zone_of(school), owner.to_owned(), kind(language, of.kind).to_owned()];
    if of.central {
        about.push(text.central.to_owned());
    }
    html! {
        <div class="schools school" data-test="school">
            { ways(seen, school) }
            <h2 id={TITLE} tabindex="-1" data-test="school-title">{ name(language, inputs, school) }</h2>
            <p class="schools-note">{ about.join(" · ") }</p>
            { year_slider(props) }
            if !stages.is_empty() {
                <div class="school-levels">{ levels(props) }{ class_levels(props, stages == [Stage::Kindergarten]) }</div>
            }
            if stages.is_empty() {
                <p class="notice">{ text.never_opens }</p>
            }
            { for stages.iter().map(|stage| by_year(seen, OfSchool { school, stage: *stage })) }
            <div class="school-parts">
                { classes(seen, school, &stages) }
                { needs_of(props, &needs, school) }
                { facts(props, school) }
                { projects(props, school) }
                { closing(seen, school, &stages) }
            </div>
        </div>
    }
}

/// Schools: the same ones are equal, and no others.
struct Held(Rc<Schools>);

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Back to the list, on to the next school in it, and to the row of the data.
fn ways(seen: &Seen, school: usize) -> Html {
    let props = &seen.props;
    let (text, inputs) = (props.words(), props.inputs());
    let back = {
        let turn = props.turn(|looking, ()| looking.school = None);
        turn.reform(|_: MouseEvent| ())
    };
    let mut order: Vec<usize> = seen.list().iter().map(|row| row.of.school).collect();
    order.dedup();
    let at = order.iter().position(|one| *one == school);
    let to = |place: Option<usize>| place.and_then(|place| order.get(place)).map(|one| inputs.schools[*one].id.clone());
    let way = |test: &'static str, label: &'static str, to: Option<String>| {
        let disabled = to.is_none();
        let onclick = props.turn(move |looking, _: MouseEvent| looking.school.clone_from(&to));
        html! { <button type="button" class="button" data-test={test} {disabled} {onclick}>{ label }</button> }
    };
    let row = super::place_of_school(&props.baseline.scenario.inputs, &inputs.schools[school].id);
    html! {
        <div class="schools-tools school-ways">
            <button type="button" class="button" data-test="school-back" onclick={back}>{ text.back }</button>
            { way("school-before", text.before, to(at.and_then(|at| at.checked_sub(1)))) }
            { way("school-next", text.next, to(at.map(|at| at + 1))) }
            if let Some(row) = row {
                <button type="button" class="plain" data-test="school-row" onclick={props.on_place.reform(move |_: MouseEvent| Place { sheet: Sheet::Schools, row, column: 0 })}>
                    { text.to_row }
                </button>
            } else {
                <span class="schools-note">{ text.no_row }</span>
            }
        </div>
    }
}

/// Pupils by grade and year with the classes beneath, then the sums.
fn by_year(seen: &Seen, of: OfSchool) -> Html {
    let props = &seen.props;
    let (text, language, inputs) = (props.words(), props.language, props.inputs());
    let OfSchool { school, stage } = of;
    let (cells, classes) = (seen.schools.series(school, stage), seen.schools.classes_of(school, stage));
    let whole = seen.schools.whole_of(school, stage);
    let (chosen, lines) = (props.step(), props.lines());
    let pick = |step: usize| {
        let year = props.year(step);
        props.turn(move |looking, _: MouseEvent| looking.year = Some(year))
    };
    let head = |step: usize| {
        let current = (step == chosen).then_some("true");
        html! {
            <th scope="col" class={classes!("figure", current.map(|_| "chosen"))} aria-current={current}>
                <button type="button" onclick={pick(step)}>{ year(props.year(step)) }</button>
            </th>
        }
    };
    let grade = |(place, grade): (usize, usize)| {
        let cell = |step: usize| {
            let pupils = whole[step][place];
            let all = sizes_of(&classes[step], place, pupils);
            let largest = all.first().map_or(0, |sizes| sizes.pupils);
            let number = all.iter().map(|sizes| sizes.classes).sum();
            let class = size_class(seen, of, place, largest, classes[step].over_norm);
            html! {
                <td class={classes!("grade", class)} title={sizes(language, &all)}>
                    { some(language, f64::from(pupils)) }
                    <small>{ classes_short(language, number, largest) }</small>
                </td>
            }
        };
        html! {
            <tr>
                <th scope="row">{ words(language).field.grades[grade] }</th>
                { for (0..whole.len()).map(cell) }
            </tr>
        }
    };
    let row = |place: usize, cell: &dyn Fn(usize) -> Html| {
        html! { <tr class="sum"><th scope="row">{ text.rows[place] }</th>{ for (0..cells.len()).map(cell) }</tr> }
    };
    let number = |number: f64| html! { <td>{ count(language, number) }</td> };
    let grades = inputs.scheme.grades(stage).enumerate();
    let title = format!("{} · {}", words(language).field.stage(stage), text.by_year);
    html! {
        <section aria-label={title.clone()} key={stage as usize}>
            <h3>{ title.clone() }</h3>
            <div class="schools-box">
                <table class="schools-table school-years" data-test={format!("school-{}", stage as usize)} aria-label={title}>
                    <thead><tr><th scope="col">{ words(language).field.school_year }</th>{ for (0..cells.len()).map(head) }</tr></thead>
                    <tbody>
                        { for grades.map(grade) }
                        { row(0, &|step| number(cells[step].enrolment)) }
                        { row(1, &|step| number(cells[step].places)) }
                        { row(2, &|step| {
                            let value = utilisation(cells[step].enrolment, cells[step].places);
                            use_cell(props, value, class_of(lines.level(value)))
                        }) }
                        { row(3, &|step| html! { <td>{ short_of(language, cells[step].enrolment, cells[step].places) }</td> }) }
                        { row(4, &|step| number(f64::from(classes[step].all))) }
                        { row(5, &|step| {
                            let of = &classes[step];
                            let class = class_of_classes(of.over_norm, of.large, of.super_large);
                            html! { <td {class}>{ some(language, f64::from(of.largest)) }</td> }
                        }) }
                    </tbody>
                </table>
            </div>
        </section>
    }
}

/// The sizes of a grade's classes; none where they are of mixed ages, or the grade has none.
fn sizes_of(classes: &Classes, place: usize, pupils: u32) -> Vec<Sizes> {
    class_sizes(pupils, classes.by_grade[place])
}

/// How a grade's largest class is coloured; what is over a norm is so only where the school has such classes that year.
fn size_class(seen: &Seen, of: OfSchool, place: usize, largest: u32, over_norm: u32) -> Option<&'static str> {
    let inputs = seen.props.inputs();
    let school = &inputs.schools[of.school];
    let zone = super::place_of_zone(inputs, &school.zone)?;
    let grade = u8::try_from(inputs.scheme.grades(of.stage).start + place).ok().map(crate::model::Grade);
    let norm = inputs.norms.class_size(of.stage, grade, school.norm_kind(of.stage), inputs.zones[zone].kind);
    let over = over_norm > 0 && f64::from(largest) > norm + SHORT;
    let large = u32::from(of.stage != Stage::Kindergarten && largest >= 56);
    class_of_classes(u32::from(over), large, 0)
}

/// The classes of the year looked at, one by one.
fn classes(seen: &Seen, school: usize, stages: &[Stage]) -> Html {
    let props = &seen.props;
    let (text, language, step) = (props.words(), props.language, props.step());
    let mut told = Vec::new();
    for stage in stages {
        let classes = &seen.schools.classes_of(school, *stage)[step];
        let whole = &seen.schools.whole_of(school, *stage)[step];
        let grades = props.inputs().scheme.grades(*stage);
        let kept = kept(props.inputs(), &seen.schools, OfSchool { school, stage: *stage }, step);
        for (place, grade) in grades.enumerate() {
            let all = sizes_of(classes, place, whole[place]);
            if !all.is_empty() {
                let keeps = kept.as_ref().filter(|kept| kept.grades.contains(&place));
                let keeps = keeps.map(|kept| keeps_told(language, kept.idle));
                told.push((words(language).field.grades[grade].to_owned(), sizes(language, &all), keeps));
            }
        }
        if classes.mixed > 0 {
            let in_rooms = whole.iter().sum::<u32>().saturating_sub(classes.without_room);
            let all = class_sizes(in_rooms, classes.mixed);
            told.push((props.stage_word(*stage).to_owned(), mixed(language, &sizes(language, &all)), None));
        }
    }
    let title = format!("{} · {}", text.classes, school_year(language, props.year(step)));
    let line = |(name, told, keeps): (String, String, Option<String>)| {
        html! { <><dt>{ name }</dt><dd>{ told }if let Some(keeps) = keeps { <small class="school-kept">{ keeps }</small> }</dd></> }
    };
    html! {
        <section>
            <h3>{ title }</h3>
            if told.is_empty() {
                <p class="schools-note">{ text.no_classes }</p>
            } else {
                <dl class="school-facts" data-test="school-classes">{ for told.into_iter().map(line) }</dl>
            }
        </section>
    }
}

/// Site, buildings, beds, staff.
fn facts(props: &SchoolsProps, school: usize) -> Html {
    let (text, language) = (props.words(), props.language);
    let of = &props.inputs().schools[school];
    let areas = [of.site_area, of.floor_area, of.teaching_area, of.sports_area];
    let mut known: Vec<(String, String)> = text
        .areas
        .iter()
        .zip(areas)
        .filter_map(|(name, area)| Some(((*name).to_owned(), square_metres(language, area?))))
        .collect();
    if let Some(beds) = of.boarding_beds {
        known.push((text.areas[4].to_owned(), count(language, beds)));
    }
    if let Some(staff) = of.staff {
        for stage in Stage::ALL.into_iter().filter(|stage| staff[*stage as usize] > 0.0) {
            let stage_name = words(language).field.stage(stage);
            known.push((format!("{} · {stage_name}", text.staff), count(language, staff[stage as usize])));
        }
    }
    html! {
        <section>
            <h3>{ text.facts }</h3>
            if known.is_empty() {
                <p class="schools-note">{ text.no_facts }</p>
            } else {
                <dl class="school-facts">{ for known.into_iter().map(|(name, value)| html! { <><dt>{ name }</dt><dd>{ value }</dd></> }) }</dl>
            }
        </section>
    }
}

/// The projects that touch the school.
fn projects(props: &SchoolsProps, school: usize) -> Html {
    let (text, language, inputs) = (props.words(), props.language, props.inputs());
    let all = touching(inputs, school);
    let one = |found: &Touching| {
        let told: Vec<String> = found.touches.iter().map(|one| touch(language, inputs, *one)).collect();
        project(props, (found.project, found.year, found.on), &told)
    };
    html! {
        <section>
            <h3>{ text.projects }</h3>
            if all.is_empty() {
                <p class="schools-note">{ text.no_projects }</p>
            } else {
                <ul class="school-projects" data-test="school-projects">{ for all.iter().map(one) }</ul>
            }
            { beside(props, school) }
        </section>
    }
}

/// The projects that change its catchment alone.
fn beside(props: &SchoolsProps, school: usize) -> Html {
    const OPEN: usize = 3;
    let (text, language, inputs) = (props.words(), props.language, props.inputs());
    let all = nearby(inputs, school);
    if all.is_empty() {
        return Html::default();
    }
    let one = |found: &Nearby| {
        let told: Vec<String> = found.changes.iter().map(|one| change(language, inputs, *one)).collect();
        project(props, (found.project, found.year, found.on), &told)
    };
    html! {
        <details class="school-nearby" open={all.len() <= OPEN}>
            <summary><h4>{ format!("{} · {}", text.nearby, all.len()) }</h4></summary>
            <p class="schools-note">{ text.nearby_note }</p>
            <ul class="school-projects" data-test="school-nearby">{ for all.iter().map(one) }</ul>
        </details>
    }
}

/// A project, when it takes place, and what it does.
fn project(props: &SchoolsProps, (place, at, on): (usize, Year, bool), told: &[String]) -> Html {
    let (text, language, inputs) = (props.words(), props.language, props.inputs());
    let kind = words(language).field.project(inputs.projects[place].kind);
    html! {
        <li>
            <b>{ phrase::project(language, inputs, place) }</b>
            { format!(" {kind} · {}", school_year(language, at)) }
            if !on { <small>{ format!(" {}", text.off) }</small> }
            <span>{ told.join(if language == Language::Zh { "；" } else { "; " }) }</span>
        </li>
    }
}

/// Who takes the pupils if it closes, in the year looked at.
fn closing(seen: &Seen, school: usize, stages: &[Stage]) -> Html {
    let props = &seen.props;
    let step = props.step();
    let told: Vec<String> = stages
        .iter()
        .filter_map(|stage| {
            let of = OfSchool { school, stage: *stage };
            let pupils = seen.schools.series(school, *stage).get(step)?.enrolment;
            let takers = takers(props.inputs(), &seen.schools, of, step);
            (pupils >= SHORT).then(|| taken_by(props.language, props.inputs(), *stage, pupils, &takers))
        })
        .collect();
    if told.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h3>{ props.words().closing }</h3>
            <ul class="school-projects" data-test="school-closing">{ for told.into_iter().map(|told| html! { <li>{ told }</li> }) }</ul>
        </section>
    }
}
