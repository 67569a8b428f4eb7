import type { EntityKind } from '../../pack/schema.ts';

/**
 * Items of Wikidata that something is an instance of (P31), by the kind that this makes it. A line of
 * the dump does not tell what is a subclass of what: these are the classes that are met most. More can
 * be named on the command line.
 */
const ITEMS: readonly (readonly [EntityKind, items: string])[] = [
  ['person', 'Q5'],
  // Countries and their parts; where people live; land and water; where one arrives.
  ['place', 'Q6256 Q3624078 Q3024240 Q7275 Q35657 Q10864048 Q13220204 Q56061 Q47168 Q15642541'],
  ['place', 'Q82794 Q1620908 Q5107 Q515 Q1549591 Q5119 Q3957 Q532 Q486972 Q7930989 Q1093829'],
  ['place', 'Q123705 Q484170 Q747074 Q262166 Q2074737 Q23442 Q4022 Q8502 Q46831 Q34763 Q8514'],
  ['place', 'Q23397 Q165 Q9430 Q39594 Q37901 Q1248784 Q44782'],
  // Of any sort; firms; states and parties; media, learning, sports.
  ['organization', 'Q43229 Q178706 Q163740 Q79913 Q484652 Q245065 Q4830453 Q783794 Q6881511'],
  ['organization', 'Q891723 Q22687 Q46970 Q11691 Q7188 Q35749 Q192350 Q327333 Q41487 Q35535'],
  ['organization', 'Q7278 Q7210356 Q178790 Q176799 Q17149090 Q17127659 Q11032 Q192283 Q1616075'],
  ['organization', 'Q15265344 Q2085381 Q3918 Q31855 Q155271 Q16917 Q476028 Q12973014 Q847017'],
  ['organization', 'Q215380'],
  // Events; wars and unrest; votes; treaties and laws; disasters.
  ['issue', 'Q1656682 Q1190554 Q198 Q8465 Q103495 Q180684 Q178561 Q188055 Q645883 Q3199915'],
  ['issue', 'Q2223653 Q45382 Q10931 Q273120 Q175331 Q124757 Q49776 Q40231 Q43109 Q192909'],
  ['issue', 'Q131569 Q625298 Q7748 Q820655 Q1156854 Q2334719 Q3839081 Q8065 Q7944 Q3241045'],
  ['issue', 'Q44512 Q12184'],
];

export type Classes = ReadonlyMap<string, EntityKind>;

export const CLASSES: Classes = new Map(
  ITEMS.flatMap(([kind, items]) =>
    items.split(' ').map((item): [string, EntityKind] => [item, kind]),
  ),
);
