"""The garbage collector rests while many records are made, and goes on as it did before."""

import gc

import pytest

from dateline.language.collecting import no_collecting


@pytest.mark.parametrize("was_on", [True, False])
def test_the_collector_rests_and_goes_on_as_before(was_on, monkeypatch):
    monkeypatch.setattr(gc, "isenabled", lambda: was_on)
    told = []
    monkeypatch.setattr(gc, "disable", lambda: told.append("rests"))
    monkeypatch.setattr(gc, "enable", lambda: told.append("goes on"))
    with pytest.raises(ValueError, match="wrong"), no_collecting():
        raise ValueError("wrong")
    assert told == (["rests", "goes on"] if was_on else ["rests"])
