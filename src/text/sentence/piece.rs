//! Pieces of a sentence, each with its tone.

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// How they are shown.
    pub tone: Tone,
}

/// How a piece is shown. The words say it all without it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// As the rest.
    #[default]
    Plain,
    /// A shortage, or a date that goes with it.
    Short,
    /// Idle places.
    Idle,
    /// Near the limit.
    Warn,
}

/// The words alone: for screen readers, files and titles.
pub fn plain_text(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}

/// Puts pieces together.
#[derive(Debug, Default)]
pub(super) struct Writer(Vec<Piece>);

impl Writer {
    /// Adds words; those of the same tone become one piece.
    pub(super) fn add(&mut self, tone: Tone, text: impl AsRef<str>) -> &mut Self {
        let text = text.as_ref();
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.tone == tone => last.text.push_str(text),
            _ => self.0.push(Piece { text: text.into(), tone }),
        }
        self
    }

    /// Adds plain words.
    pub(super) fn plain(&mut self, text: impl AsRef<str>) -> &mut Self {
        self.add(Tone::Plain, text)
    }

    /// The pieces; the first letter a capital, where the language has them.
    pub(super) fn pieces(mut self) -> Vec<Piece> {
        if let Some(first) = self.0.first_mut() {
            let mut letters = first.text.chars();
            if let Some(letter) = letters.next().filter(char::is_ascii_lowercase) {
                first.text = letter.to_ascii_uppercase().to_string() + letters.as_str();
            }
        }
        self.0
    }
}
