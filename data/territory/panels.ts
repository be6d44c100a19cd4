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

/** One picture: its size in pixels, comuna and region shapes and the borders between regions, as SVG path data. */
export interface Panel {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly comunas: Record<string, string>;
  readonly regions: Record<string, string>;
  readonly regionBorders: string;
}

/** Where a shape's name may stand: the middle of the room there, and how wide that room is, in pixels. */
export type Label = readonly [x: number, y: number, room: number];

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
  const { topo, width, height } = drawn(shapes, frame);
  const { shapes: all } = topo.objects;
  const comunas = feature(topo, all).features.map(({ id, geometry }) => [id, polygonPath(geometry, frame.islet)]);
  const borders = mesh(topo, all, (a, b) => regionOf(a) !== regionOf(b));
  return {
    id,
    width,
    height,
    comunas: Object.fromEntries(comunas) as Record<string, string>,
    regions: regionPaths(topo, frame.islet),
    regionBorders: linePath(borders.coordinates),
  };
}

/** As `drawPanel`, for one region: its comunas, and where the name of each may stand. `points` are inside the shapes, in degrees. */
export function drawRegion(id: string, shapes: readonly Shape[], frame: Frame, points: ReadonlyMap<string, Point>) {
  const { topo, width, height, place } = drawn(shapes, frame);
  const { features } = feature(topo, topo.objects.shapes);
  const paths = features.map(({ id, geometry }) => [id, polygonPath(geometry, frame.islet)] as const);
  const labels = features.map(({ id, geometry }) => [id, labelAt(geometry, place(points.get(String(id))!))] as const);
  return {
    id, width, height,
    comunas: Object.fromEntries(paths) as Record<string, string>,
    labels: Object.fromEntries(labels) as Record<string, Label>,
  };
}

function drawn(shapes: readonly Shape[], frame: Frame) {
  const project = transverseMercator(frame.meridian);
  const projected = shapes.map((shape) => mapShape(shape, project));
  const { move, width, height } = fit(projected, frame);
  const fitted = projected.map((shape) => mapShape(shape, move));
  const place = (point: Point) => move(project(point));
  return { topo: simplified(fitted, frame), width: Math.ceil(width), height: Math.ceil(height), place };
}

/** Half the height of a line of text, in pixels: a name needs room above and below too. */
const HALF_LINE = 4;

/** The widest room around a point for one line of text: the narrowest of three cuts through the shape there. */
function labelAt(geometry: GeoJSON.Geometry, [x = 0, y = 0]: Point): Label {
  const rings = (geometry.type === 'Polygon' ? geometry.coordinates : (geometry as GeoJSON.MultiPolygon).coordinates.flat()) as Ring[];
  const cuts = [y - HALF_LINE, y, y + HALF_LINE].map((at) => {
    const crossed = rings.flatMap((ring) => crossings(ring, at));
    return [Math.max(-Infinity, ...crossed.filter((c) => c <= x)), Math.min(Infinity, ...crossed.filter((c) => c > x))] as const;
  });
  const left = Math.max(...cuts.map(([from]) => from));
  const right = Math.min(...cuts.map(([, to]) => to));
  const room = cuts.some(([from, to]) => !Number.isFinite(from) || !Number.isFinite(to)) ? 0 : Math.max(0, right - left);
  return [...rounded([room ? (left + right) / 2 : x, y]), Math.floor(room)];
}

/** Where a horizontal line crosses a closed ring. */
function crossings(ring: Ring, at: number): number[] {
  return ring.slice(1).flatMap(([x1 = 0, y1 = 0], i) => {
    const [x0 = 0, y0 = 0] = ring[i]!;
    return y0 > at === y1 > at ? [] : x0 + ((at - y0) / (y1 - y0)) * (x1 - x0);
  });
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

function fit(shapes: readonly Shape[], frame: Frame): { move: (p: Point) => Point; width: number; height: number } {
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
    move: ([x, y]) => [(x! - left) * scale, (y! - top) * scale],
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
