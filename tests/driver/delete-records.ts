/* oxlint-disable unicorn/consistent-function-scoping -- what runs in a page cannot refer to what is around it */
import type { Page } from 'puppeteer-core';

type Key = string | readonly (string | number)[];

/**
 * Deletes records from tables of the database behind Backstory's back, between two keys each; gives how
 * many there were.
 * @param page one of the extension's own
 */
export function deleteRecords(
  page: Page,
  ranges: Readonly<Record<string, readonly [from: Key, to: Key]>>,
): Promise<number> {
  return page.evaluate(async (wanted) => {
    const heard = (target: EventTarget, event: string) =>
      new Promise<void>((done) => {
        target.addEventListener(event, () => done());
      });
    const opening = indexedDB.open('backstory');
    await heard(opening, 'success');
    const change = opening.result.transaction(Object.keys(wanted), 'readwrite');
    const counts: IDBRequest<number>[] = [];
    for (const [table, [from, to]] of Object.entries(wanted)) {
      const range = IDBKeyRange.bound(from, to);
      counts.push(change.objectStore(table).count(range));
      change.objectStore(table).delete(range);
    }
    await heard(change, 'complete');
    opening.result.close();
    return counts.reduce((sum, { result }) => sum + result, 0);
  }, ranges);
}
