//! Blocks of the body and footnotes.

use super::inline;
use crate::document::{Alignment, Block, Figure, HeadingDepths, Inline, ListKind, closing, rows_are_named};
use crate::render::picture;

/// Writes blocks; knows what ids and headings have been used.
#[derive(Default)]
pub(super) struct Writer {
    depths: HeadingDepths,
    figures: usize,
    tables: usize,
    /// Footnotes referred to so far.
    references: Vec<usize>,
}

impl Writer {
    /// The body. Its closing is a part of its own, which paper does not tear.
    pub(super) fn body(&mut self, blocks: &[Block], out: &mut String) {
        let (text, closing) = blocks.split_at_checked(closing(blocks).kept(blocks)).unwrap_or((blocks, &[]));
        self.blocks(text, out);
        // What has no text before it closes nothing.
        let is_apart = !text.is_empty() && !closing.is_empty();
        out.push_str(if is_apart { "<div class=\"closing\">\n" } else { "" });
        self.blocks(closing, out);
        out.push_str(if is_apart { "</div>\n" } else { "" });
    }

    pub(super) fn blocks(&mut self, blocks: &[Block], out: &mut String) {
        for block in blocks {
            self.block(block, out);
        }
    }

    fn block(&mut self, block: &Block, out: &mut String) {
        match block {
            Block::Heading { level, content } => {
                let depth = self.depths.next(*level).min(6);
                self.line(&format!("<h{depth}>"), content, &format!("</h{depth}>"), out);
            }
            // On paper it stays with what follows, as a heading does.
            Block::Paragraph { content, lang: None } if closing::is_headline(content) => {
                self.line("<p class=\"headline\">", content, "</p>", out)
            }
            Block::Paragraph { content, lang: None } => self.line("<p>", content, "</p>", out),
            Block::Paragraph { content, lang: Some(lang) } => self.line(&format!("<p lang=\"{lang}\">"), content, "</p>", out),
            Block::List { kind, items } => self.list(*kind, items, out),
            Block::Table { caption, align, head, rows } => self.table(caption.as_deref(), align, head, rows, out),
            Block::Figure { figure, alt, caption } => self.figure(figure, alt, caption.as_deref(), out),
            Block::Quote(blocks) => {
                out.push_str("<blockquote>\n");
                self.blocks(blocks, out);
                out.push_str("</blockquote>\n");
            }
            Block::Break => out.push_str("<hr/>\n"),
        }
    }

    fn line(&mut self, begin: &str, content: &[Inline], end: &str, out: &mut String) {
        out.push_str(begin);
        inline::write(content, &mut self.references, out);
        out.push_str(end);
        out.push('\n');
    }

    fn list(&mut self, kind: ListKind, items: &[Vec<Block>], out: &mut String) {
        let (begin, end) = match kind {
            ListKind::Bullet => ("<ul>".to_owned(), "</ul>"),
            ListKind::Ordered(1) => ("<ol>".to_owned(), "</ol>"),
            ListKind::Ordered(start) => (format!("<ol start=\"{start}\">"), "</ol>"),
        };
        out.push_str(&format!("{begin}\n"));
        for item in items {
            match item.as_slice() {
                [Block::Paragraph { content, lang: None }] => self.line("<li>", content, "</li>", out),
                blocks => {
                    out.push_str("<li>\n");
                    self.blocks(blocks, out);
                    out.push_str("</li>\n");
                }
            }
        }
        out.push_str(&format!("{end}\n"));
    }

    fn table(
        &mut self,
        caption: Option<&[Inline]>,
        align: &[Alignment],
        head: &[Vec<Inline>],
        rows: &[Vec<Vec<Inline>>],
        out: &mut String,
    ) {
        // A table wider than a telephone is moved with the keys as well as with a finger.
        // What can be reached with the keys says what it is: by its caption, else by its head.
        self.tables += 1;
        let id = format!("table-{}", self.tables);
        out.push_str(&format!("<div class=\"wide\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">\n<table>\n"));
        let names = format!(" id=\"{id}\"");
        let (of_caption, of_head) = if caption.is_some() { (names.as_str(), "") } else { ("", names.as_str()) };
        if let Some(caption) = caption {
            self.line(&format!("<caption{of_caption}>"), caption, "</caption>", out);
        }
        out.push_str(&format!("<thead{of_head}>\n<tr>\n"));
        for cell in head {
            self.line("<th scope=\"col\">", cell, "</th>", out);
        }
        out.push_str("</tr>\n</thead>\n<tbody>\n");
        let named = rows_are_named(rows);
        for row in rows {
            out.push_str("<tr>\n");
            for (column, cell) in row.iter().enumerate() {
                let (element, scope) = if named && column == 0 { ("th", " scope=\"row\"") } else { ("td", "") };
                let class = match align.get(column).copied().unwrap_or_default() {
                    Alignment::Left => "",
                    Alignment::Center => " class=\"center\"",
                    Alignment::Right => " class=\"right\"",
                };
                self.line(&format!("<{element}{scope}{class}>"), cell, &format!("</{element}>"), out);
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn figure(&mut self, figure: &Figure, alt: &str, caption: Option<&[Inline]>, out: &mut String) {
        self.figures += 1;
        let drawing = picture::draw(figure).svg(&format!("figure-{}", self.figures), alt);
        out.push_str(&format!("<figure>\n{drawing}\n"));
        if let Some(caption) = caption {
            self.line("<figcaption>", caption, "</figcaption>", out);
        }
        out.push_str("</figure>\n");
    }

    /// The footnotes; the number of each leads back to its reference.
    pub(super) fn footnotes(&mut self, notes: &[Vec<Block>], out: &mut String) {
        out.push_str("<section class=\"notes\" role=\"doc-endnotes\">\n<ol>\n");
        for (number, note) in (1..).zip(notes) {
            out.push_str(&format!(
                "<li id=\"note-{number}\"><a href=\"#reference-{number}\" role=\"doc-backlink\">{}</a>\n<div>\n",
                number
            ));
            self.blocks(note, out);
            out.push_str("</div>\n</li>\n");
        }
        out.push_str("</ol>\n</section>\n");
    }
}
