import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { Shown, ShownEdit } from '../../lib/kb/edit/show.ts';
import type { Source } from '../../lib/pack/schema.ts';
import type { Act } from './act.ts';
import { QuoteEntries } from './QuoteEntries.tsx';
import { ServicesContext } from './services.ts';
import { useOpenForms } from './use-open-forms.ts';

interface Props {
  /** Another list of them after everything that was saved. */
  edits: readonly ShownEdit[];
  sources: readonly Source[];
  act: Act;
}

/** Quotes that nobody in the pack said and that are about nobody: no entry leads to them. */
export function StrayQuotes(props: Props) {
  const [isWanted, setWanted] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const look = () => {
    // The button goes, and takes the focus along.
    heading.current?.focus();
    setWanted(true);
  };
  const text = editStrings.strays;
  return (
    <section class="edit-section" aria-labelledby="edit-strays">
      <h2 ref={heading} id="edit-strays" tabIndex={-1}>
        {text.heading}
      </h2>
      <p class="edit-help">{text.help}</p>
      {isWanted ? (
        <Found {...props} />
      ) : (
        <button type="button" class="button" onClick={look}>
          {text.look}
        </button>
      )}
    </section>
  );
}

function Found({ edits, sources, act }: Props) {
  const { strays } = useContext(ServicesContext);
  const [found, setFound] = useState<readonly Shown<'quotes'>[] | 'failed' | null>(null);
  const forms = useOpenForms();
  useEffect(() => {
    const search = new AbortController();
    const show = (quotes: readonly Shown<'quotes'>[] | 'failed') => {
      if (!search.signal.aborted) setFound(quotes);
    };
    strays(search.signal).then(show, () => show('failed'));
    return () => search.abort();
  }, [strays, edits]);
  const text = editStrings.strays;
  const isList = found !== null && found !== 'failed';
  return (
    <>
      <p class="edit-help" role="status">
        {found === null && text.looking}
        {found === 'failed' && editStrings.outcomes.gone}
        {isList && found.length === 0 && text.none}
      </p>
      {isList && <QuoteEntries quotes={found} from={null} {...{ forms, sources, act }} />}
    </>
  );
}
