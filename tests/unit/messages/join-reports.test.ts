import { expect, it } from 'vitest';
import type { PageReport } from '../../../lib/messages/contract.ts';
import { joinReports } from '../../../lib/messages/join-reports.ts';
import type { EntityId, PackId } from '../../../lib/pack/schema.ts';

const PACK = 'pack' as PackId;
const report = (counts: Readonly<Record<string, number>>, more: Partial<PageReport> = {}) => ({
  entities: Object.entries(counts).map(([entityId, count]) => ({
    packId: PACK,
    entityId: entityId as EntityId,
    count,
  })),
  reading: false,
  late: false,
  paused: false,
  ...more,
});

it('counts each entity over a page and its frames, the page’s own order first', () => {
  const joined = joinReports([report({ ada: 2, board: 1 }), report({ harbour: 1, ada: 3 })]);
  expect(joined.entities.map(({ entityId, count }) => [entityId, count])).toEqual([
    ['ada', 5],
    ['board', 1],
    ['harbour', 1],
  ]);
});

it('is still reading, or late, or paused, as long as one of them is', () => {
  const [idle, busy] = [report({}), report({}, { reading: true, late: true, paused: true })];
  expect(joinReports([idle, idle])).toMatchObject({ reading: false, late: false, paused: false });
  expect(joinReports([idle, busy])).toMatchObject({ reading: true, late: true, paused: true });
});
