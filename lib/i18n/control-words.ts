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
  page: {
    pause: 'Pause on this page',
    title: 'Paused on this page',
    text: 'Nothing is read or marked here until you go on, or load the page again. Other pages are as they were.',
    goOn: 'Go on here',
  },
  access: {
    missing: {
      title: 'Backstory may not read pages yet',
      text: 'Your browser keeps Backstory out until you say otherwise. It reads pages on this device only, and only to look for names in them.',
    },
    granted: {
      title: 'Backstory may read pages',
      text: 'It does so on this device only. Take that back whenever you like, on the page of your browser’s extensions.',
    },
    allow: 'Allow it on all sites',
    refused: 'Nothing was changed. You can allow it later, here or in Backstory’s popup.',
  },
  welcome: {
    title: 'Backstory',
    lead: 'Who is that again, and what exactly did they say?',
    intro:
      'Backstory underlines the people, places, organisations and issues that your packs know, in any page that you read. Rest the pointer on one, and a card tells you who that is, in a few words and in their own.',
    try: {
      title: 'Try it here',
      hint: 'Rest the pointer on an underlined name, or go from name to name with these:',
      next: 'Next name',
      open: 'Open its card',
      failed: 'The sample could not be prepared. Everything else works as it should.',
      /** For screen readers: the name that a press has led to, from 1. */
      at: (index: number, of: number) => `${String(index)} of ${String(of)}`,
    },
    stored: {
      title: 'What is kept, and what is not',
      kept: [
        'Your packs, and what you change in them.',
        'The sites that you switch off, and the names that you turn away with “Not this one”.',
      ],
      not: [
        'What you read, and where you were.',
        'Anything of it anywhere else: nothing you read leaves this device.',
      ],
      keptLabel: 'Kept on this device',
      notLabel: 'Never kept, never sent',
    },
    next: {
      title: 'Go on',
      text: 'Open any news page. Backstory’s button in the toolbar tells whom it mentions, and switches Backstory off there or everywhere.',
      settings: 'Your packs and settings',
    },
  },
  /** The sample on the welcome page; written for it. */
  sample: {
    kicker: 'Looking back at June 2023',
    title: 'Two days in Beijing',
    paragraphs: [
      'When Antony Blinken landed in Beijing, no American secretary of state had been there for almost five years. He should have come in February; then a spy balloon drifted over the United States, and the journey was called off.',
      'The first evening belonged to Qin Gang, then foreign minister. Wang Yi came next, and used three hours to say where he saw no room to give. Only then was there half an hour with Xi Jinping.',
      'What to do about Taiwan stood in every sentence, said or unsaid. Blinken flew home without the telephone line between the two armies that he had asked for.',
    ],
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
