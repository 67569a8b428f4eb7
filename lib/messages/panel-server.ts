import { sessionStore } from '../browser/local-store.ts';
import { dossierHash, openDossier } from '../browser/own-tabs.ts';
import { isPanelOpen, openPanel, windowOf } from '../browser/side-panel.ts';
import type { Knowledge } from '../kb/knowledge.ts';
import { panelKey } from '../settings/panel-wish.ts';
import type { Handlers } from './server.ts';

/** Answers cards that ask for a dossier. */
export function servePanel(getKnowledge: () => Promise<Knowledge>): Pick<Handlers, 'panel.open'> {
  return {
    'panel.open': async ({ packId, entityId }, { tabId }) => {
      // First of all: it may be opened only in the turn of the message that a press has sent.
      const opening = openPanel(tabId);
      const { index } = await getKnowledge();
      if (!index.find(packId, entityId)) return null;
      const windowId = await windowOf(tabId);
      if (windowId === undefined) return null;
      if ((await opening) || (await isPanelOpen(windowId))) {
        await sessionStore.set(panelKey(windowId), dossierHash(packId, entityId));
      } else await openDossier(packId, entityId);
      return null;
    },
  };
}
