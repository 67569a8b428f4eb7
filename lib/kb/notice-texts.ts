import type { Opened } from './database.ts';
import type { StorageNotice } from './views.ts';

/** Titles of packs that are not there any more, and of those whose edits are not. */
export interface Lost {
  readonly packs: readonly string[];
  readonly edits: readonly string[];
}

export function rebuiltNotice(putBack: boolean, lost: Lost): StorageNotice {
  const sentences = ['The browser had lost or damaged what Backstory stores.'];
  if (putBack) sentences.push('The pack that comes with Backstory was put back.');
  if (lost.packs.length > 0) sentences.push(`Not there any more: ${quoted(lost.packs)}.`);
  if (lost.edits.length > 0) {
    sentences.push(`What you had edited in ${quoted(lost.edits)} is lost.`);
  }
  return { kind: 'rebuilt', text: sentences.join(' ') };
}

/** A pack that works in part: there is nothing to put in place of what is gone. */
export function damagedNotice(title: string): StorageNotice {
  const text = `The browser had lost or damaged a part of ${quoted([title])}. Its names are still marked, but some of its cards have nothing to show.`;
  return { kind: 'damaged', text };
}

/** Edits that cannot be read: the pack's own words stand in their places. */
export function damagedEditsNotice(title: string, count: number): StorageNotice {
  const edits = count === 1 ? 'One of your edits' : `${String(count)} of your edits`;
  const is = count === 1 ? 'is' : 'are';
  const text = `${edits} of ${quoted([title])} ${is} damaged. The pack’s own words stand there, until you edit them again.`;
  return { kind: 'damaged', text };
}

const NEWER =
  'They were saved by a newer Backstory and are left as they are. Update Backstory to use them.';
const HELD =
  'Another window of Backstory, or an older Backstory, still keeps them to itself. Restart the browser.';

export function unavailableNotice(opened: Exclude<Opened, { state: 'open' }>): StorageNotice {
  const then = 'Until then only the pack that comes with Backstory works.';
  return { kind: 'unavailable', text: `${whyUnavailable(opened)} ${then}` };
}

function whyUnavailable(opened: Exclude<Opened, { state: 'open' }>): string {
  switch (opened.state) {
    case 'newer':
      return NEWER;
    case 'held':
      return HELD;
    case 'failed':
      return `The browser could not open them (${opened.reason}). Restart the browser; make room on the disk if it is full.`;
  }
}

function quoted(titles: readonly string[]): string {
  return titles.map((title) => `“${title}”`).join(', ');
}
