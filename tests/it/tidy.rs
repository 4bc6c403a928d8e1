//! The order of the house: who may import whom, which crates each folder may name, how long a file may be.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder of `src`, the folders it may import, and the crates it may name beside std, serde and itself.
struct Room {
    name: &'static str,
    imports: &'static [&'static str],
    crates: &'static [&'static str],
}

const ALL: &[&str] =
    &["model", "uncertainty", "analysis", "scenario", "report", "text", "exchange", "part", "worker", "chart", "ui"];
const PAGE: &[&str] = &[
    "console_error_panic_hook",
    "gloo",
    "js_sys",
    "plotters",
    "plotters_canvas",
    "qrcodegen_no_heap",
    "serde_json",
    "wasm_bindgen",
    "web_sys",
    "yew",
];

const ROOMS: &[Room] = &[
    Room { name: "model", imports: &[], crates: &[] },
    Room { name: "uncertainty", imports: &["model"], crates: &["rand", "rand_xoshiro"] },
    Room { name: "analysis", imports: &["model", "uncertainty"], crates: &[] },
    Room { name: "scenario", imports: &["model"], crates: &["data_encoding", "miniz_oxide", "serde_json"] },
    Room { name: "report", imports: &["model", "scenario"], crates: &[] },
    Room { name: "text", imports: &["model", "analysis", "scenario", "report"], crates: &["serde_json"] },
    Room { name: "exchange", imports: &["model", "analysis", "scenario", "report", "text"], crates: &["csv"] },
    Room { name: "part", imports: &[], crates: &[] },
    Room {
        name: "worker",
        imports: &["model", "uncertainty", "analysis", "scenario", "exchange", "part"],
        crates: &["gloo", "js_sys", "serde_json", "wasm_bindgen", "web_sys"],
    },
    Room { name: "chart", imports: &["report", "text"], crates: &["plotters"] },
    Room { name: "ui", imports: ALL, crates: PAGE },
];

/// Crates of which the source must say where they are used.
const CRATES: &[&str] = &[
    "console_error_panic_hook",
    "csv",
    "data_encoding",
    "gloo",
    "js_sys",
    "miniz_oxide",
    "plotters",
    "plotters_canvas",
    "qrcodegen_no_heap",
    "rand",
    "rand_xoshiro",
    "serde_json",
    "wasm_bindgen",
    "web_sys",
    "yew",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if path.file_name().is_none_or(|name| name != "node_modules") {
                found.extend(files(&path, endings));
            }
        } else if path.extension().is_some_and(|ending| endings.iter().any(|e| ending == *e)) {
            found.push(path);
        }
    }
    found
}

/// The source without its comments: what a comment names is no import.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

/// The words that follow `prefix` wherever it stands, `{a, b}` taken apart.
fn after(code: &str, prefix: &str) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for (at, _) in code.match_indices(prefix) {
        let rest = &code[at + prefix.len()..];
        let group = rest.strip_prefix('{').map_or(rest, |rest| rest.split('}').next().unwrap_or(""));
        let first =
            |part: &str| part.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        if rest.starts_with('{') {
            words.extend(group.split(',').map(first).filter(|word| !word.is_empty()));
        } else {
            words.insert(first(rest));
        }
    }
    words
}

fn names_crate(code: &str, name: &str) -> bool {
    code.match_indices(&format!("{name}::")).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        before.is_none_or(|c| !(c.is_alphanumeric() || c == '_' || c == ':'))
    })
}

#[test]
fn every_folder_is_known() {
    for entry in fs::read_dir(root().join("src")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            assert!(
                name == "bin" || ROOMS.iter().any(|room| room.name == name),
                "src/{name} has no rule in {}",
                file!()
            );
        }
    }
}

#[test]
fn imports_follow_the_layers() {
    let mut faults = Vec::new();
    for room in ROOMS {
        let folder = root().join("src").join(room.name);
        for path in files(&folder, &["rs"]) {
            let code = code(&path);
            for target in after(&code, "crate::") {
                let known = ALL.contains(&target.as_str());
                if known && target != room.name && !room.imports.contains(&target.as_str()) {
                    faults.push(format!("{} imports {target}", path.display()));
                }
            }
            for name in CRATES.iter().filter(|name| !room.crates.contains(name)) {
                if names_crate(&code, name) {
                    faults.push(format!("{} names the crate {name}", path.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_model_is_plain_arithmetic() {
    // The same bits on every machine: no function whose last bit a platform may choose, no clock, no randomness.
    let banned = [
        ".powf(",
        ".powi(",
        ".exp(",
        ".exp2(",
        ".ln(",
        ".log",
        ".sin(",
        ".cos(",
        ".tan(",
        ".mul_add(",
        ".cbrt(",
        ".hypot(",
        "Instant",
        "SystemTime",
        "thread_rng",
        "std::time",
        "f32",
    ];
    for path in files(&root().join("src/model"), &["rs"]) {
        let code = code(&path);
        for word in banned {
            assert!(!code.contains(word), "{} uses {word}", path.display());
        }
    }
}

#[test]
fn files_are_short() {
    let mut long = Vec::new();
    for folder in ["src", "tests", "benches", "styles", "script"] {
        for path in files(&root().join(folder), &["rs", "css", "mjs", "js", "py"]) {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            if lines > 400 {
                long.push(format!("{} has {lines} lines", path.display()));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn no_word_is_spelt_two_ways() {
    // British spelling in everything a person reads.
    let american = ["enrollment", "Enrollment", "utilization", "Utilization", "kindergartner"];
    for path in files(&root().join("src"), &["rs", "json"]) {
        let text = fs::read_to_string(&path).unwrap();
        for word in american {
            assert!(!text.contains(word), "{} says {word}", path.display());
        }
    }
}
