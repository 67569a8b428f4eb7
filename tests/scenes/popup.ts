import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { WhereObject } from '../driver/where.ts';
import { SIZES, type Scene, type Shown } from './scene.ts';
import type { Stage } from './stage.ts';

/** As large as browsers make it, CSS px. */
const SIZE = { width: 380, height: 600 };

const sizes = ['narrow'] as const;

/** The popup over the sample article, and where there is nothing to list. */
export const popupScenes: readonly Scene[] = [
  { name: 'popup', sizes, open: openPopup },
  { name: 'popup-site-off', sizes, changes: true, open: (stage) => switched(stage, 'site') },
  { name: 'popup-off', sizes, changes: true, open: (stage) => switched(stage, 'everywhere') },
  {
    name: 'popup-paused',
    sizes,
    async open(stage) {
      const shown = await openPopup(stage);
      await shown.popup.press(stage.say('control.page.pause'));
      await says(shown.popup, stage.say('control.page.goOn'));
      return shown;
    },
  },
  { name: 'popup-not-chosen', sizes, changes: true, open: (stage) => where(stage, 'chosen') },
  { name: 'popup-asked', sizes, changes: true, open: (stage) => where(stage, 'click') },
  {
    name: 'popup-nobody',
    sizes,
    async open(stage) {
      await stage.visit(stage.quietPage, SIZE);
      return over(stage, stage.quietPage);
    },
  },
  {
    name: 'popup-unreadable',
    sizes,
    async open(stage) {
      stage.keep(await stage.driver.newPage());
      return over(stage, null);
    },
  },
];

/** Opens the sample article and the popup over it. */
export async function openPopup(stage: Stage): Promise<Shown & { popup: PopupObject }> {
  await stage.visit(stage.article, SIZES.wide);
  return over(stage, stage.article);
}

async function over(stage: Stage, url: string | null): Promise<Shown & { popup: PopupObject }> {
  const popup = await PopupObject.over(stage.driver, url);
  const page = stage.keep(popup.page);
  await page.setViewport(SIZE);
  return { page, popup, isWindow: true };
}

async function switched(stage: Stage, what: 'site' | 'everywhere'): Promise<Shown> {
  const shown = await openPopup(stage);
  await shown.popup.press(what === 'site' ? stage.say('briefing.site') : 'Backstory');
  const title = what === 'site' ? 'briefing.siteOff.title' : 'briefing.paused.title';
  await says(shown.popup, stage.say(title));
  return shown;
}

async function where(stage: Stage, choice: 'chosen' | 'click'): Promise<Shown> {
  const options = await WhereObject.open(stage.driver);
  await options.choose(choice);
  stage.keep(options.page);
  const shown = await openPopup(stage);
  await says(shown.popup, stage.say('where.popup.read'));
  return shown;
}

async function says(popup: PopupObject, words: string): Promise<void> {
  const text = await eventually(
    () => popup.text(),
    (found) => found.includes(words),
  );
  if (!text.includes(words)) throw new Error(`the popup does not say “${words}”`);
}
