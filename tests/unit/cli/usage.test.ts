import { describe, expect, it } from 'vitest';
import { backstory } from './command.ts';

describe('the command', () => {
  it('explains itself when asked', async () => {
    const { code, out, err } = await backstory(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^usage: .*\n[^]*validate PACK[^]*annotate[^]*--jsonl/);
    expect(await backstory(['annotate', '--help'])).toEqual({ code, out, err });
  });

  it('explains itself when it is told nothing, as an error', async () => {
    const { code, out, err } = await backstory([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^usage: /);
  });

  it.each([
    [['frobnicate'], 'unknown command "frobnicate"'],
    [['annotate', '--fast', 'x.txt'], "Unknown option '--fast'"],
    [['--jsonl'], 'a command is missing'],
    [['annotate'], 'annotate needs the path of a text, or --jsonl'],
    [['annotate', '--jsonl', 'x.txt'], 'reads standard input; leave out the files'],
    [['annotate', 'x.txt', '--pack'], "'--pack"],
    [['annotate', '--pack', '--jsonl'], "'--pack'"],
    [['annotate', '--jsonl=yes'], "'--jsonl'"],
    [['validate'], 'validate needs the path of a pack'],
    [['validate', '--pack', 'x.json'], 'validate takes no options'],
  ])('says in one line what is wrong with %j', async (args, words) => {
    const { code, out, err } = await backstory(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^backstory: [^\n]+\n$/);
    expect(err).toContain(words);
  });
});
