//! A picture on a canvas, as sharp as the screen, and the line through the year looked at.

use crate::chart::{Axes, Colours, Drawn, Layout, Look, Picture, draw};
use crate::model::Year;
use crate::text::words;
use crate::ui::crosshair::{Crosshair, Point};
use crate::ui::hooks::{Size, use_drawing, use_size};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_canvas::CanvasBackend;
use std::any::Any;
use std::rc::Rc;
use web_sys::{Element, HtmlCanvasElement};
use yew::prelude::*;

/// Properties of [`Chart`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct ChartProps {
    pub(in crate::ui) drawing: Shared,
    pub(in crate::ui) colours: Colours,
    /// What it shows, for those who can't see it.
    pub(in crate::ui) label: AttrValue,
    /// What it is called.
    pub(in crate::ui) name: AttrValue,
    /// What there is to say of the year looked at.
    pub(in crate::ui) said: AttrValue,
    /// The projects of that year, by name.
    #[prop_or_default]
    pub(in crate::ui) projects: Vec<String>,
    /// The year looked at.
    pub(in crate::ui) crosshair: Crosshair,
    /// Called with what a pointer or a key does to it.
    pub(in crate::ui) on_point: Callback<Point>,
}

/// What a canvas can show, years from left to right.
pub(super) trait Drawing: Any {
    /// What its axes reach over.
    fn axes(&self) -> &Axes;
    /// Where its parts stand on so many pixels.
    fn layout(&self, size: (u32, u32), look: &Look) -> Layout;
    /// The first year that depends on children not yet born.
    fn first_unborn(&self) -> Option<Year>;
    /// The figures of a year: how each is marked, and how high it stands.
    fn dots(&self, year: Year) -> Vec<(String, f64)>;
    /// Draws it.
    fn paint(&self, area: &OnCanvas, look: &Look) -> Drawn<CanvasBackend>;
    /// Whether another one shows the same.
    fn shows_as(&self, other: &dyn Any) -> bool;
}

/// The whole of a canvas.
pub(super) type OnCanvas = DrawingArea<CanvasBackend, Shift>;

/// Something drawn; equal to what shows the same, so that nothing is drawn twice.
#[derive(Clone)]
pub(in crate::ui) struct Shared(pub(super) Rc<dyn Drawing>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.shows_as(&*other.0)
    }
}

impl Drawing for Picture {
    fn axes(&self) -> &Axes {
        &self.axes
    }

    fn layout(&self, size: (u32, u32), look: &Look) -> Layout {
        Picture::layout(self, size, look)
    }

    fn first_unborn(&self) -> Option<Year> {
        Some(self.series.first_unborn)
    }

    fn dots(&self, year: Year) -> Vec<(String, f64)> {
        let series = &self.series;
        let step = series.years.iter().position(|one| *one == year);
        step.map_or_else(Vec::new, |step| {
            vec![("places".into(), series.places[step]), ("demand".into(), series.enrolment[step])]
        })
    }

    fn paint(&self, area: &OnCanvas, look: &Look) -> Drawn<CanvasBackend> {
        draw(area, self, look)
    }

    fn shows_as(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>() == Some(self)
    }
}

/// A picture. Its words stand above the canvas, which writes none but figures; so does the line, for the canvas is drawn
/// only when its figures change.
#[component]
pub(in crate::ui) fn Chart(props: &ChartProps) -> Html {
    let (frame, canvas) = (use_node_ref(), use_node_ref());
    let size = use_size(frame.clone());
    // Where a finger was put down, and whether it has been drawn aside since.
    let touch = use_mut_ref(|| ((0, 0), false));
    use_drawing(canvas.clone(), (props.drawing.clone(), props.colours, size), paint);
    let layout = size.map(|size| Rc::new(layout(&props.drawing, size)));
    let years = &props.drawing.0.axes().years;

    let point = {
        let (frame, layout, drawing) = (frame.clone(), layout.clone(), props.drawing.clone());
        let on_point = props.on_point.clone();
        Rc::new(move |x: i32, to: fn(i32) -> Point| {
            let (Some(layout), Some(frame)) = (&layout, frame.cast::<Element>()) else { return };
            let x = f64::from(x) - frame.get_bounding_client_rect().left();
            if let Some(year) = drawing.0.axes().years.get(layout.step_at(x)) {
                on_point.emit(to(*year));
            }
        })
    };
    let onpointerdown = {
        let touch = touch.clone();
        move |event: PointerEvent| *touch.borrow_mut() = ((event.client_x(), event.client_y()), false)
    };
    let onpointermove = {
        let (point, touch) = (point.clone(), touch.clone());
        move |event: PointerEvent| {
            if !by_finger(&event) {
                return point(event.client_x(), Point::Over);
            }
            let ((x, y), drawn) = *touch.borrow();
            let (aside, down) = ((event.client_x() - x).abs(), (event.client_y() - y).abs());
            if drawn || (aside > SLOP && aside > down) {
                touch.borrow_mut().1 = true;
                point(event.client_x(), Point::Drag);
            }
        }
    };
    let onpointerleave = {
        let on_point = props.on_point.clone();
        // A finger leaves by being lifted, and what it has chosen stays.
        move |event: PointerEvent| {
            if !by_finger(&event) {
                on_point.emit(Point::Leave);
            }
        }
    };
    let onclick = move |event: MouseEvent| {
        if !touch.borrow().1 {
            point(event.client_x(), Point::Toggle);
        }
    };
    let onkeydown = {
        let (on_point, crosshair, drawing) = (props.on_point.clone(), props.crosshair, props.drawing.clone());
        move |event: KeyboardEvent| {
            if event.ctrl_key() || event.alt_key() || event.meta_key() {
                return;
            }
            if let Some(point) = crosshair.key(&event.key(), &drawing.0.axes().years) {
                event.prevent_default();
                on_point.emit(point);
            }
        }
    };
    let [first, last] = [years.first(), years.last()].map(|year| year.copied().unwrap_or(0));
    let now = props.crosshair.year.unwrap_or(first).clamp(first, last.max(first));
    html! {
        <div class="plot" ref={frame} {onpointerdown} {onpointermove} {onpointerleave} {onclick}>
            <canvas ref={canvas} role="img" aria-label={&props.label}></canvas>
            <div class="years" tabindex="0" role="slider" aria-label={&props.name} aria-valuemin={first.to_string()}
                aria-valuemax={last.to_string()} aria-valuenow={now.to_string()} aria-valuetext={&props.said}
                {onkeydown}></div>
            if let (Some(size), Some(layout)) = (size, layout) {
                { born(&*props.drawing.0, size, &layout) }
                { line(props, size, &layout) }
            }
        </div>
    }
}

/// So far a finger may stray while it taps, in pixels.
const SLOP: i32 = 8;

fn by_finger(event: &PointerEvent) -> bool {
    event.pointer_type() == "touch"
}

fn layout(drawing: &Shared, size: Size) -> Layout {
    let look = Look { type_size: size.type_size, ..Look::default() };
    drawing.0.layout(pixels(size.width, size.height), &look)
}

/// The line through the year looked at, a dot on each series, and the projects of that year beside their mark.
fn line(props: &ChartProps, size: Size, layout: &Layout) -> Html {
    let drawing = &*props.drawing.0;
    let year = props.crosshair.year.filter(|year| drawing.axes().years.contains(year));
    let Some(year) = year else { return Html::default() };
    let x = layout.x_of(f64::from(year));
    let dot = |(class, figure): (String, f64)| {
        let y = layout.y_of(figure);
        html! { <i class={class} style={format!("left:{x:.1}px;top:{y:.1}px")}></i> }
    };
    let (side, gap, room) =
        if x * 2.0 < size.width { ("left", x, size.width - x) } else { ("right", size.width - x, x) };
    let place = format!(
        "{side}:{:.0}px;bottom:{:.0}px;max-width:{:.0}px",
        gap + 6.0,
        size.height - f64::from(layout.y.end) + 4.0,
        room - 8.0
    );
    html! {
        <div class={classes!("crosshair", props.crosshair.pinned.then_some("pinned"))} data-test="crosshair" aria-hidden="true">
            <span style={format!("left:{x:.1}px;height:{}px", layout.y.end)}></span>
            { for drawing.dots(year).into_iter().map(dot) }
            if !props.projects.is_empty() {
                <div style={place} data-test="opening">{ for props.projects.iter().map(|names| html! { <p>{ names }</p> }) }</div>
            }
        </div>
    }
}

/// The words on both sides of the line between born and not yet born, where there is room for them.
fn born(drawing: &dyn Drawing, size: Size, layout: &Layout) -> Html {
    let chart = &words(drawing.axes().language).chart;
    let year = drawing.first_unborn().and_then(|year| layout.born(year));
    let Some(year) = year else { return Html::default() };
    let x = layout.x_of(year);
    let room = |space: f64, word: &str| {
        space > size.type_size * word.chars().map(|c| if c.is_ascii() { 0.5 } else { 1.0 }).sum::<f64>() + 10.0
    };
    html! {
        <div class="born" style={format!("left:{:.3}%", x / size.width * 100.0)} title={chart.born_hint} aria-hidden="true">
            if room(x, chart.born) { <span class="before">{ chart.born }</span> }
            if room(size.width - x, chart.unborn) { <span class="after">{ chart.unborn }</span> }
        </div>
    }
}

fn paint(canvas: HtmlCanvasElement, (drawing, colours, size): &(Shared, Colours, Option<Size>)) {
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
    if let Err(error) = drawing.0.paint(&backend.into_drawing_area(), &look) {
        gloo::console::error!(format!("a chart could not be drawn: {error}"));
    }
}

fn pixels(width: f64, height: f64) -> (u32, u32) {
    // Sizes on a screen: far below u32, and never negative.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = |length: f64| length.floor().max(1.0) as u32;
    (whole(width), whole(height))
}
