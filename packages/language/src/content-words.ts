// What an answer says beside what it says out of politeness: "the lamp, please" says "lamp". Texts come folded: lower case, without accents and marks.

/** Words around the word that is meant: articles, please and thanks, "I would like". */
const AROUND: ReadonlySet<string> = new Set(
  `
  a an the one ones some my our your this that these those it its is be thing option choice of for to with please pls plz thanks thank you thx
  i id im ill we wed well would like want wanna take choose pick prefer go lets let me us have get give need just ok okay yes yeah yep sure
  hi hello hey um hmm so then maybe rather
  ein eine einen einem einer eines der die das den dem des bitte danke schon gern gerne ich wir mochte mochten will hatte nehme nehmen brauche
  brauchen ware mir uns fur mich ja also dann lieber
  un una uno unos unas el la los las lo por favor gracias quiero queremos quisiera gustaria prefiero necesito para mi de del si
  une des le les du je nous voudrais voudrions veux prends prendrai svp sil vous plait merci oui pour moi plutot
  um uma umas o os as obrigado obrigada quero gostaria eu da do sim
  il gli i vorrei prendo per favore grazie di
  een het graag alstublieft alsjeblieft ik wil bedankt
  tolong saya mau ya yang ingin
  cho toi minh muon lay voi nhe nha cai chiec da vang
  bir lutfen istiyorum istiyoruz evet
  я мне мы нам хочу хотел хотела бы пожалуиста пожалуйста спасибо да это
  من فضلك لو سمحت اريد أريد نعم
  `
    .trim()
    .split(/\s+/u),
);

/** The same where no spaces are written, the longer ones first; taken off the ends of a run only. */
const BEFORE =
  /^(?:那就|那么|那麼|请给我|請給我|给我|給我|帮我|幫我|麻烦|麻煩|请|請|谢谢|謝謝|我们|我們|我|想要|想买|想買|想|要买|要買|要|就要|就|选择|選擇|选|選|来|來|买|買|好的|好|嗯|是|这个|這個|那个|那個|[一1](?:个|個|盏|盞|份|件|只|隻|支|条|條|台|臺|张|張|本|瓶|盒|束|双|雙|杯|把)|じゃあ|では|えっと|この|その|はい|저는|저|그럼|이|그|ขอ|เอา|อยากได้)/u;
const AFTER =
  /(?:谢谢|謝謝|谢了|謝了|可以|就好|就行|好了|麻烦了|麻煩了|吧|啊|呀|呢|哦|喔|啦|嘛|的|をおねがいします|おねがいします|をお願いします|お願いします|をお願い|お願い|をください|ください|を下さい|下さい|がほしいです|がほしい|が欲しいです|が欲しい|にします|でお願いします|でおねがいします|がいいです|がいい|です|だよ|で|を|よ|ね|[一1ひ](?:つ|個)|(?:으로|로|을|를)?\s?(?:주세요|부탁해요|부탁드려요|부탁합니다|할게요|하겠습니다)|이요|요|으로|로|을|를|ครับ|ค่ะ|คะ|นะ|หน่อย|แล้วกัน)$/u;

const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}ー]/u;

/** What is left without the words around; empty when there is nothing else. */
export function contentWords(folded: string): string[] {
  return folded
    .split(' ')
    .map((word) => (RUN.test(word) ? bareRun(word) : word))
    .filter((word) => word !== '' && !AROUND.has(word));
}

function bareRun(run: string): string {
  let bare = run;
  for (let rest = cut(bare); rest !== bare; rest = cut(bare)) bare = rest;
  return hiragana(bare);
}

const cut = (run: string): string => run.replace(BEFORE, '').replace(AFTER, '');

/** People write a word in the syllables that their keyboard offers. */
function hiragana(text: string): string {
  return text.replaceAll(/[\u30a1-\u30f6]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** Endings of one and of several, of languages together; what stands before them is the same. */
const ENDINGS =
  '-s -es y-ies f-ves fe-ves -x al-aux ao-oes m-ns l-is o-i a-e -ы -и а-ы а-и я-и ь-и а-у я-ю о-а'
    .split(' ')
    .map((pair) => pair.split('-'));
/** Those of German are words of other languages more often, so more must stand before them. */
const LONG_ENDINGS = '-e -n -en -er -nen'.split(' ').map((pair) => pair.split('-'));

/** Whether two words are one, up to its plural: lamp and lamps, Geschenk and Geschenke, luz and luces. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const isPair = (endings: string[][], shortest: number) =>
    endings.some(
      ([one = '', many = '']) => bends(a, b, one, many, shortest) || bends(b, a, one, many, shortest),
    );
  return (
    isPair(ENDINGS, 3) || isPair(LONG_ENDINGS, 4) || bends(a, b, 'z', 'ces', 2) || bends(b, a, 'z', 'ces', 2)
  );
}

function bends(single: string, plural: string, one: string, many: string, shortest: number): boolean {
  if (!single.endsWith(one) || !plural.endsWith(many)) return false;
  const stem = single.slice(0, single.length - one.length);
  return [...stem].length >= shortest && plural === stem + many;
}

/** Whether a word stands among others: up to its plural, and inside a run where no spaces are written. */
export function isAmong(word: string, words: readonly string[]): boolean {
  return words.some((other) => isSameWord(word, other) || (RUN.test(word) && other.includes(word)));
}
