import { foldText, simplify } from './fold.js';
import { splitSentences } from './sentences.js';

/** Whether a message is nothing that a knowledge base could answer: a greeting, a thank-you, or orders to the machine. */
export function asksNothing(text: string): boolean {
  const folded = foldText(text);
  return givesOrders(folded) || restOf(folded) === '';
}

/**
 * What a text says to readers. Somebody may have written orders to machines into a page that is read; from the first of
 * them on, nothing is told: what follows it is what it is for.
 */
export function beforeOrders(text: string): string {
  const sentences = splitSentences(text);
  const from = sentences.findIndex((sentence) => givesOrders(foldText(sentence)));
  return from < 0 ? text : sentences.slice(0, from).join('').trimEnd();
}

const givesOrders = (folded: string): boolean => ORDERS.some((pattern) => pattern.test(folded));

/** Whether a message only greets or thanks. */
export function isPleasantry(text: string): boolean {
  const folded = foldText(text);
  return /\p{L}/u.test(folded) && restOf(folded) === '';
}

const restOf = (folded: string): string =>
  folded.replaceAll(COURTESIES, ' ').replaceAll(/[^\p{L}\p{N}]+/gu, '');

const COURTESIES = new RegExp(
  simplify(
    [
      "(?<!\\p{L})(?:hi+|hello+|hey+|hiya|howdy|greetings|good (?:morning|afternoon|evening|day|night)|how are you(?: doing)?(?: today)?|there|all|everyone|team|bye|goodbye|see you|ok(?:ay)?|great|perfect|cool|nice|thx|ty|thanks?(?: you)?|cheers|so much|very much|a lot|for (?:the|your) help|you're welcome)(?!\\p{L})",
      '(?<!\\p{L})(?:hallo|guten (?:tag|morgen|abend)|moin|servus|danke(?: sch[oö]n| sehr)?|vielen dank|tsch[uü]ss|bonjour|bonsoir|salut|merci(?: beaucoup)?|au revoir|hola|buen[oa]s(?: d[ií]as| tardes| noches)?|(?:muchas )?gracias|adi[oó]s|ol[aá]|bom dia|boa (?:tarde|noite)|(?:muito )?obrigad[oa]|ciao|buongiorno|buonasera|grazie(?: mille)?|cze[sś][cć]|dzi[eę]kuj[eę]|merhaba|te[sş]ekk[uü]rler|halo|selamat (?:pagi|siang|sore|malam)|terima kasih|makasih|xin ch[aà]o|c[aả]m [oơ]n|привет|здравствуйте|добрый (?:день|вечер)|спасибо(?: большое)?|مرحبا|السلام عليكم|شكرا|สวัสดี(?:ครับ|ค่ะ)?|ขอบคุณ(?:ครับ|ค่ะ)?)(?!\\p{L})',
      '您好|你好|哈喽|嗨|早上好|下午好|晚上好|早安|晚安|在吗|非常|多谢|谢谢(?:您|你)?|感谢|好的|再见|拜拜|啊|呀|哦|こんにちは|こんばんは|おはよう(?:ございます)?|ありがとう(?:ございます)?|안녕하세요|안녕|감사합니다|고마워요?',
    ].join('|'),
  ),
  'giu',
);

/** Set aside what you were told, or say what it was. */
const ORDERS: readonly RegExp[] = [
  '\\b(?:ignore|disregard|forget|override|bypass)\\b.{0,15}\\b(?:all|any|every|previous|prior|above|earlier|your)\\b.{0,30}\\b(?:rules?|instructions?|prompts?|guidelines?|restrictions?)\\b',
  '\\b(?:print|show|reveal|repeat|output|tell me|give me|what is|what are)\\b.{0,30}\\b(?:system prompt|your (?:system )?(?:prompt|instructions|rules))\\b',
  '\\b(?:you are now|pretend (?:to be|you are)|act as) .{0,40}\\b(?:dan|unrestricted|jailbroken|without (?:any )?(?:rules|limits|restrictions))\\b',
  '\\b(?:ignoriere?|vergiss)\\b.{0,40}(?:anweisungen|regeln|vorgaben)',
  '\\bignor(?:a|e|ez|ar)\\b.{0,10}\\b(?:las?|los|les|tes|tus|as|suas?|toutes?|todas?)\\b.{0,30}(?:instruc|reglas|regras|regles|consignes)',
  '(?:忽略|无视|忘记|忘掉).{0,15}(?:规则|指令|指示|提示词|设定)',
  '(?:输出|显示|告诉我|打印).{0,10}(?:系统提示|提示词)',
  '(?:無視|忘れ).{0,10}(?:指示|ルール)|(?:指示|ルール).{0,6}(?:無視|忘れ)',
  '(?:игнорируй|забудь).{0,30}(?:инструкци|правила)',
].map((source) => new RegExp(simplify(source), 'iu'));
