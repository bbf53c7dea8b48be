import './icons.js';

/** How each category looks. */
export const categories = {
  transport: 'car',
  shopping: 'shopping-bag',
  chores: 'lamp',
  repairs: 'wrench',
  company: 'coffee',
  care: 'hand-helping',
  pets: 'dog',
  digital: 'laptop',
  paperwork: 'file-text',
  other: 'puzzle',
};
