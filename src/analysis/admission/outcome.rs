//! What admission in rounds comes to: plain figures by group and round.

use super::lottery::Chance;

/// Who applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Special groups 优待对象.
    Special,
    /// Residents whose household register and home agree 人户一致; all of them where they are not told apart.
    Registered,
    /// Other residents of the catchment.
    Residents,
    /// Who apply for the lottery.
    Lottery,
    /// Children of new residents, by points.
    Points,
}

impl Group {
    /// All groups, in the order in which they are served.
    pub const ALL: [Group; 5] = [Group::Special, Group::Registered, Group::Residents, Group::Lottery, Group::Points];
}

/// A round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Round {
    /// Places held for special groups.
    Reserve,
    /// By catchment.
    Catchment,
    /// By lottery.
    Lottery,
    /// By points.
    Points,
}

impl Round {
    /// All rounds, in order.
    pub const ALL: [Round; 4] = [Round::Reserve, Round::Catchment, Round::Lottery, Round::Points];
}

/// What becomes of a group: `applied` = Σ `placed` + `zone` + `beyond` + `home` + `unplaced`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// Children who apply.
    pub applied: u32,
    /// Placed, by round.
    pub placed: [u32; 4],
    /// Redirected to another school of the zone.
    pub zone: u32,
    /// Redirected to another zone.
    pub beyond: u32,
    /// Not drawn, and taken by the school of their own catchment.
    pub home: u32,
    /// Without a place.
    pub unplaced: u32,
}

impl Flow {
    /// Placed in any round.
    pub fn placed(&self) -> u32 {
        self.placed.iter().sum()
    }

    /// Redirected, wherever to.
    pub fn redirected(&self) -> u32 {
        self.zone + self.beyond + self.home
    }

    /// Adds another group.
    pub fn add(&mut self, other: &Flow) {
        self.applied += other.applied;
        self.placed.iter_mut().zip(other.placed).for_each(|(placed, other)| *placed += other);
        self.zone += other.zone;
        self.beyond += other.beyond;
        self.home += other.home;
        self.unplaced += other.unplaced;
    }
}

/// Where points end to be enough.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut {
    /// Points needed: those of the last who is placed.
    pub points: f64,
    /// Children who have just these.
    pub tied: u32,
    /// Of these placed; where it is fewer, they are drawn.
    pub tied_placed: u32,
}

/// One catchment in the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// Entry places.
    pub places: u32,
    /// Residents who apply.
    pub residents: u32,
    /// Of these placed here.
    pub residents_placed: u32,
    /// Others who got a place here.
    pub others: u32,
    /// Places left, those held back by the lottery among them.
    pub spare: u32,
}

/// What admission comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// What becomes of each group.
    pub flows: [Flow; 5],
    /// Places there are when each round begins.
    pub open: [u32; 4],
    /// Places left at the end, those held back among them.
    pub spare: u32,
    /// Places the lottery held back because the next family did not fit.
    pub held: u32,
    /// Points needed; `None`: nobody is placed by points.
    pub cut: Option<Cut>,
    /// Chances in the lottery of families of one, two, three children; `None`: none apply.
    pub chances: [Option<Chance>; 3],
    /// The catchments.
    pub catchments: Vec<Filled>,
    /// Redirected to each catchment, from the others of these.
    pub taken_over: Vec<u32>,
    /// Redirected to each receiver.
    pub received: Vec<u32>,
}

impl Outcome {
    /// What becomes of a group.
    pub fn flow(&self, group: Group) -> &Flow {
        &self.flows[group as usize]
    }

    /// All groups together.
    pub fn total(&self) -> Flow {
        let mut total = Flow::default();
        self.flows.iter().for_each(|flow| total.add(flow));
        total
    }

    /// The share of a group's children who are placed, in whatever round; of the lottery and points the mean of all.
    /// `None`: nobody applies.
    pub fn share_placed(&self, group: Group) -> Option<f64> {
        let flow = self.flow(group);
        (flow.applied > 0).then(|| f64::from(flow.placed()) / f64::from(flow.applied))
    }

    /// The chance of a child with so many points: 1 above those needed, 0 below, and of those who have just these.
    pub fn chance_by_points(&self, points: f64) -> f64 {
        match self.cut {
            // Places are left: everybody gets one.
            _ if self.spare > self.held => 1.0,
            Some(cut) if points > cut.points => 1.0,
            Some(cut) if points == cut.points => f64::from(cut.tied_placed) / f64::from(cut.tied.max(1)),
            _ => 0.0,
        }
    }
}
