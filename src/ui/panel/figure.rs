//! One stage: its heading with the unit, its chart or its figures, its sentence.

use super::chart::Chart;
use super::figures::Figures;
use crate::chart::{Colours, Picture};
use crate::model::Stage;
use crate::text::words;
use yew::prelude::*;

/// The element of a stage.
pub(super) fn id(stage: Stage) -> String {
    format!("figure-{}", stage as usize)
}

/// One stage of an area: a chart, or figures in its place.
pub(super) fn figure(place: &str, picture: &Picture, note: &AttrValue, colours: Colours, as_table: bool) -> Html {
    let text = words(picture.language);
    let stage = text.field.stage(picture.series.stage);
    let axis = picture.axis();
    let unit = if as_table {
        text.field.pupils.to_owned()
    } else if picture.scale().from_zero() {
        axis.unit.to_owned()
    } else {
        format!("{} · {}", axis.unit, text.chart.not_from_zero)
    };
    html! {
        <figure key={picture.series.stage as usize} id={id(picture.series.stage)} data-test={id(picture.series.stage)}>
            <h2 class="figure-title">{ stage }<small>{ unit }</small></h2>
            if as_table {
                <Figures series={picture.series.clone()} language={picture.language} title={format!("{} · {stage}", place)} />
            } else {
                <Chart picture={picture.clone()} colours={colours}
                    label={format!("{} · {stage}: {} {}", place, note, text.chart.born_hint)} />
            }
            <figcaption>{ note }</figcaption>
        </figure>
    }
}
