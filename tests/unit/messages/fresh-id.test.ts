import { expect, it } from 'vitest';
import { freshId } from '../../../lib/messages/fresh-id.ts';
import { requestSchemas } from '../../../lib/messages/schemas.ts';

it('a fresh id is a random UUID, which the background accepts, and never the same', () => {
  const ids = Array.from({ length: 500 }, freshId);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(requestSchemas['refusal.undo'].safeParse({ id }).success).toBe(true);
  }
  expect(new Set(ids).size).toBe(500);
});
