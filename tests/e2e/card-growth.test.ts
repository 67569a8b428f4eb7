import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CardObject } from '../driver/card.ts';
import { markTexts } from '../driver/marks.ts';
import { contrastIn } from '../driver/pixels.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, openCard, SAMPLE, startSuite, type Suite } from './suite.ts';

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite();
});
afterAll(() => suite.close());
afterEach(() => page.close());

/** The part of the card that scrolls, and the text in it. */
function bodyOf(card: CardObject) {
  return card.in((root) => {
    const body = root.querySelector('.card-body');
    if (!body) return null;
    const { left, width, bottom } = body.getBoundingClientRect();
    return {
      left,
      width,
      bottom,
      textBottom: body.lastElementChild?.getBoundingClientRect().bottom ?? NaN,
      hidden: body.scrollHeight - body.clientHeight,
    };
  });
}

function scrollBody(card: CardObject, top: number) {
  return card.in((root, to) => {
    root.querySelector('.card-body')?.scrollTo(0, to);
  }, top);
}

describe('a card that grows', () => {
  it.each(['Why is this marked?', 'Not this one'])(
    'stays open on its side of the mention after a press on “%s”',
    async (question) => {
      for (const [width, height] of [
        [400, 900],
        [1000, 800],
        [1000, 780],
      ] as const) {
        page = await suite.open(SAMPLE, { width, height });
        const mark = await markOf(page, 'Chinese spy balloon');
        const card = await openCard(suite, page, 'Chinese spy balloon');
        await sleep(200);
        const isBelow = async () => ((await card.read())?.box.top ?? NaN) > mark.y;
        const before = await isBelow();
        await card.press(question);
        await sleep(1_200);
        expect(await card.isGone()).toBe(false);
        expect(await isBelow()).toBe(before);
        const box = (await card.read())?.box;
        expect(box?.top).toBeGreaterThanOrEqual(0);
        expect(box?.bottom).toBeLessThanOrEqual(height);
        if (height !== 780) await page.close();
      }
    },
  );

  it.each([120, 300])(
    'takes a second click in the same place %d ms later for no answer',
    async (pause) => {
      page = await suite.open(SAMPLE, { width: 1000, height: 900 });
      const before = await markTexts(page);
      const card = await openCard(suite, page, 'Antony Blinken');
      const at = await card.placeOf('Not this one');
      await page.mouse.move(at.x, at.y, { steps: 4 });
      await page.mouse.click(at.x, at.y);
      await sleep(pause);
      await page.mouse.click(at.x, at.y);
      await sleep(700);
      expect((await card.read())?.text).not.toContain('any more.');
      expect(await markTexts(page)).toEqual(expect.arrayContaining(before));
    },
  );
});

it('the text of a card fades out above the footer while more follows, and stands clear of it at the end', async () => {
  page = await suite.open(SAMPLE, { width: 1000, height: 900 });
  const card = await openCard(suite, page, 'Antony Blinken');
  const body = await bodyOf(card);
  if (!body) throw new Error('the card has no body');
  expect(body.hidden).toBeGreaterThan(30);
  const strip = { x: body.left + 20, y: body.bottom - 3, width: body.width - 60, height: 3 };
  // While the card appears, the page shows through it.
  await eventually(
    () => card.in((root) => root.getAnimations().length),
    (moving) => moving === 0,
  );
  for (let top = 0; top < 24; top += 4) {
    await scrollBody(card, top);
    expect(await contrastIn(page, strip)).toBeLessThan(24);
  }
  await scrollBody(card, 1e6);
  const end = await bodyOf(card);
  expect((end?.bottom ?? 0) - (end?.textBottom ?? 0)).toBeGreaterThanOrEqual(16);
});
