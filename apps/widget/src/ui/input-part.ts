import type { InputKind, Part } from '../protocol.js';
import type { StringKey } from '../text/strings.js';
import { h, type Drawn } from './draw.js';
import { icon } from './icon.js';
import { buttons } from './buttons.js';
import { focusComposer, type View } from './view.js';

type InputPart = Extract<Part, { type: 'input' }>;

interface Field {
  readonly type: string;
  readonly label: StringKey;
  readonly inputmode?: string;
  /** What an answer must look like at least; the flow looks closer. */
  readonly pattern: RegExp;
}

const FIELDS: Readonly<Record<Exclude<InputKind, 'choice' | 'rating'>, Field>> = {
  email: { type: 'email', label: 'yourEmail', pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/ },
  phone: { type: 'tel', label: 'yourPhone', pattern: /^(?=(?:\D*\d){5})[+\d\s().-]+$/ },
  number: { type: 'text', label: 'yourAnswer', inputmode: 'decimal', pattern: /\p{Nd}/u },
  date: { type: 'date', label: 'yourAnswer', pattern: /\d/ },
  text: { type: 'text', label: 'yourAnswer', pattern: /\S/ },
};

export function inputPart(view: View, part: InputPart, messageId: string): Drawn {
  if (part.input === 'choice') return buttons(view, part.options, { messageId });
  if (part.input === 'rating') return rating(view, messageId);
  return field(view, FIELDS[part.input], part, messageId);
}

function field(
  { chat, t }: View,
  { type, label, inputmode, pattern }: Field,
  part: InputPart,
  messageId: string,
): Drawn {
  const submit = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget;
    const input = form instanceof HTMLElement ? form.querySelector('input') : null;
    const notes = form instanceof HTMLElement ? form.querySelector('[role=alert]') : null;
    if (input === null || notes === null) return;
    const answer = input.value.trim();
    const isRight = pattern.test(answer);
    input.ariaInvalid = String(!isRight);
    notes.textContent = isRight ? '' : t('badAnswer');
    if (!isRight) {
      input.focus();
      return;
    }
    // First, for the form goes when the answer is sent.
    focusComposer(form instanceof Node ? form : null);
    chat.send(answer);
  };
  const words = part.placeholder ?? t(label);
  const notes = `notes-${messageId}`;
  return h(
    'form',
    { class: 'field', novalidate: true, onsubmit: submit },
    h(
      'div',
      { class: 'line' },
      h('input', {
        type,
        inputmode,
        autocomplete: { email: 'email', tel: 'tel' }[type] ?? 'off',
        placeholder: words,
        'aria-label': words,
        'aria-describedby': notes,
      }),
      h('button', { type: 'submit', class: 'round', 'aria-label': t('send') }, icon('send')),
    ),
    h('p', { class: 'complaint', role: 'alert' }),
    h('p', { id: notes }, part.consent),
  );
}

function rating({ chat, t }: View, messageId: string): Drawn {
  const stars = [1, 2, 3, 4, 5].map((count) => {
    const value = String(count);
    const onclick = ({ currentTarget }: Event) => {
      focusComposer(currentTarget instanceof Node ? currentTarget : null);
      chat.send(value, { messageId, value });
    };
    return h('button', { 'aria-label': t('stars', { count }), onclick }, icon('star'));
  });
  return h('div', { class: 'rating', role: 'group', 'aria-label': t('rating') }, stars);
}
