import { fileURLToPath } from 'node:url';
import { compileKnowledge, type KnowledgeInMemory } from '../../lib/kb/knowledge.ts';
import { parsePackJson } from '../../lib/pack/parse.ts';
import type { Pack } from '../../lib/pack/schema.ts';
import { readText, type Failure } from './files.ts';
import { oneLine } from './one-line.ts';

const BUNDLED = new URL('../../assets/packs/blinken-china-2023.json', import.meta.url);

/** The knowledge of the packs at `paths`; without any, of the pack that comes with the extension. */
export function loadKnowledge(paths: readonly string[]): KnowledgeInMemory | Failure {
  const packs = new Map<string, Pack>();
  for (const path of paths.length > 0 ? paths : [fileURLToPath(BUNDLED)]) {
    const pack = readPack(path);
    if ('failure' in pack) return pack;
    if (packs.has(pack.id)) {
      return { failure: `${oneLine(path)} has the id "${pack.id}" like another; leave one out` };
    }
    packs.set(pack.id, pack);
  }
  return compileKnowledge([...packs.values()]);
}

export function readPack(path: string): Pack | Failure {
  const file = readText(path);
  if ('failure' in file) return file;
  const parsed = parsePackJson(file.text);
  if (parsed.ok) return parsed.pack;
  const [first] = parsed.problems;
  const where = first ? oneLine(`${first.path} ${first.message}`) : '';
  return { failure: `${oneLine(path)} is not a valid pack: ${where}; "validate" lists everything` };
}
