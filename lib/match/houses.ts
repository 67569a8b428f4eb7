import { beginsSentence } from '../text/sentence.ts';
import { DAY_OR_MONTH, DEMONYM, OFFICE, OPENER, OPENER_ELSEWHERE } from './openers.ts';
import type { Hit } from './scan.ts';
import { wordBefore, type IsName, type Stretch } from './words-around.ts';

/**
 * Rule 4 for the strong names of places and organisations: the name of a house, business, village or
 * people that this one is only a part of, or undefined. See `otherThan` for the parameters.
 */
export function houseOf(
  text: string,
  hit: Hit,
  german: boolean,
  isName: IsName,
): Stretch | undefined {
  if (isNamesake(text, hit) || isTitle(text, hit)) return hit;
  const house = business(text, hit) ?? derived(text, hit);
  return house ?? (german ? undefined : properName(text, hit, isName));
}

/** What ends the names of businesses, papers, forces and houses that begin with a place's name. */
const BUSINESS =
  /^(?:\s+\p{Lu}[\p{L}&’'-]*){0,3}?\s+(?:Airlines?|Airways|Amateur|Army|Bank|Brothers|Bros|Club|Coast Guard|College|Commission|Company|Corporation|Corp|Cottages?|Cup|Daily|Department of|Farms?|Force|Foundation|Gallery|Group|Highway|Holdings|Hotel|House of Representatives|Hyundai|Inc|Inn|Institute|Interstate|League|Ltd|Marine Corps|Mobile|Motors?|Museum|Navy|News|Open|Opera|Pharmacy|Post|Primary School|Pub|Restaurant|Route|Society|Steel|Telecom|Times|Treasuries|University)(?!\p{L})/u;
/** The same where nothing stands between: 中国银行, アメリカ村. */
const BUSINESS_HAN =
  /^(?:銀行|银行(?!业)|航空公司|日报|日報|晚报|放送|村(?![庄莊民落])|路(?![线線透径徑过過上途人口])|酒店|饭店|飯店|大酒店)/u;
/** What begins the names of houses, streets and works that end in a place's name. */
const HOUSE =
  /(?<!\p{L})(?:hotel|hôtel|restaurante?|bodegas?|estación|station|gare|métro|stade|calle|rue|villa|camping|café|uss|hms|yacht|ship|schooner|song|album|film|novel|band|singer|actress)\s+$/iu;

export function business(text: string, { start, end }: Hit): Stretch | undefined {
  const after = text.slice(end, end + 80);
  const more = BUSINESS.exec(after) ?? BUSINESS_HAN.exec(after);
  const house = HOUSE.exec(text.slice(Math.max(0, start - 16), start));
  if (!more && !house) return undefined;
  return { start: start - (house?.[0].length ?? 0), end: end + (more?.[0].length ?? 0) };
}

/** What makes a people, a language, a make or a dish of a country: 中国人, ロシア語. */
const DERIVED = /^(?:人(?![工口权權大道事类類质質])|语|語|籍|裔|系|製|式|产|産|菜|料理)/u;

function derived(text: string, { start, end }: Hit): Stretch | undefined {
  const isHan = /[\p{Script=Han}\p{Script=Katakana}]/u.test(text.charAt(end - 1));
  const more = isHan ? DERIVED.exec(text.slice(end, end + 3)) : null;
  return more ? { start, end: end + more[0].length } : undefined;
}

/** Capitalised words that a country's name stands before and still means the country. */
const OF_THE_STATE =
  /^(?:Ambassador|Army|Attorney|Cabinet|Central|Chancellor|Chief|Communist|Congress|Consulate|Court|Customs|Deputy|Defen[cs]e|Democrat|Economy|Embassy|Energy|Envoy|Federal|Finance|Foreign|Forces|General|Government|Governor|House|Interior|Justice|King|Leader|Marine|Minister|Ministry|Parliament|Party|People|Premier|President|Prime|Prince|Queen|Rep|Representative|Republican|Secretary|Security|Sen|Senate|Senator|Special|Spokes\p{L}+|State|Supreme|Trade|Treasury|Vice)/u;

/** What is said of a country by an age, a part or a regime. */
const KIND_OF_STATE =
  /^(?:Ancient|Central|Coastal|Communist|East|Eastern|Far|Greater|Imperial|Inner|Mainland|Maoist|Modern|Nationalist|New|North|Northern|Northeast|Northwest|Occupied|Post|Red|Rural|Socialist|South|Southern|Southeast|Southwest|Soviet|Tsarist|Urban|West|Western)$/u;

/**
 * A place's whole name that is only the beginning or the end of a proper name: "China Mobile", "Air
 * China". Abbreviations stand before anything, and what stands in a line of capitals tells nothing.
 */
function properName(text: string, hit: Hit, isName: IsName): Stretch | undefined {
  const { entity, text: name } = hit.name;
  if (entity.kind !== 'place' || /^(?:\p{Lu}\.?)+$/u.test(name) || !/\p{Lu}/u.test(name)) {
    return undefined;
  }
  const next = /^ (\p{Lu}\p{Ll}+)/u.exec(text.slice(hit.end, hit.end + 30))?.[1];
  const goesOn = next !== undefined && !DAY_OR_MONTH.test(next) && !OF_THE_STATE.test(next);
  if (goesOn && !isName(next, hit.end + 1 + next.length)) {
    return { start: hit.start, end: hit.end + 1 + next.length };
  }
  const word = wordBefore(text, hit.start);
  if (!word || !/^\p{Lu}\p{Ll}+$/u.test(word.text)) return undefined;
  const isPlain = [DAY_OR_MONTH, OPENER, OPENER_ELSEWHERE, OFFICE, DEMONYM, KIND_OF_STATE];
  if (isPlain.some((plain) => plain.test(word.text)) || isName(word.text, word.end))
    return undefined;
  if (beginsSentence(text, word.start)) return undefined;
  return { start: word.start, end: hit.end };
}

/** A name alone in guillemets, or in the marks of a Chinese title: a hotel «Украина», 《美国队长》. */
function isTitle(text: string, { start, end }: Hit): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if (before === '«' && after === '»') return true;
  const title = text.slice(Math.max(0, start - 12), start);
  return title.lastIndexOf('《') > title.lastIndexOf('》');
}

/** States of the United States, in full and as newspapers shorten them. */
const STATES =
  'Alabama|Ala\\.|Alaska|Arizona|Ariz\\.|Arkansas|Ark\\.|California|Calif\\.|Colorado|Colo\\.|Connecticut|Conn\\.|Delaware|Del\\.|Florida|Fla\\.|Georgia|Ga\\.|Hawaii|Idaho|Illinois|Ill\\.|Indiana|Ind\\.|Iowa|Kansas|Kan\\.|Kentucky|Ky\\.|Louisiana|La\\.|Maine|Maryland|Md\\.|Massachusetts|Mass\\.|Michigan|Mich\\.|Minnesota|Minn\\.|Mississippi|Miss\\.|Missouri|Mo\\.|Montana|Mont\\.|Nebraska|Neb\\.|Nevada|Nev\\.|New Hampshire|N\\.H\\.|New Jersey|N\\.J\\.|New Mexico|N\\.M\\.|New York|N\\.Y\\.|North Carolina|N\\.C\\.|North Dakota|N\\.D\\.|Ohio|Oklahoma|Okla\\.|Oregon|Ore\\.|Pennsylvania|Pa\\.|Rhode Island|R\\.I\\.|South Carolina|S\\.C\\.|South Dakota|S\\.D\\.|Tennessee|Tenn\\.|Texas|Utah|Vermont|Vt\\.|Virginia|Va\\.|Wisconsin|Wis\\.|Wyoming|Wyo\\.';
const IN_A_STATE = new RegExp(`^, (?:${STATES})(?!\\p{L})`, 'u');

/** "the village of Bali", "Bali, a town in Rajasthan": a place of that name that nobody means. */
const SMALL_PLACE = '(?:village|hamlet|town|township|parish|suburb)';
const BEFORE_HAMLET = new RegExp(`(?<!\\p{L})${SMALL_PLACE} of $`, 'u');
const AFTER_HAMLET = new RegExp(`^, an? (?:\\p{Ll}+ )?${SMALL_PLACE}(?!\\p{L})`, 'u');

/** True where a whole place or house of that name is told apart from the one the pack means. */
export function isNamesake(text: string, { start, end }: Hit): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return (
    BEFORE_HAMLET.test(before) ||
    HOUSE.test(before) ||
    IN_A_STATE.test(text.slice(end, end + 18)) ||
    AFTER_HAMLET.test(text.slice(end, end + 50))
  );
}
