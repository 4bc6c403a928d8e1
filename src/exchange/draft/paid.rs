//! The school years over which a project's capital is spent, as they are typed: `2021-2023 2025`.

use super::typed::Reader;
use super::{Field, Wrong};
use crate::model::Year;

/// The most years that can be meant.
const MOST: usize = 50;

impl Reader<'_> {
    /// The years typed; none where nothing stands.
    pub(super) fn paid(&mut self) -> Vec<Year> {
        let years = years(self.draft.text(Field::CostYears), self.inputs.base_year);
        if years.is_none() {
            self.wrong(Field::CostYears, Wrong::NotYears);
        }
        years.unwrap_or_default()
    }
}

/// Years as they are typed: those in a row by the first and the last.
pub(super) fn shown(years: &[Year]) -> String {
    let mut told: Vec<String> = Vec::new();
    let mut rest = years;
    while let Some(first) = rest.first() {
        let length = rest.iter().zip(*first..).take_while(|(year, next)| *year == next).count();
        told.push(if length > 1 { format!("{first}-{}", rest[length - 1]) } else { first.to_string() });
        rest = &rest[length..];
    }
    told.join(" ")
}

/// Years, and spans of years, with spaces or commas between them; `None`: something else stands there.
fn years(text: &str, base: Year) -> Option<Vec<Year>> {
    let is_gap = |letter: char| letter.is_whitespace() || matches!(letter, ',' | '，' | '、' | ';' | '；');
    let mut years = Vec::new();
    for part in text.split(is_gap).filter(|part| !part.is_empty()) {
        let mut ends = part.split(['-', '–', '—', '~', '至']).filter(|end| !end.is_empty());
        let first = ends.next()?.trim_end_matches('年').parse::<Year>().ok()?;
        let last = match ends.next() {
            Some(last) => last.trim_end_matches('年').parse::<Year>().ok()?,
            None => first,
        };
        let far = |year: Year| usize::try_from((i64::from(year) - i64::from(base)).abs()).is_ok_and(|far| far > MOST);
        if ends.next().is_some() || last < first || far(first) || far(last) {
            return None;
        }
        years.extend(first..=last);
    }
    (years.len() <= MOST).then_some(years)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_typed_by_spans_and_shown_as_they_are_typed() {
        assert_eq!(years("2021-2023，2025", 2020), Some(vec![2021, 2022, 2023, 2025]));
        assert_eq!(years("2021年至2022年", 2020), Some(vec![2021, 2022]));
        assert_eq!(years(" ", 2020), Some(Vec::new()));
        for wrong in ["明年", "2023-2021", "2021-2022-2023", "1021", "21", "-"] {
            assert_eq!(years(wrong, 2020), None, "{wrong}");
        }
        for years_given in [vec![], vec![2021], vec![2021, 2022, 2025], vec![2025, 2021], vec![2021, 2021]] {
            assert_eq!(years(&shown(&years_given), 2020), Some(years_given));
        }
    }
}
