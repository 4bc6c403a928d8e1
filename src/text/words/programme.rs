//! Words of the tab 建设计划, apart from the others: only that tab needs them.

use crate::text::Language;

/// The words of the tab, without those of its form.
#[derive(Debug)]
pub struct ProgrammeWords {
    /// Heading of the shortages.
    pub shortages: &'static str,
    /// Columns of their table: where, without projects, as planned, by when, what changes it, what to do.
    pub columns: [&'static str; 6],
    /// There are none.
    pub no_shortage: &'static str,
    /// Nothing is left of one.
    pub covered: &'static str,
    /// The programme itself brings it about.
    pub none_before: &'static str,
    /// No project changes it.
    pub no_helper: &'static str,
    /// Beside a new school that is too late: nothing else is in time either.
    pub no_quicker: &'static str,
    /// Shows all of them; how many there are follows.
    pub show_all: &'static str,
    /// Shows those alone that are to be decided first.
    pub show_first: &'static str,
    /// Adds a project.
    pub add: &'static str,
    /// Heading of the projects.
    pub projects: &'static str,
    /// There are none yet.
    pub no_projects: &'static str,
    /// The plan can't be computed: because of these projects, or because of something else.
    pub broken: [&'static str; 2],
    /// What to do in a county without zones.
    pub empty: &'static str,
    /// Leads to the tables of data.
    pub to_data: &'static str,
    /// Opens what pointer and keys do.
    pub how: &'static str,
    /// What they do.
    pub how_to: [&'static str; 4],
    /// The baseline can't be changed here.
    pub baseline_note: &'static str,
    /// Projects that touch several zones.
    pub several: &'static str,
    /// Projects that touch none.
    pub nowhere: &'static str,
    /// Heading of the first column: project.
    pub project: &'static str,
    /// What the marks of a bar mean: building, coming, there, going, ending.
    pub legend: [&'static str; 5],
    /// Sorts of project, by the shape of their bars: adds, changes, closes, for a time.
    pub shapes: [&'static str; 4],
    /// Whether a project is carried out.
    pub carried_out: &'static str,
    /// It is not.
    pub off: &'static str,
    /// Its bar lies beyond the last year; that year follows.
    pub beyond: &'static str,
    /// What a bar is called for those who hear the page: opening year.
    pub opening: &'static str,
    /// The handle that stretches.
    pub stretch: &'static str,

    /// What is done with the project in view.
    pub tools: &'static str,
    /// One year earlier.
    pub earlier: &'static str,
    /// One year later.
    pub later: &'static str,
    /// Opens the form.
    pub change: &'static str,
    /// Makes a copy.
    pub duplicate: &'static str,
    /// Deletes it.
    pub delete: &'static str,
    /// Puts it out of view.
    pub all_projects: &'static str,
    /// Before what it changes elsewhere.
    pub touches: &'static str,
    /// Nothing is short, with what is asked about or without it.
    pub never_short: &'static str,
    /// It changes no balance within the years.
    pub no_effect: &'static str,

    /// Heading of the balance.
    pub balance: &'static str,
    /// What is compared when no project is in view.
    pub all_or_none: &'static str,
    /// Rows: the balance, the shortages added up, the balance without it, the difference.
    pub rows: [&'static str; 4],
    /// What a shortage is called in a cell, for those who hear the page.
    pub short: &'static str,

    /// Heading of the row of capital.
    pub capital: &'static str,
    /// Its unit.
    pub capital_unit: &'static str,
    /// That a figure holds estimates.
    pub estimated: &'static str,

    /// All projects are late.
    pub late: &'static str,
    /// Its unit.
    pub months: &'static str,
    /// Does it.
    pub apply: &'static str,
    /// What that means.
    pub late_hint: &'static str,
    /// What was typed is no number of months.
    pub not_months: &'static str,
}

/// The words in a language.
pub fn programme_words(language: Language) -> &'static ProgrammeWords {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

static ZH: ProgrammeWords = ProgrammeWords {
    shortages: "缺口与决策期限",
    columns: ["片区学段", "不实施项目", "按计划实施后", "决策期限", "起作用的项目", "操作"],
    no_shortage: "推演年份内，各片区各学段都不缺学位，没有项目也一样。",
    covered: "已补足",
    none_before: "不缺",
    no_helper: "没有",
    no_quicker: "其他办法也赶不上",
    show_all: "全部列出",
    show_first: "只列最急的",
    add: "新增项目",
    projects: "项目",
    no_projects: "还没有项目。可以从上面的缺口新增，也可以直接新增。",
    broken: [
        "下列项目有错误，方案无法推演；改好即恢复。",
        "这个方案的数据有错误，无法推演，见上面的提示；改好后这里显示建设计划。",
    ],
    empty: "还没有片区。先录入片区、出生、在校学生和教室，再安排建设项目。",
    to_data: "去录入数据",
    how: "怎样操作",
    how_to: [
        "拖动横条调整开学时间，拖横条右端调整分几年到位（潮汐学位调整使用年数）。",
        "键盘：← → 提前、推后一年；Shift 加 ← → 调整到位年数；空格 实施或不实施；回车 修改；Delete 删除。",
        "开学前要留出建设期：斜纹部分是动工到开学的年数，来自“标准”里的建设周期。",
        "每一步都可以撤销。",
    ],
    baseline_note: "正在看基准。基准的项目在“数据”里改；要试一种安排，请选一个方案，或新建一个。",
    several: "跨片区的项目",
    nowhere: "没有落到片区的项目",
    project: "项目",
    legend: ["建设期", "分年到位", "建成使用", "撤减", "到期收回"],
    shapes: ["增加", "调整", "减少", "限期"],
    carried_out: "实施",
    off: "不实施",
    beyond: "开学在",
    opening: "开学学年",
    stretch: "调整到位年数",
    tools: "对这个项目",
    earlier: "提前一年",
    later: "推后一年",
    change: "修改",
    duplicate: "复制",
    delete: "删除",
    all_projects: "看全部项目",
    touches: "有影响的片区学段：",
    never_short: "实施与否都不缺学位。",
    no_effect: "推演年份内，它不改变任何片区的余缺。",
    balance: "学位余缺",
    all_or_none: "全部项目实施，与一个都不实施相比",
    rows: ["学位余缺", "各片区缺口合计", "不实施时的余缺", "相差"],
    short: "缺",
    capital: "投资",
    capital_unit: "万元",
    estimated: "含估算",
    late: "全部项目推迟",
    months: "个月",
    apply: "应用",
    late_hint: "学校 9 月开学，误了就要等下一学年：晚 1–12 个月算晚 1 学年，13–24 个月算晚 2 学年。只对基准年以后开学的项目起作用，并代替各自原来填的延期；填 0 即全部按期。",
    not_months: "请填 0 至 120 的整数。",
};

static EN: ProgrammeWords = ProgrammeWords {
    shortages: "Shortages and when to decide",
    columns: ["Zone and stage", "Without any project", "As planned", "Decide by", "Projects that change it", "Do"],
    no_shortage: "No zone and stage lacks places within these years, even without any project.",
    covered: "covered",
    none_before: "no shortage",
    no_helper: "none",
    no_quicker: "nothing else is in time",
    show_all: "Show all",
    show_first: "Show the most urgent",
    add: "Add a project",
    projects: "Projects",
    no_projects: "There are no projects yet. Add one from a shortage above, or directly.",
    broken: [
        "These projects keep the plan from being computed; it comes back once they are mended.",
        "The data of this plan keep it from being computed, as told above; the programme comes back once they are mended.",
    ],
    empty: "There are no zones yet. Enter zones, births, pupils and rooms first; then plan what to build.",
    to_data: "Enter data",
    how: "How to use it",
    how_to: [
        "Drag a bar to change the year of opening, and its right end to change over how many years it comes (for flexible places: how long they stay).",
        "Keys: ← → a year earlier or later; Shift with ← → the years it takes; Space on or off; Enter to change; Delete to delete.",
        "The hatched part is the lead time, from the decision to the opening, as the norms have it.",
        "Every step can be undone.",
    ],
    baseline_note: "This is the baseline. Its projects are changed in the tab Data; to try a programme, choose a plan or make \
                    a new one.",
    several: "Projects in several zones",
    nowhere: "Projects in no zone",
    project: "Project",
    legend: ["lead time", "coming", "in use", "going", "ending"],
    shapes: ["adds", "changes", "closes", "for a time"],
    carried_out: "Carried out",
    off: "not carried out",
    beyond: "opens in",
    opening: "opening year",
    stretch: "Change the years it takes",
    tools: "With this project",
    earlier: "A year earlier",
    later: "A year later",
    change: "Change",
    duplicate: "Copy",
    delete: "Delete",
    all_projects: "Show all projects",
    touches: "What it changes:",
    never_short: "Nothing is short, with it or without.",
    no_effect: "It changes no balance within these years.",
    balance: "Balance of places",
    all_or_none: "All projects, compared with none",
    rows: ["Balance", "Shortages of the zones", "Balance without", "Difference"],
    short: "short",
    capital: "Capital",
    capital_unit: "million yuan",
    estimated: "partly estimated",
    late: "All projects late by",
    months: "months",
    apply: "Apply",
    late_hint: "Schools open in September, and what misses it waits for the next: 1–12 months late is a school year late, \
                13–24 months two. It concerns projects that open after the base year, and takes the place of their own \
                delays; 0 puts all of them back on time.",
    not_months: "Please enter a whole number from 0 to 120.",
};
