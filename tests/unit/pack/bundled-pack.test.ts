import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledPack } from '../../../lib/kb/bundled-pack.ts';
import { packSchema } from '../../../lib/pack/schema.ts';
import { misplacedQuotes } from '../../../lib/pack/verbatim.ts';

const PACK = new URL('../../../assets/packs/blinken-china-2023.json', import.meta.url);
/** Kept beside the project, never in it: the article is not ours to publish. */
const ARTICLE = new URL('../../../../shared/seed/000_48c07d92c5f447a1.txt', import.meta.url);
/** Of the article's bytes; the offsets in the pack hold for this text and no other. */
const ARTICLE_SHA256 = '42e161a2c016e5a0708c92ace2c7c1c9db145f0a9b11f5c23d0a671fd9bd07cf';

const pack = packSchema.parse(JSON.parse(readFileSync(PACK, 'utf8')));
const { entities, quotes, sources } = pack;
const entityIds = new Set(entities.map(({ id }) => id));

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** The pack's own prose, as [where, text]. */
function prose(): readonly (readonly [string, string])[] {
  return [
    ...pack.story.map((text) => ['story', text] as const),
    ...entities.map(({ id, context }) => [id, context?.text ?? ''] as const),
  ];
}

function sentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?][”’"]?)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0);
}

describe('the bundled pack', () => {
  it('is the one that the background knows of without reading it', () => {
    const { id, version } = bundledPack(() => Promise.reject(new Error('not to be read')));
    expect({ id, version }).toEqual({ id: pack.id, version: pack.version });
  });

  it('has the id of its file name and a story of three sentences', () => {
    expect(pack.id).toBe('blinken-china-2023');
    expect(pack.story).toHaveLength(3);
  });

  it('uses every id once', () => {
    for (const list of [entities, quotes, sources]) {
      expect(repeated(list.map(({ id }) => id))).toEqual([]);
    }
  });

  it('refers only to entities and sources that it has', () => {
    const sourceIds = new Set(sources.map(({ id }) => id));
    const named = [
      ...quotes.flatMap(({ speaker, about }) => (speaker === null ? about : [speaker, ...about])),
      ...entities.flatMap(({ relations }) => relations?.map(({ to }) => to) ?? []),
    ];
    expect(named.filter((id) => !entityIds.has(id))).toEqual([]);
    expect(quotes.filter(({ source }) => !sourceIds.has(source))).toEqual([]);
  });

  it('relates no entity to itself and counts no speaker among what a quote is about', () => {
    expect(entities.filter(({ id, relations }) => relations?.some(({ to }) => to === id))).toEqual(
      [],
    );
    expect(quotes.filter(({ speaker, about }) => about.some((id) => id === speaker))).toEqual([]);
  });
});

describe('the entities of the bundled pack', () => {
  const peopleAndPlaces = entities.filter(({ kind }) => kind === 'person' || kind === 'place');

  it.each(peopleAndPlaces)('has names of $id in nine languages or more', ({ names }) => {
    expect(new Set(names.map(({ language }) => language)).size).toBeGreaterThanOrEqual(9);
  });

  it.each(entities)('lists no name or blocker of $id twice', ({ names, not, titles }) => {
    expect(repeated(names.map(({ language, text }) => `${language} ${text}`))).toEqual([]);
    expect(repeated(not ?? [])).toEqual([]);
    expect(repeated(titles ?? [])).toEqual([]);
  });

  it.each(entities)('says the same of a name of $id in every language', ({ names }) => {
    const uses = new Set(names.map(({ text, use }) => `${text} ${use}`));
    expect(uses.size).toBe(new Set(names.map(({ text }) => text)).size);
  });

  it('gives no name to two entities', () => {
    const owners = entities.flatMap(({ names }) => [...new Set(names.map(({ text }) => text))]);
    expect(repeated(owners)).toEqual([]);
  });

  it('blocks none of its names outright', () => {
    const blocked = entities.flatMap(({ names, not }) =>
      names.filter(({ text }) => not?.includes(text)),
    );
    expect(blocked).toEqual([]);
  });

  it('says where every place is', () => {
    const places = entities.filter(({ kind }) => kind === 'place');
    expect(places.filter(({ coordinates }) => coordinates === undefined)).toEqual([]);
  });

  it.each(entities)('tells who or what $id is as of June 2023', ({ role, context }) => {
    expect(role?.asOf).toBe('2023-06');
    expect(context?.asOf).toBe('2023-06');
    expect(sentences(context?.text ?? '').length).toBeGreaterThan(0);
  });
});

describe('the quotes of the bundled pack', () => {
  it('says of every quote who speaks, as the article words it', () => {
    expect(quotes).toHaveLength(23);
    expect(quotes.filter(({ speaker, speakerAs }) => !speaker || !speakerAs.trim())).toEqual([]);
  });

  it('stands in the order of the article, without overlap', () => {
    const overlapping = quotes.filter(({ start }, index) => start < (quotes[index - 1]?.end ?? 0));
    expect(overlapping).toEqual([]);
    expect(quotes.filter(({ text, start, end }) => end - start !== text.length)).toEqual([]);
  });
});

const beside = existsSync(ARTICLE);
if (!beside) {
  console.warn(
    `NOT CHECKED: ${ARTICLE.pathname} is not here, so the pack's quotes are not compared with the article`,
  );
}

describe.runIf(beside)('the bundled pack against its article', () => {
  const bytes = beside ? readFileSync(ARTICLE) : Buffer.alloc(0);
  const article = bytes.toString('utf8');

  it('was made from this very text', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(ARTICLE_SHA256);
  });

  it('quotes it verbatim', () => {
    expect(misplacedQuotes(quotes, article)).toEqual([]);
  });

  it('takes none of its sentences as our own', () => {
    expect(
      prose().filter(([, text]) => sentences(text).some((one) => article.includes(one))),
    ).toEqual([]);
  });
});
