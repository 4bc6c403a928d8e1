//! A change taken apart, as a table whose rows are bars that float. Sizes in em: the meeting mode shows it large.

use crate::text::Language;
use crate::text::waterfall::{Row, RowKind, Waterfall, key, rest};
use crate::text::words::why::why_words;
use yew::prelude::*;

/// The table. `caption`: its name, for those who hear it; `effects`: what a part above 0 does, and one below.
pub(in crate::ui::panel) fn waterfall(
    language: Language,
    caption: &str,
    waterfall: &Waterfall,
    effects: [&'static str; 2],
) -> Html {
    let text = why_words(language);
    let (least, most) = waterfall.span();
    let width = if most > least { most - least } else { 1.0 };
    let share = |figure: f64| (figure - least) / width * 100.0;
    let zero = (least < 0.0).then(|| format!("--zero: {:.3}%", share(0.0)));
    let one = |(place, row): (usize, &Row)| {
        let sign = row.sign();
        let class = match (row.kind, sign) {
            (RowKind::Figure, _) => "total",
            (RowKind::Part, 1) => "part more",
            (RowKind::Part, -1) => "part less",
            (RowKind::Part, _) => "part",
            (RowKind::Project, 1) => "project more",
            (RowKind::Project, _) => "project less",
        };
        let (left, right) = (share(row.from.min(row.to)), share(row.from.max(row.to)));
        let style = format!("left: {left:.3}%; width: {:.3}%", right - left);
        let effect = match (row.kind, sign) {
            (RowKind::Figure, _) | (_, 0) => "",
            (_, sign) => effects[usize::from(sign < 0)],
        };
        html! {
            <tr key={place} {class}>
                <th scope="row">{ row.name.clone() }</th>
                <td class="bar" aria-hidden="true"><i {style}></i></td>
                <td class="number">
                    { row.number(language) }
                    if let Some(error) = row.error(language) { <small>{ error }</small> }
                </td>
                <td class="effect">{ effect }</td>
            </tr>
        }
    };
    let class = classes!("waterfall", zero.is_some().then_some("crosses"));
    html! {
        <table {class} style={zero} data-test="waterfall">
            <caption class="heard">{ caption.to_owned() }</caption>
            <thead>
                <tr>
                    <th scope="col">{ text.part }</th>
                    <td aria-hidden="true"></td>
                    <th scope="col" class="number">{ waterfall.what }</th>
                    <th scope="col">{ text.effect }</th>
                </tr>
            </thead>
            <tbody>{ for waterfall.rows.iter().enumerate().map(one) }</tbody>
        </table>
    }
}

/// What stands beneath it: the parts that are nothing, and how it is to be read.
pub(in crate::ui::panel) fn beneath(language: Language, waterfall: &Waterfall) -> Html {
    html! {
        <div class="why-beneath">
            if let Some(rest) = rest(language, waterfall) { <p data-test="why-rest">{ rest }</p> }
            <p>{ key(language, waterfall) }</p>
        </div>
    }
}
