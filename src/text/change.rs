//! What was changed, in words: one line for each change.

use super::{Language, format, lever};
use crate::model::Inputs;
use crate::report::{Change, CountyData};
use crate::scenario::parameters::{List, get, parameter};

/// A change in words: `城镇化率 2035：70 % → 75 %`, `新增项目：硒谷小学`.
pub fn change(language: Language, inputs: &Inputs, baseline: &Inputs, change: &Change) -> String {
    let words = words(language);
    let said = |of: &str, what: &str| format!("{of}{}{what}", words.colon);
    let both = |of: &str, from: String, to: String| said(of, &format!("{from} → {to}"));
    match change {
        Change::Lever(key) => {
            let unit = parameter(inputs, key).map(|row| row.unit);
            // A figure and its unit stay on one line.
            let value = |inputs| {
                let value = unit.zip(get(inputs, key)).map(|(unit, value)| lever::value(language, unit, value));
                value.map(|value| value.replace(' ', "\u{a0}"))
            };
            let name = lever::name(language, inputs, key);
            both(&name, value(baseline).unwrap_or_default(), value(inputs).unwrap_or_default())
        }
        Change::County(data) => {
            let name = words.county[*data as usize];
            let share = |share: f64| format::percent(language, share, 1);
            let urban =
                |inputs: &Inputs| inputs.urbanisation.map_or_else(|| format::NONE.into(), |path| share(path.now));
            match data {
                CountyData::BaseYear => both(name, format::year(baseline.base_year), format::year(inputs.base_year)),
                CountyData::Horizon => both(name, baseline.horizon.to_string(), inputs.horizon.to_string()),
                CountyData::UrbanNow => both(name, urban(baseline), urban(inputs)),
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

/// What a replay shows once more, for its button.
pub fn replay(language: Language) -> &'static str {
    words(language).replay
}

/// Words of changes; `*` stands for a thing of a list.
struct ChangeWords {
    colon: &'static str,
    /// In the order of `CountyData::ALL`.
    county: [&'static str; 9],
    /// In the order of `ZoneData::ALL`.
    zone: [&'static str; 16],
    /// In the order of `List::ALL`.
    lists: [&'static str; 5],
    other_data: &'static str,
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
        "分类班额标准",
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
    ],
    lists: ["片区", "流向", "外来子女", "小区", "项目"],
    other_data: "其他数据",
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
        "Class sizes of single kinds",
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
    ],
    lists: ["zone", "link", "arrivals", "estate", "project"],
    other_data: "other data",
    added: "Added *",
    removed: "Removed *",
    order: "Order: *",
    replay: "Replay change",
};
