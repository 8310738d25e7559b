import { readable } from '../actions/answer-text.js';

/** How people say that they do not know or have what they are asked for, in the languages we serve. */
const SPACED = [
  "(?:do not|don't|dont|did not|didn't|can't|cant|cannot|couldn't) (?:really |actually |even )?(?:know|have|remember|recall|find|get)|haven't got|no (?:idea|clue)|not sure|idk|dunno|(?:lost|forgot) (?:it|that|the|my)|never (?:got|had|received) (?:one|it|any)",
  'wei(?:ß|ss) (?:ich |es |das )*(?:leider |gerade )*nicht|keine ahnung|(?:hab|habe|finde|kenne) (?:ich |sie |die |es |das |leider |gerade )*(?:nicht|keine)|(?:hab|habe) (?:ich )?(?:sie |die |es )?(?:vergessen|verloren)',
  "(?:sais|ai|trouve|retrouve|connais|souviens) (?:plus|pas)|aucune idée|(?:l'ai|ai) (?:perdue?|oubliée?)",
  'no (?:lo |la |me )?(?:sé|se|tengo|recuerdo|encuentro|acuerdo)|ni idea|(?:lo|la) (?:perdí|olvidé)',
  'n[ãa]o (?:o |a |me )?(?:sei|tenho|lembro|encontro|acho)|(?:nem|sem|não faço) ideia|(?:perdi|esqueci)',
  "non (?:lo |la |ce |me )*(?:so|ho|l'ho|ricordo|trovo)|nessuna idea|boh",
  'weet (?:ik |het )*niet|geen idee|heb (?:ik )?(?:niet|geen)',
  'nie (?:wiem|mam|pamiętam)|bilmiyorum|hatırlamıyorum',
  'не (?:знаю|помню|могу найти|нашел|нашла|нашёл)|(?:нет номера|у меня нет|его нет)|понятия не имею|(?:потерял|забыл)а?',
  '(?:tidak|gak|nggak|ga|enggak|kurang) (?:tahu|tau|punya|ada|ingat)|lupa',
  'không (?:biết|có|nhớ|tìm thấy|rõ)|quên (?:rồi|mất)',
  'لا (?:أعرف|اعرف|أعلم|اعلم|أدري|ادري|أتذكر|اتذكر|أملك|يوجد)|ليس لدي|ما عندي|ما (?:أدري|ادري|أعرف|اعرف)|نسيت',
].join('|');
const RUN =
  '不知道|不清楚|没有|沒有|不记得|不記得|忘了|忘记|忘記|找不到|不晓得|不曉得|唔知|冇|不确定|不確定|わから|わかりません|分かりません|分からない|知りません|知らない|覚えて(?:い)?(?:ない|ません)|ありません|持って(?:い)?(?:ない|ません)|ないです|忘れ|모르|몰라|없어|없습니다|기억이? ?(?:안|나지)|잊어|ไม่(?:รู้|ทราบ|มี|แน่ใจ|เจอ)|จำไม่ได้|หาไม่เจอ|ลืม';
const UNKNOWN = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${SPACED})(?![\\p{L}\\p{M}])|${RUN}`.normalize('NFKC'),
  'iu',
);

/** An answer of more is about something else, too. */
const MOST_CHARACTERS = 80;

/** Whether an answer says that somebody does not know or have what was asked for. */
export function doesNotKnow(text: string): boolean {
  const plain = readable(text).replaceAll('’', "'");
  return plain.length <= MOST_CHARACTERS && UNKNOWN.test(plain);
}
