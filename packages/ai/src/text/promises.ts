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
  // Granted, unless that is told of the future: "as soon as your return has been approved".
  '(?<!(?:once|after|when|whenever|as soon as|if|until|unless)(?!\\p{L}).{0,60})your (?:return|refund|claim|request|order|cancellation|exchange|application|case)\\p{L}* (?:(?:has|have) (?:just |now |already )*been|(?:is|was) (?:now |hereby |already )*)(?: ?approved| ?accepted| ?granted| ?authori[sz]ed| ?confirmed)',
  '(?<!(?:sobald|wenn|nachdem|falls|bis)(?!\\p{L}).{0,60})ihre? (?:rückgabe|rücksendung|retoure|erstattung|anfrage|stornierung|antrag|reklamation|umtausch) .{0,20}(?:genehmigt|bewilligt|akzeptiert|angenommen)',
  '(?<!(?:une fois|dès que|si|lorsque|quand|après)(?!\\p{L}).{0,60})votre (?:retour|remboursement|demande|annulation|échange) (?:a (?:bien )?été|est) (?:approuvé|accepté|validé|confirmé)',
  '(?<!(?:cuando|una vez|si|tras)(?!\\p{L}).{0,60})su (?:devolución|reembolso|solicitud|cancelación|cambio) (?:ha sido|fue|está) (?:aprobad|aceptad|confirmad|autorizad)',
  '(?<!(?:quando|assim que|se|após)(?!\\p{L}).{0,60})su?a? (?:devolução|reembolso|solicitação|cancelamento|troca) (?:foi|está) (?:aprovad|aceit|confirmad)',
  '(?<!(?:quando|appena|se|dopo)(?!\\p{L}).{0,60})(?:su[oa]) (?:reso|rimborso|richiesta|annullamento|cambio) (?:è stat[oa]|è) (?:approvat|accettat|confermat)',
  '(?<!(?:когда|если|после|как только)(?!\\p{L}).{0,60})ваш\\p{L}* (?:возврат|заявка|запрос|отмена|обмен) .{0,10}(?:одобрен|принят|подтвержд)',
  '(?:您|你)的?(?:退货|退款|申请|取消|换货)(?:申请|请求)?(?:已经?|成功)(?:被|获)?(?:批准|通过|同意|受理)(?!后)|(?:返品|返金|キャンセル|交換|申請)(?:は|が).{0,6}(?:承認|許可|受理)されました|(?:반품|환불|취소|교환)(?: ?신청)?(?:이|은|는|가)? ?(?:승인|허가)(?:되었|됐)',
  '(?:retur|pengembalian|permintaan|pembatalan|penukaran) anda (?:telah|sudah) (?:disetujui|diterima)|(?:yêu cầu|đơn|hoàn tiền).{0,20}đã được (?:duyệt|chấp nhận|phê duyệt)|(?:คำขอ|การคืน|การยกเลิก).{0,20}อนุมัติแล้ว|تمت الموافقة على|تم قبول (?:طلب|إرجاع)',
].map((source) => new RegExp(simplify(source), 'u'));

/** Whether a sentence says that something is being done, or was. */
export const promises = (folded: string): boolean => PROMISES.some((promise) => promise.test(folded));
