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
  problem: text('look.problem'),
} as const;
