import type { Finder } from './matchers.ts';

interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The idea of flashtext, words in place of its characters: a trie of Maps, and the longest name that
 * begins at a word. Ports of it to npm tell what they found but not where, and cannot be compared.
 */
export function flashtextLike(names: readonly string[]): Finder {
  const root: Node = { next: new Map(), ends: false };
  for (const name of names) {
    let node = root;
    for (const [word] of name.matchAll(WORD)) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map(), ends: false }));
      node = next;
    }
    node.ends = true;
  }
  return (text) => {
    const words = text.match(WORD) ?? [];
    let found = 0;
    for (let i = 0; i < words.length; i++) {
      let node: Node | undefined = root;
      let longest = 0;
      for (let j = i; j < words.length; j++) {
        node = node.next.get(words[j] ?? '');
        if (!node) break;
        if (node.ends) longest = j - i + 1;
      }
      if (longest === 0) continue;
      found++;
      i += longest - 1;
    }
    return found;
  };
}
