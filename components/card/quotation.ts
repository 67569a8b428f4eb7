import { cardWords } from '../../lib/i18n/card-words.ts';
import { formatDate } from '../../lib/i18n/dates.ts';
import { LOCALE } from '../../lib/i18n/messages.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { QuoteView, SourceView } from '../../lib/kb/views.ts';
import { speakerOf } from './speaker.ts';

/** `text`: the words and where they come from. `citation`: only where they come from. */
export type QuotationFormat = 'text' | 'markdown' | 'citation';

const { by, between, stop, owner, quotedIn, note: brackets, noteIs } = cardWords.copied;
const { title: quoted, published: publishedOn } = cardWords.copied;

/**
 * A quote as it is pasted elsewhere, with its speaker, date and source. An editor's note goes along with
 * the words: who reads them without the card must know as well that they are garbled.
 */
export function quotation(quote: QuoteView, format: QuotationFormat): string {
  switch (format) {
    case 'text':
      return asText(quote);
    case 'markdown':
      return asMarkdown(quote);
    case 'citation':
      return asCitation(quote);
  }
}

function asText(quote: QuoteView): string {
  const { title, url } = quote.source;
  const whence = join([within(quoted, title), ...published(quote.source), url]);
  const lines = [
    strings.card.open + quote.text + strings.card.shut,
    by + said(quote) + stop + whence,
  ];
  if (quote.note !== null)
    lines.push(within(brackets, strings.card.editorsNote + noteIs + quote.note));
  return lines.join('\n');
}

function asMarkdown(quote: QuoteView): string {
  const { title, url } = quote.source;
  const linked = url === null ? escape(title) : `[${escape(title)}](<${addressIn(url)}>)`;
  const whence = join([within(quoted, linked), ...published(quote.source).map(escape)]);
  // Two blanks end a line that goes on in the same paragraph.
  const words = quote.text.split('\n').map(escape).join('  \n');
  const block = `${words}\n\n${by}${escape(said(quote))}${stop}${whence}`
    .replace(/^/gm, '> ')
    .replace(/^> +$/gm, '>');
  if (quote.note === null) return block;
  return `${block}\n\n${strings.card.editorsNote}${noteIs}${escape(quote.note)}`;
}

function asCitation(quote: QuoteView): string {
  const { title, url } = quote.source;
  return join([said(quote), within(quotedIn, title), ...published(quote.source), url]);
}

/** Who said it, and when. */
function said(quote: QuoteView): string {
  const [name, whose] = speakerOf(quote);
  return join([whose === undefined ? name : name + within(owner, whose), spelled(quote.date)]);
}

/** By whom the source was published, where that is known, and when: told from the date of the words. */
function published(source: SourceView): readonly string[] {
  const when = within(publishedOn, spelled(source.date));
  return source.publisher === null ? [when] : [source.publisher, when];
}

function within([before, after]: readonly [string, string], text: string): string {
  return before + text + after;
}

function spelled(date: string): string {
  return formatDate(date, LOCALE);
}

function join(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(between);
}

/** Text that Markdown takes for text: what it knows within a line, and what it knows at the start of one. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|&$]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}

/** What would end an address in angle brackets. */
function addressIn(url: string): string {
  return url.replace(/[<>\\]/g, encodeURIComponent);
}
