/** The ecosystem on the command line: anyone can check a network's measures. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { readTable } from '#platform/spreadsheet/read.ts';
import { measuresOf, type NetworkMeasures } from './network/measures.ts';
import { namedNetwork, type NamedNetwork, type TableFault } from './network/named.ts';

const mostRows = 1_000_000;

const columns = `
EDGES has a row for each declaration, with the columns
  from, to      who names whom, by identifier; the order matters for reciprocity and pagerank alone
  confirmed     (may be missing) 1, true, yes, si or x where the other side has said so, too
NODES has a row for each organisation, with the columns
  id            the identifier that EDGES uses
  name, region  (may be missing) what it is called; its region in two digits
Without NODES, whoever EDGES names is there; those without any tie need NODES.
All measures but reciprocity and pagerank take ties in both directions, each as one step. What cannot be known is null.
`;

/** Adds the commands on networks to the program. */
export function ecosystemCommands(program: Command): void {
  const network = program.command('network').description('Measure a network of organisations');
  network
    .command('measures')
    .description('Measure the whole network and every organisation in it, and find its groups')
    .argument('<edges>', 'CSV or XLSX')
    .option('--nodes <file>', 'CSV or XLSX')
    .option('--json', 'print JSON: network, groups, nodes')
    .addHelpText('after', columns)
    .action(async (edges: string, { nodes, json }: { nodes?: string; json?: boolean }) => {
      const measures = measuresOf(await readNetwork(edges, nodes));
      process.stdout.write(json ? `${JSON.stringify(measures)}\n` : shown(measures));
    });
}

async function readNetwork(edges: string, nodes?: string): Promise<NamedNetwork> {
  const open = async (file: string) => readTable(await readFile(file), mostRows);
  const read = namedNetwork(await open(edges), nodes ? await open(nodes) : undefined);
  if ('network' in read) return read;
  throw new Error(
    read
      .slice(0, 20)
      .map((fault) => inWords(fault, { edges, nodes }))
      .join('\n'),
  );
}

function inWords(
  { table, line, fault, about }: TableFault,
  files: { edges: string; nodes: string | undefined },
): string {
  const where = `${files[table]!}, line ${String(line)}`;
  if (fault === 'no-column') return `${where}: there is no column called “${about}”.`;
  if (fault === 'no-id') return `${where}: “${about}” is empty.`;
  if (fault === 'twice') return `${where}: “${about}” stands in an earlier line, too.`;
  return `${where}: nobody in the nodes is called “${about}”.`;
}

function shown({ network, groups, nodes }: NetworkMeasures): string {
  const whole = Object.entries({
    ...network,
    groups: groups.count,
    modularity: groups.modularity,
    stability: groups.stability,
  });
  const head = ['name', 'degree', 'confirmed', 'betweenness', 'closeness', 'constraint', 'group'] as const;
  const rows = nodes
    .toSorted((a, b) => b.degree - a.degree)
    .map((node) => head.map((key) => text(node[key])).join('\t'));
  return [...whole.map(([key, value]) => `${key}\t${text(value)}`), '', head.join('\t'), ...rows, ''].join('\n');
}

const text = (value: number | string | null): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(6))) : (value ?? '–');
