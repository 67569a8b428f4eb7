import { chance } from '../chance.ts';
import { madeUpText } from '../made-up-text.ts';

/** Ways in which pages change under a reader. */
export type Churn = 'append' | 'rewrite' | 'swap' | 'scroll' | 'clock' | 'endless';

export interface Churned {
  readonly frames: number;
  /** Milliseconds. */
  readonly took: number;
  readonly longestFrame: number;
}

/** Names of the bundled pack, so that there is something to mark in what changes. */
const NAMES = ['Antony Blinken', 'Xi Jinping', 'Taiwan', 'Beijing', 'Wang Yi'];
const GAP = 40;
/** Characters of a line that the page itself can still lay out 300 times a frame. */
const SHORT = 40;
const ENDLESS = { elements: 300, milliseconds: 4_000 };

/** Frames that each takes; a step is done in each frame. */
const STEPS: Readonly<Record<Exclude<Churn, 'endless'>, number>> = {
  append: 100,
  rewrite: 100,
  swap: 40,
  scroll: 60,
  clock: 100,
};

export async function churn(kind: Churn): Promise<Churned> {
  const lines = madeUpText(200_000, NAMES, GAP).split('\n');
  const next = chance(3);
  const line = () => lines[Math.floor(next() * lines.length)] ?? '';
  const step = stepOf(kind, line);
  const start = await nextFrame();
  let [last, frames, longestFrame] = [start, 0, 0];
  const isOver = () =>
    kind === 'endless' ? last - start >= ENDLESS.milliseconds : frames >= STEPS[kind];
  while (!isOver()) {
    step();
    const now = await nextFrame();
    longestFrame = Math.max(longestFrame, now - last);
    last = now;
    frames++;
  }
  return { frames, took: last - start, longestFrame };
}

/** Makes what is going to change, and returns what changes it. */
function stepOf(kind: Churn, line: () => string): () => void {
  const list = document.createElement('section');
  document.body.prepend(list);
  const fill = (count: number) => {
    list.append(...Array.from({ length: count }, () => paragraph(line())));
  };
  switch (kind) {
    case 'append':
      return () => {
        fill(10);
      };
    case 'rewrite':
      fill(40);
      return () => {
        for (const element of list.children) element.textContent = line();
      };
    case 'swap':
      return () => {
        list.replaceChildren(...Array.from({ length: 30 }, () => paragraph(line())));
      };
    case 'scroll':
      document.body.append(list);
      return () => {
        fill(10);
        scrollTo(0, document.documentElement.scrollHeight);
      };
    case 'clock':
      fill(1);
      return () => {
        for (let i = 0; i < 10; i++) list.firstElementChild?.replaceChildren(String(Math.random()));
      };
    case 'endless':
      fill(ENDLESS.elements);
      return () => {
        for (const element of list.children) element.textContent = line().slice(0, SHORT);
      };
  }
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function nextFrame(): Promise<number> {
  return new Promise((done) => {
    requestAnimationFrame(done);
  });
}
