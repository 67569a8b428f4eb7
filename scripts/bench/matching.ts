import { inPage } from './kit.ts';
import {
  measureNames,
  measureTexts,
  type Matcher,
  type MatchingRow,
  type MostNames,
} from './in-page/matching.ts';
import { measurePacks, type PackTimes } from './in-page/packs.ts';
import { heldBytes } from './index-bytes.ts';
import { bytesTable, bytesVerdict, packTable } from './index-report.ts';
import type { Series } from './chart.ts';
import { BROWSERS, TITLES, type Bench, type Growth, type Section } from './section.ts';
import { figure, short, size, table, times, whole } from './table.ts';
import type { Verdict } from './targets.ts';

const NAMES = [20, 1_000, 10_000, 100_000, 350_000, 1_000_000];
const SCANNED = 1_000_000;
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const NAMES_FOR_SIZES = 10_000;

/** A large pack, and one that is added and removed beside it. */
const LARGE = 350_000;
const SMALL = 1_000;

/** An Aho–Corasick of 100,000 names takes 15 s to build: once, in Node, is enough. */
const MOST = { ours: 1_000_000, recognition: 1_000_000, flash: 350_000 } as const;
const IN_NODE: MostNames = { ...MOST, aho: 100_000 };
const IN_PAGES: MostNames = { ...MOST, aho: 10_000 };

const NAME_OF: Readonly<Record<Matcher, string>> = {
  ours: 'Backstory, scan',
  recognition: 'Backstory, whole recognition',
  aho: 'ahocorasick (npm)',
  flash: 'flashtext-like',
};

interface Measured {
  readonly where: string;
  readonly names: readonly MatchingRow[];
  readonly texts: readonly MatchingRow[];
  readonly packs: PackTimes;
}

/** Table a: finding names in plain text, in Node and in the engines of the browsers. */
export async function matchingSection(bench: Bench): Promise<Section> {
  const [counts, sizes] = [bench.some(NAMES), bench.some(SIZES)];
  bench.say('matching in Node');
  const measured: Measured[] = [
    {
      where: 'Node',
      names: measureNames(counts, SCANNED, IN_NODE),
      texts: measureTexts(sizes, NAMES_FOR_SIZES),
      packs: await measurePacks(LARGE, SMALL),
    },
  ];
  bench.say('bytes a name');
  const bytes = counts.map(heldBytes);
  for (const browser of BROWSERS) {
    bench.say(`matching in ${TITLES[browser]}`);
    measured.push(
      await bench.drive(browser, { bare: true }, async (driver) => {
        const page = await driver.newPage();
        await page.goto(`${bench.own.origin}/blank`);
        await page.evaluate(bench.kit);
        return {
          where: TITLES[browser],
          names: await inPage(page, 'measureNames', counts, SCANNED, IN_PAGES),
          texts: await inPage(page, 'measureTexts', sizes, NAMES_FOR_SIZES),
          packs: await inPage(page, 'measurePacks', LARGE, SMALL),
        };
      }),
    );
  }
  return {
    heading: 'Finding names in text',
    body: [LEGEND, ...measured.map(bodyOf), packTable(measured), bytesTable(bytes)].join('\n\n'),
    verdicts: [...measured.flatMap(verdictsOf), bytesVerdict(bytes)],
    growth: measured.flatMap(growthOf),
  };
}

const HEAD =
  'names|charCodeAt pass|scan|× pass|recognition|× pass|ahocorasick|× scan|flashtext-like|× scan|found: scan / ahocorasick / flashtext-like';

function bodyOf({ where, names, texts }: Measured): string {
  const builds = names.map(({ names: count, matchers: { ours, aho, flash } }) => [
    short(count),
    figure(ours?.build),
    whole(count / ((ours?.build ?? NaN) / 1_000)),
    figure(aho?.build),
    figure(flash?.build),
  ]);
  return `### ${where}: one text of ${size(SCANNED)}, ever more names, ms

${table(
  HEAD.split('|'),
  names.map((row) => [short(row.names), ...scanCells(row)]),
)}

### ${where}: ${short(NAMES_FOR_SIZES)} names, ever longer texts, ms

${table(
  ['text', ...HEAD.split('|').slice(1)],
  texts.map((row) => [size(row.size), ...scanCells(row)]),
)}

### ${where}: building, ms

${table(['names', 'Backstory', 'names a second', 'ahocorasick', 'flashtext-like'], builds)}`;
}

function scanCells({ limit, matchers: { ours, recognition, aho, flash } }: MatchingRow): string[] {
  const scan = ours?.scan ?? NaN;
  return [
    figure(limit),
    figure(scan),
    times(scan / limit),
    figure(recognition?.scan),
    times((recognition?.scan ?? NaN) / limit),
    figure(aho?.scan),
    times((aho?.scan ?? NaN) / scan),
    figure(flash?.scan),
    times((flash?.scan ?? NaN) / scan),
    [ours, aho, flash].map((one) => (one ? whole(one.found) : '–')).join(' / '),
  ];
}

function verdictsOf({ where, names }: Measured): Verdict[] {
  const at = (count: number) => names.find((row) => row.names === count);
  const scan = (count: number) => at(count)?.matchers.ours?.scan ?? NaN;
  const npm = (count: number) => (at(count)?.matchers.aho?.scan ?? NaN) / scan(count);
  const build = at(350_000)?.matchers.ours?.build ?? NaN;
  return [
    { target: 'scan-350k', where, value: scan(350_000) / (at(350_000)?.limit ?? NaN) },
    { target: 'scan-flat', where, value: scan(350_000) / scan(1_000) },
    { target: 'scan-1k', where, value: npm(1_000) },
    { target: 'scan-100k', where, value: where === 'Node' ? npm(100_000) : npm(10_000) },
    { target: 'index-build', where, value: 350_000 / (build / 1_000) },
  ];
}

function growthOf({ where, names, texts }: Measured): Growth[] {
  return [
    { over: 'names', where, series: seriesOf(names, 'names') },
    { over: 'text', where, series: seriesOf(texts, 'size') },
  ];
}

function seriesOf(rows: readonly MatchingRow[], x: 'names' | 'size'): Series[] {
  return [
    { name: 'charCodeAt pass', points: rows.map((row) => [row[x], row.limit] as const) },
    ...(['ours', 'recognition', 'aho', 'flash'] as const).map((matcher) => ({
      name: NAME_OF[matcher],
      points: rows.flatMap((row) => {
        const found = row.matchers[matcher];
        return found ? [[row[x], found.scan] as const] : [];
      }),
    })),
  ];
}

const LEGEND = `The names are made up, always the same, and share first and last words as real names do. The text is
of frequent words, with up to ${whole(2_000)} of the names in it, one in 60 words. Each figure is that of the
fastest of some rounds, in which all contenders take turns.

- **charCodeAt pass**: the limit. Looks at each UTF-16 code unit once.
- **scan**: Backstory's scanner alone, as the peers: stretches that have the words of a name.
- **recognition**: all that the background does with a text: letters and case, edges of words by script,
  neighbours, evidence, namesakes. No peer does any of it.
- **ahocorasick**: the npm package, the fastest of five when first compared, with word edges and the
  longest match added. More than 10,000 names take it minutes to build (100,000 once, in Node).
- **flashtext-like**: a trie of words in Maps, of our own: ports of flashtext tell what, but not where.
- **found**: names found by each. Where Backstory's number is smaller, a name that very many entities
  share is no longer listed; see the architecture.`;
