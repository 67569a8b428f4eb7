import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsIn } from '../driver/axe.ts';
import { drivenBrowser } from '../driver/launch.ts';
import { scenes, sizesOf } from '../scenes/scenes.ts';
import { Stage } from '../scenes/stage.ts';

/** The colours are those of every language: Arabic is tried in one scheme, in windows as narrow as they get. */
const WAYS = [
  { language: 'en', size: 'wide', schemes: ['light', 'dark'] },
  { language: 'ar', size: 'narrow', schemes: ['light'] },
] as const;

describe.for(WAYS)('in $language, axe finds', ({ language, size, schemes }) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.start(drivenBrowser(), language);
  });
  afterAll(() => stage.close());

  it.each(scenes)('nothing against: $name', async (scene) => {
    const [first = size, ...others] = sizesOf(scene);
    const { page, card } = await stage.show(scene, others.length > 0 ? size : first);
    const found: string[] = [];
    for (const scheme of schemes) {
      await stage.driver.setScheme(page, scheme);
      found.push(...(await violationsIn(page, card)));
    }
    expect(found).toEqual([]);
  });

  it
    .runIf(language === 'en')
    .each(scenes.filter(({ name }) => ['card', 'settings'].includes(name)))(
    'what is planted in: $name',
    async (scene) => {
      const { page, card } = await stage.show(scene, size);
      await (card ? card.in(plant) : page.evaluate(plant));
      const found = await violationsIn(page, card);
      const rules = found.map((line) => line.split(' | ').slice(0, 2).join(' in '));
      const root = card ? /^\S+ in .* >> \.planted/ : /^\S+ in \.planted/;
      expect(
        rules.every((line) => root.test(line)) && rules.map((line) => line.split(' ')[0]),
      ).toEqual(['button-name', 'color-contrast']);
    },
  );
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
