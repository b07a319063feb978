#!/usr/bin/env bash
# What the tests of this folder need of Debian, by the name of their command:
#
#   spread   GNU parallel, and Slurm with the service that its parts know each other by
#   browser  Chromium
#   tables   LibreOffice Calc, the shell of SQLite, and sqlite-utils, which finds what Datasette finds
set -euo pipefail

case "${1:-}" in
  spread) programs=(parallel sbatch slurmctld slurmd munged) packages=(parallel slurm-wlm munge) ;;
  browser) programs=(chromium) packages=(chromium fonts-dejavu-core) ;;
  tables) programs=(soffice sqlite3 sqlite-utils) packages=(libreoffice-calc sqlite3 sqlite-utils) ;;
  *)
    echo "usage: install.sh spread|browser|tables" >&2
    exit 2
    ;;
esac

for program in "${programs[@]}"; do
  if ! PATH="$PATH:/usr/sbin" command -v "$program" > /dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" > /dev/null
    exit
  fi
done
