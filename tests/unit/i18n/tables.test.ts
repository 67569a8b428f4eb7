import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Tables of texts, by the names under which modules import them. */
const tables = new Map<string, object>();
const modules: Record<string, Record<string, unknown>> = import.meta.glob(
  '../../../lib/i18n/*{words,strings}.ts',
  { eager: true },
);
for (const [name, value] of Object.values(modules).flatMap(Object.entries)) {
  if (isTable(value)) tables.set(name, value);
}

const sources = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}').map((file) =>
  readFileSync(file, 'utf8'),
);

it('each text of a table is used by somebody', () => {
  const used = new Set(sources.flatMap(pathsIn));
  const unused = [...texts].filter((path) => !partsOf(path).some((part) => used.has(part)));
  expect(unused).toEqual([]);
});

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function leavesOf(table: object, path: string): string[] {
  return Object.entries(table).flatMap(([key, value]) =>
    isTable(value) ? leavesOf(value, `${path}.${key}`) : [`${path}.${key}`],
  );
}

const texts = new Set([...tables].flatMap(([name, table]) => leavesOf(table, name)));
const isText = (path: string) => texts.has(path);

/** A path, and those of the tables that it is in: who takes one of these whole takes all its texts. */
function partsOf(path: string): string[] {
  const keys = path.split('.');
  return keys.map((_, i) => keys.slice(0, i + 1).join('.'));
}

/** `const text = editStrings.picker;` and `const { told, problem: wrong } = packWords;` */
const NAMED = /const (\w+|\{[^{}=]*\}) = ([\w.]+);/g;

/** A path; a whole table only where it can be meant: `...a`, `={a}`, `? a`, `: a`, `a[` and `, a)`. */
const TAKEN = /(\.{3}|=\{|[?:] )?(?<!\w|\w\.)(\w+(?:\.\w+)*)(\)?\[|(?<=, \w+)\)(?! =>))?/g;

/** What names a table and takes nothing of it. */
const NO_USE = /import [^;]*;|export const \w+|typeof [\w.]+|\/\*[^]*?\*\/|\/\/.*/g;

/**
 * The paths that a module takes, under whatever names it gives to parts of tables. Scopes do not
 * count: a name that stands for two parts stands for both everywhere in the module.
 */
function pathsIn(source: string): string[] {
  const known = new Map<string, string[]>([...tables.keys()].map((name) => [name, [name]]));
  const full = (path: string) => {
    const [name = '', ...rest] = path.split('.');
    return (known.get(name) ?? []).map((one) => [one, ...rest].join('.'));
  };
  for (const [, names = '', path = ''] of source.matchAll(NAMED)) {
    for (const [name, key] of namesIn(names)) {
      const paths = full(path).map((one) => (key === '' ? one : `${one}.${key}`));
      if (paths.length > 0) known.set(name, [...(known.get(name) ?? []), ...paths]);
    }
  }
  const rest = source.replace(NAMED, '').replace(NO_USE, '');
  return [...rest.matchAll(TAKEN)].flatMap(([, before, path = '', after]) => {
    const isWhole = before !== undefined || after !== undefined;
    return full(path).flatMap((one) => (isWhole ? [one] : partsOf(one).filter(isText)));
  });
}

/** Each name that is given, and the key that it is given to. */
function namesIn(names: string): (readonly [name: string, key: string])[] {
  if (!names.startsWith('{')) return [[names, '']];
  return names
    .slice(1, -1)
    .split(',')
    .flatMap((one) => {
      const [key = '', name = key] = one.split(':').map((part) => part.trim());
      return key === '' ? [] : [[name, key] as const];
    });
}
