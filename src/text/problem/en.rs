//! In English.

use super::{Figures, Thing, school};
use crate::model::{RoomClass, Stage};
use crate::scenario::problem::{Fault, MAX_ID};
use crate::text::{Language, words};

pub(super) fn sentence(fault: &Fault, figures: Figures) -> String {
    let figure = |value: &f64| figures.figure(*value);
    let [plain, percent, rounded] =
        [Figures::plain, Figures::percent, Figures::rounded].map(|write| move |value: &f64| write(figures, *value));
    match fault {
        Fault::FileTooLarge { max } => format!("The file is larger than {} MiB, the most that is read. Is it the right one?", max >> 20),
        Fault::NotJson { line, column } => {
            format!("The text is not JSON from line {line}, column {column} on. Look there for a missing or stray comma, quote or bracket.")
        }
        Fault::NoVersion => "This is not a file of Xuewei: it has no version. A file begins with {\"xuewei\": 1, …}.".into(),
        Fault::NewerVersion { found, known } => {
            format!("The file is of version {found}, written by a later program; this one reads up to {known}. Use the later program.")
        }
        Fault::DuplicateKey(key) => format!("“{key}” is given twice. Keep one of them."),
        Fault::MissingField(field) => format!("“{field}” has to be given and is missing."),
        Fault::UnknownField { field, known } => format!("There is no field “{field}” here. {}", possible(known)),
        Fault::UnknownWord { word, known } => format!("“{word}” is not a word known here. {}", possible(known)),
        Fault::WrongLength { found, expected: Some(expected) } => format!("The list has {}; it should have {expected}.", entries(*found)),
        Fault::WrongLength { found, expected: None } => format!("The list has {}, more than it should have.", entries(*found)),
        Fault::NotAYear(key) => format!("“{key}” is not a year. Years are whole numbers, such as \"2021\"."),
        Fault::WrongType { found, expected } => {
            format!("This should be {}, and is {}.", thing(expected), thing(found))
        }
        Fault::TooMany { found, max } => format!("There are {found} entries; at most {max} are read."),
        Fault::TooLong { found, max } => format!("The text has {found} characters; at most {max} are allowed."),
        Fault::NoScenario => "The file has no scenario. It needs at least one.".into(),
        Fault::UnknownScenario(id) => format!("There is no scenario “{id}”."),
        Fault::EitherOr(one, other) => format!("Give either “{one}” or “{other}”, and only one of them."),
        Fault::NotForThisLink => "This field belongs to the other kind of link. Take it out, or change “by”.".into(),

        Fault::LinkDamaged => "The link is damaged or incomplete. Copy it once more, from its first letter to its last.".into(),
        Fault::LinkTooLarge { max } => {
            format!("The link is too large: at most {max} characters are opened. Pass on the saved file instead.")
        }
        Fault::LinkNewer { found, known } => {
            format!("The link is of version {found}, made by a newer program; this one opens up to {known}. Use the newer program.")
        }
        Fault::UnknownPreset(id) => format!("The link starts from the preset “{id}”, which this program does not have. Use the program it was made with."),
        Fault::OtherModel { found, here } => {
            format!("The link was made with version {found} of the model; this is version {here}, whose figures may differ.")
        }

        Fault::NotFinite => "This is not a number. Enter one, or leave the field out.".into(),
        Fault::Negative(value) => format!("{} is below 0. It cannot be negative.", figure(value)),
        Fault::NotPositive(value) => format!("{} is not above 0; this figure has to be.", figure(value)),
        Fault::NotWhole(value) => format!("{} is not whole; rooms and classes are counted in whole numbers.", figure(value)),
        Fault::OutOfRange { value, min, max } => format!("{} is outside {} to {}.", figure(value), figure(min), figure(max)),
        Fault::EmptyId => "The id is empty. Give one: letters, digits, _ and -.".into(),
        Fault::BadId(id) => format!("“{id}” cannot be an id. An id has 1–{MAX_ID} letters, digits, _ and -."),
        Fault::DuplicateId(id) => format!("The id “{id}” is used twice. Change one of them."),
        Fault::UnknownZone(id) => format!("There is no zone “{id}”. Enter the id of a zone."),
        Fault::SameZone(id) => format!("This leads from zone “{id}” to itself. Choose another zone."),
        Fault::NotAfterBase { year, base } => format!("{year} is not after the base year {base}. Choose {} or later.", i64::from(*base) + 1),
        Fault::FarYear { year, base } => format!("{year} is more than 200 years from the base year {base}. Is it a slip?"),
        Fault::NothingToShareBy => "The zones without births of their own share the county's, but there is nothing to share them by. \
            Give them all children of ages 0–5, kindergarten pupils or G1 pupils; or give them births of their own.".into(),
        Fault::NobodyAttends => "There are pupils, yet a share of 0 attends. Enter a share above 0.".into(),
        Fault::WrongRooms { class, stage } => {
            format!("There are no {} rooms in {}; only kindergartens have attached and inclusive ones.", room_class(*class), self::stage(*stage))
        }
        Fault::NotRural(id) => format!("A link by target starts from a rural zone, and “{id}” is not one. Make the link by hand, or the zone rural."),
        Fault::ArrivalsTwice { zone, stage } => {
            format!("Arrivals of zone “{zone}”, {}, are given twice. Put them together.", self::stage(*stage))
        }
        Fault::SharesOverOne(sum) => format!("The shares add up to {}; together they can be at most 100%.", percent(sum)),
        Fault::NoOccupancy => "The estate has no occupancy. Enter the share occupied in its first year, the next, and so on.".into(),
        Fault::NoYearsOpen => "Flexible places need the number of years they are there.".into(),

        Fault::Unusual { value, min, max } => unusual([value, min, max].map(figure)),
        Fault::BirthsLeap { year, change } => {
            let word = if *change < 0.0 { "fall" } else { "rise" };
            format!("Births {word} by {} up to {year}. Check the figures and the boundaries they are counted in.", percent(&change.abs()))
        }
        Fault::BirthsGap { first, last } => format!("Births of {} are missing and filled linearly.", years(*first, *last)),
        Fault::BirthsEndEarly { last, base } => {
            format!("Known births end in {last}, before the base year {base}: those after it are projected already.")
        }
        Fault::NoBirths => "No births are given: no child is born here in the projection. Enter births of the county or of the zones.".into(),
        Fault::OwnBirthsExceed { year, zones, county } => format!(
            "In {year} the zones have {} births of their own, the county {}. The other zones get none.",
            rounded(zones), rounded(county)
        ),
        Fault::FallingTarget { now, target } => {
            format!("The target, {}, is below today's rate, {}. Nobody moves while the rate falls.", percent(target), percent(now))
        }
        Fault::TargetWithoutLinks => "There is an urbanisation target, and no link by target that would move children.".into(),
        Fault::LinkWithoutTarget => "A link by target moves nobody without an urbanisation target.".into(),
        Fault::BeyondHorizon { year, last } => format!("{year} lies beyond {last}, the last year projected."),
        Fault::NeverHolds { first, last } => format!("The link holds from {first} to {last}: in no year. Check its years."),
        Fault::LeavingOverOne { zone, year, sum } => format!(
            "In {year} the links from zone “{zone}” move {} of the children of an age. They are scaled to all of them.", percent(sum)
        ),
        Fault::MovesOverOne(sum) => format!("The projects together move {} of the zone's pupils of the stage. They cannot move more than all.", percent(sum)),
        Fault::LinkTwice => "There is another link by target between the same zones; their weights add up.".into(),
        Fault::NoWeight(zone) => format!("All links by target from zone “{zone}” have weight 0: they move nobody."),
        Fault::NameTwice(name) => format!("Two are called “{name}”. Rename one of them, so that they are told apart."),
        Fault::GradeLeap(grade, [pupils, beside]) => format!(
            "{} has {} pupils, the grade beside it {}. Is it {}?", words(Language::En).field.grades[*grade], plain(pupils), plain(beside),
            if *pupils == 0.0 { "missing" } else { "a slip" }
        ),
        Fault::HistoryGap { first, last } => format!("Pupils of {} are missing; the trend is taken from the other years.", years(*first, *last)),
        Fault::HistoryNotBefore { year, base } => format!("{year} is not before the base year {base}; its pupils are not used."),
        Fault::NoTrend => "A trend is asked for, and no two consecutive years of pupils are given. The county's trend is used, or retention alone.".into(),
        Fault::RoomsWithoutPupils(stage) => format!("There are {} rooms and no pupils. Are the pupils missing, or the rooms closed?", self::stage(*stage)),
        Fault::PupilsWithoutRooms(stage) => format!("There are {} pupils and no rooms: all of them are without a place. Are the rooms missing?", self::stage(*stage)),
        Fault::NotUsed => "This field is not used here.".into(),
        Fault::NoEffects => "The project changes nothing: it brings and takes no rooms, closes no school and moves no pupils.".into(),
        Fault::StartsBeforeBase { year, base } => {
            format!("The project starts in {year}; rooms in place by the base year {base} are counted with the rooms of the zones already.")
        }
        Fault::BeforeBuilt { year, earliest } => format!(
            "The project opens in {year}; by the lead times it can be built by {earliest} at the earliest. Put it later; if work has begun, enter the years of its cost, the base year or earlier ones among them."
        ),
        Fault::MergerWithoutRemoval => "The merger closes no rooms. Name the school that closes, or enter its rooms as a negative number.".into(),
        Fault::FitsNoGrade => "This row fits no grade: its stage, grade and kind of school exclude one another.".into(),
        Fault::YellowAboveRed => "The yellow line lies above the red one: nothing will ever be yellow.".into(),

        Fault::UnusualCalibration { value, min, max } => {
            format!("{} Births, children and pupils of the base year may be counted in different boundaries.", unusual([value, min, max].map(rounded)))
        }
        Fault::UnusualProgression { value, min, max } => {
            format!("From one grade to the next: {} Check the years before.", unusual([value, min, max].map(rounded)))
        }
        Fault::Crowded { stage, utilisation } => {
            format!("In the base year {} of the {} places are used. Check rooms and pupils.", percent(utilisation), self::stage(*stage))
        }
        Fault::RoomsCut { zone, school, stage, year, rooms } => format!(
            "In {year} the project takes {} {} {} more than {} has. They are not taken.", rounded(rooms), self::stage(*stage),
            if *rooms == 1.0 { "room" } else { "rooms" },
            school.as_ref().map_or_else(|| format!("zone “{zone}”"), |school| format!("“{school}”"))
        ),
        Fault::School(fault) => school::en(fault, figures),
        Fault::CouldNotLeave { year, children } => {
            format!("From {year} on there are fewer children than should leave, by {}. So many stay.", rounded(children))
        }
        Fault::EstateShort { year, children } => {
            format!("From {year} on there are fewer children in other zones than the estate draws, by {}. So many do not come.", rounded(children))
        }
    }
}

fn entries(count: usize) -> String {
    format!("{count} {}", if count == 1 { "entry" } else { "entries" })
}

fn possible(known: &[String]) -> String {
    if known.is_empty() { "None is possible.".into() } else { format!("Possible: {}.", known.join(", ")) }
}

fn unusual([value, min, max]: [String; 3]) -> String {
    format!("{value} is unusual; as a rule it is {min} to {max}.")
}

fn years(first: i32, last: i32) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Kindergarten => "kindergarten",
        Stage::Primary => "primary",
        Stage::Junior => "junior",
    }
}

fn room_class(class: RoomClass) -> &'static str {
    match class {
        RoomClass::Public => "public",
        RoomClass::Attached => "attached",
        RoomClass::Inclusive => "inclusive",
        RoomClass::Private => "private",
    }
}

fn thing(words: &str) -> String {
    match Thing::of(words) {
        Thing::Number(None) => "a number".into(),
        Thing::WholeNumber(None) => "a whole number".into(),
        Thing::Number(Some(number)) | Thing::WholeNumber(Some(number)) => number.into(),
        Thing::Count => "a whole number from 0 on".into(),
        Thing::Text(None) => "text".into(),
        Thing::Text(Some(text)) => format!("the text “{text}”"),
        Thing::YesNo => "true or false".into(),
        Thing::Nothing => "nothing (null)".into(),
        Thing::List(None) => "a list [ ]".into(),
        Thing::List(Some(length)) => format!("a list of {length}"),
        Thing::Object => "an object { }".into(),
        Thing::InTwoLanguages => "text or {\"zh\", \"en\"}".into(),
        Thing::NumberOrThree => "a number or a list of 3".into(),
        Thing::NumberOrByYear => "a number or numbers by year { }".into(),
        Thing::Other(words) => words.into(),
    }
}
