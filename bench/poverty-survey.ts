/** A household survey of any size with the shape of Casen (strata of 1 to 520 PSUs, weights up to thousands, 15 deprivations), the same on every machine. */
import { DuckDBInstance } from '@duckdb/node-api';

/** Writes a Parquet file of `waves` years and about 200,000 × `density` persons a year. */
export async function writeSurvey(file: string, waves: number, density: number, seed = 42): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:');
  const c = await instance.connect();
  await c.run('SET preserve_insertion_order = true');
  await c.run(
    `CREATE MACRO u(a, b, s) AS ((hash(a, b, s + ${seed} * 1000003) >> 11)::DOUBLE / 9007199254740992.0 + 1e-17)`,
  );
  await c.run(`CREATE MACRO gauss(a, b, s) AS (sqrt(-2 * ln(u(a, b, s))) * cos(2 * pi() * u(a, b, s + 500009)))`);
  await c.run(
    `CREATE TABLE comuna AS SELECT i, 1 + (i * 16) // 346 AS region, (1 + (i * 16) // 346) * 1000 + i AS comuna, 0.35 * gauss(i, 7, 1) AS effect FROM range(346) t(i)`,
  );
  await c.run(`CREATE TABLE stratum AS SELECT row_number() OVER (ORDER BY comuna, area, nse) AS estrato, comuna, region, area, nse, effect,
      CASE WHEN u(comuna, area * 10 + nse, 11) < 0.006 THEN 1 WHEN u(comuna, area * 10 + nse, 11) < 0.08 THEN 2
        ELSE least(520, 3 + floor(exp(1.28 + 1.25 * gauss(comuna, area * 10 + nse, 12))))::INT END AS psus
    FROM comuna, range(1, 3) a(area), range(1, 4) n(nse)
    WHERE NOT (area = 2 AND nse > 1) AND u(comuna, area * 10 + nse, 10) < CASE WHEN area = 1 THEN 0.92 ELSE 0.75 END`);
  await c.run(`CREATE TABLE psu AS SELECT wave, s.*, row_number() OVER (ORDER BY wave, estrato, p) AS upm, 0.3 * gauss(estrato * 1000 + p, wave, 21) AS psu_effect,
      20 + floor(exp(4.1 + 0.55 * gauss(estrato, area, 22)))::INT AS psu_weight FROM range(2007, 2007 + ${waves}) w(wave), stratum s, range(1, psus + 1) r(p)`);
  await c.run(`COPY (${personsSql(density)}) TO '${file}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)`);
  const rows = (await c.runAndReadAll(`SELECT count(*) AS n FROM '${file}'`)).getRowObjectsJS();
  c.closeSync();
  instance.closeSync();
  return Number(rows[0]?.['n']);
}

function personsSql(density: number): string {
  const rates = [0.022, 0.022, 0.3, 0.045, 0.055, 0.05, 0.11, 0.3, 0.11, 0.16, 0.075, 0.12, 0.065, 0.14, 0.1];
  const missing = [1, 2, 8, 10, 14, 7, 1, 59, 1, 7, 1, 50, 37, 1, 1];
  const deprivation = (rate: number, j: number) => `CASE WHEN u(hh, ${j}, 51) < ${(missing[j] ?? 0) / 10000} THEN NULL
    WHEN u(hh, ${j}, 50) < 1 / (1 + exp(-(${Math.log(rate / (1 - rate)).toFixed(4)} - 1.1 * latent))) THEN 1 ELSE 0 END::UTINYINT AS d${j + 1}`;
  return `WITH households AS (
      SELECT psu.*, upm * 10000 + h AS hh, effect + psu_effect + 0.28 * (nse - 2) - 0.22 * (area = 2)::INT AS mean,
        least(9, 1 + floor(-ln(u(upm * 10000 + h, 1, 32)) * 1.75 + u(upm * 10000 + h, 1, 33) * 1.2)::INT) AS numper,
        psu_weight + floor(u(upm * 10000 + h, 1, 35) * 25)::INT AS expr
      FROM psu, range(1, 1 + greatest(1, floor((3 + u(upm, 3, 30) * 7) * ${density})::INT)) g(h)),
    drawn AS (SELECT *, 0.55 * gauss(hh, 1, 31) AS shock, mean + 0.33 * gauss(hh, 1, 31) + 0.45 * gauss(hh, 2, 36) AS latent FROM households),
    told AS (SELECT *, CASE WHEN u(hh, 5, 40) < 0.0005 THEN NULL ELSE round(exp(13.15 + mean + shock + 0.62 * ln(numper))) END::DOUBLE AS ytotcorh,
      ${rates.map(deprivation).join(', ')} FROM drawn)
    SELECT wave::USMALLINT AS wave, region::UTINYINT AS region, comuna::USMALLINT AS comuna, area::UTINYINT AS area, estrato::UINTEGER AS estrato, upm::UINTEGER AS upm,
      hh::UBIGINT AS hh, expr::DOUBLE AS expr, 216849::DOUBLE AS lp, 144566::DOUBLE AS li, numper::UTINYINT AS numper, (1 + (u(hh, i, 61) < 0.52)::INT)::UTINYINT AS sexo,
      least(99, floor(u(hh, i, 62) * CASE WHEN i <= 2 THEN 70 ELSE 45 END + CASE WHEN i <= 2 THEN 18 ELSE 0 END))::UTINYINT AS edad,
      (u(hh, i, 63) < 0.12)::UTINYINT AS etnia, ytotcorh, ${rates.map((_, j) => `d${j + 1}`).join(', ')}
    FROM told, range(1, numper + 1) q(i) ORDER BY wave, estrato, upm, hh, i`;
}
