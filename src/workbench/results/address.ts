/** Which table of a run an address asks for: ?tabla=region*sexo&medida=fgt0&desde=200. */
import type { Look } from './queries.server.ts';
import type { ResultSelection } from './tables.ts';

export function lookOf(query: URLSearchParams): Look {
  return { grouping: query.get('tabla'), measure: query.get('medida'), from: Number(query.get('desde') ?? 0) };
}

/** The same as parameters. */
export const lookedAt = ({ grouping, measure }: ResultSelection) => ({ tabla: grouping, medida: measure });
