//! Jobs and batches: what page and worker say to each other, and that the newest job wins.

use crate::dice::Dice;
use crate::laws::strategy::plan_strategy;
use proptest::prelude::*;
use std::rc::Rc;
use xuewei::analysis::{Answer, Factor, Question, Why};
use xuewei::model::{Inputs, Place, Stage, ZoneKind};
use xuewei::scenario::{Scenario, presets};
use xuewei::worker::{Fate, Heard, Job, Order, Outcome, Progress, Queue, Reply, Side, Waiting};

fn job(from: &Inputs, to: &Inputs, question: &Question) -> Job {
    let scenario =
        |inputs: &Inputs| Rc::new(Scenario { id: "same".into(), inputs: inputs.clone(), ..Scenario::default() });
    Job::Why { from: scenario(from), to: scenario(to), question: question.clone() }
}

fn county(year: i32) -> Question {
    Question { place: Place::County, stage: Stage::Primary, year }
}

/// Two plans that differ in births and in projects.
fn plans() -> (Inputs, Inputs) {
    let mut from = presets::workspace("enshi@1").unwrap().scenarios.swap_remove(0).inputs;
    let mut to = from.clone();
    to.births.change.insert(2021, -0.05);
    from.horizon = 5;
    to.horizon = 5;
    for project in to.projects.iter_mut().take(4) {
        project.first_year += 1;
    }
    (from, to)
}

fn directly(from: &Inputs, to: &Inputs, question: &Question) -> Answer {
    let mut why = Why::new(from, to, question.clone()).unwrap();
    why.advance(why.total());
    why.answer().unwrap()
}

/// Every figure of an answer, bit by bit.
fn bits(answer: &Answer) -> Vec<u64> {
    let parts = answer.factors.iter().map(|(_, part)| part).chain(answer.projects.iter().map(|(_, part)| part));
    let pairs = [&answer.from, &answer.to].into_iter().chain(parts).chain(answer.errors.iter().flatten());
    pairs.flatten().map(|figure| figure.to_bits()).collect()
}

/// Everything the queue says until it is done, in batches of so many steps; as the page gets it.
fn replies(queue: &mut Queue, batch: usize) -> Vec<Reply> {
    let mut heard = Vec::new();
    while queue.is_busy() {
        let mut steps = 0;
        let reply = queue.work(&mut || {
            steps += 1;
            steps >= batch
        });
        heard.push(Reply::read(&reply.unwrap().write()).unwrap());
    }
    assert_eq!(queue.work(&mut || false), None);
    heard
}

#[track_caller]
fn outcome(reply: Option<&Reply>) -> (u32, &Answer) {
    let Some(Reply::Done(number, Some(Outcome::Why(answer)))) = reply else { panic!("{reply:?}") };
    (*number, answer)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn an_answer_by_messages_is_the_same_to_the_bit(
        mut from in plan_strategy(), births in -0.2..0.2, shift in 0..3_i32, zone in 0..3_usize, stage in 0..3_usize,
        ahead in 0..6_i32, batch in 1..40_usize,
    ) {
        from.projects.iter_mut().enumerate().for_each(|(place, project)| project.id = format!("p{place}"));
        let mut to = from.clone();
        to.births.change.insert(2024, births);
        to.projects.iter_mut().take(3).for_each(|project| project.first_year += shift);
        let place = from.zones.get(zone).map_or(Place::County, |zone| Place::Zone(zone.id.clone()));
        let question = Question { place, stage: Stage::ALL[stage], year: from.base_year + ahead.min(from.horizon as i32) };
        let mut queue = Queue::default();
        prop_assert!(queue.hear(&Order::Do(7, job(&from, &to, &question)).write()));
        let replies = replies(&mut queue, batch);
        let (number, answer) = outcome(replies.last());
        let expected = directly(&from, &to, &question);
        prop_assert_eq!((number, answer), (7, &expected));
        prop_assert_eq!(bits(answer), bits(&expected));
    }

    #[test]
    fn orders_read_back_the_same(seed: u64, number: u32, kind in 0..5_usize, year in -9..3000_i32) {
        let [mut from, mut to] = [0, 1].map(|other| Dice(seed ^ other).workspace().scenarios.swap_remove(0));
        (from.id, to.id) = ("from".into(), "to".into());
        let place = match kind {
            0 => Place::County,
            1 => Place::Zone("老城 \"1\"\n".into()),
            kind => Place::Kind(ZoneKind::ALL[kind - 2]),
        };
        let question = Question { place, stage: Stage::ALL[number as usize % 3], year };
        let order = Order::Do(number, Job::Why { from: Rc::new(from), to: Rc::new(to), question });
        prop_assert_eq!(Order::read(&order.write()), Some(order));
    }

    #[test]
    fn figures_keep_their_bits(figures in prop::collection::vec(prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO, 10), drawn: bool) {
        let pair = |at: usize| [figures[at], figures[at + 1]];
        let answer = Answer {
            from: pair(0),
            to: pair(2),
            factors: vec![(Factor::Base, pair(4))],
            projects: vec![("扩建\"甲\"".into(), pair(6))],
            errors: drawn.then(|| vec![pair(8)]),
        };
        let reply = Reply::read(&Reply::Done(3, Some(Outcome::Why(answer.clone()))).write());
        let (number, read) = outcome(reply.as_ref());
        prop_assert_eq!((number, read), (3, &answer));
        prop_assert_eq!(bits(read), bits(&answer));
    }

    #[test]
    fn nonsense_is_refused(text: String) {
        prop_assert_eq!(Order::read(&text), None);
        prop_assert_eq!(Reply::read(&text), None);
        prop_assert!(!Queue::default().hear(&text));
    }
}

#[test]
fn what_lacks_something_is_refused() {
    let (from, to) = plans();
    let order = Order::Do(2, job(&from, &to, &county(2025))).write();
    assert!(Order::read(&order).is_some());
    for (found, instead) in
        [("\"stage\":1", "\"stage\":3"), ("\"year\"", "\"yaer\""), ("\"job\":2", "\"job\":-2"), ("\"to\"", "\"from\"")]
    {
        assert!(order.contains(found), "{found}");
        assert_eq!(Order::read(&order.replacen(found, instead, 1)), None, "{instead}");
    }
}

#[test]
fn the_newest_job_wins() {
    let (from, to) = plans();
    let mut queue = Queue::default();
    assert!(queue.hear(&Order::Do(1, job(&from, &to, &county(2023))).write()));
    assert!(matches!(queue.work(&mut || true), Some(Reply::Progress(1, _))));
    assert!(queue.hear(&Order::Do(2, job(&from, &to, &county(2024))).write()));
    // Too late: neither may it come back, nor may it be what is stopped.
    assert!(queue.hear(&Order::Do(1, job(&from, &to, &county(2023))).write()));
    assert!(queue.hear(&Order::Stop(1).write()));
    let replies = replies(&mut queue, 3);
    assert_eq!(outcome(replies.last()), (2, &directly(&from, &to, &county(2024))));
    let mut last = 0;
    for reply in &replies[..replies.len() - 1] {
        let Reply::Progress(2, Progress { done, total }) = reply else { panic!("{reply:?}") };
        assert!(*done > last && done < total, "{done} of {total} after {last}");
        last = *done;
    }
    assert!(last > 0, "too small a job to tell anything");
}

#[test]
fn a_stopped_job_gives_no_answer() {
    let (from, to) = plans();
    let mut queue = Queue::default();
    let order = Order::Do(1, job(&from, &to, &county(2024))).write();
    queue.hear(&order);
    queue.work(&mut || true);
    queue.hear(&Order::Stop(1).write());
    assert_eq!((queue.is_busy(), queue.work(&mut || false)), (false, None));
    // Nor does one that is stopped before it is heard of.
    queue.hear(&Order::Stop(2).write());
    queue.hear(&Order::Do(2, job(&from, &to, &county(2024))).write());
    assert!(!queue.is_busy());
    queue.hear(&Order::Do(3, job(&from, &to, &county(2024))).write());
    assert!(queue.is_busy());
}

#[test]
fn the_page_drops_what_is_said_of_an_old_job() {
    let (from, to) = plans();
    let answer = Some(Outcome::Why(directly(&from, &to, &county(2024))));
    let answer = || answer.clone();
    let at = |done| Progress { done, total: 9 };
    let mut waiting = Waiting::default();
    assert_eq!(waiting.hear(Reply::Done(0, answer())), None);
    let first = waiting.ask();
    let second = waiting.ask();
    assert_eq!(waiting.hear(Reply::Progress(first, at(8))), None);
    assert_eq!(waiting.hear(Reply::Done(first, answer())), None);
    assert!(!waiting.stop(first) && waiting.is_open());
    assert_eq!(waiting.hear(Reply::Progress(second, at(4))), Some(Heard::Working(at(4))));
    assert_eq!(waiting.hear(Reply::Progress(second, at(5))), Some(Heard::Working(at(5))));
    assert_eq!(waiting.hear(Reply::Done(second, answer())), Some(Heard::Done(answer())));
    assert_eq!(waiting.hear(Reply::Done(second, answer())), None);
    let third = waiting.ask();
    assert!(waiting.stop(third) && !waiting.stop(third));
    assert_eq!(waiting.hear(Reply::Done(third, answer())), None);
}

#[test]
fn a_job_that_cannot_be_done_is_told() {
    let (from, to) = plans();
    let mut queue = Queue::default();
    assert!(queue.hear(&Order::Do(1, job(&from, &to, &county(2099))).write()));
    assert_eq!(replies(&mut queue, 3), [Reply::Done(1, None)]);
    let mut waiting = Waiting::default();
    let number = waiting.ask();
    assert_eq!(waiting.hear(Reply::Done(number, None)), Some(Heard::Done(None)));
    assert!(!waiting.is_open());
}

#[test]
fn the_page_takes_over_only_from_a_worker_that_never_stood() {
    type Sides = Side<&'static str, u32>;
    // None can be had, or it does not come: the page has patience, and then works itself from now on.
    for mut side in [Sides::Nobody, Sides::Coming("first")] {
        assert_eq!(side.tries_patience(), side == Sides::Coming("first"));
        assert_eq!((side.lose(), &side), (Fate::OnPage, &Sides::Page(0)));
        assert_eq!((side.stands(), side.tries_patience()), (false, false));
        // What the page can make nothing of has failed, once.
        assert_eq!((side.lose(), &side), (Fate::Failed, &Sides::Page(0)));
    }
    // One that stands may take its time; the job it does not survive has failed, and the next has a new worker.
    let mut side = Sides::Coming("first");
    assert!(side.stands());
    assert_eq!((side.tries_patience(), &side), (false, &Sides::Worker("first")));
    assert_eq!((side.lose(), side), (Fate::Failed, Sides::Nobody));
}
