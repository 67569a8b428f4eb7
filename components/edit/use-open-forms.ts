import { useState } from 'preact/hooks';

/** Which entries of a list have their form open; to open one closes no other, which may be unsaved. */
export interface OpenForms {
  has(id: string): boolean;
  open(id: string): void;
  shut(id: string): void;
}

export function useOpenForms(): OpenForms {
  const [ids, setIds] = useState<readonly string[]>([]);
  return {
    has: (id) => ids.includes(id),
    open: (id) => setIds((now) => [...now, id]),
    shut: (id) => setIds((now) => now.filter((one) => one !== id)),
  };
}
