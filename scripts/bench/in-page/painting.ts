import { startReading } from '../../../lib/match/reading.ts';
import { Annotator } from '../../../lib/page/annotator.ts';
import type { Run } from '../../../lib/page/runs.ts';
import { median } from '../numbers.ts';
import { entitiesOf, madeUpNames, type MadeUpName } from '../made-up-names.ts';
import { buildIndex } from '../../../lib/match/name-index.ts';
import { markAll, type Contender } from './contenders.ts';

/** Ways to paint: not at all, only near the viewport as Backstory does, all at once, by elements. */
export type Painting = 'nothing' | 'near' | 'all' | 'wrap';

/** Times are milliseconds. */
export interface Painted {
  /** Script and layout until the marks are there. Of `near`, until all of the page is read. */
  readonly took: number;
  /** From then to the end of the next frame. */
  readonly frame: number;
  /** Marks in the page, or in the registry. */
  readonly marks: number;
  /** From one frame to the next while the page scrolls. */
  readonly scrolling: readonly number[];
  /** Median of a hit test; only of `near`. */
  readonly hitTest: number;
}

/** The names on pages that are made up (`start.ts`). Of organisations, which have no surnames. */
const NAMES = 500;
const PX_A_FRAME = 150;
const FRAMES = 60;
const POINTS = 400;
/** Milliseconds after the last text was read in which no more came: there is none. */
const QUIET = 500;

export async function paint(painting: Painting): Promise<Painted> {
  const names = madeUpNames(NAMES).map(({ text }): MadeUpName => ({ text, kind: 'organization' }));
  const annotated = painting === 'near' ? await annotate(names) : undefined;
  const took = annotated?.took ?? mark(painting, names);
  const done = performance.now();
  await nextFrame();
  const frame = (await nextFrame()) - done;
  const hitTest = annotated ? hitTests(annotated.annotator) : NaN;
  const scrolling = await scroll();
  return { took, frame, marks: countMarks(), scrolling, hitTest };
}

const HIGHLIGHTS = {
  person: 'h1',
  place: 'h2',
  organization: 'h3',
  issue: 'h4',
  flash: 'h5',
};
const METHODS = { all: 'ours', wrap: 'regexp' } as const satisfies Record<string, Contender>;

function mark(painting: Painting, names: readonly MadeUpName[]): number {
  if (painting === 'nothing' || painting === 'near') return 0;
  const { script, matching, layout } = markAll(METHODS[painting], names);
  return script + layout + matching;
}

/** Backstory's page code, with the matcher in the page. Done when all is read. */
async function annotate(
  names: readonly MadeUpName[],
): Promise<{ annotator: Annotator; took: number }> {
  const reading = startReading(buildIndex(entitiesOf(names)));
  const runs = new Map<number, Run>();
  const annotator = new Annotator(
    {
      names: HIGHLIGHTS,
      look: { density: 'every', hidden: [], rest: 300, ticks: false },
      read(add, remove) {
        for (const run of add) runs.set(run.key, run);
        const texts = add.map((run) => ({ key: run.key, text: run.text }));
        for (const [key, mentions] of reading.update({ add: texts, remove })) {
          const run = runs.get(key);
          const marks = mentions.map(({ start, end, packId, entityId, why }) => ({
            start,
            end,
            entity: { packId, entityId, kind: 'organization' as const },
            why,
          }));
          if (run) annotator.mark(run, marks);
        }
        last = performance.now();
      },
      isAlive: () => true,
      onChange: nothing,
      onNewRoot: nothing,
    },
    new AbortController().signal,
  );
  const start = performance.now();
  let last = start;
  annotator.start();
  while (performance.now() - last < QUIET) await nextFrame();
  return { annotator, took: last - start };
}

const nothing = () => {};

/** When the next frame begins. */
function nextFrame(): Promise<number> {
  return new Promise((done) => {
    requestAnimationFrame(done);
  });
}

async function scroll(): Promise<number[]> {
  const frames: number[] = [];
  let last = await nextFrame();
  for (let i = 0; i < FRAMES; i++) {
    scrollBy(0, PX_A_FRAME);
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  }
  return frames;
}

function hitTests(annotator: Annotator): number {
  const taken = Array.from({ length: POINTS }, (_, i) => {
    const point = { x: (i * 37) % innerWidth, y: (i * 61) % innerHeight };
    const start = performance.now();
    annotator.at(point, []);
    return performance.now() - start;
  });
  return median(taken);
}

function countMarks(): number {
  const wrapped = document.querySelectorAll('mark').length;
  return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, wrapped);
}
