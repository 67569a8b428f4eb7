import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { figuresIn, withFigures } from '../../../scripts/eval/readme.ts';
import { report, scoreOwn } from '../../../scripts/eval/report.ts';

const README = new URL('../../../README.md', import.meta.url);

it('the README has the figures of today; `npm run eval -- --write` puts them there', async () => {
  expect(figuresIn(readFileSync(README, 'utf8'))).toBe(await report(scoreOwn()));
});

it('figures are written between their markers, and nowhere else', () => {
  const readme = 'Before\n\n<!-- eval -->\n\nold $& table\n\n<!-- /eval -->\n\nAfter\n';
  expect(figuresIn(readme)).toBe('old $& table');
  expect(withFigures(readme, 'new $& table')).toBe(
    'Before\n\n<!-- eval -->\n\nnew $& table\n\n<!-- /eval -->\n\nAfter\n',
  );
  expect(figuresIn('no markers')).toBeUndefined();
});
