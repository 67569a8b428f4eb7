import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backstory, folder, TOWN } from './command.ts';

let files: Awaited<ReturnType<typeof folder>>;
let pack: string;
beforeAll(async () => {
  files = await folder();
  pack = await files.file('town.json.gz', gzipSync(TOWN));
});
afterAll(() => files.remove());

describe('a file packed with gzip', () => {
  it('is validated as the pack inside, whatever it is called', async () => {
    const renamed = await files.file('renamed.json', gzipSync(`\uFEFF${TOWN}`));
    const invalid = await files.file('invalid.json.gz', gzipSync('{"format": 1'));
    const { code, out, err } = await backstory(['validate', pack, renamed, invalid]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const lines = out.split('\n');
    expect(lines.slice(0, 2)).toEqual([
      `${pack}: valid, 1 entities, 0 quotes`,
      `${renamed}: valid, 1 entities, 0 quotes`,
    ]);
    expect(lines[2]).toMatch(/invalid\.json\.gz: /);
  });

  it('serves annotate as pack and as text, and format', async () => {
    const text = await files.file('text.gz', gzipSync('In Little Snoring it rains.'));
    const annotated = await backstory(['annotate', '--pack', pack, text]);
    expect(annotated).toMatchObject({ code: 0, err: '' });
    expect(annotated.out).toMatch(/text\.gz:1:4 Little Snoring → Little Snoring \(town/);
    const plain = await files.file('town.json', TOWN);
    const formatted = await backstory(['format', pack]);
    expect(formatted).toMatchObject({ code: 0, err: '' });
    expect(formatted).toEqual(await backstory(['format', plain]));
  });

  it('that is cut off or damaged is named, with what to do', async () => {
    const whole = gzipSync(TOWN);
    const cut = await files.file('cut.json.gz', whole.subarray(0, whole.length / 2));
    const damaged = await files.file('damaged.json.gz', whole.fill(0x55, 20, 60));
    const { code, out, err } = await backstory(['validate', cut, damaged]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')).toEqual([
      `backstory: ${cut} is packed with gzip and damaged or cut off; get it again`,
      `backstory: ${damaged} is packed with gzip and damaged or cut off; get it again`,
      '',
    ]);
  });

  it('may not unpack to more than can be held', async () => {
    // Packed files one behind another are one packed file.
    const eighth = gzipSync(Buffer.alloc(32 * 2 ** 20, ' '));
    const members = [...Array.from({ length: 8 }, () => eighth), gzipSync(' ')];
    const bomb = await files.file('bomb.json.gz', Buffer.concat(members));
    const { code, err } = await backstory(['validate', bomb]);
    expect({ code, err }).toEqual({
      code: 2,
      err: `backstory: ${bomb} is larger than 256 MiB; split it\n`,
    });
  });
});
