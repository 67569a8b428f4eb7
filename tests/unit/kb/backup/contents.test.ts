import { describe, expect, it } from 'vitest';
import {
  aboutText,
  readAbout,
  readEdits,
  readSettings,
} from '../../../../lib/kb/backup/contents.ts';
import { editsText } from '../../../../lib/kb/backup/kept-edits.ts';
import { checkSettings } from '../../../../lib/kb/backup/kept-settings.ts';
import { isSetting } from '../../../../lib/settings/kept.ts';
import { MemoryStore } from '../../settings/memory-store.ts';

const about = (fields: object) =>
  JSON.stringify({ format: 'backstory-backup', version: 1, packs: [], ...fields });
/** The title of a pack, as it is read of one that calls it so. */
const titled = (title: string) => readAbout(about({ packs: [{ ...pack, title }] })).packs[0]?.title;
const pack = {
  id: 'mine',
  enabled: true,
  isPrivate: false,
  title: null,
  file: null,
  installed: '',
};
const ada = {
  id: 'ada-moor',
  kind: 'person',
  names: [{ text: 'Ada Moor', language: 'en', use: 'strong' }],
};
const quote = {
  id: 'one',
  text: 'Soon',
  speaker: null,
  speakerAs: 'an official',
  about: [],
  source: 'evening-paper',
  start: 5,
  end: 9,
  date: '2024',
};
const edit = {
  pack: 'mine',
  list: 'entities',
  id: 'ada-moor',
  entry: null,
  mergedInto: 'port-board',
  base: 'a'.repeat(64),
  unrelated: [],
};

describe('the parts of a back-up', () => {
  it('are read as they were written', () => {
    expect(readAbout(aboutText([])).packs).toEqual([]);
    const edits = readEdits(JSON.stringify([edit]));
    expect(readEdits(editsText(edits))).toEqual(edits);
    expect(readEdits(editsText([]))).toEqual([]);
  });

  it.for([
    [about({ version: 2, more: 1 }), /written by a newer Backstory; update this one first/],
    [about({ format: 'other' }), /“backup.json” is wrong at \$\.format:/],
    [about({ packs: [{ ...pack, order: 1 }] }), /at \$\.packs\[0\]: has the unknown field "?order/],
    [about({ packs: [{ ...pack, id: '../x' }] }), /at \$\.packs\[0\]\.id: is not an id/],
    [about({ packs: [pack, pack] }), /“backup.json” names a pack twice/],
    ['{', /“backup.json” is not JSON/],
    ['[]', /“backup.json” is wrong at \$/],
  ] as const)('%s is refused in words that name the place', ([json, words]) => {
    expect(() => readAbout(json)).toThrow(words);
  });

  it.for([
    [{ ...edit, list: 'heads' }, /“edits.json” is wrong at \$\[0\]\.list/],
    [{ ...edit, entry: { id: 'ada-moor' } }, /“edits.json” is wrong at \$\[0\]\.entry\.kind/],
    [{ ...edit, base: 'x' }, /“edits.json” is wrong at \$\[0\]\.base/],
    [{ ...edit, id: 'Ada Moor' }, /at \$\[0\]\.id: is not an id/],
    [{ ...edit, entry: ada }, /at \$\[0\]\.mergedInto: what is merged has no entry/],
    [{ ...edit, list: 'quotes' }, /at \$\[0\]\.mergedInto: .*quotes are not merged/],
    [{ ...edit, id: 'port-board', mergedInto: null, entry: ada }, /at \$\[0\]\.entry\.id/],
    [
      {
        ...edit,
        mergedInto: null,
        entry: { ...ada, relations: [{ relation: 'is', to: 'ada-moor' }] },
      },
      /at \$\[0\]\.entry\.relations\[0\]\.to: /,
    ],
    [
      { ...edit, list: 'quotes', id: 'one', mergedInto: null, entry: { ...quote, end: 900 } },
      /at \$\[0\]\.entry\.end: is not start \+ 4/,
    ],
  ] as const)('an edit that is none is refused: %o', ([value, words]) => {
    expect(() => readEdits(JSON.stringify([value]))).toThrow(words);
  });

  it.for([
    ['{"inventory":[]}', /“settings.json” is wrong at "inventory": it is no setting/],
    ['{"off:not a host":true}', /it is no setting/],
    ['{"on:paper.example":"maybe"}', /it is no setting/],
    ['{"where":"anywhere"}', /it is no setting/],
    ['{"refused:x":{"name":"Port"}}', /it is no setting/],
    ['{"off-everywhere":false}', /it is no setting/],
    ['[1]', /“settings.json” is wrong at \$/],
  ] as const)('settings that are none are refused: %s', ([json, words]) => {
    const settings = { store: new MemoryStore(), isSetting };
    expect(() => checkSettings(readSettings(json), settings)).toThrow(words);
  });

  it('an edit that stands there twice is refused', () => {
    expect(() => readEdits(JSON.stringify([edit, edit]))).toThrow(
      '“edits.json” has the edit at $[1] twice',
    );
  });

  it('an edit may name what its pack does not have any more', () => {
    const gone = { ...edit, list: 'quotes', id: 'one', mergedInto: null, entry: quote };
    expect(readEdits(JSON.stringify([gone]))).toMatchObject([
      { entry: { source: 'evening-paper' } },
    ]);
  });

  it('characters that could make a title read as another are spelt out, and one of blanks is none', () => {
    expect(titled('My \u202Epacks')).toBe('My \\u202Epacks');
    expect(titled(' \u200B ')).toBeNull();
  });
});
