import { Where } from '../../components/where/Where.tsx';
import { SitesSection } from './SitesSection.tsx';
import { useWhere } from './use-where.ts';

/** Where Backstory works, connected to what is stored, with the list that goes with it. */
export function WhereSection() {
  const { where, ...rest } = useWhere();
  if (where === null) return null;
  return (
    <Where where={where} {...rest}>
      {where === 'all' && <SitesSection key="off" list="off" />}
      {where === 'chosen' && <SitesSection key="on" list="on" />}
    </Where>
  );
}
