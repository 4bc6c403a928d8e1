//! What was changed, in words: one line for each change.

use super::{Language, format, lever};
use crate::model::{ByYear, Inputs, Urbanisation, Year};
use crate::report::{Change, CountyData};
use crate::scenario::order::gathered;
use crate::scenario::parameters::{Key, List, Unit, get, parameter, position};
use std::collections::BTreeSet;

/// A change in words: `城镇化率 2035：70 % → 75 %`, `新增项目：硒谷小学`.
pub fn change(language: Language, inputs: &Inputs, baseline: &Inputs, change: &Change) -> String {
    let words = words(language);
    let said = |of: &str, what: &str| format!("{of}{}{what}", words.colon);
    let both = |of: &str, from: String, to: String| said(of, &format!("{from} → {to}"));
    match change {
        // That something is built or not is a sentence of its own, and no figure.
        Change::Lever(Key::ProjectOn(id)) => {
            let on = get(inputs, &Key::ProjectOn(id.clone())).is_some_and(|on| on > 0.0);
            said(&lever::thing(language, inputs, List::Projects, id), words.built[usize::from(on)])
        }
        Change::Lever(key) => {
            let name = lever::name(language, inputs, key);
            let unit = parameter(inputs, key).map_or(Unit::Weight, |row| row.unit);
            let value = |inputs| get(inputs, key).unwrap_or(f64::NAN);
            let apart = lever::apart(language, unit, value(baseline), value(inputs));
            match apart.or_else(|| step(language, unit, inputs, baseline, key)) {
                Some([from, to]) => both(&name, from, to),
                None => said(&name, words.detail),
            }
        }
        Change::County(data) => {
            let name = words.county[*data as usize];
            match (data, inputs.urbanisation, baseline.urbanisation) {
                (CountyData::BaseYear, ..) => {
                    both(name, format::year(baseline.base_year), format::year(inputs.base_year))
                }
                (CountyData::Horizon, ..) => both(name, baseline.horizon.to_string(), inputs.horizon.to_string()),
                (CountyData::UrbanNow, path, known) => {
                    let now = |path: Option<Urbanisation>| path.map_or(f64::NAN, |path| path.now);
                    let apart = lever::apart(language, Unit::Percent, now(known), now(path));
                    apart.map_or_else(|| name.into(), |[from, to]| both(name, from, to))
                }
                _ => name.into(),
            }
        }
        Change::Zone(id, data) => said(&lever::thing(language, inputs, List::Zones, id), words.zone[*data as usize]),
        Change::Thing(list, id) => said(&lever::thing(language, inputs, *list, id), words.other_data),
        Change::Added(list, id) => {
            said(&words.added.replace('*', words.lists[*list as usize]), &lever::thing(language, inputs, *list, id))
        }
        Change::Removed(list, id) => {
            said(&words.removed.replace('*', words.lists[*list as usize]), &lever::thing(language, baseline, *list, id))
        }
        Change::Order(list) => words.order.replace('*', words.lists[*list as usize]),
    }
}

/// The name of a change with `most` of its figures: `分类班额标准（小学 · 城区：45 → 40 人/班；…；共 9 项）`.
pub fn with_figures(language: Language, name: String, figures: &[String], most: usize) -> String {
    if figures.is_empty() {
        return name;
    }
    let mut parts: Vec<String> = figures.iter().take(most).cloned().collect();
    match language {
        _ if figures.len() <= most => (),
        Language::Zh => parts.push(format!("共 {} 项", figures.len())),
        Language::En => parts.push(format!("{} in all", figures.len())),
    }
    match language {
        Language::Zh => format!("{name}（{}）", parts.join("；")),
        Language::En => format!("{name} ({})", parts.join("; ")),
    }
}

/// A changed cell in words, by its row, which may be empty, and its column: `老城区 · 一年级：1 200 → 1 250 人`.
pub fn cell(language: Language, [row, column]: [&str; 2], values: [&str; 2], unit: &str) -> String {
    let [from, to] = values.map(|value| if value.is_empty() { format::NONE } else { value });
    let (between, colon) = (if row.is_empty() { "" } else { " · " }, words(language).colon);
    let unit = match unit {
        "" => String::new(),
        "%" => "%".into(),
        unit if unit.starts_with(|c: char| c.is_ascii_digit()) => format!("\u{a0}× {unit}"),
        unit => format!("\u{a0}{unit}"),
    };
    let unit = if to == format::NONE { "" } else { &unit };
    format!("{row}{between}{column}{colon}{from} → {to}{unit}")
}

/// Of a lever that is a path over the years and ends as the baseline's does, the first year in which they part.
fn step(language: Language, unit: Unit, inputs: &Inputs, baseline: &Inputs, key: &Key) -> Option<[String; 2]> {
    let (mine, theirs) = (path(inputs, key)?, path(baseline, key)?);
    let at = |path: &ByYear, year: Year| path.range(..=year).next_back().map_or(0.0, |(_, value)| *value);
    let years: BTreeSet<Year> = gathered(mine.keys().chain(theirs.keys()).copied());
    let parting = |year: Year| Some((year, lever::apart(language, unit, at(theirs, year), at(mine, year))?));
    let (year, [from, to]) = years.into_iter().find_map(parting)?;
    Some(match language {
        Language::Zh => [lever::from(language, year, &from), to],
        Language::En => [from, lever::from(language, year, &to)],
    })
}

fn path<'a>(inputs: &'a Inputs, key: &Key) -> Option<&'a ByYear> {
    match key {
        Key::BirthChange => Some(&inputs.births.change),
        Key::Arrivals(id) => Some(&inputs.arrivals[position(inputs, List::Arrivals, id)?].by_year),
        _ => None,
    }
}

/// What a replay shows once more, for its button.
pub fn replay(language: Language) -> &'static str {
    words(language).replay
}

/// Words of changes; `*` stands for a thing of a list.
struct ChangeWords {
    colon: &'static str,
    /// In the order of `CountyData::ALL`.
    county: [&'static str; 15],
    /// In the order of `ZoneData::ALL`.
    zone: [&'static str; 18],
    /// In the order of `List::ALL`.
    lists: [&'static str; 6],
    other_data: &'static str,
    /// Two levers that read the same and are not.
    detail: &'static str,
    /// A project switched off, and on.
    built: [&'static str; 2],
    added: &'static str,
    removed: &'static str,
    order: &'static str,
    replay: &'static str,
}

const fn words(language: Language) -> &'static ChangeWords {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

static ZH: ChangeWords = ChangeWords {
    colon: "：",
    county: [
        "基准学年",
        "推演年数",
        "学制",
        "历年出生人数",
        "未来出生人数",
        "现状毛入园率",
        "毛入园率目标",
        "现状城镇化率",
        "招生办法",
        "教职工招聘计划",
        "教育用地规划",
        "设备、经费与残疾儿童入学现状",
        "分类班额标准",
        "师资、用房、用地与经费标准",
        "评估指标线",
    ],
    zone: [
        "名称",
        "片区类型",
        "出生人数",
        "0–5 岁儿童",
        "在园幼儿",
        "现状毛入园率",
        "各年级学生",
        "毛入园率目标",
        "每名新生儿对应儿童",
        "入学比",
        "巩固率",
        "就读比例",
        "升级方式",
        "往年学生",
        "教室",
        "民办占比",
        "学位共享系数",
        "师资、用房、用地等现状",
    ],
    lists: ["片区", "流向", "外来子女", "小区", "项目", "学校"],
    other_data: "其他数据",
    detail: "数值相同，给法不同",
    built: ["不再实施", "纳入计划"],
    added: "新增*",
    removed: "去掉*",
    order: "*次序",
    replay: "重放改动",
};

static EN: ChangeWords = ChangeWords {
    colon: ": ",
    county: [
        "Base year",
        "Years projected",
        "Grade scheme",
        "Births known",
        "Births to come",
        "Kindergarten ratio now",
        "Kindergarten target",
        "Urban share now",
        "Rules of admission",
        "Staff taken on",
        "Land set aside",
        "Devices, spending, disabilities now",
        "Class sizes of single kinds",
        "Norms of staff, floor, land, money",
        "Lines of the assessments",
    ],
    zone: [
        "name",
        "kind of zone",
        "births",
        "children aged 0–5",
        "kindergarten pupils",
        "kindergarten ratio now",
        "pupils by grade",
        "kindergarten target",
        "children per birth",
        "entry ratio",
        "retention",
        "attendance",
        "progression",
        "pupils of earlier years",
        "rooms",
        "private share",
        "sharing of places",
        "staff, floor, land and the like",
    ],
    lists: ["zone", "link", "arrivals", "estate", "project", "school"],
    other_data: "other data",
    detail: "the same figure, given otherwise",
    built: ["no longer built", "built after all"],
    added: "Added *",
    removed: "Removed *",
    order: "Order: *",
    replay: "Replay change",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Name, Project};

    #[test]
    fn a_project_is_built_or_not_and_that_is_no_figure() {
        let project =
            |on| Project {
                id: "a".into(), name: Name { zh: "甲校".into(), en: "A".into() }, on, ..Project::default()
            };
        let inputs = |on| Inputs { projects: vec![project(on)], ..Inputs::default() };
        let told =
            |language, on| change(language, &inputs(on), &inputs(!on), &Change::Lever(Key::ProjectOn("a".into())));
        assert_eq!(told(Language::Zh, false), "甲校：不再实施");
        assert_eq!(told(Language::Zh, true), "甲校：纳入计划");
        assert_eq!([false, true].map(|on| told(Language::En, on)), ["A: no longer built", "A: built after all"]);
    }
}
