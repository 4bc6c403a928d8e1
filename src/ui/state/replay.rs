//! The last change once more: from the work before it to the work after it.

use super::history::{Deed, Step};
use super::work::Work;
use crate::scenario::parameters::{get, set};
use std::rc::Rc;

/// The work at a point of the replay, from 0 before the deed to 1 after it. A lever moves on its way; all else is
/// done at the end.
pub(super) fn at(step: &Step, now: &Rc<Work>, share: f64) -> Rc<Work> {
    if share >= 1.0 {
        return now.clone();
    }
    let before = &step.work;
    match &step.deed {
        Deed::Lever(key) if share > 0.0 => {
            let value = |work: &Work| get(&work.scenario().inputs, key);
            match value(before).zip(value(now)) {
                Some((from, to)) => {
                    Rc::new(before.with_plan(|plan, _| set(&mut plan.inputs, key, from + (to - from) * share)))
                }
                None => before.clone(),
            }
        }
        _ => before.clone(),
    }
}
