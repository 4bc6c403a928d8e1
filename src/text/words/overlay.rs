//! Words of the charts of several scenarios, apart from the others: only the tab 对比 and meetings need them.

use crate::text::Language;

/// The words around the charts of several scenarios. `{}`: what stands for the base.
#[derive(Debug)]
pub struct OverlayWords {
    /// Heading of the charts.
    pub title: &'static str,
    /// The choice between the two ways to set them.
    pub arrangement: &'static str,
    /// A chart for each scenario, and all in one.
    pub arrangements: [&'static str; 2],
    /// The choice of a measure.
    pub measure: &'static str,
    /// The measures, in the order of `report::compare::Measure`: pupils, places, shortage, idle places.
    pub measures: [&'static str; 4],
    /// Behind the name of the base.
    pub base: &'static str,
    /// Between a scenario and what is said of it.
    pub colon: &'static str,
    /// Leads in differences from the base.
    pub against_base: &'static str,
    /// A year in which nothing differs.
    pub same_as_base: &'static str,
    /// A year the base does not reach.
    pub base_without_year: &'static str,
    /// In place of the chart of a scenario with errors.
    pub with_errors: &'static str,
    /// In place of the chart of a scenario without the area.
    pub no_area: &'static str,
    /// Scenarios whose lines are the same: `{}`: which.
    pub coincide: &'static str,
    /// What a reader sees where nobody has any of a measure.
    pub nothing: &'static str,
}

/// The words in a language.
pub fn overlay_words(language: Language) -> &'static OverlayWords {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

static ZH: OverlayWords = OverlayWords {
    title: "各情景的图",
    arrangement: "排列",
    arrangements: ["并排", "叠加"],
    measure: "指标",
    measures: ["在校（园）生", "学位", "缺口", "闲置学位"],
    base: "对照",
    colon: "：",
    against_base: "比情景 {}",
    same_as_base: "与情景 {} 相同",
    base_without_year: "情景 {} 没有这一年",
    with_errors: "数据有错误，改正后才有图。",
    no_area: "这个情景没有“{}”。",
    coincide: "情景 {} 各年完全相同，画成一条线。",
    nothing: "各情景各年都是 0。",
};

static EN: OverlayWords = OverlayWords {
    title: "Charts of the scenarios",
    arrangement: "Arrangement",
    arrangements: ["Side by side", "Overlay"],
    measure: "Measure",
    measures: ["Enrolment", "Places", "Shortage", "Idle places"],
    base: "reference",
    colon: ": ",
    against_base: "Against scenario {}",
    same_as_base: "As in scenario {}",
    base_without_year: "scenario {} does not have this year",
    with_errors: "Its data have errors; there is a chart once they are corrected.",
    no_area: "This scenario has no “{}”.",
    coincide: "Scenarios {} are the same in every year: one line.",
    nothing: "0 in all scenarios and years.",
};
