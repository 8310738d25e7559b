import type { Passage } from '@nightshift/schema';
import { foldText, simplify } from '../text/fold.js';
import { denies } from '../text/negation.js';
import { splitSentences } from '../text/sentences.js';
import { spelledNumbers } from '../text/spelled.js';

/** What an answer has no business with, whoever asked for it. */
export type OffLimits = 'private' | 'contact' | 'rude';

interface Around {
  language: string;
  passages: readonly Passage[];
  toolFacts: readonly string[];
  /** What was said to the customer before. */
  said: readonly string[];
}

/** What is secret of a customer: cards, accounts, passwords, codes, papers. */
const PRIVATE = words(
  "card (?:number|details|data|information|info)|cvv|cvc|security code|(?:your|the) pin|pin (?:code|number)|passwords?|passcodes?|one-time (?:code|password)|otp|verification code|passports?|(?:id|identity) card|driver'?s licen[cs]e|social security|ssn|bank (?:account|details|login)|iban|account number|seed phrase|private key|online banking",
  'kartennummer|kartendaten|kreditkarten(?:nummer|daten)|prüfnummer|(?:ihre|die|deine) pin|passwort|kennwort|(?:ihre|die) tan|reisepass|(?:personal)?ausweis\\p{L}*|bankdaten|kontonummer|bankverbindung|sicherheitscode',
  "numéro de (?:votre )?(?:carte|compte)|(?:données|coordonnées|informations) (?:bancaires|de (?:votre |la )?carte)|mot de passe|code (?:secret|pin|de vérification)|passeport|carte d'identité|rib|cryptogramme",
  'número de (?:su |tu |la )?(?:tarjeta|cuenta)|datos (?:bancarios|de (?:su |tu |la )?tarjeta)|contraseña|pasaporte|dni|código (?:de seguridad|de verificación|secreto)|documento de identidad',
  'número do (?:seu )?cartão|dados (?:bancários|do (?:seu )?cartão)|senha|passaporte|cpf|código de (?:segurança|verificação)|número da (?:sua )?conta',
  "numero (?:della |di |del )?(?:sua )?(?:carta|conto)|dati (?:bancari|della (?:sua )?carta)|passaporto|carta d'identità|codice (?:di sicurezza|di verifica)",
  'номер (?:вашей |банковской )?карты|данные (?:вашей |банковской )?карты|парол\\p{L}*|пин-?код\\p{L}*|паспорт\\p{L}*|код из (?:смс|sms)',
  'nomor kartu|kata sandi|paspor|ktp|kode (?:otp|verifikasi)|nomor rekening|số thẻ|mật khẩu|hộ chiếu|cccd|cmnd|mã (?:otp|pin|xác minh)|số tài khoản',
  'رقم (?:ال)?بطاق\\p{L}*|بيانات (?:ال)?بطاق\\p{L}*|كلمة (?:ال)?(?:سر|مرور)|جواز (?:ال)?سفر\\p{L}*|رمز التحقق|رقم (?:ال)?حساب\\p{L}*|الرقم السري',
).source.concat(
  simplify(
    '|卡号|(?:银行卡|信用卡)(?:信息|号|资料)|密码|验证码|护照|身份证|安全码|银行账[号户]|カード(?:番号|情報)|暗証番号|パスワード|パスポート|身分証|認証コード|口座番号|セキュリティコード|카드 ?(?:번호|정보)|비밀번호|여권|신분증|인증 ?번호|계좌 ?번호|주민등록|หมายเลขบัตร|เลขบัตร|รหัสผ่าน|หนังสือเดินทาง|พาสปอร์ต|บัตรประชาชน|เลขบัญชี'.normalize(
      'NFKC',
    ),
  ),
);
const IS_PRIVATE = new RegExp(PRIVATE, 'u');

/** Ways to a person, and for money, that are not the shop's unless its own material names them; each with its other spellings. */
const CHANNELS: readonly RegExp[] = [
  'telegram|телеграм\\p{L}*|تلغرام|تليجرام|电报|テレグラム|텔레그램|เทเลแกรม',
  'whats ?app|вотсап\\p{L}*|ватсап\\p{L}*|واتس ?اب|ワッツアップ|왓츠앱',
  'wechat|weixin|微信|위챗|วีแชท',
  'line(?= (?:id|account|app|friend))|lineで|ไลน์',
  'kakao ?talk|카카오톡|카톡',
  'zalo',
  'viber|вайбер\\p{L}*',
  'skype|скайп\\p{L}*',
  'messenger',
  'instagram|инстаграм\\p{L}*|インスタ(?:グラム)?|인스타(?:그램)?',
  'facebook|фейсбук\\p{L}*',
  'discord',
  'snapchat',
  'tiktok|抖音',
  'qq(?:群|号)?',
  // Ways to pay that cannot be called back.
  'bank transfers?|wire transfers?|(?:bank)?überweisung(?:en)?|virements?(?: bancaires?)?|transferencias?(?: bancarias?)?|transferências?(?: bancárias?)?|bonifico|банковск\\p{L}* перевод\\p{L}*|перевод\\p{L}* на карту|银行转账|转账|汇款|振込|송금|계좌 ?이체|โอนเงิน|chuyển khoản|transfer bank|تحويل بنكي|حوالة',
  'western union|moneygram',
  'crypto\\p{L}*|bitcoin|usdt|krypto\\p{L}*|криптовалют\\p{L}*|加密货币|比特币|仮想通货|암호화폐',
].map((source) => new RegExp(`(?<!\\p{Script=Latin})(?:${simplify(source)})(?!\\p{Script=Latin})`, 'u'));

const RUDE = words(
  'idiots?|morons?|stupid|dumbass|shut up|fuck\\p{L}*|shit\\p{L}*|assholes?|bastards?|losers?|imbeciles?|bitch\\p{L}*',
  'idiot\\p{L}*|blödmann|trottel|dummkopf|du bist dumm|arschloch|scheiß\\p{L}*|halt die klappe|connard\\p{L}*|imbécile|merde|ta gueule|débile|estúpid\\p{L}*|imbécil|idiota|gilipollas|mierda|pendej\\p{L}*|otári\\p{L}*|burr[oa] do caralho|merda|cretin\\p{L}*|stupid[oa]|scem[oa]|vaffanculo',
  'идиот\\p{L}*|дурак|дура|тупой|тупая|придурок|дебил\\p{L}*|заткнись|bodoh|goblok|tolol|bangsat|ngu ngốc|đồ ngu|غبي|أحمق|حمار',
).source.concat(
  simplify(
    '|白痴|傻[逼瓜子]|笨蛋|蠢货|他妈|混蛋|滚开|バカ|馬鹿野郎|アホ|死ね|黙れ|바보|멍청이?|병신|꺼져|ไอ้โง่|โง่เง่า',
  ),
);
const IS_RUDE = new RegExp(RUDE, 'u');

/** Insults that no document holds and no answer is held for, since their words have other senses as well. */
const INSULTS = words(
  'screw you|piss off|drop dead|go to hell|(?:you|your) (?:are )?(?:ugly|fat|pathetic|worthless)|dickhead|scumbag|retard(?:ed)?|wanker|twat|cunt|jerk',
  'leck (?:mich|mir)\\p{L}*(?: am arsch)?|leckt mich|verpiss\\p{L}* (?:dich|euch)|fick\\p{L}*|hau ab|wichser|penner|depp(?:en)?|hurensohn|drecksack|arsch|halts? maul|schnauze|miststück|spinner',
  'va te faire \\p{L}+|casse-toi|ferme-la|salaud|salope|putain|enculé|con(?:ne)? de|abruti\\p{L}*|dégage',
  'vete a la mierda|jódete|que te jodan|cabr[oó]n\\p{L}*|hij[oa] de puta|cállate|puta|tont[oa] del culo|vai (?:se|te) \\p{L}+der|vai à merda|foda-se|filh[oa] da puta|cala a boca|puta que pariu|desgraçad[oa]',
  "va' a (?:quel paese|cagare)|vai a (?:quel paese|cagare|fanculo)|stronz\\p{L}*|testa di cazzo|cazzo|coglion\\p{L}*|klootzak|rot op|flikker op|val dood|kut\\p{L}*|lul|sukkel|hoer|spierdalaj|kurwa|dupek|debil\\p{L}*|idiota|siktir\\p{L}*|aptal|salak|gerizekalı|orospu\\p{L}*",
  'пош[её]л (?:ты|вон|на \\p{L}+)|иди (?:на ?хуй|к ч[её]рту|в жопу)|сука|блядь|мудак\\p{L}*|урод\\p{L}*|козёл|козел|кретин\\p{L}*|anjing lo|brengsek|kampret|kontol|đụ má|địt mẹ|đồ khốn|cút đi|óc chó|كلب|اخرس|تبا لك|يا حقير|ابن الكلب',
).source.concat(
  simplify(
    '|去死|去你的|滚蛋|滚吧|王八蛋|贱人|脑残|智障|操你|草泥马|くたばれ|クソ野郎|ブス|ふざけるな|消えろ|개새끼|씨발|시발|닥쳐|미친놈|ไอ้เหี้ย|ควาย|สัส|ไปตายซะ',
  ),
);
const IS_INSULT = new RegExp(INSULTS, 'u');

/** Whether a text insults whoever reads it, in more words than an answer is held back for. */
export function insults(text: string): boolean {
  const folded = foldText(text);
  return IS_RUDE.test(folded) || IS_INSULT.test(folded);
}

function words(...sources: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${sources.join('|')})(?!\\p{L})`, 'u');
}

/**
 * 1. Nobody is asked for what is secret of them; an answer names it only where the shop's own material does, or to say
 *    that it is not wanted.
 * 2. No way to a person is named that the material does not name, unless to deny it; no number is spelled in words that
 *    does not stand there.
 * 3. Nobody is insulted.
 */
export function offLimits(text: string, around: Around): OffLimits | undefined {
  const { passages, toolFacts, said, language } = around;
  const facts = [
    ...passages.map(({ title, text: own, language: theirs }) => ({
      text: `${title}. ${own}`,
      language: theirs,
    })),
    ...[...toolFacts, ...said].map((fact) => ({ text: fact, language })),
  ];
  const folded = facts.map((fact) => foldText(fact.text));
  for (const sentence of splitSentences(text)) {
    const own = foldText(sentence);
    const isDenied = denies(own, language) === true;
    if (!isDenied && IS_PRIVATE.test(own) && !facts.some(namesPrivate)) return 'private';
    const isStrange = (channel: RegExp): boolean =>
      channel.test(own) && !folded.some((fact) => channel.test(fact));
    if (!isDenied && CHANNELS.some(isStrange)) return 'contact';
    const digits = folded.join('\n').replaceAll(/[^\d\n]/gu, '');
    if (spelledNumbers(own, language).some((number) => !digits.includes(number))) return 'contact';
    const rude = IS_RUDE.exec(own)?.[0];
    if (rude !== undefined && !folded.some((fact) => fact.includes(rude))) return 'rude';
  }
  return undefined;
}

/** That a document says "we never ask for your PIN" allows nobody to ask. */
const namesPrivate = ({ text, language }: { text: string; language: string }): boolean =>
  splitSentences(text)
    .map(foldText)
    .some((sentence) => IS_PRIVATE.test(sentence) && denies(sentence, language) !== true);

/** Whether a text speaks of what is secret of a customer. */
export const speaksOfPrivate = (text: string): boolean => IS_PRIVATE.test(foldText(text));
