//! The list of scenarios: which are compared, what they are called, what is to be known of them, their order.

use super::CompareProps;
use crate::report::Changes;
use crate::scenario::file::{MAX_NAME, MAX_SCENARIOS, MAX_TEXT};
use crate::text::compare::deleted;
use crate::text::meeting::{numbered, sign};
use crate::text::words::compare::compare_words;
use crate::text::{keep, lever, words};
use crate::ui::handed::name;
use crate::ui::hooks::{focus, focus_later};
use crate::ui::state::{Action, Arrange, Comparing, MOST, Tab};
use std::rc::Rc;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
pub(super) struct ListProps {
    pub(super) compared: CompareProps,
    /// What each scenario changes of the base.
    pub(super) changed: Rc<Vec<Rc<Changes>>>,
}

/// Takes the keyboard where nothing else is left to take it.
const ID: &str = "scenarios";
/// Lines a note is shown with at most before it scrolls.
const LINES: usize = 8;

/// The scenarios, the choice of the base, a new one.
#[component]
pub(super) fn List(props: &ListProps) -> Html {
    let ListProps { compared, changed } = props;
    let CompareProps { language, work, on_action, .. } = compared;
    let (language, text, page) = (*language, compare_words(*language), &words(*language).page);
    // One more than can be shown was asked for.
    let full = use_state_eq(|| false);
    // Whose name was left empty.
    let unnamed = use_state_eq(|| None::<String>);
    let on_undo = on_action.reform(|_| {
        // The button goes with what it undoes.
        focus(ID);
        Action::Undo
    });
    let no_more = work.scenarios.len() >= MAX_SCENARIOS;
    let on_new = {
        let (on_action, place) = (on_action.clone(), work.scenarios.len());
        move |_| {
            on_action.emit(Action::Arrange(Arrange::New));
            focus_later(element(place.min(MAX_SCENARIOS - 1), "name"));
        }
    };
    let shown = compared.comparing.shown(work);
    {
        let full = full.setter();
        use_effect_with(shown.clone(), move |_| full.set(false));
    }
    let row = Row { compared, shown: &shown, full: full.setter(), unnamed: &unnamed };
    html! {
        <section class="scenarios" id={ID} tabindex="-1" aria-labelledby="scenarios-title" data-test="scenarios">
            <div class="compare-line">
                <h2 id="scenarios-title">{ text.list }</h2>
                { base(compared) }
                <button type="button" class="button" data-test="compare-new" aria-disabled={no_more.then_some("true")}
                    title={if no_more { page.no_more_plans } else { page.new_plan_hint }} onclick={on_new}>{ page.new_plan }</button>
            </div>
            <div class="scenarios-told" role="status" data-test="scenarios-told">
                if let Some(gone) = &compared.deleted {
                    <p>
                        { deleted(language, name(language, gone)) }
                        <button type="button" class="button" data-test="scenarios-undo" onclick={on_undo}>{ page.undo }</button>
                    </p>
                }
                if *full && shown.len() >= MOST { <p>{ text.most }</p> }
            </div>
            <div class="scenarios-head" aria-hidden="true">
                <span>{ text.show }</span><span>{ text.name }</span><span>{ page.baseline }</span><span>{ text.changes }</span><span>{ text.note }</span>
            </div>
            <ol>{ for (0..work.scenarios.len()).map(|place| row.html(place, changed.get(place).map_or(0, |one| one.count()))) }</ol>
        </section>
    }
}

/// The choice of the scenario the others are compared with.
fn base(props: &CompareProps) -> Html {
    let text = compare_words(props.language);
    let chosen = props.base();
    let ids: Vec<String> = props.work.scenarios.iter().map(|scenario| scenario.id.clone()).collect();
    let baseline = props.work.baseline;
    let onchange = props
        .turn(move |comparing: &mut Comparing, place: usize| {
            comparing.base = (place != baseline).then(|| ids.get(place).cloned()).flatten();
        })
        .reform(|event: Event| {
            let list: HtmlSelectElement = event.target_unchecked_into();
            usize::try_from(list.selected_index()).unwrap_or(0)
        });
    let option = |place: usize| {
        html! { <option selected={place == chosen}>{ numbered(&sign(place), props.name(place)) }</option> }
    };
    html! {
        <label class="compare-pick">
            <span>{ text.compare_with }</span>
            <select class="pick" data-test="compare-base" {onchange}>{ for (0..props.work.scenarios.len()).map(option) }</select>
        </label>
    }
}

/// The id of a part of a row.
fn element(place: usize, part: &str) -> String {
    format!("scenario-{place}-{part}")
}

/// What a row is drawn with.
struct Row<'a> {
    compared: &'a CompareProps,
    /// The places of the scenarios shown.
    shown: &'a [usize],
    full: UseStateSetter<bool>,
    unnamed: &'a UseStateHandle<Option<String>>,
}

impl Row<'_> {
    fn html(&self, place: usize, changes: usize) -> Html {
        let CompareProps { language, work, .. } = self.compared;
        let (language, text, page) = (*language, compare_words(*language), &words(*language).page);
        let (scenario, name) = (&work.scenarios[place], self.compared.name(place));
        let about = |verb: &str| keep::about(language, verb, name);
        let on_baseline = self.arrange(Arrange::SetBaseline(place), place, "name");
        html! {
            <li key={scenario.id.clone()} class={classes!((place == work.baseline).then_some("baseline"))} data-test={element(place, "row")}>
                { self.check(place, about(text.show)) }
                { self.name(place, name) }
                <div class="scenario-base">
                    if place == work.baseline {
                        <strong>{ page.baseline }</strong>
                    } else {
                        <button type="button" class="plain" data-test={element(place, "baseline")} title={text.set_baseline_hint}
                            aria-label={about(text.set_baseline)} onclick={on_baseline.reform(|_| ())}>{ text.set_baseline }</button>
                    }
                </div>
                <p class="scenario-changes" data-test={element(place, "changes")}>
                    if place == self.compared.base() {
                        { text.base }
                    } else if changes == 0 {
                        { text.same_as_base }
                    } else {
                        { lever::changed(language, changes) }
                    }
                </p>
                { self.note(place, about(text.note)) }
                <div class="scenario-tools">{ self.tools(place, &about) }</div>
            </li>
        }
    }

    /// Whether it is compared, and its number.
    fn check(&self, place: usize, label: String) -> Html {
        let shown = self.shown.contains(&place);
        let no_more = !shown && self.shown.len() >= MOST;
        let turned: Vec<usize> = match shown {
            true => self.shown.iter().copied().filter(|one| *one != place).collect(),
            false => self.shown.iter().copied().chain([place]).collect(),
        };
        let scenarios = self.compared.work.scenarios.iter().enumerate();
        let hidden: Vec<String> =
            scenarios.filter(|(place, _)| !turned.contains(place)).map(|(_, scenario)| scenario.id.clone()).collect();
        let turn = self.compared.turn(move |comparing: &mut Comparing, ()| comparing.hidden.clone_from(&hidden));
        let full = self.full.clone();
        let onclick = move |event: MouseEvent| {
            if no_more {
                full.set(true);
                event.prevent_default();
            } else {
                turn.emit(());
            }
        };
        html! {
            <label class="scenario-show">
                <input type="checkbox" checked={shown} aria-label={label} data-test={element(place, "show")} {onclick} />
                <b class="sign">{ sign(place) }</b>
            </label>
        }
    }

    /// The field of its name: taken when it is left or at Enter.
    fn name(&self, place: usize, name: &str) -> Html {
        let text = compare_words(self.compared.language);
        let id = self.compared.work.scenarios[place].id.clone();
        let refused = **self.unnamed == Some(id.clone());
        let commit = {
            let (name, on_action, unnamed) = (name.to_owned(), self.compared.on_action.clone(), self.unnamed.setter());
            Callback::from(move |input: HtmlInputElement| {
                let typed = input.value();
                let empty = typed.trim().is_empty();
                unnamed.set(empty.then(|| id.clone()));
                if empty || typed.trim() == name {
                    input.set_value(&name);
                } else {
                    on_action.emit(Action::Arrange(Arrange::Rename(place, typed)));
                }
            })
        };
        let onchange = commit.reform(|event: Event| event.target_unchecked_into());
        let onkeydown = move |event: KeyboardEvent| {
            // While a Chinese input method is at work, Enter belongs to it.
            if event.key() == "Enter" && !event.is_composing() {
                commit.emit(event.target_unchecked_into());
            }
        };
        let fault = element(place, "fault");
        html! {
            <div class="scenario-name">
                <input type="text" class="text" id={element(place, "name")} data-test={element(place, "name")} autocomplete="off"
                    maxlength={MAX_NAME.to_string()} value={name.to_owned()} title={name.to_owned()}
                    aria-label={numbered(text.name, &sign(place))} aria-describedby={refused.then(|| fault.clone())}
                    {onchange} {onkeydown} />
                if refused { <p class="fault" role="alert" id={fault}>{ text.empty_name }</p> }
            </div>
        }
    }

    /// The field of its note: as many lines as it has.
    fn note(&self, place: usize, label: String) -> Html {
        let CompareProps { language, work, on_action, .. } = self.compared;
        let note = language.name(&work.scenarios[place].note).to_owned();
        let rows = note.lines().count().clamp(1, LINES).to_string();
        let onchange = on_action.reform(move |event: Event| {
            // A field of several lines is read as any other.
            let field: HtmlInputElement = event.target_unchecked_into();
            Action::Arrange(Arrange::Note(place, field.value()))
        });
        html! {
            <textarea class="text scenario-note" data-test={element(place, "note")} aria-label={label} {rows} maxlength={MAX_TEXT.to_string()}
                placeholder={compare_words(*language).note_hint} value={note} {onchange} />
        }
    }

    /// What can be done with it.
    fn tools(&self, place: usize, about: &dyn Fn(&str) -> String) -> Html {
        let CompareProps { language, work, on_action, .. } = self.compared;
        let (text, page) = (compare_words(*language), &words(*language).page);
        let last = work.scenarios.len() - 1;
        let on_open = {
            let on_action = on_action.clone();
            Callback::from(move |()| {
                on_action.emit(Action::ChooseScenario(place));
                on_action.emit(Action::ChooseTab(Tab::Explore));
                focus("work");
            })
        };
        let on_delete = {
            let on_action = on_action.clone();
            Callback::from(move |()| {
                on_action.emit(Action::Arrange(Arrange::Delete(place)));
                // The next one takes its place; behind the last, the one before.
                focus_later(element(place.min(last.saturating_sub(1)), "delete"));
            })
        };
        let moved =
            |to: Option<usize>, part: &'static str| to.map(|to| self.arrange(Arrange::Move(place, to), to, part));
        let full = (last + 1 >= MAX_SCENARIOS).then_some(page.no_more_plans);
        let all = [
            (text.open, "open", text.open_hint, Ok(on_open)),
            (text.duplicate, "copy", "", full.map_or_else(|| Ok(self.on_copy(place)), Err)),
            (text.up, "up", "", moved(place.checked_sub(1), "up").ok_or("")),
            (text.down, "down", "", moved((place < last).then_some(place + 1), "down").ok_or("")),
            (text.delete, "delete", "", if place == work.baseline { Err(text.baseline_stays) } else { Ok(on_delete) }),
        ];
        let button = |(verb, part, hint, act): (
            &'static str,
            &'static str,
            &'static str,
            Result<Callback<()>, &'static str>,
        )| {
            let (title, on) = match act {
                Ok(on) => (hint, Some(on)),
                Err(why) => (why, None),
            };
            let off = on.is_none();
            let onclick = on.map(|on| on.reform(|_: MouseEvent| ()));
            html! {
                <button type="button" class="plain" id={element(place, part)} data-test={element(place, part)} aria-disabled={off.then_some("true")}
                    title={(!title.is_empty()).then_some(title)} aria-label={about(verb)} {onclick}>{ verb }</button>
            }
        };
        all.into_iter().map(button).collect()
    }

    fn on_copy(&self, place: usize) -> Callback<()> {
        self.arrange_then(Arrange::Duplicate(place), element(place + 1, "name"))
    }

    fn arrange(&self, change: Arrange, place: usize, part: &'static str) -> Callback<()> {
        self.arrange_then(change, element(place, part))
    }

    /// Changes the list, and gives the keyboard to the element of this id.
    fn arrange_then(&self, change: Arrange, then: String) -> Callback<()> {
        let on_action = self.compared.on_action.clone();
        Callback::from(move |()| {
            on_action.emit(Action::Arrange(change.clone()));
            focus_later(then.clone());
        })
    }
}
