import { hostOf } from '../../lib/settings/hosts.ts';

/** The host of the page that the reader sees; null, too, in a frame that may not know where it is. */
export function pageHost(): string | null {
  try {
    return hostOf(window.top?.location.href);
  } catch {
    return null;
  }
}
