import '../icons.js';

export const taskKinds = { kiosk: { icon: 'monitor', colour: 'canal' } };
