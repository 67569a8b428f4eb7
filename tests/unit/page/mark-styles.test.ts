import { describe, expect, it } from 'vitest';
import { markStyles } from '../../../lib/page/mark-styles.ts';

const names = {
  person: 'h0000000000a1',
  place: 'h0000000000a2',
  organization: 'h0000000000a3',
  issue: 'h0000000000a4',
  flash: 'h0000000000a5',
};
const kinds = ['person', 'place', 'organization', 'issue'] as const;

/** A rule of the sheet, with the conditions that it stands under. */
interface Rule {
  readonly under: readonly string[];
  readonly selector: string;
  readonly declarations: readonly string[];
}

/** Reads a style sheet without strings or comments, in which rules hold no rules. */
function rulesOf(sheet: string): Rule[] {
  const rules: Rule[] = [];
  const open: string[] = [];
  let before = '';
  for (const part of sheet.split(/([{}])/)) {
    if (part === '{') open.push(before.trim());
    else if (part === '}') {
      const declarations = before.split(';').flatMap((one) => one.trim() || []);
      const selector = open.pop() ?? '';
      if (declarations.length > 0) rules.push({ under: [...open], selector, declarations });
    }
    before = /[{}]/.test(part) ? '' : part;
  }
  expect(open).toEqual([]);
  return rules;
}

const rules = rulesOf(markStyles(names));
const rulesFor = (name: string) => rules.filter(({ selector }) => selector.includes(name));
const plain = (name: string) => rulesFor(name).find(({ under }) => under.length === 1);
const forced = (name: string) => rulesFor(name).find(({ under }) => under.length > 1);

describe('the style sheet of marks', () => {
  it('styles the highlights it was given and nothing else of the page', () => {
    expect(new Set(rules.map(({ selector }) => selector))).toEqual(
      new Set(Object.values(names).map((name) => `::highlight(${name})`)),
    );
  });

  it('holds on screens only: nothing is printed', () => {
    for (const { under } of rules) expect(under[0]).toBe('@media screen');
  });

  it('has every declaration win over those of the page', () => {
    const all = rules.flatMap(({ declarations }) => declarations);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter((declaration) => !declaration.endsWith('!important'))).toEqual([]);
  });

  it('tells the kinds apart by the shape of their lines, not by hue alone', () => {
    const shapes = kinds.map((kind) => {
      const line = plain(names[kind])?.declarations.join() ?? '';
      return /underline (solid|dotted|dashed|double|wavy)/.exec(line)?.[1];
    });
    expect(new Set(shapes).size).toBe(4);
    expect(shapes).not.toContain(undefined);
  });

  it('leaves the letters of a mark in their own colour', () => {
    for (const kind of kinds) {
      const declared = rulesFor(names[kind]).flatMap(({ declarations }) => declarations);
      expect(declared.filter((declaration) => declaration.startsWith('color:'))).toEqual([]);
    }
  });

  it('takes the colours that the reader forces', () => {
    for (const kind of kinds) {
      const rule = forced(names[kind]);
      expect(rule?.under).toEqual(['@media screen', '@media (forced-colors: active)']);
      expect(rule?.declarations).toContain('text-decoration-color: Highlight !important');
    }
    expect(forced(names.flash)?.declarations).toEqual([
      'background-color: Highlight !important',
      'color: HighlightText !important',
    ]);
  });

  it.each([
    ['dark', 24],
    ['light', 255],
  ])('lays a ground under a mark that is seen, and quiet, on a %s page', (_, page) => {
    const bare = [page, page, page];
    for (const kind of kinds) {
      const declared = plain(names[kind])?.declarations.join() ?? '';
      const ground = /background-color: rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)/.exec(declared);
      const [red = NaN, green = NaN, blue = NaN, percent = NaN] = (ground ?? [])
        .slice(1)
        .map(Number);
      const step = contrast(mixed([red, green, blue, percent], bare), bare);
      // A step that the eye sees; far from the 3 of something that asks to be looked at.
      expect(step).toBeGreaterThan(page < 128 ? 1.2 : 1.1);
      expect(step).toBeLessThan(1.35);
    }
  });

  it('draws lines that are seen on whatever ground their text is read well on', () => {
    const seen: number[] = [];
    for (const kind of kinds) {
      const declared = plain(names[kind])?.declarations.join() ?? '';
      const [, ...line] =
        /color-mix\(in srgb, rgb\((\d+) (\d+) (\d+)\) (\d+)%, currentColor\)/.exec(declared) ?? [];
      const tint = /background-color: rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)/.exec(declared) ?? [];
      for (const text of [0, 27, 221, 255]) {
        for (let ground = 0; ground < 256; ground++) {
          const gray = [ground, ground, ground];
          if (contrast([text, text, text], gray) < 7) continue;
          const drawn = mixed(line.map(Number), [text, text, text]);
          seen.push(contrast(drawn, mixed(tint.slice(1).map(Number), gray)));
        }
      }
    }
    expect(seen.length).toBeGreaterThan(1_000);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(3);
  });

  it('asks for nothing from anywhere', () => {
    expect(markStyles(names)).not.toMatch(/url\(|@import|image|src/i);
  });

  it('sets a contrast of at least 4.5 between the letters and the ground of a flash', () => {
    const declared = plain(names.flash)?.declarations.join(' ') ?? '';
    const ground = luminance(/background-color: #(\w{6})/.exec(declared)?.[1]);
    const letters = luminance(/(?<!-)color: #(\w{6})/.exec(declared)?.[1]);
    expect((ground + 0.05) / (letters + 0.05)).toBeGreaterThanOrEqual(4.5);
  });
});

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex = ''): number {
  return luminanceOf([0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)));
}

/** Contrast of two colours as WCAG 2 defines it. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [less = NaN, more = NaN] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

/** So many percent of a colour, the fourth number, over another. */
function mixed(
  [red = NaN, green = NaN, blue = NaN, percent = NaN]: readonly number[],
  over: readonly number[],
): number[] {
  return [red, green, blue].map(
    (part, i) => (over[i] ?? NaN) + ((part - (over[i] ?? NaN)) * percent) / 100,
  );
}

/** The same of red, green and blue, 0 to 255. */
function luminanceOf(color: readonly number[]): number {
  const [red = NaN, green = NaN, blue = NaN] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
