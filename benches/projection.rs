//! Speed of one projection on this machine, and its growth with zones and years: `cargo bench --bench projection`.

#[cfg(not(target_arch = "wasm32"))]
mod county;

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::county::county;
    use super::county::needs::county_with_needs;
    use super::county::schools::county_with_schools;
    use divan::{Bencher, black_box};

    #[divan::bench]
    fn twelve_zones_fifteen_years(bencher: Bencher) {
        let inputs = county(12, 15);
        bencher.bench(|| xuewei::model::project(black_box(&inputs)));
    }

    /// The budget's case: 300 schools.
    #[divan::bench]
    fn schools_of_twenty_zones(bencher: Bencher) {
        let inputs = county_with_schools(20, 15);
        let projection = xuewei::model::project(&inputs);
        bencher.bench(|| xuewei::model::schools(black_box(&inputs), black_box(&projection)));
    }

    /// What these schools need, without projecting them.
    #[divan::bench]
    fn needs_of_twenty_zones(bencher: Bencher) {
        let inputs = county_with_needs(20, 15);
        let projection = xuewei::model::project(&inputs);
        let schools = xuewei::model::schools(&inputs, &projection);
        bencher.bench(|| xuewei::model::needs(black_box(&inputs), &projection, &schools));
    }

    /// Held against the lines of the assessments.
    #[divan::bench]
    fn assessment_of_twenty_zones(bencher: Bencher) {
        let inputs = county_with_needs(20, 15);
        let projection = xuewei::model::project(&inputs);
        let schools = xuewei::model::schools(&inputs, &projection);
        let needs = xuewei::model::needs(&inputs, &projection, &schools);
        bencher.bench(|| xuewei::model::assessment(black_box(&inputs), &projection, &schools, &needs));
    }

    #[divan::bench]
    fn twenty_zones_with_schools(bencher: Bencher) {
        let inputs = county_with_schools(20, 15);
        bencher.bench(|| xuewei::model::project(black_box(&inputs)));
    }

    /// Fifteen schools a zone.
    #[divan::bench(args = [1, 4, 16, 64])]
    fn zones_with_schools_over_fifteen_years(bencher: Bencher, zones: usize) {
        let inputs = county_with_schools(zones, 15);
        let projection = xuewei::model::project(&inputs);
        bencher.bench(|| xuewei::model::schools(black_box(&inputs), black_box(&projection)));
    }

    #[divan::bench(args = [1, 4, 16, 64, 256])]
    fn zones_over_fifteen_years(bencher: Bencher, zones: usize) {
        let inputs = county(zones, 15);
        bencher.bench(|| xuewei::model::project(black_box(&inputs)));
    }

    #[divan::bench(args = [5, 10, 20, 30])]
    fn years_of_twelve_zones(bencher: Bencher, years: usize) {
        let inputs = county(12, years);
        bencher.bench(|| xuewei::model::project(black_box(&inputs)));
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    divan::main();
}
