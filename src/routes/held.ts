/** What is kept of somebody, for a page: codes are said in the words of the module that has them. */
import { heldInWords, type HeldGroup, type SayCode } from '#people/data/held.ts';
import { words as peopleWords } from '#people/words.ts';
import type { Locale } from '#platform/words.ts';
import { words as registryWords } from '#registry/organization/words.ts';
import { personTies } from '../house.ts';
import { deedInWords } from './deeds.ts';

export function heldGroups(shown: Parameters<typeof heldInWords>[0], locale: Locale): HeldGroup[] {
  return heldInWords(shown, personTies, locale, sayIn(locale));
}

function sayIn(locale: Locale): SayCode {
  const { organizationRole, mesaRole } = peopleWords.in(locale);
  const role: Readonly<Record<string, { readonly name: string }>> = { ...organizationRole, ...mesaRole };
  const state: Readonly<Record<string, string>> = registryWords.in(locale).registration.state;
  return (column, code) => {
    if (column === 'what') return deedInWords(code, locale);
    if (column === 'role') return role[code]?.name;
    return column === 'state' ? state[code] : undefined;
  };
}
