/** What a filter by place leaves out, and serves that place. Pure. */
import { country } from '#territory/place.ts';
import { comunaByCode } from '#territory/territory.ts';

/** The same with what is done in all of the region and of the country as well; null where no place is asked for, or these are already. */
export function alsoServing(asked: URLSearchParams): URLSearchParams | null {
  const comunas = asked.getAll('comuna');
  const said = asked.getAll('region');
  if ((comunas.length === 0 && said.length === 0) || said.includes(country.code)) return null;
  const regions = comunas.map((code) => comunaByCode(code)?.region ?? '').filter(Boolean);
  const others = [...asked].filter(([name]) => name !== 'comuna' && name !== 'region' && name !== 'pagina');
  const places = [...new Set([...said, ...regions, country.code])].map((code): [string, string] => ['region', code]);
  return new URLSearchParams([...others, ...places]);
}
