import { sentences, troubleWords } from '../i18n/trouble-words.ts';
import type { Opened } from './database.ts';
import type { StorageNotice } from './views.ts';

/** Titles of packs that are not there any more, and of those whose edits are not. */
export interface Lost {
  readonly packs: readonly string[];
  readonly edits: readonly string[];
}

export function rebuiltNotice(putBack: boolean, lost: Lost): StorageNotice {
  const said = [troubleWords.rebuilt];
  if (putBack) said.push(troubleWords.putBack);
  if (lost.packs.length > 0) said.push(troubleWords.lostPacks(lost.packs));
  if (lost.edits.length > 0) said.push(troubleWords.lostEdits(lost.edits));
  return { kind: 'rebuilt', text: sentences(said) };
}

/** A pack that works in part: there is nothing to put in place of what is gone. */
export function damagedNotice(title: string): StorageNotice {
  return { kind: 'damaged', text: troubleWords.damaged(title) };
}

/** Edits that cannot be read: the pack's own words stand in their places. */
export function damagedEditsNotice(title: string, count: number): StorageNotice {
  return { kind: 'damaged', text: troubleWords.damagedEdits(count, title) };
}

export function unavailableNotice(opened: Exclude<Opened, { state: 'open' }>): StorageNotice {
  const text = sentences([whyUnavailable(opened), troubleWords.untilThen]);
  return { kind: 'unavailable', text };
}

function whyUnavailable(opened: Exclude<Opened, { state: 'open' }>): string {
  switch (opened.state) {
    case 'newer':
      return troubleWords.newer;
    case 'held':
      return troubleWords.held;
    case 'failed':
      return troubleWords.failed(opened.reason);
  }
}
