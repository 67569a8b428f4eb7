import { expect, it } from 'vitest';
import { formatSize } from '../../../lib/i18n/sizes.ts';

it.for([
  [0, '0 bytes'],
  [1, '1 byte'],
  [812, '812 bytes'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [91_400, '91 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [3_240_000, '3.2 MB'],
  [9_960_000, '10 MB'],
  [212_000_000, '212 MB'],
  [12_400_000_000, '12 GB'],
  [1_500_000_000, '1.5 GB'],
  [2_000_000_000_000_000, '2,000 TB'],
] as const)('spells %d bytes as %s', ([bytes, spelt]) => {
  expect(formatSize(bytes, 'en-GB')).toBe(spelt);
});
