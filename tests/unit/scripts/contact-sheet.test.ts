import { expect, test } from 'vitest';
import { contactSheet } from '../../../scripts/contact-sheet.ts';
import { scenes, sizesOf } from '../../scenes/scenes.ts';

test('every scene has a row of its own, with all pictures of it and nothing else', () => {
  const files = scenes.flatMap((scene) =>
    sizesOf(scene).map((size) => `firefox-zh_CN-dark-${size}-${scene.name}.png`),
  );
  const page = contactSheet([...files, 'index.html', 'chromium-popup.png']);
  const rows = page.split('<h2>').slice(1);
  expect(rows.map((row) => row.slice(0, row.indexOf('<')))).toEqual(
    scenes.map(({ name }) => name).toSorted(),
  );
  for (const row of rows) {
    const name = row.slice(0, row.indexOf('<'));
    const own = files.filter((file) => /-(?:wide|narrow)-(.+)\.png/.exec(file)?.[1] === name);
    expect([...row.matchAll(/src="([^"]+)"/g)].map(([, file]) => file)).toEqual(own.toSorted());
  }
});
