import { simplify } from './fold.js';

/** That something has been done, or is being done now, which only a tool can do. On folded text. */
const PROMISES: readonly RegExp[] = [
  "\\bi(?:'ll| will| have|'ve| am|'m| can)(?: now| already| just| gladly| immediately| happily)*(?: going to)? (?:issu|refund|cancel|process|transfer|credit|replac|ship|send|sent|book|chang|updat|arrang|forward|reimburs|exchang|order|appl|add|remov|delet|reserv|initiat)\\w*|\\bi (?:refunded|cancelled|canceled|processed|shipped|sent|issued)\\b",
  '\\b(?:money|refund|replacement) is (?:already )?on (?:its|the) way\\b|\\b(?:has|have) (?:just |now |already )?been (?:refunded|cancell?ed|credited|reimbursed|issued|changed|updated)\\b|\\b(?:refund|cancel|process|send)\\w* (?:it |you |your order |your money |this )?(?:right now|right away|immediately|for you now)\\b',
  '我(?:这就|马上|立刻|立即|现在|已经|已|会|来|将|可以)?(?:为您|帮您|给您|替您|帮你|给你|为你)?(?:马上|立刻|立即|现在|已经|已)?(?:办理|申请|安排|处理|操作|发起|提交)?(?:好)?(?:了)?(?:退款|取消|发货|补发|换货|转账|赔偿|改地址|退钱|退货)|(?:已经?|马上|这就|立即)(?:为您|帮您|给您|替您|帮你|给你|为你)(?:办理|申请|安排|处理|操作|发起|提交)?(?:退款|取消|发货|补发|换货|赔偿)|(?:钱|款项|退款)(?:已经|马上|正在|很快就)(?:到账|退|打|转|在路上)',
  '(?:返金|キャンセル|発送|交換|変更|手配|手続き)(?:を)?(?:いた|し)(?:しました|ました|ております|ておきました)|(?:今すぐ|ただいま|直ちに).{0,8}(?:返金|キャンセル|交換|発送)',
  '(?:환불|취소|발송|교환|변경)(?:을|를)?(?: 처리)?(?:해| 해)? ?(?:드렸|드릴게|했습니다|하겠습니다|드리겠습니다|됐습니다|완료)|(?:지금|바로|즉시) (?:환불|취소)',
  '(?<!\\p{L})ich (?:habe|werde|kann)? ?.{0,40}(?:erstatt|storniert|stornier|überwies|überweis|umgetauscht|verschick|veranlass)|(?<!\\p{L})ich (?:erstatte|storniere|überweise|verschicke|veranlasse|schicke)|geld ist (?:schon |bereits )?unterwegs|wurde (?:soeben |bereits |gerade )?(?:storniert|erstattet)',
  "(?<!\\p{L})(?:je (?:vais |vous |viens de )+|j['’]ai )(?:déjà |immédiatement )?(?:vous )?(?:rembours|annul|envoy|échang|expédi)|argent est en (?:route|chemin)|vient d['’]être (?:remboursé|annulé)",
  '(?<!\\p{L})(?:le |te )?(?:voy a|he|acabo de|ya) (?:reembols|cancel|devolver|devuelto|enviar|enviado)|(?:le|te) reembolso|dinero está en camino|ha sido (?:reembolsad|cancelad)',
  '(?<!\\p{L})(?:eu )?(?:vou|já|acabei de|estou) (?:te |lhe |já )?(?:reembols|cancel|devolv|enviar|enviei)|dinheiro está a caminho|foi (?:reembolsad|cancelad)',
  '(?<!\\p{L})(?:ho|sto|ti|le) (?:già )?(?:rimbors|annull|cancell|sped)|rimborso è in arrivo|(?<!\\p{L})ik (?:heb|zal|ga) .{0,30}(?:terugbeta|terugbetaald|geannuleerd|annuleren|verstuur)',
  '(?<!\\p{L})я (?:уже |сейчас |сразу )?(?:вер|оформ|отмен|отправ|перевед|возвращ)\\p{L}*|деньги уже (?:в пути|отправ)|(?<!\\p{L})(?:zwróciłem|anulowałem|zwrócę|anuluję)',
  '(?<!\\p{L})saya (?:akan |sudah |telah )?(?:mengembalikan|membatalkan|mengirim|memproses)|(?:tôi|em|mình) (?:sẽ|đã|đang) (?:hoàn tiền|hủy|huỷ|gửi|đổi)|(?:ผม|ดิฉัน|ฉัน)(?:จะ|ได้)?(?:คืนเงิน|ยกเลิก|ส่ง)|(?:سأقوم|سوف|لقد) ?(?:ب)?(?:أعيد|استرداد|إلغاء|أرسل|قمت)',
].map((source) => new RegExp(simplify(source), 'u'));

/** Whether a sentence says that something is being done, or was. */
export const promises = (folded: string): boolean => PROMISES.some((promise) => promise.test(folded));
