//! Blocks of cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows, quotes around
//! cells that hold either.

/// The cells of a text, row by row. One line end at the very end begins no further row.
pub(super) fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_suffix('\n').unwrap_or(text);
    let text = text.strip_suffix('\r').unwrap_or(text);
    let mut rows = vec![Vec::new()];
    let mut rest = text;
    loop {
        let (cell, after) = cell(rest);
        if let Some(row) = rows.last_mut() {
            row.push(cell);
        }
        let mut chars = after.chars();
        match chars.next() {
            None => return rows,
            Some('\t') => {}
            Some(end) => {
                rows.push(Vec::new());
                if end == '\r' && chars.as_str().starts_with('\n') {
                    chars.next();
                }
            }
        }
        rest = chars.as_str();
    }
}

/// The first cell of a text, and what follows it: nothing, a tab or a line end.
fn cell(text: &str) -> (String, &str) {
    if let Some(quoted) = text.strip_prefix('"')
        && let Some((cell, after)) = unquoted(quoted)
    {
        return (cell, after);
    }
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    (text[..end].to_owned(), &text[end..])
}

/// A cell up to its closing quote, which must be followed by the end of the cell; `None`: the quote is only a sign.
fn unquoted(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let end = rest.find('"')?;
        cell.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        if let Some(more) = rest.strip_prefix('"') {
            cell.push('"');
            rest = more;
        } else {
            return (rest.is_empty() || rest.starts_with(['\t', '\n', '\r'])).then_some((cell, rest));
        }
    }
}

/// A cell as it is written.
pub(super) fn write(cell: &str) -> String {
    if cell.starts_with('"') || cell.contains(['\t', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_read_as_spreadsheets_write_it() {
        assert_eq!(read("a\tb\r\nc\td\r\n"), [["a", "b"], ["c", "d"]]);
        assert_eq!(read("a"), [["a"]]);
        assert_eq!(read(""), [[""]]);
        assert_eq!(read("a\n\nb"), [["a"], [""], ["b"]]);
        assert_eq!(read("\"x\ny\"\t\"say \"\"so\"\"\""), [["x\ny", "say \"so\""]]);
        // A quote that closes nothing is a sign like others.
        assert_eq!(read("\"x\ty"), [["\"x", "y"]]);
        assert_eq!(read("\"x\"y"), [["\"x\"y"]]);
    }

    #[test]
    fn what_is_written_is_read_back() {
        for cell in ["", "a", "\"", "\"a\"", "a\"b", "a\tb", "a\nb", "a\r\nb", "\"\n\"\"", "\r"] {
            assert_eq!(read(&format!("{}\t{}", write(cell), write(cell))), [[cell, cell]], "{cell:?}");
        }
    }
}
