/** The words with which people ask, and that say nothing of what they ask for. Pure. */
import { plain } from '#territory/find.ts';

/** Words that ask, and say nothing of what is asked for: each of these organisations works on poverty. */
export const asking = new Set(
  (
    'otra otras otro otros persona personas gente trabaja trabajan trabajo trabajos ' +
    'trabajen apoya apoyan ayuda ayudan atiende atienden tiene tienen hace hacen ofrece ofrecen organizacion organizaciones fundaciones ' +
    'people situacion condicion poblacion puedo quiero necesito busco ' +
    'pobreza pobre pobres works work with poverty poor'
  ).split(' '),
);
export const onlyAsks = (word: string): boolean => asking.has(plain(word));

/** Whether a word only denies what is beside it: by itself it is nothing to look for. */
export const isDenial = (word: string): boolean => ['no', 'not'].includes(word.toLowerCase());

/** What begins a question is no word to look for. */
export const questioning = new Set(
  (
    'quien quienes donde cual cuales que como cuando cuanto cuanta cuantos cuantas hay ' +
    'who where which what how when many much there'
  ).split(' '),
);

/** «Trabajo», «trabajo mujeres» and «trabajo en Tomé» ask for it; «trabajo con mujeres», «trabajo en red» say what one does. */
export function isWorkAsked(said: readonly string[], at: number, isPlace: (at: number) => boolean): boolean {
  const next = said[at + 1] ?? '';
  const isDone = working.has(next) || (inside.has(next) && !isPlace(at + 2));
  return work.has(said[at]!) && !isDone;
}
const work = new Set(['trabajo', 'trabajos', 'work']);
const working = new Set(['con', 'por', 'with', 'on']);
const inside = new Set(['en', 'in']);
