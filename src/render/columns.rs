//! Widths of the columns of a table whose text does not fit on one line: so that the table is as low as can be.

/// How wide the words of a cell are: the longest of them, and all on one line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wanted {
    pub(super) word: f32,
    pub(super) whole: f32,
}

/// Parts in which the room left is given away.
const PARTS: usize = 48;

/// Shares out `room` among columns, of which each has its longest word whole. Room that is left goes, part by part, to the column that then takes
/// most off the height of the rows; columns that ask for little, dates and numbers, get what they ask for first.
///
/// Where the longest words have no room beside each other, all columns are short of it alike.
pub(super) fn widths(rows: &[Vec<Wanted>], room: f32) -> Vec<f32> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let column = |column: usize, of: fn(&Wanted) -> f32| rows.iter().filter_map(|row| row.get(column)).map(of).fold(0.0, f32::max);
    let words: Vec<f32> = (0..count).map(|at| column(at, |cell| cell.word)).collect();
    let wholes: Vec<f32> = (0..count).map(|at| column(at, |cell| cell.whole)).collect();
    let needed: f32 = words.iter().sum();
    if needed >= room {
        return words.iter().map(|word| word * room / needed.max(f32::MIN_POSITIVE)).collect();
    }
    let little = 0.5 * room / count.max(1) as f32;
    let mut left = room - needed;
    let mut widths = words;
    for (width, whole) in widths.iter_mut().zip(&wholes) {
        if *whole <= little && whole - *width <= left {
            left -= whole - *width;
            *width = *whole;
        }
    }
    let part = left / PARTS as f32;
    let mut heights: Vec<Vec<f32>> =
        rows.iter().map(|row| row.iter().zip(&widths).map(|(cell, &width)| height(cell, width)).collect()).collect();
    let mut sums: Vec<f32> = heights.iter().map(|row| row.iter().sum()).collect();
    for _ in 0..PARTS {
        let saved = |at: usize, width: f32| -> f32 {
            let rows = rows.iter().zip(heights.iter().zip(&sums));
            let saved = rows.filter_map(|(row, (heights, &sum))| {
                let (cell, before) = (row.get(at)?, heights.get(at)?);
                Some(root(sum) - root((sum - before + height(cell, width + part)).max(0.0)))
            });
            saved.sum()
        };
        let best = widths
            .iter()
            .enumerate()
            .map(|(at, &width)| (at, saved(at, width)))
            .fold((0, 0.0), |best, next| if next.1 > best.1 { next } else { best });
        if best.1 <= 0.0 {
            break;
        }
        left -= part;
        let Some(width) = widths.get_mut(best.0) else { break };
        *width += part;
        for (row, (heights, sum)) in rows.iter().zip(heights.iter_mut().zip(&mut sums)) {
            let (Some(cell), Some(known)) = (row.get(best.0), heights.get_mut(best.0)) else { continue };
            let now = height(cell, *width);
            *sum += now - *known;
            *known = now;
        }
    }
    // What helps nobody is spread, more of it where more is said.
    let all: f32 = widths.iter().sum();
    let share = |width: f32| if all > 0.0 { width / all } else { 1.0 / count.max(1) as f32 };
    widths.iter().map(|&width| width + left.max(0.0) * share(width)).collect()
}

/// The height of a cell to the fourth power, in lines. The fourth root of their sum is about the height of the highest cell, and yet tells
/// that a second one has grown lower.
fn height(cell: &Wanted, width: f32) -> f32 {
    (cell.whole / width.max(1.0)).max(1.0).powi(4)
}

fn root(sum: f32) -> f32 {
    sum.sqrt().sqrt()
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)]
mod tests {
    use super::*;

    fn cells(row: &[(f32, f32)]) -> Vec<Wanted> {
        row.iter().map(|&(word, whole)| Wanted { word, whole }).collect()
    }

    #[test]
    fn columns_that_say_more_get_more_and_dates_stay_whole() {
        let rows = [cells(&[(50.0, 50.0), (60.0, 900.0), (60.0, 300.0)]), cells(&[(50.0, 50.0), (60.0, 800.0), (60.0, 200.0)])];
        let widths = widths(&rows, 400.0);
        assert!((widths.iter().sum::<f32>() - 400.0).abs() < 0.1, "{widths:?}");
        assert!((50.0..60.0).contains(&widths[0]), "{widths:?}");
        assert!(widths[1] > 2.0 * widths[2], "{widths:?}");
    }

    #[test]
    fn the_highest_cells_of_the_rows_decide_not_the_longest_of_a_column() {
        // One long text in the second column; in all other rows the first one is long.
        let mut rows = vec![cells(&[(40.0, 300.0), (40.0, 60.0)]); 9];
        rows.push(cells(&[(40.0, 60.0), (40.0, 500.0)]));
        let widths = widths(&rows, 300.0);
        assert!(widths[0] > widths[1], "{widths:?}");
    }

    #[test]
    fn what_has_no_room_is_pressed_alike_and_no_words_are_no_fault() {
        assert_eq!(widths(&[cells(&[(100.0, 100.0), (300.0, 300.0)])], 200.0), [50.0, 150.0]);
        assert!(widths(&[], 100.0).is_empty());
        assert!(widths(&[cells(&[(0.0, 0.0), (0.0, 0.0)])], 100.0).iter().all(|width| width.is_finite()));
    }
}
