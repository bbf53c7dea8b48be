export const contentTypes = { help: { nameless: 'desk.nameless.help', isSomebodys: true } };
export const taskKinds = { no_offer: { icon: 'hand-heart', colour: 'leaf', figure: true } };

export const screenKinds = {
  help: {
    icon: 'hand-heart',
    colour: 'leaf',
    scan: 'kiosk.scan.help',
    lineKey: ({ helped }) => (helped ? 'kiosk.lines.helped' : 'kiosk.lines.help'),
    panel: true,
  },
};
