import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { setTicks } from '../../lib/messages/ticks.ts';
import { drawTicks } from './tick-bar.ts';

/** Injected into a page where the reader wants ticks beside the scrollbar. */
export default defineUnlistedScript(() => {
  setTicks(drawTicks);
});
