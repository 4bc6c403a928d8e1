//! Words of the tables of inputs: titles of their columns and the words possible in a cell. Each row has both languages
//! side by side, so that a title missing in one of them does not compile.

use crate::scenario::sheet::{What, Words};

/// Chinese, English.
pub(in crate::text) type Both = [&'static str; 2];

/// Title of a column. Those of classes, grades, ages, stages and years stand before or behind it.
pub(in crate::text) fn column(what: What) -> Both {
    match what {
        What::Name => ["名称", "Name"],
        What::NameEn => ["英文名称", "English name"],
        What::BaseYear => ["基准年", "Base year"],
        What::Horizon => ["推演年数", "Years projected"],
        What::Scheme => ["学制", "Grade scheme"],
        What::AutumnShare => ["九月以后出生占比", "Born from September on"],
        What::GrossRatio => ["毛入园率现状", "Kindergarten ratio now"],
        What::TargetYear => ["毛入园率目标年", "Kindergarten target year"],
        What::TargetRatio => ["毛入园率目标", "Kindergarten target"],
        What::TargetOfClass => ["入园率目标", "target"],
        What::UrbanNow => ["城镇化率现状", "Urban share now"],
        What::UrbanTarget => ["城镇化率目标", "Urban share to reach"],
        What::UrbanYear => ["城镇化率目标年", "Urban target year"],
        What::UrbanIntensity => ["随学迁移强度", "Moves for schooling"],
        What::UrbanEntryWeight => ["入学年龄迁移倍数", "Moves at ages of entry"],
        What::Progression => ["升级方式", "Progression"],
        What::Damping => ["趋势衰减系数", "Damping of trends"],
        What::StaffPrimary => ["小学生师比", "Primary pupils per staff"],
        What::StaffJunior => ["初中生师比", "Junior pupils per staff"],
        What::StaffKindergarten => ["幼儿园每班教职工", "Staff per kindergarten class"],
        What::LeadTime => ["新建提前年数", "lead time"],
        What::LeadExtension => ["改扩建提前年数", "Extension lead time"],
        What::WarningYellow => ["黄色预警线", "Yellow from"],
        What::WarningRed => ["红色预警线", "Red from"],
        What::ZoneKind => ["片区类型", "Kind of zone"],
        What::ChildrenPerBirth => ["每个出生的常住儿童", "Children per birth"],
        What::EntryRatio => ["入学比", "Entry ratio"],
        What::Attendance => ["就读比例", "attendance"],
        What::CalendarYear => ["年份", "Year"],
        What::CountyBirths => ["全县（市）", "County"],
        What::ZoneBirths => ["", ""],
        What::LeftBirths => ["其余片区", "Other zones"],
        What::LaterBirths => ["出生人数", "Births"],
        What::BirthChange => ["年变化", "Change"],
        What::ZoneLaterBirths => ["出生", "births"],
        What::ZoneBirthChange => ["年变化", "change"],
        What::KindergartenTotal => ["在园合计", "Kindergarten total"],
        What::PupilsOfGrade => ["", ""],
        What::ChildrenOfAge => ["岁", "Age"],
        What::Rooms => ["", ""],
        What::Retention => ["岁", "Age"],
        What::InYear => ["", ""],
        What::ProjectKind => ["类型", "Kind"],
        What::FirstYear => ["起始学年", "First year"],
        What::LastYear => ["末学年", "Last year"],
        What::On => ["是否实施", "Built"],
        What::Delay => ["推迟年数", "Delay"],
        What::PhaseIn => ["分几年建成", "Phased over"],
        What::YearsOpen => ["使用年数", "Years open"],
        What::Cost => ["投资", "Cost"],
        What::CostYears => ["投资年份", "Years of cost"],
        What::FloorArea => ["建筑面积", "Floor area"],
        What::Land => ["用地面积", "Site area"],
        What::Staff => ["教职工编制", "Staff posts"],
        What::Project => ["项目", "Project"],
        What::Zone => ["片区", "Zone"],
        What::From => ["流出片区", "From"],
        What::To => ["流入片区", "To"],
        What::Stage => ["学段", "Stage"],
        What::RoomClass => ["办学性质", "Class of room"],
        What::RoomChange => ["增减教室", "Rooms"],
        What::Share => ["转移比例", "Share"],
        What::Dwellings => ["套数", "Dwellings"],
        What::Occupancy => ["逐年入住率", "Occupancy by year"],
        What::ChildrenPer100 => ["每百户", "per 100 dwellings"],
        What::NewShare => ["县外迁入占比", "New to the county"],
        What::SameZoneShare => ["本片区占比", "From the same zone"],
        What::AddsBirths => ["另计出生", "Adds births"],
        What::FilledByTransfer => ["已含在流动中", "Filled by moves"],
        What::Rule => ["方式", "Rule"],
        What::Weight => ["权重", "Weight"],
        What::AtEntry => ["入口比例", "at entry"],
        What::OtherAges => ["其他年龄比例", "Other ages"],
        What::Counted => ["口径", "Counted"],
        What::Profile => ["各年龄权重", "Weights of ages"],
        What::SchoolYear => ["学年", "School year"],
        What::Grade => ["年级", "Grade"],
        What::SchoolKind => ["学校类型", "Kind of school"],
        What::ClassPupils => ["班额", "Class size"],
    }
}

/// What is to be entered, where the title does not say all.
pub(in crate::text) fn about(what: What) -> Both {
    match what {
        What::BaseYear => ["在校生已知的学年，如 2024", "The school year whose pupils are known, such as 2024"],
        What::Horizon => ["1 至 30 年，常用 15", "1 to 30, as a rule 15"],
        What::AutumnShare => [
            "一年中 9 至 12 月出生的比例，常用三分之一",
            "Share of a year's births from September on, as a rule a third",
        ],
        What::GrossRatio => [
            "基准年在园幼儿与 3–5 岁儿童之比；已填在园幼儿的可不填",
            "Kindergarten pupils per child aged 3–5 in the base year; not needed where pupils are given",
        ],
        What::TargetYear | What::TargetRatio => ["目标与目标年一起填", "Target and year go together"],
        What::TargetOfClass => ["三个班一起填，代替总目标", "All three classes, instead of one target"],
        What::UrbanNow | What::UrbanTarget | What::UrbanYear => {
            ["现状、目标与目标年一起填", "Now, target and year go together"]
        }
        What::UrbanIntensity => ["与居民城镇化之比，常用 1", "Compared with residents, as a rule 1"],
        What::UrbanEntryWeight => [
            "入园、入学、升初中时迁移是其他年龄的几倍，常用 3",
            "How many times other ages move at entry to a stage, as a rule 3",
        ],
        What::Damping => ["每年保留趋势的几成，常用 0.85", "What is kept of a trend each year, as a rule 0.85"],
        What::ChildrenPerBirth | What::EntryRatio => ["空：由基准年推算", "Empty: worked out from the base year"],
        What::KindergartenTotal => ["三个班都填了就是三个班之和", "The sum of the classes where all three are given"],
        What::LeftBirths => {
            ["全县（市）减去单列片区，由其余片区分摊", "County less zones with their own; the other zones share it"]
        }
        What::Delay => ["整个项目推后几年", "Years by which all of it is late"],
        What::PhaseIn => ["教室分几年平均建成，常用 1", "Years over which the rooms come, as a rule 1"],
        What::YearsOpen => ["只用于潮汐学位", "Flexible places only"],
        What::CostYears => ["如：2023、2024；空为开学前一年", "Such as 2023, 2024; empty: the year before the first"],
        What::Occupancy => {
            ["如：40、70、90、95，最后一个以后不变", "Such as 40, 70, 90, 95; the last holds from then on"]
        }
        What::NewShare | What::SameZoneShare => ["其余来自其他片区", "The rest comes from other zones"],
        What::AddsBirths => ["片区出生数已含该小区的填否", "No where the zone's births already hold the estate"],
        What::FilledByTransfer => {
            ["空：有按目标的流动进入该片区时为是", "Empty: yes where a link by target enters the zone"]
        }
        What::Weight => {
            ["只用于按目标；同一流出片区各行按权重分配", "By target only: how those who leave a zone are shared out"]
        }
        What::AtEntry | What::OtherAges => {
            ["只用于手工；每年流动的比例", "By hand only: the share that moves in a year"]
        }
        What::Counted => ["净流入人数，或在校随迁子女人数", "Net arrivals of the year, or in-comers present"],
        What::Profile => ["从小到大，空为平均", "The youngest first; empty: evenly"],
        What::Retention => ["从前一岁到这一岁仍在的比例", "Share still there from the age before"],
        What::RoomChange => ["减少写负数", "With a minus what goes"],
        _ => ["", ""],
    }
}

/// The words possible in a cell.
pub(in crate::text) fn possible(words: Words) -> &'static [Both] {
    match words {
        Words::Scheme => &[["六三制", "6–3"], ["五四制", "5–4"]],
        Words::Progression => &[["巩固率", "retention"], ["历年趋势", "trend"]],
        Words::ZoneKind => &[["城区", "city"], ["镇区", "town"], ["乡村", "rural"]],
        Words::YesNo => &[["是", "yes"], ["否", "no"]],
        Words::RoomClass => &[
            ["公办", "public"],
            ["附设班", "attached"],
            ["普惠民办", "inclusive private"],
            ["其他民办", "other private"],
        ],
        Words::Rule => &[["按目标", "by target"], ["手工", "by hand"]],
        Words::Counted => &[["净流入", "net arrivals"], ["在校人数", "present"]],
        Words::SchoolKind => &[
            ["幼儿园", "kindergarten"],
            ["附设班", "attached classes"],
            ["小学", "primary"],
            ["教学点", "teaching point"],
            ["初中", "junior"],
            ["九年一贯制", "nine-year"],
        ],
        Words::ProjectKind | Words::Stage | Words::Grade => &[],
    }
}

/// Other ways to write words, titles and sums that are understood: what is written, and what it is.
const ALIASES: [(&str, &str); 52] = [
    ("城市", "城区"),
    ("urban", "城区"),
    ("镇", "镇区"),
    ("农村", "乡村"),
    ("乡", "乡村"),
    ("village", "乡村"),
    ("普惠", "普惠民办"),
    ("inclusive", "普惠民办"),
    ("民办", "其他民办"),
    ("private", "其他民办"),
    ("附设", "附设班"),
    ("学前", "幼儿园"),
    ("中学", "初中"),
    ("63", "六三制"),
    ("54", "五四制"),
    ("六三", "六三制"),
    ("五四", "五四制"),
    ("1", "是"),
    ("√", "是"),
    ("✓", "是"),
    ("y", "是"),
    ("true", "是"),
    ("0", "否"),
    ("×", "否"),
    ("n", "否"),
    ("false", "否"),
    ("自然增长", "巩固率"),
    ("趋势", "历年趋势"),
    ("随迁子女", "在校人数"),
    ("九年一贯制学校", "九年一贯制"),
    ("村", "乡村"),
    ("集镇", "镇区"),
    ("主城区", "城区"),
    ("类型", "片区类型"),
    ("类别", "片区类型"),
    ("性质", "片区类型"),
    ("城乡类型", "片区类型"),
    ("城乡性质", "片区类型"),
    ("城乡分类", "片区类型"),
    ("kind", "片区类型"),
    ("type", "片区类型"),
    ("类别", "类型"),
    ("性质", "类型"),
    ("项目类型", "类型"),
    ("type", "类型"),
    ("项目名称", "项目"),
    ("项目名称", "名称"),
    ("项目", "名称"),
    ("projectname", "name"),
    ("project", "name"),
    ("在园幼儿", "在园合计"),
    ("在园人数", "在园合计"),
];

/// How the column of zones is called elsewhere.
const ZONE_TITLES: [&str; 9] = ["片区名称", "乡镇", "镇街", "学区", "街道", "单位", "地区", "area", "zonename"];

/// How the column is called that only counts the rows.
const NUMBERINGS: [&str; 6] = ["序号", "编号", "行号", "号", "no", "number"];

/// What the row of sums is called.
const TOTALS: [&str; 10] = ["合计", "总计", "小计", "共计", "总数", "全县合计", "全市合计", "全区合计", "total", "sum"];

/// A title or word as it is compared: without spaces, signs and what stands in brackets, figures as 1, 2, 3, grades as
/// k1 and g1.
pub fn plain(text: &str) -> String {
    let text = text.trim();
    let cut = text.find(['(', '（', '[', '【']).filter(|place| *place > 0);
    let mut plain = String::new();
    for c in text[..cut.unwrap_or(text.len())].chars() {
        match c {
            '\u{ff10}'..='\u{ff19}' => plain.extend(char::from_u32(u32::from(c) - 0xff10 + 0x30)),
            c if c.is_alphanumeric() || matches!(c, '√' | '✓' | '×') => plain.extend(c.to_lowercase()),
            _ => {}
        }
    }
    let digits = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
    if let Some(grade) = plain.strip_suffix("年级").and_then(|grade| {
        let first = grade.chars().next_back()?;
        digits
            .iter()
            .position(|digit| *digit == first)
            .map(|place| place + 1)
            .or(first.to_digit(10).map(|d| d as usize))
    }) {
        return format!("g{grade}");
    }
    if let Some(place) = ["初一", "初二", "初三"].iter().position(|year| plain == *year) {
        return format!("g{}", place + 7);
    }
    if let Some(place) = ["小班", "中班", "大班"].iter().position(|year| plain == *year) {
        return format!("k{}", place + 1);
    }
    plain
        .replace("kindergarten1", "k1")
        .replace("kindergarten2", "k2")
        .replace("kindergarten3", "k3")
        .replace("grade", "g")
}

/// What a plain text also stands for, as plain texts.
pub fn meanings(written: &str) -> Vec<String> {
    let mut meanings: Vec<String> =
        ALIASES.iter().filter(|(alias, _)| plain(alias) == written).map(|(_, word)| plain(word)).collect();
    // The column of zones is that of names where the rows are zones.
    if ZONE_TITLES.contains(&written) || matches!(written, "片区" | "zone" | "名称" | "name") {
        meanings.extend(["片区".into(), "名称".into()]);
    }
    meanings
}

/// Whether a row of this head is a row of sums.
pub fn is_total(head: &str) -> bool {
    TOTALS.contains(&plain(head).as_str())
}

/// Whether the column of this title only counts the rows.
pub fn is_numbering(title: &str) -> bool {
    NUMBERINGS.contains(&plain(title).as_str())
}
