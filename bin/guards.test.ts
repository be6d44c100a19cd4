/** The guards of who may import whom bite: each sees the import that is planted for it. */
import { cruise, type ICruiseOptions } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as Required<
  Pick<NonNullable<ICruiseOptions['ruleSet']>, 'forbidden'>
>;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minga-guards-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function plant(path: string, imported?: string) {
  const text = imported ? `import { x } from '${'../'.repeat(path.split('/').length - 1)}${imported}';\nx;\n` : '';
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(
    join(folder, path),
    path.endsWith('.svelte') ? `<script>\n${text}</script>\n` : `${text}export const x = 1;\n`,
  );
}

async function brokenBy(...files: readonly string[]): Promise<string[]> {
  const { output } = await cruise([...files], { baseDir: folder, validate: true, ruleSet: { forbidden } });
  return typeof output === 'string' ? [] : output.summary.violations.map(({ rule }) => rule.name);
}

test.each([
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
])('%s may not import %s', async (from, to, rule) => {
  plant(to);
  plant(from, to);
  expect(await brokenBy(from)).toContain(rule);
});

test.each([
  ['src/site/page/form.ts', 'src/people/roles/queries.server.ts'],
  ['src/site/page/form.ts', 'src/people/roles/for-others.server.ts'],
  ['src/registry/import/apply.server.ts', 'src/registry/import/write.server.ts'],
  ['src/registry/merge/merge.ts', 'src/registry/organization/codes.ts'],
  ['src/routes/gestion/+page.server.ts', 'src/registry/import/apply.server.ts'],
  ['src/registry/import/import.test.ts', 'src/people/roles/commands.server.ts'],
])('%s may import %s', async (from, to) => {
  plant(to);
  plant(from, to);
  expect(await brokenBy(from)).toEqual([]);
});

test('two files that import each other are a circle', async () => {
  const [one, other] = ['src/site/page/one.ts', 'src/site/page/other.ts'] as const;
  plant(one, other);
  plant(other, one);
  expect(await brokenBy(one, other)).toContain('no-circles');
});
