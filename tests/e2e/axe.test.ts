import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from '../driver/axe.ts';
import { drivenBrowser } from '../driver/launch.ts';
import { scenes, sizesOf } from '../scenes/scenes.ts';
import { Stage } from '../scenes/stage.ts';

const ENGLISH = { language: 'en', size: 'wide', schemes: ['light', 'dark'] } as const;
/**
 * The colours are those of every language: Arabic is tried in one scheme, in windows as narrow as they
 * get. And in one browser: what it has of its own is in the texts, and each minute is one of CI.
 */
const ARABIC = { language: 'ar', size: 'narrow', schemes: ['light'] } as const;
const WAYS = drivenBrowser() === 'chromium' ? [ENGLISH, ARABIC] : [ENGLISH];

/** A closed root, and a page of the extension. */
const SEEN = scenes.filter(({ name }) => ['card', 'settings'].includes(name));

describe.for(WAYS)('in $language, axe finds', ({ language, size, schemes }) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.start(drivenBrowser(), language);
  });
  afterAll(() => stage.close());

  it.each(scenes)('nothing against: $name', async (scene) => {
    const sizes = sizesOf(scene);
    const { page, card } = await stage.show(scene, sizes.includes(size) ? size : 'narrow');
    const found: string[] = [];
    for (const scheme of schemes) {
      await stage.driver.setScheme(page, scheme);
      found.push(...(await violationsIn(page, card)));
    }
    expect(found).toEqual([]);
  });

  it.runIf(language === 'en').each(SEEN)('what is planted in: $name', async (scene) => {
    const { page, card } = await stage.show(scene, size);
    await (card ? card.in(plant) : page.evaluate(plant));
    const where = card ? '.+ >> \\.planted' : '\\.planted';
    expect(await violationsIn(page, card)).toEqual(
      ['button-name', 'color-contrast'].map((rule) =>
        expect.stringMatching(new RegExp(`^${rule} \\| ${where}`)),
      ),
    );
  });
});

/** Runs in the page, for a card with its closed root: a button without a name, and words that are hard to see. */
function plant(root?: ShadowRoot): void {
  const button = document.createElement('button');
  const words = document.createElement('p');
  words.textContent = 'Faint';
  words.style.cssText = 'color: #777; background: #888';
  for (const one of [button, words]) one.className = 'planted';
  (root ?? document).querySelector('.card-name, .settings h1')?.after(button, words);
}
