import type { EntityId, PackId } from '../pack/schema.ts';
import { dossierOf, editedPack, type Dossier } from './dossier.ts';
import { readEntity } from './edit/read-entries.ts';
import type { Knowledge } from './knowledge.ts';
import type { DossierView } from './panel-views.ts';
import { relationViews } from './relation-views.ts';
import { linksIn, sourcesOf, timedQuotes, type Sourced } from './timed-quotes.ts';

/** Of what an entity is related to, how many are asked what they say of it: each costs a read. */
const MAX_AROUND = 100;

/**
 * The dossier of an entity; null where the pack or the entity is not there any more, `damaged` where it
 * cannot be read.
 */
export async function dossierView(
  { index, head, layer, content }: Knowledge,
  { packId, entityId }: { readonly packId: PackId; readonly entityId: EntityId },
): Promise<DossierView | 'damaged' | null> {
  const packTitle = head(packId)?.title;
  const found = index.find(packId, entityId);
  if (packTitle === undefined || !found) return null;
  const read = await content.read(packId, async (page) => {
    const pack = editedPack(page, index, packId, layer(packId));
    const related = found.entity.related.slice(0, MAX_AROUND);
    const [dossier, around] = await Promise.all([
      dossierOf(pack, () => false, entityId),
      Promise.all(related.map((id) => readEntity(pack, id))),
    ]);
    return { dossier, around: around.flatMap((entity) => entity ?? []) };
  });
  if (read.state === 'damaged') return 'damaged';
  const { dossier, around } = read.value;
  if (!dossier) return null;
  const { entity } = dossier;
  const linkOf = linksIn(index, packId);
  const quotes = sourced(dossier);
  return {
    packId,
    entityId,
    packTitle,
    kind: entity.kind,
    name: entity.names[0]?.text ?? entityId,
    role: entity.role ?? null,
    context: entity.context ? { ...entity.context, mentions: [] } : null,
    names: entity.names.slice(1).map(({ text, language }) => ({ text, language })),
    wikidata: entity.wikidata ?? null,
    coordinates: entity.coordinates ?? null,
    quotes: timedQuotes(quotes, entityId, linkOf),
    sources: sourcesOf(quotes),
    ...relationViews(entity, around, linkOf),
  };
}

/** The pack's own check (references.ts) has seen to it that each quote has a source. */
function sourced({ quotes, sources }: Dossier): Sourced[] {
  return quotes.flatMap((quote) => {
    const source = sources.get(quote);
    return source ? [{ quote, source }] : [];
  });
}
