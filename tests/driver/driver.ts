import type { Frame, Page } from 'puppeteer-core';

export type DrivenBrowser = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** The colour scheme that the browser asks pages for. */
  readonly scheme?: 'light' | 'dark';
  /** The language of the browser's own interface (BCP 47); English where nothing is said. */
  readonly language?: string;
  /** Without the extension, to see what a page is like on its own. */
  readonly bare?: boolean;
  /** A window that a person can watch. */
  readonly window?: boolean;
  /** The page that greets who has just installed the extension stays open. */
  readonly welcome?: boolean;
  /** The folder of another build than that in .output. */
  readonly build?: string;
  /** The folder of a profile that stays, to start on it again. Otherwise each browser has a new one. */
  readonly profile?: string;
  /** The folder into which what is saved goes. */
  readonly downloads?: string;
  /** Bytes that the extension may store in databases at most, as if the disk had no more. */
  readonly room?: number;
}

/** A real browser with the built extension in it, driven from outside. */
export interface Driver {
  readonly name: DrivenBrowser;
  newPage(): Promise<Page>;
  /**
   * Calls `read` with the closed root of the open card and JSON arguments; null where no card is
   * open. It runs in the page's process and must not refer to anything around it.
   */
  inCard<A extends readonly unknown[], R>(
    page: Page | Frame,
    read: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<R | null>;
  /** Changes the colour scheme that a page, in Firefox every page, is asked for. */
  setScheme(page: Page, scheme: 'light' | 'dark'): Promise<void>;
  /** Shows a page as it would be printed. */
  showAsPrinted(page: Page): Promise<void>;
  /** The text in the clipboard. */
  clipboard(): Promise<string>;
  /** Opens a page of the extension, such as `popup.html`, in a tab of its own. */
  openOwn(path: string): Promise<Page>;
  /** Stops the background as the browser would after a time without work. */
  stopBackground(): Promise<void>;
  /** Deletes the databases of the extension, as the browser does where the disk is short of room. */
  evict(): Promise<void>;
  /** Runs a script as one of the browser's own, and gives its string. Only Firefox lets tools do that. */
  inBrowser?(script: string): Promise<string>;
  /** Runs a function in the background, with JSON arguments. Only Chromium lets tools do that. */
  inBackground?<A extends readonly unknown[]>(
    act: (...args: A) => unknown,
    ...args: A
  ): Promise<unknown>;
  /** Loads the extension anew under the pages that are open, as an update does. */
  reload(): Promise<void>;
  /**
   * Bytes in use after a collection of garbage: in Chromium of what scripts and the DOM hold, in
   * Firefox, which tells no more, of the whole process.
   */
  memory(of: Page | 'background'): Promise<number>;
  /** Of the main process, and of the group that all processes of the browser are in. */
  readonly pid: number;
  close(): Promise<void>;
  /** Ends all of the browser's processes at once, as a crash would. */
  kill(): Promise<void>;
  /** Settles when somebody has closed the browser. */
  closed(): Promise<unknown>;
}

/** Leads to this machine, and unlike 127.0.0.1 is no secure context: a page without https. */
export const INSECURE_HOST = 'insecure.test';

/** How a page finds the element that the card is in; what is in it only the drivers can see. */
export const HOST = '[popover="manual"][style*="--bs-"]';
