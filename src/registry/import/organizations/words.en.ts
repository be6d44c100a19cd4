/** What an import tells of organisations alone, in English. */
import type { Catalogue } from '#platform/words.ts';
import type { es } from './words.es.ts';

export const en = {
  many: 'Organisations',
  one: 'Organisation',
  field: 'Field of the organisation',
  noneOf: {
    new: 'No row adds an organisation.',
    changed: 'No row changes an organisation.',
    duplicate: 'No row looks like a repeated organisation.',
  },
  personalHint:
    'A person’s mail, telephone, RUT or home stays out until you choose to publish it. The mail and the telephone are kept as the contact’s, which nobody else sees, where the organisation has no other.',
  undecided: (n: number) =>
    n === 1
      ? 'One row that may repeat an organisation awaits a decision.'
      : `${n.toLocaleString('en-GB')} rows that may repeat an organisation await a decision.`,
  reallyNew: 'It is another organisation: add it',
  willDo: (made: number, changed: number) =>
    `${made === 1 ? '1 organisation' : `${made.toLocaleString('en-GB')} organisations`} will be added and ${changed.toLocaleString('en-GB')} changed.`,
  didDo: (made: number, changed: number) =>
    `${made === 1 ? '1 organisation' : `${made.toLocaleString('en-GB')} organisations`} added and ${changed.toLocaleString('en-GB')} changed.`,
  undoTakes: (removes, restores) =>
    [
      ...(removes > 0
        ? [
            removes === 1
              ? '1 organisation that it added is taken out.'
              : `${removes.toLocaleString('en-GB')} organisations that it added are taken out.`,
          ]
        : []),
      ...(restores > 0
        ? [
            `${restores === 1 ? '1 organisation that it changed says' : `${restores.toLocaleString('en-GB')} organisations that it changed say`} again what was said before, but for what somebody wrote since.`,
          ]
        : []),
    ].join(' '),
  undoAll:
    'All of it is undone or nothing: it cannot be once somebody works on one of those it added or another import writes on it, nor after 90 days.',
  undoQuestion:
    'The organisations it added are taken out of the registry, and those it changed say again what they said before, but for what somebody wrote since. Letters that tell of it and have not left are not sent; whoever got one is written that it was undone.',
  undone: 'The import was undone. The registry is as it was before it, but for what somebody wrote since.',
  namesRegistered: (n, names) =>
    `It names ${n === 1 ? '1 organisation' : `${n.toLocaleString('en')} organisations`} of the registry as allies: ${names}. It is not shown on ${n === 1 ? 'its page' : 'their pages'} nor in the network until the people of whoever names ${n === 1 ? 'it' : 'them'} confirm their data.`,
  namesOthers: (n, names) =>
    `It names ${n === 1 ? '1 ally that is not' : `${n.toLocaleString('en')} allies that are not`} in the registry: ${names}. Anybody will read ${n === 1 ? 'that name' : 'those names'} on the page of whoever names ${n === 1 ? 'it' : 'them'}: check that they are organisations and not persons.`,
  active: 'Current',
  retired: 'Retired',
  longerThan: (letters) => `This is too long: cut it to ${letters} letters or fewer`,
} satisfies Catalogue<typeof es>;
