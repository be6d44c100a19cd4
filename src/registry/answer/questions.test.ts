import { expect, test } from 'vitest';
import { render } from 'svelte/server';
import { words } from '../organization/words.ts';
import Questions from './Questions.svelte';

test('a public text in which a mail, a telephone or a home stands is said to be read by anybody, at its field', () => {
  const shown = (description: string) =>
    render(Questions, { props: { fields: ['description'], values: { description }, errors: {} } }).body;
  expect(shown('Llámanos al 9 8765 4321')).toContain(words.es.seemsPersonal);
  expect(shown('Acompañamos a hilanderas de la costa')).not.toContain(words.es.seemsPersonal);
});
