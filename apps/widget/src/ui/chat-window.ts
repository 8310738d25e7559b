import { currentAnswerer } from '../chat/messages.js';
import { pickText } from '../text/languages.js';
import { authorFace, authorName } from './author.js';
import { composer } from './composer.js';
import { h, type Drawn } from './draw.js';
import { icon } from './icon.js';
import { log } from './log.js';
import { focusComposer, isPhone, type View } from './view.js';

export function chatWindow(view: View): Drawn {
  const { chat, state, t } = view;
  const title = pickText(state.settings?.title, state.language) || t('chat');
  const onkeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    chat.close();
  };
  return h(
    'dialog',
    {
      key: 'window',
      class: 'window',
      role: 'dialog',
      'aria-label': title,
      tabindex: -1,
      onkeydown,
      mount: show,
    },
    header(view, title),
    h(
      'div',
      { key: 'banner', class: 'banner', role: 'status' },
      !state.isOnline ? t('offline') : state.isLost && t('reconnecting'),
    ),
    log(view),
    state.mustConsent ? consent(view) : composer(view),
  );
}

function header({ chat, state, t }: View, title: string): Drawn {
  const answerer = currentAnswerer(state.messages);
  const line =
    answerer?.type === 'agent' ? t('agentAnswers', { name: authorName(answerer, t) }) : t('answersNow');
  const onclick = () => {
    chat.close();
  };
  return h(
    'div',
    { class: 'header' },
    authorFace(answerer),
    h('div', {}, h('h2', {}, title), h('p', { 'data-live': String(state.isOnline && !state.isLost) }, line)),
    h('button', { 'aria-label': t('closeChat'), onclick }, icon('close')),
  );
}

function consent({ chat, t }: View): Drawn {
  const onclick = ({ currentTarget }: Event) => {
    const panel = currentTarget instanceof Element ? currentTarget.closest('.window') : null;
    chat.consent();
    focusComposer(panel);
  };
  return h(
    'div',
    { key: 'consent', class: 'consent' },
    h('p', {}, t('consent')),
    h('button', { class: 'solid', onclick }, t('agree')),
  );
}

/** On a phone the window is the whole screen, and the page behind it out of reach; elsewhere both can be used. */
function show(panel: HTMLElement): void {
  if (!(panel instanceof HTMLDialogElement)) return;
  // Shown by its attribute, a dialog leaves the focus where it is.
  if (isPhone()) panel.showModal();
  else panel.open = true;
  followVisibleHeight(panel);
}

/** The part of the screen that the on-screen keyboard leaves free. */
function followVisibleHeight(panel: HTMLElement): void {
  const { visualViewport } = window;
  if (visualViewport === null) return;
  const follow = () => {
    if (!panel.isConnected) visualViewport.removeEventListener('resize', follow);
    panel.style.setProperty('--height', `${String(visualViewport.height)}px`);
    panel.style.setProperty('--top', `${String(visualViewport.offsetTop)}px`);
  };
  follow();
  visualViewport.addEventListener('resize', follow);
}
