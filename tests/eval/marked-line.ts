/** UTF-16 offsets, end exclusive. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly entityId: string;
}

/** A marked name, an escape, or a character that must be part of one or written as the other. */
const MARKUP =
  /⟦(?<name>[^⟦⟧→]+)→(?<entityId>[a-z0-9-]+)⟧|\\u[0-9A-F]{4}|(?<stray>[⟦⟧→\\\p{C}]|(?! )\p{Zs})/gu;
const ESCAPE = /\\u([0-9A-F]{4})/gu;

export type Fail = (problem: string) => never;

function unescaped(text: string): string {
  return text.replaceAll(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * Takes the marks out of one line that begins at `offset` of its text. `fail` is called on an unknown
 * entity, on markup that is not whole, and on characters nobody can see: those are written as escapes.
 */
export function withoutMarks(
  line: string,
  offset: number,
  entityIds: ReadonlySet<string>,
  fail: Fail,
) {
  const mentions: GoldMention[] = [];
  let text = '';
  let done = 0;
  for (const match of line.matchAll(MARKUP)) {
    const { name, entityId, stray } = match.groups ?? {};
    if (stray !== undefined) fail(`stray markup or invisible character, column ${match.index + 1}`);
    text += line.slice(done, match.index);
    done = match.index + match[0].length;
    const start = offset + text.length;
    text += unescaped(name ?? match[0]);
    if (name === undefined || entityId === undefined) continue;
    if (/[\\\p{C}]|(?! )\p{Zs}/u.test(name.replaceAll(ESCAPE, ''))) fail(`bad escape in "${name}"`);
    if (name !== name.trim()) fail(`space at the edge of the name "${name}"`);
    if (!entityIds.has(entityId)) fail(`the pack has no entity "${entityId}"`);
    mentions.push({ start, end: offset + text.length, entityId });
  }
  return { text: text + line.slice(done), mentions };
}
