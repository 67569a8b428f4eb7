import type { Reason } from '../../lib/i18n/reasons.ts';
import type { WrittenBackup } from '../../lib/kb/backup/write-backup.ts';

/** So many packs, and edits of them. */
export interface Amounts {
  readonly packs: number;
  readonly edits: number;
}

/** What is going on with back-ups: one thing at a time. */
export type BackupState =
  | { readonly state: 'idle' | 'cancelled' }
  /** `share` is between 0 and 1; null where nothing is known of it. */
  | { readonly state: 'writing' | 'reading'; readonly share: number | null }
  | { readonly state: 'written'; readonly leftOut: WrittenBackup['leftOut'] }
  /** A file was chosen; the reader has to say that it is meant. */
  | { readonly state: 'asking'; readonly file: File; readonly brings: Amounts }
  | {
      readonly state: 'restored';
      readonly packs: number;
      readonly edits: number;
      readonly hasSettings: boolean;
    }
  | { readonly state: 'not-written' | 'not-restored'; readonly why: Reason };
