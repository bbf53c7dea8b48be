import '../icons.js';

const screen = { icon: 'monitor', colour: 'canal' };

export const taskKinds = { kiosk: screen, kiosk_content: screen };
