import type { LocalStore } from '../browser/local-store.ts';
import type { HighlightNames } from '../page/painter.ts';

/**
 * Names for the highlights of one document. A page can list the registry: a name tells it neither who
 * we are nor what kind of thing is marked, because it is a signature with a key that never leaves the
 * background. A document has the same names for all its life, so that a script that comes into it
 * after the extension was updated puts its marks in place of those that the last one left: Firefox
 * ends that one without a word, and lets nobody else list the registry without the page noticing.
 */

const KEY = 'names-key';
/** Bytes of a name: too many to guess. */
const LENGTH = 6;

/** @param born when the document was begun, by its own clock: no other document has the same names. */
export async function namesFor(store: LocalStore, born: number): Promise<HighlightNames> {
  const key = await readKey(store);
  const name = async (use: keyof HighlightNames) => {
    const signed = new TextEncoder().encode(`${String(born)} ${use}`);
    const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, signed));
    return `h${hexOf(signature.subarray(0, LENGTH))}`;
  };
  const [person, place, organization, issue, flash] = await Promise.all([
    name('person'),
    name('place'),
    name('organization'),
    name('issue'),
    name('flash'),
  ]);
  return { person, place, organization, issue, flash };
}

/** Made where there is none, by one page's greeting at a time. */
async function readKey(store: LocalStore): Promise<CryptoKey> {
  const bytes =
    storedKey(await store.get(KEY)) ?? (await navigator.locks.request(KEY, () => makeKey(store)));
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

async function makeKey(store: LocalStore): Promise<Uint8Array<ArrayBuffer>> {
  const meanwhile = storedKey(await store.get(KEY));
  if (meanwhile) return meanwhile;
  const made = crypto.getRandomValues(new Uint8Array(32));
  await store.set(KEY, hexOf(made));
  return made;
}

function storedKey(value: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) return undefined;
  return Uint8Array.from(value.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
