import type { ComponentChildren } from 'preact';
import { controlWords } from '../../lib/i18n/control-words.ts';
import { LANGUAGE } from '../../lib/i18n/messages.ts';
import { strings } from '../../lib/i18n/strings.ts';
import { Access, type AccessState } from './Access.tsx';
import { Sample } from './Sample.tsx';

interface Props {
  /** Null while that is not known. */
  access: AccessState | null;
  onAllow(): void;
  sample: 'there' | 'failed';
  /** The name that was gone to, from 0. */
  at: { readonly index: number; readonly of: number } | null;
  onNext(): void;
  onOpen(): void;
  /** Address of the settings. */
  settings: string;
  /** Where Backstory is to work. */
  children: ComponentChildren;
}

/** What a reader sees first: what Backstory does, a sample to try it on, and what is kept. */
export function Welcome({ access, onAllow, settings, children, ...sample }: Props) {
  const { title, lead, intro, stored, next } = controlWords.welcome;
  return (
    <div class="settings welcome" {...LANGUAGE}>
      <header class="masthead">
        <h1>{title}</h1>
        <p>{strings.briefing.promise}</p>
      </header>
      <main>
        <p class="welcome-lead">{lead}</p>
        <p class="welcome-intro">{intro}</p>
        {access !== null && <Access state={access} onAllow={onAllow} />}
        <Sample {...sample} />
        {children}
        <section class="settings-section" aria-labelledby="stored">
          <h2 id="stored">{stored.title}</h2>
          <div class="welcome-columns">
            <Column label={stored.keptLabel} lines={stored.kept} />
            <Column label={stored.notLabel} lines={stored.not} />
          </div>
          <p class="welcome-synced">{stored.synced}</p>
        </section>
        <section class="settings-section" aria-labelledby="next">
          <h2 id="next">{next.title}</h2>
          <p class="settings-intro">{next.text}</p>
          <p>
            <a class="button" href={settings}>
              {next.settings}
            </a>
          </p>
        </section>
      </main>
    </div>
  );
}

function Column({ label, lines }: { label: string; lines: readonly string[] }) {
  return (
    <div>
      <h3>{label}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
