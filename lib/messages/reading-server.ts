import { browser, type Runtime } from '../browser/extension.ts';
import type { Why } from '../match/entities.ts';
import type { NameIndex } from '../match/name-index.ts';
import { startReading, type Reading } from '../match/reading.ts';
import type { EntityId, EntityKind, PackId } from '../pack/schema.ts';
import { READING_PORT, type ToBackground, type ToPage } from './contract.ts';
import { toBackgroundSchema } from './schemas.ts';
import { senderOf, type Sender } from './server.ts';

/** What reading a page needs from the background's services. */
export interface ReadingServices {
  /** Whether Backstory is on for this address. */
  isOn(url: string | undefined): Promise<boolean>;
  /** Makes the marks visible in a page, by the registry names it has chosen. */
  applyStyles(page: PageSender, styles: NonNullable<Hello['styles']>): Promise<void>;
  knowledge(): Promise<{
    readonly index: NameIndex;
    entity(packId: PackId, entityId: EntityId): { readonly kind: EntityKind } | undefined;
  }>;
}

type PageSender = Extract<Sender, { from: 'page' }>;
type Hello = Extract<ToBackground, { type: 'hello' }>;
type Texts = Extract<ToBackground, { type: 'texts' }>;

/**
 * Reads pages: each page speaks over a Port of its own and gets a Reading of its own, which lives
 * as long as the Port. Nothing is lost with it: the page sends again what it still needs.
 */
export function serveReadings(services: ReadingServices): void {
  browser.runtime.onConnect.addListener((port) => {
    const page = port.sender && senderOf(port.sender);
    if (port.name !== READING_PORT || page?.from !== 'page') {
      port.disconnect();
      return;
    }
    new ReadingSession(port, page, services).listen();
  });
}

class ReadingSession {
  readonly #port: Runtime.Port;
  readonly #page: PageSender;
  readonly #services: ReadingServices;
  readonly #entities = new Numbers();
  readonly #whys = new Numbers();
  #reading: Reading | undefined;
  /** Messages are handled one after another, in the order in which they came. */
  #queue: Promise<void> = Promise.resolve();

  constructor(port: Runtime.Port, page: PageSender, services: ReadingServices) {
    this.#port = port;
    this.#page = page;
    this.#services = services;
  }

  listen(): void {
    this.#port.onMessage.addListener((message: unknown) => {
      const parsed = toBackgroundSchema.safeParse(message);
      if (!parsed.success) {
        this.#port.disconnect();
        return;
      }
      this.#queue = this.#queue
        .then(() => this.#handle(parsed.data))
        .catch((error: unknown) => {
          console.error('Backstory: reading a page failed.', error);
          this.#port.disconnect();
        });
    });
  }

  #handle(message: ToBackground): Promise<void> {
    return message.type === 'hello' ? this.#greet(message) : this.#read(message);
  }

  async #greet({ styles }: Hello): Promise<void> {
    if (!(await this.#services.isOn(this.#port.sender?.url))) {
      this.#post({ type: 'stop' });
      return;
    }
    const [{ index }] = await Promise.all([
      this.#services.knowledge(),
      styles && this.#services.applyStyles(this.#page, styles),
    ]);
    this.#reading = startReading(index);
    this.#post({ type: 'go' });
  }

  async #read({ add, remove }: Texts): Promise<void> {
    if (!this.#reading) return;
    const { entity } = await this.#services.knowledge();
    const changes = this.#reading.update({
      add: add.map(([key, text]) => ({ key, text })),
      remove,
    });
    const entities: [PackId, EntityId, EntityKind][] = [];
    const whys: Why[] = [];
    const changed = [...changes].map(([key, mentions]) => {
      const flat = mentions.flatMap(({ start, end, packId, entityId, why }) => [
        start,
        end,
        this.#entities.numberOf(`${packId}/${entityId}`, () => {
          // What the index found is an entity of the same knowledge.
          entities.push([packId, entityId, entity(packId, entityId)?.kind ?? 'issue']);
        }),
        this.#whys.numberOf(JSON.stringify(why), () => whys.push(why)),
      ]);
      return [key, flat] as const;
    });
    this.#post({ type: 'mentions', entities, whys, changed });
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
