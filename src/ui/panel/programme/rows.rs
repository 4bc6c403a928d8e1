//! The rows of a project that is changed: each with its fields and a way out, and a way to one more.

use super::entry::remark_id;
use super::form::Change;
use crate::exchange::draft::{Field, Rows};
use crate::text::Language;
use crate::text::programme::form::{drop_row, form_words};
use yew::prelude::*;

/// The id of the button that adds a row.
pub(super) fn add_id(rows: Rows) -> String {
    format!("plan-add-row-{}", rows as usize)
}

/// All rows of a list, each by its number and its fields; what is to be remarked of a field stands under the row, where
/// there is room for a sentence.
pub(super) fn rows(
    language: Language,
    (rows, lines): &(Rows, Vec<(usize, Vec<Field>)>),
    entry: &dyn Fn(&Field) -> Html,
    remark: &dyn Fn(&Field) -> Option<String>,
    on_change: &Callback<Change>,
) -> Html {
    let rows = *rows;
    let text = form_words(language);
    let heading = text.rows[rows as usize];
    let add = on_change.reform(move |_: MouseEvent| Change::AddRow(rows));
    let line = |(number, (row, fields)): (usize, &(usize, Vec<Field>))| {
        let row = *row;
        let drop = on_change.reform(move |_: MouseEvent| Change::DropRow(rows, row));
        let label = drop_row(language, rows, number);
        html! {
            <div class="plan-row-fields" key={row} role="group" aria-label={format!("{heading} {number}")}>
                <div class="plan-fields">{ for fields.iter().map(entry) }</div>
                <button type="button" class="plain" aria-label={label} data-test={format!("plan-drop-row-{}-{row}", rows as usize)} onclick={drop}>
                    { text.drop_row }
                </button>
                { for fields.iter().filter_map(|field| Some((field, remark(field)?))).map(|(field, told)| {
                    let id = remark_id(*field);
                    html! { <p class="remark" id={id.clone()} data-test={id}>{ told }</p> }
                }) }
            </div>
        }
    };
    html! {
        <fieldset class="plan-rows" key={rows as usize}>
            <legend>{ heading }</legend>
            { for (1..).zip(lines).map(line) }
            <button type="button" class="button" id={add_id(rows)} data-test={add_id(rows)} onclick={add}>{ text.add_row[rows as usize] }</button>
        </fieldset>
    }
}
