/** A page that shows pictures beside one another, those of one scene in one row. */
export function contactSheet(files: readonly string[]): string {
  const taken = files.toSorted().flatMap((file) => {
    const [, way, scene] = NAME.exec(file) ?? [];
    return way === undefined || scene === undefined ? [] : [{ file, way, scene }];
  });
  const rows = [...new Set(taken.map(({ scene }) => scene))].toSorted().map((scene) => {
    const own = taken.filter((one) => one.scene === scene).map(figure);
    return `<h2>${scene}</h2>\n<div>${own.join('\n')}</div>`;
  });
  return `${HEAD}\n${rows.join('\n')}\n`;
}

/** Browser, language, scheme and size; then the scene. */
const NAME = /^([a-z]+-[A-Za-z_]+-(?:light|dark)-(?:wide|narrow))-([a-z-]+)\.png$/;

const HEAD = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures of Backstory</title>
<style>
  body { margin: 24px; background: #888; color: #000; font: 13px system-ui, sans-serif }
  div { display: flex; gap: 12px; align-items: start; overflow-x: auto; padding-block-end: 12px }
  figure { flex: none; margin: 0 }
  img { display: block; block-size: 420px }
</style>`;

function figure({ file, way }: { file: string; way: string }): string {
  return `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${way}</figcaption></figure>`;
}
