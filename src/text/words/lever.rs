//! Words of the levers: two for each, its name and what it means; of their groups and of what stands around them.

use crate::scenario::parameters::LEVERS;

/// The levers and their groups.
#[derive(Debug)]
pub struct LeverWords {
    /// Titles of the groups, in the order of `Group::ALL`.
    pub groups: [&'static str; 9],
    /// The levers, in the order of the parameter table. Before the name stand the year, the stage and the thing it is of.
    pub levers: [LeverText; LEVERS],
    /// Units: children, dwellings, children per 100 dwellings, pupils a class, pupils per member of staff, staff a
    /// class, years.
    pub units: [&'static str; 7],
    /// Arrivals: what is counted, a flow or a stock.
    pub counted: [&'static str; 2],
    /// What is folded away with others of its kind: births by year, targets of zones, weights of links.
    pub by_year: &'static str,
    /// Targets of single zones.
    pub by_zone: &'static str,
    /// Weights of links by target.
    pub weights: &'static str,
    /// All levers of the links between zones.
    pub links: &'static str,
    /// More levers of a thing.
    pub more: &'static str,
    /// The field that searches for levers.
    pub search: &'static str,
    /// A search that finds nothing: what can be searched for.
    pub none_found: &'static str,
    /// The paths of births: heading, and what they are.
    pub paths: LeverText,
    /// Low, middle, high.
    pub path_names: [&'static str; 3],
    /// No path: a lever of births stands elsewhere.
    pub path_custom: &'static str,
}

/// A lever in words.
#[derive(Clone, Copy, Debug)]
pub struct LeverText {
    /// Its name.
    pub name: &'static str,
    /// What it means and what it does.
    pub meaning: &'static str,
}

const fn lever(name: &'static str, meaning: &'static str) -> LeverText {
    LeverText { name, meaning }
}

pub(super) const ZH: LeverWords = LeverWords {
    groups: ["出生", "入园", "城镇化", "外来", "住宅", "升学", "建设计划", "标准", "学校"],
    levers: [
        lever(
            "出生人数年变化",
            "从所示年份起，每年出生人数比上一年增减多少；此前各年照已知数或预测数不变。三年后影响幼儿园，六年后影响小学，十二年后影响初中。",
        ),
        lever("出生人数", "这一年的出生人数，代替按年变化推算的数；以后各年从它接着推算。"),
        lever(
            "九月以后出生占比",
            "一年中 9 月至 12 月出生的孩子所占比例。入学以 8 月 31 日为界，他们比同年其他孩子晚一年入园入学。",
        ),
        lever("三年毛入园率", "目标年在园幼儿数与 3–5 岁儿童数之比。从现状逐年直线变化到目标，之后不变。"),
        lever("毛入园率目标年", "达到三年毛入园率目标的学年。"),
        lever("毛入园率", "这个片区自己的目标，不随全县的目标变化。"),
        lever("目标年", "达到这个片区毛入园率目标的学年。"),
        lever("城镇化率", "目标年常住人口城镇化率。提高时，乡村孩子按各片区流向迁入城镇，乡村学位随之闲置。"),
        lever("城镇化率目标年", "达到城镇化率目标的年份，此后不变。"),
        lever("随学迁移强度", "孩子进城与居民城镇化的快慢之比：1 倍为同步，1.4 倍表示因求学比居民多迁四成，0 为不迁。"),
        lever(
            "入学年龄迁移倍数",
            "入园、入小学、入初中时进城的孩子是其他年龄的几倍。只改变在各年龄间的分配，不改变总的快慢。",
        ),
        lever("分流权重", "从同一乡村片区迁出的孩子按权重分到各个去向，只看相对大小。"),
        lever("入学时迁移比例", "每年到这一学段入学年龄的孩子中，沿这一流向迁走的比例。"),
        lever("其他年龄迁移比例", "每年其他各年龄（含 0 岁）的孩子沿这一流向迁走的比例。"),
        lever("起始学年", "从哪个学年起迁移。"),
        lever("终止学年", "到哪个学年为止，含当年。"),
        lever(
            "外来子女",
            "从首个推演学年起各年相同的人数：净流入指每年新来的（负数为流出），在校人数指当年在校的随迁子女。一经调整，就代替原来的逐年数。",
        ),
        lever("是否建成", "不建的小区不带来孩子。"),
        lever("入住首年", "第一批住户入住的年份，以后逐年住满。"),
        lever("住宅套数", "小区的全部住宅。"),
        lever("每百套孩子数", "每一百套住满的住宅中这一学段的孩子；0–2 岁按幼儿园学段计。"),
        lever("县外迁入比例", "小区的孩子中从县外来的比例。"),
        lever("片区内搬家比例", "从本片区搬来的比例，本片区孩子总数不因此变化；其余来自其他片区。"),
        lever(
            "按近年趋势升级",
            "开：年级之间的人数按近几年的升级比率变化，逐年回到巩固率；关：只按巩固率。近年的趋势已含过去的迁移。",
        ),
        lever("趋势保留率", "近年趋势一年后还保留多少：100% 为一直延续，85% 为每年减弱 15%。"),
        lever("是否实施", "不实施的项目不增减学位，也不计投资。"),
        lever("开学年份", "项目的学位从哪个学年起可用；投资年份随之移动。"),
        lever("推迟", "比开学年份再晚几年，学位和投资一起推迟。"),
        lever(
            "班额标准",
            "每班学生数，由教室数折算学位。30 即幼儿园国家标准：小班 25、中班 30、大班 35。另有规定的年级、学校或片区类型照旧。",
        ),
        lever("每名教职工学生数", "用来算需要多少教职工。国家标准小学 19、初中 13.5。"),
        lever("幼儿园每班教职工", "用来算需要多少教职工。两教一保为 3 人。"),
        lever("新建周期", "新建学校从决策到开学的年数，用来倒推最迟何时决策。"),
        lever("改扩建周期", "改扩建从决策到开学的年数，用来判断是否还来得及。"),
        lever("黄色预警线", "学位使用率达到多少为黄色预警。"),
        lever("红色预警线", "学位使用率达到多少为红色预警。"),
        lever(
            "新生调剂程度",
            "划片新生超出本校起始年级学位的部分，有多少调剂到同片区有空位的学校。0% 为固定划片，100% 为学区制、集团化办学下学位完全共享。只影响学校之间的分布，片区总数不变。",
        ),
        lever(
            "现有班级不拆分",
            "开：已录入班级数的学校，现有班级随年级上升直到毕业，班额标准从新生起执行。关：每年按标准重新编班。",
        ),
    ],
    units: ["人", "套", "人/百套", "人/班", "人", "人/班", "年"],
    counted: ["每年净流入", "在校人数"],
    by_year: "出生人数，逐年",
    by_zone: "各片区的目标",
    weights: "迁出后的去向",
    links: "片区间流动",
    more: "更多",
    search: "查找参数",
    none_found: "没有找到；可试“班额”“出生”或项目名称",
    paths: lever(
        "出生走势",
        "中：基准的年变化；低、高：每年低、高 2 个百分点。依据是国家统计局 2000–2024 年首次公布的全国出生人数：用前五年的平均变化推后五年，一半情形每年差 1.9 个百分点以内，一半更多。所以走出高低之外也属常见。",
    ),
    path_names: ["低", "中", "高"],
    path_custom: "自定",
};

pub(super) const EN: LeverWords = LeverWords {
    groups: [
        "Births",
        "Kindergarten entry",
        "Urbanisation",
        "From outside",
        "Housing",
        "Progression",
        "Building programme",
        "Norms",
        "Schools",
    ],
    levers: [
        lever(
            "Change in births",
            "How much births rise or fall from year to year, from the year shown on; years before it stay as known or \
             forecast. It reaches kindergartens after three years, primary schools after six and junior schools after \
             twelve.",
        ),
        lever(
            "Births",
            "Births of this one year, in place of those the yearly change gives; later years go on from them.",
        ),
        lever(
            "Born from September on",
            "The share of a year's children born from September to December. School years begin with the age on \
             31 August, so these children enter a year later than others born in the same year.",
        ),
        lever(
            "Kindergarten ratio",
            "Kindergarten pupils per child aged 3–5 in the target year. From today's ratio it changes in a straight \
             line, and then stays.",
        ),
        lever("Kindergarten target year", "The school year in which the kindergarten ratio is reached."),
        lever("Kindergarten ratio", "The zone's own target; the county's does not move it."),
        lever("Target year", "The school year in which the zone's kindergarten ratio is reached."),
        lever(
            "Urban share",
            "The share of residents who live in towns in the target year. As it rises, rural children move to the towns \
             along the links between zones, and rural places fall idle.",
        ),
        lever("Urban target year", "The year in which the urban share is reached; after it the share stays."),
        lever(
            "Moves for schooling",
            "How fast children move to town compared with residents: 1× is in step, 1.4× means that two fifths more of \
             them move, for the schools' sake, and 0 means that none do.",
        ),
        lever(
            "Weight of entry ages",
            "How many times as likely children are to move when they enter a stage as at other ages. It shifts moves \
             between ages and leaves the overall pace.",
        ),
        lever(
            "Weight",
            "Children who leave a rural zone are shared among its links by weight; only the proportions count.",
        ),
        lever("Move at entry", "The share of children at the age of entry to this stage who take this link each year."),
        lever(
            "Move at other ages",
            "The share of children of every other age, 0 included, who take this link each year.",
        ),
        lever("First year", "The school year in which the moves begin."),
        lever("Last year", "The last school year with moves."),
        lever(
            "Children from outside",
            "The same number in every year from the first projected one on: net arrivals of the year (below zero: \
             departures), or children present. Once moved, it replaces the figures given year by year.",
        ),
        lever("Built", "An estate that is not built brings no children."),
        lever("First occupied", "The year in which the first households move in; the estate fills in the years after."),
        lever("Homes", "All homes of the estate."),
        lever(
            "Children per 100 homes",
            "Children of this stage in a hundred occupied homes; ages 0–2 count as kindergarten.",
        ),
        lever("New to the county", "The share of the estate's children who come from outside the county."),
        lever(
            "From the same zone",
            "The share who move within the zone, which changes nothing there; the rest come from other zones.",
        ),
        lever(
            "Follow the trend",
            "On: grades follow one another as in recent years, fading towards retention. Off: retention alone. The trend \
             already holds the moves of the past.",
        ),
        lever(
            "Trend kept",
            "How much of the trend is left a year later: 100% goes on for ever, 85% fades by 15% a year.",
        ),
        lever("Built", "A project that is not built changes no places and costs nothing."),
        lever(
            "First school year",
            "The school year from which a project's places can be used; the years of its cost move with it.",
        ),
        lever("Delay", "Years beyond the first school year; places and cost are late together."),
        lever(
            "Class size",
            "Pupils a class, by which rooms count as places. 30 stands for the national norm of kindergartens: 25, 30 and \
             35 by age. Grades, schools and kinds of zone with a norm of their own keep it.",
        ),
        lever(
            "Pupils per staff",
            "For the staff needed. The national norm is 19 in primary and 13.5 in junior schools.",
        ),
        lever("Kindergarten staff a class", "For the staff needed. Two teachers and a nurse make 3."),
        lever("Lead time", "Years from the decision to the opening of a new school: it tells by when to decide."),
        lever(
            "Extension lead time",
            "Years from the decision to the opening of an extension: it tells whether one still helps.",
        ),
        lever("Yellow line", "The use of places from which the warning is yellow."),
        lever("Red line", "The use of places from which the warning is red."),
        lever(
            "Places shared",
            "Of the entrants beyond the entry places of their catchment's school, the share who are placed in schools of \
             the zone that have room: 0% is fixed catchments, 100% school districts and groups that share all places. The \
             zone's total stays as it is.",
        ),
        lever(
            "Classes stay together",
            "On: where a school's classes are entered, they move up until they leave it, and the norm binds from the entry \
             grade. Off: classes are formed by the norm every year.",
        ),
    ],
    units: ["", "homes", "", "", "", "staff", "years"],
    counted: ["net arrivals a year", "children present"],
    by_year: "Births year by year",
    by_zone: "Targets of single zones",
    weights: "Where movers go",
    links: "Moves between zones",
    more: "More",
    search: "Find an assumption",
    none_found: "Nothing found; try class size, births or the name of a project",
    paths: lever(
        "Path of births",
        "Middle: the baseline's yearly change. Low and high: 2 points a year less and more. In births of China as first \
         published for 2000–2024, the mean change of five years carried on for five more was off by up to 1.9 points a \
         year in half of the cases, and by more in the other half: births outside the two are nothing rare.",
    ),
    path_names: ["Low", "Middle", "High"],
    path_custom: "custom",
};
