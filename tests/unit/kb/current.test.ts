import { expect, it, vi } from 'vitest';
import { CurrentKnowledge } from '../../../lib/kb/current.ts';
import { StalePack } from '../../../lib/kb/stored-content.ts';
import { knowledgeOf, strikePack } from './strike.ts';

const loaded = (settle = () => Promise.resolve(false)) => ({
  knowledge: knowledgeOf(strikePack()),
  settle,
});
/** Loads packs, and counts how often. */
function counting(settle?: () => Promise<boolean>) {
  const state = { loads: 0, outOfDate: 0 };
  const load = () => {
    state.loads++;
    return Promise.resolve(loaded(settle));
  };
  const current = new CurrentKnowledge(load, () => {
    state.outOfDate++;
  });
  return { state, current };
}

it('loads once for all who ask, however many at a time', async () => {
  const { state, current } = counting();
  const [one, other] = await Promise.all([current.get(), current.get()]);
  expect(one).toBe(other);
  expect(await current.get()).toBe(one);
  expect(state.loads).toBe(1);
});

it('tries again at the next need where loading has failed', async () => {
  let isBroken = true;
  const current = new CurrentKnowledge(() =>
    isBroken ? Promise.reject(new Error('no disk')) : Promise.resolve(loaded()),
  );
  await expect(current.get()).rejects.toThrow('no disk');
  isBroken = false;
  expect((await current.get()).head(strikePack().id)?.title).toBe('The harbour strike');
});

it('loads anew, and asks once more, where the packs are others meanwhile', async () => {
  const { state, current } = counting();
  const first = await current.get();
  const used = await current.use((knowledge) =>
    knowledge === first ? Promise.reject(new StalePack()) : Promise.resolve('new'),
  );
  expect([used, state.loads, state.outOfDate]).toEqual(['new', 2, 1]);
});

it('passes on any other failure, and one that comes again', async () => {
  const { state, current } = counting();
  await expect(current.use(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  expect(state.loads).toBe(1);
  await expect(current.use(() => Promise.reject(new StalePack()))).rejects.toThrow(StalePack);
});

it('checks what is stored once, and loads anew where that has changed it', async () => {
  let checks = 0;
  const { state, current } = counting(() => Promise.resolve(++checks === 1));
  await current.get();
  await Promise.all([current.settled(), current.settled()]);
  expect([checks, state.loads]).toEqual([1, 1]);
  await current.get();
  expect(state.loads).toBe(2);
});

it('tells those who still work with it, once, that it is out of date', async () => {
  let checks = 0;
  const { state, current } = counting(() => Promise.resolve(++checks === 1));
  await current.get();
  expect(state.outOfDate).toBe(0);
  await current.settled();
  expect(state.outOfDate).toBe(1);
  await current.settled();
  expect([state.loads, state.outOfDate]).toEqual([2, 1]);
});

it('checks what is stored where work fails, and asks once more where that was damaged', async () => {
  let checks = 0;
  const { state, current } = counting(() => Promise.resolve(++checks === 1));
  const first = await current.get();
  const used = await current.use((knowledge) =>
    knowledge === first ? Promise.reject(new SyntaxError('no JSON')) : Promise.resolve('mended'),
  );
  expect([used, state.loads, checks]).toEqual(['mended', 2, 1]);
});

it('a check that ends late puts away what it has checked, and not what was loaded since', async () => {
  const ends: ((isStale: boolean) => void)[] = [];
  const { state, current } = counting(() => new Promise((end) => void ends.push(end)));
  const first = await current.get();
  const checked = current.settled();
  await current.use((knowledge) =>
    knowledge === first ? Promise.reject(new StalePack()) : Promise.resolve(),
  );
  const second = await current.get();
  ends[0]?.(true);
  await checked;
  expect(await current.get()).toBe(second);
  expect(state).toEqual({ loads: 2, outOfDate: 1 });
});

it('goes on with what it has where that check fails', async () => {
  const spoken = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { state, current } = counting(() => Promise.reject(new Error('no disk')));
  await current.settled();
  await current.get();
  expect(state.loads).toBe(1);
  expect(spoken).toHaveBeenCalledOnce();
  spoken.mockRestore();
});

it('loads anew at the next need once it is told that packs were changed', async () => {
  const { state, current } = counting();
  current.forget();
  expect([state.loads, state.outOfDate]).toEqual([0, 0]);
  const before = await current.get();
  current.forget();
  expect([state.loads, state.outOfDate]).toEqual([1, 1]);
  expect(await current.get()).not.toBe(before);
});

it('does not load anew while what was replaced is still being loaded, or installed', async () => {
  const ends: (() => void)[] = [];
  let loads = 0;
  const current = new CurrentKnowledge(async () => {
    loads++;
    if (loads === 1) await new Promise<void>((done) => void ends.push(done));
    return loaded();
  });
  const first = current.get();
  current.forget();
  const second = current.get();
  await Promise.resolve();
  expect(loads).toBe(1);
  ends[0]?.();
  await Promise.all([first, second]);
  expect(loads).toBe(2);
});

it('loads anew when those are done who were at work on the bundled pack', async () => {
  const ends: (() => void)[] = [];
  const outOfDate = new Promise<void>((done) => void ends.push(done));
  let loads = 0;
  const current = new CurrentKnowledge(() =>
    Promise.resolve(++loads === 1 ? { ...loaded(), outOfDate } : loaded()),
  );
  const first = await current.get();
  expect(await current.get()).toBe(first);
  ends[0]?.();
  await outOfDate;
  expect(await current.get()).not.toBe(first);
  expect(loads).toBe(2);
});

it('does not check what was replaced before it came to that', async () => {
  vi.useFakeTimers();
  let checks = 0;
  const { current } = counting(() => Promise.resolve(++checks < 0));
  await current.get();
  current.forget();
  await vi.runAllTimersAsync();
  expect(checks).toBe(0);
  await current.get();
  await vi.runAllTimersAsync();
  expect(checks).toBe(1);
  vi.useRealTimers();
});
