import { strings } from './strings.ts';

/** What is told of the reason for a mention (`Why` in lib/match/entities.ts). */
interface Reason {
  readonly name: string;
  readonly rule: keyof typeof strings.card.why.rules;
  readonly evidence: readonly string[];
}

/**
 * The sentence on why something counts as a mention: words of ours, with a name of the pack between
 * each two. What speaks for a name may be one entity where the rule usually takes two.
 */
export function whySentence({ name, rule, evidence }: Reason): {
  readonly words: readonly string[];
  readonly names: readonly string[];
} {
  const { rules, companyOfOne } = strings.card.why;
  const words = rule === 'company' && evidence.length === 1 ? companyOfOne : rules[rule];
  return { words, names: [name, ...evidence] };
}
