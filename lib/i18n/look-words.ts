/** The texts of how marks look. */
export const lookWords = {
  title: 'Marks',
  intro: 'Which names are underlined in the pages you read. Hovering works on all of them.',
  density: {
    legend: 'How many',
    choices: {
      every: ['Every mention', 'wherever a name stands'],
      section: ['The first in each section', 'once after each heading'],
      page: ['The first on the page', 'once, however long the page is'],
      quiet: ['None', 'nothing is underlined, and no page can find out what you hold'],
    },
  },
  kinds: { legend: 'Of these' },
  problem: 'That could not be saved. Reload this page and try again.',
} as const;
