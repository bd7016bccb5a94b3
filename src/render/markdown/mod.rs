//! Markdown, with the frame in it: what is rendered here reads back as the same words.
//!
//! Figures become their descriptions, charts also a table of their amounts. Paragraphs in another language keep the mark that the parser knows.

mod escape;
mod inline;

use self::inline::{one_line, paragraph};
use crate::document::{Alignment, Block, Document, Figure, Inline, ListKind, Part, reading_order};

/// Markdown forbids longer numbers of list items.
const LAST_ITEM_NUMBER: u64 = 999_999_999;

/// The whole document as Markdown.
pub fn render(document: &Document) -> String {
    let mut out = Vec::new();
    for part in reading_order(document) {
        match part {
            Part::Letterhead(lines) | Part::Marks(lines) | Part::Addressee(lines) => out.extend(frame_lines(lines)),
            Part::Number(line) | Part::PlaceAndDate(line) => out.extend(frame_lines(&[line.to_owned()])),
            Part::Body(content) => out.extend(blocks(content)),
            Part::Footnotes(notes) => {
                for (number, note) in (1..).zip(notes) {
                    out.push(hang(&format!("[^{number}]: "), "    ", &blocks(note).join("\n\n")));
                }
            }
        }
    }
    let mut text = out.join("\n\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// Lines of the frame: one paragraph with hard breaks.
fn frame_lines(lines: &[String]) -> Option<String> {
    let mut content = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            content.push(Inline::LineBreak);
        }
        content.push(Inline::Text(line.clone()));
    }
    paragraph(&content)
}

/// Blocks, each without its final line break; what would be blank is left out.
fn blocks(content: &[Block]) -> Vec<String> {
    let mut out = Vec::new();
    // Two lists in a row would read as one: the second takes the other marker.
    let mut last_list: Option<(bool, bool)> = None;
    for content in content {
        let mut list_here = None;
        match content {
            Block::Heading { level, content } => {
                let hashes = "#".repeat(usize::from((*level).clamp(1, 6)));
                out.extend(one_line(content).map(|words| format!("{hashes} {words}")));
            }
            Block::Paragraph { content, lang } => {
                let words = paragraph(content);
                out.extend(match lang {
                    Some(lang) => words.map(|words| format!("{{lang={lang}}} {words}")),
                    None => words,
                });
            }
            Block::List { kind, items } => {
                let ordered = matches!(kind, ListKind::Ordered(_));
                let other = last_list.is_some_and(|(before, other)| before == ordered && !other);
                list_here = Some((ordered, other));
                out.extend(list(*kind, items, other));
            }
            Block::Table { caption, align, head, rows } => {
                out.extend(caption.as_deref().and_then(one_line).map(|words| format!(": {words}")));
                out.extend(table(align, head, rows));
            }
            Block::Figure { figure, alt, caption } => {
                out.extend(paragraph(&[Inline::Text(alt.clone())]));
                out.extend(amounts(figure));
                out.extend(caption.as_deref().and_then(one_line));
            }
            Block::Quote(content) => {
                let inside = blocks(content).join("\n\n");
                out.extend((!inside.is_empty()).then(|| hang("> ", "> ", &inside)));
            }
            Block::Break => out.push("***".to_owned()),
        }
        last_list = list_here;
    }
    out
}

/// The amounts of a chart; a timeline says all in its description.
fn amounts(figure: &Figure) -> Option<String> {
    let chart = match figure {
        Figure::Timeline(_) => return None,
        Figure::BarChart(chart) => chart.table(),
        Figure::LineChart(chart) => chart.table(),
    };
    let row = |cells: Vec<String>| cells.into_iter().map(|cell| vec![Inline::Text(cell)]).collect::<Vec<_>>();
    let align: Vec<_> = std::iter::once(Alignment::Left).chain(chart.series().iter().map(|_| Alignment::Right)).collect();
    table(&align, &row(chart.head()), &chart.rows().map(row).collect::<Vec<_>>())
}

fn list(kind: ListKind, items: &[Vec<Block>], other: bool) -> Option<String> {
    let items: Vec<Vec<String>> = items.iter().map(|item| blocks(item)).collect();
    let gap = if items.iter().all(|item| item.len() == 1) { "\n" } else { "\n\n" };
    let rendered = (0_u64..).zip(&items).map(|(index, item)| {
        let marker = match kind {
            ListKind::Bullet => if other { "+ " } else { "- " }.to_owned(),
            ListKind::Ordered(start) => {
                let number = start.saturating_add(index).min(LAST_ITEM_NUMBER);
                format!("{number}{} ", if other { ')' } else { '.' })
            }
        };
        hang(&marker, &" ".repeat(marker.len()), &item.join("\n\n"))
    });
    let rendered = rendered.collect::<Vec<_>>().join(gap);
    (!rendered.is_empty()).then_some(rendered)
}

fn table(align: &[Alignment], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> Option<String> {
    let columns = rows.iter().map(Vec::len).fold(head.len(), usize::max);
    if columns == 0 {
        return None;
    }
    let rule = |column| match align.get(column) {
        None | Some(Alignment::Left) => "---",
        Some(Alignment::Center) => ":---:",
        Some(Alignment::Right) => "---:",
    };
    let row = |cells: &[Vec<Inline>]| {
        let cell = |column| cells.get(column).and_then(|cell: &Vec<Inline>| one_line(cell)).unwrap_or_default();
        format!("| {} |", (0..columns).map(cell).collect::<Vec<_>>().join(" | "))
    };
    let mut lines = vec![row(head), format!("| {} |", (0..columns).map(rule).collect::<Vec<_>>().join(" | "))];
    lines.extend(rows.iter().map(|cells| row(cells)));
    Some(lines.join("\n"))
}

/// Puts `first` before the first line and `next` before the others, without blanks at the end of empty lines.
fn hang(first: &str, next: &str, text: &str) -> String {
    let mut lines = text.split('\n');
    let mut out = format!("{first}{}", lines.next().unwrap_or_default()).trim_end().to_owned();
    for line in lines {
        out.push('\n');
        out.push_str(if line.is_empty() { next.trim_end() } else { next });
        out.push_str(line);
    }
    out
}
