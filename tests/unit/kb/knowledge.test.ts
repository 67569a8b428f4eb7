import { describe, expect, it } from 'vitest';
import { startReading } from '../../../lib/match/reading.ts';
import type { Pack } from '../../../lib/pack/schema.ts';
import { entity, entityId, knowledgeOf, name, packId, strikePack } from './strike.ts';

/** Which entities of which packs a text mentions. */
function mentionedIn(text: string, ...packs: Pack[]): string[] {
  const reading = startReading(knowledgeOf(...packs).index);
  const found = reading.update({ add: [{ key: 0, text }], remove: [] });
  return [...found.values()].flat().map((mention) => `${mention.packId}/${mention.entityId}`);
}

const meets = (to: string) => [{ relation: 'meets', to }];

/** A chair who is called Moor, and the board; a relation, if any, on one of them. */
function chairAndBoard(related: 'chair' | 'board' | undefined): Pack {
  return strikePack({
    quotes: [],
    entities: [
      entity('chair', {
        kind: 'person',
        names: [name('Moor', 'context')],
        titles: ['Chairwoman'],
        relations: related === 'chair' ? meets('board') : [],
      }),
      entity('board', {
        names: [name('Port Board')],
        relations: related === 'board' ? meets('chair') : undefined,
      }),
    ],
  });
}

const TEXT = 'The Port Board invited Chairwoman Moor again.';

describe('what is known of relations', () => {
  it('is evidence for a bare name, whichever of the two has the relation', () => {
    const both = ['harbour-strike/board', 'harbour-strike/chair'];
    expect(mentionedIn(TEXT, chairAndBoard('chair'))).toEqual(both);
    expect(mentionedIn(TEXT, chairAndBoard('board'))).toEqual(both);
  });

  it('is no evidence where there is none', () => {
    expect(mentionedIn(TEXT, chairAndBoard(undefined))).toEqual(['harbour-strike/board']);
  });

  it('does not reach from one pack into another', () => {
    const person = strikePack({
      id: 'p-one',
      quotes: [],
      entities: [
        entity('chair', {
          kind: 'person',
          names: [name('Moor', 'context')],
          titles: ['Chairwoman'],
          relations: meets('board'),
        }),
        entity('board', { names: [name('Pilots’ Guild')] }),
      ],
    });
    const board = strikePack({
      id: 'p-two',
      quotes: [],
      entities: [entity('board', { names: [name('Port Board')] })],
    });
    expect(mentionedIn(TEXT, person, board)).toEqual(['p-two/board']);
  });
});

describe('looking up', () => {
  const first = strikePack();
  const second = strikePack({
    id: 'second',
    quotes: [],
    entities: [entity('ada-moor', { names: [name('Ada Moor II')] })],
  });
  const knowledge = knowledgeOf(first, second);

  it('finds packs, and entities within their own pack', () => {
    expect(knowledge.head(packId('second'))).toMatchObject({ id: 'second', title: second.title });
    expect(knowledge.entity(packId('second'), entityId('ada-moor'))?.names[0]?.text).toBe(
      'Ada Moor II',
    );
    expect(knowledge.entity(packId('harbour-strike'), entityId('ada-moor'))?.names[0]?.text).toBe(
      'Ada Moor',
    );
    expect(knowledge.entity(packId('second'), entityId('old-quay'))).toBeUndefined();
  });

  it('finds nothing under the names that every object has', () => {
    for (const id of ['constructor', '__proto__', 'toString', '']) {
      expect(knowledge.head(packId(id))).toBeUndefined();
      expect(knowledge.entity(packId(id), entityId(id))).toBeUndefined();
      expect(knowledge.entity(first.id, entityId(id))).toBeUndefined();
    }
  });

  it('knows nothing where there are no packs', () => {
    expect(mentionedIn(TEXT)).toEqual([]);
  });
});
