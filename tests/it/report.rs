//! What is shown of a projection: series, the table of utilisation, findings, changes.

mod everywhere;
mod made;
mod needs;
mod programme;
mod schools;
mod six;
mod widest;

pub(crate) use made::{Made, made};

use proptest::prelude::*;
use xuewei::model::{Area, ProjectKind, Projection, Stage, Utilisation, ZoneKind, project};
use xuewei::report::{
    Change, Data, Findings, Level, Lines, SHORT, ZoneData, changes, counterpart, findings, lead, new_shortage,
    new_tight, spells, stage_series, utilisation_table,
};
use xuewei::scenario::parameters::{self, Key};
use xuewei::scenario::presets;

/// Pupils of primary by year, the same places in each; nobody at other stages.
fn primary(places: f64, pupils: &[f64]) -> Made {
    made(&[("z", ZoneKind::City)], pupils.len(), |_, stage, step| match stage {
        Stage::Primary => (pupils[step], places),
        _ => (0.0, 0.0),
    })
}

fn of(made: &Made) -> Findings {
    findings(&made.inputs, &made.projection)
}

#[test]
fn a_shortage_is_told_with_its_first_and_worst_year() {
    let found = of(&primary(900.0, &[800.0, 850.0, 945.0, 1035.0, 990.0, 880.0]));
    assert_eq!(found.data, Data::Present);
    let [short] = found.shortages.as_slice() else { panic!("{found:?}") };
    assert_eq!((short.area, short.stage), (Area::Zone(0), Stage::Primary));
    assert_eq!((short.first_short, short.last_short, short.peak_year), (2022, Some(2024), 2023));
    assert_eq!((short.first_shortage, short.peak_shortage), (45.0, 135.0));
    assert_eq!((short.first_classes, short.peak_classes), (1.0, 3.0));
    // A primary school takes three years: 2019 has passed, an extension opens in 2021.
    assert_eq!((short.decide_by, short.too_late), (2019, true));
    assert_eq!(short.quickest, Some((ProjectKind::Extension, 2021)));
}

#[test]
fn a_shortage_to_the_end_has_no_last_year_and_two_shortages_are_two_findings() {
    let found = of(&primary(900.0, &[800.0, 1000.0, 900.2, 800.0, 905.0, 900.6]));
    let years: Vec<_> = found.shortages.iter().map(|f| (f.first_short, f.last_short, f.peak_shortage)).collect();
    // The one of 2021 is to be decided at once and the other not before 2021: urgency before size.
    assert_eq!(years, [(2021, Some(2021), 100.0), (2024, None, 5.0)]);
    assert_eq!(found.shortages[1].decide_by, 2021);
    assert!(!found.shortages[1].too_late);
}

#[test]
fn of_shortages_equally_late_the_larger_comes_first() {
    let found =
        of(&made(&[("a", ZoneKind::City), ("b", ZoneKind::Rural)], 4, |zone, stage, step| match (zone, stage) {
            (0, Stage::Primary) => (910.0, 900.0),
            (1, Stage::Junior) if step > 0 => (950.0, 900.0),
            _ => (100.0, 900.0),
        }));
    let order: Vec<_> = found.shortages.iter().map(|f| (f.area, f.decide_by)).collect();
    assert_eq!(order, [(Area::Zone(1), 2018), (Area::Zone(0), 2017)]);
}

#[test]
fn a_shortage_is_told_of_the_largest_area_that_shares_it() {
    let zones = [("a", ZoneKind::City), ("b", ZoneKind::City), ("c", ZoneKind::Town), ("d", ZoneKind::Rural)];
    let areas = |short: &[usize]| -> Vec<Area> {
        let made = made(&zones, 3, |zone, stage, _| match stage {
            Stage::Primary if short.contains(&zone) => (1000.0, 900.0),
            _ => (500.0, 900.0),
        });
        of(&made).shortages.iter().map(|f| f.area).collect()
    };
    assert_eq!(areas(&[0]), [Area::Zone(0)]);
    assert_eq!(areas(&[0, 1]), [Area::Kind(ZoneKind::City)]);
    // A kind with one zone is called by the zone's name.
    assert_eq!(areas(&[0, 1, 2]), [Area::Kind(ZoneKind::City), Area::Zone(2)]);
    assert_eq!(areas(&[0, 1, 2, 3]), [Area::County]);
}

#[test]
fn the_idle_counterpart_is_the_largest_elsewhere_in_the_worst_year() {
    let zones = [("a", ZoneKind::City), ("b", ZoneKind::Town), ("c", ZoneKind::Rural), ("d", ZoneKind::Rural)];
    let found = of(&made(&zones, 5, |zone, stage, step| match (zone, stage) {
        (0, Stage::Primary) if step > 2 => (1000.0, 900.0),
        (1, Stage::Primary) => (600.0, 900.0),
        (2 | 3, Stage::Primary) => (900.0 - 100.0 * step as f64, 900.0),
        _ => (0.0, 0.0),
    }));
    let idle = found.shortages[0].idle.as_ref().unwrap();
    assert_eq!((idle.area, idle.year, idle.places, idle.county), (Area::Kind(ZoneKind::Rural), 2023, 600.0, 900.0));
}

#[test]
fn tight_is_what_reaches_the_yellow_line_and_is_never_short() {
    let found =
        of(&made(&[("a", ZoneKind::City), ("b", ZoneKind::Rural)], 4, |zone, stage, step| match (zone, stage) {
            (0, Stage::Junior) => ([800.0, 882.0, 850.0, 700.0][step], 900.0),
            (1, Stage::Junior) => ([880.0, 950.0, 850.0, 700.0][step], 900.0),
            _ => (0.0, 0.0),
        }));
    let [tight] = found.tight.as_slice() else { panic!("{found:?}") };
    assert_eq!((tight.area, tight.first, tight.last, tight.peak_year), (Area::Zone(0), 2021, Some(2022), 2021));
    assert_eq!(tight.peak, Utilisation::Share(0.98));
}

#[test]
fn an_empty_county_has_no_findings() {
    for zones in [&[][..], &[("a", ZoneKind::City), ("b", ZoneKind::Rural)][..]] {
        let found = of(&made(zones, 3, |_, _, _| (0.0, 0.0)));
        assert_eq!(found.data, if zones.is_empty() { Data::NoZones } else { Data::NoPupils });
        assert!(found.shortages.is_empty() && found.tight.is_empty() && found.idle.is_empty());
    }
    let nothing = findings(&Default::default(), &Projection::default());
    assert_eq!(nothing.data, Data::NoZones);
}

/// A finding is news where the baseline tells of nothing there, whether it told it of a zone, a kind or the county.
#[test]
fn what_the_baseline_does_not_have_is_new() {
    let zones = [("a", ZoneKind::City), ("b", ZoneKind::City), ("c", ZoneKind::Rural)];
    let with = |short: &[usize], tight: &[usize]| {
        made(&zones, 3, |zone, stage, _| match stage {
            Stage::Primary if short.contains(&zone) => (1000.0, 900.0),
            Stage::Primary if tight.contains(&zone) => (890.0, 900.0),
            _ => (500.0, 900.0),
        })
    };
    let baseline = with(&[0], &[2]);
    let found = of(&baseline);
    let short = |area| new_shortage(&baseline.inputs, &found, area, Stage::Primary);
    let tight = |area| new_tight(&baseline.inputs, &found, area, Stage::Primary);
    assert!(!short(Area::Zone(0)) && short(Area::Zone(1)) && short(Area::Zone(2)));
    assert!(short(Area::Kind(ZoneKind::City)), "one of its zones is new");
    assert!(!tight(Area::Zone(0)) && tight(Area::Zone(1)) && !tight(Area::Zone(2)));
    assert!(new_shortage(&baseline.inputs, &found, Area::Zone(0), Stage::Junior));
    let all = of(&with(&[0, 1], &[]));
    assert!(!new_shortage(&baseline.inputs, &all, Area::Zone(1), Stage::Primary));
    assert_eq!(lead(&all), Some((Area::Kind(ZoneKind::City), Stage::Primary)));
    assert_eq!(lead(&of(&made(&[], 3, |_, _, _| (0.0, 0.0)))), None);
}

#[test]
fn the_table_lists_zones_then_kinds_with_several_then_the_county() {
    let rows = |zones: &[(&str, ZoneKind)]| -> Vec<Area> {
        let made = made(zones, 2, |_, _, _| (10.0, 10.0));
        utilisation_table(&made.inputs, &made.projection, Stage::Primary).rows.iter().map(|row| row.area).collect()
    };
    use ZoneKind::{City, Rural, Town};
    assert_eq!(rows(&[("a", City)]), [Area::Zone(0)]);
    assert_eq!(rows(&[("a", City), ("b", City)]), [Area::Zone(0), Area::Zone(1), Area::County]);
    let all = [Area::Zone(0), Area::Zone(1), Area::Zone(2), Area::Zone(3), Area::Kind(City), Area::County];
    assert_eq!(rows(&[("a", City), ("b", Town), ("c", City), ("d", Rural)]), all);
    assert!(rows(&[]).is_empty());
}

#[test]
fn levels_begin_at_their_lines() {
    let lines = Lines { idle: 0.6, yellow: 0.9, red: 1.0 };
    let level = |share: f64| lines.level(Utilisation::Share(share));
    assert_eq!([level(0.0), level(0.599), level(0.6)], [Level::Idle, Level::Idle, Level::Normal]);
    assert_eq!([level(0.899), level(0.9), level(0.997)], [Level::Normal, Level::Yellow, Level::Yellow]);
    // What arithmetic leaves below a line has reached it.
    assert_eq!([level(1.0 - 1e-12), level(1.0), level(1.3)], [Level::Red; 3]);
    assert_eq!(lines.level(Utilisation::Over), Level::Red);
    assert_eq!(lines.level(Utilisation::Nothing), Level::Nothing);
}

#[test]
fn a_chart_shows_the_baseline_only_where_it_differs() {
    let inputs = presets::preset("example@1").unwrap().inputs;
    let baseline = project(&inputs);
    let same = stage_series(&inputs, &baseline, Some((&inputs, &baseline)), Area::County, Stage::Primary);
    assert_eq!((same.baseline_enrolment, same.baseline_places), (None, None));
    let mut changed = inputs.clone();
    parameters::set(&mut changed, &Key::BirthChange, -0.1);
    let series =
        stage_series(&changed, &project(&changed), Some((&inputs, &baseline)), Area::County, Stage::Kindergarten);
    assert_eq!(series.baseline_enrolment.as_ref().map(Vec::len), Some(series.years.len()));
    assert_eq!(series.baseline_places, None);
}

#[test]
fn the_baseline_is_matched_by_year() {
    let late = primary(900.0, &[10.0, 20.0, 30.0]);
    let mut early = primary(900.0, &[1.0, 2.0, 3.0]);
    early.projection.base_year = 2019;
    let series = stage_series(
        &late.inputs,
        &late.projection,
        Some((&early.inputs, &early.projection)),
        Area::County,
        Stage::Primary,
    );
    let baseline = series.baseline_enrolment.unwrap();
    assert_eq!(baseline[..2], [2.0, 3.0]);
    assert!(baseline[2].is_nan());
}

/// A plan has a new zone in the first place and one fewer at the end; each other is compared with itself.
#[test]
fn the_baseline_is_matched_by_the_zones_id() {
    let named = |ids: &[&str], pupils: &[f64]| {
        let zones: Vec<_> = ids.iter().map(|id| (*id, ZoneKind::City)).collect();
        let mut made = made(&zones, 2, |zone, _, _| (pupils[zone], 900.0));
        for (zone, id) in made.inputs.zones.iter_mut().zip(ids) {
            zone.id = (*id).into();
        }
        made
    };
    let baseline = named(&["old", "east", "gone"], &[100.0, 200.0, 300.0]);
    let plan = named(&["new", "old", "east"], &[50.0, 101.0, 200.0]);
    let of = |area| {
        let known = Some((&baseline.inputs, &baseline.projection));
        stage_series(&plan.inputs, &plan.projection, known, area, Stage::Primary).baseline_enrolment
    };
    assert_eq!(of(Area::Zone(0)), None, "the baseline does not have it");
    assert_eq!(of(Area::Zone(1)), Some(vec![100.0; 2]));
    assert_eq!(of(Area::Zone(2)), None, "as in the baseline");
    assert_eq!(of(Area::Kind(ZoneKind::City)), Some(vec![600.0; 2]));
    assert_eq!(of(Area::Kind(ZoneKind::Rural)), None);
    let there = |area| counterpart(&plan.inputs, &baseline.inputs, area);
    assert_eq!([there(Area::Zone(0)), there(Area::Zone(2)), there(Area::Zone(9))], [None, Some(Area::Zone(1)), None]);
    assert_eq!([there(Area::Kind(ZoneKind::Rural)), there(Area::County)], [None, Some(Area::County)]);
}

#[test]
fn projects_are_marked_in_the_first_year_of_their_effects() {
    let inputs = presets::preset("enshi@1").unwrap().inputs;
    let projection = project(&inputs);
    for stage in Stage::ALL {
        for area in [Area::County, Area::Kind(ZoneKind::City), Area::Zone(0)] {
            let series = stage_series(&inputs, &projection, None, area, stage);
            for pair in series.markers.windows(2) {
                assert!((pair[0].year, pair[0].rooms < 0.0) != (pair[1].year, pair[1].rooms < 0.0));
                assert!(pair[0].year <= pair[1].year);
            }
            for marker in &series.markers {
                for place in &marker.projects {
                    let project = &inputs.projects[*place];
                    assert!(project.on);
                    assert_eq!(marker.year, (project.first_year + project.delay).max(2021));
                }
            }
        }
    }
}

#[test]
fn only_what_differs_counts_as_a_change() {
    let baseline = presets::preset("enshi@1").unwrap().inputs;
    assert_eq!(changes(&baseline, &baseline).count(), 0);
    let mut inputs = baseline.clone();
    parameters::set(&mut inputs, &Key::UrbanIntensity, 1.4);
    let project = Key::ProjectYear(baseline.projects[0].id.clone());
    parameters::set(&mut inputs, &project, 2030.0);
    let found = changes(&inputs, &baseline);
    assert_eq!(found.levers().cloned().collect::<Vec<_>>(), [Key::UrbanIntensity, project]);
    inputs.zones[0].pupils[0] += 1.0;
    let found = changes(&inputs, &baseline);
    let pupils = Change::Zone(baseline.zones[0].id.clone(), ZoneData::Pupils);
    assert_eq!((found.count(), found.list.last()), (3, Some(&pupils)));
}

fn figure() -> impl Strategy<Value = f64> {
    let odd = prop::sample::select(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, -0.0, 1e300]);
    prop_oneof![4 => 0.0..3000.0, 2 => (0..40u32).prop_map(|rooms| f64::from(rooms) * 45.0), 1 => odd]
}

prop_compose! {
    /// Any figures at all: up to five zones of any kind.
    fn any_county(ordinary: bool)(
        kinds in prop::collection::vec(0..3usize, 0..6),
        years in 0..12usize,
        figures in prop::collection::vec((figure(), figure()), 6 * 3 * 12),
    ) -> Made {
        let zones: Vec<_> = kinds.iter().map(|kind| ("zone", ZoneKind::ALL[*kind])).collect();
        let plain = |figure: f64| if ordinary && !(0.0..1e9).contains(&figure) { 0.0 } else { figure };
        made(&zones, years, |zone, stage, step| {
            let (pupils, places) = figures[(zone * 3 + stage as usize) * 12 + step];
            (plain(pupils), plain(places))
        })
    }
}

proptest! {
    #[test]
    fn nothing_shown_ever_panics(made in any_county(false)) {
        let found = of(&made);
        for stage in Stage::ALL {
            utilisation_table(&made.inputs, &made.projection, stage);
            for area in [Area::County, Area::Kind(ZoneKind::Town), Area::Zone(0), Area::Zone(99)] {
                stage_series(&made.inputs, &made.projection, Some((&made.inputs, &made.projection)), area, stage);
            }
        }
        crate::text::all_words(&made, &found);
    }

    #[test]
    fn findings_agree_with_the_figures(made in any_county(true)) {
        let found = of(&made);
        let projection = &made.projection;
        let at = |area, stage, year: i32| *projection.cell(area, stage, usize::try_from(year - 2020).unwrap());
        for finding in &found.shortages {
            let last = finding.last_short.unwrap_or(found.last_year);
            prop_assert!(finding.first_short <= finding.peak_year && finding.peak_year <= last);
            for year in finding.first_short..=last {
                let unmet = at(finding.area, finding.stage, year).unmet;
                prop_assert!(unmet >= SHORT && unmet <= finding.peak_shortage + 1e-6);
            }
            let whole = (finding.first_short..=last).all(|year| at(finding.area, finding.stage, year).balance <= -SHORT);
            prop_assert_eq!(finding.as_a_whole, whole);
            let before = finding.first_short - 1;
            prop_assert!(before < 2020 || at(finding.area, finding.stage, before).unmet < SHORT);
            prop_assert_eq!(at(finding.area, finding.stage, finding.peak_year).unmet, finding.peak_shortage);
            prop_assert_eq!(at(finding.area, finding.stage, finding.first_short).unmet, finding.first_shortage);
            prop_assert_eq!(finding.too_late, finding.decide_by < 2020);
            if let Some(idle) = &finding.idle {
                prop_assert!(idle.area != finding.area && idle.places > 0.0);
                prop_assert_eq!(at(idle.area, idle.stage, idle.year).idle, idle.places);
            }
        }
        // Nothing is left out and nothing told twice: each zone's shortage is told exactly once.
        for stage in Stage::ALL {
            for zone in 0..projection.zones {
                let kind = made.inputs.zones[zone].kind;
                for (step, cell) in projection.series(Area::Zone(zone), stage).iter().enumerate() {
                    let year = 2020 + i32::try_from(step).unwrap();
                    let telling = found.shortages.iter().filter(|f| {
                        f.stage == stage
                            && [Area::Zone(zone), Area::Kind(kind), Area::County].contains(&f.area)
                            && (f.first_short..=f.last_short.unwrap_or(found.last_year)).contains(&year)
                    });
                    let told = telling.count();
                    prop_assert!(told <= 1);
                    prop_assert!(told == 1 || cell.unmet < SHORT);
                }
            }
        }
        for tight in &found.tight {
            for year in tight.first..=tight.last.unwrap_or(found.last_year) {
                prop_assert!(at(tight.area, tight.stage, year).unmet < SHORT * 6.0);
            }
        }
        let urgency: Vec<_> = found.shortages.iter().map(|f| (f.decide_by.max(2020), -f.peak_shortage)).collect();
        prop_assert!(urgency.is_sorted());
    }

    #[test]
    fn spells_are_the_years_that_hold(holds in prop::collection::vec(any::<bool>(), 0..20)) {
        let found = spells(holds.len(), |step| holds[step]);
        let inside = |step: usize| found.iter().any(|(first, last)| (*first..=*last).contains(&step));
        prop_assert!(holds.iter().enumerate().all(|(step, holds)| inside(step) == *holds));
        prop_assert!(found.windows(2).all(|pair| pair[0].1 + 1 < pair[1].0));
    }
}
