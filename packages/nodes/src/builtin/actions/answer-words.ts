import { folded } from './answer-text.js';

// Words by which customers answer short questions, in all languages at once: people answer in their own, whatever they are asked in.

const YES = wordSet(`
  yes|yep|yeah|yup|y|ok|okay|sure|right|correct|exactly|thats right|that is right|yes please|of course|true|👍|👌|✅|✔|💯|
  是|是的|对|對|对的|對的|好|好的|嗯|嗯嗯|可以|行|没错|沒錯|正确|正確|当然|當然|係|はい|うん|ええ|そうです|正しい|
  네|예|응|맞아요|맞습니다|그래요|si|claro|correcto|exacto|sim|isso|certo|ja|genau|richtig|stimmt|jawohl|oui|ouais|exactement|
  d'accord|da|да|ага|верно|конечно|نعم|اجل|أجل|ايوه|صحيح|تمام|ใช่|ใช่ค่ะ|ใช่ครับ|ค่ะ|ครับ|ถูกต้อง|vâng|dạ|có|đúng|đúng rồi|phải|
  ya|iya|betul|benar|evet|tak|hai|haan|हाँ|हां|sì
`);

const NO = wordSet(`
  no|nope|nah|n|wrong|incorrect|not that|no way|false|👎|❌|✖|🙅|
  不|不是|不对|不對|否|错|錯|错了|錯了|没有|沒有|唔係|いいえ|いや|違います|ちがいます|ううん|
  아니|아니요|아니오|아뇨|não|nao|nein|falsch|non|нет|неа|неверно|لا|كلا|خطا|خطأ|ไม่|ไม่ใช่|ไม่ค่ะ|ไม่ครับ|không|không phải|
  tidak|bukan|nggak|enggak|hayır|nie|नहीं
`);

const SKIP = wordSet(`
  skip|no|nope|no thanks|no thank you|none|pass|not now|later|nothing|i dont have one|dont have one|i dont want to|rather not|id rather not|
  不用|不用了|不要|不了|不需要|跳过|跳過|算了|不想|不方便|没有|沒有|没有邮箱|沒有信箱|沒有郵箱|下次|不必|免了|不|唔使|唔使喇|唔使啦|唔要|唔需要|
  スキップ|いりません|結構です|今回は結構です|ありません|持っていません|いいえ|건너뛰기|괜찮아요|괜찮습니다|없어요|없습니다|아니요|
  no gracias|no tengo|saltar|omitir|paso|não|não obrigado|não obrigada|não tenho|pular|nein|nein danke|überspringen|habe ich nicht|
  non|non merci|passer|je n'en ai pas|нет|нет спасибо|пропустить|не хочу|لا|لا شكرا|لا شكرًا|تخطي|تخط|ไม่|ไม่เป็นไร|ข้าม|ไม่มี|
  không|không cần|không cảm ơn|bỏ qua|không có|tidak|tidak usah|tidak terima kasih|lewati|tidak ada|nggak usah
`);

const NUMBER_WORDS = numberWords([
  'zero|零|〇|cero|null|zéro|ноль|صفر|ศูนย์|nol',
  'one|一|壹|ichi|いち|하나|일|uno|una|um|uma|eins|un|une|один|одна|واحد|หนึ่ง|một|satu',
  'two|二|两|兩|贰|に|둘|이|dos|dois|duas|zwei|deux|два|две|اثنان|اثنين|สอง|hai|dua',
  'three|三|叁|さん|셋|삼|tres|três|drei|trois|три|ثلاثة|สาม|ba|tiga',
  'four|四|肆|よん|し|넷|사|cuatro|quatro|vier|quatre|четыре|اربعة|أربعة|สี่|bốn|empat',
  'five|五|伍|ご|다섯|오|cinco|fünf|cinq|пять|خمسة|ห้า|năm|lima',
  'six|六|陆|ろく|여섯|육|seis|sechs|шесть|ستة|หก|sáu|enam',
  'seven|七|柒|なな|しち|일곱|칠|siete|sete|sieben|sept|семь|سبعة|เจ็ด|bảy|tujuh',
  'eight|八|捌|はち|여덟|팔|ocho|oito|acht|huit|восемь|ثمانية|แปด|tám|delapan',
  'nine|九|玖|きゅう|아홉|구|nueve|nove|neun|neuf|девять|تسعة|เก้า|chín|sembilan',
  'ten|十|拾|じゅう|열|십|diez|dez|zehn|dix|десять|عشرة|สิบ|mười|sepuluh',
]);

export function isYes(text: string): boolean {
  return YES.has(folded(text));
}

export function isNo(text: string): boolean {
  return NO.has(folded(text));
}

/** "No", "skip", "不用了": the customer does not want to answer this. */
export function isSkip(text: string): boolean {
  return SKIP.has(folded(text));
}

/** 0 to 10 said as one word, in any of the languages; undefined for everything else. */
export function numberFromWord(text: string): number | undefined {
  return NUMBER_WORDS.get(folded(text));
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split('|').map((word) => folded(word)));
}

function numberWords(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    lines.flatMap((line, value) => line.split('|').map((word): [string, number] => [folded(word), value])),
  );
}
