import { withoutCitations } from '../model/citations.js';
import { foldText, simplify } from '../text/fold.js';

/** What a sentence begins with that goes on from the one before it: "it", "then", "otherwise". */
const GOES_ON = begins(
  "it(?:['’]s)?|they|them|these|those|this|that|its|their|he|she|then|otherwise|else|also|in addition|additionally|moreover|furthermore|therefore|thus|hence|so|after that|afterwards|in (?:that|this) case|if (?:so|not)|both|the same|likewise|as well",
  'er|sie (?:ist|wird|muss|kann|hat)|es (?:ist|wird|muss|kann|hat)|diese[rsmn]?|dies|das (?:ist|gilt|geht)|dann|sonst|andernfalls|ansonsten|außerdem|zusätzlich|auch|daher|deshalb|danach|dazu|dafür|dabei|in diesem fall|beide|ebenso',
  "il (?:est|doit|sera|peut|a)|elle|elles|ils|ce(?:la|ci)|c['’]est|ces|celui-ci|celle-ci|ensuite|puis|sinon|autrement|aussi|de plus|en outre|donc|dans ce cas|après cela|les deux",
  'est[oae]s?|es[oae]s?|ell[oa]s?|él|luego|entonces|después|si no|de lo contrario|en caso contrario|además|también|por (?:eso|tanto)|en (?:ese|este|tal) caso|amb[oa]s',
  'isso|isto|ess[ea]s?|est[ea]s?|el[ea]s?|depois|então|senão|caso contrário|além disso|também|por isso|portanto|nesse caso|amb[oa]s',
  'ciò|quest[oaie]|quell[oaie]|ess[oaie]|poi|quindi|altrimenti|inoltre|anche|perciò|in (?:tal|questo) caso|entramb[ie]',
  'он[аои]?|это|эт[аио]т?|их|его|её|затем|потом|тогда|иначе|кроме того|также|поэтому|в (?:этом|таком|противном) случае|оба|обе',
  'ini|itu|hal (?:ini|itu)|kemudian|lalu|jika tidak|selain itu|juga|oleh karena itu|keduanya|nó|chúng|điều (?:này|đó)|sau đó|nếu không|ngoài ra|cũng|vì vậy|do đó|cả hai',
  'هذا|هذه|ذلك|تلك|هو|هي|هم|ثم|وإلا|بعد ذلك|كما|أيضا|لذلك|في هذه الحالة|كلاهما',
);
const GOES_ON_UNSPACED = starts(
  '它|他们|她们|它们|这|那|其(?!他|它)|然后|之后|否则|不然|此外|另外|同时|因此|所以|也|并且|而且|两者',
  'それ|これ|その|この|そう|また|さらに|加えて|そのため|したがって|次に|その後|なお|どちらも',
  '이것|그것|이는|그것은|그러면|그렇지|그 후|또한|그리고|따라서|그래서|이 경우|둘 다',
  'มัน|สิ่งนี้|นี่|นั่น|จากนั้น|แล้ว|มิฉะนั้น|ไม่เช่นนั้น|นอกจากนี้|ดังนั้น|ทั้งสอง',
);

/** What a sentence begins with that takes something back of the one before it. */
const LIMITS = begins(
  'but|however|yet|only|except|unless|though|although|still|provided|nevertheless|that said|on the other hand',
  'aber|jedoch|allerdings|nur|außer|ausgenommen|doch|dennoch|voraussetzung',
  'mais|cependant|toutefois|néanmoins|seulement|sauf|excepté|à condition',
  'pero|sin embargo|no obstante|solo|sólo|salvo|excepto|siempre que',
  'mas|porém|contudo|no entanto|todavia|só|apenas|somente|salvo|exceto|desde que',
  'ma|però|tuttavia|solo|soltanto|tranne|eccetto|salvo|purché',
  'но|однако|только|кроме|если только|при условии|тем не менее',
  'tetapi|tapi|namun|hanya|kecuali|asalkan|nhưng|tuy nhiên|chỉ|trừ|với điều kiện',
  'لكن|ولكن|إلا|فقط|غير أن|باستثناء|بشرط',
);
const LIMITS_UNSPACED = starts(
  '但|不过|可是|然而|只有|仅|除非|除了|前提',
  'ただし|しかし|ですが|でも|ただ|のみ|以外',
  '하지만|그러나|다만|단[, ]|오직|제외',
  'แต่|อย่างไรก็ตาม|เฉพาะ|ยกเว้น|เว้นแต่',
);

function begins(...sources: readonly string[]): RegExp {
  return new RegExp(`^[^\\p{L}\\p{N}]*(?:${sources.join('|')})(?!\\p{L})`.normalize('NFKC'), 'u');
}

function starts(...sources: readonly string[]): RegExp {
  return new RegExp(`^[^\\p{L}\\p{N}]*(?:${simplify(sources.join('|').normalize('NFKC'))})`, 'u');
}

const isOne =
  (spaced: RegExp, unspaced: RegExp) =>
  (sentence: string): boolean => {
    const folded = foldText(withoutCitations(sentence));
    return spaced.test(folded) || unspaced.test(folded);
  };

/** Whether a sentence means nothing, or something else, without the one before it, as far as its first word tells. */
export const goesOn = isOne(GOES_ON, GOES_ON_UNSPACED);

/** Whether a sentence limits the one before it: without it that one would promise more. */
export const limits = isOne(LIMITS, LIMITS_UNSPACED);
