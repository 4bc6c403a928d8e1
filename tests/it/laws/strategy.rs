//! Random plans within what `scenario::check` lets through.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use xuewei::model::{
    Arrivals, Births, Counted, Effect, Estate, GradeScheme, Inputs, KindergartenPupils, KindergartenTarget, Link,
    LinkRule, Move, Progression, Project, ProjectKind, RoomClass, Stage, TargetRatio, Urbanisation, Zone, ZoneKind,
};

/// The largest number of zones tried; ids are z0, z1, …
const ZONES: usize = 5;

fn stage() -> impl Strategy<Value = Stage> {
    prop::sample::select(Stage::ALL.to_vec())
}

fn zone_id() -> impl Strategy<Value = String> {
    (0..ZONES).prop_map(|zone| format!("z{zone}"))
}

fn count() -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(0.0), 6 => 0.0..2000.0]
}

fn share() -> impl Strategy<Value = f64> {
    0.0..=1.0
}

fn births() -> impl Strategy<Value = Births> {
    let known = btree_map(2005..2026i32, count(), 1..8);
    let later = btree_map(2020..2050i32, count(), 0..3);
    (known, later, btree_map(2015..2040i32, -0.3..0.3, 0..3)).prop_map(|(by_year, later, change)| Births {
        by_year,
        later,
        change,
    })
}

fn kindergarten() -> impl Strategy<Value = KindergartenPupils> {
    prop_oneof![
        Just(KindergartenPupils::Unknown),
        count().prop_map(KindergartenPupils::Total),
        [count(), count(), count()].prop_map(KindergartenPupils::ByClass),
    ]
}

fn kindergarten_target() -> impl Strategy<Value = KindergartenTarget> {
    let ratio = prop_oneof![
        (0.0..2.0).prop_map(TargetRatio::All),
        [0.0..2.0, 0.0..2.0, 0.0..2.0].prop_map(TargetRatio::ByClass)
    ];
    (2021..2040i32, ratio).prop_map(|(year, ratio)| KindergartenTarget { year, ratio })
}

fn grades() -> impl Strategy<Value = [f64; 9]> {
    vec(count(), 9).prop_map(|grades| std::array::from_fn(|grade| grades[grade]))
}

fn rooms() -> impl Strategy<Value = [[f64; 4]; 3]> {
    vec((0..40u32).prop_map(f64::from), 12).prop_map(|rooms| {
        let of = |stage: usize, class: usize| {
            if RoomClass::ALL[class].fits(Stage::ALL[stage]) { rooms[stage * 4 + class] } else { 0.0 }
        };
        std::array::from_fn(|stage| std::array::from_fn(|class| of(stage, class)))
    })
}

fn zone() -> impl Strategy<Value = Zone> {
    let known = (option::of(births()), option::of(prop::array::uniform6(count())), kindergarten(), grades());
    let rates = (
        option::of(0.5..1.5),
        option::of(0.5..1.5),
        vec(0.8..=1.0, 15),
        [0.5..=1.0, 0.5..=1.0],
        option::of(kindergarten_target()),
        option::of(0.0..2.0),
    );
    let trend = (any::<bool>(), btree_map(2016..2020i32, grades(), 0..4));
    let kind = prop::sample::select(ZoneKind::ALL.to_vec());
    (known, rates, trend, rooms(), kind, share()).prop_map(|(known, rates, trend, rooms, kind, private)| Zone {
        kind,
        births: known.0,
        children: known.1,
        kindergarten: known.2,
        pupils: known.3,
        children_per_birth: rates.0,
        entry_ratio: rates.1,
        retention: std::array::from_fn(|age| rates.2[age]),
        attendance: rates.3,
        kindergarten_target: rates.4,
        gross_ratio: rates.5,
        progression: trend.0.then_some(Progression::Trend),
        history: trend.1,
        rooms,
        private_share: [[(2020, private)].into(), Default::default(), [(2022, private)].into()],
        ..Zone::default()
    })
}

fn link() -> impl Strategy<Value = Link> {
    let by_hand = ([share(), share(), share()], share(), option::of(2021..2030i32), option::of(2025..2040i32));
    let rule = prop_oneof![
        (0.1..3.0).prop_map(|weight| LinkRule::Target { weight }),
        by_hand.prop_map(|(at_entry, other_ages, first_year, last_year)| LinkRule::Hand {
            at_entry,
            other_ages,
            first_year,
            last_year
        }),
    ];
    (zone_id(), zone_id(), rule).prop_map(|(from, to, rule)| Link { from, to, rule })
}

fn arrivals() -> impl Strategy<Value = Arrivals> {
    let counted = prop_oneof![Just(Counted::Flow), Just(Counted::Stock)];
    let by_year = btree_map(2019..2035i32, -300.0..600.0, 1..4);
    (zone_id(), stage(), counted, by_year, option::of(vec(0.0..3.0, 6)))
        .prop_map(|(zone, stage, counted, by_year, profile)| Arrivals { zone, stage, counted, by_year, profile })
}

fn estate() -> impl Strategy<Value = Estate> {
    let origin = (share(), share()).prop_map(|(new, same)| (new, (1.0 - new) * same));
    let yields = [0.0..30.0, 0.0..30.0, 0.0..30.0];
    (zone_id(), 0.0..9000.0, 2015..2035i32, vec(share(), 1..5), yields, origin, any::<bool>()).prop_map(
        |(zone, dwellings, first_year, occupancy, children_per_100, origin, adds_births)| Estate {
            zone,
            dwellings,
            first_year,
            occupancy,
            children_per_100,
            new_share: origin.0,
            same_zone_share: origin.1,
            adds_births,
            ..Estate::default()
        },
    )
}

/// A project of any kind.
pub(super) fn project_strategy() -> impl Strategy<Value = Project> {
    let effect = (zone_id(), stage(), any::<bool>(), -30..30i32).prop_map(|(zone, stage, private, rooms)| Effect {
        zone,
        school: None,
        stage,
        class: if private { RoomClass::Private } else { RoomClass::Public },
        rooms: f64::from(rooms),
    });
    let moved =
        (stage(), zone_id(), zone_id(), share()).prop_map(|(stage, from, to, share)| Move { stage, from, to, share });
    let kind = prop::sample::select(ProjectKind::ALL.to_vec());
    (kind, any::<bool>(), 2015..2036i32, 0..4i32, 1..5u32, vec(effect, 0..4), vec(moved, 0..2)).prop_map(
        |(kind, on, first_year, delay, phase_in, effects, moves)| Project {
            kind,
            on,
            first_year,
            delay,
            phase_in,
            years_open: Some(3),
            effects,
            moves,
            ..Project::default()
        },
    )
}

/// A whole plan.
pub(crate) fn plan_strategy() -> impl Strategy<Value = Inputs> {
    let path = (0.2..0.95, 0.2..1.0, 2021..2040i32, 0.0..3.0, 0.0..5.0).prop_map(
        |(now, target, year, intensity, entry_weight)| Urbanisation { now, target, year, intensity, entry_weight },
    );
    let lists = (
        vec(zone(), 1..=ZONES),
        vec(link(), 0..8),
        vec(arrivals(), 0..3),
        vec(estate(), 0..4),
        vec(project_strategy(), 0..6),
    );
    let county = (births(), option::of(path), option::of(kindergarten_target()), share(), any::<bool>(), 1..=20usize);
    (lists, county).prop_map(|(lists, county)| {
        let (mut zones, links, arrivals, estates, projects) = lists;
        for (place, zone) in zones.iter_mut().enumerate() {
            zone.id = format!("z{place}");
        }
        Inputs {
            horizon: county.5,
            scheme: if county.4 { GradeScheme::FiveFour } else { GradeScheme::SixThree },
            autumn_share: county.3,
            births: county.0,
            urbanisation: county.1,
            kindergarten_target: county.2,
            zones,
            links,
            arrivals,
            estates,
            projects,
            ..Inputs::default()
        }
    })
}

/// A plan whose zones all turn births into children and pupils at the same rates, and lose no differing share.
pub(super) fn uniform_plan() -> impl Strategy<Value = Inputs> {
    plan_strategy().prop_map(|mut inputs| {
        for zone in &mut inputs.zones {
            zone.children_per_birth = Some(0.9);
            zone.entry_ratio = Some(1.05);
            zone.retention = [0.99; 15];
            zone.progression = None;
        }
        inputs.arrivals.clear();
        inputs
    })
}
