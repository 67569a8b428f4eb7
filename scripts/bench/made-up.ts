const NAMES = ['Antony Blinken', 'Xi Jinping', 'Qin Gang', 'Taiwan', 'the South China Sea'];

const SENTENCES = [
  'The committee met behind closed doors for most of the morning.',
  'Nobody expected an answer before the end of the week, and <a href="#">none came</a>.',
  'A spokeswoman said that the talks had been <em>useful</em> and would go on.',
  'Prices in the region rose for the third month in a row, if more slowly than before.',
  'Those who had waited outside since dawn were let in shortly after noon.',
];

/** A news-like page of about `size` characters of HTML; one paragraph in four names somebody. */
export function madeUpPage(size: number): string {
  const blocks: string[] = [];
  for (let length = 0, i = 0; length < size; i++) {
    const words = [0, 1, 2, 3].map((j) => SENTENCES[(i * 3 + j * 2) % SENTENCES.length] ?? '');
    if (i % 4 === 0)
      words.splice(1, 0, `All looked to <b>${NAMES[(i / 4) % NAMES.length] ?? ''}</b>.`);
    const block = `<p>${words.join(' ')}</p>`;
    blocks.push(i % 12 === 0 ? `<h2>Part ${String(i / 12 + 1)}</h2>${block}` : block);
    length += block.length;
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Made up</title></head><body>${blocks.join('\n')}</body></html>`;
}
