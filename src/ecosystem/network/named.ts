/** A network with names: from a table of who names whom, and one of who there is. */
import type { Table } from '#platform/spreadsheet/read.ts';
import { networkFrom, saidByBoth, type Network, type Pair } from './network.ts';

/** Who stands at a node. */
export interface Named {
  /** What ties call it by. */
  readonly id: string;
  readonly name: string;
  /** Two digits; '' where it is not said. */
  readonly region: string;
  /** What it is called where room is short, where that is said. */
  readonly shortName?: string;
}

export interface NamedNetwork {
  readonly nodes: readonly Named[];
  readonly network: Network;
  /** Who names whom. A tie that is said to be confirmed stands in both directions. */
  readonly declared: readonly Pair[];
  /** The ties that both sides have said. */
  readonly confirmed: readonly Pair[];
}

/** Some of a network, and the ties among them. */
export function partOf({ nodes, declared }: NamedNetwork, kept: readonly number[]): NamedNetwork {
  const place = new Map(kept.map((node, at) => [node, at]));
  const within = declared.flatMap(([a, b]): Pair[] =>
    place.has(a) && place.has(b) ? [[place.get(a)!, place.get(b)!]] : [],
  );
  const network = networkFrom(kept.length, within);
  return { nodes: kept.map((node) => nodes[node]!), network, declared: within, confirmed: saidByBoth(network, within) };
}

/** A network with only some of its ties. */
export function withTies({ nodes, declared }: NamedNetwork, keeps: (a: number, b: number) => boolean): NamedNetwork {
  const kept = declared.filter(([a, b]) => keeps(a, b));
  const network = networkFrom(nodes.length, kept);
  return { nodes, network, declared: kept, confirmed: saidByBoth(network, kept) };
}

/** A network with only the ties that both sides say. */
export function confirmedOf({ nodes, confirmed }: NamedNetwork): NamedNetwork {
  const network = networkFrom(nodes.length, confirmed);
  return { nodes, network, declared: [...confirmed, ...confirmed.map(([a, b]): Pair => [b, a])], confirmed };
}

/** What is wrong with a table: in which, at which line (of the file, the head is 1), and how. */
export interface TableFault {
  readonly table: 'edges' | 'nodes';
  readonly line: number;
  readonly fault: 'no-column' | 'no-id' | 'twice' | 'not-there';
  /** The column or the identifier at fault. */
  readonly about: string;
}

const yes = new Set(['1', 'true', 'yes', 'si', 'sí', 'x', 'confirmed', 'confirmada']);

/**
 * Reads edges (columns `from`, `to`, and perhaps `confirmed`) and, where given, nodes (columns `id`, and perhaps `name`, `region`, `short`).
 * Without nodes, whoever a tie names is there, in order. Gives every fault instead, where there is one.
 */
export function namedNetwork(edges: Table, nodes?: Table): NamedNetwork | readonly TableFault[] {
  const faults: TableFault[] = [];
  const named = nodes ? readNodes(nodes, faults) : undefined;
  const rows = readEdges(edges, faults);
  const known = new Map(
    named?.map(({ id }, place) => [id, place]) ??
      [...new Set(rows.flatMap(({ from, to }) => [from, to]))].map((id, place) => [id, place]),
  );
  for (const { line, from, to } of rows)
    for (const id of [from, to])
      if (!known.has(id)) faults.push({ table: 'edges', line, fault: 'not-there', about: id });
  if (faults.length > 0) return faults;
  const declared = rows.flatMap(({ from, to, confirmed }): Pair[] => {
    const pair = [known.get(from)!, known.get(to)!] as const;
    return confirmed ? [pair, [pair[1], pair[0]]] : [pair];
  });
  const all = named ?? [...known.keys()].map((id) => ({ id, name: id, region: '' }));
  const network = networkFrom(all.length, declared);
  return { nodes: all, network, declared, confirmed: saidByBoth(network, declared) };
}

function readEdges(table: Table, faults: TableFault[]) {
  const [from, to, confirmed] = ['from', 'to', 'confirmed'].map((name) => columnOf(table, name));
  for (const [name, at] of [
    ['from', from!],
    ['to', to!],
  ] as const)
    // prettier-ignore
    if (at < 0) faults.push({ table: 'edges', line: 1, fault: 'no-column', about: name });
  if (from! < 0 || to! < 0) return [];
  const rows = table.rows.map(({ number, cells }) => ({
    line: number,
    from: cells[from!]!.trim(),
    to: cells[to!]!.trim(),
    confirmed: yes.has((cells[confirmed!] ?? '').trim().toLowerCase()),
  }));
  const whole = rows.filter((row) => row.from && row.to);
  for (const row of rows.filter((one) => !whole.includes(one)))
    faults.push({ table: 'edges', line: row.line, fault: 'no-id', about: row.from ? 'to' : 'from' });
  return whole;
}

function readNodes(table: Table, faults: TableFault[]): Named[] {
  const [id, name, region, short] = ['id', 'name', 'region', 'short'].map((one) => columnOf(table, one));
  if (id! < 0) faults.push({ table: 'nodes', line: 1, fault: 'no-column', about: 'id' });
  const seen = new Set<string>();
  return table.rows.flatMap(({ number: line, cells }) => {
    const own = (cells[id!] ?? '').trim();
    const fault = own === '' ? 'no-id' : seen.has(own) ? 'twice' : null;
    if (fault) faults.push({ table: 'nodes', line, fault, about: own || 'id' });
    seen.add(own);
    if (fault) return [];
    const said = (column: number) => (cells[column] ?? '').trim();
    const shortName = said(short!);
    return [{ id: own, name: said(name!) || own, region: said(region!), ...(shortName && { shortName }) }];
  });
}

const columnOf = ({ headers }: Table, name: string): number =>
  headers.findIndex((header) => header.trim().toLowerCase() === name);
