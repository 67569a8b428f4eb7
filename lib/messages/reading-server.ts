import { browser, type Runtime } from '../browser/extension.ts';
import type { Knowledge } from '../kb/knowledge.ts';
import type { Mention, Why } from '../match/entities.ts';
import { startReading, type Allows, type Reading } from '../match/reading.ts';
import type { EntityId, EntityKind, PackId } from '../pack/schema.ts';
import type { Look } from '../page/look.ts';
import type { HighlightNames } from '../page/painter.ts';
import { addressOf } from './address.ts';
import { READING_PORT, type ToBackground, type ToPage } from './contract.ts';
import { judgePages } from './page-commands.ts';
import { toBackgroundSchema } from './schemas.ts';
import { senderOf, type Sender } from './server.ts';

/** What reading a page needs from the background's services. */
export interface ReadingServices {
  /** Whether Backstory is on in a document: under the address that the reader sees, and when it was begun. */
  isOn(page: PageSender, url: string | undefined, born: number): Promise<boolean>;
  /** What the reader wants marks to be like. */
  look(): Promise<Look>;
  /** Makes the marks visible in a page, by the registry names it has chosen. */
  applyStyles(page: PageSender, names: HighlightNames): Promise<void>;
  /** The names of a document's highlights. */
  namesFor(born: number): Promise<HighlightNames>;
  /** What the reader has not refused on the page of this address. */
  allowsAt(url: string | undefined, isPrivate: boolean): Promise<Allows>;
  knowledge(): Promise<Pick<Knowledge, 'index' | 'isPrivate'>>;
  /** Settles when all that is stored was checked, and `knowledge` no longer gives what is damaged. */
  checked(): Promise<void>;
}

type PageSender = Extract<Sender, { from: 'page' }>;
type Hello = Extract<ToBackground, { type: 'hello' }>;
type Texts = Extract<ToBackground, { type: 'texts' }>;

/** Milliseconds after a failure until the page may greet again: it gives up after a few in a row. */
const PAUSE = 1_000;

/**
 * Reads pages: each page speaks over a Port of its own and gets a Reading of its own, which lives
 * as long as the Port. Nothing is lost with it: the page sends again what it still needs.
 */
export function serveReadings(services: ReadingServices): Readings {
  const sessions = new Set<ReadingSession>();
  browser.runtime.onConnect.addListener((port) => {
    const page = port.sender && senderOf(port.sender);
    if (port.name !== READING_PORT || page?.from !== 'page') {
      port.disconnect();
      return;
    }
    const session = new ReadingSession(port, page, services, () => sessions.delete(session));
    sessions.add(session);
    session.listen();
  });
  return {
    async judge(isMeant) {
      for (const session of sessions) session.judge(isMeant);
      // Readings that ended with an earlier life of the background are begun again by their pages.
      await judgePages(isMeant);
    },
    end() {
      for (const session of sessions) session.end();
    },
  };
}

/** The open readings. */
export interface Readings {
  /** Judges the pages of these addresses again: what the reader refused there has changed. */
  judge(isMeant: (url: string | undefined) => boolean): Promise<void>;
  /** Ends them all: the names are others now. Their pages begin new ones at the next need. */
  end(): void;
}

class ReadingSession {
  readonly #port: Runtime.Port;
  readonly #page: PageSender;
  readonly #services: ReadingServices;
  readonly #onEnd: () => void;
  readonly #entities = new Numbers();
  readonly #whys = new Numbers();
  #reading: Reading | undefined;
  #isPrivate: (id: PackId) => boolean = () => true;
  /** The address that the page had when it was last heard. */
  #url: string | undefined;
  /** Messages are handled one after another, in the order in which they came. */
  #queue: Promise<void> = Promise.resolve();

  constructor(port: Runtime.Port, page: PageSender, services: ReadingServices, onEnd: () => void) {
    this.#port = port;
    this.#page = page;
    this.#services = services;
    this.#onEnd = onEnd;
  }

  listen(): void {
    this.#port.onDisconnect.addListener(() => this.#onEnd());
    this.#port.onMessage.addListener((message: unknown) => {
      const parsed = toBackgroundSchema.safeParse(message);
      if (!parsed.success) {
        this.end();
        return;
      }
      this.#enqueue(() => this.#handle(parsed.data));
    });
  }

  end(): void {
    // What is still in the queue is for the next one.
    this.#reading = undefined;
    // Who closes a Port hears nothing of it.
    this.#port.disconnect();
    this.#onEnd();
  }

  /** Judges the page again by what is refused now, if `isMeant` accepts its address. */
  judge(isMeant: (url: string | undefined) => boolean): void {
    this.#enqueue(async () => {
      await this.#follow();
      if (isMeant(this.#url)) await this.#judge();
    });
  }

  #enqueue(task: () => Promise<void>): void {
    this.#queue = this.#queue.then(task).catch((cause: unknown) => this.#fail(cause));
  }

  /**
   * Names that were damaged fail when they are met, and the page greets again as soon as its Port is
   * closed: before that they are checked and made anew, or it would meet the same ones.
   */
  async #fail(cause: unknown): Promise<void> {
    console.error('Backstory: reading a page failed.', cause);
    this.#reading = undefined;
    await this.#services.checked().catch(() => undefined);
    // Where it was damage, all readings have ended by now. What else fails may fail again.
    setTimeout(() => this.end(), PAUSE);
  }

  #handle(message: ToBackground): Promise<void> {
    return message.type === 'hello' ? this.#greet(message) : this.#read(message);
  }

  async #greet({ born, isStyled }: Hello): Promise<void> {
    this.#url = await addressOf(this.#page);
    const [isOn, look, names] = await Promise.all([
      this.#services.isOn(this.#page, this.#url, born),
      this.#services.look(),
      this.#services.namesFor(born),
    ]);
    if (!isOn) {
      this.#post({ type: 'stop' });
      return;
    }
    // The page may begin to read: what it sends waits in the queue until all else is there.
    this.#post({ type: 'go', look, names });
    const [{ index, isPrivate }, allows] = await Promise.all([
      this.#services.knowledge(),
      this.#services.allowsAt(this.#url, this.#page.isPrivate),
      isStyled || this.#services.applyStyles(this.#page, names),
    ]);
    this.#isPrivate = isPrivate;
    this.#reading = startReading(index, allows);
  }

  async #read({ add, remove }: Texts): Promise<void> {
    if (!this.#reading) return;
    await this.#follow();
    const changes = this.#reading.update({
      add: add.map(([key, text]) => ({ key, text })),
      remove,
    });
    this.#tell('mentions', changes);
  }

  async #judge(): Promise<void> {
    if (!this.#reading) return;
    const changes = this.#reading.judge(
      await this.#services.allowsAt(this.#url, this.#page.isPrivate),
    );
    if (changes.size > 0) this.#tell('judged', changes);
  }

  /** A page may have given itself another address without being loaded, where other things are refused. */
  async #follow(): Promise<void> {
    const url = await addressOf(this.#page);
    if (url === this.#url) return;
    this.#url = url;
    await this.#judge();
  }

  #tell(type: 'mentions' | 'judged', changes: Map<number, Mention[]>): void {
    const entities: [PackId, EntityId, EntityKind | 'private'][] = [];
    const whys: Why[] = [];
    const changed = [...changes].map(([key, mentions]) => {
      const flat = mentions.flatMap(({ start, end, packId, entityId, kind, why }) => [
        start,
        end,
        this.#entities.numberOf(`${packId}/${entityId}`, () =>
          entities.push([packId, entityId, this.#isPrivate(packId) ? 'private' : kind]),
        ),
        this.#whys.numberOf(JSON.stringify(why), () => whys.push(why)),
      ]);
      return [key, flat] as const;
    });
    this.#post({ type, entities, whys, changed });
  }

  #post(message: ToPage): void {
    try {
      this.#port.postMessage(message);
    } catch {
      // The page has gone since it asked; its Port is closed and nobody waits.
    }
  }
}

/** Numbers things in the order in which they come, so that each crosses the Port once. */
class Numbers {
  readonly #known = new Map<string, number>();

  /** The number of `thing`; `tell` is called where it is new. */
  numberOf(thing: string, tell: () => void): number {
    const known = this.#known.get(thing);
    if (known !== undefined) return known;
    tell();
    this.#known.set(thing, this.#known.size);
    return this.#known.size - 1;
  }
}
