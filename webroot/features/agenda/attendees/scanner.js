import { useEffect, useRef, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { intoView } from '../../../core/ui/into-view.js';
import { codeIn } from './typed-code.js';

const pause = 250; // milliseconds between two looks

/** What finds codes in pictures: the browser's own, or where it has none, as on an iPhone or a laptop, one that is fetched. */
async function makeDetector() {
  const kind = 'qr_code';
  const own = globalThis.BarcodeDetector;
  const isOwn = (await own?.getSupportedFormats().catch(() => []))?.includes(kind);
  const { BarcodeDetector: Detector } = isOwn ? globalThis : await import('qr');
  return new Detector({ formats: [kind] });
}

/** Reads codes that are held before the camera. Each is told once. */
export function Scanner({ onCode }) {
  const video = useRef(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let stream = null;
    let stopped = false;
    let last = null;
    let detector;
    const look = async () => {
      if (stopped) return;
      const [found] = await detector.detect(video.current).catch(() => []);
      const code = found && codeIn(found.rawValue.split('#').at(-1));
      if (code && code !== last) onCode(code);
      last = code ?? last;
      setTimeout(look, pause);
    };
    const begin = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (stopped) return stream.getTracks().forEach((track) => track.stop());
      video.current.srcObject = stream;
      await video.current.play();
      detector = await makeDetector();
      return look();
    };
    intoView(video.current);
    begin().catch(() => setFailed(true));
    return () => {
      stopped = true;
      stream?.getTracks().forEach((track) => track.stop());
    };
  }, []);
  if (failed) return html`<p role="alert">${t('agenda.desk.noCamera')}</p>`;
  return html`<video class="scanner" ref=${video} muted playsinline aria-label=${t('agenda.desk.camera')} />`;
}
