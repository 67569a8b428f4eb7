/** A small pack of format 1 as plain JSON values, to be spoilt one field at a time. */
export function samplePack() {
  return {
    format: 1,
    id: 'harbour-strike',
    version: 1,
    title: 'The harbour strike',
    language: 'en',
    story: ['Pilots of the harbour stopped work over night shifts.'],
    sources: [sampleSource()],
    entities: [
      sampleEntity(),
      {
        ...sampleEntity(),
        id: 'port-board',
        kind: 'organization',
        relations: [{ relation: 'negotiates with', to: 'ada-moor', asOf: '2024' }],
      },
    ],
    quotes: [sampleQuote()],
  };
}

export function sampleSource() {
  return {
    id: 'evening-paper',
    title: 'Pilots stay ashore',
    publisher: 'The Evening Paper',
    date: '2024-02-29',
    language: 'en',
    url: 'https://paper.example/pilots?page=2#top',
    note: 'A later edition differs.',
  };
}

export function sampleEntity() {
  return {
    id: 'ada-moor',
    kind: 'person',
    names: [{ text: 'Ada Moor', language: 'en', use: 'strong' }],
    not: ['Ada Moor Street'],
    titles: ['Chair'],
    role: { text: 'Chair of the pilots', asOf: '2024' },
    context: { text: 'Leads the harbour pilots.', asOf: '2024-02' },
    wikidata: 'Q42',
    coordinates: { lat: 51.5, lon: -0.1 },
    relations: [{ relation: 'negotiates with', to: 'port-board', asOf: '2024' }],
  };
}

export function sampleQuote() {
  return {
    id: 'no-nights',
    text: 'No nights.',
    speaker: 'ada-moor',
    speakerAs: 'the chair of the pilots',
    about: ['port-board'],
    source: 'evening-paper',
    start: 100,
    end: 110,
    date: '2024-02-28',
    note: 'Shouted.',
  };
}

/** Sets what stands at a JSON path such as `$.quotes[0].text`; undefined takes the field away. */
export function put(pack: unknown, path: string, value: unknown): void {
  const steps = [...path.matchAll(/\.(\w+)|\[(\d+)\]/g)].map(([, key, index]) => key ?? index);
  const last = steps.pop();
  let place = pack;
  for (const step of steps) {
    if (typeof place === 'object' && place !== null) place = Reflect.get(place, step ?? '');
  }
  if (typeof place !== 'object' || place === null || last === undefined) {
    throw new Error(`The sample has no ${path}`);
  }
  if (value === undefined) Reflect.deleteProperty(place, last);
  else Object.defineProperty(place, last, { value, enumerable: true, configurable: true });
}

/** The sample with one field replaced, as the text of a file. */
export function spoilt(path: string, value: unknown): string {
  const pack = samplePack();
  put(pack, path, value);
  return JSON.stringify(pack);
}
