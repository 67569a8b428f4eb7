import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileKnowledge } from '../../../lib/kb/knowledge.ts';
import { annotateText } from '../../../lib/match/document.ts';
import { parsePackJson } from '../../../lib/pack/parse.ts';

const page = readFileSync(new URL('../../../docs/pack-format.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```json\n(.*?)^```$/gms)].map(([, json]) => json ?? '');

it('is a valid pack of three entities and a quote, as docs/pack-format.md shows it', () => {
  expect(examples).toHaveLength(1);
  const parsed = parsePackJson(examples[0] ?? '');
  expect(parsed).toMatchObject({
    ok: true,
    pack: {
      entities: [{ titles: ['Captain'] }, { id: 'port-board' }, { coordinates: {} }],
      quotes: [{ id: 'no-nights', start: 0 }],
    },
  });
});

it('marks what a reader of the example would expect', () => {
  const parsed = parsePackJson(examples[0] ?? '');
  const { index } = compileKnowledge(parsed.ok ? [parsed.pack] : []);
  const found = (text: string) => annotateText(index, text).map((m) => text.slice(m.start, m.end));
  expect(found('Ada Moor spoke. Moor was late.')).toEqual(['Ada Moor', 'Moor']);
  expect(found('The Westhaven Port Board met.')).toEqual(['Westhaven Port Board']);
  expect(found('Ada Moor spoke in Moor Street.')).toEqual(['Ada Moor']);
  expect(found('Captain Moor met the Westhaven Port Board.')).toEqual([
    'Moor',
    'Westhaven Port Board',
  ]);
  expect(found('Mr Moor met the Westhaven Port Board.')).toEqual(['Westhaven Port Board']);
  // A context name without a strong one, a title or company.
  expect(found('Moor was late.')).toEqual([]);
});
