#!/bin/sh
# Builds the page into dist/, tests it, or drives it in a browser: scripts/build.sh [test|e2e]. Installs packages only when the lock file changed,
# builds only when a source did. Without npm the page is left out, and the server says so; CI never leaves it out.
set -eu
cd "$(dirname "$0")/.."

if ! command -v npm > /dev/null; then
  [ "${CI:-}" = true ] && { echo "web: npm is missing" >&2; exit 1; }
  echo "web: npm was not found, so the page is left out; install Node.js 20 or newer and build again" >&2
  mkdir -p dist
  exit 0
fi

if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund --loglevel=error
fi

case "${1:-}" in
  test)
    npm test --silent
    exit
    ;;
  e2e)
    exec node --test --test-concurrency=1 e2e/*.test.mjs
    ;;
esac

contract=../apps/server/src/main/resources/org/keruen/server/openapi.yaml
study=../studies/kazakhstan-pakistan
newer=$(find src public basemap scripts index.html package-lock.json vite.config.ts svelte.config.js tsconfig.json \
  "$contract" "$study/names.csv" "$study/places.csv" -newer dist/index.html -type f \
  ! -path 'src/api/contract.d.ts' ! -path 'src/map/generated/*' -print 2> /dev/null | head -n 1)
if [ ! -f dist/index.html ] || [ -n "$newer" ]; then
  npm run build --silent
fi
