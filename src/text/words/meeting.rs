//! Words of the meeting mode 演示, apart from the others: only a meeting needs them.

use crate::scenario::meeting::{MinuteKind, StepKind};
use crate::text::Language;

/// The words of a meeting.
#[derive(Debug)]
pub struct MeetingWords {
    /// The steps, for those who hear the page.
    pub steps_label: &'static str,
    /// What a step is called, in the order of `StepKind::ALL`.
    pub kinds: [&'static str; 8],
    /// The next step, the one before.
    pub next: &'static str,
    /// The step before.
    pub previous: &'static str,
    /// Opens the list of steps.
    pub steps: &'static str,
    /// Opens the minutes.
    pub minutes: &'static str,
    /// Opens a field for a note.
    pub note: &'static str,
    /// Shows the pointer.
    pub pointer: &'static str,
    /// Turns the screen black.
    pub blank: &'static str,
    /// What is said while it is.
    pub blanked: &'static str,
    /// Full screen.
    pub full_screen: &'static str,
    /// Shows the last change again.
    pub replay: &'static str,
    /// Opens the list of keys.
    pub keys: &'static str,
    /// Ends the meeting.
    pub leave: &'static str,
    /// Goes back from what is open to the step.
    pub back: &'static str,
    /// All tools, for those who hear the page.
    pub tools: &'static str,
    /// That there is more below on the screen.
    pub below: &'static str,

    /// Nothing is known of the county yet.
    pub empty: &'static str,
    /// Leads to the tables of data.
    pub to_data: &'static str,
    /// Behind an area: figures of all stages.
    pub all_stages: &'static str,
    /// That what is written there are figures of all scenarios.
    pub all_scenarios: &'static str,

    /// Label of the guess.
    pub guess: &'static str,
    /// Notes a guess.
    pub guess_add: &'static str,
    /// Heading of the guesses.
    pub guesses: &'static str,
    /// Where there are none.
    pub guesses_none: &'static str,
    /// Takes a guess back.
    pub take_back: &'static str,
    /// Shows the answer.
    pub reveal: &'static str,
    /// Hides it again.
    pub hide: &'static str,
    /// Heading of the answer.
    pub answer: &'static str,
    /// What the chart does not show yet.
    pub hidden: &'static str,

    /// A scenario's investment.
    pub cost: &'static str,
    /// Marks the baseline.
    pub baseline: &'static str,
    /// A plan without changes.
    pub unchanged: &'static str,
    /// A plan compared with itself.
    pub same: &'static str,

    /// What is decided.
    pub decide: &'static str,
    /// What its figures count, behind the county.
    pub decide_scope: &'static str,
    /// Why nothing can be put into the minutes yet.
    pub decide_first: &'static str,
    /// Nothing for now.
    pub undecided: &'static str,
    /// Label of the text beside it.
    pub decide_text: &'static str,
    /// Puts it into the minutes.
    pub decide_add: &'static str,
    /// Heading of what was decided.
    pub decided: &'static str,
    /// Where nothing was.
    pub decided_none: &'static str,

    /// Label of a note.
    pub note_text: &'static str,
    /// Puts it into the minutes.
    pub note_add: &'static str,
    /// Title of the minutes, and of their file.
    pub minutes_title: &'static str,
    /// Where there are none.
    pub minutes_none: &'static str,
    /// Saves them as a file.
    pub export: &'static str,
    /// Takes an entry out.
    pub delete: &'static str,
    /// Brings it back.
    pub undo: &'static str,
    /// Entries by their kind: began, shown, guess, note, decision, ended.
    pub entries: [&'static str; 6],
    /// Heading: the date.
    pub date: &'static str,
    /// Heading: the scenarios.
    pub scenarios: &'static str,
    /// What the figures of the scenarios count, behind the county.
    pub figures_scope: &'static str,
    /// Before the figures of a scenario.
    pub results: &'static str,
    /// All figures are those of the baseline.
    pub all_same: &'static str,
    /// The figures that are not told are.
    pub others_same: &'static str,
    /// In place of the figures of a scenario with errors.
    pub no_results: &'static str,
    /// Heading: what happened.
    pub course: &'static str,

    /// Adds a step of a kind.
    pub add: &'static str,
    /// The kind to be added.
    pub kind: &'static str,
    /// Moves a step up.
    pub up: &'static str,
    /// Moves a step down.
    pub down: &'static str,
    /// Takes a step out.
    pub remove: &'static str,
    /// Opens what a step is about.
    pub edit: &'static str,
    /// Puts the page's own steps back.
    pub reset: &'static str,
    /// That the steps are the page's own.
    pub automatic_steps: &'static str,
    /// What is chosen by the page.
    pub automatic: &'static str,
    /// A step's heading.
    pub title: &'static str,
    /// A step's text.
    pub text: &'static str,
    /// A step's scenario, area, stage and year.
    pub choices: [&'static str; 4],

    /// Keys and what they do.
    pub key_list: [(&'static str, &'static str); 15],
}

impl MeetingWords {
    /// What a step of a kind is called.
    pub fn kind(&self, kind: StepKind) -> &'static str {
        self.kinds[kind as usize]
    }

    /// What an entry of the minutes is called.
    pub fn entry(&self, kind: MinuteKind) -> &'static str {
        self.entries[kind as usize]
    }
}

/// The words in a language.
pub fn meeting_words(language: Language) -> &'static MeetingWords {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

static ZH: MeetingWords = MeetingWords {
    steps_label: "演示步骤",
    kinds: ["现状", "先猜后看", "为何变化", "方案", "比较", "差别何来", "决定", "文字"],
    next: "下一步",
    previous: "上一步",
    steps: "步骤",
    minutes: "记录",
    note: "记一条",
    pointer: "指针",
    blank: "黑屏",
    blanked: "屏幕已变黑，按任意键恢复",
    full_screen: "全屏",
    replay: "重放",
    keys: "按键",
    leave: "退出",
    back: "回到演示",
    tools: "工具",
    below: "下面还有",
    empty: "还没有数据：请先录入片区、出生、在校学生和教室，再来演示。",
    to_data: "去录入数据",
    all_stages: "各学段",
    all_scenarios: "各情景",
    guess: "您猜多少？",
    guess_add: "记下",
    guesses: "大家的猜测",
    guesses_none: "还没有人猜。",
    take_back: "删去",
    reveal: "揭晓",
    hide: "再猜一次",
    answer: "推演结果",
    hidden: "揭晓后才画出以后各年。",
    cost: "投资",
    baseline: "基准",
    unchanged: "与基准相同。",
    same: "这个情景就是基准，没有差别。",
    decide: "采用哪个方案？",
    decide_scope: "缺口为一个学段最缺的一年，投资和学位为各学段合计",
    decide_first: "请先选一项。",
    undecided: "暂不决定",
    decide_text: "说明",
    decide_add: "记入",
    decided: "已记入的决定",
    decided_none: "还没有记入决定。",
    note_text: "要记的话",
    note_add: "记入",
    minutes_title: "会议记录",
    minutes_none: "还没有记录。演示中停留几秒的步骤、猜测、决定都会记在这里。",
    export: "存为文件",
    delete: "删除",
    undo: "撤销删除",
    entries: ["会议开始", "讲解", "猜测", "记事", "决定", "会议结束"],
    date: "日期",
    scenarios: "情景",
    figures_scope: "最早缺口、最大缺口按单个学段计，其余各数为各学段合计。",
    results: "结果",
    all_same: "各数都与基准相同",
    others_same: "其余各数与基准相同",
    no_results: "数据有错误，改正后才有数字。",
    course: "经过",
    add: "添加",
    kind: "步骤类型",
    up: "上移",
    down: "下移",
    remove: "删除",
    edit: "设置",
    reset: "恢复默认步骤",
    automatic_steps: "这是按现有情景自动排出的步骤；一改动，就固定为您的步骤，随文件和链接保存。",
    automatic: "自动",
    title: "标题",
    text: "文字",
    choices: ["情景", "片区", "学段", "学年"],
    key_list: [
        ("PageDown　空格", "先向下翻一屏，到底再到下一步"),
        ("PageUp", "先向上翻一屏，到顶再到上一步"),
        ("→　回车　N", "下一步"),
        ("←　退格　P", "上一步"),
        ("Home　End", "第一步，最后一步"),
        ("1–9", "跳到某一步"),
        ("G　回车　PageDown", "先揭晓答案，再到下一步"),
        ("M", "记一条"),
        ("L", "指针"),
        ("B　.", "黑屏，按任意键恢复"),
        ("R", "重放最近一次改动"),
        ("F　F5", "全屏"),
        ("Ctrl+Z　Ctrl+Y", "撤销，重做"),
        ("?", "按键说明"),
        ("Esc", "退出全屏，再按退出演示"),
    ],
};

static EN: MeetingWords = MeetingWords {
    steps_label: "Steps of the meeting",
    kinds: [
        "Situation",
        "Guess first",
        "Why it changes",
        "Options",
        "Comparison",
        "Why they differ",
        "Decision",
        "Text",
    ],
    next: "Next",
    previous: "Back",
    steps: "Steps",
    minutes: "Minutes",
    note: "Note",
    pointer: "Pointer",
    blank: "Blank",
    blanked: "The screen is black; any key brings it back",
    full_screen: "Full screen",
    replay: "Replay",
    keys: "Keys",
    leave: "Leave",
    back: "Back to the step",
    tools: "Tools",
    below: "More below",
    empty: "There are no data yet: enter the zones, births, pupils and rooms first.",
    to_data: "Enter data",
    all_stages: "all stages",
    all_scenarios: "all scenarios",
    guess: "Your guess",
    guess_add: "Note it",
    guesses: "What the room guesses",
    guesses_none: "Nobody has guessed yet.",
    take_back: "Take back",
    reveal: "Show the answer",
    hide: "Guess again",
    answer: "Answer",
    hidden: "The years to come are drawn once the answer is shown.",
    cost: "Investment",
    baseline: "baseline",
    unchanged: "The same as the baseline.",
    same: "This scenario is the baseline itself: nothing differs.",
    decide: "Which plan is adopted?",
    decide_scope: "shortage of one stage in its worst year; cost and places of all stages",
    decide_first: "Choose one first.",
    undecided: "No decision for now",
    decide_text: "Remark",
    decide_add: "Put on record",
    decided: "Decisions on record",
    decided_none: "No decision is on record yet.",
    note_text: "Note",
    note_add: "Put on record",
    minutes_title: "Minutes",
    minutes_none: "Nothing yet. Steps shown for a few seconds, guesses and decisions are listed here.",
    export: "Save as a file",
    delete: "Delete",
    undo: "Undo deletion",
    entries: ["Meeting began", "Shown", "Guesses", "Note", "Decision", "Meeting ended"],
    date: "Date",
    scenarios: "Scenarios",
    figures_scope: "first and largest shortages are those of one stage; all other figures are those of all stages.",
    results: "Results",
    all_same: "all figures are those of the baseline",
    others_same: "all others as in the baseline",
    no_results: "The data have errors; there are figures once they are corrected.",
    course: "Course",
    add: "Add",
    kind: "Kind of step",
    up: "Up",
    down: "Down",
    remove: "Remove",
    edit: "Settings",
    reset: "Back to the automatic steps",
    automatic_steps: "These steps are made from the scenarios. Once you change them they are yours, and are saved in the file and the link.",
    automatic: "Automatic",
    title: "Heading",
    text: "Text",
    choices: ["Scenario", "Area", "Stage", "School year"],
    key_list: [
        ("PageDown Space", "down by a screen, then the next step"),
        ("PageUp", "up by a screen, then the previous step"),
        ("→ Enter N", "next step"),
        ("← Backspace P", "previous step"),
        ("Home End", "first step, last step"),
        ("1–9", "jump to a step"),
        ("G Enter PageDown", "show the answer first"),
        ("M", "take a note"),
        ("L", "pointer"),
        ("B .", "blank the screen; any key brings it back"),
        ("R", "replay the last change"),
        ("F F5", "full screen"),
        ("Ctrl+Z Ctrl+Y", "undo, redo"),
        ("?", "this list"),
        ("Esc", "leave full screen, then the meeting"),
    ],
};
