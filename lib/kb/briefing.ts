import { displayName } from '../match/entities.ts';
import type { EntityId, PackId } from '../pack/schema.ts';
import { editedPack } from './dossier.ts';
import { readEntity } from './edit/read-entries.ts';
import type { Knowledge } from './knowledge.ts';
import type { Briefing, BriefingEntity, SiteSwitch } from './views.ts';

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
  place: { readonly host: string | null; readonly site: SiteSwitch | null },
  { entities, reading, late }: Mentioned,
): Promise<Extract<Briefing, { state: 'ready' }>> {
  const { head, index } = knowledge;
  const known = entities.filter(({ packId, entityId }) => index.find(packId, entityId));
  const stories = [...new Set(known.map(({ packId }) => packId))].flatMap((id) => {
    const pack = head(id);
    return pack ? [{ packId: id, title: pack.title, sentences: pack.story }] : [];
  });
  const all = await lines(knowledge, known);
  return { state: 'ready', ...place, entities: all, stories, reading, late };
}

/** One line for each. Where a pack is damaged, the names are there without the roles. */
async function lines(knowledge: Knowledge, known: readonly Counted[]): Promise<BriefingEntity[]> {
  const { index } = knowledge;
  const roles = await rolesOf(knowledge, known);
  return known.flatMap(({ packId, entityId, count }) => {
    const entity = index.find(packId, entityId)?.entity;
    if (!entity) return [];
    const role = roles.get(packId)?.get(entityId) ?? null;
    return [{ packId, entityId, kind: entity.kind, name: displayName(entity), role, count }];
  });
}

type RolesOfPack = ReadonlyMap<EntityId, BriefingEntity['role']>;
type Roles = ReadonlyMap<PackId, RolesOfPack>;

/** Those of the last briefing: a popup asks for the same page again and again while it is open. */
const lastRoles = new WeakMap<Knowledge, Roles>();

async function rolesOf(knowledge: Knowledge, known: readonly Counted[]): Promise<Roles> {
  const last = lastRoles.get(knowledge);
  const packs = new Set(known.map(({ packId }) => packId));
  const reads = [...packs].map(async (id) => {
    const ids = known.flatMap(({ packId, entityId }) => (packId === id ? [entityId] : []));
    return [id, await rolesIn(id, ids, knowledge, last?.get(id))] as const;
  });
  const roles = new Map(await Promise.all(reads));
  lastRoles.set(knowledge, roles);
  return roles;
}

/** The roles of those entities: of each that `last` does not tell, a page of the pack is read. */
async function rolesIn(
  id: PackId,
  ids: readonly EntityId[],
  { index, layer, content }: Knowledge,
  last: RolesOfPack = new Map(),
): Promise<RolesOfPack> {
  const roles = new Map<EntityId, BriefingEntity['role']>();
  const unread: EntityId[] = [];
  for (const entityId of ids) {
    const role = last.get(entityId);
    if (role === undefined) unread.push(entityId);
    else roles.set(entityId, role);
  }
  if (unread.length === 0) return roles;
  const read = await content.read(id, (page) => {
    const pack = editedPack(page, index, id, layer(id));
    return Promise.all(unread.map((entityId) => readEntity(pack, entityId)));
  });
  for (const entity of read.state === 'read' ? read.value : []) {
    if (entity) roles.set(entity.id, entity.role ?? null);
  }
  return roles;
}
