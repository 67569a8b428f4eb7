interface Props {
  title: string;
  text: string;
  /** What one press does about it. */
  action?: { readonly label: string; onPress(): void } | undefined;
}

/** Why there is no list, and what the reader can do about it. Texts of ours only. */
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
