import { describe, expect, it } from 'vitest';
import {
  drawAround,
  drawGlobe,
  GLOBE,
  MAP,
  type Land,
} from '../../../../components/dossier/locator.ts';
import { worldOutline } from '../../../../scripts/world-outline.ts';

// As the side panel reads it.
const land = JSON.parse(worldOutline()) as Land;

/** All points of a path that are drawn. */
function points(path: string): [x: number, y: number][] {
  return [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

const near = (path: string, [x, y]: readonly [number, number], px: number) =>
  points(path).some(([atX, atY]) => Math.hypot(atX - x, atY - y) < px);

describe('the coasts of the world', () => {
  it('are one small file of degrees to a tenth', () => {
    expect(worldOutline().length).toBeLessThan(60_000);
    const degrees = land.flat(2);
    expect(degrees.length).toBeGreaterThan(8_000);
    expect(Math.max(...degrees.map(Math.abs))).toBeLessThanOrEqual(180);
    expect(degrees.every((one) => Math.abs(one * 10 - Math.round(one * 10)) < 1e-6)).toBe(true);
  });
});

describe('the map around a place', () => {
  const middle = [MAP.width / 2, MAP.height / 2] as const;

  it('has the place in the middle: an island there is drawn around it', () => {
    const { land: coast } = drawAround(land, { lat: 23.7, lon: 121 });
    expect(near(coast, middle, 12)).toBe(true);
    // The same coast is far from the middle of a map of another place.
    expect(near(drawAround(land, { lat: 24, lon: -30 }).land, middle, 30)).toBe(false);
  });

  it.each([
    ['across the date line', { lat: -18, lon: 178 }],
    ['at a pole', { lat: -90, lon: 0 }],
    ['in the middle of an ocean', { lat: 0, lon: -30 }],
  ])('is drawn %s, without a coast from edge to edge', (_, at) => {
    const { land: coasts, grid } = drawAround(land, at);
    expect(points(grid).length).toBeGreaterThan(10);
    const steps = coasts.split('M').flatMap((line) => {
      const along = points(line);
      return along
        .slice(1)
        .map(([x, y], i) => Math.hypot(x - (along[i]?.[0] ?? x), y - (along[i]?.[1] ?? y)));
    });
    expect(Math.max(0, ...steps)).toBeLessThan(MAP.width / 4);
  });
});

it('the globe shows the side of the world that the place is on', () => {
  const onGlobe = points(drawGlobe(land, { lat: 23.7, lon: 121 }).land);
  expect(onGlobe.length).toBeGreaterThan(100);
  const far = onGlobe.map(([x, y]) => Math.hypot(x - GLOBE / 2, y - GLOBE / 2));
  expect(Math.max(...far)).toBeLessThanOrEqual(GLOBE / 2);
});
