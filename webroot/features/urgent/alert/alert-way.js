import { useEffect, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { Field } from '../../../core/ui/forms/field.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError } from '../../../core/ui/states.js';
import { showAlert } from '../urgent-api.js';
import { DrillNote, Emergency, Head } from './alert-parts.js';
import { mapLink } from './map-link.js';
import { hide } from './screen.js';

/** On the way, or there. The address is on this screen and nowhere else; it goes with it. */
export function OnTheWay({ alert, heading, act }) {
  const [error, setError] = useState(null);
  const [finishing, setFinishing] = useState(false);
  const say = async (state, words) => setError(await act(state, words));
  return html`
    <${Head} alert=${alert}>
      <button class="button round alert-plain" aria-label=${t('urgent.putAway')} onClick=${hide}><${Icon} name="x" /></button>
    <//>
    <div class="alert-body">
      <${DrillNote} alert=${alert} />
      <p class="alert-state"><${Icon} name="footprints" /> ${t(`urgent.state.${alert.state}`)}</p>
      <h1 ...${heading}>${alert.need}</h1>
      ${alert.details && html`<p class="alert-details">${alert.details}</p>`}
      <${Address} alert=${alert} />
    </div>
    <div class="alert-foot">
      <${FormError} error=${error} />
      ${finishing
        ? html`<${Finish} onDone=${(words) => say('done', words)} onBack=${() => setFinishing(false)} />`
        : html`<${Acts} alert=${alert} say=${say} finish=${() => setFinishing(true)} />`}
      <${Emergency} />
    </div>
  `;
}

function Address({ alert: { hood, dispatch, area } }) {
  const [found, setFound] = useState(null);
  const [error, setError] = useState(null);
  const load = () => {
    setError(null);
    showAlert(hood, dispatch).then(({ address }) => setFound(address), setError);
  };
  useEffect(load, [hood, dispatch]);
  if (error) {
    return html`<div class="alert-where">
      <div class="stack-small grow"><${FormError} error=${error} /><button class="button" onClick=${load}>${t('retry')}</button></div>
    </div>`;
  }
  return html`
    <section class="alert-where alert-address" aria-label=${t('urgent.address')} aria-busy=${!found}>
      <${Icon} name="house" />
      <div class="grow stack-small">
        <div>
          <strong class="alert-distance" translate=${!found}>${found?.name ?? t('loading')}</strong>
          <p translate=${!found}>${found?.address ?? area}</p>
        </div>
        ${found && html`<a class="button" href=${mapLink(found)} target="_blank" rel="noopener noreferrer"><${Icon} name="navigation" /> ${t('urgent.map')}</a>`}
        <p class="alert-small">${t('urgent.secret')}</p>
      </div>
    </section>
  `;
}

const Acts = ({ alert, say, finish }) => html`
  ${alert.state === 'going'
    ? html`<button class="button alert-go" onClick=${() => say('arrived')}><${Icon} name="map-pin" /> ${t('urgent.arrived')}</button>`
    : html`<button class="button alert-go" onClick=${finish}><${Icon} name="check" /> ${t('urgent.done')}</button>`}
  <button class="button alert-plain" onClick=${() => say('declined')}>${t('urgent.cannotAfterAll')}</button>
`;

function Finish({ onDone, onBack }) {
  const [words, setWords] = useState('');
  const send = (event) => {
    event.preventDefault();
    onDone(words.trim());
  };
  return html`
    <form class="stack" onSubmit=${send}>
      <${Field} label=${t('urgent.how')} hint=${t('urgent.howHint')}>
        <textarea class="input" rows="3" maxlength="500" value=${words} onInput=${(event) => setWords(event.target.value)} />
      <//>
      <button class="button alert-go" type="submit"><${Icon} name="check" /> ${t('urgent.done')}</button>
      <button class="button alert-plain" type="button" onClick=${onBack}>${t('back')}</button>
    </form>
  `;
}
