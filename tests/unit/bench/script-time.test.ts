import { describe, expect, it } from 'vitest';
import { scriptTime } from '../../../scripts/bench/script-time.ts';

const OURS = 'chrome-extension://abc/annotate.js';
const call = (name: string, ts: number, dur: number, url = OURS, tid = 1) => ({
  ph: 'X',
  name,
  pid: 1,
  tid,
  ts,
  dur,
  args: { data: { url } },
});

describe('the time of a script in a trace', () => {
  it('adds up its calls, in milliseconds, and counts calls within calls once', () => {
    const time = scriptTime(
      [
        call('EvaluateScript', 0, 4_000),
        call('FunctionCall', 1_000, 2_000),
        call('FunctionCall', 9_000, 1_000),
      ],
      '/annotate.js',
    );
    expect(time).toEqual({ total: 5, longest: 4, longTasks: 0 });
  });

  it('leaves out scripts of the page and other things that happen', () => {
    const events = [
      call('FunctionCall', 0, 4_000, 'http://127.0.0.1/annotate.js'),
      call('Paint', 5_000, 4_000),
    ];
    expect(scriptTime(events, '/annotate.js').total).toBe(0);
  });

  it('keeps threads apart, and tells tasks over 50 ms', () => {
    const events = [call('FunctionCall', 0, 60_000), call('FunctionCall', 1_000, 51_000, OURS, 2)];
    expect(scriptTime(events, '/annotate.js')).toEqual({ total: 111, longest: 60, longTasks: 2 });
  });
});
