/** What is frozen of a published run: all that it says of each comuna, in plain values that JSON keeps. */
import { describe, expect, test } from 'vitest';
import type { GapRun } from '#gaps/run/run.ts';
import type { ZeroQuestion } from '#gaps/zeros/zero.ts';
import { supplyFact } from './supply.ts';
import { someFacts } from './test/facts.stage.ts';

const at = Temporal.Instant.from('2026-11-21T02:30:00Z'); // still the day before in Santiago
const { claims } = someFacts.supply![0]!;
const run: GapRun = {
  id: '01a00000-0000-7000-8000-000000000001',
  need: 'housing',
  state: 'done',
  seed: 7,
  draws: 2000,
  unseen: { lists: { first: 3, second: 9, both: 2 }, name: 'Catastro' },
  about: {
    release: 4,
    measure: 'housing',
    method: 'chile-multidimensional-2024',
    period: '2024',
    synthetic: true,
    sources: [{ slug: 'regiones', title: { es: 'Pobreza', en: 'Poverty' }, source: 'Ministerio' }],
    comunas: 3,
    without: ['12202'],
    initiatives: 3,
    withoutNumber: 1,
    resources: 2,
  },
  againOf: null,
  requester: 'Sofía',
  requestedAt: at.subtract({ hours: 48 }),
  finishedAt: at,
  failure: null,
  engine: '1',
  sha256: 'ab12',
  slug: 'vivienda-3',
  publishedAt: at,
  withdrawnAt: null,
  withdrawnReason: '',
  sample: false,
};
const question = (territory: string, answer: ZeroQuestion['answer'], words = '') => ({ territory, organization: { id: 'o', slug: 'o', name: 'Organización' }, askedAt: at, answer, words, answeredAt: at }); // prettier-ignore
const questions = new Map([
  ['13101', [question('13101', null)]],
  ['02101', [question('02101', 'confirmed'), question('02101', 'refuted', 'Un teléfono: 9 1234 5678'), question('02101', null)]],
]); // prettier-ignore

describe('a run', () => {
  const fact = supplyFact(run, claims, questions);
  test('is known by its need and its address, with the days of Santiago', () =>
    expect(fact).toMatchObject({ need: 'housing', slug: 'vivienda-3', publishedOn: '2026-11-20', offeredOn: '2026-11-18', period: '2024', synthetic: true })); // prettier-ignore
  test('has all that anyone needs to repeat it, and who asked for it is not said', () => {
    expect(fact).toMatchObject({ seed: 7, draws: 2000, sha256: 'ab12', unseen: run.unseen });
    expect(JSON.stringify(fact)).not.toContain('Sofía');
  });
  test('says of each comuna what it says, untouched', () => expect(fact.claims).toEqual(claims));
  test('of noughts counts the answers, by comuna, without the words of whoever answered', () => {
    expect(fact.zeros).toEqual([
      { territory: '02101', asked: 3, confirmed: 1, refuted: 1 },
      { territory: '13101', asked: 1, confirmed: 0, refuted: 0 },
    ]);
    expect(JSON.stringify(fact)).not.toContain('teléfono');
  });
  test('is the same after it was taken away as JSON', () => expect(JSON.parse(JSON.stringify(fact))).toEqual(fact));
});
