import { prepare, runOnce, type Contender, type Marked } from './contenders.ts';
import { churn, type Churn, type Churned } from './churn.ts';
import { watchCollected } from './collected.ts';
import { measureNames, measureTexts } from './matching.ts';
import { measurePacks } from './packs.ts';
import { paint } from './painting.ts';
import { measureSearch } from './searching.ts';

/** What the bench runs in pages, as one bundle that leaves it in the variable `kit`. */
const kit = {
  measureNames,
  measureTexts,
  measurePacks,
  measureSearch,

  /** A first annotate of the page, then `warm` more of them, each after taking back the last. */
  annotate(contender: Contender, names: number, warm: number): Marked[] {
    const prepared = prepare(contender, names);
    const marked = [runOnce(prepared)];
    for (let i = 0; i < warm; i++) {
      prepared.undo();
      marked.push(runOnce(prepared));
    }
    return marked;
  },

  paint,
  churn,

  /**
   * The same, watched by the least that can be done;
   * `spent`: milliseconds of that,
   * `read`: letters read.
   */
  async churnCollected(kind: Churn): Promise<Churned & { spent: number; read: number }> {
    const watched = watchCollected();
    const churned = await churn(kind);
    return { ...churned, ...watched };
  },
};

export type Kit = typeof kit;

Reflect.set(globalThis, 'kit', kit);
