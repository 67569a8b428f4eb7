import type { ComponentChildren } from 'preact';

interface Props {
  /** Of its heading, which links lead to. */
  id: string;
  title: string;
  intro: string;
  /** What went wrong; null where nothing did. */
  problem?: string | null;
  children: ComponentChildren;
}

/** A section of the settings: what it is about, what went wrong, and what can be chosen. */
export function Section({ id, title, intro, problem = null, children }: Props) {
  return (
    <section class="settings-section" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      <p class="settings-intro">{intro}</p>
      {problem !== null && (
        <p class="settings-problem" role="alert">
          {problem}
        </p>
      )}
      {children}
    </section>
  );
}
