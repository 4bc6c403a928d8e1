//! 为何变化, 差别何来: why a year differs from the base year, and why a scenario differs from the baseline.

use super::super::compare::{standing, waterfall};
use super::scene::{Scene, called, faulty};
use crate::analysis::{Question, between};
use crate::model::{Place, account};
use crate::text::naming::Naming;
use crate::text::waterfall as rows;
use crate::text::words::meeting::meeting_words;
use crate::text::words::why::why_words;
use crate::text::{Language, format, why as sentences};
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
    let able =
        both.filter(|((own, _), base)| own.computable() && base.computable() && own.scenario.id != base.scenario.id);
    let asking = use_why(able.map(|((own, about), base)| Asked {
        from: base.scenario.clone(),
        to: own.scenario.clone(),
        question: Question { place: Place::of(&own.scenario.inputs, about.area), stage: about.stage, year: about.year },
    }));
    let Some(((own, _), base)) = both else { return Html::default() };
    let Some(((_, about), _)) = able else {
        return match [own, base].into_iter().find(|one| !one.computable()) {
            Some(broken) => faulty(language, &broken.scenario),
            None => html! { <p class="meeting-faulty">{ meeting_words(language).same }</p> },
        };
    };
    let names = [base, own].map(|one| called(language, &one.scenario));
    let answered = asking.last.as_ref().map(|(asked, answer)| {
        let naming = Naming { language, county: &own.scenario.county, inputs: &asked.to.inputs };
        let figure = sentences::figure(answer);
        let sentence = sentences::scenarios_by(&naming, about.area, &asked.question, &names[0], answer, figure);
        let parts = rows::scenarios(&naming, (&asked.from.inputs, &names[0]), &names[1], answer, figure);
        told(language, &sentence, &parts, why_words(language).effects[figure])
    });
    html! { <>{ standing(language, &asking) }{ answered }</> }
}
