//! The levers, group by group, with a search by name. What is folded away is not drawn.

use super::changes::ChangesList;
use super::parameter::{Ground, ParameterLever, Rows, element_id, lever_labels};
use super::paths::BirthPaths;
use crate::report::Changes;
use crate::scenario::Scenario;
use crate::scenario::parameters::{Fold, Group, Key, List, Parameter, parameters};
use crate::scenario::problem::Problem;
use crate::text::{Language, lever, words};
use crate::ui::control::{LeverLabels, search};
use crate::ui::part::{Telling, use_part};
use crate::ui::state::Action;
use std::collections::BTreeSet;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Rail`].
#[derive(Properties)]
pub(in crate::ui) struct RailProps {
    pub(in crate::ui) language: Language,
    pub(in crate::ui) baseline: Rc<Scenario>,
    pub(in crate::ui) scenario: Rc<Scenario>,
    pub(in crate::ui) changes: Changes,
    /// What is wrong with the scenario, or unusual.
    #[prop_or_default]
    pub(in crate::ui) problems: Rc<Vec<Problem>>,
    pub(in crate::ui) on_action: Callback<Action>,
}

impl PartialEq for RailProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.baseline, &other.baseline)
            && Rc::ptr_eq(&self.scenario, &other.scenario)
            && Rc::ptr_eq(&self.problems, &other.problems)
            && (self.language, &self.on_action) == (other.language, &other.on_action)
    }
}

/// The groups that stand open at first: those most plans are made with.
const OPEN: [Group; 4] = [Group::Births, Group::Enrolment, Group::Urbanisation, Group::Programme];

/// The groups as they stand: those open at first before the others.
fn groups() -> impl Iterator<Item = Group> {
    OPEN.into_iter().chain(Group::ALL.into_iter().filter(|group| !OPEN.contains(group)))
}

/// All levers. On a narrow screen they lie behind a handle.
#[component]
pub(in crate::ui) fn Rail(props: &RailProps) -> Html {
    let language = props.language;
    let text = words(language);
    let open = use_state(|| false);
    // What was opened or closed by hand, by its id: it is the other way round than at first.
    let turned = use_state(BTreeSet::<String>::new);
    let query = use_state(String::new);
    let labels = use_memo(language, |language| lever_labels(*language));
    let on_query = {
        let query = query.clone();
        use_memo((), |()| Callback::from(move |typed: String| query.set(typed)))
    };
    let telling = use_part::<Telling>(!props.problems.is_empty()).here();
    let all = parameters(&props.scenario.inputs);
    let searching = !query.trim().is_empty();
    let found: Vec<&Parameter> = if searching {
        all.iter().filter(|row| is_meant(&props.scenario, row, &query)).collect()
    } else {
        all.iter().collect()
    };
    // A thing's switch belongs to its year.
    let shown: Vec<&Parameter> = found.into_iter().filter(|row| !is_switch_of_another(&row.key)).collect();
    let view = View {
        props,
        rows: Rows {
            language,
            inputs: &props.scenario.inputs,
            baseline: &props.baseline.inputs,
            changes: &props.changes,
            problems: &props.problems,
            tell: telling.map(|telling| telling.told),
        },
        labels: &labels,
        turned: &turned,
        searching,
    };
    let toggle = {
        let open = open.clone();
        move |_| open.set(!*open)
    };
    let handle = if *open { text.page.hide_levers } else { text.page.show_levers };
    html! {
        <aside class={classes!("rail", open.then_some("open"))} aria-label={text.page.levers}>
            <button type="button" class="handle" data-test="levers-handle" aria-expanded={open.to_string()} aria-controls="levers"
                onclick={toggle}>{ handle }</button>
            <div class="levers" id="levers">
                <ChangesList {language} baseline={props.baseline.clone()} scenario={props.scenario.clone()} changes={props.changes.clone()}
                    on_action={props.on_action.clone()} />
                { search("lever-search", text.lever.search, &query, &on_query) }
                <p class="found" aria-live="polite" data-test="levers-found">
                    if searching {
                        if shown.is_empty() { { text.lever.none_found } } else { { lever::found(language, shown.len()) } }
                    }
                </p>
                { for groups().map(|group| {
                    let rows: Vec<&Parameter> = shown.iter().copied().filter(|row| row.group == group).collect();
                    view.group(group, &rows)
                }) }
            </div>
        </aside>
    }
}

/// Whether a search means a lever: by its name with all it belongs to, or by its group, in either language.
fn is_meant(scenario: &Scenario, row: &Parameter, query: &str) -> bool {
    Language::ALL.into_iter().any(|language| {
        lever::matches(&lever::name(language, &scenario.inputs, &row.key), query)
            || lever::matches(lever::group(language, row.group), query)
    })
}

/// What a lever is folded away with: others of its kind, of which each group has one, or those of its thing.
type FoldOf<'a> = (Fold, Option<(List, &'a str)>);

fn fold_of(row: &Parameter) -> Option<FoldOf<'_>> {
    match row.fold {
        Fold::None => None,
        Fold::Kind => Some((Fold::Kind, None)),
        Fold::Thing => Some((Fold::Thing, row.key.thing())),
    }
}

fn is_switch_of_another(key: &Key) -> bool {
    matches!(key, Key::ProjectOn(_) | Key::EstateOn(_))
}

/// What the groups are drawn from.
struct View<'a> {
    props: &'a RailProps,
    rows: Rows<'a>,
    labels: &'a Rc<LeverLabels>,
    turned: &'a UseStateHandle<BTreeSet<String>>,
    searching: bool,
}

impl View<'_> {
    fn group(&self, group: Group, rows: &[&Parameter]) -> Html {
        if rows.is_empty() {
            return Html::default();
        }
        let language = self.rows.language;
        let id = format!("group-{}", group as usize);
        let open = self.searching || OPEN.contains(&group) != self.turned.contains(&id);
        let title = lever::group(language, group);
        html! {
            <section class="group" key={id.clone()}>
                <h3>{ self.button(&id, title, None, open, rows) }</h3>
                <div {id}>
                    if open {
                        if group == Group::Births && !self.searching {
                            <BirthPaths {language} ground={Ground(self.props.baseline.clone())} scenario={self.props.scenario.clone()}
                                on_action={self.props.on_action.clone()} />
                        }
                        { self.sorted(group, rows) }
                    }
                </div>
            </section>
        }
    }

    /// The levers of a group; those of the links between zones, of which there are many, behind one bar at its end.
    fn sorted(&self, group: Group, rows: &[&Parameter]) -> Html {
        let of_link = |row: &&Parameter| matches!(row.key.thing(), Some((List::Links, _)));
        let (links, own): (Vec<&Parameter>, Vec<&Parameter>) = rows.iter().copied().partition(of_link);
        if self.searching || links.is_empty() {
            return self.levers(rows);
        }
        let id = format!("links-{}", group as usize);
        let open = self.turned.contains(&id);
        html! {
            <>
                { self.levers(&own) }
                <div class="fold" key={id.clone()}>
                    { self.button(&id, words(self.rows.language).lever.links, None, open, &links) }
                    <div class="folded" {id}>
                        if open { { self.levers(&links) } }
                    </div>
                </div>
            </>
        }
    }

    /// The levers of a group: those in sight, and what is folded away, in the place of the first of it.
    fn levers(&self, rows: &[&Parameter]) -> Html {
        let folds: Vec<Option<FoldOf>> = rows.iter().map(|row| fold_of(row)).collect();
        let mut done = Vec::new();
        let mut shown = Vec::with_capacity(rows.len());
        for (row, fold) in rows.iter().zip(&folds) {
            match fold {
                Some(fold) if !self.searching => {
                    if !done.contains(&fold) {
                        done.push(fold);
                        let of_fold = rows.iter().zip(&folds).filter(|(_, other)| other.as_ref() == Some(fold));
                        let folded: Vec<&Parameter> = of_fold.map(|(row, _)| *row).collect();
                        let main =
                            rows.iter().zip(&folds).any(|(other, own)| own.is_none() && other.key.thing() == fold.1);
                        shown.push(self.fold(&folded, fold.1.is_some() && main));
                    }
                }
                _ => shown.push(self.lever(row)),
            }
        }
        shown.into_iter().collect()
    }

    fn fold(&self, rows: &[&Parameter], has_main: bool) -> Html {
        let language = self.rows.language;
        let text = &words(language).lever;
        let key = &rows[0].key;
        let thing =
            || key.thing().map(|(list, id)| lever::thing(language, self.rows.inputs, list, id)).unwrap_or_default();
        let (title, more) = match (rows[0].fold, key) {
            (Fold::Thing, _) if has_main => (text.more.to_owned(), Some(format!("{} — {}", text.more, thing()))),
            (Fold::Thing, _) => (thing(), None),
            (_, Key::BirthsIn(_)) => (text.by_year.to_owned(), None),
            (_, Key::LinkWeight(_)) => (text.weights.to_owned(), None),
            _ => (text.by_zone.to_owned(), None),
        };
        let id = format!("more-{}", element_id(key));
        let open = self.turned.contains(&id);
        html! {
            <div class={classes!("fold", has_main.then_some("of-lever"))} key={id.clone()}>
                { self.button(&id, &title, more, open, rows) }
                <div class="folded" {id}>
                    if open { { for rows.iter().map(|row| self.lever(row)) } }
                </div>
            </div>
        }
    }

    /// Opens and closes a group or a fold; closed, it says how many of its levers are changed.
    fn button(&self, id: &str, title: &str, label: Option<String>, open: bool, rows: &[&Parameter]) -> Html {
        let changed = if open { 0 } else { rows.iter().filter(|row| self.rows.changed(&row.key)).count() };
        let onclick = {
            let (turned, id) = (self.turned.clone(), id.to_owned());
            move |_| {
                let mut now = (*turned).clone();
                if !now.remove(&id) {
                    now.insert(id.clone());
                }
                turned.set(now);
            }
        };
        html! {
            <button type="button" class="opener" data-test={format!("open-{id}")} disabled={self.searching}
                aria-expanded={open.to_string()} aria-controls={id.to_owned()} aria-label={label} {onclick}>
                <span>{ title }</span>
                if changed > 0 { <span class="count">{ lever::changed(self.rows.language, changed) }</span> }
            </button>
        }
    }

    fn lever(&self, row: &Parameter) -> Html {
        let row = self.rows.row(row, self.searching);
        let key = row.id.to_string();
        html! {
            <ParameterLever {key} language={self.rows.language} {row} ground={Ground(self.props.baseline.clone())}
                labels={self.labels.clone()} on_action={self.props.on_action.clone()} />
        }
    }
}
