//! Words of the field: stages, kinds of zone, kinds of project, units.

use crate::model::{ProjectKind, Stage, ZoneKind};

/// Words of the field.
#[derive(Debug)]
pub struct FieldWords {
    /// Kindergarten, primary, junior; as headings.
    pub stages: [&'static str; 3],
    /// Their schools, within a sentence.
    pub stages_inline: [&'static str; 3],
    /// Urban, town, rural. Not "city": that is what a county may be as a whole.
    pub kinds: [&'static str; 3],
    /// The same as an adjective within a sentence.
    pub kinds_inline: [&'static str; 3],
    /// Kinds of project, in the order of `ProjectKind::ALL`.
    pub projects: [&'static str; 11],
    /// Grades K1…G9.
    pub grades: [&'static str; 12],
    /// 学年.
    pub school_year: &'static str,
    /// Pupils, as a unit.
    pub pupils: &'static str,
    /// Places, as a unit.
    pub places: &'static str,
    /// Classes, as a unit.
    pub classes: &'static str,
    /// Rooms, as a unit.
    pub rooms: &'static str,
    /// Times, as a unit.
    pub times: &'static str,
    /// Per cent a year, as a unit.
    pub percent_a_year: &'static str,
    /// Yuan.
    pub yuan: &'static str,
    /// All zones together, where the county's name does not say what it is.
    pub whole_area: &'static str,
}

impl FieldWords {
    /// A stage as a heading.
    pub fn stage(&self, stage: Stage) -> &'static str {
        self.stages[stage as usize]
    }

    /// The schools of a stage, within a sentence.
    pub fn stage_inline(&self, stage: Stage) -> &'static str {
        self.stages_inline[stage as usize]
    }

    /// A kind of zone.
    pub fn kind(&self, kind: ZoneKind) -> &'static str {
        self.kinds[kind as usize]
    }

    /// A kind of project.
    pub fn project(&self, kind: ProjectKind) -> &'static str {
        self.projects[kind as usize]
    }
}

pub(super) const ZH: FieldWords = FieldWords {
    stages: ["幼儿园", "小学", "初中"],
    stages_inline: ["幼儿园", "小学", "初中"],
    kinds: ["城区", "镇区", "乡村"],
    kinds_inline: ["城区", "镇区", "乡村"],
    projects: [
        "新建",
        "改扩建",
        "迁建",
        "改造转用",
        "九年一贯制分设",
        "撤并",
        "取消附设班",
        "盘活闲置校产",
        "小区配套园",
        "潮汐学位",
        "民办进退",
    ],
    grades: [
        "小班",
        "中班",
        "大班",
        "一年级",
        "二年级",
        "三年级",
        "四年级",
        "五年级",
        "六年级",
        "七年级",
        "八年级",
        "九年级",
    ],
    school_year: "学年",
    pupils: "人",
    places: "个",
    classes: "个班",
    rooms: "班",
    times: "倍",
    percent_a_year: "%/年",
    yuan: "元",
    whole_area: "全域",
};

pub(super) const EN: FieldWords = FieldWords {
    stages: ["Kindergarten", "Primary", "Junior"],
    stages_inline: ["kindergartens", "primary schools", "junior schools"],
    kinds: ["Urban zones", "Town zones", "Rural zones"],
    kinds_inline: ["urban", "town", "rural"],
    projects: [
        "new school",
        "extension",
        "relocation",
        "conversion",
        "split of a nine-year school",
        "merger",
        "closure of attached classes",
        "reuse of an idle site",
        "estate kindergarten",
        "flexible places",
        "private entry or exit",
    ],
    grades: [
        "Kindergarten 1",
        "Kindergarten 2",
        "Kindergarten 3",
        "Grade 1",
        "Grade 2",
        "Grade 3",
        "Grade 4",
        "Grade 5",
        "Grade 6",
        "Grade 7",
        "Grade 8",
        "Grade 9",
    ],
    school_year: "school year",
    pupils: "pupils",
    places: "places",
    classes: "classes",
    rooms: "rooms",
    times: "×",
    percent_a_year: "% a year",
    yuan: "yuan",
    whole_area: "Whole area",
};
