import pack from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };

/**
 * True where the bundled pack has this text as a name of the entity that it shows as `shownName`.
 * Case, accents and punctuation do not count: what they mean, the tests of lib/match say.
 */
export function isNameOf(shownName: string, text: string): boolean {
  return namesOf(shownName).some((name) => plain(name) === plain(text));
}

/** All names of the entity that the pack shows under this one. */
export function namesOf(shownName: string): string[] {
  const entity = pack.entities.find(({ names }) => names[0]?.text === shownName);
  return (entity?.names ?? []).map(({ text }) => text);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
