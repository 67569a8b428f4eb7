import { About } from './About.tsx';
interface Props {
  id: string;
  label: string;
  /** The file that is wanted, for those who do not see where the button stands. */
  of?: string;
  /** What the browser's dialogue offers: endings of files, with commas. */
  accept: string;
  multiple?: boolean;
  /** Ids of what explains it. */
  describedBy?: string;
  onFiles(files: readonly File[]): void;
}

/** A button that lets the reader choose files: a real file input, so that it works as browsers do. */
export function FileButton(props: Props) {
  const { id, label, of, accept, multiple = false, describedBy, onFiles } = props;
  return (
    <label class="button file-button">
      {label}
      {of !== undefined && <About name={of} />}
      <input
        id={id}
        class="unseen"
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Or the same file, chosen once more, would be no change.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}
