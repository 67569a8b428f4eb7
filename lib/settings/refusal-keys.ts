/** Where refusals are in a store; apart from their validation, which the options can do without. */
const PREFIX = 'refused:';

export function refusalKey(id: string): string {
  return PREFIX + id;
}

/** The id of the refusal under that key; undefined where the key is of something else. */
export function refusalIdOf(key: string): string | undefined {
  return isRefusalKey(key) ? key.slice(PREFIX.length) : undefined;
}

/** True for keys of the store that hold a refusal. */
export function isRefusalKey(key: string): boolean {
  return key.startsWith(PREFIX);
}
