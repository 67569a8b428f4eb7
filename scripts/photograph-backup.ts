import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BackupObject } from '../tests/driver/backup.ts';
import type { Driver } from '../tests/driver/driver.ts';
import { PacksObject } from '../tests/driver/packs.ts';
import { madeUpPack } from './bench/made-up-pack.ts';
import { backupOf } from './kills/backups.ts';
import { take as takeWindow } from './photograph.ts';

const WIDTHS = { wide: 1000, narrow: 320 };
const large = { ...madeUpPack(60_000, 'ports'), title: 'People of the northern ports' };

/** Pictures of an import that was cut off, and of back-ups in each state; the large pack stays. */
export async function photographBackup(driver: Driver, prefix: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'backstory-pictures-'));
  const files: string[] = [];
  const take = async ({ page }: PacksObject, state: string, heading: string) => {
    for (const [size, width] of Object.entries(WIDTHS)) {
      await page.setViewport({ width, height: 900 });
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), heading);
      files.push(await takeWindow(page, `${prefix}${size}-${state}`));
    }
  };
  try {
    const cutOff = await PacksObject.open(driver);
    const file = join(folder, 'northern-ports.json');
    await writeFile(file, JSON.stringify(large));
    await cutOff.choose(file);
    await cutOff.imports(([first]) => first?.words.includes('Saving') === true);
    await cutOff.page.close();
    // A browser lets go of what a tab held a little later.
    await sleep(1_000);
    const packs = await PacksObject.open(driver);
    await take(packs, 'packs-unfinished', 'packs');

    const backup = new BackupObject(packs.page);
    const bad = join(folder, 'holiday.zip');
    await writeFile(bad, 'no zip at all');
    await backup.restore(bad);
    await take(packs, 'backup-refused', 'backup');
    const good = join(folder, 'backstory-2026-11-25.zip');
    await writeFile(good, await backupOf(large, 'Secretary of State', {}));
    await backup.choose(good);
    await take(packs, 'backup-asking', 'backup');
    await backup.answer('Bring it back');
    await take(packs, 'backup-busy', 'backup');
    await backup.said((words) => words.includes('back:'));
    await take(packs, 'backup-restored', 'backup');
    await packs.page.close();
  } finally {
    await rm(folder, { recursive: true });
  }
  return files;
}
