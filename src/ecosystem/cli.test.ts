import { Command } from 'commander';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ecosystemCommands } from './cli.ts';
import type { NetworkMeasures } from './network/measures.ts';

async function run(files: Readonly<Record<string, string>>, ...args: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'minga-network-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  let out = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((out += String(text))));
  const program = new Command('minga');
  ecosystemCommands(program);
  try {
    await program.parseAsync(
      ['network', ...args].map((one) => (one in files ? join(folder, one) : one)),
      { from: 'user' },
    );
  } catch (error) {
    throw new Error((error as Error).message.replaceAll(`${folder}/`, ''), { cause: error });
  } finally {
    write.mockRestore();
  }
  return out;
}

const measured = (json: string) => JSON.parse(json) as NetworkMeasures;

const edges = 'from,to,confirmed\na,b,\nb,a,\nb,c,sí\nc,d,no\n';

test('measures as JSON: the whole, the groups, every organisation', async () => {
  const { network, groups, nodes } = measured(await run({ 'e.csv': edges }, 'measures', 'e.csv', '--json'));
  expect(network).toMatchObject({ nodes: 4, ties: 3, declarations: 5, reciprocity: 4 / 5, mutual: 2 / 3, isolated: 0 });
  expect(groups).toMatchObject({ count: 2, stable: true });
  expect(nodes.map(({ id, degree, confirmed, betweenness, group }) => [id, degree, confirmed, betweenness, group])).toEqual([
    ['a', 1, 1, 0, 1],
    ['b', 2, 2, 2, 1],
    ['c', 2, 1, 2, 2],
    ['d', 1, 0, 0, 2],
  ]); // prettier-ignore
});

test('nodes bring names and those without ties, of whom some measures cannot be known', async () => {
  const files = { 'e.csv': edges, 'n.csv': 'id;name;region\nd;Delta;13\na;Alfa;\nb;;\nc;Cala;05\nz;Zeta;01\n' };
  const { nodes, network } = measured(await run(files, 'measures', 'e.csv', '--nodes', 'n.csv', '--json'));
  expect(nodes.map(({ name }) => name)).toEqual(['Delta', 'Alfa', 'b', 'Cala', 'Zeta']);
  expect(nodes[4]).toMatchObject({
    degree: 0,
    betweenness: 0,
    closeness: null,
    constraint: null,
    group: null,
    stability: null,
  });
  expect(network.isolated).toBe(1);
});

test('for people, a table: the best tied first', async () => {
  const shown = await run({ 'e.csv': edges }, 'measures', 'e.csv');
  expect(shown).toContain('ties\t3\n');
  expect(
    shown
      .split('\n')
      .filter((line) => /^[abcd]\t/.test(line))
      .map((line) => line[0]),
  ).toEqual(['b', 'c', 'a', 'd']);
});

test.each([
  ['a column is missing', { 'e.csv': 'from,too\na,b\n' }, 'e.csv, line 1: there is no column called “to”.'],
  [
    'an end is empty',
    { 'e.csv': 'from,to\na,\n,b\n' },
    'e.csv, line 2: “to” is empty.\ne.csv, line 3: “from” is empty.',
  ],
  [
    'a node is not there',
    { 'e.csv': 'from,to\na,b\n', 'n.csv': 'id\na\n' },
    'e.csv, line 2: nobody in the nodes is called “b”.',
  ],
  [
    'a node stands twice',
    { 'e.csv': 'from,to\na,a\n', 'n.csv': 'id\na\na\n' },
    'n.csv, line 3: “a” stands in an earlier line, too.',
  ],
])('%s: it says where', async (_, files, message) => {
  await expect(run(files, 'measures', 'e.csv', ...('n.csv' in files ? ['--nodes', 'n.csv'] : []))).rejects.toThrow(
    message,
  );
});
