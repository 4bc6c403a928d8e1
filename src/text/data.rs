//! What is said about tables of inputs: how many problems there are, what came of a paste.

use super::{Language, words};
use crate::scenario::sheet::Sheet;

/// How many errors and how many warnings there are; `None`: neither.
pub fn problems(language: Language, errors: usize, warnings: usize) -> Option<String> {
    let parts = [
        (errors, " 处错误", counted(errors, "error", "errors")),
        (warnings, " 处提醒", counted(warnings, "note", "notes")),
    ];
    list(language, &parts)
}

/// What came of a change in cells: taken, refused, without a place, passed over; `None`: nothing but a cell that was
/// taken.
pub fn outcome(language: Language, cells: [usize; 4]) -> Option<String> {
    let [taken, refused, left_over, skipped] = cells;
    if taken < 2 && refused + left_over + skipped == 0 {
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
    ];
    list(language, &parts)
}

/// Zones, schools or projects that were removed, by what the first are called, how many entries of which tables went with
/// them, and how many closures have no receiving school now: `已删除片区“城北”及其学生、教室等数，连同片区间流动 3 条、外来人口 2 条。`
pub fn removed(
    language: Language,
    sheet: Sheet,
    names: &[String],
    count: usize,
    entries: &[(Sheet, usize)],
    receivers: usize,
) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("“{name}”")).collect();
    let names = named(language, &quoted, count);
    let title = |sheet: Sheet| words(language).data.title(sheet);
    match language {
        Language::Zh => {
            let (what, figures) = match sheet {
                Sheet::Zones => ("片区", "及其学生、教室等数"),
                Sheet::Schools => ("学校", "及其学生、班级等数"),
                _ => ("项目", ""),
            };
            let entries: Vec<String> =
                entries.iter().map(|(sheet, count)| format!("{} {count} 条", title(*sheet))).collect();
            let with = if entries.is_empty() { String::new() } else { format!("，连同{}", entries.join("、")) };
            let open = if receivers == 0 {
                String::new()
            } else {
                format!("另有 {receivers} 条撤并没有了接收学校，学生改由本片区其余学校分摊。")
            };
            format!("已删除{what}{names}{figures}{with}。{open}")
        }
        Language::En => {
            let what = match (sheet, count) {
                (Sheet::Zones, 1) => "Zone",
                (Sheet::Zones, _) => "Zones",
                (Sheet::Schools, 1) => "School",
                (Sheet::Schools, _) => "Schools",
                (_, 1) => "Project",
                _ => "Projects",
            };
            let figures = match sheet {
                Sheet::Zones => " with all pupils, rooms and other figures",
                Sheet::Schools => " with all pupils and classes",
                _ => "",
            };
            let entries: Vec<String> =
                entries.iter().map(|(sheet, count)| format!("{} ({count})", title(*sheet))).collect();
            let with = if entries.is_empty() {
                String::new()
            } else {
                format!("; entries gone as well: {}", entries.join(", "))
            };
            let open = if receivers == 0 {
                String::new()
            } else {
                let closures = counted(receivers, "closure has", "closures have");
                format!(" {closures} no receiving school now: the other schools of the zone take the pupils.")
            };
            format!("{what} {names} deleted{figures}{with}.{open}")
        }
    }
}

/// The first step of a new county, with what it takes before anything else is entered.
pub fn first_step(language: Language, title: &str) -> String {
    match language {
        Language::Zh => format!("{title}（名称、基准学年）"),
        Language::En => format!("{title} (name, base year)"),
    }
}

/// Rows of a paste that the table does not have: what the first are called, how many they are, and their cells.
pub fn lost_rows(language: Language, sheet: Sheet, names: &[String], count: usize, cells: usize) -> String {
    let names = named(language, names, count);
    let cells_en = counted(cells, "cell", "cells");
    let zones = sheet.keys() == 1 && !sheet.by_year() && sheet != Sheet::StageShares;
    match (language, zones, sheet.by_school() || sheet == Sheet::Schools) {
        (Language::Zh, _, true) => format!("没有这所学校，未填入：{names}（{cells} 格）"),
        (Language::Zh, true, _) => format!("没有这个片区，未填入：{names}（{cells} 格）"),
        (Language::Zh, ..) => format!("表中没有这一行，未填入：{names}（{cells} 格）"),
        (Language::En, _, true) => format!("No such school, not filled in: {names} ({cells_en})"),
        (Language::En, true, _) => format!("No such zone, not filled in: {names} ({cells_en})"),
        (Language::En, ..) => format!("No such row, not filled in: {names} ({cells_en})"),
    }
}

/// Rows of a paste that stand in it more than once.
pub fn twice(language: Language, names: &[String], count: usize, cells: usize) -> String {
    let names = named(language, names, count);
    match language {
        Language::Zh => format!("重复的行，只填入第一次出现的：{names}（{cells} 格未填入）"),
        Language::En => {
            format!("Rows given twice, the first is kept: {names} ({} not filled in)", counted(cells, "cell", "cells"))
        }
    }
}

/// Columns of a paste whose title is none of the table's.
pub fn lost_columns(language: Language, names: &[String], count: usize, cells: usize) -> String {
    let names = named(language, names, count);
    match language {
        Language::Zh => format!("未识别的列：{names}（{cells} 格未填入）"),
        Language::En => format!("Columns not recognised: {names} ({} not filled in)", counted(cells, "cell", "cells")),
    }
}

/// The first names, and how many there are where that is more.
fn named(language: Language, names: &[String], count: usize) -> String {
    let more = count > names.len();
    match language {
        Language::Zh if more => format!("{}等 {count} 个", names.join("、")),
        Language::Zh => names.join("、"),
        Language::En if more => format!("{} and {} more", names.join(", "), count - names.len()),
        Language::En => names.join(", "),
    }
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
    fn what_is_lost_is_named() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let one = names(&["河西"]);
        assert_eq!(lost_rows(Language::Zh, Sheet::Pupils, &one, 1, 15), "没有这个片区，未填入：河西（15 格）");
        assert_eq!(lost_rows(Language::En, Sheet::County, &one, 1, 1), "No such row, not filled in: 河西 (1 cell)");
        assert_eq!(twice(Language::Zh, &one, 1, 2), "重复的行，只填入第一次出现的：河西（2 格未填入）");
        assert_eq!(twice(Language::En, &one, 1, 1), "Rows given twice, the first is kept: 河西 (1 cell not filled in)");
        let three = names(&["甲", "乙", "丙"]);
        assert_eq!(lost_columns(Language::Zh, &three, 5, 10), "未识别的列：甲、乙、丙等 5 个（10 格未填入）");
        let three = names(&["A", "B", "C"]);
        assert_eq!(
            lost_columns(Language::En, &three, 5, 10),
            "Columns not recognised: A, B, C and 2 more (10 cells not filled in)"
        );
    }

    #[test]
    fn what_goes_with_a_row_is_named() {
        let entries = [(Sheet::Links, 3), (Sheet::Estates, 1)];
        let north = ["城北".to_owned()];
        assert_eq!(
            removed(Language::Zh, Sheet::Zones, &north, 1, &entries, 0),
            "已删除片区“城北”及其学生、教室等数，连同片区间流动 3 条、住宅小区 1 条。"
        );
        let two = ["A".to_owned(), "B".to_owned()];
        assert_eq!(
            removed(Language::En, Sheet::Projects, &two, 2, &[(Sheet::Effects, 4)], 0),
            "Projects “A”, “B” deleted; entries gone as well: Rooms of projects (4)."
        );
        assert_eq!(
            removed(Language::Zh, Sheet::Schools, &north, 1, &[(Sheet::Closures, 1)], 2),
            "已删除学校“城北”及其学生、班级等数，连同项目撤并的学校 1 条。另有 2 条撤并没有了接收学校，学生改由本片区其余学校分摊。"
        );
        assert_eq!(removed(Language::Zh, Sheet::Projects, &north, 5, &[], 0), "已删除项目“城北”等 5 个。");
    }

    #[test]
    fn problems_are_counted() {
        assert_eq!(problems(Language::Zh, 2, 5).as_deref(), Some("2 处错误 · 5 处提醒"));
        assert_eq!(problems(Language::En, 1, 0).as_deref(), Some("1 error"));
        assert_eq!(problems(Language::En, 0, 0), None);
    }

    #[test]
    fn a_cell_that_is_taken_needs_no_word() {
        assert_eq!(outcome(Language::Zh, [1, 0, 0, 0]), None);
        assert_eq!(outcome(Language::Zh, [0, 0, 0, 0]), None);
        assert_eq!(
            outcome(Language::Zh, [36, 1, 0, 13]).as_deref(),
            Some("36 格已填入 · 1 格未采用，见格中说明 · 13 格表头或合计已略过")
        );
        assert_eq!(
            outcome(Language::En, [0, 1, 0, 2]).as_deref(),
            Some("1 cell not taken: it says why · 2 titles and sums passed over")
        );
    }
}
