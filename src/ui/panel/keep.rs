//! Results as files: what a file is made of, and what it is called. Fetched when needed: see `ui::part`.

use super::charts::Shown;
use super::save::Format;
use crate::chart::{SHEET, Sheet, svg};
use crate::exchange::views::{chart_csv, utilisation_csv};
use crate::model::{Area, Stage};
use crate::report::HeatTable;
use crate::scenario::Scenario;
use crate::text::naming::Naming;
use crate::text::{Language, saved, words};
use crate::ui::hooks::{save_file, save_picture};
use std::rc::Rc;
use yew::Callback;

/// What is to be kept, and what it is of.
pub(in crate::ui) struct Kept {
    pub(super) language: Language,
    pub(super) scenario: Rc<Scenario>,
    pub(super) what: What,
}

/// What is to be kept.
pub(super) enum What {
    /// The chart of an area and stage.
    Chart(Shown, Area, Stage, Format),
    /// The table.
    Table(Rc<HeatTable>),
}

/// Offers it as a file; a picture of pixels is made from the text of the SVG. `failed` is told whether it failed.
pub(in crate::ui) fn keep(kept: &Kept, failed: &Callback<bool>) {
    let Kept { language, scenario, what } = kept;
    let naming = Naming { language: *language, county: &scenario.county, inputs: &scenario.inputs };
    match what {
        What::Table(table) => {
            let what = words(*language).table.utilisation;
            let name = format!("{}-{what}", saved::file_name(&naming, Area::County, table.stage));
            save(&name, Format::Csv, &utilisation_csv(&naming, table), failed);
        }
        What::Chart(shown, area, stage, format) => {
            let name = saved::file_name(&naming, *area, *stage);
            let text = match format {
                Format::Csv => chart_csv(&naming, &shown.picture.series),
                Format::Svg | Format::Png => svg(&Sheet {
                    picture: &shown.picture,
                    title: &saved::title(&naming, *area, *stage),
                    note: &shown.note,
                    source: &saved::source(&naming, &scenario.name),
                }),
            };
            save(&name, *format, &text, failed);
        }
    }
}

fn save(name: &str, format: Format, text: &str, failed: &Callback<bool>) {
    let name = format!("{name}.{}", format.name().to_lowercase());
    match format {
        Format::Png => save_picture(name, text, SHEET, failed),
        Format::Svg => failed.emit(!save_file(&name, "image/svg+xml", text)),
        Format::Csv => failed.emit(!save_file(&name, "text/csv", text)),
    }
}
