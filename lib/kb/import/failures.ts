import { SpokenError } from '../../i18n/reasons.ts';
import { troubleWords } from '../../i18n/trouble-words.ts';

/** There is too little room for a pack. */
export class NoRoom extends SpokenError {
  constructor(needed: number, available: number) {
    super(troubleWords.noRoom(needed, available));
  }
}

/** The file is not the same any more. */
export class FileChanged extends SpokenError {
  constructor() {
    super(troubleWords.fileChanged);
  }
}

/** Pages of a copy were deleted while it was written. */
export class CopyIncomplete extends SpokenError {
  constructor() {
    super(troubleWords.copyIncomplete);
  }
}

/** What went wrong, in words that a reader can act on. Nothing of the old state is lost then. */
export function inWords(error: unknown): string {
  if (error instanceof SpokenError) return error.message;
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'QuotaExceededError':
      return troubleWords.full;
    case 'NotReadableError':
    case 'NotFoundError':
      return troubleWords.unreadable;
    case 'AbortError':
    case 'DataError':
      // Of a transaction that the quota ends, its requests say only this; so they do on a full disk.
      return troubleWords.notSaved;
    case 'InvalidStateError':
      return troubleWords.closed;
    default:
      return troubleWords.unexpected(error instanceof Error ? error.message : String(error));
  }
}
