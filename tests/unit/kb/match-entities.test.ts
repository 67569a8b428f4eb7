import { expect, it } from 'vitest';
import { matchEntities } from '../../../lib/kb/match-entities.ts';
import { packOf } from '../match/packs.ts';

it('relations count in both directions, but a hub has no more than an entity may have of its own', () => {
  const spokes = Array.from({ length: 700 }, (_, n) => [
    `s${String(n)}`,
    { strong: [`Spoke ${String(n)}`], related: ['hub'] },
  ]);
  const pack = packOf({ hub: { strong: ['Hub'] }, ...Object.fromEntries(spokes) });
  const [hub, spoke] = matchEntities(pack.id, pack.entities);
  expect(spoke?.related).toEqual(['hub']);
  expect(hub?.related).toHaveLength(500);
  expect(hub?.related[0]).toBe('s0');
});
