//! Which of the things that name each other lead back to themselves: rules that yield to rules, conditions that use conditions.

use std::collections::{BTreeMap, BTreeSet};

/// What each names, by its own name.
pub(in crate::law) type Links<'n> = BTreeMap<&'n str, Vec<&'n str>>;

/// The circles of some links, found in one walk there and one back, however many links there are.
pub(in crate::law) struct Circles<'n>(BTreeMap<&'n str, usize>);

impl<'n> Circles<'n> {
    /// The circles among `links`.
    pub(in crate::law) fn of(links: &Links<'n>) -> Self {
        let mut back = Links::new();
        for (from, named) in links {
            named.iter().for_each(|to| back.entry(to).or_default().push(from));
        }
        let mut circle = BTreeMap::new();
        for (number, start) in named_first(links).into_iter().rev().enumerate() {
            let mut open = vec![start];
            while let Some(name) = open.pop() {
                if !circle.contains_key(name) {
                    circle.insert(name, number);
                    open.extend(back.get(name).into_iter().flatten().copied());
                }
            }
        }
        Self(circle)
    }

    /// Whether each of the two leads to the other.
    pub(in crate::law) fn join(&self, one: &str, other: &str) -> bool {
        self.0.get(one).is_some_and(|circle| self.0.get(other) == Some(circle))
    }
}

/// All names, each after those that it names, as far as no circle forbids that.
pub(in crate::law) fn named_first<'n>(links: &Links<'n>) -> Vec<&'n str> {
    let (mut order, mut seen) = (Vec::new(), BTreeSet::new());
    for start in links.keys().copied() {
        // The names on the way from the start, each with those it names that are still to be walked.
        let mut way = Vec::new();
        if seen.insert(start) {
            way.push((start, links.get(start).into_iter().flatten()));
        }
        while let Some((name, further)) = way.last_mut() {
            match further.next().copied() {
                Some(next) if seen.insert(next) => way.push((next, links.get(next).into_iter().flatten())),
                Some(_) => {}
                None => {
                    order.push(*name);
                    way.pop();
                }
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_are_told_from_what_only_leads_into_them_or_out() {
        let links =
            Links::from([("in", vec!["a"]), ("a", vec!["b"]), ("b", vec!["a", "out"]), ("out", vec!["gone"]), ("self", vec!["self"])]);
        let circles = Circles::of(&links);
        assert!(circles.join("a", "b") && circles.join("b", "a") && circles.join("self", "self"));
        assert!(!circles.join("in", "a") && !circles.join("b", "out") && !circles.join("a", "self"));
    }

    #[test]
    fn what_is_named_stands_before_what_names_it() {
        let links = Links::from([("a", vec!["c", "b"]), ("b", vec!["c"]), ("c", vec![])]);
        assert_eq!(named_first(&links), ["c", "b", "a"]);
    }
}
