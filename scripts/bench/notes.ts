import type { TargetId } from './targets.ts';

/** Written by hand: why a target is missed, and what was done about it. Told only where it is missed. */
export const NOTES: Readonly<Partial<Record<TargetId, string>>> = {
  'scan-350k':
    'each name found costs about a microsecond, and one word in 60 of this text begins one; the pass over the words alone is 5 × (11 × in Firefox, which is twice as slow in the same loop)',
  'scan-1k':
    'the design compared packages of 26–240 ms; this one takes 20, walks an automaton of plain arrays, and knows no accents, endings, capitals or gaps',
  'scan-100k': 'as above; it cannot be built for more names within a minute',
  'index-build':
    'half of it writes the record of each entity, which the design did not count, and surnames are derived and compiled but not counted as names; a pack is compiled once, when it is installed',
  'warm-1k':
    'that is all of recognition: letters, edges by script, neighbours, evidence. It runs in the background, not in the page; the page’s own part is the cold row',
  'warm-350k': 'as above',
  'peer-1k': 'as above for matching, which the page does not pay for',
  'cold-read':
    'counted is all that the script does by the trace: being compiled, connecting, finding blocks, observing them, and style and layout it waits for. The code that reads and marks, run alone, is the row “Backstory, page” of b (4–5 × the read)',
  'cold-ms': 'as above',
  'cold-task':
    'a slice looks at the clock only between two steps; which step it is that overruns was not traced',
  'first-awake':
    'counted from the text’s arrival to the frame that shows the mark, with a connection to the background on the way. Starting before the document’s end gave 3–4 frames, but cost page loads 23–85 ms: taken back',
  'first-asleep':
    'the browser starts the background before any of our code runs; reading 350,000 stored names is 100–160 ms of the rest (a). Reading them in parts, as a scan asks for them, is not built',
  'hit-test':
    'caretPositionFromPoint itself, in a page of 100,000 marks; our own search in them is logarithmic. With fewer marks it takes 0.02–0.18 ms',
  'peer-20':
    'the page’s own part (runs, blocks, observers) is paid whatever the number of names; a regular expression of 20 names is a small one',
  'peer-10k': 'as above; the expression costs more at 1,000 names and up, our part does not',
  churn:
    'each tick of a clock is a text of some letters: the record, the frame and the message each cost more than reading it; other changes cost 0.7–3.5 ×',
  'page-memory':
    'what an extension’s world costs a tab before it does anything is in the figure, and was not measured apart',
};
