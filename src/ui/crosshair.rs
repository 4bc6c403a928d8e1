//! The school year looked at: one for all charts and tables at once. Pure.

use crate::model::Year;

/// The year a line is drawn through, if any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Crosshair {
    /// The year; `None`: none is looked at.
    pub year: Option<Year>,
    /// Whether it stays when the pointer leaves.
    pub pinned: bool,
}

/// What a pointer or a key does to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// The pointer is over a year.
    Over(Year),
    /// The pointer has gone.
    Leave,
    /// A year is clicked, tapped, or Enter pressed on it: it stays, or is let go.
    Toggle(Year),
    /// A finger is drawn over a year, which stays where it ends.
    Drag(Year),
    /// Keys move to a year.
    Go(Year),
    /// Nothing is looked at any more.
    Clear,
}

impl Crosshair {
    /// The crosshair after that.
    #[must_use]
    pub fn after(self, point: Point) -> Self {
        let at = |year, pinned| Self { year: Some(year), pinned };
        match point {
            Point::Over(_) | Point::Leave if self.pinned => self,
            Point::Toggle(year) if self.pinned && self.year == Some(year) => Self::default(),
            Point::Over(year) => at(year, false),
            Point::Toggle(year) | Point::Drag(year) => at(year, true),
            Point::Go(year) => at(year, self.pinned),
            Point::Leave | Point::Clear => Self::default(),
        }
    }

    /// What a key of this name asks for, among years in order; `None`: nothing.
    pub fn key(self, name: &str, years: &[Year]) -> Option<Point> {
        let (first, last) = (*years.first()?, *years.last()?);
        Some(match (name, self.year) {
            ("ArrowRight", Some(year)) => Point::Go(year.saturating_add(1).clamp(first, last)),
            ("ArrowLeft", Some(year)) => Point::Go(year.saturating_sub(1).clamp(first, last)),
            ("ArrowRight" | "Home", _) => Point::Go(first),
            ("ArrowLeft" | "End", _) => Point::Go(last),
            ("Enter" | " ", Some(year)) => Point::Toggle(year),
            ("Escape", Some(_)) => Point::Clear,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(points: &[Point]) -> Crosshair {
        points.iter().fold(Crosshair::default(), |crosshair, point| crosshair.after(*point))
    }

    #[test]
    fn follows_the_pointer_until_a_year_is_pinned() {
        assert_eq!(after(&[Point::Over(2024), Point::Over(2025)]).year, Some(2025));
        assert_eq!(after(&[Point::Over(2024), Point::Leave]), Crosshair::default());
        let pinned = [Point::Over(2024), Point::Toggle(2024), Point::Over(2030), Point::Leave];
        assert_eq!(after(&pinned), Crosshair { year: Some(2024), pinned: true });
    }

    #[test]
    fn the_same_year_again_lets_go_and_another_takes_its_place() {
        assert_eq!(after(&[Point::Toggle(2024), Point::Toggle(2024)]), Crosshair::default());
        let other = after(&[Point::Toggle(2024), Point::Toggle(2026)]);
        assert_eq!(other, Crosshair { year: Some(2026), pinned: true });
        assert_eq!(after(&[Point::Toggle(2024), Point::Clear]), Crosshair::default());
        assert_eq!(after(&[Point::Toggle(2024), Point::Drag(2029)]), Crosshair { year: Some(2029), pinned: true });
    }

    #[test]
    fn keys_move_within_the_years_and_leave_the_pin() {
        let years: Vec<Year> = (2020..=2022).collect();
        let press = |crosshair: Crosshair, name| crosshair.key(name, &years).map(|point| crosshair.after(point));
        let none = Crosshair::default();
        assert_eq!(press(none, "ArrowRight").and_then(|at| at.year), Some(2020));
        assert_eq!(press(none, "ArrowLeft").and_then(|at| at.year), Some(2022));
        assert_eq!((press(none, "Enter"), press(none, "Escape"), press(none, "a")), (None, None, None));
        let last = Crosshair { year: Some(2022), pinned: true };
        assert_eq!(press(last, "ArrowRight"), Some(last));
        assert_eq!(press(last, "Home"), Some(Crosshair { year: Some(2020), pinned: true }));
        assert_eq!(press(last, "Escape"), Some(none));
        assert_eq!(last.key("Home", &[]), None);
        // Years of a plan that has since become shorter.
        assert_eq!(
            press(Crosshair { year: Some(2040), pinned: false }, "ArrowLeft").and_then(|at| at.year),
            Some(2022)
        );
    }
}
