import type { EntityKind } from '../../lib/pack/schema.ts';

/** The mark of a kind in a picture: told apart by its form, and by its colour. */
export function KindMark({ kind, x, y }: { kind: EntityKind; x: number; y: number }) {
  switch (kind) {
    case 'person':
      return <circle class="kind-mark" cx={x} cy={y} r="6" />;
    case 'place':
      return <rect class="kind-mark" x={x - 5.5} y={y - 5.5} width="11" height="11" />;
    case 'organization':
      return <path class="kind-mark" d={`M${at(x, y - 6.5)}l6.5 11.5h-13z`} />;
    case 'issue':
      return <path class="kind-mark" d={`M${at(x, y - 7)}l7 7l-7 7l-7 -7z`} />;
  }
}

function at(x: number, y: number): string {
  return `${String(x)} ${String(y)}`;
}
