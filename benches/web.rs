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
    use xuewei::model::{assessment, needs, project, schools};
    use yew::platform::time::sleep;

    wasm_bindgen_test_configure!(run_in_browser);

    /// Zones and years measured: the budget's case, growth with zones, growth with years.
    const SIZES: [(usize, usize); 9] =
        [(12, 15), (1, 15), (4, 15), (16, 15), (64, 15), (256, 15), (12, 5), (12, 10), (12, 30)];

    #[wasm_bindgen_bench]
    async fn one_projection(criterion: &mut Criterion) {
        let short = std::mem::take(criterion)
            .warm_up_time(Duration::from_millis(300))
            .measurement_time(Duration::from_millis(700))
            .sample_size(30);
        *criterion = short;
        for (zones, years) in SIZES {
            let inputs = county(zones, years);
            timed(criterion, &format!("{zones} zones, {years} years"), || project(black_box(&inputs))).await;
        }
        // The budget's case with schools: 300 of them, projected and looked into.
        let inputs = county_with_schools(20, 15);
        timed(criterion, "20 zones, 300 schools, 15 years", || {
            let projection = project(black_box(&inputs));
            schools(&inputs, &projection)
        })
        .await;
        // And all they need.
        let inputs = county_with_needs(20, 15);
        timed(criterion, "20 zones, 300 schools, 15 years, with needs", || {
            let projection = project(black_box(&inputs));
            let schools = schools(&inputs, &projection);
            needs(&inputs, &projection, &schools)
        })
        .await;
        timed(criterion, "20 zones, 300 schools, 15 years, with needs and assessment", || {
            let projection = project(black_box(&inputs));
            let schools = schools(&inputs, &projection);
            let needs = needs(&inputs, &projection, &schools);
            assessment(&inputs, &projection, &schools, &needs)
        })
        .await;
    }

    /// Times `work`. The page answers its driver before each: one that is busy for 20 s is given up.
    async fn timed<T>(criterion: &mut Criterion, what: &str, mut work: impl FnMut() -> T) {
        sleep(Duration::from_millis(10)).await;
        criterion.bench_function(what, |bencher| bencher.iter(&mut work));
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
