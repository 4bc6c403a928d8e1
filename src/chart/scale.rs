//! The range of an axis, and where its marks stand.

/// From where to where an axis runs, in steps of round numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// Its lower end; 0 unless that would flatten everything.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
    /// From one mark to the next.
    pub step: f64,
}

impl Scale {
    /// A scale for these values. It starts at 0, unless they lie so close together that their differences could
    /// no longer be seen: then just below the least of them. Where they differ by less than one, there is nothing to see.
    pub fn holding(values: impl IntoIterator<Item = f64>) -> Self {
        let (least, most) = values
            .into_iter()
            .filter(|value| value.is_finite())
            .fold((f64::INFINITY, 0.0_f64), |(least, most), value| (least.min(value), most.max(value)));
        if most <= 0.0 {
            return Self { low: 0.0, high: 1.0, step: 1.0 };
        }
        let differ = most - least;
        let from_zero = differ < 1.0 || differ >= CLOSE * most;
        let low = if from_zero { 0.0 } else { (least - differ * 0.25).max(0.0) };
        let step = round_step((most - low) / STEPS);
        let low = (low / step).floor() * step;
        // To half a step, with a little air: no line runs along the edge, and the range holds still while a lever moves.
        let high = ((most + step * 0.1) / step * 2.0).ceil() / 2.0 * step;
        Self { low, high, step }
    }

    /// Whether its lower end is 0.
    pub fn from_zero(&self) -> bool {
        self.low <= 0.0
    }

    /// Where its marks stand, from the lowest to the highest.
    pub fn marks(&self) -> impl Iterator<Item = f64> + use<> {
        let Self { low, high, step } = *self;
        (0..).map(move |n| low + f64::from(n) * step).take_while(move |mark| *mark <= high + step * 0.01)
    }
}

/// Values that differ by less than this share of the largest are close.
const CLOSE: f64 = 0.25;
/// Steps an axis has, about.
const STEPS: f64 = 5.0;

/// The least of 1, 2, 2.5, 5 × 10ⁿ that is no smaller.
fn round_step(wanted: f64) -> f64 {
    let ten = 10_f64.powf(wanted.max(1e-9).log10().floor());
    [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|m| m * ten).find(|step| *step >= wanted * 0.999).unwrap_or(10.0 * ten)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts_at_zero_when_the_values_differ_much() {
        let scale = Scale::holding([10_000.0, 34_000.0]);
        assert_eq!(scale, Scale { low: 0.0, high: 35_000.0, step: 10_000.0 });
        assert!(scale.from_zero());
        assert_eq!(scale.marks().count(), 4);
    }

    #[test]
    fn starts_below_the_least_when_all_are_close() {
        let scale = Scale::holding([52_600.0, 57_000.0]);
        assert!(!scale.from_zero());
        assert!(scale.low <= 52_600.0 && scale.high >= 57_000.0);
        assert!(scale.marks().count() >= 4);
    }

    #[test]
    fn starts_at_zero_when_nothing_differs() {
        assert_eq!(Scale::holding([8_730.0, 8_730.4]), Scale { low: 0.0, high: 9_000.0, step: 2_000.0 });
        assert!(!Scale::holding([8_730.0, 8_731.0]).from_zero());
    }

    #[test]
    fn has_a_range_even_for_nothing() {
        for values in [vec![], vec![0.0, 0.0], vec![f64::NAN]] {
            let scale = Scale::holding(values);
            assert!(scale.high > scale.low && scale.marks().count() == 2);
        }
        let scale = Scale::holding([5.0, 5.0]);
        assert!(scale.high > scale.low && scale.low <= 5.0 && scale.high >= 5.0 && scale.marks().count() < 12);
    }
}
