//! Results as files: what a file is made of, and what it is called. Fetched when needed: see `ui::part`.

use super::charts::Shown;
use super::save::Format;
use crate::chart::{Overlay, SHEET, Sheet, Shows, svg};
use crate::exchange::views::{chart_csv, figures_csv, utilisation_csv};
use crate::model::{Area, Name, Stage};
use crate::report::HeatTable;
use crate::scenario::Scenario;
use crate::text::naming::Naming;
use crate::text::overlay::{columns_beside, line_columns, measure};
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
    /// The same of a scenario that stands beside others.
    Side(Shown, Area, Stage, Beside, Format),
    /// The lines of several scenarios in an area of the scenario, with what is said beneath.
    Overlay(Rc<Overlay>, Area, String, Format),
    /// The table.
    Table(Rc<HeatTable>),
}

/// What stands for a scenario among others, and for the one they are compared with, where it is another.
#[derive(Clone)]
pub(super) struct Beside {
    pub(super) label: String,
    pub(super) base: Option<String>,
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
        What::Side(shown, area, stage, Beside { label, base }, format) => {
            let own = format!("{label} {}", crate::ui::handed::name(*language, scenario).trim());
            let name = saved::with(&saved::file_name(&naming, *area, *stage), &own);
            let base = base.as_deref().unwrap_or_default();
            let series = &shown.picture.series;
            let text = match format {
                Format::Csv => figures_csv(*language, &series.years, &columns_beside(*language, series, base)),
                Format::Svg | Format::Png => svg(&Sheet {
                    shows: Shows::Beside(&shown.picture, base),
                    title: &format!("{} · {own}", saved::title(&naming, *area, *stage)),
                    note: &shown.note,
                    source: &saved::source(&naming, &scenario.name),
                }),
            };
            save(&name, *format, &text, failed);
        }
        What::Overlay(overlay, area, note, format) => {
            let lines = &overlay.lines;
            let measure = measure(*language, lines.measure);
            let names: Vec<String> = overlay.signs.iter().map(|sign| format!("{} {}", sign.label, sign.name)).collect();
            let name = saved::with(&saved::file_name(&naming, *area, lines.stage), measure);
            let text = match format {
                Format::Csv => {
                    let columns = line_columns(lines, names.iter().map(String::as_str));
                    figures_csv(*language, &lines.years, &columns)
                }
                Format::Svg | Format::Png => svg(&Sheet {
                    shows: Shows::Overlay(overlay),
                    title: &format!("{} · {measure}", saved::title(&naming, *area, lines.stage)),
                    note,
                    source: &saved::source(&naming, &Name::default()),
                }),
            };
            save(&name, *format, &text, failed);
        }
        What::Chart(shown, area, stage, format) => {
            let name = saved::file_name(&naming, *area, *stage);
            let text = match format {
                Format::Csv => chart_csv(&naming, &shown.picture.series),
                Format::Svg | Format::Png => svg(&Sheet {
                    shows: Shows::Stage(&shown.picture),
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
