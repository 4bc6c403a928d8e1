//! Sorting, and gathering into maps and sets, with little to download: the standard library's sort is made anew, 4 KB of
//! it, for every type that is sorted or collected into a map.

use std::cmp::Ordering;

/// Sorts; equals stay in their order.
pub fn sort_by<T>(items: &mut Vec<T>, order: impl Fn(&T, &T) -> Ordering) {
    let places = places(items.len(), &|one, other| order(&items[one], &items[other]));
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(places.into_iter().filter_map(|place| taken[place].take()));
}

/// A map or set of what is given; of two values for one key it keeps the last.
pub fn gathered<T, C: Default + Extend<T>>(items: impl IntoIterator<Item = T>) -> C {
    let mut gathered = C::default();
    gathered.extend(items);
    gathered
}

/// The places of so many items in their order: each is put behind those that are not after it.
fn places(count: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places = Vec::with_capacity(count);
    for item in 0..count {
        let at = places.partition_point(|place| order(*place, item) != Ordering::Greater);
        places.insert(at, item);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::sort_by;

    #[test]
    fn equals_stay_in_their_order() {
        let mut items = vec![(3, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (3, 'e'), (0, 'f')];
        sort_by(&mut items, |one, other| one.0.cmp(&other.0));
        assert_eq!(items, [(0, 'f'), (1, 'b'), (1, 'd'), (2, 'c'), (3, 'a'), (3, 'e')]);
    }
}
