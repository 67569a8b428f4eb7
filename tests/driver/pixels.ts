import type { Page } from 'puppeteer-core';

/** A part of the window, CSS px. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far the lightest and the darkest pixel of a part of the window lie apart, 0 to 255. */
export async function contrastIn(page: Page, box: Box): Promise<number> {
  const [darkest, lightest] = await extremesIn(page, box, 'mean');
  return lightest - darkest;
}

/** The contrast, as WCAG 2 defines it, of the lightest and the darkest pixel of a part of the window. */
export async function contrastRatioIn(page: Page, box: Box): Promise<number> {
  const [darkest, lightest] = await extremesIn(page, box, 'luminance');
  return (lightest + 0.05) / (darkest + 0.05);
}

/** The darkest and the lightest pixel: the mean of its colours, 0 to 255, or its luminance, 0 to 1. */
async function extremesIn(
  page: Page,
  box: Box,
  by: 'mean' | 'luminance',
): Promise<readonly [darkest: number, lightest: number]> {
  const { pixels } = await pixelsIn(page, box);
  const linear = (at: number) => {
    const share = (pixels[at] ?? 0) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  let [darkest, lightest] = [Infinity, 0];
  for (let at = 0; at < pixels.length; at += 4) {
    const light =
      by === 'mean'
        ? Math.round(((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 3)
        : 0.2126 * linear(at) + 0.7152 * linear(at + 1) + 0.0722 * linear(at + 2);
    darkest = Math.min(darkest, light);
    lightest = Math.max(lightest, light);
  }
  return [darkest, lightest] as const;
}

/** The rows of a part of the window, CSS px from its top, in which a pixel is not as its first one. */
export async function rowsInked(page: Page, box: Box): Promise<number[]> {
  const { pixels, width } = await pixelsIn(page, box);
  const rows = new Set<number>();
  for (const [at, value] of pixels.entries()) {
    if (value !== pixels[at % 4]) rows.add(Math.floor(at / 4 / width));
  }
  return [...rows];
}

/** Red, green, blue and opacity of each pixel, 0 to 255, and how many there are in a row. */
async function pixelsIn(page: Page, box: Box): Promise<{ pixels: number[]; width: number }> {
  // Clips are told from the top of the page. A picture beyond the window would resize that for a moment.
  const [left, top] = await page.evaluate(() => [scrollX, scrollY] as const);
  const data = await page.screenshot({
    encoding: 'base64',
    clip: { ...box, x: box.x + left, y: box.y + top },
    captureBeyondViewport: false,
  });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!context) throw new Error('there is no canvas here');
    context.drawImage(image, 0, 0);
    const { data: pixels, width } = context.getImageData(0, 0, image.width, image.height);
    return { pixels: [...pixels], width };
  }, data);
}
