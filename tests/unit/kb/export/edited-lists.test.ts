import { describe, expect, it } from 'vitest';
import { bundledWith } from '../../../e2e/stored-packs.ts';
import { EMPTY_LAYER, layerOf, type Layer } from '../../../../lib/kb/edit/layer.ts';
import { applyLayer } from '../../../../lib/kb/edit/apply.ts';
import { editedLists } from '../../../../lib/kb/export/edited-lists.ts';
import { pagesOf, type List, type PageItems } from '../../../../lib/kb/pack-pages.ts';
import { canonicalPack } from '../../../../lib/pack/canonical.ts';
import { parsePackJson } from '../../../../lib/pack/parse.ts';
import type { Pack } from '../../../../lib/pack/schema.ts';
import { samplePack } from '../../pack/sample-pack.ts';

/** What an export of this pack would be, read from the pages that it is cut into. */
async function exported(pack: Pack, layer: Layer = EMPTY_LAYER): Promise<string> {
  const pages = [...pagesOf(pack)];
  async function* items<L extends List>(list: L): AsyncGenerator<PageItems[L]> {
    for (const page of pages) {
      // Pages of a list hold its items.
      if (page.list === list) yield* (await Promise.resolve(page.items)) as PageItems[L][];
    }
  }
  let text = '';
  for await (const piece of canonicalPack(pack, await editedLists(layer, items))) text += piece;
  return text;
}

function parsed(text: string): Pack {
  const result = parsePackJson(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.pack;
}

describe('an export', () => {
  it.each([
    ['the bundled pack', () => bundledWith()],
    ['a made-up pack', () => parsed(JSON.stringify(samplePack()))],
  ])(
    'of %s says all that the pack says, and comes out byte by byte the same again',
    async (_, make) => {
      const pack = make();
      const first = await exported(pack);
      expect(parsed(first)).toEqual(pack);
      expect(await exported(parsed(first))).toBe(first);
      expect(first).not.toContain('\r');
    },
  );

  it('has the edits of the reader in it, and can be imported', async () => {
    const pack = bundledWith();
    const [one, other] = pack.entities;
    const [quote] = pack.quotes;
    if (!one || !other || !quote) throw new Error('the bundled pack has too few entries');
    const at = { edition: '', place: 0, order: null, source: null };
    const rest = { base: 'x', unrelated: [], at };
    const renamed = {
      ...one,
      names: [{ text: 'Somebody Else', language: 'en', use: 'strong' as const }],
    };
    const layer = layerOf([
      { list: 'entities', id: one.id, edit: { ...rest, entry: renamed, mergedInto: null } },
      { list: 'entities', id: other.id, edit: { ...rest, entry: null, mergedInto: one.id } },
      { list: 'quotes', id: quote.id, edit: { ...rest, entry: null, mergedInto: null } },
    ]);
    const edited = parsed(await exported(pack, layer));
    expect(edited).toEqual(applyLayer(pack, layer));
    expect(edited.entities.map(({ id }) => id)).not.toContain(other.id);
    expect(edited.entities[0]?.names[0]?.text).toBe('Somebody Else');
  });
});
