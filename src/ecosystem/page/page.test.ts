import { describe, expect, test } from 'vitest';
import type { NamedNetwork } from '../network/named.ts';
import { networkFrom, saidByBoth, type Pair } from '../network/network.ts';
import { namedByChance } from '../drawing/test/looked-at.ts';
import { line } from '../network/test/made-up.ts';
import { regionMatrix } from './matrix.ts';
import { oneInNetwork, oneTold } from './one.ts';
import { networkQuery, readNetworkSelection, selectedOf, type NetworkSelection } from './selection.ts';
import { networkCounts, networkShown, networkTold } from './view.ts';

/** a and b in one region both say so; a names c of another; c and d, who says no region; e alone. */
const declared: readonly Pair[] = [[0, 1], [1, 0], [0, 2], [2, 3]]; // prettier-ignore
const network = networkFrom(5, declared);
const named: NamedNetwork = {
  nodes: [['a', '13'], ['b', '13'], ['c', '08'], ['d', ''], ['e', '08']].map(([id, region]) => ({ id: id!, name: `Fundación ${id!.toUpperCase()}`, region: region! })), // prettier-ignore
  network,
  declared,
  confirmed: saidByBoth(network, declared),
};
const all: NetworkSelection = { region: null, between: null, confirmed: false, view: 'map' };
const shownTo = { locale: 'es', hrefOf: (id: string) => `/red/${id}` } as const;
const asked = (query: string) => readNetworkSelection(new URLSearchParams(query));

describe('a selection', () => {
  test.each([
    ['', all],
    ['region=13&confirmadas=si&vista=telar', { ...all, region: '13', confirmed: true, view: 'loom' }],
    ['entre=13-08', { ...all, between: ['13', '08'] }],
    ['region=99&entre=13-99&confirmadas=tal%20vez&vista=nada', all],
    ['region=&entre=&confirmadas=&vista=regiones', { ...all, view: 'regions' }],
  ])('%s', (query, selection) => {
    expect(asked(query)).toEqual(selection);
    expect(asked(networkQuery(asked(query)))).toEqual(selection);
  });

  test('is of a region with those that it is tied with elsewhere, of what is between two, or of what both say', () => {
    const ids = (selection: Partial<NetworkSelection>) => {
      const part = selectedOf(named, { ...all, ...selection });
      return [part.nodes.map(({ id }) => id).join(''), part.network.ties.map((tie) => tie.map((at) => part.nodes[at]!.id).join('')), part.confirmed.length]; // prettier-ignore
    };
    expect(ids({})).toEqual(['abcde', ['ab', 'ac', 'cd'], 1]);
    expect(ids({ region: '13' })).toEqual(['abc', ['ab', 'ac'], 1]);
    expect(ids({ region: '08' })).toEqual(['acde', ['ac', 'cd'], 0]);
    expect(ids({ between: ['08', '13'] })).toEqual(['ac', ['ac'], 0]);
    expect(ids({ between: ['13', '13'] })).toEqual(['ab', ['ab'], 1]);
    expect(ids({ confirmed: true })).toEqual(['abcde', ['ab'], 1]);
    expect(ids({ region: '15' })).toEqual(['', [], 0]);
  });
});

test('the matrix counts each tie once, from north to south, those without region last', () => {
  expect(regionMatrix(named)).toEqual({
    regions: [{ code: '13', organizations: 2 }, { code: '08', organizations: 2 }, { code: '', organizations: 1 }],
    counts: [[1, 1, 0], [1, 0, 1], [0, 1, 0]],
  }); // prettier-ignore
});

describe('what is shown', () => {
  test('of few: the drawing, a phone’s, and the table in the order of its numbers', () => {
    const shown = networkShown(named, all, shownTo);
    expect(shown).toMatchObject({ organizations: 5, ties: 3, confirmed: 1, alone: 1, hidden: 0, view: 'map', tooMany: false, matrix: null }); // prettier-ignore
    expect(shown.rows.map(({ id, allies, confirmed }) => [id, allies, confirmed])).toEqual([['a', 2, 1], ['b', 1, 1], ['c', 2, 0], ['d', 1, 0], ['e', 0, 0]]); // prettier-ignore
    const numbers = shown.phone[0]!.items.map(({ name, labels }) => [labels[0]!.text, name]);
    expect(numbers.map(([number]) => shown.rows[Number(number) - 1]!.name)).toEqual(numbers.map(([, name]) => name));
    expect(shown.drawing!.items.every(({ href }) => href!.startsWith('/red/'))).toBe(true);
  });

  test('of more than can be read: what there is between regions', () => {
    const shown = networkShown(namedByChance(line(151).ties, 151), { ...all, view: 'loom' }, shownTo);
    expect(shown).toMatchObject({ view: 'regions', tooMany: true, drawing: null, phone: [] });
    expect(shown.matrix!.counts.flat().some((count) => count > 0)).toBe(true);
  });

  test('those without any tie are in nobody’s way, and those whose ties are not shown are told apart', () => {
    expect(networkShown(namedByChance([[0, 1]], 400), all, shownTo)).toMatchObject({
      view: 'map',
      alone: 398,
      hidden: 0,
    });
    expect(networkShown(named, { ...all, confirmed: true }, shownTo)).toMatchObject({ ties: 1, alone: 1, hidden: 2 });
    expect(networkShown(named, { ...all, region: '08' }, shownTo)).toMatchObject({ organizations: 4, own: 2, ties: 2, alone: 1, hidden: 0 }); // prettier-ignore
  });

  test('as a loom: for a phone one for each group, narrow enough', () => {
    const two: Pair[] = [[0, 1], [1, 2], [0, 2], [3, 4], [4, 5], [3, 5], [2, 3]]; // prettier-ignore
    const { drawing, phone } = networkShown(namedByChance(two, 7), { ...all, view: 'loom' }, shownTo);
    expect(drawing!.items).toHaveLength(6);
    expect(phone.map(({ items, width }) => [items.length, width <= 380])).toEqual([[3, true], [3, true]]); // prettier-ignore
    expect(new Set(phone.map(({ id }) => id)).size).toBe(2);
  });

  test('of nobody, and of those without a tie', () => {
    expect(networkShown(named, { ...all, region: '15' }, shownTo)).toMatchObject({
      organizations: 0,
      drawing: null,
    });
    expect(networkShown(namedByChance([], 2), all, shownTo)).toMatchObject({ ties: 0, alone: 2, phone: [] });
  });
});

test('the network in a sentence', () => {
  const shown = [named, namedByChance([], 3), namedByChance([], 0)].map(networkCounts);
  expect(shown.map((one) => networkTold(one, 'es'))).toEqual([
    '5 organizaciones y 3 alianzas entre ellas; una la dicen ambas partes.',
    'Ninguna organización del registro ha dicho todavía con quién está aliada.',
    'Todavía no hay organizaciones en el registro.',
  ]);
  expect(networkTold(shown[0]!, 'en')).toBe('5 organisations and 3 alliances among them; 1 said by both sides.');
});

test('one: who says each tie, and who is two steps away', () => {
  const a = oneInNetwork(named, 'a', shownTo)!;
  expect(a.allies.map(({ ally, by }) => [ally.id, by])).toEqual([['b', 'both'], ['c', 'itself']]); // prettier-ignore
  expect(a.further.map(({ organization, through }) => [organization.id, through.map(({ id }) => id)])).toEqual([['d', ['c']]]); // prettier-ignore
  expect(oneTold(a, 'es')).toBe('2 alianzas; ambas partes dicen 1.');
  expect(oneInNetwork(named, 'c', shownTo)!.allies.map(({ by }) => by)).toEqual(['other', 'itself']);
  const e = oneInNetwork(named, 'e', shownTo)!;
  expect([e.drawing, e.allies, oneTold(e, 'es')]).toEqual([null, [], 'No tiene alianzas registradas.']);
  expect(oneInNetwork(named, 'z', shownTo)).toBeUndefined();
});
