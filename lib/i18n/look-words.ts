import { text } from './messages.ts';

/** The texts of how marks look. */
export const lookWords = {
  title: text('look.title'),
  intro: text('look.intro'),
  density: {
    legend: text('look.density.legend'),
    choices: {
      every: [text('look.density.choices.every.label'), text('look.density.choices.every.means')],
      section: [
        text('look.density.choices.section.label'),
        text('look.density.choices.section.means'),
      ],
      page: [text('look.density.choices.page.label'), text('look.density.choices.page.means')],
      quiet: [text('look.density.choices.quiet.label'), text('look.density.choices.quiet.means')],
    },
  },
  kinds: { legend: text('look.kinds.legend') },
  ticks: { label: text('look.ticks.label'), means: text('look.ticks.means') },
  delay: {
    legend: text('look.delay.legend'),
    choices: {
      short: [text('look.delay.choices.short.label'), text('look.delay.choices.short.means')],
      usual: [text('look.delay.choices.usual.label'), text('look.delay.choices.usual.means')],
      long: [text('look.delay.choices.long.label'), text('look.delay.choices.long.means')],
    },
  },
  problem: text('look.problem'),
} as const;
