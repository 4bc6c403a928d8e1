//! The order of names as people of a language know it: Chinese ones by their sound.

use crate::scenario::order::sort_by;
use js_sys::{Array, JsString, Object};

/// Of each name, its place among all of them in the order of a language.
pub(in crate::ui) fn ranks(names: &[String], tag: &str) -> Vec<usize> {
    let texts: Vec<JsString> = names.iter().map(|name| JsString::from(name.as_str())).collect();
    let (locales, options) = (Array::of1(&tag.into()), Object::new());
    let mut order: Vec<usize> = (0..names.len()).collect();
    sort_by(&mut order, |one, other| texts[*one].locale_compare(&names[*other], &locales, &options).cmp(&0));
    let mut ranks = vec![0; names.len()];
    for (rank, place) in order.into_iter().enumerate() {
        ranks[place] = rank;
    }
    ranks
}
