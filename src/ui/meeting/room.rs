//! What a meeting keeps from step to step and forgets at its end: guesses, what is being decided, what lies over the
//! step.

use crate::model::{Place, Stage, Year};

/// What is open in place of the step, or below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The list of steps, to be changed.
    Steps,
    /// The minutes.
    Minutes,
    /// What keys do.
    Keys,
    /// A field for a note, below the step.
    Note,
}

/// What the room is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The scenario, by its id.
    pub scenario: String,
    /// Where.
    pub place: Place,
    /// Of which stage.
    pub stage: Stage,
    /// In which school year.
    pub year: Year,
}

/// What the room has said to a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Guesses {
    /// The guesses, in the order they were made.
    pub given: Vec<f64>,
    /// Whether the answer is shown.
    pub shown: bool,
}

impl Guesses {
    /// The middle of the guesses; `None`: there are none.
    pub fn median(&self) -> Option<f64> {
        let mut sorted = self.given.clone();
        crate::scenario::order::sort_by(&mut sorted, f64::total_cmp);
        let middle = sorted.len() / 2;
        let upper = *sorted.get(middle)?;
        Some(if sorted.len() % 2 == 1 { upper } else { (sorted[middle - 1] + upper) / 2.0 })
    }
}

/// What is chosen. Nothing is before somebody chooses it: no decision is one too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// Nothing yet.
    #[default]
    Nothing,
    /// That nothing is decided for now.
    Later,
    /// The scenario of this id.
    Scenario(String),
}

/// What is about to be decided.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    /// What is chosen.
    pub choice: Choice,
    /// What is to be written beside it.
    pub text: String,
}

/// The state of a meeting that is its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Room {
    /// Whether the screen is black.
    pub blank: bool,
    /// Whether a large ring follows the mouse.
    pub pointer: bool,
    /// What is open.
    pub panel: Option<Panel>,
    /// What is about to be decided.
    pub decided: Decided,
    guesses: Vec<(Asked, Guesses)>,
}

/// What happens in it.
#[derive(Clone, Debug, PartialEq)]
pub enum Turn {
    /// The screen turns black, or not.
    Blank(bool),
    /// The pointer is shown, or not.
    Pointer,
    /// Something is opened, or closed if it was open.
    Toggle(Panel),
    /// What is open is closed.
    Close,
    /// Somebody guesses.
    Guess(Asked, f64),
    /// A guess is taken back, by its place.
    Drop(Asked, usize),
    /// The answer is shown, or hidden again.
    Show(Asked, bool),
    /// Something else is about to be decided.
    Decide(Decided),
}

/// So many guesses are noted at most.
const MOST: usize = 200;

impl Room {
    /// The room after that.
    #[must_use]
    pub fn after(&self, turn: Turn) -> Self {
        let mut room = self.clone();
        match turn {
            Turn::Blank(blank) => room.blank = blank,
            Turn::Pointer => room.pointer = !room.pointer,
            Turn::Toggle(panel) => room.panel = (room.panel != Some(panel)).then_some(panel),
            Turn::Close => room.panel = None,
            Turn::Guess(asked, guess) => {
                let guesses = room.of(asked);
                if guesses.given.len() < MOST {
                    guesses.given.push(guess);
                }
            }
            Turn::Drop(asked, place) => {
                let given = &mut room.of(asked).given;
                if place < given.len() {
                    given.remove(place);
                }
            }
            Turn::Show(asked, shown) => room.of(asked).shown = shown,
            Turn::Decide(decided) => room.decided = decided,
        }
        room
    }

    /// What was said to a question.
    pub fn guesses(&self, asked: &Asked) -> Guesses {
        self.guesses.iter().find(|(known, _)| known == asked).map(|(_, guesses)| guesses.clone()).unwrap_or_default()
    }

    fn of(&mut self, asked: Asked) -> &mut Guesses {
        let place = self.guesses.iter().position(|(known, _)| *known == asked).unwrap_or_else(|| {
            self.guesses.push((asked, Guesses::default()));
            self.guesses.len() - 1
        });
        &mut self.guesses[place].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(year: Year) -> Asked {
        Asked { scenario: "baseline".into(), place: Place::County, stage: Stage::Primary, year }
    }

    #[test]
    fn guesses_belong_to_their_question() {
        let turns = [
            Turn::Guess(asked(2027), 300.0),
            Turn::Guess(asked(2028), 1.0),
            Turn::Guess(asked(2027), 100.0),
            Turn::Guess(asked(2027), 900.0),
            Turn::Show(asked(2027), true),
        ];
        let room = turns.into_iter().fold(Room::default(), |room, turn| room.after(turn));
        let guesses = room.guesses(&asked(2027));
        assert_eq!(
            (guesses.given.as_slice(), guesses.median(), guesses.shown),
            (&[300.0, 100.0, 900.0][..], Some(300.0), true)
        );
        assert!(!room.guesses(&asked(2028)).shown);
        let room = room.after(Turn::Drop(asked(2027), 2)).after(Turn::Drop(asked(2027), 7));
        assert_eq!(room.guesses(&asked(2027)).median(), Some(200.0));
        assert_eq!(room.guesses(&asked(2030)).median(), None);
    }

    #[test]
    fn the_same_button_opens_and_closes() {
        let open = Room::default().after(Turn::Toggle(Panel::Steps));
        assert_eq!(open.panel, Some(Panel::Steps));
        assert_eq!(open.after(Turn::Toggle(Panel::Minutes)).panel, Some(Panel::Minutes));
        assert_eq!(open.after(Turn::Toggle(Panel::Steps)).panel, None);
        assert_eq!(open.after(Turn::Close).panel, None);
    }

    #[test]
    fn a_room_never_says_too_much() {
        let many = (0..300).fold(Room::default(), |room, guess| room.after(Turn::Guess(asked(2027), f64::from(guess))));
        assert_eq!(many.guesses(&asked(2027)).given.len(), MOST);
    }
}
