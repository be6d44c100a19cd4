/** The ecosystem on the command line: anyone can check a network's measures and draw it. */
import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { tableOf } from '#platform/spreadsheet/file.ts';
import { locales, type Locale } from '#platform/words.ts';
import { drawingSvg } from './drawing/drawing.ts';
import { mostDrawn } from './drawing/network-map.ts';
import { drawNetwork, drawnViews, type DrawnView } from './drawing/views.ts';
import { measuresOf, type NetworkMeasures } from './network/measures.ts';
import { tiedOf } from './network/network.ts';
import { namedNetwork, type NamedNetwork, type TableFault } from './network/named.ts';

const mostRows = 1_000_000;

const columns = `
EDGES has a row for each declaration, with the columns
  from, to      who names whom, by identifier; the order matters for reciprocity and pagerank alone
  confirmed     (may be missing) 1, true, yes, si or x where the other side has said so, too
NODES has a row for each organisation, with the columns
  id            the identifier that EDGES uses
  name, region  (may be missing) what it is called; its region in two digits
  short         (may be missing) what it is called where room is short
Without NODES, whoever EDGES names is there; those without any tie need NODES.
All measures but reciprocity and pagerank take ties in both directions, each as one step. What cannot be known is null.
`;

/** Adds the commands on networks to the program. */
export function ecosystemCommands(program: Command): void {
  const network = program.command('network').description('Measure and draw a network of organisations');
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
  network
    .command('draw')
    .description('Draw a network as SVG, equal to the byte wherever it is drawn; with numbers, print whose they are')
    .argument('<edges>', 'CSV or XLSX')
    .option('--nodes <file>', 'CSV or XLSX')
    .addOption(
      new Option('--view <view>', 'map: names; phone: numbers; loom: strands and threads')
        .choices(drawnViews)
        .makeOptionMandatory(),
    ) // prettier-ignore
    .addOption(new Option('--lang <lang>', 'language of its title').choices(locales).default('es'))
    .requiredOption('--out <file>', 'where the SVG is written')
    .addHelpText('after', columns)
    .action(draw);
}

interface DrawOptions {
  readonly nodes?: string;
  readonly view: DrawnView;
  readonly lang: Locale;
  readonly out: string;
}

async function draw(edges: string, { nodes, view, lang, out }: DrawOptions): Promise<void> {
  const network = await readNetwork(edges, nodes);
  const size = tiedOf(network.network).length;
  if (size > mostDrawn)
    throw new Error(
      `${edges}: ${String(size)} organisations with ties; beyond ${String(mostDrawn)} a drawing says nothing. Give a part of them, a region or a group.`,
    );
  const { drawing, order } = drawNetwork(network, view, { locale: lang });
  await writeFile(out, drawingSvg(drawing));
  process.stdout.write(order.map((node, place) => `${String(place + 1)}\t${network.nodes[node]!.name}\n`).join(''));
}

async function readNetwork(edges: string, nodes?: string): Promise<NamedNetwork> {
  const read = namedNetwork(await tableOf(edges, mostRows), nodes ? await tableOf(nodes, mostRows) : undefined);
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
