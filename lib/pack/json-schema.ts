import { z } from '../zod.ts';
import { packSchema } from './schema.ts';

/**
 * Pack format 1 as a JSON Schema (draft 2020-12), for editors and other programs. It says what a
 * field may be; references between entries and offsets are checked by parse.ts alone.
 */
export function packJsonSchema(): Record<string, unknown> {
  return { title: 'Backstory pack, format 1', ...z.toJSONSchema(packSchema) };
}
