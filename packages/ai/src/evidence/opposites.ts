import { baseLanguage } from '@nightshift/schema';
import { clauseOf, share, type Clause } from '../text/clauses.js';
import { isFiller } from '../text/concepts.js';
import { simplify } from '../text/fold.js';
import { denies } from '../text/negation.js';

/**
 * Pairs of opposites, one a line, by language. A pair that begins with `>` is about what follows it in its clause, one
 * with `<` about what stands before it: "before use" and "after use", but "after you sign in" and "before you order" are
 * no opposites.
 */
const PAIRS: Readonly<Record<string, string>> = {
  en: `
large|larger|big|bigger|oversized / small|smaller|undersized
wide|wider|broad|loose / narrow|narrower|tight|slim
long|longer / short|shorter
high|higher|tall|taller / low|lower
heavy|heavier / light|lighter|lightweight
thick|thicker / thin|thinner
hot|warm|heated / cold|cool|chilled
soft|softer / hard|harder
dry / wet|damp|moist
new|brand-new / old|second-hand|refurbished
>before|prior to|until / after|once|following
includ\\w+|incl / exclud\\w+|excl|plus
minimum|minimal|min|at least / maximum|maximal|max|at most
more|higher / less|fewer|lower
>over|above|more than|exceeding / under|below|less than
up|upwards / down|downwards
free|complimentary / paid|charged|chargeable|for a fee|at a charge
start\\w*|begin\\w*|began / end|ends|ended|ending|finish\\w*|stop|stops|expire\\w*
open|opens|opened|opening / clos(?:e|es|ed|ing)|shut\\w*
first / last|final
early|earlier|earliest / late|later|latest
fast|faster|quick|quickly / slow|slower|slowly
online / offline|in stores?|in person
indoors?|inside / outdoors?|outside
domestic\\w*|national / international\\w*|abroad|overseas
buy|bought|purchase / sell|sold|rent|hire|lease
summer|spring / winter|autumn|fall
morning / evening|afternoon|night
arriv\\w+ / leav(?:e|es|ing)|depart\\w*
increas\\w+|rise|rises|raise\\w* / decreas\\w+|reduc\\w+|fall|falls|drop|drops
allow\\w*|permit\\w* / forbid\\w*|forbidden|prohibit\\w*|ban|banned
same / different|other|another
cheap|cheaper|cheapest / expensive|dear|dearest
easy|easily / difficult|hard
men|men's|male / women|women's|female
weekdays?|working days? / weekends?
full|fully|whole|entire / partial|partially|half|part
front / back|rear
top|upper / bottom
left / right
safe / unsafe|dangerous|hazardous
natural / synthetic|artificial
strong|stronger / weak|weaker
public / private
automatic\\w* / manual\\w*
optional\\w* / required|mandatory|compulsory|obligatory
buyers?|customers?|purchasers? / sellers?|merchants?`,
  de: `
groß\\p{L}*|größ\\p{L}+ / klein\\p{L}*
breit\\p{L}*|weit|weiter|weite / schmal\\p{L}*|eng|enge|enger
lang|lange|langer|langes|länger\\p{L}* / kurz\\p{L}*|kürz\\p{L}+
hoch|hohe\\p{L}*|höher\\p{L}* / niedrig\\p{L}*|tief\\p{L}*
schwer\\p{L}* / leicht\\p{L}*
dick\\p{L}* / dünn\\p{L}*
heiß\\p{L}*|warm\\p{L}* / kalt\\p{L}*|kühl\\p{L}*
hart|harte\\p{L}* / weich\\p{L}*
trocken\\p{L}* / nass\\p{L}*|feucht\\p{L}*
neu|neue\\p{L}* / alt|alte\\p{L}*|gebraucht\\p{L}*
>vor|bevor|solange|bis(?= (?:sie|er|es|die|der|das|wir)(?!\\p{L})) / nach|nachdem|sobald
inklusive|inkl|einschließlich|enthalten|inbegriffen / exklusive|exkl|zuzüglich|zzgl
mindest\\p{L}*|minimal\\p{L}*|minimum / höchst\\p{L}*|maximal\\p{L}*|maximum
mehr / weniger
>über|oberhalb / unter|unterhalb
kostenlos\\p{L}*|kostenfrei\\p{L}*|gratis|gebührenfrei\\p{L}*|umsonst / kostenpflichtig\\p{L}*|gebührenpflichtig\\p{L}*|gegen (?:gebühr|aufpreis)|berechnet
beginn\\p{L}*|start\\p{L}* / ende|endet|enden|endend\\p{L}*|läuft aus
öffn\\p{L}+|geöffnet|offen / schließt|schließen|geschlossen
erste\\p{L}* / letzte\\p{L}*
früh|früher\\p{L}*|frühestens / spät|später\\p{L}*|spätestens
schnell\\p{L}* / langsam\\p{L}*
innen|drinnen|innerhalb des hauses / außen|draußen|im freien
inland / ausland
kaufen|kauf / verkaufen|verkauf|mieten|leihen
sommer\\p{L}* / winter\\p{L}*
morgens|vormittag\\p{L}* / abends|nachmittag\\p{L}*
erhöh\\p{L}+|steig\\p{L}+ / senk\\p{L}+|sink\\p{L}+|reduzier\\p{L}+
erlaubt|gestattet / verboten|untersagt
günstig\\p{L}*|billig\\p{L}* / teuer|teure\\p{L}*
damen\\p{L}* / herren\\p{L}*
links|linke\\p{L}* / rechts|rechte\\p{L}*
werktag\\p{L}* / wochenend\\p{L}*
automatisch\\p{L}* / manuell\\p{L}*|von hand
freiwillig\\p{L}*|optional\\p{L}* / verpflichtend\\p{L}*|vorgeschrieben`,
  es: `
grandes?|mayor|mayores / pequeñ[oa]s?|menor|menores
anch[oa]s?|holgad[oa]s? / estrech[oa]s?|ajustad[oa]s?
larg[oa]s? / cort[oa]s?
alt[oa]s? / baj[oa]s?
pesad[oa]s? / liger[oa]s?|livian[oa]s?
grues[oa]s? / fin[oa]s?|delgad[oa]s?
calientes?|cálid[oa]s?|templad[oa]s? / frí[oa]s?
dur[oa]s? / bland[oa]s?|suaves?
sec[oa]s? / mojad[oa]s?|húmed[oa]s?
nuev[oa]s? / viej[oa]s?|usad[oa]s?
>antes de|antes del|antes|hasta que|mientras / después de|después del|después|tras|una vez que
incluy\\p{L}+|inclui\\p{L}+ / excluy\\p{L}+|exclui\\p{L}+
mínim[oa]s?|al menos|como mínimo / máxim[oa]s?|a lo sumo|como máximo
más / menos
>sobre|encima de|más de / debajo de|menos de
gratis|gratuit[oa]s? / de pago|con coste|con costo|con cargo
empieza\\p{L}*|empezar|comienza\\p{L}*|inicia\\p{L}* / termina\\p{L}*|acaba\\p{L}*|finaliza\\p{L}*
abre|abren|abrimos|abiert[oa]s? / cierra|cierran|cerramos|cerrad[oa]s?
primer|primer[oa]s? / últim[oa]s?
rápid[oa]s?|rápidamente / lent[oa]s?|lentamente
dentro|interior|interiores / fuera|exterior|exteriores
nacional|nacionales / internacional|internacionales|extranjero
comprar|compra / vender|venta|alquilar|alquiler
verano|primavera / invierno|otoño
suben?|aument\\p{L}+ / bajan?|reduc\\p{L}+|disminuy\\p{L}+
permitid[oa]s?|permite\\p{L}* / prohibid[oa]s?|prohíbe\\p{L}*
barat[oa]s?|económic[oa]s? / car[oa]s?
hombres? / mujer|mujeres
izquierd[oa]s? / derech[oa]s?
laborables / fines de semana
opcional|opcionales / obligatori[oa]s?`,
  fr: `
grande?s? / petite?s?
larges?|amples? / étroite?s?|serrée?s?
longs?|longues? / courte?s?
haute?s? / bas|basses?
lourde?s? / légère?s?|légers?|léger
épais|épaisses? / fine?s?|minces?
chaude?s?|tièdes? / froide?s?
dure?s? / douces?|doux|souples?
sèches?|secs? / mouillée?s?|humides?
>avant / après
inclu[st]\\p{L}*|comprise?s?|compris / exclu[st]?\\p{L}*|hors
minimum|minimale?s?|au moins / maximum|maximale?s?|au plus
gratuite?s?|gratuitement / payante?s?|facturée?s?
commence\\p{L}*|débute\\p{L}* / finit|finissent|termine\\p{L}*
ouvre\\p{L}*|ouverte?s? / ferme|ferment|fermée?s?
premiers?|premières?|1er / derniers?|dernières?
rapides?|rapidement|vite / lente?s?|lentement
intérieure?s? / extérieure?s?
été|printemps / hiver|automne
matin / soir|après-midi
acheter|achat / vendre|louer|location
augment\\p{L}+ / diminu\\p{L}+|baisse\\p{L}*
autorisée?s? / interdite?s?
hommes? / femmes?
facultati\\p{L}+ / obligatoires?`,
  zh: `
大 / 小
宽|松 / 窄|紧
长 / 短
高 / 低|矮
重 / 轻
厚 / 薄
热|温 / 冷|凉|冰
硬 / 软
干 / 湿
新 / 旧|二手
<之前|以前|前 / 之后|以后|后
含|包含|包括 / 不含|不包括|另计|另付
最低|最少|至少|起码 / 最高|最多|至多
以上 / 以下
超过|高于|大于|满 / 低于|少于|小于|不满|不足
增加|上涨|提高 / 减少|下降|降低
免费 / 收费|付费|自费|需付
开始 / 结束|截止
开门|开店|开放 / 关门|打烊|关闭
首|第一 / 最后|末
早上|上午|早晨 / 晚上|下午|傍晚
快 / 慢
室内|户内 / 室外|户外
国内|境内 / 国外|海外|境外
线上|网上 / 线下|门店
买|购买 / 卖|租
便宜 / 贵
男 / 女
夏季|夏天|夏 / 冬季|冬天|冬
允许 / 禁止
左 / 右
工作日 / 周末|节假日
自动 / 手动
买家|买方 / 卖家|卖方|商家
定制|定做|预订|预售 / 现货`,
  ja: `
大き|大きめ / 小さ|小さめ
広|ゆったり / 狭|細
長 / 短
高 / 低
重 / 軽
厚 / 薄
熱|温|お湯 / 冷|水
硬|固 / 柔
<前に|前 / 後に|後
込み|含 / 抜き|別
最低|以上 / 最大|最高|以下
無料 / 有料
開始 / 終了
開店|開|オープン / 閉店|閉
最初|初 / 最後
早 / 遅
夏 / 冬
午前 / 午後
屋内|室内 / 屋外
国内 / 海外`,
};

/** What has such a word in it and is not about it. */
const IDIOMS: Readonly<Record<string, string>> = {
  en: 'no (?:later|more|longer|less|fewer) than|not (?:more|less|later) than|no longer|any ?more|more (?:information|details?|about)|once more|more or less|at last|last name|last but|of course|right (?:away|now)|all right|up to|set up|sign(?:ed)? up|follow(?:ing)? up|follow(?:ing)? (?:the )?(?:link|steps)|pick(?:ed|ing)?(?: (?:it|them|\\w+))? up|as soon|so long|long sleeves?|short sleeves?|first (?:name|scan)|each other|on the other hand|light (?:blue|grey|green)|feel free|in the end|high quality|at the latest|no later',
  de: 'nicht (?:mehr|weniger|später|länger) als|nicht mehr|mehr (?:infos?|informationen|dazu)|zum ersten|letztlich|vor ort|nach (?:hause|wunsch)|weiter(?:hin|e fragen)|leicht(?:e)? abweich\\p{L}*|vielleicht|je nach|über uns|unter (?:uns|der nummer)|so(?:bald|lange)|recht(?:zeitig|lich)\\p{L}*',
  es: 'más información|más detalles|por lo menos|más o menos|no más de|a más tardar|sobre (?:nosotros|esto)|nada más|derecho a',
  fr: "plus d'informations?|au plus tard|d'abord|tout d'abord|grande? qualité",
  zh: '不收费|不收取|大家|大概|大约|大部分|大多|大陆|大小|小时|小姐|小心|小程序|长期|多长|长度|多少|多大|高兴|高度|重新|重要|重量|多重|轻松|热情|热线|热卖|最新|更新|新年|新品|新用户|后台|前台|目前|当前|今后|售后|售前|背后|前往|提前|前提|最后一|干净|干洗|若干|开始前|宽度|厚度|满意|首页|首先|快递|快捷|尽快|购买|买家|男女|左右',
  ja: '大丈夫|小型|長期|重要|以前|前日|最大限|水着|水曜|お手|別途|初めまして',
};

interface Pair {
  sides: readonly [RegExp, RegExp];
  about: 'all' | 'after' | 'before';
}

/** One side of a pair that stands in a clause, and what is said with it; its other side is what would be the opposite. */
export interface Side {
  pair: number;
  side: 0 | 1;
  /** It says before what, or after. */
  isOfTime: boolean;
  rest: string;
}

/** The sides of pairs that stand in a folded clause; none where both sides of one do. */
function sidesIn(folded: string, language: string): Side[] {
  const { pairs, idioms } = tableOf(baseLanguage(language));
  const text = idioms === undefined ? folded : folded.replaceAll(idioms, ' ');
  return pairs.flatMap(({ sides, about }, pair): Side[] => {
    const [one, other] = sides.map((words) => words.exec(text));
    const found = one ?? other;
    if (found === null || found === undefined || (one != null && other != null)) return [];
    const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
    const rest = about === 'after' ? after : about === 'before' ? before : `${before} ${after}`;
    return [{ pair, side: one == null ? 1 : 0, isOfTime: about === 'after', rest }];
  });
}

/** Whether a clause begins with such a word, and says when something else in its sentence holds: "once it has left, …". */
export function leadsWithWhen(folded: string, language: string): boolean {
  return tableOf(baseLanguage(language)).pairs.some(
    ({ sides, about }) => about === 'after' && sides.some((words) => words.exec(folded)?.index === 0),
  );
}

const tables = new Map<string, { pairs: readonly Pair[]; idioms: RegExp | undefined }>();

function tableOf(language: string) {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const isSetApart = language !== 'zh' && language !== 'ja';
  const compile = (words: string, flags = 'u'): RegExp =>
    new RegExp(simplify(isSetApart ? `(?<!\\p{L})(?:${words})(?!\\p{L})` : words), flags);
  const lines = (PAIRS[language] ?? '').split('\n').filter((line) => line !== '');
  const idioms = IDIOMS[language];
  const table = {
    pairs: lines.map((line): Pair => {
      const [left = '', right = ''] = line.replace(/^[<>]/, '').split(' / ');
      return {
        sides: [compile(left), compile(right)],
        about: line.startsWith('>') ? 'after' : line.startsWith('<') ? 'before' : 'all',
      };
    }),
    idioms: idioms === undefined ? undefined : compile(idioms, 'gu'),
  };
  tables.set(language, table);
  return table;
}

const SAME_BUT_ONE = 0.6;

/** What the evidence says with one word of a pair of opposites, and nowhere with the other, this clause says with the other. */
export function turnsRound(clause: Clause, given: readonly Clause[], language: string): boolean {
  const isDenied = denies(clause.folded, language);
  return sidesIn(clause.folded, language).some(({ pair, side, rest }) => {
    const said = clauseOf(rest);
    if (said.words.size === 0 && said.numbers.length === 0) return false;
    const found = given.flatMap((other) =>
      sidesIn(other.folded, language)
        .filter((each) => each.pair === pair && isSaidOfSame(said, clauseOf(each.rest)))
        .map((each) => each.side !== side && denies(other.folded, language) === isDenied),
    );
    return found.length > 0 && found.every(Boolean) && !saysOfIt(given, pair, side, language);
  });
}

/** "Then open it": what was said before is meant, and may be what this clause is about. */
const saysOfIt = (given: readonly Clause[], pair: number, side: 0 | 1, language: string): boolean =>
  given.some(({ folded }) =>
    sidesIn(folded, language).some(
      (each) =>
        each.pair === pair &&
        each.side === side &&
        !/\d/u.test(each.rest) &&
        [...clauseOf(each.rest).words.keys()].every(isFiller),
    ),
  );

/** "Once it has left you cannot", to "you can until it has left". */
export function turnsTwice(folded: string, given: readonly Clause[], language: string): boolean {
  const isDenied = denies(folded, language);
  return sidesIn(folded, language).some(
    ({ pair, side, isOfTime, rest }) =>
      isOfTime &&
      given.some((other) =>
        sidesIn(other.folded, language).some(
          (each) =>
            each.pair === pair &&
            each.side !== side &&
            denies(other.folded, language) !== isDenied &&
            share(clauseOf(each.rest).words, clauseOf(rest)) >= 0.8,
        ),
      ),
  );
}

function isSaidOfSame(said: Clause, other: Clause): boolean {
  const isOfNumbers = said.numbers.length > 0;
  if (isOfNumbers && said.numbers.join() !== other.numbers.join()) return false;
  return said.words.size === 0 ? isOfNumbers : share(said.words, other) >= SAME_BUT_ONE;
}
