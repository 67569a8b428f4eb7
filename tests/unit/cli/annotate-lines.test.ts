import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { backstory, start as startCommand } from './command.ts';

const JSONL = ['annotate', '--jsonl'];

interface Answer {
  readonly id: string | number;
  readonly mentions: readonly { start: number; end: number; text: string; entityId: string }[];
}

function answers(out: string): Answer[] {
  expect(out.endsWith('\n')).toBe(true);
  // The command's own output; what matters of it is compared by the tests.
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
}

/** False where `stream` takes no more within a time. */
function drains(stream: Writable, milliseconds: number): Promise<boolean> {
  return Promise.race([
    once(stream, 'drain').then(() => true),
    new Promise<boolean>((resolve) => {
      setTimeout(resolve, milliseconds, false);
    }),
  ]);
}

function lines(...documents: readonly unknown[]): string {
  return documents.map((document) => `${JSON.stringify(document)}\n`).join('');
}

describe('annotate --jsonl', () => {
  it('answers with all it knows of each mention', async () => {
    const input = lines({ id: 'a', text: 'Xi Jinping spoke.\nThen Xi left.' });
    const { code, out, err } = await backstory(JSONL, input);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const xi = { entityId: 'xi', name: 'Xi Jinping', wikidata: 'Q15031' };
    const strong = { name: 'Xi Jinping', rule: 'strong', evidence: [] };
    const short = { name: 'Xi', rule: 'full-name', evidence: ['Xi Jinping'] };
    expect(out).toBe(
      lines({
        id: 'a',
        mentions: [
          { start: 0, end: 10, text: 'Xi Jinping', ...xi, why: strong },
          { start: 23, end: 25, text: 'Xi', ...xi, why: short },
        ],
      }),
    );
  });

  it('keeps the order and the ids, text or number, and takes each line by itself', async () => {
    const input = lines(
      { id: 7, text: 'Xi Jinping' },
      { id: '7', text: 'Xi' },
      { id: -0.5, text: '' },
      { id: '"\n', text: 'China' },
    );
    const { out } = await backstory(JSONL, input);
    expect(answers(out).map(({ id, mentions }) => [id, mentions.length])).toEqual([
      [7, 1],
      ['7', 0],
      [-0.5, 0],
      ['"\n', 1],
    ]);
  });

  it('passes over a byte order mark, blank lines, \\r\\n and a missing last line feed', async () => {
    const input = '\uFEFF\r\n{"id":1,"text":"China"}\r\n \t\n\n{"id":2,"text":"China","url":"x"}';
    const { code, out } = await backstory(JSONL, input);
    expect(code).toBe(0);
    expect(answers(out).map(({ id, mentions }) => [id, mentions.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it('says nothing to nothing', async () => {
    expect(await backstory(JSONL, '')).toEqual({ code: 0, out: '', err: '' });
  });

  it('counts UTF-16 code units, in what the text says and not as JSON or UTF-8 write it', async () => {
    const text = '🎈🎈 𠮷 caf\u0065\u0301 "q" \\ — China, 布林肯, Си Цзиньпин';
    const { out } = await backstory(JSONL, lines({ id: 1, text }));
    const [answer] = answers(out);
    expect(answer?.mentions.map(({ start, end, entityId }) => [start, end, entityId])).toEqual([
      [text.indexOf('China'), text.indexOf('China') + 5, 'china'],
      [text.indexOf('布'), text.indexOf('布') + 3, 'blinken'],
      [text.indexOf('Си'), text.length, 'xi'],
    ]);
    // By hand: 🎈🎈 4, 𠮷 2, café 5, "q" 3, \\ 1, — 1, and a space behind each of the six.
    expect(answer?.mentions[0]?.start).toBe(22);
    expect(answer?.mentions.map((mention) => mention.text)).toEqual([
      'China',
      '布林肯',
      'Си Цзиньпин',
    ]);
  });

  it('answers before it is told more', async () => {
    const child = startCommand(...JSONL);
    for (const id of [1, 2]) {
      child.stdin.write(lines({ id, text: 'China' }));
      const [data] = await once(child.stdout, 'data');
      expect(answers(String(data)).map((answer) => answer.id)).toEqual([id]);
    }
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('reads no further than its answers are taken', async () => {
    const child = startCommand(...JSONL);
    const line = lines({ id: 1, text: 'China and Taiwan' }).repeat(1000);
    // Nobody reads its output: pipes and buffers fill up, then it has to wait.
    let sent = 0;
    let waiting = false;
    while (!waiting && sent < 200) {
      sent++;
      if (!child.stdin.write(line)) waiting = !(await drains(child.stdin, 1000));
    }
    expect(waiting).toBe(true);
    expect(sent * line.length).toBeLessThan(2_000_000);
    child.kill();
    await once(child, 'close');
  });

  it('takes about ten times as long for ten times the lines: 5 MB in a hundred thousand', async () => {
    const text = 'No one we know of spoke, and China did not either.';
    const timed = async (count: number) => {
      const input = Array.from({ length: count }, (_, id) => lines({ id, text })).join('');
      const began = performance.now();
      const { code, out } = await backstory(JSONL, input);
      const took = performance.now() - began;
      expect(code).toBe(0);
      const all = answers(out);
      expect(all.map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, id) => id));
      expect(all.every(({ mentions }) => mentions[0]?.start === 29)).toBe(true);
      return took;
    };
    const few = await timed(10_000);
    // What grows with the square of the lines would take a hundred times as long.
    expect((await timed(100_000)) / few).toBeLessThan(40);
  }, 90_000);
});
