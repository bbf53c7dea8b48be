import '../icons.js';
import { time } from '../../../core/clock.js';
import { html } from '../../../core/html.js';
import { t } from '../../../core/i18n.js';
import { LivePage } from '../../../core/live/live-page.js';
import { useLive } from '../../../core/live/use-live.js';
import { me } from '../../../core/session.js';
import { toast } from '../../../core/ui/frame/toast.js';
import { useTitle } from '../../../core/ui/frame/use-title.js';
import { Icon } from '../../../core/ui/icon.js';
import { Notice } from '../../../core/ui/states.js';
import { whenDrawn } from '../../../core/ui/when-drawn.js';
import { Whole } from '../../../core/ui/whole.js';
import { ManagersOnly } from '../../desk/feature.js';
import { listSources } from '../agenda-api.js';
import { dayLength } from '../dates.js';
import { GatheringList } from '../list/gathering-list.js';
import { agendaUrl } from '../words.js';
import { SourceForm } from './source-form.js';
import { Source } from './source.js';

const span = 28 * dayLength; // in which what comes is counted

/** The managers' list of calendars of organisations that the agenda takes over. */
export function SourcesPage({ slug }) {
  useTitle(t('agenda.sources.title'));
  const sources = useLive(() => new Sources(slug), [slug]);
  const coming = useLive(() => new GatheringList(slug, {}, fromNow()), [slug]);
  if (me.value === null) return html`<${ManagersOnly} />`;
  return html`<${Whole} store=${sources} missing=${html`<${ManagersOnly} />`}>${(items) => html`<${Content} slug=${slug} sources=${sources} items=${items} coming=${coming.value.value} />`}<//>`;
}

const fromNow = () => ({ from: new Date(time()).toISOString(), until: new Date(time() + span).toISOString() });

class Sources extends LivePage {
  constructor(hood) {
    super();
    this.hood = hood;
  }

  /** No stream tells of them. */
  async fetch() {
    return { ...(await listSources(this.hood)), live: [] };
  }

  read({ items }) {
    return items;
  }

  put(source) {
    const others = this.value.value.filter(({ id }) => id !== source.id);
    this.change([...others, source].sort((a, b) => a.name.localeCompare(b.name)));
  }

  drop(id) {
    this.change(this.value.value.filter((source) => source.id !== id));
  }
}

function Content({ slug, sources, items, coming }) {
  const countOf = ({ id }) => coming && [...coming.items, ...coming.waiting].filter(({ source }) => source?.id === id).length;
  const added = (source) => {
    sources.put(source);
    toast(t('agenda.sources.added', source));
    whenDrawn(() => document.getElementById(`source-${source.id}`)?.focus());
  };
  const removed = (source) => {
    sources.drop(source.id);
    toast(t('agenda.sources.removed', source));
    whenDrawn(() => document.getElementById('sources')?.focus());
  };
  return html`
    <div class="reading stack">
      <a class="button quiet back" href=${agendaUrl()}><${Icon} name="arrow-left" /> ${t('agenda.back')}</a>
      <header class="page-head">
        <h1 id="sources" tabindex="-1">${t('agenda.sources.title')}</h1>
        <p>${t('agenda.sources.text')}</p>
      </header>
      ${!items.length && html`<${Notice} icon="calendar-sync" title=${t('agenda.sources.emptyTitle')} text=${t('agenda.sources.emptyText')} />`}
      ${items.map((source) => html`
        <${Source} key=${source.id} slug=${slug} source=${source} count=${countOf(source)} onRead=${(read) => sources.put(read)} onRemoved=${() => removed(source)} />
      `)}
      <${SourceForm} slug=${slug} onAdded=${added} onLeft=${() => sources.load()} />
    </div>
  `;
}
