import type { PageReport } from './contract.ts';

/** What a page and its frames mention together: in the order of the reports, each entity once. */
export function joinReports(reports: readonly PageReport[]): PageReport {
  const entities = new Map<string, PageReport['entities'][number]>();
  for (const entity of reports.flatMap((report) => report.entities)) {
    const key = JSON.stringify([entity.packId, entity.entityId]);
    const count = (entities.get(key)?.count ?? 0) + entity.count;
    entities.set(key, { ...entity, count });
  }
  return {
    entities: [...entities.values()],
    reading: reports.some(({ reading }) => reading),
    late: reports.some(({ late }) => late),
    paused: reports.some(({ paused }) => paused),
  };
}
