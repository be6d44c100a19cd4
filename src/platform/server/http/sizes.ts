/** How much may be sent to each door: a form's texts, and where a file goes with them, that file. */

/** All the texts of a form, as a browser writes them. */
const texts = 500_000;
const file = (bytes: number) => texts + bytes;

/** The doors whose form has a file, with room for one twice as heavy as is taken, whose sender then hears it at the field. */
const doorsWithFile: Readonly<Record<string, number>> = {
  '/registro/[id]/[step]': file(4_000_000),
  '/mi-organizacion/[slug]/editar/[step]': file(4_000_000),
  '/articuladores/[slug]/reclamar': file(10_000_000),
  '/representar/[token]': file(10_000_000),
  '/gestion/importaciones': file(42_000_000),
  '/gestion/sitio/imagenes': file(20_000_000),
  '/gestion/sitio/voces': file(20_000_000),
  '/gestion/sitio/voces/[id]': file(20_000_000),
  '/gestion/sitio/productos/[id]': file(42_000_000),
};

/** Where analysts send microdata, by far the largest of what is sent here; who may is asked before any of it is read. */
export const microdataDoor = '/gestion/analisis';

export const doorsOfFiles: readonly string[] = [...Object.keys(doorsWithFile), microdataDoor];

const patterns = doorsOfFiles.map((door) => [new RegExp(`^${door.replaceAll(/\[\w+\]/g, '[^/]+')}/?$`), door] as const);

/** The door with a file that an address leads to, in either language; undefined for any other. An address written oddly is an other. */
export function doorOfFile(url: string): string | undefined {
  const path = url.split('?')[0]!.replace(/^\/en(?=\/)/, '');
  return patterns.find(([pattern]) => pattern.test(path))?.[1];
}

/** The most bytes that a request may bring. */
export function mostBytesFor(url: string, type: string | undefined, mostMicrodataBytes: number): number {
  const door = type?.startsWith('multipart/form-data') ? doorOfFile(url) : undefined;
  if (door === microdataDoor) return 2 * mostMicrodataBytes;
  return door === undefined ? texts : doorsWithFile[door]!;
}
