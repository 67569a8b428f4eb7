import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import bundledPack from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import { markTexts } from '../driver/marks.ts';
import { eventually } from '../driver/wait.ts';
import type { PacksObject } from '../driver/packs.ts';
import { BUNDLED, PacksSuite } from './pack-files.ts';

let all: PacksSuite;
let packs: PacksObject;

beforeAll(async () => {
  all = await PacksSuite.start();
});
afterAll(() => all.close());
beforeEach(async () => {
  await all.reset();
  packs = await all.openPacks();
});

/** Adds a pack of the reader's own, behind the bundled one. */
async function addMine(): Promise<void> {
  await all.addMine(packs);
  await packs.titles(BUNDLED, 'My harbour');
}

const marks = async (...texts: readonly string[]) => {
  const page = await all.openStory();
  return eventually(
    () => markTexts(page),
    (found) => found.join() === texts.join(),
  );
};

describe('the list of packs', () => {
  it('tells of each what is in it, how large it is, and where it comes from', async () => {
    await addMine();
    const [bundled, own] = await packs.packs();
    expect(bundled).toMatchObject({ title: BUNDLED, on: true, isPrivate: false });
    const { entities, quotes } = bundledPack;
    expect(bundled?.facts[0]).toMatch(
      new RegExp(
        `^Version 1\u00a0· ${String(entities.length)} entries\u00a0· ${String(quotes.length)} quotes\u00a0· 1 source\u00a0· \\d+ kB$`,
      ),
    );
    expect(bundled?.facts[1]).toMatch(/^Comes with Backstory.*Arabic, English, French, German/);
    expect(own?.facts[0]).toMatch(
      /^Version 4\u00a0· 3 entries\u00a0· 5 quotes\u00a0· 1 source\u00a0· \d+ kB$/,
    );
    expect(own?.facts[1]).toMatch(/^From mine\.json, added \d+ \w+ \d{4}\u00a0· .*English$/);
  });

  it('switches a pack off, and open pages follow', async () => {
    await addMine();
    await packs.press('On', 'My harbour');
    expect(await packs.told((words) => words.includes('off'))).toContain('“My harbour” is off.');
    expect(await marks('Antony Blinken')).toEqual(['Antony Blinken']);
    await packs.page.bringToFront();
    await packs.press('On', 'My harbour');
    await packs.told((words) => words.includes('is on.'));
    expect(await marks('Antony Blinken', 'Ada Moor', 'Port Board')).toHaveLength(3);
  });

  it('makes a pack private: its names are not registered in pages any more', async () => {
    await addMine();
    await packs.press('Private', 'My harbour');
    await packs.told((words) => words.includes('is private now'));
    expect((await packs.packs()).map(({ isPrivate }) => isPrivate)).toEqual([false, true]);
    expect(await marks('Antony Blinken')).toEqual(['Antony Blinken']);
  });

  it('renames a pack in its place, gives it its own title back, and keeps the focus', async () => {
    await packs.press('Rename', BUNDLED);
    expect(await packs.focused()).toBe('Your title for this pack');
    await packs.page.keyboard.type('Talks in Beijing');
    await packs.page.keyboard.press('Enter');
    expect(await packs.titles('Talks in Beijing')).toEqual(['Talks in Beijing']);
    expect(await packs.focused((name) => name.startsWith('Rename'))).toBe(
      'Rename: Talks in Beijing',
    );
    const [renamed] = await packs.packs(([pack]) => (pack?.facts.length ?? 0) > 2);
    expect(renamed?.facts[2]).toBe(`The pack calls itself “${BUNDLED}”`);

    await packs.press('Rename');
    await packs.page.keyboard.press('Backspace');
    await packs.page.keyboard.press('Escape');
    expect(await packs.titles('Talks in Beijing')).toEqual(['Talks in Beijing']);
    await packs.press('Rename');
    await packs.page.keyboard.press('Backspace');
    await packs.page.keyboard.press('Enter');
    expect(await packs.titles(BUNDLED)).toEqual([BUNDLED]);
  });

  it('puts packs in order from the keyboard, and the focus stays on the button', async () => {
    await addMine();
    await packs.press('Move up', 'My harbour');
    expect(await packs.titles('My harbour', BUNDLED)).toEqual(['My harbour', BUNDLED]);
    expect(await packs.told((words) => words.includes('number'))).toContain(
      '“My harbour” is now number 1 of 2.',
    );
    expect(await packs.focused((name) => name.startsWith('Move'))).toBe('Move up: My harbour');
    // It cannot go further, and nothing happens.
    await packs.page.keyboard.press('Enter');
    expect(await packs.titles('My harbour', BUNDLED)).toEqual(['My harbour', BUNDLED]);
    packs = await all.openPacks();
    expect(await packs.titles('My harbour', BUNDLED)).toEqual(['My harbour', BUNDLED]);
  });

  it('puts packs in order by dragging, and Escape leaves them as they are', async () => {
    await addMine();
    const drag = async (end: () => Promise<void>) => {
      const middle = (selector: string) =>
        packs.page.$eval(selector, (element) => {
          element.scrollIntoView({ block: 'nearest' });
          const { left, top, width, height } = element.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        });
      const { mouse } = packs.page;
      const to = await middle('.pack:first-child h3');
      const from = await middle('.pack:last-child .pack-grip');
      await mouse.move(from.x, from.y);
      await mouse.down();
      await mouse.move(from.x, (from.y + to.y) / 2);
      await mouse.move(from.x, to.y - 20);
      await end();
      await mouse.up();
    };
    await drag(() => packs.page.keyboard.press('Escape'));
    expect(await packs.titles(BUNDLED, 'My harbour')).toEqual([BUNDLED, 'My harbour']);
    await drag(() => Promise.resolve());
    expect(await packs.titles('My harbour', BUNDLED)).toEqual(['My harbour', BUNDLED]);
  });

  it('asks before it deletes a pack, says what is lost, and goes on to the next one', async () => {
    await addMine();
    await packs.press('Delete', 'My harbour');
    expect(await packs.focused()).toBe('Keep it');
    expect(await packs.page.$eval('.question', (one) => one.textContent)).toContain(
      'Delete “My harbour”?3 entries are not marked or shown any more. You can add the pack again from its file.',
    );
    await packs.page.keyboard.press('Escape');
    expect(await packs.focused((name) => name.startsWith('Delete'))).toBe('Delete…: My harbour');
    await packs.press('Delete', 'My harbour');
    await packs.press('Delete the pack');
    expect(await packs.titles(BUNDLED)).toEqual([BUNDLED]);
    expect(await packs.focused((name) => name === BUNDLED)).toBe(BUNDLED);
    expect(await packs.told((words) => words.includes('deleted'))).toContain(
      '“My harbour” was deleted.',
    );
    expect(await marks('Antony Blinken')).toEqual(['Antony Blinken']);
  });

  it('leaves the focus where the reader is by then when a deletion ends', async () => {
    await addMine();
    // The background hears of it late, as where it has to be started.
    await packs.page.evaluate(() => {
      const { browser = chrome } = globalThis as { browser?: typeof chrome };
      const answer = browser.runtime.sendMessage.bind(browser.runtime);
      const late = async (message: { type: string }): Promise<unknown> => {
        if (message.type === 'packs.changed') await new Promise((done) => setTimeout(done, 800));
        return await answer(message);
      };
      Object.assign(browser.runtime, { sendMessage: late });
    });
    await packs.press('Delete', 'My harbour');
    await packs.press('Delete the pack');
    await packs.page.focus('#search-field');
    await packs.told((words) => words.includes('deleted'));
    expect(await packs.focused()).toBe('A name, or words of a quote');
  });

  it('says what was done and that open pages do not follow, where they do not', async () => {
    await packs.page.evaluate(() => {
      const { browser = chrome } = globalThis as { browser?: typeof chrome };
      const answer = browser.runtime.sendMessage.bind(browser.runtime);
      const refuse = async (message: { type: string }): Promise<unknown> => {
        if (message.type === 'packs.changed') throw new Error('nobody is there');
        return await answer(message);
      };
      Object.assign(browser.runtime, { sendMessage: refuse });
    });
    await packs.press('On', BUNDLED);
    const told = await packs.told((words) => words.includes('is off'));
    expect(told).toContain('open pages may still show what was there before');
  });

  it('leaves the focus at a pack that could not be deleted', async () => {
    await addMine();
    await packs.page.evaluate(() => {
      const open = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (this: IDBDatabase, tables, mode, options) {
        if (mode === 'readwrite') throw new Error('the disk is broken');
        return open.call(this, tables, mode, options);
      };
    });
    await packs.press('Delete', 'My harbour');
    await packs.press('Delete the pack');
    await packs.told((words) => words.includes('not deleted'));
    expect(await packs.focused((name) => name === 'My harbour')).toBe('My harbour');
    expect(await packs.titles(BUNDLED, 'My harbour')).toEqual([BUNDLED, 'My harbour']);
  });

  it('keeps the bundled pack deleted until the reader wants it back', async () => {
    await packs.press('Delete', BUNDLED);
    await packs.press('Delete the pack');
    expect(await packs.titles()).toEqual([]);
    await all.suite.driver.stopBackground();
    expect(await marks()).toEqual([]);
    await packs.page.bringToFront();
    await packs.press('Put it back');
    expect(await packs.titles(BUNDLED)).toEqual([BUNDLED]);
    expect(await packs.told((words) => words.includes('is back'))).toContain(
      `“${BUNDLED}” is back.`,
    );
    expect(await packs.focused((name) => name === BUNDLED)).toBe(BUNDLED);
    expect(await marks('Antony Blinken')).toEqual(['Antony Blinken']);
  });
});

/** What a screen reader goes by. */
function outline() {
  return packs.page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1, h2')].map((one) => one.textContent),
    landmarks: [...document.querySelectorAll('main, header, nav')].map((one) => one.localName),
    dead: [...document.querySelectorAll<HTMLAnchorElement>('nav a')]
      .filter(({ hash }) => document.querySelector(hash) === null)
      .map(({ hash }) => hash),
    unnamed: [...document.querySelectorAll('button')].filter((one) => one.textContent === '')
      .length,
    fields: [...document.querySelectorAll('input')].filter((one) => !one.labels?.length).length,
  }));
}

describe('the page around it', () => {
  it('has a heading, landmarks, and a way to each section', async () => {
    // What is not marked is known to the background, which may have to wake.
    const seen = await eventually(outline, ({ dead }) => dead.length === 0);
    expect(seen.headings[0]).toBe('Backstory');
    expect(seen.headings).toContain('Packs');
    expect(seen.landmarks.toSorted()).toEqual(['header', 'main', 'nav']);
    expect(seen).toMatchObject({ dead: [], unnamed: 0, fields: 0 });
  });

  it('fits a window of 320 pixels without scrolling sideways', async () => {
    await addMine();
    await packs.page.setViewport({ width: 320, height: 700 });
    const wide = await packs.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });
});
