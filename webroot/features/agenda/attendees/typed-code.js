/** A code as it may be typed, or nothing: without spaces, in capitals. */
export function codeIn(text) {
  const code = text.replace(/[\s-]/g, '').toUpperCase();
  return /^[2-9A-HJKMNP-Z]{8}$/.test(code) ? code : null;
}
