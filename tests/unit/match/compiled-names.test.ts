import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { compileNames, NameCompiler } from '../../../lib/match/compiled-names.ts';
import { hashId, hashWords } from '../../../lib/match/hash.ts';
import { joinNames } from '../../../lib/match/name-index.ts';
import { goesOn, NOWHERE, openNames } from '../../../lib/match/pack-names.ts';
import { counted } from './counting.ts';
import { madeUpPeople, madeUpPlaces } from './made-up.ts';
import { mentionsIn, packOf } from './packs.ts';

const { id } = packOf({ any: { strong: ['Any'] } }, 'many');

function opened(buffer: ArrayBuffer) {
  const names = openNames(id, buffer);
  if (!names) throw new Error('the buffer cannot be opened');
  return names;
}

describe('compiled names', () => {
  it('are the same bytes for the same names', () => {
    const [one, other] = [compileNames(madeUpPlaces(500)), compileNames(madeUpPlaces(500))];
    expect(new Uint8Array(one)).toEqual(new Uint8Array(other));
  });

  it('are the same bytes where their records are taken out meanwhile', () => {
    const places = madeUpPlaces(20_000);
    const draft = new NameCompiler();
    const records: Uint8Array[] = [];
    let taken = 0;
    for (const place of places) {
      draft.add(place);
      if (draft.fullRecordBytes < 300_000) continue;
      records.push(...draft.takeFullRecords());
      taken++;
    }
    expect(taken).toBeGreaterThan(1);
    const parts = [...draft.tables(), ...records, ...draft.takeRecords()];
    const bytes = Buffer.concat(
      parts.map(({ buffer, byteOffset, byteLength }) =>
        Buffer.from(buffer, byteOffset, byteLength),
      ),
    );
    expect(bytes.equals(Buffer.from(compileNames(places)))).toBe(true);
  });

  it('work from a copy of their bytes as from the original', () => {
    const copy = structuredClone(compileNames(madeUpPlaces(500)));
    const [place] = madeUpPlaces(500).slice(123);
    const name = place?.names[0]?.text ?? '';
    expect(mentionsIn(joinNames([opened(copy)]), `to ${name} today`)).toEqual([`e123: ${name}`]);
  });

  it('know the place of an entity in its pack, and of strangers nothing', () => {
    const names = opened(compileNames(madeUpPlaces(10_000)));
    for (const number of [0, 1, 4_999, 9_999]) {
      const place = madeUpPlaces(10_000)[number];
      if (!place) throw new Error('no such place');
      expect(names.find(place.entityId)).toMatchObject({ number, entity: place });
    }
    const [stranger] = madeUpPlaces(10_001).slice(10_000);
    expect(stranger && names.find(stranger.entityId)).toBeUndefined();
  });

  it('are refused where another version made them, or they were cut', () => {
    const buffer = compileNames(madeUpPlaces(20));
    expect(openNames(id, buffer.slice(0, buffer.byteLength - 4))).toBeUndefined();
    expect(openNames(id, buffer.slice(0, 8))).toBeUndefined();
    expect(openNames(id, new ArrayBuffer(0))).toBeUndefined();
    const other = buffer.slice(0);
    new Int32Array(other, 0, 2)[1] = 0;
    expect(openNames(id, other)).toBeUndefined();
  });

  // The entities' own texts are not counted: whoever knows a name has to know how it is written.
  it.each([1_000, 50_000])('of %i people take at most 20 bytes a name', (count) => {
    const names = opened(compileNames(madeUpPeople(count)));
    expect(names.names).toBe(count * 3);
    expect(names.indexBytes / names.names).toBeLessThanOrEqual(20);
  });

  it('take at most 24 bytes a name at worst, when no two share a word or an entity', () => {
    const names = opened(compileNames(madeUpPlaces(100_000)));
    expect(names.names).toBe(100_000);
    expect(names.indexBytes / names.names).toBeLessThanOrEqual(24);
  });

  it('are opened, and asked for one name, without reading another entity', () => {
    const { index, work } = counted(joinNames([opened(compileNames(madeUpPlaces(10_000)))]));
    const [place] = madeUpPlaces(1);
    mentionsIn(index, `nobody went to ${place?.names[0]?.text ?? ''} in the rain`);
    expect(work.names).toBe(1);
  });

  it('of a thousand and of a hundred thousand names are asked as often by the same text', () => {
    const text = 'The minister said on Monday that nobody had been told before. '.repeat(200);
    const [few, many] = [1_000, 100_000].map((count) => {
      const { index, work } = counted(joinNames([opened(compileNames(madeUpPlaces(count)))]));
      mentionsIn(index, text);
      return work;
    });
    expect(many?.filters).toBe(few?.filters);
    // What the filter lets through by chance is a few words in a hundred.
    expect(many?.steps).toBeLessThan(200 * 11 * 0.15);
  });

  it('lead to every name, though words of different names come to the same cell', () => {
    const places = madeUpPlaces(80_000);
    const names = opened(compileNames(places));
    const hashes: number[] = [];
    const lost = places.filter((place) => {
      const text = place.names[0]?.text ?? '';
      hashWords(text, hashes);
      const [first = 0, whole = 0] = hashes;
      return (
        !goesOn(names.step(first)) || names.namesAt(names.step(whole), whole)[0]?.text !== text
      );
    });
    expect(lost).toEqual([]);
  });

  it('end every search though their table is damaged', () => {
    const buffer = compileNames(madeUpPlaces(10_000));
    const names = opened(buffer);
    const [stranger] = madeUpPlaces(10_001).slice(10_000);
    // All but the head and the records: no cell is free any more.
    new Uint8Array(buffer, 64, names.indexBytes - 64).fill(0x21);
    expect(names.step(hashId('whatever'))).toBe(NOWHERE);
    expect(stranger && names.find(stranger.entityId)).toBeUndefined();
  });

  it('are refused for ids that were chosen to collide', () => {
    const ids: string[] = [];
    for (let n = 0; ids.length < 2_000; n++) {
      const made = `id-${String(n)}`;
      if (hashId(made) >>> 24 === 0) ids.push(made);
    }
    const places = madeUpPlaces(ids.length).map((place, n) => ({
      ...place,
      // As those of madeUpPlaces.
      entityId: (ids[n] ?? '') as typeof place.entityId,
    }));
    expect(() => compileNames(places)).toThrow('collide as no real ones do');
  });
});
