/** The guards of who may import whom bite: each sees the import that is planted for it. */
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as Required<
  Pick<NonNullable<ICruiseOptions['ruleSet']>, 'forbidden'>
>;

const mayNot = [
  ['src/people/rules.ts', 'src/registry/organization/codes.ts', 'only-downwards-from-people'],
  ['src/territory/place.ts', 'src/people/rules.ts', 'only-downwards-from-platform'],
  ['src/site/page/page.ts', 'src/routes/answer.ts', 'only-downwards-from-site'],
  ['src/registry/organization/codes.ts', 'src/registry/merge/merge.ts', 'only-downwards-from-registry-organization'],
  ['src/registry/likeness/name.ts', 'src/registry/directory/map.ts', 'only-downwards-from-registry-likeness'],
  ['src/registry/window/rules.ts', 'src/registry/window/queries.server.ts', 'rules-are-pure'],
  ['src/registry/window/rules.ts', 'src/platform/clock.ts', 'rules-are-pure'],
  ['src/poverty/survey/survey.ts', 'src/platform/words.ts', 'poverty-stands-alone'],
  ['src/site/page/Prose.svelte', 'src/site/page/queries.server.ts', 'svelte-never-reaches-the-server'],
  ['src/site/page/form.ts', 'src/people/roles/commands.server.ts', 'commands-stay-at-home'],
  ['src/site/page/form.ts', 'src/registry/import/apply.server.ts', 'commands-stay-at-home'],
  ['src/people/queries.server.ts', 'src/house.ts', 'only-the-top-reads-the-house'],
  ['src/site/page/one.ts', 'src/site/page/other.ts', 'no-circles'],
] as const;

const may = [
  ['src/site/page/form.ts', 'src/people/roles/queries.server.ts'],
  ['src/site/page/form.ts', 'src/people/roles/for-others.server.ts'],
  ['src/registry/import/apply.server.ts', 'src/registry/import/write.server.ts'],
  ['src/registry/merge/merge.ts', 'src/registry/organization/slug.ts'],
  ['src/routes/gestion/+page.server.ts', 'src/registry/import/apply.server.ts'],
  ['src/registry/import/import.test.ts', 'src/people/roles/commands.server.ts'],
] as const;

/** Closes the circle. */
const back = ['src/site/page/other.ts', 'src/site/page/one.ts'] as const;

/** The rules that each planted import breaks, by «from to»: all are planted at once, and looked at once. */
let broken: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'minga-guards-'));
  const planted = new Map<string, string[]>();
  for (const [from, to] of [...mayNot, ...may, back]) {
    planted.set(to, planted.get(to) ?? []);
    planted.set(from, [...(planted.get(from) ?? []), to]);
  }
  for (const [path, imported] of planted) plant(folder, path, imported);
  const { output } = await cruise([...planted.keys()], { baseDir: folder, validate: true, ruleSet: { forbidden } });
  rmSync(folder, { recursive: true });
  const { violations } = (output as ICruiseResult).summary;
  broken = rulesByImport(violations);
});

const rulesByImport = (violations: ICruiseResult['summary']['violations']) =>
  new Map(
    [...Map.groupBy(violations, ({ from, to }) => `${from} ${to}`)].map(([pair, all]) => [
      pair,
      all.map(({ rule }) => rule.name),
    ]),
  );

function plant(folder: string, path: string, imported: readonly string[]) {
  const up = '../'.repeat(path.split('/').length - 1);
  const imports = imported.map((one, i) => `import { x as x${i} } from '${up}${one}';\nx${i};\n`).join('');
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(
    join(folder, path),
    path.endsWith('.svelte') ? `<script>\n${imports}</script>\n` : `${imports}export const x = 1;\n`,
  );
}

test.each(mayNot)('%s may not import %s', (from, to, rule) => expect(broken.get(`${from} ${to}`)).toContain(rule));

test.each(may)('%s may import %s', (from, to) => expect(broken.get(`${from} ${to}`)).toBeUndefined());
