import { connect, isConnectable, type Port } from '../browser/page-runtime.ts';
import type { Why } from '../match/entities.ts';
import type { Mark, MarkedEntity } from '../page/marks.ts';
import type { Look } from '../page/look.ts';
import type { HighlightNames } from '../page/painter.ts';
import { MAX_RUN, type Run } from '../page/runs.ts';
import { READING_PORT, type ToBackground, type ToPage } from './contract.ts';

/** What the link tells the page script. */
export interface LinkClient {
  /** The background is ready for texts. Comes again after a lost connection. */
  onGo(look: Look, names: HighlightNames): void;
  /** Backstory is off here. */
  onStop(): void;
  onMarks(run: Run, marks: readonly Mark[]): void;
  /** The extension is gone, or its background does not answer any more. */
  onLost(): void;
  /** Runs that the background has to know to judge new ones. */
  held(): readonly Run[];
  /** One of those. */
  heldRun(key: number): Run | undefined;
}

/** Runs to be read and keys of runs to be forgotten, in one message. */
interface Texts {
  readonly add: readonly Run[];
  readonly remove: readonly number[];
}

/** How the background is reached. */
export interface Background {
  /** False once the extension is gone. */
  isConnectable(): boolean;
  connect(name: string): Port;
}

type Mentions = Extract<ToPage, { type: 'mentions' | 'judged' }>;

/** Connections lost in a row over something asked, without an answer between, before we give up. */
const MAX_LOSSES = 4;
/**
 * Milliseconds before it is tried again, doubled with each loss: a background that is just stopping
 * refuses until it is gone.
 */
const PAUSE = 25;

/**
 * The Port to the background, which dies whenever the browser stops the background. It is opened
 * again at the next need, and the background is told again what it has to know.
 */
export class ReadingLink {
  readonly #client: LinkClient;
  readonly #background: Background;
  #port: Port | undefined;
  #state: 'closed' | 'greeting' | 'open' = 'closed';
  #unanswered: Texts[] = [];
  #entities: MarkedEntity[] = [];
  #whys: Why[] = [];
  #styled = false;
  #losses = 0;

  constructor(client: LinkClient, background: Background = { isConnectable, connect }) {
    this.#client = client;
    this.#background = background;
  }

  /** True while texts are on their way or being read. */
  get busy(): boolean {
    return this.#state === 'greeting' || this.#unanswered.length > 0;
  }

  /** Connects anew and asks whether Backstory is on here. */
  greet(): void {
    this.#disconnect();
    if (!this.#background.isConnectable()) {
      this.#client.onLost();
      return;
    }
    const port = this.#background.connect(READING_PORT);
    port.onMessage.addListener((message: unknown) => {
      // The background is the trusted side: its messages are typed by the contract.
      if (port === this.#port) this.#receive(message as ToPage);
    });
    port.onDisconnect.addListener(() => {
      if (port === this.#port) this.#onDisconnect();
    });
    this.#port = port;
    this.#state = 'greeting';
    this.#entities = [];
    this.#whys = [];
    this.#post({ type: 'hello', born: performance.timeOrigin, isStyled: this.#styled });
  }

  /** Has runs read and others forgotten. */
  read(add: readonly Run[], remove: readonly number[]): void {
    const texts = { add, remove };
    this.#unanswered.push(texts);
    if (this.#state === 'open') this.#send(texts);
    else if (this.#state === 'closed') this.greet();
  }

  /** Connects again where the background was stopped; it judges the page anew then. */
  judge(): void {
    if (this.#state === 'closed') this.greet();
  }

  /** Drops the connection and all that was asked. */
  close(): void {
    this.#disconnect();
    this.#unanswered = [];
  }

  #receive(message: ToPage): void {
    switch (message.type) {
      case 'go':
        this.#state = 'open';
        this.#catchUp();
        // Only now: what the client has read from here on is sent once, by `read`.
        this.#client.onGo(message.look, message.names);
        return;
      case 'stop':
        this.close();
        this.#client.onStop();
        return;
      case 'mentions':
        this.#losses = 0;
        // Texts are answered only when the styles are in the page.
        this.#styled = true;
        this.#takeMentions(message, this.#unanswered.shift()?.add ?? []);
        return;
      case 'judged':
        this.#takeMentions(message, []);
    }
  }

  /** A new connection knows nothing yet. */
  #catchUp(): void {
    // What was taken back before it was answered must not come back with it.
    const removed = new Set(this.#unanswered.flatMap(({ remove }) => remove));
    const asked = this.#unanswered.flatMap(({ add }) => add.filter(({ key }) => !removed.has(key)));
    this.#unanswered = inMessages([...this.#client.held(), ...asked]);
    for (const texts of this.#unanswered) this.#send(texts);
  }

  #takeMentions({ entities, whys, changed }: Mentions, asked: readonly Run[]): void {
    for (const [packId, entityId, kind] of entities) {
      this.#entities.push({ packId, entityId, kind });
    }
    this.#whys.push(...whys);
    if (changed.length === 0) return;
    const fresh = new Map(asked.map((run) => [run.key, run]));
    for (const [key, flat] of changed) {
      const run = fresh.get(key) ?? this.#client.heldRun(key);
      if (run) this.#client.onMarks(run, this.#marks(flat));
    }
  }

  #marks(flat: readonly number[]): Mark[] {
    const marks: Mark[] = [];
    for (let i = 0; i < flat.length; i += 4) {
      const [start = 0, end = 0, entityNumber = -1, whyNumber = -1] = flat.slice(i, i + 4);
      const entity = this.#entities[entityNumber];
      const why = this.#whys[whyNumber];
      if (entity && why) marks.push({ start, end, entity, why });
    }
    return marks;
  }

  #onDisconnect(): void {
    this.#port = undefined;
    const wanted = this.busy;
    this.#state = 'closed';
    // A background that is stopped while nobody waits for it is nothing unusual.
    this.#losses = wanted ? this.#losses + 1 : 0;
    if (!this.#background.isConnectable() || this.#losses > MAX_LOSSES) {
      this.close();
      this.#client.onLost();
    } else if (wanted) {
      this.#state = 'greeting';
      setTimeout(() => {
        if (this.#state === 'greeting' && !this.#port) this.greet();
      }, PAUSE << this.#losses);
    }
  }

  #disconnect(): void {
    const port = this.#port;
    this.#port = undefined;
    this.#state = 'closed';
    port?.disconnect();
  }

  #send({ add, remove }: Texts): void {
    const texts = add.map((run) => [run.key, run.text.slice(0, MAX_RUN)] as const);
    this.#post({ type: 'texts', add: texts, remove });
  }

  #post(message: ToBackground): void {
    // A Port that has just closed throws; its onDisconnect sees to the rest.
    try {
      this.#port?.postMessage(message);
    } catch {
      this.#onDisconnect();
    }
  }
}

function inMessages(runs: readonly Run[]): Texts[] {
  const messages: { add: Run[]; remove: number[] }[] = [];
  let size = Infinity;
  for (const run of runs) {
    // A message is full with as much as the longest run can hold.
    if (size >= MAX_RUN) {
      messages.push({ add: [], remove: [] });
      size = 0;
    }
    messages.at(-1)?.add.push(run);
    size += Math.min(run.text.length, MAX_RUN);
  }
  return messages;
}
