import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PopupObject } from '../driver/popup.ts';
import { ALL, LEFT, marksBecome, marksStay, RefusingSuite } from './refusing.ts';
import { pageWith } from './suite.ts';

let all: RefusingSuite;

beforeAll(async () => {
  all = await RefusingSuite.start({
    '/qin': pageWith('<p>Qin Gang met him.</p><p>The day after, Qin went home.</p>'),
  });
});
afterAll(() => all.suite.close());
beforeEach(() => all.reset());

describe('“Not this one”', () => {
  it('here: that name goes from this page at once, and from no other page', async () => {
    const other = await all.open('/two');
    const page = await all.open('/one');
    const card = await all.refuse(page, 'Wang', 'Here');
    expect(await marksBecome(page, LEFT)).toEqual(LEFT);
    expect((await card.read())?.text).toContain('“Wang” is not marked on this page any more.');
    expect(await marksStay(other)).toEqual(ALL);
    const popup = await PopupObject.over(all.suite.driver, page.url());
    all.keep(popup.page);
    expect(await popup.rows()).toContainEqual(['Wang Yi', '1']);
  });

  it('is remembered when the page is loaded again, and when the background was stopped', async () => {
    const page = await all.open('/one');
    await all.refuse(page, 'Wang', 'Here');
    await marksBecome(page, LEFT);
    await page.reload();
    expect(await marksBecome(page, LEFT)).toEqual(LEFT);
    await all.suite.driver.stopBackground();
    await page.reload();
    expect(await marksBecome(page, LEFT)).toEqual(LEFT);
    await page.goto('about:blank');
    expect(await all.open('/one#quotes', LEFT)).toBeDefined();
    expect(await all.open('/one?page=2', ALL)).toBeDefined();
  });

  it('on this site: on all its pages, open ones too, and on no other site', async () => {
    const second = await all.open('/two');
    const elsewhere = await all.open('/one', ALL, all.suite.site.twin);
    const page = await all.open('/one');
    await all.refuse(page, 'Wang', 'On this site');
    expect(await marksBecome(page, LEFT)).toEqual(LEFT);
    expect(await marksBecome(second, LEFT)).toEqual(LEFT);
    expect(await marksStay(elsewhere)).toEqual(ALL);
    expect(await all.open('/two?again', LEFT)).toBeDefined();
  });

  it('everywhere: on every site', async () => {
    const elsewhere = await all.open('/two', ALL, all.suite.site.twin);
    const page = await all.open('/one');
    await all.refuse(page, 'Wang', 'Everywhere');
    expect(await marksBecome(page, LEFT)).toEqual(LEFT);
    expect(await marksBecome(elsewhere, LEFT)).toEqual(LEFT);
  });

  it('takes with it what only that name spoke for', async () => {
    const page = await all.open('/qin', ['Qin Gang', 'Qin']);
    await all.refuse(page, 'Qin Gang', 'Here');
    expect(await marksBecome(page, [])).toEqual([]);
  });

  it('reaches pages whose background was stopped since', async () => {
    const second = await all.open('/two');
    await all.suite.driver.stopBackground();
    const page = await all.open('/one');
    await all.refuse(page, 'Wang', 'On this site');
    expect(await marksBecome(second, LEFT)).toEqual(LEFT);
  });

  it('here means where the page is now, if it gave itself another address', async () => {
    const page = await all.open('/one');
    await page.evaluate(() => {
      history.pushState(null, '', '/two');
    });
    await all.refuse(page, 'Wang', 'Here');
    expect(await marksBecome(page, LEFT)).toEqual(LEFT);
    await page.goto(`${all.suite.site.origin}/one`);
    expect(await marksBecome(page, ALL)).toEqual(ALL);
    await page.goto(`${all.suite.site.origin}/two`);
    expect(await marksBecome(page, LEFT)).toEqual(LEFT);
  });

  it('stores the name, the place and the day, and nothing else', async () => {
    const page = await all.open('/one#quotes');
    await all.refuse(page, 'Wang', 'Here');
    await marksBecome(page, LEFT);
    expect(await all.stored()).toEqual([
      {
        packId: 'blinken-china-2023',
        entityId: 'wang-yi',
        name: 'Wang',
        place: { scope: 'page', url: `${all.suite.site.origin}/one` },
        since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      },
    ]);
  });
});
