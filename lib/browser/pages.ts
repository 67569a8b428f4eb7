import { browser } from './extension.ts';

/** A document in a tab. Frame 0 is the page itself. */
export interface PageTarget {
  readonly tabId: number;
  readonly frameId: number;
}

/**
 * Without it Chromium waits for each frame of a tab to be idle before it answers at all: a frame that is
 * only loaded once it comes into view never is.
 */
const AT_ONCE = { injectImmediately: true } as const;

/** The same in all frames of a tab. Throws where the browser forbids it in the page itself. */
export async function injectIntoTab(tabId: number, file: string): Promise<void> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: [file], ...AT_ONCE });
}

/** A frame in which a script of ours is at work. */
export interface Frame {
  readonly frameId: number;
  /** The keyboard is in this document, and not in a frame of it. */
  readonly hasFocus: boolean;
}

/**
 * The frames of a tab in which the isolated world has `Symbol.for(flag)` set to true, the page itself
 * first. Empty where the browser lets nobody in.
 */
export async function framesWith(tabId: number, flag: string): Promise<Frame[]> {
  try {
    const found = await browser.scripting.executeScript({
      ...AT_ONCE,
      target: { tabId, allFrames: true },
      args: [flag],
      func: (name: string) =>
        Reflect.get(globalThis, Symbol.for(name)) === true
          ? {
              hasFocus:
                document.hasFocus() && document.activeElement?.matches('iframe, frame') !== true,
            }
          : null,
    });
    return found
      .flatMap(({ frameId, result }) => {
        // What the function above gives, or nothing where it could not be run.
        const seen = result as { hasFocus: boolean } | null | undefined;
        return seen ? [{ frameId, ...seen }] : [];
      })
      .toSorted((a, b) => a.frameId - b.frameId);
  } catch {
    return [];
  }
}

/** Runs a file of the extension in a page's isolated world. Throws where the browser forbids it. */
export async function injectScript({ tabId, frameId }: PageTarget, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
}

/**
 * Where styles of ours stand in the cascade (docs/decisions/0003): Chromium does not paint the ground
 * of a highlight that a user sheet has set; in Firefox a user sheet leaves with the extension.
 */
const STYLE_ORIGIN = import.meta.env['BROWSER'] === 'firefox' ? 'USER' : 'AUTHOR';

/** Adds a style sheet that shows in no list which a page could read. */
export async function insertCss({ tabId, frameId }: PageTarget, css: string): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({ target, css, origin: STYLE_ORIGIN });
}

/** Asks the script in a page; undefined where there is none, or it does not know the question. */
export async function askPage({ tabId, frameId }: PageTarget, message: unknown): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId });
  } catch {
    // "Receiving end does not exist": there is no script in this page.
    return undefined;
  }
}

/** Milliseconds after which nobody waits for a tab any more: a page may hang, or have a question open. */
const PATIENCE = 1_000;

/** Tells the scripts in all frames of a tab, and waits until one has heard it, but not for long. */
export async function tellTab(tabId: number, message: unknown): Promise<void> {
  // Where there is none, there is nobody to wait for.
  const heard = browser.tabs.sendMessage(tabId, message).catch(() => undefined);
  await Promise.race([heard, new Promise((done) => setTimeout(done, PATIENCE))]);
}

/** The MIME type of a document; undefined where the browser lets nobody in. */
export async function contentTypeOf({ tabId, frameId }: PageTarget): Promise<string | undefined> {
  try {
    const [found] = await browser.scripting.executeScript({
      ...AT_ONCE,
      target: { tabId, frameIds: [frameId] },
      func: () => document.contentType,
    });
    return typeof found?.result === 'string' ? found.result : undefined;
  } catch {
    return undefined;
  }
}

/** The address of a tab; undefined where the extension has no access to it. */
export async function urlOf(tabId: number): Promise<string | undefined> {
  return (await browser.tabs.get(tabId)).url;
}

/** Whether a tab is in a private window; where it has gone nobody knows, and it counts as one. */
export async function isPrivateTab(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).incognito;
  } catch {
    return true;
  }
}

/** Calls `act` when the last tab of all private windows has closed. */
export function onPrivateEnd(act: () => void): void {
  const look = async (closed: number) => {
    const tabs = await browser.tabs.query({});
    // The tab that is just closing may still be among them.
    if (!tabs.some(({ id, incognito }) => incognito && id !== closed)) act();
  };
  browser.tabs.onRemoved.addListener((closed) => void look(closed));
}

/** Calls `act` when a tab has closed. Call it in the first turn. */
export function onTabClosed(act: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => act(tabId));
}

/** Ids of the tabs that the extension may read and that `test` accepts by their address. */
export async function tabsWhere(test: (url: string) => boolean): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  // What was discarded has no document, and would be loaded to get one.
  return tabs.flatMap(({ id, url, discarded }) =>
    id !== undefined && url !== undefined && discarded !== true && test(url) ? [id] : [],
  );
}

/** Whether the user lets Backstory read files of this device. */
export async function hasFileAccess(): Promise<boolean> {
  return browser.extension.isAllowedFileSchemeAccess();
}
