import { isInline, isUnread } from './elements.ts';
import { isElement, isText } from './node-kinds.ts';

/**
 * A text run: the text of neighbouring text nodes that a reader sees as one line of thought, across
 * inline markup. `starts[i]` is where the text of `nodes[i]` begins in the run, in UTF-16 code
 * units; white space that only the markup holds counts as one.
 */
export interface Run {
  readonly key: number;
  /** Nearest block-level ancestor (or the topmost inline one in a shadow root). */
  readonly block: Element;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
  /** As it was read; the page may have changed it since. */
  readonly text: string;
}

let lastKey = 0;

/** Text nodes in one run at most; a page of single-letter spans must not grow one run for ever. */
const MAX_NODES = 2_000;
/** UTF-16 code units after which a run ends with its line: a log in one element is many lines. */
const LONG = 100_000;
/** UTF-16 code units that no run goes beyond with a further node. More are not read in one. */
export const MAX_RUN = 400_000;

/**
 * Groups text nodes, given in document order, into runs. Unread text is left out. Lazy, so that the
 * caller can stop between two runs, and at each null, when its slice of time is over.
 */
export function* groupRuns(nodes: Iterable<Text | null>): Generator<Run | null> {
  let open: OpenRun | undefined;
  let parent: ParentNode | null = null;
  let block: Element | undefined;
  for (const node of nodes) {
    if (!node) {
      yield null;
      continue;
    }
    if (node.parentNode !== parent) {
      parent = node.parentNode;
      block = blockOf(node);
    }
    if (!block) continue;
    const gap = open?.block === block ? between(open.last, node) : 'apart';
    if (open && gap !== 'apart' && !isFull(open, node, gap)) {
      if (gap === 'spaced') open.text += ' ';
      open.nodes.push(node);
      open.starts.push(open.text.length);
      open.last = node;
      open.text += node.data;
      continue;
    }
    if (open) yield open;
    open = { key: ++lastKey, block, nodes: [node], starts: [0], last: node, text: node.data };
  }
  if (open) yield open;
}

interface OpenRun extends Run {
  readonly nodes: Text[];
  readonly starts: number[];
  last: Text;
  text: string;
}

function isFull({ nodes, last, text }: OpenRun, next: Text, gap: Gap): boolean {
  if (nodes.length >= MAX_NODES || text.length + next.length >= MAX_RUN) return true;
  return text.length >= LONG && (gap === 'spaced' || last.data.endsWith('\n'));
}

/** True where the text nodes of a run still say what they said when it was read. */
export function isAsRead({ nodes, starts, text }: Run): boolean {
  let now = '';
  nodes.forEach(({ data }, i) => {
    if (now.length < (starts[i] ?? 0)) now += ' ';
    now += data;
  });
  return now === text;
}

/** The block that a text node belongs to, undefined where its text is not read. */
export function blockOf(node: Text): Element | undefined {
  let element = node.parentElement;
  let topmost: Element | undefined;
  while (element) {
    if (isUnread(element)) return undefined;
    if (!isInline(element)) return element;
    topmost = element;
    element = element.parentElement;
  }
  // Text right under a shadow root: its host stands for the block.
  const root = (topmost ?? node).parentNode;
  return root instanceof ShadowRoot ? root.host : topmost;
}

type Gap = 'joined' | 'spaced' | 'apart';

function between(before: Text, after: Text): Gap {
  const gap = gapBetween(before, after);
  if (gap === 'apart' || before.parentNode === after.parentNode) return gap;
  return isParted(before, after) ? 'apart' : gap;
}

/**
 * Words of their own, though nothing but white space stands between them: footnote numbers, and links in a row
 * ("Asia", "Ukraine" in a menu). One link beside plain text may be half of a word.
 */
function isParted(before: Text, after: Text): boolean {
  const [left, right] = [before.parentElement, after.parentElement];
  if (left?.closest('sup, sub') !== right?.closest('sup, sub')) return true;
  const [link, other] = [left?.closest('a[href]'), right?.closest('a[href]')];
  return link !== other && Boolean(link && other);
}

/** Steps that may lie between two text nodes of one run; more is not one name any more. */
const MAX_STEPS = 40;

/**
 * How two text nodes of one block follow on each other: directly, with white space that stands in
 * nodes of its own or in a line break, or apart (a block, picture, field or other text between).
 */
function gapBetween(before: Text, after: Text): Gap {
  let node: Node = before;
  let spaced = false;
  let breaks = 0;
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = following(node, node !== before);
    if (!next) return 'apart';
    if (next === after) return spaced ? 'spaced' : 'joined';
    if (isText(next)) {
      if (/\S/.test(next.data)) return 'apart';
      if (next.length > 0) spaced = true;
    } else if (isElement(next)) {
      if (next.localName === 'br') {
        if (++breaks > 1) return 'apart';
        spaced = true;
      } else if (!isInline(next)) return 'apart';
    }
    node = next;
  }
  return 'apart';
}

/** The next node in document order that does not leave the block. */
function following(node: Node, descend: boolean): Node | null {
  if (descend && node.firstChild && !(isElement(node) && isUnread(node))) {
    return node.firstChild;
  }
  let at: Node | null = node;
  while (at && !at.nextSibling) {
    at = at.parentNode;
    if (!at || !isElement(at) || !isInline(at)) return null;
  }
  return at?.nextSibling ?? null;
}

/** Where offset `offset` of a run lies: its text node, and the offset in it. */
export function locate(
  run: Run,
  offset: number,
  side: 'start' | 'end',
): { node: Text; offset: number } {
  let index = run.starts.findLastIndex((start) =>
    side === 'start' ? start <= offset : start < offset,
  );
  if (index < 0) index = 0;
  const node = run.nodes[index];
  if (!node) throw new Error('a run has at least one text node');
  return { node, offset: Math.min(offset - (run.starts[index] ?? 0), node.length) };
}

/** Offset in the run of a place in one of its text nodes. */
export function offsetInRun(run: Run, node: Text, offset: number): number {
  return (run.starts[run.nodes.indexOf(node)] ?? 0) + offset;
}
