//! The logical structure tree: what a screen reader reads, in the order in which it reads.

use std::collections::BTreeMap;

/// An element of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ElementId(usize);

impl ElementId {
    /// Place in the order of making.
    pub(super) fn index(self) -> usize {
        self.0
    }
}

/// A structure element (ISO 32000-1, 14.7.2).
#[derive(Debug, Default)]
pub(super) struct Element {
    /// Structure type, one of the standard ones.
    pub(super) tag: &'static str,
    pub(super) parent: Option<ElementId>,
    pub(super) kids: Vec<Kid>,
    /// Language, where it differs from the document's.
    pub(super) lang: Option<String>,
    /// What a figure shows.
    pub(super) alt: Option<String>,
    pub(super) attribute: Option<Attribute>,
    /// Unique name; notes must have one.
    pub(super) id: Option<String>,
    /// Where a link leads.
    pub(super) link: Option<Link>,
    attached: bool,
}

/// A link.
#[derive(Clone, Debug)]
pub(super) struct Link {
    pub(super) to: Target,
    /// What it says of itself to those who do not see it.
    pub(super) says: String,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// An address on the web.
    Address(String),
    /// From a mark in the text to the footnote of that number.
    Note(usize),
    /// From a footnote to the first mark that refers to it.
    Mark(usize),
}

/// A place on a page: its index, and a point from the lower left corner, pt.
pub(super) type Spot = (usize, [f32; 2]);

/// What stands in an element.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kid {
    Element(ElementId),
    /// Marked content of a page, by index of the page and number of the content.
    Content {
        page: usize,
        mark: usize,
    },
    /// An annotation, by its place in [`Tree::annotations`].
    Annotation(usize),
}

/// An attribute that the standards ask for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Attribute {
    /// A header cell speaks for its column.
    ColumnHeader,
    /// A header cell speaks for its row.
    RowHeader,
    /// How the labels of a list are made.
    Numbering(&'static str),
    /// Left, bottom, right and top of a figure on its page, pt from the lower left corner.
    BoundingBox([f32; 4]),
}

/// A link on a page.
#[derive(Debug)]
pub(super) struct Annotation {
    pub(super) page: usize,
    /// Left, bottom, right and top, pt from the lower left corner.
    pub(super) area: [f32; 4],
    pub(super) element: ElementId,
    pub(super) link: Link,
}

/// The tree; the first element is the document.
pub(super) struct Tree {
    elements: Vec<Element>,
    pub(super) annotations: Vec<Annotation>,
    /// Where the footnotes and their first marks stand, by number.
    notes: BTreeMap<usize, Spot>,
    marks: BTreeMap<usize, Spot>,
}

impl Tree {
    pub(super) const DOCUMENT: ElementId = ElementId(0);

    pub(super) fn new() -> Self {
        Self {
            elements: vec![Element { tag: "Document", attached: true, ..Element::default() }],
            annotations: Vec::new(),
            notes: BTreeMap::new(),
            marks: BTreeMap::new(),
        }
    }

    /// Adds an element that stands after all that its parent holds so far.
    pub(super) fn add(&mut self, parent: ElementId, tag: &'static str) -> ElementId {
        let id = self.add_inline(parent, tag);
        self.attach(id);
        id
    }

    /// Adds an element that takes its place when the first of its content is drawn: among the words around it.
    pub(super) fn add_inline(&mut self, parent: ElementId, tag: &'static str) -> ElementId {
        let id = ElementId(self.elements.len());
        self.elements.push(Element { tag, parent: Some(parent), ..Element::default() });
        id
    }

    pub(super) fn get(&self, id: ElementId) -> Option<&Element> {
        self.elements.get(id.0)
    }

    pub(super) fn get_mut(&mut self, id: ElementId) -> Option<&mut Element> {
        self.elements.get_mut(id.0)
    }

    /// All elements, in the order of their making.
    pub(super) fn elements(&self) -> impl Iterator<Item = (ElementId, &Element)> {
        self.elements.iter().enumerate().filter(|(_, element)| element.attached).map(|(index, element)| (ElementId(index), element))
    }

    /// Records content drawn for an element.
    pub(super) fn drawn(&mut self, id: ElementId, page: usize, mark: usize) {
        self.attach(id);
        if let Some(element) = self.get_mut(id) {
            element.kids.push(Kid::Content { page, mark });
        }
    }

    /// The place that a link leads to, if it is one of the document.
    pub(super) fn spot(&self, target: &Target) -> Option<Spot> {
        match target {
            Target::Address(_) => None,
            Target::Note(note) => self.notes.get(note).copied(),
            Target::Mark(note) => self.marks.get(note).copied(),
        }
    }

    /// Records the area of a link's words on a page. A mark and its footnote lead to each other.
    pub(super) fn annotate(&mut self, element: ElementId, page: usize, area: [f32; 4]) {
        let Some(link) = self.get(element).and_then(|element| element.link.clone()) else { return };
        let [left, _, _, top] = area;
        match link.to {
            Target::Note(note) => {
                self.marks.entry(note).or_insert((page, [left, top]));
            }
            Target::Mark(note) => {
                self.notes.entry(note).or_insert((page, [left, top]));
            }
            Target::Address(_) => {}
        }
        let index = self.annotations.len();
        self.annotations.push(Annotation { page, area, element, link });
        if let Some(element) = self.get_mut(element) {
            element.kids.push(Kid::Annotation(index));
        }
    }

    /// Gives an element its place, and those around it theirs if they have none yet: a link may be all that stands in a reference.
    fn attach(&mut self, mut id: ElementId) {
        while let Some(element) = self.elements.get_mut(id.0).filter(|element| !element.attached) {
            element.attached = true;
            let Some(parent) = element.parent else { return };
            if let Some(parent) = self.elements.get_mut(parent.0) {
                parent.kids.push(Kid::Element(id));
            }
            id = parent;
        }
    }
}
