/**
 * How long a sentence takes to be found in a list: the sample's initiatives, and a hundred times as many, in milliseconds; what finds
 * nothing at once, and must be tried with less, beside what is found as it was asked.
 * Usage: node bench/sentences.ts
 */
import { readFile } from 'node:fs/promises';
import type { Findable } from '../src/ecosystem/find/thing.ts';
import { seek } from '../src/ecosystem/find/seek.ts';
import { readSentence } from '../src/registry/search/sentence.ts';

interface Sampled {
  readonly name: string;
  readonly summary: string;
  readonly populations: readonly string[];
  readonly dimensions: readonly string[];
  readonly territories: readonly string[];
}
const file = new URL('../sample/initiatives.json', import.meta.url);
const { initiatives } = JSON.parse(await readFile(file, 'utf8')) as { initiatives: readonly Sampled[] };
const thingOf = (one: Sampled, copy: number): Findable => ({
  name: `${one.name} ${copy}`,
  text: one.summary,
  rest: '',
  answers: [
    ...one.populations.map((code) => `population=${code}`),
    ...one.dimensions.map((code) => `dimension=${code}`),
  ],
  territories: one.territories,
});

const asked = {
  'as asked': ['cuidadoras', 'huertos', 'gente de la calle santiago', 'agua potable rural', 'Temuco'],
  'in other words': ['violin', 'wifi en el campo', 'estufas viejitos', 'teatro curico'],
  'with less': [
    'clases de karate para niños pobres',
    'asesoria legal gratis deudas',
    'huerta medicinal para presos en tomé',
    'xyzzy',
  ],
};
const read = (text: string) => readSentence(text);

for (const copies of [1, 100]) {
  const all = Array.from({ length: copies }, (_, copy) => initiatives.map((one) => thingOf(one, copy))).flat();
  const listed = all.map((thing) => ({ row: thing.name, thing }));
  const filters = { population: 'personas', dimension: 'dimension' };
  const within = { all: listed, kept: listed, isFiltered: false, filters, itself: new Set<string>(), read };
  for (const [kind, questions] of Object.entries(asked)) {
    for (const question of questions) seek(within, read(question), 'fewer');
    const times = questions.map((question) => {
      const from = performance.now();
      seek(within, read(question), 'fewer');
      return performance.now() - from;
    });
    console.log(String(all.length).padStart(5), kind.padEnd(16), times.map((ms) => ms.toFixed(1)).join(' '));
  }
}
