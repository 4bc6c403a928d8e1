"""shawan@1: Shawan City in Xinjiang, where the town fills and the villages empty at once (S1–S12).

The plan for 2021–2025 gives targets, shares and projects, hardly a count: those are estimated here by rule.
"""

from county import GRADES, NATIONAL, STAGES, apportion, cohort, enter_pupils, enter_resources, guess, in_english, name, \
    resource_sources, school, source

PLAN = ("《沙湾市教育事业发展“十四五”规划》", "14th Five-Year Plan of Education of Shawan City")
BASE = 2020
# 301,046 residents (2020), less the regiments of the Corps, which have schools of their own.
RESIDENTS = 190_000
BIRTHS = {year: round(national * 10_000 * RESIDENTS / 1_411_780_000) for year, national in NATIONAL.items()}
# Id, name, kind, share of the children, pupils per child of that age: primary, junior, kindergarten.
ZONES = [
    ("old_town", name("老城区", "Old town"), "city", 0.29, 1.12, 1.12, 1.04),
    ("new_town", name("新城区", "New town"), "city", 0.23, 1.12, 1.10, 1.05),
    ("east", name("东部集镇", "Eastern towns"), "town", 0.13, 0.95, 0.95, 0.97),
    ("west", name("西部集镇", "Western towns"), "town", 0.12, 0.93, 0.95, 0.97),
    ("north", name("北部乡镇", "Northern townships"), "rural", 0.12, 0.80, 0.82, 0.88),
    ("south", name("南部山区", "Southern hills"), "rural", 0.06, 0.80, 0.80, 0.85),
    ("suburb", name("近郊村", "Villages near the town"), "rural", 0.05, 0.74, 0.0, 0.88),
]
# Townships with a central kindergarten (S2): zone, name, its rooms, rooms of village kindergartens.
TOWNSHIPS = [
    ("old_town", "三道河子镇", "Sandaohezi", 12, []),
    ("east", "乌兰乌苏镇", "Ulan Us", 12, [3]), ("east", "金沟河镇", "Jingouhe", 12, [3]),
    ("west", "安集海镇", "Anjihai", 12, [3]), ("west", "四道河子镇", "Sidaohezi", 9, [3]),
    ("north", "老沙湾镇", "Laoshawan", 9, [3]), ("north", "柳毛湾镇", "Liumaowan", 9, [3]),
    ("north", "西戈壁镇", "Xigebi", 4, []), ("north", "商户地乡", "Shanghudi", 4, []),
    ("south", "东湾镇", "Dongwan", 6, [3]), ("south", "博尔通古乡", "Bortunggu", 4, [3]),
    ("suburb", "大泉乡", "Daquan", 6, [3, 3]),
]
# Zone, name, kind, rooms of primary and junior, crowding.
SCHOOLS = [
    ("p1", "old_town", name("沙湾市第一小学", "Shawan No. 1 primary school"), "primary", 24, 0, 1.06),
    ("p2", "old_town", name("沙湾市第二小学", "Shawan No. 2 primary school"), "primary", 21, 0, 1.0),
    ("p3", "old_town", name("沙湾市第三小学", "Shawan No. 3 primary school"), "primary", 20, 0, 0.97),
    ("p4", "old_town", name("沙湾市第四小学", "Shawan No. 4 primary school"), "primary", 18, 0, 0.95),
    ("p5", "new_town", name("沙湾市第五小学", "Shawan No. 5 primary school"), "primary", 21, 0, 1.03),
    ("p6", "new_town", name("沙湾市第六小学", "Shawan No. 6 primary school"), "primary", 18, 0, 0.97),
    ("p7", "new_town", name("沙湾市第七小学", "Shawan No. 7 primary school"), "primary", 26, 0, 1.0),
    ("j2", "old_town", guess("沙湾市第二中学", "Shawan No. 2 junior school"), "junior", 0, 21, 1.03),
    ("j3", "old_town", guess("沙湾市第三中学", "Shawan No. 3 junior school"), "junior", 0, 20, 0.97),
    ("j5", "new_town", guess("沙湾市第五中学", "Shawan No. 5 junior school"), "junior", 0, 30, 1.0),
    ("wlws", "east", guess("乌兰乌苏镇学校", "Ulan Us school"), "nine_year", 18, 10, 1.0),
    ("jgh", "east", guess("金沟河镇学校", "Jingouhe school"), "nine_year", 12, 9, 1.0),
    ("wlws2", "east", guess("乌兰乌苏镇村小", "Ulan Us village school"), "primary", 6, 0, 0.8),
    ("jgh2", "east", guess("金沟河镇村小", "Jingouhe village school"), "primary", 6, 0, 0.8),
    ("ajh", "west", guess("安集海镇学校", "Anjihai school"), "nine_year", 18, 9, 1.0),
    ("sdhz", "west", guess("四道河子镇学校", "Sidaohezi school"), "nine_year", 12, 9, 1.0),
    ("ajh2", "west", guess("安集海镇村小", "Anjihai village school"), "primary", 6, 0, 0.8),
    ("lsw", "north", guess("老沙湾镇学校", "Laoshawan school"), "nine_year", 12, 8, 1.0),
    ("lmw", "north", guess("柳毛湾镇学校", "Liumaowan school"), "nine_year", 12, 6, 1.0),
    ("xgb", "north", guess("西戈壁镇学校", "Xigebi school"), "nine_year", 8, 4, 1.0),
    ("shd", "north", guess("商户地乡学校（2019年撤并初中部）", "Shanghudi school, junior classes closed in 2019"), "primary",
     8, 0, 0.9),
    ("lsw2", "north", guess("老沙湾镇教学点", "Laoshawan teaching point"), "teaching_point", 3, 0, 0.6),
    ("dw", "south", guess("东湾镇学校", "Dongwan school"), "nine_year", 12, 6, 1.0),
    ("btg", "south", guess("博尔通古乡学校", "Bortunggu school"), "nine_year", 6, 4, 1.0),
    ("dw2", "south", guess("东湾镇教学点", "Dongwan teaching point"), "teaching_point", 3, 0, 0.6),
    ("dq", "suburb", guess("大泉乡学校（2019年撤并初中部）", "Daquan school, junior classes closed in 2019"), "primary", 9, 0,
     1.0),
    ("sdhz2", "suburb", guess("三道河子镇村小", "Sandaohezi village school"), "primary", 6, 0, 0.8),
]
KINDERGARTENS = [
    ("k1", "old_town", name("沙湾市第一幼儿园", "Shawan No. 1 kindergarten"), 21, 1.08, "public"),
    ("k2", "old_town", guess("沙湾市第二幼儿园", "Shawan No. 2 kindergarten"), 15, 1.03, "public"),
    ("i1", "old_town", guess("老城区普惠园1", "Old town inclusive kindergarten 1"), 9, 0.95, "inclusive"),
    ("i2", "old_town", guess("老城区普惠园2", "Old town inclusive kindergarten 2"), 9, 0.95, "inclusive"),
    ("k3", "new_town", guess("沙湾市第三幼儿园", "Shawan No. 3 kindergarten"), 18, 1.0, "public"),
    ("k4", "new_town", guess("沙湾市第四幼儿园", "Shawan No. 4 kindergarten"), 15, 1.0, "public"),
    ("i3", "new_town", guess("新城区普惠园1", "New town inclusive kindergarten 1"), 12, 0.97, "inclusive"),
    ("i4", "new_town", guess("新城区普惠园2", "New town inclusive kindergarten 2"), 9, 0.97, "inclusive"),
]
VILLAGES = {"east": 18, "west": 20, "north": 26, "south": 12, "suburb": 10}


def schools():
    """Schools of the base year, sites closed in 2019, and schools to be built."""
    rows = []
    for identity, zone, named, kind, primary, junior, crowd in SCHOOLS:
        rooms = {stage: count for stage, count in zip(STAGES[1:], (primary, junior)) if count}
        rows.append(school(identity, zone, named, kind, rooms, crowd))
    for identity, zone, named, rooms, crowd, ownership in KINDERGARTENS:
        rows.append(school(identity, zone, named, "kindergarten", {"kindergarten": rooms}, crowd, ownership=ownership))
    for place, (zone, zh, en, rooms, villages) in enumerate(TOWNSHIPS, 1):
        rows.append(school(f"c{place}", zone, guess(f"{zh}中心幼儿园", f"{en} central kindergarten"), "kindergarten",
                           {"kindergarten": rooms}, central=True))
        for number, count in enumerate(villages, 1):
            rows.append(school(f"v{place}_{number}", zone, guess(f"{zh}村级幼儿园{number}", f"{en} village kindergarten {number}"),
                               "kindergarten", {"kindergarten": count}, 0.8))
    new = [
        school("closed1", "north", guess("商户地乡原村幼儿园（2019年撤并）", "Shanghudi village kindergarten, closed in 2019"),
               "idle_site", {}),
        school("closed2", "suburb", guess("大泉乡原村幼儿园（2019年撤并）", "Daquan village kindergarten, closed in 2019"),
               "idle_site", {}),
        school("kaixuan", "old_town", name("凯旋路幼儿园", "Kaixuan Road kindergarten"), "kindergarten", {}),
        school("p8", "new_town", guess("沙湾市第八小学", "Shawan No. 8 primary school"), "primary", {}),
    ]
    return rows, new


def zones():
    """The zones with children and pupils."""
    rows = []
    kindergarten = [round(cohort(BIRTHS, BASE, 3 + k) * ratio) for k, ratio in enumerate((0.96, 0.98, 1.0))]
    parts = [apportion(total, [zone[3] * zone[6] for zone in ZONES]) for total in kindergarten]
    for place, (identity, named, kind, share, primary, junior, _) in enumerate(ZONES):
        zone = {
            "id": identity, "name": named, "kind": kind,
            "children": [round(cohort(BIRTHS, BASE, age) * share) for age in range(6)],
            "kindergarten": [parts[k][place] for k in range(3)],
            "pupils": [round(cohort(BIRTHS, BASE, 6 + g) * share * (primary if g < 6 else junior)) for g in range(9)],
            "retention": [1, 1, 1, 1, 1, 1] + [0.99967] * 6 + [0.99766] * 3,
        }
        if kind == "rural":
            zone["boarding_share"] = {"primary": 0.1, "junior": 0.5}
        if identity in VILLAGES:
            zone["villages"] = {"count": VILLAGES[identity], "within_reach": VILLAGES[identity]}
        if kind == "city":
            zone["migrants_in_public"] = 1
        rows.append(zone)
    return rows


def projects():
    """S2, S3, S6, S7."""
    at = lambda school, stage, rooms: {"school": school, "stage": stage, "rooms": rooms}
    return [
        {"id": "kaixuan", "name": name("新建凯旋路幼儿园", "Kaixuan Road kindergarten"), "kind": "new", "first_year": 2023,
         "effects": [at("kaixuan", "kindergarten", 12)], "cost_years": [2021, 2022], "floor_area": 4300, "land": 5400},
        {"id": "first_kindergarten", "name": name("第一幼儿园教辅用房", "First Kindergarten extension"),
         "kind": "extension", "first_year": 2022, "effects": [at("k1", "kindergarten", 3)], "cost_years": [2021],
         "floor_area": 1500},
        {"id": "capacity", "name": name("城区教育资源扩容：扩建", "Urban capacity: extensions"), "kind": "extension",
         "first_year": 2022, "phase_in": 2,
         "effects": [at("p3", "primary", 6), at("p5", "primary", 6), at("j3", "junior", 6), at("j5", "junior", 6)],
         "cost_years": [2021, 2022], "floor_area": 11200},
        {"id": "p8", "name": guess("城区教育资源扩容：新建第八小学", "Urban capacity: new No. 8 primary school"),
         "kind": "new", "first_year": 2024, "phase_in": 2, "effects": [at("p8", "primary", 24)],
         "cost_years": [2022, 2023], "floor_area": 8600, "land": 23100},
        {"id": "pooled", "name": guess("农村小规模学校整合", "Small rural schools pooled"), "kind": "merger",
         "first_year": 2023,
         "closures": [{"school": "lsw2", "receiver": "lsw"}, {"school": "dw2", "receiver": "dw"},
                      {"school": "sdhz2", "receiver": "p7"}]},
    ]


def sources():
    """Where the figures come from."""
    zh, en = PLAN
    official = lambda field, row, told_zh, told_en, date=2021: source(
        field, "official", f"{zh}（{row}）：{told_zh}", f"{en} ({in_english(row)}): {told_en}", date)
    # What the document says, with figures that are estimated.
    drawn = lambda field, row, told_zh, told_en, date=2021: source(
        field, "estimate", f"{zh}（{row}）：{told_zh}", f"{en} ({in_english(row)}): {told_en}", date)
    estimate = lambda field, zh, en, date=2020: source(field, "estimate", zh, en, date)
    return [
        source("county", "official", *PLAN, 2021),
        official("base_year", "S1—S12", "规划期2021—2025年，以2020学年为基期", "for 2021–2025; the school year 2020 is the base"),
        estimate("horizon", "推演15年", "Projected over 15 years"),
        estimate("births.by_year", "规则：全国出生数×地方学校服务人口19万÷141178万。2020年普查常住301046人（百科转引），"
                 "扣除自办学校的兵团团场，取19万", "Rule: national births × 190,000 residents ÷ 1,411.78 million. 301,046 residents "
                 "in the census of 2020 (as an encyclopedia quotes it), less the regiments of the Corps, which run schools of "
                 "their own: taken as 190,000", 2024),
        estimate("births.change", "2025年按全国792万÷954万；2026年起每年-2%为假设",
                 "2025 as national births, 7.92 ÷ 9.54 million; −2% a year from 2026 is an assumption", 2026),
        official("gross_ratio", "S4", "学前三年毛入园率98%", "three-year gross enrolment in kindergarten 98%", 2020),
        official("kindergarten_target", "S4", "到2025年学前三年毛入园率99%以上", "99% or more by 2025", 2025),
        estimate("urbanisation", "2020年普查城镇150317人÷301046人（百科转引）；塔城地区2023年末62.18%，假设2030年65%",
                 "150,317 of 301,046 residents urban in 2020 (as an encyclopedia quotes the census); the prefecture had 62.18% "
                 "at the end of 2023; assumed: 65% in 2030", 2023),
        estimate("sharing", "幼儿园不划片取1；小学、初中划片取0", "Kindergartens have no catchments: 1; schools have: 0"),
        estimate("zones", "片区按乡镇概括，儿童占比为判断值。规则：各龄儿童=全市同龄人×占比；小学、初中学生=同龄儿童×"
                 "城区1.12、1.1，集镇0.94、0.95，乡村0.74—0.8、0.8（S5：城区流入、农村被动小班化）；近郊村初中2019年"
                 "撤并（S3），学生进城；在园按小中大班96%、98%、100%（S4）分",
                 "Zones summed up from townships, their shares of the children are judgements. Rule: children = those of the age "
                 "in the whole city × share; primary and junior pupils = children × 1.12 and 1.1 in the town, 0.94 and 0.95 in "
                 "the small towns, 0.74–0.8 and 0.8 in the villages (S5: the town draws pupils, village classes shrink); the "
                 "villages near the town lost their junior classes in 2019 (S3), those pupils go to town; kindergarten classes "
                 "by 96%, 98%, 100% (S4)"),
        *[official(f"zones[{zone[0]}].retention", "S1", "小学六年巩固率99.8%、初中三年99.3%",
                   "six-year retention in primary 99.8%, three-year in junior 99.3%", 2020) for zone in ZONES],
        *[drawn(f"zones[{zone}].villages", "S2", "各乡镇场有一所公办中心幼儿园、三公里范围内有一所村级幼儿园；村数为估计",
                   "a public central kindergarten in every township, a village kindergarten within 3 km; the number of villages "
                   "is an estimate", 2020) for zone in VILLAGES],
        estimate("schools", "校名：第七小学、第一幼儿园、凯旋路幼儿园见规划（S3、S6），第一至第六小学按序号推定，带“（估）”的"
                 "按乡镇编号。22所新建、续建园（S2）=12所乡镇中心园+10所村级园。教室按班额：城区约52人、集镇约38人、"
                 "乡村约25人；学生按教室×拥挤程度分到各校，取整",
                 "Names: No. 7 primary school, First Kindergarten and Kaixuan Road kindergarten are in the plan (S3, S6), Nos. 1–6 "
                 "follow from the number, those marked “(est.)” are numbered by township. The 22 new kindergartens (S2) = 12 central "
                 "ones + 10 in villages. Rooms by class size: about 52 in the town, 38 in small towns, 25 in villages; pupils by "
                 "rooms × crowding, made whole"),
        estimate("links", "城镇化去向：新城区60%、老城区40%；近郊村小学升初中全部进城（S3）",
                 "Where people move: 60% to the new town, 40% to the old; all who finish primary in the villages near the town go "
                 "to its junior schools (S3)"),
        drawn("projects", "S6、S7", "新建凯旋路幼儿园、第一幼儿园教辅用房；城区教育资源扩容。班数、年份、面积为估计，"
                 "造价按新建3500、改扩建2000元/㎡", "Kaixuan Road kindergarten, First Kindergarten extension, urban capacity; rooms, "
                 "years and areas are estimates, costs by 3,500 and 2,000 yuan/m²", 2025),
        estimate("projects[pooled]", "规划S3的做法（2019年撤并2所初中部、2所幼儿园）延续到三所小规模学校，为假设",
                 "What was done in 2019 (S3) goes on with three small schools, an assumption", 2023),
        estimate("resources.recruits", "规划S8：五年补充教师479名；假设每年96名，幼儿园30、小学40、初中26",
                 "S8: 479 teachers in five years; assumed: 96 a year, 30 for kindergarten, 40 primary, 26 junior", 2021),
        drawn("resources.disabled_enrolled", "S12", "残疾适龄儿童入学率到2025年100%；2020年97%为估计",
                 "all children with disabilities enrolled by 2025; 97% in 2020 is an estimate", 2025),
        estimate("resources.devices", "规则：现有生机比约12：1（目标10：1，S10）", "Rule: 12 pupils a computer now (target 10, S10)"),
        official("norms.pupils_per_device", "S10", "生机比10：1", "10 pupils a computer"),
        official("norms.staff_per_device", "S10", "师机比1：1", "a computer for each teacher"),
        estimate("norms.disabled_per_1000", "判断值，每千名适龄儿童约3人", "Judgement: about 3 per 1,000 children of school age"),
        *[estimate(f"zones[{zone[0]}].boarding_share", "判断值", "Judgement") for zone in ZONES if zone[2] == "rural"],
        *[estimate(f"zones[{zone[0]}].migrants_in_public", "规划提出完善进城务工人员子女平等接受义务教育政策；取全部在公办",
                   "The plan asks for equal schooling of in-comers' children; all taken to be in public schools")
          for zone in ZONES if zone[2] == "city"],
        estimate("norms.funding", "国家基准定额：小学650元、初中850元（2023年前）；幼儿园500元为估计",
                 "National benchmark before 2023: primary 650 yuan, junior 850; kindergarten 500 is an estimate"),
        official("norms.lines", "S1、S4、S9", "毛入园率99%、普惠100%、九年巩固率99.6%；优质均衡指标（S9）用国家标准",
                 "gross enrolment 99%, inclusive 100%, nine-year retention 99.6%; the indicators of S9 by the national lines", 2025),
    ]


def scenario():
    """The workspace's only scenario."""
    rows, new = schools()
    places = zones()
    for zone in places:
        enter_pupils(rows, zone["id"], zone["kindergarten"] + zone["pupils"])
    board = {"primary": 0.1, "junior": 0.5}
    enter_resources(places, rows, {"rural": board})
    pupils = [sum(one["pupils"][grade] for one in rows for grade in GRADES[stage]) for stage in STAGES]
    by_stage = lambda *figures: dict(zip(STAGES, figures))
    to_town = [{"from": zone, "to": to, "by": "target", "weight": weight}
               for zone in ("north", "south", "suburb") for to, weight in (("new_town", 0.6), ("old_town", 0.4))]
    return {
        "id": "shawan", "name": name("沙湾市·“十四五”规划", "Shawan City, plan for 2021–2025"),
        "note": name("“城区流入人口大……农村被动‘小班化’与城镇被动‘大班化’并存”（规划S5）：同一年里城区小学缺学位、北部和"
                     "南部乡镇空着。规划原文的数：S1、S2、S4、S6—S10、S12；人数、班数按写明的规则估计，请用本地数据替换。",
                     "The town draws pupils while village classes shrink, both at once (S5): in one year the town's primary "
                     "schools are short of places and those of the northern and southern townships stand empty. Figures of the "
                     "plan itself: S1, S2, S4, S6–S10, S12; pupils and rooms are estimates whose rule is given: please replace "
                     "them with local data."),
        "county": name("沙湾市", "Shawan City"), "base_year": BASE, "horizon": 15,
        "births": {"by_year": {str(year): count for year, count in BIRTHS.items() if year >= 2005},
                   "change": {"2025": -0.17, "2026": -0.02}},
        "gross_ratio": 0.98, "kindergarten_target": {"year": 2025, "ratio": 0.99},
        "urbanisation": {"now": 0.5, "target": 0.65, "year": 2030},
        "sharing": by_stage(1, 0, 0),
        "zones": places,
        "links": to_town + [{"from": "suburb", "to": "old_town", "by": "hand", "at_entry": {"junior": 1}}],
        "projects": projects(), "schools": rows + new,
        "resources": {
            "recruits": [{"stage": stage, "by_year": {"2021": count}} for stage, count in zip(STAGES, (30, 40, 26))],
            "devices": by_stage(0, round(pupils[1] / 12), round(pupils[2] / 12)),
            "disabled_enrolled": {"2020": 0.97, "2025": 1},
        },
        "norms": {"pupils_per_device": 10, "staff_per_device": 1, "disabled_per_1000": 3,
                  "funding": by_stage(500, 650, 850),
                  "lines": {"gross_enrolment": 0.99, "inclusive": 1, "retention": 0.996}},
        "sources": sources() + resource_sources(places),
    }
