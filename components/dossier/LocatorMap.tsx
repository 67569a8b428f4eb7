import { useMemo } from 'preact/hooks';
import { panelWords } from '../../lib/i18n/panel-words.ts';
import { drawAround, drawGlobe, GLOBE, MAP, type Coordinates, type Land } from './locator.ts';

interface Props extends Coordinates {
  name: string;
  /** Null until it is there. */
  land: Land | null;
}

/** Where a place is: among its neighbours, and on the globe. Coasts only, and no name but its own. */
export function LocatorMap({ name, lat, lon, land }: Props) {
  const around = useMemo(() => land && drawAround(land, { lat, lon }), [land, lat, lon]);
  const globe = useMemo(() => land && drawGlobe(land, { lat, lon }), [land, lat, lon]);
  const { label, where } = panelWords.map;
  const half = GLOBE / 2;
  return (
    <figure class="locator">
      <div class="locator-map" role="img" aria-label={label}>
        <svg viewBox={`0 0 ${String(MAP.width)} ${String(MAP.height)}`} aria-hidden="true">
          <path class="locator-grid" d={around?.grid} />
          <path class="locator-land" d={around?.land} />
          <circle class="locator-dot" cx={MAP.width / 2} cy={MAP.height / 2} r="4.5" />
        </svg>
        <p class="locator-name" aria-hidden="true">
          <bdi>{name}</bdi>
        </p>
        <svg
          class="locator-globe"
          viewBox={`0 0 ${String(GLOBE)} ${String(GLOBE)}`}
          aria-hidden="true"
        >
          <circle class="locator-sea" cx={half} cy={half} r={half - 1} />
          <path class="locator-land" d={globe?.land} />
          <circle class="locator-dot" cx={half} cy={half} r="3" />
        </svg>
      </div>
      <figcaption>{where(lat, lon)}</figcaption>
    </figure>
  );
}
