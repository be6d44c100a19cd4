/** Reads which release of the data an address asks for: `?release=3`. */
import { type Locale } from '#platform/words.ts';
import { words } from './words.ts';

/** The release asked for (undefined when none is: the latest), or what is wrong with it in words. */
export function readRelease(
  params: URLSearchParams,
  locale: Locale,
): { readonly release: number | undefined } | { readonly wrong: string } {
  const text = params.get('release') ?? '';
  if (text === '') return { release: undefined };
  if (/^[1-9]\d{0,8}$/.test(text)) return { release: Number(text) };
  return { wrong: words.in(locale).badRelease(text.slice(0, 40)) };
}
