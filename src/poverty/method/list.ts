/** The methods we ship, checked when first asked for. */
import * as v from 'valibot';
import chileIncome2013 from '../../../data/poverty/methods/chile-income-2013.json' with { type: 'json' };
import chileIncome2024 from '../../../data/poverty/methods/chile-income-2024.json' with { type: 'json' };
import chileMultidimensional2015 from '../../../data/poverty/methods/chile-multidimensional-2015.json' with { type: 'json' };
import chileMultidimensional2015Four from '../../../data/poverty/methods/chile-multidimensional-2015-four.json' with { type: 'json' };
import chileMultidimensional2024 from '../../../data/poverty/methods/chile-multidimensional-2024.json' with { type: 'json' };
import chileSevere2024 from '../../../data/poverty/methods/chile-severe-2024.json' with { type: 'json' };
import globalMpi2018 from '../../../data/poverty/methods/global-mpi-2018.json' with { type: 'json' };
import { BadInput } from '../input/fault.ts';
import { type IncomeMethod, type Method, MethodSchema, type MultidimensionalMethod } from './method.ts';

const shipped: Record<string, unknown> = Object.fromEntries(
  [
    chileIncome2013,
    chileIncome2024,
    chileMultidimensional2015,
    chileMultidimensional2015Four,
    chileMultidimensional2024,
    chileSevere2024,
    globalMpi2018,
  ].map((method) => [method.id, method]),
);

export const methodIds: readonly string[] = Object.keys(shipped);

const checked = new Map<string, Method>();

/** The method of that id; a list, or an id nobody knows, is refused. */
export function methodOf<const Id extends string>(id: Id): Method & { readonly id: Id } {
  const ids = id.split(',');
  if (ids.length > 1) throw new BadInput('two-methods', { methods: ids });
  const found = shipped[ids[0] ?? ''];
  if (!found) throw new BadInput('unknown-method', { method: ids[0] ?? '', known: methodIds });
  const method = checked.get(id) ?? v.parse(MethodSchema, found);
  checked.set(id, method);
  return method as Method & { readonly id: Id };
}

export interface MethodParts {
  readonly income: IncomeMethod | null;
  readonly multidimensional: MultidimensionalMethod | null;
}

/** What a method is made of: itself, or for severe poverty the two it joins. */
export function methodParts(method: Method): MethodParts {
  if (method.kind === 'income') return { income: method, multidimensional: null };
  if (method.kind === 'multidimensional') return { income: null, multidimensional: method };
  const [income, multidimensional] = [methodOf(method.income), methodOf(method.multidimensional)];
  if (income.kind !== 'income' || multidimensional.kind !== 'multidimensional')
    throw new BadInput('unknown-method', { method: method.id, known: methodIds });
  return { income, multidimensional };
}
