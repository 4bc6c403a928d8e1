//! What is entered in which table, and where it is found. Only the tab 数据 tells it: it is fetched with the tab.

use crate::scenario::sheet::Sheet;
use crate::text::Language;

/// What is told about the tables.
#[derive(Debug)]
pub struct TableNotes {
    /// The groups of tables, and the first table of the next group.
    pub groups: [(&'static str, usize); 5],
    /// What is entered in each, and where it is found.
    sources: [&'static str; Sheet::ALL.len()],
}

impl TableNotes {
    /// What is entered in a table, and where it is found.
    pub fn source(&self, sheet: Sheet) -> &'static str {
        self.sources[sheet as usize]
    }
}

/// What is told about the tables in a language.
pub fn table_notes(language: Language) -> &'static TableNotes {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

static ZH: TableNotes = TableNotes {
    groups: [("人口", 10), ("学校", 16), ("建设", 21), ("资源", 26), ("标准", 31)],
    sources: [
        "基准学年、推演年数、学制，以及全县通用的数。基准学年取学生数完整的最近一个学年。",
        "把全县分成老城、新城、各镇区、乡村等片区，每行一个；类型按统计上的城区、镇区、乡村填写。",
        "历年出生人口，一年一行。来源：卫健部门出生统计、公安户籍或统计公报。片区没有单列的留空，由全县数分摊。",
        "基准学年各年级在校（园）学生数。来源：教育事业统计年报，按片区汇总。",
        "基准年 8 月 31 日的常住儿童数。来源：公安户籍、卫健预防接种或人口普查。没有可留空，由出生数推算。",
        "儿童在片区之间的流动：按城镇化目标，或手工填的比例。来源：近几年的招生与学籍变动。",
        "县外流入的儿童，按学年。来源：学籍系统的随迁子女；可填每年净流入，也可填在校人数。",
        "今后某年的出生人口，或比上年的增减。不填则延续最后一个增减。",
        "往年分年级学生数，用来算升级趋势。来源：往年的教育事业统计年报。",
        "每长一岁仍留在本地的比例。来源：学籍系统；不清楚的用默认值。",
        "没有逐校填报的片区，按学段和办学性质填现有教室（班）数；逐校填了“学校”表的学段不用填。来源：教育事业统计年报的班级与校舍表。",
        "在民办学校就读的学生占比。来源：教育事业统计年报的民办分表。没有民办的留空。",
        "每所学校、幼儿园一行；项目要新建的学校也先列在这里，教室留空。可以把带年级学生数、班数的学校表整张贴进来，分别填入下面两张表。来源：教育事业统计年报、学校基本情况表。",
        "基准学年各校分年级学生数。来源：学籍系统、教育事业统计年报。",
        "基准学年各校分年级班数，用来算班额和大班额。不清楚的留空，按班额标准推算。来源：教育事业统计年报的班级表。",
        "民办学校从各片区招收的新生占该片区新生的比例，按学段和学年。不填的按基准年在校生推算。来源：民办学校招生备案。",
        "每行一个项目。来源：教育发展规划（如“十四五”规划）、布局调整方案、项目库。",
        "项目在哪所学校（或哪个片区）、哪个学段增减多少间教室，每行一项；撤并和迁出的填负数。",
        "项目建成时撤销的学校（学段留空）或停办的学段，以及学生并入哪所学校。来源：布局调整方案。",
        "没有逐校填报时，撤并、迁建的学生从哪个片区转到哪个片区。不跨片区的不填。",
        "新建小区的套数、入住年份、每百套儿童数。来源：自然资源、住建部门的供地与在建名录。",
        "各片区现有教职工、建筑面积、占地、寄宿床位，以及规划人口和行政村；逐校填了的以学校为准。来源：教育事业统计年报、乡镇规划。",
        "全县教学用计算机台数、上年公用经费支出。来源：教育装备年报、财政决算。",
        "残疾儿童入学率，各片区随迁子女在公办学校（含政府购买学位）就读的比例。来源：残联、学籍系统。未填年份沿用前一个。",
        "今后各学年新招教职工人数，按片区（或全县）和学段。来源：编制部门的用编计划、教师队伍建设规划。",
        "城镇规划为中小学、幼儿园预留的用地和对应的规划人口。来源：国土空间规划、教育设施专项规划。",
        "教职工配备、造价、公用经费、千人指标、预警线等标准，每行一个数。来源见各行说明；按本地文件修改。",
        "各类片区的寄宿率，各类学校公用经费由财政负担的比例，按学段。来源：教育事业统计年报、本地经费文件。",
        "与国家标准（幼儿园 30、小学 45、初中 50）不同的班额。没有的留空。",
        "生均建筑面积、用地面积标准，可按学段、学校类型、片区类型和规模分别填；同时符合几行的，以最后一行为准。来源：城市普通中小学校校舍建设标准、本地用地标准。",
        "县域普及普惠、优质均衡等评估的指标线，清空的不考核。来源：国家和本省评估办法。",
    ],
};

static EN: TableNotes = TableNotes {
    groups: [("Children", 10), ("Schools", 16), ("Building", 21), ("Resources", 26), ("Norms", 31)],
    sources: [
        "Base year, years ahead, grade scheme, and what holds for the whole county. The base year is the latest school year whose pupils are known in full.",
        "Divide the county into old town, new town, townships, villages: one row each. The kind is that of the national statistics: urban, town, rural.",
        "Births of past calendar years, one row a year. From the health authority, the household register or the statistical bulletin. A zone without figures stays blank and shares the county's.",
        "Pupils of the base year by grade. From the annual education statistics, added up by zone.",
        "Resident children on 31 August of the base year. From the household register, vaccination records or the census. Blank: worked out from births.",
        "Children who change zone: by the urbanisation target, or by shares entered here. From admissions and transfers of recent years.",
        "Children from outside the county by school year. From the pupil register: net arrivals a year, or pupils present.",
        "Births of a year to come, or the change on the year before. Blank: the last change goes on.",
        "Pupils by grade in earlier years, for the trend. From earlier annual statistics.",
        "Share still here one year older. From the pupil register; else leave the defaults.",
        "Existing classrooms by stage and ownership, where schools are not entered one by one. From the class and building tables of the annual education statistics.",
        "Share of pupils in private schools. From the annual education statistics. Blank where there are none.",
        "One school or kindergarten a row; a school that a project builds is listed too, without rooms. A table with pupils and classes by grade can be pasted as a whole: they go to the next two tables. From the annual education statistics.",
        "Pupils of the base year by school and grade. From the pupil register.",
        "Classes of the base year by school and grade, for class sizes. Blank: formed by the norm. From the annual education statistics.",
        "The share of a zone's entrants whom a private school takes, by stage and school year. Blank: worked out from the base year.",
        "One project a row. From the education plan, the layout plan or the list of approved projects.",
        "How many rooms a project adds at which school, or in which zone, and stage, one row each; below 0 where rooms go.",
        "Schools (stage blank), or stages of schools, that close with a project, and which school takes the pupils. From the layout plan.",
        "Where schools are not entered: which pupils change zone with a merger or relocation. Leave out moves within a zone.",
        "Dwellings, year of occupation, children per 100 dwellings. From the lists of land sold and of buildings under way.",
        "Staff, floor area, site, boarding beds, planned residents and villages of zones; where schools give theirs, those count.",
        "Computers for teaching, and spending of the year before. From the equipment report and the accounts.",
        "Children with disabilities who are enrolled, and migrant pupils in public places by zone. A blank year goes on as before.",
        "Staff taken on by school year, for a zone or the county, and stage. From the staffing plan.",
        "Land that town plans set aside for schools, and the residents they plan for.",
        "Staff, unit costs, funding, places per 1,000 residents, warning lines: one figure a row, to be replaced by local rules.",
        "Boarders by kind of zone, and what public funds pay of operation by ownership, for each stage.",
        "Where they differ from the national 30, 45 and 50. Else blank.",
        "Floor area and land a pupil, by stage, kind of school, kind of zone and size; of the rows that fit, the last holds.",
        "The lines that counties are assessed by. Blank: not assessed.",
    ],
};
