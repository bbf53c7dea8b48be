import './icons.js';

/** How each kind of task looks, and whether it is judged; what is not is looked at where it is. */
const kinds = {
  urgent: { icon: 'siren', colour: 'urgent' },
  report: { icon: 'flag', colour: 'plain', judged: true },
  first_post: { icon: 'sprout', colour: 'delft', judged: true },
  no_offer: { icon: 'hand-heart', colour: 'leaf' },
  mail: { icon: 'mail-warning', colour: 'sun' },
  kiosk: { icon: 'monitor', colour: 'canal' },
  spam: { icon: 'shield-alert', colour: 'sun', judged: true },
  appeal: { icon: 'scale', colour: 'heather', judged: true },
};

/** What has no look of its own here is shown as a report. */
const known = (kind) => (kind in kinds ? kind : 'report');

export const lookOf = (kind) => kinds[known(kind)];
export const kindKey = (kind) => `desk.kind.${known(kind)}`;
