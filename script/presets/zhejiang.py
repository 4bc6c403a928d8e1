"""zhejiang@1: a county-level city of Zhejiang: admission in rounds, idle sites, groups, mergers (Z1–Z6).

The report of its education bureau gives counts of schools, sites, entrants, recruits and money; the rest is estimated.
"""

from county import GRADES, NATIONAL, STAGES, apportion, cohort, enter_pupils, enter_resources, guess, in_english, \
    name, norms_of, resource_sources, school, sizes, source, to_tens

REPORT = ("某县级市教育局在全省例会上的汇报材料", "Report of the education bureau of a county-level city of Zhejiang")
BASE = 2016
# 27,500 children of age (Z1): entrants of primary and junior school, divided as those of the whole country in 2016.
ENTRANTS = {"primary": 14_875, "junior": 12_625}
FACTOR = ENTRANTS["primary"] / cohort(NATIONAL, BASE, 6)
BIRTHS = {year: round(national * FACTOR) for year, national in NATIONAL.items()}
BIRTHS[2000] = round(NATIONAL[2000] * FACTOR)
# Id, name, kind, share of the children, of primary and of junior pupils; primary, junior, nine-year schools (153 in
# all, of which 62 meet the standard, Z4); pupils a room; idle sites (92 in all, Z2).
ZONES = [
    ("old_town", "老城区", "Old town", "city", 0.20, 0.21, 0.22, (13, 6, 1), (46, 50), 4),
    ("new_town", "新城区", "New town", "city", 0.17, 0.17, 0.17, (10, 5, 2), (45, 49), 2),
    ("devzone", "经济开发区", "Development zone", "city", 0.15, 0.16, 0.14, (9, 4, 2), (47, 49), 4),
    ("east", "东部集镇", "Eastern towns", "town", 0.16, 0.16, 0.16, (18, 6, 2), (40, 44), 12),
    ("west", "西部集镇", "Western towns", "town", 0.13, 0.12, 0.13, (15, 5, 2), (39, 43), 14),
    ("plain", "平原乡村", "Villages of the plain", "rural", 0.12, 0.12, 0.12, (24, 5, 3), (34, 40), 26),
    ("hills", "山区乡村", "Villages of the hills", "rural", 0.07, 0.06, 0.06, (16, 3, 2), (28, 36), 30),
]
# Schools in groups share their places (Z6: six groups re-formed); the six stand in the old and the new town.
GROUPED = {"old_town": 0.6, "new_town": 0.6}
MEETING = 62


def pupils():
    """Pupils of K1…G9 by zone: those of the city by cohort, divided by the zones' shares."""
    rows = {zone[0]: [] for zone in ZONES}
    for grade in range(12):
        children = cohort(BIRTHS, BASE, 3 + grade)
        stage = next(stage for stage in STAGES if grade in GRADES[stage])
        ratio = {"kindergarten": 0.98, "primary": 1, "junior": ENTRANTS["junior"] / cohort(BIRTHS, BASE, 12)}[stage]
        column = {"kindergarten": 4, "primary": 5, "junior": 6}[stage]
        total = ENTRANTS.get(stage) if grade in (3, 9) else round(children * ratio)
        for zone, count in zip(ZONES, apportion(total, [zone[column] for zone in ZONES])):
            rows[zone[0]].append(count)
    return rows


def rooms_of(total, schools):
    """Rooms among schools, every third school large, every third small; at least six."""
    return [max(6, rooms) for rooms in apportion(total, [(1.4, 1.0, 0.6)[place % 3] for place in range(schools)])]


def schools(by_zone):
    """153 schools and 92 idle sites."""
    rows = []
    for zone, zh, en, _, _, _, _, counts, size, _ in ZONES:
        primary, junior, through = counts
        count = by_zone[zone]
        primary_rooms = rooms_of(round(sum(count[3:9]) / size[0]), primary + through)
        junior_rooms = rooms_of(round(sum(count[9:]) / size[1]), junior + through)
        crowd = lambda place: (1.05, 1.0, 0.93)[place % 3]
        for number in range(through):
            rooms = {"primary": primary_rooms[primary + number], "junior": junior_rooms[junior + number]}
            rows.append(school(f"{zone}_n{number + 1}", zone, guess(f"{zh}九年一贯制{number + 1}", f"{en} nine-year {number + 1}"),
                               "nine_year", rooms))
        for number in range(primary):
            rows.append(school(f"{zone}_p{number + 1}", zone, guess(f"{zh}小学{number + 1}", f"{en} primary {number + 1}"),
                               "primary", {"primary": primary_rooms[number]}, crowd(number)))
        for number in range(junior):
            rows.append(school(f"{zone}_j{number + 1}", zone, guess(f"{zh}初中{number + 1}", f"{en} junior {number + 1}"),
                               "junior", {"junior": junior_rooms[number]}, crowd(number)))
    return rows


def could_meet(one):
    """Whether neither its classes nor its size keep a school from the standard."""
    classes = [size for stage in STAGES[1:] for size in sizes(one, stage, norms_of(one, stage))]
    most = 2500 if one["kind"] == "nine_year" else 2000
    return sum(size >= 56 for size in classes) <= 0.05 * len(classes) and max(classes) < 66 and sum(one["pupils"]) <= most


def equip(rows):
    """Staff by ratio, and areas: 62 schools meet the lines of area, the others lack sports grounds (Z4)."""
    kinds = {zone[0]: zone[3] for zone in ZONES}
    could, counted = sum(could_meet(one) for one in rows), 0
    for one in rows:
        primary, junior = (sum(one["pupils"][grade] for grade in GRADES[stage]) for stage in STAGES[1:])
        share = {"city": 0.96, "town": 1.02, "rural": 1.12}[kinds[one["zone"]]]
        staff = {"primary": round(primary / 19 * share), "junior": round(junior / 13.5 * share)}
        one["staff"] = {stage: count for stage, count in staff.items() if count}
        meets = could_meet(one) and counted * MEETING // could != (counted + 1) * MEETING // could
        counted += could_meet(one)
        # What a nine-year school has is shared between its stages by rooms: it needs some more.
        more = 1.35 if one["kind"] == "nine_year" and meets else 1
        teaching, sports = (1.05 * more, 1.06 * more) if meets else (0.98, 0.82)
        one["teaching_area"] = to_tens((4.5 * primary + 5.8 * junior) * teaching) + 10
        one["sports_area"] = to_tens((7.5 * primary + 10.2 * junior) * sports) + 10


def idle_sites():
    """92 sites of closed schools: 1,500–3,900 m² of land, 600–1,400 m² of building."""
    rows, number = [], 0
    for zone in ZONES:
        for _ in range(zone[-1]):
            number += 1
            rows.append(school(f"idle{number}", zone[0], guess(f"闲置校产{number}", f"Idle site {number}"), "idle_site", {},
                               site_area=1500 + 600 * (number % 5), floor_area=600 + 200 * (number % 5)))
    return rows


def kindergarten_rooms(count, kind):
    """Rooms of a zone's kindergartens, which are not listed: public, inclusive, other private."""
    rooms = count / {"city": 31, "town": 29, "rural": 25}[kind]
    public, inclusive = {"city": (0.35, 0.40), "town": (0.45, 0.45), "rural": (0.6, 0.4)}[kind]
    first, second = round(rooms * public), round(rooms * inclusive)
    rest = round(rooms) - first - second
    return {"public": first, "inclusive": second, **({"private": rest} if rest > 0 else {})}


def zones(by_zone):
    """The zones with children and pupils."""
    rows = []
    for identity, zh, en, kind, share, *_ in ZONES:
        count = by_zone[identity]
        zone = {"id": identity, "name": name(zh, en), "kind": kind,
                "children": [round(cohort(BIRTHS, BASE, age) * share) for age in range(6)],
                "kindergarten": count[:3], "pupils": count[3:],
                "attendance": {"junior": 0.85},
                "rooms": {"kindergarten": kindergarten_rooms(sum(count[:3]), kind)}}
        if kind == "city":
            zone["private_share"] = {"kindergarten": 0.25}
        elif kind == "town":
            zone["private_share"] = {"kindergarten": 0.1}
        if identity in GROUPED:
            zone["sharing"] = {"kindergarten": 1, "primary": GROUPED[identity], "junior": GROUPED[identity]}
        zone["migrants_in_public"] = {"2016": 0.78, "2020": 0.85} if identity == "devzone" else {"2016": 0.86}
        rows.append(zone)
    return rows


def projects(rows):
    """Z2: sites put to use; Z5: schools merged; new schools for the growing zones."""
    at = lambda school, stage, rooms: {"school": school, "stage": stage, "rooms": rooms}
    small = [one["id"] for one in rows if one["zone"] == "hills" and one["kind"] == "primary"][2::3]
    reuse = lambda identity, zh, en, year, sites: {
        "id": identity, "name": name(zh, en), "kind": "reuse", "first_year": year,
        "effects": [at(site, "kindergarten", rooms) for site, rooms in sites], "cost_years": [year - 1],
        "floor_area": sum(rooms for _, rooms in sites) * 300}
    return [
        reuse("reuse_city", "盘活闲置校产：城区优质幼儿园5所", "Idle sites: 5 kindergartens in the city", 2018,
              [("idle1", 9), ("idle3", 6), ("idle5", 9), ("idle6", 6), ("idle7", 9)]),
        reuse("reuse_towns", "盘活闲置校产：集镇幼儿园2所", "Idle sites: 2 kindergartens in the towns", 2019,
              [("idle11", 9), ("idle23", 9)]),
        reuse("reuse_villages", "盘活闲置校产：乡村幼儿园2所", "Idle sites: 2 village kindergartens", 2019,
              [("idle37", 6), ("idle63", 6)]),
        {"id": "new_primary", "name": guess("开发区新建小学", "New primary school in the development zone"), "kind": "new",
         "first_year": 2019, "phase_in": 2, "effects": [at("devzone_primary", "primary", 36)], "cost_years": [2017, 2018],
         "floor_area": 13000, "land": 33000},
        {"id": "new_junior", "name": guess("开发区新建初中", "New junior school in the development zone"), "kind": "new",
         "first_year": 2020, "phase_in": 2, "effects": [at("devzone_junior", "junior", 24)], "cost_years": [2018, 2019],
         "floor_area": 10800, "land": 24000},
        {"id": "merged", "name": guess(f"山区{len(small)}所小学撤并", f"{len(small)} primary schools of the hills merged"),
         "kind": "merger", "first_year": 2017,
         "closures": [{"school": closed, "receiver": f"hills_p{(1, 2, 4, 5, 7)[k % 5]}"}
                      for k, closed in enumerate(small)]},
    ]


def admissions():
    """Z1: catchment, lottery for what is left, points for new residents' children."""
    bins = [{"from": low, "to": low + 20, "children": count} for low, count in ((40, 250), (60, 250), (80, 100))]
    return [
        {"zone": "devzone", "stage": "primary", "registered_share": 0.7, "special": 15, "reserved": 20, "point_bins": bins,
         "redirect": ["new_town", "east"]},
        {"zone": "east", "stage": "primary", "registered_share": 0.85, "special": 10, "reserved": 10,
         "lottery": {"applicants": 420, "twins": 6, "triplets": 1}, "redirect": ["west"]},
        {"school": "old_town_p2", "stage": "primary", "registered_share": 0.8, "lottery": {"share": 0.03, "twins": 2}},
    ]


def sources():
    """Where the figures come from."""
    zh, en = REPORT
    local = lambda field, row, told_zh, told_en, date=BASE: source(
        field, "local", f"{zh}（{row}）：{told_zh}", f"{en} ({in_english(row)}): {told_en}", date)
    # What the document says, with figures that are estimated.
    drawn = lambda field, row, told_zh, told_en, date=BASE: source(
        field, "estimate", f"{zh}（{row}）：{told_zh}", f"{en} ({in_english(row)}): {told_en}", date)
    estimate = lambda field, zh, en, date=BASE: source(field, "estimate", zh, en, date)
    every = [zone[0] for zone in ZONES]
    return [
        source("county", "local", *REPORT, BASE),
        local("base_year", "Z1—Z6", "材料所见年份均印作2016年（转载件数字有脱落），以2016学年为基期",
              "the copy prints 2016 for every year (some figures of it are mutilated); the school year 2016 is the base"),
        estimate("horizon", "推演15年", "Projected over 15 years"),
        estimate("births.by_year", f"规则：全国出生数×系数，使2016年6岁儿童等于小学新生{ENTRANTS['primary']}人",
                 f"Rule: national births × a factor such that the children of age 6 in 2016 are the {ENTRANTS['primary']:,} entrants "
                 "of primary school", 2024),
        estimate("births.change", "2025年按全国792万÷954万；2026年起每年-2%为假设",
                 "2025 as national births, 7.92 ÷ 9.54 million; −2% a year from 2026 is an assumption", 2026),
        estimate("gross_ratio", "浙江县市学前三年毛入园率普遍在97%以上，取98%",
                 "Counties of Zhejiang report gross enrolment above 97%; taken as 98%"),
        estimate("sharing", "划片招生，跨片调剂有限（初始0.2）；幼儿园不划片取1",
                 "Catchments with few exceptions: 0.2; kindergartens have none: 1"),
        *[drawn(f"zones[{zone}].sharing", "Z6", "6所教育集团学校整合提升；集团内共享取0.6，为估计",
                "six groups of schools re-formed; that 0.6 of the excess is shared in them is an estimate") for zone in GROUPED],
        estimate("zones", "片区与占比为判断值。规则：适龄儿童2.75万（Z1，原文脱小数点）按2016年全国小学、初中招生数1752万、"
                 "1487万分为小学新生14875、初中新生12625；其余年级按全国同龄出生数，初中就学比0.85（部分新居民子女回原籍）；幼儿按98%；各片区按占比",
                 "Zones and their shares are judgements. Rule: 27,500 children of age (Z1; the copy dropped the decimal point) are "
                 "14,875 entrants of primary and 12,625 of junior school, as the 17.52 and 14.87 million of the country in 2016; "
                 "other grades as national births of that age; 0.85 attend junior school here (some children of new residents go "
                 "home for it); kindergarten 98%; zones by their shares"),
        *[estimate(f"zones[{zone}].rooms", "规则：教室=在园幼儿÷每班城区31、集镇29、乡村25人；公办、普惠按35%、40%（城区）至"
                   "60%、40%（乡村）", "Rule: rooms = children ÷ 31 a class in the city, 29 in towns, 25 in villages; public and "
                   "inclusive 35% and 40% in the city to 60% and 40% in villages") for zone in every],
        *[estimate(f"zones[{zone}].migrants_in_public", "判断值；新居民子女积分入学（Z1）",
                   "Judgement; new residents' children are admitted by points (Z1)") for zone in every],
        drawn("schools", "Z2、Z4", "62所达标、占40.5%，即153所：小学105、初中34、九年一贯制14为估计；闲置校产92处，分片、"
              "面积为估计。教室按班额小学28—47、初中36—50人；学生按教室×拥挤程度分到各校，取整；62所的教学、运动场地达到"
              "生均标准，其余运动场地不足；教职工按国家标准×城区0.96、集镇1.02、乡村1.12",
              "62 schools meet the standard, 40.5%, so there are 153: 105 primary, 34 junior and 14 nine-year ones are an estimate; "
              "92 idle sites, their zones and areas are estimates. Rooms by class size, 28–47 in primary, 36–50 in junior; pupils "
              "by rooms × crowding, made whole; 62 schools have the teaching and sports areas asked for, the others lack sports "
              "grounds; staff by the national ratio × 0.96 in the city, 1.02 in towns, 1.12 in villages"),
        drawn("projects", "Z2", "盘活92处闲置校产、建设优质幼儿园；选址、班数、年份、造价（改造2000、新建3500元/㎡）为估计",
              "idle sites put to use, good kindergartens built from them; which ones, rooms, years and costs (2,000 yuan/m² for "
              "re-use, 3,500 for new building) are estimates"),
        drawn("projects[merged]", "Z5", "因撤并和集团化办学超编的富余教师有序分流；撤并5所山区小学为估计",
              "staff made redundant by mergers and groups are moved; that 5 primary schools of the hills merge is an estimate"),
        estimate("arrivals", "判断值：开发区每年净增新居民子女小学200人、初中60人，2026年起减半",
                 "Judgement: 200 primary and 60 junior pupils of new residents a year in the development zone, half as many from 2026"),
        drawn("admissions", "Z1", "按施教区就近分批招生，空余学额公开摇号，新居民子女积分入学；人数、积分为估计",
              "by catchment, what is left by public lottery, new residents' children by points; numbers and points are estimates"),
        drawn("resources.recruits", "Z5", "当年招录新教师305名；幼儿园60、小学150、初中95为估计，以后每年同样",
              "305 recruits in the year; 60 for kindergarten, 150 primary, 95 junior are an estimate, as many each later year"),
        estimate("resources.spent_before", "规则：上年学生按同数、生均少100元（Z3）", "Rule: as many pupils, 100 yuan less each (Z3)"),
        estimate("norms.funding", "东部基准定额小学650、初中850元，浙江高于基准，取750、950元；幼儿园600元",
                 "Benchmark of the east: primary 650, junior 850 yuan; Zhejiang pays more: 750, 950; kindergarten 600"),
        local("norms.funding_growth", "Z3", "义务教育生均公用经费再提高100元；以后每年同样为假设",
              "operating money a pupil rises by another 100 yuan; that it goes on so is an assumption"),
        local("norms.lines", "Z4", "达标学校62所、占40.5%", "62 schools meet the standard, 40.5%"),
        estimate("zones[old_town].private_share", "判断值", "Judgement"),
        *[estimate(f"zones[{zone}].private_share", "判断值", "Judgement") for zone in every[1:5]],
    ]


def scenario():
    """The workspace's only scenario."""
    by_zone = pupils()
    rows = schools(by_zone)
    for zone, count in by_zone.items():
        enter_pupils(rows, zone, count)
    equip(rows)
    assert len(rows) == 153
    places = zones(by_zone)
    enter_resources(places, rows, None)
    for zone in places:
        zone["staff"] = {"kindergarten": zone["staff"]["kindergarten"]}
    sites = idle_sites()
    assert len(sites) == 92
    new = [school("devzone_primary", "devzone", guess("开发区新建小学", "Development zone, new primary school"), "primary", {}),
           school("devzone_junior", "devzone", guess("开发区新建初中", "Development zone, new junior school"), "junior", {})]
    total = lambda stage: sum(count[grade] for count in by_zone.values() for grade in GRADES[stage])
    flow = lambda stage, count: {"zone": "devzone", "stage": stage, "counted": "flow",
                                 "by_year": {"2017": count, "2026": count // 2}}
    return {
        "id": "zhejiang", "name": name("浙江某县级市·教育局汇报", "A county-level city of Zhejiang"),
        "note": name("材料原文的数：Z1—Z6（2.75万名适龄儿童、92处闲置校产、62所达标校占40.5%、新教师305名、生均再提高100元）。"
                     "分片区、分学校的数按写明的规则估计，请用本地数据替换。材料没有市名。",
                     "Figures of the report itself: Z1–Z6 (27,500 children of age, 92 idle sites, 62 schools that meet the standard, "
                     "40.5%, 305 recruits, 100 yuan more a pupil). Those by zone and school are estimates whose rule is given: "
                     "please replace them with local data. The report does not name the city."),
        "county": name("浙江某县级市", "A county-level city of Zhejiang"), "base_year": BASE, "horizon": 15,
        "births": {"by_year": {str(year): count for year, count in BIRTHS.items()}, "change": {"2025": -0.17, "2026": -0.02}},
        "gross_ratio": 0.98,
        "sharing": dict(zip(STAGES, (1, 0.2, 0.2))),
        "zones": places,
        "arrivals": [flow("primary", 200), flow("junior", 60)],
        "projects": projects(rows), "schools": rows + sites + new, "admissions": admissions(),
        "resources": {
            "recruits": [{"stage": stage, "by_year": {str(BASE + 1): count}} for stage, count in zip(STAGES, (60, 150, 95))],
            "spent_before": {"kindergarten": total("kindergarten") * 500, "primary": total("primary") * 650,
                             "junior": total("junior") * 850},
        },
        "norms": {"funding": dict(zip(STAGES, (600, 750, 950))), "funding_growth": {"yuan": 100},
                  "lines": {"schools": 0.405, "townships": None}},
        "sources": sources() + resource_sources(places, BASE),
    }
