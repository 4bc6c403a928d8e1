//! Workspaces of every sort, most of them nonsense, from a number.

mod schools;

use xuewei::model::*;
use xuewei::scenario::meeting::{Meeting, Step, StepKind, place_of};
use xuewei::scenario::{Scenario, Source, Status, Workspace};

/// A source of figures for workspaces of every sort.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    /// The next 64 bits (SplitMix64).
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number from 0 to before `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.roll() % end as u64).unwrap()
    }

    fn flip(&mut self) -> bool {
        self.roll() & 1 == 1
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    fn maybe<T>(&mut self, one: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.flip().then(|| one(self))
    }

    fn list<T>(&mut self, one: impl Fn(&mut Self) -> T) -> Vec<T> {
        (0..self.below(4)).map(|_| one(self)).collect()
    }

    fn array<const N: usize>(&mut self) -> [f64; N] {
        std::array::from_fn(|_| self.number())
    }

    /// Any finite number, whole and usual ones often.
    fn number(&mut self) -> f64 {
        match self.below(5) {
            0 => 0.0,
            1 => 1.0,
            2 => self.below(10_000) as f64,
            3 => self.below(10_000) as f64 / 1000.0,
            _ => Some(f64::from_bits(self.roll())).filter(|number| number.is_finite()).unwrap_or(-1e300),
        }
    }

    fn year(&mut self) -> Year {
        if self.flip() { 2000 + i32::try_from(self.below(40)).unwrap() } else { self.roll() as i32 }
    }

    fn by_year(&mut self) -> ByYear {
        self.list(|dice| (dice.year(), dice.number())).into_iter().collect()
    }

    fn text(&mut self) -> String {
        self.one_of(&["", "a", "老城区", "\"quoted\"\n\\", "\u{0}\u{1f600}", "x y", "baseline"]).to_owned()
    }

    fn name(&mut self) -> Name {
        Name { zh: self.text(), en: self.text() }
    }

    fn births(&mut self) -> Births {
        Births { by_year: self.by_year(), later: self.by_year(), change: self.by_year() }
    }

    fn target(&mut self) -> KindergartenTarget {
        let ratio = if self.flip() { TargetRatio::All(self.number()) } else { TargetRatio::ByClass(self.array()) };
        KindergartenTarget { year: self.year(), ratio }
    }

    fn progression(&mut self) -> Progression {
        self.one_of(&[Progression::Retention, Progression::Trend])
    }

    fn stage(&mut self) -> Stage {
        self.one_of(&Stage::ALL)
    }

    fn zone(&mut self) -> Zone {
        let kindergarten = match self.below(3) {
            0 => KindergartenPupils::Unknown,
            1 => KindergartenPupils::Total(self.number()),
            _ => KindergartenPupils::ByClass(self.array()),
        };
        Zone {
            id: self.text(),
            name: self.name(),
            kind: self.zone_kind(),
            births: self.maybe(Self::births),
            children: self.maybe(Self::array),
            kindergarten,
            gross_ratio: self.maybe(Self::number),
            pupils: self.maybe(Self::array).unwrap_or_default(),
            kindergarten_target: self.maybe(Self::target),
            children_per_birth: self.maybe(Self::number),
            entry_ratio: self.maybe(Self::number),
            retention: self.maybe(Self::array).unwrap_or(RETENTION),
            attendance: self.array(),
            progression: self.maybe(Self::progression),
            history: self.list(|dice| (dice.year(), dice.array())).into_iter().collect(),
            rooms: std::array::from_fn(|_| self.array()),
            private_share: std::array::from_fn(|_| self.by_year()),
            sharing: self.maybe(Self::array),
            resources: self.zone_resources(),
        }
    }

    fn link(&mut self) -> Link {
        let rule = if self.flip() {
            LinkRule::Target { weight: self.number() }
        } else {
            LinkRule::Hand {
                at_entry: self.array(),
                other_ages: self.number(),
                first_year: self.maybe(Self::year),
                last_year: self.maybe(Self::year),
            }
        };
        Link { from: self.text(), to: self.text(), rule }
    }

    fn arrivals(&mut self) -> Arrivals {
        Arrivals {
            zone: self.text(),
            stage: self.stage(),
            counted: self.one_of(&[Counted::Flow, Counted::Stock]),
            by_year: self.by_year(),
            profile: self.maybe(|dice| dice.list(Self::number)),
        }
    }

    fn estate(&mut self) -> Estate {
        Estate {
            id: self.text(),
            name: self.name(),
            zone: self.text(),
            dwellings: self.number(),
            first_year: self.year(),
            occupancy: self.list(Self::number),
            children_per_100: self.array(),
            new_share: self.number(),
            same_zone_share: self.maybe(Self::number).unwrap_or(0.3),
            adds_births: self.flip(),
            filled_by_transfer: self.maybe(Self::flip),
            on: self.flip(),
        }
    }

    fn project(&mut self) -> Project {
        Project {
            id: self.text(),
            name: self.name(),
            kind: self.one_of(&ProjectKind::ALL),
            on: self.flip(),
            first_year: self.year(),
            delay: self.year(),
            phase_in: self.roll() as u32,
            years_open: self.maybe(|dice| dice.roll() as u32),
            effects: self.list(Self::effect),
            closures: self.list(|dice| Closure {
                school: dice.text(),
                stage: dice.maybe(Self::stage),
                receiver: dice.maybe(Self::text),
            }),
            moves: self.list(|dice| Move {
                stage: dice.stage(),
                from: dice.text(),
                to: dice.text(),
                share: dice.number(),
            }),
            cost: self.maybe(Self::number),
            cost_years: self.list(Self::year),
            floor_area: self.maybe(Self::number),
            land: self.maybe(Self::number),
            staff: self.maybe(Self::number),
            boarding_beds: self.maybe(Self::number),
            villages: self.maybe(Self::number),
        }
    }

    /// With a school, zone and class go without saying.
    fn effect(&mut self) -> Effect {
        let school = self.maybe(Self::text);
        let (zone, class) = match school {
            None => (self.text(), self.one_of(&RoomClass::ALL)),
            Some(_) => (String::new(), RoomClass::Public),
        };
        Effect { zone, school, stage: self.stage(), class, rooms: self.number() }
    }

    fn norms(&mut self) -> Norms {
        Norms {
            class_size: self.list(|dice| ClassSize {
                stage: dice.maybe(Self::stage),
                grade: dice.maybe(|dice| Grade(dice.below(12) as u8)),
                school_kind: dice.maybe(Self::school_kind),
                zone_kind: dice.maybe(Self::zone_kind),
                pupils: dice.number(),
            }),
            pupils_per_staff_primary: self.number(),
            pupils_per_staff_junior: self.number(),
            staff_per_kindergarten_class: self.number(),
            lead_time: LeadTime { primary: self.roll() as u32, ..LeadTime::default() },
            warning_yellow: self.number(),
            warning_red: self.number(),
            resources: self.maybe(Self::resource_norms).unwrap_or_default(),
            lines: self.maybe(Self::lines).unwrap_or_default(),
        }
    }

    pub(super) fn inputs(&mut self) -> Inputs {
        Inputs {
            base_year: self.year(),
            horizon: self.below(40),
            scheme: self.one_of(&[GradeScheme::SixThree, GradeScheme::FiveFour]),
            autumn_share: self.number(),
            births: self.births(),
            gross_ratio: self.maybe(Self::number),
            kindergarten_target: self.maybe(Self::target),
            urbanisation: self.maybe(|dice| Urbanisation {
                now: dice.number(),
                target: dice.number(),
                year: dice.year(),
                intensity: dice.number(),
                entry_weight: dice.number(),
            }),
            progression: self.progression(),
            damping: self.number(),
            zones: self.list(Self::zone),
            links: self.list(Self::link),
            arrivals: self.list(Self::arrivals),
            estates: self.list(Self::estate),
            projects: self.list(Self::project),
            schools: self.list(Self::school),
            sharing: self.array(),
            keep_classes: self.flip(),
            admissions: self.list(Self::admission),
            resources: self.maybe(Self::resources).unwrap_or_default(),
            norms: self.maybe(Self::norms).unwrap_or_default(),
        }
    }

    pub(super) fn workspace(&mut self) -> Workspace {
        let count = 1 + self.below(3);
        let scenarios = (0..count).map(|index| Scenario {
            id: format!("方案_{index}"),
            name: self.name(),
            note: self.name(),
            county: self.name(),
            preset: self.maybe(Self::text),
            inputs: self.inputs(),
            sources: self.list(|dice| Source {
                field: dice.text(),
                status: dice.one_of(&[Status::Official, Status::Local, Status::Estimate, Status::Example]),
                source: dice.name(),
                date: dice.text(),
            }),
        });
        let scenarios = scenarios.collect();
        Workspace { scenarios, baseline: self.below(count), meeting: self.meeting() }
    }

    fn meeting(&mut self) -> Meeting {
        let steps = self.list(|dice| Step {
            kind: dice.one_of(&StepKind::ALL),
            title: dice.name(),
            text: dice.name(),
            scenario: dice.maybe(Self::text),
            place: dice.maybe(|dice| place_of(&dice.text())),
            stage: dice.maybe(Self::stage),
            year: dice.maybe(Self::year),
        });
        Meeting { steps, minutes: Vec::new() }
    }
}
