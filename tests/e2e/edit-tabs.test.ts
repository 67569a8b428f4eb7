import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EditorObject } from '../driver/editor.ts';
import { writeStored } from '../driver/stored.ts';
import { sampleSource } from '../unit/pack/sample-pack.ts';
import { strikePack } from '../unit/kb/strike.ts';
import { bundledWith, storedOf } from './stored-packs.ts';
import { pageWith, startSuite, type Suite } from './suite.ts';

/** A pack with two sources, in the order of their titles. */
const radio = { ...sampleSource(), id: 'radio', title: 'The night radio' };
const two = strikePack({ id: 'mine', sources: [sampleSource(), radio] });

const FIRST = '[aria-labelledby=edit-sources] li:nth-child(1)';
const SECOND = '[aria-labelledby=edit-sources] li:nth-child(2)';

let suite: Suite;
const open: Page[] = [];

beforeAll(async () => {
  suite = await startSuite({ '/': pageWith('<p>Ada Moor.</p>') });
});
afterAll(() => suite.close());
beforeEach(async () => {
  await writeStored(suite.driver, await storedOf(bundledWith(), two));
  await suite.driver.stopBackground();
});
afterEach(async () => {
  for (const page of open.splice(0)) await page.close();
});

async function edit(place: string): Promise<EditorObject> {
  const editor = await EditorObject.open(suite.driver, place);
  open.push(editor.page);
  return editor;
}

async function rename(name: string): Promise<void> {
  const editor = await edit('mine/ada-moor');
  await editor.rename(name);
}

/** Does the same to a source in each of two tabs that have seen the same. */
async function inBoth(
  [one, other]: readonly [EditorObject, EditorObject],
  work: (editor: EditorObject, around: string) => Promise<void>,
): Promise<string> {
  await one.page.bringToFront();
  await work(one, FIRST);
  await other.page.bringToFront();
  await work(other, SECOND);
  return other.told('Not');
}

describe('a pack that is edited in two tabs', () => {
  it('keeps one of two sources that each tab says are the same, and their quotes', async () => {
    const tabs = [await edit('mine'), await edit('mine')] as const;
    const told = await inBoth(tabs, async (editor, around) => {
      await editor.press('Same as another', around);
      await editor.press('Merge', around);
    });
    expect(told).toContain('changed meanwhile');
    const ada = await edit('mine/ada-moor');
    expect(await ada.text()).toContain('The tugboats are rusty');
    expect(await ada.text()).toContain('The night radio');
  });

  it('keeps one of two sources of which each tab removes one', async () => {
    const tabs = [await edit('mine'), await edit('mine')] as const;
    const told = await inBoth(tabs, (editor, around) => editor.press('Remove', around));
    expect(told).toContain('changed meanwhile');
    await tabs[1].press('Remove', FIRST);
    expect(await tabs[1].told('Not done')).toContain('at least one entry and one source');
  });

  it('is not taken for what it was once as many actions were undone as done', async () => {
    await rename('Ada Ebb');
    const [one, other] = [await edit('mine'), await edit('mine')];
    await one.page.bringToFront();
    await one.press('Undo');
    await one.told('Undone');
    const told = await inBoth([one, other], (editor, around) => editor.press('Remove', around));
    expect(told).toContain('changed meanwhile');
  });

  it('has nothing undone that the reader has not seen', async () => {
    await rename('Ada Ebb');
    const seen = await edit('mine/ada-moor');
    await rename('Ada Flow');
    await seen.page.bringToFront();
    await seen.press('Undo');
    expect(await seen.told('Nothing was undone')).toContain('in another tab');
    expect(await seen.heading()).toBe('Ada Flow');
    await seen.press('Undo');
    expect(await seen.told('Undone')).toBe('Undone: Ada Flow');
    expect(await seen.heading()).toBe('Ada Ebb');
  });
});
