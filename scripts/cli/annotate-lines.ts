import type { KnowledgeInMemory } from '../../lib/kb/knowledge.ts';
import { annotateText } from '../../lib/match/document.ts';
import type { Mention } from '../../lib/match/entities.ts';
import { readDocument, type Document } from './document.ts';
import { linesOf, type Line } from './lines.ts';
import type { Output } from './output.ts';
import type { Session } from './session.ts';

/**
 * Answers every line of the input with one of output, in order, and stops at the first that cannot
 * be read. Whoever writes a line and waits gets its answer before writing the next.
 */
export async function annotateLines(
  knowledge: KnowledgeInMemory,
  { input, output, complain }: Session,
): Promise<0 | 2> {
  for await (const lines of linesOf(input)) {
    const problem = await answerAll(knowledge, lines, output);
    await output.flush();
    if (problem === undefined) continue;
    complain(`standard input, ${problem}`);
    return 2;
  }
  return 0;
}

/** What is wrong with the first line that cannot be answered. */
async function answerAll(
  knowledge: KnowledgeInMemory,
  lines: readonly Line[],
  output: Output,
): Promise<string | undefined> {
  for (const line of lines) {
    if ('text' in line && line.text.trim() === '') continue;
    const document = 'text' in line ? readDocument(line.text) : line;
    if ('problem' in document) return `line ${String(line.number)} ${document.problem}`;
    await answer(knowledge, document, output);
  }
  return undefined;
}

/** Mention by mention: a long text may have more to say than fits in one string. */
async function answer(
  knowledge: KnowledgeInMemory,
  { id, text }: Document,
  output: Output,
): Promise<void> {
  let between = `{"id":${JSON.stringify(id)},"mentions":[`;
  for (const mention of annotateText(knowledge.index, text)) {
    await output.write(between + JSON.stringify(told(knowledge, mention, text)));
    between = ',';
  }
  await output.write(`${between === ',' ? '' : between}]}\n`);
}

function told(knowledge: KnowledgeInMemory, mention: Mention, text: string) {
  const { start, end, packId, entityId, why } = mention;
  const entity = knowledge.entity(packId, entityId);
  return {
    start,
    end,
    text: text.slice(start, end),
    entityId,
    name: entity?.names[0]?.text ?? entityId,
    wikidata: entity?.wikidata ?? null,
    why,
  };
}
