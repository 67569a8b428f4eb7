import { render } from 'preact';
import { takeErrand } from '../../lib/browser/errands.ts';
import { leavePrivateWindow } from '../../lib/browser/own-tabs.ts';
import { LANGUAGE, text } from '../../lib/i18n/messages.ts';
import { Root } from './Root.tsx';

document.title = text('pages.settingsTitle');
Object.assign(document.documentElement, LANGUAGE);
if (!(await leavePrivateWindow())) render(<Root errand={await takeErrand()} />, document.body);
