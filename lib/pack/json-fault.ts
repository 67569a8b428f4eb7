import { spellOut } from './plain-text.ts';

/** What is wrong with a text that is not JSON. */
export interface Fault {
  /** Where, as an index into the text. */
  readonly at: number;
  readonly what: string;
}

type Wanted = 'value' | 'first-value' | 'name' | 'first-name' | 'colon' | 'next';

const VALUE = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const BLANKS = /[ \t\n\r]*/y;
const WORD = /[^\s,:[\]{}"]+/y;

/**
 * The first thing that is wrong with a text which JSON.parse refuses. Browsers tell it in words of their
 * own, and some do not tell where.
 */
export function faultIn(text: string): Fault {
  return new Scan(text).fault();
}

class Scan {
  readonly #text: string;
  readonly #open: ('[' | '{')[] = [];
  #wanted: Wanted = 'value';
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  fault(): Fault {
    for (;;) {
      this.#at = endOf(BLANKS, this.#text, this.#at);
      const character = this.#text[this.#at];
      const what =
        character === undefined
          ? 'it ends in the middle; the file is cut off'
          : this.#step(character);
      if (what !== undefined) return { at: this.#at, what };
    }
  }

  /** Takes what begins with the character, or says what is wrong with it. */
  #step(character: string): string | undefined {
    const wanted = this.#wanted;
    if (wanted === 'next' && this.#open.length === 0) return missingComma(this.#text, this.#at);
    if (wanted === 'colon') return this.#take(character, ':', 'value', '":"');
    if (character === ']' || character === '}') {
      const what = closes(character, wanted, this.#open.pop());
      return what ?? this.#goTo(this.#at + 1, 'next');
    }
    if (wanted === 'next') {
      if (character !== ',') return missingComma(this.#text, this.#at);
      return this.#goTo(this.#at + 1, this.#open.at(-1) === '{' ? 'name' : 'value');
    }
    return this.#begin(character, wanted === 'name' || wanted === 'first-name');
  }

  #begin(character: string, isName: boolean): string | undefined {
    if (character === '"') return this.#readText(isName ? 'colon' : 'next');
    if (isName) return instead('a name in quotation marks', this.#text, this.#at);
    if (character === '[' || character === '{') {
      this.#open.push(character);
      return this.#goTo(this.#at + 1, character === '[' ? 'first-value' : 'first-name');
    }
    const end = endOf(WORD, this.#text, this.#at);
    const what = wrongWord(this.#text.slice(this.#at, end), this.#text, this.#at);
    return what ?? this.#goTo(end, 'next');
  }

  #take(character: string, sign: string, wanted: Wanted, name: string): string | undefined {
    if (character !== sign) return instead(name, this.#text, this.#at);
    return this.#goTo(this.#at + 1, wanted);
  }

  #readText(wanted: Wanted): string | undefined {
    const end = endOfText(this.#text, this.#at + 1);
    if (typeof end === 'number') return this.#goTo(end, wanted);
    this.#at = end.at;
    return end.what;
  }

  #goTo(at: number, wanted: Wanted): undefined {
    this.#at = at;
    this.#wanted = wanted;
  }
}

/** Line and column, each from 1, as editors count them. */
export function placeIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

export const COMMA_BEFORE = (bracket: string) => `the comma before this ${bracket} has to go`;

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** What is wrong with a closing bracket. */
function closes(bracket: string, wanted: Wanted, open: string | undefined): string | undefined {
  const fits = open === (bracket === ']' ? '[' : '{');
  if (fits && (wanted === 'next' || wanted.startsWith('first'))) return undefined;
  if (!fits) return `this ${bracket} closes nothing that is open`;
  return wanted === (bracket === ']' ? 'value' : 'name')
    ? COMMA_BEFORE(bracket)
    : `a value has to stand before this ${bracket}`;
}

function instead(wanted: string, text: string, at: number): string {
  return `${wanted} has to stand here, not ${shown(text, at)}`;
}

function missingComma(text: string, at: number): string {
  return `a comma or a closing bracket has to stand before ${shown(text, at)}`;
}

function shown(text: string, at: number): string {
  return spellOut(JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0)));
}

function wrongWord(word: string, text: string, at: number): string | undefined {
  if (VALUE.test(word)) return undefined;
  if (word === '') return instead('a value', text, at);
  if (/^['‘’“”„«]/.test(word)) return 'texts stand in straight double quotation marks (")';
  if (word.startsWith('/')) return 'remarks have to go; JSON has none';
  const name = spellOut(JSON.stringify(word.slice(0, 30)));
  return /^[-+.\d]/.test(word)
    ? `${name} is no number as JSON has them`
    : `${name} is no value; texts stand in quotation marks`;
}

/** Where a text in quotation marks ends, or what is wrong in it. */
function endOfText(text: string, from: number): number | Fault {
  for (let at = from; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '"') return at + 1;
    if (character < ' ') {
      const isBreak = character === '\n' || character === '\r';
      const what = isBreak
        ? 'a text ends on its line: close its quotation marks, or write the line break as \\n'
        : 'a tab or another control character in a text has to be written as \\t or \\u0000';
      return { at, what };
    }
    if (character === '\\') {
      const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
      const end = endOf(escape, text, at);
      if (end === at) return { at, what: 'a backslash in a text has to be written twice' };
      at = end - 1;
    }
  }
  return { at: text.length, what: 'it ends inside a text; the file is cut off' };
}
