/** What is kept of somebody, in words: nothing without a purpose and an end, in both languages. */
import { expect, test } from 'vitest';
import { doer, uses, type PersonTie } from '#platform/facet/person-tie.ts';
import { words } from '#platform/facet/words.ts';
import { heldInWords, registerOf, untilOf } from './held.ts';

const letters: PersonTie = {
  table: 'outbox',
  column: 'to_address',
  holds: 'address',
  use: uses.letters,
  kept: [
    { days: 90, after: 'sent', at: 'send_after', then: 'row' },
    { days: 0, after: 'expired', at: 'send_after', then: 'row' },
  ],
  shows: { as: 'letters', columns: ['created_at', 'kind', 'subject', 'answers', 'email_verified', 'state'] },
  onClosing: { erase: 'row' },
};
const row = {
  created_at: Temporal.Instant.from('2026-11-22T15:00:00Z'),
  id: '0190',
  kind: 'people.sign-in-link',
  subject: 'Entra a la mesa',
  answers: { name: 'Telar', kinds: ['training', 'studies'], empty: null },
  email_verified: true,
  state: 'draft',
  sent_at: null,
};
const say = (column: string, code: string) => (column === 'state' ? `en ${code}` : undefined);

test('each thing says what for and until when, and what is in it without ids and codes', () => {
  const [group, ...others] = heldInWords({ letters: [row], deeds: [] }, [letters, doer('x', 'by')], 'es', say);
  expect(others).toEqual([]);
  expect(group).toMatchObject({ title: 'Correos que te enviamos', purpose: words.es.use.letters.purpose, more: 0 });
  expect(group?.until).toEqual(['Hasta 90 días después de la fecha del correo.', 'Hasta su vencimiento.']);
  expect(Object.fromEntries(group!.rows[0]!)).toEqual({
    'Creado el': expect.stringContaining('22') as string,
    Asunto: 'Entra a la mesa',
    Respuestas: 'Telar · training · studies',
    'Correo comprobado': 'sí',
    Estado: 'en draft',
  });
});

test('of many, the first are shown and the rest are in the file', () => {
  const [group] = heldInWords({ letters: Array.from({ length: 45 }, () => row) }, [letters], 'en', say);
  expect([group?.rows.length, group?.more, group?.title]).toEqual([30, 15, 'Letters we sent you']);
});

test('the register has an entry for each use, with every rule once', () => {
  const entries = registerOf([letters, doer('a', 'b'), doer('c', 'd'), { ...letters, column: 'text_body' }], 'es');
  expect(entries.map(({ code, kept }) => [code, kept.length])).toEqual([
    ['letters', 2],
    ['record', 1],
  ]);
  expect(untilOf([doer('a', 'b')], 'en')).toEqual([words.en.while.record]);
});
