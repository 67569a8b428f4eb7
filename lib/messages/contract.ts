import type { DossierView, StoryView } from '../kb/panel-views.ts';
import type {
  Briefing,
  CardView,
  RefusalOutcome,
  RefusalScope,
  RefusalView,
  StorageNotice,
} from '../kb/views.ts';
import type { Why } from '../match/entities.ts';
import type { EntityId, EntityKind, PackId } from '../pack/schema.ts';
import type { Look } from '../page/look.ts';
import type { HighlightNames } from '../page/painter.ts';
import type { StepWay } from '../page/travel.ts';
import type { SiteList } from '../settings/site-lists.ts';

/**
 * Everything that crosses between the contexts of the extension. Types only: the page script must
 * not carry a validator. The background validates what it receives (schemas.ts), because the page
 * process is the untrusted side.
 */

/** A request without a question. */
type Nothing = Readonly<Record<string, never>>;

/** Requests that the background answers. `from` tells who may ask. */
export interface Contract {
  /**
   * The card of an entity, its quotes ranked for the text around the mention, which begins `at` that
   * offset in it; null where the pack is gone, `damaged` where it cannot be read.
   */
  'card.get': {
    from: 'page';
    request: { packId: PackId; entityId: EntityId; paragraph: string; at: number };
    reply: CardView | 'damaged' | null;
  };
  /** Injects the card's user interface into the asking frame. */
  'card.load': { from: 'page'; request: Nothing; reply: null };
  /** Injects what draws ticks beside the scrollbar into the asking frame. */
  'ticks.load': { from: 'page'; request: Nothing; reply: null };
  /** Closes the cards in all frames of the asking tab: Escape goes to the frame that has the focus. */
  'card.shut': { from: 'page'; request: Nothing; reply: null };
  /**
   * "Not this one": a name of an entity is refused from now on. Where, the background works out from
   * the sender; the page only says how far. It chooses the id, so that it knows it though it may have
   * to ask twice.
   */
  'refusal.add': {
    from: 'page';
    request: { id: string; packId: PackId; entityId: EntityId; name: string; scope: RefusalScope };
    reply: RefusalOutcome;
  };
  /** Takes back what this page has just added: nobody else knows the id. */
  'refusal.undo': { from: 'page'; request: { id: string }; reply: null };
  /** "Fix this entry": opens the editor in a tab, and changes nothing. */
  'entry.edit': {
    from: 'page';
    request: { packId: PackId; entityId: EntityId };
    reply: null;
  };
  /**
   * "Open dossier": opens the side panel at an entity, or where the browser does not let that be asked
   * for from a page, a tab. Changes nothing.
   */
  'panel.open': {
    from: 'page';
    request: { packId: PackId; entityId: EntityId };
    reply: null;
  };
  /** Everything on an entity; null where it is gone, `damaged` where it cannot be read. */
  'dossier.get': {
    from: 'extension';
    request: { packId: PackId; entityId: EntityId };
    reply: DossierView | 'damaged' | null;
  };
  /** A pack as a story; null where it is gone or off, `damaged` where it cannot be read. */
  'story.get': {
    from: 'extension';
    request: { packId: PackId };
    reply: StoryView | 'damaged' | null;
  };
  'refusal.list': { from: 'extension'; request: Nothing; reply: readonly RefusalView[] };
  'refusal.remove': { from: 'extension'; request: { ids: readonly string[] }; reply: null };
  'briefing.get': { from: 'extension'; request: { tabId: number }; reply: BriefingReply };
  /**
   * Scrolls the page to the next mention of an entity, from the one that was shown last, if any; null
   * where there is none any more.
   */
  'page.jump': {
    from: 'extension';
    request: { tabId: number; packId: PackId; entityId: EntityId; after: number | null };
    reply: Jumped | null;
  };
  'site.switch': {
    from: 'extension';
    request: { host: string; on: boolean; /** Where it was thrown. */ tabId: number };
    reply: null;
  };
  /** Puts sites into one of the lists, or takes them out of it. */
  'sites.list': {
    from: 'extension';
    request: { list: SiteList; hosts: readonly string[]; isIn: boolean };
    reply: null;
  };
  /** Reads one page, where Backstory works only when it is asked, until that is closed or loaded again. */
  'page.read': { from: 'extension'; request: { tabId: number }; reply: null };
  /** Stops on one page, or goes on there; it holds until that is closed or loaded again, and is stored nowhere. */
  'page.pause': { from: 'extension'; request: { tabId: number; on: boolean }; reply: null };
  'everywhere.switch': { from: 'extension'; request: { on: boolean }; reply: null };
  /** One of the extension's pages has changed what is stored of packs. */
  'packs.changed': { from: 'extension'; request: Nothing; reply: null };
  /** The user has read the notice about stored data. */
  'notice.dismiss': { from: 'extension'; request: Nothing; reply: null };
}

export type RequestType = keyof Contract;

/** What goes back over the wire. */
export type Reply<T extends RequestType> =
  | { readonly ok: true; readonly value: Contract[T]['reply'] }
  | { readonly ok: false; readonly error: string };

export interface BriefingReply {
  readonly briefing: Briefing;
  readonly paused: boolean;
  readonly notice: StorageNotice | null;
}

/** Which mention a jump landed on: `index` counts from 0 in reading order, `of` is how many there are. */
export interface Jumped {
  readonly index: number;
  readonly of: number;
}

/** The symbol of this name is true in the isolated world of a page whose script is at work. */
export const PAGE_SCRIPT = 'backstory.annotate';

/** The Port that a page reads through. */
export const READING_PORT = 'reading';

/** Page to background. Texts are those of runs; a key is the page's own number for a run. */
export type ToBackground =
  | {
      readonly type: 'hello';
      /** When the document was begun, by its own clock (`performance.timeOrigin`). */
      readonly born: number;
      /** The styles of its marks are in the page already. */
      readonly isStyled: boolean;
    }
  | {
      readonly type: 'texts';
      readonly add: readonly (readonly [key: number, text: string])[];
      readonly remove: readonly number[];
    };

/** Background to page, on the same Port. Plain arrays: Chromium turns typed arrays into objects. */
export type ToPage =
  /** The names are those of the document's highlights, and the same each time. */
  | { readonly type: 'go'; readonly look: Look; readonly names: HighlightNames }
  | { readonly type: 'stop' }
  /**
   * `mentions`: one for each 'texts', in their order. `judged`: unasked, after the reader has refused
   * a name or taken that back.
   */
  | {
      readonly type: 'mentions' | 'judged';
      /** Entities that the page has not been told of on this Port; numbered on, from 0. */
      readonly entities: readonly (readonly [PackId, EntityId, EntityKind | 'private'])[];
      /** Reasons that the page has not been told of on this Port; numbered on, from 0. */
      readonly whys: readonly Why[];
      /** Runs whose mentions are now different: start, end, entity number, reason number, start, … */
      readonly changed: readonly (readonly [key: number, flat: readonly number[]])[];
    };

/** Background to page, outside the Port (which dies with the worker). */
export type PageCommand =
  | { readonly type: 'page.report' }
  /** When the document was begun, by its own clock. */
  | { readonly type: 'page.born' }
  | {
      readonly type: 'page.jump';
      readonly packId: PackId;
      readonly entityId: EntityId;
      /** To the mention of that number, from 0; without it, to the one after the last. */
      readonly at?: number;
    }
  /**
   * Scrolls to the next mention, or the previous one, whatever is mentioned there. At the end it goes round;
   * or, where frames of the tab are to follow, nowhere, or in at the other end.
   */
  | { readonly type: 'page.step'; readonly by: 1 | -1; readonly way?: StepWay }
  /** Tells screen readers how much is mentioned: how many entities, and how often in all. */
  | { readonly type: 'page.tell'; readonly entities: number; readonly mentions: number }
  /** Opens the card of the mention that the last step led to, and brings the keyboard into it. */
  | { readonly type: 'page.open' }
  /** Closes the card. */
  | { readonly type: 'page.shut' }
  | { readonly type: 'page.switch'; readonly on: boolean }
  | { readonly type: 'page.pause'; readonly on: boolean }
  /** What is refused here has changed: a page whose Port is gone has to connect again. */
  | { readonly type: 'page.judge' };

/** What a page mentions, in reading order of the first mention. */
export interface PageReport {
  readonly entities: readonly {
    readonly packId: PackId;
    readonly entityId: EntityId;
    readonly count: number;
  }[];
  readonly reading: boolean;
  /** True where the page never comes to rest, so that some of it is marked late. */
  readonly late: boolean;
  /** The reader has paused Backstory on it, until it is closed or loaded again. */
  readonly paused: boolean;
}
