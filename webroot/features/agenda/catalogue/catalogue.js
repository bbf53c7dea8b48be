export const contentTypes = { gathering: { nameless: 'desk.nameless.gathering' } };

export const screenKinds = { event: { icon: 'calendar-days', colour: 'sun', scan: 'kiosk.scan.event' } };
export const notOnScreens = ['organiserRenamed'];
