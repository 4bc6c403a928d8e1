//! 中文.

use super::{Figures, Thing, school};
use crate::model::{RoomClass, Stage};
use crate::scenario::problem::{Fault, MAX_ID};
use crate::scenario::sheet::Kind;
use crate::text::{Language, words};

pub(super) fn sentence(fault: &Fault, figures: Figures) -> String {
    let figure = |value: &f64| figures.figure(*value);
    // Between a unit and a word no space stands.
    let lead = |value: &f64| figure(value) + if figures.cell == Some(Kind::Money) { "" } else { " " };
    let [plain, percent, rounded] =
        [Figures::plain, Figures::percent, Figures::rounded].map(|write| move |value: &f64| write(figures, *value));
    match fault {
        Fault::FileTooLarge { max } => format!("文件超过 {} MiB 的读取上限，请确认是否选对了文件。", max >> 20),
        Fault::NotJson { line, column } => {
            format!("从第 {line} 行第 {column} 列起不是有效的 JSON，请检查该处是否缺少或多出逗号、引号或括号。")
        }
        Fault::NoVersion => "这不是学位推演的文件：没有版本号。文件应以 {\"xuewei\": 1, …} 开头。".into(),
        Fault::NewerVersion { found, known } => {
            format!("文件是第 {found} 版，由更新的程序写成；本程序最高能读第 {known} 版，请改用新的程序。")
        }
        Fault::DuplicateKey(key) => format!("“{key}”出现了两次，请只保留一个。"),
        Fault::MissingField(field) => format!("缺少必填的“{field}”。"),
        Fault::UnknownField { field, known } => format!("这里没有“{field}”这个字段。{}", possible(known)),
        Fault::UnknownWord { word, known } => format!("这里不认识“{word}”这个词。{}", possible(known)),
        Fault::WrongLength { found, expected: Some(expected) } => format!("列表有 {found} 项，应为 {expected} 项。"),
        Fault::WrongLength { found, expected: None } => format!("列表有 {found} 项，超过应有的项数。"),
        Fault::NotAYear(key) => format!("“{key}”不是年份。年份为整数，如 \"2021\"。"),
        Fault::WrongType { found, expected } => format!("应为{}，现为{}。", thing(expected), thing(found)),
        Fault::TooMany { found, max } => format!("共有 {found} 项，最多读取 {max} 项。"),
        Fault::TooLong { found, max } => format!("文字有 {found} 个字符，最多 {max} 个。"),
        Fault::NoScenario => "文件中没有情景，至少需要一个。".into(),
        Fault::UnknownScenario(id) => format!("没有编号为“{id}”的情景。"),
        Fault::EitherOr(one, other) => format!("要么填 {one}，要么填 {other}，请填且只填其中一个。"),
        Fault::NotForThisLink => "该字段属于另一种流动方式，请删去，或改 by。".into(),

        Fault::LinkDamaged => "链接已损坏或不完整，请重新完整复制。".into(),
        Fault::LinkTooLarge { max } => format!("链接过大，最多读取 {max} 个字符，请改为发送保存的文件。"),
        Fault::LinkNewer { found, known } => {
            format!("链接是第 {found} 版，由更新的程序生成；本程序最高能读第 {known} 版，请改用新的程序。")
        }
        Fault::UnknownPreset(id) => format!("链接以预设“{id}”为起点，本程序没有这个预设，请改用生成链接的程序。"),
        Fault::OtherModel { found, here } => format!("链接由第 {found} 版模型生成；本程序是第 {here} 版，结果可能不同。"),

        Fault::NotFinite => "不是数字。请填一个数字，或留空。".into(),
        Fault::Negative(value) => format!("{}小于 0，不能为负。", lead(value)),
        Fault::NotPositive(value) => format!("{}不大于 0，此处必须大于 0。", lead(value)),
        Fault::NotWhole(value) => format!("{} 不是整数，教室（班）数须为整数。", figure(value)),
        Fault::OutOfRange { value, min, max } => format!("{}超出范围，应在 {} 至 {} 之间。", lead(value), figure(min), figure(max)),
        Fault::EmptyId => "编号为空，请填写：可用文字、数字、_ 和 -。".into(),
        Fault::BadId(id) => format!("“{id}”不能作编号。编号为 1–{MAX_ID} 个文字、数字、_ 或 -。"),
        Fault::DuplicateId(id) => format!("编号“{id}”用了两次，请改其中一个。"),
        Fault::UnknownZone(id) => format!("没有编号为“{id}”的片区，请填写已有片区的编号。"),
        Fault::SameZone(id) => format!("从片区“{id}”又回到自己，请另选片区。"),
        Fault::NotAfterBase { year, base } => format!("{year} 年不晚于基准年 {base} 年，请填 {} 年或以后。", i64::from(*base) + 1),
        Fault::FarYear { year, base } => format!("{year} 年与基准年 {base} 年相差超过 200 年，是否误填？"),
        Fault::NothingToShareBy => {
            "没有单列出生数的片区要分摊全县（市）出生数，却没有共同的分摊依据。请为这些片区都填写 0–5 岁儿童、在园幼儿或一年级学生，或为它们单列出生数。".into()
        }
        Fault::NobodyAttends => "有学生，就读比例却为 0。请填大于 0 的比例。".into(),
        Fault::WrongRooms { class, stage } => {
            format!("{}没有{}教室；附设班和普惠民办只属于幼儿园。", self::stage(*stage), room_class(*class))
        }
        Fault::NotRural(id) => format!("按城镇化目标的流动只能从乡村片区出发，“{id}”不是乡村。请改为手工设定，或改片区类型。"),
        Fault::ArrivalsTwice { zone, stage } => format!("片区“{zone}”{}的外来人数给了两次，请合并。", self::stage(*stage)),
        Fault::SharesOverOne(sum) => format!("各比例相加为 {}，合计不能超过 100%。", percent(sum)),
        Fault::NoOccupancy => "小区没有入住率。请依次填写第一年、第二年……的入住率。".into(),
        Fault::NoYearsOpen => "潮汐学位须填写使用年数。".into(),

        Fault::Unusual { value, min, max } => unusual([value, min, max].map(figure)),
        Fault::BirthsLeap { year, change } => {
            let word = if *change < 0.0 { "下降" } else { "上升" };
            format!("到 {year} 年出生数{word} {}，请核对数字及统计口径。", percent(&change.abs()))
        }
        Fault::BirthsGap { first, last } => format!("缺 {} 年出生数，按线性补齐。", years(*first, *last)),
        Fault::BirthsEndEarly { last, base } => format!("已知出生数止于 {last} 年，早于基准年 {base} 年，其后均为推算。"),
        Fault::NoBirths => "没有出生数，推演中这里将无人出生。请填写全县（市）或各片区的出生数。".into(),
        Fault::OwnBirthsExceed { year, zones, county } => format!(
            "{year} 年各片区单列出生数合计 {}，超过全县（市）的 {}，其余片区将分不到出生数。",
            rounded(zones), rounded(county)
        ),
        Fault::FallingTarget { now, target } => {
            format!("目标 {} 低于现状 {}。城镇化率下降期间不发生流动。", percent(target), percent(now))
        }
        Fault::TargetWithoutLinks => "设了城镇化目标，却没有按目标的流动，不会有儿童因此流动。".into(),
        Fault::LinkWithoutTarget => "没有城镇化目标，按目标的流动不会发生。".into(),
        Fault::BeyondHorizon { year, last } => format!("{year} 年在推演末年 {last} 年之后。"),
        Fault::NeverHolds { first, last } => format!("该流动从 {first} 年到 {last} 年，没有一年有效，请核对年份。"),
        Fault::LeavingOverOne { zone, year, sum } => {
            format!("{year} 年从片区“{zone}”流出的比例合计 {}，将按全部流出折算。", percent(sum))
        }
        Fault::MovesOverOne(sum) => format!("各项目转出该片区该学段学生的比例合计 {}，不能超过全部。", percent(sum)),
        Fault::LinkTwice => "同两个片区之间已有一条按目标的流动，权重将相加。".into(),
        Fault::NoWeight(zone) => format!("从片区“{zone}”出发的按目标流动权重全为 0，不会有人流动。"),
        Fault::NameTwice(name) => format!("有两个都叫“{name}”，请改其中一个的名称，以免混淆。"),
        Fault::GradeLeap(grade, [pupils, beside]) => {
            let slip = if *pupils == 0.0 { "漏填" } else { "误填" };
            format!("{}为 {}，相邻年级 {}，是否{slip}？", words(Language::Zh).field.grades[*grade], plain(pupils), plain(beside))
        }
        Fault::HistoryGap { first, last } => format!("缺 {} 年学生数，趋势取自其余年份。", years(*first, *last)),
        Fault::HistoryNotBefore { year, base } => format!("{year} 年不早于基准年 {base} 年，该年学生数不予采用。"),
        Fault::NoTrend => "要求按趋势升级，却没有任何相邻两年的学生数；将用全县（市）趋势，或只用巩固率。".into(),
        Fault::RoomsWithoutPupils(stage) => format!("有{}教室而没有学生。是漏填学生，还是学校已停办？", self::stage(*stage)),
        Fault::PupilsWithoutRooms(stage) => format!("有{}学生而没有教室，全部算作缺学位。是否漏填教室？", self::stage(*stage)),
        Fault::NotUsed => "此处用不到该字段。".into(),
        Fault::NoEffects => "该项目没有任何作用：既不增减教室，也不撤并学校或转移学生。".into(),
        Fault::StartsBeforeBase { year, base } => {
            format!("项目始于 {year} 学年；到基准年 {base} 年已建成的教室应已计入片区现有教室，不再重复计算。")
        }
        Fault::BeforeBuilt { year, earliest } => format!(
            "项目 {year} 学年启用，按建设周期最早 {earliest} 学年才能开学。请推迟；若已动工，请填写基准年及以前的投资年份。"
        ),
        Fault::MergerWithoutRemoval => "撤并没有减少教室。请指明撤销的学校，或以负数填写被撤学校的教室。".into(),
        Fault::FitsNoGrade => "这一行不适用于任何年级：所选学段、年级与学校类型互相矛盾。".into(),
        Fault::YellowAboveRed => "黄色预警线高于红色预警线，永远不会出现黄色。".into(),

        Fault::UnusualCalibration { value, min, max } => {
            format!("{}基准年的出生数、儿童数与学生数可能口径不一。", unusual([value, min, max].map(rounded)))
        }
        Fault::UnusualProgression { value, min, max } => {
            format!("逐年升级比率 {}请核对历年学生数。", unusual([value, min, max].map(rounded)))
        }
        Fault::Crowded { stage, utilisation } => {
            format!("基准年{}学位使用率为 {}，请核对教室数与学生数。", self::stage(*stage), percent(utilisation))
        }
        Fault::RoomsCut { zone, school, stage, year, rooms } => format!(
            "{year} 年该项目要减少的{}教室比{}现有的多 {} 间，多出部分不计。", self::stage(*stage),
            school.as_ref().map_or_else(|| format!("片区“{zone}”"), |school| format!("“{school}”")), rounded(rooms)
        ),
        Fault::School(fault) => school::zh(fault, figures),
        Fault::CouldNotLeave { year, children } => {
            format!("从 {year} 年起，应流出的儿童中有 {} 人并不存在，不予流出。", rounded(children))
        }
        Fault::EstateShort { year, children } => {
            format!("从 {year} 年起，小区要从其他片区吸引的儿童中有 {} 人并不存在，不予计入。", rounded(children))
        }
    }
}

fn possible(known: &[String]) -> String {
    if known.is_empty() {
        "此处不能有任何字段。".into()
    } else {
        format!("可用：{}。", known.join("、"))
    }
}

fn unusual([value, min, max]: [String; 3]) -> String {
    format!("{value} 不常见，一般在 {min} 至 {max} 之间。")
}

fn years(first: i32, last: i32) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Kindergarten => "幼儿园",
        Stage::Primary => "小学",
        Stage::Junior => "初中",
    }
}

fn room_class(class: RoomClass) -> &'static str {
    match class {
        RoomClass::Public => "公办",
        RoomClass::Attached => "附设班",
        RoomClass::Inclusive => "普惠民办",
        RoomClass::Private => "民办",
    }
}

fn thing(words: &str) -> String {
    match Thing::of(words) {
        Thing::Number(None) => "数字".into(),
        Thing::WholeNumber(None) => "整数".into(),
        Thing::Number(Some(number)) | Thing::WholeNumber(Some(number)) => format!(" {number}"),
        Thing::Count => "不小于 0 的整数".into(),
        Thing::Text(None) => "文字".into(),
        Thing::Text(Some(text)) => format!("文字“{text}”"),
        Thing::YesNo => "true 或 false".into(),
        Thing::Nothing => "空（null）".into(),
        Thing::List(None) => "列表 [ ]".into(),
        Thing::List(Some(length)) => format!("含 {length} 项的列表"),
        Thing::Object => "对象 { }".into(),
        Thing::InTwoLanguages => "文字或 {\"zh\", \"en\"}".into(),
        Thing::NumberOrThree => "数字或含 3 项的列表".into(),
        Thing::NumberOrByYear => "数字或按年的数字 { }".into(),
        Thing::Other(words) => words.into(),
    }
}
