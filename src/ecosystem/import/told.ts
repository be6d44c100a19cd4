/** Why a cell of a sheet of initiatives or resources stays out, in words. Pure. */
import { formatNumber } from '#platform/format.ts';
import type { Locale } from '#platform/words.ts';
import type { SheetKind } from '#registry/sheet/kind.ts';
import { words } from './words.ts';

/** What an import alone says no to, then what its form says; `longest`: how many letters fit. */
export const thingIssue =
  (ofForm: (locale: Locale) => object, longest: Readonly<Record<string, number>>): SheetKind['issue'] =>
  ({ code, field }, locale) => {
    const t = words.in(locale);
    if (code === 'too-long' && longest[field]) return t.longerThan(formatNumber(longest[field], locale));
    const own: Readonly<Record<string, string>> = t.issue;
    const form = ofForm(locale) as Readonly<Record<string, string>>;
    return own[code] ?? form[code]?.replace(/\.$/, '');
  };
