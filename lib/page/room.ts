/**
 * CSS px that a frame needs to have room for a card above or below any of its lines. No size that is
 * usual for advertisements has it, and trackers have none at all.
 */
const ROOM = '(min-width: 320px) and (min-height: 300px)';

/**
 * Calls `act` as soon as there is room for a card: at once in a page of its own; in a frame that is too
 * small, or not shown, when it has grown. Until then it costs one listener. Not one for `resize`: a frame
 * of another site begins without a size in Chromium, and is told of its first one by no such event.
 */
export function whenRoomy(act: () => void): void {
  const room = matchMedia(ROOM);
  if (window === window.top || room.matches) act();
  else room.addEventListener('change', act, { once: true });
}
