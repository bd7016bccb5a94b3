//! Diagnostics as a SARIF 2.1.0 log (OASIS Static Analysis Results Interchange Format), which editors and code forges read.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::{Code, Diagnostic, Span, pages};

/// A log with one run, written as its results come: it holds nothing but the codes that occurred.
#[derive(Debug)]
pub struct Log {
    /// In the order in which they first occurred: results name their rule by its place here.
    codes: Vec<Code>,
    empty: bool,
}

/// The log of diagnostics that are all at hand.
pub fn to_string(diagnostics: &[Diagnostic]) -> String {
    let mut bytes = Vec::new();
    // Writing into memory cannot fail.
    let _ = Log::begin(&mut bytes).and_then(|mut log| {
        diagnostics.iter().try_for_each(|diagnostic| log.result(&mut bytes, diagnostic))?;
        log.end(&mut bytes)
    });
    String::from_utf8_lossy(&bytes).into_owned()
}

impl Log {
    /// Writes what stands before the first result.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn begin(out: &mut impl Write) -> io::Result<Self> {
        write!(
            out,
            r#"{{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
 "runs": [{{"columnKind": "unicodeCodePoints", "results": ["#
        )?;
        Ok(Self { codes: Vec::new(), empty: true })
    }

    /// Writes the next result.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn result(&mut self, out: &mut impl Write, diagnostic: &Diagnostic) -> io::Result<()> {
        let index = self.codes.iter().position(|code| *code == diagnostic.code).unwrap_or_else(|| {
            self.codes.push(diagnostic.code);
            self.codes.len() - 1
        });
        let separator = if std::mem::replace(&mut self.empty, false) { "" } else { "," };
        write!(out, "{separator}\n  {}", result(diagnostic, index))
    }

    /// Writes what stands after the last result: the program, and the rules that the results name.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn end(self, out: &mut impl Write) -> io::Result<()> {
        let tool = json!({"driver": {
            "name": env!("CARGO_PKG_NAME"),
            "version": env!("CARGO_PKG_VERSION"),
            "rules": self.codes.into_iter().map(rule).collect::<Vec<_>>(),
        }});
        writeln!(out, "\n ],\n \"tool\": {tool}}}]}}")
    }
}

/// What a code means, from its page.
fn rule(code: Code) -> Value {
    let mut rule = Map::new();
    rule.insert("id".into(), json!(code));
    if let Some(page) = pages::page(code.0) {
        rule.insert("shortDescription".into(), json!({"text": pages::title(page)}));
        rule.insert("help".into(), json!({"text": page, "markdown": page}));
    }
    Value::Object(rule)
}

fn result(diagnostic: &Diagnostic, rule_index: usize) -> Value {
    let text = match &diagnostic.help {
        Some(help) => format!("{}\nhelp: {help}", diagnostic.message),
        None => diagnostic.message.clone(),
    };
    let mut result = Map::new();
    result.insert("ruleId".into(), json!(diagnostic.code));
    result.insert("ruleIndex".into(), json!(rule_index));
    // SARIF's levels are called as our severities are.
    result.insert("level".into(), json!(diagnostic.severity));
    result.insert("message".into(), json!({"text": text}));
    if let Some(location) = location(diagnostic) {
        result.insert("locations".into(), json!([location]));
    }
    let related = related(diagnostic);
    if !related.is_empty() {
        result.insert("relatedLocations".into(), Value::Array(related));
    }
    Value::Object(result)
}

fn location(diagnostic: &Diagnostic) -> Option<Value> {
    let mut location = Map::new();
    if let Some(source) = &diagnostic.source {
        location.insert("physicalLocation".into(), physical(&source.name, diagnostic.span));
    }
    if let Some(path) = &diagnostic.path {
        location.insert("logicalLocations".into(), json!([{"fullyQualifiedName": path, "kind": "member"}]));
    }
    (!location.is_empty()).then_some(Value::Object(location))
}

fn related(diagnostic: &Diagnostic) -> Vec<Value> {
    let Some(source) = &diagnostic.source else { return Vec::new() };
    let places = diagnostic.related.iter().enumerate();
    places
        .map(|(index, (what, span))| json!({"id": index + 1, "message": {"text": what}, "physicalLocation": physical(&source.name, Some(*span))}))
        .collect()
}

fn physical(name: &str, span: Option<Span>) -> Value {
    let mut physical = Map::new();
    physical.insert("artifactLocation".into(), json!({"uri": uri(name)}));
    if let Some(span) = span {
        let region = json!({"startLine": span.line, "startColumn": span.column, "endLine": span.end_line, "endColumn": span.end_column});
        physical.insert("region".into(), region);
    }
    Value::Object(physical)
}

/// A path as a URI reference (RFC 3986): relative paths stay relative, everything beyond unreserved characters is escaped.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let mut uri = String::new();
    if path.starts_with('/') {
        uri.push_str("file://");
    }
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | b'.' | b'_' | b'~') {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}
