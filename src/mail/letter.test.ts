/** A letter as it leaves: the same words in its text and its page, nothing of a person taken for markup, and the headers that mail readers ask for. */
import { expect, test } from 'vitest';
import { composeLetter, type OutboxLetter } from './letter.ts';
import { words } from './words.ts';

const mesa = { name: 'Mesa del Sur & Cía.', sample: false };
const letter = (more: Partial<OutboxLetter> = {}): OutboxLetter => ({
  id: '1',
  kind: 'window.open',
  to: 'ana@ejemplo.cl',
  subject: 'Se abre el registro',
  text: 'Hola, Ana.\n\nDesde mañana\npuedes inscribirte.\n\n\nGracias.\n',
  action: { label: 'Inscribirse', url: 'https://mesa.example/registro?a=1&b=2' },
  unsubscribeUrl: 'https://mesa.example/baja/x?y=1&z=2',
  html: null,
  headers: {},
  locale: 'es',
  ...more,
});
const compose = (more: Partial<OutboxLetter> = {}, of = mesa) => composeLetter(letter(more), of);

test('as text: what it says, where it leads, who writes and how to stop, each apart', () => {
  expect(compose().text).toBe(
    [
      'Hola, Ana.\n\nDesde mañana\npuedes inscribirte.\n\n\nGracias.',
      'Inscribirse:\nhttps://mesa.example/registro?a=1&b=2',
      '-- \nMesa del Sur & Cía.',
      'Dejar de recibir estos avisos: https://mesa.example/baja/x?y=1&z=2\n',
    ].join('\n\n'),
  );
});

test('what it does not have leaves no gap', () => {
  expect(compose({ action: null, unsubscribeUrl: null, text: 'Hola.' }).text).toBe(
    'Hola.\n\n-- \nMesa del Sur & Cía.\n',
  );
  const { html, headers } = compose({ action: null, unsubscribeUrl: null });
  expect(html).not.toContain('<a ');
  expect(headers).toEqual({ 'Auto-Submitted': 'auto-generated', 'X-Minga-Kind': 'window.open' });
});

test('as a page: a paragraph for each, line breaks kept, in the language of who reads it', () => {
  const { html } = compose();
  expect([...html.matchAll(/<p style="margin:0 0 16px">([^<]*(?:<br>[^<]*)*)<\/p>/g)].map(([, said]) => said)).toEqual([
    'Hola, Ana.',
    'Desde mañana<br>puedes inscribirte.',
    'Gracias.',
  ]);
  expect(html).toContain('<html lang="es-CL">');
  expect(compose({ locale: 'en' }).html).toContain('<html lang="en">');
  expect(compose({ locale: 'en' }).text).toContain(`${words.en.stop}: https://`);
});

test('its button and its address lead to the same place, written so that no reader breaks it', () => {
  const links = [...compose().html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  expect(links).toEqual(['https://mesa.example/registro?a=1&amp;b=2', 'https://mesa.example/baja/x?y=1&amp;z=2']);
});

test.each(['subject', 'text'] as const)(
  'a %s that looks like markup is only words, in the page and in the text',
  (part) => {
    const trap = `<img src=x onerror="alert(1)"> & 'más'`;
    const { html, text } = compose({ [part]: trap });
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;más&#39;');
    expect(html).not.toContain('<img');
    if (part === 'text') expect(text).toContain(trap);
  },
);

test('one click stops the notices: both headers, or none', () => {
  expect(compose().headers).toMatchObject({
    'List-Unsubscribe': '<https://mesa.example/baja/x?y=1&z=2>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
});

test('what the letter itself asks for goes along, but its kind and that a machine wrote it are not for it to change', () => {
  const { headers } = compose({ headers: { 'In-Reply-To': '<a@b>', 'X-Minga-Kind': 'other', 'Auto-Submitted': 'no' } });
  expect(headers).toMatchObject({
    'In-Reply-To': '<a@b>',
    'X-Minga-Kind': 'window.open',
    'Auto-Submitted': 'auto-generated',
  });
});

test('a page of its own is sent as it is, with the usual text beside it', () => {
  const { html, text } = compose({ html: '<!doctype html><p>Propia</p>' });
  expect(html).toBe('<!doctype html><p>Propia</p>');
  expect(text).toContain('Hola, Ana.');
});

test('a sample mesa says so at the foot of both, in the language of the letter; a real one does not', () => {
  for (const locale of ['es', 'en'] as const) {
    const sample = compose({ locale }, { ...mesa, sample: true });
    for (const body of [sample.text, sample.html]) expect(body).toContain(words[locale].sample);
    for (const body of [compose({ locale }).text, compose({ locale }).html])
      expect(body).not.toContain(words[locale].sample);
  }
});

test('the same letter is the same bytes, and nothing of it is fetched from elsewhere', () => {
  expect(compose()).toEqual(compose());
  expect(compose().html).not.toMatch(/<img|<link|<script|url\(|@import/);
});
