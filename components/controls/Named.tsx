interface Props {
  /** What stands before the name, and after it. */
  words: readonly [before: string, after?: string];
  name: string;
}

/** A sentence of ours around a name that is not ours, which cannot change its direction. */
export function Named({ words: [before, after = ''], name }: Props) {
  return (
    <>
      {before}
      <bdi>{name}</bdi>
      {after}
    </>
  );
}
