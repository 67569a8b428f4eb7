interface Props {
  label: string;
  on: boolean;
  onChange(on: boolean): void;
}

export function Switch({ label, on, onChange }: Props) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      onClick={() => onChange(!on)}
    >
      <span>{label}</span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
