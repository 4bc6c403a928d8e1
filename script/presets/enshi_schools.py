"""The schools of Enshi City: those the plan names, and by rule as many others as it and the statistics count.

118 kindergartens (E16): 73 in the urban zones (E3), 14 central, 16 private and 15 others in the country (E2).
107 primary schools and 29 junior ones with 5 nine-year schools among them (2022); 3 twelve-year schools besides.
78 village schools have an attached class (E2). Rooms are those of the zones of enshi@1.
"""

from county import guess, name, school

TOWNSHIPS = [
    ("崔家坝镇", "Cuijiaba"), ("板桥镇", "Banqiao"), ("白杨坪镇", "Baiyangping"), ("三岔镇", "Sancha"),
    ("盛家坝镇", "Shengjiaba"), ("新塘乡", "Xintang"), ("红土乡", "Hongtu"), ("沙地乡", "Shadi"),
    ("太阳河乡", "Taiyanghe"), ("屯堡乡", "Tunpu"), ("白果乡", "Baiguo"), ("芭蕉侗族乡", "Bajiao"), ("沐抚", "Mufu"),
]
# Short id, zone, its name in names of schools.
URBAN = [
    ("ot", "old_town", "老城区", "Old town"),
    ("xd", "xiaoduchuan", "小渡船", "Xiaoduchuan"),
    ("cb", "chengbei", "城北", "Northern new town"),
    ("ql", "qiliping", "七里坪", "Qiliping"),
    ("lf", "longfeng", "龙凤镇", "Longfeng"),
]
VILLAGES = [
    ("nv", "near_villages", "近郊", "Near villages"),
    ("ev", "east_villages", "东部", "Eastern villages"),
    ("wv", "west_villages", "西部", "Western villages"),
]
ORDINALS = "一二三四五六七八九十"

# By zone: name or None (numbered), rooms, crowding.
PRIMARY = {
    "old_town": [("桂花园小学", "Guihuayuan", 36, 1.07), ("四维街小学", "Siweijie", 24, 1.03),
                 ("江城希望小学", "Jiangcheng Hope", 24, 0.98), (None, None, 24, 0.98), (None, None, 18, 0.93),
                 (None, None, 17, 0.92)],
    "xiaoduchuan": [("逸夫小学", "Yifu", 36, 1.07), ("红庙小学", "Hongmiao", 36, 1.0),
                    ("高桥坝小学", "Gaoqiaoba", 30, 0.97), ("耿家坪小学", "Gengjiaping", 24, 0.97),
                    (None, None, 22, 0.94)],
    "chengbei": [("虎民路小学", "Huminlu", 36, 1.06), (None, None, 30, 0.97), (None, None, 22, 0.95)],
    "qiliping": [("七里坪小学", "Qiliping", 36, 1.04), (None, None, 24, 0.97), (None, None, 14, 0.95)],
    "longfeng": [(None, None, 36, 1.04), (None, None, 24, 1.0), (None, None, 24, 0.98), (None, None, 16, 0.96),
                 (None, None, 12, 0.95)],
}
JUNIOR = {
    "old_town": [(None, None, 28, 1.03), (None, None, 24, 0.96)],
    "xiaoduchuan": [("小渡船中学", "Xiaoduchuan", 26, 1.04), (None, None, 18, 0.94)],
    "chengbei": [(None, None, 18, 1.03)],
    "qiliping": [("七里坪中学", "Qiliping", 23, 1.0)],
    "longfeng": [(None, None, 21, 1.02), (None, None, 18, 0.98)],
}
# Nine- and twelve-year schools: the plan names four of the seven private ones.
THROUGH = [
    ("ot_yingcai", "old_town", name("英才学校", "Yingcai school"), "private", 31, 25),
    ("xd_wuling", "xiaoduchuan", name("武陵国际实验学校", "Wuling International Experimental school"), "private", 30, 21),
    ("xd_bowen", "xiaoduchuan", name("博文学校", "Bowen school"), "private", 16, 14),
    ("cb_hongli", "chengbei", name("宏立实验学校", "Hongli Experimental school"), "private", 30, 24),
    ("cb_private", "chengbei", guess("城北民办学校", "Northern new town private school"), "private", 18, 12),
    ("ql_private", "qiliping", guess("七里坪民办学校", "Qiliping private school"), "private", 20, 15),
    ("lf_private", "longfeng", guess("龙凤镇民办学校", "Longfeng private school"), "private", 23, 18),
    ("cb_siyuan", "chengbei", name("思源实验学校", "Siyuan Experimental school"), "public", 24, 11),
]
# Kindergartens of the urban zones: public, inclusive, other private; the first rooms of the last are put right (E13).
PUBLIC_KINDERGARTENS = {
    "old_town": [(name("市中心幼儿园", "City Central kindergarten"), 24),
                 (name("州委幼儿园", "Prefecture Committee kindergarten"), 24), (None, 18)],
    "xiaoduchuan": [(None, 25), (None, 24)],
    "chengbei": [(None, 16), (None, 15)],
    "qiliping": [(name("七里坪中心幼儿园", "Qiliping Central kindergarten"), 17)],
    "longfeng": [(None, 15), (None, 14)],
}
INCLUSIVE_KINDERGARTENS = {"old_town": (94, 9), "xiaoduchuan": (112, 11), "chengbei": (92, 9), "qiliping": (57, 6),
                           "longfeng": (88, 8)}
TURNED = {"old_town": ["public"], "xiaoduchuan": ["inclusive", "public", "public"], "chengbei": ["public"] * 2,
          "qiliping": ["public"], "longfeng": ["public"] * 2}
PRIVATE_KINDERGARTENS = {"old_town": (35, 3), "xiaoduchuan": (42, 3), "chengbei": (40, 3), "qiliping": (19, 1),
                         "longfeng": (16, 1)}
# Villages: primary schools of 6 rooms, of 5, of 4, teaching points of 1, attached classes at points, junior rooms,
# kindergartens: public and inclusive by rooms.
COUNTRY = {
    "near_villages": (7, 0, 8, 9, 8, 15, [2, 2], [4]),
    "east_villages": (11, 0, 17, 19, 8, 26, [3, 2, 2], [3, 2]),
    "west_villages": (3, 1, 12, 12, 3, 14, [2, 1], [3]),
}


def even(total, parts):
    """A number of rooms in parts that differ by at most one, the larger first."""
    return [total // parts + (place < total % parts) for place in range(parts)]


def numbered(zh, en, kind_zh, kind_en, number):
    """“老城区第二小学（估）”."""
    ordinal = ORDINALS[number - 1] if number <= 10 else str(number)
    return guess(f"{zh}第{ordinal}{kind_zh}", f"{en} No. {number} {kind_en}")


def urban_kindergartens(short, zone, zh, en):
    """Kindergartens of an urban zone; those that are to be put right first among the private ones."""
    rows = []
    for number, (named, rooms) in enumerate(PUBLIC_KINDERGARTENS[zone], 1):
        named = named or numbered(zh, en, "公办幼儿园", "public kindergarten", number)
        rows.append(school(f"{short}_k{number}", zone, named, "kindergarten", {"kindergarten": rooms}, 30.5))
    for number, rooms in enumerate(even(*INCLUSIVE_KINDERGARTENS[zone]), 1):
        named = guess(f"{zh}普惠园{number}", f"{en} inclusive kindergarten {number}")
        rows.append(school(f"{short}_i{number}", zone, named, "kindergarten", {"kindergarten": rooms}, 29.5,
                           ownership="inclusive"))
    for number, _ in enumerate(TURNED[zone], 1):
        named = guess(f"{zh}待治理配套园{number}", f"{en} estate kindergarten {number}, to be put right")
        rows.append(school(f"{short}_e{number}", zone, named, "kindergarten", {"kindergarten": 7}, 27.5,
                           ownership="private"))
    for number, rooms in enumerate(even(*PRIVATE_KINDERGARTENS[zone]), 1):
        named = guess(f"{zh}民办园{number}", f"{en} private kindergarten {number}")
        rows.append(school(f"{short}_x{number}", zone, named, "kindergarten", {"kindergarten": rooms}, 27.5,
                           ownership="private"))
    return rows


def urban(short, zone, zh, en):
    """Schools of an urban zone."""
    rows = []
    for stage, table, kind_zh, kind_en in [("primary", PRIMARY, "小学", "primary school"),
                                           ("junior", JUNIOR, "中学", "junior school")]:
        unnamed = 0
        for number, (own_zh, own_en, rooms, crowd) in enumerate(table[zone], 1):
            unnamed += own_zh is None
            first = "中心小学" if (zone, stage, number) == ("longfeng", "primary", 1) else None
            named = name(own_zh, f"{own_en} {kind_en}") if own_zh else numbered(zh, en, kind_zh, kind_en, number)
            named = guess("龙凤镇中心小学", "Longfeng central primary school") if first else named
            rows.append(school(f"{short}_{stage[0]}{number}", zone, named, stage, {stage: rooms}, crowd))
    for identity, where, named, ownership, primary, junior in THROUGH:
        if where == zone:
            rows.append(school(identity, zone, named, "nine_year", {"primary": primary, "junior": junior},
                               ownership=ownership))
    return rows + urban_kindergartens(short, zone, zh, en)


def towns():
    """Two primary schools, a junior school and a central kindergarten in each township."""
    rows = []
    for place, (zh, en) in enumerate(TOWNSHIPS, 1):
        named = guess(f"{zh}中心小学", f"{en} central primary school")
        if zh == "白杨坪镇":
            named = name("白杨坪镇中心小学", "Baiyangping central primary school")
        rows.append(school(f"t{place}_p1", "towns", named, "primary", {"primary": 9 if place <= 4 else 8}, 1.06))
        rows.append(school(f"t{place}_p2", "towns", numbered(zh, en, "小学", "primary school", 2), "primary",
                           {"primary": 6}, 0.92))
        rows.append(school(f"t{place}_j", "towns", guess(f"{zh}中学", f"{en} junior school"), "junior",
                           {"junior": 10 if place <= 4 else 9}))
        rows.append(school(f"t{place}_k", "towns", guess(f"{zh}中心幼儿园", f"{en} central kindergarten"),
                           "kindergarten", {"kindergarten": 6}, 24, central=True))
    rows.append(school("t14_k", "towns", guess("双河中心幼儿园", "Shuanghe central kindergarten"), "kindergarten",
                       {"kindergarten": 6}, 24, central=True))
    for number in range(1, 9):
        rows.append(school(f"t_k{number}", "towns", guess(f"集镇公办园{number}", f"Town public kindergarten {number}"),
                           "kindergarten", {"kindergarten": 2}, 20))
    for number in range(1, 13):
        rows.append(school(f"t_i{number}", "towns", guess(f"集镇普惠园{number}", f"Town inclusive kindergarten {number}"),
                           "kindergarten", {"kindergarten": 3}, 25, ownership="inclusive"))
    return rows


def villages(short, zone, zh, en):
    """Village schools with their attached classes, teaching points, a junior school, small kindergartens."""
    six, five, four, points, attached, junior, public, inclusive = COUNTRY[zone]
    rows = []
    for number, rooms in enumerate([6] * six + [5] * five + [4] * four, 1):
        named = guess(f"{zh}村小{number}", f"{en} school {number}")
        rows.append(school(f"{short}_p{number}", zone, named, "primary", {"kindergarten": 1, "primary": rooms},
                           {"kindergarten": 15, "primary": 1.05}))
    for number in range(1, points + 1):
        rooms = {"kindergarten": 1, "primary": 1} if number <= attached else {"primary": 1}
        named = guess(f"{zh}教学点{number}", f"{en} teaching point {number}")
        rows.append(school(f"{short}_t{number}", zone, named, "teaching_point", rooms,
                           {"kindergarten": 15, "primary": 0.7}))
    rows.append(school(f"{short}_j", zone, guess(f"{zh}初级中学", f"{en} junior school"), "junior", {"junior": junior}))
    for number, rooms in enumerate(public, 1):
        rows.append(school(f"{short}_k{number}", zone, guess(f"{zh}村级园{number}", f"{en} kindergarten {number}"),
                           "kindergarten", {"kindergarten": rooms}, 20))
    for number, rooms in enumerate(inclusive, 1):
        rows.append(school(f"{short}_i{number}", zone, guess(f"{zh}普惠园{number}", f"{en} inclusive kindergarten {number}"),
                           "kindergarten", {"kindergarten": rooms}, 25, ownership="inclusive"))
    return rows


# Classes of G1–G9 where large and super-large ones of earlier years are left (E6).
CLASSES = {"ot_p1": [7, 7, 6, 6, 5, 5, 0, 0, 0], "xd_j1": [0, 0, 0, 0, 0, 0, 10, 10, 6]}


def standing():
    """All schools of the base year."""
    rows = [row for place in URBAN for row in urban(*place)] + towns()
    rows += [row for place in VILLAGES for row in villages(*place)]
    for one in rows:
        if one["id"] in CLASSES:
            one["classes"] = [0, 0, 0] + CLASSES[one["id"]]
    return rows
