import { counts, filled, LOCALE, text } from './messages.ts';

const degrees = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const points = {
  northEast: filled('panel.map.northEast'),
  northWest: filled('panel.map.northWest'),
  southEast: filled('panel.map.southEast'),
  southWest: filled('panel.map.southWest'),
};

/** The texts of the side panel. */
export const panelWords = {
  open: text('panel.open'),
  dossier: text('panel.dossier'),
  views: text('panel.views'),
  thisPage: text('panel.thisPage'),
  back: text('panel.back'),
  privateSearch: {
    title: text('panel.privateSearch.title'),
    text: text('panel.privateSearch.text'),
  },
  noPage: { title: text('panel.noPage.title'), text: text('panel.noPage.text') },
  goTo: counts('panel.goTo'),
  wholeStory: text('panel.wholeStory'),
  packs: text('panel.packs'),
  story: {
    kind: text('panel.story.kind'),
    more: counts('panel.story.more'),
    moreQuotes: counts('panel.story.moreQuotes'),
  },
  problems: {
    gone: { title: text('panel.problems.gone.title'), text: text('panel.problems.gone.text') },
    damaged: {
      title: text('panel.problems.damaged.title'),
      text: text('panel.problems.damaged.text'),
    },
    unanswered: {
      title: text('panel.problems.unanswered.title'),
      text: text('panel.problems.unanswered.text'),
    },
  },
  parts: text('panel.parts'),
  quotes: {
    title: text('panel.quotes.title'),
    /** Which quotes are shown. */
    show: text('panel.quotes.show'),
    all: text('panel.quotes.all'),
    own: {
      person: text('panel.quotes.own.person'),
      place: text('panel.quotes.own.other'),
      organization: text('panel.quotes.own.other'),
      issue: text('panel.quotes.own.issue'),
    },
    about: {
      person: text('panel.quotes.about.person'),
      place: text('panel.quotes.about.other'),
      organization: text('panel.quotes.about.other'),
      issue: text('panel.quotes.about.other'),
    },
    more: counts('panel.quotes.more'),
  },
  relations: { title: text('panel.relations.title'), between: counts('panel.relations.between') },
  graph: {
    label: text('panel.graph.label'),
    numbers: text('panel.graph.numbers'),
    thin: text('panel.graph.thin'),
    left: counts('panel.graph.left'),
  },
  map: {
    label: text('panel.map.label'),
    where: (lat: number, lon: number) => {
      const where = lat < 0 ? ('south' as const) : ('north' as const);
      const values = { lat: degrees.format(Math.abs(lat)), lon: degrees.format(Math.abs(lon)) };
      return points[`${where}${lon < 0 ? 'West' : 'East'}`](values);
    },
  },
  sources: { title: text('panel.sources.title'), quotes: counts('counted.quotes') },
  names: { title: text('panel.names.title'), wikidata: text('panel.names.wikidata') },
  fromPack: text('card.fromPack'),
} as const;
