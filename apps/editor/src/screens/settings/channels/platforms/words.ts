import { defineWords } from '../../../../i18n/words.js';

/** Where the line is pasted, step by step. Names of buttons stand as the panels of the makers have them. */
export const words = defineWords({
  where: {
    en: 'What are your pages made with?',
    'zh-CN': '您的网站使用什么搭建？',
    'zh-TW': '您的網站使用什麼架設？',
  },
  html: { en: 'HTML, or something else', 'zh-CN': 'HTML 或其他', 'zh-TW': 'HTML 或其他' },
  shopify: { en: 'Shopify', 'zh-CN': 'Shopify', 'zh-TW': 'Shopify' },
  wordpress: {
    en: 'WordPress, WooCommerce',
    'zh-CN': 'WordPress、WooCommerce',
    'zh-TW': 'WordPress、WooCommerce',
  },
  wix: { en: 'Wix', 'zh-CN': 'Wix', 'zh-TW': 'Wix' },
  squarespace: { en: 'Squarespace', 'zh-CN': 'Squarespace', 'zh-TW': 'Squarespace' },
  tagManager: { en: 'Google Tag Manager', 'zh-CN': 'Google 跟踪代码管理器', 'zh-TW': 'Google 代碼管理工具' },
  html1: {
    en: 'Open the template that all your pages share, or each page that shall have the chat.',
    'zh-CN': '打开所有页面共用的模板，或每个需要聊天窗口的页面。',
    'zh-TW': '開啟所有頁面共用的範本，或每個需要聊天視窗的頁面。',
  },
  html2: {
    en: 'Paste the line directly before </body>.',
    'zh-CN': '把这一行粘贴到 </body> 之前。',
    'zh-TW': '把這一行貼到 </body> 之前。',
  },
  html3: { en: 'Save and publish the page.', 'zh-CN': '保存并发布页面。', 'zh-TW': '儲存並發布頁面。' },
  shopify1: {
    en: 'In the Shopify admin, open Online Store › Themes.',
    'zh-CN': '在 Shopify 后台打开“在线商店 › 模板”（Online Store › Themes）。',
    'zh-TW': '在 Shopify 後台開啟「網路商店 › 佈景主題」（Online Store › Themes）。',
  },
  shopify2: {
    en: 'Beside the theme that is live, press ⋯ and choose Edit code.',
    'zh-CN': '在当前使用的模板旁点击 ⋯，选择“编辑代码”（Edit code）。',
    'zh-TW': '在目前使用的佈景主題旁點選 ⋯，選擇「編輯程式碼」（Edit code）。',
  },
  shopify3: {
    en: 'In the folder layout, open theme.liquid and paste the line directly before </body>.',
    'zh-CN': '在 layout 文件夹中打开 theme.liquid，把这一行粘贴到 </body> 之前。',
    'zh-TW': '在 layout 資料夾中開啟 theme.liquid，把這一行貼到 </body> 之前。',
  },
  shopify4: { en: 'Press Save.', 'zh-CN': '点击“保存”（Save）。', 'zh-TW': '點選「儲存」（Save）。' },
  shopifyNote: {
    en: 'A theme that you switch to later needs the line as well. The checkout does not use the theme and shows no chat.',
    'zh-CN': '以后更换模板时需要重新粘贴。结账页不使用模板，不会显示聊天窗口。',
    'zh-TW': '之後更換佈景主題時需要重新貼上。結帳頁不使用佈景主題，不會顯示聊天視窗。',
  },
  wordpress1: {
    en: 'In the WordPress dashboard, open Plugins › Add Plugin, then install and activate WPCode.',
    'zh-CN': '在 WordPress 后台打开“插件 › 安装插件”（Plugins › Add Plugin），安装并启用 WPCode。',
    'zh-TW': '在 WordPress 後台開啟「外掛 › 安裝外掛」（Plugins › Add Plugin），安裝並啟用 WPCode。',
  },
  wordpress2: {
    en: 'Open Code Snippets › Header & Footer.',
    'zh-CN': '打开 Code Snippets › Header & Footer。',
    'zh-TW': '開啟 Code Snippets › Header & Footer。',
  },
  wordpress3: {
    en: 'Paste the line into Footer and press Save Changes.',
    'zh-CN': '把这一行粘贴到 Footer 中，点击 Save Changes。',
    'zh-TW': '把這一行貼到 Footer 中，點選 Save Changes。',
  },
  wordpressNote: {
    en: 'Have you a plugin that caches pages? Empty its cache. One that combines or delays scripts has to leave widget.js out.',
    'zh-CN': '如果使用了缓存插件，请清空缓存。合并或延迟加载脚本的插件需要排除 widget.js。',
    'zh-TW': '如果使用了快取外掛，請清空快取。合併或延遲載入指令碼的外掛需要排除 widget.js。',
  },
  wix1: {
    en: 'In the dashboard of the site, open Settings and, under Advanced, Custom Code.',
    'zh-CN': '在网站后台打开 Settings，在 Advanced 下选择 Custom Code。',
    'zh-TW': '在網站後台開啟 Settings，在 Advanced 下選擇 Custom Code。',
  },
  wix2: {
    en: 'Press Add Custom Code and paste the line.',
    'zh-CN': '点击 Add Custom Code，粘贴这一行。',
    'zh-TW': '點選 Add Custom Code，貼上這一行。',
  },
  wix3: {
    en: 'Choose All pages, Load code once, and Body - end; then press Apply.',
    'zh-CN': '选择 All pages、Load code once 和 Body - end，然后点击 Apply。',
    'zh-TW': '選擇 All pages、Load code once 和 Body - end，然後點選 Apply。',
  },
  wixNote: {
    en: 'Wix offers this for sites with a paid plan and a domain of their own.',
    'zh-CN': 'Wix 仅对使用付费套餐并绑定自有域名的网站提供此功能。',
    'zh-TW': 'Wix 僅對使用付費方案並連結自有網域的網站提供此功能。',
  },
  squarespace1: {
    en: 'In the Squarespace panel press / and look for Code Injection.',
    'zh-CN': '在 Squarespace 面板中按 /，搜索 Code Injection。',
    'zh-TW': '在 Squarespace 面板中按 /，搜尋 Code Injection。',
  },
  squarespace2: {
    en: 'Paste the line into Footer and press Save.',
    'zh-CN': '把这一行粘贴到 Footer 中，点击 Save。',
    'zh-TW': '把這一行貼到 Footer 中，點選 Save。',
  },
  squarespaceNote: {
    en: 'Which plans have Code Injection is said in the help of Squarespace. The editor’s own preview shows no chat; open the page itself.',
    'zh-CN':
      '哪些套餐支持 Code Injection，请查看 Squarespace 帮助。编辑器预览中不会显示聊天窗口，请直接打开网页。',
    'zh-TW':
      '哪些方案支援 Code Injection，請查看 Squarespace 說明。編輯器預覽中不會顯示聊天視窗，請直接開啟網頁。',
  },
  tagManager1: {
    en: 'In the container, open Tags › New › Tag Configuration and choose Custom HTML.',
    'zh-CN': '在容器中打开 Tags › New › Tag Configuration，选择 Custom HTML。',
    'zh-TW': '在容器中開啟 Tags › New › Tag Configuration，選擇 Custom HTML。',
  },
  tagManager2: {
    en: 'Paste the lines above. The plain line may not do: Tag Manager drops attributes such as data-channel.',
    'zh-CN': '粘贴上面的代码。不要使用普通的单行代码：Tag Manager 可能会去掉 data-channel 等属性。',
    'zh-TW': '貼上上面的程式碼。不要使用一般的單行程式碼：Tag Manager 可能會去掉 data-channel 等屬性。',
  },
  tagManager3: {
    en: 'As the trigger choose All Pages and save.',
    'zh-CN': '触发器选择 All Pages，然后保存。',
    'zh-TW': '觸發條件選擇 All Pages，然後儲存。',
  },
  tagManager4: {
    en: 'Press Submit and Publish: until then no visitor gets the tag.',
    'zh-CN': '点击 Submit 并 Publish：发布之前访客不会加载此代码。',
    'zh-TW': '點選 Submit 並 Publish：發布之前訪客不會載入此程式碼。',
  },
  tagManagerNote: {
    en: 'A visitor whose browser blocks Tag Manager gets no chat; in the page itself the line reaches more of them.',
    'zh-CN': '浏览器拦截 Tag Manager 的访客看不到聊天窗口；直接写入网页可覆盖更多访客。',
    'zh-TW': '瀏覽器封鎖 Tag Manager 的訪客看不到聊天視窗；直接寫入網頁可涵蓋更多訪客。',
  },
  policy: {
    en: 'If your pages send a Content-Security-Policy, add this to it; pictures in messages also need their hosts in img-src.',
    'zh-CN':
      '如果网页设置了 Content-Security-Policy，请加入以下内容；消息中的图片还需在 img-src 中允许其主机。',
    'zh-TW':
      '如果網頁設定了 Content-Security-Policy，請加入以下內容；訊息中的圖片還需在 img-src 中允許其主機。',
  },
  policyTitle: {
    en: 'Strict security policy (CSP)',
    'zh-CN': '网页有严格的安全策略？',
    'zh-TW': '網頁有嚴格的安全政策？',
  },
  copyPolicy: { en: 'Copy', 'zh-CN': '复制', 'zh-TW': '複製' },
});
