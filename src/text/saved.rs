//! What a saved chart is called, in the file and on it.

use super::format::school_year;
use super::naming::Naming;
use super::{Language, words};
use crate::model::{Area, Name, Stage};

/// The heading of a chart on its own: `恩施市 · 老城区 · 小学`.
pub fn title(naming: &Naming, area: Area, stage: Stage) -> String {
    parts(naming, area, stage).join(" · ")
}

/// The name of its file, without what no system takes, and without an ending: `恩施市-小学-老城区`.
pub fn file_name(naming: &Naming, area: Area, stage: Stage) -> String {
    let mut parts = parts(naming, area, stage);
    // The stage before the area, so that the files of a stage stand together.
    let name = words(naming.language).field.stage(stage).to_owned();
    parts.pop();
    parts.insert(parts.len().saturating_sub(1), name);
    parts.iter().map(|part| short(part)).collect::<Vec<_>>().join("-")
}

/// The name of a file that shows something more closely: `恩施市-小学-老城区-2 方案`.
pub fn with(name: &str, more: &str) -> String {
    format!("{name}-{}", short(more))
}

/// A part of a file's name. Systems take 255 bytes for all of it; a Chinese character has three.
fn short(part: &str) -> String {
    let plain = |c: char| if c.is_control() || "/\\:*?\"<>|".contains(c) { '_' } else { c };
    part.chars().map(plain).take(SHORT).collect::<String>().trim().to_owned()
}

/// Characters of a part: three such parts, a stage and an ending fit, with three bytes a character.
const SHORT: usize = 24;

/// Whose figures they are: `学位推演 · 方案 · 2020 学年基准`.
pub fn source(naming: &Naming, scenario: &Name) -> String {
    let page = &words(naming.language).page;
    let year = school_year(naming.language, naming.inputs.base_year);
    let base = match naming.language {
        Language::Zh => format!("{year}{}", page.base_year),
        Language::En => format!("{} {year}", page.base_year),
    };
    let name = naming.language.name(scenario).trim();
    [page.brand, name, &base].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// County, area, stage; the first two only where they have a name.
fn parts(naming: &Naming, area: Area, stage: Stage) -> Vec<String> {
    let county = naming.language.name(naming.county).trim().to_owned();
    let stage = words(naming.language).field.stage(stage).to_owned();
    [county, naming.area(area), stage].into_iter().filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Inputs, Zone};

    #[test]
    fn names_fit_every_system() {
        let name = |zh: &str| Name { zh: zh.into(), en: String::new() };
        let zone = Zone { id: "z".into(), name: name("老城/新城\u{3a}*?\"<script>|"), ..Zone::default() };
        let inputs = Inputs { zones: vec![zone], ..Inputs::default() };
        let (county, nowhere) = (name("恩施市"), name(""));
        let naming = Naming { language: Language::Zh, county: &county, inputs: &inputs };
        assert_eq!(title(&naming, Area::County, Stage::Primary), "恩施市 · 全市 · 小学");
        assert_eq!(file_name(&naming, Area::County, Stage::Primary), "恩施市-小学-全市");
        assert_eq!(file_name(&naming, Area::Zone(0), Stage::Junior), "恩施市-初中-老城_新城_____script__");
        assert_eq!(source(&naming, &name("方案")), "学位推演 · 方案 · 2020 学年基准");
        assert_eq!(with("恩施市-小学", "2 方/案"), "恩施市-小学-2 方_案");
        let naming = Naming { county: &nowhere, ..naming };
        assert_eq!(file_name(&naming, Area::Zone(7), Stage::Primary), "小学");
        assert_eq!(source(&naming, &nowhere), "学位推演 · 2020 学年基准");
    }
}
