import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backstory, folder, packJson, start, TOWN } from './command.ts';

let files: Awaited<ReturnType<typeof folder>>;
beforeAll(async () => {
  files = await folder();
});
afterAll(() => files.remove());

describe('annotate FILE', () => {
  it('shows where each name stands, whom it means and why', async () => {
    const text = await files.file('news.txt', '\uFEFFXi Jinping spoke.\r\n\r\n🎈 Then Xi left.\n');
    expect(await backstory(['annotate', text])).toEqual({
      code: 0,
      out: [
        `${text}:1:1 Xi Jinping → Xi Jinping (xi, Q15031) “Xi Jinping” is one of the names in the pack, and it is enough on its own.`,
        `${text}:3:9 Xi → Xi Jinping (xi, Q15031) “Xi” counts here because this page also names Xi Jinping in full.`,
        '',
      ].join('\n'),
      err: '',
    });
  });

  it('takes the packs it is given, and then not the bundled one', async () => {
    const pack = await files.file('town.json', TOWN);
    const text = await files.file('town.txt', 'From China to Little Snoring.');
    const { out } = await backstory(['annotate', '--pack', pack, text]);
    expect(out).toMatch(/^\S+:1:15 Little Snoring → Little Snoring \(town\) [^\n]+\n$/);
    const story = await files.file('story.json', packJson());
    const both = await backstory(['annotate', '--pack', pack, text, '--pack', story]);
    expect(both.out.match(/^\S+ China → .*\n\S+ Little Snoring → /)).not.toBeNull();
  });

  it('is silent about a text that mentions nobody', async () => {
    const text = await files.file('empty.txt', '');
    expect(await backstory(['annotate', text])).toEqual({ code: 0, out: '', err: '' });
  });

  it('says which file it cannot read and goes on with the others', async () => {
    const text = await files.file('china.txt', 'China');
    const latin = await files.file('latin.txt', Buffer.from('caf\xE9', 'latin1'));
    const missing = `${files.path}/missing.txt`;
    const { code, out, err } = await backstory(['annotate', missing, files.path, latin, text]);
    expect(code).toBe(2);
    expect(out).toContain(`${text}:1:1 China`);
    expect(err.split('\n')).toEqual([
      `backstory: ${missing} is not there; check the path`,
      `backstory: ${files.path} is a directory; name a file`,
      `backstory: ${latin} is not UTF-8; save it as UTF-8`,
      '',
    ]);
  });

  it('refuses a pack that is not valid, missing, or given twice', async () => {
    const text = await files.file('china.txt', 'China');
    const bad = await files.file('bad.json', packJson({ version: 'two' }));
    const good = await files.file('good.json', packJson());
    const refused = async (...packs: readonly string[]) => {
      const { code, out, err } = await backstory([
        'annotate',
        text,
        ...packs.flatMap((pack) => ['--pack', pack]),
      ]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      return err;
    };
    expect(await refused(bad)).toBe(
      `backstory: ${bad} is not a valid pack: $.version must be a number; correct its value; "validate" lists everything\n`,
    );
    expect(await refused(`${bad}.gone`)).toMatch(/^backstory: \S+ is not there; check the path\n$/);
    expect(await refused(good, good)).toMatch(
      /^backstory: \S+ has the id "\S+" like another; leave one out\n$/,
    );
  });

  it('ends quietly where its reader has seen enough', async () => {
    const text = await files.file('long.txt', 'China and Taiwan\n'.repeat(50_000));
    const child = start('annotate', text);
    let err = '';
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    expect({ code: code as unknown, err }).toEqual({ code: 0, err: '' });
  });
});
