import { useRef, useState } from 'preact/hooks';
import { COLON, listed } from '../../lib/i18n/messages.ts';
import { whereWords } from '../../lib/i18n/where-words.ts';
import { About } from '../controls/About.tsx';
import { buttonBeside } from '../controls/button-beside.ts';
import { SiteName } from './SiteName.tsx';

interface Site {
  host: string;
  readable: string;
  isHereOnly: boolean;
}

/** What has become of what was typed, or of a press on “Remove”. */
export interface SitesTold {
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
  readonly known?: readonly string[];
  readonly unread?: readonly string[];
  /** In words. */
  readonly problem?: string | null;
}

interface Props {
  list: keyof typeof whereWords.lists;
  sites: readonly Site[];
  told: SitesTold;
  /** Puts what was typed into the list, and gives what of it was not, to be corrected or tried again. */
  onAdd(typed: string): Promise<string>;
  onRemove(host: string): void;
}

/** The sites of a list, and a field to add some. */
export function SiteList({ list, sites, told, onAdd, onRemove }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const { title, none } = whereWords.lists[list];
  const add = async () => {
    // The reader may write on at once; what could not be added comes back before that.
    setTyped('');
    const left = await onAdd(typed);
    setTyped((since) => (left === '' || since === '' ? left + since : `${left} ${since}`));
  };
  return (
    <section class="sites" aria-labelledby="sites">
      <h3 id="sites">{title}</h3>
      <p class="settings-intro">{whereWords.covers}</p>
      <form
        class="sites-add"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') void add();
          field.current?.focus();
        }}
      >
        <label for="sites-field">{whereWords.field}</label>
        <input
          ref={field}
          id="sites-field"
          class="field"
          type="text"
          inputMode="url"
          dir="auto"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={typed}
          aria-describedby="sites-hint"
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <button type="submit" class="button">
          {whereWords.add}
        </button>
        <p id="sites-hint">{whereWords.hint}</p>
      </form>
      <Told {...told} />
      {sites.length === 0 ? (
        <p class="sites-none">{none}</p>
      ) : (
        <ul>
          {sites.map(({ host, readable, isHereOnly }) => (
            <li key={host}>
              <span>
                <SiteName host={host} readable={readable} />
                {isHereOnly && <span class="site-note"> {whereWords.hereOnly}</span>}
              </span>
              <button
                type="button"
                class="quiet-button"
                onClick={({ currentTarget }) => {
                  (buttonBeside(currentTarget) ?? field.current)?.focus();
                  onRemove(host);
                }}
              >
                {whereWords.remove}
                <About name={readable} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Both places are always there: screen readers hear of changes in what they know already. */
function Told({ problem, ...sites }: SitesTold) {
  const { outcome } = whereWords;
  return (
    <>
      <div role="status">
        <Sites label={outcome.added} sites={sites.added} />
        <Sites label={outcome.removed} sites={sites.removed} />
        <Sites label={outcome.known} sites={sites.known} />
      </div>
      <div role="alert" class="problem">
        <Sites label={outcome.unread} sites={sites.unread} />
        {typeof problem === 'string' && <p>{problem}</p>}
      </div>
    </>
  );
}

/** What is said of more than these says nothing to anybody. */
const SHOWN = 5;
const LONGEST = 60;

function Sites({ label, sites = [] }: { label: string; sites?: readonly string[] | undefined }) {
  if (sites.length === 0) return null;
  const names = sites.slice(0, SHOWN).map((site) => shortened(site));
  return (
    <p>
      {label}
      {COLON}
      <bdi>{listed(sites.length > SHOWN ? [...names, '…'] : names)}</bdi>
    </p>
  );
}

function shortened(site: string): string {
  return site.length > LONGEST ? `${site.slice(0, LONGEST)}…` : site;
}
