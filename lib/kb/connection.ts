import { unavailableNotice } from './notice-texts.ts';
import { openDatabase, type KnowledgeDatabase } from './database.ts';

/**
 * The database while it is used. The browser may close it at any time, and so do we where another
 * context repairs or upgrades it: then it is opened again at the next need.
 */
export class Connection {
  readonly #onLost: () => void;
  #database: Promise<KnowledgeDatabase> | undefined;

  /** @param onLost called when the browser has closed it, and may have deleted what was in it */
  constructor(onLost: () => void = () => {}) {
    this.#onLost = onLost;
  }

  get(): Promise<KnowledgeDatabase> {
    return (this.#database ??= this.#open());
  }

  /** Uses `database` from now on, which was opened with `onGone`. */
  keep(database: KnowledgeDatabase): void {
    this.#database = Promise.resolve(database);
  }

  readonly onGone = (why: 'handed over' | 'lost'): void => {
    this.#database = undefined;
    if (why === 'lost') this.#onLost();
  };

  async #open(): Promise<KnowledgeDatabase> {
    const opened = await openDatabase(this.onGone);
    if (opened.state === 'open') return opened.database;
    this.#database = undefined;
    throw new Error(`the database cannot be opened again: ${unavailableNotice(opened).text}`);
  }
}
