//! 为何变化, 差别何来: why a year differs from the base year, and why a scenario differs from the baseline.

use super::super::area::area_name;
use super::super::compare::{answer_in_sight, standing, waterfall};
use super::scene::{Scene, faulty};
use crate::analysis::{Question, between};
use crate::model::{Place, account};
use crate::text::naming::Naming;
use crate::text::waterfall as rows;
use crate::text::words::meeting::meeting_words;
use crate::text::words::why::why_words;
use crate::text::{Language, format, why as sentences};
use crate::ui::handed::name;
use crate::ui::hooks::{Asked, use_why};
use crate::ui::meeting::About;
use crate::ui::state::Computed;
use yew::prelude::*;

/// What is asked.
#[derive(Clone, PartialEq)]
pub(super) struct Whys {
    language: Language,
    /// The scenario, and where and when.
    own: Option<(Computed, About)>,
    baseline: Option<Computed>,
}

impl Whys {
    /// What a step asks.
    pub(super) fn of(scene: &Scene) -> Self {
        let own = scene.about.and_then(|about| Some((scene.all.get(about.scenario)?.clone(), about)));
        Self { language: scene.language, own, baseline: scene.all.get(scene.work.baseline).cloned() }
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct WhysProps {
    pub(super) shown: Whys,
}

/// A sentence, and the change taken apart.
fn told(language: Language, sentence: &str, parts: &rows::Waterfall, effects: [&'static str; 2]) -> Html {
    html! {
        <>
            <p class="meeting-sentence" data-test="meeting-sentence">{ sentence.to_owned() }</p>
            <div class="meeting-waterfall">{ waterfall(language, why_words(language).caption, parts, effects) }</div>
        </>
    }
}

/// Why a year differs from the base year.
#[component]
pub(super) fn Years(props: &WhysProps) -> Html {
    let Whys { language, own, .. } = &props.shown;
    let own = own.as_ref();
    let language = *language;
    let kept = use_memo(own.map(|(own, _)| own.clone()).filter(Computed::computable), |own| {
        own.as_ref().map(|own| account(&own.scenario.inputs))
    });
    let Some((own, about)) = own else { return Html::default() };
    let Some(kept) = &*kept else { return faulty(language, &own.scenario) };
    let (inputs, base) = (&own.scenario.inputs, own.projection.base_year);
    let steps = (0, usize::try_from(about.year - base).unwrap_or(0));
    let naming = Naming { language, county: &own.scenario.county, inputs };
    let Some(answer) = between(inputs, &own.projection, kept, about.area, about.stage, steps) else {
        return html! { <p class="meeting-faulty">{ why_words(language).one_year }</p> };
    };
    let names = [base, about.year].map(|year| format::school_year(language, year));
    let sentence = sentences::years(&naming, about.area, about.stage, (base, about.year), &answer);
    told(language, &sentence, &rows::years(language, [&names[0], &names[1]], &answer), why_words(language).effects[2])
}

/// Why a scenario differs from the baseline: worked out beside the page.
#[component]
pub(super) fn Why(props: &WhysProps) -> Html {
    let Whys { language, own, baseline } = &props.shown;
    let language = *language;
    let both = own.as_ref().zip(baseline.as_ref());
    let asked = both.filter(|((own, _), base)| own.computable() && base.computable()).map(|((own, about), base)| {
        let place = Place::of(&own.scenario.inputs, about.area);
        Asked::of(&base.scenario, &own.scenario, Question { place, stage: about.stage, year: about.year })
    });
    let asking = use_why(asked.as_ref().and_then(|asked| asked.as_ref().ok()).cloned());
    let Some(((own, about), base)) = both else { return Html::default() };
    let cannot = |sentence: String| html! { <p class="meeting-faulty" data-test="meeting-why-not">{ sentence }</p> };
    match asked {
        None => faulty(language, if own.computable() { &base.scenario } else { &own.scenario }),
        Some(Err(_)) if own.scenario.id == base.scenario.id => cannot(meeting_words(language).same.into()),
        Some(Err(because)) => {
            let names = [base, own].map(|one| name(language, &one.scenario));
            let area = area_name(language, &own.scenario, about.area);
            cannot(sentences::why_not(language, because, names, &area, about.year))
        }
        Some(Ok(_)) => {
            let answer = answer_in_sight(language, &asking, None, &|answered, _, _| {
                told(language, &answered.sentence, &answered.waterfall, answered.effects)
            });
            html! { <>{ standing(language, &asking) }{ answer }</> }
        }
    }
}
