import { MAX_TEXT_LENGTH } from '../protocol.js';
import { h, type Drawn } from './draw.js';
import { icon } from './icon.js';
import type { View } from './view.js';

const MAX_HEIGHT_PX = 132;

/** The field keeps its own text, so that redrawing never comes between a person, their caret and their input method. */
export function composer({ chat, state, t }: View): Drawn {
  const fit = (field: HTMLTextAreaElement) => {
    field.style.height = 'auto';
    field.style.height = `${String(Math.min(field.scrollHeight, MAX_HEIGHT_PX))}px`;
    chat.draft = field.value;
    const surplus = field.value.trim().length - MAX_TEXT_LENGTH;
    const complaint = field.form?.querySelector('.complaint');
    if (complaint) complaint.textContent = surplus > 0 ? t('tooLong', { count: surplus }) : '';
    field.form?.toggleAttribute('data-ready', surplus <= 0 && field.value.trim() !== '');
  };
  const send = (event: Event) => {
    event.preventDefault();
    const field = findField(event);
    if (field?.form?.hasAttribute('data-ready') !== true) return;
    chat.send(field.value);
    field.value = '';
    fit(field);
    field.focus();
  };
  const onkeydown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !isComposing(event)) send(event);
  };
  const oninput = (event: Event) => {
    const field = findField(event);
    if (field !== null) fit(field);
    if (field?.value) chat.typing();
  };
  const words = t('write');
  return h(
    'form',
    {
      // A text of the page's comes into a field of its own.
      key: `composer${String(state.drafts)}`,
      class: 'composer',
      onsubmit: send,
      mount(form) {
        const field = form.querySelector('textarea');
        if (field === null) return;
        field.value = chat.draft;
        fit(field);
      },
    },
    h(
      'div',
      { class: 'line' },
      h('textarea', {
        rows: 1,
        dir: 'auto',
        placeholder: words,
        'aria-label': words,
        enterkeyhint: 'send',
        oninput,
        onkeydown,
      }),
      h('button', { type: 'submit', class: 'round', 'aria-label': t('send') }, icon('send')),
    ),
    h('p', { class: 'complaint', role: 'alert' }),
  );
}

/** While a Chinese word is being put together, Enter takes the word; Safari says so only by key code 229. */
function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || Reflect.get(event, 'keyCode') === 229;
}

function findField({ currentTarget }: Event): HTMLTextAreaElement | null {
  if (currentTarget instanceof HTMLTextAreaElement) return currentTarget;
  return currentTarget instanceof HTMLElement ? currentTarget.querySelector('textarea') : null;
}
