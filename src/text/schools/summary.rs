//! The year of the schools in a few sentences: how full they are, large classes, what is short and where it is hidden.

use super::super::Language;
use super::super::format::{count, difference, percent};
use super::super::phrase::counted;
use super::super::words::schools::schools_words;
use crate::model::Stage;
use crate::report::SHORT;
use crate::report::schools::Summary;

/// The year in a few sentences; the second part of each tells what is not as it should be, empty: all is well.
pub fn summary(
    language: Language,
    stage: Option<Stage>,
    sum: &Summary,
    large_line: Option<f64>,
) -> Vec<(String, bool)> {
    let mut told = vec![(how_full(language, sum), false), classes(language, stage, sum, large_line)];
    told.push(by_school(language, sum));
    if sum.without_room > 0 {
        let pupils = f64::from(sum.without_room);
        told.push(match language {
            Language::Zh => (format!("{} 名学生没有教室可用。", count(language, pupils)), true),
            Language::En => (format!("{} without a room.", counted(pupils, "pupil is", "pupils are")), true),
        });
    }
    if sum.outside >= SHORT {
        let pupils = count(language, sum.outside);
        told.push(match language {
            Language::Zh => (format!("另有 {pupils} 名学生不在已录入的学校里，不计入上面的班级数。"), false),
            Language::En => {
                let pupils = counted(sum.outside, "pupil is", "pupils are");
                (format!("{pupils} in no school entered, and in none of these classes."), false)
            }
        });
    }
    told
}

fn how_full(language: Language, sum: &Summary) -> String {
    let [schools, stages, full, idle] = [sum.schools, sum.stages, sum.full, sum.idle].map(|number| number as f64);
    let [pupils, places] = [sum.pupils, sum.places].map(|number| count(language, number));
    let [shown, full, idle] = [schools, full, idle].map(|number| count(language, number));
    // A nine-year school can be full in one stage and empty in the other: then stages are counted, and it is said.
    let by_stage = (stages > schools).then(|| count(language, stages));
    match (language, by_stage) {
        (Language::Zh, None) => {
            format!("{shown} 所学校，{pupils} 人，{places} 个学位：满员 {full} 所，使用率不足 60% 的 {idle} 所。")
        }
        (Language::Zh, Some(stages)) => format!(
            "{shown} 所学校（按学段计 {stages} 个），{pupils} 人，{places} 个学位：按学段计，满员 {full} 个，使用率不足 60% 的 {idle} 个。"
        ),
        (Language::En, by_stage) => {
            let schools = counted(schools, "school", "schools");
            let (each, of) = by_stage.map_or_else(Default::default, |stages| {
                (format!(" ({stages} counting each stage)"), format!("of the {stages}, "))
            });
            format!("{schools}{each}, {pupils} pupils, {places} places: {of}{full} full, {idle} used less than 60%.")
        }
    }
}

/// Large classes against their lines; a line that is not assessed is not told. Kindergartens have classes over norm alone.
fn classes(language: Language, stage: Option<Stage>, sum: &Summary, large_line: Option<f64>) -> (String, bool) {
    let total = &sum.classes;
    let [all, over, large, super_large] = [total.classes, total.over_norm, total.large, total.super_large]
        .map(|number| count(language, f64::from(number)));
    if stage == Some(Stage::Kindergarten) {
        return match language {
            Language::Zh => (format!("{all} 个班，其中超班额 {over} 个。"), total.over_norm > 0),
            Language::En => (format!("{all} classes, {over} over the norm."), total.over_norm > 0),
        };
    }
    let share = total.share().unwrap_or(0.0);
    let shown = percent(language, share, 1);
    let over_line = large_line.is_some_and(|line| share > line);
    let line = large_line.map_or_else(String::new, |line| {
        let (line, met) = (percent(language, line, 0), schools_words(language).met[usize::from(over_line)]);
        match language {
            Language::Zh => format!("（要求不超过 {line}，{met}）"),
            Language::En => format!(" (at most {line}: {met})"),
        }
    });
    let bad = over_line || total.super_large > 0;
    match (language, stage) {
        (Language::Zh, None) => (
            format!(
                "中小学 {all} 个班：超班额 {over} 个，大班额 {large} 个，占 {shown}{line}；超大班额 {super_large} 个。"
            ),
            bad,
        ),
        (Language::Zh, Some(_)) => (
            format!("{all} 个班：超班额 {over} 个，大班额 {large} 个，占 {shown}{line}；超大班额 {super_large} 个。"),
            bad,
        ),
        (Language::En, stage) => {
            let of = if stage.is_none() { " in primary and junior schools" } else { "" };
            (
                format!(
                    "{all} classes{of}: {over} over the norm, {large} large, {shown}{line}, {super_large} super-large."
                ),
                bad,
            )
        }
    }
}

/// What is short by school, and what of it the zones' figures hide.
fn by_school(language: Language, sum: &Summary) -> (String, bool) {
    let [own, zones] = [sum.by_school, sum.by_zone].map(|number| count(language, number));
    let hidden = difference(sum.by_school, sum.by_zone).max(0.0);
    let more = count(language, hidden);
    let told = match language {
        Language::Zh if sum.by_school < SHORT => "各校学位都够。".to_owned(),
        Language::Zh if hidden < SHORT => format!("按学校合计缺 {own} 个学位，与按片区合计相同。"),
        Language::Zh => {
            format!("按学校合计缺 {own} 个学位，按片区合计只缺 {zones} 个：{more} 个缺口被同片区的空余学位掩盖。")
        }
        Language::En if sum.by_school < SHORT => "Every school has enough places.".to_owned(),
        Language::En if hidden < SHORT => {
            format!("{} short by school, as by zone.", counted(sum.by_school, "place", "places"))
        }
        Language::En => format!(
            "{} short by school, {zones} by zone: {more} hidden by places to spare in the same zones.",
            counted(sum.by_school, "place", "places")
        ),
    };
    (told, hidden >= SHORT)
}

/// How much of what is short by school is short in private ones.
pub fn private_short(language: Language, unmet: f64) -> String {
    let number = count(language, unmet);
    match language {
        Language::Zh => format!("按学校缺的学位中，民办学校占 {number} 个，调剂补不上。"),
        Language::En => {
            let places = counted(unmet, "place", "places");
            format!("Of what is short by school, {places} are short in private schools, which sharing does not help.")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(language: Language, schools: usize) -> String {
        let sum = Summary { schools, stages: 383, full: 46, idle: 124, ..Summary::default() };
        summary(language, None, &sum, None).swap_remove(0).0
    }

    #[test]
    fn schools_are_counted_once_and_what_is_full_in_the_unit_that_is_said() {
        let told = first(Language::Zh, 297);
        assert!(told.starts_with("297 所学校（按学段计 383 个），"), "{told}");
        assert!(told.ends_with("按学段计，满员 46 个，使用率不足 60% 的 124 个。"), "{told}");
        let told = first(Language::En, 297);
        assert!(told.starts_with("297 schools (383 counting each stage), "), "{told}");
        assert!(told.ends_with("of the 383, 46 full, 124 used less than 60%."), "{told}");
        // Where each school has one stage nothing but their number is said.
        assert_eq!(first(Language::Zh, 383), "383 所学校，0 人，0 个学位：满员 46 所，使用率不足 60% 的 124 所。");
    }
}
