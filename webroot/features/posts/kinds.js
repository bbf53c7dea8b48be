/** How each kind of post looks. */
export const kinds = {
  message: { icon: 'message-square-text', colour: 'plain' },
  story: { icon: 'book-open', colour: 'delft' },
  announcement: { icon: 'megaphone', colour: 'canal' },
};
