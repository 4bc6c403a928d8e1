//! How pupils are admitted to the entry grade in rounds 分批录取 (seeds Z1, H6): rules of a school or of a zone.
//!
//! Nothing here changes a projection: the rules say who gets the places there are, not how many there are.

use super::words::{ByYear, Stage};
use serde::{Deserialize, Serialize};

/// The rules of one school or zone and one stage; of two rows for the same, the first holds. Who may apply is whom the
/// projection lets enter, unless figures of a year say otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Admission {
    /// The school, or the zone whose schools admit together.
    pub at: AdmissionAt,
    /// The stage.
    pub stage: Stage,
    /// Entry places of a year where they are not those of the projection, as the plan of admission 招生计划 has them.
    /// Missing year: the projection's.
    pub places: ByYear,
    /// Residents of the catchment 学区内 of a year, where they are not those of the projection. Missing year: those who
    /// enter by the projection, without the special groups, the new residents and those who live here without a claim.
    pub residents: ByYear,
    /// Share of the residents whose household register and home agree 人户一致, who come before the others; `None`: all
    /// residents are alike.
    pub registered_share: Option<f64>,
    /// Children of special groups 优抚对象等: of soldiers, of martyrs, of talents called in (seed H6).
    pub special: f64,
    /// Places held for them; what they don't take goes to the residents.
    pub reserved: f64,
    /// The public lottery 摇号 for the places that residents leave.
    pub lottery: Lottery,
    /// The children of new residents 新居民子女, who come by points 积分入学.
    pub points: Points,
    /// The zones to which those who get no place may be sent 统筹安排, in this order, after the zone's own schools; empty:
    /// none. `None`: the zones of the same kind, in their order.
    pub redirect: Option<Vec<String>>,
    /// The number that settles the draw: the same number, the same draw.
    pub seed: u64,
}

impl Admission {
    /// Rules of a school or zone that say nothing yet: all residents alike, nobody else.
    pub fn of(at: AdmissionAt, stage: Stage) -> Self {
        Self {
            at,
            stage,
            places: ByYear::new(),
            residents: ByYear::new(),
            registered_share: None,
            special: 0.0,
            reserved: 0.0,
            lottery: Lottery::default(),
            points: Points::default(),
            redirect: None,
            seed: 1,
        }
    }
}

/// Where pupils are admitted, by its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AdmissionAt {
    /// One school.
    School(String),
    /// The schools of a zone, each with its own catchment; what is left they give away together.
    Zone(String),
}

/// The public lottery.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lottery {
    /// Children who apply, twins and triplets among them.
    pub applicants: Applicants,
    /// Pairs of twins among them who are drawn together 多胞胎捆绑.
    pub twins: f64,
    /// Triplets among them who are drawn together.
    pub triplets: f64,
    /// Whether they live in another catchment, whose school takes those who are not drawn. Else they live here without a
    /// claim to a school, and are redirected.
    pub outside: bool,
}

impl Default for Lottery {
    fn default() -> Self {
        Self { applicants: Applicants::Number(0.0), twins: 0.0, triplets: 0.0, outside: true }
    }
}

/// How many apply.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Applicants {
    /// So many children.
    Number(f64),
    /// A share of the entrants elsewhere: of a school, of the rest of its zone; of a zone, of the rest of the county.
    Share(f64),
}

/// Children who come by points.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Points {
    /// The points of each child.
    pub list: Vec<f64>,
    /// Further children, of whom only the bin of their points is known.
    pub bins: Vec<PointBin>,
}

/// Children whose points lie between two numbers: spread evenly over the whole points from the first up to, not
/// including, the last; where these are not whole numbers, over all between them; where they are the same, all have these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PointBin {
    /// The lowest points.
    pub from: f64,
    /// Below so many.
    pub to: f64,
    /// How many children.
    pub children: f64,
}
