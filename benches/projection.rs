//! Speed of one projection on this machine, and its growth with zones and years: `cargo bench --bench projection`.

#[cfg(not(target_arch = "wasm32"))]
mod county;

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use super::county::county;
    use divan::{Bencher, black_box};

    #[divan::bench]
    fn twelve_zones_fifteen_years(bencher: Bencher) {
        let inputs = county(12, 15);
        bencher.bench(|| xuewei::model::project(black_box(&inputs)));
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
