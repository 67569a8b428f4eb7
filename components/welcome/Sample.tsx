import { controlWords } from '../../lib/i18n/control-words.ts';

interface Props {
  sample: 'there' | 'failed';
  /** The name that was gone to, from 0. */
  at: { readonly index: number; readonly of: number } | null;
  onNext(): void;
  onOpen(): void;
}

/** A short article of our own to try Backstory on, with a way through it for the keyboard. */
export function Sample({ sample, at, onNext, onOpen }: Props) {
  const words = controlWords.welcome.try;
  const { kicker, title, paragraphs } = controlWords.sample;
  return (
    <section class="settings-section" aria-labelledby="try">
      <h2 id="try">{words.title}</h2>
      {sample === 'failed' ? (
        <p role="alert">{words.failed}</p>
      ) : (
        <div class="welcome-ways">
          <p class="settings-intro">{words.hint}</p>
          <button type="button" class="button" onClick={onNext}>
            {words.next}
          </button>
          <button type="button" class="button" onClick={onOpen}>
            {words.open}
          </button>
          <span class="welcome-at" role="status">
            {at && words.at(at.index + 1, at.of)}
          </span>
        </div>
      )}
      <article class="welcome-sample" lang="en" dir="ltr">
        <p class="welcome-kicker">{kicker}</p>
        <h3>{title}</h3>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
    </section>
  );
}
