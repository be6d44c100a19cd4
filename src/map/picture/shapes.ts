/** The files of shapes: the comunas, the regions, and each region by its comunas. Their address says their version. Pure. */
import { shapesSvg } from '#ui/map/shapes.ts';
import type { MapChoice } from '../view/choice.ts';
import { panelsFor } from './areas.ts';

export interface ShapesFile {
  readonly svg: string;
  /** Changes with the content. */
  readonly version: string;
}

type Drawn = Pick<MapChoice, 'level' | 'region'>;

const made = new Map<string, ShapesFile>();

/** The file of a name: "comunas", "regiones" or the code of a region; undefined where nothing is drawn. */
export function shapesFile(name: string): ShapesFile | undefined {
  const file = made.get(name) ?? make(name);
  if (file) made.set(name, file);
  return file;
}

/** Where the shapes of a map are. */
export function shapesHref(choice: Drawn): string {
  const name = choice.region ?? (choice.level === 'regions' ? 'regiones' : 'comunas');
  return `/datos/mapa/formas/${name}.svg?v=${shapesFile(name)!.version}`;
}

function make(name: string): ShapesFile | undefined {
  const panels = panelsFor(drawnBy(name));
  if (panels.length === 0) return undefined;
  const svg = shapesSvg(panels);
  return { svg, version: fingerprint(svg) };
}

function drawnBy(name: string): Drawn {
  if (name === 'comunas') return { level: 'comunas', region: null };
  return name === 'regiones' ? { level: 'regions', region: null } : { level: 'comunas', region: name };
}

/** Eight digits that differ when the text does (FNV-1a). Tells versions apart; guards nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
