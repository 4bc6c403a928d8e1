//! Words of the tab 数据: its tables, the grid, and the list of problems.

use crate::scenario::sheet::Sheet;

/// The tab 数据.
#[derive(Debug)]
pub struct DataWords {
    /// Every grid.
    pub grid: GridWords,
    /// Heading of the list of tables.
    pub tables: &'static str,
    /// Title of each table.
    titles: [&'static str; Sheet::ALL.len()],
    /// For whom changes hold.
    pub holds: &'static str,
    /// Heading of the steps that lead to a first result.
    pub begin: &'static str,
    /// What a table takes.
    pub paste: &'static str,
    /// Behind a step that is done.
    pub done: &'static str,
    /// A table whose rows come from another one, as long as there are none.
    pub no_rows: &'static str,
    /// A table whose rows are schools, as long as there are none.
    pub no_schools: &'static str,
    /// Fills the pupils of zones that have none with the sums of their schools.
    pub fill_sums: &'static str,
    /// Heading of the problems, for screen readers.
    pub problems: &'static str,
    /// Problems that keep the county from being computed.
    pub errors: &'static str,
    /// What was typed and is not taken.
    pub refused: &'static str,
    /// Unusual figures.
    pub unusual: &'static str,
    /// What the model reports.
    pub reported: &'static str,
    /// Nothing is wrong.
    pub no_problems: &'static str,
    /// More problems than are listed.
    pub more: &'static str,
}

/// A grid of cells.
#[derive(Debug, PartialEq, Eq)]
pub struct GridWords {
    /// Heading of what can be done with rows.
    pub rows: &'static str,
    /// New rows above.
    pub above: &'static str,
    /// New rows below.
    pub below: &'static str,
    /// A new row at the end.
    pub end: &'static str,
    /// Takes rows away.
    pub remove: &'static str,
    /// Moves rows up.
    pub up: &'static str,
    /// Moves rows down.
    pub down: &'static str,
    /// In the blank row at the end.
    pub blank: &'static str,
    /// Before the sentence of an error.
    pub error: &'static str,
    /// Before the sentence of what is unusual, or waits for more.
    pub unusual: &'static str,
    /// The most important keys, and how to leave.
    pub keys: &'static str,
    /// The others.
    pub more_keys: &'static str,
    /// Those that work on rows.
    pub row_keys: &'static str,
}

impl DataWords {
    /// Title of a table.
    pub fn title(&self, sheet: Sheet) -> &'static str {
        self.titles[sheet as usize]
    }
}

pub(super) const ZH: DataWords = DataWords {
    grid: GridWords {
        rows: "行",
        above: "上方加行",
        below: "下方加行",
        end: "末尾加行",
        remove: "删除行",
        up: "上移",
        down: "下移",
        blank: "在此输入或粘贴",
        error: "错误",
        unusual: "提醒",
        keys: "输入即替换，F2 或双击修改；按 Esc 再按 Tab 离开表格。更多按键",
        more_keys: "Esc 取消，Enter、Tab 到下一格，Shift 加方向键或拖动选一块，Ctrl+A 全选，Ctrl+C、X、V 复制、剪切、粘贴，Delete 清空，Ctrl+Z 撤销。",
        row_keys: "Alt+Enter 下方加行，Alt+Shift+Enter 上方加行，Alt+Delete 删除行，Alt+↑、↓ 移动行。",
    },
    tables: "数据表",
    titles: [
        "基本情况",
        "片区",
        "出生人口",
        "在校学生",
        "0–5 岁儿童",
        "片区间流动",
        "外来人口",
        "今后出生",
        "历年学生",
        "留存",
        "片区教室",
        "民办就读比例",
        "学校",
        "学校学生",
        "学校班级",
        "民办招生",
        "建设项目",
        "项目的教室",
        "项目撤并的学校",
        "项目的学生",
        "住宅小区",
        "片区资源",
        "全县资源",
        "特殊群体",
        "教师招聘",
        "教育用地规划",
        "单项标准",
        "分类比例",
        "班额标准",
        "面积标准",
        "考核指标线",
    ],
    holds: "这里的改动用于基准和所有方案；方案自己改过的数保持不变。",
    begin: "从空白开始，按这个顺序填：",
    paste: "可以直接从电子表格复制整块粘贴，表头、合计行和千位分隔都能识别。",
    done: "已填",
    no_rows: "这张表的行来自“片区”，请先填片区。",
    no_schools: "这张表的行来自“学校”，请先填学校。",
    fill_sums: "空白片区按学校合计填入",
    problems: "检查",
    errors: "须改正才能推演",
    refused: "未采用的输入：仍按原来的数或空白",
    unusual: "不常见的数",
    reported: "推演中的情况",
    no_problems: "没有发现问题",
    more: "其余的在改正后列出。",
};

pub(super) const EN: DataWords = DataWords {
    grid: GridWords {
        rows: "Rows",
        above: "Add above",
        below: "Add below",
        end: "Add at the end",
        remove: "Delete rows",
        up: "Move up",
        down: "Move down",
        blank: "Type or paste here",
        error: "Error",
        unusual: "Note",
        keys: "Typing replaces, F2 or a double click edits; Esc, then Tab leaves the table. More keys",
        more_keys: "Esc cancels, Enter and Tab go on, Shift with arrows or dragging selects a block, Ctrl+A all; Ctrl+C, X, V copy, cut and paste, Delete clears, Ctrl+Z undoes.",
        row_keys: "Alt+Enter adds a row below, Alt+Shift+Enter above, Alt+Delete deletes rows, Alt+↑ and ↓ move them.",
    },
    tables: "Tables",
    titles: [
        "General",
        "Zones",
        "Births",
        "Pupils",
        "Children 0–5",
        "Moves between zones",
        "Arrivals",
        "Later births",
        "Past pupils",
        "Retention",
        "Rooms of zones",
        "Private shares",
        "Schools",
        "Pupils of schools",
        "Classes of schools",
        "Private admissions",
        "Projects",
        "Rooms of projects",
        "Schools that close",
        "Pupils of projects",
        "Housing estates",
        "Zone resources",
        "County resources",
        "Special groups",
        "Recruits",
        "Land plans",
        "Single norms",
        "Shares by stage",
        "Class sizes",
        "Area norms",
        "Assessment lines",
    ],
    holds: "Changes here hold for the baseline and all plans; what a plan has changed itself stays as it is.",
    begin: "To begin with an empty county, fill in:",
    paste: "Blocks can be pasted straight from a spreadsheet; titles, sums and thousands separators are recognised.",
    done: "filled in",
    no_rows: "The rows of this table are the zones: please enter them first.",
    no_schools: "The rows of this table are the schools: please enter them first.",
    fill_sums: "Fill blank zones with the sums of their schools",
    problems: "Checks",
    errors: "To be corrected before anything is worked out",
    refused: "Not accepted: the value before it is used",
    unusual: "Unusual figures",
    reported: "What the projection met with",
    no_problems: "No problems found",
    more: "The others are listed once these are put right.",
};
