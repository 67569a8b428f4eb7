import { describe, expect, it } from 'vitest';
import { quotation } from '../../../components/card/quotation.ts';
import type { QuoteView } from '../../../lib/kb/views.ts';

const QUOTE: QuoteView = {
  id: 'night',
  text: 'Night shifts are over.',
  mentions: [],
  speakerAs: 'Ada Moor',
  speakerName: 'Ada Moor',
  own: true,
  date: '2024-02-28',
  note: null,
  source: {
    title: 'The strike, day by day',
    publisher: 'Harbour Post',
    date: '2024-03',
    url: 'https://example.org/strike',
    note: null,
  },
};
const bare = { ...QUOTE, source: { ...QUOTE.source, publisher: null, url: null } };

describe('a quote as text', () => {
  it('has its words, its speaker, its day, and its source with the address', () => {
    expect(quotation(QUOTE, 'text')).toBe(
      '“Night shifts are over.”\n— Ada Moor, 28 February 2024. “The strike, day by day”, Harbour Post, published March 2024, https://example.org/strike',
    );
  });

  it('leaves out what the source does not have', () => {
    expect(quotation(bare, 'text')).toBe(
      '“Night shifts are over.”\n— Ada Moor, 28 February 2024. “The strike, day by day”, published March 2024',
    );
  });

  it('takes the editor’s note along, and whose words they are', () => {
    const official = { speakerAs: 'an official', speakerName: 'Port Office', own: false };
    expect(quotation({ ...bare, ...official, note: 'Garbled.' }, 'text')).toBe(
      '“Night shifts are over.”\n— an official (Port Office), 28 February 2024. “The strike, day by day”, published March 2024\n[Editor’s note: Garbled.]',
    );
  });
});

describe('a quote in Markdown', () => {
  it('is a block quote with a linked title', () => {
    expect(quotation({ ...QUOTE, text: 'Night shifts\n\nare over.' }, 'markdown')).toBe(
      '> Night shifts  \n>\n> are over.\n>\n> — Ada Moor, 28 February 2024. “[The strike, day by day](<https://example.org/strike>)”, Harbour Post, published March 2024',
    );
  });

  it('says what the pack says and does nothing that it could ask for', () => {
    const text = '# 1 *is* <b>not</b> [a](b) `c` &amp;\n- 2_x_\n3. $y$';
    const source = { ...QUOTE.source, title: 'A](x) [b', url: 'https://example.org/<a>\\' };
    const [one, two, three, , whence] = quotation({ ...QUOTE, text, source }, 'markdown').split(
      '\n',
    );
    expect(one).toBe('> \\# 1 \\*is\\* \\<b\\>not\\</b\\> \\[a\\](b) \\`c\\` \\&amp;  ');
    expect(two).toBe('> \\- 2\\_x\\_  ');
    expect(three).toBe('> 3\\. \\$y\\$');
    expect(whence).toContain('[A\\](x) \\[b](<https://example.org/%3Ca%3E%5C>)');
  });

  it('has the editor’s note below the block', () => {
    expect(
      quotation({ ...QUOTE, note: 'Garbled.' }, 'markdown')
        .split('\n\n')
        .at(-1),
    ).toBe('Editor’s note: Garbled.');
  });
});

it('a citation says where the words come from, without the words', () => {
  expect(quotation(QUOTE, 'citation')).toBe(
    'Ada Moor, 28 February 2024, quoted in “The strike, day by day”, Harbour Post, published March 2024, https://example.org/strike',
  );
  expect(quotation(bare, 'citation')).toBe(
    'Ada Moor, 28 February 2024, quoted in “The strike, day by day”, published March 2024',
  );
});

describe('the name of who said it stands in a copy', () => {
  it.for([
    ['Moor', 'Ada Moor', 'Ada Moor'],
    ['Minister Ada Moor', 'Ada Moor', 'Minister Ada Moor'],
    ['the minister', 'Ada Moor', 'the minister (Ada Moor)'],
    ['a sailor', null, 'a sailor'],
  ] as const)('%s, who is %s: %s', ([speakerAs, speakerName, said]) => {
    for (const own of [true, false]) {
      const quote = { ...bare, speakerAs, speakerName, own };
      expect(quotation(quote, 'text').split('\n')[1]).toContain(`— ${said}, 28 February 2024. `);
      expect(quotation(quote, 'citation')).toContain(`${said}, 28 February 2024, `);
    }
  });
});
