"""Bodies packed with Brotli and Zstandard: unpacked within bounds, whatever somebody did to them."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dateline.stages.intake.codings import UNPACKERS, unpack_brotli, unpack_zstandard
from dateline.stages.intake.members import Flaw

brotli = pytest.importorskip("brotli", reason="an extra: pip install 'dateline[unpack]'")
zstandard = pytest.importorskip("zstandard", reason="an extra: pip install 'dateline[unpack]'")
PACK = {"br": brotli.compress, "zstd": zstandard.ZstdCompressor().compress}
MOST = 1 << 20


@pytest.mark.parametrize("coding", UNPACKERS)
@given(body=some.binary(max_size=3000))
def test_what_is_packed_comes_back(coding, body):
    found = UNPACKERS[coding](PACK[coding](body), MOST)
    assert (found.content, found.flaw) == (body, Flaw.NONE)


@pytest.mark.parametrize("coding", UNPACKERS)
@given(cut=some.integers(1, 60), body=some.binary(min_size=200, max_size=900))
def test_what_is_cut_off_is_told(coding, cut, body):
    packed = PACK[coding](body)
    found = UNPACKERS[coding](packed[:-cut], MOST)
    assert found.flaw is Flaw.CUT
    assert body.startswith(found.content)


@pytest.mark.parametrize("coding", UNPACKERS)
@given(packed=some.binary(max_size=300))
def test_any_bytes_end_in_an_answer(coding, packed):
    assert len(UNPACKERS[coding](packed, MOST).content) <= MOST + 1


@pytest.mark.parametrize("coding", UNPACKERS)
def test_a_bomb_ends_at_the_bound(coding):
    quickly = {"br": {"quality": 1}, "zstd": {}}[coding]
    bomb = PACK[coding](bytes(40 << 20), **quickly)
    begun = time.process_time()
    found = UNPACKERS[coding](bomb, MOST)
    assert found.flaw is Flaw.LARGE
    assert len(found.content) == MOST + 1
    assert time.process_time() - begun < 1


def test_several_frames_follow_one_another_and_windows_are_bounded():
    frames = PACK["zstd"](b"The ferry ") + PACK["zstd"](b"was sold.")
    assert unpack_zstandard(frames, MOST).content == b"The ferry was sold."
    parameters = zstandard.ZstdCompressionParameters(window_log=27)
    wide = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    packed = wide.compress(bytes(200 << 20)) + wide.flush()
    assert unpack_zstandard(packed, 1 << 30).flaw is Flaw.DAMAGED
    assert unpack_brotli(b"", MOST).flaw is Flaw.CUT
