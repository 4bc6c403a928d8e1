//! What a key asks of a meeting. Clickers send PageUp, PageDown, F5, Esc, B and full stops.

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The next step.
    Next,
    /// The step before.
    Previous,
    /// What is below on the screen; the next step, where there is no more.
    On,
    /// What is above; the step before, where there is no more.
    Up,
    /// The first step.
    First,
    /// The last one.
    Last,
    /// A step, from 0.
    To(usize),
    /// The answer to the question on the screen.
    Reveal,
    /// The screen black, or not any more.
    Blank,
    /// The pointer, or none.
    Pointer,
    /// Full screen, or not any more.
    FullScreen,
    /// Full screen, whether it is so already or not.
    Start,
    /// The last change once more.
    Replay,
    /// A note for the minutes.
    Note,
    /// What keys do.
    Keys,
    /// One thing less: a field, a list, full screen, the meeting.
    Back,
    /// What was done last is undone.
    Undo,
    /// What was undone is done again.
    Redo,
}

/// Where the keyboard is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// On nothing that uses keys.
    Page,
    /// On a button, which Enter and Space press.
    Button,
    /// On a choice, through which arrows go as well.
    Choice,
    /// In an empty field.
    Field,
    /// In a field in which something stands.
    Typing,
}

/// What a key asks for; `None`: nothing. `name` is what it writes, or what it is called where an input method has hidden
/// that; `control`: with Ctrl or ⌘; `waiting`: there is an answer to be shown.
pub fn asks(name: &str, control: bool, at: At, waiting: bool) -> Option<Ask> {
    let turns = matches!(name, "PageDown" | "PageUp");
    let own = match at {
        At::Page => false,
        At::Button => matches!(name, "Enter" | " "),
        // A clicker has nothing else to turn with.
        At::Choice => matches!(name, "Enter" | " " | "Home" | "End") || name.starts_with("Arrow"),
        At::Field => !turns && !matches!(name, "Escape" | "F5"),
        At::Typing => !matches!(name, "Escape" | "F5"),
    };
    if own {
        return None;
    }
    if control {
        return match name {
            "z" => Some(Ask::Undo),
            "Z" | "y" => Some(Ask::Redo),
            _ => None,
        };
    }
    Some(match name {
        "g" | "G" | "KeyG" | "Enter" | "PageDown" if waiting => Ask::Reveal,
        "PageDown" | " " => Ask::On,
        "PageUp" => Ask::Up,
        "ArrowRight" | "Enter" | "n" | "N" | "KeyN" => Ask::Next,
        "ArrowLeft" | "Backspace" | "p" | "P" | "KeyP" => Ask::Previous,
        "Home" => Ask::First,
        "End" => Ask::Last,
        "b" | "B" | "KeyB" | "." | "。" | "Period" => Ask::Blank,
        "l" | "L" | "KeyL" => Ask::Pointer,
        "f" | "F" | "KeyF" => Ask::FullScreen,
        "F5" => Ask::Start,
        "r" | "R" | "KeyR" => Ask::Replay,
        "m" | "M" | "KeyM" => Ask::Note,
        "?" | "？" => Ask::Keys,
        "Escape" => Ask::Back,
        _ => Ask::To(name.strip_prefix("Digit").unwrap_or(name).parse::<usize>().ok()?.checked_sub(1)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_turn_steps() {
        let ask = |name| asks(name, false, At::Page, false);
        for name in ["ArrowRight", "Enter", "n", "N", "KeyN"] {
            assert_eq!(ask(name), Some(Ask::Next), "{name}");
        }
        assert_eq!([ask("PageDown"), ask(" "), ask("PageUp")], [Ask::On, Ask::On, Ask::Up].map(Some));
        for name in ["ArrowLeft", "Backspace", "p", "P"] {
            assert_eq!(ask(name), Some(Ask::Previous), "{name}");
        }
        assert_eq!([ask("1"), ask("9"), ask("Digit3")], [0, 8, 2].map(|step| Some(Ask::To(step))));
        for name in ["0", "Digit0", "a", "F6", "Tab", "Shift", "Process", "ArrowDown", "", "-1", "١"] {
            assert_eq!(ask(name), None, "{name}");
        }
    }

    #[test]
    fn clickers_are_heard_everywhere_but_in_a_text() {
        for at in [At::Page, At::Button, At::Choice] {
            for (name, ask) in [
                ("PageDown", Ask::On),
                ("PageUp", Ask::Up),
                ("F5", Ask::Start),
                ("Escape", Ask::Back),
                ("b", Ask::Blank),
                (".", Ask::Blank),
            ] {
                assert_eq!(asks(name, false, at, false), Some(ask), "{name} {at:?}");
            }
        }
        assert_eq!(asks("PageDown", false, At::Field, false), Some(Ask::On));
        assert_eq!(asks("b", false, At::Field, false), None);
        assert_eq!(asks("PageDown", false, At::Typing, false), None);
        assert_eq!(asks("Escape", false, At::Typing, false), Some(Ask::Back));
    }

    #[test]
    fn what_has_the_keyboard_keeps_its_keys() {
        for name in ["Enter", " "] {
            assert_eq!(asks(name, false, At::Button, true), None);
            assert_eq!(asks(name, false, At::Choice, true), None);
        }
        assert_eq!(asks("ArrowRight", false, At::Button, false), Some(Ask::Next));
        assert_eq!(asks("ArrowRight", false, At::Choice, false), None);
        assert_eq!(asks("n", false, At::Choice, false), Some(Ask::Next));
    }

    #[test]
    fn enter_shows_the_answer_first() {
        assert_eq!(asks("Enter", false, At::Page, true), Some(Ask::Reveal));
        assert_eq!(asks("g", false, At::Page, true), Some(Ask::Reveal));
        assert_eq!(asks("g", false, At::Page, false), None);
        assert_eq!(asks("PageDown", false, At::Page, true), Some(Ask::Reveal));
        assert_eq!(asks("ArrowRight", false, At::Page, true), Some(Ask::Next));
    }

    #[test]
    fn with_control_only_undo_and_redo() {
        let ask = |name| asks(name, true, At::Page, false);
        assert_eq!([ask("z"), ask("Z"), ask("y")], [Some(Ask::Undo), Some(Ask::Redo), Some(Ask::Redo)]);
        assert_eq!([ask("b"), ask("1"), ask("Enter"), ask("r")], [None; 4]);
        assert_eq!(asks("z", true, At::Typing, false), None);
    }
}
