import type { PackTimes } from './in-page/packs.ts';
import type { HeldBytes } from './index-bytes.ts';
import { figure, short, table } from './table.ts';
import type { Verdict } from './targets.ts';

/** What is known of the index beside how fast it is asked. */

export function packTable(
  measured: readonly { readonly where: string; readonly packs: PackTimes }[],
): string {
  const head = [
    'engine',
    'compiling 350k names',
    'adding a pack of 1,000',
    'removing it',
    'opening the 350k as they were stored',
    'reading them from IndexedDB',
  ];
  const rows = measured.map(({ where, packs }) => [
    where,
    ...[packs.large, packs.adding, packs.removing, packs.opening, packs.reading].map(figure),
  ]);
  return `### A pack that comes, goes, or was stored, ms\n\n${table(head, rows)}`;
}

export function bytesTable(bytes: readonly HeldBytes[]): string {
  const head = [
    'names',
    'with surnames',
    'index, a name',
    'index, a name with surnames',
    'records, a name',
    'ahocorasick, a name',
    'flashtext-like, a name',
  ];
  const rows = bytes.map(({ names, found, index, records, aho, flash }) => [
    short(names),
    short(found),
    figure(index / names),
    figure(index / found),
    ...[records, aho, flash].map((held) => figure(held / names)),
  ]);
  return `### Bytes a name

The index is counted exactly: it is one buffer. **Surnames** of persons are names that it adds.
**Records** hold the names’ own text, kinds and ids, as JSON. What the peers hold is what Node uses
more with them than with the names alone.

${table(head, rows)}`;
}

export function bytesVerdict(bytes: readonly HeldBytes[]): Verdict {
  const last = bytes.at(-1);
  return {
    target: 'index-bytes',
    where: 'all',
    value: (last?.index ?? NaN) / (last?.found ?? NaN),
  };
}
