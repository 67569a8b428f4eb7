import type { ComponentChildren } from 'preact';
import { keysWords } from '../../lib/i18n/keys-words.ts';
import { Section } from '../controls/Section.tsx';

interface Shortcut {
  does: string;
  /** Empty where it has none. */
  keys: string;
}

interface Props {
  shortcuts: readonly Shortcut[];
  /** What went wrong; null where nothing did. */
  problem: string | null;
  onChange(): void;
}

/** What the keyboard does: the browser's commands, with the keys they have now, and those in the page. */
export function Keys({ shortcuts, problem, onChange }: Props) {
  return (
    <Section id="keys" title={keysWords.title} intro={keysWords.intro} problem={problem}>
      <dl class="keys-list">
        {shortcuts.map(({ does, keys }) => (
          <Row key={does} does={does}>
            {keys === '' ? <span class="keys-none">{keysWords.none}</span> : <kbd>{keys}</kbd>}
          </Row>
        ))}
      </dl>
      <button type="button" class="button keys-change" onClick={onChange}>
        {keysWords.change}
      </button>
      <h3 class="keys-lit">{keysWords.lit}</h3>
      <dl class="keys-list">
        <Row does={keysWords.enter}>
          <kbd>Enter</kbd>
        </Row>
        <Row does={keysWords.escape}>
          <kbd>Esc</kbd>
        </Row>
      </dl>
    </Section>
  );
}

function Row({ does, children }: { does: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{does}</dt>
      <dd dir="ltr">{children}</dd>
    </div>
  );
}
