import { expect, it } from 'vitest';
import { trusted } from '../../../lib/page/trusted.ts';

it('what the browser says is heard, what a script makes up is not', () => {
  const heard: string[] = [];
  const browser = new AbortController();
  browser.signal.addEventListener(
    'abort',
    trusted(() => heard.push('abort')),
  );
  // The same event, once made up and once of the runtime's own.
  browser.signal.dispatchEvent(new Event('abort'));
  expect(heard).toEqual([]);
  browser.abort();
  expect(heard).toEqual(['abort']);
});
