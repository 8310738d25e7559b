/**
 * Who says in so many words that they are angry is, whatever else the words have been learnt to mean: 我很生气 stands in
 * subtitles beside many a smile. By language, a line each.
 */
const SAID: readonly string[] = [
  "\\bi(?:'| a)?m (?:so |very |really |extremely |absolutely |bloody |truly |just )*(?:angry|furious|mad|livid|pissed(?: off)?|fed up|outraged|fuming|sick of)\\b|\\bthis (?:is|makes me) (?:so |very |absolutely |simply |just )*(?:outrageous|unacceptable|a disgrace|disgraceful|disgusting|angry|furious)\\b",
  '\\bich bin (?:so |sehr |echt |richtig |wirklich |total |stink)*(?:sauer|stinksauer|wütend|verärgert|empört|stocksauer)\\b|\\bdas ist (?:so |ja |doch |echt |wirklich )*(?:eine )?(?:unverschämt|frechheit|unverschämtheit|sauerei)',
  "\\bje suis (?:très |vraiment |tellement |trop |extrêmement )*(?:en colère|furieu(?:x|se)|énervée?|outrée?|excédée?|hors de moi)|\\bc[’']est (?:vraiment |tout simplement |franchement )*(?:inadmissible|scandaleux|honteux|inacceptable)",
  '\\bestoy (?:muy |tan |super |realmente |bastante )*(?:enojad|enfadad|furios|indignad|cabread)[oa]\\b|\\besto es (?:una vergüenza|inaceptable|indignante)',
  '\\bestou (?:muito |tão |bem |super |realmente )*(?:com raiva|irritad[oa]|furios[oa]|indignad[oa]|revoltad[oa])\\b|\\b(?:isso|isto) é (?:um absurdo|inaceitável|uma vergonha)',
  '\\bsono (?:molto |davvero |proprio |veramente )*(?:arrabbiat|furios|incazzat|indignat)[oa]\\b|\\bè (?:davvero |proprio )?(?:vergognoso|inaccettabile)',
  '\\bsaya (?:sangat |benar-benar |amat )*(?:marah|kesal|geram)\\b|\\b(?:sangat |benar-benar )(?:marah|mengecewakan)\\b',
  '(?:tôi|mình|em|anh|chị) (?:rất |đang |thật sự |quá )*(?:tức giận|bực mình|bực bội|giận)|tức (?:quá|chết|điên)|bực mình quá',
  '(?:生气|生氣)(?!勃)|气死|氣死|气炸|氣炸|气坏|氣壞|气人|氣人|愤怒|憤怒|恼火|惱火|火大|忍无可忍|忍無可忍|太过分|太過分|烦死|煩死',
  '怒って(?:い)?(?:ます|る)|腹が立|頭に(?:き|来)|ふざけるな|いい加減にしろ|激怒',
  '화가? ?(?:나|났|납)|열 ?받|빡치|분노',
  '(?:โกรธ|โมโห|หัวร้อน)',
  '(?<!\\p{L})я (?:очень |просто |крайне |так )*(?:зол|зла|злюсь|в ярости|возмущ[её]н|возмущена|взбеш[её]н)(?!\\p{L})|(?<!\\p{L})это (?:просто )?(?:возмутительно|безобразие|неприемлемо)(?!\\p{L})',
  '(?:أنا|انا) (?:جدا )?(?:غاضب|غاضبة|زعلان|مستاء)',
];
/** Not angry, do not be angry, is somebody angry? */
const TAKEN_BACK =
  /\bnot (?:\p{L}+ )?(?:angry|mad|furious)|\bnicht (?:sauer|wütend|verärgert)|\bno estoy|\bnão estou|\bje ne suis|\bnon sono|\bbukan marah|\btidak (?:marah|kesal)|không (?:giận|tức|bực)|[不没沒别別](?:要|会|會|用|太|是|有)?(?:生气|生氣|愤怒|憤怒|恼火|惱火)|怒って(?:い)?(?:ない|ません)|화 ?(?:안|나지)|ไม่(?:ได้)?(?:โกรธ|โมโห)|не (?:зол|зла|злюсь|возмущ)|(?:لست|مش) (?:غاضب|زعلان)/iu;

const ANGRY = new RegExp(SAID.join('|'), 'iu');

/** Whether a message says that whoever writes it is angry, or is not; undefined: nothing of the kind. */
export function saysAnger(text: string): boolean | undefined {
  if (TAKEN_BACK.test(text)) return false;
  return ANGRY.test(text) ? true : undefined;
}
