import type { ComponentChildren } from 'preact';
import { LANGUAGE } from '../../lib/i18n/messages.ts';
import { strings } from '../../lib/i18n/strings.ts';

interface Props {
  /** The sections: their ids, and what they are called. */
  sections: readonly (readonly [id: string, title: string])[];
  children: ComponentChildren;
}

/** The frame of Backstory's own page: its name, ways to the sections, and one section below another. */
export function Settings({ sections, children }: Props) {
  return (
    <div class="settings" {...LANGUAGE}>
      <header class="masthead">
        <h1>{strings.briefing.product}</h1>
        <p>{strings.briefing.promise}</p>
        {sections.length > 1 && (
          <nav aria-label={strings.settings.sections}>
            <ul>
              {sections.map(([id, title]) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <main>{children}</main>
    </div>
  );
}
