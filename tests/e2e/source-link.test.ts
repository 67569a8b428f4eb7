import { afterAll, beforeAll, expect, it } from 'vitest';
import bundled from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import { eventually } from '../driver/wait.ts';
import { bundledWith, startWith, storedOf } from './stored-packs.ts';
import { openCard, pageWith, startSuite, type Suite } from './suite.ts';

let suite: Suite;

beforeAll(async () => {
  suite = await startSuite({
    '/': pageWith('<p>Antony Blinken came.</p>'),
    '/source': pageWith('<p>Where it stands.</p>'),
  });
});
afterAll(() => suite.close());

it('a source has an address only once the pointer is on it, and opens then', async () => {
  const url = `${suite.site.twin}/source`;
  const sources = bundled.sources.map((source) => ({ ...source, url }));
  const page = await startWith(suite, '/', await storedOf(bundledWith({ sources })));
  const card = await openCard(suite, page, 'Antony Blinken');
  const links = () =>
    card.in((root) =>
      Array.from(root.querySelectorAll('.quote-source a'), (link) => link.getAttribute('href')),
    );
  expect(new Set(await links())).toEqual(new Set([null]));
  const at = await card.placeOf(bundled.sources[0]?.title ?? '', '.quote-source a');
  await page.mouse.move(at.x, at.y, { steps: 4 });
  expect(await eventually(links, (found) => found?.includes(url) === true)).toContain(url);
  await page.mouse.click(at.x, at.y);
  const asked = () => Promise.resolve(suite.site.requests.includes('/source'));
  expect(await eventually(asked, Boolean)).toBe(true);
});
