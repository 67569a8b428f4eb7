import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Driver } from '../../tests/driver/driver.ts';
import { eventually } from '../../tests/driver/wait.ts';
import { median } from './numbers.ts';
import { readBare, seen, watchMarks, type BareRead, type MarksSeen } from './probes.ts';

/** Loads of each page in each state. */
export const LOADS = 5;
const WINDOW = { width: 1000, height: 800 };
/** Milliseconds without a new mark after which no more will come. */
const QUIET = 400;

/** Medians over the loads of one page; times in milliseconds. */
export interface FirstMarks {
  readonly length: number;
  readonly bare: number;
  readonly awake: Times;
  readonly asleep: Times;
}

interface Times {
  readonly first: number;
  readonly frames: number;
  readonly last: number;
  readonly marks: number;
}

interface Browsers {
  readonly driver: Driver;
  readonly bare: Driver;
}

/** The three kinds of loads in turn, so that what else the machine does meets all of them alike. */
export async function measureFirstMarks(
  { driver, bare }: Browsers,
  url: string,
  count = LOADS,
): Promise<FirstMarks> {
  const reads: BareRead[] = [];
  const awake: MarksSeen[] = [];
  const asleep: MarksSeen[] = [];
  await loadMarked(driver, url);
  for (let i = 0; i < count; i++) {
    reads.push(await loadBare(bare, url));
    awake.push(await loadMarked(driver, url));
    await driver.stopBackground();
    asleep.push(await loadMarked(driver, url));
  }
  return {
    length: median(reads.map(({ length }) => length)),
    bare: median(reads.map(({ took }) => took)),
    awake: timesOf(awake),
    asleep: timesOf(asleep),
  };
}

function timesOf(loads: readonly MarksSeen[]): Times {
  const marked = loads.filter(({ marks }) => marks > 0);
  return {
    first: median(marked.map(({ first, ready }) => first - ready)),
    frames: median(marked.map(({ frames }) => frames)),
    last: median(marked.map(({ last, ready }) => last - ready)),
    marks: median(loads.map(({ marks }) => marks)),
  };
}

async function loadBare(driver: Driver, url: string): Promise<BareRead> {
  const page = await open(driver, url, readBare);
  // What readBare has left.
  const read = (await page.evaluate(seen)) as BareRead;
  await page.close();
  return read;
}

async function loadMarked(driver: Driver, url: string): Promise<MarksSeen> {
  const page = await open(driver, url, watchMarks);
  await sleep(QUIET);
  const { probe } = await eventually(
    () => look(page),
    ({ probe: { last, marks }, now }) => (marks > 0 ? now - last > QUIET : now > 4 * QUIET),
  );
  await page.close();
  return probe;
}

async function look(page: Page): Promise<{ probe: MarksSeen; now: number }> {
  // What watchMarks has left.
  const probe = (await page.evaluate(seen)) as MarksSeen;
  return { probe, now: await page.evaluate(() => performance.now()) };
}

async function open(driver: Driver, url: string, probe: () => void): Promise<Page> {
  const page = await driver.newPage();
  await page.setViewport(WINDOW);
  await page.evaluateOnNewDocument(probe);
  await page.goto(url);
  return page;
}
