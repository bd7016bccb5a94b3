//! Reads a PDF back the way a screen reader does: structure tree, marked content, ToUnicode.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document as File, Object, ObjectId};

/// A PDF read back.
pub(crate) struct Reading {
    file: File,
    pages: Vec<ObjectId>,
    /// Text by page and number of the marked content.
    marked: BTreeMap<(usize, i64), String>,
    /// Text that is no part of the structure, by page.
    artifacts: Vec<String>,
}

impl Reading {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let file = File::load_mem(bytes).unwrap();
        let pages: Vec<ObjectId> = file.page_iter().collect();
        let mut reading = Self { file, pages, marked: BTreeMap::new(), artifacts: Vec::new() };
        for page in 0..reading.pages.len() {
            reading.read_page(page);
        }
        reading
    }

    pub(crate) fn pages(&self) -> usize {
        self.pages.len()
    }

    /// Text of a page that is no part of the structure: running heads, page numbers, repeated table heads.
    pub(crate) fn artifacts(&self, page: usize) -> &str {
        &self.artifacts[page]
    }

    /// Text of a page in the order drawn, words rejoined, with single spaces.
    pub(crate) fn page_text(&self, page: usize) -> String {
        let parts = self.marked.range((page, 0)..(page + 1, 0)).map(|(_, text)| text.as_str());
        let text = parts.collect::<Vec<_>>().join(" ").replace('\u{ad}', "");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The structure tree with its text, one element a line.
    pub(crate) fn tags(&self) -> String {
        let mut lines = String::new();
        self.element(self.root(), 0, &mut lines);
        lines
    }

    /// All words in the order of the structure tree.
    pub(crate) fn words(&self) -> Vec<String> {
        let mut text = String::new();
        self.text(self.root(), &mut text);
        text.replace('\u{ad}', "").split_whitespace().map(str::to_owned).collect()
    }

    /// The links of the document, page by page.
    pub(crate) fn links(&self) -> Vec<Link> {
        let mut links = Vec::new();
        let real = |object: &Object| object.as_float().unwrap();
        for (index, page) in self.pages.iter().enumerate() {
            let Ok(annotations) = self.file.get_dictionary(*page).unwrap().get(b"Annots").and_then(Object::as_array) else { continue };
            for annotation in annotations {
                let annotation = self.file.get_dictionary(annotation.as_reference().unwrap()).unwrap();
                let area = annotation.get(b"Rect").unwrap().as_array().unwrap();
                let leads_to = annotation.get(b"Dest").and_then(Object::as_array).ok().map(|place| {
                    let page = self.pages.iter().position(|page| *page == place[0].as_reference().unwrap()).unwrap();
                    (page, [real(&place[2]), real(&place[3])])
                });
                let says = lopdf::decode_text_string(annotation.get(b"Contents").unwrap()).unwrap();
                links.push(Link { says, stands_at: (index, [real(&area[0]), real(&area[3])]), leads_to });
            }
        }
        links
    }

    /// The content of the file attached under a name.
    pub(crate) fn attached(&self, name: &str) -> Option<Vec<u8>> {
        let catalog = self.file.catalog().unwrap();
        let names = catalog.get(b"Names").ok()?.as_dict().unwrap().get(b"EmbeddedFiles").unwrap().as_dict().unwrap();
        let [key, specification] = names.get(b"Names").unwrap().as_array().unwrap().as_slice() else { panic!("one file") };
        assert_eq!(key.as_str().unwrap(), name.as_bytes());
        assert_eq!(catalog.get(b"AF").unwrap().as_array().unwrap().as_slice(), std::slice::from_ref(specification));
        let specification = self.file.get_dictionary(specification.as_reference().unwrap()).unwrap();
        assert_eq!(specification.get(b"AFRelationship").unwrap().as_name().unwrap(), b"Source");
        let content = specification.get(b"EF").unwrap().as_dict().unwrap().get(b"F").unwrap().as_reference().unwrap();
        Some(self.file.get_object(content).unwrap().as_stream().unwrap().decompressed_content().unwrap())
    }

    fn root(&self) -> &Dictionary {
        let catalog = self.file.catalog().unwrap();
        let root = self.file.get_dictionary(catalog.get(b"StructTreeRoot").unwrap().as_reference().unwrap()).unwrap();
        self.file.get_dictionary(root.get(b"K").unwrap().as_reference().unwrap()).unwrap()
    }

    fn kids<'a>(&'a self, element: &'a Dictionary) -> Vec<Kid<'a>> {
        let own_page = element.get(b"Pg").and_then(Object::as_reference).ok();
        let page = |id: ObjectId| self.pages.iter().position(|&page| page == id).unwrap();
        let kid = |object: &'a Object| match object {
            Object::Integer(mark) => Kid::Text(self.marked.get(&(page(own_page.unwrap()), *mark)).map_or("", String::as_str)),
            Object::Reference(id) => Kid::Element(self.file.get_dictionary(*id).unwrap()),
            Object::Dictionary(kid) if kid.has(b"MCID") => {
                let mark = kid.get(b"MCID").unwrap().as_i64().unwrap();
                Kid::Text(&self.marked[&(page(kid.get(b"Pg").unwrap().as_reference().unwrap()), mark)])
            }
            _ => Kid::Annotation,
        };
        match element.get(b"K") {
            Ok(Object::Array(kids)) => kids.iter().map(kid).collect(),
            Ok(only) => vec![kid(only)],
            Err(_) => Vec::new(),
        }
    }

    fn text(&self, element: &Dictionary, text: &mut String) {
        let tag = name(element, b"S");
        for kid in self.kids(element) {
            match kid {
                Kid::Text(words) => text.push_str(words),
                Kid::Element(element) => self.text(element, text),
                Kid::Annotation => {}
            }
        }
        if !["Link", "Reference", "Span"].contains(&tag.as_str()) {
            text.push(' ');
        }
    }

    fn element(&self, element: &Dictionary, depth: usize, lines: &mut String) {
        let mut line = format!("{}{}", "  ".repeat(depth), name(element, b"S"));
        for key in ["Lang", "ID", "Alt"] {
            if let Ok(value) = element.get(key.as_bytes()) {
                line.push_str(&format!(" {key}={:?}", lopdf::decode_text_string(value).unwrap()));
            }
        }
        if let Ok(attributes) = element.get(b"A").and_then(Object::as_dict) {
            for key in ["Scope", "ListNumbering"] {
                if attributes.has(key.as_bytes()) {
                    line.push_str(&format!(" {key}={}", name(attributes, key.as_bytes())));
                }
            }
            if attributes.has(b"BBox") {
                line.push_str(" BBox");
            }
        }
        lines.push_str(&line);
        lines.push('\n');
        for kid in self.kids(element) {
            match kid {
                Kid::Text(words) => lines.push_str(&format!("{}“{}”\n", "  ".repeat(depth + 1), words.replace('\u{ad}', "·"))),
                Kid::Element(element) => self.element(element, depth + 1, lines),
                Kid::Annotation => lines.push_str(&format!("{}(annotation)\n", "  ".repeat(depth + 1))),
            }
        }
    }

    fn read_page(&mut self, page: usize) {
        let id = self.pages[page];
        let fonts: BTreeMap<Vec<u8>, BTreeMap<u16, String>> = self
            .file
            .get_page_fonts(id)
            .unwrap()
            .into_iter()
            .map(|(name, font)| {
                let map = self.file.get_object(font.get(b"ToUnicode").unwrap().as_reference().unwrap()).unwrap().as_stream().unwrap();
                (name, to_unicode(&String::from_utf8(map.decompressed_content().unwrap()).unwrap()))
            })
            .collect();
        let content = Content::decode(&self.file.get_page_content(id)).unwrap();
        let (mut mark, mut font, mut artifacts) = (None, None, String::new());
        for operation in content.operations {
            match operation.operator.as_str() {
                "BDC" => mark = operation.operands[1].as_dict().unwrap().get(b"MCID").and_then(Object::as_i64).ok(),
                "EMC" => mark = None,
                "Tf" => font = fonts.get(operation.operands[0].as_name().unwrap()),
                "Tj" | "TJ" => {
                    let items = operation.operands[0].as_array().unwrap_or(&operation.operands);
                    let shown = items.iter().filter_map(|item| item.as_str().ok());
                    let codes = shown.flat_map(|bytes| bytes.chunks(2)).map(|code| u16::from_be_bytes([code[0], code[1]]));
                    let text: String = codes.map(|code| font.unwrap()[&code].as_str()).collect();
                    match mark {
                        Some(mark) => self.marked.entry((page, mark)).or_default().push_str(&text),
                        None => artifacts.push_str(&text),
                    }
                }
                _ => {}
            }
        }
        self.artifacts.push(artifacts);
    }
}

/// A link: what it says of itself, the page and the upper left corner where it stands, and where it leads.
#[derive(Debug)]
pub(crate) struct Link {
    pub(crate) says: String,
    pub(crate) stands_at: (usize, [f32; 2]),
    pub(crate) leads_to: Option<(usize, [f32; 2])>,
}

enum Kid<'a> {
    Text(&'a str),
    Element(&'a Dictionary),
    Annotation,
}

fn name(dictionary: &Dictionary, key: &[u8]) -> String {
    String::from_utf8(dictionary.get(key).unwrap().as_name().unwrap().to_vec()).unwrap()
}

/// The `bfchar` and `bfrange` entries of a ToUnicode map.
fn to_unicode(map: &str) -> BTreeMap<u16, String> {
    let text = |hex: &str| {
        let units: Vec<u16> =
            hex.as_bytes().chunks(4).map(|unit| u16::from_str_radix(std::str::from_utf8(unit).unwrap(), 16).unwrap()).collect();
        String::from_utf16(&units).unwrap()
    };
    let code = |hex: &str| u16::from_str_radix(hex, 16).unwrap();
    let mut entries = BTreeMap::new();
    let mut kind = "";
    for line in map.lines() {
        match line.trim() {
            line if line.ends_with("beginbfchar") => kind = "char",
            line if line.ends_with("beginbfrange") => kind = "range",
            line if line.starts_with("end") => kind = "",
            line if !kind.is_empty() => {
                let hex: Vec<&str> = line.split(['<', '>', '[', ']', ' ']).filter(|part| !part.is_empty()).collect();
                if kind == "char" {
                    entries.insert(code(hex[0]), text(hex[1]));
                } else if line.contains('[') {
                    entries.extend((code(hex[0])..=code(hex[1])).zip(hex[2..].iter().map(|hex| text(hex))));
                } else {
                    let first = u32::from_str_radix(hex[2], 16).unwrap();
                    entries.extend((code(hex[0])..=code(hex[1])).zip((first..).map(|c| char::from_u32(c).unwrap().to_string())));
                }
            }
            _ => {}
        }
    }
    entries
}
