import { whySentence } from '../../lib/i18n/why.ts';
import type { KnowledgeInMemory } from '../../lib/kb/knowledge.ts';
import { annotateText } from '../../lib/match/document.ts';
import type { Mention, Why } from '../../lib/match/entities.ts';
import { readText } from './files.ts';
import { oneLine } from './one-line.ts';
import type { Session } from './session.ts';

/** A line for a person to read for each mention in the texts at `paths`. */
export async function annotateFiles(
  knowledge: KnowledgeInMemory,
  paths: readonly string[],
  { output, complain }: Session,
): Promise<0 | 2> {
  let code: 0 | 2 = 0;
  for (const path of paths) {
    const file = readText(path);
    if ('failure' in file) {
      complain(file.failure);
      code = 2;
      continue;
    }
    const { text } = file;
    const place = placesIn(text);
    for (const mention of annotateText(knowledge.index, text)) {
      const at = `${path}:${place(mention.start)}`;
      await output.write(`${oneLine(`${at} ${describe(knowledge, mention, text)}`)}\n`);
    }
  }
  await output.flush();
  return code;
}

function describe(knowledge: KnowledgeInMemory, mention: Mention, text: string): string {
  const { start, end, packId, entityId, why } = mention;
  const entity = knowledge.entity(packId, entityId);
  const ids = [entityId, entity?.wikidata].filter((id) => id !== undefined).join(', ');
  const name = entity?.names[0]?.text ?? entityId;
  return `${text.slice(start, end)} → ${name} (${ids}) ${inWords(why)}`;
}

/** The sentence that the card has for it. */
function inWords(why: Why): string {
  const { words, names } = whySentence(why);
  return words.map((text, i) => (i > 0 ? `${names[i - 1] ?? ''}${text}` : text)).join('');
}

/** "line:column" of offsets that rise from call to call; both from 1, columns in UTF-16 code units. */
function placesIn(text: string): (offset: number) => string {
  let line = 1;
  let lineStart = 0;
  return (offset) => {
    for (;;) {
      const feed = text.indexOf('\n', lineStart);
      if (feed < 0 || feed >= offset) break;
      line++;
      lineStart = feed + 1;
    }
    return `${String(line)}:${String(offset - lineStart + 1)}`;
  };
}
