//! Words of the tab 数据: what is entered in which table and where it is found, the grid, and the list of problems.

use crate::scenario::sheet::Sheet;

/// The tab 数据.
#[derive(Debug)]
pub struct DataWords {
    /// Every grid.
    pub grid: GridWords,
    /// Heading of the list of tables.
    pub tables: &'static str,
    /// The groups of tables, and the first table of the next group.
    pub groups: [(&'static str, usize); 4],
    /// Title of each table, and what is entered in it and where that is found.
    sheets: [(&'static str, &'static str); 17],
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
        self.sheets[sheet as usize].0
    }

    /// What is entered in a table, and where it is found.
    pub fn source(&self, sheet: Sheet) -> &'static str {
        self.sheets[sheet as usize].1
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
    groups: [("现状", 7), ("建设", 11), ("流动", 13), ("假设与标准", 17)],
    sheets: [
        ("基本情况", "基准学年、推演年数、学制，以及全县通用的数。基准学年取学生数完整的最近一个学年。"),
        ("片区", "把全县分成老城、新城、各镇区、乡村等片区，每行一个；类型按统计上的城区、镇区、乡村填写。"),
        (
            "出生人口",
            "历年出生人口，一年一行。来源：卫健部门出生统计、公安户籍或统计公报。片区没有单列的留空，由全县数分摊。",
        ),
        ("在校学生", "基准学年各年级在校（园）学生数。来源：教育事业统计年报，按片区汇总。"),
        (
            "0–5 岁儿童",
            "基准年 8 月 31 日的常住儿童数。来源：公安户籍、卫健预防接种或人口普查。没有可留空，由出生数推算。",
        ),
        ("教室", "现有教室（班）数，按学段和办学性质。来源：教育事业统计年报的班级与校舍表。"),
        ("民办就读比例", "在民办学校就读的学生占比。来源：教育事业统计年报的民办分表。没有民办的留空。"),
        ("建设项目", "每行一个项目。来源：教育发展规划（如“十四五”规划）、布局调整方案、项目库。"),
        ("项目的教室", "项目在哪个片区、哪个学段增减多少间教室，每行一项；撤并和迁出的填负数。"),
        ("项目的学生", "撤并、迁建时学生从哪个片区转到哪个片区。不跨片区的不填。"),
        ("住宅小区", "新建小区的套数、入住年份、每百套儿童数。来源：自然资源、住建部门的供地与在建名录。"),
        ("片区间流动", "儿童在片区之间的流动：按城镇化目标，或手工填的比例。来源：近几年的招生与学籍变动。"),
        ("外来人口", "县外流入的儿童，按学年。来源：学籍系统的随迁子女；可填每年净流入，也可填在校人数。"),
        ("今后出生", "今后某年的出生人口，或比上年的增减。不填则延续最后一个增减。"),
        ("历年学生", "往年分年级学生数，用来算升级趋势。来源：往年的教育事业统计年报。"),
        ("留存", "每长一岁仍留在本地的比例。来源：学籍系统；不清楚的用默认值。"),
        ("班额标准", "与国家标准（幼儿园 30、小学 45、初中 50）不同的班额。没有的留空。"),
    ],
    holds: "这里的改动用于基准和所有方案；方案自己改过的数保持不变。",
    begin: "从空白开始，按这个顺序填：",
    paste: "可以直接从电子表格复制整块粘贴，表头、合计行和千位分隔都能识别。",
    done: "已填",
    no_rows: "这张表的行来自“片区”，请先填片区。",
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
    groups: [("As it is", 7), ("Building", 11), ("Migration", 13), ("Assumptions", 17)],
    sheets: [
        (
            "General",
            "Base year, years ahead, grade scheme, and what holds for the whole county. The base year is the latest school year whose pupils are known in full.",
        ),
        (
            "Zones",
            "Divide the county into old town, new town, townships, villages: one row each. The kind is that of the national statistics: urban, town, rural.",
        ),
        (
            "Births",
            "Births of past calendar years, one row a year. From the health authority, the household register or the statistical bulletin. A zone without figures stays blank and shares the county's.",
        ),
        ("Pupils", "Pupils of the base year by grade. From the annual education statistics, added up by zone."),
        (
            "Children 0–5",
            "Resident children on 31 August of the base year. From the household register, vaccination records or the census. Blank: worked out from births.",
        ),
        (
            "Rooms",
            "Existing classrooms by stage and ownership. From the class and building tables of the annual education statistics.",
        ),
        (
            "Private shares",
            "Share of pupils in private schools. From the annual education statistics. Blank where there are none.",
        ),
        ("Projects", "One project a row. From the education plan, the layout plan or the list of approved projects."),
        (
            "Rooms of projects",
            "How many rooms a project adds in which zone and stage, one row each; below 0 where rooms go.",
        ),
        ("Pupils of projects", "Which pupils change zone with a merger or relocation. Leave out moves within a zone."),
        (
            "Housing estates",
            "Dwellings, year of occupation, children per 100 dwellings. From the lists of land sold and of buildings under way.",
        ),
        (
            "Moves between zones",
            "Children who change zone: by the urbanisation target, or by shares entered here. From admissions and transfers of recent years.",
        ),
        (
            "Arrivals",
            "Children from outside the county by school year. From the pupil register: net arrivals a year, or pupils present.",
        ),
        ("Later births", "Births of a year to come, or the change on the year before. Blank: the last change goes on."),
        ("Past pupils", "Pupils by grade in earlier years, for the trend. From earlier annual statistics."),
        ("Retention", "Share still here one year older. From the pupil register; else leave the defaults."),
        ("Class sizes", "Where they differ from the national 30, 45 and 50. Else blank."),
    ],
    holds: "Changes here hold for the baseline and all plans; what a plan has changed itself stays as it is.",
    begin: "To begin with an empty county, fill in:",
    paste: "Blocks can be pasted straight from a spreadsheet; titles, sums and thousands separators are recognised.",
    done: "filled in",
    no_rows: "The rows of this table are the zones: please enter them first.",
    problems: "Checks",
    errors: "To be corrected before anything is worked out",
    refused: "Not accepted: the value before it is used",
    unusual: "Unusual figures",
    reported: "What the projection met with",
    no_problems: "No problems found",
    more: "The others are listed once these are put right.",
};
