//! Whole numbers that add up as they are shown: a room adds up what it sees.

use super::SHORT;

/// The parts as whole numbers that add up to `total`, which is one: each rounded, and what is then left over given to the
/// largest, one each. Parts that show as 0 stay 0.
pub fn adding_up(parts: &[f64], total: f64) -> Vec<f64> {
    let mut whole: Vec<f64> = parts.iter().map(|part| part.round() + 0.0).collect();
    let mut largest: Vec<usize> = (0..parts.len()).filter(|part| parts[*part].abs() >= SHORT).collect();
    crate::scenario::order::sort_by(&mut largest, |one, other| parts[*other].abs().total_cmp(&parts[*one].abs()));
    let mut over = total - whole.iter().sum::<f64>();
    // Far fewer turns than parts; figures that mean nothing end it at once.
    for part in largest.iter().cycle().take(parts.len() * 2) {
        if over.is_nan() || over.abs() < SHORT {
            break;
        }
        whole[*part] += over.signum();
        over -= over.signum();
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_over_goes_to_the_largest() {
        assert_eq!(adding_up(&[164.4, 0.3], 165.0), [165.0, 0.0]);
        assert_eq!(
            adding_up(&[12_938.4, -9149.4, -2107.4, 154.4, 220.4], 2057.0),
            [12_939.0, -9149.0, -2107.0, 154.0, 220.0]
        );
        assert_eq!(adding_up(&[0.4, 0.4, 0.4], 1.0), [0.0; 3]);
        assert_eq!(adding_up(&[], 3.0), [0.0; 0]);
        assert_eq!(adding_up(&[f64::NAN], 1.0).len(), 1);
    }
}
