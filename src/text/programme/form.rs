//! The form of a project in words: what is asked, for each kind of project, and what is wrong with an answer.

mod words_of;

pub use words_of::{FormWords, form_words};

use crate::model::{ProjectKind, SchoolKind, Year};
use crate::scenario::draft::{Field, Part, Rows, Wrong};
use crate::text::format::{count, school_year};
use crate::text::{Language, words};

/// What a field is called, for a kind of project.
pub fn label(language: Language, kind: ProjectKind, field: Field) -> String {
    let names = words(language);
    if let Field::Rooms(stage) = field {
        let stage = names.field.stage(stage);
        return match (language, kind) {
            (Language::Zh, ProjectKind::Merger) => format!("接收学校增加的{stage}教室（班）"),
            (Language::Zh, ProjectKind::Relocation) => format!("新校址{stage}教室（班）"),
            (Language::Zh, _) => format!("{stage}教室（班）"),
            (Language::En, ProjectKind::Merger) => format!("{stage}: rooms added where pupils go"),
            (Language::En, ProjectKind::Relocation) => format!("{stage}: rooms at the new site"),
            (Language::En, _) => format!("{stage}: rooms"),
        };
    }
    let [zh, en] = plain(kind, field);
    if language == Language::Zh { zh.into() } else { en.into() }
}

const fn plain(kind: ProjectKind, field: Field) -> [&'static str; 2] {
    use ProjectKind as Kind;
    match (field, kind) {
        (Field::Name, _) => ["项目名称（可不填）", "Name of the project (may be left empty)"],
        (Field::SchoolName, Kind::Relocation) => {
            ["新校址的学校名称（可不填）", "Name at the new site (may be left empty)"]
        }
        (Field::SchoolName, Kind::EstateKindergarten) => {
            ["幼儿园名称（可不填）", "Name of the kindergarten (may be left empty)"]
        }
        (Field::SchoolName, _) => ["学校名称", "Name of the school"],
        (Field::Direction, _) => ["民办学校", "Private school"],
        (Field::Estate, _) => ["小区", "Estate"],
        (Field::Zone, _) => ["所在片区", "Zone"],
        (Field::School, Kind::Reuse) => ["闲置校产", "Idle site"],
        (Field::School, Kind::Relocation) => ["迁建的学校", "School that moves"],
        (Field::School, Kind::Split) => ["分设的九年一贯制学校", "Nine-year school to be split"],
        (Field::School, Kind::PrivateEntryOrExit) => ["停办的学校", "School that closes"],
        (Field::School, _) => ["学校", "School"],
        (Field::Schools, Kind::Merger) => ["撤并的学校（可多选）", "Schools that close (one or more)"],
        (Field::Schools, _) => ["取消附设班的学校", "Schools whose attached classes close"],
        (Field::Ownership, _) => ["办别", "Run by"],
        (Field::Stage, Kind::Conversion) => ["腾出教室的学段", "Stage that gives rooms"],
        (Field::Stage, _) => ["学段", "Stage"],
        (Field::ToStage, _) => ["改作的学段", "Stage that gets them"],
        (Field::ToZone, Kind::Relocation) => ["新校址所在片区", "Zone of the new site"],
        (Field::ToZone, Kind::Split) => ["初中学生转到的片区", "Zone the junior pupils go to"],
        (Field::ToZone, _) => ["学生转到的片区", "Zone the pupils go to"],
        (Field::Receiver, Kind::Split) => ["接收初中学生的学校", "School that takes the junior pupils"],
        (Field::Receiver, _) => ["接收学生的学校", "School that takes the pupils"],
        (Field::Count, Kind::Conversion) => ["改造的教室（班）", "Rooms turned over"],
        (Field::Count, Kind::Split) => ["初中腾出、改作小学的教室（班）", "Junior rooms that become primary ones"],
        (Field::Count, Kind::ClosureOfAttached) => ["取消的附设班（班）", "Attached classes that close"],
        (Field::Count, Kind::Relocation) => ["原校址退出的教室（班）", "Rooms given up at the old site"],
        (Field::Count, _) => ["撤去的教室（班）", "Rooms that go"],
        (Field::ToCount, Kind::Split) => ["接收处增加的初中教室（班）", "Junior rooms added where they go"],
        (Field::ToCount, _) => ["新校址的教室（班）", "Rooms at the new site"],
        (Field::Share, _) => ["随迁学生占原片区该学段（%）", "Share of the zone’s pupils of the stage who move (%)"],
        (Field::FirstYear, Kind::Merger | Kind::ClosureOfAttached) => ["实施学年", "School year"],
        (Field::FirstYear, _) => ["开学学年", "First school year"],
        (Field::PhaseIn, _) => ["分几年到位", "Years over which it comes"],
        (Field::YearsOpen, _) => ["使用年数", "Years for which it is there"],
        (Field::Delay, _) => ["延期（学年）", "School years late"],
        (Field::Cost, _) => ["投资（万元）", "Cost (10,000 yuan)"],
        (Field::FloorArea, _) => ["建筑面积（平方米）", "Floor area (m²)"],
        (Field::Land, _) => ["用地（平方米）", "Land (m²)"],
        (Field::Staff, _) => ["教职工编制（人）", "Staff posts"],
        (Field::Beds, _) => ["寄宿床位（张）", "Boarding beds"],
        (Field::Villages, _) => ["新覆盖的村（个）", "Villages brought within reach"],
        (Field::CostYears, _) => ["投资拨付学年", "School years in which it is spent"],
        (Field::Row(part, _), _) => of_row(part),
        (Field::Rooms(_), _) => ["", ""],
    }
}

const fn of_row(part: Part) -> [&'static str; 2] {
    match part {
        Part::Place => ["学校或片区", "School or zone"],
        Part::Stage => ["学段", "Stage"],
        Part::Class => ["办别", "Run by"],
        Part::Rooms => ["教室（班，减少填负数）", "Rooms (negative: taken)"],
        Part::Closes => ["停办的学校", "School that closes"],
        Part::ClosingStage => ["停办的学段", "Stage that closes"],
        Part::Receiver => ["接收学生的学校", "School that takes the pupils"],
        Part::MovingStage => ["转出学生的学段", "Stage of the pupils"],
        Part::From => ["转出片区", "Zone they leave"],
        Part::To => ["转入片区", "Zone they go to"],
        Part::Share => ["占转出片区该学段学生（%）", "Share of that zone’s pupils of the stage (%)"],
    }
}

/// A field in a sentence: its label without what stands there in brackets.
pub fn name(language: Language, kind: ProjectKind, field: Field) -> String {
    let label = label(language, kind, field);
    label.split(['（', '(']).next().unwrap_or_default().trim_end().to_owned()
}

/// How many fields are wrong, before their names.
pub fn faults(language: Language, count: usize) -> String {
    match language {
        Language::Zh => format!("有 {count} 处要改："),
        Language::En if count == 1 => "One field needs a change:".into(),
        Language::En => format!("{count} fields need a change:"),
    }
}

/// Takes a row out: the button of one of several.
pub fn drop_row(language: Language, rows: Rows, number: usize) -> String {
    let text = form_words(language);
    let (drop, what) = (text.drop_row, text.rows[rows as usize]);
    match language {
        Language::Zh => format!("{drop}：{what}第 {number} 行"),
        Language::En => format!("{drop} row {number}: {}", what.to_lowercase()),
    }
}

/// A zone where rooms belong to no school of the table.
pub fn zone_rooms(language: Language, zone: &str) -> String {
    match language {
        Language::Zh => format!("{zone}（不属于具体学校）"),
        Language::En => format!("{zone} (no school in particular)"),
    }
}

/// Something that was chosen and is not there any more.
pub fn gone(language: Language, id: &str) -> String {
    match language {
        Language::Zh => format!("{id}（已不存在）"),
        Language::En => format!("{id} (no longer there)"),
    }
}

/// How the years of spending are typed.
pub fn cost_years(language: Language) -> String {
    match language {
        Language::Zh => "如 2024-2026；不填则为开学前一学年。".into(),
        Language::En => "Such as 2024-2026; left empty: the year before it opens.".into(),
    }
}

/// From when something can be there that is decided now.
pub fn earliest(language: Language, lead: u32, base: Year) -> String {
    let earliest = school_year(language, base.saturating_add_unsigned(lead));
    match language {
        Language::Zh => format!("建设周期 {lead} 年：现在决策，最早 {earliest}开学。"),
        Language::En if lead == 1 => format!("It takes a year: decided now, it opens in {earliest} at the earliest."),
        Language::En => format!("It takes {lead} years: decided now, it opens in {earliest} at the earliest."),
    }
}

/// What is wrong at a field, and what to do.
pub fn wrong(language: Language, kind: ProjectKind, field: Field, fault: Wrong) -> String {
    let zh = language == Language::Zh;
    let said = |chinese: &str, english: &str| if zh { chinese.to_owned() } else { english.to_owned() };
    let called = name(language, kind, field);
    let number = |value: f64| if field == Field::FirstYear { value.to_string() } else { count(language, value) };
    match fault {
        Wrong::Empty if zh => format!("请填写{called}。"),
        Wrong::Empty => format!("Please fill this in: {called}."),
        Wrong::NotChosen if field == Field::Schools && zh => format!("请至少勾选一所：{called}。"),
        Wrong::NotChosen if field == Field::Schools => format!("Please tick at least one: {called}."),
        Wrong::NotChosen if zh => format!("请选择{called}。"),
        Wrong::NotChosen => format!("Please choose one: {called}."),
        Wrong::NoChoice => no_choice(language, kind, field),
        Wrong::NoRooms => said("请至少在一个学段填写教室数。", "Please give rooms for at least one stage."),
        Wrong::NotANumber => said("这不是数字，请填数字。", "This is not a number; please enter one."),
        Wrong::NotWhole => said("请填整数。", "Please enter a whole number."),
        Wrong::OutOfRange(min, max) => {
            let (min, max) = (number(min), number(max));
            if zh {
                format!("请填 {min} 至 {max} 之间的数。")
            } else {
                format!("Please enter a number from {min} to {max}.")
            }
        }
        Wrong::Missing => match field {
            Field::Row(Part::From | Part::To, _) | Field::Zone | Field::ToZone => said(
                "这个片区已不在片区表里，请另选。",
                "This zone is no longer in the table of zones; please choose another.",
            ),
            _ => said(
                "已不在学校表里，请另选，或在“数据”里补上。",
                "This is no longer in the tables; please choose another, or enter it in the tab Data.",
            ),
        },
        Wrong::NotYears => {
            said("请填学年，如 2024-2026 或 2024 2026。", "Please enter school years, such as 2024-2026 or 2024 2026.")
        }
        Wrong::Same if matches!(field, Field::Row(Part::Receiver, _)) => {
            said("学校不能并入自己，请另选。", "A school can’t take its own pupils; please choose another.")
        }
        Wrong::Same if matches!(field, Field::Row(Part::To, _)) => {
            said("转入与转出是同一片区，请另选。", "This is the zone they leave; please choose another.")
        }
        Wrong::Same => {
            said("与腾出教室的学段相同，请另选。", "This is the stage that gives the rooms; please choose another.")
        }
        Wrong::MoreThanThere(there) => {
            let there = count(language, there);
            if zh {
                format!("那里只有 {there} 间教室，不能多于这个数。")
            } else {
                format!("There are only {there} rooms there; it can be no more.")
            }
        }
    }
}

/// There is nothing to choose, and what to do about it.
fn no_choice(language: Language, kind: ProjectKind, field: Field) -> String {
    let [zh, en] = match (field, kind) {
        (Field::Estate, _) => {
            ["还没有小区，请先在“数据”的小区表里录入。", "There are no estates yet; please enter them in the tab Data."]
        }
        (Field::Zone | Field::ToZone, _) => {
            ["还没有片区，请先在“数据”里录入。", "There are no zones yet; please enter them in the tab Data."]
        }
        (_, ProjectKind::Split) => [
            "这个片区没有同时办小学和初中的学校，无须分设。",
            "This zone has no school with both primary and junior classes; there is nothing to split.",
        ],
        (_, ProjectKind::PrivateEntryOrExit) => ["这个片区没有民办学校。", "This zone has no private school."],
        _ => [
            "没有可选的学校，请先在“数据”的学校表里录入。",
            "There is no school to choose; please enter schools in the tab Data.",
        ],
    };
    if language == Language::Zh { zh.into() } else { en.into() }
}

/// A school in a list, with its kind: `逸夫小学（小学）`.
pub fn school(language: Language, name: &str, kind: SchoolKind) -> String {
    let kind = form_words(language).school_kinds[kind as usize];
    if language == Language::Zh { format!("{name}（{kind}）") } else { format!("{name} ({kind})") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named() {
        let told = |field, fault| Language::ALL.map(|language| wrong(language, ProjectKind::New, field, fault));
        assert_eq!(
            told(Field::FirstYear, Wrong::Empty),
            ["请填写开学学年。", "Please fill this in: First school year."]
        );
        assert_eq!(told(Field::Cost, Wrong::Empty), ["请填写投资。", "Please fill this in: Cost."], "without its unit");
        assert_eq!(told(Field::Zone, Wrong::NotChosen), ["请选择所在片区。", "Please choose one: Zone."]);
    }
}
