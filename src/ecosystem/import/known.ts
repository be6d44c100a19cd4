/** The things that there are, as rows are looked up among them. Pure. */
import { editDistance } from '#platform/spelling/edit-distance.ts';
import { plain } from '#territory/find.ts';
import type { KnownThing } from './thing.ts';

interface AlikeThing {
  readonly one: KnownThing;
  /** From 0 to 1. */
  readonly score: number;
  /** It has that very name. */
  readonly same: boolean;
}

/** Below this share of letters in common two names of one organisation are two. */
const worthAsking = 0.75;

export class KnownThings {
  readonly #byId: ReadonlyMap<string, KnownThing>;
  readonly #bySlug: ReadonlyMap<string, KnownThing>;
  readonly #byName: ReadonlyMap<string, readonly KnownThing[]>;
  readonly #byOrganization: ReadonlyMap<string | null, readonly KnownThing[]>;

  constructor(all: readonly KnownThing[]) {
    this.#byId = new Map(all.map((one) => [one.id, one]));
    this.#bySlug = new Map(all.map((one) => [one.slug, one]));
    this.#byName = Map.groupBy(all, ({ name }) => plain(name));
    this.#byOrganization = Map.groupBy(all, ({ organizationId }) => organizationId);
  }

  byId = (id: string): KnownThing | undefined => this.#byId.get(id);

  /** By its address, with or without what stands before its own part. */
  bySlug = (address: string): KnownThing | undefined =>
    this.#bySlug.get(
      address
        .trim()
        .replace(/[?#].*$/, '')
        .replace(/\/$/, '')
        .replace(/^.*\//, ''),
    );

  called = (name: string): readonly KnownThing[] => (plain(name) ? (this.#byName.get(plain(name)) ?? []) : []);

  /** Those that a new one may be: of the same name, or of nearly the same name and the same organisation. */
  twins(name: string, organization: string): AlikeThing[] {
    const same = this.called(name).map((one) => ({ one, score: 1, same: true }));
    const near = (this.#byOrganization.get(organization) ?? [])
      .map((one) => ({ one, score: alike(one.name, name), same: false }))
      .filter(({ score }) => score >= worthAsking && score < 1);
    return [...same, ...near].toSorted((a, b) => b.score - a.score).slice(0, 5);
  }
}

/** The share of letters that stay; one that begins with the whole of the other is nearly it. */
function alike(one: string, other: string): number {
  const [a, b] = [plain(one), plain(other)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 8 && ` ${long} `.includes(` ${short} `)) return 0.9;
  return 1 - editDistance(a, b, long.length) / Math.max(1, long.length);
}
