import { Command } from 'commander';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
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

describe('drawn', () => {
  const files = {
    'e.csv': edges,
    'n.csv': 'id,name,region,short\na,Fundación Alfa,05,\nb,Beta,13,B\nc,Cala,09,\nd,Ñandú,,\n',
  };

  async function drawn(view: string, ...args: string[]) {
    const out = join(await mkdtemp(join(tmpdir(), 'minga-drawn-')), 'o.svg');
    const said = await run(files, 'draw', 'e.csv', '--nodes', 'n.csv', '--view', view, '--out', out, ...args);
    return { said, svg: await readFile(out, 'utf8') };
  }

  test('as a map, by the names that are short', async () => {
    const { said, svg } = await drawn('map');
    expect(said).toBe('');
    expect(svg).toContain('<title id="red-t">Red de alianzas</title>');
    expect(svg).toContain('>Alfa</text>');
    expect(svg).toContain('<title>Fundación Alfa</title>');
    expect(svg).toContain('>B</text>');
  });

  test('for a phone, by numbers, whose names are printed', async () => {
    const { said, svg } = await drawn('phone', '--lang', 'en');
    expect(said).toBe('1\tBeta\n2\tCala\n3\tFundación Alfa\n4\tÑandú\n');
    expect(svg).toContain('Network of alliances, with numbers');
    expect(svg.match(/font-weight="600"[^>]*>[1-4]</gu)).toHaveLength(4);
  });

  test('as a loom', async () => {
    expect((await drawn('loom')).svg).toContain('Telar de alianzas');
  });

  test('the whole of many is not drawn, and nothing is written', async () => {
    const out = join(tmpdir(), 'minga-never-drawn.svg');
    const many = { 'e.csv': ['from,to', ...Array.from({ length: 150 }, (_, at) => `a,b${String(at)}`)].join('\n') };
    await expect(run(many, 'draw', 'e.csv', '--view', 'map', '--out', out)).rejects.toThrow(
      'e.csv: 151 organisations with ties; beyond 150',
    );
    expect(existsSync(out)).toBe(false);
  });
});
