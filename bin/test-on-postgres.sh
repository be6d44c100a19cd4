#!/usr/bin/env bash
# Runs the database stories on another PostgreSQL than the embedded one: Debian's, 15 unless told otherwise.
#   bin/test-on-postgres.sh [VERSION] [what vitest takes…]
set -euo pipefail
cd "$(dirname "$0")/.."
version=15
if [[ "${1:-}" =~ ^[0-9]+$ ]]; then version=$1; shift; fi
programs=/usr/lib/postgresql/$version/bin

if [ ! -x "$programs/postgres" ]; then
  if [ "$(id -u)" != 0 ]; then
    echo "Debian's PostgreSQL $version is needed: sudo apt-get install postgresql-$version" >&2
    exit 1
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "postgresql-$version" >/dev/null
fi

# PostgreSQL does not run as root: its own user does it then.
folder=$(mktemp -d)
as=()
if [ "$(id -u)" = 0 ]; then
  chown postgres "$folder"
  as=(runuser -u postgres --)
fi
control() { (cd "$folder" && "${as[@]}" "$programs/pg_ctl" -D "$folder/data" "$@" >/dev/null); }
cleanup() {
  control stop -m immediate || true
  rm -rf "$folder"
}
trap cleanup EXIT

(cd "$folder" && "${as[@]}" "$programs/initdb" -D "$folder/data" -U minga -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null)
control start -w -l "$folder/log" -o "-c listen_addresses= -c unix_socket_directories=$folder -c fsync=off -c max_connections=200"

export DATABASE_URL="postgresql://minga@/postgres?host=$folder"
node_modules/.bin/node -e "
  const pg = require('pg');
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  client.connect().then(() => client.query('select version()')).then(({ rows }) => { console.log(rows[0].version); return client.end(); });"
node_modules/.bin/node node_modules/vitest/vitest.mjs run --project stories "$@"
