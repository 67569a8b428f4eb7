/** https://www.rfc-editor.org/rfc/rfc3492, section 5. */
const BASE = 36;
const LEAST = 1;
const MOST = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 0x80;
const LAST_CODE = 0x10ffff;

/**
 * The text that Punycode, without its "xn--", stands for; null where it stands for none. Browsers
 * write hosts so, and tell no script what they mean.
 */
export function decodePunycode(code: string): string | null {
  const end = code.lastIndexOf('-');
  const points = Array.from(code.slice(0, Math.max(0, end)), (letter) => letter.charCodeAt(0));
  let point = FIRST_CODE;
  let bias = FIRST_BIAS;
  let place = 0;
  for (let at = end + 1; at < code.length;) {
    const before = place;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = Number.parseInt(code[at++] ?? '', BASE);
      if (Number.isNaN(digit)) return null;
      // Digits are the letters, and then the numerals: the other way round than parseInt has it.
      const value = digit < 10 ? digit + 26 : digit - 10;
      place += value * weight;
      const threshold = Math.min(MOST, Math.max(LEAST, k - bias));
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    const count = points.length + 1;
    bias = adapted(place - before, count, before === 0);
    point += Math.floor(place / count);
    place %= count;
    if (point > LAST_CODE) return null;
    points.splice(place++, 0, point);
  }
  return String.fromCodePoint(...points);
}

function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((BASE - LEAST) * MOST) / 2; k += BASE) rest = Math.floor(rest / (BASE - LEAST));
  return k + Math.floor(((BASE - LEAST + 1) * rest) / (rest + SKEW));
}
