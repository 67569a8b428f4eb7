import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../scripts/bench/arguments.ts';

const parse = (...args: string[]) => parseArguments(args, ['a', 'b', 'c']);

describe('npm run bench', () => {
  it('measures everything and prints it where nothing is said', () => {
    expect(parse()).toEqual({
      folder: undefined,
      write: false,
      quick: false,
      help: false,
      parts: ['a', 'b', 'c'],
    });
  });

  it('takes options and a folder in any order', () => {
    expect(parse('--only', 'c,a', 'pages', '--write')).toEqual({
      folder: 'pages',
      write: true,
      quick: false,
      help: false,
      parts: ['c', 'a'],
    });
  });

  it('refuses parts and options that there are not, in words', () => {
    expect(() => parse('--only', 'x')).toThrow('there is no part “x”; the parts are a, b, c');
    expect(() => parse('--fast')).toThrow('there is no option --fast');
  });
});
