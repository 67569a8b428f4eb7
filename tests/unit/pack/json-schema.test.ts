import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LIMITS } from '../../../lib/pack/limits.ts';
import { packJsonSchema } from '../../../lib/pack/json-schema.ts';

const docs = (name: string) =>
  readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');

it('stands in docs/ as the schema in lib/ makes it (npm run schema)', () => {
  expect(JSON.parse(docs('pack-format.schema.json'))).toEqual(packJsonSchema());
});

it('has every limit stated in docs/pack-format.md', () => {
  const rows = new Map(
    [...docs('pack-format.md').matchAll(/^\| `(\w+)` +\| +([\d,]+) +\|/gm)].map(
      ([, name, value]) => [name, Number(value?.replaceAll(',', ''))],
    ),
  );
  expect(Object.fromEntries(rows)).toEqual(LIMITS);
});
