import type { EntityId, PackId } from '../pack/schema.ts';
import { briefingEntity } from './card-view.ts';
import type { Knowledge } from './knowledge.ts';
import type { Briefing } from './views.ts';

/** What a page's script says of its page, in reading order of the first mention. */
interface Mentioned {
  readonly entities: readonly { packId: PackId; entityId: EntityId; count: number }[];
  readonly reading: boolean;
}

/** The briefing of a page that could be read. Entities that no pack has any more are left out. */
export function readyBriefing(
  knowledge: Knowledge,
  host: string | null,
  { entities, reading }: Mentioned,
): Extract<Briefing, { state: 'ready' }> {
  const known = entities.flatMap((entity) => briefingEntity(knowledge, entity) ?? []);
  const packs = new Set(known.map(({ packId }) => packId));
  const stories = [...packs].flatMap((id) => {
    const pack = knowledge.pack(id);
    return pack ? [{ title: pack.title, sentences: pack.story }] : [];
  });
  return { state: 'ready', host, entities: known, stories, reading };
}
