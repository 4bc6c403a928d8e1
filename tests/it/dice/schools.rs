//! Schools, and what pupils need beside rooms.

use super::Dice;
use xuewei::model::*;

impl Dice {
    pub(super) fn school_kind(&mut self) -> SchoolKind {
        self.one_of(&SchoolKind::ALL)
    }

    pub(super) fn zone_kind(&mut self) -> ZoneKind {
        self.one_of(&ZoneKind::ALL)
    }

    pub(super) fn school(&mut self) -> School {
        School {
            id: self.text(),
            name: self.name(),
            zone: self.text(),
            ownership: self.one_of(&Ownership::ALL),
            kind: self.school_kind(),
            rooms: self.array(),
            pupils: self.maybe(Self::array),
            classes: self.maybe(Self::array),
            boarding_beds: self.maybe(Self::number),
            site_area: self.maybe(Self::number),
            floor_area: self.maybe(Self::number),
            teaching_area: self.maybe(Self::number),
            sports_area: self.maybe(Self::number),
            central: self.flip(),
            staff: self.maybe(Self::array),
            intake: self.list(|dice| Intake { zone: dice.text(), stage: dice.stage(), share: dice.by_year() }),
        }
    }

    pub(super) fn admission(&mut self) -> Admission {
        let id = self.text();
        let at = if self.flip() { AdmissionAt::School(id) } else { AdmissionAt::Zone(id) };
        let applicants = if self.flip() { Applicants::Number(self.number()) } else { Applicants::Share(self.number()) };
        Admission {
            places: self.by_year(),
            residents: self.by_year(),
            registered_share: self.maybe(Self::number),
            special: self.number(),
            reserved: self.number(),
            lottery: Lottery { applicants, twins: self.number(), triplets: self.number(), outside: self.flip() },
            points: Points {
                list: self.list(Self::number),
                bins: self.list(|dice| PointBin { from: dice.number(), to: dice.number(), children: dice.number() }),
            },
            redirect: self.maybe(|dice| dice.list(Self::text)),
            seed: self.roll(),
            ..Admission::of(at, self.stage())
        }
    }

    fn some<const N: usize>(&mut self) -> [Option<f64>; N] {
        std::array::from_fn(|_| self.maybe(Self::number))
    }

    pub(super) fn resources(&mut self) -> Resources {
        Resources {
            recruits: self.list(|dice| Recruits {
                zone: dice.maybe(Self::text),
                stage: dice.stage(),
                by_year: dice.by_year(),
            }),
            land_plans: self.list(|dice| LandPlan {
                id: dice.text(),
                name: dice.name(),
                zones: dice.list(Self::text),
                population: dice.number(),
                year: dice.year(),
                land: dice.some(),
            }),
            devices: self.some(),
            spent_before: self.some(),
            disabled_enrolled: self.by_year(),
        }
    }

    pub(super) fn zone_resources(&mut self) -> ZoneResources {
        ZoneResources {
            staff: self.some(),
            floor_area: self.some(),
            site_area: self.some(),
            boarding_beds: self.some(),
            boarding_share: self.some(),
            population: self.maybe(Self::number),
            migrants_in_public: self.by_year(),
            villages: self.maybe(|dice| Villages { count: dice.number(), within_reach: dice.number() }),
        }
    }

    pub(super) fn resource_norms(&mut self) -> ResourceNorms {
        ResourceNorms {
            small_school_rooms: self.number(),
            staff_per_small_class: self.number(),
            attrition: self.number(),
            floor_area: self.list(Self::area_norm),
            land: self.list(Self::area_norm),
            unit_cost_new: self.number(),
            unit_cost_extension: self.number(),
            places_per_1000: self.some(),
            boarding_share: [self.array(), self.array(), self.array()],
            funding: self.some(),
            funding_growth: if self.flip() { Growth::Share(self.number()) } else { Growth::Yuan(self.number()) },
            boarder_supplement: self.maybe(Self::number),
            funded_at_least: self.number(),
            public_funding: [self.array(), self.array(), self.array()],
            pupils_per_device: self.number(),
            staff_per_device: self.number(),
            disabled_per_1000: self.maybe(Self::number),
        }
    }

    fn area_norm(&mut self) -> AreaNorm {
        AreaNorm {
            stage: self.maybe(Self::stage),
            school_kind: self.maybe(Self::school_kind),
            zone_kind: self.maybe(Self::zone_kind),
            up_to_classes: self.maybe(Self::number),
            area: self.number(),
        }
    }

    pub(super) fn lines(&mut self) -> Lines {
        Lines {
            gross_enrolment: self.maybe(Self::number),
            one_year_enrolment: self.maybe(Self::number),
            inclusive: self.maybe(Self::number),
            public: self.maybe(Self::number),
            retention: self.maybe(Self::number),
            large: self.maybe(Self::number),
            super_large: self.maybe(Self::number),
            within_norm: self.maybe(Self::number),
            kindergarten_size: self.maybe(Self::number),
            school_size: self.maybe(Self::number),
            nine_year_size: self.maybe(Self::number),
            migrants: self.maybe(Self::number),
            private: self.maybe(Self::number),
            townships: self.maybe(Self::number),
            villages: self.maybe(Self::number),
            kindergarten_floor: self.maybe(Self::number),
            teaching_area: self.some(),
            sports_area: self.some(),
            schools: self.maybe(Self::number),
        }
    }
}
