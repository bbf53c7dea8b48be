export const contentTypes = { sighting: {} };
export const taskKinds = { rare_bird: { icon: 'heart', colour: 'delft', figure: true } };
export const screenKinds = { sighting: { icon: 'heart', colour: 'sun', scan: 'kiosk.scan.sighting' } };
