//! The words of the page, one struct in two languages: a word that is missing in one of them does not compile.

pub mod admission;
pub mod compare;
mod data;
mod field;
mod figure;
mod keep;
mod lever;
pub mod meeting;
pub mod needs;
pub mod overlay;
mod page;
pub mod programme;
pub mod schools;
pub(in crate::text) mod sheet;
pub mod standards;
pub mod tables;
pub mod why;

pub use data::{DataWords, GridWords};
pub use field::FieldWords;
pub use figure::{ChartWords, SixWords, TableWords};
pub use keep::KeepWords;
pub use lever::{LeverText, LeverWords};
pub use page::{ErrorWords, PageWords};

use super::Language;

/// All fixed words, by where they are read.
#[derive(Debug)]
pub struct Words {
    /// The page around the figures.
    pub page: PageWords,
    /// Charts and their legend.
    pub chart: ChartWords,
    /// The table of utilisation and the building programme.
    pub table: TableWords,
    /// The six figures above the charts.
    pub six: SixWords,
    /// Words of the field: stages, kinds of zone, kinds of project, units.
    pub field: FieldWords,
    /// The levers and their groups.
    pub lever: LeverWords,
    /// The tab 数据.
    pub data: DataWords,
    /// What is kept and handed on: files, recent work, links.
    pub keep: KeepWords,
    /// What went wrong, where no figure is to blame.
    pub error: ErrorWords,
}

/// The words of a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

static ZH: Words = Words {
    page: page::PAGE_ZH,
    chart: figure::CHART_ZH,
    table: figure::TABLE_ZH,
    six: figure::SIX_ZH,
    field: field::ZH,
    lever: lever::ZH,
    data: data::ZH,
    keep: keep::ZH,
    error: page::ERROR_ZH,
};

static EN: Words = Words {
    page: page::PAGE_EN,
    chart: figure::CHART_EN,
    table: figure::TABLE_EN,
    six: figure::SIX_EN,
    field: field::EN,
    lever: lever::EN,
    data: data::EN,
    keep: keep::EN,
    error: page::ERROR_EN,
};
