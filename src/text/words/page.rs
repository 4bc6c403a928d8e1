//! Words of the page: what stands around, above and beneath the figures.

/// The page around the figures.
#[derive(Debug)]
pub struct PageWords {
    /// Name of the product.
    pub brand: &'static str,
    /// What it is, in one line: title of the document and of shared links.
    pub tagline: &'static str,
    /// Behind the year of the base data: 基准.
    pub base_year: &'static str,
    /// The tabs: explore, programme, schools, needs, compare, data.
    pub tabs: [&'static str; 6],
    /// The scenario others are compared with.
    pub baseline: &'static str,
    /// What began empty is called so once there is something in it.
    pub as_it_is: &'static str,
    /// A scenario that differs from the baseline and has no name yet.
    pub plan: &'static str,
    /// Heading of the scenarios, for screen readers.
    pub scenarios: &'static str,
    /// Makes a plan.
    pub new_plan: &'static str,
    /// What that does.
    pub new_plan_hint: &'static str,
    /// Why it can't be done.
    pub no_more_plans: &'static str,
    /// In place of the levers, while the baseline is shown.
    pub baseline_note: &'static str,
    /// What was done: the list of scenarios was changed.
    pub arranged: &'static str,
    /// What was done: the meeting was changed.
    pub meeting: &'static str,
    /// Begins a meeting.
    pub present: &'static str,
    /// What that does.
    pub present_hint: &'static str,
    /// Takes back what was done last.
    pub undo: &'static str,
    /// Does again what was undone.
    pub redo: &'static str,
    /// Shows the last change once more.
    pub replay: &'static str,
    /// During a replay: as it becomes.
    pub after_change: &'static str,
    /// During a replay: as it was.
    pub before_change: &'static str,
    /// What is taken back is one change of several.
    pub taken_back: &'static str,
    /// Stands in place of a part of the page that is on its way.
    pub fetching: &'static str,
    /// Heading of the tabs, for screen readers.
    pub tabs_label: &'static str,
    /// Keeps the scenario as a file.
    pub save: &'static str,
    /// Opens a file.
    pub open: &'static str,
    /// Where nothing differs from the baseline.
    pub unchanged: &'static str,
    /// Puts every lever back to the baseline.
    pub reset_all: &'static str,
    /// Puts one lever back to the baseline.
    pub reset: &'static str,
    /// The same in one word, for a button beside it.
    pub reset_short: &'static str,
    /// Marks a finding the baseline does not have.
    pub new: &'static str,
    /// What that mark means.
    pub new_hint: &'static str,
    /// Says that a lever differs from the baseline, for screen readers.
    pub changed: &'static str,
    /// Leads in the baseline's value of a lever.
    pub baseline_value: &'static str,
    /// The switch to the other language, named in that language.
    pub other_language: &'static str,
    /// What the switch does, in the other language.
    pub other_language_hint: &'static str,
    /// That nothing leaves the machine.
    pub privacy: &'static str,
    /// What the figures are, and what they are not.
    pub model_note: &'static str,
    /// Opens the note of the data.
    pub about_data: &'static str,
    /// Heading of the levers, for screen readers.
    pub levers: &'static str,
    /// Shows all remarks.
    pub all: &'static str,
    /// Shows the first ones alone.
    pub fewer: &'static str,
    /// Heading of the sentence, for screen readers.
    pub findings: &'static str,
    /// Jumps over the levers.
    pub skip: &'static str,
    /// Opens the levers on a small screen.
    pub show_levers: &'static str,
    /// Closes them.
    pub hide_levers: &'static str,
    /// What a lever means.
    pub what_it_means: &'static str,
    /// Leads in where a default comes from.
    pub source: &'static str,
    /// The source is not known.
    pub no_source: &'static str,
    /// Leads in when a source was published.
    pub date: &'static str,
    /// Leads in how far a figure can be relied upon.
    pub standing: &'static str,
    /// How far a figure can be relied upon: official, local, estimate, example.
    pub status: [&'static str; 4],
    /// Choice of what the charts show.
    pub area: &'static str,
    /// Switch on.
    pub on: &'static str,
    /// Switch off.
    pub off: &'static str,
}

/// What went wrong, where no figure is to blame.
#[derive(Debug)]
pub struct ErrorWords {
    /// The page could not start.
    pub start: &'static str,
    /// A file could not be read; its problems follow.
    pub file: &'static str,
    /// The browser refused to write a file.
    pub not_saved: &'static str,
    /// Stands in place of the results while there are errors.
    pub not_computed: &'static str,
    /// Stands in place of a part of the page that could not be fetched.
    pub not_fetched: &'static str,
    /// Tries once more to fetch it.
    pub fetch_again: &'static str,
    /// What was entered is no number; the range follows.
    pub not_a_number: &'static str,
    /// What was entered lies outside the range; the range follows.
    pub out_of_range: &'static str,
    /// What was entered is no whole number where it has to be.
    pub not_whole: &'static str,
}

pub(super) const PAGE_ZH: PageWords = PageWords {
    brand: "学位推演",
    tagline: "学位推演：出生、城镇化与学校建设，决定学位够不够",
    base_year: "基准",
    tabs: ["推演", "建设计划", "学校", "需求与达标", "对比", "数据"],
    baseline: "基准",
    as_it_is: "现状",
    plan: "方案",
    scenarios: "情景",
    new_plan: "新建方案",
    new_plan_hint: "新建方案：先与基准相同，再改参数",
    no_more_plans: "最多 20 个情景",
    baseline_note: "正在看基准。基准来自“数据”，参数在这里不改；要试一种假设，请选一个方案，或新建一个。",
    arranged: "情景列表",
    meeting: "演示与记录",
    present: "演示",
    present_hint: "投影演示：全屏大字，逐步讲解",
    undo: "撤销",
    redo: "重做",
    replay: "重放",
    after_change: "改动后",
    before_change: "改动前",
    taken_back: "恢复一项",
    fetching: "正在载入……",
    tabs_label: "页面",
    save: "保存",
    open: "打开",
    unchanged: "与基准相同",
    reset_all: "全部恢复为基准",
    reset: "恢复为基准",
    reset_short: "恢复",
    new: "新",
    new_hint: "因改动新增，基准中没有",
    changed: "已改动",
    baseline_value: "基准",
    other_language: "EN",
    other_language_hint: "Switch to English",
    privacy: "所有计算都在您的浏览器里完成，数据不会离开本机。",
    model_note: "结果由所列假设逐年推算而来，不是预报；注明“估计”的数据请换成本地数据。",
    about_data: "数据说明",
    levers: "参数",
    all: "全部列出",
    fewer: "收起",
    findings: "结论",
    skip: "跳到结论",
    show_levers: "调整参数",
    hide_levers: "收起参数",
    what_it_means: "说明",
    source: "来源",
    no_source: "未注明来源",
    date: "日期",
    standing: "性质",
    status: ["官方", "本地", "估计", "示例"],
    area: "片区",
    on: "是",
    off: "否",
};

pub(super) const PAGE_EN: PageWords = PageWords {
    brand: "Xuewei",
    tagline: "Xuewei: how births, towns and building decide whether there are enough school places",
    base_year: "base year",
    tabs: ["Explore", "Programme", "Schools", "Needs and assessment", "Compare", "Data"],
    baseline: "Baseline",
    as_it_is: "As it is",
    plan: "Plan",
    scenarios: "Scenarios",
    new_plan: "New plan",
    new_plan_hint: "New plan: the same as the baseline until you change it",
    no_more_plans: "20 scenarios at most",
    baseline_note: "This is the baseline. It comes from the tab Data and has no levers here; to try an assumption, choose a \
                    plan or make a new one.",
    arranged: "list of scenarios",
    meeting: "meeting and minutes",
    present: "Present",
    present_hint: "For a projector: full screen, large type, step by step",
    undo: "Undo",
    redo: "Redo",
    replay: "Replay",
    after_change: "after the change",
    before_change: "before the change",
    taken_back: "one change taken back",
    fetching: "Loading…",
    tabs_label: "Pages",
    save: "Save",
    open: "Open",
    unchanged: "Same as the baseline",
    reset_all: "Reset all",
    reset: "Reset to the baseline",
    reset_short: "Reset",
    new: "new",
    new_hint: "Brought about by the changes; not in the baseline",
    changed: "changed",
    baseline_value: "Baseline",
    other_language: "中文",
    other_language_hint: "切换为中文",
    privacy: "Everything is worked out in your browser; no data leaves this machine.",
    model_note: "The figures follow year by year from the assumptions shown and are no forecast; replace those marked as \
                 estimates with your own.",
    about_data: "About the data",
    levers: "Assumptions",
    all: "Show all",
    fewer: "Show fewer",
    findings: "Findings",
    skip: "Skip to the findings",
    show_levers: "Change assumptions",
    hide_levers: "Hide assumptions",
    what_it_means: "What it means",
    source: "Source",
    no_source: "no source given",
    date: "Date",
    standing: "Status",
    status: ["official", "local", "estimate", "example"],
    area: "Area",
    on: "yes",
    off: "no",
};

pub(super) const ERROR_ZH: ErrorWords = ErrorWords {
    start: "页面没能启动。请刷新重试，或换用较新版本的浏览器。",
    file: "这个文件打不开：",
    not_saved: "没有保存成功：浏览器不允许写文件。请检查下载设置后再试。",
    not_computed: "列在最前的各处改正以后，这里就有结果；已经输入的都还在。",
    not_fetched: "这一部分没有载入成功，请检查网络；已经输入的都还在。",
    fetch_again: "重试",
    not_a_number: "这不是数字。",
    out_of_range: "这超出了范围。",
    not_whole: "请输入整数。",
};

pub(super) const ERROR_EN: ErrorWords = ErrorWords {
    start: "The page could not start. Please reload it, or use a newer browser.",
    file: "This file cannot be opened:",
    not_saved: "Not saved: the browser does not allow files to be written. Please check its download settings and try again.",
    not_computed: "Once the figures listed first are corrected, the results appear here; everything entered is kept.",
    not_fetched: "This part could not be loaded: please check the connection. Everything entered is kept.",
    fetch_again: "Try again",
    not_a_number: "This is not a number.",
    out_of_range: "This is out of range.",
    not_whole: "Please enter a whole number.",
};
