import { useCallback, useEffect, useState } from 'preact/hooks';
import { Refusals } from '../../components/refusals/Refusals.tsx';
import { watchStores } from '../../lib/browser/local-store.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { RefusalView } from '../../lib/kb/views.ts';
import { call } from '../../lib/messages/client.ts';
import { isRefusalKey } from '../../lib/settings/refusal-keys.ts';

/** What is not marked, connected to what is stored. */
export function RefusalsSection() {
  // Null until it was read; what was read last stays where it cannot be read again.
  const [refusals, setRefusals] = useState<readonly RefusalView[] | null>(null);
  const [isUnanswered, setUnanswered] = useState(false);
  const refresh = useCallback(async () => {
    try {
      setRefusals(await call('refusal.list', {}));
      setUnanswered(false);
    } catch {
      setUnanswered(true);
    }
  }, []);
  // Cards in other tabs add to the list while it is open.
  useEffect(() => {
    void refresh();
    return watchStores(isRefusalKey, () => void refresh());
  }, [refresh]);

  if (refusals === null && !isUnanswered) return null;
  const remove = async (gone: readonly RefusalView[]) => {
    await call('refusal.remove', { ids: gone.map(({ id }) => id) });
    await refresh();
  };
  return (
    <Refusals
      refusals={refusals}
      problem={isUnanswered ? strings.settings.unanswered : null}
      onRemove={(gone) => void remove(gone).catch(() => setUnanswered(true))}
    />
  );
}
