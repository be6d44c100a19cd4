/** What the secretariat writes becomes safe HTML, and what does not resolve is said. */
import { describe, expect, test } from 'vitest';
import type { Picture } from '../picture/picture.ts';
import { picturesIn, plainText, renderMarkdown } from './markdown.ts';

const figures = new Map([
  ['registro:2021:linking', { said: '80 %', detail: '56 de 70 que respondieron, al 22-09-2021' }],
  ['registro:2021:private', { said: '88 %', detail: '63 de 72, al 22-09-2021' }],
]);
const id = '019a0000-0000-7000-8000-000000000001';
const picture: Picture = {
  src: `/archivos/${id}/taller.webp`,
  alt: 'Personas en un taller',
  credit: '',
  width: 800,
  height: 600,
};
const references = { figures, pictures: new Map([[id, picture]]) };
const render = (text: string, locale: 'es' | 'en' = 'es') => renderMarkdown(text, references, locale);

describe('live figures', () => {
  test('say the number, who answered and when', () => {
    expect(render('Son **{{registro:2021:linking}}**.').html).toContain(
      '<span class="figure">80 % <small>(56 de 70 que respondieron, al 22-09-2021)</small></span>',
    );
  });
  test('may be written with room around', () =>
    expect(render('{{ registro:2021:private }}').html).toContain('88 % <small>(63 de 72, al 22-09-2021)</small>'));
  test('work inside a table and a link', () => {
    const { html, problems } = render(
      '| a | b |\n| - | - |\n| {{registro:2021:linking}} | [{{registro:2021:private}}](/x) |',
    );
    expect(html.match(/class="figure"/g)).toHaveLength(2);
    expect(problems).toEqual([]);
  });
  test.each(['registro:2021:happiness', 'registro:1999:linking', 'linking', ''])(
    'that do not resolve are shown and listed: %s',
    (mark) => {
      const { html, problems } = render(`Son {{${mark}}}.`);
      expect(problems).toEqual([{ code: 'figure-unknown', text: `{{${mark}}}` }]);
      expect(html).toContain('class="unresolved"');
    },
  );
});

describe('pictures', () => {
  test('come with their own words, or those of the text', () => {
    expect(render(`![](imagen:${id})`).html).toContain('alt="Personas en un taller"');
    expect(render(`![Otra cosa](imagen:${id})`).html).toContain('alt="Otra cosa" width="800" height="600"');
  });
  test('must be among the site’s', () => {
    expect(render(`![x](imagen:${id.replace('1', '2')})`).problems[0]?.code).toBe('picture-unknown');
    expect(render('![x](https://ejemplo.cl/a.png)').problems[0]?.code).toBe('picture-outside');
  });
  test('are found by their ids', () => expect(picturesIn(`a ![](imagen:${id}) b`)).toEqual([id]));
});

describe('what is let through', () => {
  test.each([
    ['<script>alert(1)</script>hola', '<script'],
    ['<img src=x onerror=alert(1)>', 'onerror'],
    ['[x](javascript:alert(1))', 'javascript:'],
    ['<a href="//malo.cl">x</a>', '//malo.cl'],
    ['<p style="position:fixed">x</p>', 'style'],
    ['<iframe src="https://x.cl"></iframe>', '<iframe'],
    ['<form action="/x"><input name=q></form>', '<input'],
  ])('%s', (text, gone) => expect(render(text).html).not.toContain(gone));

  test('a title of the text never competes with the page’s own', () =>
    expect(render('# Hola').html).toContain('<h2 id="hola">Hola</h2>'));
  test('equal titles have different ids', () => expect(render('## Dato\n\n## Dato').html).toContain('id="dato-2"'));
  test('links inside the site stay in the reader’s language', () => {
    expect(render('[x](/contacto) [y](https://a.cl) [z](/archivos/1/a.pdf)', 'en').html).toContain(
      '<a href="/en/contacto">x</a> <a href="https://a.cl">y</a> <a href="/archivos/1/a.pdf">z</a>',
    );
  });
  test('wide tables scroll by themselves', () =>
    expect(render('| a |\n| - |\n| 1 |').html).toContain('<div class="scrolls"><table>'));
});

test('a text can be said plainly', () => {
  expect(plainText('## Hola\n\nSon **{{registro:2021:linking}}** de [aquí](/x) & allá.\n\n- uno\n- dos')).toBe(
    'Hola Son de aquí & allá. uno dos',
  );
});
