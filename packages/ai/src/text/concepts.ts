import type { ContentWords } from './content-words.js';
import { simplify } from './fold.js';
import { keepLast } from '@nightshift/language';

/**
 * What shops speak of, one thing a line, by the beginnings of its words in the languages we compare: who says "sent" of
 * what the evidence calls "shipped" says nothing new. Where words are not set apart, by characters.
 */
const LINES = `
ship send sent deliver dispatch arriv transit parcel reach receiv versand versend verschick liefer zustell ankomm ankunft schick livr envoi envoy expédi arriv reç enví mandar entreg recib lleg llevam llevar repart envi entrega chega receb spedi consegn arriv invi ricev достав отправ прибы приход придёт пришл приез kirim tiba sampai terima giao gửi đến nhận توصيل شحن يصل تصل إرسال | 发货|送达|配送|寄|发出|到货|送到|送|发|届|届け|発送|着|到着|배송|발송|도착|ส่ง|ถึง
pay paid cost charge fee price expense bear borne bezahl zahl kost gebühr preis trag trägt porto pay pai frais coût coûte prix charge pag cuest cost tarif precio gasto carg paga cust taxa preço frete pag cost spes prezz carico оплач плат стои цен сбор biaya bayar harga ongkos tanggung phí giá trả chịu رسوم تكلفة سعر يدفع تدفع يتحمل | 费|付|价|承担|收取|料|代|負担|비용|요금|부담|수수료|ค่า|จ่าย|ราคา|가격
free nothing gratis complimentary kostenlos kostenfrei gratis umsonst entf gratuit offert gratis gratuit coste grátis gratuit gratuit бесплат gratis cuma miễn مجان | 免费|包邮|免运|免|无料|무료|ฟรี
refund reimburs money erstatt geld rückzahl rembours argent reembols dinero reembols dinheiro rimbors soldi возврат верн денег деньги uang kembali hoàn استرداد | 退款|钱|返金|환불|คืนเงิน
return back bring send sent rückgab zurück retour rücksend rücknahm rückport retour renvo rapport devol devuelv vuelta devolv reso restitu возвра верн пересыл kembali retur trả đổi إرجاع إعادة | 退货|退|返品|返送|반품|คืน
exchange swap replac umtausch tausch ersetz échang remplac cambi reemplaz troc substitu cambi sostitu обмен замен tukar ganti đổi thay استبدال تبديل | 换|交换|교환|เปลี่ยน
cancel withdraw revok stornier storno widerr annul cancel anul cancel annull disdi отмен batal hủy huỷ إلغاء | 取消|キャンセル|취소|ยกเลิก
order purchas buy bought bestell kauf auftrag command achat achet pedid compr encomend pedid compr ordin acquist заказ покуп pesan beli đơn mua طلب شراء | 订单|下单|购买|买|订购|订|注文|購入|주문|구매|สั่ง|ซื้อ
customer buyer purchaser client you your yourself kund käufer acheteu client vous votre client comprador usted cliente comprador você sua cliente acquirent покупател клиент pelanggan pembeli anda khách mua عميل مشتري | 客户|顾客|买家|您|お客|購入者|고객|구매자|ลูกค้า
shop store seller merchant laden geschäft händler verkäufer magasin boutique vendeu tienda vendedor loja vendedor negozio venditor магазин продав toko penjual hàng متجر بائع | 卖家|商家|店|我们|当店|弊社|店|판매자|매장|ร้าน
warranty guarantee cover gewähr garantie garantier garanti couvr garant cubr cobert garan copert гарант garansi bảo ضمان مضمون | 质保|保修|保固|保|保証|보증|รับประกัน|ประกัน
pack box wrap verpack karton emball boît carton embal caja embal caixa imball scatol упаков короб kemas dus hộp bao تغليف علبة | 包装|盒|箱|梱包|포장|상자|กล่อง|บรรจุ
weigh weight heavy gewicht wieg schwer pes poids pèse peso pesa pesa peso вес весит berat nặng وزن | 重|重量|重さ|무게|หนัก|น้ำหนัก
tall high height wide width long size measur large hoch höhe breit länge größe haut hauteur large taille mide alto altura tamañ medida altura tamanho larg alt altezz largh misur высот шир разм tinggi lebar ukur cao rộng kích ارتفاع عرض طول مقاس | 高|高度|宽|长|尺寸|高さ|幅|サイズ|높이|크기|สูง|กว้าง|ขนาด
room seat fit hold contain capacity platz sitz fass passt place accueil contien contenan cabe capacidad contien cab capacidad post conten capien мест вмеща muat tampung chứa يتسع سعة | 坐|容量|装|容|入|수용|담|จุ
material made fabric stoff material besteh matér fabriqu materi hech materi feit materia fatt материал сделан bahan terbuat chất مصنوع | 材质|制|材料|素材|製|소재|재질|ทำ|วัสดุ
use used unused gebrauch benutz utilis usad usar uso usad usat utilizz использ pakai guna dùng sử استخدام مستعمل | 使用|用|利用|사용|ใช้
open opened seal öffn geöffnet siegel ouvert ouvr scell abiert abr sell aberto lacr apert sigill открыт вскры buka segel mở مفتوح | 拆|开封|开|未拆|미개봉|개봉|เปิด
wash clean rinse wasch reinig lav nettoy lav limpi lav limp lav puli мыть стир чист cuci bersih rửa giặt غسل تنظيف | 洗|清洗|清洁|洗浄|세탁|씻|ล้าง|ซัก
repair fix mend repar reparatur répar arregl consert ripar ремонт perbaik sửa إصلاح | 维修|修|修理|수리|ซ่อม
valid expir last gültig gelt läuft haltbar valable valid expir vencim válid valid scad действ срок laku berlaku hạn صالح | 有效|有效期|期限|유효|ใช้ได้
business working werktag arbeitstag wochentag ouvr laborab hábil útil úteis lavorativ рабоч kerja عمل | 工作|营业|영업|ทำการ
week day hour month year minute time zeit temps tiempo tempo время waktu thời tag woche monat jahr stund jour semain mois heure año día dia seman mes hora ano giorn settiman mes ora anno дн недел месяц год лет час hari minggu bulan tahun jam ngày tuần tháng năm giờ يوم أيام أسبوع شهر سنة سنوات ساعة | 天|日|周|月|年|小时|时|主|일|주|달|년|วัน|เดือน|ปี|ชั่วโมง
email mail write contact e-mail schreib kontakt écri courriel écriv escrib correo contact escrev contat scriv contatt пиш почт связ surel hubung viết liên راسل بريد | 邮件|联系|邮箱|メール|連絡|메일|연락|อีเมล|ติดต่อ
discount off rabatt ermäßig remise réduc descuent rebaj descont scont скидк diskon giảm خصم coupon promo gutschein cupón cupon cupom купон промокод kupon كوبون | 折|优惠|割引|할인|ลด|券|クーポン|쿠폰|โปร|คูปอง
damag damage damaged broken broke crack cracked shatter smash defect faulty scratch dent torn leak kaputt beschäd zerbroch zerbr defekt sprung riss kratz cass cassé abîm endommag défect roto rota dañ dañad defectu quebr danific avari rotto rotta dannegg difett сломан разбит треснул повреж брак rusak pecah cacat hỏng vỡ nứt مكسور تالف كسر معيب | 碎|裂|破|坏|损|瑕疵|次品|割れ|壊れ|傷|파손|깨|불량|แตก|เสียหาย|ชำรุด
wrong mistake error incorrect mistaken falsch fehler irrtum verseh erreur trompé erron equivoc error errón errado engan errore sbagli ошиб неверн salah keliru nhầm sai خطأ | 错|误|間違|誤|잘못|ผิด
wholesale bulk reseller quantity großhandel menge mengenrabatt grossiste gros mayorista volumen atacado volume ingrosso опт оптом grosir sỉ جملة | 批发|大量|量大|大批|团购|卸売|まとめ買い|도매|대량|ขายส่ง
invoice receipt bill vat rechnung quittung beleg facture reçu factura recibo fatura nota fattura ricevuta счёт счет чек faktur kwitansi hóa đơn فاتورة إيصال | 发票|收据|領収|請求書|영수증|세금계산서|ใบกำกับ|ใบเสร็จ
size sizing fit größe passform taille talla tamanho taglia размер ukuran cỡ مقاس | 尺码|大小|尺寸|サイズ|사이즈|ขนาด|ไซส์
recommend suggest advis best empfehl rat recommand conseil recomend aconsej aconselh consigli рекоменд совет rekomend saran khuyên يوصى ننصح | 推荐|建议|すすめ|薦|추천|แนะนำ
minimum least wait within up to mindestens binnen innerhalb sous dans plazo dentro desde prazo entro через течение dalam kurang trong خلال | 内|以内|之内|이내|안|ภายใน
hour open clos opening uhrzeit öffnet geöffnet öffnung heure ouvr horaire fermé hora horario abre abri cierr horário fech orari apert apre chius час откры работ закры jam buka tutup giờ mở đóng ساعة ساعات تفتح دوام | 营业|几点|开门|关门|打烊|時間|何時|営業|閉|영업|몇시|시간|เปิด|ปิด|กี่โมง
pick collect pickup abhol selbstabhol retir recog recoj retirada ritir самовывоз забрать ambil استلام | 自取|自提|取货|店取|受取|픽업|방문|รับเอง
piece part item product article good teil artikel ware pièce produit artícul product pieza peça produt pezz articol prodott детал товар barang produk phần hàng sản قطعة منتج | 商品|产品|部件|零件|货|品|상품|제품|부품|สินค้า
`;

/** What says nothing by itself: manners, helping verbs, how sure, how about. */
const FILLER = `
yes no sure please option options choice choices way ways following otherwise give little bit long thank sorry unfortunately happy glad course note also just only simply easily usually about around approximately roughly typically normally generally currently should would could can may might will need want like take come get have make let know ask help offer provide accept support available possible able apply include enjoy extra total each every any all other both either per more there here that this these those which when while once then than well very really our your yours ours with without within always
ja nein gern gerne bitte möglichkeit möglichkeiten optionen derzeit bequem danke leider natürlich etwa circa rund ungefähr meist normalerweise möglich können kann könnte müssen muss sollte werden wird haben hat bieten erhalten bekommen brauchen dauert dauern gibt liegt steht geht lang dabei dazu dafür bei uns ihnen auch noch jeweils immer
oui non certainement options façons disposez dispose merci désolé malheureusement environ possible pouvez peut pouvons devez doit faut sera serez avoir avons proposons offrons bénéficie comptez généralement habituellement effectu également sous avec dans restent toujours
sí claro opciones formas dispone disponen gracias siento aproximadamente unos posible puede podemos debe será tiene tenemos ofrecemos suele suelen tardar tarda corren son normalmente también desde siempre
sim claro opções formas dispõe obrigado infelizmente cerca possível pode podemos deve será tem temos oferecemos costuma levar leva fica fazemos normalmente também
sì certo opzioni modi dispone grazie purtroppo circa possibile può possiamo deve sarà abbiamo offriamo avviene richiede generalmente anche
да нет конечно способы варианты вас обратите внимание спасибо пожалуйста сожалению около примерно обычно можно может можете нужно будет будут есть имеется действует составляет занимает предусмотрен также
ya tidak terima kasih maaf sekitar biasanya bisa dapat harus akan ada mendapat memakan waktu juga sekitar
dạ vâng xin lỗi khoảng thường có thể được phải sẽ cũng bên em ạ nhé
نعم لا شكرا عذرا للأسف حوالي عادة يمكن يمكنك يجب سوف أيضا يستغرق تستغرق | 可以|可|能|会|需要|需|大约|大概|一般|目前|抱歉|不好|遗憾|支持|提供|请|感谢|了解|帮助|我们|您的|这款|这个|如果|的话|之后|就会|就|是|有|没有|还|都|也|哦|呢|ます|です|いた|だき|けま|ござ|でき|可能|対応|承|申|訳|恐|入|限|場合|ご|さん|しま|まし|いま|おり|なり|습니|니다|합니|해요|드립|가능|걸립|정도|약|있습|됩니|죄송|ค่ะ|ครับ|ได้|สามารถ|ประมาณ|ขอ|อภัย|จะ|มี|นะ
`;

interface Concept {
  starts: readonly string[];
  pieces: readonly string[];
}

const read = (line: string): Concept => {
  const [starts = '', pieces = ''] = line.split(' | ');
  const list = (text: string, by: RegExp): string[] => text.split(by).filter((word) => word !== '');
  return {
    starts: list(starts.normalize('NFKC').replaceAll(/[أإآ]/gu, 'ا'), /\s+/u),
    pieces: list(simplify(pieces.normalize('NFKC')), /\|/u),
  };
};

let concepts: readonly Concept[] | undefined;
let filler: Concept | undefined;

const isUnspaced = (word: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(word);

function speaksOf({ starts, pieces }: Concept, word: string): boolean {
  if (isUnspaced(word)) return pieces.some((piece) => word.includes(piece));
  const bare = word.replace(/^(?:وال|بال|لل|ال|و|ب|ل)(?=\p{L}{3})/u, '').replaceAll(/[أإآ]/gu, 'ا');
  return starts.some((start) =>
    start.length < 4 ? bare === start : bare.startsWith(start) || (start.length > 4 && word.includes(start)),
  );
}

/** The things a word of a folded text speaks of. Words come from anybody: what is remembered of them has an end. */
export const conceptsOf = keepLast(5000, (word): readonly number[] => {
  concepts ??= LINES.trim().split('\n').map(read);
  return concepts.flatMap((concept, at) => (speaksOf(concept, word) ? [at] : []));
});

/** All that a text speaks of. */
export const conceptsIn = (words: ContentWords): ReadonlySet<number> =>
  new Set([...words.keys()].flatMap(conceptsOf));

/** Whether a word says nothing by itself. */
export function isFiller(word: string): boolean {
  filler ??= readFiller();
  const { starts, pieces } = filler;
  return isUnspaced(word) ? pieces.some((piece) => word.includes(piece)) : starts.includes(word);
}

function readFiller(): Concept {
  const [words = '', pieces = ''] = FILLER.trim().split(' | ');
  return { starts: words.split(/\s+/u), pieces: simplify(pieces.normalize('NFKC')).split('|') };
}
