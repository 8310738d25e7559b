import { baseLanguage } from '@nightshift/schema';
import { isFiller } from './concepts.js';
import { contentWordsOf } from './content-words.js';
import { simplify } from './fold.js';

/** By language: what denies, and what looks like it and does not ("no problem", 不过, "not more than"). */
const WORDS: Readonly<Record<string, readonly [denies: string, idioms: string]>> = {
  en: [
    "\\b(?:not|no|never|cannot|without|none|neither|nor|unable|exclud\\w+|except\\w*|unavailable|impossible|refus\\w+|declin\\w+|ineligible|unfortunately|forbidden|prohibited)\\b|n't\\b",
    "no problem|no worries|(?:do not|don't) forget|(?:do not|don't) (?:worry|hesitate)|not only|no (?:later|more|longer) than|not more than|no need|if (?:it|you|they) (?:is|are|do|does|have|has)(?: not|n't)|why not|(?:as|so) long as (?:\\w+ ){1,6}?not|you (?:have not|haven't)(?: yet)? \\w+|not (?:forever|unlimited|indefinitely|every day|all year)",
  ],
  de: [
    '(?<!\\p{L})(?:nicht|kein\\p{L}*|nie|niemals|ohne|weder|ausgeschlossen|ausgenommen|unmöglich|leider|außer|verboten|untersagt)(?!\\p{L})',
    'vergessen sie (?:\\p{L}+ )?nicht|nicht (?:zu )?vergessen|nicht nur|nicht (?:länger|später|mehr) als|kein problem|keine sorge|zögern sie nicht|solange [^,.;]{1,60}? nicht|nicht (?:unbegrenzt|für immer|täglich)|ohne [^,.:;]{1,40} (?:geht|ist|können|kann)[^,.:;]{0,30} (?:nicht|kein\\p{L}*)',
  ],
  fr: [
    "(?<!\\p{L})(?:ne|pas|jamais|sans|ni|aucune?|impossible|exclu\\p{L}*|sauf|malheureusement|non|indisponibles?|interdit\\p{L}*)(?!\\p{L})|(?<!\\p{L})n['’]",
    "n['’](?:hésitez|oubliez) pas|pas d['’]inquiétude|ne vous inquiétez pas|pas de (?:souci|problème)|non seulement|pas plus de|sans problème",
  ],
  es: [
    '(?<!\\p{L})(?:no|nunca|sin|ni|ning[uú]n\\p{L}*|excluid\\p{L}*|excepto|salvo|tampoco|imposible|lo siento|prohibid\\p{L}*)(?!\\p{L})',
    'no (?:(?:se |te )?olvid\\p{L}+|dude|dudes|se preocupe|te preocupes)|no solo|no más de|sin problema|sin costo|sin coste|(?:mientras|hasta que) no',
  ],
  pt: [
    '(?<!\\p{L})(?:não|nunca|sem|nem|nenhuma?|exceto|exclu\\p{L}*|impossível|infelizmente|indisponíve\\p{L}*|proibid\\p{L}*)(?!\\p{L})',
    'não (?:(?:se )?esqueça|hesite|se preocupe|só)|sem problemas?|sem custo',
  ],
  it: [
    '(?<!\\p{L})(?:non|mai|senza|nessun\\p{L}*|esclus\\p{L}*|né|eccetto|purtroppo|vietat\\p{L}*)(?!\\p{L})',
    'non (?:dimentic\\p{L}+|esitare|solo)|senza problemi',
  ],
  nl: [
    '(?<!\\p{L})(?:niet|geen|nooit|zonder|uitgesloten|behalve|helaas)(?!\\p{L})',
    'geen probleem|niet alleen',
  ],
  pl: [
    '(?<!\\p{L})(?:nie|nigdy|bez|brak|wyłącz\\p{L}*|oprócz|niestety)(?!\\p{L})',
    'nie ma problemu|nie tylko',
  ],
  tr: [
    '(?<!\\p{L})(?:değil|yok|hariç|maalesef)(?!\\p{L})|m[ae]z(?!\\p{L})|m[ıiuü]yor|[ae]m[ıiae]',
    'sorun değil',
  ],
  id: [
    '\\b(?:tidak|bukan|belum|tanpa|jangan|kecuali|tak|maaf|dilarang)\\b',
    'tidak masalah|tidak hanya|jangan ragu|tidak lebih dari',
  ],
  vi: [
    '(?<!\\p{L})(?:không|chưa|chẳng|đừng|ngoại trừ|trừ|rất tiếc|cấm)(?!\\p{L})',
    'được không|không vấn đề|không chỉ|không quá',
  ],
  ru: [
    '(?<!\\p{L})(?:не|нет|нельзя|никогда|без|невозможно|кроме|исключ\\p{L}*|ни|к сожалению|недоступ\\p{L}*|отсутству\\p{L}*|запрещ\\p{L}*)(?!\\p{L})',
    'не (?:только|более|позднее|позже|переживайте|волнуйтесь)|без проблем|нет проблем|пока [^,.;]{1,40}? не',
  ],
  ar: [
    '(?<!\\p{L})(?:لا|ليس|ليست|لن|لم|غير|بدون|باستثناء|ممنوع|للأسف)(?!\\p{L})|ما عدا',
    'لا تتردد|لا مشكلة|لا تقلق|لا يزيد عن',
  ],
  ko: [
    '없|않|어렵|(?<!\\p{L})안 |못|불가|금지|제외|아니',
    '문제없|사용하지 않|개봉하지 않|걱정하지|아니라|뿐만 아니',
  ],
  th: ['ไม่|ห้าม|ยกเว้น', 'ไม่มีปัญหา|ไม่เกิน|หรือไม่|ไหม'],
  zh: [
    '不|没|无|未|勿|禁止|拒绝|除外|抱歉|遗憾',
    '没有?\\p{Script=Han}{1,5}的(?!话)(?=\\p{Script=Han})|不过|不仅|不但|不错|不同|不少于|不会?超过|别忘|不要忘|勿忘|不满|不足|不好意思|对不起|没问题|差不多|不限|无理由|未使用|没有使用|没用过|没有用过|没使用过|没拆过?|没开封|没穿过|没洗过|不使用|不要使用|未拆封?|不影响|无需|不用|没到|未满|无论|不论|不客气|不管|不用担心|(?:还没|尚未|还未)[^,。;]{1,12}(?:时|前|的时候)',
  ],
  ja: [
    'ない|ません|不可|禁止|なし|対象外|除く|かね(?:ます|る)|不要(?!な)|断り|[わかさたまらえけせてめれげべ]ず(?=[、,。]|$)',
    'て(?:い)?ない(?=\\p{Script=Han}|\\p{Script=Katakana}|もの|こと)|なければなりません|なければならない|かもしれ(?:ません|ない)|問題(?:あり|ござい)ません|構いません|かまいません|すみません|申し訳(?:あり|ござい)ません|間違いない|少ない|お忘れなく|ご心配なく|だけでなく|ないでください',
  ],
};

const FREE =
  /\b(?:free|gratis|kostenlos\w*|kostenfrei\w*|entf[aä]ll\w*|gratuit\w*|grátis|gratuito|offert\w*|waived)\b|бесплатн|مجان|무료|ฟรี|miễn phí|免费|包邮|免邮|免运|无料/u;

/** What is free, said by denying: "costs nothing". */
const FREE_BY_DENYING = new RegExp(
  simplify(
    "(?:at )?no (?:extra |additional |shipping |delivery )?(?:cost|charge|fee)s?(?! (?:if|when))|without (?:extra |additional )?(?:cost|charge)s?|costs? (?:you )?nothing|(?:don't|do not) (?:pay|cost)(?: \\w+)? (?:anything|for (?:shipping|delivery))|kost\\p{L}+ (?:\\p{L}+ ){0,3}nichts|(?:zahlen|bezahlen) (?:sie |wir )?(?:nichts|keine[nrs]? (?:versand|versandkosten|lieferkosten|gebühr\\p{L}*|porto))|(?:keine|ohne) (?:versandkosten|lieferkosten|gebühr\\p{L}*|zusatzkosten|kosten|aufpreis)|no (?:cuestan?|paga) nada|sin (?:coste|costo|cargo|gastos)(?: \\p{L}+)?|ne coûte\\p{L}* rien|sans (?:frais|supplément)|não custa nada|sem custo|non costa nulla|senza costi|ничего не стоит|без (?:доплаты|дополнительной платы)|不(?:另外?|额外|再|会){0,2}(?:加?收(?:取)?|加)(?:任何)?(?:费用?|钱|运费)|不要钱|(?:不用|无需)(?:支付|付|出)?(?:任何)?(?:费用|运费|邮费|钱)|(?:送料|料金|费用)(?:は|が)?かかりません",
  ),
  'gu',
);

export const speaksOfFree = (folded: string): boolean =>
  FREE.test(folded) || folded.search(FREE_BY_DENYING) >= 0;

/** Whether a clause denies something, in the words of its language; undefined: in that language we cannot tell. */
export function denies(folded: string, language: string): boolean | undefined {
  const words = compiled(baseLanguage(language));
  return words === undefined
    ? undefined
    : words.denies.test(folded.replaceAll(words.idioms, ' ').replaceAll(FREE_BY_DENYING, ' '));
}

/** The same of what something depends on, where "if it has not been used" denies that it has. */
export const holdsDenial = (folded: string, language: string): boolean =>
  compiled(baseLanguage(language))?.denies.test(folded) === true;

/** "Not accepted" is of what stands before it, and regret is of nothing. */
const LIGHT = 0.15;
const PERMITS =
  /^(?:accept|allow|possib|permit|availab|offer|suppl|erlaub|möglich|gestatte|akzeptier|angebot|posib|permiti|disponib|ofrec|admit|autoris|propos|possív|permess|ammess)/u;
const REGRET = /^(?:unfortunately|leider|malheureusement|lo siento|infelizmente|purtroppo)$/u;

/**
 * The word that a clause denies, where words are set apart and one follows: "not poured", keine Kaution. It may stand before
 * what denies it, or nobody can tell.
 */
export function deniedWord(folded: string, language: string): string | undefined {
  const words = compiled(baseLanguage(language));
  if (words === undefined || !/^(?:en|de|fr|es|pt|it|nl)$/u.test(baseLanguage(language))) return undefined;
  const plain = folded.replaceAll(words.idioms, ' ').replaceAll(FREE_BY_DENYING, ' ');
  const found = words.denies.exec(plain);
  if (found === null || REGRET.test(found[0])) return undefined;
  const after = plain.slice(found.index + found[0].length).split(/[,;:.]/u, 1)[0] ?? '';
  const word = [...contentWordsOf(after)].find(([each, weight]) => weight > LIGHT && !isFiller(each))?.[0];
  return word === undefined || PERMITS.test(word) ? undefined : word;
}

const cache = new Map<string, { denies: RegExp; idioms: RegExp } | undefined>();

function compiled(language: string) {
  if (!cache.has(language)) {
    const words = WORDS[language];
    cache.set(
      language,
      words === undefined
        ? undefined
        : { denies: new RegExp(simplify(words[0]), 'u'), idioms: new RegExp(simplify(words[1]), 'gu') },
    );
  }
  return cache.get(language);
}
