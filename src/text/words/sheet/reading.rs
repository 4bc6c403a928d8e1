//! How tables of inputs are read: other ways to write titles and words, sums, numberings, names.

/// Other ways to write words, titles and sums that are understood: what is written, and what it is.
const ALIASES: &[(&str, &str)] = &[
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
    ("单位", "名称"),
    ("单位名称", "名称"),
    ("单位名称", "学校"),
    ("学校类别", "学校类型"),
    ("办学类型", "学校类型"),
    ("办学层次", "学校类型"),
    ("类型", "学校类型"),
    ("类别", "学校类型"),
    ("type", "kindofschool"),
    ("kind", "kindofschool"),
    ("办学性质", "办别"),
    ("性质", "办别"),
    ("举办性质", "办别"),
    ("举办者", "办别"),
    ("举办者类型", "办别"),
    ("公民办", "办别"),
    ("ownership", "runby"),
    ("办别", "办学性质"),
    ("所在片区", "片区"),
    ("所属片区", "片区"),
    ("所在乡镇", "片区"),
    ("所属乡镇", "片区"),
    ("所在镇街", "片区"),
    ("所在学区", "片区"),
    ("所属学区", "片区"),
    ("床位", "寄宿床位"),
    ("床位数", "寄宿床位"),
    ("beds", "boardingbeds"),
    ("校园占地面积", "占地面积"),
    ("校园面积", "占地面积"),
    ("占地", "占地面积"),
    ("用地面积", "占地面积"),
    ("sitearea", "site"),
    ("校舍面积", "建筑面积"),
    ("校舍建筑面积", "建筑面积"),
    ("教学用房面积", "教学及辅助用房面积"),
    ("教学及辅助用房", "教学及辅助用房面积"),
    ("活动室面积", "教学及辅助用房面积"),
    ("运动场面积", "运动场地面积"),
    ("体育运动场馆面积", "运动场地面积"),
    ("户外活动场地面积", "运动场地面积"),
    ("中心园", "公办中心园"),
    ("公立", "公办"),
    ("教育部门", "公办"),
    ("教育部门办", "公办"),
    ("地方企业办", "公办"),
    ("其他部门办", "公办"),
    ("集体办", "公办"),
    ("国有", "公办"),
    ("公办园", "公办"),
    ("普惠性", "普惠民办"),
    ("普惠性民办", "普惠民办"),
    ("普惠性民办园", "普惠民办"),
    ("普惠性民办幼儿园", "普惠民办"),
    ("民办普惠", "普惠民办"),
    ("普惠园", "普惠民办"),
    ("非普惠", "其他民办"),
    ("非普惠民办", "其他民办"),
    ("非普惠性民办", "其他民办"),
    ("民办非普惠", "其他民办"),
    ("营利性民办", "其他民办"),
    ("非营利性民办", "其他民办"),
    ("私立", "其他民办"),
    ("民办园", "其他民办"),
    ("中心园", "幼儿园"),
    ("中心幼儿园", "幼儿园"),
    ("乡镇中心园", "幼儿园"),
    ("乡镇中心幼儿园", "幼儿园"),
    ("村级幼儿园", "幼儿园"),
    ("附属幼儿园", "幼儿园"),
    ("小区配套园", "幼儿园"),
    ("独立幼儿园", "幼儿园"),
    ("nursery", "kindergarten"),
    ("附设幼儿班", "附设班"),
    ("附设学前班", "附设班"),
    ("附设幼儿园", "附设班"),
    ("attached", "附设班"),
    ("完小", "小学"),
    ("完全小学", "小学"),
    ("中心小学", "小学"),
    ("中心校", "小学"),
    ("中心完小", "小学"),
    ("村小", "小学"),
    ("村完小", "小学"),
    ("城区小学", "小学"),
    ("elementary", "小学"),
    ("primaryschool", "小学"),
    ("小学教学点", "教学点"),
    ("初小", "教学点"),
    ("不完全小学", "教学点"),
    ("初级中学", "初中"),
    ("独立初中", "初中"),
    ("初中校", "初中"),
    ("完全中学", "初中"),
    ("完中", "初中"),
    ("juniorschool", "初中"),
    ("juniorhigh", "初中"),
    ("middleschool", "初中"),
    ("九年一贯", "九年一贯制"),
    ("九年制", "九年一贯制"),
    ("九年制学校", "九年一贯制"),
    ("九义校", "九年一贯制"),
    ("十二年一贯制", "九年一贯制"),
    ("十二年一贯制学校", "九年一贯制"),
    ("nineyearschool", "九年一贯制"),
    ("闲置校产", "闲置校舍"),
    ("闲置校园", "闲置校舍"),
    ("闲置", "闲置校舍"),
    ("撤并学校", "学校"),
    ("拟撤并学校", "学校"),
    ("并入学校", "接收学校"),
    ("并入", "接收学校"),
    ("接收校", "接收学校"),
];

/// How the column of zones is called elsewhere.
const ZONE_TITLES: [&str; 9] = ["片区名称", "乡镇", "镇街", "学区", "街道", "单位", "地区", "area", "zonename"];

/// How the column of schools is called elsewhere.
const SCHOOL_TITLES: [&str; 9] =
    ["学校", "学校名称", "校名", "园名", "幼儿园名称", "学校幼儿园", "名称", "school", "schoolname"];

/// What the county as a whole is called in a column of zones.
const COUNTY: [&str; 8] = ["全县", "全市", "全区", "全域", "县级", "县本级", "county", "wholecounty"];

/// What may stand behind a grade in a title, and what it is then.
const BEHIND_GRADES: [(&str, &str); 13] = [
    ("班级数", "班数"),
    ("教学班数", "班数"),
    ("教学班", "班数"),
    ("班数", "班数"),
    ("classes", "班数"),
    ("在校学生数", ""),
    ("在校生数", ""),
    ("在校生", ""),
    ("学生数", ""),
    ("学生", ""),
    ("幼儿数", ""),
    ("人数", ""),
    ("pupils", ""),
];

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
    // Pupils of a grade are called as the grade, its classes 班数 behind it.
    for (behind, is) in BEHIND_GRADES {
        if let Some(grade) = plain.strip_suffix(behind).filter(|grade| !grade.is_empty()).map(self::plain)
            && matches!(grade.as_bytes(), [b'g' | b'k', b'1'..=b'9'])
        {
            return grade + is;
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
    if SCHOOL_TITLES.contains(&written) {
        meanings.extend(["学校".into(), "名称".into()]);
    }
    meanings
}

/// Whether the county as a whole is meant.
pub fn is_county(text: &str) -> bool {
    COUNTY.contains(&plain(text).as_str())
}

/// Which of the words for kinds of school the name of a school tells: what stands last in it, as in 附属幼儿园.
pub fn kind_of_name(name: &str) -> Option<usize> {
    const KINDS: [(&str, usize); 17] = [
        ("附设幼儿班", 1),
        ("附设幼儿园", 1),
        ("幼儿园", 0),
        ("九年一贯制学校", 5),
        ("九年制学校", 5),
        ("九年一贯制", 5),
        ("中小学", 5),
        ("教学点", 3),
        ("初级中学", 4),
        ("初中", 4),
        ("中学", 4),
        ("小学", 2),
        ("完小", 2),
        ("kindergarten", 0),
        ("primary", 2),
        ("junior", 4),
        ("middle school", 4),
    ];
    let name = name.to_lowercase();
    let end = |(word, _): &(&str, usize)| name.rfind(word).map_or(0, |place| place + word.len());
    // Of words that end at one place the first is the longest.
    let last = KINDS.iter().rev().max_by_key(|kind| end(kind))?;
    (end(last) > 0).then_some(last.1)
}

/// Whether a row of this head is a row of sums.
pub fn is_total(head: &str) -> bool {
    let head = plain(head);
    TOTALS.contains(&head.as_str()) || head.ends_with("小计") || head.ends_with("合计")
}

/// Whether the column of this title only counts the rows.
pub fn is_numbering(title: &str) -> bool {
    NUMBERINGS.contains(&plain(title).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grade_is_read_in_every_title() {
        for (titles, plainly) in [
            (&["一年级", "1年级", "一年级人数", "小学一年级", "一年级（人）", "Grade 1", "Grade 1 pupils"][..], "g1"),
            (&["一年级班数", "1年级教学班（个）", "Grade 1 classes"], "g1班数"),
            (&["七年级", "初一", "初一学生数"], "g7"),
            (&["大班", "大班人数", "Kindergarten 3"], "k3"),
            (&["大班班数"], "k3班数"),
        ] {
            for title in titles {
                assert_eq!(plain(title), plainly, "{title}");
            }
        }
    }

    #[test]
    fn the_name_of_a_school_tells_its_kind() {
        for (name, kind) in [
            ("恩施市逸夫小学", Some(2)),
            ("实验小学附属幼儿园", Some(0)),
            ("民族中学附属小学", Some(2)),
            ("清江中小学", Some(5)),
            ("白杨坪镇初级中学", Some(4)),
            ("龙马小学板桥教学点", Some(3)),
            ("红土乡石窑小学附设幼儿班", Some(1)),
            ("Red Hill Primary School", Some(2)),
            ("思源实验学校", None),
        ] {
            assert_eq!(kind_of_name(name), kind, "{name}");
        }
    }
}
