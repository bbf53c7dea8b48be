import '../../../core/ui/more-icons.js';
import '../icons.js';
import { html } from '../../../core/html.js';
import { Icon } from '../../../core/ui/icon.js';

const links = [
  { of: /^[^\s@]+@[^\s@]+$/, icon: 'mail', url: (contact) => `mailto:${contact}` },
  { of: /^\+?[\d\s()-]{6,}$/, icon: 'phone', url: (contact) => `tel:${contact.replace(/[^+\d]/g, '')}` },
];

/** Who somebody is and how to reach them; a mail address or a number is a link. */
export function Contact({ title, name, contact }) {
  const link = links.find(({ of }) => of.test(contact.trim()));
  return html`
    <div class="contact">
      <p><span class="hint">${title}</span> <strong translate=${false}>${name}</strong></p>
      ${link
        ? html`<a class="button" href=${link.url(contact.trim())}><${Icon} name=${link.icon} /> ${contact}</a>`
        : html`<p>${contact}</p>`}
    </div>
  `;
}
