//! The words of the form that stand by themselves.

use crate::text::Language;

/// The words of the form.
#[derive(Debug)]
pub struct FormWords {
    /// Its title: a new project, and one that is there.
    pub titles: [&'static str; 2],
    /// The choice of the kind.
    pub kind: &'static str,
    /// What each kind means, in the order of `ProjectKind::ALL`.
    pub kinds: [&'static str; 11],
    /// Headings: what, when, what it takes.
    pub parts: [&'static str; 3],
    /// That what it takes may be left empty.
    pub optional: &'static str,
    /// Nothing is chosen yet.
    pub choose: &'static str,
    /// A private school opens, or closes.
    pub directions: [&'static str; 2],
    /// Who runs a school: public, inclusive, private.
    pub ownerships: [&'static str; 3],
    /// Kinds of school, in the order of `SchoolKind`.
    pub school_kinds: [&'static str; 7],
    /// Ticks all schools.
    pub all: &'static str,
    /// Ticks none.
    pub none: &'static str,
    /// The zone has no schools entered.
    pub by_zone: &'static str,
    /// Headings of the rows of a project that is there: rooms, closures, moves.
    pub rows: [&'static str; 3],
    /// Adds a row, by what it is of.
    pub add_row: [&'static str; 3],
    /// Takes a row out.
    pub drop_row: &'static str,
    /// A school that closes in all its stages.
    pub all_stages: &'static str,
    /// Pupils who stay in the zone.
    pub rest_of_zone: &'static str,
    /// Whose rooms they are, in the order of `RoomClass::ALL`.
    pub classes: [&'static str; 4],
    /// What the plan would tell of the project.
    pub remarks: &'static str,
    /// Takes it: a new project, and one that is there.
    pub take: [&'static str; 2],
    /// Closes it.
    pub close: &'static str,
    /// A school of this name is there.
    pub named_twice: &'static str,
    /// What was entered before and not taken is still there; takes it up again.
    pub left: [&'static str; 2],
    /// Begins anew.
    pub clear: &'static str,
    /// After the fields that are wrong: that nothing is lost.
    pub kept: &'static str,
}

/// The words in a language.
pub fn form_words(language: Language) -> &'static FormWords {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

static ZH: FormWords = FormWords {
    titles: ["新增项目", "修改项目"],
    kind: "项目类型",
    kinds: [
        "新办一所学校或幼儿园。",
        "在现有学校增加教室。",
        "学校整体迁到新校址，可以换片区；学生随校。",
        "把一个学段空出的教室改给另一个学段用，如小学空教室改办幼儿园。",
        "九年一贯制学校的初中部分出去，腾出的教室给小学。",
        "撤掉一所或几所学校，学生并入另一所。",
        "取消小学、教学点附设的幼儿班。",
        "闲置校舍修缮后重新办学。",
        "住宅小区配套幼儿园，随入住开园。",
        "高峰几年临时增加教室，到期收回。",
        "民办学校新办或停办。",
    ],
    parts: ["建设内容", "时间安排", "投入"],
    optional: "都可以不填。",
    choose: "请选择",
    directions: ["新办", "停办"],
    ownerships: ["公办", "普惠民办", "其他民办"],
    school_kinds: ["幼儿园", "附设班", "小学", "教学点", "初中", "九年一贯制", "闲置校产"],
    all: "全选",
    none: "全不选",
    by_zone: "这个片区没有录入学校，按片区的教室填写。",
    rows: ["教室增减", "停办的学校", "转往其他片区的学生"],
    add_row: ["增加一处教室", "增加一所停办学校", "增加一批学生"],
    drop_row: "删去",
    all_stages: "全部学段",
    rest_of_zone: "片区内其余学校",
    classes: ["公办", "附设班", "普惠民办", "其他民办"],
    remarks: "请留意（可照此保存）",
    take: ["加入计划", "保存修改"],
    close: "关闭",
    named_twice: "学校表里已有同名学校，请改名或核对是否重复。",
    left: ["上次填写的项目还没有保存。", "继续填写"],
    clear: "清空",
    kept: "已填的都还在。",
};

static EN: FormWords = FormWords {
    titles: ["Add a project", "Change the project"],
    kind: "Kind of project",
    kinds: [
        "A new school or kindergarten.",
        "Rooms are added at a school.",
        "A school moves to a new site, also in another zone; its pupils go with it.",
        "Rooms of one stage are given to another, such as empty primary rooms to a kindergarten.",
        "The junior classes of a nine-year school leave; primary classes take their rooms.",
        "One school or several close, and their pupils go to another.",
        "Kindergarten classes attached to primary schools and teaching points close.",
        "An idle site is mended and taught in again.",
        "The kindergarten of a housing estate; it opens as people move in.",
        "Rooms for some years only, while pupils are most.",
        "A private school opens or closes.",
    ],
    parts: ["What is built", "When", "What it takes"],
    optional: "All of it may be left empty.",
    choose: "please choose",
    directions: ["opens", "closes"],
    ownerships: ["public", "inclusive private", "other private"],
    school_kinds: ["kindergarten", "attached classes", "primary", "teaching point", "junior", "nine-year", "idle site"],
    all: "All",
    none: "None",
    by_zone: "This zone has no schools entered: the rooms of the zone are asked for.",
    rows: ["Rooms that come or go", "Schools that close", "Pupils who go to another zone"],
    add_row: ["Add rooms", "Add a school that closes", "Add pupils who go"],
    drop_row: "Take out",
    all_stages: "all stages",
    rest_of_zone: "the other schools of the zone",
    classes: ["public", "attached classes", "inclusive private", "other private"],
    remarks: "Please note (it can be saved as it is)",
    take: ["Add to the programme", "Save the change"],
    close: "Close",
    named_twice: "A school of this name is already there; please choose another name, or check whether it is the same.",
    left: ["What was entered before has not been saved.", "Go on with it"],
    clear: "Clear",
    kept: "All that was entered is kept.",
};
