/** A page of the site: its kinds, its versions and where it is read. */
/** `page` is read at /<slug>; the others have a place of their own. */
export const pageKinds = ['page', 'axis', 'challenge', 'activity', 'learning', 'news'] as const;
export type PageKind = (typeof pageKinds)[number];

/** What a person writes in a page. Text is Markdown where it says `body`. */
export interface PageText {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  /** Where its facts come from, in words. */
  readonly source: string;
  /** When an activity took place; null for what has no date. */
  readonly startsOn: Temporal.PlainDate | null;
  readonly endsOn: Temporal.PlainDate | null;
}

/** A page as the public reads it. */
export interface LivePage extends PageText {
  readonly id: string;
  readonly kind: PageKind;
  readonly slug: string;
  /** The challenge that an activity answers. */
  readonly underId: string | null;
  /** The axis that a page of the kind `axis` is about: its title and summary are the axis's name and purpose. */
  readonly axisId: string | null;
  readonly position: number;
  readonly sample: boolean;
  /** When it was first published, and when what is read now was. */
  readonly firstPublishedAt: Temporal.Instant;
  readonly publishedAt: Temporal.Instant;
}

/** A version as staff see it. */
export interface PageVersion extends PageText {
  readonly id: string;
  readonly number: number;
  readonly note: string;
  readonly writer: string;
  readonly writtenAt: Temporal.Instant;
}

/** Pages that the site itself points to: they can be rewritten, not put away. */
export const neededPages: readonly string[] = [
  'la-mesa',
  'ejes',
  'desafios',
  'actividades',
  'aprendizajes',
  'que-sigue',
  'contacto',
  'accesibilidad',
];

/** Where a page is read. */
export function pathOf({ kind, slug }: { readonly kind: PageKind; readonly slug: string }): string {
  switch (kind) {
    case 'page':
      return `/${slug}`;
    case 'axis':
      return `/ejes#${slug}`;
    case 'challenge':
      return `/desafios#${slug}`;
    case 'activity':
      return `/actividades/${slug}`;
    case 'learning':
      return `/aprendizajes#${slug}`;
    case 'news':
      return `/noticias/${slug}`;
  }
}

/** Whether the dates are a whole month or a whole year, which is how they are then said. */
export function spanOf(startsOn: Temporal.PlainDate, endsOn: Temporal.PlainDate): 'day' | 'days' | 'month' | 'year' {
  if (startsOn.equals(endsOn)) return 'day';
  const opensMonth = startsOn.day === 1;
  const closesMonth = endsOn.day === endsOn.daysInMonth;
  if (!opensMonth || !closesMonth || startsOn.year !== endsOn.year) return 'days';
  if (startsOn.month === endsOn.month) return 'month';
  return startsOn.month === 1 && endsOn.month === 12 ? 'year' : 'days';
}
