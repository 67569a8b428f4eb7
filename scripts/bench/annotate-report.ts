import { sharedPart, type Annotated, type Times } from './annotating.ts';
import type { PageRow, TracedPage } from './annotate-pages.ts';
import type { Contender } from './in-page/contenders.ts';
import { TITLES, type Growth } from './section.ts';
import { figure, short, table, times, whole } from './table.ts';

const HEAD =
  'page|names|bare read|walk + charCodeAt|Backstory, page|× bare read|with matching|find-and-replace-dom-text|× page|× with matching|mark.js markRegExp|× page|mentions: ours / theirs / theirs|shared';

/** Tables of whole annotates, cold and warm. */
export function annotateTables(rows: readonly PageRow[], traced: readonly TracedPage[]): string {
  const parts: string[] = [];
  for (const browser of ['chromium', 'firefox'] as const) {
    const own = rows.filter((row) => row.browser === browser);
    for (const state of ['cold', 'warm'] as const) {
      const cells = own.filter((row) => has(row, 'read')).map((row) => rowOf(row, state));
      parts.push(`### ${TITLES[browser]}, ${state}, ms\n\n${table(HEAD.split('|'), cells)}`);
    }
    const slow = own.filter((row) => has(row, 'mark')).map(slowRow);
    const head = ['page', 'names', 'Backstory, page', 'with matching', 'mark.js mark', '× page'];
    parts.push(`### ${TITLES[browser]}: mark.js mark, cold, ms\n\n${table(head, slow)}`);
  }
  const head = ['page', 'bare read', 'annotate.js in all', '× bare read', 'longest call'];
  const cells = traced.map(({ page, bare, script: { total, longest } }) => [
    page,
    figure(bare),
    figure(total),
    times(total / bare),
    figure(longest),
  ]);
  parts.push(`### Chromium: the extension itself, by its trace, ms\n\n${table(head, cells)}`);
  return [LEGEND, ...parts].join('\n\n');
}

export function has({ contenders }: PageRow, contender: Contender): boolean {
  return contenders.some((one) => one.contender === contender);
}

export function of({ contenders }: PageRow, contender: Contender): Annotated | undefined {
  return contenders.find((one) => one.contender === contender);
}

/** Script and layout in the page. */
export function inAll(spent: Times | undefined): number {
  return spent ? spent.script + spent.layout : NaN;
}

function rowOf(row: PageRow, state: 'cold' | 'warm'): string[] {
  const [read, units, ours, replace, regexp] = (
    ['read', 'units', 'ours', 'replace', 'regexp'] as const
  ).map((contender) => of(row, contender));
  const page = inAll(ours?.[state]);
  const together = page + (ours?.[state].matching ?? NaN);
  const shared = replace ? sharedPart(ours?.found ?? [], replace.found) : NaN;
  return [
    row.page,
    short(row.names),
    figure(read?.[state].script),
    figure(units?.[state].script),
    figure(page),
    times(page / (read?.[state].script ?? NaN)),
    figure(together),
    figure(inAll(replace?.[state])),
    times(inAll(replace?.[state]) / page),
    times(inAll(replace?.[state]) / together),
    figure(inAll(regexp?.[state])),
    times(inAll(regexp?.[state]) / page),
    [ours, replace, regexp].map((one) => (one ? count(one) : '–')).join(' / '),
    Number.isNaN(shared) ? '–' : `${String(Math.floor(shared * 100))} %`,
  ];
}

function count({ found }: Annotated): string {
  return whole(found.length);
}

function slowRow(row: PageRow): string[] {
  const ours = of(row, 'ours')?.cold;
  const mark = of(row, 'mark');
  const page = inAll(ours);
  return [
    row.page,
    short(row.names),
    figure(page),
    figure(page + (ours?.matching ?? NaN)),
    mark?.failed ?? figure(inAll(mark?.cold)),
    times(inAll(mark?.cold) / page),
  ];
}

/** Over the text of the page: cold script and layout. */
export function growthOverPages(rows: readonly PageRow[]): Growth[] {
  const names: Partial<Record<Contender, string>> = {
    read: 'bare TreeWalker read',
    ours: 'Backstory, in the page',
    replace: 'find-and-replace-dom-text',
    regexp: 'mark.js markRegExp',
  };
  return (['chromium', 'firefox'] as const).map((browser) => ({
    over: 'page',
    where: TITLES[browser],
    series: Object.entries(names).map(([contender, name]) => ({
      name,
      points: rows.flatMap((row) => {
        if (row.browser !== browser || row.size === undefined) return [];
        // The keys of `names` are contenders.
        const cold = of(row, contender as Contender)?.cold;
        return cold && !Number.isNaN(cold.script) ? [[row.size, inAll(cold)] as const] : [];
      }),
    })),
  }));
}

const LEGEND = `News pages are real, without scripts and pictures. Half of the names (up to 2,000) are capitalised words
of the page itself, the others are made up. Medians of some loads; contenders take turns, each on a
fresh page (cold), then on the same page again after its marks were taken back (warm).

- **bare read**: one TreeWalker pass that reads the text of every node: the limit for a cold page.
  **walk + charCodeAt**: the same, and looks at each code unit: that for a warm one.
- **Backstory, page**: the page script's code run at once on the whole page: finding text, joining it,
  and registering a range for **every** mention, layout included. **with matching**: and the matching, which
  the background does in its own process, done in the page too: the upper bound.
- The extension itself does it in slices, and registers only what is near the viewport. What its script takes,
  Chromium's trace tells below; Firefox has no such trace, and its DOM calls cost more in an extension's
  world than in the page's, where these figures are from.
- **find-and-replace-dom-text**, **mark.js**: script and layout, with one regular expression of all names
  (longest first, edges of words in every script), made beforehand. \`mark\` is given the list of names.
- **shared**: the part of our mentions that find-and-replace-dom-text finds too.`;
