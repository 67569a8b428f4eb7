import type { TextMention } from '../../lib/kb/views.ts';
import type { EntityId, EntityKind } from '../../lib/pack/schema.ts';

/** A name on a card that was pressed. */
export interface PressedName {
  readonly entityId: EntityId;
  /** The text that it stands in, and where. */
  readonly text: string;
  readonly at: number;
  readonly element: HTMLElement;
  /** With the keyboard, which goes on from there. */
  readonly isKeyed: boolean;
}

/** Undefined where names cannot be looked up. */
export type OnLookUp = ((name: PressedName) => void) | undefined;

interface Props {
  text: string;
  mentions: readonly TextMention[];
  onLookUp?: OnLookUp;
}

/** Text in which the other entities that it names can be looked up. */
export function Mentioned({ text, mentions, onLookUp }: Props) {
  if (!onLookUp) return <>{text}</>;
  return (
    <>
      {mentions.map(({ start, end, entityId, kind }, i) => (
        <>
          {text.slice(mentions[i - 1]?.end ?? 0, start)}
          <NameButton {...{ entityId, kind, text, onLookUp }} at={start}>
            {text.slice(start, end)}
          </NameButton>
        </>
      ))}
      {text.slice(mentions.at(-1)?.end ?? 0)}
    </>
  );
}

interface NameProps {
  entityId: EntityId;
  kind: EntityKind;
  text: string;
  at: number;
  onLookUp: NonNullable<OnLookUp>;
  children: string;
}

/** No `<button>`: that would not break where the line ends. */
export function NameButton({ kind, onLookUp, children, ...name }: NameProps) {
  const lookUp = (event: Event, element: HTMLElement, isKeyed: boolean) => {
    if (event.isTrusted) onLookUp({ ...name, element, isKeyed });
  };
  return (
    <span
      role="button"
      tabIndex={0}
      class={`card-mention kind-${kind}`}
      onClick={(event) => lookUp(event, event.currentTarget, event.detail === 0)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        lookUp(event, event.currentTarget, true);
      }}
    >
      {children}
    </span>
  );
}
