//! XML elements and escaped text, for SVG, HTML and the parts of office documents, written without anything that would differ from run to run.

use std::fmt;

/// An element: its attributes, then either its text or its children.
#[derive(Clone, Debug)]
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    text: Option<String>,
    children: Vec<Element>,
}

impl Element {
    pub(super) fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), text: None, children: Vec::new() }
    }

    pub(super) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, value.to_owned()));
        self
    }

    pub(super) fn at(self, name: &'static str, value: f32) -> Self {
        let value = number(value);
        self.with(name, &value)
    }

    pub(super) fn saying(mut self, text: &str) -> Self {
        self.text = Some(text.to_owned());
        self
    }

    pub(super) fn containing(mut self, child: Element) -> Self {
        self.children.push(child);
        self
    }
}

/// A length with at most two decimals.
pub(super) fn number(value: f32) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

impl fmt::Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}", self.name)?;
        for (name, value) in &self.attributes {
            write!(f, " {name}=\"{}\"", escaped(value))?;
        }
        if self.text.is_none() && self.children.is_empty() {
            return f.write_str("/>");
        }
        f.write_str(">")?;
        if let Some(text) = &self.text {
            f.write_str(&escaped(text))?;
        }
        for child in &self.children {
            write!(f, "{child}")?;
        }
        write!(f, "</{}>", self.name)
    }
}

/// Text as XML and HTML hold it, between tags and in attributes alike; what they cannot hold is left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_escaped(text, &mut out);
    out
}

/// [`escaped`], at the end of `out`.
pub(super) fn push_escaped(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            c if c.is_control() || is_noncharacter(c) => {}
            c => out.push(c),
        }
    }
}

fn is_noncharacter(c: char) -> bool {
    u32::from(c) & 0xFFFE == 0xFFFE || ('\u{fdd0}'..='\u{fdef}').contains(&c)
}
