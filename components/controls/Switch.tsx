import { About } from './About.tsx';
interface Props {
  label: string;
  /** Where several have the same label: what this one is about, for screen readers. */
  about?: string;
  on: boolean;
  onChange(on: boolean): void;
}

export function Switch({ label, about, on, onChange }: Props) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      onClick={() => onChange(!on)}
    >
      <span>
        {label}
        {about !== undefined && <About name={about} />}
      </span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
