import { compileKnowledge, type KnowledgeInMemory } from '../../../lib/kb/knowledge.ts';
import { parsePack } from '../../../lib/pack/parse.ts';
import type { EntityId, Pack, PackId } from '../../../lib/pack/schema.ts';
import { sampleEntity, samplePack, sampleQuote } from '../pack/sample-pack.ts';

/** Fields of a pack, an entity or a quote that differ from the sample's. */
type Fields = Readonly<Record<string, unknown>>;

/** The pack that `value` is. Throws where it is none: then a test is wrong. */
function packFrom(value: unknown): Pack {
  const parsed = parsePack(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.pack;
}

/** The harbour strike: a person, the board she negotiates with, a place, and what was said. */
export function strikePack(fields: Fields = {}): Pack {
  return packFrom({ ...samplePack(), entities: [ada, board, quay], quotes, ...fields });
}

export function entity(id: string, fields: Fields = {}) {
  return { id, kind: 'organization', names: [name(id)], ...fields };
}

export function name(text: string, use = 'strong') {
  return { text, language: 'en', use };
}

function quote(id: string, text: string, fields: Fields = {}) {
  return { ...sampleQuote(), id, text, end: 100 + text.length, note: undefined, ...fields };
}

const ada = { ...sampleEntity(), names: [name('Ada Moor'), name('A. Moor')] };
const board = entity('port-board', { names: [name('Port Board')] });
const quay = entity('old-quay', { kind: 'place', names: [name('Old Quay')] });

const quotes = [
  quote('tugs', 'The tugboats are rusty and nobody repairs them.', { about: [] }),
  quote('night', 'Night shifts without lamps are over.', {
    about: ['port-board'],
    note: 'Shouted.',
  }),
  quote('chair', 'She asks for lamps that we ordered in May.', {
    speaker: 'port-board',
    speakerAs: 'a manager who asked not to be named',
    about: ['ada-moor'],
  }),
  quote('witness', 'The old quay was dark when she came.', {
    speaker: null,
    speakerAs: 'a passer-by',
    about: ['ada-moor', 'old-quay'],
  }),
  quote('quay', 'Nobody moors at the quay.', { speaker: 'port-board', about: ['old-quay'] }),
];

export function knowledgeOf(...packs: readonly Pack[]): KnowledgeInMemory {
  return compileKnowledge(packs);
}

/** Ids as they come in messages, where only looking them up tells whether they are any. */
export const packId = (id: string) => id as PackId;
export const entityId = (id: string) => id as EntityId;
