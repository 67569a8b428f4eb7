import { around, counts, filled, listed, number, text } from './messages.ts';

const step = filled('card.step');
const position = filled('briefing.position');
const entities = counts('counted.entities');
const mentions = counts('briefing.mentions');

/**
 * Every text of the interface. Text from a pack is never joined to these strings: components set it
 * beside them in a `<bdi>`, so that no name can change the direction of a sentence.
 */
export const strings = {
  kind: {
    person: text('kind.person'),
    place: text('kind.place'),
    organization: text('kind.organization'),
    issue: text('kind.issue'),
  },
  kinds: {
    person: text('kinds.person'),
    place: text('kinds.place'),
    organization: text('kinds.organization'),
    issue: text('kinds.issue'),
  },
  date: {
    asOf: text('date.asOf'),
    asOfLine: text('date.asOfLine'),
  },
  card: {
    close: text('card.close'),
    /** For screen readers: the mention that a key led to. */
    step: (mention: string, nth: number, of: number) => step({ mention, nth, of }),
    /** For screen readers: how much the page mentions. */
    count: (ofEntities: number, ofMentions: number) =>
      listed([entities(ofEntities), mentions(ofMentions)]),
    loading: text('card.loading'),
    problem: 'Backstory',
    details: text('card.details'),
    quotes: text('card.quotes'),
    ownWords: {
      person: text('card.ownWords.person'),
      place: text('card.ownWords.place'),
      organization: text('card.ownWords.organization'),
      issue: text('card.ownWords.issue'),
    },
    aboutWords: {
      person: text('card.aboutWords.person'),
      place: text('card.aboutWords.place'),
      organization: text('card.aboutWords.organization'),
      issue: text('card.aboutWords.issue'),
    },
    /**
     * Between the parts of a line; a character of the text, so that a copy has it, too. No line begins
     * with it: the first space is one that does not break.
     */
    between: '\u00a0· ',
    open: text('card.open'),
    shut: text('card.shut'),
    editorsNote: text('card.editorsNote'),
    sourceNote: text('card.sourceNote'),
    noPublisher: text('card.noPublisher'),
    noAddress: text('card.noAddress'),
    newTab: text('card.newTab'),
    more: counts('card.more'),
    problems: {
      gone: text('card.problems.gone'),
      damaged: text('card.problems.damaged'),
      unanswered: text('card.problems.unanswered'),
    },
    /** Between the parts of each answer stand names of the pack: the one marked, then what speaks for it. */
    why: {
      ask: text('card.why.ask'),
      rules: {
        strong: around('card.why.rules.strong'),
        'full-name': around('card.why.rules.fullName'),
        title: around('card.why.rules.title'),
        company: around('card.why.rules.company'),
        dateline: around('card.why.rules.dateline'),
      },
      /** `company` where the related entity is the person as well. */
      companyOfOne: around('card.why.companyOfOne'),
    },
    /** Around the name that is marked. */
    notThis: {
      ask: text('card.notThis.ask'),
      choose: around('card.notThis.choose'),
      scopes: {
        page: text('card.notThis.scopes.page'),
        site: text('card.notThis.scopes.site'),
        always: text('card.notThis.scopes.always'),
      },
      done: {
        page: around('card.notThis.done.page'),
        site: around('card.notThis.done.site'),
        always: around('card.notThis.done.always'),
      },
      untilPrivateEnd: text('card.notThis.untilPrivateEnd'),
      undo: text('card.notThis.undo'),
      problems: {
        full: text('card.notThis.problems.full'),
        impossible: text('card.notThis.problems.impossible'),
        unanswered: text('card.notThis.problems.unanswered'),
      },
    },
    fix: text('card.fix'),
    noQuotes: text('card.noQuotes'),
    fromPack: text('card.fromPack'),
  },
  briefing: {
    product: 'Backstory',
    thisPage: text('briefing.thisPage'),
    site: text('briefing.site'),
    promise: text('briefing.promise'),
    reading: text('briefing.reading'),
    late: text('briefing.late'),
    nobody: {
      title: text('briefing.nobody.title'),
      text: text('briefing.nobody.text'),
    },
    siteOff: {
      title: text('briefing.siteOff.title'),
      text: text('briefing.siteOff.text'),
    },
    paused: {
      title: text('briefing.paused.title'),
      text: text('briefing.paused.text'),
    },
    unanswered: {
      title: text('briefing.unanswered.title'),
      text: text('briefing.unanswered.text'),
    },
    mentions,
    goToNext: text('briefing.goToNext'),
    /** `index` counts from 0. */
    position: (index: number, of: number) => position({ nth: index + 1, of }),
    count: number,
  },
  settings: {
    open: text('settings.open'),
    sections: text('settings.sections'),
    unanswered: text('settings.unanswered'),
  },
  refusals: {
    title: text('refusals.title'),
    intro: text('refusals.intro'),
    nothing: text('refusals.nothing'),
    /** The last two before a host, and before an address. */
    scopes: {
      always: text('refusals.scopes.always'),
      site: text('refusals.scopes.site'),
      page: text('refusals.scopes.page'),
    },
    /** Around the name of an entity, and the title of its pack. */
    as: around('refusals.as'),
    gone: text('refusals.gone'),
    sinceDay: around('refusals.sinceDay'),
    passing: text('refusals.passing'),
    again: text('refusals.again'),
    allAgain: text('refusals.allAgain'),
    keepThem: text('refusals.keepThem'),
    sure: counts('refusals.sure'),
  },
  notice: {
    rebuilt: text('notice.rebuilt'),
    damaged: text('notice.damaged'),
    unavailable: text('notice.unavailable'),
    dismiss: text('notice.dismiss'),
  },
  unreachable: {
    'browser-page': {
      title: text('unreachable.browserPage.title'),
      text: text('unreachable.browserPage.text'),
    },
    'extension-page': {
      title: text('unreachable.extensionPage.title'),
      text: text('unreachable.extensionPage.text'),
    },
    'store-page': {
      title: text('unreachable.storePage.title'),
      text: text('unreachable.storePage.text'),
    },
    pdf: {
      title: text('unreachable.pdf.title'),
      text: text('unreachable.pdf.text'),
    },
    'local-file': {
      title: text('unreachable.localFile.title'),
      text: text('unreachable.localFile.text'),
    },
    'no-access': {
      title: text('unreachable.noAccess.title'),
      text: text('unreachable.noAccess.text'),
    },
    'not-loaded': {
      title: text('unreachable.notLoaded.title'),
      text: text('unreachable.notLoaded.text'),
    },
  },
} as const;
