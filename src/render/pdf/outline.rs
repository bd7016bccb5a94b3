//! Bookmarks from the headings, nested as they are. printpdf can only write a flat list in the order of their names.

use lopdf::{Document, Object, ObjectId, dictionary};

use super::compose::Heading;
use super::draw::HeadingPlaces;
use super::objects::text;

/// Adds the outline. Returns its root, or `None` where there is nothing to list.
pub(super) fn write(file: &mut Document, headings: &[Heading], places: &HeadingPlaces, pages: &[ObjectId]) -> Option<ObjectId> {
    if headings.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = headings.iter().map(|_| file.new_object_id()).collect();
    let depths: Vec<usize> = headings.iter().map(|heading| heading.depth).collect();
    for (index, (heading, &(page, height))) in headings.iter().zip(places).enumerate() {
        let page = pages.get(page).map_or(Object::Null, |&page| Object::Reference(page));
        let parent = parent(&depths, index).and_then(|parent| ids.get(parent)).copied().unwrap_or(root);
        let mut entry = dictionary! {
            "Title" => text(&heading.title),
            "Parent" => parent,
            "Dest" => vec![page, "XYZ".into(), Object::Null, Object::Real(height), Object::Null],
        };
        let object = |index: Option<usize>| index.and_then(|index| ids.get(index)).copied();
        let siblings = (object(previous(&depths, index)), object(next(&depths, index)));
        if let Some(previous) = siblings.0 {
            entry.set("Prev", previous);
        }
        if let Some(next) = siblings.1 {
            entry.set("Next", next);
        }
        let children: Vec<usize> = children(&depths, Some(index)).collect();
        if let (Some(first), Some(last)) = (object(children.first().copied()), object(children.last().copied())) {
            entry.set("First", first);
            entry.set("Last", last);
            entry.set("Count", children.len() as i64);
        }
        if let Some(&id) = ids.get(index) {
            file.objects.insert(id, entry.into());
        }
    }
    let top: Vec<usize> = children(&depths, None).collect();
    let object = |index: Option<&usize>| index.and_then(|&index| ids.get(index)).map_or(Object::Null, |&id| Object::Reference(id));
    file.objects.insert(
        root,
        dictionary! { "Type" => "Outlines", "First" => object(top.first()), "Last" => object(top.last()), "Count" => headings.len() as i64 }.into(),
    );
    Some(root)
}

/// The nearest entry before that is less deep.
fn parent(depths: &[usize], index: usize) -> Option<usize> {
    let depth = *depths.get(index)?;
    (0..index).rev().find(|&earlier| depths.get(earlier).is_some_and(|&d| d < depth))
}

fn children(depths: &[usize], of: Option<usize>) -> impl Iterator<Item = usize> {
    (0..depths.len()).filter(move |&index| parent(depths, index) == of)
}

fn previous(depths: &[usize], index: usize) -> Option<usize> {
    let of = parent(depths, index);
    (0..index).rev().find(|&earlier| parent(depths, earlier) == of)
}

fn next(depths: &[usize], index: usize) -> Option<usize> {
    let of = parent(depths, index);
    (index + 1..depths.len()).find(|&later| parent(depths, later) == of)
}
