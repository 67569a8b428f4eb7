import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledPack } from '../match/packs.ts';
import { backstory, folder, packJson } from './command.ts';

let files: Awaited<ReturnType<typeof folder>>;
beforeAll(async () => {
  files = await folder();
});
afterAll(() => files.remove());

describe('validate', () => {
  it('accepts packs that the extension takes, a byte order mark included', async () => {
    const one = await files.file('one.json', packJson());
    const two = await files.file('two.json', `\uFEFF${packJson({ quotes: [] })}`);
    const entities = String(bundledPack.entities.length);
    const quotes = String(bundledPack.quotes.length);
    expect(await backstory(['validate', one, two])).toEqual({
      code: 0,
      out: `${one}: valid, ${entities} entities, ${quotes} quotes\n${two}: valid, ${entities} entities, 0 quotes\n`,
      err: '',
    });
  });

  it('lists every problem of every pack, a line each', async () => {
    const good = await files.file('good.json', packJson());
    const json = packJson({ version: 'two', title: undefined });
    const bad = await files.file('bad.json', json);
    const cut = await files.file('cut.json', '{"format": 1,\n');
    const { code, out, err } = await backstory(['validate', bad, good, cut]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const lines = out.split('\n');
    expect(lines.slice(0, 2).toSorted()).toEqual([
      `${bad}: $.title is missing; add it`,
      `${bad}:1:${String(json.indexOf('"two"') + 1)}: $.version must be a number; correct its value`,
    ]);
    const more = 'more is checked once these are corrected';
    expect(lines[2]).toBe(`${bad}: ${more}`);
    expect(lines[3]).toMatch(/: valid, /);
    expect(lines[4]).toMatch(
      /cut\.json: \$ is not JSON at line \d+, column \d+: it ends in the middle; the file is cut off$/,
    );
    expect(lines.slice(5)).toEqual([`${cut}: ${more}`, '']);
  });

  it('does not promise more where everything has been checked', async () => {
    const quotes = [{ ...bundledPack.quotes[0], speaker: 'nobody' }];
    const json = packJson({ quotes });
    const bad = await files.file('nobody.json', json);
    const place = `1:${String(json.indexOf('"nobody"') + 1)}`;
    expect((await backstory(['validate', bad])).out).toBe(
      `${bad}:${place}: $.quotes[0].speaker names the entity "nobody", which the pack does not have; add it or correct the id\n`,
    );
  });

  it('tells line and column of what is wrong, and of what something is missing in', async () => {
    const bad = await files.file(
      'lines.json',
      [
        '\uFEFF{ "format": 1, "id": "a", "title": "A", "version": 1, "language": "en",',
        '  "sources": [],',
        '  "entities": [',
        '    { "id": "\u{1F600}", "kind": "person", "names": [{ "text": "Ada" }], "x": 1, "description": "D" },',
        '    {',
        '      "id": "b", "kind": "robot",',
        '      "names": [{ "text": "Bo" }, {}]',
        '    }',
        '  ],',
        '  "quotes": [] }',
      ].join('\r\n'),
    );
    const { out } = await backstory(['validate', bad]);
    const placed = out.split('\n').map((line) => /^.*lines\.json(\S*): (\S+)/.exec(line)?.slice(1));
    expect(placed).toEqual(
      expect.arrayContaining(
        [
          ['4:5', '$.entities[0]'],
          ['4:13', '$.entities[0].id'],
          ['6:26', '$.entities[1].kind'],
          ['7:35', '$.entities[1].names[1].text'],
        ].map(([place, path]) => [`:${String(place)}`, path]),
      ),
    );
  });

  it('tells of a pack that is wrong through and through, or nested without end', async () => {
    const many = `[${Array.from({ length: 200_000 }, () => '{}').join()}]`;
    const wrong = await files.file(
      'wrong.json',
      `{"format": 2, "entities[0]": {"id": 1}, "entities": ${many}}`,
    );
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const nested = await files.file('nested.json', `{"format": 2, "x": ${deep}}`);
    const { code, out } = await backstory(['validate', wrong, nested]);
    expect(code).toBe(1);
    expect(out).toMatch(/wrong\.json:1:12: \$\.format is not a pack format/);
    expect(out).toContain(`${wrong}:1:54: $.entities[0].id is missing; add it\n`);
    expect(out).toMatch(/nested\.json:1:12: \$\.format is not a pack format/);
    expect(out.match(/more is checked/g)).toHaveLength(2);
  });

  it('shows no control character of a pack as it is', async () => {
    const bad = await files.file('escape.json', packJson({ 'x\u001B[2J\ny': 1 }));
    const { code, out } = await backstory(['validate', bad]);
    expect(code).toBe(1);
    expect(out).toMatch(/^[^\n]*has the unknown field [^\n]*\n[^\n]*more is checked[^\n]*\n$/);
    expect(out).not.toContain('\u001B');
  });

  it('says which file it cannot read and goes on with the others', async () => {
    const good = await files.file('good.json', packJson());
    const latin = await files.file('latin.json', Buffer.from('{"title": "caf\xE9"}', 'latin1'));
    const missing = `${files.path}/missing.json`;
    const { code, out, err } = await backstory(['validate', missing, files.path, latin, good]);
    expect(code).toBe(2);
    expect(err.split('\n')).toEqual([
      `backstory: ${missing} is not there; check the path`,
      `backstory: ${files.path} is a directory; name a file`,
      `backstory: ${latin} is not UTF-8; save it as UTF-8`,
      '',
    ]);
    expect(out).toContain(`${good}: valid`);
  });
});
