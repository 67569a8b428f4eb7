import { Named } from '../controls/Named.tsx';
import { formatDate } from '../../lib/i18n/dates.ts';
import { languageNames } from '../../lib/i18n/languages.ts';
import { counted, packWords } from '../../lib/i18n/pack-words.ts';
import { formatSize } from '../../lib/i18n/sizes.ts';
import { COLON, LOCALE } from '../../lib/i18n/messages.ts';
import type { PackListing } from '../../lib/kb/packs.ts';

/** What there is to know of a pack: how much is in it, in which languages, and where it comes from. */
export function PackFacts({ pack }: { pack: PackListing }) {
  const { version, counts, bytes, edits, languages, title, packTitle } = pack;
  const { between } = packWords;
  return (
    <div class="pack-facts">
      <p>
        {[
          packWords.version(version),
          counted.entities(counts.entities),
          counted.quotes(counts.quotes),
          counted.sources(counts.sources),
          formatSize(bytes, LOCALE),
        ].join(between)}
        {edits > 0 && (
          <>
            {between}
            <strong>{counted.edits(edits)}</strong>
          </>
        )}
      </p>
      <p>
        <Origin pack={pack} />
        {between}
        <span class="unseen">
          {packWords.languages}
          {COLON}
        </span>
        {languageNames(languages, LOCALE)}
      </p>
      {title !== packTitle && (
        <p>
          <Named words={packWords.calledItself} name={packTitle} />
        </p>
      )}
    </div>
  );
}

function Origin({ pack: { isBundled, file, installed } }: { pack: PackListing }) {
  const day = dayOf(installed);
  return (
    <>
      {isBundled ? (
        packWords.comesWith
      ) : file === null ? (
        packWords.fromSomeFile
      ) : (
        <Named words={packWords.fromFile} name={file} />
      )}
      {day !== null && (
        <>
          {packWords.since[0]}
          <time dateTime={installed}>{formatDate(day, LOCALE)}</time>
          {packWords.since[1]}
        </>
      )}
    </>
  );
}

/** The day in the reader's time zone, YYYY-MM-DD; null where none is known. */
function dayOf(moment: string): string | null {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return null;
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
