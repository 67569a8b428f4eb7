interface Props {
  /** What stands before the name, and after it. */
  words: readonly [before: string, after?: string];
  name: string;
  /** It is English, whatever the interface speaks. */
  isEnglish?: boolean;
}

/** A sentence of ours around a name that is not ours, which cannot change its direction. */
export function Named({ words: [before, after = ''], name, isEnglish = false }: Props) {
  return (
    <>
      {before}
      <bdi {...(isEnglish && { lang: 'en', dir: 'ltr' })}>{name}</bdi>
      {after}
    </>
  );
}
