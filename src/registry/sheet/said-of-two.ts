/** A row that says the RUT of one organisation and the very name of another: which of them it is, a person says. Pure. */
import { plain } from '#territory/find.ts';
import type { KnownOrganization, KnownRegistry } from './known.ts';
import type { RowTwin } from './row.ts';

/** The one that has the RUT and those that have the name; none where they are one, or one of them is nobody's. */
export function saidOfTwo(known: KnownRegistry, rut: string | null, name: string): RowTwin[] {
  const [holder, ...others] = rut ? known.byRut(rut) : [];
  if (!holder || others.length > 0 || plain(holder.answers.name) === plain(name)) return [];
  const named = known.byName(plain(name)).filter(({ answers }) => answers.state === 'active');
  return named.length > 0 ? [twin(holder, 'rut'), ...named.map((one) => twin(one, 'name'))] : [];
}

const twin = ({ id, slug, answers }: KnownOrganization, same: RowTwin['same'] & string): RowTwin => ({
  id,
  slug,
  name: answers.name,
  score: 1,
  same,
});
