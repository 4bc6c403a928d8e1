//! What is said of schools, in both languages: a match of its own for each.

use super::Figures;
use crate::model::Stage;
use crate::scenario::problem::SchoolFault;
use crate::text::{Language, words};

pub(super) fn zh(fault: &SchoolFault, figures: Figures) -> String {
    let plain = |value: &f64| figures.rounded(*value);
    let grades = &words(Language::Zh).field.grades;
    let stage = |stage: &Stage| words(Language::Zh).field.stage(*stage);
    match fault {
        SchoolFault::UnknownSchool(id) => {
            format!("没有编号为“{id}”的学校，请填写已有学校的编号。新建的学校也要先列入学校表，教室数留空。")
        }
        SchoolFault::SameSchool(id) => format!("“{id}”不能并入自己，请另选接收学校，或留空。"),
        SchoolFault::NotWithSchool => "已指明学校，教室归哪一类由该校办别决定，请删去此项。".into(),
        SchoolFault::ZoneOrSchool => "请指明学校，或指明片区，二者只填其一。".into(),

        SchoolFault::SchoolsDiffer { stage: of, schools, zone } => format!(
            "各校{}学生合计 {}，片区为 {}，相差 {}；推演以片区为准，各校按比例折算。请核对哪一方有误。",
            stage(of),
            plain(schools),
            plain(zone),
            plain(&(schools - zone).abs())
        ),
        SchoolFault::SchoolsDifferInGrade { grade, schools, zone } => format!(
            "{}各校合计 {}，片区为 {}；推演以片区为准，各校按比例折算。请核对哪一方有误。",
            grades[*grade],
            plain(schools),
            plain(zone)
        ),
        SchoolFault::OwnRoomsNotCounted { stage: of, rooms } => format!(
            "片区已录入{0}学校，片区另填的 {1} 间{0}教室不再计入。请删去，或改记到学校名下。",
            stage(of),
            plain(rooms)
        ),
        SchoolFault::ClassesWithoutPupils(None) => "填了班数而没有填学生数，请补填各年级学生。".into(),
        SchoolFault::ClassesWithoutPupils(Some(grade)) => format!("{}有班而没有学生，请核对。", grades[*grade]),
        SchoolFault::NothingBuilds => "该校没有教室也没有学生，建设计划中也没有项目建设它，推演中不起作用。".into(),
        SchoolFault::IdleSiteInUse => {
            "闲置校产却有教室或学生。若仍在办学，请改学校类别；若已停办，请清空教室和学生，由“盘活闲置校产”项目启用。"
                .into()
        }
        SchoolFault::StageNotOfKind(of) => {
            format!("按所填类别，该校不办{}，却有{0}教室或学生。请核对学校类别（如九年一贯制）。", stage(of))
        }
        SchoolFault::InclusiveBeyondKindergarten(of) => {
            format!("普惠性民办只用于幼儿园；该校{}部分按民办计算，请核对办别。", stage(of))
        }
        SchoolFault::IntakeNotPrivate => {
            "只有民办学校按招生比例从各片区招生；该校为公办（或普惠幼儿园），按片区就近入学，此项不起作用。".into()
        }
        SchoolFault::IntakeTwice { zone, stage: of } => {
            format!("对片区“{zone}”{}的招生比例填了两次，只按第一次计算。", stage(of))
        }
        SchoolFault::IntakeOverOne { zone, stage: of, year, sum } => format!(
            "{year} 年各民办学校对片区“{zone}”{}的招生比例合计 {}，超过 100%，将按比例折算。",
            stage(of),
            figures.percent(*sum)
        ),
        SchoolFault::RecruitsTwice(of) => format!("同一范围{}的招聘计划填了两行，请合并。", stage(of)),

        SchoolFault::ClosedTwice(school) => {
            format!("“{school}”在别的项目或别的行中已经撤销，此处重复，只按最早的一次计算。")
        }
        SchoolFault::ClosesNothing { school, stage: None } => format!("“{school}”届时没有教室也没有学生，无可撤并。"),
        SchoolFault::ClosesNothing { school, stage: Some(of) } => {
            format!("“{school}”届时没有{}教室和学生，无可撤并。", stage(of))
        }
        SchoolFault::ReceiverCloses { school, year } => {
            format!("接收学校“{school}”在 {year} 年撤销，届时已不能接收学生，请另选接收学校。")
        }
        SchoolFault::ReceiverWithoutRooms { school, stage: of, year } => format!(
            "到 {year} 年，接收学校“{school}”没有{}教室，转入的学生全部算作缺学位。请先为它增加教室，或另选接收学校。",
            stage(of)
        ),
    }
}

pub(super) fn en(fault: &SchoolFault, figures: Figures) -> String {
    let plain = |value: &f64| figures.rounded(*value);
    let grades = &words(Language::En).field.grades;
    let stage = |stage: &Stage| match stage {
        Stage::Kindergarten => "kindergarten",
        Stage::Primary => "primary",
        Stage::Junior => "junior",
    };
    match fault {
        SchoolFault::UnknownSchool(id) => {
            format!("There is no school “{id}”. Enter the id of a school; one that is yet to be built is listed too, without rooms.")
        }
        SchoolFault::SameSchool(id) => format!("“{id}” cannot take in its own pupils. Choose another school, or none."),
        SchoolFault::NotWithSchool => "The class of a school's rooms follows from who runs it. Take this field out.".into(),
        SchoolFault::ZoneOrSchool => "Name the school, or the zone: one of the two.".into(),

        SchoolFault::SchoolsDiffer { stage: of, schools, zone } => format!(
            "The schools have {} {} pupils together, the zone {}: {} apart. The zone's figure holds, and those of the schools are scaled to it. Check which is right.",
            plain(schools), stage(of), plain(zone), plain(&(schools - zone).abs())
        ),
        SchoolFault::SchoolsDifferInGrade { grade, schools, zone } => format!(
            "{}: the schools have {} pupils together, the zone {}. The zone's figure holds, and those of the schools are scaled to it. Check which is right.",
            grades[*grade], plain(schools), plain(zone)
        ),
        SchoolFault::OwnRoomsNotCounted { stage: of, rooms } => format!(
            "The zone's {0} schools are entered, so that its own {1} {0} {2} not count. Take them out, or give them to a school.",
            stage(of), plain(rooms), if *rooms == 1.0 { "room does" } else { "rooms do" }
        ),
        SchoolFault::ClassesWithoutPupils(None) => "Classes are given, and no pupils. Enter the pupils of each grade too.".into(),
        SchoolFault::ClassesWithoutPupils(Some(grade)) => format!("{} has classes and no pupils. Check both.", grades[*grade]),
        SchoolFault::NothingBuilds => "The school has neither rooms nor pupils, and no project builds it: it has no effect.".into(),
        SchoolFault::IdleSiteInUse => "An idle site with rooms or pupils. If it is in use, choose another kind of school; if not, empty them: a project of re-use puts rooms there.".into(),
        SchoolFault::StageNotOfKind(of) => {
            format!("By its kind the school has no {0} stage, and yet it has {0} rooms or pupils. Check the kind (nine-year, for one).", stage(of))
        }
        SchoolFault::InclusiveBeyondKindergarten(of) => {
            format!("Only kindergartens are inclusive private ones; the {} part counts as private. Check who runs the school.", stage(of))
        }
        SchoolFault::IntakeNotPrivate => "Only private schools take their pupils by intake shares; this one takes them from its zone, and the row has no effect.".into(),
        SchoolFault::IntakeTwice { zone, stage: of } => {
            format!("The intake share of zone “{zone}”, {}, is given twice; the first counts.", stage(of))
        }
        SchoolFault::IntakeOverOne { zone, stage: of, year, sum } => format!(
            "In {year} private schools together take {} of those who enter {} in zone “{zone}”. They are scaled to all of them.",
            figures.percent(*sum), stage(of)
        ),
        SchoolFault::RecruitsTwice(of) => format!("Recruits of the same place and stage ({}) are given in two rows. Put them together.", stage(of)),

        SchoolFault::ClosedTwice(school) => format!("“{school}” is closed by another project or row already; the earliest counts."),
        SchoolFault::ClosesNothing { school, stage: None } => format!("“{school}” has neither rooms nor pupils by then: there is nothing to close."),
        SchoolFault::ClosesNothing { school, stage: Some(of) } => {
            format!("“{school}” has no {} rooms or pupils by then: there is nothing to close.", stage(of))
        }
        SchoolFault::ReceiverCloses { school, year } => {
            format!("“{school}” closes in {year} and cannot take in the pupils then. Choose another school.")
        }
        SchoolFault::ReceiverWithoutRooms { school, stage: of, year } => format!(
            "In {year} “{school}” has no {} rooms: all pupils who come to it are without a place. Give it rooms first, or choose another school.", stage(of)
        ),
    }
}
