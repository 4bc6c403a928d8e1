//! The worker: the same program where there is no page. What does the work is a part that it fetches before it says that
//! it stands.

use super::batches::Batches;
use super::message::{READY, REFUSED};
use crate::part::{Fetch, part};
use js_sys::futures::spawn_local;
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent};

/// Does the work.
#[derive(Clone, Copy)]
struct Working {
    /// Hears an order.
    hear: fn(&str),
}

part!(working: Working { hear });

/// Fetches what does the work, and listens to the page from then on.
pub fn serve() {
    spawn_local(async {
        Working::fetch().await;
        let Some(working) = Working::slot().get() else { return post(REFUSED) };
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(order) = event.data().as_string() {
                (working.hear)(&order);
            }
        });
        scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        post(READY);
    });
}

thread_local! {
    static BATCHES: RefCell<Batches> = RefCell::default();
    /// Whether a turn is on its way, and what brings it: a message, before which come all orders sent earlier.
    static DUE: Cell<bool> = const { Cell::new(false) };
    static TURNS: MessageChannel = turns();
}

fn hear(order: &str) {
    let understood = BATCHES.with_borrow_mut(|batches| batches.queue.hear(order));
    if !understood {
        return post(REFUSED);
    }
    next_turn();
}

/// Works for a while, and lets orders in before it goes on.
fn turn() {
    DUE.set(false);
    let reply = BATCHES.with_borrow_mut(Batches::next);
    if let Some(reply) = reply {
        post(&reply.write());
    }
    next_turn();
}

fn next_turn() {
    if BATCHES.with_borrow(|batches| batches.queue.is_busy()) && !DUE.replace(true) {
        TURNS.with(|turns| drop(turns.port2().post_message(&JsValue::NULL)));
    }
}

fn turns() -> MessageChannel {
    let turns = MessageChannel::new().expect("a browser with workers has channels");
    let on_turn = Closure::<dyn Fn()>::new(turn);
    turns.port1().set_onmessage(Some(on_turn.as_ref().unchecked_ref()));
    on_turn.forget();
    turns
}

fn post(message: &str) {
    drop(scope().post_message(&message.into()));
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}
