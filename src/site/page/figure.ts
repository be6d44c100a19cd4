/** Marks of live figures in prose: `{{registro:2021:linking}}` asks what answers `registro` for `2021:linking`. */
import type { FigureSource, TextFigure } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';

/** What answers the marks, by prefix. */
export type FigureSources = Readonly<Record<string, FigureSource>>;

/** How a text is read: in which language, with which figures. */
export interface TextReading {
  readonly locale: Locale;
  readonly figures: FigureSources;
}

const marks = /\{\{([^{}]*)\}\}/g;

/** What stands between the braces, each once. */
export function marksIn(text: string): string[] {
  return [...new Set([...text.matchAll(marks)].map(([, inside]) => inside!.trim()))];
}

/** The figures that the marks of a text stand for, by mark. */
export async function figuresIn(
  db: Db,
  text: string,
  { locale, figures }: TextReading,
): Promise<ReadonlyMap<string, TextFigure>> {
  const asked = Map.groupBy(marksIn(text), (mark) => mark.split(':', 1)[0]!);
  const answers = await Promise.all(
    [...asked].map(async ([prefix, own]) => {
      const rest = (mark: string) => mark.slice(prefix.length + 1);
      const found = await figures[prefix]?.(db, own.map(rest), locale);
      return own.flatMap((mark) => {
        const figure = found?.get(rest(mark));
        return figure ? [[mark, figure] as const] : [];
      });
    }),
  );
  return new Map(answers.flat());
}
