import { getMarker } from '../../lib/messages/cards.ts';
import type { DrawTicks } from '../../lib/messages/ticks.ts';
import type { EntityKind } from '../../lib/pack/schema.ts';
import { Later } from '../../lib/page/later.ts';
import { nameElement } from '../../lib/page/leftovers.ts';
import { LOOKS } from '../../lib/page/mark-styles.ts';
import { addStyleElement, createHtml } from '../../lib/page/own-element.ts';
import { Slices } from '../../lib/page/slices.ts';
import { PITCH, rowsOf } from './rows.ts';
import ticksCss from './ticks.css?inline';

/** Milliseconds between two looks at where mentions are: ticks may come late, the page may not. */
const PAUSE = 400;

/** Draws them at the edge of the window, in an element that is in the page as long as there is one. */
export const drawTicks: DrawTicks = (page, look, signal) => {
  const host = createHtml('div');
  const root = host.attachShadow({ mode: 'closed' });
  const bar = createHtml('div');
  let walk: ReturnType<typeof rowsOf> | undefined;
  let drawn = '';

  const draw = (rows: ReadonlyMap<number, EntityKind>) => {
    const now = [...rows].join();
    // A page may have taken it away.
    if (now === drawn && host.isConnected === rows.size > 0) return;
    drawn = now;
    bar.replaceChildren(...Array.from(rows, ([row, kind]) => tick(row, kind)));
    if (rows.size === 0) host.remove();
    else if (!host.isConnected) document.documentElement.append(host);
  };
  const step = (isOver: () => boolean) => {
    walk ??= rowsOf(page.marked(), look);
    let result = walk.next();
    while (result.done !== true && !isOver()) result = walk.next();
    if (result.done !== true) return 'more';
    walk = undefined;
    draw(result.value);
    return 'done';
  };
  const slices = new Slices(step, signal);
  const later = new Later(() => slices.start(), PAUSE, signal);
  // Pictures that come push text down, and so does a window that becomes narrower.
  const observer = new ResizeObserver(later.ask);

  nameElement(host, getMarker());
  addStyleElement(root, ticksCss);
  root.append(bar);
  observer.observe(document.documentElement);
  addEventListener('resize', later.ask, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  later.ask();
  return later.ask;
};

function tick(row: number, kind: EntityKind): HTMLElement {
  const element = createHtml('i');
  // In per cent: a page that is zoomed by its own styles has other pixels.
  element.style.top = `${String((100 * row * PITCH) / innerHeight)}%`;
  element.style.background = `rgb(${LOOKS[kind].hue})`;
  return element;
}
