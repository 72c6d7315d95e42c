"""Facts of incidents that nobody filmed, which strangers ask about."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from made_up_facts import BRAWL, FALLEN, VAN

from tvad_desktop.domain.answers import Evidence
from tvad_desktop.domain.media import Timespan

MAN = Evidence(
    Timespan(3_610_000_000, 3_632_000_000), "center right", "center left", ("center right", "center", "center left"),
    "moving slowly to the left", 0.66, 0.1, 0.4, 0.04, datetime(2024, 12, 31, 23, 59, 50), 1, (("person", 1),),
    ("red", "black"),
)  # fmt: skip
BAG = Evidence(
    Timespan(40_000_000, 95_000_000), "lower right", "lower right", ("lower right",), "staying in place", 0.64, 0.05,
    0.06, 0.0, None, 1, (("suitcase", 1),), ("black",), False, ("object left",),
    ("object left (64%): something stays where somebody was, 55 s",),
)  # fmt: skip
FIRE = Evidence(
    Timespan(8_000_000, 20_000_000), "upper left", "upper left", ("upper left",), "staying in place", 0.9, 0.25, 0.3,
    0.01, None, 1, (), (), False, ("fire",), ("fire (88%): flames flicker in 6% of the picture, 12 s",),
)  # fmt: skip
CARS = Evidence(
    Timespan(12_000_000, 15_500_000), "center left", "lower center", ("center left", "center", "lower center"),
    "moving fast to the lower right", 0.97, 0.3, 0.25, 0.22, datetime(2025, 6, 1, 15, 30, 12), 2, (("car", 2),),
    ("red",), False, ("vehicle accident",),
    ("vehicle accident (71%): two vehicles met; one at 1.9 heights a second stopped or was turned",),
)  # fmt: skip
DOG = Evidence(
    Timespan(600_000_000, 603_400_000), "lower center", "upper left", ("lower center", "center", "upper left"),
    "moving fast to the upper left", 0.58, 0.06, 0.08, 0.18, datetime(2023, 11, 5, 2, 15, 0), 1, (("dog", 1),),
    ("brown",), around=(("dog", 1), ("person", 2)),
)  # fmt: skip
RUN = Evidence(
    Timespan(30_000_000, 34_000_000), "upper right", "center left", ("upper right", "center", "center left"),
    "moving fast to the left", 0.77, 0.05, 0.2, 0.2, None, 1, (("person", 1),), ("green",), doings=("running",),
    signs=("running (81%): 2.1 body heights a second, 3 s",), around=(("person", 7), ("car", 3)),
)  # fmt: skip
CROWD = Evidence(
    Timespan(90_000_000, 96_000_000), "center", "center", ("center",), "staying in place", 0.88, 0.6, 0.5, 0.02,
    datetime(2025, 3, 3, 12, 0, 0), 4, (("person", 6),), doings=("crowd scatters",),
    signs=("crowd scatters (70%): 6 people ran apart at once",), around=(("person", 11),),
)  # fmt: skip
GREY_CAR = Evidence(
    Timespan(0, 5_000_000), "upper left", "lower right", ("upper left", "center", "lower right"),
    "moving to the lower right", 0.93, 0.12, 0.1, 0.16, None, 1, (("vehicle", 1),), (), True,
    around=(("vehicle", 1), ("person", 14)),
)  # fmt: skip
BIKE = replace(VAN, names=(("person", 1), ("bicycle", 1)), colours=(), is_grey=True, started_at=None)
UNNAMED = replace(VAN, names=(), colours=(), started_at=None)
MOTO = Evidence(
    Timespan(14_000_000, 20_400_000),
    "center right",
    "lower left",
    ("center right", "center", "lower center", "lower left"),
    "moving fast to the lower left",
    0.88,
    0.14,
    0.22,
    0.24,
    datetime(2025, 2, 14, 18, 5, 33),
    1,
    (("motorcycle", 1), ("person", 1)),
    ("red", "black"),
    around=(("person", 5), ("car", 4), ("motorcycle", 1)),
)
GHOST = Evidence(
    Timespan(122_000_000, 125_200_000),
    "upper left",
    "upper center",
    ("upper left", "upper center"),
    "moving slowly to the right",
    0.52,
    0.04,
    0.09,
    0.03,
    None,
    1,
    (),
    (),
    True,
    around=(),
)
BLAST = Evidence(
    Timespan(61_200_000, 66_800_000),
    "center",
    "center",
    ("center",),
    "staying in place",
    0.93,
    0.8,
    0.7,
    0.01,
    datetime(2025, 7, 20, 23, 58, 0),
    1,
    (),
    (),
    doings=("explosion",),
    signs=("explosion (93%): 38% of the picture brightened at once in the colours of flames",),
    around=None,
)
WRONG = Evidence(
    Timespan(300_000_000, 309_000_000),
    "lower right",
    "upper left",
    ("lower right", "center", "upper left"),
    "moving to the upper left",
    0.71,
    0.1,
    0.08,
    0.12,
    datetime(2024, 3, 1, 7, 59, 58),
    1,
    (("car", 1),),
    ("grey",),
    doings=("wrong way",),
    signs=("wrong way (71%): against the way of 12 others, 8 s",),
    around=(("car", 13), ("truck", 2)),
)
YARD = Evidence(
    Timespan(1_500_000_000, 1_542_000_000),
    "lower left",
    "center",
    ("lower left", "lower center", "center"),
    "moving slowly to the right",
    0.79,
    0.06,
    0.25,
    0.05,
    datetime(2025, 10, 26, 1, 30, 0),
    2,
    (("person", 2),),
    ("black",),
    doings=("intrusion",),
    signs=("intrusion (100%): inside zone \u201cyard\u201d, 40 s",),
    around=(("person", 2),),
)
TAKEN = Evidence(
    Timespan(45_000_000, 52_500_000),
    "lower center",
    "lower center",
    ("lower center",),
    "staying in place",
    0.6,
    0.06,
    0.07,
    0.0,
    None,
    1,
    (("backpack", 1),),
    ("green",),
    doings=("object taken",),
    signs=("object taken (61%): something is gone from where somebody was, 30 s",),
    around=(("person", 3), ("backpack", 1)),
)
BUS = Evidence(
    Timespan(7_200_000_000, 7_216_000_000),
    "center left",
    "center right",
    ("center left", "center", "center right"),
    "moving slowly to the right",
    0.67,
    0.45,
    0.35,
    0.06,
    datetime(2025, 12, 31, 23, 59, 50),
    1,
    (("bus", 1),),
    ("blue", "white"),
    around=(("bus", 1), ("car", 6), ("person", 9)),
)
FAINT = Evidence(
    Timespan(33_000_000, 38_000_000),
    "upper right",
    "center right",
    ("upper right", "center right"),
    "moving slowly downward",
    0.38,
    0.05,
    0.12,
    0.04,
    datetime(2025, 5, 5, 9, 15, 0),
    1,
    (("person", 1),),
    ("yellow",),
    around=(("person", 4),),
)
CRASH = Evidence(
    Timespan(9_800_000, 14_200_000),
    "center",
    "lower center",
    ("center", "lower center"),
    "moving downward",
    0.96,
    0.25,
    0.3,
    0.15,
    None,
    2,
    (("car", 1), ("bicycle", 1)),
    ("silver",),
    doings=("vehicle accident", "fall"),
    signs=(
        "vehicle accident (82%): two vehicles met; one at 1.4 heights a second stopped or was turned",
        "fall (66%): somebody upright went down and stayed there, 3 s",
    ),
    around=(("car", 2), ("bicycle", 1), ("person", 1)),
)
RIOT = Evidence(
    Timespan(400_000_000, 460_000_000),
    "center left",
    "center",
    ("center left", "center"),
    "moving slowly to the right",
    0.9,
    0.4,
    0.5,
    0.03,
    None,
    3,
    (("person", 5),),
    (),
    True,
    doings=("fight", "running"),
    signs=(
        "fight (88%): 4 people close, fast irregular movement, 41 s",
        "running (58%): 1.9 body heights a second, 4 s",
    ),
    around=(("person", 8),),
)
DOGS = Evidence(
    Timespan(3_661_000_000, 3_668_000_000),
    "upper center",
    "lower right",
    ("upper center", "center right", "lower right"),
    "moving fast to the lower right",
    0.63,
    0.1,
    0.07,
    0.21,
    datetime(2025, 8, 8, 13, 0, 5),
    2,
    (("dog", 2),),
    ("black",),
    around=(("dog", 2), ("person", 1)),
)
CLIMB = Evidence(
    Timespan(18_000_000, 27_600_000),
    "lower center",
    "upper center",
    ("lower center", "center", "upper center"),
    "moving upward",
    0.74,
    0.07,
    0.24,
    0.08,
    datetime(2025, 4, 2, 3, 44, 10),
    1,
    (("person", 1),),
    ("orange",),
    around=(("person", 1),),
)
ALL = {
    "van": VAN, "brawl": BRAWL, "fallen": FALLEN, "bike": BIKE, "unnamed": UNNAMED,
    "quiet": replace(VAN, peak_score=0.31), "man": MAN, "bag": BAG, "fire": FIRE, "cars": CARS, "dog": DOG, "run": RUN,
    "crowd": CROWD, "greycar": GREY_CAR,
    "moto": MOTO, "ghost": GHOST, "blast": BLAST, "wrong": WRONG, "yard": YARD, "taken": TAKEN, "bus": BUS,
    "faint": FAINT, "crash": CRASH, "riot": RIOT, "dogs": DOGS, "climb": CLIMB,
}  # fmt: skip
