import './icons.js';

/** How each kind of gathering looks. */
export const kinds = {
  food: 'utensils',
  walk: 'footprints',
  sport: 'dumbbell',
  culture: 'palette',
  children: 'baby',
  course: 'graduation-cap',
  meeting: 'messages-square',
  party: 'party-popper',
  chores: 'hammer',
  other: 'shapes',
};
