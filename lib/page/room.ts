/**
 * CSS px that a frame needs to have room for a card above or below any of its lines. No size that is
 * usual for advertisements has it, and trackers have none at all.
 */
const WIDTH = 320;
const HEIGHT = 300;

/**
 * Calls `act` as soon as there is room for a card: at once in a page of its own; in a frame that is too
 * small, or not shown, when it has grown. Until then it costs one listener.
 */
export function whenRoomy(act: () => void): void {
  const check = () => {
    if (window !== window.top && (innerWidth < WIDTH || innerHeight < HEIGHT)) return;
    window.removeEventListener('resize', check);
    act();
  };
  window.addEventListener('resize', check, { passive: true });
  check();
}
