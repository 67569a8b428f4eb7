declare module 'findandreplacedomtext' {
  interface Portion {
    readonly text: string;
    /** Of the portions of one match, which this is. */
    readonly index: number;
  }
  interface Options {
    find: RegExp;
    preset?: 'prose';
    replace(portion: Portion, match: RegExpExecArray): Node;
  }
  export default function findAndReplaceDOMText(node: Node, options: Options): { revert(): void };
}

declare module 'mark.js' {
  interface Options {
    each?(mark: Element): void;
  }
  interface WordOptions extends Options {
    separateWordSearch?: boolean;
    accuracy?: 'exactly';
    caseSensitive?: boolean;
    diacritics?: boolean;
  }
  export default class Mark {
    constructor(context: Element);
    mark(words: string[], options: WordOptions): void;
    markRegExp(find: RegExp, options: Options): void;
    unmark(): void;
  }
}

declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: string[]);
    /** Pairs of the offset of the last UTF-16 code unit and the keywords that end with it. */
    search(text: string): [last: number, keywords: string[]][];
  }
}
