import type { MatchEntity } from '../../lib/match/entities.ts';
import type { EntityId, EntityKind, PackId } from '../../lib/pack/schema.ts';
import { chance, pick } from './chance.ts';

/**
 * Names of persons, places and organisations that nobody bears, as many as wanted and always the
 * same ones. As among real names, thousands share their first word or their last one.
 */

const GIVEN =
  'Adam Agnes Albert Alice Amara Anders Anna Anton Ayesha Bela Boris Carla Carlos Chen Clara Daniel David Dilip Edith Elena Emil Emma Erik Farid Felix Fatima Gita Grace Hana Hassan Helen Henry Hugo Ibrahim Ida Igor Ines Irina Ivan Jack James Jana Joan John Jorge Julia Karim Kate Kenji Kofi Lars Laura Leila Li Lin Louis Lucy Luis Marco Maria Mark Martin Mary Maya Mei Michael Mina Nadia Nina Noor Oleg Olga Omar Oscar Paolo Paul Peter Priya Rachel Rashid Rosa Ruth Samir Sara Sofia Sonja Stefan Tariq Teresa Thomas Tomas Uma Victor Vera Wanda Wei William Yara Yuki Zoe'.split(
    ' ',
  );
const STEMS =
  'Abel Ack Ald Alm Amb And Arb Ash Aub Bal Bar Beck Ber Bjor Bol Bran Brook Bur Cal Car Cast Chal Cor Cran Dal Dar Del Dor Dun East Eck Eld Elm Fal Far Fen Fer Fin Fors Gal Gar Ger Gil Gran Hag Hal Har Hed Hol Hor Ing Jar Jo Kal Kar Kel Kir Kol Kor Lam Lang Lar Len Lin Lor Lun Mad Mal Mar Mel Mer Mon Mor Nal Nor Oak Ol Or Pal Par Pel Per Pol Quin Ral Ram Ran Ros Rud Sal San Sel Ser Sol Stan Ster Sul Tal Tar Tor Tur Ul Val Var Ver Vol Wal War Wel Wes Wil Win Yor Zam Zel'.split(
    ' ',
  );
const SURNAME_ENDS =
  'son sen berg man mann ström ell er ov ova ev ić ez ini elli ard ley ford well stein owski enko ian idis ura aka awa oto ström wood ton by'.split(
    ' ',
  );
const PLACE_ENDS =
  'burg ton ville field ford haven mouth stad dorf heim grad sk ino abad pur nagar port wick ham bridge dale land minster chester ow itz'.split(
    ' ',
  );
const AROUND = 'North South East West New Old Upper Lower Port Fort Saint Lake Mount Cape'.split(
  ' ',
);
const WATERS = 'Bay River Valley Island Strait Hills District County Province Airport'.split(' ');
const BODIES =
  'Bank Group Holdings Institute Ministry University Press Council Union Party Airlines Energy Motors Records Museum Foundation Committee Agency Court Hospital'.split(
    ' ',
  );

export interface MadeUpName {
  readonly text: string;
  readonly kind: EntityKind;
}

/** The first `count` of them. */
export function madeUpNames(count: number, seed = 1): MadeUpName[] {
  const next = chance(seed);
  const known = new Set<string>();
  const names: MadeUpName[] = [];
  while (names.length < count) {
    const name = madeUpName(next);
    if (known.has(name.text)) continue;
    known.add(name.text);
    names.push(name);
  }
  return names;
}

/** Of ten names five are of persons, three of places, two of organisations. */
function madeUpName(next: () => number): MadeUpName {
  const kind = next();
  if (kind < 0.5) return { kind: 'person', text: person(next) };
  if (kind < 0.8) return { kind: 'place', text: place(next) };
  return { kind: 'organization', text: organisation(next) };
}

function person(next: () => number): string {
  const given = pick(next, GIVEN);
  const form = next();
  if (form < 0.6) return `${given} ${surname(next)}`;
  if (form < 0.85) return `${given} ${pick(next, GIVEN)} ${surname(next)}`;
  return `${given} ${surname(next)}-${surname(next)}`;
}

function surname(next: () => number): string {
  return joined(next, SURNAME_ENDS);
}

function place(next: () => number): string {
  const town = joined(next, PLACE_ENDS);
  const form = next();
  if (form < 0.2) return town;
  if (form < 0.5) return `${pick(next, AROUND)} ${town}`;
  if (form < 0.8) return `${town} ${pick(next, WATERS)}`;
  return `${town} ${joined(next, PLACE_ENDS)} ${pick(next, WATERS)}`;
}

function organisation(next: () => number): string {
  const form = next();
  const body = pick(next, BODIES);
  if (form < 0.4) return `${joined(next, PLACE_ENDS)} ${surname(next)} ${body}`;
  if (form < 0.7) return `${body} of ${pick(next, AROUND)} ${joined(next, PLACE_ENDS)}`;
  return `${surname(next)} and ${surname(next)} ${body}`;
}

/** A word of two or three parts: there are some 350,000 of them. */
function joined(next: () => number, ends: readonly string[]): string {
  const stem = pick(next, STEMS);
  const end = pick(next, ends);
  return next() < 0.5 ? stem + end : stem + pick(next, STEMS).toLowerCase() + end;
}

/** An entity for each name, all of one pack. */
export function entitiesOf(names: readonly MadeUpName[], pack = 'made-up'): MatchEntity[] {
  return names.map(({ text, kind }, i) => ({
    // Brands: what a pack's schema would have made of these.
    packId: pack as PackId,
    entityId: `e${String(i)}` as EntityId,
    kind,
    names: [{ text, language: 'en', use: 'strong' }],
    not: [],
    titles: [],
    related: [],
  }));
}
