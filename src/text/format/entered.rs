//! Numbers as people type them.

use super::MINUS;

/// A number as people type it: with spaces or commas between groups of three digits, with either minus, full-width from
/// a Chinese keyboard, with or without a per cent sign. `None`: no number, or one that could mean two: 1,2.
pub fn parse(text: &str) -> Option<f64> {
    let text: String = text
        .trim()
        .trim_end_matches(['%', '\u{ff05}'])
        .trim_end()
        .chars()
        .map(|c| match c {
            '\u{ff10}'..='\u{ff19}' => char::from_u32(u32::from(c) - 0xff10 + u32::from('0')).unwrap_or(c),
            MINUS | '\u{ff0d}' | '–' => '-',
            '\u{ff0b}' => '+',
            '\u{ff0e}' | '。' => '.',
            '\u{ff0c}' | '_' => ',',
            c if c.is_whitespace() => ' ',
            other => other,
        })
        .collect();
    let digits = text.trim_start_matches(['-', '+']);
    let sign = &text[..text.len() - digits.len()];
    // Between a sign and its number a space means nothing.
    let digits = digits.trim_start();
    let between = |c: char| matches!(c, ',' | ' ');
    let whole = digits.find(|c: char| !c.is_ascii_digit() && !between(c)).unwrap_or(digits.len());
    let mut groups = digits[..whole].split(between);
    let first = groups.next()?;
    let mut plain = format!("{sign}{first}");
    for group in groups {
        // Of 0,123 the comma is a point, and 1234,567 has no groups of three.
        if group.len() != 3 || !(1..=3).contains(&first.len()) || first.starts_with('0') {
            return None;
        }
        plain.push_str(group);
    }
    plain.push_str(&digits[whole..]);
    number(&plain)
}

/// A finite number in decimal, read by the reader of files: `str::parse` would bring 10 KB of tables of its own.
fn number(plain: &str) -> Option<f64> {
    let digits = plain.strip_prefix(['-', '+']).unwrap_or(plain);
    let at = digits.find(['e', 'E']).unwrap_or(digits.len());
    let (mantissa, exponent) = digits.split_at(at);
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    // What a file's number need not have, or must not.
    let whole = match whole.trim_start_matches('0') {
        "" if mantissa.len() > 1 || whole == "0" => "0",
        whole => whole,
    };
    let json = format!("{whole}.{part}0{exponent}");
    let starts_well = json.starts_with(|c: char| c.is_ascii_digit());
    let size: f64 = serde_json::from_slice(json.as_bytes()).ok().filter(|_| starts_well)?;
    Some(if plain.starts_with('-') { -size } else { size })
}

#[cfg(test)]
mod tests {
    use super::{number, parse};

    #[test]
    fn groups_are_of_three_digits() {
        for (text, value) in [
            ("1,234,567", 1_234_567.0),
            ("1,234.5", 1234.5),
            ("１，２３４", 1234.0),
            ("12 345", 12_345.0),
            ("−12\u{a0}345.25", -12_345.25),
            ("1\u{202f}234 %", 1234.0),
            ("- 5", -5.0),
            ("0.125", 0.125),
        ] {
            assert_eq!(parse(text), Some(value), "{text}");
        }
        for text in [
            "1,2", "12,34", "1,23,456", "1234,567", "0,123", "1,2345", "1,234,", ",123", "1,,234", "1.234,5", "1.5 6",
            "1 2", "1，2", "--5",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_as_by_the_standard_library() {
        let parts: Vec<&str> =
            " 0 00 7 007 12345678901234567890 . .. .0 .5 5. - + e E5 e-7 e+05 e400 e-400 inf NaN 0.1"
                .split(' ')
                .collect();
        for first in &parts {
            for second in &parts {
                for third in &parts {
                    let text = format!("{first}{second}{third}");
                    let expected = text.parse().ok().filter(|value: &f64| value.is_finite());
                    assert_eq!(number(&text).map(f64::to_bits), expected.map(f64::to_bits), "{text}");
                }
            }
        }
    }
}
