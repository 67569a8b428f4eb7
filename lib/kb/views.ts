import type { Why } from '../match/entities.ts';
import type { EntityId, EntityKind, PackId } from '../pack/schema.ts';

/** What the surfaces show: plain data, already ranked and resolved, sent by the background. */

/** A stretch of a text that names another entity of the pack. UTF-16 code units, end exclusive. */
export interface TextMention {
  readonly start: number;
  readonly end: number;
  readonly entityId: EntityId;
  readonly kind: EntityKind;
}

export interface NamedEntity {
  readonly entityId: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
}

/** Read as a sentence: the entity on the card, the relation, all of `to`. */
export interface CardRelation {
  readonly relation: string;
  /** Null where the pack does not say. */
  readonly asOf: string | null;
  readonly to: readonly NamedEntity[];
}

export interface SourceView {
  readonly title: string;
  /** Null where the source does not say who published it. */
  readonly publisher: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  /** http(s) only; null where the text has no public address. */
  readonly url: string | null;
  readonly note: string | null;
}

export interface QuoteView {
  readonly id: string;
  /** Verbatim, without the marks around it. */
  readonly text: string;
  readonly mentions: readonly TextMention[];
  /** As the source words it: "a senior State Department official". */
  readonly speakerAs: string;
  /** Display name of the entity that said it or owns the document; null where the pack has none. */
  readonly speakerName: string | null;
  /** True where the entity on the card is the speaker; false where the quote is about it. */
  readonly own: boolean;
  readonly date: string;
  /** Editor's note. */
  readonly note: string | null;
  readonly source: SourceView;
}

interface DatedText {
  readonly text: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly asOf: string;
}

/** An entity's card, its quotes ranked for the paragraph that was asked about, best first. */
export interface CardView {
  readonly entityId: EntityId;
  readonly packId: PackId;
  readonly packTitle: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly role: DatedText | null;
  readonly context: (DatedText & { readonly mentions: readonly TextMention[] }) | null;
  readonly relations: readonly CardRelation[];
  readonly quotes: readonly QuoteView[];
}

/** Why a stretch of a page is marked, in parts that a surface puts into words. */
export type { Why } from '../match/entities.ts';

/** What a card shows: exactly one of these at a time. */
export type CardState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly view: CardView; readonly why: Why }
  | CardProblem;

interface CardProblem {
  readonly state: 'problem';
  readonly why: CardProblemKind;
}

/** What came of looking up a name that stands in a card. */
export type LookedUp = { readonly state: 'ready'; readonly view: CardView } | CardProblem;

/**
 * `gone`: no pack has the entity any more. `damaged`: what its pack says of it cannot be read.
 * `unanswered`: the background failed.
 */
type CardProblemKind = 'gone' | 'damaged' | 'unanswered';

/** One line of the briefing. */
export interface BriefingEntity {
  readonly entityId: EntityId;
  readonly packId: PackId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly role: DatedText | null;
  /** Mentions on the page. */
  readonly count: number;
}

/** The switch of a page's site. */
export interface SiteSwitch {
  /** What it switches: the page's own host, or one over it that the reader has said something of. */
  readonly host: string;
  readonly on: boolean;
}

/** Why a page cannot be annotated, or what it mentions. */
export type Briefing =
  | {
      readonly state: 'ready';
      readonly host: string | null;
      /** Null where there is none to switch. */
      readonly site: SiteSwitch | null;
      /** In reading order of the first mention. */
      readonly entities: readonly BriefingEntity[];
      /** One per pack that the page mentions. */
      readonly stories: readonly {
        readonly packId: PackId;
        readonly title: string;
        readonly sentences: readonly string[];
      }[];
      /** True while a part of the page is still being read. */
      readonly reading: boolean;
      /** True where the page keeps changing, so that some of it is marked late. */
      readonly late: boolean;
    }
  | { readonly state: 'site-off'; readonly host: string | null; readonly site: SiteSwitch }
  /** Not chosen, or not asked for: the reader may have this page read. */
  | {
      readonly state: 'waiting';
      readonly host: string | null;
      readonly site: SiteSwitch | null;
      readonly where: 'chosen' | 'click';
    }
  | { readonly state: 'page-paused' | 'paused'; readonly host: string | null }
  | { readonly state: 'unreachable'; readonly host: string | null; readonly why: Unreachable };

/** Kinds of page that extensions cannot read, or that hold no text to read. */
export type Unreachable =
  | 'browser-page'
  | 'extension-page'
  | 'store-page'
  | 'pdf'
  | 'picture'
  | 'local-file'
  | 'no-access'
  | 'not-loaded';

/** How far "Not this one" goes. */
export type RefusalScope = RefusalView['place']['scope'];

/** What became of a "Not this one". */
export type RefusalOutcome =
  | {
      readonly state: 'refused';
      /** For taking it back; null where the reader had said the same before. */
      readonly id: string | null;
      /** False in private windows, where it is forgotten with the last of them. */
      readonly lasting: boolean;
    }
  /** `full`: there are too many already. `impossible`: it cannot be said on this page, or any more. */
  | { readonly state: 'full' | 'impossible' };

/** A name that the reader does not take for an entity, and where. */
export interface RefusalView {
  readonly id: string;
  readonly name: string;
  /** What it is not taken for; null where no pack has that any more. */
  readonly entity: {
    readonly kind: EntityKind;
    readonly name: string;
    readonly pack: string;
  } | null;
  readonly place:
    | { readonly scope: 'page'; readonly url: string }
    | { readonly scope: 'site'; readonly host: string }
    | { readonly scope: 'always' };
  /** YYYY-MM-DD */
  readonly since: string;
  readonly lasting: boolean;
}

/** A problem with stored data that the user must hear about, in words they can act on. */
export interface StorageNotice {
  readonly kind: 'rebuilt' | 'damaged' | 'unavailable';
  readonly text: string;
}
