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
};
