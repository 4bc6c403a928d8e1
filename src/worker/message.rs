//! What page and worker say to each other.
//!
//! ```text
//! {"job":3,"year":2030,"stage":1,"zone":"old_town"} ⏎ the file of the two scenarios      an order; or {"stop":3}
//! {"job":3,"done":17,"total":256}      {"job":3,"why":{"from":[…],"to":[…],"factors":…}}   replies
//! {"job":3,"failed":true}                                                  it can't be done
//! ```
//! Scenarios go as the file, which reads back to the same bits; so do the figures of an answer.

use super::task::{Job, Outcome, Progress};
use crate::analysis::{Answer, Factor, Question};
use crate::model::{Place, Stage, ZoneKind};
use crate::scenario::{Scenario, Workspace, file};
use serde_json::{Map, Value, json};
use std::rc::Rc;

/// That the worker stands and listens.
pub const READY: &str = "ready";

/// That it could make nothing of what it was told, or is not all there.
pub const REFUSED: &str = "refused";

/// What the page asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// A job of this number is to be done; it takes the place of all before it.
    Do(u32, Job),
    /// The job of this number is to be left.
    Stop(u32),
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// How far the job of this number has come.
    Progress(u32, Progress),
    /// What it comes to; `None`: it can't be done.
    Done(u32, Option<Outcome>),
}

impl Order {
    /// As it is sent.
    pub fn write(&self) -> String {
        match self {
            Order::Stop(number) => json!({ "stop": number }).to_string(),
            Order::Do(number, Job::Why { from, to, question }) => {
                let mut head = json!({ "job": number, "year": question.year, "stage": question.stage as usize });
                match &question.place {
                    Place::Zone(id) => head["zone"] = json!(id),
                    Place::Kind(kind) => head["kind"] = json!(*kind as usize),
                    Place::County => {}
                }
                // A file names each of its scenarios otherwise, which two that are compared need not be.
                let called = |scenario: &Scenario, id: &str| Scenario { id: id.to_owned(), ..scenario.clone() };
                let scenarios = vec![called(from, "from"), called(to, "to")];
                let file = file::write(&Workspace { scenarios, ..Workspace::default() });
                format!("{head}\n{file}")
            }
        }
    }

    /// Reads what was sent; `None`: it means nothing.
    pub fn read(message: &str) -> Option<Self> {
        let (head, file) = message.split_once('\n').unwrap_or((message, ""));
        let head: Value = serde_json::from_str(head).ok()?;
        if let Some(number) = number(&head["stop"]) {
            return Some(Order::Stop(number));
        }
        let place = match (&head["zone"], &head["kind"]) {
            (Value::String(id), _) => Place::Zone(id.clone()),
            (_, Value::Null) => Place::County,
            (_, kind) => Place::Kind(one_of(&ZoneKind::ALL, kind)?),
        };
        let year = i32::try_from(head["year"].as_i64()?).ok()?;
        let question = Question { place, stage: one_of(&Stage::ALL, &head["stage"])?, year };
        let [from, to] = <[Scenario; 2]>::try_from(file::read(file.as_bytes()).ok()?.scenarios).ok()?;
        let job = Job::Why { from: Rc::new(from), to: Rc::new(to), question };
        Some(Order::Do(number(&head["job"])?, job))
    }
}

impl Reply {
    /// As it is sent.
    pub fn write(&self) -> String {
        match self {
            Reply::Progress(number, Progress { done, total }) => json!({ "job": number, "done": done, "total": total }),
            Reply::Done(number, Some(Outcome::Why(answer))) => json!({ "job": number, "why": written(answer) }),
            Reply::Done(number, None) => json!({ "job": number, "failed": true }),
        }
        .to_string()
    }

    /// Reads what was sent; `None`: it means nothing.
    pub fn read(message: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(message).ok()?;
        let number = number(&value["job"])?;
        if let Value::Object(answer) = &value["why"] {
            return Some(Reply::Done(number, Some(Outcome::Why(read_answer(answer)?))));
        }
        if value["failed"] == true {
            return Some(Reply::Done(number, None));
        }
        let steps = |name: &str| usize::try_from(value[name].as_u64()?).ok();
        Some(Reply::Progress(number, Progress { done: steps("done")?, total: steps("total")? }))
    }
}

fn written(answer: &Answer) -> Value {
    let factors = answer.factors.iter().map(|(factor, part)| json!([*factor as usize, part]));
    json!({
        "from": answer.from,
        "to": answer.to,
        "factors": factors.collect::<Vec<Value>>(),
        "projects": answer.projects,
        "errors": answer.errors,
    })
}

fn read_answer(answer: &Map<String, Value>) -> Option<Answer> {
    let [from, to] = ["from", "to"].map(|name| pair(answer.get(name)?));
    let factor = |of: &Value| Some((one_of(&Factor::ALL, &of[0])?, pair(&of[1])?));
    let project = |of: &Value| Some((of[0].as_str()?.to_owned(), pair(&of[1])?));
    let errors = match answer.get("errors")? {
        Value::Null => None,
        errors => Some(errors.as_array()?.iter().map(pair).collect::<Option<_>>()?),
    };
    Some(Answer {
        from: from?,
        to: to?,
        factors: answer.get("factors")?.as_array()?.iter().map(factor).collect::<Option<_>>()?,
        projects: answer.get("projects")?.as_array()?.iter().map(project).collect::<Option<_>>()?,
        errors,
    })
}

/// Shortage and idle places.
fn pair(value: &Value) -> Option<[f64; 2]> {
    Some([value[0].as_f64()?, value[1].as_f64()?])
}

/// One of some things, by its place among them.
fn one_of<T: Copy>(all: &[T], place: &Value) -> Option<T> {
    all.get(usize::try_from(place.as_u64()?).ok()?).copied()
}

fn number(value: &Value) -> Option<u32> {
    u32::try_from(value.as_u64()?).ok()
}
