import type { Page } from 'puppeteer-core';
import type { CardObject } from '../driver/card.ts';
import type { Stage } from './stage.ts';

/** Windows, CSS px; the narrow one is what everything has to fit into. */
export const SIZES = {
  wide: { width: 1000, height: 900 },
  narrow: { width: 320, height: 700 },
} as const;

export type SizeName = keyof typeof SIZES;
export type Size = (typeof SIZES)[SizeName] | { readonly width: number; readonly height: number };

/** A surface in one of its states, as a reader gets there. */
export interface Scene {
  /** Small letters and hyphens, the surface first. */
  readonly name: string;
  /** Where it does not come in all. */
  readonly sizes?: readonly SizeName[];
  /** It changes what is stored. */
  readonly changes?: true;
  open(stage: Stage, size: Size): Promise<Shown>;
}

/** A scene that is open. */
export interface Shown {
  readonly page: Page;
  /** What the scene is about, where that is in the closed root of a card over the page. */
  readonly card?: CardObject;
  /** Its picture shows the window alone, and not what one would have to scroll to. */
  readonly isWindow?: true;
}
