import { panelWords } from '../../lib/i18n/panel-words.ts';

interface Props {
  title: string;
  sentences: readonly string[];
  /** Whether it begins open, where it can be closed at all. */
  open: boolean;
  /** Where all of it can be read, if anywhere. */
  href: string | null;
}

/** Longer stories can be folded away under their title. */
const LONG = 200;

export function Story({ title, sentences, open, href }: Props) {
  const heading = (
    <h2>
      <bdi>{title}</bdi>
    </h2>
  );
  const text = (
    <>
      <p class="story-text" dir="auto">
        {sentences.join(' ')}
      </p>
      {href !== null && (
        <a class="story-whole" href={href}>
          {panelWords.wholeStory}
        </a>
      )}
    </>
  );
  const length = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
  if (length <= LONG && open) {
    return (
      <section class="story">
        {heading}
        {text}
      </section>
    );
  }
  return (
    <details class="story" open={open}>
      <summary>{heading}</summary>
      {text}
    </details>
  );
}
