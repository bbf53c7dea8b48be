import './icons.js';

/** How each kind of task looks, and whether it is moderated; what is not is looked at where it is. */
const kinds = {
  urgent: { icon: 'siren', colour: 'urgent' },
  report: { icon: 'flag', colour: 'plain', moderated: true },
  first_post: { icon: 'sprout', colour: 'delft', moderated: true },
  no_offer: { icon: 'hand-heart', colour: 'leaf' },
  mail: { icon: 'mail-warning', colour: 'sun' },
  kiosk: { icon: 'monitor', colour: 'canal' },
  spam: { icon: 'shield-alert', colour: 'sun', moderated: true },
  appeal: { icon: 'scale', colour: 'heather', moderated: true },
};

/** What has no look of its own here is shown as a report. */
const known = (kind) => (kind in kinds ? kind : 'report');

export const lookOf = (kind) => kinds[known(kind)];
export const kindKey = (kind) => `desk.kind.${known(kind)}`;
