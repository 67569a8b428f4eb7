/** The host that a site is known by; null for addresses that have none (files, browser pages). */
export function hostOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  // "example.org." is the same machine, and the same site to whoever reads it.
  const host = hostname.replace(/\.$/, '');
  return /^https?:$/.test(protocol) && host !== '' ? host : null;
}

/**
 * The site that is meant by a host: who says something of www.paper.example means the newspaper, with
 * all its subdomains. Of a name right under the root nothing is taken: that would be all of ".com".
 */
export function siteOf(host: string): string {
  return host.replace(/^www\.(?=[^.]+\.)/, '');
}

/** True where this is a host as browsers write it: what comes from elsewhere may be anything. */
export function isHost(text: string): boolean {
  return hostOf(`http://${text}/`) === text;
}

/**
 * A host and those over it, which it is a subdomain of, the nearest first: what is said of one of them
 * holds for it. An address in numbers has none over it.
 */
export function hostsOver(host: string): readonly string[] {
  const labels = host.split('.');
  if (host.startsWith('[') || /^\d+$/.test(labels.at(-1) ?? '')) return [host];
  return labels.map((_, i) => labels.slice(i).join('.'));
}

/** The test for addresses: true where one of these hosts, or one over which they are, is theirs. */
export function isUnder(hosts: readonly string[]): (url: string | undefined) => boolean {
  const all = new Set(hosts);
  return (url) => {
    const host = hostOf(url);
    return host !== null && hostsOver(host).some((one) => all.has(one));
  };
}
