import { hostOf, hostsOver, siteOf } from './hosts.ts';
import { MAX_SITES } from './site-lists.ts';

/** What is to become of what a reader has typed, or pasted, to be put into a list of sites. */
export interface TypedSites {
  /** Hosts that are new to the list, each once. Empty where there is no room for all of them. */
  readonly added: readonly string[];
  /** Hosts that are in the list, or belong to one that is. */
  readonly known: readonly string[];
  /** What is no site, as it was typed. */
  readonly unread: readonly string[];
  /** How many sites the list would have, where that is more than it has room for. */
  readonly tooMany: number | null;
}

/** @param listed hosts that are in the list */
export function readTyped(text: string, listed: readonly string[]): TypedSites {
  const sites = new Set(listed);
  const added: string[] = [];
  const known = new Set<string>();
  const unread: string[] = [];
  for (const part of partsOf(text)) {
    const host = hostIn(part);
    if (host === null) {
      unread.push(part);
      continue;
    }
    const site = siteOf(host);
    if (hostsOver(site).some((one) => sites.has(one))) known.add(site);
    else {
      sites.add(site);
      added.push(site);
    }
  }
  const isFull = sites.size > MAX_SITES && added.length > 0;
  return {
    added: isFull ? [] : added,
    known: [...known],
    unread,
    tooMany: isFull ? sites.size : null,
  };
}

/** One a line, or with spaces, commas or semicolons between them; in an address a comma may be its own. */
function partsOf(text: string): string[] {
  return text
    .split(/\s+|[,;]+(?=https?:\/\/)/i)
    .flatMap((part) => (hasPath(part) ? [part] : part.split(/[,;]+/)))
    .filter((part) => part !== '');
}

function hasPath(part: string): boolean {
  return part.replace(/^https?:\/\//i, '').includes('/');
}

/** The host that somebody means who writes a name or an address; null where it is no site. */
function hostIn(part: string): string | null {
  const address = URL.canParse(part) ? new URL(part) : undefined;
  // "localhost:3000" is an address, too, of the scheme "localhost"; one of files or the browser has slashes.
  if (address && part.slice(address.protocol.length).startsWith('//')) return hostAt(part);
  // As blockers and browsers write "it, and its subdomains", which a site means anyway.
  const name = part.replace(/^\*\./, '');
  const host = hostAt(`http://${name}`);
  return host !== null && isMeant(name, host) ? host : null;
}

function hostAt(address: string): string | null {
  const host = hostOf(address);
  if (host === null || host.startsWith('[')) return host;
  // URLs allow more in hosts than names may have, such as "*" or nothing between two dots.
  return host.split('.').every((label) => /^[\w-]+$/.test(label)) ? host : null;
}

/** Without a scheme a lone word, a number or an address of e-mail is more likely none. */
function isMeant(name: string, host: string): boolean {
  const [lone, isNumbers] = [!host.includes('.'), /^[\d.]+$/.test(host)];
  if (new URL(`http://${name}`).username !== '') return false;
  if (lone) return host === 'localhost' || host.startsWith('[');
  return !isNumbers || name.startsWith(host);
}
