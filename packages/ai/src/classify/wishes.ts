import { foldText, simplify } from '../text/fold.js';

/**
 * What customers of any shop want, one wish a line, by phrases of the languages we serve: what is told by words together
 * ("send … back") and not by one of them. Behind the bar, what is written without spaces.
 */
const WISHES: readonly (readonly [wish: string, spaced: string, run: string])[] = [
  [
    'return',
    "(?:return|returning)(?= (?:this|it|that|them|these|those|my|the|an?|one|some|your)?(?:\\s|$|\\p{P})(?!.{0,12}(?:tomorrow|later|to your (?:shop|store)|from)))(?! (?:from|to|tomorrow|next|later|on))|(?:how|where|can|may|want|like|need|wish) (?:do |can |could |to |i |we |you )*returns?(?! (?:from|to|tomorrow|next|later))|(?<!happy )returns?(?= (?:policy|label|period|form|possible|please|of|are|accepted))|(?:send|sending|give|giving|bring|take|ship) (?:\\p{L}+ ){0,4}back(?! orders?)|refunds?|refunded|money back|reimburs\\p{L}*|rückgabe\\p{L}*|zurück(?:geben|schicken|senden|zugeben|zuschicken|zusenden|gegeben)|(?:gebe|schicke|sende|geb|schick) .{0,20}zurück|geld zurück|retoure\\p{L}*|retournier\\p{L}*|rücksendung\\p{L}*|(?:rück)?erstatt\\p{L}*|umtausch\\p{L}*|retourner(?! (?:à|au|en))|(?:r)?envoyer .{0,12}en retour|rendre (?:cet|ce|le|la|l'|mon|ma|un)|rembours\\p{L}*|(?:politique|étiquette|frais) de retour|devol(?:ver|uci\\p{L}+|verl\\p{L}*|vo|ución|uciones)|reembols\\p{L}*|devolu[çc]\\p{L}+|(?:quero|posso|como) (?:eu )?devolv\\p{L}+|estorno|dinheiro de volta|rimbors\\p{L}*|restitui\\p{L}*|(?:un |il |fare (?:il |un )?)reso|indietro i soldi|terugsturen|retourneren|geld terug|terugbetal\\p{L}*|zwr[oó]\\p{L}+ (?:towar|produkt|zamówieni|pieni)\\p{L}*|zwrócić|zwrotu?|iade\\p{L}*|geri (?:göndermek|vermek|gönder\\p{L}*)|para(?:mı)? iade\\p{L}*|верну(?:ть|)|возврат\\p{L}*|(?:mau|ingin|bisa|cara|minta|ajukan) (?:re)?(?:tur|fund|return)|retur|pengembalian|uang kembali|(?:trả|hoàn) (?:lại )?(?:hàng|tiền)|hoàn trả|[إا]رجاع|استرجاع|استرداد|(?:أريد|اريد|كيف|بدي|ابغى) [أا]?رج[عّ]\\p{L}*",
    '退货|退款|退钱|退回|退掉|怎么退|能退|可以退|可退|想退|要退|退一下|七天无理由|返品|返金|返却したい|送り返|반품|환불|반송|คืนสินค้า|คืนเงิน|คืนของ|ขอคืน|อยากคืน',
  ],
  [
    'track',
    "where(?: is|'s| are) (?:my|our|the) (?:\\p{L}+ )?(?:order|parcel|package|delivery|shipment|stuff|items?|purchase)|track(?:ing)?(?! (?:suit|pants))|(?:when|has|have|did|is|will) (?:\\p{L}+ ){0,3}(?:order|parcel|package|delivery|shipment|it) (?:\\p{L}+ ){0,2}(?:arriv\\p{L}*|ship(?:ped)?|come|coming|get here|been sent|delivered|dispatched|left)|(?:order|parcel|package|delivery) (?:\\p{L}+ )?(?:not|hasn't|hasnt|never|still) (?:\\p{L}+ )?(?:arriv\\p{L}*|come|shown up|here)|order status|status of my order|wo (?:ist|bleibt|sind|steckt) (?:\\p{L}+ )?(?:\\p{L}*paket|\\p{L}*bestellung|\\p{L}*lieferung|\\p{L}*sendung|\\p{L}*päckchen|ware)|wann (?:kommt|kommen|wird|trifft) .{0,12}(?:paket|bestellung|lieferung|sendung|ware|päckchen).{0,12}|sendungsverfolg\\p{L}*|sendungsstatus|lieferstatus|bestellstatus|où (?:est|en est|se trouve) (?:ma|mon|le|la) (?:commande|colis|livraison|paquet)|suivi (?:de )?(?:ma |mon )?(?:commande|colis)|suivre (?:ma|mon)|quand (?:arrive|vais-je recevoir|arrivera) (?:ma|mon)|d[oó]nde (?:est[aá]|viene|anda) (?:mi|el|la) (?:pedido|paquete|compra|orden|env[ií]o)|cu[aá]ndo (?:llega|llegar[aá]|me llega) (?:mi|el)|rastrear|seguimiento|(?:onde|cad[eê]) (?:est[aá] )?(?:o |a )?(?:meu|minha) (?:pedido|encomenda|pacote|compra)|quando (?:chega|vai chegar) (?:o )?(?:meu|minha)|rastreio|dov'?[eè] (?:il mio|la mia|è il mio|è la mia)? ?(?:ordine|pacco|spedizione)|quando arriva (?:il mio|la mia)|tracciare|waar (?:is|blijft) (?:mijn|m'n) (?:bestelling|pakket\\p{L}*)|wanneer komt mijn|gdzie jest (?:moja|moje|mój) (?:paczka|zamówienie|przesyłka)|kiedy (?:przyjdzie|dotrze|będzie) (?:moja|moje|paczka)|(?:siparişim|kargom|paketim) (?:nerede|ne zaman|gelmedi)|kargo takip|где (?:мой|моя|мои|же) (?:\\p{L}+ )?(?:заказ\\p{L}*|посылк\\p{L}*)|когда (?:прид[её]т|приедет|доставят|привезут) (?:мой |моя |мою )?(?:заказ|посылк\\p{L}*)|отследить|(?:pesanan|paket|barang) (?:saya|aku|gue|ku)? ?(?:sudah |udah )?(?:sampai (?:mana|di mana|kapan)|di ?mana|belum (?:sampai|datang)|kapan (?:sampai|datang))|cek resi|lacak|đơn (?:hàng )?(?:của )?(?:tôi|mình|em)?.{0,8}(?:đến đâu|ở đâu|khi nào|bao giờ|chưa)|bao giờ (?:nhận|có|đến)|[أا]ين (?:طلبي|شحنتي|طردي|الطلب|الشحنة)|متى (?:يصل|تصل|يوصل) (?:طلبي|الطلب|الشحنة|شحنتي|طردي)|تتبع",
    '(?:快递|包裹|订单|物流|货|东西|我的件).{0,6}(?:到哪|在哪|哪里|哪儿|什么时候|几时|何时|几号|几天|多久|呢|还没|没到|没收到|怎么还)|(?:什么时候|几时|何时|多久|几天)(?:能|会|可以)?(?:发货|到货|送到|收到|寄出|发出|能到)|查(?:一下)?(?:快递|物流|单号)|还没(?:到|收到|发货)|(?:荷物|注文|商品).{0,8}(?:どこ|いつ|届か|届き|届いて)|いつ(?:届|発送|着)|配送状況|追跡|(?:택배|주문|배송).{0,8}(?:어디|언제|안 ?와|조회)|(?:พัสดุ|ของ|สินค้า|ออเดอร์).{0,10}(?:ถึงไหน|อยู่ไหน|เมื่อไหร่|ยังไม่ได้)|เช็คพัสดุ|ติดตามพัสดุ',
  ],
  [
    'bulk',
    'wholesale\\p{L}*|bulk|resellers?|reselling|large (?:order|quantit\\p{L}+)|(?:\\d{3,}|hundreds|thousands|dozens) (?:of )?(?:pieces|pcs|units|items|cups|mugs)|großhandel\\p{L}*|grosshandel\\p{L}*|mengenrabatt\\p{L}*|großbestellung\\p{L}*|wiederverkäufer\\p{L}*|größere mengen?|en gros|grossiste\\p{L}*|prix de gros|grande quantité|revendeur\\p{L}*|por mayor|al mayoreo|mayorista\\p{L}*|por volumen|revend\\p{L}+|atacado|no atacado|ingrosso|rivendi\\p{L}+|groothandel\\p{L}*|grote aantallen|hurt\\p{L}*|toptan\\p{L}*|оптом|опт|оптов\\p{L}+|grosir\\p{L}*|partai besar|giá sỉ|mua sỉ|số lượng lớn|بالجملة|جملة',
    '批发|量大|大批|大量采购|团购|代理价|拿货|卸売|卸値|まとめ買い|大口|도매|대량|ราคาส่ง|ขายส่ง|จำนวนมาก',
  ],
  [
    'cancel',
    'cancel\\p{L}*|stornier\\p{L}*|storno|annul\\p{L}*|cancelar|cancelación|cancelamento|anular|annullare|disdire|anuluj\\p{L}*|anulować|iptal\\p{L}*|отмен\\p{L}+|batal\\p{L}*|(?:huỷ|hủy) (?:đơn|hàng)|إلغاء|الغاء|الغي',
    '取消(?:订单|掉|一下|吧)?|不想要了|キャンセル|취소|ยกเลิก',
  ],
  [
    'damage',
    "(?:arriv\\p{L}*|came|is|was|are|all|it's|got) (?:\\p{L}+ )?(?:broken|cracked|damaged|shattered|defective|faulty|smashed)|(?:a |the )?cracks? in|(?:broken|cracked|damaged|defective|faulty)(?= (?:on|when|in|item|mug|cup|lamp|parcel|product))|doesn't work|stopped working|not working|kaputt\\p{L}*|beschädigt\\p{L}*|defekt\\p{L}*|zerbrochen\\p{L}*|funktioniert nicht|cassée?s?|abîmée?s?|endommagée?s?|défectueu\\p{L}+|rot[oa]s?(?= |$)|dañad[oa]s?|defectuos\\p{L}+|quebrad[oa]s?|danificad[oa]s?|com defeito|rott[oaie]|danneggiat\\p{L}+|difettos\\p{L}+|kapot|beschadigd|uszkodzon\\p{L}+|zepsut\\p{L}+|kırık|bozuk|hasarlı|сломан\\p{L}*|разбит\\p{L}*|повреж\\p{L}+|бракованн\\p{L}+|rusak|pecah|cacat|bị (?:vỡ|hỏng|nứt|bể|lỗi)|مكسور\\p{L}*|تالف\\p{L}*|معيب\\p{L}*",
    '坏了|碎了|裂了|破了|破损|损坏|有瑕疵|裂开|壊れ|割れ|破損|不良品|파손|깨졌|고장|불량|แตก|ชำรุด|เสียหาย',
  ],
  // What lives, and did not arrive so.
  [
    'dead',
    "(?:arriv\\p{L}*|came|come|comes|is|was|were|are|all|found) (?:\\p{L}+ ){0,2}dead|dead (?:on arrival|in the|when|fish|shrimps?|snails?|plants?|animals?)(?! (?:leaves|leaf))|doa|(?:have|has|all|just|they|it|both) died|died (?:in|on|during|after)|(?:did not|didn't|didnt|not|haven't|hasn't) surviv\\p{L}*|tot (?:an|angekommen|geliefert)|(?:ist|sind|war|waren|kam|kamen|alle) (?:\\p{L}+ )?tot|tote[rsn]?|gestorben|verendet|nicht überlebt|(?:lleg\\p{L}+|est[aá]n?|vin\\p{L}+) (?:\\p{L}+ )?muert[oa]s?|muri[oó]|murieron|(?:arrivée?s?|sont|est|étaient) (?:\\p{L}+ )?morte?s?|(?:chegou|chegaram|está|estão|veio) mort[oa]s?|morreu|morreram|(?:arrivat[oaie]|sono|era) mort[oaie]|м[её]ртв\\p{L}+|умер\\p{L}*|погиб\\p{L}*|сдох\\p{L}*|mati (?:semua|pas|saat)|bị chết|chết hết|ميت\\p{L}*|ماتت?",
    '死了|全死|都死|死掉|已死|死的|死んで|死んだ|死着|全滅|죽었|죽어|죽은|폐사|ตายหมด|ตายแล้ว|มาตาย',
  ],
  [
    'invoice',
    'invoices?|vat receipt|rechnung(?:en)?|facture|facturas?|nota fiscal|fatura|fattura|factuur|faktur[aęy]|счет-фактур\\p{L}+|чек|faktur|hóa đơn|hoá đơn|فاتورة',
    '发票|开票|領収書|领收书|请求书|請求書|영수증|계산서|ใบกำกับ|ใบเสร็จ',
  ],
];

interface Wish {
  wish: string;
  said: RegExp;
}

let wishes: readonly Wish[] | undefined;

const readWishes = (): readonly Wish[] =>
  WISHES.map(([wish, spaced, run]) => ({
    wish,
    said: new RegExp(
      simplify(`(?<![\\p{L}\\p{M}])(?:${spaced})(?![\\p{L}\\p{M}])|${run}`.normalize('NFKC')),
      'u',
    ),
  }));

/** Which of them a message plainly is. */
export function wishesIn(text: string): readonly string[] {
  wishes ??= readWishes();
  const folded = foldText(text);
  return wishes.flatMap(({ wish, said }) => (said.test(folded) ? [wish] : []));
}

/** Which of them some sentences say together: what hardly any other of them says is an aside. */
export function wishesOf(sentences: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const wish of wishesIn(sentence)) counts.set(wish, (counts.get(wish) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return new Set([...counts].flatMap(([wish, count]) => (count * 2 >= most ? [wish] : [])));
}
