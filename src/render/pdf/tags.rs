//! Writes the structure tree, its parent tree and the annotations of links.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::objects::{literal, numbers, text};
use super::structure::{Attribute, Element, ElementId, Kid, Target, Tree};

/// Adds the tree to the file. Returns the object of its root.
pub(super) fn write(file: &mut Document, tree: &Tree, pages: &[ObjectId]) -> ObjectId {
    let root = file.new_object_id();
    // Elements that nothing was drawn for keep a number that no object uses.
    let first = file.max_id + 1;
    let count = tree.elements().map(|(id, _)| id.index() + 1).max().unwrap_or(0);
    file.max_id += count as u32;
    let mut writer = Writer { file, tree, pages, root, first, annotations: Vec::new() };
    writer.annotations();
    for (id, element) in tree.elements() {
        let dictionary = writer.element(element);
        writer.file.objects.insert(writer.object(id), Object::Dictionary(dictionary));
    }
    let (parents, next) = writer.parents();
    let names = writer.names();
    let mut dictionary = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => writer.object(Tree::DOCUMENT),
        "ParentTree" => parents,
        "ParentTreeNextKey" => next as i64,
    };
    if let Some(names) = names {
        dictionary.set("IDTree", names);
    }
    file.objects.insert(root, Object::Dictionary(dictionary));
    root
}

struct Writer<'a> {
    file: &'a mut Document,
    tree: &'a Tree,
    pages: &'a [ObjectId],
    root: ObjectId,
    /// Object number of the first element.
    first: u32,
    annotations: Vec<ObjectId>,
}

impl Writer<'_> {
    fn object(&self, element: ElementId) -> ObjectId {
        (self.first + element.index() as u32, 0)
    }

    fn page(&self, index: usize) -> Object {
        self.pages.get(index).map_or(Object::Null, |&page| Object::Reference(page))
    }

    fn element(&self, element: &Element) -> Dictionary {
        let parent = element.parent.map_or(self.root, |parent| self.object(parent));
        let mut dictionary = dictionary! { "S" => element.tag, "P" => parent };
        // Content of the element's own page needs only its number.
        let own_page = element.kids.iter().find_map(|kid| match kid {
            Kid::Content { page, .. } => Some(*page),
            _ => None,
        });
        if let Some(page) = own_page {
            dictionary.set("Pg", self.page(page));
        }
        let mut kids: Vec<Object> = element.kids.iter().map(|kid| self.kid(kid, own_page)).collect();
        match (kids.pop(), kids.is_empty()) {
            (Some(only), true) => dictionary.set("K", only),
            (Some(last), false) => {
                kids.push(last);
                dictionary.set("K", kids);
            }
            (None, _) => {}
        }
        if let Some(lang) = &element.lang {
            dictionary.set("Lang", literal(lang));
        }
        if let Some(alt) = &element.alt {
            dictionary.set("Alt", text(alt));
        }
        if let Some(id) = &element.id {
            dictionary.set("ID", literal(id));
        }
        if let Some(attribute) = &element.attribute {
            dictionary.set("A", attributes(attribute));
        }
        dictionary
    }

    fn kid(&self, kid: &Kid, own_page: Option<usize>) -> Object {
        match *kid {
            Kid::Element(element) => self.object(element).into(),
            Kid::Content { page, mark } if Some(page) == own_page => Object::Integer(mark as i64),
            Kid::Content { page, mark } => dictionary! { "Type" => "MCR", "Pg" => self.page(page), "MCID" => mark as i64 }.into(),
            Kid::Annotation(index) => {
                let object = self.annotations.get(index).map_or(Object::Null, |&id| Object::Reference(id));
                let page = self.tree.annotations.get(index).map_or(Object::Null, |annotation| self.page(annotation.page));
                dictionary! { "Type" => "OBJR", "Pg" => page, "Obj" => object }.into()
            }
        }
    }

    /// Link annotations, each an object of its own so that its element can refer to it.
    fn annotations(&mut self) {
        for (index, annotation) in self.tree.annotations.iter().enumerate() {
            let link = &annotation.link;
            let mut dictionary = dictionary! {
                "Type" => "Annot",
                "Subtype" => "Link",
                "Rect" => numbers(&annotation.area),
                "Border" => vec![0.into(), 0.into(), 0.into()],
                "F" => 4,
                "Contents" => text(&link.says),
                "StructParent" => (self.pages.len() + index) as i64,
            };
            match (&link.to, self.tree.spot(&link.to)) {
                (Target::Address(url), _) => dictionary.set("A", dictionary! { "S" => "URI", "URI" => literal(&ascii_url(url)) }),
                (_, Some((page, [left, top]))) => {
                    dictionary.set("Dest", vec![self.page(page), "XYZ".into(), Object::Real(left), Object::Real(top), Object::Null]);
                }
                (_, None) => {}
            }
            let id = self.file.add_object(dictionary);
            self.annotations.push(id);
        }
        for (page, &id) in self.pages.iter().enumerate() {
            let links: Vec<Object> = self
                .tree
                .annotations
                .iter()
                .zip(&self.annotations)
                .filter(|(annotation, _)| annotation.page == page)
                .map(|(_, &object)| Object::Reference(object))
                .collect();
            let Ok(page) = self.file.get_dictionary_mut(id) else { continue };
            if links.is_empty() {
                page.remove(b"Annots");
            } else {
                page.set("Annots", links);
            }
        }
    }

    /// The parent tree: for each page the elements of its marked content in order, for each link its element.
    fn parents(&mut self) -> (ObjectId, usize) {
        let mut by_page: Vec<Vec<Object>> = vec![Vec::new(); self.pages.len()];
        for (id, element) in self.tree.elements() {
            for kid in &element.kids {
                if let Kid::Content { page, mark } = *kid
                    && let Some(parents) = by_page.get_mut(page)
                {
                    if parents.len() <= mark {
                        parents.resize(mark + 1, Object::Null);
                    }
                    if let Some(parent) = parents.get_mut(mark) {
                        *parent = self.object(id).into();
                    }
                }
            }
        }
        let mut entries = Vec::new();
        for (page, parents) in by_page.into_iter().enumerate() {
            entries.push(Object::Integer(page as i64));
            entries.push(Object::Array(parents));
        }
        for (index, annotation) in self.tree.annotations.iter().enumerate() {
            entries.push(Object::Integer((self.pages.len() + index) as i64));
            entries.push(self.object(annotation.element).into());
        }
        let next = self.pages.len() + self.tree.annotations.len();
        (self.file.add_object(dictionary! { "Nums" => entries }), next)
    }

    /// The tree of named elements, needed as soon as one element has a name.
    fn names(&mut self) -> Option<ObjectId> {
        let mut named: Vec<(&str, ObjectId)> =
            self.tree.elements().filter_map(|(id, element)| Some((element.id.as_deref()?, self.object(id)))).collect();
        named.sort_unstable();
        let (Some(&(first, _)), Some(&(last, _))) = (named.first(), named.last()) else { return None };
        let limits = vec![literal(first), literal(last)];
        let names: Vec<Object> = named.iter().flat_map(|&(name, object)| [literal(name), object.into()]).collect();
        let leaf = self.file.add_object(dictionary! { "Limits" => limits, "Names" => names });
        Some(self.file.add_object(dictionary! { "Kids" => vec![Object::Reference(leaf)] }))
    }
}

fn attributes(attribute: &Attribute) -> Dictionary {
    match attribute {
        Attribute::ColumnHeader => dictionary! { "O" => "Table", "Scope" => "Column" },
        Attribute::RowHeader => dictionary! { "O" => "Table", "Scope" => "Row" },
        Attribute::Numbering(kind) => dictionary! { "O" => "List", "ListNumbering" => *kind },
        Attribute::BoundingBox(area) => dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => numbers(area) },
    }
}

/// A URL in ASCII, as the `URI` entry must be (ISO 32000-1, 12.6.4.7).
fn ascii_url(url: &str) -> String {
    let mut ascii = String::with_capacity(url.len());
    for byte in url.bytes() {
        if byte.is_ascii_graphic() {
            ascii.push(char::from(byte));
        } else {
            ascii.push_str(&format!("%{byte:02X}"));
        }
    }
    ascii
}
