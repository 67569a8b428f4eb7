import { readFileSync } from 'node:fs';
import { compileKnowledge } from '../../../lib/kb/knowledge.ts';
import type { NameIndex } from '../../../lib/match/name-index.ts';
import { startReading } from '../../../lib/match/reading.ts';
import { parsePack } from '../../../lib/pack/parse.ts';
import type { Pack } from '../../../lib/pack/schema.ts';

const BUNDLED = new URL('../../../assets/packs/blinken-china-2023.json', import.meta.url);

/** The pack that comes with the extension, read as it is at run time. */
export const bundledPack = parsed(JSON.parse(readFileSync(BUNDLED, 'utf8')));
export const bundledIndex = compileKnowledge([bundledPack]).index;

interface Sketch {
  readonly kind?: 'person' | 'place' | 'organization' | 'issue';
  readonly strong?: readonly string[];
  readonly context?: readonly string[];
  readonly not?: readonly string[];
  readonly titles?: readonly string[];
  readonly related?: readonly string[];
}

/** The index of one small pack: entities by id, of which only what a test is about is told. */
export function indexOf(entities: Readonly<Record<string, Sketch>>, id = 'small'): NameIndex {
  return compileKnowledge([packOf(entities, id)]).index;
}

export function packOf(entities: Readonly<Record<string, Sketch>>, id = 'small'): Pack {
  return parsed({
    format: 1,
    id,
    version: 1,
    title: 'A small pack',
    language: 'en',
    story: ['Nothing happens.'],
    sources: [
      { id: 's', title: 'A source', publisher: null, date: '2023', language: 'en', url: null },
    ],
    entities: Object.entries(entities).map(([entityId, sketch]) => entityOf(entityId, sketch)),
    quotes: [],
  });
}

function entityOf(id: string, { kind, strong, context, not, titles, related }: Sketch) {
  return {
    id,
    kind: kind ?? 'place',
    names: [...named(strong, 'strong'), ...named(context, 'context')],
    not: not ?? [],
    titles: titles ?? [],
    relations: (related ?? []).map((to) => ({ relation: 'met', to })),
  };
}

function named(texts: readonly string[] | undefined, use: string) {
  return (texts ?? []).map((text) => ({ text, language: 'en', use }));
}

function parsed(value: unknown): Pack {
  const result = parsePack(value);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.pack;
}

/** What a page of these paragraphs mentions, each as "entity: the words of the page". */
export function mentionsIn(index: NameIndex, ...paragraphs: readonly string[]): string[] {
  const add = paragraphs.map((text, key) => ({ key, text }));
  const found = startReading(index).update({ add, remove: [] });
  return add.flatMap(({ key, text }) =>
    (found.get(key) ?? []).map((m) => `${m.entityId}: ${text.slice(m.start, m.end)}`),
  );
}
