//! Keeps the work in the browser while it changes, and brings it back. The rules are in [`kept`]; here are the
//! browser's storage, its clock, and the moments at which it may take everything away.

use super::editor::take_typed;
use crate::text::Language;
use crate::text::keep::Moment;
use crate::ui::kept::content::View;
use crate::ui::kept::keeper::{Keeper, Opening, Stamp, Start, Told, start};
use crate::ui::kept::{self, Recent, Shelf};
use crate::ui::part::{Writing, here, with_part};
use crate::ui::state::{Action, State, Work};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use js_sys::{Date, Math};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent, VisibilityState};
use yew::prelude::*;

/// Milliseconds in which nothing may change before it is kept: to keep a county takes a frame of its own, which a lever
/// in hand needs. So often at most it is put off, for a drag may last.
const SOON: u32 = 250;
const PUT_OFF: u32 = 12;
/// What this tab remembers over a reload, and how often it has begun to start since it last stood.
const TAB: &str = "xuewei.tab";
const STARTING: &str = "xuewei.starting";

/// Everything that keeps: made once, before the page stands.
pub(in crate::ui) struct Keeping {
    keeper: RefCell<Keeper>,
    shelf: Option<Storage>,
    tab: Option<Storage>,
    now: RefCell<(Rc<Work>, View)>,
    timer: RefCell<Option<Timeout>>,
    /// Whether something has changed since the timer was set.
    moving: Cell<bool>,
    /// What the tab remembers: to tell it anew at every move of a lever would take time.
    remembered: RefCell<Option<String>>,
    told: RefCell<Option<UseStateSetter<Option<Told>>>>,
    on_action: RefCell<Callback<Action>>,
    /// The key of the last text made, so that no two are the same.
    made: Cell<u32>,
}

/// What the page begins with.
pub(in crate::ui) fn begin(language: Language) -> (Rc<Keeping>, State) {
    let shelf = window().local_storage().ok().flatten();
    let tab = window().session_storage().ok().flatten();
    let get = |key| tab.as_ref().and_then(|tab| tab.get_item(key).ok().flatten());
    // Work with which the page never came to stand twice is not tried a third time.
    let tries: u32 = get(STARTING).and_then(|tries| tries.parse().ok()).unwrap_or(0);
    set(tab.as_ref(), STARTING, Some(&(tries + 1).to_string()));
    let shelf_of = shelf.as_ref().map(|shelf| shelf as &dyn Shelf);
    let remembered = get(TAB);
    let Start { keeper, state } = start(shelf_of, remembered.as_deref(), tries >= 2, language);
    let now = (state.work.clone(), View::of(&state));
    let keeping = Keeping {
        keeper: RefCell::new(keeper),
        shelf,
        tab,
        now: RefCell::new(now),
        timer: RefCell::default(),
        moving: Cell::default(),
        remembered: RefCell::new(remembered),
        told: RefCell::default(),
        on_action: RefCell::default(),
        made: Cell::new(0),
    };
    (Rc::new(keeping), state)
}

/// Follows the work, and tells what is to be told.
#[hook]
pub(in crate::ui) fn use_keeping(
    keeping: &Rc<Keeping>,
    work: &Rc<Work>,
    view: View,
    on_action: &Callback<Action>,
) -> Option<Told> {
    let told = use_state_eq(|| keeping.keeper.borrow().told.clone());
    *keeping.told.borrow_mut() = Some(told.setter());
    keeping.on_action.replace(on_action.clone());
    {
        let keeping = keeping.clone();
        // By the work itself, not by its value: to compare two counties takes longer than to look.
        let seen = (Rc::as_ptr(work), view);
        // At once, for the page may be gone before its effects have their turn.
        keeping.now.replace((work.clone(), view));
        use_effect_with(seen, move |_| keeping.follow());
    }
    {
        let keeping = keeping.clone();
        use_effect_with((), move |()| {
            set(keeping.tab.as_ref(), STARTING, None);
            // Before anything changes, for it may have to be kept when the page is left.
            with_part::<Writing>(|_| ());
            listeners(&keeping)
        });
    }
    (*told).clone()
}

impl Keeping {
    /// The kept works, the one changed last first; `None`: the browser keeps nothing.
    pub(in crate::ui) fn recents(&self) -> Option<Vec<Recent>> {
        self.shelf().map(kept::recents)
    }

    /// The id of the work on the page, where it is kept.
    pub(in crate::ui) fn id(&self) -> Option<String> {
        self.keeper.borrow().id().map(str::to_owned)
    }

    /// Opens something in place of the work on the page, which is kept first.
    pub(in crate::ui) fn open(self: &Rc<Self>, opening: &Opening, may_be_lost: bool) {
        self.keep();
        let (work, _) = self.now.borrow().clone();
        let opened = self.keeper.borrow_mut().open(self.shelf(), &work, opening, may_be_lost);
        if let Some((work, view)) = opened {
            let on_action = self.on_action.borrow().clone();
            on_action.emit(Action::Open(work));
            view.into_iter().flat_map(View::actions).for_each(|action| on_action.emit(action));
            if matches!(opening, Opening::Meeting(_)) {
                on_action.emit(Action::Present(Some(0)));
            }
        }
        self.tell();
    }

    /// Keeps the work as it is here, as a copy where another tab has made something else of it.
    pub(in crate::ui) fn keep_copy(self: &Rc<Self>) {
        self.write(|keeping| {
            let (work, view) = keeping.now.borrow().clone();
            keeping.keeper.borrow_mut().keep_now(keeping.shelf(), &work, view, &keeping.stamp());
            keeping.tell();
        });
    }

    /// Keeps what is not kept yet.
    pub(in crate::ui) fn keep(self: &Rc<Self>) {
        self.timer.take();
        if self.keeper.borrow().is_due(&self.now.borrow().0) {
            self.write(|keeping| {
                let (work, view) = keeping.now.borrow().clone();
                keeping.keeper.borrow_mut().keep(keeping.shelf(), &work, view, &keeping.stamp());
                keeping.tell();
            });
        }
    }

    /// Whether something waits for the part that writes.
    fn waits(&self) -> bool {
        here::<Writing>().is_none() && self.keeper.borrow().is_due(&self.now.borrow().0)
    }

    /// Does what writes: at once, or where the part that writes is still to come, when it has come.
    fn write(self: &Rc<Self>, act: fn(&Self)) {
        if here::<Writing>().is_some() {
            return act(self);
        }
        let keeping = self.clone();
        with_part::<Writing>(move |part| {
            if part.is_none() {
                keeping.keeper.borrow_mut().told = Some(Told::Unwritten);
                return keeping.tell();
            }
            act(&keeping);
        });
    }

    /// Deletes a kept work, and returns what [`Self::restore`] needs.
    pub(in crate::ui) fn delete(self: &Rc<Self>, id: &str) -> Option<String> {
        let deleted = kept::delete(self.shelf()?, id);
        // There may be room now for what had none.
        self.keep();
        deleted
    }

    /// Brings back what was deleted; `false`: there is no room.
    pub(in crate::ui) fn restore(&self, id: &str, text: &str) -> bool {
        self.shelf().is_some_and(|shelf| kept::restore(shelf, id, text))
    }

    /// Puts away what was told.
    pub(in crate::ui) fn dismiss(self: &Rc<Self>) {
        self.keeper.borrow_mut().told = None;
        self.tell();
    }

    fn follow(self: &Rc<Self>) {
        self.remember();
        let due = self.keeper.borrow().is_due(&self.now.borrow().0);
        if due {
            self.moving.set(true);
            if self.timer.borrow().is_none() {
                self.wait(PUT_OFF);
            }
        }
    }

    /// Keeps the work in a while, or where it goes on changing, later, but not more than so many times.
    fn wait(self: &Rc<Self>, put_off: u32) {
        self.moving.set(false);
        let keeping = self.clone();
        let timer = Timeout::new(SOON, move || match put_off.checked_sub(1) {
            Some(put_off) if keeping.moving.get() => keeping.wait(put_off),
            _ => keeping.keep(),
        });
        self.timer.replace(Some(timer));
    }

    fn look(self: &Rc<Self>) {
        let (work, view) = self.now.borrow().clone();
        self.keeper.borrow_mut().look(self.shelf(), &work, view, &self.stamp());
        self.tell();
        // What could not be written on that occasion.
        self.keep();
    }

    fn tell(&self) {
        self.remember();
        if let Some(told) = &*self.told.borrow() {
            told.set(self.keeper.borrow().told.clone());
        }
    }

    fn remember(&self) {
        let tab = self.keeper.borrow().tab(self.now.borrow().1);
        if tab != *self.remembered.borrow() {
            set(self.tab.as_ref(), TAB, tab.as_deref());
            self.remembered.replace(tab);
        }
    }

    fn shelf(&self) -> Option<&dyn Shelf> {
        self.shelf.as_ref().map(|shelf| shelf as &dyn Shelf)
    }

    fn stamp(&self) -> Stamp {
        self.made.set(self.made.get() + 1);
        let random = (Math::random() * f64::from(u32::MAX)) as u32;
        let now = Date::now();
        let pen = here::<Writing>().map(|part| part.pen);
        Stamp { now, fresh: format!("{:x}-{random:x}-{}", now as u64, self.made.get()), pen }
    }
}

fn listeners(keeping: &Rc<Keeping>) -> impl FnOnce() + use<> {
    let hidden = || document().visibility_state() == VisibilityState::Hidden;
    let keep = {
        let keeping = keeping.clone();
        move |_: &web_sys::Event| keeping.keep()
    };
    let look = {
        let keeping = keeping.clone();
        move |event: &web_sys::Event| {
            let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
            // Without a key, everything was cleared.
            if key.is_none_or(|key| kept::id_of(&key).is_some()) {
                keeping.look();
            }
        }
    };
    let seen = {
        let keeping = keeping.clone();
        move |_: &web_sys::Event| if hidden() { keeping.keep() } else { keeping.look() }
    };
    let type_out = move |_: &web_sys::Event| {
        if hidden() {
            take_typed();
        }
    };
    let leave = {
        let keeping = keeping.clone();
        // Nothing that was entered goes without a word: the browser asks whether to stay.
        move |event: &web_sys::Event| {
            if keeping.waits() {
                event.prevent_default();
            }
        }
    };
    // Phones end a page that is hidden without another word. Between two listeners the page is drawn anew: what was
    // typed is in the work by the time it is kept.
    let all = [
        EventListener::new(&window(), "pagehide", |_| take_typed()),
        EventListener::new(&document(), "visibilitychange", type_out),
        EventListener::new(&window(), "pagehide", keep),
        EventListener::new(&document(), "visibilitychange", seen),
        EventListener::new(&window(), "storage", look),
        EventListener::new_with_options(
            &window(),
            "beforeunload",
            EventListenerOptions::enable_prevent_default(),
            leave,
        ),
    ];
    move || drop(all)
}

fn set(storage: Option<&Storage>, key: &str, text: Option<&str>) {
    if let Some(storage) = storage {
        drop(text.map_or_else(|| storage.remove_item(key), |text| storage.set_item(key, text)));
    }
}

impl Shelf for Storage {
    fn keys(&self) -> Vec<String> {
        (0..self.length().unwrap_or(0)).filter_map(|place| self.key(place).ok().flatten()).collect()
    }

    fn get(&self, key: &str) -> Option<String> {
        self.get_item(key).ok().flatten()
    }

    fn set(&self, key: &str, text: &str) -> bool {
        self.set_item(key, text).is_ok()
    }

    fn remove(&self, key: &str) {
        drop(self.remove_item(key));
    }
}

/// A moment on the clock of this computer, and now.
pub(in crate::ui) fn moment(at: f64) -> Moment {
    let date = Date::new(&at.into());
    Moment {
        year: date.get_full_year(),
        month: date.get_month() + 1,
        day: date.get_date(),
        hour: date.get_hours(),
        minute: date.get_minutes(),
    }
}

/// Now on the clock of this computer.
pub(in crate::ui) fn now() -> Moment {
    moment(Date::now())
}
