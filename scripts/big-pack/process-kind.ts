import { readFile } from 'node:fs/promises';

/** What Firefox calls its processes, as far as the system keeps names. */
const FIREFOX: Readonly<Record<string, string>> = {
  WebExtensions: 'extension',
  'Web Content': 'pages',
  'Isolated Web Co': 'pages',
  'Privileged Cont': 'pages',
};

/** What a process of a browser is there for: the browser itself, its extensions, pages, or something else. */
export async function kindOf(pid: string): Promise<string> {
  const line = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
  if (line.includes('--type=renderer')) {
    return line.includes('--extension-process') ? 'extension' : 'pages';
  }
  const type = /--type=(\S+)/.exec(line)?.[1];
  if (type !== undefined) return /--utility-sub-type=(\w+)/.exec(line)?.[1] ?? type;
  const name = (await readFile(`/proc/${pid}/comm`, 'utf8')).trim();
  return line.includes(' -contentproc ') ? (FIREFOX[name] ?? name) : 'browser';
}
