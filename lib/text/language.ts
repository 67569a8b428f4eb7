/** Small words that German has and no other language in Latin letters writes as often. */
const GERMAN = new Set(
  'der die das den dem und nicht ist mit von für über auf ein eine einen im zu sich bei nach war wird sagte schwieg'.split(
    ' ',
  ),
);
const NOT_GERMAN = new Set(
  'the of and to is was that with le la les des et el los las que y'.split(' '),
);

/** Code units of a text that are looked at. */
const HEAD = 600;

/** True where a text reads as German: small words of it, and more of them than of its neighbours. */
export function isGerman(text: string): boolean {
  let german = 0;
  let other = 0;
  for (const word of text
    .slice(0, HEAD)
    .toLowerCase()
    .split(/[^a-zäöüß]+/)) {
    if (GERMAN.has(word)) german++;
    else if (NOT_GERMAN.has(word)) other++;
  }
  return german > other;
}
