//! The two languages of the page.

use crate::model::Name;

/// A language of the page. Chinese comes first: it is the language of those who plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// 中文.
    #[default]
    Zh,
    /// English, British.
    En,
}

impl Language {
    /// Both, the first one first.
    pub const ALL: [Language; 2] = [Language::Zh, Language::En];

    /// The tag a document is marked with.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::Zh => "zh-CN",
            Language::En => "en-GB",
        }
    }

    /// The language of a tag such as `zh-Hans-CN` or `en`; `None`: neither.
    pub fn of_tag(tag: &str) -> Option<Language> {
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        if first.eq_ignore_ascii_case("zh") {
            Some(Language::Zh)
        } else if first.eq_ignore_ascii_case("en") {
            Some(Language::En)
        } else {
            None
        }
    }

    /// The other one.
    pub const fn other(self) -> Language {
        match self {
            Language::Zh => Language::En,
            Language::En => Language::Zh,
        }
    }

    /// A name in this language; where it is empty, as it is in the other.
    pub fn name(self, name: &Name) -> &str {
        let (own, other) = match self {
            Language::Zh => (&name.zh, &name.en),
            Language::En => (&name.en, &name.zh),
        };
        if own.trim().is_empty() { other } else { own }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_lead_back_to_their_language() {
        for language in Language::ALL {
            assert_eq!(Language::of_tag(language.tag()), Some(language));
            assert_eq!(language.other().other(), language);
        }
        assert_eq!(Language::of_tag("ZH_hans"), Some(Language::Zh));
        assert_eq!(Language::of_tag("fr"), None);
        assert_eq!(Language::of_tag(""), None);
    }

    #[test]
    fn an_empty_name_is_taken_from_the_other_language() {
        let name = Name { zh: "恩施市".into(), en: String::new() };
        assert_eq!(Language::En.name(&name), "恩施市");
        assert_eq!(Language::Zh.name(&name), "恩施市");
    }
}
