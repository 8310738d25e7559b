import { audiencesIn } from './audiences.js';
import { simplify } from './fold.js';
import { keepLast } from '@nightshift/language';

/**
 * What excludes another of its kind (a colour, what a thing is made of, a day of the week), or makes more of what is
 * said (worldwide, for life, express, with the receipt). One a line, in the languages
 * we compare; a word with its ending, and a short one by all of it.
 */
const LINES = `
white|weiße|weißen|weißer|weißes|blanc|blanco|blanca|branco|branca|bianco|bianca|белый|белая|белое|белого|белые|trắng|putih|أبيض|白色|白い|ホワイト|하얀|흰색|화이트|สีขาว
black|schwarz|noir|negro|negra|preto|preta|nero|nera|черный|чёрный|черная|черного|đen|hitam|أسود|黑色|黒い|ブラック|검은|검정|블랙|สีดำ
red|rot|rote|roten|roter|rotes|rouge|rojo|roja|vermelh|rosso|rossa|красн|đỏ|merah|أحمر|红色|赤い|빨간|빨강|สีแดง
blue|blau|blaue|blauen|blauer|blaues|bleu|bleue|azul|azules|blu|синий|синяя|синего|голуб|xanh dương|biru|أزرق|蓝色|青い|ブルー|파란|파랑|สีน้ำเงิน|สีฟ้า
green|grün|grüne|grünen|grüner|grünes|vert|verte|verts|verde|verdes|зелен|зелён|xanh lá|hijau|أخضر|绿色|緑色|グリーン|초록|녹색|สีเขียว
yellow|gelb|jaune|amarill|amarel|giall|желт|жёлт|kuning|أصفر|黄色|黄色い|노란|노랑|สีเหลือง
grey|gray|grau|graue|grauen|grauer|graues|gris|grise|grises|cinza|grigi|серый|серая|серого|xám|abu-abu|رمادي|灰色|グレー|회색|สีเทา
brown|braun|marron|marrón|marrom|коричнев|nâu|cokelat|بني|棕色|褐色|茶色|ブラウン|갈색|สีน้ำตาล
oak|eiche|eichen|chêne|roble|carvalho|quercia|дуб|дуба|sồi|بلوط|橡木|オーク|오크
beech|buchenholz|hêtre|faia|faggio|бук|бука|榉木|ブナ
ash|esche|eschen|frêne|freixo|frassino|ясень|ясеня|白蜡木
pine|kiefer|kiefern|pino|pinho|сосн|thông|松木|パイン|소나무
walnut|nussbaum|noyer|nogal|nogueira|noce|орех|胡桃木|ウォールナット|호두나무
bamboo|bambus|bambou|bambú|bambu|бамбук|خيزران|竹制|竹子|竹製|대나무|ไม้ไผ่
plastic|kunststoff|plastik|plastique|plástic|plastica|пластик|пластмасс|nhựa|بلاستيك|塑料|プラスチック|플라스틱|พลาสติก
glass|glas|gläser|verre|vidrio|vidro|vetro|стекл|thủy tinh|kaca|زجاج|玻璃|ガラス|유리로|유리제|แก้ว
clay|argile|arcilla|argila|глин|đất sét|tanah liat|طين|陶土|粘土|점토|ดินเผา
ceramic|keramik|céramique|cerámic|cerâmic|керами|gốm|سيراميك|陶瓷|セラミック|세라믹|เซรามิก
metal|metall|métal|metálic|metallo|металл|kim loại|logam|معدن|金属|금속|โลหะ
steel|stahl|acier|acero|aço|acciaio|сталь|стальн|thép|فولاذ|不锈钢|钢制|ステンレス|스테인리스|สแตนเลส
aluminium|aluminum|alumini|алюмини|nhôm|ألومنيوم|铝|アルミ|알루미늄|อะลูมิเนียม
leather|leder|cuir|cuero|couro|cuoio|кожа|кожи|кожан|kulit|جلد|皮革|真皮|レザー|가죽
cotton|baumwoll|coton|algod|cotone|хлопок|хлопк|katun|قطن|纯棉|棉质|コットン|綿製|면직|ผ้าฝ้าย
wool|woolen|schurwolle|merinowolle|laine|шерсть|шерст|wol|صوف|羊毛|ウール|양모|울소재
silk|seide|soie|шелк|шёлк|lụa|sutra|حرير|丝绸|真丝|シルク|실크|ผ้าไหม
polyester|poliéster|poliestere|полиэстер|بوليستر|聚酯|ポリエステル|폴리에스터
worldwide|globally|around the world|weltweit|monde entier|partout dans le monde|todo el mundo|todo o mundo|mundo todo|tutto il mondo|по всему миру|всему миру|seluruh dunia|toàn thế giới|khắp thế giới|toàn cầu|حول العالم|جميع أنحاء العالم|全球|世界各地|全世界|世界中|전세계|전 세계|ทั่วโลก
lifetime|lifelong|for life|lebenslang|lebenslange|lebenslanger|à vie|de por vida|vitalicia|vitalício|vitalícia|a vita|пожизненн|seumur hidup|trọn đời|مدى الحياة|终身|一生涯|生涯保证|永久保证|평생|ตลอดชีพ
express|overnight|same-day|same day|next-day|next day|expressversand|expresslieferung|expresszustellung|exprés|expresso|espressa|экспресс|kilat|hỏa tốc|加急|特快|当日达|次日达|お急ぎ便|速达|翌日配送|당일배송|익일|ส่งด่วน
calendar day|calendar days|kalendertag|jours calendaires|días naturales|días corridos|dias corridos|giorni di calendario|календарн|hari kalender|自然日|日历日|暦日
transferable|übertragbar|transmissible|transferible|transferível|trasferibile|передава|可转让|譲渡可能|양도
invoice|proof of purchase|sales receipt|original receipt|the receipt|your receipt|a receipt|rechnung|quittung|kaufbeleg|kassenbon|facture|ticket de caisse|factura|recibo de compra|nota fiscal|fattura|ricevuta|scontrino|чек|чека|квитанц|faktur|kwitansi|struk|hóa đơn|فاتورة|إيصال|发票|收据|小票|领収书|レシート|영수증|ใบเสร็จ
store credit|gift card|gift voucher|voucher|gutschein|bon d'achat|bons d'achat|tarjeta regalo|tarjeta de regalo|vale-compra|vale-presente|buono regalo|buono sconto|ваучер|代金券|购物券|礼品卡|礼券|商品券|ギフトカード|상품권|기프트카드|บัตรกำนัล
instalment|installment|ratenzahlung|ratenkauf|en plusieurs fois|a plazos|en cuotas|parcelado|em parcelas|a rate|рассрочк|cicilan|trả góp|تقسيط|分期|分割払|할부|ผ่อนชำระ
insured|insurance|versichert|versicherung|assurance|assicurazione|страховк|застрахован|asuransi|bảo hiểm|تأمين|保险|보험|ประกันภัย
original packaging|original box|original package|originalverpackung|originalkarton|emballage d'origine|embalaje original|embalagem original|confezione originale|imballo originale|оригинальной упаковк|заводской упаковк|kemasan asli|العبوة الأصلية|原包装|原装|原厂包装|元の箱|元の梱包|元の包装|원래 포장|บรรจุภัณฑ์เดิม
sale items|sale item|sale articles|on sale|reduced items|discounted items|discounted goods|clearance|reduzierte ware|reduzierte artikel|sonderangebote|sale-artikel|articles soldés|en soldes|rebajados|rebajadas|en oferta|em promoção|in saldo|товары со скидкой|распродаж|特价|打折商品|清仓|セール品|セール商品|할인 상품|สินค้าลดราคา
full refund|refunded in full|refund in full|full amount|full price|full purchase price|voll erstattet|vollständig erstattet|volle erstattung|vollen kaufpreis|ganzen kaufpreis|remboursement intégral|remboursement complet|intégralement|reembolso completo|reembolso íntegro|reembolso total|reembolso integral|importe íntegro|rimborso completo|полный возврат|полностью верн|полную стоимость|全额|全款|전액|คืนเงินเต็ม|استرداد كامل
unlimited|forever|indefinitely|indefinite|eternally|no expiry|no expiration|never expire|never expires|not expire|unbegrenzt|unbefristet|zeitlich unbeschränkt|für immer|ewig gültig|sans limite|illimité|illimitée|indéfiniment|pour toujours|ilimitado|ilimitada|indefinidamente|para siempre|sin caducidad|sin fecha de caducidad|para sempre|illimitato|illimitata|per sempre|бессрочн|неограничен|навсегда|безлимит|selamanya|tanpa batas|mãi mãi|vô thời hạn|غير محدود|إلى الأبد|مدى الحياة|永久|永远|长期有效|无限期|无期限|不限时|永不过期|终身有效|无制限|期限なし|영구|무기한|무제한|ไม่มีวันหมดอายุ|ตลอดไป|ไม่จำกัด
`;
/** The last of the lines. */
const UNLIMITED = LINES.trim().split('\n').length - 1;
/** What never runs out is unlimited, though it is said by denying. */
const ENDLESS = new RegExp(
  simplify(
    "(?<!\\p{L})(?:(?:never|not|don't|doesn't|won't) (?:ever )?(?:expire|lapse|run out)s?|no (?:expiry|expiration|time limit)|(?:nie|niemals|nicht) (?:ab|verfallen)|verf\\p{L}+ (?:nie|niemals|nicht)|(?:kein ablaufdatum|ohne ablauf\\p{L}*)|n'expire\\p{L}* (?:jamais|pas)|no (?:caducan?|vencen?|expiran?)(?: nunca)?|nunca (?:caducan?|vencen?|expiran?)|não (?:expira|vence|caduca)m?|non scad\\p{L}+|не истека\\p{L}+|без срока|لا تنتهي)(?!\\p{L})|不会?过期|永不|没有(?:有效|使用)?期限?|(?:期限|期限は|期限が)(?:ない|ありません)|失効しません|만료되지",
  ),
  'u',
);
const NOT_ENDLESS =
  /(?<!\p{L})(?:not|nicht|no son|pas|не) (?:\p{L}+ )?(?:forever|unlimited|indefinitely|unbegrenzt|unbefristet|für immer|ewig|para siempre|ilimitad\p{L}+|illimité\p{L}*|бессрочн\p{L}+)|(?:不是|并非)(?:永久|永远|长期|无限期)/gu;
/** "Only members". */
const ONLY =
  /(?<!\p{L})(?:only|solely|exclusively|nur|ausschließlich|s[oó]lo|únicamente|exclusivamente|seulement|uniquement|apenas|soltanto|только|лишь|hanya|chỉ|فقط)(?!\p{L})|仅|只(?![要有])|のみ|(?<!いた)だけ|限り|만(?=\s)|เฉพาะ|เท่านั้น/u;
const DAYS = 'en de fr es pt it ru ja ko th vi ar'.split(' ');

interface Kind {
  pattern: RegExp;
  isDay: boolean;
}

let kinds: readonly Kind[] | undefined;

/** Which of them a folded text names; days of the week as one family. Every sentence is held against the same evidence. */
const kindsIn = keepLast(512, (folded): { things: ReadonlySet<number>; days: ReadonlySet<number> } => {
  kinds ??= read();
  const things = new Set<number>();
  const days = new Set<number>();
  for (const [at, { pattern, isDay }] of kinds.entries())
    if (pattern.test(folded)) (isDay ? days : things).add(at);
  return { things, days };
});

interface Said {
  isDenied: boolean;
  /** Its days are known to be those of the evidence. */
  areDaysHeld: boolean;
}

/** "Only members", not "only if you are a member". */
function isOnlyFor(folded: string): boolean {
  const found = ONLY.exec(folded);
  if (found === null) return false;
  const after = folded.slice(found.index + found[0].length).slice(0, 14);
  const near = /のみ|だけ|限り/u.test(found[0])
    ? folded.slice(Math.max(0, found.index - 6), found.index)
    : after;
  return !CONDITION.test(after) && audiencesIn(near).size > 0;
}
const CONDITION = /^\s?(?:if|when|wenn|falls|si|cuando|если|kalau|nếu)(?!\p{L})/u;

const isEndless = (folded: string): boolean => ENDLESS.test(folded) || kindsIn(folded).things.has(UNLIMITED);

/** A colour, a material, a day, somebody or a widening that the evidence does not name; of what is denied only that it never ends. */
export function namesOtherKind(sentence: string, evidence: string, { isDenied, areDaysHeld }: Said): boolean {
  const folded = sentence.replaceAll(NOT_ENDLESS, ' ');
  if (ENDLESS.test(folded) && !isEndless(evidence)) return true;
  if (isDenied) return false;
  const given = kindsIn(evidence);
  const said = kindsIn(folded);
  const people = audiencesIn(evidence);
  const spoken = audiencesIn(folded);
  if ([...spoken].some((each) => !people.has(each))) return true;
  if (spoken.size > 0 && isOnlyFor(folded) && !ONLY.test(evidence)) return true;
  if (said.things.size + said.days.size === 0) return false;
  const isStrange = (own: ReadonlySet<number>, theirs: ReadonlySet<number>): boolean =>
    [...own].some((each) => !theirs.has(each));
  return isStrange(said.things, given.things) || (!areDaysHeld && isStrange(said.days, given.days));
}

function read(): Kind[] {
  const things = LINES.trim()
    .split('\n')
    .map((line) => ({ pattern: patternOf(line.normalize('NFKC').split('|')), isDay: false }));
  // Monday the 4th of January 2027, and the six days after it.
  const days = Array.from({ length: 7 }, (_, day) => {
    const names = DAYS.map((language) =>
      new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
        .format(Date.UTC(2027, 0, 4 + day))
        .normalize('NFKC')
        .toLowerCase(),
    );
    const chinese = '一二三四五六日'.charAt(day);
    return {
      pattern: patternOf([
        ...names.map((name) => name.replace(/(?<=\p{Script=Cyrillic}{4})\p{Script=Cyrillic}$/u, '')),
        ...[
          `星期${chinese}`,
          `周${chinese}${day === 0 ? '(?![次回节堂期场])' : ''}`,
          `礼拜${chinese}`,
          ...(day === 6 ? ['星期天', '周天'] : []),
        ],
      ]),
      isDay: true,
    };
  });
  return [...things, ...days];
}

function patternOf(words: readonly string[]): RegExp {
  const isRun = (word: string): boolean =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(word);
  const whole = words.filter((word) => !isRun(word) && word.length < 5);
  const starts = words.filter((word) => !isRun(word) && word.length >= 5);
  const runs = words.filter(isRun).map(simplify);
  const any = (list: readonly string[]): string => (list.length === 0 ? '(?!)' : list.join('|'));
  return new RegExp(
    `(?<!\\p{L})(?:${any(whole)})(?!\\p{L})|(?<!\\p{L})(?:ال)?(?:${any(starts)})\\p{L}{0,3}(?!\\p{L})|${any(runs)}`,
    'u',
  );
}
