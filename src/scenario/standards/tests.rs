use super::*;
use crate::model::{AreaNorm, ClassSize};

fn all() -> Vec<Norm> {
    Section::ALL.into_iter().flat_map(Section::rows).collect()
}

/// A figure within the bounds that is another one.
fn other(norm: Norm, value: Option<f64>) -> f64 {
    let bounds = norm.bounds();
    let step = if bounds.max <= 2.0 { 0.25 } else { 1.0 };
    let value = value.unwrap_or(bounds.min);
    if value + step <= bounds.max { value + step } else { value - step }
}

#[test]
fn each_row_changes_its_own_figure_and_can_be_put_back() {
    let usual = Norms::default();
    for norm in all() {
        let before = norm.get(&usual);
        let value = other(norm, before);
        let mut norms = usual.clone();
        norm.set(&mut norms, Some(value));
        assert_eq!(norm.get(&norms), Some(value), "{norm:?}");
        let growth = |norm: Norm| matches!(norm, Norm::GrowthShare | Norm::GrowthYuan);
        for row in all().into_iter().filter(|row| *row != norm && !(growth(norm) && growth(*row))) {
            assert_eq!(row.get(&norms), row.get(&usual), "{norm:?} moved {row:?}");
        }
        norm.reset(&mut norms);
        assert_eq!(norms, usual, "{norm:?}");
    }
}

/// What a field says: as text, so that a field that is added to the norms is one of them by itself.
fn fields(norms: &Norms) -> Vec<String> {
    fn leaves(value: &serde_json::Value, path: &str, into: &mut Vec<String>) {
        match value {
            serde_json::Value::Object(object) => {
                for (name, inner) in object {
                    leaves(inner, &format!("{path}.{name}"), into);
                }
            }
            // Rows of these lists are counted as one field each.
            serde_json::Value::Array(list)
                if !["class_size", "floor_area", "land"].iter().any(|l| path.ends_with(l)) =>
            {
                for (place, inner) in list.iter().enumerate() {
                    leaves(inner, &format!("{path}[{place}]"), into);
                }
            }
            leaf => into.push(format!("{path}={leaf}")),
        }
    }
    let mut into = Vec::new();
    leaves(&serde_json::to_value(norms).unwrap(), "", &mut into);
    into
}

#[test]
fn every_field_of_the_norms_is_reached_from_a_row() {
    let usual = fields(&Norms::default());
    let mut untouched = usual.clone();
    for norm in all() {
        let mut norms = Norms::default();
        norm.set(&mut norms, Some(other(norm, norm.get(&Norms::default()))));
        let now = fields(&norms);
        assert_ne!(now, usual, "{norm:?} changes nothing");
        untouched.retain(|field| now.contains(field));
    }
    assert_eq!(untouched, [] as [String; 0]);
}

#[test]
fn defaults_lie_within_their_bounds_and_what_can_be_blank_is_known() {
    for norm in all() {
        let (bounds, value) = (norm.bounds(), norm.get(&Norms::default()));
        if let Some(value) = value {
            assert!(value >= bounds.min && value <= bounds.max, "{norm:?}: {value}");
        } else {
            assert!(norm.may_be_blank(), "{norm:?}");
        }
    }
}

#[test]
fn a_class_size_goes_before_the_levers_and_leaves_nothing_behind() {
    let primary = ClassSize { stage: Some(Stage::Primary), pupils: 42.0, ..ClassSize::default() };
    let mut norms = Norms { class_size: vec![primary], ..Norms::default() };
    let row = Norm::Class(ClassLine::Primary, ZoneKind::Rural);
    assert_eq!(row.get(&norms), Some(42.0));
    row.set(&mut norms, Some(40.0));
    assert_eq!((row.get(&norms), norms.class_size.len()), (Some(40.0), 2));
    assert_eq!(Norm::Class(ClassLine::Primary, ZoneKind::City).get(&norms), Some(42.0));
    row.set(&mut norms, Some(42.0));
    assert_eq!(norms.class_size.len(), 1);
}

#[test]
fn a_rung_of_floor_area_leaves_the_others_and_rows_of_one_kind_of_zone() {
    let mut norms = Norms::default();
    norms.resources.floor_area = vec![AreaNorm { zone_kind: Some(ZoneKind::Rural), area: 6.0, ..AreaNorm::default() }];
    let rung =
        |up_to| Norm::Floor(Square { stage: Stage::Primary, school_kind: crate::model::SchoolKind::Primary, up_to });
    rung(Some(18)).set(&mut norms, Some(8.5));
    let seen = [Some(12), Some(18), Some(24), None].map(|up_to| rung(up_to).get(&norms).unwrap());
    assert_eq!(seen, [10.0, 8.5, 7.9, 7.2]);
    assert_eq!(norms.resources.floor_area.last().unwrap().zone_kind, Some(ZoneKind::Rural));
}

#[test]
fn the_rural_set_changes_rural_classes_alone() {
    let none = Today::default();
    let norms = with_ready(&Norms::default(), Ready::RuralLongTerm, &none);
    let size = |line, zone| Norm::Class(line, zone).get(&norms).unwrap();
    assert_eq!(ZoneKind::ALL.map(|zone| size(ClassLine::Primary, zone)), [45.0, 45.0, 40.0]);
    assert_eq!(ZoneKind::ALL.map(|zone| size(ClassLine::NineYearJunior, zone)), [50.0, 50.0, 45.0]);
    assert_eq!(size(ClassLine::TeachingPoint, ZoneKind::Rural), 30.0);
    assert_eq!(with_ready(&norms, Ready::National, &none), Norms::default());
}

#[test]
fn the_rural_set_replaces_every_rural_class_also_of_single_grades_and_leaves_the_town() {
    let rural = Some(ZoneKind::Rural);
    let row = |stage, grade, school_kind, zone_kind, pupils| ClassSize { stage, grade, school_kind, zone_kind, pupils };
    let mine = Norms {
        class_size: vec![
            row(Some(Stage::Primary), None, Some(crate::model::SchoolKind::TeachingPoint), rural, 12.0),
            row(Some(Stage::Primary), None, None, Some(ZoneKind::City), 41.0),
            row(Some(Stage::Junior), Some(crate::model::Grade(9)), None, rural, 55.0),
            row(Some(Stage::Primary), Some(crate::model::Grade(3)), None, None, 33.0),
        ],
        ..Norms::default()
    };
    let put = with_ready(&mine, Ready::RuralLongTerm, &Today::default());
    let size = |stage, grade, school, zone| put.class_size(stage, Some(crate::model::Grade(grade)), school, zone);
    use crate::model::SchoolKind;
    assert_eq!(size(Stage::Primary, 3, SchoolKind::TeachingPoint, ZoneKind::Rural), 30.0);
    assert_eq!(size(Stage::Primary, 3, SchoolKind::Primary, ZoneKind::Rural), 40.0);
    assert_eq!(size(Stage::Junior, 9, SchoolKind::Junior, ZoneKind::Rural), 45.0);
    assert_eq!(size(Stage::Primary, 3, SchoolKind::Primary, ZoneKind::City), 33.0);
    assert_eq!(size(Stage::Primary, 4, SchoolKind::Primary, ZoneKind::City), 41.0);
}

#[test]
fn a_ready_set_is_in_force_when_the_norms_are_the_set_and_else_tells_what_it_leaves() {
    let today = Today {
        class_size: vec![ClassSize {
            stage: Some(Stage::Primary),
            zone_kind: Some(ZoneKind::City),
            pupils: 48.5,
            ..ClassSize::default()
        }],
        staff: vec![(Stage::Junior, 12.5)],
    };
    let exact = |norms: &Norms| Ready::ALL.map(|set| held(norms, set, &today).is_exact());
    assert_eq!(exact(&Norms::default()), [true, false, false]);
    for (place, set) in Ready::ALL.into_iter().enumerate() {
        let put = with_ready(&Norms::default(), set, &today);
        let mut expected = [false; 3];
        expected[place] = true;
        assert_eq!(exact(&put), expected, "{set:?}");
        // A figure of one's own that the set covers takes it out of force; putting it in again brings it back.
        let mut mine = put.clone();
        let covered = if set == Ready::AsToday { ZoneKind::City } else { ZoneKind::Rural };
        Norm::Class(ClassLine::Primary, covered).set(&mut mine, Some(39.0));
        assert_eq!(exact(&mine), [false; 3], "{set:?}");
        assert!(exact(&with_ready(&mine, set, &today))[place], "{set:?}");
    }
    // What a set does not cover stays, and is told; it is not the set alone that is in force.
    let mut mine = with_ready(&Norms::default(), Ready::RuralLongTerm, &today);
    Norm::Attrition.set(&mut mine, Some(0.07));
    Norm::Class(ClassLine::Primary, ZoneKind::City).set(&mut mine, Some(42.0));
    let found = held(&mine, Ready::RuralLongTerm, &today);
    assert!(found.covered && !found.is_exact() && !found.in_tables);
    assert_eq!(found.left, [Norm::Class(ClassLine::Primary, ZoneKind::City), Norm::Attrition]);
    assert!(held(&mine, Ready::National, &today).left.is_empty());
    assert_eq!((changed(&mine, Section::Classes), changed(&mine, Section::Staff)), (5, 1));
    // Rows for single grades are in no row of the table.
    mine.class_size.push(ClassSize { grade: Some(crate::model::Grade(2)), pupils: 20.0, ..ClassSize::default() });
    assert!(held(&mine, Ready::AsToday, &today).in_tables);
}

#[test]
fn what_a_field_takes_the_check_lets_pass() {
    use crate::scenario::check::check;
    use crate::scenario::problem::{Level, Problem};
    for norm in all() {
        for end in [norm.bounds().min, norm.bounds().max] {
            let mut inputs = crate::model::Inputs::default();
            norm.set(&mut inputs.norms, Some(end));
            let found = check(&inputs);
            let refused = |problem: &&Problem| problem.path.starts_with("norms") && problem.level == Level::Error;
            assert_eq!(found.iter().find(refused), None, "{norm:?} at {end}");
        }
    }
}
