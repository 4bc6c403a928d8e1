//! Numbers as each language writes them.

use proptest::prelude::*;
use xuewei::model::{Area, Inputs, Name, Stage, Utilisation};
use xuewei::report::{Level, Lines, StageSeries};
use xuewei::scenario::parameters::Unit;
use xuewei::text::Language::{self, En, Zh};
use xuewei::text::figures::columns;
use xuewei::text::format::{
    axis, compact, count, decimal, difference, from_shown, money, one_to, parameter, parse, percent, school_year,
    school_years, september, signed, tick, times, to_shown, utilisation, year,
};
use xuewei::text::naming::Naming;
use xuewei::text::readout::readout;
use xuewei::text::schools::short_of;

/// Shows the narrow space as a point.
fn seen(text: impl Into<String>) -> String {
    text.into().replace('\u{202f}', "·")
}

const LINES: Lines = Lines { idle: 0.6, yellow: 0.9, red: 1.0 };

#[test]
fn counts_are_grouped_and_whole() {
    let both = |value: f64| [seen(count(Zh, value)), count(En, value)];
    assert_eq!(both(0.0), ["0", "0"]);
    assert_eq!(both(-0.0), ["0", "0"]);
    assert_eq!(both(-0.4), ["0", "0"]);
    assert_eq!(both(0.5), ["1", "1"]);
    assert_eq!(both(-0.5), ["−1", "−1"]);
    assert_eq!(both(2.5), ["3", "3"]);
    assert_eq!(both(999.4), ["999", "999"]);
    assert_eq!(both(999.5), ["1·000", "1,000"]);
    assert_eq!(both(1860.0), ["1·860", "1,860"]);
    assert_eq!(both(-1_234_567.0), ["−1·234·567", "−1,234,567"]);
    assert_eq!(both(f64::NAN), ["—", "—"]);
    assert_eq!(both(f64::NEG_INFINITY), ["—", "—"]);
}

#[test]
fn a_difference_is_that_of_the_figures_beside_it() {
    // 100.4 − 105.6 is −5.2; beside 100 and 106 stands −6.
    assert_eq!(signed(Zh, difference(100.4, 105.6)), "−6");
    assert_eq!(signed(En, difference(839.4, 575.6)), "+263");
    assert_eq!(signed(En, difference(f64::NAN, 1.0)), "—");
    let series = StageSeries {
        area: Area::County,
        stage: Stage::Primary,
        years: vec![2020],
        enrolment: vec![105.6],
        places: vec![100.4],
        public_places: vec![100.4],
        unmet: vec![5.2],
        idle: vec![0.0],
        baseline_enrolment: None,
        baseline_places: None,
        first_unborn: 2030,
        markers: Vec::new(),
    };
    let balance = columns(Zh, &series).into_iter().find(|column| column.test == "balance");
    assert_eq!(balance.map(|column| column.values), Some(vec![-6.0]));
    let (county, inputs) = (Name::default(), Inputs::default());
    let naming = Naming { language: Zh, county: &county, inputs: &inputs };
    assert_eq!(readout(&naming, &series, 0).map(|now| now.balance).as_deref(), Some("缺 6 个学位"));
    assert_eq!((short_of(Zh, 105.6, 100.4), short_of(Zh, 100.4, 105.6)), ("6".into(), String::new()));
}

#[test]
fn decimals_round_away_from_zero() {
    assert_eq!(decimal(En, 0.25, 1), "0.3");
    assert_eq!(decimal(En, -0.25, 1), "−0.3");
    assert_eq!(decimal(En, -0.04, 1), "0.0");
    assert_eq!(seen(decimal(Zh, 12_345.678, 2)), "12·345.68");
    assert!(decimal(En, f64::MAX, 3).len() > 300);
}

#[test]
fn balances_have_signs() {
    assert_eq!([signed(En, 1860.0), signed(En, -1860.0)], ["+1,860", "−1,860"]);
    assert_eq!([signed(En, 0.4), signed(En, -0.4), signed(En, 0.0)], ["0", "0", "0"]);
    assert_eq!(signed(Zh, f64::NAN), "—");
}

#[test]
fn large_counts_are_told_in_the_units_of_the_language() {
    let both = |value: f64| [seen(compact(Zh, value)), compact(En, value).replace('\u{202f}', " ")];
    assert_eq!(both(9_999.0), ["9·999", "9,999"]);
    assert_eq!(both(9_999.5), ["1.0·万", "10,000"]);
    assert_eq!(both(12_049.0), ["1.2·万", "12,000"]);
    assert_eq!(both(-16_000.0), ["−1.6·万", "−16,000"]);
    assert_eq!(both(1_234_567.0), ["123·万", "1.2 million"]);
    assert_eq!(both(1.412e9), ["14.1·亿", "1·412 million".replace('·', ",").as_str()]);
    assert_eq!(both(f64::NAN), ["—", "—"]);
}

#[test]
fn shares_multiples_and_ratios() {
    assert_eq!(percent(Zh, 0.98, 0), "98%");
    assert_eq!(percent(En, -0.04, 1), "−4.0%");
    assert_eq!(percent(En, f64::NAN, 1), "—");
    assert_eq!([seen(times(Zh, 1.4)), times(En, 1.4)], ["1.4·倍", "1.4×"]);
    assert_eq!([one_to(En, 13.5), one_to(Zh, 19.0)], ["1:13.5", "1∶19"]);
}

#[test]
fn school_years_are_named_as_each_language_does() {
    assert_eq!([school_year(Zh, 2027), school_year(En, 2027)], ["2027 学年", "2027/28"]);
    assert_eq!([school_year(En, 2099), school_year(En, 1999)], ["2099/00", "1999/00"]);
    assert_eq!([school_years(Zh, 2022, 2027), school_years(En, 2022, 2027)], ["2022–2027 学年", "2022/23–2027/28"]);
    assert_eq!(school_years(Zh, 2022, 2022), "2022 学年");
    assert_eq!([september(Zh, 2024), september(En, 2024)], ["2024 年 9 月", "September 2024"]);
    assert_eq!([year(i32::MIN), year(2020)], ["−2147483648", "2020"]);
}

#[test]
fn money_is_told_in_the_unit_of_a_budget() {
    let both = |value: f64| [seen(money(Zh, value)), money(En, value)];
    assert_eq!(both(0.0), ["0·元", "0 yuan"]);
    assert_eq!(both(9_406.0), ["9·406·元", "9,406 yuan"]);
    assert_eq!(both(35_500_000.0), ["3·550·万元", "35.5 million yuan"]);
    assert_eq!(both(462_000_000.0), ["4.62·亿元", "462.0 million yuan"]);
    assert_eq!(both(99_995_000.0), ["1.00·亿元", "100.0 million yuan"]);
    assert_eq!(both(7.8e9), ["78.00·亿元", "7.80 billion yuan"]);
    assert_eq!(both(f64::INFINITY), ["—", "—"]);
}

#[test]
fn a_utilisation_never_shows_a_line_it_does_not_reach() {
    let shown = |share: f64| utilisation(Zh, Utilisation::Share(share), &LINES);
    assert_eq!(
        [shown(0.984), shown(0.997), shown(0.9996), shown(1.0), shown(1.003)],
        ["98", "99.7", "99.9", "100", "100"]
    );
    assert_eq!([shown(0.897), shown(0.9), shown(0.597), shown(0.604)], ["89.7", "90", "59.7", "60"]);
    assert_eq!([shown(0.0), shown(12.5), shown(1.0 - 1e-13)], ["0", "1\u{202f}250", "100"]);
    assert_eq!(utilisation(Zh, Utilisation::Over, &LINES), "—");
    assert_eq!(utilisation(Zh, Utilisation::Nothing, &LINES), "");
}

#[test]
fn axes_have_the_decimals_their_steps_need() {
    let ticks = |language: Language, max: f64, step: f64| {
        let axis = axis(language, max, step);
        (axis.unit, seen(tick(language, &axis, max)))
    };
    assert_eq!(ticks(Zh, 38_000.0, 1000.0), ("万人", "3.8".into()));
    assert_eq!(ticks(Zh, 37_500.0, 2500.0), ("万人", "3.75".into()));
    assert_eq!(ticks(Zh, 60_000.0, 20_000.0), ("万人", "6".into()));
    assert_eq!(ticks(Zh, 8000.0, 2000.0), ("人", "8·000".into()));
    assert_eq!(ticks(En, 38_000.0, 1000.0), ("pupils", "38,000".into()));
    assert_eq!(axis(Zh, f64::NAN, f64::NAN).decimals, 0);
}

#[test]
fn levers_show_their_value_and_unit() {
    let shown = |language, unit, value| {
        let shown = parameter(language, unit, value);
        (shown.number, shown.unit)
    };
    assert_eq!(shown(Zh, Unit::PercentPerYear, -0.04), ("−4.0".into(), "%/年"));
    assert_eq!(shown(Zh, Unit::Percent, 0.95), ("95".into(), "%"));
    assert_eq!(shown(En, Unit::Percent, 1.0 / 3.0), ("33.3".into(), "%"));
    assert_eq!(shown(Zh, Unit::Times, 1.4), ("1.4".into(), "倍"));
    assert_eq!(shown(En, Unit::Year, 2035.0), ("2035".into(), ""));
    assert_eq!(shown(En, Unit::Year, f64::NAN), ("—".into(), ""));
    assert_eq!(shown(Zh, Unit::Switch, 0.0), ("否".into(), ""));
}

#[test]
fn numbers_are_read_as_people_type_them() {
    assert_eq!(parse(" 1 860 "), Some(1860.0));
    assert_eq!(parse("12,000.5"), Some(12_000.5));
    assert_eq!(parse("−4.0 %"), Some(-4.0));
    assert_eq!(parse("-4"), Some(-4.0));
    assert_eq!(parse("\u{ff19}\u{ff15}\u{ff0e}\u{ff15}\u{ff05}"), Some(95.5));
    assert_eq!(parse(".5"), Some(0.5));
    for text in ["", " ", "%", "abc", "inf", "NaN", "1e999", "--1", "1.2.3"] {
        assert_eq!(parse(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn shown_differences_are_exact(one in -1e6..1e6_f64, other in -1e6..1e6_f64) {
        let shown = |value| parse(&count(En, value)).expect("a number");
        prop_assert_eq!(shown(difference(one, other)), shown(one) - shown(other));
    }

    #[test]
    fn a_count_reads_back_as_what_it_rounds_to(value in -1e12..1e12f64) {
        for language in Language::ALL {
            prop_assert_eq!(parse(&count(language, value)), Some(value.round()));
            prop_assert!(!count(language, value).contains("-"));
        }
    }

    #[test]
    fn a_lever_as_shown_leads_back_to_its_value(tenths in -2000..2000i32) {
        let shown = f64::from(tenths) / 10.0;
        for unit in [Unit::Percent, Unit::PercentPerYear, Unit::Times] {
            prop_assert_eq!(to_shown(unit, from_shown(unit, shown)), shown);
        }
    }

    #[test]
    fn the_figure_and_the_colour_agree(share in 0.0..1.5f64) {
        let shown = parse(&utilisation(En, Utilisation::Share(share), &LINES)).unwrap() / 100.0;
        prop_assert_eq!(LINES.level(Utilisation::Share(shown)), LINES.level(Utilisation::Share(share)));
        prop_assert!((shown - share).abs() < 0.0051);
        prop_assert!(LINES.level(Utilisation::Share(share)) != Level::Nothing);
    }

    #[test]
    fn digits_are_those_of_the_rounded_number(value in -1e7..1e7f64, size in 0..12i32, decimals in 0..4usize) {
        let (value, scale) = (value * 10f64.powi(size), [1.0, 10.0, 100.0, 1000.0][decimals]);
        let rounded = (value * scale).round() / scale;
        let digits = format!("{:.decimals$}", if rounded == 0.0 { 0.0 } else { rounded });
        prop_assert_eq!(decimal(En, value, decimals).replace('−', "-").replace(',', ""), digits);
    }

    #[test]
    fn nothing_is_written_as_nan_or_minus_zero(value in any::<f64>()) {
        for language in Language::ALL {
            for text in [
                count(language, value), signed(language, value), compact(language, value), money(language, value),
                percent(language, value, 1), times(language, value), one_to(language, value),
            ] {
                prop_assert!(!text.contains("NaN") && !text.contains("inf") && !text.contains('-'));
                let zero = text.chars().all(|c| !c.is_ascii_digit() || c == '0');
                prop_assert!(!(zero && text.starts_with('−')), "{}", text);
            }
        }
    }
}
