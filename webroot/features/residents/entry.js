import { effect } from '@preact/signals-core';
import { t } from '../../core/i18n.js';
import { me } from '../../core/session.js';
import { base, isManager } from '../../core/store.js';
import { enter } from '../../core/ui/frame/badges.js';
import { residentsUrl } from './words.js';

// Whoever runs the site has no desk in a hood: their entry in its navigation leads to who lives there.
const entry = () => ({ url: residentsUrl(), icon: 'users', label: t('residents.title') });

effect(() => (me.value?.operator && base.value && !isManager.value ? enter(entry) : undefined));
