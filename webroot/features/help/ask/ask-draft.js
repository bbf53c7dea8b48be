import { t } from '../../../core/i18n.js';
import { isManager } from '../../../core/store.js';

/** Before anything is answered. */
export const blank = {
  urgent: null,
  behalf: null,
  need: '',
  category: null,
  text: '',
  moment: '',
  street: '',
  audience: 'residents',
  anonymous: true,
  where: 'home',
  address: '',
  point: null,
};

/** The questions that this request needs, in order. */
export function stepsOf({ urgent }) {
  return ['urgent', isManager.value && 'behalf', 'need', 'category', 'details', urgent ? 'where' : 'who', 'check'].filter(Boolean);
}

/** What has to be answered before one may go on. */
const isAnswered = {
  urgent: ({ urgent }) => urgent !== null,
  need: ({ need }) => need.trim() !== '',
  category: ({ category }) => category !== null,
  behalf: ({ behalf }) => behalf === null || (behalf.name.trim() !== '' && behalf.contact.trim() !== ''),
  where: ({ where, address }) => where === 'home' || address.trim() !== '',
};

/** What the answer to a step still lacks, in words. */
export const lackOf = (draft, step) => !(isAnswered[step]?.(draft) ?? true) && t(`help.ask.${step}.wrong`);

/** The contract's NewHelp. */
export function bodyOf(draft) {
  const { urgent, behalf, need, category, text, moment, street, audience, anonymous } = draft;
  const said = { need: need.trim(), category, audience, anonymous };
  if (text.trim()) said.text = text.trim();
  if (behalf) said.onBehalf = { name: behalf.name.trim(), contact: behalf.contact.trim() };
  if (urgent) return { ...said, urgent: whereOf(draft) };
  if (moment.trim()) said.moment = moment.trim();
  if (street) said.place = { street };
  return said;
}

function whereOf({ where, address, point }) {
  if (where === 'home') return {};
  return { address: address.trim(), ...(where === 'here' && point && { point }) };
}
