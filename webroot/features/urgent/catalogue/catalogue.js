import '../../../core/ui/more-icons.js';

export const taskKinds = { urgent: { icon: 'siren', colour: 'urgent', urgent: true, figure: true } };
