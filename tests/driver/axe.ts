import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { CardObject } from './card.ts';

/**
 * What axe has to say against a page, a line each; nothing where all is well. All its rules are on, and
 * the one of WCAG 2.2 that it leaves off by itself. Words that it does not find in what is painted,
 * and so cannot judge the colours of, are named, too.
 *
 * axe reads the painted page, and gets there by the driver, which no policy of the page keeps out. A
 * card it cannot see by itself: `reveal` says why.
 */
export async function violationsIn(page: Page, card?: CardObject): Promise<string[]> {
  await page.evaluate(`globalThis.axe ?? (() => { ${axe.source} })()`);
  await page.evaluate(flatten);
  await card?.use();
  await card?.in(flatten);
  await card?.in(reveal);
  const found = await page.evaluate(run);
  await card?.in(hide);
  return found;
}

/** Runs in the page. Pictures made of gradients, and colours that come slowly, axe does not take in. */
function flatten(root?: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { background-image: none !important; animation: none !important }');
  (root ?? document).adoptedStyleSheets.push(sheet);
}

/**
 * Runs in the page. For axe the host of a card pretends that its root is open, and stands in the body,
 * beyond which axe knows nothing of what lies over what. In the top layer it looks the same there.
 */
function reveal(root: ShadowRoot): void {
  Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  document.body.moveBefore(root.host, null);
}

/** Runs in the page, and takes that back. */
function hide(root: ShadowRoot): void {
  document.documentElement.moveBefore(root.host, null);
  Reflect.deleteProperty(root.host, 'shadowRoot');
}

/** Runs in the page. */
async function run(): Promise<string[]> {
  // What `violationsIn` has put there.
  const { run: check } = Reflect.get(globalThis, 'axe') as typeof axe;
  const { violations, incomplete } = await check(document, {
    resultTypes: ['violations', 'incomplete'],
    rules: { 'target-size': { enabled: true } },
  });
  // It has a reason where it found them and cannot tell: what lies under a name in a drawing, say.
  const lost = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .map((rule) => ({
      ...rule,
      nodes: rule.nodes.filter(({ any }) => !JSON.stringify(any).includes('"messageKey"')),
    }));
  return [...violations, ...lost].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) =>
      [id, target.flat().join(' >> '), ...failureSummary.split('\n').slice(1)].join(' | '),
    ),
  );
}
