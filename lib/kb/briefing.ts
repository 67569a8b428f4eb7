import { displayName } from '../match/entities.ts';
import type { EntityId, PackId } from '../pack/schema.ts';
import type { Content } from './content.ts';
import { entityEntry } from './dossier.ts';
import type { Knowledge } from './knowledge.ts';
import type { Briefing, BriefingEntity } from './views.ts';

/** What a page's script says of its page, in reading order of the first mention. */
interface Mentioned {
  readonly entities: readonly Counted[];
  readonly reading: boolean;
  readonly late: boolean;
}

interface Counted {
  readonly packId: PackId;
  readonly entityId: EntityId;
  readonly count: number;
}

/** The briefing of a page that could be read. Entities that no pack has any more are left out. */
export async function readyBriefing(
  knowledge: Knowledge,
  host: string | null,
  { entities, reading, late }: Mentioned,
): Promise<Extract<Briefing, { state: 'ready' }>> {
  const { head, index } = knowledge;
  const known = entities.filter(({ packId, entityId }) => index.find(packId, entityId));
  const stories = [...new Set(known.map(({ packId }) => packId))].flatMap((id) => {
    const pack = head(id);
    return pack ? [{ title: pack.title, sentences: pack.story }] : [];
  });
  const all = await lines(knowledge, known);
  return { state: 'ready', host, entities: all, stories, reading, late };
}

/** One line for each. Where a pack is damaged, the names are there without the roles. */
async function lines(
  { index, content }: Knowledge,
  known: readonly Counted[],
): Promise<BriefingEntity[]> {
  const roles = await rolesOf(index, content, known);
  return known.flatMap(({ packId, entityId, count }) => {
    const entity = index.find(packId, entityId)?.entity;
    if (!entity) return [];
    const role = roles.get(packId)?.get(entityId) ?? null;
    return [{ packId, entityId, kind: entity.kind, name: displayName(entity), role, count }];
  });
}

async function rolesOf(
  index: Knowledge['index'],
  content: Content,
  known: readonly Counted[],
): Promise<Map<PackId, Map<EntityId, BriefingEntity['role']>>> {
  const packs = new Set(known.map(({ packId }) => packId));
  const reads = [...packs].map(async (id) => {
    const ids = known.flatMap(({ packId, entityId }) => (packId === id ? [entityId] : []));
    const read = await content.read(id, (page) =>
      Promise.all(ids.map((entityId) => entityEntry(page, index, id, entityId))),
    );
    const entries = read.state === 'read' ? read.value : [];
    const roles = entries.flatMap((entry) =>
      entry ? [[entry.entity.id, entry.entity.role ?? null] as const] : [],
    );
    return [id, new Map(roles)] as const;
  });
  return new Map(await Promise.all(reads));
}
