import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Driver } from '../driver/driver.ts';
import { drivenBrowser, launch } from '../driver/launch.ts';
import { markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

/** Siblings in one line, as a page of single words has them. */
const MANY = 20_000;
/** Milliseconds that a page is watched after a change. */
const WATCHED_FOR = 4_000;
/** Milliseconds beyond the page's own: what a loaded machine adds. It once took nine seconds. */
const FELT = 2_000;

const PAGES = {
  '/many': pageWith('<p>Here: Xi Jinping.</p><div id="line"></div>'),
  '/byline': `${pageWith('<p>Antony Blinken met <i>Wang Yi</i> in <b>Beijing</b>, <time>0</time></p>')}<script>
    const time = document.querySelector('time');
    const tick = setInterval(() => time.replaceChildren(String(performance.now())), 4);
    setTimeout(() => clearInterval(tick), 1_500);
  </script>`,
  '/widget': pageWith('<p>Outside: Xi.</p><div id="host"></div>'),
};

let suite: Suite;
let bare: Driver;

beforeAll(async () => {
  suite = await startSuite(PAGES);
  bare = await launch(drivenBrowser(), { bare: true });
});
afterAll(async () => {
  await suite.close();
  await bare.close();
});

/** The longest time, in ms, for which a page gets no turn while and after it changes. */
async function longestStop(page: Page, change: (many: number) => void): Promise<number> {
  const measured = page.evaluate(async (time) => {
    let longest = 0;
    for (let last = performance.now(), end = last + time; last < end;) {
      await new Promise((done) => setTimeout(done));
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  }, WATCHED_FOR);
  await page.evaluate(change, MANY);
  return measured;
}

/** Runs in the page. */
function write(many: number): void {
  const words = Array.from({ length: many }, (_, i) => {
    const word = document.createElement('span');
    word.textContent = i === many / 2 ? 'Antony Blinken ' : 'word ';
    return word;
  });
  document.querySelector('#line')?.replaceChildren(...words);
}

/** Runs in the page. */
function rewrite(): void {
  for (const [i, word] of [...document.querySelectorAll('#line > span')].entries()) {
    const { firstChild } = word;
    if (firstChild) firstChild.nodeValue = i === 0 ? 'Qin Gang ' : 'term ';
  }
}

async function stopsIn(page: Page): Promise<[written: number, rewritten: number]> {
  return [await longestStop(page, write), await longestStop(page, rewrite)];
}

it('takes in many changes in one line without holding up the page', async () => {
  const page = await suite.open('/many');
  await markOf(page, 'Xi Jinping');
  const withUs = await stopsIn(page);
  await markOf(page, 'Qin Gang');
  await page.close();

  const untouched = await bare.newPage();
  await untouched.goto(`${suite.site.origin}/many`);
  const without = await stopsIn(untouched);
  await untouched.close();
  console.log(`longest stops, ms: ${withUs.join(', ')}; on its own ${without.join(', ')}`);
  withUs.forEach((ms, i) => {
    expect(ms).toBeLessThan((without[i] ?? 0) + FELT);
  });
});

it('keeps the order of a line in which many words change at once', async () => {
  const page = await suite.open('/many');
  await markOf(page, 'Xi Jinping');
  // Names over two elements, written from the last to the first.
  await page.evaluate(() => {
    const words = Array.from({ length: 300 }, (_, i) => {
      const word = document.createElement('span');
      word.textContent = 'word ';
      word.id = `word${String(i)}`;
      return word;
    });
    document.querySelector('#line')?.append(...words);
  });
  await page.evaluate(() => {
    for (let i = 299; i >= 0; i--) {
      const word = document.querySelector(`#word${String(i)}`);
      if (word) word.textContent = i % 50 === 0 ? 'Qin ' : i % 50 === 1 ? 'Gang ' : 'term ';
    }
  });
  const wanted = ['Xi Jinping', ...Array.from({ length: 6 }, () => 'Qin Gang')];
  const texts = await eventually(
    () => markTexts(page),
    (found) => found.length === wanted.length,
    5_000,
  );
  expect(texts).toEqual(wanted);
  await page.close();
});

/** Puts “Xi Jinping” into the open root of the host, without which a bare “Xi” is nobody. */
function fill(page: Page): Promise<void> {
  return page.evaluate(() => {
    const host = document.querySelector('#host');
    const root = host?.shadowRoot ?? host?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>Inside: Xi Jinping.</p>';
    host?.replaceWith(host);
  });
}

it('forgets what stood in a widget that has gone, and reads it again when it comes back', async () => {
  const page = await suite.open('/widget');
  await fill(page);
  const texts = (wanted: string) =>
    eventually(
      () => markTexts(page),
      (found) => found.join() === wanted,
      5_000,
    );
  expect(await texts('Xi,Xi Jinping')).toEqual(['Xi', 'Xi Jinping']);

  await page.evaluate(() => {
    const host = document.querySelector('#host');
    host?.remove();
    Object.assign(window, { host });
  });
  expect(await texts('')).toEqual([]);

  await page.evaluate(() => {
    const { host } = window as unknown as { host: Element };
    document.body.append(host);
    // Changed as soon as it is back, before anybody can have read it.
    host.shadowRoot?.querySelector('p')?.append(' And Qin Gang.');
  });
  expect(await texts('Xi,Xi Jinping,Qin Gang')).toEqual(['Xi', 'Xi Jinping', 'Qin Gang']);
  const popup = await PopupObject.over(suite.driver, page.url());
  expect(await popup.rows()).toEqual([
    ['Xi Jinping', '2'],
    ['Qin Gang', '1'],
  ]);
  await popup.page.close();
  await page.close();
});

it('marks a line of which a word went while it was being read', async () => {
  const page = await suite.open('/byline');
  const marked = await eventually(
    () => markTexts(page),
    (found) => found.length === 3,
    8_000,
  );
  expect(marked.toSorted()).toEqual(['Antony Blinken', 'Beijing', 'Wang Yi']);
  await page.close();
});
