//! The scale of an axis of amounts: round steps of one, two or five.

/// A scale with its ticks.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    ticks: Vec<(f64, String)>,
}

/// Steps along an axis that read well, at most.
const MOST_STEPS: f64 = 6.0;

impl Scale {
    /// A scale that holds both amounts, which are finite. `whole` where nothing between whole numbers makes sense; `label` writes an
    /// amount with so many decimals.
    pub(super) fn new(least: f64, most: f64, whole: bool, label: &dyn Fn(f64, usize) -> String) -> Self {
        let span = if most > least { most - least } else { most.abs().max(1.0) };
        let (mut mantissa, mut power) = step(span / MOST_STEPS);
        if whole && power < 0 {
            (mantissa, power) = (1.0, 0);
        }
        let amount = |steps: f64| if power < 0 { steps * mantissa / 10_f64.powi(-power) } else { steps * mantissa * 10_f64.powi(power) };
        let width = amount(1.0);
        let first = (least / width).floor();
        let last = (most / width).ceil().max(first + 1.0);
        let decimals = usize::try_from(-power).unwrap_or(0);
        let count = (last - first).clamp(1.0, 4.0 * MOST_STEPS) as usize;
        let ticks = (0..=count).map(|at| amount(first + at as f64)).map(|at| (at, label(at, decimals))).collect();
        Self { ticks }
    }

    /// The ticks with their labels, in order; at least two.
    pub fn ticks(&self) -> &[(f64, String)] {
        &self.ticks
    }

    /// Where an amount stands between the two ends of the scale, from 0 to 1.
    pub fn place(&self, amount: f64) -> f32 {
        let (Some((least, _)), Some((most, _))) = (self.ticks.first(), self.ticks.last()) else { return 0.0 };
        ((amount - least) / (most - least)).clamp(0.0, 1.0) as f32
    }
}

/// The least round step that is not smaller: its mantissa and its power of ten.
fn step(wanted: f64) -> (f64, i32) {
    let power = wanted.log10().floor() as i32;
    let rest = wanted / 10_f64.powi(power);
    match [1.0, 2.0, 5.0].into_iter().find(|mantissa| rest <= *mantissa + 1e-9) {
        Some(mantissa) => (mantissa, power),
        None => (1.0, power + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::Scale;

    fn labels(least: f64, most: f64, whole: bool) -> Vec<String> {
        let scale = Scale::new(least, most, whole, &|amount, decimals| format!("{amount:.decimals$}"));
        scale.ticks().iter().map(|(_, label)| label.clone()).collect()
    }

    #[test]
    fn steps_are_one_two_or_five() {
        assert_eq!(labels(0.0, 90.0, true), ["0", "20", "40", "60", "80", "100"]);
        assert_eq!(labels(0.0, 3.0, true), ["0", "1", "2", "3"]);
        assert_eq!(labels(0.0, 23_616.0, true), ["0", "5000", "10000", "15000", "20000", "25000"]);
        assert_eq!(labels(0.0, 0.3, false), ["0.00", "0.05", "0.10", "0.15", "0.20", "0.25", "0.30"]);
        assert_eq!(labels(-7.0, 5.0, true), ["-8", "-6", "-4", "-2", "0", "2", "4", "6"]);
    }

    #[test]
    fn nothing_at_all_and_one_amount_have_a_scale_too() {
        assert_eq!(labels(0.0, 0.0, true), ["0", "1"]);
        assert_eq!(labels(5.0, 5.0, true), ["5", "6"]);
        assert_eq!(labels(-3.0, -3.0, true), ["-3", "-2"]);
    }

    #[test]
    fn a_whole_amount_has_no_tick_between() {
        assert_eq!(labels(0.0, 1.0, true), ["0", "1"]);
        assert_eq!(labels(0.0, 2.0, true), ["0", "1", "2"]);
    }
}
