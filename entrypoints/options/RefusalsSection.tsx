import { useCallback, useEffect, useState } from 'preact/hooks';
import { Refusals } from '../../components/refusals/Refusals.tsx';
import { watchStores } from '../../lib/browser/local-store.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { RefusalView } from '../../lib/kb/views.ts';
import { call } from '../../lib/messages/client.ts';
import { isRefusalKey } from '../../lib/settings/refusal-keys.ts';

/** What is not marked, connected to what is stored. */
export function RefusalsSection() {
  const [refusals, setRefusals] = useState<readonly RefusalView[] | 'unanswered' | null>(null);
  const refresh = useCallback(async () => {
    setRefusals(await call('refusal.list', {}).catch(() => 'unanswered' as const));
  }, []);
  // Cards in other tabs add to the list while it is open.
  useEffect(() => {
    void refresh();
    watchStores(isRefusalKey, () => void refresh());
  }, [refresh]);

  if (refusals === null) return null;
  if (refusals === 'unanswered') {
    return (
      <p class="settings-intro" role="alert">
        {strings.settings.unanswered}
      </p>
    );
  }
  const remove = async (gone: readonly RefusalView[]) => {
    await call('refusal.remove', { ids: gone.map(({ id }) => id) });
    await refresh();
  };
  return (
    <Refusals
      refusals={refusals}
      onRemove={(gone) => {
        remove(gone).catch(() => {
          setRefusals('unanswered');
        });
      }}
    />
  );
}
