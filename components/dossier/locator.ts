import {
  geoAzimuthalEqualArea,
  geoGraticule10,
  geoOrthographic,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3-geo';

/** Degrees. */
export interface Coordinates {
  readonly lat: number;
  readonly lon: number;
}

/** Coasts as the build writes them: polygons of rings of degrees, longitude and latitude by turns. */
export type Land = readonly (readonly (readonly number[])[])[];

/** Paths of an SVG. */
export interface Drawn {
  readonly land: string;
  readonly grid: string;
}

/** Of the view boxes, px. */
export const MAP = { width: 320, height: 190 };
export const GLOBE = 68;

/** Degrees from the middle of the map to its sides: a place among its neighbours. */
const REACH = 28;

/** The land around a place, the place in the middle. Areas are true, and no edge of the world is near. */
export function drawAround(land: Land, { lat, lon }: Coordinates): Drawn {
  const { width, height } = MAP;
  const scale = width / 2 / (2 * Math.sin(((REACH / 2) * Math.PI) / 180));
  const projection = geoAzimuthalEqualArea()
    .rotate([-lon, -lat])
    .translate([width / 2, height / 2])
    .scale(scale)
    // Wider than the corners; what is behind the world would be drawn around them otherwise.
    .clipAngle(REACH * 1.5)
    .precision(0.3);
  return draw(projection, land);
}

/** The side of the world that a place is in the middle of, as seen from far away. */
export function drawGlobe(land: Land, { lat, lon }: Coordinates): Drawn {
  const projection = geoOrthographic()
    .rotate([-lon, -lat])
    .translate([GLOBE / 2, GLOBE / 2])
    .scale(GLOBE / 2 - 1)
    .clipAngle(90);
  return draw(projection, land);
}

function draw(projection: GeoProjection, land: Land): Drawn {
  const path = geoPath(projection).digits(1);
  const shape: GeoPermissibleObjects = {
    type: 'MultiPolygon',
    coordinates: land.map((rings) => rings.map(pairs)),
  };
  return { land: path(shape) ?? '', grid: path(geoGraticule10()) ?? '' };
}

function pairs(flat: readonly number[]): [number, number][] {
  return Array.from({ length: flat.length / 2 }, (_, i): [number, number] => [
    flat[2 * i] ?? 0,
    flat[2 * i + 1] ?? 0,
  ]);
}
