import { toUnicode } from 'punycode/punycode.es6.js';
import { hostOf } from './hosts.ts';

/**
 * A host as its owner writes it: "münchen.de" of "xn--mnchen-3ya.de". Another one may look the same, so
 * whoever shows it shows both.
 */
export function readableHost(host: string): string {
  try {
    const readable = toUnicode(host);
    // What browsers do not take for this host might be anything, also something that is not seen.
    return hostOf(`http://${readable}/`) === host ? readable : host;
  } catch {
    // It only looks like Punycode.
    return host;
  }
}
