/** Projects and simplifies polygons into flat panels of SVG path strings. Build time only. */
import { feature, merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterAttachedWeight, planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Objects, Polygon, Topology } from 'topojson-specification';

type Point = readonly number[];
type Ring = readonly Point[];
export interface Shape {
  readonly id: string;
  readonly polygons: readonly (readonly Ring[])[];
}

/** One picture: its size in pixels, comuna and region shapes and the borders between them, as SVG path data. */
export interface Panel {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly comunas: Record<string, string>;
  readonly regions: Record<string, string>;
  readonly comunaBorders: string;
  readonly regionBorders: string;
}

interface Frame {
  readonly width?: number;
  readonly height: number;
  /** Longitude west of Greenwich on which the panel is centred, in degrees. */
  readonly meridian: number;
  /** Area in square pixels below which a vertex is dropped, and below which an islet is. */
  readonly tolerance: number;
  readonly islet: number;
}

/** Draws the shapes into the frame: projected, scaled, simplified in pixel space with shared borders kept shared. */
export function drawPanel(id: string, shapes: readonly Shape[], frame: Frame): Panel {
  const projected = shapes.map((shape) => mapShape(shape, transverseMercator(frame.meridian)));
  const fitted = fit(projected, frame);
  const topo = simplified(fitted.shapes, frame);
  const { shapes: drawn } = topo.objects;
  const comunas = feature(topo, drawn).features.map(({ id, geometry }) => [id, polygonPath(geometry, frame.islet)]);
  const border = (between: (a: string, b: string) => boolean) =>
    linePath(mesh(topo, drawn, (a, b) => a !== b && between(regionOf(a), regionOf(b))).coordinates);
  return {
    id,
    width: Math.ceil(fitted.width),
    height: Math.ceil(fitted.height),
    comunas: Object.fromEntries(comunas) as Record<string, string>,
    regions: regionPaths(topo, frame.islet),
    comunaBorders: border((a, b) => a === b),
    regionBorders: border((a, b) => a !== b),
  };
}

type Drawn = Topology<{ shapes: GeometryCollection }>;

/** Fewer vertices, and no islets; a border between two shapes stays the same on both sides. */
function simplified(shapes: readonly Shape[], { tolerance, islet }: Frame): Drawn {
  const features = shapes.map(({ id, polygons }) => ({
    type: 'Feature' as const,
    id,
    properties: {},
    geometry: { type: 'MultiPolygon' as const, coordinates: polygons as GeoJSON.Position[][][] },
  }));
  const whole = topology({ shapes: { type: 'FeatureCollection', features } as GeoJSON.FeatureCollection }, 1e6) as Topology<Objects<object>>;
  const simple = simplify(presimplify(whole, planarTriangleArea), tolerance);
  return filter(simple, filterAttachedWeight(simple, islet, area)) as unknown as Drawn;
}

const regionOf = (shape: { id?: string | number | undefined }) => String(shape.id).slice(0, 2);

function regionPaths(topo: Drawn, islet: number): Record<string, string> {
  const shapes = topo.objects.shapes.geometries as (Polygon | MultiPolygon)[];
  const byRegion = Map.groupBy(shapes, regionOf);
  return Object.fromEntries([...byRegion].map(([region, parts]) => [region, polygonPath(merge(topo, parts), islet)]));
}

/** Transverse Mercator on the sphere, planar on purpose: no spherical clipping, so ring winding does not matter. */
function transverseMercator(meridian: number): (p: Point) => Point {
  const radian = Math.PI / 180;
  return ([longitude, latitude]) => {
    const l = (longitude! + meridian) * radian;
    const p = latitude! * radian;
    return [Math.atanh(Math.cos(p) * Math.sin(l)), -Math.atan2(Math.tan(p), Math.cos(l))];
  };
}

function mapShape(shape: Shape, move: (p: Point) => Point): Shape {
  return { id: shape.id, polygons: shape.polygons.map((rings) => rings.map((ring) => ring.map(move))) };
}

function fit(shapes: readonly Shape[], frame: Frame): { shapes: Shape[]; width: number; height: number } {
  const points = shapes.flatMap((s) => s.polygons.flat(2));
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const scale = Math.min(frame.height / (bottom - top), (frame.width ?? Infinity) / (right - left));
  return {
    shapes: shapes.map((s) => mapShape(s, ([x, y]) => [(x! - left) * scale, (y! - top) * scale])),
    width: (right - left) * scale,
    height: (bottom - top) * scale,
  };
}

/** Absolute area of a closed ring, in the square of its own unit (shoelace formula). */
export function area(ring: readonly (readonly number[])[]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    sum += (ring[j]![0]! + ring[i]![0]!) * (ring[j]![1]! - ring[i]![1]!);
  return Math.abs(sum / 2);
}

function polygonPath(geometry: GeoJSON.Geometry, islet: number): string {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return '';
  const polygons: Ring[][] = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const largest = Math.max(...polygons.map((rings) => area(rings[0]!)));
  return polygons
    .filter((rings) => area(rings[0]!) >= Math.min(islet, largest))
    .flatMap((rings) => rings.filter((ring, i) => i === 0 || area(ring) >= islet))
    .map((ring) => `${relativePath(ring.slice(0, -1))}z`)
    .join('');
}

const linePath = (lines: readonly Ring[]) => lines.map(relativePath).join('');

/** Relative moves with one decimal: half the bytes of absolute ones. Rounds positions, not steps, so errors do not add up. */
function relativePath(points: Ring): string {
  let at = rounded(points[0]!);
  let path = `M${at[0]},${at[1]}`;
  for (const point of points.slice(1)) {
    const next = rounded(point);
    const step = rounded([next[0] - at[0], next[1] - at[1]]);
    if (step[0] !== 0 || step[1] !== 0) path += `l${step[0]},${step[1]}`;
    at = next;
  }
  return path.replaceAll(',-', '-').replaceAll(/(?<!\d)0\./g, '.');
}

const rounded = ([x = 0, y = 0]: Point): [number, number] => [Math.round(x * 10) / 10 + 0, Math.round(y * 10) / 10 + 0];
