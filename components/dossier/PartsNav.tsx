import { panelWords } from '../../lib/i18n/panel-words.ts';
import type { DossierView } from '../../lib/kb/panel-views.ts';

type Props = Pick<DossierView, 'quotes' | 'relations' | 'sources' | 'names'>;

/** Ways to the parts of a dossier, which may be far below. Buttons: the address names the whole dossier. */
export function PartsNav(props: Props) {
  const { parts, quotes, relations, sources, names } = panelWords;
  const ways = [
    ['quotes', quotes.title, props.quotes.length],
    ['relations', relations.title, props.relations.length],
    ['sources', sources.title, props.sources.length],
    ['names', names.title, props.names.length],
  ] as const;
  return (
    <nav class="parts" aria-label={parts}>
      <ul>
        {ways
          .filter(([, , count]) => count > 0)
          .map(([part, title, count]) => (
            <li key={part}>
              <button type="button" onClick={() => goTo(`dossier-${part}`)}>
                <span class="parts-title">{title}</span> <span class="parts-count">{count}</span>
              </button>
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** To the top of what is seen: a focus alone would leave it wherever it comes into view. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}
