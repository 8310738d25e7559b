import { html, type Html } from './html.js';
import { MARK, type Page } from './page.js';
import { LANGUAGE_NAMES, PAGE_LANGUAGES, say, type PageLanguage, type Words } from './words.js';

const WORDS = {
  title: { en: 'Set up Nightshift', 'zh-CN': '设置 Nightshift', 'zh-TW': '設定 Nightshift' },
  lead: {
    en: 'Make the first admin. This link works once.',
    'zh-CN': '创建首位管理员。此链接仅可使用一次。',
    'zh-TW': '建立首位管理員。此連結僅可使用一次。',
  },
  name: { en: 'Your name', 'zh-CN': '您的姓名', 'zh-TW': '您的姓名' },
  email: { en: 'Email', 'zh-CN': '邮箱', 'zh-TW': '電子郵件' },
  password: { en: 'Password', 'zh-CN': '密码', 'zh-TW': '密碼' },
  hint: {
    en: 'Ten characters or more; several words are easier to remember than signs.',
    'zh-CN': '至少十个字符；用几个词组成比用符号更好记。',
    'zh-TW': '至少十個字元；用幾個詞組成比用符號更好記。',
  },
  create: { en: 'Create admin', 'zh-CN': '创建管理员', 'zh-TW': '建立管理員' },
  failed: {
    en: 'The server cannot be reached. Try again.',
    'zh-CN': '无法连接服务器，请重试。',
    'zh-TW': '無法連線伺服器，請重試。',
  },
  check: {
    en: 'Please check the email address and the name.',
    'zh-CN': '请检查邮箱地址和姓名。',
    'zh-TW': '請檢查電子郵件地址和姓名。',
  },
  slower: {
    en: 'Too many tries. Wait a minute, then try again.',
    'zh-CN': '尝试次数过多，请一分钟后再试。',
    'zh-TW': '嘗試次數過多，請一分鐘後再試。',
  },
  invalidTitle: { en: 'This link is not valid', 'zh-CN': '此链接无效', 'zh-TW': '此連結無效' },
  invalid: {
    en: 'Use the newest link that was printed when Nightshift started. Each start makes a new one, and the old ones end.',
    'zh-CN': '请使用 Nightshift 启动时输出的最新链接。每次启动都会生成新链接，旧链接随即失效。',
    'zh-TW': '請使用 Nightshift 啟動時輸出的最新連結。每次啟動都會產生新連結，舊連結隨即失效。',
  },
  doneTitle: { en: 'The set-up is done', 'zh-CN': '设置已完成', 'zh-TW': '設定已完成' },
  done: {
    en: 'There is an admin already.',
    'zh-CN': '已经有管理员了。',
    'zh-TW': '已經有管理員了。',
  },
  home: { en: 'To the start page', 'zh-CN': '前往首页', 'zh-TW': '前往首頁' },
} as const satisfies Record<string, Words>;

/** Behind the one-time link: a form, or why there is none. */
export function setupPage({
  state,
  token,
  language,
}: {
  state: 'open' | 'done' | 'wrong-token';
  token: string;
  language: PageLanguage;
}): Page {
  const t = (key: keyof typeof WORDS): string => say(WORDS[key], language);
  if (state !== 'open') {
    const [title, text] = state === 'done' ? [t('doneTitle'), t('done')] : [t('invalidTitle'), t('invalid')];
    const body = html`<main>
      <div class="card">
        ${MARK}
        <h1>${title}</h1>
        <p>${text}</p>
        <a href="/">${t('home')}</a>
      </div>
    </main>`;
    return { language, title, body };
  }
  const failures = {
    'request.invalid': t('check'),
    'rate.limited': t('slower'),
    'setup.done': t('done'),
    'setup.wrong-token': t('invalid'),
    '': t('failed'),
  };
  const body = html`<main>
    ${languageLinks(language, `/setup?token=${encodeURIComponent(token)}`)}
    <form class="card" id="setup" data-token="${token}" data-failures="${JSON.stringify(failures)}">
      ${MARK}
      <h1>${t('title')}</h1>
      <p class="quiet">${t('lead')}</p>
      <label>${t('name')}<input name="name" autofocus autocomplete="name" required maxlength="200" /></label>
      <label
        >${t('email')}<input name="email" type="email" autocomplete="username" required maxlength="254"
      /></label>
      <label
        >${t('password')}<input
          name="password"
          type="password"
          autocomplete="new-password"
          required
          minlength="10"
          maxlength="200"
          aria-describedby="hint"
      /></label>
      <p class="quiet" id="hint">${t('hint')}</p>
      <p role="alert" id="wrong" hidden></p>
      <button>${t('create')}</button>
    </form>
  </main>`;
  return { language, title: t('title'), body, script: SCRIPT };
}

export function languageLinks(language: PageLanguage, address: string): Html {
  const joint = address.includes('?') ? '&' : '?';
  const links = PAGE_LANGUAGES.filter((tag) => tag !== language).map(
    (tag) => html`<a lang="${tag}" href="${address}${joint}lang=${tag}">${LANGUAGE_NAMES[tag]}</a>`,
  );
  return html`<nav>${links}</nav>`;
}

const SCRIPT = `
const form = document.querySelector('#setup');
const failures = JSON.parse(form.dataset.failures);
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const wrong = document.querySelector('#wrong');
  const button = form.querySelector('button');
  const { name, email, password } = Object.fromEntries(new FormData(form));
  wrong.hidden = true;
  button.disabled = true;
  try {
    const response = await fetch('/api/v1/setup', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
      body: JSON.stringify({ token: form.dataset.token, name: name.trim(), email: email.trim(), password }),
    });
    if (response.ok) return location.assign('/app/welcome?lang=' + document.documentElement.lang);
    const problem = await response.json();
    wrong.textContent = failures[problem.code] ?? problem.title + '. ' + problem.detail;
  } catch {
    wrong.textContent = failures[''];
  }
  wrong.hidden = false;
  button.disabled = false;
});
`;
