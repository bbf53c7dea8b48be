import '../../core/ui/more-icons.js';
import { useEffect } from 'preact/hooks';
import { html } from '../../core/html.js';
import { t } from '../../core/i18n.js';
import { pageAfter } from '../../core/page-after.js';
import { go, location } from '../../core/router.js';
import { signIn } from '../../core/session.js';
import { Question } from '../../core/ui/forms/steps.js';
import { useSubmit } from '../../core/ui/forms/use-submit.js';
import { useTitle } from '../../core/ui/frame/use-title.js';

/** The link of the mail. It is used by a tap, never by opening: mail scanners open links too. */
export function LinkPage() {
  useTitle(t('signIn.page'));
  const { path, hash } = location.value;
  const given = new URLSearchParams(hash.slice(1));
  useEffect(() => history.replaceState(history.state, '', path), [hash]); // a secret does not stay in sight
  const next = `/sign-in?${new URLSearchParams({ page: pageAfter(given) })}`;
  const { busy, error, submit: enter } = useSubmit(async () => {
    await signIn({ link: given.get('t') ?? '' });
    go(next, { replace: true });
  });
  return html`
    <div class="narrow">
      <${Question} title=${t('signIn.linkTitle')} text=${t('signIn.linkText')} icon="door-open" act=${t('signIn.act')}
        busy=${busy} error=${error} onAct=${enter}>
        ${error && html`<a class="button" href=${next}>${t('signIn.newCode')}</a>`}
      <//>
    </div>
  `;
}
