//! What someone typed into a number field.

use crate::text::format::parse;

/// What was typed, and whether it can be taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Typed {
    /// A number that can be taken.
    Number(f64),
    /// No number at all.
    NotANumber,
    /// A number outside the range.
    OutOfRange,
    /// Not whole where it has to be.
    NotWhole,
}

/// Reads what was typed for a number from `min` to `max`; `share`: whether it is a number of per cent.
pub fn typed(text: &str, min: f64, max: f64, whole: bool, share: bool) -> Typed {
    match parse(text).filter(|_| share || !text.contains(['%', '％'])) {
        None => Typed::NotANumber,
        Some(number) if number < min || number > max => Typed::OutOfRange,
        Some(number) if whole && number.fract() != 0.0 => Typed::NotWhole,
        Some(number) => Typed::Number(number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_numbers_from_what_cannot_be_taken() {
        assert_eq!(typed(" −4.5 ", -10.0, 10.0, false, false), Typed::Number(-4.5));
        assert_eq!(typed("95%", 0.0, 100.0, false, true), Typed::Number(95.0));
        assert_eq!(typed("很多", 0.0, 100.0, false, false), Typed::NotANumber);
        assert_eq!(typed("", 0.0, 100.0, false, false), Typed::NotANumber);
        assert_eq!(typed("12%", 0.0, 100.0, false, false), Typed::NotANumber);
        assert_eq!(typed("1,2", 0.0, 100.0, false, false), Typed::NotANumber);
        assert_eq!(typed("120", 0.0, 100.0, false, false), Typed::OutOfRange);
        assert_eq!(typed("2023.5", 2000.0, 2100.0, true, false), Typed::NotWhole);
    }
}
