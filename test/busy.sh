#!/usr/bin/env bash
# Runs all tests, as often as it is told (three times), while two other processes
# keep two cores busy: no test may depend on how fast the machine is.
set -euo pipefail
cd "$(dirname "$0")/.."

times=${1:-3}
if ! [[ $times =~ ^[1-9][0-9]*$ ]]; then
  echo "busy.sh: $times: Say how often to run the tests, once or more" >&2
  exit 2
fi

busy=()
trap 'kill "${busy[@]}"' EXIT
for _ in 1 2; do
  node -e 'for (;;);' &
  busy+=("$!")
done

for ((run = 1; run <= times; run++)); do
  npm test
done
