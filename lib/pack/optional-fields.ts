import { z } from '../zod.ts';
import { packSchema } from './schema.ts';

/** True where the field at this path of a pack is optional. */
export function mayBeLeftOut(path: readonly PropertyKey[]): boolean {
  let schema: unknown = packSchema;
  for (const step of path) {
    schema = within(schema, step);
  }
  return schema instanceof z.ZodOptional;
}

function within(schema: unknown, step: PropertyKey): unknown {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodLazy
  ) {
    return within(schema.unwrap(), step);
  }
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodObject ? schema.shape[String(step)] : undefined;
}
