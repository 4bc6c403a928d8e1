//! Why two scenarios differ, worked out beside the page.

use crate::analysis::{Answer, Question, WhyNot, asked};
use crate::scenario::Scenario;
use crate::worker::{self, Job, Outcome, Progress};
use std::rc::Rc;
use yew::prelude::*;

/// What is asked. The same scenarios are equal, and no others.
#[derive(Clone)]
pub(in crate::ui) struct Asked {
    /// The scenario compared with.
    pub(in crate::ui) from: Rc<Scenario>,
    /// The other one.
    pub(in crate::ui) to: Rc<Scenario>,
    /// Of which place, stage and year.
    pub(in crate::ui) question: Question,
}

impl Asked {
    /// Why a scenario differs from the base; `Err`: it can't be asked.
    pub(in crate::ui) fn of(base: &Rc<Scenario>, own: &Rc<Scenario>, question: Question) -> Result<Self, WhyNot> {
        let question = asked(&base.inputs, &own.inputs, question)?;
        Ok(Self { from: base.clone(), to: own.clone(), question })
    }
}

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.from, &other.from) && Rc::ptr_eq(&self.to, &other.to) && self.question == other.question
    }
}

/// How the question stands.
#[derive(Clone, PartialEq)]
pub(in crate::ui) enum Told {
    /// Nothing is asked.
    Nothing,
    /// It is worked on.
    Working(Progress),
    /// It is answered.
    Answer(Rc<Answer>),
    /// It was stopped, or another question came between.
    Stopped,
    /// It can't be answered.
    Failed,
}

/// A question and what is known of it.
pub(in crate::ui) struct Why {
    /// How it stands.
    pub(in crate::ui) told: Told,
    /// The question answered last, with its answer: it may stay in sight until the new one comes.
    pub(in crate::ui) last: Option<(Asked, Rc<Answer>)>,
    /// Whether the page works on it itself, because there is no worker.
    pub(in crate::ui) on_page: bool,
    /// Stops the work.
    pub(in crate::ui) on_stop: Callback<()>,
    /// Begins it anew.
    pub(in crate::ui) on_again: Callback<()>,
}

/// Has a question answered; a new one takes its place.
#[hook]
pub(in crate::ui) fn use_why(asked: Option<Asked>) -> Why {
    let told = use_state(|| (None::<Asked>, Told::Nothing));
    let last = use_mut_ref(|| None::<(Asked, Rc<Answer>)>);
    let number = use_mut_ref(|| 0);
    let again = use_state_eq(|| 0_u32);
    {
        let (told, last, number) = (told.setter(), last.clone(), number.clone());
        use_effect_with((asked.clone(), *again), move |(asked, _)| {
            if let Some(asked) = asked {
                let job = Job::Why { from: asked.from.clone(), to: asked.to.clone(), question: asked.question.clone() };
                let asked = asked.clone();
                told.set((Some(asked.clone()), Told::Working(Progress::default())));
                *number.borrow_mut() = worker::ask(job, move |news| {
                    let now = match news {
                        worker::Told::Working(progress) => Told::Working(progress),
                        worker::Told::Done(Outcome::Why(answer)) => {
                            let answer = Rc::new(answer);
                            *last.borrow_mut() = Some((asked.clone(), answer.clone()));
                            Told::Answer(answer)
                        }
                        worker::Told::Left => Told::Stopped,
                        worker::Told::Failed => Told::Failed,
                    };
                    told.set((Some(asked.clone()), now));
                });
            }
            move || worker::stop(*number.borrow())
        });
    }
    let on_stop = {
        let (told, asked, number) = (told.setter(), asked.clone(), number.clone());
        Callback::from(move |()| {
            worker::stop(*number.borrow());
            told.set((asked.clone(), Told::Stopped));
        })
    };
    let on_again = {
        let (again, before) = (again.setter(), *again);
        Callback::from(move |()| again.set(before.wrapping_add(1)))
    };
    let told = match (&*told, &asked) {
        (_, None) => Told::Nothing,
        ((of, told), asked) if of == asked => told.clone(),
        // The effect that asks comes after this.
        _ => Told::Working(Progress::default()),
    };
    let last = last.borrow().clone();
    Why { told, last, on_page: worker::on_page(), on_stop, on_again }
}
