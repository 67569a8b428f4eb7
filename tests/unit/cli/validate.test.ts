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
    const bad = await files.file('bad.json', packJson({ version: 'two', title: undefined }));
    const cut = await files.file('cut.json', '{"format": 1,\n');
    const { code, out, err } = await backstory(['validate', bad, good, cut]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const lines = out.split('\n');
    expect(lines.slice(0, 2).toSorted()).toEqual([
      `${bad}: $.title is missing; add it`,
      `${bad}: $.version must be a number; correct its value`,
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
    const bad = await files.file('nobody.json', packJson({ quotes }));
    expect((await backstory(['validate', bad])).out).toBe(
      `${bad}: $.quotes[0].speaker names the entity "nobody", which the pack does not have; add it or correct the id\n`,
    );
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
