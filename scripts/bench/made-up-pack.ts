import { packSchema, type EntityId, type Pack, type Quote } from '../../lib/pack/schema.ts';

const SYLLABLES =
  'ba den kor lin mar nes por qua ris sto tul ven wic xan yor zel dra fen gil hol jun pra shi tho ull vor'.split(
    ' ',
  );
/** Every so many entities said something. */
const SPEAKERS = 4;

/**
 * A pack of about this many names, the same each time: people of two names each, some with a quote.
 * `madeUpName` tells what the people are called.
 */
export function madeUpPack(names: number, id = 'made-up'): Pack {
  const frame = packSchema.parse({ ...EMPTY, id });
  const entities = Array.from({ length: Math.ceil(names / 2) }, (_, i) => personOf(i));
  const quotes = entities.flatMap(({ id: speaker }, i) =>
    i % SPEAKERS === 0 ? [quoteOf(frame, i, speaker)] : [],
  );
  return { ...frame, entities, quotes };
}

/** The full name of a person of a made-up pack, by number. */
export function madeUpName(i: number): string {
  return `${word(i % 5_000)} ${word(5_000 + Math.floor(i / 7))}${word(i % 11).toLowerCase()}`;
}

function personOf(i: number) {
  const name = madeUpName(i);
  return {
    id: `person-${String(i)}` as EntityId, // As ids are.
    kind: 'person' as const,
    names: [
      { text: name, language: 'en', use: 'strong' as const },
      { text: `Dr ${name}`, language: 'en', use: 'strong' as const },
    ],
    role: { text: `Number ${String(i)} of those who were made up`, asOf: '2024' },
  };
}

function quoteOf({ quotes: [model] }: Pack, i: number, speaker: EntityId): Quote {
  if (!model) throw new Error('there is no quote to go by');
  const text = `Nobody has said number ${String(i)} before, and nobody will say it again.`;
  const id = `quote-${String(i)}` as Quote['id']; // As ids are.
  return { ...model, id, speaker, text, start: 0, end: text.length };
}

/** A word of its own for each number. */
function word(i: number): string {
  let text = '';
  for (let rest = i + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    text += SYLLABLES[rest % SYLLABLES.length] ?? '';
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const EMPTY = {
  format: 1,
  version: 1,
  title: 'A made-up pack',
  language: 'en',
  story: ['Nobody in it exists.'],
  sources: [
    { id: 'nowhere', title: 'Nowhere', publisher: null, date: '2024', language: 'en', url: null },
  ],
  entities: [
    { id: 'nobody', kind: 'person', names: [{ text: 'Nobody', language: 'en', use: 'strong' }] },
  ],
  quotes: [
    {
      id: 'nothing',
      text: 'Nothing.',
      speaker: 'nobody',
      speakerAs: 'somebody',
      about: [],
      source: 'nowhere',
      start: 0,
      end: 8,
      date: '2024',
    },
  ],
};
