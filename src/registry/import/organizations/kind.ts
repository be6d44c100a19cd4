/** Organisations, as an import reads and tells them. Pure. */
import { withPartners } from '../../organization/answers.ts';
import { words as organizationWords } from '../../organization/words.ts';
import { longestIn } from '#platform/form/sizes.ts';
import { formatNumber } from '#platform/format.ts';
import { organizationFields } from '../../organization/schema.ts';
import { guessMapping, importColumns, namesOrganization } from '../../sheet/guess-columns.ts';
import type { SheetKind } from '../../sheet/kind.ts';
import type { ImportField } from '../../sheet/row.ts';
import { fieldText } from './field-words.ts';
import { organizationSheetWords } from './words.ts';

export const organizationSheets: SheetKind = {
  what: 'organization',
  columns: importColumns,
  guess: guessMapping,
  names: namesOrganization,
  tidies: true,
  reachable: ['publicEmail', 'publicPhone'],
  partners: (field) => withPartners(field as ImportField),
  text: (field, value, locale) => fieldText(field as ImportField, value, locale),
  issue: ({ code, field }, locale) => {
    const longest = code === 'too-long' ? longestIn({ entries: organizationFields })(field) : 0;
    if (longest > 0) return organizationSheetWords.in(locale).longerThan(formatNumber(longest, locale));
    return (organizationWords.in(locale).issue as Readonly<Record<string, string>>)[code];
  },
  words: (locale) => organizationSheetWords.in(locale),
};
