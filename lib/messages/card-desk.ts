import type { CardView, RefusalOutcome, RefusalScope } from '../kb/views.ts';
import type { EntityId, PackId } from '../pack/schema.ts';
import { call } from './client.ts';
import { freshId } from './fresh-id.ts';

interface Named {
  readonly packId: PackId;
  readonly entityId: EntityId;
}

/** Who answers what cards ask. */
export interface CardDesk {
  /** The card of an entity for the text around a mention, which begins `at` that offset in it. */
  card(place: Named & { paragraph: string; at: number }): Promise<CardView | 'damaged' | null>;
  /** "Not this one": the name of an entity is not meant. */
  refuse(refused: Named & { name: string; scope: RefusalScope }): Promise<RefusalOutcome>;
  /** Takes that back. */
  undo(id: string): Promise<void>;
  /** Opens the editor of an entity. */
  edit(entity: Named): Promise<void>;
  /** Opens the dossier of an entity. To be called in the turn of a press. */
  openDossier(entity: Named): Promise<void>;
}

/** The background answers the cards of pages. */
export const backgroundDesk: CardDesk = {
  card: (place) => call('card.get', place),
  refuse: (refused) => call('refusal.add', { ...refused, id: freshId() }),
  async undo(id) {
    await call('refusal.undo', { id });
  },
  async edit(entity) {
    await call('entry.edit', entity);
  },
  async openDossier(entity) {
    await call('panel.open', entity);
  },
};
