import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from '../../tests/driver/driver.ts';
import { BackupObject } from '../../tests/driver/backup.ts';
import { EditorObject } from '../../tests/driver/editor.ts';
import { eventually } from '../../tests/driver/wait.ts';

export const ACTS = ['import', 'delete', 'edit', 'restore', 'start'] as const;

/** Something that a browser is killed in the middle of. */
export interface Act {
  readonly name: (typeof ACTS)[number];
  /** Comes as far as the last press of a button; gives what presses it. */
  prepare(driver: Driver): Promise<() => Promise<unknown>>;
  /** Milliseconds within which it usually ends. */
  readonly span: number;
}

/** The pack that comes with Backstory, and one of its entities. */
const EDITED = 'blinken-china-2023/blinken';
const EDIT_SPAN = 40;
const DELETE_SPAN = 600;
/** What a background does after its first answer. */
const START_SPAN = 1_500;

export type PacksPage = Awaited<ReturnType<typeof openPacks>>;

export async function openPacks(driver: Driver) {
  const page = await driver.openOwn('options.html');
  const input = await page.waitForSelector('input#pack-files');
  if (!input) throw new Error('there is no way to choose files');
  return { page, input };
}

/** Imports a file to the end, and tells how many milliseconds that took. */
export async function importWhole(
  driver: Driver,
  file: string,
  patience = 120_000,
): Promise<number> {
  return importIn(await openPacks(driver), file, patience);
}

/** The same on the packs page that is open, which is closed at the end. */
export async function importIn(
  { page, input }: PacksPage,
  file: string,
  patience: number,
): Promise<number> {
  const started = performance.now();
  await input.uploadFile(file);
  const words = () =>
    page.evaluate(() => document.querySelector<HTMLElement>('.import-result')?.innerText ?? '');
  const result = await eventually(words, (text) => text !== '', patience);
  if (!/was (?:added|updated)/.test(result)) throw new Error(`not imported: ${result}`);
  const took = performance.now() - started;
  // Open pages are told after the reader is; a tab that is closed at once would tell nobody.
  await sleep(1_000);
  await page.close();
  return took;
}

export function importOf(file: string, span: number): Act {
  return {
    name: 'import',
    span,
    async prepare(driver) {
      const { input } = await openPacks(driver);
      return () => input.uploadFile(file);
    },
  };
}

/** Deletes the pack with this title. */
export function deletionOf(title: string): Act {
  return {
    name: 'delete',
    span: DELETE_SPAN,
    async prepare(driver) {
      const { page } = await openPacks(driver);
      const press = (label: string) => page.evaluate(pressOf, label, title);
      const isAsked = await eventually(() => press('Delete…'), Boolean);
      if (!isAsked) throw new Error(`“${title}” cannot be deleted`);
      return () => press('Delete the pack');
    },
  };
}

/** Runs in the page. */
function pressOf(label: string, title: string): boolean {
  const rows = [...document.querySelectorAll('.pack')];
  const row = rows.find((one) => one.querySelector('h3')?.textContent === title);
  const button = [...(row?.querySelectorAll('button') ?? [])].find((one) =>
    one.textContent.startsWith(label),
  );
  button?.click();
  return button !== undefined;
}

/** Has the reader say something else of an entity of the bundled pack. */
export function editOf(role: string): Act {
  return {
    name: 'edit',
    span: EDIT_SPAN,
    async prepare(driver) {
      const editor = await EditorObject.open(driver, EDITED);
      await editor.write('role.text', role);
      return () => editor.press('Save');
    },
  };
}

/** Brings a back-up back. */
export function restoreOf(file: string, span: number): Act {
  return {
    name: 'restore',
    span,
    async prepare(driver) {
      const { page } = await openPacks(driver);
      const backup = new BackupObject(page);
      await backup.choose(file);
      return () => backup.answer('Bring it back');
    },
  };
}

/** Nothing but what each start does. */
export const start: Act = {
  name: 'start',
  span: START_SPAN,
  prepare: (driver) => Promise.resolve(() => driver.openOwn('popup.html')),
};
