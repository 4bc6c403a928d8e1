//! A picture on a canvas, as sharp as the screen.

use crate::chart::{Colours, Layout, Look, Picture, draw};
use crate::text::words;
use crate::ui::hooks::{Size, use_drawing, use_size};
use plotters::drawing::IntoDrawingArea;
use plotters_canvas::CanvasBackend;
use web_sys::HtmlCanvasElement;
use yew::prelude::*;

/// Properties of [`Chart`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ChartProps {
    pub(in crate::ui) picture: Picture,
    pub(in crate::ui) colours: Colours,
    /// What it shows, for those who can't see it.
    pub(in crate::ui) label: AttrValue,
}

/// A picture. Its words stand above the canvas, which writes none but figures.
#[component]
pub(in crate::ui) fn Chart(props: &ChartProps) -> Html {
    let (frame, canvas) = (use_node_ref(), use_node_ref());
    let size = use_size(frame.clone());
    use_drawing(canvas.clone(), (props.picture.clone(), props.colours, size), paint);
    html! {
        <div class="plot" ref={frame}>
            <canvas ref={canvas} role="img" aria-label={&props.label}></canvas>
            { size.map_or_else(Html::default, |size| born(&props.picture, size)) }
        </div>
    }
}

/// The words on both sides of the line between born and not yet born, where there is room for them.
fn born(picture: &Picture, size: Size) -> Html {
    let chart = &words(picture.language).chart;
    let layout =
        Layout::of(pixels(size.width, size.height), picture, &Look { type_size: size.type_size, ..Look::default() });
    let Some(year) = layout.born(&picture.series) else { return Html::default() };
    let x = layout.x_of(year);
    let room = |space: f64, word: &str| {
        space > size.type_size * word.chars().map(|c| if c.is_ascii() { 0.5 } else { 1.0 }).sum::<f64>() + 10.0
    };
    html! {
        <div class="born" style={format!("left:{x:.1}px")} title={chart.born_hint} aria-hidden="true">
            if room(x, chart.born) { <span class="before">{ chart.born }</span> }
            if room(size.width - x, chart.unborn) { <span class="after">{ chart.unborn }</span> }
        </div>
    }
}

fn paint(canvas: HtmlCanvasElement, (picture, colours, size): &(Picture, Colours, Option<Size>)) {
    let Some(size) = size.filter(|size| size.width > 0.0 && size.height > 0.0) else { return };
    let (width, height) = pixels(size.width * size.ratio, size.height * size.ratio);
    // Setting either clears the canvas and costs time, also when nothing changes.
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
        // Exactly as many pixels of the screen as it has of its own, or the browser would blur it.
        let style = canvas.style();
        drop(style.set_property("width", &format!("{}px", f64::from(width) / size.ratio)));
        drop(style.set_property("height", &format!("{}px", f64::from(height) / size.ratio)));
    }
    let Some(backend) = CanvasBackend::with_canvas_object(canvas) else { return };
    let look = Look { colours: *colours, ratio: size.ratio, type_size: size.type_size };
    if let Err(error) = draw(&backend.into_drawing_area(), picture, &look) {
        gloo::console::error!(format!("a chart could not be drawn: {error}"));
    }
}

fn pixels(width: f64, height: f64) -> (u32, u32) {
    // Sizes on a screen: far below u32, and never negative.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = |length: f64| length.floor().max(1.0) as u32;
    (whole(width), whole(height))
}
