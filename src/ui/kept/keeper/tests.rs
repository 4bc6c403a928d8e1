use super::*;
use crate::scenario::parameters::{Key, get};
use crate::ui::state::{Action, Tab};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// A storage with room for so many letters.
struct Table {
    texts: RefCell<BTreeMap<String, String>>,
    room: Cell<usize>,
}

impl Table {
    fn new() -> Self {
        Self { texts: RefCell::default(), room: Cell::new(usize::MAX) }
    }

    fn id(&self) -> String {
        let recents = recents(self);
        assert_eq!(recents.len(), 1);
        recents[0].id.clone()
    }
}

impl Shelf for Table {
    fn keys(&self) -> Vec<String> {
        self.texts.borrow().keys().cloned().collect()
    }

    fn get(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    fn set(&self, key: &str, text: &str) -> bool {
        let others: usize = self.texts.borrow().iter().filter(|(own, _)| *own != key).map(|(_, text)| text.len()).sum();
        let fits = others + text.len() <= self.room.get();
        if fits {
            self.texts.borrow_mut().insert(key.into(), text.into());
        }
        fits
    }

    fn remove(&self, key: &str) {
        self.texts.borrow_mut().remove(key);
    }
}

/// A tab of the browser.
struct Page<'a> {
    shelf: &'a Table,
    keeper: Keeper,
    state: Rc<State>,
    remembered: Option<String>,
}

thread_local! {
    static CLOCK: Cell<u32> = const { Cell::new(0) };
}

fn stamp() -> Stamp {
    CLOCK.with(|clock| {
        clock.set(clock.get() + 1);
        Stamp { now: f64::from(clock.get()), fresh: format!("w{}", clock.get()), pen: Some(Pen::PEN) }
    })
}

impl<'a> Page<'a> {
    fn open(shelf: &'a Table, remembered: Option<&str>) -> Self {
        let Start { keeper, state } = start(Some(shelf), remembered, false, Language::Zh);
        let mut page = Self { shelf, keeper, state: Rc::new(state), remembered: None };
        page.remember();
        page
    }

    fn reload(self) -> Self {
        Self::open(self.shelf, self.remembered.as_deref())
    }

    fn remember(&mut self) {
        self.remembered = self.keeper.tab(View::of(&self.state));
    }

    fn act(&mut self, action: Action) {
        self.state = self.state.clone().after(action);
        self.keeper.keep(Some(self.shelf), &self.state.work, View::of(&self.state), &stamp());
        self.remember();
    }

    fn births(&mut self, value: f64) {
        self.act(Action::SetParameter(Key::BirthChange, value));
    }

    fn shows(&self) -> f64 {
        get(&self.state.plan.scenario.inputs, &Key::BirthChange).unwrap()
    }

    fn look(&mut self) {
        self.keeper.look(Some(self.shelf), &self.state.work, View::of(&self.state), &stamp());
    }

    fn turn_to(&mut self, opening: &Opening) -> bool {
        let opened = self.keeper.open(Some(self.shelf), &self.state.work, opening, false);
        let Some((work, view)) = opened else { return false };
        // What was left is on the page until it is drawn anew, and must not be kept in the place of the other.
        self.keeper.keep(Some(self.shelf), &self.state.work, View::of(&self.state), &stamp());
        self.act(Action::Open(work));
        self.state = Rc::new(placed((*self.state).clone(), view));
        true
    }
}

#[test]
fn looking_at_a_preset_keeps_nothing() {
    let shelf = Table::new();
    let mut page = Page::open(&shelf, None);
    page.act(Action::ChooseTab(Tab::Data));
    assert_eq!((recents(&shelf), page.keeper.told.as_ref()), (vec![], None));
    assert_eq!(page.reload().state.tab, Tab::Data);
}

#[test]
fn a_reload_brings_back_exactly_what_was_there() {
    let shelf = Table::new();
    let mut page = Page::open(&shelf, None);
    page.births(-0.05);
    page.births(-0.06);
    page.act(Action::ChooseTab(Tab::Data));
    let before = page.state.work.clone();
    let page = page.reload();
    assert_eq!((&page.state.work, page.state.tab, page.keeper.told.as_ref()), (&before, Tab::Data, None));
    assert_eq!(recents(&shelf).len(), 1);
}

#[test]
fn a_new_tab_opens_what_was_changed_last_and_says_so() {
    let shelf = Table::new();
    Page::open(&shelf, None).births(-0.05);
    let mut other = Page::open(&shelf, None);
    assert!(matches!(&other.keeper.told, Some(Told::Resumed(label)) if label.county.zh == "恩施市"));
    assert!(other.turn_to(&Opening::Preset(presets::list()[0].id.into())));
    other.births(-0.01);
    assert_eq!(recents(&shelf).len(), 2);
    assert_eq!(Page::open(&shelf, None).shows(), -0.01);
}

#[test]
fn two_tabs_never_write_over_each_other() {
    let shelf = Table::new();
    let mut one = Page::open(&shelf, None);
    one.births(-0.05);
    let mut two = Page::open(&shelf, None);
    two.births(-0.06);
    one.look();
    assert_eq!(one.keeper.told, Some(Told::OtherTab));
    // Going on all the same makes a copy; both are there.
    one.births(-0.07);
    let Some(Told::Copied(id)) = one.keeper.told.clone() else { panic!("{:?}", one.keeper.told) };
    assert_eq!(recents(&shelf).len(), 2);
    two.births(-0.08);
    two.look();
    assert_eq!((recents(&shelf).len(), two.keeper.told.as_ref()), (2, None));
    assert!(one.turn_to(&Opening::Kept(id)));
    assert_eq!(one.shows(), -0.08);
    let copy = recents(&shelf).into_iter().map(|recent| recent.id).find(|id| Some(id.as_str()) != one.keeper.id());
    assert!(one.turn_to(&Opening::Kept(copy.unwrap())));
    assert_eq!(one.shows(), -0.07);
}

#[test]
fn what_another_tab_does_between_two_looks_is_noticed_when_writing() {
    let shelf = Table::new();
    let mut one = Page::open(&shelf, None);
    one.births(-0.05);
    Page::open(&shelf, None).births(-0.06);
    one.births(-0.07);
    assert!(matches!(one.keeper.told, Some(Told::Copied(_))));
    assert_eq!(recents(&shelf).len(), 2);
}

/// Two tabs of which each sees the storage as it was before the other wrote; the second one's writing comes last.
fn written_in_the_same_instant(shelf: &Table) -> (Page<'_>, Page<'_>) {
    let mut one = Page::open(shelf, None);
    one.births(-0.05);
    let key = super::super::key(&shelf.id());
    let seen = shelf.get(&key).unwrap();
    let mut two = Page::open(shelf, None);
    one.births(-0.06);
    shelf.set(&key, &seen);
    two.births(-0.07);
    (one, two)
}

#[test]
fn of_two_writings_in_the_same_instant_both_stay() {
    let shelf = Table::new();
    let (mut one, mut two) = written_in_the_same_instant(&shelf);
    assert!(!matches!(two.keeper.told, Some(Told::OtherTab | Told::Copied(_))));
    one.look();
    let Some(Told::Copied(other)) = one.keeper.told.clone() else { panic!("{:?}", one.keeper.told) };
    assert_eq!((recents(&shelf).len(), Some(other.as_str())), (2, two.keeper.id()));
    one.remember();
    assert_eq!((one.reload().shows(), Page::open(&shelf, two.remembered.as_deref()).shows()), (-0.06, -0.07));
    two.look();
    assert!(!matches!(two.keeper.told, Some(Told::OtherTab | Told::Copied(_))));
}

#[test]
fn what_was_displaced_while_there_was_no_room_is_kept_later() {
    let shelf = Table::new();
    let (mut one, _) = written_in_the_same_instant(&shelf);
    shelf.room.set(0);
    one.look();
    assert_eq!(one.keeper.told, Some(Told::Full));
    assert!(!one.turn_to(&Opening::Preset("empty@1".into())));
    shelf.room.set(usize::MAX);
    one.look();
    assert!(matches!(one.keeper.told, Some(Told::Copied(_))));
    assert_eq!(recents(&shelf).len(), 2);
}

#[test]
fn a_tab_that_was_followed_for_days_makes_no_copy() {
    let shelf = Table::new();
    let mut one = Page::open(&shelf, None);
    one.births(-0.05);
    let mut two = Page::open(&shelf, None);
    for day in 1..40 {
        two.births(f64::from(day) / 100.0);
        one.look();
        assert_eq!((one.keeper.told.as_ref(), recents(&shelf).len()), (Some(&Told::OtherTab), 1), "day {day}");
        two = two.reload();
    }
}

#[test]
fn mine_can_be_kept_as_a_copy_without_a_change() {
    let shelf = Table::new();
    let mut one = Page::open(&shelf, None);
    one.births(-0.05);
    Page::open(&shelf, None).births(-0.06);
    one.look();
    one.keeper.keep_now(Some(&shelf), &one.state.work, View::of(&one.state), &stamp());
    assert!(matches!(one.keeper.told, Some(Told::Copied(_))));
    one.remember();
    assert_eq!(one.reload().shows(), -0.05);
}

#[test]
fn a_full_storage_is_told_and_loses_nothing() {
    let shelf = Table::new();
    let mut page = Page::open(&shelf, None);
    page.births(-0.05);
    shelf.room.set(0);
    page.births(-0.06);
    assert_eq!(page.keeper.told, Some(Told::Full));
    // Nothing else is opened in its place, unless the person says so.
    let opening = Opening::Preset("empty@1".into());
    assert!(!page.turn_to(&opening));
    assert_eq!(page.keeper.told, Some(Told::Unkept(opening)));
    assert_eq!(page.shows(), -0.06);
    shelf.room.set(usize::MAX);
    page.births(-0.07);
    assert_eq!(page.keeper.told, Some(Told::Unkept(Opening::Preset("empty@1".into()))));
    assert_eq!(page.reload().shows(), -0.07);
}

#[test]
fn a_browser_that_keeps_nothing_says_so_once() {
    let Start { mut keeper, state } = start(None, None, false, Language::Zh);
    let view = View::of(&state);
    let mut state = Rc::new(state);
    for value in [-0.05, -0.06] {
        state = state.after(Action::SetParameter(Key::BirthChange, value));
        keeper.keep(None, &state.work, view, &stamp());
        assert_eq!(keeper.told.take(), (value == -0.05).then_some(Told::Off));
    }
}

#[test]
fn what_is_damaged_keeps_nobody_from_starting() {
    let shelf = Table::new();
    let mut page = Page::open(&shelf, None);
    page.births(-0.05);
    let key = super::super::key(&shelf.id());
    let text = shelf.get(&key).unwrap();
    for damaged in ["", "{}", "{}\nx", &text[..text.len() - 9], &text[9..], &text.replace('\n', "\n-")] {
        shelf.set(&key, damaged);
        let page = Page::open(&shelf, page.remembered.as_deref());
        assert_eq!(page.keeper.told, Some(Told::Lost));
        assert_eq!(shelf.get(&key).as_deref(), Some(damaged), "it is left as it is");
    }
    shelf.remove(&key);
    assert_eq!(Page::open(&shelf, page.remembered.as_deref()).keeper.told, Some(Told::Lost));
}

#[test]
fn what_kept_the_page_from_starting_is_not_opened_by_itself() {
    let shelf = Table::new();
    let mut page = Page::open(&shelf, None);
    page.births(-0.05);
    let started = start(Some(&shelf), page.remembered.as_deref(), true, Language::Zh);
    assert_eq!(started.keeper.told, Some(Told::Stumbled));
    assert_eq!(recents(&shelf).len(), 1);
}

#[test]
fn what_is_opened_again_is_not_kept_twice() {
    let shelf = Table::new();
    let mut workspace = presets::workspace("example@1").unwrap();
    workspace.scenarios[0].inputs.horizon = 7;
    let opening = || Opening::Work(Rc::new(Work::of(workspace.clone())));
    for _ in 0..2 {
        let mut page = Page::open(&shelf, None);
        assert!(page.turn_to(&opening()));
        assert_eq!(recents(&shelf).len(), 1);
    }
    let mut page = Page::open(&shelf, None);
    page.births(-0.05);
    assert!(page.turn_to(&opening()));
    assert_eq!(recents(&shelf).len(), 2);
}
