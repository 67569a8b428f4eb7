import { localStore } from '../../lib/browser/local-store.ts';
import { readOwnJson } from '../../lib/browser/own-file.ts';
import { openDossier, openEditor } from '../../lib/browser/own-tabs.ts';
import { bundledPack } from '../../lib/kb/bundled-pack.ts';
import { cardView } from '../../lib/kb/card-view.ts';
import { compileKnowledge, type Knowledge } from '../../lib/kb/knowledge.ts';
import type { Mention } from '../../lib/match/entities.ts';
import { startReading } from '../../lib/match/reading.ts';
import { CardClient } from '../../lib/messages/card-client.ts';
import type { CardDesk } from '../../lib/messages/card-desk.ts';
import { setCards } from '../../lib/messages/cards.ts';
import type { PageKeys } from '../../lib/messages/page-keys.ts';
import { markStyles } from '../../lib/page/mark-styles.ts';
import type { Mark } from '../../lib/page/marks.ts';
import type { Run } from '../../lib/page/runs.ts';
import { readPageLook } from '../../lib/settings/look.ts';
import { startSession } from '../annotate/session.ts';
import { createOverlay } from '../card/overlay.tsx';

/** Nobody but us can list them here. */
const NAMES = {
  person: 'person',
  place: 'place',
  organization: 'organization',
  issue: 'issue',
  flash: 'flash',
};

/**
 * Marks this page with the pack that comes with Backstory, as the page script would: that does not run
 * in pages of the extension, and what is installed may not be there yet. Gives the keyboard's way
 * from name to name.
 */
export async function annotateSample(): Promise<PageKeys> {
  const look = await readPageLook(localStore);
  const knowledge = compileKnowledge([await bundledPack(readOwnJson).read()]);
  adopt(document, markStyles(NAMES));
  setCards(new CardClient(createOverlay(adopt), deskOf(knowledge)));
  const reading = startReading(knowledge.index);
  const runs = new Map<number, Run>();
  const answer = (add: readonly Run[], remove: readonly number[]) => {
    for (const run of add) runs.set(run.key, run);
    for (const [key, mentions] of reading.update({ add, remove })) {
      const run = runs.get(key);
      if (run) session.annotator.mark(run, mentions.map(markOf));
    }
    for (const key of remove) runs.delete(key);
  };
  const session = startSession({
    names: NAMES,
    look: { ...look, density: 'every', hidden: [], ticks: false },
    // Later, as the background would.
    link: { read: (add, remove) => queueMicrotask(() => answer(add, remove)) },
    isAlive: () => true,
  });
  return session.keys;
}

function markOf({ start, end, packId, entityId, kind, why }: Mention): Mark {
  return { start, end, entity: { packId, entityId, kind }, why };
}

/** Answers the cards of the sample; nothing that is said in them is kept. */
function deskOf(knowledge: Knowledge): CardDesk {
  return {
    card: (place) => cardView(knowledge, place),
    refuse: () => Promise.resolve({ state: 'impossible' }),
    undo: () => Promise.resolve(),
    edit: ({ packId, entityId }) => openEditor(packId, entityId),
    openDossier: ({ packId, entityId }) => openDossier(packId, entityId),
  };
}

/** The policy of our own pages allows no style element. */
function adopt(root: Document | ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
}
