//! Words of admission in rounds 招生: only the tab 学校 has them.

use crate::text::Language;

/// Words of admission.
#[derive(Debug)]
pub struct AdmissionWords {
    /// Heading.
    pub heading: &'static str,
    /// What it answers.
    pub lead: &'static str,
    /// The zone.
    pub zone: &'static str,
    /// The school.
    pub school: &'static str,
    /// Instead of a school: all of the zone together.
    pub together: &'static str,
    /// The stage.
    pub stage: &'static str,
    /// The school year.
    pub year: &'static str,
    /// The baseline is not changed here.
    pub fixed: &'static str,

    /// Names the table of groups and rounds.
    pub flow: &'static str,
    /// Above the groups.
    pub group: &'static str,
    /// The groups, in the order of `Group::ALL`; registered ones where they are told apart.
    pub groups: [&'static str; 5],
    /// Residents who are not told apart.
    pub all_residents: &'static str,
    /// All groups together.
    pub all: &'static str,
    /// Above those who apply.
    pub applied: &'static str,
    /// The rounds, in the order of `Round::ALL`.
    pub rounds: [&'static str; 4],
    /// Redirected within the zone, to other zones; back to the school of their own catchment.
    pub redirected: [&'static str; 3],
    /// Without a place.
    pub unplaced: &'static str,
    /// Share placed.
    pub share: &'static str,
    /// What the share means.
    pub share_meaning: &'static str,

    /// Heading of the chances.
    pub chances: &'static str,
    /// Families of one, two, three children in the lottery.
    pub families: [&'static str; 3],
    /// An exact chance.
    pub exact: &'static str,
    /// The row of points.
    pub points_needed: &'static str,

    /// Heading of the schools.
    pub schools: &'static str,
    /// Above a school's figures: places, residents, of these placed, others placed, places left.
    pub of_school: [&'static str; 5],
    /// Rooms and pupils of no school entered.
    pub no_school: &'static str,
    /// Behind a list of where the redirected go.
    pub received: &'static str,

    /// Heading of the rules.
    pub rules: &'static str,
    /// That these rules hold for one place and stage, in all years but for the first two fields.
    pub rules_hold: &'static str,
    /// Groups of fields: places and residents, special groups, lottery, points, redirecting.
    pub parts: [&'static str; 5],
    /// The fields, in the order of `Field::ALL`.
    pub fields: [&'static str; 10],
    /// In what they are counted, behind their names; empty: they say it themselves, or are no count.
    pub units: [&'static str; 10],
    /// What is to be entered there.
    pub hints: [&'static str; 10],
    /// That who is not drawn has a school of their own.
    pub outside: &'static str,
    /// What that means.
    pub outside_hint: &'static str,
    /// Where who applies for the lottery lives: in another catchment, here without a claim.
    pub from: [&'static str; 2],
    /// Names the choice where the redirected may go.
    pub redirect: &'static str,
    /// Zones of its kind, this zone alone, some zones.
    pub redirects: [&'static str; 3],
    /// In which order they are asked, and how others are chosen.
    pub redirect_hint: &'static str,
    /// Names the list of zones.
    pub redirect_zones: &'static str,
    /// Takes the rules away.
    pub clear: &'static str,
    /// What a change of the rules is called.
    pub changed: &'static str,
    /// What taking them away is called.
    pub cleared: &'static str,

    /// Heading of how it works.
    pub how: &'static str,
    /// How it works, step by step.
    pub steps: [&'static str; 7],
}

/// The words of a language.
pub fn admission_words(language: Language) -> &'static AdmissionWords {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

static ZH: AdmissionWords = AdmissionWords {
    heading: "招生",
    lead: "按轮次推演起始年级的录取：先学区，再摇号，后积分；看每一类孩子录取多少、统筹多少、还差多少。",
    zone: "片区",
    school: "学校",
    together: "全部学校（片区统一招生）",
    stage: "学段",
    year: "学年",
    fixed: "基准的招生规则在这里不能改。请先选择或新建一个方案，再填写规则。",
    flow: "各类孩子在各轮的去向（人）",
    group: "群体",
    groups: ["优待对象", "学区生（人户一致）", "学区生（其他）", "摇号报名", "新居民子女（积分）"],
    all_residents: "学区生",
    all: "合计",
    applied: "报名",
    rounds: ["优待预留", "学区录取", "摇号录取", "积分录取"],
    redirected: ["统筹到本片区其他学校", "统筹到其他片区", "回原学区就读"],
    unplaced: "未安排",
    share: "录取率",
    share_meaning: "录取率 = 各轮录取 ÷ 报名，不含统筹安排的。",
    chances: "摇号机会与积分门槛",
    families: ["单独报名", "双胞胎捆绑", "三胞胎捆绑"],
    exact: "准确值",
    points_needed: "积分门槛",
    schools: "各校录取",
    of_school: ["起始年级学位", "学区生", "其中录取", "其他录取", "剩余学位"],
    no_school: "未列入学校表的学校",
    received: "统筹去向",
    rules: "招生规则",
    rules_hold: "规则只用于所选的学校（片区）和学段。前两项只改所选学年，留空则用推演的数；其余各学年通用。",
    parts: ["学位与学区生", "优待对象", "摇号", "积分入学", "统筹安排"],
    fields: [
        "起始年级招生计划",
        "学区生人数",
        "人户一致的比例",
        "优待对象人数",
        "预留学位",
        "摇号报名人数",
        "其中双胞胎",
        "其中三胞胎",
        "积分名单",
        "摇号种子",
    ],
    units: ["（个）", "（人）", "（%）", "（人）", "（个）", "（人）", "（对）", "（组）", "", ""],
    hints: [
        "留空为推演的起始年级学位",
        "留空为推演的新生减去优待对象、积分和区内摇号的孩子",
        "户籍与房产一致的先录取；留空为不分先后",
        "军人、烈士、引进人才等子女，计入推演的新生",
        "用不完的转给学区生",
        "也可填学区以外新生的百分比，如 5%",
        "两人一起摇，计入报名人数",
        "三人一起摇，计入报名人数",
        "每个孩子的积分用空格或换行隔开；85×3 为三人同为 85 分；60-80:40 为 60 分到不满 80 分共 40 人",
        "整数；公开后人人可以复核，种子相同则结果相同",
    ],
    outside: "摇号的孩子住在别的学区",
    outside_hint: "未摇中的回原学区就读，不占统筹学位；不勾选则算本地无学区的孩子，未摇中的参加统筹。",
    from: ["住在别的学区", "本地无学区"],
    redirect: "未录取的可以统筹到",
    redirects: ["同类片区", "只在本片区", "指定片区"],
    redirect_hint: "先安排到本片区其他学校，空余学位多的在前；再按片区表的顺序安排到同类片区（城区对城区、镇区对镇区、乡村对乡村）。要安排到其他类片区，请选“指定片区”。",
    redirect_zones: "指定的片区，按片区表的顺序安排",
    clear: "清除规则",
    changed: "招生规则",
    cleared: "清除招生规则",
    how: "怎样推演",
    steps: [
        "新生和起始年级学位来自推演；民办学校先按招生份额取走。优待对象、新居民子女和区内无学区的孩子都在推演的新生之内，其余是学区生。",
        "优待预留：预留学位先给优待对象，用不完的转给学区生。",
        "学区录取：各校在自己的学区内先录人户一致的，再录其他学区生，录满为止。片区里还有空位的，先给没轮上预留的优待对象，再统筹给本校录不下的学区生。",
        "摇号：剩下的学位摇号。双胞胎、三胞胎捆绑，一家一个号；轮到的一家放不下，摇号即止，空出的一两个学位留作机动，这样学位增加时谁的机会都不会变小。",
        "积分：再剩下的学位按积分从高到低录取，最后一名同分的人多于学位时，在同分者中摇号。",
        "统筹安排：仍没有学位的，依次安排到本片区和同类片区（或指定的片区）自己用不完的学位，学区生优先；再没有的列为“未安排”。",
        "摇号机会能穷举时给准确值，报名家庭太多时按种子模拟并给出标准误。表中摇号录取人数是按所填种子摇一次的结果。",
    ],
};

static EN: AdmissionWords = AdmissionWords {
    heading: "Admission",
    lead: "Who gets the places of the entry grade, round by round: first by catchment, then by lottery, then by points; how many of each group are placed, redirected, or left without a place.",
    zone: "Zone",
    school: "School",
    together: "All schools (the zone admits together)",
    stage: "Stage",
    year: "Year",
    fixed: "The rules of the baseline can’t be changed here. Choose or make a plan first, then enter its rules.",
    flow: "What becomes of each group in each round (children)",
    group: "Group",
    groups: [
        "Special groups",
        "Residents, registered at home",
        "Other residents",
        "Lottery applicants",
        "New residents’ children (points)",
    ],
    all_residents: "Residents",
    all: "All",
    applied: "Applied",
    rounds: ["Reserved", "By catchment", "By lottery", "By points"],
    redirected: ["Redirected within the zone", "Redirected to other zones", "Back to own catchment"],
    unplaced: "Without a place",
    share: "Placed",
    share_meaning: "Placed: children placed in any round ÷ those who applied, without those redirected.",
    chances: "Odds of the lottery and points needed",
    families: ["A child alone", "Twins together", "Triplets together"],
    exact: "exact",
    points_needed: "Points needed",
    schools: "School by school",
    of_school: ["Entry places", "Residents", "Of these placed", "Others placed", "Places left"],
    no_school: "Schools not in the list",
    received: "The redirected go to",
    rules: "Rules of admission",
    rules_hold: "These rules hold for the chosen school or zone and stage alone. The first two fields are for the chosen year, and empty mean what the projection says; the others hold in all years.",
    parts: ["Places and residents", "Special groups", "Lottery", "Points", "Redirecting"],
    fields: [
        "Entry places",
        "Residents",
        "Registered at home",
        "Children of special groups",
        "Reserved places",
        "Lottery applicants",
        "Pairs of twins among them",
        "Sets of triplets among them",
        "Points",
        "Seed of the draw",
    ],
    units: ["", "", ", %", "", "", "", "", "", "", ""],
    hints: [
        "Empty: those of the projection",
        "Empty: the projection’s entrants without special groups, points, and lottery applicants of this area",
        "Whose household register and home agree come first; empty: all residents are alike",
        "Children of soldiers, martyrs, talents called in; they are among the projection’s entrants",
        "Those not taken go to the residents",
        "Or per cent of the entrants of other catchments, such as 5%",
        "Drawn together and counted among the applicants",
        "Drawn together and counted among the applicants",
        "The points of each child, with spaces or line ends between; 85×3: three with 85; 60-80:40: forty from 60 to below 80",
        "Whole number; once published anyone can check the draw: the same seed, the same result",
    ],
    outside: "Lottery applicants live in other catchments",
    outside_hint: "Who is not drawn goes to the school of their own catchment. Otherwise they live here without a claim to a school, and those not drawn are redirected.",
    from: ["living in another catchment", "living here without a claim"],
    redirect: "Who has no place may be sent to",
    redirects: ["zones of its kind", "this zone alone", "some zones"],
    redirect_hint: "The zone’s other schools come first, those with most places to spare before the others; then the zones of its kind (city, town or countryside) in the order of the list. Choose “some zones” to send children to zones of another kind.",
    redirect_zones: "These zones, in the order of the list",
    clear: "Clear the rules",
    changed: "rules of admission",
    cleared: "rules of admission cleared",
    how: "How it works",
    steps: [
        "Entrants and entry places are those of the projection; private schools have taken their share before. Special groups, new residents’ children and those who live here without a catchment are among the entrants; the rest are residents.",
        "Reserved: places held for special groups go to them first; what they don’t take goes to the residents.",
        "By catchment: each school takes the residents of its catchment, those registered at home first, until it is full. Places still free in the zone go to special children without a reserved one, then to residents whose own school is full.",
        "By lottery: what is left is drawn. Twins and triplets are one lot; when the next family does not fit, the draw ends and the place or two left are held back. So nobody’s odds fall when there are more places.",
        "By points: what is left goes to the highest points. Where more children have just the points needed than there are places, lots are drawn among these.",
        "Redirected: who still has no place goes to places that the zone’s own schools and then the zones of its kind, or those chosen, don’t need, residents first. Nobody else is left but those “without a place”.",
        "Odds are exact where all ways to draw can be gone through; with too many families they are simulated with the seed and told with their standard error. The numbers placed by lottery are those of one draw with the seed entered.",
    ],
};
