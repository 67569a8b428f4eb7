interface Props {
  /** Begins with a verb; in English, as all that is said of packs that are wrong. */
  problem: string;
}

/** What is wrong with a field. */
export function FieldProblem({ problem }: Props) {
  return (
    <bdi lang="en" dir="ltr">
      This {problem}.
    </bdi>
  );
}
