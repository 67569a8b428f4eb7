import { text } from './messages.ts';

/** The texts about kinds of pages that `strings.ts` does not know. */
export const kindsWords = {
  unreachable: {
    picture: {
      title: text('unreachable.picture.title'),
      text: text('unreachable.picture.text'),
    },
  },
} as const;
