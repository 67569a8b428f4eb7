import type { ComponentChildren } from 'preact';
import { panelWords } from '../../lib/i18n/panel-words.ts';
import { searchWords } from '../../lib/i18n/search-words.ts';
import { LANGUAGE } from '../../lib/i18n/messages.ts';
import { hashOf, type Place } from './place.ts';

interface Props {
  place: Place;
  /** Where the reader has come from. */
  before: Place | undefined;
  children: ComponentChildren;
}

/** The frame of the side panel: the way back and the ways to its views, above one of them. */
export function PanelFrame({ place, before, children }: Props) {
  return (
    <div class="panel" {...LANGUAGE}>
      <nav class="panel-bar" aria-label={panelWords.views}>
        {before && (
          <a class="panel-back" href={hashOf(before)}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M10 3L5 8l5 5" fill="none" stroke="currentColor" stroke-width="1.5" />
            </svg>
            {panelWords.back}
          </a>
        )}
        <ul>
          <Way to={{ view: 'page' }} words={panelWords.thisPage} at={place} />
          <Way to={{ view: 'search' }} words={searchWords.title} at={place} />
        </ul>
      </nav>
      {children}
    </div>
  );
}

function Way({ to, words, at }: { to: Place; words: string; at: Place }) {
  return (
    <li>
      <a href={hashOf(to)} aria-current={at.view === to.view ? 'page' : undefined}>
        {words}
      </a>
    </li>
  );
}
