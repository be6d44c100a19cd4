/** The first pieces of the addresses that lead somewhere already: no page of the site can be called so. */
import { house } from '#house.ts';
import { firstPieces } from '#site/frame/menu.ts';

/** Routes that are no module's: files, pictures to share, the other language, what machines read. */
const technical = ['archivos', 'compartir', 'en', 'healthz', 'robots', 'sitemap'];

export const takenParts: readonly string[] = [...technical, ...firstPieces(house)];
