//! From scenario files to tables, without a browser.

fn main() {}
