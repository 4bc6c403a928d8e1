//! Speed of the same projections as wasm in Chromium: `script/bench web`.

#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
mod county;

#[cfg(target_arch = "wasm32")]
mod browser {
    use super::county::county;
    use super::county::needs::county_with_needs;
    use super::county::schools::county_with_schools;
    use std::hint::black_box;
    use std::time::Duration;
    use wasm_bindgen_test::{Criterion, wasm_bindgen_bench, wasm_bindgen_test_configure};

    wasm_bindgen_test_configure!(run_in_browser);

    /// Zones and years measured: the budget's case, growth with zones, growth with years.
    const SIZES: [(usize, usize); 9] =
        [(12, 15), (1, 15), (4, 15), (16, 15), (64, 15), (256, 15), (12, 5), (12, 10), (12, 30)];

    #[wasm_bindgen_bench]
    fn one_projection(criterion: &mut Criterion) {
        // The driver waits 20 s at most for a page that is busy.
        let short = std::mem::take(criterion)
            .warm_up_time(Duration::from_millis(300))
            .measurement_time(Duration::from_millis(700))
            .sample_size(30);
        *criterion = short;
        for (zones, years) in SIZES {
            let inputs = county(zones, years);
            criterion.bench_function(&format!("{zones} zones, {years} years"), |bencher| {
                bencher.iter(|| xuewei::model::project(black_box(&inputs)));
            });
        }
        // The budget's case with schools: 300 of them, projected and looked into.
        let inputs = county_with_schools(20, 15);
        criterion.bench_function("20 zones, 300 schools, 15 years", |bencher| {
            bencher.iter(|| {
                let projection = xuewei::model::project(black_box(&inputs));
                xuewei::model::schools(&inputs, &projection)
            });
        });
        // And all they need.
        let inputs = county_with_needs(20, 15);
        criterion.bench_function("20 zones, 300 schools, 15 years, with needs", |bencher| {
            bencher.iter(|| {
                let projection = xuewei::model::project(black_box(&inputs));
                let schools = xuewei::model::schools(&inputs, &projection);
                xuewei::model::needs(&inputs, &projection, &schools)
            });
        });
        criterion.bench_function("20 zones, 300 schools, 15 years, with needs and assessment", |bencher| {
            bencher.iter(|| {
                let projection = xuewei::model::project(black_box(&inputs));
                let schools = xuewei::model::schools(&inputs, &projection);
                let needs = xuewei::model::needs(&inputs, &projection, &schools);
                xuewei::model::assessment(&inputs, &projection, &schools, &needs)
            });
        });
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
