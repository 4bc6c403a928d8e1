//! Words of the charts, the table of utilisation, the six figures and the building programme.

/// Charts and their legend.
#[derive(Debug)]
pub struct ChartWords {
    /// The line of pupils.
    pub enrolment: &'static str,
    /// The steps of places.
    pub places: &'static str,
    /// The dashed line.
    pub baseline: &'static str,
    /// Pupils of the baseline, in the legend and as a column.
    pub baseline_enrolment: &'static str,
    /// Places of the baseline, likewise.
    pub baseline_places: &'static str,
    /// That the vertical axis does not begin at 0.
    pub not_from_zero: &'static str,
    /// The area between, where pupils exceed places.
    pub shortage: &'static str,
    /// The area between, where places exceed pupils.
    pub idle: &'static str,
    /// Left of the dotted line: children who live already.
    pub born: &'static str,
    /// Right of it.
    pub unborn: &'static str,
    /// What the dotted line means.
    pub born_hint: &'static str,
    /// The marks of projects that bring places.
    pub project: &'static str,
    /// The marks of those that take some.
    pub closure: &'static str,
    /// Public places (kindergarten: and inclusive ones) among them, as a column.
    pub public_places: &'static str,
    /// The zones' shortages added up, as a column.
    pub unmet_in_zones: &'static str,
    /// Places minus pupils.
    pub balance: &'static str,
    /// Enrolment ÷ places.
    pub utilisation: &'static str,
    /// Classes short.
    pub classes_short: &'static str,
    /// Shows the chart.
    pub as_chart: &'static str,
    /// Shows its figures.
    pub as_table: &'static str,
    /// How to look at a year of the charts, where none is looked at.
    pub keys_hint: &'static str,
    /// Behind a year that stays until it is let go.
    pub pinned: &'static str,
    /// Leads in the projects of a year that bring places.
    pub opens: &'static str,
    /// Leads in those that take some.
    pub closes: &'static str,
    /// Keeps a chart or table as a file.
    pub save: &'static str,
    /// Axis of years.
    pub school_year: &'static str,
}

/// The table of utilisation and the building programme.
#[derive(Debug)]
pub struct TableWords {
    /// Heading of the table of utilisation, behind the stage.
    pub utilisation: &'static str,
    /// Choice of the stage the table shows.
    pub stage: &'static str,
    /// Column of areas.
    pub area: &'static str,
    /// A cell from the yellow line on.
    pub yellow: &'static str,
    /// A cell from the red line on.
    pub red: &'static str,
    /// A cell below the idle line.
    pub idle: &'static str,
    /// A cell in between.
    pub normal: &'static str,
    /// Why some figures carry a decimal.
    pub decimals: &'static str,
    /// Pupils and no places at all.
    pub no_places: &'static str,
    /// Neither pupils nor places.
    pub nothing: &'static str,
    /// A programme without projects.
    pub no_projects: &'static str,
    /// First school year of a project.
    pub first_year: &'static str,
    /// Rooms of a project.
    pub rooms: &'static str,
    /// Cost of a project.
    pub cost: &'static str,
}

/// The six figures above the charts.
#[derive(Debug)]
pub struct SixWords {
    /// Heading, for screen readers.
    pub title: &'static str,
    /// The first school year in which places lack.
    pub first_short: &'static str,
    /// The largest shortage of a stage in a year.
    pub largest: &'static str,
    /// The most idle places, where nothing is short.
    pub most_idle: &'static str,
    /// Classes lacking in the year of the largest shortage.
    pub classes_then: &'static str,
    /// Classes lacking, where nothing is short.
    pub classes: &'static str,
    /// Large classes in the year that has most, where schools are entered.
    pub large: &'static str,
    /// There are none in any year.
    pub no_large: &'static str,
    /// Posts needed in the year that needs most.
    pub staff: &'static str,
    /// Posts that nobody fills in the year that lacks most, where it is known who is there.
    pub gap: &'static str,
    /// Nobody ever lacks.
    pub no_gap: &'static str,
    /// Capital of the projects.
    pub cost: &'static str,
    /// In place of a year, where there is none.
    pub none: &'static str,
    /// Nothing is short in any year.
    pub never_short: &'static str,
    /// No project is carried out.
    pub no_projects: &'static str,
    /// Leads in the baseline's figure.
    pub baseline: &'static str,
    /// The baseline does not have the area.
    pub not_in_baseline: &'static str,
}

pub(super) const SIX_ZH: SixWords = SixWords {
    title: "六项指标",
    first_short: "最早缺口",
    largest: "最大缺口",
    most_idle: "最多闲置",
    classes_then: "同年缺班",
    classes: "缺班",
    large: "大班额峰值",
    no_large: "各年都没有大班额",
    staff: "教职工需求峰值",
    gap: "教职工缺口峰值",
    no_gap: "各年教职工都够",
    cost: "项目投资",
    none: "无",
    never_short: "各年学位都够",
    no_projects: "没有实施的项目",
    baseline: "基准",
    not_in_baseline: "基准中没有这个片区",
};

pub(super) const SIX_EN: SixWords = SixWords {
    title: "Six figures",
    first_short: "First shortage",
    largest: "Largest shortage",
    most_idle: "Most idle places",
    classes_then: "Classes short that year",
    classes: "Classes short",
    large: "Most large classes",
    no_large: "no large classes in any year",
    staff: "Peak staff needed",
    gap: "Largest staff gap",
    no_gap: "enough staff in every year",
    cost: "Programme cost",
    none: "None",
    never_short: "enough places in every year",
    no_projects: "no projects carried out",
    baseline: "Baseline",
    not_in_baseline: "not in the baseline",
};

pub(super) const CHART_ZH: ChartWords = ChartWords {
    enrolment: "在校（园）生",
    places: "学位",
    baseline: "基准情景",
    baseline_enrolment: "基准在校（园）生",
    baseline_places: "基准学位",
    not_from_zero: "纵轴不从 0 起",
    shortage: "缺口",
    idle: "闲置",
    born: "已出生",
    unborn: "尚未出生",
    born_hint: "虚线右侧的学生人数取决于尚未出生的孩子",
    project: "新增学位的项目",
    closure: "减少学位的项目",
    public_places: "其中公办、普惠",
    unmet_in_zones: "片区缺口合计",
    balance: "学位余缺",
    utilisation: "学位使用率",
    classes_short: "缺班数",
    as_chart: "图",
    as_table: "表",
    keys_hint: "指向或点按图表，或用左右方向键，逐年查看；单击或回车固定，再按一次或 Esc 取消",
    pinned: "已固定",
    opens: "投入使用：",
    closes: "停用：",
    save: "保存",
    school_year: "学年",
};

pub(super) const CHART_EN: ChartWords = ChartWords {
    enrolment: "Enrolment",
    places: "Places",
    baseline: "Baseline",
    baseline_enrolment: "Baseline enrolment",
    baseline_places: "Baseline places",
    not_from_zero: "axis does not start at 0",
    shortage: "Shortage",
    idle: "Idle",
    born: "born",
    unborn: "not yet born",
    born_hint: "Right of the dotted line, enrolment depends on children not yet born",
    project: "Project adding places",
    closure: "Project removing places",
    public_places: "Public",
    unmet_in_zones: "Unmet in zones",
    balance: "Balance of places",
    utilisation: "Utilisation",
    classes_short: "Classes short",
    as_chart: "Chart",
    as_table: "Table",
    keys_hint: "Point at or tap a chart, or use the left and right arrow keys, to read a year; a click or Enter holds it, again or Esc lets go",
    pinned: "held",
    opens: "Opening: ",
    closes: "Closing: ",
    save: "Save",
    school_year: "School year",
};

pub(super) const TABLE_ZH: TableWords = TableWords {
    utilisation: "学位使用率",
    stage: "学段",
    area: "片区",
    yellow: "黄色预警",
    red: "红色预警",
    idle: "闲置较多",
    normal: "正常",
    decimals: "四舍五入会跨过界线的数保留一位小数，如 99.8",
    no_places: "有学生而没有学位",
    nothing: "没有学生，也没有学位",
    no_projects: "还没有建设项目",
    first_year: "开学年份",
    rooms: "班数",
    cost: "投资",
};

pub(super) const TABLE_EN: TableWords = TableWords {
    utilisation: "utilisation",
    stage: "Stage",
    area: "Area",
    yellow: "yellow warning",
    red: "red warning",
    idle: "largely idle",
    normal: "normal",
    decimals: "A figure that rounding would carry over a line is shown with a decimal, as 99.8",
    no_places: "pupils and no places",
    nothing: "neither pupils nor places",
    no_projects: "No building projects yet",
    first_year: "First school year",
    rooms: "Rooms",
    cost: "Cost",
};
