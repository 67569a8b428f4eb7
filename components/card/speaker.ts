import type { QuoteView } from '../../lib/kb/views.ts';

/**
 * Who said a quote: the name of whom the pack takes it to be of, and the words of the source. One of
 * the two where it is the other in short, as "Blinken" is "Antony Blinken" in short; the words alone
 * where they are nobody's in the pack.
 */
export function speakerOf({
  speakerAs,
  speakerName,
}: Pick<QuoteView, 'speakerAs' | 'speakerName'>): readonly [string, owner?: string] {
  if (speakerName === null || speakerAs.includes(speakerName)) return [speakerAs];
  return speakerName.includes(speakerAs) ? [speakerName] : [speakerAs, speakerName];
}
