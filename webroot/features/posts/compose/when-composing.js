import { partsOf } from '../../../core/feature.js';
import { html } from '../../../core/html.js';
import { writer } from '../../../core/session.js';
import { hood } from '../../../core/store.js';
import { composing } from '../../../core/ui/frame/composing.js';

const { part } = partsOf('posts');
const Composer = part(() => import('./composer.js'), 'Composer', null);

/** What one writes a post in, over whatever page one is on. */
export const WhenComposing = () =>
  composing.value && hood.value && html`<${Composer} key=${`${hood.value.slug} ${writer()}`} ...${composing.value} />`;
