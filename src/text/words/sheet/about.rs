//! What is to be entered in a column.

use super::Both;
use crate::scenario::sheet::What;

/// What is to be entered, where the title does not say all.
pub(in crate::text) fn about(what: What) -> Both {
    match what {
        What::BaseYear => ["在校生已知的学年，如 2024", "The school year whose pupils are known, such as 2024"],
        What::Horizon => ["1 至 30 年，常用 15", "1 to 30, as a rule 15"],
        What::AutumnShare => [
            "一年中 9 至 12 月出生的比例，常用三分之一",
            "Share of a year's births from September on, as a rule a third",
        ],
        What::GrossRatio => [
            "基准年在园幼儿与 3–5 岁儿童之比；已填在园幼儿的可不填",
            "Kindergarten pupils per child aged 3–5 in the base year; not needed where pupils are given",
        ],
        What::TargetYear | What::TargetRatio => ["目标与目标年一起填", "Target and year go together"],
        What::TargetOfClass => ["三个班一起填，代替总目标", "All three classes, instead of one target"],
        What::UrbanNow | What::UrbanTarget | What::UrbanYear => {
            ["现状、目标与目标年一起填", "Now, target and year go together"]
        }
        What::UrbanIntensity => ["与居民城镇化之比，常用 1", "Compared with residents, as a rule 1"],
        What::UrbanEntryWeight => [
            "入园、入学、升初中时迁移是其他年龄的几倍，常用 3",
            "How many times other ages move at entry to a stage, as a rule 3",
        ],
        What::Damping => ["每年保留趋势的几成，常用 0.85", "What is kept of a trend each year, as a rule 0.85"],
        What::ChildrenPerBirth | What::EntryRatio => ["空：由基准年推算", "Empty: worked out from the base year"],
        What::KindergartenTotal => ["三个班都填了就是三个班之和", "The sum of the classes where all three are given"],
        What::LeftBirths => {
            ["全县（市）减去单列片区，由其余片区分摊", "County less zones with their own; the other zones share it"]
        }
        What::Delay => ["整个项目推后几年", "Years by which all of it is late"],
        What::PhaseIn => ["教室分几年平均建成，常用 1", "Years over which the rooms come, as a rule 1"],
        What::YearsOpen => ["只用于潮汐学位", "Flexible places only"],
        What::CostYears => ["如：2023、2024；空为开学前一年", "Such as 2023, 2024; empty: the year before the first"],
        What::Occupancy => {
            ["如：40、70、90、95，最后一个以后不变", "Such as 40, 70, 90, 95; the last holds from then on"]
        }
        What::NewShare | What::SameZoneShare => ["其余来自其他片区", "The rest comes from other zones"],
        What::AddsBirths => ["片区出生数已含该小区的填否", "No where the zone's births already hold the estate"],
        What::FilledByTransfer => {
            ["空：有按目标的流动进入该片区时为是", "Empty: yes where a link by target enters the zone"]
        }
        What::Weight => {
            ["只用于按目标；同一流出片区各行按权重分配", "By target only: how those who leave a zone are shared out"]
        }
        What::AtEntry | What::OtherAges => {
            ["只用于手工；每年流动的比例", "By hand only: the share that moves in a year"]
        }
        What::Counted => ["净流入人数，或在校随迁子女人数", "Net arrivals of the year, or in-comers present"],
        What::Profile => ["从小到大，空为平均", "The youngest first; empty: evenly"],
        What::Retention => ["从前一岁到这一岁仍在的比例", "Share still there from the age before"],
        What::RoomChange => ["减少写负数", "With a minus what goes"],
        What::Ownership => {
            ["公办、普惠民办（限幼儿园）或其他民办", "Public, inclusive private (kindergartens only) or other private"]
        }
        What::SchoolRooms => ["项目新建的学校留空", "Empty for a school that a project builds"],
        What::TeachingArea => ["幼儿园填活动室面积", "Of a kindergarten, its activity rooms"],
        What::SportsArea => ["幼儿园填户外活动场地", "Of a kindergarten, what is outdoors"],
        What::Central => ["乡镇公办中心幼儿园填是", "Yes for the public central kindergarten of a township"],
        What::SchoolStaff | What::ZoneStaff => ["基准年在编在岗教职工", "Staff of the base year"],
        What::School => ["“学校”表里的名称", "A name of the table “Schools”"],
        What::Receiver => ["空：由本片区其余学校分摊", "Empty: the other schools of the zone take the pupils"],
        What::Sharing => [
            "0 为按学区划片，100% 为片区内学位完全共享（学区制、集团化办学）；片区留空的按全县",
            "0: fixed catchments; 100%: the schools of a zone share all places. A zone left empty has the county's",
        ],
        What::KeepClasses => [
            "是：已填班数的学校，在读年级保持原班到毕业；否：每年按班额重新编班",
            "Yes: where classes are given, those at school keep theirs; no: classes are formed afresh each year",
        ],
        What::Villages => ["项目建成后 3 公里内有幼儿园的村", "Brought within 3 km of a kindergarten"],
        What::ZoneFloor | What::ZoneSite | What::ZoneBeds => {
            ["学校已填的，以学校为准", "Where schools give theirs, those count"]
        }
        What::BoardingShare => ["空：按“分类比例”表", "Empty: as the table “Shares by stage” says"],
        What::Population => ["用于千人指标", "For places per 1,000 residents"],
        What::VillageCount | What::VillagesReached => ["两格一起填", "Both together"],
        What::DisabledEnrolled => ["全县（市）适龄残疾儿童", "Of the county's children of school age"],
        What::MigrantsInPublic => [
            "随迁子女在公办学校（含政府购买学位）就读的比例；未填年份沿用前一个",
            "Share of migrant pupils in public or bought places; the last given holds from then on",
        ],
        What::RecruitsZone => ["空：全县（市），按需要分到片区", "Empty: the county, shared out by need"],
        What::PlanZones => ["几个片区用顿号隔开；空：全县（市）", "Several with commas; empty: the county"],
        What::PlanLand => ["也可写公顷、亩，如 16.05 公顷", "Hectares and mu are understood: 16.05 ha"],
        What::SmallSchoolRooms => ["常用 6", "As a rule 6"],
        What::StaffPerSmallClass => ["常用 2；与生师比两者取大", "As a rule 2; the larger of this and the ratio holds"],
        What::Attrition => ["退休、调出等，常用 3%", "Retiring and leaving, as a rule 3%"],
        What::UnitCostNew | What::UnitCostExtension => {
            ["用于没有投资数的项目", "For projects without a cost of their own"]
        }
        What::PlacesPer1000 => ["每千居住人口的学位，按本地规划标准", "As local planning rules say"],
        What::Funding => ["每生每年，按本地标准", "A pupil and year, as local rules say"],
        What::GrowthShare | What::GrowthYuan => ["增幅与增额只填一种", "One of the two"],
        What::BoarderSupplement => ["每名寄宿生每年", "A boarder and year"],
        What::FundedAtLeast => ["小规模学校公用经费，常用 100", "Small schools, as a rule 100"],
        What::DisabledPer1000 => ["每千名适龄儿童", "Per 1,000 of school age"],
        What::SpentBefore => ["基准年的上一年，用于“两个只增不减”", "Of the year before the base year"],
        What::UpToClasses => ["空：不论规模", "Empty: of any size"],
        What::ShareLine | What::SizeLine | What::AreaLine => ["空：不考核", "Empty: not assessed"],
        _ => ["", ""],
    }
}
