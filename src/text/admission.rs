//! Admission in rounds, in words: the sentence above the table, odds, points, and what is wrong in the form.

use super::Language;
use super::format::{count, decimal, percent, school_year};
use super::phrase::counted;
use crate::analysis::admission::lottery::Chance;
use crate::analysis::admission::{Cut, Group, Outcome, Refusal};
use crate::model::Year;

/// What admission to a place comes to: `2025 学年硒谷小学起始年级有 180 个学位，210 人报名：录取 180 人，…`.
pub fn sentence(language: Language, place: &str, year: Year, outcome: &Outcome) -> String {
    let total = outcome.total();
    let places: u32 = outcome.catchments.iter().map(|catchment| catchment.places).sum();
    let figure = |number: u32| count(language, f64::from(number));
    let year = school_year(language, year);
    let mut parts = Vec::new();
    match language {
        Language::Zh => {
            parts.push(format!("录取 {} 人", figure(total.placed())));
            let redirected =
                [("统筹安排", total.zone + total.beyond), ("回原学区", total.home), ("未安排", total.unplaced)];
            parts.extend(
                redirected
                    .iter()
                    .filter(|(_, number)| *number > 0)
                    .map(|(what, number)| format!("{what} {} 人", figure(*number))),
            );
            if outcome.spare > 0 {
                parts.push(format!("余 {} 个学位", figure(outcome.spare)));
            }
            let told = parts.join("，");
            format!("{year}{place}起始年级有 {} 个学位，{} 人报名：{told}。", figure(places), figure(total.applied))
        }
        Language::En => {
            parts.push(format!("{} placed", figure(total.placed())));
            let redirected = [
                ("redirected", total.zone + total.beyond),
                ("back to their own catchment", total.home),
                ("without a place", total.unplaced),
            ];
            parts.extend(
                redirected
                    .iter()
                    .filter(|(_, number)| *number > 0)
                    .map(|(what, number)| format!("{} {what}", figure(*number))),
            );
            if outcome.spare > 0 {
                parts.push(format!("{} left", counted(f64::from(outcome.spare), "place", "places")));
            }
            let told = parts.join(", ");
            let places = counted(f64::from(places), "entry place", "entry places");
            let applied = counted(f64::from(total.applied), "child", "children");
            format!("{year}, {place}: {places}, {applied} applied; {told}.")
        }
    }
}

/// A chance as people say it: `十个里约七个`, `about 7 in 10`.
pub fn odds(language: Language, share: f64) -> String {
    // What is said is rounded from what stands beside it, so that 75.0% are always eight of ten.
    let thousand = (share * 1000.0).round();
    let [ten, hundred] = [100.0, 10.0].map(|of: f64| ((thousand + of / 2.0) / of).floor());
    match language {
        Language::Zh if share >= 1.0 => "报名都能录取".into(),
        Language::Zh if share <= 0.0 => "没有机会".into(),
        Language::Zh if share < 0.0005 => "一千个里不到一个".into(),
        Language::Zh if share < 0.005 => format!("一千个里约{}个", numeral(thousand)),
        Language::Zh if thousand < 95.0 => format!("一百个里约{}个", numeral(hundred.max(1.0))),
        Language::Zh if ten > 9.0 => "十个里九个以上".into(),
        Language::Zh => format!("十个里约{}个", numeral(ten)),
        Language::En if share >= 1.0 => "everyone is placed".into(),
        Language::En if share <= 0.0 => "no chance".into(),
        Language::En if share < 0.0005 => "less than 1 in 1,000".into(),
        Language::En if share < 0.005 => format!("about {thousand} in 1,000"),
        Language::En if thousand < 95.0 => format!("about {} in 100", hundred.max(1.0)),
        Language::En if ten > 9.0 => "more than 9 in 10".into(),
        Language::En => format!("about {ten} in 10"),
    }
}

/// A whole number from 1 to 10 in Chinese: of things counted two are 两.
fn numeral(number: f64) -> &'static str {
    const NUMERALS: [&str; 11] = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];
    NUMERALS[(number as usize).min(10)]
}

/// A chance in full: `十个里约七个（70.2%，准确值）`.
pub fn chance(language: Language, chance: Chance, exact: &str) -> String {
    let odds = odds(language, chance.share);
    if chance.share <= 0.0 || chance.share >= 1.0 {
        return odds;
    }
    let share = percent(language, chance.share, 1);
    match (language, chance.error) {
        (Language::Zh, None) => format!("{odds}（{share}，{exact}）"),
        (Language::Zh, Some(error)) => {
            format!("{odds}（{share}，模拟所得，标准误 {} 个百分点）", decimal(language, error * 100.0, 2))
        }
        (Language::En, None) => format!("{odds} ({share}, {exact})"),
        (Language::En, Some(error)) => {
            format!("{odds} ({share}, simulated, standard error {} points)", decimal(language, error * 100.0, 2))
        }
    }
}

/// Points needed, and how equal points are settled; `None`: nobody came by points.
pub fn points(language: Language, outcome: &Outcome) -> Option<String> {
    let flow = outcome.flow(Group::Points);
    if flow.applied == 0 {
        return None;
    }
    let Some(Cut { points, tied, tied_placed }) = outcome.cut else {
        return Some(match language {
            Language::Zh => "没有学位留给积分入学".into(),
            Language::En => "no place is left for points".into(),
        });
    };
    let needed = points_figure(language, points);
    let all = flow.placed() == flow.applied;
    Some(match language {
        Language::Zh if all => format!("全部录取，最低 {needed} 分"),
        Language::Zh if tied_placed < tied => {
            let odds = self::odds(language, f64::from(tied_placed) / f64::from(tied));
            format!("{needed} 分；同为 {needed} 分的 {tied} 人争 {tied_placed} 个学位，在他们中摇号，{odds}")
        }
        Language::Zh => format!("{needed} 分"),
        Language::En if all => format!("all are placed, the lowest with {needed}"),
        Language::En if tied_placed < tied => {
            let odds = self::odds(language, f64::from(tied_placed) / f64::from(tied));
            let places = counted(f64::from(tied_placed), "place", "places");
            format!("{needed}; {tied} children have just these, and {places} are drawn among them: {odds}")
        }
        Language::En => needed,
    })
}

/// Points, with as many decimals as they have, two at the most.
fn points_figure(language: Language, points: f64) -> String {
    let decimals = (0..2).find(|decimals| {
        let scaled = points * [1.0, 10.0][*decimals];
        (scaled - scaled.round()).abs() < 1e-6
    });
    decimal(language, points, decimals.unwrap_or(2))
}

/// Places the lottery held back; `None`: none.
pub fn held(language: Language, held: u32) -> Option<String> {
    (held > 0).then(|| match language {
        Language::Zh => format!("下一家是捆绑的，放不下，{held} 个学位留作机动。"),
        Language::En => {
            let (places, are) = (counted(f64::from(held), "place", "places"), if held == 1 { "is" } else { "are" });
            format!("The next family did not fit: {places} {are} held back.")
        }
    })
}

/// How many places there are when a round begins: `开放 120 个`.
pub fn open(language: Language, places: u32) -> String {
    let figure = count(language, f64::from(places));
    match language {
        Language::Zh => format!("可录 {figure}"),
        Language::En => format!("of {figure}"),
    }
}

/// Where some were redirected: `统筹去向：东门小学 12 人、集镇 3 人`. Of many places those after the first are summed up.
pub fn received(language: Language, leads: &str, to: &[(String, u32)]) -> String {
    const NAMED: usize = 8;
    let one = |place: &str, children: u32| {
        let figure = count(language, f64::from(children));
        match language {
            Language::Zh => format!("{place} {figure} 人"),
            Language::En => format!("{place}: {figure}"),
        }
    };
    let named = if to.len() > NAMED + 1 { NAMED } else { to.len() };
    let mut told: Vec<String> = to[..named].iter().map(|(place, children)| one(place, *children)).collect();
    let rest = &to[named..];
    if !rest.is_empty() {
        let places = match language {
            Language::Zh => format!("其余 {} 处", rest.len()),
            Language::En => format!("{} others", rest.len()),
        };
        told.push(one(&places, rest.iter().map(|(_, children)| children).sum()));
    }
    let (colon, comma) = match language {
        Language::Zh => ("：", "、"),
        Language::En => (" ", ", "),
    };
    format!("{leads}{colon}{}", told.join(comma))
}

/// Why there is no admission.
pub fn refusal(language: Language, refusal: Refusal) -> &'static str {
    match (language, refusal) {
        (Language::Zh, Refusal::UnknownPlace) => "没有这个学校或片区。",
        (Language::Zh, Refusal::NotProjected) => "推演不含这个学年。",
        (Language::Zh, Refusal::Nobody) => "这里该学年没有这个学段的新生，也没有起始年级学位。",
        (Language::En, Refusal::UnknownPlace) => "There is no such school or zone.",
        (Language::En, Refusal::NotProjected) => "This year is not projected.",
        (Language::En, Refusal::Nobody) => {
            "There are neither entrants nor entry places of this stage here in this year."
        }
    }
}

/// What is wrong with what was typed, and what was expected: a number, a whole one, one from 0 to so many.
pub fn not_a_number(language: Language) -> &'static str {
    match language {
        Language::Zh => "不是数字。请填一个数字，或留空。",
        Language::En => "This is no number. Please enter a number, or leave it empty.",
    }
}

/// That a number has to be whole.
pub fn not_whole(language: Language) -> &'static str {
    match language {
        Language::Zh => "人数、学位和种子须为整数。",
        Language::En => "Children, places and seeds are whole numbers.",
    }
}

/// That a number is out of range.
pub fn out_of_range(language: Language, most: f64) -> String {
    let most = count(language, most);
    match language {
        Language::Zh if most == "0" => "报名人数里放不下，请先填足报名人数。".into(),
        Language::Zh => format!("请填 0 至 {most} 之间的数。"),
        Language::En if most == "0" => "There are too few applicants for this. Please enter these first.".into(),
        Language::En => format!("Please enter a number from 0 to {most}."),
    }
}

/// That special groups have more children than there are.
pub fn more_than_there(language: Language, entrants: u32) -> String {
    let there = count(language, f64::from(entrants));
    match language {
        Language::Zh => format!("这里这一学年的新生只有 {there} 人，优待对象计入其中，不能更多。"),
        Language::En => {
            let there = counted(f64::from(entrants), "child enters", "children enter");
            format!("Only {there} here in this year, special groups among them: there can’t be more of these.")
        }
    }
}

/// That a part of the list of points says nothing.
pub fn bad_part(language: Language, part: &str) -> String {
    match language {
        Language::Zh => format!("看不懂“{part}”。请写成 85、85×3 或 60-80:40 这样的形式，低分在前。"),
        Language::En => {
            format!("“{part}” is not understood. Please write 85, 85×3 or 60-80:40, the lower points first.")
        }
    }
}

/// That there are too many entries.
pub fn too_many(language: Language, most: usize) -> String {
    let most = count(language, most as f64);
    match language {
        Language::Zh => format!("超过 {most} 项，请改用分段，如 60-80:40。"),
        Language::En => format!("There are more than {most}. Please enter bins, such as 60-80:40."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::admission::rounds::{Catchment, Rounds, admit};

    fn outcome() -> Outcome {
        admit(&Rounds {
            catchments: vec![Catchment { places: 100, residents: [60, 20] }],
            lottery: [30, 0, 0],
            outside: true,
            points: vec![80.0],
            ..Rounds::default()
        })
    }

    #[test]
    fn admission_is_told_in_a_sentence() {
        assert_eq!(
            sentence(Language::Zh, "硒谷小学", 2025, &outcome()),
            "2025 学年硒谷小学起始年级有 100 个学位，111 人报名：录取 100 人，回原学区 10 人，未安排 1 人。"
        );
        assert_eq!(
            sentence(Language::En, "Xigu Primary", 2025, &outcome()),
            "2025/26, Xigu Primary: 100 entry places, 111 children applied; 100 placed, 10 back to their own catchment, 1 without a place."
        );
        assert_eq!(points(Language::Zh, &outcome()).as_deref(), Some("没有学位留给积分入学"));
    }

    #[test]
    fn odds_are_said_as_people_say_them() {
        for (share, zh, en) in [
            (1.0, "报名都能录取", "everyone is placed"),
            (0.0, "没有机会", "no chance"),
            (0.702, "十个里约七个", "about 7 in 10"),
            (0.2, "十个里约两个", "about 2 in 10"),
            (0.375, "十个里约四个", "about 4 in 10"),
            (0.75, "十个里约八个", "about 8 in 10"),
            (0.7499999, "十个里约八个", "about 8 in 10"),
            (0.96, "十个里九个以上", "more than 9 in 10"),
            (0.094, "一百个里约九个", "about 9 in 100"),
            (0.096, "十个里约一个", "about 1 in 10"),
            (0.003, "一千个里约三个", "about 3 in 1,000"),
            (0.0001, "一千个里不到一个", "less than 1 in 1,000"),
        ] {
            assert_eq!(odds(Language::Zh, share), zh, "{share}");
            assert_eq!(odds(Language::En, share), en, "{share}");
        }
        let exact = Chance { share: 0.7021, error: None };
        assert_eq!(chance(Language::Zh, exact, "准确值"), "十个里约七个（70.2%，准确值）");
        let simulated = Chance { share: 0.7021, error: Some(0.0012) };
        assert_eq!(
            chance(Language::En, simulated, "exact"),
            "about 7 in 10 (70.2%, simulated, standard error 0.12 points)"
        );
    }

    #[test]
    fn equal_points_at_the_end_are_told() {
        let tie = admit(&Rounds {
            catchments: vec![Catchment { places: 2, residents: [0, 0] }],
            points: vec![90.5, 72.5, 72.5, 60.0],
            ..Rounds::default()
        });
        assert_eq!(
            points(Language::Zh, &tie).as_deref(),
            Some("72.5 分；同为 72.5 分的 2 人争 1 个学位，在他们中摇号，十个里约五个")
        );
    }
}
