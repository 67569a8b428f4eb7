/** The texts of menus, of what is on or off where, and of the welcome page. */
export const controlWords = {
  /** The browser puts what is selected in place of `%s`. */
  menu: {
    lookUp: 'Look up “%s” in Backstory',
    add: 'Add “%s” to a pack…',
    turnOff: 'Turn Backstory off for this site',
    turnOn: 'Turn Backstory on for this site',
    paused: 'Backstory is paused everywhere',
    nowhere: 'This page is no site',
  },
  /** The new entry’s name stands between the two halves. */
  add: {
    title: 'Add to a pack',
    question: ['Which pack is “', '” to be an entry of?'],
    cancel: 'Not now',
    none: 'You have no packs. Import one, or bring back the one that came with Backstory, and try again.',
    entries: (count: number) => (count === 1 ? '1 entry' : `${String(count)} entries`),
  },
} as const;
