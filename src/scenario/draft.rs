//! What can be asked of a project that is being entered, and what can be wrong with an answer. The answers are read by
//! `exchange::draft`, the questions are worded by `text::programme::form`.

use crate::model::Stage;

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// What the project is called; left empty, it is named by its place and kind.
    Name,
    /// What the new school is called.
    SchoolName,
    /// A private school opens or closes.
    Direction,
    /// The estate.
    Estate,
    /// The zone: its id.
    Zone,
    /// The school: its id.
    School,
    /// Schools that are ticked.
    Schools,
    /// Who runs it.
    Ownership,
    /// The stage that gives rooms, or that closes.
    Stage,
    /// The stage that gets them.
    ToStage,
    /// The zone that pupils go to.
    ToZone,
    /// The school that pupils go to.
    Receiver,
    /// Rooms that come, by stage; with a school that closes, at the school its pupils go to.
    Rooms(Stage),
    /// Rooms that are taken or turned over.
    Count,
    /// Rooms that the receiver gets.
    ToCount,
    /// Share of the zone's pupils who move.
    Share,
    /// A part of a row of a project that is there, by the number of the row.
    Row(Part, usize),
    /// The first school year.
    FirstYear,
    /// Years over which it comes.
    PhaseIn,
    /// Years for which it is there.
    YearsOpen,
    /// Years it is late.
    Delay,
    /// Capital, in units of 10 000 yuan.
    Cost,
    /// School years over which the capital is spent.
    CostYears,
    /// Floor area, m².
    FloorArea,
    /// Site area, m².
    Land,
    /// Posts.
    Staff,
    /// Boarding beds.
    Beds,
    /// Villages brought within reach of a kindergarten.
    Villages,
}

/// What a project that is there has any number of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rows {
    /// Rooms that come or go.
    Rooms,
    /// Schools that close, wholly or in a stage.
    Closures,
    /// Pupils who go to another zone.
    Moves,
}

impl Rows {
    /// All of them, in the order they are asked.
    pub const ALL: [Rows; 3] = [Rows::Rooms, Rows::Closures, Rows::Moves];
}

/// A part of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The school or the zone where rooms come or go.
    Place,
    /// The stage of the rooms.
    Stage,
    /// Of rooms of a zone that belong to no school entered: whose they are.
    Class,
    /// The rooms, with their sign.
    Rooms,
    /// The school that closes.
    Closes,
    /// The stage that closes; empty: all.
    ClosingStage,
    /// The school its pupils go to; empty: those that are left in the zone.
    Receiver,
    /// The stage of the pupils who go.
    MovingStage,
    /// The zone they leave.
    From,
    /// The zone they go to.
    To,
    /// Their share of the zone's pupils of the stage.
    Share,
}

/// What is wrong with what stands in a field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wrong {
    /// Nothing stands there.
    Empty,
    /// Nothing is chosen.
    NotChosen,
    /// There is nothing to choose.
    NoChoice,
    /// None of these fields has rooms.
    NoRooms,
    /// No number.
    NotANumber,
    /// No whole number.
    NotWhole,
    /// A number outside these ends.
    OutOfRange(f64, f64),
    /// The same stage, school or zone as the one before.
    Same,
    /// What was chosen is not there any more.
    Missing,
    /// No school years.
    NotYears,
    /// The place has fewer rooms than that: so many.
    MoreThanThere(f64),
}
