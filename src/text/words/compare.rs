//! Words of the tab 对比, apart from the others: only that tab needs them.

use crate::report::Total;
use crate::text::Language;

/// The words of the tab, without those of its charts.
#[derive(Debug)]
pub struct CompareWords {
    /// Heading of the list of scenarios.
    pub list: &'static str,
    /// Whether a scenario is shown.
    pub show: &'static str,
    /// The field of a name.
    pub name: &'static str,
    /// The field of a note.
    pub note: &'static str,
    /// What stands in an empty one.
    pub note_hint: &'static str,
    /// How much it changes.
    pub changes: &'static str,
    /// Makes it the baseline.
    pub set_baseline: &'static str,
    /// What that means.
    pub set_baseline_hint: &'static str,
    /// Opens it in the tab 推演.
    pub open: &'static str,
    /// What that does.
    pub open_hint: &'static str,
    /// Makes a copy.
    pub duplicate: &'static str,
    /// Moves it up.
    pub up: &'static str,
    /// Moves it down.
    pub down: &'static str,
    /// Deletes it.
    pub delete: &'static str,
    /// Why the baseline can't be deleted.
    pub baseline_stays: &'static str,
    /// A name was left empty.
    pub empty_name: &'static str,
    /// As many are shown as can be.
    pub most: &'static str,
    /// What to do with a single scenario.
    pub alone: &'static str,
    /// Nothing is known of the county yet.
    pub empty: &'static str,
    /// Leads to the tables of data.
    pub to_data: &'static str,
    /// No scenario is shown beside the base.
    pub none_shown: &'static str,

    /// The choice of the scenario the others are compared with.
    pub compare_with: &'static str,
    /// What it is called.
    pub base: &'static str,
    /// Nothing differs from it.
    pub same_as_base: &'static str,
    /// A figure is that of the base.
    pub same: &'static str,
    /// A scenario that can't be computed.
    pub with_errors: &'static str,
    /// Leads to what is wrong.
    pub to_errors: &'static str,

    /// Heading of the table of totals.
    pub totals: &'static str,
    /// First column: who.
    pub scenario: &'static str,
    /// Opens what the columns mean.
    pub meanings: &'static str,
    /// No year lacks places.
    pub never_short: &'static str,
    /// Before what is most idle, where nothing is ever short.
    pub most_idle: &'static str,
    /// The scenarios do not all have the same years.
    pub other_years: &'static str,
    /// Keeps a table.
    pub save: &'static str,

    /// Heading of the table of differences.
    pub differences: &'static str,
    /// That a figure leads to the question why.
    pub ask_why: &'static str,
    /// The choice of the scenario.
    pub which: &'static str,
    /// What more and less of a measure is, in the order of `report::Measure`.
    pub turns: [[&'static str; 2]; 4],
    /// A figure the base does not have.
    pub not_in_base: &'static str,
    /// Behind a stage and a measure: nothing differs anywhere.
    pub nowhere: &'static str,
    /// The base can't be computed.
    pub base_with_errors: &'static str,
    /// There are no zones.
    pub no_areas: &'static str,

    /// Heading of the inputs that differ.
    pub inputs: &'static str,
    /// Opens the cells of the data that differ.
    pub cells: &'static str,
}

/// A column of the table of totals.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its heading.
    pub heading: &'static str,
    /// The unit of its figures; empty: it stands with each.
    pub unit: &'static str,
    /// What it means.
    pub meaning: &'static str,
}

/// The column of a figure.
pub fn column(language: Language, total: Total) -> Column {
    match language {
        Language::Zh => zh(total),
        Language::En => en(total),
    }
}

/// The words in a language.
pub fn compare_words(language: Language) -> &'static CompareWords {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

static ZH: CompareWords = CompareWords {
    list: "情景",
    show: "参加对比",
    name: "名称",
    note: "说明",
    note_hint: "写明这个情景假设什么",
    changes: "改动",
    set_baseline: "设为基准",
    set_baseline_hint: "以后“数据”页显示它的数据，参数的改动都相对于它",
    open: "打开",
    open_hint: "在“推演”页打开",
    duplicate: "复制",
    up: "上移",
    down: "下移",
    delete: "删除",
    baseline_stays: "基准不能删除。请先把另一个情景设为基准。",
    empty_name: "名称不能为空，原来的名称没有变。",
    most: "最多同时对比 6 个情景，请先取消一个。",
    empty: "还没有可对比的数据：请先录入片区、出生、在校学生和教室。",
    to_data: "去录入数据",
    alone: "现在只有一个情景。新建一个方案，改动几个参数，就可以在这里与基准对比。",
    none_shown: "没有勾选要对比的情景。",
    compare_with: "对照",
    base: "对照",
    same_as_base: "与对照相同",
    same: "相同",
    with_errors: "数据有错误，改正后才有结果。",
    to_errors: "查看错误",
    totals: "各情景的结果",
    scenario: "情景",
    meanings: "各列的意思",
    never_short: "不缺",
    most_idle: "从不缺；闲置最多：",
    other_years: "各情景的学年不完全相同，带“·年”的合计不能直接相比。",
    save: "保存 CSV",
    differences: "差别在哪里",
    ask_why: "点一个数，或用方向键移到它再按回车，看它为什么不同。",
    which: "情景",
    turns: [["人数增加", "人数减少"], ["学位增加", "学位减少"], ["缺口增加", "缺口减少"], ["闲置增加", "闲置减少"]],
    not_in_base: "对照没有",
    nowhere: "各片区各学年都相同；其他指标或学段可能不同。",
    base_with_errors: "对照的数据有错误，改正后才能比较。",
    no_areas: "还没有片区。",
    inputs: "参数和数据有哪些不同",
    cells: "逐格列出不同的数据",
};

static EN: CompareWords = CompareWords {
    list: "Scenarios",
    show: "Compare",
    name: "Name",
    note: "Note",
    note_hint: "What this scenario assumes",
    changes: "Changes",
    set_baseline: "Set as baseline",
    set_baseline_hint: "The tab Data then shows its data, and changes are told against it",
    open: "Open",
    open_hint: "Open it in the tab Explore",
    duplicate: "Copy",
    up: "Up",
    down: "Down",
    delete: "Delete",
    baseline_stays: "The baseline can’t be deleted. Please set another scenario as baseline first.",
    empty_name: "A scenario needs a name; it keeps the one it had.",
    most: "Six scenarios at most are compared at a time; please leave one out first.",
    empty: "There are no data to compare yet: enter the zones, births, pupils and rooms first.",
    to_data: "Enter data",
    alone: "There is only one scenario. Make a new plan and change some assumptions to compare it with the baseline here.",
    none_shown: "No scenario is marked for comparison.",
    compare_with: "Compared with",
    base: "Reference",
    same_as_base: "Same as the reference",
    same: "the same",
    with_errors: "Its data have errors; there are results once they are corrected.",
    to_errors: "Show the errors",
    totals: "What each comes to",
    scenario: "Scenario",
    meanings: "What the columns mean",
    never_short: "None",
    most_idle: "never short; most idle: ",
    other_years: "The scenarios do not all have the same school years: sums over years can’t be set against each other.",
    save: "Save CSV",
    differences: "Where they differ",
    ask_why: "Press a figure, or move to it with the arrow keys and press Enter, to see why it differs.",
    which: "Scenario",
    turns: [
        ["more pupils", "fewer pupils"],
        ["more places", "fewer places"],
        ["a larger shortage", "a smaller shortage"],
        ["more idle places", "fewer idle places"],
    ],
    not_in_base: "not in the reference",
    nowhere: "the same in every zone and school year; other measures or stages may differ.",
    base_with_errors: "The data of the reference have errors; once they are corrected, there is a comparison.",
    no_areas: "There are no zones yet.",
    inputs: "Which assumptions and data differ",
    cells: "The data that differ, cell by cell",
};

const fn zh(total: Total) -> Column {
    match total {
        Total::FirstShort => {
            Column {
                heading: "最早缺口", unit: "", meaning: "有片区缺学位的第一个学年，以及当年缺口最大的学段。"
            }
        }
        Total::Largest => Column {
            heading: "最大缺口",
            unit: "个",
            meaning: "一个学段在一个学年里缺的学位，各片区缺口相加（别处的闲置不抵），取最大的一年；并列出所缺的班数。",
        },
        Total::Unmet => Column {
            heading: "累计缺学位",
            unit: "人·年",
            meaning: "各片区、各学段、各学年的缺口相加：一名学生缺一年学位为 1。",
        },
        Total::Idle => Column {
            heading: "累计闲置",
            unit: "个·年",
            meaning: "各片区、各学段、各学年的闲置相加：一个学位空一年为 1。",
        },
        Total::IdleThen => Column {
            heading: "缺口最大时的闲置",
            unit: "个",
            meaning: "缺口最大的那个学年和学段，全县各片区同时闲置的学位；从不缺学位时，为闲置最多的一年。",
        },
        Total::Large => Column {
            heading: "大班额峰值",
            unit: "个班",
            meaning: "小学、初中大班额（含超大班额）最多的一个学年；只在填了学校的情景里有。",
        },
        Total::Staff => Column {
            heading: "教职工需求峰值", unit: "人", meaning: "各学段合计，需要最多的一个学年。"
        },
        Total::StaffGap => Column {
            heading: "教职工缺口峰值",
            unit: "人",
            meaning: "需要的教职工比在岗的多多少，各片区、各学段相加，取最多的一个学年；只在填了现有教职工的情景里有。",
        },
        Total::Cost => Column {
            heading: "项目投资",
            unit: "",
            meaning: "推演年份内实施的项目的投资；没有填投资的按建筑面积和单位造价估算，估不出的不计。",
        },
        Total::Places => {
            Column {
                heading: "新增学位", unit: "个", meaning: "最后一个学年比基准学年多的学位，各学段合计。"
            }
        }
        Total::PerPlace => Column {
            heading: "每个新增学位的投资",
            unit: "",
            meaning: "项目投资 ÷ 新增学位。没有填投资、只减少教室的项目按不花钱算。",
        },
        Total::PerUnmet => Column {
            heading: "每少缺 1 人·年的投资",
            unit: "",
            meaning: "比对照多花的投资 ÷ 比对照少的累计缺学位（人·年）；两者都只算两个情景都有的学年；两边完全一样的项目相互抵消，不必知道投资。",
        },
    }
}

const fn en(total: Total) -> Column {
    match total {
        Total::FirstShort => Column {
            heading: "First shortage",
            unit: "",
            meaning: "The first school year in which a zone lacks places, and the stage that then lacks most.",
        },
        Total::Largest => Column {
            heading: "Largest shortage",
            unit: "places",
            meaning: "Places that one stage lacks in one school year, the shortages of the zones added up (spare places \
                      elsewhere do not count against them), in the year that lacks most; with the classes short.",
        },
        Total::Unmet => Column {
            heading: "Unmet pupil-years",
            unit: "pupil-years",
            meaning: "Shortages of all zones, stages and school years added up: a pupil without a place for a year is 1.",
        },
        Total::Idle => Column {
            heading: "Idle places",
            unit: "place-years",
            meaning: "Idle places of all zones, stages and school years added up: a place empty for a year is 1.",
        },
        Total::IdleThen => Column {
            heading: "Idle at the largest shortage",
            unit: "places",
            meaning: "Idle places of all zones in the stage and school year of the largest shortage; where nothing is \
                      ever short, in the year that has most.",
        },
        Total::Large => Column {
            heading: "Most large classes",
            unit: "classes",
            meaning: "Large and super-large classes of primary and junior schools in the school year that has most; only \
                      where schools are entered.",
        },
        Total::Staff => Column {
            heading: "Peak staff needed",
            unit: "posts",
            meaning: "All stages together, in the school year that needs most.",
        },
        Total::StaffGap => Column {
            heading: "Peak staff gap",
            unit: "posts",
            meaning: "Posts needed beyond the staff there, zones and stages added up, in the school year that lacks most; \
                      only where it is entered who is there.",
        },
        Total::Cost => Column {
            heading: "Programme cost",
            unit: "",
            meaning: "What the projects carried out within the years cost; where no cost is given, by floor area and unit \
                      cost; what can’t be estimated does not count.",
        },
        Total::Places => Column {
            heading: "Places added",
            unit: "places",
            meaning: "Places in the last school year beyond those of the base year, all stages together.",
        },
        Total::PerPlace => Column {
            heading: "Cost per place added",
            unit: "",
            meaning: "Programme cost ÷ places added. A project that only takes rooms away and names no cost counts as free.",
        },
        Total::PerUnmet => Column {
            heading: "Cost per pupil-year of shortage avoided",
            unit: "",
            meaning: "What it costs beyond the reference ÷ the pupil-years without a place it has fewer; both in the \
                      school years that both have.",
        },
    }
}
