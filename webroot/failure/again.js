// Asks for the page that failed until it is there, and only then opens it: nothing moves under who reads, or hears, this one.
const wait = Number(document.querySelector('main').dataset.again) * 1000; // milliseconds

async function tryAgain() {
  const answer = await fetch(location, { headers: { Accept: 'text/html' } }).catch(() => null);
  if (answer && isOurs(answer) && answer.status !== 429 && answer.status < 500) location.reload();
  else later();
}

/** A café's network answers too. */
const isOurs = ({ headers }) => headers.has('Buurthub-Version');

// Not all at the same moment.
const later = () => setTimeout(tryAgain, wait * (1 + Math.random()));

later();
