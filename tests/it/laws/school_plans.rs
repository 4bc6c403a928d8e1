//! Random counties with schools, and projects that open, enlarge, merge and close them.

use super::strategy::plan_strategy;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use xuewei::model::{Closure, Effect, Inputs, Intake, Ownership, Project, RoomClass, School, SchoolKind, Stage};

/// The most schools tried; ids are s0, s1, …, in the zones z0 … z4, of which some are missing.
const SCHOOLS: usize = 12;

const KINDS: [SchoolKind; 6] = [
    SchoolKind::Kindergarten,
    SchoolKind::Primary,
    SchoolKind::TeachingPoint,
    SchoolKind::Junior,
    SchoolKind::NineYear,
    SchoolKind::IdleSite,
];

fn school_id() -> impl Strategy<Value = String> {
    (0..SCHOOLS).prop_map(|school| format!("s{school}"))
}

fn stage() -> impl Strategy<Value = Stage> {
    prop::sample::select(Stage::ALL.to_vec())
}

fn by_grade(most: u32) -> impl Strategy<Value = Option<[f64; 12]>> {
    option::of(prop::array::uniform12((0..=most).prop_map(f64::from)))
}

fn intake() -> impl Strategy<Value = Intake> {
    (0..5usize, stage(), 2018..2026i32, 0.0..=1.0).prop_map(|(zone, stage, year, share)| Intake {
        zone: format!("z{zone}"),
        stage,
        share: [(year, share), (year + 3, share / 2.0)].into(),
    })
}

fn school() -> impl Strategy<Value = School> {
    let room = || prop_oneof![1 => Just(0.0), 2 => (0..40u32).prop_map(f64::from)];
    let words = (prop::sample::select(KINDS.to_vec()), prop::sample::select(Ownership::ALL.to_vec()), 0..5usize);
    (words, [room(), room(), room()], by_grade(300), by_grade(6), vec(intake(), 0..3)).prop_map(
        |((kind, ownership, zone), rooms, pupils, classes, intake)| School {
            zone: format!("z{zone}"),
            ownership,
            kind,
            rooms,
            pupils,
            classes,
            intake,
            ..School::default()
        },
    )
}

/// A project that adds and takes rooms at schools and closes some.
fn project_at_schools() -> impl Strategy<Value = Project> {
    let effect = (school_id(), stage(), -20..40i32).prop_map(|(school, stage, rooms)| Effect {
        zone: String::new(),
        school: Some(school),
        stage,
        class: RoomClass::Public,
        rooms: f64::from(rooms),
    });
    let closure = (school_id(), option::of(stage()), option::of(school_id()))
        .prop_map(|(school, stage, receiver)| Closure { school, stage, receiver });
    (any::<bool>(), 2017..2032i32, 0..3i32, 1..4u32, vec(effect, 0..4), vec(closure, 0..3)).prop_map(
        |(on, first_year, delay, phase_in, effects, closures)| Project {
            on,
            first_year,
            delay,
            phase_in,
            effects,
            closures,
            ..Project::default()
        },
    )
}

/// A whole plan with schools.
pub(super) fn school_plan() -> impl Strategy<Value = Inputs> {
    let sharing = || [0.0..=1.0, 0.0..=1.0, 0.0..=1.0];
    let schools = vec(school(), 0..SCHOOLS);
    (plan_strategy(), schools, vec(project_at_schools(), 0..5), sharing(), option::of(sharing()), any::<bool>())
        .prop_map(|(mut inputs, schools, projects, sharing, of_first, keep_classes)| {
            inputs.schools = schools;
            for (place, school) in inputs.schools.iter_mut().enumerate() {
                school.id = format!("s{place}");
            }
            inputs.projects.extend(projects);
            inputs.zones[0].sharing = of_first;
            Inputs { sharing, keep_classes, ..inputs }
        })
}

/// A plan in which no school draws from another zone than its own, so that every zone adds up by its own schools.
pub(super) fn plan_of_own_schools() -> impl Strategy<Value = Inputs> {
    school_plan().prop_map(|mut inputs| {
        for school in &mut inputs.schools {
            school.intake.retain(|intake| intake.zone == school.zone);
        }
        inputs
    })
}
