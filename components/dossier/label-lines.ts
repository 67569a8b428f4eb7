/** Px that a character takes at 12 px, about: scripts without spaces are set in squares. */
const NARROW = 6.7;
const SQUARE = 12.5;

const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** Lines that a name has room for below its mark. */
const MOST_LINES = 3;

/** Px that a text takes in one line, about. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += WIDE.test(char) ? SQUARE : NARROW;
  return width;
}

/** A name in lines of at most `width` px, about; the last one says where there is more. */
export function linesOf(name: string, width: number): readonly string[] {
  const lines: string[] = [];
  // A word may also break after a hyphen.
  for (const word of name.split(/\s+|(?<=-)/).flatMap((one) => piecesOf(one, width))) {
    const last = lines.at(-1);
    const longer = `${last ?? ''}${last?.endsWith('-') === false ? ' ' : ''}${word}`;
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''}…`];
}

/** A word that is wider than a line is broken. */
function piecesOf(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const char of word) {
    if (piece !== '' && widthOf(piece + char) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += char;
  }
  return [...pieces, piece];
}
