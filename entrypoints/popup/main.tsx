import { render } from 'preact';
import { activeTabId } from '../../lib/browser/active-tab.ts';
import { App } from './App.tsx';

render(<App tabId={await activeTabId()} />, document.body);
