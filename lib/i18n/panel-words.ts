import { plural } from './plurals.ts';
import { LOCALE } from './strings.ts';

/** The texts of the side panel. */
export const panelWords = {
  /** In the popup. */
  open: 'Open the side panel',
  /** On a card. */
  dossier: 'Open dossier',
  views: 'Views of the side panel',
  thisPage: 'This page',
  back: 'Back',
  noPage: {
    title: 'No page to follow',
    text: 'Open an article in this window. What it mentions is then listed here.',
  },
  /** Before a name, for screen readers: a button that moves the page. */
  goTo: (count: number) =>
    plural(count, { one: '# mention: go to it', other: '# mentions: go to the next' }, LOCALE),
  /** For screen readers: a link from a pack’s title to its story. */
  wholeStory: 'The whole story',
  problems: {
    gone: {
      title: 'Not in your packs any more',
      text: 'The pack was deleted or switched off, or the entry was removed from it. Backstory’s settings list your packs.',
    },
    damaged: {
      title: 'Damaged on this device',
      text: 'What the pack says here cannot be read. Backstory’s popup says what happened and what you can do.',
    },
    unanswered: {
      title: 'Backstory does not answer',
      text: 'Close this panel and open it again. If that does not help, restart the browser.',
    },
  },
  /** For screen readers: ways to the parts of a dossier. */
  parts: 'In this dossier',
  quotes: {
    title: 'What was said',
    /** Which quotes are shown. */
    show: 'Show',
    all: (count: number) => `All ${number(count)}`,
    own: {
      person: (count: number) => `By them ${number(count)}`,
      place: (count: number) => `On its behalf ${number(count)}`,
      organization: (count: number) => `On its behalf ${number(count)}`,
      issue: (count: number) => `In its words ${number(count)}`,
    },
    about: {
      person: (count: number) => `About them ${number(count)}`,
      place: (count: number) => `About it ${number(count)}`,
      organization: (count: number) => `About it ${number(count)}`,
      issue: (count: number) => `About it ${number(count)}`,
    },
    more: (count: number) =>
      plural(count, { one: 'Show # later quote', other: 'Show # later quotes' }, LOCALE),
    /** Before names. */
    aboutNames: 'About',
  },
  relations: {
    title: 'Relations',
    between: (count: number) =>
      plural(
        count,
        { one: '# more between these', other: '# more among these themselves' },
        LOCALE,
      ),
  },
  graph: {
    /** For screen readers. */
    label: 'Relations as a picture; the sentences below say the same',
    numbers: 'Numbers stand for the sentences below.',
    thin: 'Pale lines join those who are related among themselves.',
    left: (count: number) =>
      plural(
        count,
        { one: '# more is in the sentences alone.', other: '# more are in the sentences alone.' },
        LOCALE,
      ),
  },
  map: {
    /** For screen readers; the caption says where. */
    label: 'A map of where it is',
    where: (lat: number, lon: number) =>
      `${degrees(lat)}° ${lat < 0 ? 'S' : 'N'}, ${degrees(lon)}° ${lon < 0 ? 'W' : 'E'}`,
  },
  sources: {
    title: 'Sources',
    quotes: (count: number) => plural(count, { one: '# quote', other: '# quotes' }, LOCALE),
  },
  names: {
    title: 'Also called',
    wikidata: 'Wikidata',
  },
  fromPack: 'From the pack',
} as const;

function number(value: number): string {
  return new Intl.NumberFormat(LOCALE).format(value);
}

function degrees(value: number): string {
  return new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 }).format(Math.abs(value));
}
