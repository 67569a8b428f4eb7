import { feature } from 'topojson-client';
import land from 'world-atlas/land-110m.json' with { type: 'json' };

/** What that file has, as its documentation says. */
interface Land {
  readonly features: readonly { geometry: { coordinates: number[][][][] } }[];
}

/**
 * The coasts of the world for the side panel's maps, as JSON: polygons of rings of degrees, longitude and
 * latitude by turns, to a tenth, which is less than a pixel there. Coasts alone: where borders run is
 * disputed, and a map of ours takes no side.
 */
export function worldOutline(): string {
  // TypeScript reads the file's arcs as lists of any length, and its kinds as any text.
  const outline = land as unknown as Parameters<typeof feature>[0];
  const { features } = feature(outline, 'land') as unknown as Land;
  const polygons = features.flatMap(({ geometry }) => geometry.coordinates);
  return JSON.stringify(polygons.map((rings) => rings.map(flat)));
}

/** Without points that are the same as the one before. */
function flat(ring: readonly (readonly number[])[]): number[] {
  const rounded = ring.map(([lon = 0, lat = 0]) => [tenth(lon), tenth(lat)] as const);
  return rounded
    .filter(
      ([lon, lat], i) => i === 0 || lon !== rounded[i - 1]?.[0] || lat !== rounded[i - 1]?.[1],
    )
    .flat();
}

function tenth(degrees: number): number {
  return Math.round(degrees * 10) / 10;
}
