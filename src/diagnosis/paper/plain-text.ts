/** The ready paragraphs as plain text, with their sources, for whoever pastes them into a form. Pure. */
import type { Locale } from '#platform/words.ts';
import type { Diagnosis, Paragraph, Reference } from '../facts/document.ts';
import { wordsOf } from '../facts/facts.ts';

/** A sentence ends with the numbers of its references: «… 13,8 % de las personas [1].» */
export const plainParagraph = (paragraph: Paragraph): string =>
  paragraph
    .map(({ text, cites }) => (cites.length > 0 ? text.replace(/\.$/, ` [${cites.join(', ')}].`) : text))
    .join(' ');

/** A reference in one line, as the list gives it. */
export const plainReference = ({ number, text, details, url }: Reference): string =>
  [`[${number}] ${text}`, ...details, url].filter((part) => part !== '').join(' ');

/** Everything that can be pasted: the paragraphs by theme, the sources, how to cite the whole. */
export function diagnosisText(diagnosis: Diagnosis, mesa: string, address: string, locale: Locale): string {
  const t = wordsOf(locale);
  const title = t.of(diagnosis.place.name);
  const year = Number(diagnosis.releaseDate.slice(0, 4));
  const sections = diagnosis.sections.map((section) =>
    [section.title.toUpperCase(), ...section.paragraphs.map(plainParagraph), ...section.notes].join('\n\n'),
  );
  const head = `${title}\n${t.page.version(diagnosis.release, diagnosis.releasedOn)}\n${t.page.permanent} ${address}`;
  const references = [t.page.references.toUpperCase(), ...diagnosis.references.map(plainReference)].join('\n\n');
  const cite = [t.page.cite.toUpperCase(), `${t.page.citation(mesa, year, title, diagnosis.release)} ${address}`].join(
    '\n\n',
  );
  return `${[head, ...sections, references, cite].join('\n\n\n')}\n`;
}
