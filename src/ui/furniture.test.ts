/** The furniture as it leaves the server: labels tied to their fields, errors that lead to them, and nothing that a text can break out of. */
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Breadcrumbs from './Breadcrumbs.svelte';
import Confirm from './Confirm.svelte';
import Choices from './form/Choices.svelte';
import ErrorSummary from './form/ErrorSummary.svelte';
import Field from './form/Field.svelte';
import Select from './form/Select.svelte';
import TextArea from './form/TextArea.svelte';
import JsonLd from './JsonLd.svelte';
import Notice from './Notice.svelte';
import Pager from './Pager.svelte';
import { colourOf, contrast, inkOn, linear, noValue, ramp } from './map/palette.ts';
import { shapeId, shapesSvg } from './map/shapes.ts';

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
const tagOf = (body: string, name: string) => new RegExp(`<${name}[ >][^>]*>?`).exec(body)![0];
const textOf = (body: string) =>
  body
    .replaceAll(/<!--.*?-->|<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const inside = createRawSnippet(() => ({ render: () => '<b>Hecho</b>' }));
const given = { name: 'correo', label: 'Correo', hint: 'El tuyo', error: 'Falta el correo' };

test('what asks before it does something sends what it is told to, and only from its question', () => {
  const sends = { name: 'verdict', value: 'done' };
  const { body } = render(Confirm, { props: { label: 'Responder', question: 'Sale una carta.', yes: 'Sí', sends } });
  expect(body.match(/<button/g)).toHaveLength(1);
  expect(body.indexOf('Sale una carta.')).toBeLessThan(body.indexOf('name="verdict" value="done"'));
});

describe.each([
  ['a line', 'input', (props: typeof given) => render(Field, { props }).body],
  ['several lines', 'textarea', (props: typeof given) => render(TextArea, { props }).body],
  ['one choice of many', 'select', (props: typeof given) => render(Select, { props: { ...props, options: [] } }).body],
] as const)('%s to fill in', (_, tag, made) => {
  const body = made(given);
  test('has a label, and is described by its hint and by what is wrong', () => {
    const control = tagOf(body, tag);
    expect(attribute(tagOf(body, 'label'), 'for')).toBe(attribute(control, 'id'));
    const described = attribute(control, 'aria-describedby')!.split(' ');
    expect(described).toEqual(['correo-hint', 'correo-error']);
    for (const id of described) expect(body).toContain(`id="${id}"`);
    expect(attribute(control, 'aria-invalid')).toBe('true');
  });
  test('says that it is optional unless it is required, and nothing wrong where nothing is', () => {
    expect(body.replaceAll(/<[^>]*>/g, '')).toContain('Correo (opcional)');
    const plain = made({ name: 'correo', label: 'Correo', required: true } as never);
    expect(textOf(plain)).not.toContain('opcional');
    expect(plain).not.toMatch(/aria-describedby|aria-invalid|class="error/);
  });
});

test('a field keeps what was written, the first where several came, and lets attributes of an input through', () => {
  const { body } = render(Field, {
    props: { ...given, value: ['"><script>', 'otra'], type: 'email', autocomplete: 'email', required: true },
  });
  expect(['type', 'autocomplete', 'aria-required'].map((name) => attribute(body, name))).toEqual([
    'email',
    'email',
    'true',
  ]);
  expect(body).toContain('value="&quot;>&lt;script>"');
  expect(body).not.toMatch(/otra|<script/);
  expect(render(TextArea, { props: { name: 'a', label: 'A', value: '</textarea><b>' } }).body).toContain(
    '&lt;/textarea>',
  );
});

test('a list shows the chosen one as chosen, its groups by name, and an empty choice first unless there is none', () => {
  const options = [
    { value: 'a', label: 'Uno' },
    { value: 'b', label: 'Dos', group: 'Otros' },
    { value: 'c', label: 'Tres', group: 'Otros' },
  ];
  const { body } = render(Select, { props: { name: 'x', label: 'X', options, value: 'b' } });
  expect(
    [...body.matchAll(/<option value="(\w*)"([^>]*)>/g)].map(
      ([, value, more]) => value! + (more!.includes('selected') ? '*' : ''),
    ),
  ).toEqual(['', 'a', 'b*', 'c']);
  expect(body.match(/<optgroup label="Otros"/g)).toHaveLength(1);
  expect(textOf(body)).toContain('Elige una opción');
  expect(render(Select, { props: { name: 'x', label: 'X', options, empty: null } }).body).not.toContain('value=""');
});

test('many choices stand in columns, unless each has its hint', () => {
  const made = (hint?: string) => {
    const options = Array.from({ length: 6 }, (_, at) => ({
      value: `${at}`,
      label: `Opción ${at}`,
      ...(hint && { hint }),
    }));
    return render(Choices, { props: { name: 'x', legend: 'Cuáles', options } }).body;
  };
  expect(made()).toMatch(/class="[^"]*\blong\b/);
  expect(made('Qué es')).not.toMatch(/class="[^"]*\blong\b/);
});

test('a group of choices is one or several, keeps what was chosen and counts what it has', () => {
  const options = [
    { value: 'a', label: 'Uno', count: 3, hint: 'el primero' },
    { value: 'b', label: 'Dos' },
  ];
  const made = (more: object) => render(Choices, { props: { name: 'x', legend: 'Cuáles', options, ...more } }).body;
  const inputs = (body: string) =>
    [...body.matchAll(/<input [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'type'),
      attribute(tag, 'value'),
      tag.includes('checked'),
    ]);
  expect(inputs(made({ several: true, value: ['b'] }))).toEqual([
    ['checkbox', 'a', false],
    ['checkbox', 'b', true],
  ]);
  expect(inputs(made({ value: 'a' }))).toEqual([
    ['radio', 'a', true],
    ['radio', 'b', false],
  ]);
  expect(textOf(made({}))).toBe('Cuáles (opcional) Uno el primero 3 Dos');
  expect(attribute(tagOf(made({ error: 'Elige' }), 'fieldset'), 'aria-describedby')).toBe('x-error');
});

test('the summary of what is wrong leads to each field; what is about the whole form leads nowhere; all well, it is not there', () => {
  const { body } = render(ErrorSummary, {
    props: { errors: { correo: 'Falta', nombre: undefined, '': 'Ya se envió' } },
  });
  expect([...body.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['#correo']);
  expect(body.match(/<li/g)).toHaveLength(2);
  expect(body).toContain('role="alert"');
  expect(textOf(render(ErrorSummary, { props: { errors: { correo: undefined } } }).body)).toBe('');
});

test('from page to page there is only the way that exists', () => {
  const links = (props: object) =>
    [...render(Pager, { props }).body.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href);
  expect(render(Pager, { props: {} }).body).not.toContain('<nav');
  expect(links({ next: '?p=2' })).toEqual(['?p=2']);
  expect(links({ previous: '?p=1', next: '?p=3', first: '?' })).toEqual(['?p=1', '?p=3', '?']);
  const { body } = render(Pager, { props: { next: '?p=2', here: 'Página 1 de 2', nextLabel: 'Más antiguas' } });
  expect(textOf(body)).toBe('Página 1 de 2 Más antiguas');
  expect(body).toContain('rel="next"');
});

test('where a page is: the pages above are links, itself is not; right under the first nothing is said', () => {
  const { body } = render(Breadcrumbs, {
    props: {
      trail: [
        { href: '/datos', label: 'Datos' },
        { href: '/datos/region/08', label: 'Biobío' },
      ],
      here: 'Mapa',
    },
  });
  expect([...body.matchAll(/<a href="([^"]+)">([^<]+)/g)].map(([, href, label]) => [href, label])).toEqual([
    ['/datos', 'Datos'],
    ['/datos/region/08', 'Biobío'],
  ]);
  expect(render(Breadcrumbs, { props: { trail: [], here: 'Datos' } }).body).not.toContain('<nav');
  expect(body).toMatch(/aria-current="page"[^>]*>Mapa/);
});

test('what is hard to undo asks first, and only its second button does it', () => {
  const { body } = render(Confirm, {
    props: { label: 'Quitar', question: '¿Seguro? No se puede deshacer.', yes: 'Sí, quitar', action: '?/remove' },
  });
  expect(body.indexOf('¿Seguro?')).toBeGreaterThan(body.indexOf('</summary>'));
  expect(body.match(/<button/g)).toHaveLength(1);
  expect(attribute(tagOf(body, 'button'), 'formaction')).toBe('?/remove');
});

test('what is wrong is told at once to who hears the page, what is done when there is time', () => {
  const role = (kind?: 'success' | 'danger') =>
    attribute(render(Notice, { props: { ...(kind && { kind }), children: inside } }).body, 'role');
  expect([role(), role('success'), role('danger')]).toEqual(['status', 'status', 'alert']);
});

test('facts for machines cannot close their own block, and read back as they were', () => {
  const facts = { name: '</script><script>alert(1)</script>', text: 'a & b \u2028 <!--' };
  const { body } = render(JsonLd, { props: { facts } });
  const [, json] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(body)!;
  expect(JSON.parse(json!)).toEqual(facts);
  expect(json).not.toMatch(/[<>&\u2028]/);
});

describe('the colours of maps', () => {
  test('are all of the ramp, from its lightest side to its darkest, however many steps there are', () => {
    for (let steps = 1; steps <= 6; steps++) {
      const colours = Array.from({ length: steps }, (_, step) => colourOf(step, steps));
      expect(new Set(colours).size).toBe(steps);
      for (const colour of colours) expect(ramp).toContain(colour);
      if (steps > 1) expect(colours.at(-1)).toBe(ramp.at(-1));
    }
    expect([colourOf(9, 3), colourOf(-1, 6)]).toEqual([noValue.fill, noValue.fill]);
  });
  test('contrast from one to twenty-one, the same both ways', () => {
    expect([contrast('#000000', '#ffffff'), contrast('#777777', '#777777')]).toEqual([21, 1]);
    for (const colour of ramp) expect(contrast(colour, noValue.fill)).toBe(contrast(noValue.fill, colour));
    expect(linear('#ff0080').map((one) => Math.round(one * 1000) / 1000)).toEqual([1, 0, 0.216]);
    expect([inkOn('#ffffff'), inkOn('#000000')]).toEqual(['#231d2e', '#ffffff']);
  });
});

test('a file of shapes names each shape by its panel, so that a place may be on two; borders have no key', () => {
  const shapes = [{ key: '13101', path: 'M0,0z' }];
  const svg = shapesSvg([
    { id: 'a', shapes, borders: 'M1,1' },
    { id: 'b', shapes, borders: '' },
  ]);
  expect([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    shapeId('a', '13101'),
    shapeId('a'),
    shapeId('b', '13101'),
  ]);
  expect(svg).not.toMatch(/fill|stroke|style/);
});
