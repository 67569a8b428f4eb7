import type { ComponentChildren } from 'preact';

interface Props {
  title: ComponentChildren;
  text: string;
  /** What one press does about it. */
  action?: { readonly label: string; onPress(): void } | undefined;
}

/** Why there is no list, and what the reader can do about it. Names that are not ours stand in a `<bdi>`. */
export function Message({ title, text, action }: Props) {
  return (
    <div class="message">
      <h2>{title}</h2>
      <p>{text}</p>
      {action && (
        <button type="button" class="button" onClick={action.onPress}>
          {action.label}
        </button>
      )}
    </div>
  );
}
