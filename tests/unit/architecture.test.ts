import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Module specifiers of a file's imports and re-exports; those of types alone are left out. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const statements = source.matchAll(
    /^(?:import|export)\s+(?!type\b)(?:[^;'"]*\sfrom\s+)?['"]([^'"]+)['"];/gm,
  );
  return [...statements].flatMap(([, from]) => (from === undefined ? [] : [from]));
}

/** Everything that a file brings into a bundle: our files, and the names of packages. */
function reachableFrom(entry: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    if (!/\.tsx?$/.test(file)) return;
    for (const from of importsOf(file)) {
      if (from.startsWith('.')) visit(normalize(join(dirname(file), from.replace(/\?.*$/, ''))));
      else packages.add(from.split('/', from.startsWith('@') ? 2 : 1).join('/'));
    }
  };
  visit(entry);
  return { files, packages };
}

function folders(files: Iterable<string>): Set<string> {
  return new Set([...files].map((file) => dirname(file)));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

describe('the script in every page', () => {
  const { files, packages } = reachableFrom('entrypoints/annotate/index.ts');

  it('brings no package with it', () => {
    expect([...packages].filter((name) => name !== 'wxt')).toEqual([]);
  });

  it('holds no matcher, no knowledge base, no validation and no texts of the interface', () => {
    expect([...folders(files)].toSorted()).toEqual([
      'entrypoints/annotate',
      'lib/browser',
      'lib/messages',
      'lib/page',
    ]);
    expect([...files]).not.toContain('lib/messages/schemas.ts');
    expect([...files]).not.toContain('lib/browser/extension.ts');
  });
});

describe('the script of the card', () => {
  it('reads nothing of the page: of its text it measures marks, and names what it puts there', () => {
    const { files, packages } = reachableFrom('entrypoints/card/index.tsx');
    expect([...packages].toSorted()).toEqual([
      '@floating-ui/dom',
      '@wxt-dev/i18n',
      'preact',
      'wxt',
    ]);
    expect([...files].filter((file) => /^lib\/(?:kb|match|pack)\//.test(file))).toEqual([]);
    expect([...files].filter((file) => file.startsWith('lib/page/')).toSorted()).toEqual([
      'lib/page/elements.ts',
      'lib/page/hit-test.ts',
      'lib/page/leftovers.ts',
      'lib/page/marks.ts',
      'lib/page/node-kinds.ts',
      'lib/page/own-element.ts',
      'lib/page/runs.ts',
    ]);
  });
});

describe('reading a page', () => {
  it('asks neither for style nor for layout', () => {
    const { files } = reachableFrom('lib/page/page-text.ts');
    const asking =
      /getComputedStyle|getBoundingClientRect|getClientRects|innerText|checkVisibility|\b(?:offset|client|scroll)(?:Width|Height|Top|Left)\b|elementFromPoint|caretPosition/;
    expect(files.size).toBeGreaterThan(4);
    expect(
      [...files].filter((file) => asking.test(readFileSync(join(ROOT, file), 'utf8'))),
    ).toEqual([]);
  });
});

describe('every file', () => {
  const all = ['entrypoints', 'components', 'lib', 'scripts', 'tests'].flatMap(sourceFiles);

  it('has at most 250 lines', () => {
    const long = all.filter(
      (file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length > 251,
    );
    expect(long).toEqual([]);
  });

  it('leaves webextension-polyfill to lib/browser', () => {
    const users = all.filter((file) => importsOf(file).includes('webextension-polyfill'));
    expect(users).toEqual(['lib/browser/extension.ts']);
  });
});

describe('an entrypoint', () => {
  it('composes: its file has at most 80 lines', () => {
    const entries = [
      'background.ts',
      'annotate/index.ts',
      'card/index.tsx',
      'popup/main.tsx',
      'options/main.tsx',
      'sidepanel/main.tsx',
    ];
    const lines = entries.map(
      (entry) => readFileSync(join(ROOT, 'entrypoints', entry), 'utf8').split('\n').length - 1,
    );
    expect(entries.filter((_, i) => (lines[i] ?? 0) > 80)).toEqual([]);
  });
});
