//! What is said about tables of inputs: how many problems there are, what came of a paste.

use super::Language;

/// How many errors and how many warnings there are; `None`: neither.
pub fn problems(language: Language, errors: usize, warnings: usize) -> Option<String> {
    let parts = [
        (errors, " 处错误", counted(errors, "error", "errors")),
        (warnings, " 处提醒", counted(warnings, "note", "notes")),
    ];
    list(language, &parts)
}

/// What came of a change in cells: taken, refused, without a place, passed over, and entries gone with removed rows;
/// `None`: nothing but a cell that was taken.
pub fn outcome(language: Language, cells: [usize; 5]) -> Option<String> {
    let [taken, refused, left_over, skipped, removed] = cells;
    if taken < 2 && refused + left_over + skipped + removed == 0 {
        return None;
    }
    let parts = [
        (taken, " 格已填入", counted(taken, "cell taken", "cells taken")),
        (
            refused,
            " 格未采用，见格中说明",
            counted(refused, "cell not taken: it says why", "cells not taken: they say why"),
        ),
        (left_over, " 格超出表格，未填入", counted(left_over, "cell beyond the table", "cells beyond the table")),
        (skipped, " 格表头或合计已略过", counted(skipped, "title or sum passed over", "titles and sums passed over")),
        (
            removed,
            " 项随所删的行一并删除",
            counted(removed, "entry of other tables removed", "entries of other tables removed"),
        ),
    ];
    list(language, &parts)
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// The parts that are not 0, one after another.
fn list(language: Language, parts: &[(usize, &str, String)]) -> Option<String> {
    let said: Vec<String> = parts
        .iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, zh, en)| match language {
            Language::Zh => format!("{count}{zh}"),
            Language::En => en.clone(),
        })
        .collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_are_counted() {
        assert_eq!(problems(Language::Zh, 2, 5).as_deref(), Some("2 处错误 · 5 处提醒"));
        assert_eq!(problems(Language::En, 1, 0).as_deref(), Some("1 error"));
        assert_eq!(problems(Language::En, 0, 0), None);
    }

    #[test]
    fn a_cell_that_is_taken_needs_no_word() {
        assert_eq!(outcome(Language::Zh, [1, 0, 0, 0, 0]), None);
        assert_eq!(outcome(Language::Zh, [0, 0, 0, 0, 0]), None);
        assert_eq!(
            outcome(Language::Zh, [36, 1, 0, 13, 0]).as_deref(),
            Some("36 格已填入 · 1 格未采用，见格中说明 · 13 格表头或合计已略过")
        );
        assert_eq!(
            outcome(Language::En, [0, 1, 0, 0, 2]).as_deref(),
            Some("1 cell not taken: it says why · 2 entries of other tables removed")
        );
    }
}
