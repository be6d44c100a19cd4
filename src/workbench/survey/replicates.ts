/** Replicate weights as they are typed: columns from the first to the last, their kind and their scales. Pure. */
import { nearest } from '#poverty/input/near-names.ts';
import type { SurveyInput } from '#poverty/survey/survey.ts';
import type { Variable } from '../file/microdata.ts';
import type { Issue, Typed } from './typed.ts';

type Replicates = NonNullable<SurveyInput['replicates']>;
export const replicateKinds = ['bootstrap', 'brr', 'jk1', 'jkn'] as const satisfies readonly Replicates['kind'][];
export const replicateFields = ['Columns', 'Kind', 'Scale', 'Rscales', 'Mse'].map((part) => `replicates${part}`);
const most = 2000;

/** Of a description that has them. */
export function replicatesTyped({ columns, kind, scale, rscales, mse }: Replicates): Typed {
  const [first, ...rest] = rscales ?? [];
  const factors = rest.every((factor) => factor === first) ? rscales?.slice(0, 1) : rscales;
  return {
    replicatesColumns: asRange(columns) ?? columns.join(', '),
    replicatesKind: kind,
    replicatesScale: scale === undefined ? '' : String(scale),
    replicatesRscales: factors?.join(', ') ?? '',
    replicatesMse: mse ? 'yes' : '',
  };
}

/** What was typed of them; undefined when nothing was. What is wrong is told at its field. */
export function replicatesInput(
  typed: Typed,
  variables: readonly Variable[],
  issues: Record<string, Issue>,
): Replicates | undefined {
  const text = (part: string) => typed[`replicates${part}`]?.trim() ?? '';
  if (replicateFields.every((field) => !typed[field]?.trim())) return undefined;
  const columns = columnsIn(text('Columns'), variables);
  const note = (part: string, code: string, details: Issue['details'] = {}) => {
    issues[`replicates${part}`] ??= { code, details };
  };
  if (columns.length === 0) note('Columns', 'missing');
  else if (columns.length < 2) note('Columns', 'replicates-few');
  const kind = replicateKinds.find((one) => one === text('Kind'));
  if (!kind) note('Kind', 'missing');
  const scale = text('Scale') === '' ? undefined : Number(text('Scale'));
  if (scale !== undefined && !(scale > 0)) note('Scale', 'not-positive');
  const factors = text('Rscales')
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(Number);
  const rscales = factors.length === 1 ? columns.map(() => factors[0] as number) : factors;
  if (factors.some((factor) => !(factor >= 0))) note('Rscales', 'not-positive');
  else if (rscales.length !== columns.length && (rscales.length > 0 || kind === 'jkn'))
    note('Rscales', 'rscales-count', { wanted: String(columns.length), given: String(factors.length) });
  return {
    columns,
    kind: kind ?? 'bootstrap',
    ...(scale !== undefined && { scale }),
    ...(rscales.length > 0 && { rscales }),
    ...(typed['replicatesMse'] && { mse: true }),
  };
}

/** Every one is in the file, and is a number. */
export function checkReplicates(typed: Typed, variables: readonly Variable[], issues: Record<string, Issue>): void {
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  for (const column of columnsIn(typed['replicatesColumns'] ?? '', variables)) {
    const variable = byName.get(column);
    if (variable && variable.type !== 'text') continue;
    issues['replicatesColumns'] ??= variable
      ? { code: 'not-numeric', details: { column, example: variable.most ?? '' } }
      : { code: 'unknown-column', details: { column, near: nearest(column, [...byName.keys()]).join(', ') } };
  }
}

/** Columns that look like replicate weights, as they would be typed: "repw1-repw200"; '' where there are none. */
export function replicatesFound(variables: readonly Pick<Variable, 'name' | 'type'>[]): string {
  const numbered = variables.flatMap(({ name, type }) => {
    const [, stem] =
      /^((?:\w*_)?(?:rep|repw|repwt|wrep|wgtrep|replica|replicate|bs|bsw|bsrw|boot|jk|jkw|brr|btwt)_?w?)0*\d+$/i.exec(
        name,
      ) ?? [];
    return stem && type !== 'text' ? [{ name, stem }] : [];
  });
  const families = [...Map.groupBy(numbered, ({ stem }) => stem).values()].toSorted((a, b) => b.length - a.length);
  const largest = families[0]?.map(({ name }) => name) ?? [];
  return largest.length < 4 ? '' : (asRange(largest) ?? largest.join(', '));
}

/** "repw1-repw3, otra": a name that the file has is itself, also with a hyphen. */
function columnsIn(text: string, variables: readonly Pick<Variable, 'name'>[]): string[] {
  const has = new Set(variables.map(({ name }) => name));
  const parts = text
    .replaceAll(/\s*-\s*/g, '-')
    .split(/[,;\s]+/)
    .filter(Boolean);
  return parts.flatMap((part) => (has.has(part) ? [part] : rangeIn(part))).slice(0, most);
}

function rangeIn(part: string): string[] {
  const [, stem = '', first = '', again, last = ''] = /^(.*?)(\d+)-(.*?)(\d+)$/.exec(part) ?? [];
  const count = Number(last) - Number(first) + 1;
  if (first === '' || (again !== '' && again !== stem) || count < 2 || count > most) return [part];
  return Array.from({ length: count }, (_, i) => stem + String(Number(first) + i).padStart(first.length, '0'));
}

function asRange(columns: readonly string[]): string | undefined {
  const range = `${columns[0] ?? ''}-${columns.at(-1) ?? ''}`;
  const made = rangeIn(range);
  return made.length === columns.length && made.every((name, i) => name === columns[i]) ? range : undefined;
}
