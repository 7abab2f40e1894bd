#!/bin/sh
# The main job on an invented affair, offline: take in its reports, read the chronology that cites them, draft what it
# lacks, check it against them, publish it; judge a draft, say why, and give the archive as others can replay it.
set -eu
cd "$(dirname "$0")/.."
out=${1:-out/demo}
rm -rf "$out"
mkdir -p "$out"
say() { printf '\n\033[1m$ %s\033[0m\n' "$*"; }
run() { say "$@"; "$@"; }

run dateline build examples/harbour-accord/reports.csv examples/harbour-accord/reports \
  --table examples/harbour-accord/with-links.md -o "$out/site" --keep "$out/case"
run dateline inbox show 1 -C "$out/case"
run dateline inbox accept 1 -m "several reports tell it, each in its own words" -C "$out/case"
run dateline show -C "$out/case"
say dateline check -C "$out/case"
dateline check -C "$out/case" || [ $? -eq 1 ] # 1 says that there are errors: the example is meant to have some
run dateline why 7 -C "$out/case"
run dateline quote "in weeks, maybe less" -C "$out/case"
run dateline archive --wacz "$out/reports.wacz" -C "$out/case"
run dateline verify -C "$out/case"
printf '\nThe page: %s\n' "$(cd "$out" && pwd)/site/index.html"
