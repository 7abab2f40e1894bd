#!/bin/sh
# The main job on an invented example, offline: read a written chronology, check it, say why, publish it.
set -eu
cd "$(dirname "$0")/.."
out=${1:-out/demo}
rm -rf "$out"
mkdir -p "$out"
say() { printf '\n\033[1m$ %s\033[0m\n' "$*"; }
run() { say "$@"; "$@"; }

run dateline new "$out/case" --title "The harbour accord" --author "the desk"
run dateline import examples/harbour-accord/chronology.txt -C "$out/case"
run dateline show -C "$out/case"
say dateline check -C "$out/case"
dateline check -C "$out/case" || [ $? -eq 1 ] # 1 says that there are errors: the example is meant to have some
run dateline why 3 -C "$out/case"
run dateline publish "$out/site" -C "$out/case"
run dateline verify -C "$out/case"
printf '\nThe page: %s\n' "$PWD/$out/site/index.html"
