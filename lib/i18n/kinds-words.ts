/** The texts about kinds of pages that `strings.ts` does not know. */
export const kindsWords = {
  unreachable: {
    picture: {
      title: 'This is a picture or a film',
      text: 'There is nothing in it that Backstory reads. Where the same picture stands in an article, open that instead.',
    },
  },
} as const;
