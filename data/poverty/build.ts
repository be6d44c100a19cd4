/** Makes published/*.csv out of the originals: `node data/poverty/build.ts`. Percentages become shares in the text itself, so nothing is rounded. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readSurvey } from '../../src/poverty/survey/survey.ts';
import { casen2020, fileOf } from '../../src/poverty/test-data/surveys.ts';
import { runEngineVersion } from '../../src/workbench/run/engine-version.ts';
import { measureRecipe } from '../../src/workbench/run/measure.ts';
import { type AskedRecipe, canonicalFigures, figuresSha256 } from '../../src/workbench/run/recipe.ts';

const columns = [
  ...['territory', 'measure', 'part', 'method', 'period', 'breakdown', 'value', 'low', 'high', 'se'],
  ...['persons', 'population', 'n', 'quality', 'estimation'],
] as const;
type Row = Partial<Record<string, string>>;
type Original = Record<string, string>;

const here = (name: string) => new URL(name, import.meta.url);
const original = (name: string): Original[] => parse(readFileSync(here(name)), { columns: true, bom: true });

const measures: Record<string, { measure: string; theme: 'income' | 'multidimensional' | 'severe' }> = {
  ingresos: { measure: 'fgt0', theme: 'income' },
  ingresos_extrema: { measure: 'extreme_fgt0', theme: 'income' },
  ingresos_no_extrema: { measure: 'not_extreme', theme: 'income' },
  fgt1: { measure: 'fgt1', theme: 'income' },
  fgt2: { measure: 'fgt2', theme: 'income' },
  multidimensional: { measure: 'h', theme: 'multidimensional' },
  severa: { measure: 'severe', theme: 'severe' },
  solo_ingresos: { measure: 'only_income', theme: 'severe' },
  solo_multidimensional: { measure: 'only_multidimensional', theme: 'severe' },
};

comunas();
regions();
await casen2020Regions();
deprivations();
lines();
census();
projection();

function comunas(): void {
  const all = original('original/pobreza_comuna_sae.csv').map((row) => ({ row, made: ofComuna(row) }));
  const of = (year: string, ...measures: string[]) =>
    all.filter(({ row }) => row.anio === year && measures.includes(row.medida!)).map(({ made }) => made);
  for (const year of ['2011', '2013', '2020']) write(`sae-comunas-${year}`, of(year, 'ingresos'));
  for (const year of ['2015', '2017', '2024']) write(`sae-comunas-${year}`, of(year, 'ingresos', 'multidimensional'));
  write('sae-comunas-income-2022', of('2022', 'ingresos').map((row) => ({ ...row, population: '' }))); // it came from the other table
  write('sae-comunas-multidimensional-2022', of('2022', 'multidimensional'));
}

function ofComuna(row: Original): Row {
  const income = row.medida === 'ingresos';
  return {
    territory: row.cod_comuna!,
    measure: income ? 'fgt0' : 'h',
    method: `chile-${income ? 'income' : 'multidimensional'}-${row.metodologia!}`,
    period: row.anio!,
    value: share(row.tasa_pct!),
    low: notNegative(share(row.ic_inf_pct!)),
    high: share(row.ic_sup_pct!),
    persons: row.personas!,
    population: row.poblacion!,
    estimation: estimationOf(row.tipo_estimacion!),
  };
}

/** What the ministry's tables call each way of estimating. */
function estimationOf(type: string): string {
  if (type === '') return '';
  if (type.startsWith('IMC')) return 'imputed';
  if (type === 'SAE' || type === 'Directa y Sintética (Fay-Herriot)') return 'small-area';
  if (type === 'Sintética' || type === 'Estimación Sintética') return 'synthetic';
  if (type === 'Estimación Directa') return 'direct';
  throw new Error(`unknown way of estimating: ${type}`);
}

/** Rates of households are left out: Minga's measures are of persons. */
function regions(): void {
  const all = original('original/pobreza_region.csv').filter((row) => row.unidad === 'personas');
  const from = (source: string) => all.filter((row) => row.fuente!.startsWith(source)).map(ofRegion);
  write('casen-2024-regions', from('MDSF tabulados Casen 2024'));
  write('casen-regions-income-2013-method', from('Recalculado de microdatos Casen'));
  write('casen-2024-national', from('Prensa 2026-01-08'));
  write('casen-national-multidimensional', from('Prensa 2018/2023'));
}

function ofRegion(row: Original): Row {
  const { measure, theme } = measures[row.indicador!]!;
  return {
    territory: row.cod_region === '00' ? 'CL' : row.cod_region!,
    measure,
    method: `chile-${theme}-${row.metodologia!}`,
    period: row.anio!,
    value: share(row.valor_pct!),
    persons: row.personas!,
    estimation: 'direct',
  };
}

/** Measured by the engine beside this; the descriptor gets the recipe. */
async function casen2020Regions(): Promise<void> {
  const file = fileOf('casen2020.csv.gz');
  const asked: AskedRecipe = {
    survey: readSurvey({ ...casen2020, groups: { region: 'region' }, variables: {} }),
    method: { id: 'chile-income-2013', version: 1 },
    by: ['region'],
    options: { quality: 'ine-2020', level: 0.95, lonely: 'certainty', domainLonely: false },
  };
  const figures = await measureRecipe(file, asked);
  const rows = figures.filter(({ measure }) => measure.endsWith('fgt0'));
  const personsOf = (figure: (typeof figures)[number]) =>
    figures.find(({ domain, measure }) => domain === figure.domain && measure === figure.measure.replace('fgt0', 'persons'));
  write(
    'casen-2020-regions',
    rows.map((figure) => ({
      territory: figure.domain.region?.padStart(2, '0') ?? 'CL',
      measure: figure.measure,
      method: asked.method.id,
      period: '2020',
      ...numbers({ value: figure.estimate, low: figure.low, high: figure.high, se: figure.se, n: figure.n }),
      persons: String(Math.round(personsOf(figure)!.estimate!)),
      quality: figure.quality,
      estimation: 'direct',
    })),
  );
  const bytes = readFileSync(file);
  const descriptor = here('published/casen-2020-regions.json');
  const recipe = {
    file: { name: 'casen2020.csv.gz', sha256: sha256(bytes), bytes: bytes.length, rows: 185437 },
    ...asked,
    engine: { version: runEngineVersion },
    figures: { sha256: figuresSha256(canonicalFigures(figures)) },
  };
  writeFileSync(descriptor, `${JSON.stringify({ ...(JSON.parse(readFileSync(descriptor, 'utf8')) as object), recipe }, null, 2)}\n`);
}

function deprivations(): void {
  write(
    'deprivations-regions-2024',
    original('original/carencias_region_2024.csv').map((row) => ({
      territory: row.cod_region!,
      measure: 'raw',
      part: row.variable!.replace('hh_d_', ''),
      method: 'chile-multidimensional-2024',
      period: row.anio!,
      value: share(row.carencia_pct!),
      estimation: 'direct',
    })),
  );
}

function lines(): void {
  const columnOf = { food_basket: 'canasta_basica_clp', extreme_line: 'linea_pobreza_extrema_clp', poverty_line: 'linea_pobreza_clp' };
  write(
    'poverty-lines-2013-method',
    original('original/lineas_pobreza_mensual_metodologia2013.csv').flatMap((row) =>
      Object.entries(columnOf).map(([measure, column]) => ({
        territory: 'CL', measure, method: 'chile-income-2013', period: row.mes!, value: row[column]!,
      })),
    ),
  );
}

/** Regions and the country are the sums of their comunas. */
function census(): void {
  const parts = {
    '': 'poblacion_censo_2024',
    'sexo=1': 'hombres',
    'sexo=2': 'mujeres',
    'age=0-14': 'pob_0_14',
    'age=15-29': 'pob_15_29',
    'age=30-44': 'pob_30_44',
    'age=45-64': 'pob_45_64',
    'age=65+': 'pob_65_mas',
  };
  const rows = original('../territory/original/comunas.csv').flatMap((row) =>
    Object.entries(parts).map(([breakdown, column]) => ({ comuna: row.cod_comuna!, breakdown, period: '2024', value: Number(row[column]) })),
  );
  write('census-2024-population', population(rows, { method: 'ine-census-2024', estimation: 'count' }));
}

function projection(): void {
  const rows = original('original/poblacion_proyeccion_comuna_2015_2030.csv').map((row) => ({
    comuna: row.cod_comuna!, breakdown: '', period: row.anio!, value: Number(row.poblacion),
  }));
  write('projection-2017-population', population(rows, { method: 'ine-projection-2017' }));
}

interface People {
  readonly comuna: string;
  readonly breakdown: string;
  readonly period: string;
  readonly value: number;
}

function population(rows: readonly People[], same: Row): Row[] {
  const sums = Map.groupBy(
    rows.flatMap((row) => ['CL', row.comuna.slice(0, 2), row.comuna].map((territory) => ({ ...row, territory }))),
    ({ territory, breakdown, period }) => [territory, breakdown, period].join('|'),
  );
  return [...sums.values()].map((among) => {
    const { territory, breakdown, period } = among[0]!;
    const value = String(among.reduce((sum, row) => sum + row.value, 0));
    return { territory, measure: 'population', breakdown, period, value, ...same };
  });
}

/** A percentage as a share, by moving the decimal point of the text: "16.1745" → "0.161745". */
function share(percent: string): string {
  if (percent === '') return '';
  const plain = /e/i.test(percent) ? Number(percent).toFixed(10) : percent;
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain)!;
  const digits = `${whole!.padStart(3, '0')}${fraction}`;
  const point = digits.length - fraction.length - 2;
  const moved = `${digits.slice(0, point).replace(/^0+(?=\d)/, '')}.${digits.slice(point)}`;
  return sign! + moved.replace(/\.?0+$/, '');
}

/** Five published lower limits are below zero, which no share can be: they are told in the caveats. */
function notNegative(low: string): string {
  return low.startsWith('-') ? '0' : low;
}

function numbers(values: Record<string, number | null>): Row {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === null ? '' : String(value)]));
}

function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function write(slug: string, rows: readonly Row[]): void {
  const order = (row: Row) => columns.slice(0, 6).map((column) => row[column] ?? '').join('|');
  const sorted = rows.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const lines = [columns.join(','), ...sorted.map((row) => columns.map((column) => row[column] ?? '').join(','))];
  writeFileSync(here(`published/${slug}.csv`), `${lines.join('\n')}\n`);
  console.log(`${slug}: ${rows.length}`);
}
