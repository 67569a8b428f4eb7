import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seal } from '../../../../lib/kb/seal.ts';
import { unsealPack } from '../../../../lib/kb/upgrades/1-whole-packs.ts';
import { strikePack } from '../strike.ts';

const pack = strikePack({ title: 'Der Hafenstreik – ‘Лампы’ 灯 😀' });
const sealed = await seal(pack);

/** A record whose seal is right for `json`, whatever that is. */
function resealed(json: string) {
  return { json, checksum: createHash('sha256').update(json).digest('hex') };
}

describe('a sealed pack', () => {
  it('comes back as it was', async () => {
    expect(await unsealPack(structuredClone(sealed))).toEqual(pack);
  });

  it('carries the SHA-256 of its JSON in UTF-8', () => {
    expect(sealed).toEqual(resealed(JSON.stringify(pack)));
  });
});

describe('a damaged record', () => {
  const { json, checksum } = sealed;
  const middle = Math.floor(json.length / 2);

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', json],
    ['a number', 7],
    ['a list', [json, checksum]],
    ['an empty record', {}],
    ['no checksum', { json }],
    ['no JSON', { checksum }],
    ['a pack that was never sealed', pack],
    ['JSON that is an object', { json: pack, checksum }],
    ['a checksum that is bytes', { json, checksum: new Uint8Array(32) }],
    ['an empty checksum', { json, checksum: '' }],
    ['the checksum of another text', { json, checksum: resealed('{}').checksum }],
    ['a checksum cut short', { json, checksum: checksum.slice(0, -1) }],
    ['no text left', { json: '', checksum }],
    ['half the text', { json: json.slice(0, middle), checksum }],
    ['zeroes at the end', { json: json.slice(0, -8) + '\0'.repeat(8), checksum }],
    ['the text twice', { json: json + json, checksum }],
    ['a space more', { json: `${json} `, checksum }],
    ['a byte order mark', { json: `\uFEFF${json}`, checksum }],
    ['a digit changed', { json: json.replace('"version":1', '"version":2'), checksum }],
    ['half a character', { json: json.replace('😀', '\uD83D'), checksum }],
    ['a sound seal on no JSON', resealed('{')],
    ['a sound seal on what is no pack', resealed('{}')],
    ['a sound seal on null', resealed('null')],
    ['a sound seal on a later format', resealed(json.replace('"format":1', '"format":2'))],
    [
      'a sound seal on a dangling speaker',
      resealed(json.replace('"speaker":"ada', '"speaker":"ida')),
    ],
  ])('gives no pack, and no error: %s', async (_, record) => {
    expect(await unsealPack(record)).toBeUndefined();
  });

  it('gives no pack wherever a single character is lost or swapped', async () => {
    for (let at = 0; at < json.length; at += 97) {
      const lost = json.slice(0, at) + json.slice(at + 1);
      const swapped = `${json.slice(0, at)}\u0001${json.slice(at + 1)}`;
      expect(await unsealPack({ json: lost, checksum })).toBeUndefined();
      expect(await unsealPack({ json: swapped, checksum })).toBeUndefined();
    }
  });

  it('gives no pack where halves of characters hide behind the same checksum', async () => {
    // UTF-8 writes U+FFFD for a lone surrogate: both texts have one seal.
    const replaced = json.replace('😀', '\uFFFD');
    const lone = json.replace('😀', '\uD83D');
    expect(await unsealPack({ ...resealed(replaced), json: lone })).toBeUndefined();
  });
});
