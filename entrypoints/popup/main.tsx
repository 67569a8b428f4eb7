import { render } from 'preact';
import { activeTabId } from '../../lib/browser/active-tab.ts';
import { App } from './App.tsx';

void activeTabId().then((tabId) => {
  render(<App tabId={tabId} />, document.body);
});
