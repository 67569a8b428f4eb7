import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToPage } from '../../../lib/messages/contract.ts';
import { ReadingLink } from '../../../lib/messages/reading-link.ts';
import type { EntityId, PackId } from '../../../lib/pack/schema.ts';
import type { Mark } from '../../../lib/page/marks.ts';
import type { Run } from '../../../lib/page/runs.ts';
import { FakeBackground, type FakePort } from './fake-background.ts';

const NAMES = { person: 'p', place: 'l', organization: 'o', issue: 'i', flash: 'f' };

/** An answer in which nothing has changed. */
const NOTHING: ToPage = { type: 'mentions', entities: [], whys: [], changed: [] };

/** A run, of which the link reads the text only. */
function run(key: number, data: string): Run {
  // There is no DOM here.
  return { key, block: {} as Element, nodes: [], starts: [], text: data };
}

let background: FakeBackground;
let link: ReadingLink;
let held: Run[];
let marked: [run: Run, marks: readonly Mark[]][];
let heard: string[];

beforeEach(() => {
  vi.useFakeTimers();
  background = new FakeBackground();
  held = [];
  marked = [];
  heard = [];
  link = new ReadingLink(
    {
      onGo: ({ density }, { person }) => heard.push(`go, ${density}, ${person}`),
      onStop: () => heard.push('stop'),
      onLost: () => heard.push('lost'),
      onMarks: (of, marks) => marked.push([of, marks]),
      held: () => held,
      heldRun: (key) => held.find((one) => one.key === key),
    },
    background,
  );
  link.greet();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A background that has just begun, after whatever pause, and lets the page read. */
function go(): FakePort {
  vi.runAllTimers();
  const { port } = background;
  const look = { density: 'section', hidden: [], rest: 300, ticks: false } as const;
  port.say({ type: 'go', look, names: NAMES });
  return port;
}

describe('the link of a page to its background', () => {
  it('tells a new background again what is held and what was not answered', () => {
    go();
    held = [run(1, 'Wang Yi came.')];
    link.read([run(2, 'Then Wang went.')], []);
    background.port.die();
    expect(go().texts()).toEqual([
      {
        type: 'texts',
        add: [
          [1, 'Wang Yi came.'],
          [2, 'Then Wang went.'],
        ],
        remove: [],
      },
    ]);
  });

  it('does not bring back what left the page while the background died', () => {
    go();
    link.read([run(1, 'Xi Jinping came.'), run(2, 'Xi left.')], []);
    link.read([run(3, 'Nobody spoke.')], [1]);
    background.port.die();
    const told = go()
      .texts()
      .flatMap(({ add }) => add.map(([key]) => key));
    expect(told).toEqual([2, 3]);
  });

  it('outlives a background that is stopped again and again with nothing to do', () => {
    go();
    for (let i = 0; i < 12; i++) {
      background.port.die();
      link.judge();
      go();
    }
    expect(heard).not.toContain('lost');
    link.read([run(1, 'Xi Jinping')], []);
    expect(background.port.texts()).toHaveLength(1);
  });

  it('gives up a background that dies over the same text five times', () => {
    go();
    link.read([run(1, 'deadly')], []);
    for (let i = 0; i < 4; i++) {
      background.port.die();
      go();
    }
    expect(heard).not.toContain('lost');
    background.port.die();
    expect(heard).toContain('lost');
    expect(link.busy).toBe(false);
  });

  it('gives up a background that never lets it read', () => {
    for (let i = 0; i < 5; i++) {
      background.port.die();
      vi.runAllTimers();
    }
    expect(heard).toEqual(['lost']);
  });

  it('waits a while longer each time before it tries again', () => {
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      const { port } = background;
      port.die();
      let waited = 0;
      while (background.port === port && waited < 2_000) {
        vi.advanceTimersByTime(10);
        waited += 10;
      }
      waits.push(waited);
    }
    expect(waits).toEqual([50, 100, 200, 400]);
    expect(link.busy).toBe(true);
  });

  it('does not come back after it was closed in between', () => {
    const { port } = background;
    port.die();
    link.close();
    vi.runAllTimers();
    expect(background.port).toBe(port);
  });

  it('counts anew after an answer', () => {
    go();
    for (let i = 0; i < 12; i++) {
      link.read([run(i, 'text')], []);
      background.port.die();
      go().say(NOTHING);
    }
    expect(heard).not.toContain('lost');
  });

  it('puts marks on what was asked just now and on what is held, and on nothing else', () => {
    go();
    const [old, fresh] = [run(1, 'Wang went.'), run(2, 'Wang Yi came.')];
    held = [old];
    link.read([fresh], []);
    background.port.say({
      type: 'mentions',
      // Ids of a pack that is nowhere; these are only handed on.
      entities: [['story' as PackId, 'wang-yi' as EntityId, 'person']],
      whys: [{ name: 'Wang Yi', rule: 'strong', evidence: [] }],
      changed: [
        [2, [0, 7, 0, 0]],
        [1, [0, 4, 0, 0]],
        [9, [0, 4, 0, 0]],
      ],
    });
    expect(
      marked.map(([of, marks]) => [of.key, marks.map(({ start, end }) => [start, end])]),
    ).toEqual([
      [2, [[0, 7]]],
      [1, [[0, 4]]],
    ]);
  });
});
