import { useEffect, useState } from 'preact/hooks';
import { Where } from '../../components/where/Where.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { askForAccess, hasSiteAccess, onAccess } from '../../lib/browser/access.ts';
import { settingsUrl } from '../../lib/browser/settings-page.ts';
import type { PageKeys } from '../../lib/messages/page-keys.ts';
import { useWhere } from '../options/use-where.ts';
import { annotateSample } from './sample.ts';

/** The welcome page, connected to the browser's permissions and to a sample that is marked. */
export function App() {
  const [keys, setKeys] = useState<PageKeys | 'failed' | null>(null);
  const [at, setAt] = useState<{ index: number; of: number } | null>(null);
  const [access, setAccess] = useState<'granted' | 'missing' | 'refused' | null>(null);
  const { where, ...choice } = useWhere();
  useEffect(() => {
    annotateSample().then(setKeys, (error: unknown) => {
      console.error('Backstory: the sample cannot be marked.', error);
      setKeys('failed');
    });
    const look = () => void hasSiteAccess().then((has) => setAccess(has ? 'granted' : 'missing'));
    look();
    return onAccess(look);
  }, []);
  const ask = async () => {
    setAccess((await askForAccess()) ? 'granted' : 'refused');
  };
  const isReady = keys !== null && keys !== 'failed';
  return (
    <Welcome
      access={access}
      onAllow={() => void ask()}
      sample={keys === 'failed' ? 'failed' : 'there'}
      at={at}
      onNext={() => isReady && setAt(keys.step(1))}
      onOpen={() => isReady && keys.open()}
      settings={settingsUrl()}
    >
      {where !== null && <Where where={where} {...choice} />}
    </Welcome>
  );
}
