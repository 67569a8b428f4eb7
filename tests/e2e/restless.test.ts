import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { pageWith, startSuite, type Suite } from './suite.ts';

const LATE = 'This page keeps changing; some of its names are marked late.';

/** `change(i)` is called in every frame until `rest()`. */
const looped = (body: string, change: string) =>
  pageWith(`<p>Antony Blinken.</p>${body}<script>
    let going = true, i = 0;
    const change = ${change};
    const step = () => { if (!going) return; change(++i); requestAnimationFrame(step); };
    window.rest = () => { going = false; };
    step();
  </script>`);

/** One line, a few words at a time: what is changed can be told one by one. */
const TICKER = looped(
  '<p id="ticker"></p>',
  'i => { document.querySelector("#ticker").textContent = i + ": Xi Jinping."; }',
);

/** So much that it cannot be told: 400 lines, new elements each time, and a shadow root among them. */
const FLOOD = looped(
  '<main></main><div id="host"></div>',
  `i => {
    const main = document.querySelector("main");
    main.replaceChildren(...Array.from({ length: 400 }, (_, k) => {
      const line = document.createElement("p");
      line.append(String(i * k)); line.append(": a sparrow"); line.firstChild.data += "!";
      return line;
    }));
    for (const line of main.children) line.append(" ", "was seen.");
    const host = document.querySelector("#host");
    host.shadowRoot ?? host.attachShadow({ mode: "open" });
    host.shadowRoot.innerHTML = "<p>Taiwan, " + i + "</p>";
  }`,
);

let suite: Suite;
let page: Page;

beforeAll(async () => {
  suite = await startSuite({ '/ticker': TICKER, '/flood': FLOOD });
});
afterAll(() => suite.close());
afterEach(() => page.close());

function rest(last: string): Promise<void> {
  return page.evaluate((text) => {
    (window as unknown as { rest(): void }).rest();
    document.querySelector('main, #ticker')?.replaceChildren(text);
  }, last);
}

it.each([
  ['/ticker', 'Antony Blinken,Qin Gang'],
  ['/flood', 'Antony Blinken,Qin Gang,Taiwan'],
])(
  '%s: a page that never rests is said to be marked late, until it rests and all is read',
  async (path, wanted) => {
    page = await suite.open(path);
    const popup = await PopupObject.over(suite.driver, page.url());
    await page.bringToFront();
    const late = await eventually(
      () => popup.text(),
      (text) => text.includes(LATE),
    );
    expect(late).toContain(LATE);
    await rest('Qin Gang.');
    const found = await eventually(
      () => markTexts(page),
      (texts) => texts.join() === wanted,
    );
    expect(found.join()).toBe(wanted);
    const quiet = await eventually(
      () => popup.text(),
      (text) => !text.includes(LATE),
    );
    expect(quiet).not.toContain(LATE);
    await popup.page.close();
  },
);
