//! The page's side of the worker: starts it at the first job, keeps it, and works in slices on the page where none can
//! start. A job that a worker does not survive has failed; the next one has a new worker.

use super::batches::Batches;
use super::message::{Order, READY, REFUSED, Reply};
use super::side::{Fate, Side};
use super::task::{Job, Outcome, Progress};
use super::waiting::{Heard, Waiting};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use js_sys::Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

/// Milliseconds within which a worker has to stand.
const PATIENCE: u32 = 10_000;

/// What becomes of a job.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Told {
    /// It is worked on.
    Working(Progress),
    /// It is done.
    Done(Outcome),
    /// It has made way for another one.
    Left,
    /// It can't be done.
    Failed,
}

/// Asks for a job; the job asked for before makes way for it. What becomes of it is told until it is done or left. The
/// number is for [`stop`].
pub(crate) fn ask(job: Job, tell: impl Fn(Told) + 'static) -> u32 {
    let (number, left) = with(|client| {
        let number = client.waiting.ask();
        client.order = Order::Do(number, job).write();
        (number, client.tell.replace(Rc::new(tell)))
    });
    if let Some(left) = left {
        left(Told::Left);
    }
    send();
    number
}

/// Leaves a job, if it is not done yet. Nothing more is told of it.
pub(crate) fn stop(number: u32) {
    let told = with(|client| {
        let stopped = client.waiting.stop(number);
        if stopped {
            client.order = Order::Stop(number).write();
        }
        stopped.then(|| client.tell.take())
    });
    if told.is_some() {
        send();
    }
}

/// Whether the page does the work itself, because there is no worker.
pub(crate) fn on_page() -> bool {
    with(|client| matches!(client.side, Side::Page(_)))
}

/// A worker; dropped, it ends.
struct Helper {
    worker: Worker,
    _listeners: [EventListener; 3],
}

impl Drop for Helper {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

struct Client {
    side: Side<Helper, Batches>,
    waiting: Waiting,
    /// What was asked last; sent once there is who does it.
    order: String,
    tell: Option<Rc<dyn Fn(Told)>>,
    /// Patience with a worker that is on its way.
    watch: Option<Timeout>,
    /// The next slice on the page.
    slice: Option<Timeout>,
}

thread_local! {
    static CLIENT: RefCell<Client> = RefCell::new(Client {
        side: Side::Nobody,
        waiting: Waiting::default(),
        order: String::new(),
        tell: None,
        watch: None,
        slice: None,
    });
}

fn with<T>(what: impl FnOnce(&mut Client) -> T) -> T {
    CLIENT.with_borrow_mut(what)
}

/// Sends the order to who does the work.
fn send() {
    let refused = with(|client| match &mut client.side {
        Side::Nobody => {
            client.side = match helper() {
                Ok(helper) => Side::Coming(helper),
                Err(_) => return true,
            };
            client.watch();
            false
        }
        // Sent when it stands.
        Side::Coming(_) => false,
        Side::Worker(helper) => helper.worker.post_message(&client.order.as_str().into()).is_err(),
        Side::Page(batches) => {
            let refused = !batches.queue.hear(&client.order);
            client.next_slice();
            refused
        }
    });
    if refused {
        lost();
    }
}

/// Who does the work is lost, or can make nothing of it: the page takes over, or the job has failed.
fn lost() {
    let (fate, tell) = with(|client| {
        let (fate, open) = (client.side.lose(), client.waiting.is_open());
        client.watch();
        let tell = match fate {
            Fate::OnPage => client.tell.clone(),
            Fate::Failed => {
                client.waiting.leave();
                client.tell.take()
            }
        };
        (fate, tell.filter(|_| open))
    });
    match (fate, tell) {
        (Fate::OnPage, Some(tell)) => {
            // Tells at once that it is the page that works now.
            tell(Told::Working(Progress::default()));
            send();
        }
        (Fate::Failed, Some(tell)) => tell(Told::Failed),
        (_, None) => {}
    }
}

/// Hears a worker.
fn hear(message: &str) {
    match message {
        READY => {
            let stands = with(|client| {
                let stands = client.side.stands();
                client.watch();
                stands
            });
            if stands {
                send();
            }
        }
        REFUSED => lost(),
        reply => {
            if let Some(reply) = Reply::read(reply) {
                told(reply);
            }
        }
    }
}

/// Passes on what is said of the job that is waited for.
fn told(reply: Reply) {
    let told = with(|client| {
        let told = match client.waiting.hear(reply)? {
            Heard::Working(progress) => (client.tell.clone(), Told::Working(progress)),
            Heard::Done(Some(outcome)) => (client.tell.take(), Told::Done(outcome)),
            Heard::Done(None) => (client.tell.take(), Told::Failed),
        };
        Some(told)
    });
    if let Some((Some(tell), told)) = told {
        tell(told);
    }
}

/// Works on the page for a while.
fn slice() {
    let reply = with(|client| {
        let Side::Page(batches) = &mut client.side else { return None };
        let reply = batches.next();
        client.next_slice();
        reply
    });
    if let Some(reply) = reply {
        told(reply);
    }
}

impl Client {
    /// Has patience with a worker that is on its way, from now on.
    fn watch(&mut self) {
        self.watch = self.side.tries_patience().then(|| Timeout::new(PATIENCE, lost));
    }

    fn next_slice(&mut self) {
        let busy = matches!(&self.side, Side::Page(batches) if batches.queue.is_busy());
        self.slice = busy.then(|| Timeout::new(0, slice));
    }
}

/// Starts a worker. It begins with a script of two lines, which fetches the program by the address the page has it
/// from, and takes over what the page has compiled.
fn helper() -> Result<Helper, JsValue> {
    let script = document().query_selector("link[rel=modulepreload]")?.ok_or(JsValue::NULL)?;
    let address = js_sys::Reflect::get(&script, &"href".into())?.as_string().ok_or(JsValue::NULL)?;
    let text = format!(
        "import start from {};\n\
         onmessage = ({{ data }}) => start({{ module_or_path: data }}).catch(() => postMessage(\"{REFUSED}\"));\n",
        serde_json::Value::from(address)
    );
    let properties = BlobPropertyBag::new();
    properties.set_type("text/javascript");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &properties)?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let address = Url::create_object_url_with_blob(&blob)?;
    let worker = Worker::new_with_options(&address, &options);
    // It has been fetched when the worker is heard of.
    Timeout::new(PATIENCE, move || drop(Url::revoke_object_url(&address))).forget();
    let worker = worker?;
    worker.post_message(&wasm_bindgen::module())?;
    let on_message = EventListener::new(&worker, "message", |event| {
        if let Some(message) = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string()) {
            hear(&message);
        }
    });
    let [on_error, on_garbled] = ["error", "messageerror"].map(|kind| EventListener::new(&worker, kind, |_| lost()));
    Ok(Helper { worker, _listeners: [on_message, on_error, on_garbled] })
}
