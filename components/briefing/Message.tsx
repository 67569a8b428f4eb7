interface Props {
  title: string;
  text: string;
}

/** Why there is no list, and what the reader can do about it. Texts of ours only. */
export function Message({ title, text }: Props) {
  return (
    <div class="message">
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}
