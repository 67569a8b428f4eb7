import { parsePack } from '../pack/parse.ts';
import type { PackId } from '../pack/schema.ts';
import type { BundledPack } from './shelf.ts';

/** Where the build puts the pack (wxt.config.ts). */
const FILE = 'packs/bundled.json';
/** As the file has them, which was checked when it was written. */
export const BUNDLED = { id: 'blinken-china-2023' as PackId, version: 1 };

/**
 * The pack that comes with the extension. Its id and version stand here, so that a start need not read
 * the file to know that it is installed; a unit test compares them with it.
 */
export function bundledPack(readJson: (path: string) => Promise<unknown>): BundledPack {
  return {
    ...BUNDLED,
    async read() {
      const parsed = parsePack(await readJson(FILE));
      if (parsed.ok) return parsed.pack;
      throw new Error(`the bundled pack is broken: ${JSON.stringify(parsed.problems)}`);
    },
  };
}
