import { panelWords } from '../../lib/i18n/panel-words.ts';

export type Problem = keyof typeof panelWords.problems;

/** Why there is nothing to show, and what the reader can do about it. */
export function PanelProblem({ problem }: { problem: Problem }) {
  const { title, text } = panelWords.problems[problem];
  return (
    <main class="panel-main">
      <h1 tabIndex={-1}>{title}</h1>
      <p class="panel-why" role="status">
        {text}
      </p>
    </main>
  );
}
