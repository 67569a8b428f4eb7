import { filled, named, text } from './messages.ts';

/** The texts of where Backstory works, in the settings, on the welcome page and in the popup. */
export const whereWords = {
  title: text('where.title'),
  intro: text('where.intro'),
  legend: text('where.legend'),
  /** Each with what it means. */
  choices: {
    all: [text('where.choices.all.label'), text('where.choices.all.means')],
    chosen: [text('where.choices.chosen.label'), text('where.choices.chosen.means')],
    click: [text('where.choices.click.label'), text('where.choices.click.means')],
  },
  problem: text('look.problem'),
  /** By the name of the list. */
  lists: {
    off: { title: text('where.off.title'), none: text('where.off.none') },
    on: { title: text('where.chosen.title'), none: text('where.chosen.none') },
  },
  covers: text('where.covers'),
  field: text('where.field'),
  hint: text('where.hint'),
  add: text('where.add'),
  remove: text('edit.remove'),
  hereOnly: text('where.hereOnly'),
  /** Each before a colon and a list of sites. */
  outcome: {
    added: text('edit.done.add'),
    removed: text('edit.done.remove'),
    known: text('where.known'),
    unread: text('where.unread'),
  },
  tooMany: filled('where.tooMany'),
  popup: {
    switch: filled('where.popup.switch'),
    offBy: { title: named('where.popup.offBy.title')({}), text: text('where.popup.offBy.text') },
    chosen: {
      title: text('where.popup.chosen.title'),
      text: text('where.popup.chosen.text'),
    },
    click: { title: text('where.popup.click.title'), text: text('where.popup.click.text') },
    read: text('where.popup.read'),
  },
} as const;
