#!/bin/sh
# The main job on an invented affair, offline: take in its reports, read the chronology that cites them, check it
# against them, say why, publish it, and give the archive as others can replay it.
set -eu
cd "$(dirname "$0")/.."
out=${1:-out/demo}
rm -rf "$out"
mkdir -p "$out"
say() { printf '\n\033[1m$ %s\033[0m\n' "$*"; }
run() { say "$@"; "$@"; }

run dateline new "$out/case" --title "The harbour accord" --author "the desk"
run dateline add examples/harbour-accord/reports.csv -C "$out/case"
run dateline add examples/harbour-accord/reports -C "$out/case"
run dateline quote "in weeks, maybe less" -C "$out/case"
run dateline import examples/harbour-accord/with-links.md -C "$out/case"
run dateline show -C "$out/case"
say dateline check -C "$out/case"
dateline check -C "$out/case" || [ $? -eq 1 ] # 1 says that there are errors: the example is meant to have some
run dateline why 7 -C "$out/case"
run dateline publish "$out/site" -C "$out/case"
run dateline archive --wacz "$out/reports.wacz" -C "$out/case"
run dateline verify -C "$out/case"
printf '\nThe page: %s\n' "$(cd "$out" && pwd)/site/index.html"
