//! The tables of inputs in words: titles, units, what may stand in a cell and why something is not taken.

use super::words::sheet as table;
use super::{Language, format, words};
use crate::scenario::sheet::{Field, Kind, Refusal, STAFF, What, Words};

pub use super::words::sheet::{is_county, is_numbering, is_total, kind_of_name, meanings, plain};

/// Title of a column. `zone`: the name of the zone it is about.
pub fn column(language: Language, field: &Field, zone: &str) -> String {
    let own = table::column(field.what)[language as usize];
    let place = usize::try_from(field.at).unwrap_or(0);
    let text = &words(language).field;
    let stage = |place: usize| text.stages[place.min(2)];
    let joined = |first: &str, second: &str| match language {
        Language::Zh => format!("{first}{second}"),
        Language::En => format!("{first} {second}"),
    };
    match field.what {
        What::PupilsOfGrade => text.grades[place.min(11)].into(),
        What::TargetOfClass => joined(text.grades[place.min(11)], own),
        What::Attendance => joined(stage(place + 1), own),
        What::LeadTime
        | What::AtEntry
        | What::SchoolRooms
        | What::SchoolStaff
        | What::Sharing
        | What::ZoneStaff
        | What::ZoneFloor
        | What::ZoneSite
        | What::ZoneBeds
        | What::BoardingShare
        | What::PlanLand
        | What::Devices
        | What::SpentBefore
        | What::PlacesPer1000
        | What::Funding => joined(stage(place), own),
        What::ClassesOfGrade => joined(text.grades[place.min(11)], own),
        What::StageShare => stage(place).into(),
        What::ShareLine => table::SHARE_LINES[place.min(12)][language as usize].into(),
        What::SizeLine => table::SIZE_LINES[place.min(2)][language as usize].into(),
        What::AreaLine => table::AREA_LINES[place.min(6)][language as usize].into(),
        What::ChildrenPer100 if language == Language::Zh => format!("{own}{}", stage(place)),
        What::ChildrenPer100 => joined(stage(place), own),
        What::Rooms => joined(stage(place / 4), table::possible(Words::RoomClass)[place % 4][language as usize]),
        What::Retention if place == 14 => match language {
            Language::Zh => "九年级至毕业".into(),
            Language::En => "Grade 9 to graduation".into(),
        },
        What::ChildrenOfAge | What::Retention => {
            let age = place + usize::from(field.what == What::Retention);
            match language {
                Language::Zh => format!("{age}{own}"),
                Language::En => format!("{own} {age}"),
            }
        }
        What::InYear => format::year(field.at),
        What::ZoneBirths | What::MigrantsInPublic => zone.into(),
        What::ZoneLaterBirths | What::ZoneBirthChange => joined(zone, own),
        _ => own.into(),
    }
}

/// Unit of a column's figures; may be empty.
pub fn unit(language: Language, field: &Field) -> &'static str {
    let unit = match (field.what, field.kind()) {
        (_, Kind::Percent | Kind::Percents) => ["%", "%"],
        (_, Kind::Money) => ["万元", "10,000 yuan"],
        (_, Kind::Area) => ["㎡", "m²"],
        (What::AreaPerPupil | What::AreaLine, _) => ["㎡/生", "m² a pupil"],
        (What::Rooms | What::RoomChange, _) => ["班", "rooms"],
        (What::SchoolRooms | What::SmallSchoolRooms, _) => ["间", "rooms"],
        (What::ClassesOfGrade | What::UpToClasses, _) => ["班", "classes"],
        (What::Beds | What::ZoneBeds, _) => ["张", "beds"],
        (What::Devices, _) => ["台", ""],
        (What::Villages | What::VillageCount | What::VillagesReached, _) => ["个", ""],
        (What::UnitCostNew | What::UnitCostExtension, _) => ["元/㎡", "yuan/m²"],
        (What::Funding | What::GrowthYuan | What::BoarderSupplement, _) => ["元", "yuan"],
        (What::PlacesPer1000, _) => ["座", "places"],
        (What::Population | What::PlanPopulation | What::DisabledPer1000, _) => ["人", ""],
        (What::FundedAtLeast | What::SizeLine, _) => ["人", "pupils"],
        (What::InYear, _) if field.zone == STAFF => ["人", "staff"],
        (What::SchoolStaff | What::ZoneStaff | What::StaffPerSmallClass, _) => ["人", "staff"],
        (What::Dwellings, _) => ["套", ""],
        (What::Horizon | What::LeadTime | What::LeadExtension | What::Delay | What::PhaseIn | What::YearsOpen, _) => {
            ["年", "years"]
        }
        (What::UrbanIntensity | What::UrbanEntryWeight, _) => ["倍", "×"],
        (
            What::CountyBirths
            | What::ZoneBirths
            | What::LeftBirths
            | What::LaterBirths
            | What::ZoneLaterBirths
            | What::ChildrenOfAge
            | What::InYear
            | What::ChildrenPer100,
            _,
        ) => ["人", "children"],
        (What::KindergartenTotal | What::PupilsOfGrade | What::ClassPupils, _) => ["人", "pupils"],
        (What::Staff | What::StaffKindergarten, _) => ["人", "staff"],
        _ => ["", ""],
    };
    unit[language as usize]
}

/// What is to be entered in a column; may be empty.
pub fn about(language: Language, field: &Field) -> &'static str {
    table::about(field.what)[language as usize]
}

/// The words possible, in one language.
pub fn possible(language: Language, possible: Words) -> Vec<&'static str> {
    let field = &words(language).field;
    match possible {
        Words::ProjectKind => field.projects.to_vec(),
        Words::Stage => field.stages.to_vec(),
        Words::Grade => field.grades.to_vec(),
        _ => table::possible(possible).iter().map(|both| both[language as usize]).collect(),
    }
}

/// The label of a table's sums.
pub fn total(language: Language) -> &'static str {
    ["合计", "Total"][language as usize]
}

/// A row of a table that only one of two counties has: `建设项目：新增 硒谷小学`.
pub fn row_alone(language: Language, table: &str, row: &str, is_new: bool) -> String {
    match (language, is_new) {
        (Language::Zh, true) => format!("{table}：新增 {row}"),
        (Language::Zh, false) => format!("{table}：去掉 {row}"),
        (Language::En, true) => format!("{table}: {row} added"),
        (Language::En, false) => format!("{table}: {row} removed"),
    }
}

/// Titles of the table of the county: what, figure, what is to be entered.
pub fn county_columns(language: Language) -> [&'static str; 3] {
    [["项目", "数值", "单位与说明"], ["Item", "Value", "Unit and note"]][language as usize]
}

/// Why something typed is not taken, and what was expected.
pub fn refusal(language: Language, refusal: &Refusal) -> String {
    let both: Both = match refusal {
        Refusal::NotANumber => [
            "这不是数字。请填数字，如 1200 或 1,200，或留空。",
            "This is no number. Please enter one, such as 1200 or 1,200, or nothing.",
        ],
        Refusal::NotAShare => [
            "此处不是百分比。请填不带 % 的数字，或留空。",
            "This is not a percentage. Please enter a number without %, or nothing.",
        ],
        Refusal::NotWhole => ["请填不小于 0 的整数。", "Please enter a whole number, 0 or above."],
        Refusal::NotAYear => ["请填年份，如 2024。", "Please enter a year, such as 2024."],
        Refusal::UnknownZone => [
            "没有这个名称的片区。请填“片区”表里的名称，或先在“片区”表里加上它。",
            "No zone has this name. Please enter one of the table “Zones”, or add it there first.",
        ],
        Refusal::UnknownProject => [
            "没有这个名称的项目。请填“建设项目”表里的名称。",
            "No project has this name. Please enter one of the table “Projects”.",
        ],
        Refusal::UnknownSchool => [
            "没有这个名称的学校。请填“学校”表里的名称，或先在“学校”表里加上它。",
            "No school has this name. Please enter one of the table “Schools”, or add it there first.",
        ],
        Refusal::OtherZone => {
            ["与学校所在的片区不符，按学校所在片区计算。", "This is not the zone of the school, which is used."]
        }
        Refusal::OtherClass => {
            ["与学校的办别不符，按学校的办别计算。", "This is not who runs the school, which is used."]
        }
        Refusal::BothGrowths => ["增幅与增额只能填一种。", "Please enter either a share or yuan."],
        Refusal::Required => {
            ["此格不能为空，仍按原来的值计算。", "This cell cannot be empty; what was there still holds."]
        }
        Refusal::Missing => ["填了这一格，这一行才能采用。", "The row is taken once this cell is filled in."],
        Refusal::Incomplete => [
            "要和同组的其他格一起填齐（或一起留空）才能采用。",
            "This is taken once the cells that belong to it are all filled in, or all empty.",
        ],
        Refusal::OtherRule => [
            "这一格属于另一种流动方式，请清空，或改方式。",
            "This cell belongs to the other rule: please empty it, or change the rule.",
        ],
        Refusal::BothRatios => ["总目标与分班目标只能填一种。", "Please enter either one target or targets by class."],
        Refusal::Twice => ["该片区这一学年已在另一行。", "The zone has this school year in another row."],
        Refusal::UnknownWord(words) => {
            let known = possible(language, *words);
            return match language {
                Language::Zh => format!("这里不认识这个词。可填：{}。", known.join("、")),
                Language::En => format!("This word is not known here. Possible: {}.", known.join(", ")),
            };
        }
        Refusal::TooLong { max } => {
            return match language {
                Language::Zh => format!("文字太长，最多 {max} 个字符。"),
                Language::En => format!("This text is too long: at most {max} characters."),
            };
        }
        Refusal::OtherTotal { sum } => {
            let sum = format::count(language, *sum);
            return match language {
                Language::Zh => format!("与小班、中班、大班之和 {sum} 不符，按三个班之和计算。"),
                Language::En => format!("This is not the sum of the three classes, {sum}, which is used."),
            };
        }
    };
    both[language as usize].into()
}

/// Chinese, English.
type Both = [&'static str; 2];
