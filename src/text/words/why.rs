//! Words of the question why: only the tab 对比 and the meeting mode have them.

use crate::text::Language;

/// Words of the question why.
#[derive(Debug)]
pub struct WhyWords {
    /// Heading.
    pub heading: &'static str,
    /// Names the choice between the two kinds of question.
    pub kinds_label: &'static str,
    /// The kinds of question: between two scenarios, between two years.
    pub kinds: [&'static str; 2],
    /// The scenario compared with.
    pub base: &'static str,
    /// The scenario asked about.
    pub scenario: &'static str,
    /// The stage.
    pub stage: &'static str,
    /// The school year.
    pub year: &'static str,
    /// The earlier school year.
    pub since: &'static str,
    /// The later school year.
    pub until: &'static str,
    /// Names the choice of what is explained.
    pub figure_label: &'static str,
    /// What is explained: shortage, idle places.
    pub figures: [&'static str; 2],
    /// It is worked on.
    pub working: &'static str,
    /// How far it has come.
    pub progress: &'static str,
    /// Stops it.
    pub stop: &'static str,
    /// It was stopped.
    pub stopped: &'static str,
    /// Begins it anew.
    pub again: &'static str,
    /// It can't be answered.
    pub failed: &'static str,
    /// The page works on it itself.
    pub on_page: &'static str,
    /// Names the table.
    pub caption: &'static str,
    /// Above the names of the parts.
    pub part: &'static str,
    /// Above their figures: shortage, idle places, pupils less places.
    pub changes: [&'static str; 3],
    /// Above the words that tell which way they go.
    pub effect: &'static str,
    /// What a part does to the shortage, the idle places, the balance of pupils and places: more, less.
    pub effects: [[&'static str; 2]; 3],
    /// What the bars mean.
    pub key: &'static str,
    /// What ± means.
    pub errors: &'static str,
    /// How projects follow from the programme.
    pub projects: &'static str,
    /// Leads in the parts that show as 0.
    pub rest: &'static str,
    /// There is only one scenario.
    pub alone: &'static str,
    /// There is only one year.
    pub one_year: &'static str,
}

/// The words of a language.
pub fn why_words(language: Language) -> &'static WhyWords {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

static ZH: WhyWords = WhyWords {
    heading: "为什么不同",
    kinds_label: "比较什么",
    kinds: ["两个情景之间", "两个学年之间"],
    base: "对照",
    scenario: "情景",
    stage: "学段",
    year: "学年",
    since: "自",
    until: "至",
    figure_label: "解释什么",
    figures: ["缺口", "闲置"],
    working: "正在计算各因素的作用……",
    progress: "进度",
    stop: "停止",
    stopped: "已停止，没有得出结果。",
    again: "重新计算",
    failed: "没有算出来。请重试；如仍不行，请刷新页面。",
    on_page: "浏览器不让本页另开线程，改在页面内分段计算：结果一样，只是慢一些。",
    caption: "变化由哪些部分组成",
    part: "因素",
    changes: ["缺口（个）", "闲置（个）", "在校生减学位"],
    effect: "作用",
    effects: [["缺口扩大", "缺口缩小"], ["闲置增加", "闲置减少"], ["学位趋紧", "学位趋松"]],
    key: "每条从上一条的终点接着画起，各条相加正好是总的变化。",
    errors: "改动的项目多于 10 个，各项目的份额由抽样得出；± 为标准误。",
    projects: "缩进的是建设计划中的各个项目，相加即建设计划一条。",
    rest: "没有影响（显示为 0）：",
    alone: "只有一个情景，没有可比的。新建或复制一个情景后再看。",
    one_year: "推算只有一个学年，没有可比的。",
};

static EN: WhyWords = WhyWords {
    heading: "Why is it different?",
    kinds_label: "What is compared",
    kinds: ["Two scenarios", "Two years"],
    base: "Compared with",
    scenario: "Scenario",
    stage: "Stage",
    year: "Year",
    since: "From",
    until: "To",
    figure_label: "What is explained",
    figures: ["Shortage", "Idle places"],
    working: "Working out what each factor does…",
    progress: "Progress",
    stop: "Stop",
    stopped: "Stopped: there is no answer.",
    again: "Work it out again",
    failed: "There is no answer. Please try again; if that doesn’t help, reload the page.",
    on_page: "The browser does not let this page work in a thread of its own. It works in slices on the page instead: the answer is the same, but takes longer.",
    caption: "What the change is made of",
    part: "Factor",
    changes: ["Shortage", "Idle places", "Pupils less places"],
    effect: "Effect",
    effects: [["larger shortage", "smaller shortage"], ["more idle", "fewer idle"], ["tighter", "looser"]],
    key: "Each bar begins where the one before it ends; together they are the whole change.",
    errors: "More than 10 projects differ, so what each of them does is drawn as a sample; ± is the standard error.",
    projects: "Indented are the projects of the building programme; together they are its bar.",
    rest: "No effect (shown as 0):",
    alone: "There is only one scenario, so there is nothing to compare. Make a new one or duplicate it first.",
    one_year: "The projection has only one year, so there is nothing to compare.",
};
