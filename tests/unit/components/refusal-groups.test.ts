import { expect, it } from 'vitest';
import { groupRefusals } from '../../../components/refusals/groups.ts';
import type { RefusalView } from '../../../lib/kb/views.ts';

function refusal(name: string, place: RefusalView['place']): RefusalView {
  return { id: name, name, entity: null, place, since: '2026-01-01', lasting: true };
}

it('groups refusals by place, the widest first, and sorts them by name in each', () => {
  const groups = groupRefusals([
    refusal('Wang', { scope: 'page', url: 'https://b.example/2' }),
    refusal('Xi', { scope: 'site', host: 'b.example' }),
    refusal('Qin', { scope: 'page', url: 'https://a.example/1' }),
    refusal('Éire', { scope: 'always' }),
    refusal('Zhu', { scope: 'always' }),
    refusal('Moor', { scope: 'site', host: 'a.example' }),
    refusal('Ada', { scope: 'page', url: 'https://b.example/2' }),
  ]);
  expect(groups.map(({ place, entries }) => [place, entries.map(({ name }) => name)])).toEqual([
    [{ scope: 'always' }, ['Éire', 'Zhu']],
    [{ scope: 'site', host: 'a.example' }, ['Moor']],
    [{ scope: 'site', host: 'b.example' }, ['Xi']],
    [{ scope: 'page', url: 'https://a.example/1' }, ['Qin']],
    [{ scope: 'page', url: 'https://b.example/2' }, ['Ada', 'Wang']],
  ]);
});

it('never takes a host for an address, whatever it is called', () => {
  const groups = groupRefusals([
    refusal('A', { scope: 'site', host: 'paper' }),
    refusal('B', { scope: 'page', url: 'paper' }),
  ]);
  expect(groups).toHaveLength(2);
});
