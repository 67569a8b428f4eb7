/**
 * From version 2 to 3: tables for what is kept beside installed packs. Nothing is moved: a head that
 * names no copy lies under the pack's own id, as version 2 wrote it.
 */
export const ADDED = ['shelf', 'staging', 'search', 'edits', 'changes'] as const;
