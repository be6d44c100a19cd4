/** Which organisation of the registry a sheet names. Pure. */
import { plain } from '#territory/find.ts';
import { regionName } from '#territory/name.ts';
import { Register } from '#registry/likeness/register.ts';
import { leftOut, matchOf, type WordMatches } from '#registry/sheet/coded-fields.ts';

/** An organisation, as a sheet may name it. */
export interface NamedOrganization {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly knownAs: string | null;
  readonly region: string | null;
}

/** Below this likeness nobody is offered. */
const worthOffering = 0.35;

/** The registry, as names are looked up in it. */
export class NamedOrganizations {
  readonly #all: readonly NamedOrganization[];
  readonly #byName: ReadonlyMap<string, readonly NamedOrganization[]>;
  readonly #byId: ReadonlyMap<string, NamedOrganization>;
  #register: Register | undefined;

  constructor(all: readonly NamedOrganization[]) {
    this.#all = all;
    this.#byId = new Map(all.map((one) => [one.id, one]));
    const names = all.flatMap((one) =>
      [...new Set([one.name, one.knownAs ?? ''].map(plain))].map((name) => ({ name, one })),
    );
    const groups = Map.groupBy(names, ({ name }) => name);
    this.#byName = new Map([...groups].map(([name, some]) => [name, some.map(({ one }) => one)]));
  }

  byId = (id: string): NamedOrganization | undefined => this.#byId.get(id);

  /** Those with that very name. */
  called = (name: string): readonly NamedOrganization[] => (plain(name) ? (this.#byName.get(plain(name)) ?? []) : []);

  /** The likeliest first. */
  like(name: string): readonly NamedOrganization[] {
    const twins = this.called(name);
    if (twins.length > 0) return twins;
    this.#register ??= new Register(this.#all);
    return this.#register.twinsOf({ name }, worthOffering).slice(0, 5).map(({ index }) => this.#all[index]!); // prettier-ignore
  }

  /** The one that a cell names, by what a person said that it means, or by its very name. */
  meant(
    field: string,
    cell: string,
    words: WordMatches,
  ): { readonly id: string } | { readonly code: string; readonly like: readonly string[] } {
    const said = matchOf(words, field, cell);
    if (said === leftOut) return { code: 'whom-left-out', like: [] };
    if (said && this.#byId.has(said)) return { id: said };
    const [only, ...others] = this.called(cell);
    if (only && others.length === 0) return { id: only.id };
    return { code: only ? 'whom-twice' : 'whom-unknown', like: this.like(cell).map(nameWithRegion) };
  }
}

/** Its name, and where it is, which tells two of the same name apart. */
export const nameWithRegion = ({ name, region }: NamedOrganization): string =>
  region && /^\d{2}$/.test(region) ? `${name} (${regionName(region, 'es')})` : name;
