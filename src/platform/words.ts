/** Words in two languages: each module keeps a catalogue in Spanish, and one in English that must have the same keys. */
import { getContext, setContext } from 'svelte';

export const locales = ['es', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The shape an English catalogue must satisfy: the Spanish one's keys, texts for texts, functions for functions. */
export type Catalogue<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer A) => infer R
      ? (...values: A) => R extends string ? string : R
      : Catalogue<T[K]>;
};

/** A catalogue in both languages. */
export interface Words<T> {
  readonly es: T;
  readonly en: Catalogue<T>;
  /** The words of a locale. */
  readonly in: (locale: Locale) => Catalogue<T>;
  /** In a component: the words of the request's locale. */
  readonly here: () => Catalogue<T>;
}

/** A module's words, from its two catalogues. */
export function catalogue<T>({ es, en }: { readonly es: T; readonly en: Catalogue<T> }): Words<T> {
  const of = (locale: Locale) => (locale === 'en' ? en : (es as Catalogue<T>));
  return { es, en, in: of, here: () => of(useLocale().locale) };
}

/** An address in a locale: English lives under /en. */
export function localHref(path: string, locale: Locale): string {
  return locale === 'en' && path.startsWith('/') ? (path === '/' ? '/en' : `/en${path}`) : path;
}

/** A page's address in each language, as machines are told it. */
export function alternatesOf(origin: string, path: string): { readonly hreflang: string; readonly href: string }[] {
  const [spanish, english] = [origin + path, origin + localHref(path, 'en')];
  return [
    { hreflang: 'es-CL', href: spanish },
    { hreflang: 'en', href: english },
    { hreflang: 'x-default', href: spanish },
  ];
}

/** The locale an address is in, and the address without it. */
export function splitLocale(pathname: string): { locale: Locale; path: string } {
  if (pathname === '/en') return { locale: 'en', path: '/' };
  return pathname.startsWith('/en/') ? { locale: 'en', path: pathname.slice(3) } : { locale: 'es', path: pathname };
}

const key = Symbol('locale');

/** Called once, by the root layout. */
export function provideLocale(locale: () => Locale): void {
  setContext(key, locale);
}

/** In a component: the request's locale, and `href` to stay in it. */
export function useLocale(): { locale: Locale; href: (path: string) => string } {
  const locale = getContext<(() => Locale) | undefined>(key)?.() ?? 'es';
  return { locale, href: (path) => localHref(path, locale) };
}
