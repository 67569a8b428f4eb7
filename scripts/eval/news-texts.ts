import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText, type Failure } from '../cli/files.ts';

export interface NewsText {
  readonly id: string;
  readonly text: string;
}

/** The articles of PolNeAR's train part and of GUM, without what people noted about them. */
export function readNews(data: string): readonly NewsText[] | Failure {
  const polnear = readFolder(join(data, 'polnear', 'data', 'train', 'text'), '.txt');
  if ('failure' in polnear) return polnear;
  const gum = readFolder(join(data, 'data', 'gum'), '.conllu');
  if ('failure' in gum) return gum;
  return [...polnear, ...gum.map(({ id, text }) => ({ id, text: plainText(text) }))];
}

function readFolder(folder: string, extension: string): readonly NewsText[] | Failure {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith(extension));
  } catch {
    return { failure: `${folder} is not a folder of texts; lay the data out again` };
  }
  const texts: NewsText[] = [];
  for (const name of names.toSorted()) {
    const file = readText(join(folder, name));
    if ('failure' in file) return file;
    texts.push({ id: name.slice(0, -extension.length), text: file.text });
  }
  if (texts.length === 0) return { failure: `${folder} holds no text; lay the data out again` };
  return texts;
}

/** CoNLL-U tells each sentence before its words, and marks the first one of a paragraph. */
function plainText(conllu: string): string {
  let text = '';
  for (const [line, sentence] of conllu.matchAll(/^# (?:newpar$|text = (.*)$)/gmu)) {
    if (sentence !== undefined) text += `${sentence} `;
    else if (line !== '' && text !== '') text = `${text.trimEnd()}\n`;
  }
  return text.trimEnd();
}
