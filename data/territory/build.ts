/** Makes territory.json, neighbours.json, panels.json and region-panels.json out of original/: `node data/territory/build.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { area, drawPanel, drawRegion, type Panel, type Shape } from './panels.ts';

const here = (name: string) => new URL(name, import.meta.url);
function csv<Column extends string>(name: string): Record<Column, string>[] {
  return parse(readFileSync(here(`original/${name}.csv`)), { columns: true, bom: true });
}
const write = (name: string, value: unknown) => {
  writeFileSync(here(name), `${JSON.stringify(value, null, 1)}\n`);
};

const PANELS = [
  { id: 'north_centre', regions: ['15', '01', '02', '03', '04', '05'], meridian: 70.3 },
  { id: 'centre_south_metropolitan', regions: ['13', '06', '07', '16', '08'], meridian: 71.3 },
  { id: 'south_austral', regions: ['09', '14', '10', '11', '12'], meridian: 72.5 },
];
/** Oceanic islands: far outside the frame, so each gets an inset centred on its own meridian. */
const ISLANDS = [
  { comuna: '05201', meridian: 109.35 },
  { comuna: '05104', meridian: 78.85 },
];
/** Gran Santiago: the 32 comunas of the province plus Puente Alto and San Bernardo, without the Andes of Lo Barnechea. */
const SANTIAGO = (comuna: string) => (comuna.startsWith('131') && comuna !== '13115') || ['13201', '13401'].includes(comuna);
/** West of this longitude lie only islets that would shrink the continent. */
const WEST_END = -76.5;

write('territory.json', territory());
write('neighbours.json', neighbours());
const panels = draw();
write('panels.json', panels);
write('region-panels.json', drawRegions());
report(panels);

function territory() {
  return {
    regions: csv<'cod_region' | 'region' | 'nombre_corto' | 'numero_romano' | 'iso_3166_2' | 'poblacion_censo_2024'>('regiones').map((r) => ({
      code: r.cod_region,
      name: r.region,
      shortName: r.nombre_corto,
      numeral: r.numero_romano,
      iso: r.iso_3166_2,
      population: Number(r.poblacion_censo_2024),
    })),
    provinces: csv<'cod_provincia' | 'provincia' | 'cod_region'>('provincias').map((p) => ({ code: p.cod_provincia, name: p.provincia, region: p.cod_region })),
    comunas: csv<'cod_comuna' | 'comuna' | 'alias' | 'comuna_subdere_2018' | 'cod_provincia' | 'cod_region' | 'poblacion_censo_2024' | 'clasificacion_pndr'>('comunas').map((c) => ({
      code: c.cod_comuna,
      name: c.comuna,
      aliases: [...new Set([c.alias, c.comuna_subdere_2018])].filter((name) => name && name !== c.comuna),
      province: c.cod_provincia,
      region: c.cod_region,
      population: Number(c.poblacion_censo_2024),
      rurality: c.clasificacion_pndr,
    })),
  };
}

function draw(): Panel[] {
  const shapes = comunaShapes();
  const islands = new Set(ISLANDS.map(({ comuna }) => comuna));
  const continent = shapes.filter(({ id }) => !islands.has(id)).map(onContinent);
  return [
    ...PANELS.map(({ id, regions, meridian }) => {
      const within = continent.filter((shape) => regions.includes(shape.id.slice(0, 2)));
      return drawPanel(id, within, { height: 590, meridian, tolerance: 1.1, islet: 2.5 });
    }),
    drawPanel('santiago', shapes.filter(({ id }) => SANTIAGO(id)), {
      height: 190, width: 215, meridian: 70.65, tolerance: 0.5, islet: 1,
    }),
    ...ISLANDS.map(({ comuna, meridian }) => {
      const shape = mainIsland(shapes.find(({ id }) => id === comuna)!);
      return drawPanel(comuna, [shape], { height: 46, width: 70, meridian, tolerance: 0.1, islet: 0 });
    }),
  ];
}

/** The comunas that share a stretch of border, by code. A corner alone is no border, nor is water between. */
function neighbours(): Record<string, string[]> {
  const { geometries } = comunaTopology().objects.comunas;
  const code = (at: number) => (geometries[at]!.properties as { cut: string }).cut;
  const around = neighbors(geometries).map((near, at) => [code(at), near.map(code).toSorted()] as const);
  return Object.fromEntries(around.toSorted(([a], [b]) => a.localeCompare(b)));
}

function comunaTopology() {
  return JSON.parse(readFileSync(here('original/comunas.topojson'), 'utf8')) as Topology<{
    comunas: GeometryCollection<{ cut: string }>;
  }>;
}

/** Each region by itself, finer, with room for names, and Gran Santiago so too. Islands stay in their insets. */
function drawRegions() {
  const points = labelPoints();
  const islands = new Set(ISLANDS.map(({ comuna }) => comuna));
  const shapes = comunaShapes().filter(({ id }) => !islands.has(id)).map(onContinent);
  const frame = { height: 520, width: 400, tolerance: 0.6, islet: 1 };
  const santiago = drawRegion('santiago', shapes.filter(({ id }) => SANTIAGO(id)), { ...frame, meridian: 70.65 }, points);
  const all = PANELS.flatMap(({ regions, meridian }) =>
    regions.map((region) => {
      const within = shapes.filter(({ id }) => id.startsWith(region));
      return drawRegion(region, within, { ...frame, meridian }, points);
    }),
  );
  return [...all, santiago];
}

/** A point inside each comuna, in degrees. */
function labelPoints(): Map<string, readonly number[]> {
  const rows = csv<'cod_comuna' | 'lon_etiqueta' | 'lat_etiqueta'>('comunas').filter((row) => row.lon_etiqueta);
  return new Map(rows.map((row) => [row.cod_comuna, [Number(row.lon_etiqueta), Number(row.lat_etiqueta)]]));
}

function comunaShapes(): Shape[] {
  const topo = comunaTopology();
  return feature(topo, topo.objects.comunas).features.flatMap(({ properties, geometry }) => {
    if (geometry.type === 'Polygon') return { id: properties.cut, polygons: [geometry.coordinates] };
    return geometry.type === 'MultiPolygon' ? { id: properties.cut, polygons: geometry.coordinates } : [];
  });
}

function onContinent({ id, polygons }: Shape): Shape {
  return { id, polygons: polygons.filter((rings) => rings[0]![0]![0]! > WEST_END) };
}

function mainIsland({ id, polygons }: Shape): Shape {
  const bySize = polygons.toSorted((a, b) => area(b[0]!) - area(a[0]!));
  return { id, polygons: bySize.slice(0, 1) };
}

function report(drawn: Panel[]): void {
  const empty = drawn.flatMap((p) => Object.entries(p.comunas).filter(([, path]) => !path));
  const count = new Set(drawn.flatMap((p) => Object.keys(p.comunas))).size;
  console.log(`${count} comunas drawn, ${empty.length} empty, ${JSON.stringify(drawn).length} bytes`);
}
