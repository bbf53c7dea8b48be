const bars = [880, 660, 880, 660]; // hertz, one after the other
const beat = 0.22; // seconds a tone
const pause = 2_400; // milliseconds from one ring to the next
const shaking = [400, 150, 400, 150, 400];

let speaker = null;

/** Rings until the function it answers is called. Where a browser wants a tap first, there is no sound but the rest. */
export function ring() {
  const round = () => {
    sound();
    navigator.vibrate?.(shaking);
  };
  round();
  const timer = setInterval(round, pause);
  const awake = stayAwake();
  return () => {
    clearInterval(timer);
    speaker?.suspend().catch(() => {});
    navigator.vibrate?.(0);
    awake.then((lock) => lock?.release());
  };
}

/** One ring; false when this browser keeps silent. */
export async function sound() {
  const Context = globalThis.AudioContext ?? globalThis.webkitAudioContext;
  if (!Context) return false;
  speaker ??= new Context();
  speaker.resume().catch(() => {});
  const start = speaker.currentTime + 0.05;
  bars.forEach((pitch, at) => tone(pitch, start + at * beat));
  await new Promise((done) => setTimeout(done, 150));
  return speaker.state === 'running';
}

function tone(pitch, start) {
  const voice = new OscillatorNode(speaker, { type: 'triangle', frequency: pitch });
  const volume = new GainNode(speaker, { gain: 0 });
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.5, start + 0.02);
  volume.gain.linearRampToValueAtTime(0, start + beat);
  voice.connect(volume).connect(speaker.destination);
  voice.start(start);
  voice.stop(start + beat);
}

async function stayAwake() {
  try {
    return await navigator.wakeLock?.request('screen');
  } catch {
    return null; // the page is not in front
  }
}
