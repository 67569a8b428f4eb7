import { browser, type Runtime } from '../browser/extension.ts';
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
  readonly #entityNumbers = new Map<string, number>();
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
    const numberOf = (packId: PackId, entityId: EntityId): number => {
      const name = `${packId}/${entityId}`;
      const known = this.#entityNumbers.get(name);
      if (known !== undefined) return known;
      // What the index found is an entity of the same knowledge.
      entities.push([packId, entityId, entity(packId, entityId)?.kind ?? 'issue']);
      this.#entityNumbers.set(name, this.#entityNumbers.size);
      return this.#entityNumbers.size - 1;
    };
    const changed = [...changes].map(([key, mentions]) => {
      const flat = mentions.flatMap((m) => [m.start, m.end, numberOf(m.packId, m.entityId)]);
      return [key, flat] as const;
    });
    this.#post({ type: 'mentions', entities, changed });
  }

  #post(message: ToPage): void {
    try {
      this.#port.postMessage(message);
    } catch {
      // The page has gone since it asked; its Port is closed and nobody waits.
    }
  }
}
