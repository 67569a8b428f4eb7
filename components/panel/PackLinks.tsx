import { panelWords } from '../../lib/i18n/panel-words.ts';
import type { PackListing } from '../../lib/kb/packs.ts';
import { hashOf } from './place.ts';

export type LinkedPack = Pick<PackListing, 'id' | 'title'>;

/** The packs that are on, each the way to its story. */
export function PackLinks({ packs }: { packs: readonly LinkedPack[] }) {
  if (packs.length === 0) return null;
  return (
    <section class="pack-links" aria-labelledby="pack-links">
      <h2 id="pack-links">{panelWords.packs}</h2>
      <ul>
        {packs.map(({ id, title }) => (
          <li key={id}>
            <a href={hashOf({ view: 'story', packId: id })}>
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
