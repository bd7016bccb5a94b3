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
    let tree = Tree::of(headings.iter().map(|heading| heading.depth));
    let object = |index: Option<usize>| index.and_then(|index| ids.get(index)).copied();
    for (index, ((heading, &(page, height)), place)) in headings.iter().zip(places).zip(&tree.places).enumerate() {
        let page = pages.get(page).map_or(Object::Null, |&page| Object::Reference(page));
        let parent = object(place.parent).unwrap_or(root);
        let mut entry = dictionary! {
            "Title" => text(&heading.title),
            "Parent" => parent,
            "Dest" => vec![page, "XYZ".into(), Object::Null, Object::Real(height), Object::Null],
        };
        if let Some(previous) = object(place.previous) {
            entry.set("Prev", previous);
        }
        if let Some(next) = object(place.next) {
            entry.set("Next", next);
        }
        if let (Some(first), Some(last)) = (object(place.children.first().copied()), object(place.children.last().copied())) {
            entry.set("First", first);
            entry.set("Last", last);
            entry.set("Count", place.children.len() as i64);
        }
        if let Some(&id) = ids.get(index) {
            file.objects.insert(id, entry.into());
        }
    }
    let end = |index: Option<&usize>| object(index.copied()).map_or(Object::Null, Object::Reference);
    let (first, last) = (end(tree.top.first()), end(tree.top.last()));
    file.objects
        .insert(root, dictionary! { "Type" => "Outlines", "First" => first, "Last" => last, "Count" => headings.len() as i64 }.into());
    Some(root)
}

/// Which entry stands below which.
#[derive(Default)]
struct Tree {
    places: Vec<Place>,
    /// Those below none.
    top: Vec<usize>,
}

/// The entries around one.
#[derive(Default)]
struct Place {
    /// The nearest entry before that is less deep.
    parent: Option<usize>,
    previous: Option<usize>,
    next: Option<usize>,
    children: Vec<usize>,
}

impl Tree {
    fn of(depths: impl Iterator<Item = usize>) -> Self {
        let mut tree = Self::default();
        // The entries below which the next may stand, each deeper than the one before.
        let mut open: Vec<(usize, usize)> = Vec::new();
        for (index, depth) in depths.enumerate() {
            while open.pop_if(|(_, above)| *above >= depth).is_some() {}
            let parent = open.last().map(|(above, _)| *above);
            open.push((index, depth));
            let siblings = match parent.and_then(|parent| tree.places.get_mut(parent)) {
                Some(parent) => &mut parent.children,
                None => &mut tree.top,
            };
            let previous = siblings.last().copied();
            siblings.push(index);
            if let Some(previous) = previous.and_then(|previous| tree.places.get_mut(previous)) {
                previous.next = Some(index);
            }
            tree.places.push(Place { parent, previous, ..Place::default() });
        }
        tree
    }
}

#[cfg(test)]
mod tests {
    use super::Tree;

    #[test]
    fn entries_stand_below_the_nearest_that_is_less_deep() {
        let tree = Tree::of([2, 1, 3, 2, 3, 1].into_iter());
        let parents: Vec<_> = tree.places.iter().map(|place| place.parent).collect();
        assert_eq!(parents, [None, None, Some(1), Some(1), Some(3), None]);
        let siblings: Vec<_> = tree.places.iter().map(|place| (place.previous, place.next)).collect();
        assert_eq!(siblings, [(None, Some(1)), (Some(0), Some(5)), (None, Some(3)), (Some(2), None), (None, None), (Some(1), None)]);
        assert_eq!(tree.top, [0, 1, 5]);
    }
}
