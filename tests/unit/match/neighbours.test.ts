import { describe, expect, it } from 'vitest';
import { bundledIndex, indexOf, mentionsIn } from './packs.ts';

/** A page that speaks of everybody, so that only the neighbours decide. */
const EVIDENCE =
  'Xi Jinping, Wang Yi and Qin Gang received Antony Blinken of the State Department.';
const found = (text: string) => mentionsIn(bundledIndex, EVIDENCE, text).slice(5);

describe('rule 4: a different given name before a surname is another person', () => {
  it.each([
    'They met Robin Biden there.',
    'They met Lijun Wang there.',
    'They met Ming Xi there.',
    'They met K. Blinken there.',
    'They met Ro\u00ADbin Biden there.',
    'They met Robin\u00A0Biden there.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['They met Mr. Biden there.', 'biden: Biden'],
    ['They met President Biden there.', 'biden: Biden'],
    ['US Secretary of State Blinken went.', 'blinken: Blinken'],
    ['When Biden spoke, they left.', 'biden: Biden'],
    ['On Tuesday Biden spoke.', 'biden: Biden'],
    ['It was China’s Xi who spoke.', 'xi: Xi'],
    ['The American Biden spoke.', 'biden: Biden'],
    ['They met Joe Biden there.', 'biden: Joe Biden'],
    ['Joseph Biden spoke.', 'biden: Joseph Biden'],
  ])('but an office, an opener or a name of his own is not: %s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it.each([
    ['They left Beijing. Blinken stayed.', ['beijing: Beijing', 'blinken: Blinken']],
    ['They left with Xi. Blinken stayed.', ['xi: Xi', 'blinken: Blinken']],
    ['They left Beijing, Blinken says.', ['beijing: Beijing', 'blinken: Blinken']],
  ])('nor is the last word of another sentence: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('rule 4: a capitalised word that carries on makes another name', () => {
  it.each([
    'They met Wang Nan there.',
    'They met Qin Yi there.',
    'They met Xi Chen there.',
    'They read the Washington Herald there.',
    'They studied at the University of Washington there.',
    'They saw Denzel Washington there.',
    'They saw Lake Washington there.',
  ])('%s', (text) => {
    const page = ['Washington, D.C. is the capital of the United States.', text];
    expect(mentionsIn(bundledIndex, EVIDENCE, ...page).slice(7)).toEqual([]);
  });

  it.each([
    ['They met Wang Monday there.', 'wang-yi: Wang'],
    ['They met Wang, Chen and Li there.', 'wang-yi: Wang'],
    ['They met Wang and Chen there.', 'wang-yi: Wang'],
    ['They met Wang there.', 'wang-yi: Wang'],
    ['They met Wang. Chen came later.', 'wang-yi: Wang'],
  ])('but a day, a comma or a new sentence does not: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('does not ask strong surnames: verbs are capitalised in many places', () => {
    expect(found('They heard Biden Say it.')).toEqual(['biden: Biden']);
  });
});

describe('rule 4 in a Title-Case headline', () => {
  it('is not asked: every neighbour is capitalised there', () => {
    expect(found('Wang Tells Blinken Taiwan Comes First')).toEqual([
      'wang-yi: Wang',
      'blinken: Blinken',
      'taiwan: Taiwan',
    ]);
  });
});

describe('rule 4 and names of several words', () => {
  it('does not touch them', () => {
    const index = indexOf({ wang: { kind: 'person', strong: ['Wang Yi'], context: ['Wang'] } });
    expect(mentionsIn(index, 'Then Robin Wang Yi Hall opened.')).toEqual(['wang: Wang Yi']);
  });
});
