/** What the page of a dataset says of how it was made. */
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { Recipe } from '../release/dataset.ts';
import DatasetRecipe from './DatasetRecipe.svelte';

const recipe = {
  file: { name: 'casen.csv', sha256: 'f1', bytes: 100, rows: 10 },
  survey: {
    title: 'Casen 2020',
    groups: { region: 'r', sexo: 's', s1: 'q' },
    labels: { sexo: { 1: 'Hombre', 2: 'Mujer' } },
    titles: { s1: 'Vive sola' },
  },
  method: { id: 'chile-income-2013', version: 1 },
  by: ['region', 'region*sexo', 's1'],
  options: {},
  engine: { version: '1' },
  figures: { sha256: 'f2' },
} satisfies Recipe;

test('groups and categories are named; how the data write them is folded', () => {
  const { body } = render(DatasetRecipe, { props: { recipe, download: '/receta.json' } });
  const [said, folded] = body.replaceAll(/<!--.*?-->/g, '').split('<details');
  expect(said).toContain('el total; región; región y sexo; Vive sola');
  expect(said).toContain('sexo: Hombre; Mujer');
  expect(said).not.toMatch(/\bs1\b|1 Hombre/);
  for (const code of ['region: región', 'sexo: 1 Hombre; 2 Mujer', 's1: Vive sola']) expect(folded).toContain(code);
});
