"""A number for each named day: what the vocabularies hold and `named_day` resolves.

Days that keep their date are written as month and day (1225). The others are counted from a day that moves, or have a
number of their own.
"""

EASTER = 2200
"""Western Easter Sunday; days counted from it are so many more or less: Good Friday is EASTER - 2."""
ORTHODOX_EASTER = 2500
ADVENT = 2800
"""The first Sunday of Advent; days counted from it are so many more or less."""
_COUNTED = 100
"""How far from such a day others are counted, at most."""

MARTIN_LUTHER_KING_DAY = 3001
PRESIDENTS_DAY = 3002
MEMORIAL_DAY = 3003
MOTHERS_DAY = 3004
FATHERS_DAY = 3005
LABOR_DAY = 3006
COLUMBUS_DAY = 3007
VETERANS_DAY = 3008
THANKSGIVING = 3009
BLACK_FRIDAY = 3010
CYBER_MONDAY = 3011
ELECTION_DAY = 3012
CANADIAN_THANKSGIVING = 3013
INAUGURATION_DAY = 3014
TAX_DAY = 3015
SPRING_BANK_HOLIDAY = 3016
SUMMER_BANK_HOLIDAY = 3017
MAY_BANK_HOLIDAY = 3018
GERMAN_UNITY_DAY = 3019
HARVEST_FESTIVAL = 3020
MIDSUMMER_EVE = 3021
MIDSUMMER_DAY = 3022
VICTORIA_DAY = 3023

HANUKKAH = 4001
PASSOVER = 4002
ROSH_HASHANAH = 4003
YOM_KIPPUR = 4004
SUKKOT = 4005
SHAVUOT = 4006
PURIM = 4007
TISHA_BAV = 4008
RAMADAN = 4101
EID_AL_FITR = 4102
EID_AL_ADHA = 4103
ASHURA = 4104
MAWLID = 4105
ISLAMIC_NEW_YEAR = 4106
ARBAEEN = 4107
NOWRUZ = 4201
LUNAR_NEW_YEAR = 4301
DIWALI = 4302
HOLI = 4303
MID_AUTUMN = 4304
DRAGON_BOAT = 4305
VESAK = 4306

EASTER_WEEKEND = 5001
EASTER_WEEK = 5002
HOLY_WEEK = 5003
LENT = 5004
ADVENT_SEASON = 5005
LABOR_DAY_WEEKEND = 5006
MEMORIAL_DAY_WEEKEND = 5007
THANKSGIVING_WEEKEND = 5008
CHRISTMASTIDE = 5009

INDEPENDENCE_DAY = 6001
NATIONAL_DAY = 6002
REPUBLIC_DAY = 6003

D_DAY = 9001
VE_DAY = 9002
VJ_DAY = 9003
"""From 9001 on, days of one year: the name alone dates them."""


def counted_from(code: int) -> tuple[int, int] | None:
    """Return the moving day that a code is counted from and by how many days; None for a code of its own."""
    for base in (EASTER, ORTHODOX_EASTER, ADVENT):
        if abs(code - base) <= _COUNTED:
            return base, code - base
    return None
