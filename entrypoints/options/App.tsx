import { Settings } from '../../components/settings/Settings.tsx';
import { strings } from '../../lib/i18n/strings.ts';
import { RefusalsSection } from './RefusalsSection.tsx';

const SECTIONS = [['refusals', strings.refusals.title]] as const;

/** Backstory's own page: one section below another. */
export function App() {
  return (
    <Settings sections={SECTIONS}>
      <RefusalsSection />
    </Settings>
  );
}
