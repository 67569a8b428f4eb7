import { counts, filled, listed, LOCALE, SPACE, text } from './messages.ts';

const MEGABYTE = 1e6;
const megabytes = new Intl.NumberFormat(LOCALE, { style: 'unit', unit: 'megabyte' });

const noRoom = filled('trouble.noRoom');
const unexpected = filled('trouble.unexpected');
const lostPacks = filled('trouble.lostPacks');
const lostEdits = filled('trouble.lostEdits');
const damaged = filled('trouble.damaged');
const damagedEdits = counts('trouble.damagedEdits');
const failed = filled('trouble.failed');
const quoted = filled('trouble.quoted');

/** What is said when the browser, the disk or another tab is in the way of storing packs. */
export const troubleWords = {
  busy: text('trouble.busy'),
  /** Bytes that a pack needs, and that there are. */
  noRoom: (needed: number, available: number) =>
    noRoom({ needed: sizeOf(needed), available: sizeOf(available) }),
  fileChanged: text('trouble.fileChanged'),
  copyIncomplete: text('trouble.copyIncomplete'),
  full: text('trouble.full'),
  unreadable: text('trouble.unreadable'),
  notSaved: text('trouble.notSaved'),
  closed: text('trouble.closed'),
  unexpected: (error: string) => unexpected({ error }),
  rebuilt: text('trouble.rebuilt'),
  putBack: text('trouble.putBack'),
  /** Of packs with these titles. */
  lostPacks: (titles: readonly string[]) => lostPacks({ list: inQuotes(titles) }),
  lostEdits: (titles: readonly string[]) => lostEdits({ list: inQuotes(titles) }),
  damaged: (name: string) => damaged({ name }),
  damagedEdits: (count: number, name: string) => damagedEdits(count, { name }),
  newer: text('trouble.newer'),
  held: text('trouble.held'),
  failed: (error: string) => failed({ error }),
  untilThen: text('trouble.untilThen'),
} as const;

/** One sentence after another. */
export function sentences(all: readonly string[]): string {
  return all.join(SPACE);
}

function sizeOf(bytes: number): string {
  return megabytes.format(Math.max(1, Math.ceil(bytes / MEGABYTE)));
}

function inQuotes(titles: readonly string[]): string {
  return listed(titles.map((name) => quoted({ name })));
}
