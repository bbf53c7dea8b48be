import { useEffect, useState } from 'preact/hooks';
import { html } from '../../../core/html.js';
import { fullDay, t } from '../../../core/i18n.js';
import { Avatar } from '../../../core/ui/avatar.js';
import { Confirm } from '../../../core/ui/confirm.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { Icon } from '../../../core/ui/icon.js';
import { FormError, wordsFor } from '../../../core/ui/states.js';
import { dismissResponder, listResponders, vetResponder } from '../urgent-api.js';
import { Vetting } from './vetting.js';

/** Who may be alerted here. Managers vet them, and end it. */
export function Responders({ slug }) {
  const [items, setItems] = useState([]);
  const [error, setError] = useState(null);
  const [vetting, setVetting] = useState(false);
  const [leaving, setLeaving] = useState(null);
  const load = () => listResponders(slug).then((list) => setItems(list.items), setError);
  useEffect(() => {
    load();
  }, [slug]);
  const attempt = async (work, words) => {
    try {
      await work();
      await load();
      toast(words);
    } catch (problem) {
      toast(wordsFor(problem));
    }
  };
  const vet = (resident) => {
    setVetting(false);
    attempt(() => vetResponder(slug, resident.person), t('responders.vetted', { name: resident.name }));
  };
  const dismiss = () => {
    setLeaving(null);
    attempt(() => dismissResponder(slug, leaving.person), t('responders.dismissed', { name: leaving.name }));
  };
  return html`
    <section class="card stack">
      <div class="courses-head">
        <h2>${t('responders.title')}</h2>
        <button class="button" onClick=${() => setVetting(true)}><${Icon} name="user-plus" /> ${t('responders.add')}</button>
      </div>
      <p>${t('responders.onDuty', { n: items.filter((one) => one.onDuty).length, all: items.length })}</p>
      <${FormError} error=${error} />
      <ul class="plain-list alert-list">${items.map((one) => html`<${Line} key=${one.person} responder=${one} onDismiss=${() => setLeaving(one)} />`)}</ul>
      ${vetting && html`<${Vetting} slug=${slug} known=${items} onVet=${vet} onClose=${() => setVetting(false)} />`}
      ${leaving &&
      html`<${Confirm} title=${t('responders.dismissTitle', leaving)} text=${t('responders.dismissText')} yes=${t('responders.dismiss')} danger
        onYes=${dismiss} onNo=${() => setLeaving(null)} />`}
    </section>
  `;
}

const Line = ({ responder, onDismiss }) => html`
  <li class="alert-line">
    <${Avatar} person=${{ id: responder.person, name: responder.name }} />
    <div class="grow">
      <p class="row">
        <strong translate=${false}>${responder.name}</strong>
        <span class=${responder.onDuty ? 'chip chip-leaf' : 'chip'}>${t(responder.onDuty ? 'duty.on' : 'duty.off')}</span>
      </p>
      <p class="meta">${t('responders.since', { date: fullDay(new Date(responder.vetted)) })}</p>
    </div>
    <button class="button quiet round" aria-label=${t('responders.dismissTitle', responder)} onClick=${onDismiss}><${Icon} name="user-minus" /></button>
  </li>
`;
