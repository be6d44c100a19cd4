/** What is left of words once an address is taken out of them. */
import { expect, test } from 'vitest';
import { withoutMention } from './mention.ts';

const ana = 'ana@x.cl';

test.each([
  ['ana@x.cl', ''],
  ['ANA@X.cl', ''],
  ['Escribe a ana@x.cl.', 'Escribe a […].'],
  ['<ana@x.cl>, ana@x.cl', '<[…]>, […]'],
  ['mariana@x.cl', 'mariana@x.cl'],
  ['l.ana@x.cl', 'l.ana@x.cl'],
  ['ana@x.cl.ar', 'ana@x.cl.ar'],
  ['ana@x.cl-ar', 'ana@x.cl-ar'],
])('%s becomes %s', (text, left) => expect(withoutMention(text, ana)).toBe(left));

test('the point of an address is a point', () => {
  expect(withoutMention('anaoxocl ana@x-cl', ana)).toBe('anaoxocl ana@x-cl');
});

test('beside an address go its name, position and telephone, and nothing else', () => {
  const answers = {
    name: 'Fundación Telar',
    contactName: 'Ana Rojas',
    contactPosition: 'Directora',
    contactEmail: 'ana@x.cl',
    contactPhone: null,
    publicEmail: 'hola@x.cl',
    publicPhone: '222 222 222',
    kinds: ['training'],
    foundedYear: 2011,
  };
  expect(withoutMention(answers, ana)).toEqual({ ...answers, contactName: '', contactPosition: '', contactEmail: '' });
});

test('however deep it stands, and beside a plain email a plain name', () => {
  const kept = { people: [{ name: 'Ana', email: 'Ana@x.cl', phone: '1' }, { name: 'Eva', email: 'eva@x.cl' }], total: 2 };
  expect(withoutMention(kept, ana)).toEqual({
    people: [
      { name: '', email: '', phone: '' },
      { name: 'Eva', email: 'eva@x.cl' },
    ],
    total: 2,
  });
});
