import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { markTexts } from '../driver/marks.ts';
import { eventually } from '../driver/wait.ts';
import { ALL, LEFT, marksBecome, RefusingSuite } from './refusing.ts';
import { markOf, openCard, SAMPLE } from './suite.ts';

/** Milliseconds: more than a card stays when the reader's hand has left it. */
const LONGER = 6_800;

let all: RefusingSuite;

beforeAll(async () => {
  all = await RefusingSuite.start();
});
afterAll(() => all.suite.close());
beforeEach(() => all.reset());

describe('after “Not this one”', () => {
  it('the card offers to undo it, and closes when that is done', async () => {
    const page = await all.open('/one');
    const card = await all.refuse(page, 'Wang', 'Here');
    await marksBecome(page, LEFT);
    await card.press('Undo');
    expect(await marksBecome(page, ALL)).toEqual(ALL);
    expect(await card.closed()).toBe(true);
    expect(await all.stored()).toEqual([]);
  });

  it('the card stays a few seconds though the pointer leaves it, then goes by itself', async () => {
    const page = await all.open('/one');
    const card = await all.refuse(page, 'Wang', 'Here');
    await marksBecome(page, LEFT);
    await card.leave();
    await sleep(1_500);
    expect((await card.read())?.text).toContain('Undo');
    expect(await card.closed()).toBe(true);
    expect(await markTexts(page)).toEqual(LEFT);
  });

  it('the card stays for as long as the pointer is on it, and some seconds more', async () => {
    const page = await all.open('/one');
    const card = await all.refuse(page, 'Wang', 'Here');
    await marksBecome(page, LEFT);
    const { box } = (await card.read()) ?? {};
    if (!box) throw new Error('the card has gone');
    await page.mouse.move(box.left + 80, box.top + 40, { steps: 4 });
    await sleep(LONGER);
    expect((await card.read())?.text).toContain('Undo');
    await card.leave();
    await sleep(1_500);
    expect((await card.read())?.text).toContain('Undo');
    expect(await card.closed()).toBe(true);
  });

  it('the card stays, too, where it has shrunk away from under the pointer', async () => {
    const page = await all.suite.open(SAMPLE);
    all.keep(page);
    // A short card, with the choice at its lower end.
    const card = await all.refuse(page, 'Beijing', 'Everywhere');
    await eventually(
      () => card.read(),
      (seen) => seen?.text.includes('any more') === true,
    );
    await sleep(1_000);
    expect((await card.read())?.text).toContain('Undo');
  });

  it('the card of the same entity over another name knows nothing of it', async () => {
    const page = await all.open('/one');
    const card = await all.refuse(page, 'Wang', 'Here');
    await marksBecome(page, LEFT);
    await card.hover(await markOf(page, 'Wang Yi'));
    const next = await eventually(
      () => card.read(),
      (seen) => seen?.text.includes('Not this one') === true,
    );
    expect(next?.text).toContain('Not this one');
    expect(next?.text).not.toContain('any more');
  });

  it('all of it is done with the keyboard, too', async () => {
    const page = await all.open('/one');
    const card = await openCard(all.suite, page, 'Wang');
    // Into the card, and on to its second question.
    const isThere = () =>
      card.in((root) => root.activeElement?.textContent.startsWith('Not this one') === true);
    for (let i = 0; i < 40 && (await isThere()) !== true; i++) await page.keyboard.press('Tab');
    for (const key of ['Enter', 'Tab', 'Enter'] as const) await page.keyboard.press(key);
    expect(await marksBecome(page, LEFT)).toEqual(LEFT);
    const focused = await eventually(
      () => card.in((root) => root.activeElement?.textContent ?? ''),
      (text) => text === 'Undo',
    );
    expect(focused).toBe('Undo');
    // Not from under the reader's fingers, however long they take.
    await sleep(LONGER);
    await page.keyboard.press('Enter');
    expect(await marksBecome(page, ALL)).toEqual(ALL);
  });
});

it('a click that a script makes up refuses nothing', async () => {
  const page = await all.open('/one');
  const card = await openCard(all.suite, page, 'Wang');
  await card.press('Not this one');
  const clicked = await eventually(
    () =>
      card.in((root) => {
        const choices = [...root.querySelectorAll<HTMLElement>('.card-choice')];
        for (const choice of choices) choice.click();
        return choices.length;
      }),
    (count) => count === 3,
  );
  expect(clicked).toBe(3);
  await sleep(700);
  expect(await markTexts(page)).toEqual(ALL);
  expect(await all.stored()).toEqual([]);
});
