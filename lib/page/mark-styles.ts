import type { EntityKind } from '../pack/schema.ts';
import type { HighlightNames } from './painter.ts';

/**
 * How marks look, as one style sheet. One quiet underline per kind,
 * told apart by its shape as well as its hue, over a tint that shows on links too. The hues are of
 * middle lightness, mixed with the colour of the text they stand under, so that they hold on light
 * and dark pages alike. Marks are never printed.
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
  /** Red, green and blue, 0 to 255. */
  readonly hue: string;
}

const LOOKS: Readonly<Record<EntityKind, Look>> = {
  person: { line: 'solid', hue: '59 125 216' },
  place: { line: 'dotted', hue: '47 148 85' },
  organization: { line: 'dashed', hue: '148 87 184' },
  issue: { line: 'double', hue: '207 90 31' },
};

function markRule(selector: string, { line, hue }: Look): string {
  return `${selector} {
  text-decoration: underline ${line} color-mix(in srgb, rgb(${hue}) 72%, currentColor) 1px !important;
  text-underline-offset: 0.2em !important;
  background-color: rgb(${hue} / 9%) !important;
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
