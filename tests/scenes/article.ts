import { CardObject } from '../driver/card.ts';
import { EVERY, setLook } from '../driver/look.ts';
import { eventually } from '../driver/wait.ts';
import { markOf } from '../e2e/suite.ts';
import type { Scene, Shown, Size } from './scene.ts';
import { NAMED, type Stage } from './stage.ts';

/** A choice on a card counts once it has been there for a moment, ms. */
const READ = 600;

/** The sample article and the cards over it. */
export const articleScenes: readonly Scene[] = [
  {
    name: 'article',
    async open(stage, size) {
      const page = await stage.visit(stage.article, size);
      await markOf(page, NAMED);
      return { page, isWindow: true };
    },
  },
  {
    name: 'article-ticks',
    changes: true,
    async open(stage, size) {
      await setLook(stage.driver, { ...EVERY, ticks: true });
      const page = await stage.visit(stage.article, size);
      await page.waitForSelector('html > [style*="--bs-of"]');
      return { page, isWindow: true };
    },
  },
  { name: 'card', open: openCard },
  {
    name: 'card-why',
    open: (stage, size) => pressed(stage, size, 'card.why.ask', '[aria-expanded=true]'),
  },
  {
    name: 'card-not-this-one',
    open: (stage, size) => pressed(stage, size, 'card.notThis.ask', '[aria-expanded=true]'),
  },
  { name: 'card-refused', changes: true, open: refuse },
  {
    name: 'card-pinned',
    open: (stage, size) => pressed(stage, size, 'cardTools.pin', '[aria-pressed=true]'),
  },
  {
    name: 'card-looked-up',
    async open(stage, size) {
      const shown = await openCard(stage, size);
      await shown.card.pressName('Xi Jinping');
      await has(shown.card, '.card:not([hidden]) .card-back');
      return shown;
    },
  },
  {
    name: 'card-copied',
    open: (stage, size) => pressed(stage, size, 'cardTools.copy.ask', '.quote-copied span'),
  },
  {
    name: 'card-sheet',
    sizes: ['narrow'],
    async open(stage, size) {
      const page = await stage.visit(stage.article, size, true);
      const { x, y } = await markOf(page, NAMED);
      await page.bringToFront();
      await page.touchscreen.tap(x, y);
      const card = new CardObject(stage.driver, page);
      await card.opened();
      await has(card, '.sheet .card');
      return { page, card, isWindow: true };
    },
  },
];

/** Opens the sample article and the card of a name in it. */
export async function openCard(
  stage: Stage,
  size: Size,
  name = NAMED,
): Promise<Shown & { card: CardObject }> {
  const page = await stage.visit(stage.article, size);
  const card = new CardObject(stage.driver, page);
  await page.bringToFront();
  await card.hover(await markOf(page, name));
  if (!(await card.opened())) throw new Error(`no card opened over “${name}”`);
  return { page, card, isWindow: true };
}

/** Turns a name away by its card, for the site. */
export async function refuse(stage: Stage, size: Size): Promise<Shown & { card: CardObject }> {
  const shown = await pressed(stage, size, 'card.notThis.ask', '[aria-expanded=true]');
  await new Promise((done) => setTimeout(done, READ));
  await shown.card.press(stage.say('card.notThis.scopes.site'));
  await has(shown.card, '.card-refused');
  return shown;
}

/** The card, one of whose buttons was pressed, once there is what that leads to. */
async function pressed(stage: Stage, size: Size, key: string, wanted: string) {
  const shown = await openCard(stage, size);
  await shown.card.press(stage.say(key));
  await has(shown.card, wanted);
  return shown;
}

async function has(card: CardObject, selector: string): Promise<void> {
  const isThere = await eventually(
    () => card.in((root, wanted) => root.querySelector(wanted) !== null, selector),
    (found) => found === true,
  );
  if (isThere !== true) throw new Error(`the card has no ${selector}`);
}
