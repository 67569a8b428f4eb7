import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OptionsObject } from '../driver/options.ts';
import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { ALL, marksBecome, RefusingSuite } from './refusing.ts';

let all: RefusingSuite;

beforeAll(async () => {
  all = await RefusingSuite.start();
});
afterAll(() => all.suite.close());
beforeEach(() => all.reset());

async function openOptions(): Promise<OptionsObject> {
  const options = await OptionsObject.open(all.suite.driver);
  all.keep(options.page);
  return options;
}

describe('the options', () => {
  it('say so where nothing is left out', async () => {
    const options = await openOptions();
    expect(await options.text()).toContain('Nothing is left out.');
    expect(await options.listed()).toEqual([]);
  });

  it('list what was refused where; marked again there, it is marked in open pages at once', async () => {
    const page = await all.open('/one');
    const options = await openOptions();
    for (const [text, reach] of [
      ['Wang', 'Here'],
      ['Antony Blinken', 'On this site'],
      ['Wang Yi', 'Everywhere'],
    ] as const) {
      const card = await all.refuse(page, text, reach);
      await eventually(
        () => card.read(),
        (seen) => seen?.text.includes('any more') === true,
      );
      await card.escape();
    }
    expect(await marksBecome(page, [])).toEqual([]);
    const listed = await eventually(
      () => options.listed(),
      (groups) => groups.length === 3,
    );
    const from = 'from Blinken in China, June 2023; Since \\d+ \\w+ \\d{4}$';
    expect(await options.text()).toContain(
      'Names you asked Backstory not to mark. Mark one again and open pages follow at once.',
    );
    expect(listed).toEqual([
      ['Everywhere', [expect.stringMatching(`^“Wang Yi”; as Wang Yi ${from}`)]],
      [
        'On the site 127.0.0.1',
        [expect.stringMatching(`^“Antony Blinken”; as Antony Blinken ${from}`)],
      ],
      [`On the page ${page.url()}`, [expect.stringMatching(`^“Wang”; as Wang Yi ${from}`)]],
    ]);

    await all.suite.driver.stopBackground();
    await options.press('Mark it again');
    expect(await marksBecome(page, ['Wang Yi'])).toEqual(['Wang Yi']);
    // The last one of its place is gone.
    expect(await options.focused()).toBe('Not marked');
    await options.press('Mark all again');
    expect(await options.focused()).toBe('Leave them out');
    await options.page.keyboard.press('Escape');
    expect(await options.focused()).toBe('Mark all again');
    expect(await options.listed()).toHaveLength(2);
    await options.press('Mark all again');
    await options.press('Mark all again');
    expect(await marksBecome(page, ALL)).toEqual(ALL);
    expect(await options.text()).toContain('Nothing is left out.');
    expect(await options.focused()).toBe('Not marked');
    expect(await all.stored()).toEqual([]);
  });

  it('keep the list, and the focus in it, when a name is marked again, and when that fails', async () => {
    const page = await all.open('/one');
    const options = await openOptions();
    for (const text of ['Wang', 'Antony Blinken']) {
      const card = await all.refuse(page, text, 'Here');
      await eventually(
        () => card.read(),
        (seen) => seen?.text.includes('any more') === true,
      );
      await card.escape();
    }
    const rows = (count: number) =>
      eventually(
        async () => (await options.listed()).flatMap(([, names]) => names),
        ({ length }) => length === count,
      );
    expect(await rows(2)).toHaveLength(2);
    await options.page.evaluate(() => {
      const { browser = chrome } = globalThis as { browser?: typeof chrome };
      const answer = browser.runtime.sendMessage.bind(browser.runtime);
      const refuse = async (message: { type: string }): Promise<unknown> => {
        if (message.type === 'refusal.remove') throw new Error('nobody is there');
        return await answer(message);
      };
      Object.assign(browser.runtime, { sendMessage: refuse });
      Object.assign(globalThis, {
        mend: () => Object.assign(browser.runtime, { sendMessage: answer }),
      });
    });
    await options.press('Mark it again');
    const text = await eventually(
      () => options.text(),
      (words) => words.includes('does not answer'),
    );
    expect(text).toContain('Backstory does not answer.');
    expect(await rows(2)).toHaveLength(2);
    expect(await options.focused()).toMatch(/^Mark it again: /);
    await options.page.evaluate(() => (globalThis as unknown as { mend(): void }).mend());
    await options.press('Mark it again');
    expect(await rows(1)).toHaveLength(1);
    expect(await options.focused()).toMatch(/^Mark it again: /);
    expect(await options.text()).not.toContain('does not answer');
  });

  it('are one press away from the popup', async () => {
    const page = await all.open('/one');
    const popup = await PopupObject.over(all.suite.driver, page.url());
    all.keep(popup.page);
    const watcher = await all.suite.driver.openOwn('popup.html');
    all.keep(watcher);
    const ownPages = () =>
      watcher.evaluate(() => {
        const { browser = chrome } = globalThis as { browser?: typeof chrome };
        return browser.extension.getViews({ type: 'tab' }).map((view) => view.location.pathname);
      });
    expect(await ownPages()).not.toContain('/options.html');
    await popup.press('Settings');
    const shown = await eventually(ownPages, (paths) => paths.includes('/options.html'));
    expect(shown).toContain('/options.html');
  });
});
