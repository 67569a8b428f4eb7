import { panelWords } from '../../lib/i18n/panel-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { CountedSource } from '../../lib/kb/panel-views.ts';
import { SourceLine } from '../card/SourceLine.tsx';

/** Where quotes come from, and what the reader should know about that. */
export function Sources({ sources }: { sources: readonly CountedSource[] }) {
  if (sources.length === 0) return null;
  return (
    <section class="dossier-part sources" aria-labelledby="dossier-sources">
      <h2 id="dossier-sources" tabIndex={-1}>
        {panelWords.sources.title}
      </h2>
      <ul>
        {sources.map((source, i) => (
          <li key={i}>
            <SourceLine source={source} />
            <p class="sources-count">{panelWords.sources.quotes(source.quotes)}</p>
            {source.note !== null && (
              <details class="source-note">
                <summary>{strings.card.sourceNote}</summary>
                <p>
                  <bdi>{source.note}</bdi>
                </p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
