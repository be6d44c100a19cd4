/** A page's text as a form holds it, and back. Pure. */
import { bringTogether } from '#platform/form/together.ts';
import { differences } from './difference.ts';
import type { PageText } from './page.ts';

/** The values of the form for a version; its note stays with it. */
export function asValues({ title, summary, body, source, startsOn, endsOn }: PageText): Record<string, string> {
  return {
    title,
    summary,
    body,
    source,
    startsOn: startsOn?.toString() ?? '',
    endsOn: endsOn?.toString() ?? '',
  };
}

/** What was typed as a text, to compare it with another. A date that cannot be read is as good as none. */
export function asText(values: Readonly<Record<string, string | string[] | undefined>>): PageText {
  const said = (name: string) =>
    String(values[name] ?? '')
      .replace(/\r\n?/g, '\n')
      .trim();
  return {
    title: said('title'),
    summary: said('summary'),
    body: said('body'),
    source: said('source'),
    startsOn: dateIn(said('startsOn')),
    endsOn: dateIn(said('endsOn')),
  };
}

const dates = ['startsOn', 'endsOn'];

/** What was typed over a version that was `seen`, brought to what the latest says; the two dates are one. `clashes`: what both changed. */
export function overVersion(latest: PageText, seen: PageText, typed: PageText) {
  const { typed: together, clashes } = bringTogether(asValues(latest), asValues(seen), asValues(typed), (field) =>
    dates.includes(field) ? dates : [field],
  );
  return { text: asText(together), clashes };
}

/** Whether a version says what was typed, whatever its lines end with. */
export const sameText = (version: PageText, typed: PageText): boolean =>
  differences(asText(asValues(version)), typed).length === 0;

function dateIn(text: string): Temporal.PlainDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : null;
  } catch {
    return null; // a day that no month has
  }
}
