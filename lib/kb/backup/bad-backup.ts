/** Why a file is not brought back, in words for the reader: the part of it, and what is wrong there. */
export class BadBackup extends Error {
  /** @param part its name in the archive; empty where it is the file itself */
  constructor(part: string, what: string) {
    super(part === '' ? `The file ${what}.` : `“${part}” ${what}.`);
  }
}
