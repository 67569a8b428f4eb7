import { panelWords } from '../../lib/i18n/panel-words.ts';
import { languageNames } from '../../lib/i18n/languages.ts';
import { LOCALE } from '../../lib/i18n/messages.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { DossierView } from '../../lib/kb/panel-views.ts';

type Props = Pick<DossierView, 'names' | 'wikidata'>;

/** The other names of an entity, by language, and its number in Wikidata. */
export function Names({ names, wikidata }: Props) {
  if (names.length === 0 && wikidata === null) return null;
  const { title, wikidata: inWikidata } = panelWords.names;
  return (
    <section class="dossier-part names" aria-labelledby="dossier-names">
      <h2 id="dossier-names" tabIndex={-1}>
        {title}
      </h2>
      <dl>
        {byLanguage(names).map(([language, ofLanguage]) => (
          <div key={language}>
            <dt>{languageNames([language], LOCALE)}</dt>
            <dd>
              {ofLanguage.map(({ text }, i) => (
                <>
                  {i > 0 && strings.card.between}
                  <bdi lang={language}>{text}</bdi>
                </>
              ))}
            </dd>
          </div>
        ))}
        {wikidata !== null && (
          <div>
            <dt>{inWikidata}</dt>
            <dd>
              <a
                href={`https://www.wikidata.org/wiki/${wikidata}`}
                target="_blank"
                rel="noreferrer"
                referrerpolicy="no-referrer"
              >
                {wikidata}
                <span class="unseen"> {strings.card.newTab}</span>
              </a>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

type Name = DossierView['names'][number];

/** The names of each language, in the order in which the pack comes to them. */
function byLanguage(names: readonly Name[]): [language: string, names: Name[]][] {
  const groups = new Map<string, Name[]>();
  for (const name of names) {
    const group = groups.get(name.language) ?? [];
    groups.set(name.language, [...group, name]);
  }
  return [...groups];
}
