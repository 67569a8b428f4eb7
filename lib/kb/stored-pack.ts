import { parsePackJson } from '../pack/parse.ts';
import type { Pack } from '../pack/schema.ts';

/** A pack as it lies in the database: its JSON, sealed with a checksum against silent damage. */
export interface StoredPack {
  readonly json: string;
  /** SHA-256 of `json` in UTF-8, lower-case hex. */
  readonly checksum: string;
}

export async function sealPack(pack: Pack): Promise<StoredPack> {
  const json = JSON.stringify(pack);
  return { json, checksum: await sha256(json) };
}

/** The pack in a stored record; undefined where the record is damaged in any way. */
export async function unsealPack(record: unknown): Promise<Pack | undefined> {
  if (!isStoredPack(record)) return undefined;
  if ((await sha256(record.json)) !== record.checksum) return undefined;
  const parsed = parsePackJson(record.json);
  return parsed.ok ? parsed.pack : undefined;
}

function isStoredPack(record: unknown): record is StoredPack {
  return (
    typeof record === 'object' &&
    record !== null &&
    'json' in record &&
    typeof record.json === 'string' &&
    'checksum' in record &&
    typeof record.checksum === 'string'
  );
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
