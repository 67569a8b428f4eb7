import { afterAll, beforeAll, expect, it } from 'vitest';
import { markTexts } from '../driver/marks.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

const BOXLESS = 'style="display: contents"';

const PAGES = {
  '/later': pageWith(`<p>Now: Xi Jinping.</p><p style="height: 3000px"></p>
    <section>Straight in it: Taiwan.
      <p id="first" ${BOXLESS}>Antony Blinken.</p><p ${BOXLESS}>Qin Gang.</p>
    </section>`),
  '/now': pageWith(`<section><p ${BOXLESS}>Antony Blinken.</p></section>`),
  '/slides': pageWith(`<div style="overflow: hidden; width: 600px">
    <div id="row" style="position: relative; width: 1200px; height: 40px">
      <p style="position: absolute; width: 600px; margin: 0">Antony Blinken.</p>
      <p style="position: absolute; width: 600px; margin: 0; left: 600px">Qin Gang.</p>
    </div></div>`),
};

let suite: Suite;

beforeAll(async () => {
  suite = await startSuite(PAGES);
});
afterAll(() => suite.close());

it('still follows blocks without a box when one of them has gone', async () => {
  const page = await suite.open('/later');
  await markOf(page, 'Xi Jinping');
  await page.evaluate(() => document.querySelector('#first')?.remove());
  // Only once it has been taken in that the first one is gone does the rest come into view.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
  await page.evaluate(() => {
    document.querySelector('section')?.scrollIntoView();
  });
  const texts = await eventually(
    () => markTexts(page),
    (found) => found.join() === 'Taiwan,Qin Gang',
    5_000,
  );
  expect(texts).toEqual(['Taiwan', 'Qin Gang']);
  await page.close();
});

it('marks a block without a box that comes late beside another', async () => {
  const page = await suite.open('/now');
  await markOf(page, 'Antony Blinken');
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.style.display = 'contents';
    late.textContent = 'Qin Gang.';
    document.querySelector('section')?.append(late);
  });
  await markOf(page, 'Qin Gang');
  expect(await markTexts(page)).toEqual(['Antony Blinken', 'Qin Gang']);
  await page.close();
});

it('marks a slide that a script moves into view, bit by bit', async () => {
  const page = await suite.open('/slides');
  await markOf(page, 'Antony Blinken');
  expect(await markTexts(page)).toEqual(['Antony Blinken']);
  await page.evaluate(async () => {
    const row = document.querySelector<HTMLElement>('#row');
    if (!row) return;
    for (let x = 0; x <= 600; x += 20) {
      // At first less than a pixel shows, too little to read.
      row.style.left = `${String(x === 0 ? -0.5 : -x)}px`;
      await new Promise((done) => requestAnimationFrame(done));
      if (x === 0) await new Promise((done) => setTimeout(done, 300));
    }
  });
  await markOf(page, 'Qin Gang');
  await page.close();
});
