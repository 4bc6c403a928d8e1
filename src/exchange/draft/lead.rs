//! How long is built, as far as a draft says what is built.

use super::change::changed;
use super::{Draft, build};
use crate::model::{Effect, Inputs, Project, ProjectKind, RoomClass, Stage};
use crate::scenario::programme::has_begun;
use crate::text::Language;

/// Years that building takes, as far as the draft says what is built.
pub fn lead(inputs: &Inputs, draft: &Draft) -> u32 {
    inputs.norms.lead_time.of_project(&so_far(inputs, draft))
}

/// Years that building takes; of what is not said yet, as long as its kind can take.
pub(super) fn usual_lead(inputs: &Inputs, draft: &Draft) -> u32 {
    let mut project = so_far(inputs, draft);
    if project.effects.iter().all(|effect| effect.rooms <= 0.0) {
        let stages = if draft.kind == ProjectKind::EstateKindergarten { &Stage::ALL[..1] } else { &Stage::ALL };
        let room = |stage: &Stage| Effect {
            zone: String::new(),
            school: None,
            stage: *stage,
            class: RoomClass::Public,
            rooms: 1.0,
        };
        project.effects = stages.iter().map(room).collect();
    }
    inputs.norms.lead_time.of_project(&project)
}

/// Whether money was spent by the base year on what is being entered.
pub fn begun(inputs: &Inputs, draft: &Draft) -> bool {
    has_begun(&so_far(inputs, draft), inputs.base_year)
}

/// The project as far as the draft says.
fn so_far(inputs: &Inputs, draft: &Draft) -> Project {
    match &draft.changes {
        Some(_) => changed(inputs, draft, Language::Zh).0,
        None => build::so_far(inputs, draft),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::draft::{Field, Start};
    use crate::model::{Estate, Zone};

    fn county() -> Inputs {
        let estate = Estate { id: "estate".into(), zone: "town".into(), first_year: 2021, ..Estate::default() };
        Inputs {
            zones: vec![Zone { id: "town".into(), ..Zone::default() }],
            estates: vec![estate],
            ..Inputs::default()
        }
    }

    fn year(draft: &Draft) -> &str {
        draft.text(Field::FirstYear)
    }

    #[test]
    fn a_new_project_opens_as_soon_as_it_can_be_built_until_a_year_is_typed() {
        let inputs = county();
        let new = |kind| Draft::new(&inputs, kind, &Start::default());
        let first = |kind| year(&new(kind)).to_owned();
        assert_eq!(first(ProjectKind::New), "2023", "as long as a new school can take");
        assert_eq!(first(ProjectKind::EstateKindergarten), "2022");
        assert_eq!([ProjectKind::Extension, ProjectKind::Merger].map(first), ["2021", "2021"]);

        let mut draft = new(ProjectKind::New);
        draft.set(&inputs, Field::Rooms(Stage::Kindergarten), "6".into());
        assert_eq!(year(&draft), "2022", "a kindergarten alone");
        draft.set(&inputs, Field::Rooms(Stage::Junior), "6".into());
        assert_eq!(year(&draft), "2023");
        draft.choose(&inputs, ProjectKind::Extension);
        assert_eq!(year(&draft), "2021");
        draft.set(&inputs, Field::FirstYear, "2027".into());
        draft.choose(&inputs, ProjectKind::New);
        assert_eq!(year(&draft), "2027", "what was typed stays");
    }

    #[test]
    fn a_project_against_a_shortage_opens_with_it_or_as_soon_as_it_can() {
        let inputs = county();
        let opens = |wanted, kind| {
            let start = Start { rooms: Some((Stage::Primary, 6.0)), year: Some(wanted), ..Start::default() };
            year(&Draft::new(&inputs, kind, &start)).to_owned()
        };
        assert_eq!([2021, 2022, 2028].map(|wanted| opens(wanted, ProjectKind::New)), ["2023", "2023", "2028"]);
        assert_eq!(opens(2022, ProjectKind::Extension), "2022", "no later than it is wanted");
        let mut draft = Draft::new(&inputs, ProjectKind::EstateKindergarten, &Start::default());
        draft.set(&inputs, Field::Estate, "estate".into());
        assert_eq!(year(&draft), "2022", "the estate opens in 2021");
    }

    #[test]
    fn money_begins_a_project_only_where_it_was_spent_by_the_base_year() {
        let inputs = county();
        let mut draft = Draft::new(&inputs, ProjectKind::New, &Start::default());
        draft.set(&inputs, Field::CostYears, "2021-2022".into());
        assert!(!begun(&inputs, &draft));
        draft.set(&inputs, Field::CostYears, "2020-2022".into());
        assert!(begun(&inputs, &draft));
    }
}
