import { around, counts, filled, text } from './messages.ts';

const position = filled('briefing.position');

/** The texts of menus, of what is on or off where, and of the welcome page. */
export const controlWords = {
  /** The browser puts what is selected in place of `%s`. */
  menu: {
    lookUp: text('control.menu.lookUp'),
    add: text('control.menu.add'),
    site: text('manifest.commands.switchSite'),
  },
  /** On the button in the toolbar while Backstory is off in the page of a tab. */
  badge: text('control.badge'),
  page: {
    pause: text('control.page.pause'),
    title: text('control.page.title'),
    text: text('control.page.text'),
    goOn: text('control.page.goOn'),
  },
  access: {
    missing: {
      title: text('control.access.missing.title'),
      text: text('control.access.missing.text'),
    },
    granted: {
      title: text('control.access.granted.title'),
      text: text('control.access.granted.text'),
    },
    allow: text('control.access.allow'),
    refused: text('control.access.refused'),
  },
  welcome: {
    title: 'Backstory',
    lead: text('control.welcome.lead'),
    intro: text('control.welcome.intro'),
    try: {
      title: text('control.welcome.try.title'),
      hint: text('control.welcome.try.hint'),
      next: text('control.welcome.try.next'),
      open: text('control.welcome.try.open'),
      failed: text('control.welcome.try.failed'),
      /** For screen readers: the name that a press has led to, from 1. */
      at: (index: number, of: number) => position({ nth: index, of }),
    },
    stored: {
      title: text('control.welcome.stored.title'),
      kept: [text('control.welcome.stored.packs'), text('control.welcome.stored.choices')],
      not: [text('control.welcome.stored.reading')],
      synced: text('control.welcome.stored.synced'),
      keptLabel: text('control.welcome.stored.keptLabel'),
      notLabel: text('control.welcome.stored.notLabel'),
    },
    next: {
      title: text('control.welcome.next.title'),
      text: text('control.welcome.next.text'),
      settings: text('control.welcome.next.settings'),
    },
  },
  /** The sample on the welcome page; written for it, in English, with names of the bundled pack. */
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
    title: text('control.add.title'),
    question: around('control.add.question'),
    cancel: text('control.add.cancel'),
    none: text('control.add.none'),
    entries: counts('counted.entities'),
  },
} as const;
