import type { EntityKind } from '../pack/schema.ts';
import type { HighlightNames } from './painter.ts';

/**
 * How marks look, as one style sheet. One quiet underline per kind,
 * told apart by its shape as well as its hue, over a tint that shows on links too. A style sheet cannot
 * know the colour behind a text, but the page has chosen the text's own to be seen on it: half of each
 * line is that colour, and where the text has a contrast of 7 : 1, the line has one of 3 : 1. Marks are
 * never printed.
 */
export function markStyles(names: HighlightNames): string {
  const kinds = Object.entries(LOOKS).map(([kind, look]) => {
    // The keys of LOOKS are the kinds; Object.entries widens them to string.
    const selector = `::highlight(${names[kind as EntityKind]})`;
    return markRule(selector, look);
  });
  return `@media screen {\n${[...kinds, flashRule(`::highlight(${names.flash})`)].join('\n')}\n}`;
}

interface Look {
  readonly line: 'solid' | 'dotted' | 'dashed' | 'double';
  /** Of the line: red, green and blue, 0 to 255. */
  readonly hue: string;
  /**
   * Of the ground: the hue, a third of the way to white, so that a thin layer of it lightens a dark
   * page as much as one can see and darkens a light one no more than that.
   */
  readonly tint: string;
}

/** The hues can be told from white and from black by 3 : 1. */
export const LOOKS: Readonly<Record<EntityKind, Look>> = {
  person: { line: 'solid', hue: '59 125 216', tint: '128 170 230' },
  place: { line: 'dotted', hue: '47 148 85', tint: '120 185 144' },
  organization: { line: 'dashed', hue: '148 87 184', tint: '185 146 209' },
  issue: { line: 'double', hue: '207 90 31', tint: '224 148 109' },
};

function markRule(selector: string, { line, hue, tint }: Look): string {
  return `${selector} {
  text-decoration: underline ${line} color-mix(in srgb, rgb(${hue}) 48%, currentColor) 1px !important;
  text-underline-offset: 0.2em !important;
  background-color: rgb(${tint} / 14%) !important;
}
@media (forced-colors: active) {
  ${selector} {
    text-decoration-color: Highlight !important;
    background-color: transparent !important;
  }
}`;
}

/** Where a jump landed: lit up for a moment. */
function flashRule(selector: string): string {
  return `${selector} {
  background-color: #f7c948 !important;
  color: #1b1a17 !important;
}
@media (forced-colors: active) {
  ${selector} {
    background-color: Highlight !important;
    color: HighlightText !important;
  }
}`;
}
