import { plural } from './plurals.ts';

/** The locale that the table below is written in; dates and numbers follow it. */
export const LOCALE = 'en-GB';

/**
 * Every text of the interface. Text from a pack is never joined to these strings: components set it
 * beside them in a `<bdi>`, so that no name can change the direction of a sentence.
 */
export const strings = {
  kind: {
    person: 'Person',
    place: 'Place',
    organization: 'Organisation',
    issue: 'Issue',
  },
  kinds: {
    person: 'People',
    place: 'Places',
    organization: 'Organisations',
    issue: 'Issues',
  },
  date: {
    /** Before a date. */
    asOf: 'as of',
    /** The same, on a line of its own. */
    asOfLine: 'As of',
  },
  card: {
    close: 'Close',
    /** For screen readers: the mention that a key led to. */
    step: (text: string, nth: number, of: number) =>
      `${text}, mention ${String(nth)} of ${String(of)}`,
    loading: 'Loading',
    problem: 'Backstory',
    details: 'Context and quotes',
    quotes: 'Quotes',
    ownWords: {
      person: 'In their own words',
      place: 'Said on its behalf',
      organization: 'Said on its behalf',
      issue: 'In its own words',
    },
    aboutWords: {
      person: 'What others said of them',
      place: 'What others said of it',
      organization: 'What others said of it',
      issue: 'What was said about it',
    },
    /** Between the parts of a line; a character of the text, so that a copy has it, too. */
    between: ' · ',
    /** Around the words of a quote. */
    open: '“',
    shut: '”',
    editorsNote: 'Editor’s note',
    sourceNote: 'About the source',
    noPublisher: 'publisher not named',
    noAddress: 'no public address',
    newTab: '(opens in a new tab)',
    more: (count: number) => plural(count, { one: '# more quote', other: '# more quotes' }, LOCALE),
    problems: {
      gone: 'This entry is not in your packs any more. Reload the page to bring its marks up to date.',
      damaged: 'What the pack says here was damaged on this device. Backstory’s popup says more.',
      unanswered: 'Backstory did not answer. Reload the page to try again.',
    },
    /** Between the parts of each answer stand names of the pack: the one marked, then what speaks for it. */
    why: {
      ask: 'Why is this marked?',
      rules: {
        strong: ['“', '” is one of the names in the pack, and it is enough on its own.'],
        'full-name': ['“', '” counts here because this page also names ', ' in full.'],
        title: [
          '“',
          '” counts here because a title that belongs to it stands before it, and this page speaks of ',
          '.',
        ],
        company: ['“', '” counts here because this page speaks of ', ' and ', '.'],
        dateline: ['“', '” counts here because it stands where a report says where it comes from.'],
      },
      /** `company` where the related entity is the person as well. */
      companyOfOne: ['“', '” counts here because this page speaks of ', '.'],
    },
    /** Around the name that is marked. */
    notThis: {
      ask: 'Not this one…',
      choose: ['Do not mark “', '” any more:'],
      scopes: { page: 'Here, on this page', site: 'On this site', always: 'Everywhere' },
      done: {
        page: ['“', '” is not marked on this page any more.'],
        site: ['“', '” is not marked on this site any more.'],
        always: ['“', '” is not marked anywhere any more.'],
      },
      untilPrivateEnd: 'Forgotten when you close your private windows.',
      undo: 'Undo',
      problems: {
        full: 'There is no room for another one. Open Backstory’s settings and mark some names again that you have turned away.',
        impossible:
          'That cannot be remembered for this page. Reload it and try again, or choose another reach.',
        unanswered:
          'Backstory did not answer, and nothing has changed. Reload the page to try again.',
      },
    },
    /** Opens the editor in a tab. */
    fix: 'Fix this entry',
    noQuotes: 'No quotes are recorded for this entry.',
    /** Before the title of a pack. */
    fromPack: 'From the pack',
  },
  briefing: {
    product: 'Backstory',
    /** The heading where the page has no host. */
    thisPage: 'This page',
    site: 'On this site',
    everywhere: 'Everywhere',
    promise: 'Nothing you read leaves this device.',
    reading: 'Still reading this page…',
    late: 'This page keeps changing; some of its names are marked late.',
    nobody: {
      title: 'No one from your packs is mentioned here',
      text: 'Backstory knows only the people, places, organisations and issues in your packs. None of their names stands on this page.',
    },
    siteOff: {
      title: 'Off for this site',
      text: 'Nothing is read or marked here. Switch “On this site” back on to see who this page mentions.',
    },
    paused: {
      title: 'Paused everywhere',
      text: 'No page is read or marked. Switch “Everywhere” back on, below, to carry on.',
    },
    unanswered: {
      title: 'Backstory does not answer',
      text: 'Close this window and open it again. If that does not help, restart the browser.',
    },
    mentions: (count: number) => plural(count, { one: '# mention', other: '# mentions' }, LOCALE),
    goToNext: 'Go to the next one.',
    /** `index` counts from 0. */
    position: (index: number, of: number) => `${number(index + 1)} of ${number(of)}`,
    count: (count: number) => number(count),
  },
  settings: {
    open: 'Settings',
    sections: 'Sections',
    unanswered:
      'Backstory does not answer. Reload this page; if that does not help, restart the browser.',
  },
  refusals: {
    title: 'Not marked',
    intro: 'Names you asked Backstory not to mark. Mark one again and open pages follow at once.',
    nothing:
      'Nothing is left out. When a marked name means somebody or something else, open its card and choose “Not this one…”; it is then listed here.',
    /** The last two before a host, and before an address. */
    scopes: { always: 'Everywhere', site: 'On the site', page: 'On the page' },
    /** Before the name of an entity, and between that and the title of its pack. */
    as: 'as',
    from: 'from',
    gone: 'What it was marked as is not in your packs any more.',
    /** Before a date. */
    sinceDay: 'Since',
    passing: '· from a private window, until the last of them closes',
    again: 'Mark it again',
    allAgain: 'Mark all again',
    keepThem: 'Leave them out',
    sure: (count: number) =>
      plural(count, { one: 'Mark # name again?', other: 'Mark all # names again?' }, LOCALE),
  },
  notice: {
    rebuilt: 'Your packs were read in again',
    damaged: 'A pack of yours is damaged',
    unavailable: 'Your packs cannot be read',
    dismiss: 'Understood',
  },
  unreachable: {
    'browser-page': {
      title: 'This page belongs to the browser',
      text: 'Browsers keep extensions out of new tabs, settings and other pages of their own. Open an article and look here again.',
    },
    'store-page': {
      title: 'Extension stores are closed to extensions',
      text: 'No extension may read a store’s pages. Backstory works again as soon as you leave the store.',
    },
    pdf: {
      title: 'PDF viewers are closed to extensions',
      text: 'Backstory cannot read a PDF in the browser, and no setting changes that. If the text also exists as a web page, open that instead.',
    },
    'local-file': {
      title: 'Files on this device need your permission',
      text: 'On the browser’s extensions page, open the details of Backstory and turn on “Allow access to file URLs”. Then reload this file.',
    },
    'no-access': {
      title: 'Backstory has no access to this site',
      text: 'Open the extensions menu in the toolbar, choose Backstory, and allow it on this site; then reload the page. Firefox may also withhold some sites by itself.',
    },
    'not-loaded': {
      title: 'Reload this page to begin',
      text: 'It was open before Backstory was installed or updated, or is still on its way. Backstory starts when the page is loaded again.',
    },
  },
} as const;

function number(value: number): string {
  return new Intl.NumberFormat(LOCALE).format(value);
}
