const MEGABYTE = 1e6;

/** There is too little room for a pack. */
export class NoRoom extends Error {
  constructor(needed: number, available: number) {
    super(
      `This pack needs about ${megabytes(needed)}, and the browser has room for ${megabytes(available)}. Make room on the disk, or delete a pack, and try again.`,
    );
  }
}

/** The file is not the same any more. */
export class FileChanged extends Error {
  constructor() {
    super('The file was changed while it was read. Choose it again.');
  }
}

/** Pages of a copy were deleted while it was written. */
export class CopyIncomplete extends Error {
  constructor() {
    super('A part of what was saved is gone. Nothing was changed; choose the file again.');
  }
}

/** What went wrong, in words that a reader can act on. Nothing of the old state is lost then. */
export function inWords(error: unknown): string {
  const isOurs = [NoRoom, FileChanged, CopyIncomplete].some((own) => error instanceof own);
  if (isOurs && error instanceof Error) return error.message;
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'QuotaExceededError':
      return 'The disk is full, or the browser gives Backstory no more room. Make room, or delete a pack, and try again.';
    case 'NotReadableError':
    case 'NotFoundError':
      return 'The file cannot be read: it was moved, changed or deleted meanwhile. Choose it again.';
    case 'AbortError':
    case 'DataError':
      // Of a transaction that the quota ends, its requests say only this; so they do on a full disk.
      return 'The browser could not save it: the disk may be full, or it gives Backstory no more room. Make room, or delete a pack, and try again.';
    case 'InvalidStateError':
      return 'The browser closed the place where packs are stored. Make sure that the disk is not full, and try again.';
    default:
      return `Something went wrong (${error instanceof Error ? error.message : String(error)}). Nothing was changed; try again.`;
  }
}

function megabytes(bytes: number): string {
  return `${String(Math.max(1, Math.ceil(bytes / MEGABYTE)))} MB`;
}
