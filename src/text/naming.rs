//! What areas are called.

use super::{Language, words};
use crate::model::{Area, Inputs, Name, Stage};

/// The names that stand in a sentence, in one language.
#[derive(Clone, Copy, Debug)]
pub struct Naming<'a> {
    /// The language.
    pub language: Language,
    /// The county or city.
    pub county: &'a Name,
    /// The zones' names.
    pub inputs: &'a Inputs,
}

impl Naming<'_> {
    /// An area, as the name of a row or a choice.
    pub fn area(&self, area: Area) -> String {
        match area {
            Area::Zone(zone) => self.zone(zone),
            Area::Kind(kind) => words(self.language).field.kind(kind).into(),
            Area::County => whole(self.language, self.county).into(),
        }
    }

    /// The schools of a stage in an area, within a sentence: 中心城区小学, `primary schools in Old Town`.
    pub fn schools(&self, area: Area, stage: Stage) -> String {
        let field = &words(self.language).field;
        match (self.language, area) {
            (Language::Zh, _) => format!("{}{}", self.area(area), field.stage(stage)),
            (Language::En, Area::Zone(zone)) => format!("{} in {}", field.stage_inline(stage), self.zone(zone)),
            (Language::En, Area::Kind(kind)) => {
                format!("{} {}", field.kinds_inline[kind as usize], field.stage_inline(stage))
            }
            (Language::En, Area::County) => {
                format!("{} across the {}", field.stage_inline(stage), county_word(self.county))
            }
        }
    }

    /// Where, within an English sentence: `in Old Town`, `in rural zones`, `in the county`.
    pub(super) fn place(&self, area: Area) -> String {
        match (self.language, area) {
            (Language::Zh, _) => self.area(area),
            (Language::En, Area::Zone(zone)) => format!("in {}", self.zone(zone)),
            (Language::En, Area::Kind(kind)) => {
                format!("in {} zones", words(self.language).field.kinds_inline[kind as usize])
            }
            (Language::En, Area::County) => format!("in the {}", county_word(self.county)),
        }
    }

    /// `city`, `county`, …, within an English sentence.
    pub(super) fn county_word(&self) -> &'static str {
        county_word(self.county)
    }

    fn zone(&self, zone: usize) -> String {
        let known = self.inputs.zones.get(zone);
        known.map_or_else(String::new, |zone| {
            let name = self.language.name(&zone.name);
            if name.trim().is_empty() { zone.id.clone() } else { name.into() }
        })
    }
}

/// All of a county by what it is: 全县, 全市, 全区, or 全域 where its name does not say.
pub fn whole(language: Language, county: &Name) -> &'static str {
    match (language, county_word(county)) {
        (Language::Zh, "county") => "全县",
        (Language::Zh, "city") => "全市",
        (Language::Zh, "district") => "全区",
        (Language::Zh, "banner") => "全旗",
        (Language::Zh, "prefecture") => "全州",
        (Language::En, "county") => "Whole county",
        (Language::En, "city") => "Whole city",
        (Language::En, "district") => "Whole district",
        (Language::En, "banner") => "Whole banner",
        (Language::En, "prefecture") => "Whole prefecture",
        (_, _) => words(language).field.whole_area,
    }
}

/// What a county is, by the last character of its Chinese name, else the last word of its English one.
fn county_word(county: &Name) -> &'static str {
    match county.zh.trim().chars().next_back() {
        Some('县') => return "county",
        Some('市') => return "city",
        Some('区') => return "district",
        Some('旗') => return "banner",
        Some('州') => return "prefecture",
        _ => {}
    }
    let last = county.en.split_whitespace().next_back().unwrap_or_default();
    let known = ["county", "city", "district", "banner", "prefecture"];
    known.into_iter().find(|word| last.eq_ignore_ascii_case(word)).unwrap_or("whole area")
}

/// A long name without its middle: what tells names apart is often at their end.
pub fn shortened(name: &str) -> String {
    const MOST: usize = 24;
    let wide = |c: &char| if c.is_ascii() { 1 } else { 2 };
    if name.chars().map(|c| wide(&c)).sum::<usize>() <= MOST {
        return name.to_owned();
    }
    let part = |letters: &mut dyn Iterator<Item = char>| -> Vec<char> {
        let mut room = (MOST - 2) / 2;
        letters
            .take_while(|c| {
                room.checked_sub(wide(c)).is_some_and(|left| {
                    room = left;
                    true
                })
            })
            .collect()
    };
    let (head, mut tail) = (part(&mut name.chars()), part(&mut name.chars().rev()));
    tail.reverse();
    format!("{}…{}", String::from_iter(head).trim_end(), String::from_iter(tail).trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_county_is_called_by_what_it_is() {
        let named = |zh: &str, en: &str| Name { zh: zh.into(), en: en.into() };
        assert_eq!(whole(Language::Zh, &named("恩施市", "Enshi")), "全市");
        assert_eq!(whole(Language::Zh, &named("巴东县", "")), "全县");
        assert_eq!(whole(Language::En, &named("西湖区", "")), "Whole district");
        assert_eq!(whole(Language::En, &named("", "Kent County")), "Whole county");
        assert_eq!(whole(Language::Zh, &named("", "")), "全域");
        assert_eq!(whole(Language::En, &named("某地", "Somewhere")), "Whole area");
    }

    #[test]
    fn long_names_keep_both_ends() {
        assert_eq!(shortened("恩施市·现行规划"), "恩施市·现行规划");
        assert_eq!(shortened("压缩投资保重点的较长名称方案之三"), "压缩投资保…称方案之三");
        assert_eq!(shortened("Two primary schools later, variant B"), "Two primary…, variant B");
    }
}
