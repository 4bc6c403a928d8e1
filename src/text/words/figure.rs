//! Words of the charts, the table of utilisation and the building programme.

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
    /// How to move through a chart by keyboard, for screen readers.
    pub keys_hint: &'static str,
    /// Axis of years.
    pub school_year: &'static str,
}

/// The table of utilisation and the building programme.
#[derive(Debug)]
pub struct TableWords {
    /// Heading of the table of utilisation, behind the stage.
    pub utilisation: &'static str,
    /// What its rows and columns are.
    pub utilisation_hint: &'static str,
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
    /// Pupils and no places at all.
    pub no_places: &'static str,
    /// Neither pupils nor places.
    pub nothing: &'static str,
    /// Heading of the building programme.
    pub programme: &'static str,
    /// How to use it.
    pub programme_hint: &'static str,
    /// A programme without projects.
    pub no_projects: &'static str,
    /// A project that is not carried out.
    pub switched_off: &'static str,
    /// First school year of a project.
    pub first_year: &'static str,
    /// Rooms of a project.
    pub rooms: &'static str,
    /// Cost of a project.
    pub cost: &'static str,
}

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
    keys_hint: "用左右方向键逐年查看",
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
    keys_hint: "Move from year to year with the left and right arrow keys",
    school_year: "School year",
};

pub(super) const TABLE_ZH: TableWords = TableWords {
    utilisation: "学位使用率",
    utilisation_hint: "片区 × 学年",
    stage: "学段",
    area: "片区",
    yellow: "黄色预警",
    red: "红色预警",
    idle: "闲置较多",
    normal: "正常",
    no_places: "有学生而没有学位",
    nothing: "没有学生，也没有学位",
    programme: "建设计划",
    programme_hint: "改变开学年份，或暂不实施",
    no_projects: "还没有建设项目",
    switched_off: "未启用",
    first_year: "开学年份",
    rooms: "班数",
    cost: "投资",
};

pub(super) const TABLE_EN: TableWords = TableWords {
    utilisation: "utilisation",
    utilisation_hint: "areas × school years",
    stage: "Stage",
    area: "Area",
    yellow: "yellow warning",
    red: "red warning",
    idle: "largely idle",
    normal: "normal",
    no_places: "pupils and no places",
    nothing: "neither pupils nor places",
    programme: "Building programme",
    programme_hint: "change the first year, or leave a project out",
    no_projects: "No building projects yet",
    switched_off: "no",
    first_year: "First school year",
    rooms: "Rooms",
    cost: "Cost",
};
