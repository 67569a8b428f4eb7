import { render } from 'preact';
import { Root } from './Root.tsx';

render(<Root />, document.body);
