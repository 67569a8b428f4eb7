/**
 * npm run pictures [-- WORD…]
 *
 * Pictures of every scene (tests/scenes) in both browsers, in English and Arabic, light and dark, wide
 * and narrow, into .pictures/, and a page that shows them all, .pictures/index.html. Words leave out the
 * rest: chromium or firefox, a language as locales/ names it, and names of scenes. Without words
 * the pictures that the README shows are taken anew, too. Build first.
 */
import { readdir, writeFile } from 'node:fs/promises';
import { scenes, sizesOf } from '../tests/scenes/scenes.ts';
import { Stage } from '../tests/scenes/stage.ts';
import { findBrowsers } from './browsers.ts';
import { contactSheet } from './contact-sheet.ts';
import { PICTURES, takePicture } from './picture.ts';

/** Where the pictures of the README are, and what they show. */
const README = 'docs/pictures';
const SHOWN = [
  { name: 'card', scene: 'card', size: 'wide', scheme: 'light' },
  { name: 'popup', scene: 'popup', size: 'narrow', scheme: 'light' },
  { name: 'dossier', scene: 'panel-person', size: 'narrow', scheme: 'light' },
  { name: 'dossier-dark', scene: 'panel-place', size: 'narrow', scheme: 'dark' },
] as const;

const words = process.argv.slice(2);
const languages = (await readdir('locales')).flatMap((file) => /(.+)\.yml$/.exec(file)?.[1] ?? []);
const known = ['chromium', 'firefox', ...languages, ...scenes.map(({ name }) => name)];
const unknown = words.filter((word) => !known.includes(word));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

const { chromium, firefox } = await findBrowsers();
process.env['CHROME_PATH'] = chromium;
process.env['FIREFOX_PATH'] = firefox;

for (const browser of named(['chromium', 'firefox'] as const)) {
  for (const language of named(languages, ['en', 'ar'])) {
    const stage = await Stage.start(browser, language);
    for (const scene of named(scenes)) {
      for (const size of sizesOf(scene)) {
        const shown = await stage.show(scene, size);
        for (const scheme of ['light', 'dark'] as const) {
          await stage.driver.setScheme(shown.page, scheme);
          const name = [browser, language, scheme, size, scene.name].join('-');
          console.log(await takePicture(shown, name));
        }
      }
    }
    await stage.close();
  }
}
await writeFile(`${PICTURES}/index.html`, contactSheet(await readdir(PICTURES)));

if (words.length === 0) {
  const stage = await Stage.start('chromium');
  for (const { name, scene, size, scheme } of SHOWN) {
    const wanted = scenes.find((one) => one.name === scene);
    if (!wanted) throw new Error(`there is no scene “${scene}”`);
    const shown = await stage.show(wanted, size);
    await stage.driver.setScheme(shown.page, scheme);
    console.log(await takePicture({ ...shown, isWindow: true }, name, README));
  }
  await stage.close();
}

/** Those of a list that the words name, or what is usual. */
function named<T extends string | { readonly name: string }>(
  all: readonly T[],
  usual: readonly T[] = all,
): readonly T[] {
  const chosen = all.filter((one) => words.includes(typeof one === 'string' ? one : one.name));
  return chosen.length > 0 ? chosen : usual;
}
