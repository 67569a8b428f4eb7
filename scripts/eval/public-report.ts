import { join } from 'node:path';
import { compileKnowledge } from '../../lib/kb/knowledge.ts';
import { annotateText } from '../../lib/match/document.ts';
import { bundledPack } from '../../tests/unit/match/packs.ts';
import type { Failure } from '../cli/files.ts';
import { readLinkedTexts } from './linked-texts.ts';
import { readNews } from './news-texts.ts';
import { around, scoreLinked } from './public-score.ts';
import { sample } from './sample.ts';
import { percent, table } from './table.ts';
import { f1, precision, recall } from './tally.ts';

const SETS = [
  ['AIDA dev', 'aida-conll-dev.jsonl'],
  ['Wiki-Fair', 'wiki-fair-v2-no-coref.jsonl'],
] as const;

const knowledge = compileKnowledge([bundledPack]);

/** The bundled pack on texts that others wrote and linked to Wikidata; lines to print. */
export function publicReport(data: string, withErrors: boolean): string[] | Failure {
  const ours = new Set(bundledPack.entities.flatMap(({ wikidata }) => wikidata ?? []));
  const rows: string[][] = [];
  const errors: string[] = [];
  for (const [name, file] of SETS) {
    const texts = readLinkedTexts(join(data, 'data', file));
    if ('failure' in texts) return texts;
    const score = scoreLinked(knowledge, ours, texts);
    const { tally } = score;
    const counts = [texts.length, tally.right + tally.missed].map(String);
    rows.push([name, ...counts, ...[precision(tally), recall(tally), f1(tally)].map(percent)]);
    errors.push(...score.errors.map((error) => `${name} ${error}`));
  }
  const figures = table(['texts', 'count', 'mentions', 'P', 'R', 'F1'], rows);
  return withErrors ? [figures, ...errors] : [figures];
}

/** Mentions found in news that nobody has linked, drawn at random, for a person to judge. */
export function newsSample(data: string, count: number, seed: number): string[] | Failure {
  const news = readNews(data);
  if ('failure' in news) return news;
  const all = news.flatMap(({ id, text }) =>
    annotateText(knowledge.index, text).map((mention) => ({ id, text, mention })),
  );
  const drawn = sample(all, count, seed).map(({ id, text, mention }) => {
    const { entityId, why } = mention;
    const reason = [why.rule, why.evidence.join(' + ')].filter(Boolean).join(': ');
    return `${entityId} (${reason}) ${id}\n    ${around(text, mention)}`;
  });
  return [
    `${String(drawn.length)} of ${String(all.length)} mentions in ${String(news.length)} texts:`,
    ...drawn,
  ];
}
