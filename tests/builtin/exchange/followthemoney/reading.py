"""Reads FollowTheMoney lines with the library, and says what it took of each; run by a Python that has it."""

import json
import sys

from followthemoney import model
from followthemoney.proxy import EntityProxy


def taken(line):
    """Return the values that the library keeps, by property, or what it says against them."""
    known = json.loads(line)
    try:
        model.get(known["schema"]).validate(known)
        proxy = EntityProxy.from_dict(model, known, cleaned=False)
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"}
    return {name: proxy.get(name) for name in known["properties"]}


for each in sys.stdin:
    sys.stdout.write(json.dumps(taken(each)) + "\n")
    sys.stdout.flush()
