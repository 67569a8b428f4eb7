import type { Refused } from '../../lib/convert/candidate.ts';
import { Unspoken } from '../../lib/convert/unspoken.ts';
import { LIMITS } from '../../lib/pack/limits.ts';
import type { Entity, EntityKind } from '../../lib/pack/schema.ts';

const WORDS: Readonly<Record<EntityKind, readonly [one: string, many: string]>> = {
  person: ['person', 'people'],
  place: ['place', 'places'],
  organization: ['organisation', 'organisations'],
  issue: ['issue', 'issues'],
};

/** Names that are shown of many. */
const FIRST = 5;

/** What became of the entries of a source. */
export class Counts {
  #read = 0;
  #refusedNames = 0;
  #refusedTexts = 0;
  #limit: number | undefined;
  #names = 0;
  #context = 0;
  readonly #unspoken = new Unspoken();
  readonly #taken = new Map<EntityKind, number>();
  readonly #left = new Map<string, number>();
  /** Of what is left out for them. */
  readonly #classes = new Map<string, number>();

  read(): void {
    this.#read++;
  }

  take(kind: EntityKind): void {
    addOne(this.#taken, kind);
  }

  leave(why: string, classes: readonly string[] = []): void {
    addOne(this.#left, why);
    for (const one of classes) addOne(this.#classes, one);
  }

  refuse({ refusedNames, refusedTexts }: Refused): void {
    this.#refusedNames += refusedNames;
    this.#refusedTexts += refusedTexts;
  }

  /** Nothing more is read: as many were taken as may be. */
  stop(limit: number): void {
    this.#limit = limit;
  }

  made(entity: Entity): void {
    const { names } = entity;
    this.#unspoken.add(entity);
    this.#names += names.length;
    this.#context += names.filter(({ use }) => use === 'context').length;
  }

  /** "12 people and 3 places." */
  sentence(): string {
    const kinds = [...this.#taken].map(([kind, number]) => {
      const [one, many] = WORDS[kind];
      return counted(number, one, many);
    });
    return `${new Intl.ListFormat('en').format(kinds)}.`;
  }

  /** For people, once all is done. */
  lines(): string[] {
    return [
      `${counted(this.#read, 'entry', 'entries')} read; in the pack: ${this.sentence()}`,
      ...[...this.#left]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([why, n]) => `left out: ${count(n)} ${why}`),
      ...unknown(this.#classes),
      namesMade(this.#names, this.#context),
      ...hardlyMarked(this.#unspoken.names()),
      ...(this.#refusedNames > 0
        ? [`left out: ${counted(this.#refusedNames, 'name', 'names')} that a pack may not have`]
        : []),
      ...(this.#refusedTexts > 0
        ? [
            `left out: ${counted(this.#refusedTexts, 'description or role', 'descriptions or roles')} that a pack may not have`,
          ]
        : []),
      ...(this.#limit === undefined ? [] : [beyond(this.#limit)]),
    ];
  }

  /** Why there is no pack. */
  nothing(): string {
    const why = [...this.#left].map(([reason, n]) => `${String(n)} ${reason}`).join(', ');
    return `nothing is left to make a pack of${why === '' ? '' : ` (${why})`}; ${[...unknown(this.#classes), 'see --kinds, --languages and --class'].join('; ')}`;
  }
}

function beyond(limit: number): string {
  return limit < LIMITS.entities
    ? `stopped at the limit of ${count(limit)}; what follows was not read`
    : `a pack has at most ${count(limit)} entities: what follows was not read; choose with --kinds or --languages, or split the input and give each part its own --id`;
}

function namesMade(names: number, context: number): string {
  if (names === 1) return `1 name, which needs ${context === 1 ? '' : 'no '}context`;
  const need = context === 1 ? 'needs' : 'need';
  return `${count(names)} names, of which ${context === 0 ? 'none' : count(context)} ${need} context`;
}

function hardlyMarked(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const others = names.length - FIRST;
  const first = names.slice(0, FIRST).join(', ') + (others > 0 ? ` and ${count(others)} more` : '');
  const [are, theirs] = names.length === 1 ? ['is', 'its'] : ['are', 'their'];
  return [
    `${counted(names.length, 'entry', 'entries')} ${are} hardly ever marked, as all ${theirs} names need context and nothing in the pack speaks for them: ${first}`,
    'to have them marked, give each a name in full besides, or say that its names are "strong" (column "use" of a table; "use" in the pack)',
  ];
}

/** The classes of which most was left out. */
function unknown(classes: ReadonlyMap<string, number>): string[] {
  const most = [...classes].toSorted(([, a], [, b]) => b - a).slice(0, FIRST);
  const [first] = most;
  if (!first) return [];
  const list = most.map(([item, n]) => `${item} (${count(n)})`).join(', ');
  return [
    `what has no known kind is most often an instance of ${list}; take what is wanted with --class, as in --class ${first[0]}=place`,
  ];
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function counted(n: number, one: string, many: string): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

function count(n: number): string {
  return n.toLocaleString('en');
}
