//! Words of the levers: two for each, its name and what it means.

/// The levers and their groups.
#[derive(Debug)]
pub struct LeverWords {
    /// Titles of the groups: births, enrolment, urbanisation, programme.
    pub groups: [&'static str; 4],
    /// Births: change a year after the last known one.
    pub birth_change: LeverText,
    /// φ.
    pub autumn_share: LeverText,
    /// Kindergarten: the gross ratio to reach.
    pub kindergarten_ratio: LeverText,
    /// The year by which it is reached.
    pub kindergarten_year: LeverText,
    /// The urbanisation rate to reach.
    pub urban_target: LeverText,
    /// The year by which it is reached.
    pub urban_year: LeverText,
    /// κ.
    pub urban_intensity: LeverText,
    /// Whether a project is carried out. The project's own name stands before it.
    pub project_on: LeverText,
    /// The first school year of a project.
    pub project_year: LeverText,
}

/// A lever in words.
#[derive(Clone, Copy, Debug)]
pub struct LeverText {
    /// Its name.
    pub name: &'static str,
    /// What it means and what it does.
    pub meaning: &'static str,
}

pub(super) const ZH: LeverWords = LeverWords {
    groups: ["出生", "入园", "城镇化", "建设计划"],
    birth_change: LeverText {
        name: "出生人数年变化",
        meaning: "从所示年份起，每年出生人数比上一年增减多少；此前各年照已知数或预测数不变。三年后影响幼儿园，六年后影响小学，十二年后影响初中。",
    },
    autumn_share: LeverText {
        name: "九月以后出生占比",
        meaning: "一年中 9 月至 12 月出生的孩子所占比例。入学以 8 月 31 日为界，他们比同年其他孩子晚一年入园入学。",
    },
    kindergarten_ratio: LeverText {
        name: "三年毛入园率",
        meaning: "目标年在园幼儿数与 3–5 岁儿童数之比。从现状逐年直线变化到目标，之后不变。",
    },
    kindergarten_year: LeverText {
        name: "毛入园率目标年", meaning: "达到三年毛入园率目标的学年。"
    },
    urban_target: LeverText {
        name: "城镇化率",
        meaning: "目标年常住人口城镇化率。提高时，乡村孩子按各片区流向迁入城镇，乡村学位随之闲置。",
    },
    urban_year: LeverText {
        name: "城镇化率目标年", meaning: "达到城镇化率目标的年份，此后不变。"
    },
    urban_intensity: LeverText {
        name: "随学迁移强度",
        meaning: "孩子进城与居民城镇化的快慢之比：1 倍为同步，1.4 倍表示因求学比居民多迁四成，0 为不迁。",
    },
    project_on: LeverText { name: "是否实施", meaning: "不实施的项目不增减学位，也不计投资。" },
    project_year: LeverText {
        name: "开学年份", meaning: "项目的学位从哪个学年起可用；投资年份随之移动。"
    },
};

pub(super) const EN: LeverWords = LeverWords {
    groups: ["Births", "Kindergarten entry", "Urbanisation", "Building programme"],
    birth_change: LeverText {
        name: "Change in births",
        meaning: "How much births rise or fall from year to year, from the year shown on; years before it \
                  stay as known or forecast. It reaches kindergartens after three \
                  years, primary schools after six and junior schools after twelve.",
    },
    autumn_share: LeverText {
        name: "Born from September on",
        meaning: "The share of a year's children born from September to December. School years begin with the age on \
                  31 August, so these children enter a year later than others born in the same year.",
    },
    kindergarten_ratio: LeverText {
        name: "Kindergarten ratio",
        meaning: "Kindergarten pupils per child aged 3–5 in the target year. From today's ratio it changes in a \
                  straight line, and then stays.",
    },
    kindergarten_year: LeverText {
        name: "Kindergarten target year",
        meaning: "The school year in which the kindergarten ratio is reached.",
    },
    urban_target: LeverText {
        name: "Urban share",
        meaning: "The share of residents who live in towns in the target year. As it rises, rural children move to \
                  the towns along the links between zones, and rural places fall idle.",
    },
    urban_year: LeverText {
        name: "Urban target year",
        meaning: "The year in which the urban share is reached; after it the share stays.",
    },
    urban_intensity: LeverText {
        name: "Moves for schooling",
        meaning: "How fast children move to town compared with residents: 1× is in step, 1.4× means that two fifths \
                  more of them move, for the schools' sake, and 0 means that none do.",
    },
    project_on: LeverText {
        name: "Built",
        meaning: "A project that is not built changes no places and costs nothing.",
    },
    project_year: LeverText {
        name: "First school year",
        meaning: "The school year from which a project's places can be used; the years of its cost move with it.",
    },
};
