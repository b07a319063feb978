#!/usr/bin/env bash
# What "npm run test:spread" needs of Debian: GNU parallel, and Slurm with the
# service that its parts know each other by.
set -euo pipefail
for program in parallel sbatch slurmctld slurmd munged; do
  if ! PATH="$PATH:/usr/sbin" command -v "$program" > /dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends parallel slurm-wlm munge > /dev/null
    exit
  fi
done
