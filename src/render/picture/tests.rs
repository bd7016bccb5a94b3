//! What every drawing promises, whatever the figure holds: nothing runs out of the picture, and no words lie on others.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::{Drawing, Embedded, Ruler, Shape, draw};
use crate::document::{Amount, Axes, Bar, BarChart, BarKind, Figure, LineChart, Mark, MarkKind, Series, Timeline};

/// Words with the box that they fill.
fn boxes(drawing: &Drawing) -> Vec<(&str, [f32; 4])> {
    let words = drawing.shapes.iter().filter_map(|shape| match shape {
        Shape::Words { text, x, baseline, .. } => {
            Some((text.as_str(), [*x, baseline - 0.66 * drawing.size, x + Embedded.width(text), *baseline]))
        }
        _ => None,
    });
    words.collect()
}

fn assert_orderly(figure: &Figure) -> Result<(), TestCaseError> {
    let drawing = draw(figure);
    let boxes = boxes(&drawing);
    for (words, [left, top, right, bottom]) in &boxes {
        let inside = *left >= -0.1 && *top >= -0.1 && *right <= drawing.width + 0.1 && *bottom <= drawing.height + 0.1;
        prop_assert!(inside, "“{words}” at {left} {top} {right} {bottom} of {} x {}", drawing.width, drawing.height);
    }
    for (at, (words, [l, t, r, b])) in boxes.iter().enumerate() {
        for (others, [left, top, right, bottom]) in boxes.iter().skip(at + 1) {
            let apart = r <= left || right <= l || b <= top || bottom <= t;
            prop_assert!(apart, "“{words}” lies on “{others}”: {l} {t} {r} {b}, {left} {top} {right} {bottom}");
        }
    }
    for shape in &drawing.shapes {
        // A thin line from words down to their mark goes through no other words.
        if let Shape::Strokes { paths, thickness: 0.3, grey: 0.0, .. } = shape {
            for (words, [left, top, right, bottom]) in &boxes {
                let crossed = paths.iter().flatten().any(|(x, y)| x > left && x < right && y > bottom);
                let from = paths.iter().flatten().map(|(_, y)| *y).fold(f32::INFINITY, f32::min);
                prop_assert!(!crossed || from > top - 0.1 || words.len() < 12, "a line goes through “{words}”");
            }
        }
        let points: Vec<_> = match shape {
            Shape::Area { points, .. } => points.clone(),
            Shape::Strokes { paths, .. } => paths.concat(),
            Shape::Words { .. } => continue,
        };
        for (x, y) in points {
            let inside = x >= -4.0 && y >= -0.1 && x <= drawing.width + 4.0 && y <= drawing.height + 4.0;
            prop_assert!(inside && x.is_finite() && y.is_finite(), "{shape:?}");
        }
    }
    Ok(())
}

const KINDS: [BarKind; 6] = [BarKind::Counted, BarKind::Exempt, BarKind::Over, BarKind::Open, BarKind::Window, BarKind::InForce];

fn day(offset: u64) -> NaiveDate {
    NaiveDate::default() + Days::new(offset)
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![3 => "[а-яөңү]{1,9}( [а-я]{1,12}){0,3}", 1 => "[а-я]{30,200}", 1 => "[0-9]{1,3}"]
}

prop_compose! {
    fn bar(days: u64)(from in 0..days, long in 0..days, kind in prop::sample::select(&KINDS[..]), label in prop::option::of(words())) -> Bar {
        Bar { from: day(from), to: day((from + long).min(days)), kind, label }
    }
}

prop_compose! {
    fn mark(days: u64)(on in 0..=days, label in words(), term in any::<bool>(), open in any::<bool>()) -> Mark {
        Mark { on: day(on), label, kind: if term { MarkKind::Term } else { MarkKind::Exceeded }, open }
    }
}

fn timeline() -> impl Strategy<Value = Figure> {
    (1..900_u64).prop_flat_map(|days| {
        let rows = prop::collection::vec((words(), prop::collection::vec(bar(days), 0..6)), 1..4);
        let legend = prop::collection::vec(words().prop_map(|words| (BarKind::Over, words)), 0..5);
        (Just(days), rows, prop::collection::vec(mark(days), 0..9), legend).prop_map(|(days, rows, marks, legend)| {
            let ticks = (0..=days).step_by(30).map(|at| (day(at), format!("мес. {at}"))).collect();
            Figure::Timeline(Timeline { from: day(0), to: day(days), ticks, rows, marks, legend })
        })
    })
}

fn written(amount: f64, decimals: usize) -> String {
    format!("{amount:.decimals$}")
}

fn series(places: usize) -> impl Strategy<Value = Vec<Series>> {
    let amount = prop::option::weighted(0.8, prop_oneof![-500.0..900.0, -9e14..9e14, Just(0.0)]);
    let amount = amount.prop_map(|value| value.map(|value| Amount { value, label: written(value, 0) }));
    let series = (words(), prop::collection::vec(amount, places)).prop_map(|(name, amounts)| Series { name, amounts });
    prop::collection::vec(series, 1..=6)
}

fn chart() -> impl Strategy<Value = Figure> {
    let axes = (words(), words(), words()).prop_map(|(title, across, up)| Axes { title, across, up });
    (axes, prop::collection::vec(words(), 1..12)).prop_flat_map(|(axes, places)| {
        (Just(axes), Just(places.clone()), series(places.len()), any::<bool>()).prop_filter_map(
            "all absent",
            |(axes, places, series, bars)| {
                if bars {
                    return BarChart::new(axes, places, series, &written).ok().map(Figure::BarChart);
                }
                let days = places.into_iter().enumerate().map(|(at, place)| (day(40 * (at * at) as u64), place)).collect();
                LineChart::new(axes, days, series, &written).ok().map(Figure::LineChart)
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn timelines_are_orderly(figure in timeline()) {
        assert_orderly(&figure)?;
    }

    #[test]
    fn charts_are_orderly(figure in chart()) {
        assert_orderly(&figure)?;
    }
}
