//! How the file is laid out: an object's fields on lines of their own, a list of numbers on one line, whole numbers
//! without a decimal point. Made for people who open it in an editor and for line-by-line comparison.

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter, Serializer};
use std::io::{Result, Write};

/// Lays out a value.
pub(super) fn pretty(value: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, Layout::default());
    // Writing plain structs to memory cannot fail.
    let written = value.serialize(&mut serializer);
    debug_assert!(written.is_ok());
    bytes.push(b'\n');
    String::from_utf8(bytes).unwrap_or_default()
}

/// Every number up to here is a whole number if it looks like one.
const EXACT: f64 = 9_007_199_254_740_992.0;

#[derive(Default)]
struct Layout {
    /// Objects and lists that stand around the place being written.
    depth: usize,
    /// Whether an entry of a list has begun, and whether it is the first; what it is decides where it goes.
    entry: Option<bool>,
    /// For each list around: whether it was broken into lines.
    broken: Vec<bool>,
    /// Whether an object has just begun.
    empty: bool,
}

impl Layout {
    /// Before a number or text: on the same line.
    fn scalar<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        match self.entry.take() {
            Some(false) => writer.write_all(b", "),
            Some(true) | None => Ok(()),
        }
    }

    /// Before an object or list: on a line of its own.
    fn group<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        let Some(first) = self.entry.take() else { return Ok(()) };
        if let Some(broken) = self.broken.last_mut() {
            *broken = true;
        }
        writer.write_all(if first { b"\n" } else { b",\n" })?;
        self.indent(writer)
    }

    fn indent<W: ?Sized + Write>(&self, writer: &mut W) -> Result<()> {
        (0..self.depth).try_for_each(|_| writer.write_all(b"  "))
    }
}

impl Formatter for Layout {
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> Result<()> {
        self.scalar(writer)?;
        if value.floor() == value && value.abs() < EXACT && (value != 0.0 || value.is_sign_positive()) {
            write!(writer, "{value}")
        } else {
            CompactFormatter.write_f64(writer, value)
        }
    }

    fn write_i32<W: ?Sized + Write>(&mut self, writer: &mut W, value: i32) -> Result<()> {
        self.scalar(writer)?;
        CompactFormatter.write_i32(writer, value)
    }

    fn write_null<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.scalar(writer)?;
        CompactFormatter.write_null(writer)
    }

    fn begin_string<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.scalar(writer)?;
        CompactFormatter.begin_string(writer)
    }

    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.group(writer)?;
        self.depth += 1;
        self.broken.push(false);
        writer.write_all(b"[")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, _: &mut W, first: bool) -> Result<()> {
        self.entry = Some(first);
        Ok(())
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> Result<()> {
        Ok(())
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.depth = self.depth.saturating_sub(1);
        if self.broken.pop() == Some(true) {
            writer.write_all(b"\n")?;
            self.indent(writer)?;
        }
        writer.write_all(b"]")
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.group(writer)?;
        self.depth += 1;
        self.empty = true;
        writer.write_all(b"{")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        self.empty = false;
        writer.write_all(if first { b"\n" } else { b",\n" })?;
        self.indent(writer)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        writer.write_all(b": ")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.depth = self.depth.saturating_sub(1);
        if !std::mem::take(&mut self.empty) {
            writer.write_all(b"\n")?;
            self.indent(writer)?;
        }
        writer.write_all(b"}")
    }
}

#[cfg(test)]
mod tests {
    use super::pretty;
    use serde_json::json;

    #[test]
    fn lists_of_numbers_stay_on_one_line() {
        let value = json!({"a": [1.0, 2.5, -0.0], "b": [], "c": {}, "d": [{"e": [0.1, 1e300]}, {}], "f": [[1], []]});
        let text = pretty(&value);
        assert_eq!(
            text,
            "{\n  \"a\": [1, 2.5, -0.0],\n  \"b\": [],\n  \"c\": {},\n  \"d\": [\n    {\n      \"e\": [0.1, 1e+300]\n    },\n    {}\n  ],\n  \"f\": [\n    [1],\n    []\n  ]\n}\n"
        );
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap()["d"], json!([{"e": [0.1, 1e300]}, {}]));
    }
}
